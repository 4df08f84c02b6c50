"""The whole loop through the real window, driven by mouse and keys, without a person.

Open, predict, correct, learn, judge, compare, predict again, save: each step must work
or the tour fails. What a person would correct is read from the sample images' reference
masks; the program itself never sees them.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import (
    QEventLoop,
    QPoint,
    QPointF,
    QStandardPaths,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLabel, QWidget

from app.jobs.fine_tune import Outcome
from app.session.document import Document
from app.session.session import Session
from app.ui.application import make_application, open_window
from app.ui.controllers.learning import LearningPlan
from resources import path as resource_path
from tiramisu.config import IGNORE_INDEX
from tiramisu.fine_tune_settings import Budget
from tiramisu.masks import LabelMask, read_classes, read_mask

log = logging.getLogger(__name__)

_LIMIT_SECONDS = 300.0
_POLL_MS = 20
# What one person corrects on an image before going on.
_CORRECTIONS = 8
_SMALLEST_ERROR_PIXELS = 12
_REPORT_FILE = "figures.json"

_Widget = TypeVar("_Widget", bound=QWidget)


class TourError(Exception):
    """A step of the tour did not do what it should."""


def run(folder: Path, *, steps: int = 50, num_images: int = 3) -> int:
    """Take the tour and return the process's exit code.

    Args:
        folder: Where screenshots, figures and the project go; made new.
        steps: Optimiser steps of the fine-tuning.
        num_images: How many images are corrected before.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QStandardPaths.setTestModeEnabled(True)
    application = QApplication.instance() or make_application()
    assert isinstance(application, QApplication)
    try:
        tour = Tour(folder, steps, num_images)
        tour.take()
    except Exception as problem:
        log.exception("the tour failed")
        sys.stderr.write(f"The tour failed: {problem or type(problem).__name__}\n")
        return 1
    sys.stdout.write(f"The tour is complete; see {folder}.\n")
    return 0


class Tour:
    """One pass through the loop; every public fact ends up in ``figures.json``."""

    def __init__(self, folder: Path, steps: int, num_images: int) -> None:
        self._folder = folder
        self._steps = steps
        self._num_images = num_images
        self._figures: dict[str, Any] = {}
        self._shots = 0
        self._project = folder / "project"
        self._reference = resource_path("samples", "reference")
        _start_afresh(folder)
        shutil.copytree(resource_path("samples", "images"), self._project / "images")
        shutil.copy(resource_path("samples", "classes.json"), self._project)
        self._classes = read_classes(self._project / "classes.json")

    def take(self) -> None:
        """Go through all steps.

        Raises:
            TourError: One of them did not work.
        """
        started = time.perf_counter()
        self._window = window = open_window([])
        window.resize(1280, 800)
        self._shoot("welcome")
        try:
            self._open(started)
            self._correct_images()
            self._undo_and_redo()
            self._learn()
            self._note_scores("after", self._scores())
            self._save()
        finally:
            window.close()
            window.workspace.stop()
        self._write_figures()

    # The steps

    def _open(self, started: float) -> None:
        workspace = self._window.workspace
        workspace.opening.open_paths([self._project])
        self._wait("the sample project to open", lambda: self._session.document)
        self._shoot("opened")
        self._wait_for_prediction()
        elapsed = round(time.perf_counter() - started, 2)
        self._figures["seconds_to_first_prediction"] = elapsed
        self._shoot("predicted")
        first = self._document.name
        self._turn_page(Qt.Key.Key_D)
        self._turn_page(Qt.Key.Key_A)
        self._expect(self._document.name == first, "D and A turn the pages")

    def _correct_images(self) -> None:
        """Correct the worst images; accept what is right of them."""
        before = self._scores()
        self._note_scores("before", before)
        worst = sorted(before, key=lambda name: before[name])[: self._num_images]
        self._figures["corrected"] = []
        for place, name in enumerate(worst):
            self._open_image(name)
            strokes = self._correct_largest_errors()
            self._accept_region()
            self._shoot(f"correcting-{place + 1}")
            self._trigger("action_accept_image")
            self._figures["corrected"].append(
                {
                    "image": self._document.name,
                    "strokes": strokes,
                    "labelled_pixels": self._document.labelled_pixels,
                }
            )
            self._shoot(f"corrected-{place + 1}")

    def _correct_largest_errors(self) -> int:
        """Paint over the largest errors with the brush, as a person would."""
        document = self._document
        truth = self._truth(document.name)
        errors = _largest_errors(document.prediction, truth)
        self._press_key(Qt.Key.Key_B)
        for label, point, radius in errors:
            self._press_key(Qt.Key.Key_0 + label)
            self._expect(self._session.active_class == label, "a number key picks")
            self._find(QDoubleSpinBox, "brush_size_box").setValue(radius)
            self._drag(point, (point[0] + 2.0, point[1]))
            x, y = int(point[0]), int(point[1])
            self._expect(document.annotation[y, x] == label, "the brush paints")
        return len(errors)

    def _accept_region(self) -> None:
        """Confirm a predicted nucleus by one click."""
        document = self._document
        free = (document.annotation == IGNORE_INDEX) & (document.prediction == 1)
        if not free.any():
            return
        y, x = np.argwhere(free)[len(np.argwhere(free)) // 2]
        self._trigger("action_accept_region")
        self._click((x + 0.5, y + 0.5))
        self._expect(document.annotation[y, x] == 1, "a click accepts a region")

    def _undo_and_redo(self) -> None:
        document = self._document
        painted = document.annotation.copy()
        self._trigger("action_undo")
        self._expect((document.annotation != painted).any(), "undo takes back")
        self._trigger("action_redo")
        self._expect((document.annotation == painted).all(), "redo does again")

    def _learn(self) -> None:
        choice = self._find(QComboBox, "training_budget")
        plan = LearningPlan(Budget(steps=self._steps))
        choice.addItem(f"for {self._steps} steps", plan)
        choice.setCurrentIndex(choice.count() - 1)
        losses: list[float] = []
        outcomes: list[Outcome] = []
        learning = self._window.workspace.learning
        learning.stepped.connect(lambda report: losses.append(report.loss))
        learning.judged.connect(outcomes.append)
        started = time.perf_counter()
        self._trigger("action_fine_tune")
        self._expect(learning.is_running, "learning starts")
        self._wait("a first step of learning", lambda: losses)
        self._shoot("learning")
        self._wait("learning to end", lambda: not learning.is_running)
        self._expect(len(losses) == self._steps, "every step is reported")
        self._expect(outcomes, "the new model is judged")
        self._figures["learning"] = {
            "steps": self._steps,
            "seconds": round(time.perf_counter() - started, 1),
            "first_loss": round(losses[0], 4),
            "last_loss": round(losses[-1], 4),
        }
        self._look_at_verdict(outcomes[0])

    def _look_at_verdict(self, outcome: Outcome) -> None:
        """The better model predicts; before and after can be seen in turn."""
        verdict = outcome.verdict
        self._figures["verdict"] = {
            "sentence": verdict.sentence(),
            **verdict.to_dict(),
        }
        better = outcome.candidate if verdict.is_better else outcome.current
        self._expect(self._session.model_path == better, "the better model predicts")
        said = self._find(QLabel, "verdict_sentence").text()
        self._expect(said == verdict.sentence(), "the window says why")
        self._wait_for_prediction()
        self._shoot("verdict")
        self._show_other("rival", better, rival=True)
        self._show_other("learned", better, rival=False)

    def _show_other(self, what: str, better: Path, *, rival: bool) -> None:
        """Show what the other model says; the one in use is back after two times."""
        self._press_key(Qt.Key.Key_M)
        self._wait(
            "the other prediction",
            lambda: (self._document.prediction_model != better) == rival,
        )
        self._shoot(what)

    def _save(self) -> None:
        """Change a corrected image once more, save it and read the file back."""
        self._open_image(self._figures["corrected"][0]["image"])
        document = self._document
        self._trigger("action_undo")
        self._trigger("action_accept_image")
        self._trigger("action_save")
        self._wait("the mask to be saved", lambda: not document.has_unsaved_changes)
        saved = read_mask(self._project / "masks" / document.name, self._classes)
        self._expect((saved == document.annotation).all(), "the mask file is the mask")
        self._expect((saved != IGNORE_INDEX).all(), "an accepted image is labelled")
        self._shoot("saved")

    def _scores(self) -> dict[str, float]:
        """Score the current model's prediction of every sample image."""
        names = self._session.project.images if self._session.project else ()
        scores = {}
        for name in names:
            self._open_image(name)
            scores[name] = _iou(self._document.prediction, self._truth(name))
        return scores

    def _note_scores(self, when: str, scores: dict[str, float]) -> None:
        mean = round(float(np.mean([*scores.values()])), 4)
        self._figures.setdefault("nucleus_iou", {})[when] = {**scores, "mean": mean}

    # What a person does

    def _turn_page(self, key: Qt.Key) -> None:
        name = self._document.name
        self._press_key(key)
        self._wait("another image", lambda: self._document.name != name)
        self._wait_for_prediction()

    def _press_key(self, key: int) -> None:
        QTest.keyClick(self._window.canvas, Qt.Key(key))
        QApplication.processEvents()

    def _trigger(self, name: str) -> None:
        action = self._window.findChild(QAction, name)
        if action is None or not action.isEnabled():
            raise TourError(f"{name} cannot be triggered.")
        action.trigger()
        QApplication.processEvents()

    def _click(self, point: tuple[float, float]) -> None:
        place = self._on_screen(point)
        QTest.mouseClick(
            self._window.canvas, Qt.MouseButton.LeftButton, _NO_KEYS, place
        )
        QApplication.processEvents()

    def _drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        canvas, button = self._window.canvas, Qt.MouseButton.LeftButton
        QTest.mousePress(canvas, button, _NO_KEYS, self._on_screen(start))
        QTest.mouseMove(canvas, self._on_screen(end))
        QTest.mouseRelease(canvas, button, _NO_KEYS, self._on_screen(end))
        QApplication.processEvents()

    def _on_screen(self, point: tuple[float, float]) -> QPoint:
        """Return where on the canvas a point of the picture is."""
        canvas = self._window.canvas
        x, y = canvas.viewport.view.to_screen(*point)
        return (QPointF(x, y) / canvas.devicePixelRatioF()).toPoint()

    # Watching

    @property
    def _session(self) -> Session:
        return self._window.workspace.session

    @property
    def _document(self) -> Document:
        document = self._session.document
        if document is None:
            raise TourError("No image is open.")
        return document

    def _open_image(self, name: str) -> None:
        def is_open() -> bool:
            document = self._session.document
            return document is not None and document.name == name

        self._window.workspace.opening.open_image(name)
        self._wait(f"{name} to open", is_open)
        self._wait_for_prediction()

    def _wait_for_prediction(self) -> None:
        predictions = self._window.workspace.predictions
        self._wait(
            "a prediction",
            lambda: self._document.has_prediction and not predictions.is_running,
        )

    def _wait(self, what: str, happened: Callable[[], object]) -> None:
        deadline = time.perf_counter() + _LIMIT_SECONDS
        while not happened():
            if time.perf_counter() > deadline:
                raise TourError(f"{what} did not come within {_LIMIT_SECONDS:.0f} s.")
            _run_window_for(_POLL_MS)

    def _expect(self, fact: object, what: str) -> None:
        if not fact:
            raise TourError(f"This should be so but is not: {what}.")

    def _find(self, kind: type[_Widget], name: str) -> _Widget:
        widget = self._window.findChild(kind, name)
        if widget is None:
            raise TourError(f"The window has no {name}.")
        return widget

    def _truth(self, name: str) -> LabelMask:
        return read_mask(self._reference / name, self._classes)

    def _shoot(self, what: str) -> None:
        _run_window_for(5 * _POLL_MS)
        self._shots += 1
        path = self._folder / f"{self._shots:02d}-{what}.png"
        if not self._window.grab().save(str(path)):
            raise TourError(f"The screenshot {path} cannot be written.")

    def _write_figures(self) -> None:
        path = self._folder / _REPORT_FILE
        path.write_text(json.dumps(self._figures, indent=2) + "\n", encoding="utf-8")


_NO_KEYS = Qt.KeyboardModifier.NoModifier


def _run_window_for(duration_ms: int) -> None:
    """Let the window live; ``QTest.qWait`` would keep Python from other threads."""
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()


def _start_afresh(folder: Path) -> None:
    """Empty the folder of an earlier tour; never one that holds anything else."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / "project" / "images").is_dir():
            raise TourError(
                f"{folder} holds something other than a tour; name another folder."
            )
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)


def _largest_errors(
    prediction: LabelMask, truth: LabelMask
) -> list[tuple[int, tuple[float, float], float]]:
    """Return ``(label, (x, y), radius)`` of discs inside the largest errors."""
    found = []
    for label in (0, 1):
        wrong = ((truth == label) & (prediction != label)).astype(np.uint8)
        count, regions, statistics, _ = cv2.connectedComponentsWithStats(wrong)
        for region in range(1, count):
            area = int(statistics[region, cv2.CC_STAT_AREA])
            if area >= _SMALLEST_ERROR_PIXELS:
                point, radius = _inscribed_disc(regions == region)
                found.append((area, label, point, radius))
    found.sort(reverse=True)
    return [(label, point, radius) for _, label, point, radius in found[:_CORRECTIONS]]


def _inscribed_disc(
    region: npt.NDArray[np.bool_],
) -> tuple[tuple[float, float], float]:
    """Return the middle and radius of the largest disc inside a region."""
    padded = np.pad(region.astype(np.uint8), 1)
    distance = cv2.distanceTransform(padded, cv2.DIST_L2, 5)
    row, column = np.unravel_index(int(distance.argmax()), distance.shape)
    return (float(column) - 0.5, float(row) - 0.5), max(1.0, float(distance.max()))


def _iou(prediction: LabelMask, truth: LabelMask) -> float:
    """Intersection over union of class 1."""
    union = np.count_nonzero((prediction == 1) | (truth == 1))
    both = np.count_nonzero((prediction == 1) & (truth == 1))
    return round(both / union, 4) if union else 1.0
