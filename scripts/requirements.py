"""Print what pip has to install for this machine, one requirement a line.

Runs inside the virtual environment. pyproject.toml says what is needed; here only the
build of TensorFlow is chosen that suits the machine.
"""

from __future__ import annotations

import argparse
import platform
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_TENSORFLOW = re.compile(r"^tensorflow(?![\w-])(\[[^\]]*\])?")


def requirements(pyproject: Path, extras: Sequence[str]) -> list[str]:
    """Return the project's dependencies and those of ``extras``.

    Raises:
        KeyError: pyproject.toml has no such extra.
    """
    project = read_project(pyproject)
    optional = project["optional-dependencies"]
    wanted = [*project["dependencies"]]
    for extra in extras:
        wanted += optional[extra]
    return [for_this_machine(one) for one in wanted]


def read_project(pyproject: Path) -> dict[str, Any]:
    """Return the table ``project`` of a pyproject.toml."""
    table: dict[str, Any] = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    return table


def for_this_machine(requirement: str) -> str:
    """Choose the build of TensorFlow that suits the machine.

    The usual build for x86-64 Linux carries CUDA code that is of no use without a GPU,
    and with one it needs CUDA's libraries, which come as an extra.
    """
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return requirement
    build = "tensorflow[and-cuda]" if has_nvidia_gpu() else "tensorflow-cpu"
    return _TENSORFLOW.sub(build, requirement)


def has_nvidia_gpu() -> bool:
    """Tell whether an NVIDIA driver is at work on this machine."""
    return (
        shutil.which("nvidia-smi") is not None
        or Path("/proc/driver/nvidia/version").exists()
    )


def main() -> None:
    """Print the requirements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extra", action="append", default=[])
    arguments = parser.parse_args()
    pyproject = Path(__file__).resolve().parent.parent / "pyproject.toml"
    print("\n".join(requirements(pyproject, arguments.extra)))


if __name__ == "__main__":
    main()
