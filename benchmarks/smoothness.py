"""Time how smooth the window stays while it predicts and learns.

The real window opens a copy of the sample project, predicts, and learns from what a
script accepts and paints, while the script paints dabs and pans by real mouse events.
A timer of 10 ms on the window's thread tells how late it is; a dab is timed from its
event to the finished repaint. Each run has a process of its own; medians of the runs.

    python benchmarks/smoothness.py            # 5 runs
    python benchmarks/smoothness.py --quick    # 1 run, of few steps

The last row is of a bare process that sleeps for 10 ms again and again beside each run:
how late the machine itself is. Below that no window can be.
"""

from __future__ import annotations

import argparse
import json
import os
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest import mock

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np  # noqa: E402
from _apart import hand_over, run_apart  # noqa: E402
from _machine import machine  # noqa: E402
from PySide6.QtCore import QEventLoop, QObject, QPoint, Qt, QTimer, Slot  # noqa: E402
from PySide6.QtGui import QAction  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from app.jobs import predict  # noqa: E402
from app.main import SWITCH_SECONDS  # noqa: E402
from app.ui.controllers.learning import LearningPlan  # noqa: E402
from resources import path as resource_path  # noqa: E402
from tiramisu.fine_tune_settings import Budget  # noqa: E402

PHASES = (
    "first model loaded",
    "first prediction",
    "import of TensorFlow",
    "idle",
    "learning: start to first step",
    "learning: steps",
    "learning: predicting the open image",
    "learning: verdict",
)
CONTROL = "a bare process meanwhile"
GOAL_P99_MS, GOAL_MAX_MS = 20.0, 100.0
_TICK_MS = 10
_PAUSE_MS = 25
_IDLE_SECONDS = 3.0
_LIMIT_SECONDS = 180.0
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


class Ticker(QObject):
    """A timer on the window's thread that notes when it comes."""

    def __init__(self) -> None:
        super().__init__()
        self.ticks = [time.perf_counter()]
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)
        self._timer.start()

    @Slot()
    def _note(self) -> None:
        self.ticks.append(time.perf_counter())


class Control:
    """A bare process that tells how late the machine itself wakes it."""

    def __init__(self) -> None:
        command = [sys.executable, __file__, "--control"]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)

    def finish(self) -> list[float]:
        """End it and return by how many ms it was late."""
        said, _ = self._process.communicate()
        late: list[float] = json.loads(said)
        return late


def _be_control() -> int:
    """Sleep until the other process closes its end."""
    ticks = [time.perf_counter()]
    while not select.select([sys.stdin], [], [], _TICK_MS / 1000)[0]:
        ticks.append(time.perf_counter())
    print(json.dumps(_late(ticks, [(ticks[0], ticks[-1])])))
    return 0


class Run:
    """One pass through opening, predicting and learning."""

    def __init__(self, folder: Path, steps: int) -> None:
        self._spans: list[tuple[str, float, float]] = []
        self._dabs: list[tuple[float, float]] = []
        self._pans: list[tuple[float, float]] = []
        self._seconds: dict[str, float] = {}
        self._steps = steps
        self._project = folder / "project"
        self._turn = 0
        shutil.copytree(resource_path("samples", "images"), self._project / "images")
        shutil.copy(resource_path("samples", "classes.json"), self._project)

    def take(self) -> dict[str, Any]:
        """Go through all phases; return what was measured in each."""
        from app.ui.application import make_application, open_window

        sys.setswitchinterval(SWITCH_SECONDS)
        self._application = make_application()
        with self._noting_loads():
            self._window = open_window([self._project])
            self._window.resize(1280, 800)
            self._ticker = Ticker()
            control = Control()
            try:
                self._open_and_predict()
                self._idle()
                self._learn()
            finally:
                self._window.close()
                self._window.workspace.stop()
                late = control.finish()
        return self._figures(late)

    # Phases

    @contextmanager
    def _noting_loads(self) -> Iterator[None]:
        """Note when the background thread imports and builds, as the program does."""
        importing, getting = predict.import_tensorflow, predict.ModelCache.get

        def import_tensorflow() -> None:
            if "tensorflow" not in sys.modules:
                with self._span("import of TensorFlow"):
                    importing()

        def get(cache: predict.ModelCache[Any], path: Path) -> Any:
            if self._ends("first model loaded"):
                return getting(cache, path)
            with self._span("first model loaded"):
                return getting(cache, path)

        with (
            mock.patch.object(predict, "import_tensorflow", import_tensorflow),
            mock.patch.object(predict.ModelCache, "get", get),
        ):
            yield

    @contextmanager
    def _span(self, phase: str) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        finally:
            self._spans.append((phase, started, time.perf_counter()))

    def _open_and_predict(self) -> None:
        session = self._window.workspace.session
        predictions = self._window.workspace.predictions
        self._work_until("an image", lambda: session.document is not None)
        self._prepare_painting()
        self._work_until("a model", lambda: self._ends("first model loaded"))
        with self._span("first prediction"):
            self._work_until(
                "a prediction",
                lambda: session.document.has_prediction and not predictions.is_running,
            )

        self._work_until("TensorFlow", lambda: self._ends("import of TensorFlow"))

    def _ends(self, phase: str) -> bool:
        return any(name == phase for name, _, _ in self._spans)

    def _prepare_painting(self) -> None:
        session = self._window.workspace.session
        session.set_tool("brush")
        session.set_brush_radius(8)
        self._window.canvas.show_actual_size()
        self._settle()

    def _idle(self) -> None:
        self._window.workspace.scouting.stop()
        deadline = time.perf_counter() + _IDLE_SECONDS
        with self._span("idle"):
            self._work_until("time", lambda: time.perf_counter() > deadline)

    def _learn(self) -> None:
        workspace = self._window.workspace
        self._trigger("accept_image")
        times: dict[str, float] = {}
        learning = workspace.learning
        for name in ("started", "stepped", "judging", "judged"):
            getattr(learning, name).connect(
                lambda *_, name=name: times.setdefault(name, time.perf_counter())
            )
        sentences: list[str] = []
        learning.ended.connect(sentences.append)
        learning.start(LearningPlan(Budget(steps=self._steps)))
        self._work_until(
            "a first step", lambda: "stepped" in times or not learning.is_running
        )
        started = time.perf_counter()
        with self._span("learning: predicting the open image"):
            workspace.predictions.predict()
            self._work_until(
                "the prediction", lambda: not workspace.predictions.is_running
            )
        self._seconds["prediction while learning"] = time.perf_counter() - started
        self._work_until("a verdict", lambda: not learning.is_running)
        if "judged" not in times:
            raise SystemExit(f"The lesson failed: {sentences[-1:]}")
        for phase, first, last in (
            ("learning: start to first step", "started", "stepped"),
            ("learning: steps", "stepped", "judging"),
            ("learning: verdict", "judging", "judged"),
        ):
            self._spans.append((phase, times[first], times[last]))

    # What a person does

    def _trigger(self, name: str) -> None:
        action = self._window.findChild(QAction, f"action_{name}")
        if action is None or not action.isEnabled():
            raise SystemExit(f"{name} cannot be triggered.")
        action.trigger()

    def _work_until(self, what: str, happened: Callable[[], object]) -> None:
        """Paint and pan in turn."""
        deadline = time.perf_counter() + _LIMIT_SECONDS
        while not happened():
            if time.perf_counter() > deadline:
                raise SystemExit(f"{what} did not come in {_LIMIT_SECONDS:.0f} s.")
            if self._window.workspace.session.document is not None:
                self._gesture()
            self._live(_PAUSE_MS)

    def _gesture(self) -> None:
        """One move of a stroke or of the picture; gestures of 12 moves each."""
        canvas = self._window.canvas
        stroke, move = divmod(self._turn, 12)
        self._turn += 1
        is_pan = stroke % 3 == 2
        button = MIDDLE if is_pan else LEFT
        at = QPoint(150 + 6 * move, 150 + 10 * (stroke % 20) + 2 * move)
        if move == 0:
            QTest.mousePress(canvas, button, pos=at)
        times = self._pans if is_pan else self._dabs
        started = time.perf_counter()
        QTest.mouseMove(canvas, at + QPoint(3, 1))
        self._settle()
        times.append((started, 1000 * (time.perf_counter() - started)))
        if move == 11:
            QTest.mouseRelease(canvas, button, pos=at)
            if is_pan:
                self._window.canvas.show_actual_size()

    def _settle(self) -> None:
        QApplication.processEvents()

    def _live(self, duration_ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(duration_ms, loop.quit)
        loop.exec()

    # Figures

    def _figures(self, control: list[float]) -> dict[str, Any]:
        phases: dict[str, Any] = {
            CONTROL: {"seconds": 0.0, "late": control, "dabs": [], "pans": []}
        }
        for phase in PHASES:
            inside = [(start, end) for name, start, end in self._spans if name == phase]
            phases[phase] = {
                "seconds": sum(end - start for start, end in inside),
                "late": _late(self._ticker.ticks, inside),
                "dabs": _within(self._dabs, inside),
                "pans": _within(self._pans, inside),
            }
        return {"phases": phases, "seconds": self._seconds}


def _late(ticks: Sequence[float], spans: Sequence[tuple[float, float]]) -> list[float]:
    """Return by how many ms ticks were late that ended in one of the spans."""
    return [
        max(0.0, 1000 * (tick - before) - _TICK_MS)
        for before, tick in pairwise(ticks)
        if any(start <= tick and before <= end for start, end in spans)
    ]


def _within(
    times: Sequence[tuple[float, float]], spans: Sequence[tuple[float, float]]
) -> list[float]:
    return [
        taken
        for started, taken in times
        if any(start <= started <= end for start, end in spans)
    ]


def _run_once(steps: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = str(Path(folder) / name)
        return hand_over(Run(Path(folder), steps).take())


def _over_runs(values: Sequence[Sequence[float]], percent: float) -> float:
    """Return the median over runs of a percentile within each; nan without any."""
    each = [float(np.percentile(one, percent)) for one in values if len(one)]
    return statistics.median(each) if each else float("nan")


def _print_table(runs: Sequence[dict[str, Any]]) -> None:
    """Print a row for each phase."""
    print(
        "| phase | s | late ms: p50 | p99 | max | dab ms: p50 | p99 | max | pan: p99 "
        "| met |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    for phase in (*PHASES, CONTROL):
        rows = [run["phases"][phase] for run in runs]
        late, dabs, pans = (
            [row[key] for row in rows] for key in ("late", "dabs", "pans")
        )
        seconds = statistics.median(row["seconds"] for row in rows)
        met = _over_runs(late, 99) < GOAL_P99_MS and _over_runs(late, 100) < GOAL_MAX_MS
        cells = [
            *(_over_runs(late, percent) for percent in (50, 99, 100)),
            *(_over_runs(dabs, percent) for percent in (50, 99, 100)),
            _over_runs(pans, 99),
        ]
        text = " | ".join(f"{cell:.1f}" for cell in cells)
        print(f"| {phase} | {seconds:.1f} | {text} | {'yes' if met else 'no'} |")
    worst = [
        max(max(run["phases"][one]["late"] or [0.0]) for one in PHASES) for run in runs
    ]
    answers = [run["seconds"]["prediction while learning"] for run in runs]
    print(f"\nThe longest stall of all runs: {max(worst):.0f} ms.")
    said = f"{statistics.median(answers):.1f}"
    print(f"Predicting the open image while the model learns: {said} s.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="1 run, of few steps")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--once", type=int, metavar="STEPS", help=argparse.SUPPRESS)
    parser.add_argument("--control", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.control:
        return _be_control()
    if options.once is not None:
        return _run_once(options.once)
    steps = "10" if options.quick else "40"
    runs = [
        run_apart(__file__, ["--once", steps])
        for _ in range(1 if options.quick else options.runs)
    ]
    print(f"{machine('tensorflow', 'PySide6')}, medians of {len(runs)} runs\n")
    _print_table(runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
