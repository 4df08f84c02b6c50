"""Make the virtual environment that the program runs in; do nothing if it is there.

Runs with any Python from 3.10 to 3.13 and needs nothing but its standard library.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parent.parent
SUPPORTED = ((3, 10), (3, 13))
_QT_TEST = "from PySide6.QtWidgets import QApplication; QApplication([])"


class SetUpError(Exception):
    """Something that a person has to see to; the message says what."""


class Environment:
    """A virtual environment and what is known to be installed in it."""

    def __init__(self, folder: Path, extras: Sequence[str]) -> None:
        self.folder = folder
        self.extras = sorted(extras)
        windows = os.name == "nt"
        self.python = folder / ("Scripts/python.exe" if windows else "bin/python")

    def is_ready(self) -> bool:
        """Tell whether nothing has changed since the last set-up."""
        try:
            return self._stamp(self.extras).read_text("utf-8") == _fingerprint()
        except OSError:
            return False

    def create(self) -> None:
        """Make the environment, anew if the one that is there is broken."""
        if self._is_usable():
            return
        is_ours = (self.folder / "pyvenv.cfg").is_file()
        if self.folder.exists() and any(self.folder.iterdir()) and not is_ours:
            raise SetUpError(
                f"{self.folder} is not a virtual environment; choose another VENV."
            )
        print(f"Making a virtual environment in {self.folder}", flush=True)
        _run(sys.executable, "-m", "venv", "--clear", str(self.folder))

    def install(self) -> None:
        """Install the project's libraries and the project itself."""
        print("Installing libraries; the first time takes minutes.", flush=True)
        self._stamp(self.extras).unlink(missing_ok=True)
        self._pip("--upgrade", "pip")
        self._pip("tomli; python_version < '3.11'")
        self._pip(*self._requirements())
        self._pip("--no-deps", "--editable", str(ROOT))

    def opens_windows(self) -> bool:
        """Tell whether Qt's widgets work here, at least without a screen."""
        done = subprocess.run(
            [str(self.python), "-c", _QT_TEST],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            check=False,
        )
        return done.returncode == 0

    def mark_ready(self) -> None:
        """Note that the set-up is complete, with these extras and without."""
        for extras in (self.extras, ()):
            self._stamp(extras).write_text(_fingerprint(), encoding="utf-8")

    def _stamp(self, extras: Sequence[str]) -> Path:
        """The file that says for which pyproject.toml the last set-up was done."""
        return self.folder / f"{'-'.join(['set-up', *extras])}.stamp"

    def _is_usable(self) -> bool:
        """Tell whether the environment's Python starts, has pip and is supported."""
        probe = (
            "import pip, sys; "
            f"sys.exit(not {SUPPORTED[0]} <= sys.version_info[:2] <= {SUPPORTED[1]})"
        )
        command = [str(self.python), "-c", probe]
        try:
            done = subprocess.run(command, capture_output=True, check=False)
        except OSError:
            return False
        return done.returncode == 0

    def _pip(self, *arguments: str) -> None:
        _run(str(self.python), "-m", "pip", "install", "--quiet", *arguments)

    def _requirements(self) -> list[str]:
        command = [str(self.python), str(ROOT / "scripts" / "requirements.py")]
        for extra in self.extras:
            command += ["--extra", extra]
        listed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        return listed.stdout.splitlines()


def set_up(environment: Environment) -> None:
    """Bring the machine and ``environment`` to where the program can start.

    Raises:
        SetUpError: A step failed, or a person has to install something first.
    """
    missing = system_packages.missing_packages()
    if missing and system_packages.install(missing):
        missing = []
    remedy = f"Install what is missing with: {system_packages.install_command(missing)}"
    if any(package.endswith("-venv") for package in missing):
        raise SetUpError(remedy)
    environment.create()
    environment.install()
    if not environment.opens_windows():
        raise SetUpError(remedy if missing else "Qt does not start on this machine.")
    if missing:
        print(f"Some libraries for windows on a screen are missing. {remedy}")
    environment.mark_ready()


def _fingerprint() -> str:
    """Digest of all that decides what is installed."""
    scripts = ("set_up.py", "requirements.py", "system_packages.py")
    sources = [ROOT / "pyproject.toml", *(ROOT / "scripts" / name for name in scripts)]
    content = b"".join(source.read_bytes() for source in sources)
    return hashlib.sha256(str(ROOT).encode() + content).hexdigest()


def _run(*command: str) -> None:
    """Run a command that explains its own failures.

    Raises:
        SetUpError: It failed.
    """
    # Setuptools warns of what an editable installation is; nobody here can act on it.
    quiet = {**os.environ, "PYTHONWARNINGS": "ignore"}
    if subprocess.run(command, env=quiet, check=False).returncode != 0:
        text = " ".join(command[1:5])
        raise SetUpError(f"The set-up stopped at 'python {text} ...'; see above.")


def main() -> int:
    """Set up; return 0 if the program can start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--venv", type=Path, default=ROOT / ".venv")
    parser.add_argument("--extra", action="append", default=[])
    arguments = parser.parse_args()
    if not SUPPORTED[0] <= sys.version_info[:2] <= SUPPORTED[1]:
        version = ".".join(map(str, sys.version_info[:2]))
        print(f"Python 3.10 to 3.13 is needed; this is {version}.", file=sys.stderr)
        return 1
    environment = Environment(arguments.venv.absolute(), arguments.extra)
    if environment.is_ready():
        return 0
    try:
        set_up(environment)
    except SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
