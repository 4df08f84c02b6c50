"""The start of another program, until the window with an image is painted.

    python benchmarks/_start_peer.py labelme|napari STARTED IMAGE

It needs nothing of this project. It prints the seconds from the moment STARTED (of
``time.time()``) to the first paint, and until the image is painted.
"""

import importlib.util
import json
import os
import sys
import time
from typing import Any

NOT_INSTALLED = 3


def _note(seconds: dict[str, float], what: str) -> None:
    seconds.setdefault(what, time.time() - float(sys.argv[2]))


def _end(seconds: dict[str, float]) -> None:
    print(json.dumps(seconds), flush=True)
    os._exit(0)


def _paint_filter(base: Any, kind: Any, paint: Any) -> Any:
    class Filter(base):  # type: ignore[misc]
        def eventFilter(self, _: Any, event: Any) -> bool:  # noqa: N802
            if event.type() == kind:
                paint()
            return False

    return Filter()


def labelme(image: str) -> None:
    """Open the image as the command line does."""
    from labelme.app import MainWindow
    from PyQt5.QtCore import QEvent, QObject, QTimer
    from PyQt5.QtWidgets import QApplication

    seconds: dict[str, float] = {}
    application = QApplication(sys.argv[:1])
    window = MainWindow(config_overrides={"auto_save": False}, file_or_dir=image)

    def on_paint() -> None:
        QTimer.singleShot(0, lambda: _note(seconds, "first paint"))
        picture = window._image if hasattr(window, "_image") else window.image
        if not picture.isNull():
            QTimer.singleShot(0, lambda: (_note(seconds, "image"), _end(seconds)))

    watch = _paint_filter(QObject, QEvent.Paint, on_paint)
    window.installEventFilter(watch)
    window.show()
    application.exec_()


def napari(image: str) -> None:
    """Open a viewer, then the image, as the command line does."""
    import napari
    from qtpy.QtCore import QTimer

    seconds: dict[str, float] = {}
    viewer = napari.Viewer(show=True)
    canvas = viewer.window._qt_viewer.canvas._scene_canvas

    def on_draw(_: Any) -> None:
        QTimer.singleShot(0, lambda: _note(seconds, "first paint"))
        if len(viewer.layers):
            QTimer.singleShot(0, lambda: (_note(seconds, "image"), _end(seconds)))

    canvas.events.draw.connect(on_draw)
    QTimer.singleShot(0, lambda: viewer.open(image, plugin="napari"))
    napari.run()


def main() -> int:
    """Start one program."""
    name, image = sys.argv[1], sys.argv[3]
    if importlib.util.find_spec(name) is None:
        return NOT_INSTALLED
    if name == "napari" and importlib.util.find_spec("PyQt6") is not None:
        os.environ.setdefault("QT_API", "pyqt6")
    {"labelme": labelme, "napari": napari}[name](image)
    return 0


if __name__ == "__main__":
    sys.exit(main())
