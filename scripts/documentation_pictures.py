"""Take the pictures of the documentation from the real window, off-screen.

Usage: ``python scripts/documentation_pictures.py``, or ``make screenshots``. It opens a
copy of the sample project, predicts with the built-in model, and does by mouse and keys
what the tutorial tells. The pictures replace those of ``docs/images/``.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QPoint, QStandardPaths, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from screenshots import settle

from app.jobs.fine_tune import Outcome
from app.session.image_list import ImageOrder
from app.tour import Tour, TourError
from app.ui.application import make_application, open_window
from app.ui.controllers.learning import LearningPlan
from app.ui.language import speak
from tiramisu.fine_tune_settings import Budget

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "images"
WIDTH, HEIGHT = 1280, 800
MOST_BYTES = 200_000

_STEPS = 80
_STEPS_SHOWN = 60
_CORRECTED = ("tissue-purple-01", "tissue-purple-02", "grey-bright-field-01")
_IN_DOUBT = "fluorescence-dim-03.png"
_INSTANT = "fluorescence-bright-01.png"
_MEASURED = "fluorescence-dim-01.png"
_STROKE_RADIUS = 3.0
# For instant proposals: strokes in places that are clearly of one class.
_FREE_PIXELS = 6.0
_STROKES = 4
_MOMENT_MS = 300
_LEFT, _NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Pictures(Tour):
    """What the tutorial tells, in its order."""

    def __init__(self, folder: Path, pictures: Path) -> None:
        super().__init__(folder, _STEPS, len(_CORRECTED))
        self._pictures = pictures
        pictures.mkdir(parents=True, exist_ok=True)

    def take(self) -> None:
        """Take all pictures.

        Raises:
            TourError: The window does not do what the tutorial tells.
        """
        self._window = window = open_window([])
        window.resize(WIDTH, HEIGHT)
        try:
            self._look("welcome")
            self._predict()
            self._correct()
            self._find_doubts()
            self._learn_and_judge()
            self._propose()
            self._measure()
            self._compare()
            self._choose_batch()
        finally:
            window.close()
            window.workspace.stop()

    def _predict(self) -> None:
        self._window.workspace.opening.open_paths([self._project])
        self._wait("the project to open", lambda: self._session.document)
        self._open(f"{_CORRECTED[0]}.png")
        self._look("prediction")

    def _correct(self) -> None:
        """Paint errors of three images and accept the rest; look amid a stroke."""
        for place, stem in enumerate(_CORRECTED):
            self._open(f"{stem}.png")
            if place == 0:
                self._look_amid_a_stroke()
            self._correct_largest_errors()
            self._trigger("action_accept_image")
            if place == 0:
                self._look("accepted")

    def _look_amid_a_stroke(self) -> None:
        """Paint along what the model has missed most, and look before letting go."""
        document = self._document
        missed = (self._truth(document.name) == 1) & (document.prediction != 1)
        points = _along(_largest_region(missed))
        self._press_key(Qt.Key.Key_B)
        self._press_key(Qt.Key.Key_1)
        self._find(QDoubleSpinBox, "brush_size_box").setValue(_STROKE_RADIUS)
        canvas = self._window.canvas
        QTest.mousePress(canvas, _LEFT, _NO_KEYS, self._on_screen(points[0]))
        for point in points[1:]:
            QTest.mouseMove(canvas, self._on_screen(point))
        self._look("stroke")
        QTest.mouseRelease(canvas, _LEFT, _NO_KEYS, self._on_screen(points[-1]))
        QApplication.processEvents()

    def _find_doubts(self) -> None:
        self._open(_IN_DOUBT)
        self._order_by(ImageOrder.UNCERTAINTY)
        self._trigger("action_toggle_uncertainty")
        self._wait("doubt", lambda: self._document.uncertainty_share == 1)
        self._look("doubt")
        self._trigger("action_toggle_uncertainty")

    def _order_by(self, order: ImageOrder) -> None:
        for box in self._find(QWidget, "images_panel").findChildren(QComboBox):
            if box.accessibleName() == "Order of the images":
                box.setCurrentIndex([*ImageOrder].index(order))

    def _learn_and_judge(self) -> None:
        choice = self._find(QComboBox, "training_budget")
        offered = choice.currentText()
        choice.setItemData(choice.currentIndex(), LearningPlan(Budget(steps=_STEPS)))
        losses: list[float] = []
        outcomes: list[Outcome] = []
        learning = self._window.workspace.learning
        learning.stepped.connect(lambda report: losses.append(report.loss))
        learning.judged.connect(outcomes.append)
        self._open(f"{_CORRECTED[0]}.png")
        self._trigger("action_fine_tune")
        self._wait("some steps", lambda: len(losses) >= _STEPS_SHOWN)
        self._raise("training_panel")
        self._look("learning")
        self._wait("learning to end", lambda: outcomes and not learning.is_running)
        self._wait_for_prediction()
        print(f"{offered}: {outcomes[0].verdict.sentence()}")
        self._look("verdict")

    def _propose(self) -> None:
        """Paint a little of each class by what is true, as a person would."""
        self._open(_INSTANT)
        self._trigger("action_instant_learning")
        self._press_key(Qt.Key.Key_B)
        self._find(QDoubleSpinBox, "brush_size_box").setValue(4)
        truth = self._truth(_INSTANT)
        for label in (1, 0):
            self._press_key(Qt.Key.Key_0 + label)
            for x, y in _places_of(truth == label):
                self._drag((x, y), (x + 3.0, y))
        self._wait("a proposal", self._is_proposed)
        self._look("instant")
        self._trigger("action_instant_learning")

    def _is_proposed(self) -> bool:
        document = self._document
        return document.has_prediction and document.prediction_model is None

    def _measure(self) -> None:
        self._open(_MEASURED)
        measuring = self._window.workspace.measuring
        self._trigger("action_measure")
        self._wait("regions", lambda: measuring.measured and not measuring.is_running)
        panel = self._find(QWidget, "measurements_panel")
        self._raise("measurements_panel")
        panel.findChildren(QTableView)[0].selectRow(3)
        self._look("measuring")
        self._dock("measurements_panel").hide()

    def _compare(self) -> None:
        comparison = self._window.workspace.ground_truth
        self._trigger("action_evaluate")
        self._find(QLineEdit, "evaluate_dialog_place").setText(str(self._reference))
        self._find(QPushButton, "evaluate_dialog_start").click()
        self._wait(
            "scores", lambda: comparison.evaluation and not comparison.is_running
        )
        worst = self._find(QTableView, "evaluation_images").model().index(0, 0).data()
        self._window.workspace.ground_truth.show_image(worst)
        self._wait(f"{worst} to open", lambda: self._document.name == worst)
        self._wait("a map", lambda: self._document.errors is not None)
        self._raise("evaluation_panel")
        self._look("ground-truth")
        self._trigger("action_toggle_errors")
        self._dock("evaluation_panel").hide()

    def _choose_batch(self) -> None:
        """Take the dialog over the window."""
        self._trigger("action_batch")
        dialog = self._find(QDialog, "batch_dialog")
        self._find(QLineEdit, "batch_dialog_output").setText("results")
        settle(_MOMENT_MS)
        picture = self._window.grab().toImage()
        painter = QPainter(picture)
        shown = dialog.grab()
        place = QPoint(
            (picture.width() - shown.width()) // 2,
            (picture.height() - shown.height()) // 2,
        )
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 90))
        painter.drawPixmap(place, shown)
        painter.end()
        save(picture, self._pictures / "batch.png")
        dialog.close()

    def _open(self, name: str) -> None:
        """Open an image, and close what was said about the one before."""
        self._find(QWidget, "message_bar").findChildren(QToolButton)[0].click()
        self._open_image(name)
        self._trigger("action_fit")

    def _dock(self, panel: str) -> QDockWidget:
        return self._find(QDockWidget, panel.replace("panel", "dock"))

    def _raise(self, panel: str) -> None:
        dock = self._dock(panel)
        dock.show()
        dock.raise_()

    def _look(self, name: str) -> None:
        settle(_MOMENT_MS)
        save(self._window.grab().toImage(), self._pictures / f"{name}.png")


def _largest_region(wanted: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    _, regions, statistics, _ = cv2.connectedComponentsWithStats(
        wanted.astype(np.uint8)
    )
    largest = 1 + int(statistics[1:, cv2.CC_STAT_AREA].argmax())
    return np.asarray(regions == largest)


def _along(region: npt.NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Return points from the left to the right of a region, in its middle."""
    columns = np.flatnonzero(region.any(axis=0))[2:-2:2]
    return [
        (float(column), float(np.median(np.flatnonzero(region[:, column]))))
        for column in columns
    ]


def _places_of(region: npt.NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Return points far inside a region, spread over it."""
    distance = cv2.distanceTransform(region.astype(np.uint8), cv2.DIST_L2, 5)
    ys, xs = np.nonzero(distance >= min(_FREE_PIXELS, float(distance.max())))
    chosen = np.linspace(0, len(xs) - 1, _STROKES + 2).astype(int)[1:-1]
    return [(float(xs[one]), float(ys[one])) for one in chosen]


def save(picture: QImage, path: Path) -> None:
    """Write a picture as a small PNG.

    Raises:
        TourError: It is too large for the documentation.
    """
    rgb = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), -1)
    pixels = rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3)
    full = Image.fromarray(np.ascontiguousarray(pixels))
    for colors in (256, 128, 64):
        palette = _palette(full, colors)
        small = full.quantize(palette=palette, dither=Image.Dither.NONE)
        small.save(path, optimize=True)
        size = path.stat().st_size
        if size <= MOST_BYTES:
            print(f"{path.name}: {size / 1000:.0f} kB, {colors} colours", flush=True)
            return
    raise TourError(f"{path} has {size} bytes; {MOST_BYTES} are allowed.")


def _palette(picture: Image.Image, count: int) -> Image.Image:
    """Return colours for a picture.

    A third are those of its even areas, as they are, so that small marks and legends
    keep theirs; the others stand for all the rest.
    """
    pixels = np.asarray(picture).astype(np.int32)
    codes = (pixels[..., 0] << 16) | (pixels[..., 1] << 8) | pixels[..., 2]
    inner = codes[2:-2, 2:-2]
    sides = (codes[:-4, 2:-2], codes[4:, 2:-2], codes[2:-2, :-4], codes[2:-2, 4:])
    even = np.logical_and.reduce([inner == side for side in sides])
    found, counts = np.unique(inner[even], return_counts=True)
    kept = found[np.argsort(counts)[::-1]][: count // 3]
    exact = np.stack([kept >> 16, kept >> 8 & 255, kept & 255], axis=1)
    others = picture.quantize(count - len(kept)).getpalette()
    palette = Image.new("P", (1, 1))
    palette.putpalette([*exact.ravel().tolist(), *others][: 3 * count])
    return palette


def main() -> int:
    """Take the pictures.

    Raises:
        TourError: The window does not do what the tutorial tells.
    """
    with tempfile.TemporaryDirectory(prefix="tiramisu-") as name:
        home = Path(name)
        # So that nobody's recent folders and preferences are seen.
        os.environ["HOME"] = name
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        QStandardPaths.setTestModeEnabled(True)
        application = make_application()
        speak(application, "en")
        # The program notes what goes wrong in its log and goes on; here it must not.
        sys.excepthook = sys.__excepthook__
        Pictures(home / "samples", PICTURES).take()
    return 0


if __name__ == "__main__":
    sys.exit(main())
