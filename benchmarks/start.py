"""Time from the start of a process to what people see of it, beside a bare window.

Each program starts in turn, never two at once, and every time counts from the start of
its process; medians, and their ratio to a bare PySide6 window with NumPy imported.
Bytecode is kept as an installed program keeps it: the first turn makes it and does not
count.

    python benchmarks/start.py            # 15 turns, two minutes
    python benchmarks/start.py --quick    # 2 turns
    python benchmarks/start.py --peer-python elsewhere/bin/python

The last one also starts labelme and napari, where that interpreter has them.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks._machine import machine  # noqa: E402

HERE = Path(__file__).resolve().parent
SAMPLE = ROOT / "resources" / "samples" / "images" / "fluorescence-bright-01.png"
PEERS = ("labelme", "napari")
GOAL = 1.2
"""Of a bare window's time, until the first paint."""
GOAL_SECONDS = 3.0
"""Until the first prediction of the sample image."""

_BARE = "bare window and NumPy"
# How long a processor works for the first paint depends less on what else it does.
_BOTH = ("first paint", "work until then")
_LONGEST = 120.0

Runs = dict[str, list[dict[str, float]]]


def commands(peer_python: str | None) -> dict[str, list[str]]:
    """Return how each program is started; ``STARTED`` stands for the moment."""
    python = sys.executable
    ours = str(HERE / "_start_ours.py")
    found = {
        _BARE: [python, str(HERE / "_start_bare.py"), "STARTED"],
        "Tiramisu, welcome page": [python, ours, "STARTED"],
        "Tiramisu, main.py --sample": [python, ours, "STARTED", "--sample"],
    }
    if peer_python is not None:
        peer = str(HERE / "_start_peer.py")
        for name in PEERS:
            found[name] = [peer_python, peer, name, "STARTED", str(SAMPLE)]
    return found


def start(command: Sequence[str], environment: Mapping[str, str]) -> dict[str, float]:
    """Start a program once and return its times; nothing where it did not work."""
    now = [str(time.time()) if part == "STARTED" else part for part in command]
    try:
        done = subprocess.run(
            now,
            env=dict(environment),
            capture_output=True,
            text=True,
            timeout=_LONGEST,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return {}
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    times: dict[str, float] = json.loads(lines[-1]) if lines else {}
    return times


def measure(programs: Mapping[str, Sequence[str]], turns: int) -> Runs:
    """Start all programs in turn, after a turn that does not count."""
    runs: Runs = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as home:
        environment = _environment(Path(home))
        for turn in range(-1, turns):
            for name, command in programs.items():
                times = start(command, environment)
                if turn >= 0 and times:
                    runs[name].append(times)
    return runs


def _environment(home: Path) -> dict[str, str]:
    """Return the surroundings of a user who has started the program before."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(home / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        environment[f"XDG_{kind}_HOME"] = str(home)
    return environment


def print_table(runs: Runs) -> None:
    """Print medians in Markdown, and whether the goals are met."""
    print("| program | until | median s | slowest s | of the bare window | met |")
    print("|---|---|---|---|---|---|")
    of_bare = {key: statistics.median(run[key] for run in runs[_BARE]) for key in _BOTH}
    for name, times in runs.items():
        if not times:
            print(f"| {name} | skipped: it did not start | | | | |")
        for what in dict.fromkeys(key for run in times for key in run):
            seconds = [run[what] for run in times if what in run]
            median = statistics.median(seconds)
            bare = of_bare.get(what, of_bare["first paint"])
            print(
                f"| {name} | {what} | {median:.3f} | {max(seconds):.3f} "
                f"| {median / bare:.2f} | {_met(name, what, median, bare)} |"
            )


def _met(name: str, what: str, median: float, bare: float) -> str:
    if not name.startswith("Tiramisu"):
        return ""
    if what == "first paint":
        return "yes" if median < GOAL * bare else "no"
    if what == "prediction":
        return "yes" if median < GOAL_SECONDS else "no"
    return ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="2 turns")
    parser.add_argument("--turns", type=int, default=15)
    parser.add_argument("--peer-python", help="interpreter that has other programs")
    options = parser.parse_args(arguments)
    print(f"{machine('PySide6', 'numpy')}\n", flush=True)
    turns = 2 if options.quick else options.turns
    print_table(measure(commands(options.peer_python), turns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
