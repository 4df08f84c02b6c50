"""What learns while the scripted person paints: the program's loop and its rivals.

Each learner takes its time on the same counted clock as the person: so many seconds a
step, a validation, a prediction, as measured on a quiet machine (``Pace``). What it has
learned is used once its time has come, and not before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from app.jobs.instant import MOST_EARLIER
from app.project.project import Project
from app.project.split import divided_corrections
from tiramisu.ancestry import has_adapted
from tiramisu.config import IGNORE_INDEX
from tiramisu.errors import TrainingError
from tiramisu.fine_tune_settings import (
    Budget,
    FineTuneSettings,
    StepReport,
    round_budget,
)
from tiramisu.holdout import Corrections
from tiramisu.images import RgbImage
from tiramisu.instant import Examples, InstantLearner, Proposal
from tiramisu.model_file import read_model_info

if TYPE_CHECKING:
    from benchmarks._annotator_unet import Network
    from tiramisu.inference import Predictor


@dataclass(frozen=True)
class Pace:
    """Seconds on a quiet machine.

    Attributes:
        start: Until the first step of a round.
        step: Of learning from four crops of 160 pixels.
        megapixel: Of predicting.
    """

    start: float = 3.0
    step: float = 0.45
    megapixel: float = 1.0


class Learner:
    """Learns a project's corrections.

    Attributes:
        seconds: Spent on learning so far.
        version: Changes with what it predicts.
    """

    def __init__(self, pace: Pace) -> None:
        self.seconds = 0.0
        self.version = 0
        self._pace = pace
        self._due = 0.0

    def labels(self, rgb: RgbImage) -> Any:
        """Return (height, width) uint8, 255 where it cannot tell yet."""
        return np.full(rgb.shape[:2], 255, np.uint8)

    def corrected(self, project: Project, annotation: Any) -> None:
        """Take note of a gesture on the open image."""

    def work_until(self, now: float, project: Project, *, news: bool) -> None:
        """Do what can be done by a time; begin again if there is something new."""

    def opened(self, rgb: RgbImage, truth: Any) -> float:
        """Take note that another image is open.

        Args:
            rgb: The picture.
            truth: What the person thinks of it.

        Returns:
            Seconds that the person spends on choosing what to start from.
        """
        return 0.0

    @property
    def answers(self) -> bool:
        """Whether each stroke changes what is shown beside it."""
        return False

    @property
    def learned_version(self) -> int:
        """Changes with what ``score_labels`` says."""
        return self.version

    def score_labels(self, rgb: RgbImage) -> Any:
        """Return what counts as learned, for images that nobody has touched."""
        return self.labels(rgb)


class Loop(Learner):
    """The program's own: rounds of fine-tuning, each judged before it is used.

    Args:
        base: The model to start from.
        folder: Where models go.
        pace: How long things take.
        settings: How to learn, but for the budget.
    """

    def __init__(
        self,
        base: Path,
        folder: Path,
        pace: Pace,
        *,
        settings: FineTuneSettings | None = None,
        log: Callable[[str], None] = print,
    ) -> None:
        super().__init__(pace)
        self.model = base
        self._folder = folder
        self._settings = settings or FineTuneSettings()
        self._log = log
        self._candidate: Path | None = None
        self._previous: Path | None = None
        self._predictor: Predictor | None = None
        self._count = 0

    def labels(self, rgb: RgbImage) -> Any:
        """Predict with the model in use."""
        return self._in_use().labels(rgb)

    def answer(self, rgb: RgbImage) -> Proposal:
        """Predict, and tell how sure the model is."""
        said = self._in_use().predict(rgb)
        return Proposal(said.labels, said.confidence)

    def _in_use(self) -> Predictor:
        from tiramisu.inference import Predictor

        if self._predictor is None:
            self._predictor = Predictor(self.model)
        return self._predictor

    def work_until(self, now: float, project: Project, *, news: bool) -> None:
        """Take over what has been learned, then learn what is new."""
        if self._due > now:
            return
        if self._candidate is not None:
            self.model, self._candidate = self._candidate, None
            self._predictor = None
            self.version += 1
        if not news:
            return
        corrections = divided_corrections(project)
        if corrections.names(held_out=False):
            self._due = now + self._round(corrections, project)

    def _round(self, corrections: Corrections, project: Project) -> float:
        """Learn and judge; return how long that takes."""
        from tiramisu.fine_tuning import fine_tune
        from tiramisu.judging import judge_models

        self._count += 1
        path = self._folder / f"round-{self._count:03d}.tiramisu"
        wanted = round_budget(self._count)
        steps = max(1, round((wanted.seconds or 0.0) / self._pace.step))
        budget = Budget(steps=steps, patience=wanted.patience)
        base = self._starting_point()
        done: list[StepReport] = []
        fine_tune(
            corrections,
            base,
            path,
            replace(self._settings, budget=budget, seed=self._count),
            lambda report: bool(done.append(report)) or None,
            classes=project.classes,
        )
        validations = sum(len(report.validations) for report in done)
        verdict = judge_models(self.model, path, corrections, project.classes)
        pixels = _held_out_megapixels(corrections)
        taken = (
            self._pace.start
            + done[-1].step * self._pace.step
            + (validations + 2) * pixels * self._pace.megapixel
        )
        self.seconds += taken
        self._log(f"    {taken:.0f} s, {done[-1].step} steps. {verdict.sentence()}")
        self._previous = path
        if verdict.is_better:
            self._candidate = path
        return taken

    def _starting_point(self) -> Path:
        """Go on adapting, as the program does, or start from the model in use."""
        previous = self._previous
        if previous is not None and has_adapted(read_model_info(previous).lineage):
            return previous
        return self.model


class Continuous(Learner):
    """A network that learns all the time, as RootPainter's trainer does.

    After each epoch the network is used if it does better than the one in use on what
    is held out today; patience is not needed, the session is shorter.

    Args:
        network: What learns.
        pace: How long things take; ``step`` is this network's.
        steps_per_epoch: Between validations.
    """

    def __init__(
        self, network: Network, pace: Pace, *, steps_per_epoch: int = 25
    ) -> None:
        super().__init__(pace)
        self._network = network
        self._steps = steps_per_epoch
        self._corrections: Corrections | None = None
        self._is_waiting = False

    def labels(self, rgb: RgbImage) -> Any:
        """Predict with the best weights so far; 255 before any."""
        if self.version == 0:
            return super().labels(rgb)
        return self._network.labels_in_use(rgb)

    def work_until(self, now: float, project: Project, *, news: bool) -> None:
        """Learn epoch after epoch; each sees what was corrected when it began."""
        if news or self._corrections is None:
            corrections = divided_corrections(project)
            if not corrections.names(held_out=False):
                self._due = now
                return
            self._corrections = corrections
            self._network.read(corrections)
        while self._due <= now:
            if self._is_waiting and self._network.take_if_better(self._corrections):
                self.version += 1
            self._network.learn(self._steps)
            self._is_waiting = True
            pixels = _held_out_megapixels(self._corrections)
            taken = self._steps * self._pace.step + 2 * pixels * self._pace.megapixel
            self.seconds += taken
            self._due += taken


class Instant(Learner):
    """Clicks and strokes alone: the window's own learner answers each of them."""

    def __init__(self, pace: Pace) -> None:
        super().__init__(pace)
        self._earlier: tuple[Examples, ...] = ()
        self._pupil: InstantLearner | None = None
        self._rgb: Any = None
        self._annotation: Any = None

    @property
    def answers(self) -> bool:
        """Each stroke does."""
        return True

    def opened(self, rgb: RgbImage, truth: Any) -> float:
        """Keep what was said of the last image; look at this one."""
        self.look_at(rgb)
        return 0.0

    def look_at(self, rgb: RgbImage, answer: Proposal | None = None) -> None:
        """Look at an image, with what a network says of it."""
        self._earlier = self._examples()[:MOST_EARLIER]
        self._rgb, self._annotation = rgb, None
        self._pupil = InstantLearner(rgb, answer=answer)
        self.version += 1

    def corrected(self, project: Project, annotation: Any) -> None:
        """Propose anew."""
        self._annotation = annotation.copy()
        self.version += 1

    def labels(self, rgb: RgbImage) -> Any:
        """Propose by what is labelled here and on the latest images before."""
        nothing = np.full(rgb.shape[:2], IGNORE_INDEX, np.uint8)
        pupil, here, earlier = InstantLearner(rgb), nothing, self._examples()
        if rgb is self._rgb and self._pupil is not None:
            pupil, earlier = self._pupil, self._earlier
            here = nothing if self._annotation is None else self._annotation
        try:
            return pupil.propose(here, earlier[:MOST_EARLIER]).labels
        except TrainingError:
            return nothing

    def _examples(self) -> tuple[Examples, ...]:
        """Return what is labelled on all images, the latest first."""
        if self._pupil is None or self._annotation is None:
            return self._earlier
        return (self._pupil.examples(self._annotation), *self._earlier)


class Both(Learner):
    """The loop, and clicks for images that its model does not know yet.

    For each image the person takes the one that is less wrong, and clicks where the
    model hardly knows what it sees.
    """

    def __init__(self, loop: Loop, instant: Instant, pace: Pace) -> None:
        super().__init__(pace)
        self._loop, self._instant = loop, instant
        self._clicks = False
        self._changes = 0

    @property
    def answers(self) -> bool:
        """While the person clicks."""
        return self._clicks

    def opened(self, rgb: RgbImage, truth: Any) -> float:
        """Look at what the model says, and at what clicks on earlier images say."""
        self._instant.look_at(rgb, self._loop.answer(rgb))
        network, forest = (
            float(np.mean((one.labels(rgb) == truth)[truth != 255]))
            for one in (self._loop, self._instant)
        )
        self._clicks = network < max(forest, _HARDLY_KNOWN)
        self._note()
        return _CHOOSING_SECONDS

    def corrected(self, project: Project, annotation: Any) -> None:
        """Propose anew."""
        self._instant.corrected(project, annotation)
        if self._clicks:
            self._note()

    def work_until(self, now: float, project: Project, *, news: bool) -> None:
        """Let the loop get on."""
        before = self._loop.version
        self._loop.work_until(now, project, news=news)
        self.seconds = self._loop.seconds
        if self._loop.version != before:
            self._note()

    def labels(self, rgb: RgbImage) -> Any:
        """Say what the person has chosen to look at."""
        return (self._instant if self._clicks else self._loop).labels(rgb)

    def score_labels(self, rgb: RgbImage) -> Any:
        """Say what the model has learned."""
        return self._loop.labels(rgb)

    @property
    def learned_version(self) -> int:
        """Changes with the model alone."""
        return self._loop.version

    def _note(self) -> None:
        self._changes += 1
        self.version = self._changes


_HARDLY_KNOWN = 0.8
_CHOOSING_SECONDS = 1.0


def _held_out_megapixels(corrections: Corrections) -> float:
    """Return the size of the images that are predicted to judge."""
    from tiramisu.images import read_image

    total = 0
    for name in corrections.names(held_out=True):
        image = read_image(corrections.samples[name].image)
        total += image.width * image.height
    return total / 1e6
