"""What the tour shows, and what leads on from each step of it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from app.translation import translatable


class Deed(enum.Enum):
    """What somebody at the window has done, or seen happen."""

    PREDICTED = enum.auto()
    LOOKED = enum.auto()
    PAINTED = enum.auto()
    ERASED = enum.auto()
    ACCEPTED = enum.auto()
    LEARNING = enum.auto()
    JUDGED = enum.auto()
    COMPARED = enum.auto()
    NEXT_IMAGE = enum.auto()


@dataclass(frozen=True)
class Step:
    """One card.

    Attributes:
        title: What it is about.
        text: What to do.
        target: Object name of the part of the window that it points to.
        leads_on: What leads to the next card; None for the last one.
        action: Tool that is taken in hand for it; empty for none.
    """

    title: str
    text: str
    target: str
    leads_on: Deed | None
    action: str = ""


STEPS = (
    Step(
        translatable("A copy of the samples"),
        translatable(
            "Everything here is a copy; nothing you do touches your own images. The "
            "model looks at the picture for the first time: a moment…"
        ),
        "canvas",
        Deed.PREDICTED,
    ),
    Step(
        translatable("What the model says"),
        translatable(
            "Hatched is what the model takes for a nucleus. Hold S to see the picture "
            "without it, and let go."
        ),
        "canvas",
        Deed.LOOKED,
    ),
    Step(
        translatable("Paint a correction"),
        translatable(
            "Find a place where the model is wrong, or any nucleus, and paint over it "
            "with the brush. What you paint is plain, and stays."
        ),
        "canvas",
        Deed.PAINTED,
        "brush",
    ),
    Step(
        translatable("Give it back"),
        translatable(
            "This is the eraser (E). Rub out a bit of what you have painted: those "
            "pixels are the model's again."
        ),
        "canvas",
        Deed.ERASED,
        "eraser",
    ),
    Step(
        translatable("Accept the rest"),
        translatable(
            "The rest is right? Press Ctrl+Return to confirm all that is predicted. "
            "Ctrl+Z takes it back."
        ),
        "action_accept_image",
        Deed.ACCEPTED,
        "brush",
    ),
    Step(
        translatable("Let it learn"),
        translatable(
            "Press Learn from corrections. A copy of the model learns from what you "
            "said; for the tour, twenty seconds will do."
        ),
        "training_dock",
        Deed.LEARNING,
    ),
    Step(
        translatable("It learns"),
        translatable(
            "You could go on working now. Some of your corrections are held out: they "
            "teach nothing, and judge both models in the end."
        ),
        "training_dock",
        Deed.JUDGED,
    ),
    Step(
        translatable("The verdict"),
        translatable(
            "The better model predicts from now on; here it says why. M shows on the "
            "picture what each of the two says: try it."
        ),
        "training_dock",
        Deed.COMPARED,
    ),
    Step(
        translatable("The next image"),
        translatable("Press D for the next image. It is predicted as it opens."),
        "images_dock",
        Deed.NEXT_IMAGE,
    ),
    Step(
        translatable("That is all"),
        translatable(
            "Open a folder of your own with Ctrl+O. F1 explains the panel at hand. "
            "This copy is thrown away when you open something else."
        ),
        "canvas",
        None,
    ),
)
"""All cards in their order."""
