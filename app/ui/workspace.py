"""The session with all that works on it in the background."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.jobs.discarding import discard_job
from app.jobs.fine_tune import FineTune, FineTuner, JudgeModels
from app.jobs.measure import DropoutCache
from app.jobs.predict import PredictorCache, import_tensorflow_job, load_predictor
from app.jobs.threads import Threads
from app.jobs.tour_copies import TourCopy, remove_leftovers_job
from app.jobs.uncertainty import UncertaintyCache
from app.session.image_list import ImageList
from app.session.session import Session
from app.tools.plugin_tool import PluginTool
from app.ui.controllers.batch import Batch
from app.ui.controllers.channel_levels import ChannelLevels
from app.ui.controllers.class_counting import ClassCounting
from app.ui.controllers.class_editing import ClassEditing
from app.ui.controllers.comparison import Comparison
from app.ui.controllers.division import Division
from app.ui.controllers.folder_watch import FolderWatch
from app.ui.controllers.ground_truth import GroundTruthComparison
from app.ui.controllers.instant_learning import InstantLearning
from app.ui.controllers.learning import Learning
from app.ui.controllers.lesson_preparation import LessonPreparation
from app.ui.controllers.mask_transfer import MaskTransfer
from app.ui.controllers.measuring import Measuring
from app.ui.controllers.model_choice import ModelChoice
from app.ui.controllers.next_spot import NextSpot
from app.ui.controllers.opening import Opening
from app.ui.controllers.predictions import Predictions
from app.ui.controllers.region_finding import RegionFinding
from app.ui.controllers.saving import Saving
from app.ui.controllers.scale_setting import ScaleSetting
from app.ui.controllers.scouting import Scouting
from app.ui.controllers.thumbnails import Thumbnails
from app.ui.controllers.uncertainties import Uncertainties
from app.ui.controllers.undo_offers import UndoOffers
from app.ui.controllers.visits import Visits
from app.ui.messages import Messages
from app.ui.plots_import import import_plots_job
from app.ui.preferences import chosen_runtime
from app.ui.recent import RecentFolders, RecentModels
from app.ui.report import report_text
from app.ui.resources import BUILT_IN_MODEL, state_folder
from tiramisu.masks import write_atomically
from tiramisu.model_file import MODEL_SUFFIX
from tiramisu.plugins import refusal

log = logging.getLogger(__name__)

_STOP_SECONDS = 0.8
_CLOSE_SECONDS = 0.5
# The first prediction does without TensorFlow and would only be slower beside it.
_LEARNING_WARM_UP_MS = 3000


class Workspace(QObject):
    """Everything behind the window, wired up.

    Attributes:
        session: The one truth about what is open and chosen.
        messages: Sentences for the user.
        image_list: The images as the user wants to see them.
        opening: Opens projects and images.
        recent_folders: What was open before.
        recent_models: What has predicted before.
        undo_offers: Offers the way back from what changes much at once.
        thumbnails: Small pictures of the images.
        predictions: Predicts what is open.
        uncertainties: Measures how sure the model is of what is open.
        channel_levels: Averages channels, for reduced views of them.
        learning: Learns from corrections.
        lesson_preparation: Makes ready what learning needs.
        division: Knows which corrections teach and which judge.
        model_choice: Changes the model and goes back to an earlier one.
        comparison: Shows in turn what two models say.
        visits: Writes down how good the prediction of each image was.
        scouting: Looks ahead at images that nobody has opened.
        next_spot: Leads to what the model is least sure of.
        instant_learning: Proposes from a few clicks.
        saving: Saves without being asked.
        mask_transfer: Takes masks to other programs and theirs into the project.
        batch: Processes folders of images.
        ground_truth: Scores the model against what is true.
        class_editing: Changes the classes.
        class_counting: Counts what is annotated as each class.
        scale_setting: Knows how large pixels are.
        measuring: Measures regions.
        region_finding: Leads to a measured region.

    Signals:
        stopped: All work has been given up; the program ends.
    """

    stopped = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        built_in_model: Path = BUILT_IN_MODEL,
        predictors: PredictorCache | None = None,
        uncertainty_models: UncertaintyCache | None = None,
        fine_tune: FineTune | None = None,
        judge: JudgeModels | None = None,
        dropouts: DropoutCache | None = None,
    ) -> None:
        """Start with nothing open.

        Args:
            parent: Qt's owner.
            built_in_model: Model of projects that have none of their own.
            predictors: Where models come from; tests give quick ones.
            uncertainty_models: The same for models that say how sure they are.
            fine_tune: What trains; tests give a quick one.
            judge: What judges models; tests give a quick one.
            dropouts: Where models with dropout come from; tests give quick ones.
        """
        super().__init__(parent)
        self._threads = threads = Threads()
        self.session = session = Session(parent=self)
        self.messages = messages = Messages(self)
        self.model_choice = ModelChoice(session, messages, built_in_model, self)
        self.image_list = ImageList(session, self)
        self.opening = Opening(
            session, self.image_list, threads, messages, built_in_model, self
        )
        self.mask_transfer = MaskTransfer(
            session, self.opening, threads, messages, self
        )
        predictors = predictors or PredictorCache(
            partial(load_predictor, runtime=chosen_runtime())
        )
        self.batch = Batch(session, threads, messages, predictors, self)
        self.ground_truth = GroundTruthComparison(
            session, self.opening, threads, messages, predictors, self
        )
        self._folder_watch = FolderWatch(
            session, self.image_list, threads, messages, self
        )
        self.recent_folders = RecentFolders(session, messages, self)
        self.recent_models = RecentModels(session, messages, built_in_model, self)
        self.undo_offers = UndoOffers(session, messages, self)
        self.thumbnails = Thumbnails(session, threads, self)
        self.predictions = Predictions(
            session, self.image_list, threads, messages, predictors, self
        )
        self.visits = Visits(session, self.predictions, threads, messages, self)
        self.comparison = Comparison(
            session,
            self.model_choice,
            self.predictions,
            threads,
            messages,
            predictors.another(),
            self,
        )
        self.uncertainties = Uncertainties(
            session, threads, messages, uncertainty_models or UncertaintyCache(), self
        )
        self.channel_levels = ChannelLevels(session, threads, messages, self)
        tuner = FineTuner()
        self.learning = Learning(
            session,
            self.model_choice,
            threads,
            messages,
            built_in_model,
            self,
            fine_tune=fine_tune or tuner,
            judge=judge or tuner.judge,
        )
        self.lesson_preparation = LessonPreparation(
            session, self.learning, self.predictions, threads, tuner.prepare, self
        )
        self.scouting = Scouting(
            session,
            self.image_list,
            threads,
            predictors,
            self.predictions,
            self.learning,
            self,
        )
        self.division = Division(
            session, self.image_list, self.learning, messages, self
        )
        self.instant_learning = InstantLearning(
            session, threads, messages, self.predictions, self
        )
        self.next_spot = NextSpot(session, threads, messages, self)
        self.saving = Saving(session, threads, messages, self)
        self.class_editing = ClassEditing(
            session, threads, messages, self.opening, self.learning, self
        )
        self.class_counting = ClassCounting(session, threads, self)
        self.scale_setting = ScaleSetting(session, threads, messages, self)
        self.measuring = Measuring(
            session,
            self.scale_setting,
            threads,
            messages,
            predictors.another(),
            dropouts or DropoutCache(),
            self,
        )
        self.region_finding = RegionFinding(session, self.opening, self.measuring, self)
        self._learning_warm_up = QTimer(self, singleShot=True)
        self._learning_warm_up.timeout.connect(self._warm_up_learning)
        self.opening.channels_read.connect(self.thumbnails.start_afresh)
        session.save_failed.connect(messages.warn)
        self.image_list.failed.connect(messages.warn)
        session.noticed.connect(messages.notice)

    def warm_up(self, model: Path) -> None:
        """Load what takes seconds while the user still looks around."""
        self.predictions.warm_up(model)
        import_plots_job(self).start(self._threads.get("inference"))
        self._learning_warm_up.start(_LEARNING_WARM_UP_MS)
        self.lesson_preparation.start()

    @Slot()
    def _warm_up_learning(self) -> None:
        import_tensorflow_job(self).start(self._threads.get("training"))

    def close(self) -> bool:
        """Save and close what is open; False if the last strokes cannot be kept."""
        is_closed = self.session.close(_CLOSE_SECONDS)
        self.visits.wait(_CLOSE_SECONDS)
        return is_closed

    def add_tools(self, tools: Iterable[type[PluginTool]]) -> list[str]:
        """Offer tools of plug-ins, before there is a window.

        Returns:
            A sentence for each that cannot be made.
        """
        problems = []
        for tool in tools:
            try:
                self.session.add_tool(tool, tool.name)
            # A plug-in may fail in any way at all.
            except Exception as problem:
                log.exception("tool %s", tool.name)
                problems.append(refusal(tool.name, problem))
        return problems

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open what was dropped or named at the start: a folder, images, a model."""
        models = [path for path in paths if path.suffix.lower() == MODEL_SUFFIX]
        others = [path for path in paths if path not in models]
        if models and others:
            self.model_choice.choose_for_next(models[0])
        elif models:
            self.model_choice.choose(models[0])
        if others:
            self.opening.open_paths(others)

    def save_report(self, path: Path) -> None:
        """Write a report on this run for those who can mend a fault."""
        try:
            text = report_text(state_folder(), self.session)
            write_atomically(path, text.encode())
        except OSError as problem:
            self.messages.explain(problem, self.tr("saving the report"))
        else:
            sentence = self.tr("Saved {}; it holds no image, but names of files.")
            self.messages.say(sentence.format(path.name))

    def discard(self, copy: TourCopy) -> None:
        """Delete a copy, after all that is still to be done with its files."""
        discard_job(copy.remove, self).start(self._threads.get("files"))

    def remove_left_copies(self) -> None:
        """Delete the copies that programs have left which were killed."""
        remove_leftovers_job(self).start(self._threads.get("files"))

    def stop(self) -> bool:
        """Give up all work in the background.

        Returns:
            Whether all threads have ended; a network may be in the middle of a step
            that nothing can interrupt.
        """
        self._learning_warm_up.stop()
        self.mask_transfer.stop()
        self.batch.stop()
        self.ground_truth.stop()
        self.opening.stop()
        self.thumbnails.stop()
        self.predictions.stop()
        self.comparison.stop()
        self.scouting.stop()
        self.instant_learning.stop()
        self.uncertainties.stop()
        self.channel_levels.stop()
        self.lesson_preparation.stop()
        self.learning.stop()
        self.class_editing.stop()
        self.class_counting.stop()
        self.scale_setting.stop()
        self.measuring.stop()
        self._folder_watch.stop()
        self.stopped.emit()
        return self._threads.stop(_STOP_SECONDS)
