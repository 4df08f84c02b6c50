"""Whether memory stays flat over a long day at the window.

The real window goes through a copy of the sample project: it opens one image after the
other and paints on some, predicts, and learns from what was accepted, a thousand times
or fifty. After every part of that it rests for a moment, and notes what the process
holds. Growth is the middle slope between any two notes after the first quarter, times
what follows it: a leak shows everywhere, and one jump is none. Linux only.

    python benchmarks/soak.py            # 1,000 images, 1,000 predictions, 50 lessons
    python benchmarks/soak.py --quick    # 20, 10 and 1: too few to tell anything
    python benchmarks/soak.py --images 0 --predictions 0    # lessons alone
"""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QAction  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from app.main import SWITCH_SECONDS  # noqa: E402
from app.ui.controllers.learning import LearningPlan  # noqa: E402
from benchmarks._machine import machine  # noqa: E402
from resources import path as resource_path  # noqa: E402
from tiramisu.fine_tune_settings import Budget  # noqa: E402

PARTS = 20
"""How often each kind of work is interrupted to note what the process holds."""
GOAL_SHARE = 0.02
"""Of what is held: what grows by less, or by one, is flat."""
_FEWEST_TIMES = 50
_WARM_UP_SHARE = 0.25
_LIMIT_S = 600.0
_REST_MS = 1500
_LOOK_MS = 5
_IMAGES_A_STROKE = 10
_ACCEPTED = 4
_LEFT = Qt.MouseButton.LeftButton
# What is kept of predictions, or all but the first would be read from there.
_KEPT = (".tiramisu", "regions")


@dataclass(frozen=True)
class Holding:
    """What the process holds.

    Attributes:
        memory_mb: Resident memory.
        objects: Python objects that the garbage collector knows.
        qobjects: Qt objects in the window and behind it.
        threads: Threads, of all libraries.
        files: Open files.
        left: Files in the folder for temporary ones.
    """

    memory_mb: float
    objects: int
    qobjects: int
    threads: int
    files: int
    left: int


class Soak:
    """A window and what is done in it.

    Args:
        folder: For the project and for temporary files.
        steps: Of each lesson.
    """

    def __init__(self, folder: Path, steps: int) -> None:
        from app.ui.application import make_application, open_window

        self._temporary = folder / "temporary"
        self._project = folder / "project"
        self._steps = steps
        shutil.copytree(resource_path("samples", "images"), self._project / "images")
        shutil.copy(resource_path("samples", "classes.json"), self._project)
        sys.setswitchinterval(SWITCH_SECONDS)
        self._application = make_application()
        self._window = open_window([self._project])
        self._window.resize(1280, 800)
        self._workspace = self._window.workspace
        self._session = self._workspace.session
        self._turn = 0
        self.wait("an image", lambda: self._session.document is not None)
        self._wait_for_prediction()
        self.wait("TensorFlow", lambda: "tensorflow" in sys.modules)

    def close(self) -> None:
        """End as a person would."""
        self._window.close()
        self._workspace.stop()

    # What is done

    def open_next(self) -> None:
        """Open another image, and paint on it now and then."""
        names = self._workspace.image_list.names
        self._turn += 1
        name = names[self._turn % len(names)]
        self._workspace.opening.open_image(name)
        self.wait(name, lambda: self._shown == name)
        if self._turn % _IMAGES_A_STROKE == 0:
            self._paint()

    def predict(self) -> None:
        """Ask the model about the open image anew."""
        shutil.rmtree(self._project.joinpath(*_KEPT), ignore_errors=True)
        self._workspace.predictions.predict()
        self._wait_for_prediction()

    def learn(self) -> None:
        """Learn from all that is accepted, to the verdict."""
        learning = self._workspace.learning
        sentences: list[str] = []
        connection = learning.ended.connect(sentences.append)
        verdicts: list[object] = []
        other = learning.judged.connect(verdicts.append)
        learning.start(LearningPlan(Budget(steps=self._steps)))
        self.wait("a verdict", lambda: not learning.is_running)
        learning.ended.disconnect(connection)
        learning.judged.disconnect(other)
        if not verdicts:
            raise SystemExit(f"The lesson failed: {sentences}")

    def accept_some(self) -> None:
        """Give the lessons something to learn from."""
        for _ in range(_ACCEPTED):
            self.open_next()
            self._wait_for_prediction()
            action = self._window.findChild(QAction, "action_accept_image")
            assert action is not None
            action.trigger()

    @property
    def _shown(self) -> str:
        document = self._session.document
        return "" if document is None else document.name

    def _paint(self) -> None:
        self._session.set_tool("brush")
        at = QPoint(200 + self._turn % 97, 200 + self._turn % 89)
        canvas = self._window.canvas
        QTest.mousePress(canvas, _LEFT, pos=at)
        QTest.mouseMove(canvas, at + QPoint(9, 5))
        QTest.mouseRelease(canvas, _LEFT, pos=at + QPoint(9, 5))

    def _wait_for_prediction(self) -> None:
        predictions, session = self._workspace.predictions, self._session
        self.wait(
            "a prediction",
            lambda: (
                session.document is not None
                and session.document.has_prediction
                and not predictions.is_running
            ),
        )

    def wait(self, what: str, happened: Callable[[], bool]) -> None:
        """Let the window live until something has happened."""
        deadline = time.monotonic() + _LIMIT_S
        while not happened():
            if time.monotonic() > deadline:
                raise SystemExit(f"{what} did not come in {_LIMIT_S:.0f} s.")
            self.rest(_LOOK_MS)

    def rest(self, duration_ms: int) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        QTimer.singleShot(duration_ms, loop.quit)
        loop.exec()

    # What it costs

    def holding(self) -> Holding:
        """Note what the process holds, once it has come to rest."""
        self.rest(_REST_MS)
        roots: tuple[QObject, ...] = (self._application, self._window, self._workspace)
        return Holding(
            _resident_mb(),
            len(gc.get_objects()) + gc.get_freeze_count(),
            sum(len(root.findChildren(QObject)) for root in roots),
            _count("/proc/self/task"),
            _count("/proc/self/fd"),
            sum(len(files) for _, _, files in os.walk(self._temporary)),
        )


def _resident_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) * 1024 / 1e6


def _count(folder: str) -> int:
    return sum(1 for _ in Path(folder).iterdir())


def repeat(soak: Soak, act: Callable[[], None], times: int) -> list[Holding]:
    """Do something so often, and note what that costs in equal parts."""
    notes = [soak.holding()]
    done = 0
    parts = min(PARTS, times)
    for part in range(1, parts + 1):
        until = round(times * part / parts)
        for _ in range(until - done):
            act()
        done = until
        notes.append(soak.holding())
        _say_on_the_way(done, notes[-1])
    return notes


def _say_on_the_way(done: int, holding: Holding) -> None:
    figures = ", ".join(f"{figure:.0f}" for figure in astuple(holding))
    print(f"{done}: {figures}", file=sys.stderr, flush=True)


def growth(figures: Sequence[float]) -> float:
    """Return by how much figures grow by their trend, after the first quarter.

    It is that of Theil and Sen, which single jumps do not bend.
    """
    kept = figures[round(len(figures) * _WARM_UP_SHARE) :]
    pairs = combinations(enumerate(kept), 2)
    slopes = [(later - one) / (end - start) for (start, one), (end, later) in pairs]
    return statistics.median(slopes) * (len(kept) - 1)


def print_rows(name: str, times: int, notes: Sequence[Holding]) -> None:
    """Print a row for each figure."""
    columns = list(zip(*map(astuple, notes), strict=True))
    for kind, figures in zip(Holding.__annotations__, columns, strict=True):
        grown = growth(figures)
        rest = times * (1 - _WARM_UP_SHARE)
        print(
            f"| {times} {name} | {kind} | {figures[0]:.0f} | {figures[-1]:.0f} "
            f"| {max(figures):.0f} | {grown:+.1f} | {grown / rest:+.3f} "
            f"| {_verdict(times, figures, grown)} |",
            flush=True,
        )


def _verdict(times: int, figures: Sequence[float], grown: float) -> str:
    if times < _FEWEST_TIMES:
        return "too few"
    return "flat" if grown <= max(1.0, GOAL_SHARE * figures[-1]) else "GROWS"


def run(folder: Path, times: dict[str, int], steps: int) -> None:
    """Do all that, in one process as in one day."""
    started = time.monotonic()
    soak = Soak(folder, steps)
    blocks = {
        "images": soak.open_next,
        "predictions": soak.predict,
        "lessons": soak.learn,
    }
    print("| what | of it | before | after | most | growth | each | |")
    print("|---|---|---|---|---|---|---|---|")
    for name, act in blocks.items():
        if name == "lessons" and times[name]:
            soak.accept_some()
        if times[name]:
            print_rows(name, times[name], repeat(soak, act, times[name]))
    soak.close()
    print(f"\nIt took {(time.monotonic() - started) / 60:.0f} minutes.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="20, 10 and 1")
    parser.add_argument("--images", type=int, default=1000)
    parser.add_argument("--predictions", type=int, default=1000)
    parser.add_argument("--lessons", type=int, default=50)
    parser.add_argument("--steps", type=int, default=3, help="of each lesson")
    options = parser.parse_args(arguments)
    if not Path("/proc/self/task").is_dir():
        print("Skipped: only Linux tells what a process holds in the way used here.")
        return 0
    counts = (options.images, options.predictions, options.lessons)
    times = dict(
        zip(
            ("images", "predictions", "lessons"),
            (20, 10, 1) if options.quick else counts,
            strict=True,
        )
    )
    print(f"{machine('tensorflow', 'openvino', 'PySide6')}\n", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(folder) / "home")
        temporary = Path(folder) / "temporary"
        temporary.mkdir()
        os.environ["TMPDIR"] = tempfile.tempdir = str(temporary)
        run(Path(folder), times, 1 if options.quick else options.steps)
    sys.stdout.flush()
    os._exit(0)  # what libraries do in the background is of no interest


if __name__ == "__main__":
    sys.exit(main())
