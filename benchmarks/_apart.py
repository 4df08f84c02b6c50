"""Measuring in processes of their own, so that no library disturbs another."""

from __future__ import annotations

import importlib.util
import json
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
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


def take_turns(
    script: str, processes: Mapping[str, Sequence[str]], turns: int
) -> tuple[dict[str, list[dict[str, Any]]], dict[str, dict[str, Any]]]:
    """Run a script in several processes that measure in turn, never at once.

    Args:
        script: The script.
        processes: Arguments of each process, by a name.
        turns: How often each of them measures.

    Returns:
        What each has measured turn by turn, and what each has handed over at the end.
    """
    with ExitStack() as stack:
        running = {}
        for name, arguments in processes.items():
            running[name] = stack.enter_context(
                subprocess.Popen(
                    [sys.executable, script, *arguments],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    text=True,
                )
            )
            _line_of(running[name])  # it is ready; the next one loads alone
        measured: dict[str, list[dict[str, Any]]] = {name: [] for name in running}
        for _ in range(turns):
            for name, process in running.items():
                print("go", file=process.stdin, flush=True)
                measured[name].append(_line_of(process))
        results = {}
        for name, process in running.items():
            print("end", file=process.stdin, flush=True)
            results[name] = _line_of(process)
    return measured, results


def answer_turns(act: Callable[[], Mapping[str, Any]]) -> None:
    """Be one of the processes of ``take_turns``: measure when it is one's turn."""
    print(json.dumps({}), flush=True)
    for line in sys.stdin:
        if line.strip() != "go":
            return
        print(json.dumps(act()), flush=True)


def _line_of(process: subprocess.Popen[str]) -> dict[str, Any]:
    """Return the next line of JSON; libraries may say something in between."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("{"):
            result: dict[str, Any] = json.loads(line)
            return result
    raise SystemExit(f"{' '.join(map(str, process.args))} has ended too early.")


def missing(packages: Sequence[str]) -> list[str]:
    """Name the packages that are not installed."""
    return [one for one in packages if importlib.util.find_spec(one) is None]


def write_json(path: Path | None, machine: str, rows: Sequence[dict[str, Any]]) -> None:
    """Write what was measured, where that was asked for."""
    if path is not None:
        text = json.dumps({"machine": machine, "rows": list(rows)}, indent=2)
        path.write_text(f"{text}\n", encoding="utf-8")
