"""Time from the start of the program to the first prediction on the screen.

The real window opens a copy of the sample project in a process of its own, with the
usual runtime and, as if OpenVINO were not installed, with TensorFlow alone. Times count
from the start of the process; medians of the runs.

    python benchmarks/first_prediction.py
    python benchmarks/first_prediction.py --quick    # one run of each
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks._apart import hand_over, run_apart  # noqa: E402
from benchmarks._machine import machine  # noqa: E402

RUNTIMES = ("auto", "tensorflow")
_PATIENCE_MS = 120_000


def launch(runtime: str, started: float) -> dict[str, Any]:
    """Open the window and wait until its first image is predicted and painted."""
    if runtime == "tensorflow":
        modules: dict[str, Any] = sys.modules
        modules["openvino"] = None  # it seems not to be installed
    from PySide6.QtCore import QTimer

    from app.main import SWITCH_SECONDS
    from app.ui.application import make_application, open_window

    sys.setswitchinterval(SWITCH_SECONDS)
    application = make_application()
    window = open_window([], sample=True)
    application.processEvents()
    times = {"window_s": time.time() - started}

    def on_running(running: bool) -> None:
        if not running and "prediction_s" not in times:
            window.repaint()
            times["prediction_s"] = time.time() - started
            application.quit()

    window.workspace.predictions.running_changed.connect(on_running)
    QTimer.singleShot(_PATIENCE_MS, application.quit)
    application.exec()
    times["has_tensorflow"] = "tensorflow" in sys.modules
    return times


def measure(runtime: str) -> dict[str, Any]:
    """Start the program once, as on its first day."""
    with tempfile.TemporaryDirectory() as home:
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = home
        arguments = ["--run", runtime, "--started", str(time.time())]
        return run_apart(__file__, arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one run of each")
    parser.add_argument("--run", choices=RUNTIMES, help=argparse.SUPPRESS)
    parser.add_argument("--started", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.run:
        code = hand_over(launch(options.run, options.started))
        sys.stdout.flush()
        os._exit(code)  # what is under way in the background is of no interest
    print(f"{machine('openvino', 'tensorflow', 'tensorflow-cpu', 'PySide6')}\n")
    print("| runtime | window after s | prediction after s | slowest |")
    print("|---|---|---|---|")
    for runtime in RUNTIMES:
        runs = [measure(runtime) for _ in range(1 if options.quick else 5)]
        window, prediction = (
            [run[name] for run in runs] for name in ("window_s", "prediction_s")
        )
        print(
            f"| {runtime} | {statistics.median(window):.2f} "
            f"| {statistics.median(prediction):.2f} | {max(prediction):.2f} |",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
