"""What the library says of verdicts and held-out corrections, in the user's language.

In English the sentences are those of the library, which the command line says.
"""

from __future__ import annotations

from app.translation import translate
from app.ui.wording import counted, decimal
from tiramisu.holdout import Holdout
from tiramisu.verdict import ENOUGH_PIXELS, Verdict, told_apart


def verdict_sentence(verdict: Verdict) -> str:
    """Say which of two models stays and why; see ``Verdict.sentence``."""
    if verdict.basis == "too_little":
        return _too_little(verdict)
    if verdict.is_alike:
        text = translate(
            "The new model is taken: mean IoU {after} after, {before} before, on "
            "{pixels} held-out pixels. That is too close to tell, and it has learned "
            "from more."
        )
    elif verdict.is_better:
        text = translate(
            "The new model is better: mean IoU {after} after, {before} before, on "
            "{pixels} held-out pixels."
        )
    else:
        text = translate(
            "The current model stays: mean IoU {after} after, {before} before, on "
            "{pixels} held-out pixels."
        )
    before, after = told_apart(verdict.current.mean_iou, verdict.candidate.mean_iou)
    said = text.format(
        before=decimal(before), after=decimal(after), pixels=counted(verdict.pixels)
    )
    if verdict.basis == "held_out":
        return said
    text = translate(
        "{} These are nearly all strokes on errors, so it also counts that {}."
    )
    return text.format(said, _agreement(verdict))


def _too_little(verdict: Verdict) -> str:
    if verdict.is_better:
        text = translate(
            "The new model is taken, though too little is held out to tell which is "
            "better ({} pixels of two classes are needed): {}."
        )
    else:
        text = translate(
            "The current model stays, though too little is held out to tell which is "
            "better ({} pixels of two classes are needed): {}."
        )
    return text.format(ENOUGH_PIXELS, _agreement(verdict))


def _agreement(verdict: Verdict) -> str:
    if verdict.agreement is None:
        return translate("nothing in these images is left unlabelled")
    text = translate("the two agree to {} on what nobody has labelled ({} is needed)")
    return text.format(
        decimal(f"{verdict.agreement:.2f}"), decimal(f"{verdict.least_agreement:.2f}")
    )


def holdout_sentence(holdout: Holdout) -> str:
    """Say what is held out of the corrections; see ``Holdout.describe``."""
    sides = [side for one in holdout.blocks.values() for side in one.values()]
    wholes = (sum(holdout.wholes.values()), len(holdout.wholes))
    blocks = (sum(sides), len(sides))
    images = len(holdout.blocks)
    if not holdout.wholes and not sides:
        return translate("Held out: nothing yet.")
    if not sides:
        return translate("Held out: {} of {} images.").format(*wholes)
    if not holdout.wholes:
        text = translate("Held out: {} of {} blocks in %Ln image(s).", images)
        return text.format(*blocks)
    text = translate(
        "Held out: {} of {} images and {} of {} blocks in %Ln other image(s).", images
    )
    return text.format(*wholes, *blocks)
