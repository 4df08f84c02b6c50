"""Measuring in processes of their own, so that no library disturbs another."""

from __future__ import annotations

import importlib.util
import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def run_apart(script: str, arguments: Sequence[str]) -> dict[str, Any]:
    """Run a script again with other arguments; return what it hands over.

    What it says is shown only if it fails.
    """
    done = subprocess.run(
        [sys.executable, script, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def hand_over(result: dict[str, Any]) -> int:
    """Give ``run_apart`` what was measured, and the peak of this process's memory."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6
    print(json.dumps({**result, "peak_mb": megabytes}))
    return 0


def missing(packages: Sequence[str]) -> list[str]:
    """Name the packages that are not installed."""
    return [one for one in packages if importlib.util.find_spec(one) is None]


def write_json(path: Path | None, machine: str, rows: Sequence[dict[str, Any]]) -> None:
    """Write what was measured, where that was asked for."""
    if path is not None:
        text = json.dumps({"machine": machine, "rows": list(rows)}, indent=2)
        path.write_text(f"{text}\n", encoding="utf-8")
