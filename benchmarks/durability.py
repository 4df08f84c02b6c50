"""Kill a painting session again and again, and count what is lost.

A painter in a process of its own works on one image through the session: brush, eraser,
rectangle, fill, undo, redo, saving in the foreground and in the background, leaving the
image and coming back. It is killed (SIGKILL) at a random moment. What is on disk must
then be, bit for bit, what a second painter comes to that is not killed; all steps must
undo and redo; the mask file and the index must be whole.

    python benchmarks/durability.py --kills 200
    python benchmarks/durability.py --quick            # 5 kills
    python benchmarks/durability.py --json kills.json  # the figures as a file
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.app.builders import make_project  # noqa: E402
from tests.durability.kills import kill_a_painter  # noqa: E402
from tests.durability.painter import HEIGHT, WIDTH  # noqa: E402


def main() -> int:
    """Run the kills and return the exit code: 1 if anything was lost."""
    options = _parse()
    start = time.monotonic()
    figures = _run(5 if options.quick else options.kills, options.seed)
    figures["seconds"] = round(time.monotonic() - start, 1)
    for name, value in figures.items():
        print(f"{name.replace('_', ' ')}: {value}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")
    return 1 if figures["kills_with_losses"] else 0


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0, help="of the first kill")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    return parser.parse_args()


def _run(kills: int, first_seed: int) -> dict[str, Any]:
    figures: dict[str, Any] = {
        "system": platform.platform(),
        "kills": 0,
        "acts_before_the_kills": 0,
        "kills_amid_an_act_that_was_kept": 0,
        "torn_ends_cut_off": 0,
        "kills_with_losses": 0,
    }
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "project"
        make_project(folder, width=WIDTH, height=HEIGHT)
        for seed in range(first_seed, first_seed + kills):
            figures["kills"] += 1
            try:
                outcome = kill_a_painter(folder, seed)
            except AssertionError as loss:
                figures["kills_with_losses"] += 1
                print(f"seed {seed}: {loss}")
                continue
            figures["acts_before_the_kills"] += outcome.acts
            figures["kills_amid_an_act_that_was_kept"] += outcome.was_ahead
            figures["torn_ends_cut_off"] += bool(outcome.notes)
    return figures


if __name__ == "__main__":
    raise SystemExit(main())
