"""Open, predict and correct large images in the real window, beside plain decoding.

For each file: from asking for it until its pixels are on the screen, until it can be
painted, and until the first region and all is predicted; from a look at it pixel for
pixel, and from the choice of another model then, until all that is seen is predicted;
how many regions the network computes at first, after a stroke, after coming back, and
for that other model; and the peak of memory above image, pyramid and planes. Each has
a process of its own, beside one that only decodes the file with Pillow.

    python benchmarks/large_images.py
    python benchmarks/large_images.py --quick    # 2048 x 2048 pixels, no large files

Files of 20000 x 20000 pixels are made in a temporary folder. The others are those of
``--data``; without it they are left out. A prediction is waited for no longer than
``--seconds``, and what has come by then is what a return must bring back.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np  # noqa: E402

from benchmarks._apart import hand_over, run_apart  # noqa: E402
from benchmarks._large_files import CASES, QUICK, Case, make_file  # noqa: E402
from benchmarks._machine import machine  # noqa: E402

DATA = ROOT.parent / "shared" / "data" / "large"
GOALS_S = {"10800 x 5400": 1.5, "20000 x 20000": 5.0}
_PAUSE_S = 2.0
# A picture has more colours than a window without one.
_LEAST_COLORS = 200
_SIDE = 40
_PATIENCE_S = 600.0


@dataclass
class Counter:
    """Counts what the network computes."""

    regions: int = 0

    def take(self) -> int:
        """Return the count since the last time."""
        count, self.regions = self.regions, 0
        return count


class Visit:
    """One file in the real window.

    Args:
        file: The image.
        folder: For a project with it and with a small image.
        seconds: How long predictions are waited for.
    """

    def __init__(self, file: Path, folder: Path, seconds: float) -> None:
        self._seconds = seconds
        self._counter = Counter()
        self._times: dict[str, float] = {}
        self._started = 0.0
        self._folder = folder
        self._name = file.name
        (folder / "images").mkdir()
        os.link(file, folder / "images" / file.name)
        samples = ROOT / "resources" / "samples" / "images"
        shutil.copy(sorted(samples.iterdir())[0], folder / "images" / "0.png")

    def take(self) -> dict[str, Any]:
        """Go through all of it."""
        self._open_window()
        opening = self._workspace.opening
        opening.open_folder(self._folder)
        self._wait(lambda: self._is_predicted("0.png"))
        small_mb = _memory_mb("VmHWM")
        _forget_peak()

        self._counter.take()
        self._started = time.perf_counter()
        opening.open_image(self._name)
        self._wait(lambda: self._is_open(self._name))
        self._note("whole_s")
        self._wait(lambda: self._counter.regions > 0)
        self._note("first_region_s")
        in_sight_s = self._until_seen(self._window.canvas.show_actual_size)
        self._wait_for_prediction()
        self._note("predicted_s")
        share = self._share
        self._pause()  # the region that was under way counts as well
        first = self._counter.take()

        session = self._workspace.session
        session.tool.press((100.0, 100.0))
        session.tool.release()
        self._pause()
        stroke = self._counter.take()

        opening.open_image("0.png")
        self._wait(lambda: self._is_predicted("0.png"))
        self._counter.take()
        self._started = time.perf_counter()
        opening.open_image(self._name)
        self._wait(lambda: self._is_open(self._name))
        self._note("again_s")
        self._wait(lambda: self._share >= share)
        self._note("again_predicted_s")
        again = self._counter.take()

        self._workspace.predictions.stop()
        self._window.canvas.show_actual_size()
        other = self._other_model()
        new_model_s = self._until_seen(lambda: session.set_model(other))
        new_model = self._counter.take()
        pixels = session.document.bounds.area
        return {
            **self._times,
            "in_sight_s": in_sight_s,
            "new_model_in_sight_s": new_model_s,
            "share": share,
            "first_regions": first,
            "stroke_regions": stroke,
            "again_regions": again,
            "new_model_regions": new_model,
            "pixels": pixels,
            "small_mb": small_mb,
            "large_mb": _memory_mb("VmHWM"),
        }

    def _open_window(self) -> None:
        from PySide6.QtCore import QTimer

        from app.jobs.predict import PredictorCache, load_predictor
        from app.main import SWITCH_SECONDS
        from app.ui import application, main_window
        from app.ui.canvas.canvas import Canvas
        from app.ui.services import start_services
        from app.ui.workspace import Workspace

        counter, visit = self._counter, self

        def load(path: Path) -> Any:
            predictor = load_predictor(path)
            regions = predictor.regions

            def counted(*arguments: Any) -> Any:
                for region in regions(*arguments):
                    counter.regions += 1
                    yield region

            predictor.regions = counted  # type: ignore[method-assign]
            return predictor

        paint = Canvas.paintEvent

        def paint_and_look(canvas: Canvas, event: Any) -> None:
            paint(canvas, event)
            if visit._started and "first_paint_s" not in visit._times:
                QTimer.singleShot(0, lambda: visit._look(canvas))

        Canvas.paintEvent = paint_and_look  # type: ignore[method-assign]
        sys.setswitchinterval(SWITCH_SECONDS)
        self._application = application.make_application()
        start_services()
        self._workspace = Workspace(predictors=PredictorCache(load))
        self._window = main_window.MainWindow(self._workspace)
        self._window.resize(1280, 800)
        self._window.show()

    def _look(self, canvas: Any) -> None:
        """Note the time at which the picture that was asked for is to be seen."""
        session = self._workspace.session
        if session.document is not None and session.document.name != self._name:
            return  # the small one is still there
        image = canvas.grab().toImage()
        middle = image.rect().center()
        # Where rows come one by one the upper ones are there first.
        for y in (middle.y(), 40):
            found = {
                image.pixel(middle.x() + across, y + down)
                for across in range(-_SIDE, _SIDE)
                for down in range(_SIDE // 2)
            }
            if len(found) > _LEAST_COLORS:
                self._note("first_paint_s")
                return

    # What has happened

    def _is_open(self, name: str) -> bool:
        document = self._workspace.session.document
        return document is not None and document.name == name

    def _is_predicted(self, name: str) -> bool:
        predictions = self._workspace.predictions
        return self._is_open(name) and not predictions.is_running

    def _until_seen(self, act: Callable[[], object]) -> float:
        """Do something; return after how long all that is seen has been predicted."""
        started = time.perf_counter()
        document = self._workspace.session.document
        is_running = self._workspace.predictions.is_running
        act()
        sight = self._window.canvas.sight
        known = np.zeros((sight.height, sight.width), bool)
        if is_running:
            known |= document.confidence[sight.slices] > 0

        def note(changed: Any) -> None:
            part = changed.intersection(sight).moved(-sight.x, -sight.y)
            if not part.is_empty:
                known[part.slices] = True

        document.prediction_changed.connect(note)
        self._wait(known.all)
        document.prediction_changed.disconnect(note)
        return time.perf_counter() - started

    @property
    def _share(self) -> float:
        confidence = self._workspace.session.document.confidence
        return float((confidence[::64, ::64] > 0).mean())

    def _wait_for_prediction(self) -> None:
        predictions = self._workspace.predictions
        until = time.perf_counter() + self._seconds
        self._wait(
            lambda: not predictions.is_running or time.perf_counter() > until,
        )
        predictions.stop()

    def _other_model(self) -> Path:
        """Return a model that says the same and is another file."""
        from app.ui.resources import BUILT_IN_MODEL
        from tiramisu.model_file import update_description

        path = self._folder / "other.tiramisu"
        shutil.copy(BUILT_IN_MODEL, path)
        update_description(path, lineage={"parent": BUILT_IN_MODEL.name})
        return path

    # Time

    def _note(self, name: str) -> None:
        self._times.setdefault(name, time.perf_counter() - self._started)

    def _pause(self) -> None:
        until = time.perf_counter() + _PAUSE_S
        self._wait(lambda: time.perf_counter() > until)

    def _wait(self, fact: Callable[[], object]) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        until = time.perf_counter() + _PATIENCE_S
        while not fact():
            if time.perf_counter() > until:
                raise SystemExit(f"Nothing came in {_PATIENCE_S:.0f} s.")
            loop = QEventLoop()
            QTimer.singleShot(20, loop.quit)
            loop.exec()


def _memory_mb(field: str) -> float:
    """Return what Linux says of this process; nan elsewhere."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return float("nan")
    sizes = [line.split()[1] for line in lines if line.startswith(f"{field}:")]
    return int(sizes[0]) * 1024 / 1e6 if sizes else float("nan")


def _forget_peak() -> None:
    """Let the peak of memory begin anew, where Linux allows it."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def decode(file: Path) -> dict[str, float]:
    """Decode a file with Pillow alone, as programs do that show all at once."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None
    started = time.perf_counter()
    with Image.open(file) as picture:
        picture.load()
    return {"seconds": time.perf_counter() - started}


def visit(file: Path, seconds: float) -> dict[str, Any]:
    """Go through one file in this process."""
    with tempfile.TemporaryDirectory(dir=file.parent) as home:
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = home
        project = Path(home) / "project"
        project.mkdir()
        return Visit(file, project, seconds).take()


def _cells(case: Case, found: dict[str, Any], decoded: float) -> list[str]:
    pixels = found["pixels"]
    # Image and pyramid take 4 bytes a pixel, the three planes 3.
    planes_mb = 7 * pixels / 1e6
    goal = GOALS_S.get(case.size)
    met = "" if goal is None else ("yes" if found["first_paint_s"] < goal else "no")
    return [
        case.name,
        f"{decoded:.2f}",
        f"{found['first_paint_s']:.2f}",
        f"{found['first_paint_s'] / decoded:.2f}",
        met,
        f"{found['whole_s']:.2f}",
        f"{found['again_s']:.2f}",
        f"{found['first_region_s']:.2f}",
        f"{found['in_sight_s']:.2f}",
        f"{found['new_model_in_sight_s']:.2f}",
        f"{found['predicted_s']:.0f} ({100 * found['share']:.0f} %)",
        f"{found['first_regions']} / {found['stroke_regions']} / "
        f"{found['again_regions']} / {found['new_model_regions']}",
        f"{planes_mb:.0f}",
        f"{found['large_mb']:.0f}",
        f"{found['large_mb'] - planes_mb:.0f}",
        f"{(found['large_mb'] - planes_mb) / found['small_mb']:.2f}",
    ]


_HEADINGS = (
    "file",
    "Pillow decodes s",
    "first paint s",
    "of Pillow",
    "met",
    "whole s",
    "whole again s",
    "first region s",
    "in sight at 1:1 s",
    "the same, new model s",
    "predicted s",
    "regions: first / stroke / back / new model",
    "image and planes MB",
    "peak MB",
    "above MB",
    "of a small image's peak",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one small file")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of images")
    parser.add_argument("--keep", type=Path, help="folder to keep made files in")
    parser.add_argument("--seconds", type=float, default=60.0, help="per prediction")
    parser.add_argument("--only", default="", help="files whose name has this in it")
    parser.add_argument("--visit", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--decode", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.decode:
        return hand_over(decode(options.decode))
    if options.visit:
        code = hand_over(visit(options.visit, options.seconds))
        sys.stdout.flush()
        os._exit(code)  # what is under way in the background is of no interest
    print(f"{machine('PySide6', 'openvino', 'Pillow', 'imagecodecs')}\n")
    print("| " + " | ".join(_HEADINGS) + " |")
    print("|" + "---|" * len(_HEADINGS))
    seconds = "5" if options.quick else str(options.seconds)
    cases = QUICK if options.quick else CASES
    with tempfile.TemporaryDirectory(dir=options.keep) as folder:
        for case in (one for one in cases if options.only in one.name):
            file = make_file(case, Path(folder), options.data, options.keep)
            if file is None:
                print(f"{case.name} is left out: {options.data} has none.")
                continue
            decoded = run_apart(__file__, ["--decode", str(file)])["seconds"]
            run = ["--visit", str(file), "--seconds", seconds]
            found = run_apart(__file__, run)
            print("| " + " | ".join(_cells(case, found, decoded)) + " |", flush=True)
            file.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
