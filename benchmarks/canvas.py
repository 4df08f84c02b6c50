"""Time what a person waits for on the canvas, through real mouse events.

From the event until the repaint is finished; medians and 95th percentiles.

    python benchmarks/canvas.py            # 4096, 10000 and 20000 pixels a side
    python benchmarks/canvas.py --quick    # 4096 only
    python benchmarks/canvas.py --peer-python elsewhere/bin/python

The last one also measures labelme and napari, where that interpreter has them; the
project's own environment cannot hold them, as they need other versions of Qt.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cv2  # noqa: E402
import numpy as np  # noqa: E402
from _peers import PEERS, PeerError, run_peer  # noqa: E402
from PySide6.QtCore import QPoint, QPointF, Qt  # noqa: E402
from PySide6.QtGui import QWheelEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.project.opening import OpenedImage  # noqa: E402
from app.project.project import Project  # noqa: E402
from app.project.store import AnnotationStore  # noqa: E402
from app.raster.channels import averaged_levels  # noqa: E402
from app.session.document import Document  # noqa: E402
from app.session.session import Session  # noqa: E402
from app.session.view_state import HeatMap  # noqa: E402
from app.ui.canvas.canvas import Canvas  # noqa: E402
from app.ui.panels.history_panel import HistoryPanel  # noqa: E402
from tiramisu.images import LoadedImage  # noqa: E402

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
CANVAS = (1000, 800)
VIEWS = ("fit", "1:1", "8x")
RADII = (5, 50, 200)
_DABS, _MOVES, _CLICKS = 60, 40, 7
_PEER_SIDE = 4096
# The label of a region of about seven million pixels.
_REGION_SIDE = 2646


class Bench:
    """A canvas with one large picture, predicted all over."""

    def __init__(self, folder: Path, side: int) -> None:
        self.session = Session()
        self.document = _make_document(folder, side)
        self.session.open_project(Project.open(folder))
        self.canvas = Canvas(self.session)
        self.history = HistoryPanel(self.session)
        self.canvas.resize(*CANVAS)
        self.canvas.show()
        self.session.show(self.document)
        QTest.qWaitForWindowExposed(self.canvas)
        settle()

    def close(self) -> None:
        """Give the picture back."""
        self.session.show(None)
        self.canvas.close()

    def look(self, view: str) -> None:
        """Show all of the picture, its true pixels or eight times as much."""
        self.canvas.fit()
        if view != "fit":
            self.canvas.show_actual_size()
        if view == "8x":
            self.canvas.viewport.zoom_to(8.0, CANVAS[0] / 2, CANVAS[1] / 2)
            self.canvas.show_view()
        settle()

    def dabs(self, radius: int) -> list[float]:
        """Time the moves of a stroke."""
        self.session.set_tool("brush")
        self.session.set_brush_radius(radius)
        QTest.mousePress(self.canvas, LEFT, pos=QPoint(200, 300))
        settle()
        times = [timed(lambda at=at: self._move(at)) for at in _path(_DABS)]
        QTest.mouseRelease(self.canvas, LEFT, pos=QPoint(200, 300))
        self.document.undo()
        settle()
        return times

    def _move(self, at: QPoint) -> None:
        QTest.mouseMove(self.canvas, at)

    def pans(self) -> list[float]:
        """Time moves with the middle button held."""
        QTest.mousePress(self.canvas, MIDDLE, pos=QPoint(400, 400))
        settle()
        places = [QPoint(400 + 7 * step, 400 + 3 * step) for step in range(_MOVES)]
        times = [timed(lambda at=at: self._move(at)) for at in places]
        QTest.mouseRelease(self.canvas, MIDDLE, pos=places[-1])
        return times

    def zooms(self) -> list[float]:
        """Time notches of the wheel, in and out."""
        notches = [1] * 20 + [-1] * 20
        return [timed(lambda notch=notch: self._wheel(notch)) for notch in notches]

    def _wheel(self, notches: int) -> None:
        at = QPointF(500, 400)
        event = QWheelEvent(
            at,
            self.canvas.mapToGlobal(at),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas, event)

    def fills(self) -> tuple[list[float], list[float]]:
        """Time filling a region of seven million pixels, and taking it back."""
        self.session.set_tool("fill")
        middle = self.canvas.viewport.view.to_screen(_REGION_SIDE / 2, _REGION_SIDE / 2)
        at = QPoint(round(middle[0]), round(middle[1]))
        fills, undos = [], []
        QTest.mouseClick(self.canvas, LEFT, pos=at)  # the first one meets cold memory
        self.document.undo()
        settle()
        for _ in range(_CLICKS):
            fills.append(timed(lambda: QTest.mouseClick(self.canvas, LEFT, pos=at)))
            undos.append(timed(self.document.undo))
        return fills, undos

    def commits(self) -> tuple[list[float], list[float]]:
        """Time letting go of a stroke of 60 moves, and taking it back."""
        self.session.set_tool("brush")
        self.session.set_brush_radius(50)
        commits, undos = [], []
        for _ in range(_CLICKS):
            QTest.mousePress(self.canvas, LEFT, pos=QPoint(200, 300))
            for at in _path(_DABS):
                QTest.mouseMove(self.canvas, at)
            settle()
            end = QPoint(200, 300)
            release = timed(
                lambda at=end: QTest.mouseRelease(self.canvas, LEFT, pos=at)
            )
            commits.append(release)
            undos.append(timed(self.document.undo))
        return commits, undos

    def channels(self) -> list[float]:
        """Time changes of the limits within which channels are shown."""
        stack = self.document.channels
        self.document.refine_channels(list(averaged_levels(stack.levels[0])))
        *others, last = stack.default_channels()
        times = []
        for step in range(_CLICKS):
            channels = (*others, replace(last, limits=(0.0, 90.0 + step)))
            times.append(timed(partial(self.session.set_channels, channels)))
        self.session.set_channels(None)
        return times


def measure(bench: Bench) -> Iterator[tuple[str, float, Sequence[float]]]:
    """Yield what was measured, its goal in ms and the times in ms."""
    for view in VIEWS:
        bench.look(view)
        for radius in RADII:
            goal = 8.0 if view == "8x" and radius == 200 else 4.0
            yield f"dab, radius {radius}, {view}", goal, bench.dabs(radius)
    for view in VIEWS:
        bench.look(view)
        yield f"pan, {view}", 12.0, bench.pans()
        bench.look(view)
        yield f"zoom from {view}", 12.0, bench.zooms()
    for view in VIEWS:
        bench.look(view)
        yield f"change of channels, {view}", 50.0, bench.channels()
    bench.look("1:1")
    bench.session.set_differences_visible(True)
    yield "dab, radius 50, 1:1, differences", 4.0, bench.dabs(50)
    bench.session.set_differences_visible(False)
    bench.session.set_heat_map(HeatMap.CONFIDENCE)
    yield "dab, radius 50, 1:1, heat map", 4.0, bench.dabs(50)
    bench.session.set_heat_map(HeatMap.NONE)
    bench.look("fit")
    fills, undos = bench.fills()
    yield "fill of 7 Mpx", 30.0, fills
    yield "undo of that fill", 20.0, undos
    bench.look("1:1")
    commits, undos = bench.commits()
    yield "commit of a stroke, 1:1", 10.0, commits
    yield "undo of that stroke", 20.0, undos


def timed(act: Callable[[], object]) -> float:
    """Return the ms until an act has been repainted."""
    start = time.perf_counter()
    act()
    settle()
    return 1000 * (time.perf_counter() - start)


def settle() -> None:
    """Let Qt finish what is waiting, repaints above all."""
    QApplication.processEvents()


def _path(num_points: int) -> Iterator[QPoint]:
    """Return points of a wave across the canvas, a common distance apart."""
    for step in range(num_points):
        yield QPoint(200 + 10 * step, 300 + round(80 * np.sin(step / 5)))


def _make_document(folder: Path, side: int) -> Document:
    """Make a large picture in memory; a file would take minutes to write."""
    (folder / "images").mkdir(parents=True)
    cv2.imwrite(str(folder / "images" / "large.png"), np.zeros((8, 8), np.uint8))
    project = Project.open(folder)
    name = project.images[0]
    store = AnnotationStore(project, name)
    rng = np.random.default_rng(0)
    small = rng.integers(0, 256, (side // 16, side // 16, 3), np.uint8)
    rgb = np.ascontiguousarray(cv2.resize(small, (side, side)))
    prediction = rng.integers(0, 2, (side // 64 + 1, side // 64 + 1), np.uint8)
    prediction = prediction.repeat(64, axis=0).repeat(64, axis=1)[:side, :side].copy()
    prediction[:_REGION_SIDE, :_REGION_SIDE] = 1
    prediction[_REGION_SIDE, : _REGION_SIDE + 1] = 0
    prediction[: _REGION_SIDE + 1, _REGION_SIDE] = 0
    opened = OpenedImage(
        name,
        LoadedImage(project.image_path(name), rgb, rgb),
        store,
        store.load(side, side),
        prediction,
        np.full((side, side), 200, np.uint8),
    )
    document = Document(opened)
    document.has_prediction = True
    return document


def _machine() -> str:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), load {load:.1f}, "
        f"{platform.system()}, Python {platform.python_version()}, "
        f"Qt platform {QApplication.platformName()}, canvas {CANVAS[0]} x {CANVAS[1]}"
    )


def _row(side: int, what: str, times: Sequence[float], goal: float | None) -> str:
    median, p95 = np.percentile(times, [50, 95])
    met = "" if goal is None else "yes" if p95 <= goal else "no"
    wanted = "" if goal is None else f"{goal:.0f}"
    return f"| {side} | {what} | {median:.2f} | {p95:.2f} | {wanted} | {met} |"


def _print_peers(python: str) -> None:
    """Measure the other programs that this interpreter has."""
    for name in PEERS:
        try:
            for what, times in run_peer(python, name, _PEER_SIDE):
                print(_row(_PEER_SIDE, f"{name}: {what}", times, None), flush=True)
        except PeerError as problem:
            print(f"| {_PEER_SIDE} | {name}: skipped, {problem} | | | | |", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="4096 pixels a side only")
    parser.add_argument("--peer-python", help="interpreter that has other programs")
    options = parser.parse_args(arguments)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    print(_machine())
    print("\n| side | what | median ms | p95 ms | goal p95 ms | met |")
    print("|---|---|---|---|---|---|")
    for side in (4096,) if options.quick else (4096, 10000, 20000):
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(Path(folder) / "project", side)
            for what, goal, times in measure(bench):
                print(_row(side, what, times, goal), flush=True)
            bench.close()
    if options.peer_python:
        _print_peers(options.peer_python)
    return 0


if __name__ == "__main__":
    sys.exit(main())
