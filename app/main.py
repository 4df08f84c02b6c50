"""The composition root: the window, or with ``--mode`` the command line."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_HELP_FLAGS = frozenset({"-h", "--help"})
# A background thread that runs Python gives the window its turn after this long.
SWITCH_SECONDS = 0.0005


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        argv: Arguments without the program's name; those of the process by default.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if _wants_command_line(arguments):
        from tiramisu.cli import main as run_command

        return run_command(arguments)
    if arguments == ["--version"]:
        from tiramisu import __version__

        sys.stdout.write(f"Tiramisu {__version__}\n")
        return 0
    options = _parse(arguments)
    if options.install_desktop or options.remove_desktop:
        from app.desktop_files import run as change_desktop

        return change_desktop(removes=options.remove_desktop)
    if options.tour is not None:
        from app.tour import run as run_tour

        return run_tour(options.tour)
    from app.display import display_problem

    problem = display_problem(os.environ)
    if problem:
        sys.stderr.write(problem + "\n")
        return 1
    return _run_window(options)


def _wants_command_line(arguments: Sequence[str]) -> bool:
    return any(
        argument in _HELP_FLAGS or argument.split("=")[0] == "--mode"
        for argument in arguments
    )


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("tiramisu", add_help=False, allow_abbrev=False)
    parser.add_argument("paths", nargs="*", type=Path, metavar="IMAGE OR FOLDER")
    parser.add_argument("--install_desktop", action="store_true")
    parser.add_argument("--remove_desktop", action="store_true")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--tour", type=Path, metavar="FOLDER")
    return parser.parse_args(arguments)


def _run_window(options: argparse.Namespace) -> int:
    from app.jobs.plain_import import plain_imports

    with plain_imports():
        from app.ui.application import make_application, open_window

    sys.setswitchinterval(SWITCH_SECONDS)
    application = make_application()
    window = open_window(options.paths, sample=options.sample)
    code = application.exec()
    if not window.workspace.stop():
        # A network is inside a step that nothing can interrupt. All work is saved.
        logging.shutdown()
        os._exit(code)
    return code
