"""What the program costs while nobody does anything, beside a bare PySide6 window.

Each program runs alone in a process of its own. Once it has settled, the system's own
figures of all its threads are read twice: the time that they had a processor, and how
often one of them was woken up. Linux only.

    python benchmarks/idle.py            # at least a minute to settle, then a minute
    python benchmarks/idle.py --quick    # at least 10 s, then 5 s
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks._machine import machine  # noqa: E402

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.exec()
"""
PROGRAMS = {
    "bare window": ["-c", _BARE],
    "Tiramisu, welcome page": [str(ROOT / "main.py")],
    "Tiramisu, sample project": [str(ROOT / "main.py"), "--sample"],
}
_NANOSECONDS_PER_MS = 1_000_000
# The sample project is looked through for as long as that takes on this machine.
_LONGEST_SETTLING_S = 300.0
_LOOK_S = 5.0
_QUIET_SHARE = 0.02


@dataclass(frozen=True)
class Use:
    """What a thread has used since it began.

    Attributes:
        cpu_ms: The time that it had a processor.
        wake_ups: How often it gave it up to wait, and so was woken later.
    """

    cpu_ms: float = 0.0
    wake_ups: int = 0


def read_use(process: int) -> dict[str, Use]:
    """Read what the system says of each thread that lives."""
    uses = {}
    for thread in Path(f"/proc/{process}/task").iterdir():
        try:
            schedule = (thread / "schedstat").read_text()
            status = (thread / "status").read_text()
        except OSError:  # it has just ended
            continue
        uses[thread.name] = Use(
            int(schedule.split()[0]) / _NANOSECONDS_PER_MS,
            int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0]),
        )
    return uses


def use_during(process: int, seconds: float) -> Use:
    """Wait, and return what was used meanwhile by all threads that live at the end."""
    before = read_use(process)
    time.sleep(seconds)
    after = read_use(process)
    none = Use()
    pairs = [(before.get(name, none), use) for name, use in after.items()]
    return Use(
        sum(now.cpu_ms - then.cpu_ms for then, now in pairs),
        sum(now.wake_ups - then.wake_ups for then, now in pairs),
    )


def settle(process: int, least_s: float) -> float:
    """Wait until the program has ended what it began; return for how long, in s."""
    started = time.monotonic()
    time.sleep(least_s)
    while time.monotonic() - started < _LONGEST_SETTLING_S:
        if use_during(process, _LOOK_S).cpu_ms < 1000 * _LOOK_S * _QUIET_SHARE:
            break
    return time.monotonic() - started


def measure(command: Sequence[str], settle_s: float, measure_s: float) -> list[str]:
    """Start a program, leave it alone, and return the cells of its row."""
    with tempfile.TemporaryDirectory() as home:
        kinds = ("DATA", "CONFIG", "CACHE", "STATE")
        environment = {**os.environ, **{f"XDG_{kind}_HOME": home for kind in kinds}}
        program = subprocess.Popen(
            [sys.executable, *command],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            settled_s = settle(program.pid, settle_s)
            use = use_during(program.pid, measure_s)
            threads = len(read_use(program.pid))
        except OSError:
            return ["skipped: it has ended by itself", "", "", ""]
        finally:
            program.kill()
            program.wait()
    return [
        f"{settled_s:.0f}",
        f"{use.cpu_ms * 60 / measure_s:.2f}",
        f"{use.wake_ups / measure_s:.2f}",
        f"{threads}",
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="10 s and 5 s")
    parser.add_argument("--settle", type=float, default=60.0, metavar="S")
    parser.add_argument("--measure", type=float, default=60.0, metavar="S")
    options = parser.parse_args(arguments)
    if not Path("/proc/self/task").is_dir():
        print("Skipped: only Linux tells what each thread of another process does.")
        return 0
    least, length = (10.0, 5.0) if options.quick else (options.settle, options.measure)
    print(f"{machine('PySide6')}; {length:.0f} s each\n")
    print(
        "| program | settled after s | CPU ms a minute | wake-ups a second | threads |"
    )
    print("|---|---|---|---|---|")
    for name, command in PROGRAMS.items():
        print(f"| {name} | {' | '.join(measure(command, least, length))} |")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
