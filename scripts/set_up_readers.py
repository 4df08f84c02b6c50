"""Install programs that read what is exported, beside the environment of the tests.

They have an environment of their own, ``readers`` within the one that runs this: they
pin older versions of what the program itself uses. Where they cannot be installed, the
tests that need them are skipped, and this says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

from requirements import read_project

_PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def readers_python(prefix: Path) -> Path:
    """Return the Python of the readers that belong to an environment."""
    return (
        prefix / "readers" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    )


def install(folder: Path, python: Path, wanted: list[str]) -> bool:
    """Make the environment and install what is wanted, unless that has been done."""
    stamp = folder / "set-up.stamp"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == "\n".join(wanted):
        return True
    print(f"Installing {', '.join(wanted)} in {folder}", flush=True)
    venv.create(folder, clear=True, with_pip=True)
    command = [str(python), "-m", "pip", "install", "--quiet", *wanted]
    if subprocess.run(command, check=False).returncode != 0:
        return False
    stamp.write_text("\n".join(wanted), encoding="utf-8")
    return True


def main() -> None:
    """Install what the extra ``readers`` of pyproject.toml lists."""
    wanted = read_project(_PYPROJECT)["optional-dependencies"]["readers"]
    python = readers_python(Path(sys.prefix))
    if not install(python.parents[1], python, wanted):
        print(f"{', '.join(wanted)} cannot be installed; their tests are skipped.")


if __name__ == "__main__":
    main()
