"""Time what a person waits for in another program, through real mouse events.

``benchmarks/canvas.py --peer-python`` runs this with an interpreter that has labelme or
napari; it needs nothing of this project. Each line of output is one measurement:
``{"what": …, "times": […]}`` in ms from the event until the repaint is finished.

    python benchmarks/_peers.py napari 4096
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

NOT_INSTALLED = 3
"""The exit code if the interpreter has no such program."""

CANVAS = (1000, 800)
RADII = (5, 50, 200)
_MOVES, _CLICKS = 30, 5
_REGION_SIDE = 2646  # a region of about seven million pixels
_LONGEST = 900.0  # seconds for one program
_PATIENCE = 2.0  # seconds to wait for a repaint that may never come

Measurement = tuple[str, list[float]]


def run_peer(python: str, name: str, side: int) -> Iterator[Measurement]:
    """Measure a program in a process of its own.

    Args:
        python: Interpreter that has it.
        name: A key of ``PEERS``.
        side: Pixels along the sides of the picture.

    Raises:
        PeerError: It is not installed there, or did not do what it should.
    """
    command = [python, __file__, name, str(side)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_LONGEST, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise PeerError(f"{name} could not be measured: {problem}") from problem
    if done.returncode == NOT_INSTALLED:
        raise PeerError(f"{name} is not installed for {python}")
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            yield json.loads(line)["what"], json.loads(line)["times"]
    if done.returncode != 0:
        last = (done.stderr.strip() or "no message").splitlines()[-1]
        raise PeerError(f"{name} stopped: {last}")


def measure_labelme(side: int) -> Iterator[Measurement]:
    """Move the pointer while a polygon is drawn; there is no brush and no fill."""
    import numpy as np
    from labelme.app import MainWindow
    from labelme.widgets.canvas import Canvas
    from PIL import Image
    from PyQt5.QtCore import QEvent, QObject, QPoint, Qt
    from PyQt5.QtTest import QTest
    from PyQt5.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "large.png")
        Image.fromarray(_picture(np, side)).save(path, compress_level=1)
        window = MainWindow(config_overrides={"auto_save": False}, file_or_dir=path)
        window.resize(CANVAS[0] + 400, CANVAS[1] + 200)
        window.show()
        canvas = window.findChild(Canvas)
        paints = _counter(QObject, QEvent.Paint, canvas)
        wait = _waiter(application.processEvents, paints)
        canvas.create_mode = "polygon"
        canvas.set_editing(False)
        for view, look in (
            ("fit", window.set_fit_window_mode),
            ("1:1", lambda: window._set_zoom(100)),
        ):
            look()
            _settle(application.processEvents)
            corner = canvas.visibleRegion().boundingRect().topLeft()
            QTest.mouseClick(canvas, Qt.LeftButton, pos=corner + QPoint(200, 300))
            places = [corner + QPoint(*at) for at in _path()]
            times = [wait(lambda at=at: QTest.mouseMove(canvas, at)) for at in places]
            QTest.keyClick(canvas, Qt.Key_Escape)
            yield f"polygon's line follows the pointer, {view}", times


def measure_napari(side: int) -> Iterator[Measurement]:
    """Paint on a layer of labels, and fill a region of it."""
    import napari
    import numpy as np
    from qtpy.QtCore import QPoint, Qt
    from qtpy.QtTest import QTest
    from qtpy.QtWidgets import QApplication

    viewer = napari.Viewer(show=True)
    viewer.window._qt_window.resize(CANVAS[0] + 500, CANVAS[1] + 200)
    viewer.add_image(_picture(np, side), rgb=True)
    labels = np.zeros((side, side), np.uint8)
    labels[:_REGION_SIDE, :_REGION_SIDE] = 1
    layer = viewer.add_labels(labels)
    surface = viewer.window._qt_viewer.canvas.native
    surface.setFixedSize(*CANVAS)
    draws: list[object] = []
    scene = viewer.window._qt_viewer.canvas._scene_canvas
    scene.events.draw.connect(draws.append)
    wait = _waiter(QApplication.processEvents, lambda: len(draws))
    left = Qt.MouseButton.LeftButton
    nothing = Qt.KeyboardModifier.NoModifier
    for view in ("fit", "1:1"):
        viewer.reset_view()
        if view == "1:1":
            viewer.camera.zoom = 1.0
        for radius in RADII:
            layer.mode = "paint"
            layer.selected_label = 2
            layer.brush_size = 2 * radius
            _settle(QApplication.processEvents)
            QTest.mousePress(surface, left, nothing, QPoint(200, 300))
            times = [
                wait(lambda at=at: QTest.mouseMove(surface, QPoint(*at)))
                for at in _path()
            ]
            QTest.mouseRelease(surface, left, nothing, QPoint(200, 300))
            if not (layer.data == layer.selected_label).any():
                raise RuntimeError("napari has not painted")
            yield f"dab, radius {radius}, {view}", times
    viewer.reset_view()
    layer.data = labels
    layer.mode = "fill"
    _settle(QApplication.processEvents)
    at = QPoint(CANVAS[0] // 2 - 60, CANVAS[1] // 2 - 60)
    times = []
    for click in range(_CLICKS + 1):
        layer.selected_label = 2 + click % 2
        times.append(wait(lambda: QTest.mouseClick(surface, left, nothing, at)))
    if not (layer.data[::64, ::64] == layer.selected_label).any():
        raise RuntimeError("napari has not filled")
    yield "fill of 7 Mpx", times[1:]  # the first one meets cold memory
    viewer.close()


PEERS = {"labelme": measure_labelme, "napari": measure_napari}
"""How each program is measured, by the name of its package."""


class PeerError(RuntimeError):
    """A program could not be measured."""


def _picture(numpy: Any, side: int) -> Any:
    """Return (side, side, 3) uint8 of coarse noise."""
    rng = numpy.random.default_rng(0)
    small = rng.integers(0, 256, (side // 16, side // 16, 3), numpy.uint8)
    return small.repeat(16, axis=0).repeat(16, axis=1)


def _path() -> Iterator[tuple[int, int]]:
    """Yield places on the screen, a common distance apart."""
    for step in range(_MOVES):
        yield (200 + 10 * step, 300 + 8 * (step % 10))


def _counter(base: Any, kind: Any, widget: Any) -> Callable[[], int]:
    """Return what tells how many events of this kind a widget has had."""
    seen = []

    class Filter(base):  # type: ignore[misc]
        def eventFilter(self, _: Any, event: Any) -> bool:  # noqa: N802
            if event.type() == kind:
                seen.append(event.type())
            return False

    widget.installEventFilter(Filter(widget))
    return lambda: len(seen)


def _waiter(
    process: Callable[[], object], count: Callable[[], int]
) -> Callable[[Callable[[], object]], float]:
    """Return what times an act until it has been repainted."""

    def wait(act: Callable[[], object]) -> float:
        before, start = count(), time.perf_counter()
        act()
        process()
        while count() == before and time.perf_counter() - start < _PATIENCE:
            process()
        return 1000 * (time.perf_counter() - start)

    return wait


def _settle(process: Callable[[], object]) -> None:
    """Let a view come to rest; some programs animate or load in the background."""
    end = time.perf_counter() + 0.5
    while time.perf_counter() < end:
        process()


def main() -> int:
    """Print one line of JSON for each measurement."""
    name, side = sys.argv[1], int(sys.argv[2])
    if importlib.util.find_spec(name) is None:
        return NOT_INSTALLED
    if name == "napari" and importlib.util.find_spec("PyQt6") is not None:
        os.environ.setdefault("QT_API", "pyqt6")
    for what, times in PEERS[name](side):
        print(json.dumps({"what": what, "times": times}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
