"""The command line: one parser for all that ``--mode`` can be, and its errors."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from tiramisu.commands import (
    batch,
    evaluate,
    export,
    export_masks,
    import_masks,
    infer,
    measure,
    network,
    summary,
    train,
)
from tiramisu.commands.console import say
from tiramisu.commands.guidance import asked_mode, asks_for_help, overview, teach
from tiramisu.errors import TiramisuError

_COMMANDS = {
    "train": (train, network),
    "infer": (infer,),
    "batch": (batch,),
    "evaluate": (evaluate,),
    "summary": (summary, network),
    "export": (export,),
    "export_masks": (export_masks,),
    "import_masks": (import_masks,),
    "measure": (measure,),
}
"""The modules of each mode: the one that does it, then others whose options it has."""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all modes."""
    parser = argparse.ArgumentParser(
        "tiramisu",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("--mode", required=True, choices=[*_COMMANDS], help="what to do")
    add(
        "--ckpt",
        type=Path,
        default=Path("models/model.ckpt"),
        help="name of the checkpoints; -<epoch> is added (default: %(default)s)",
    )
    add(
        "--batch_size",
        type=int,
        help="crops in training (default: 8), tiles otherwise (default: 1) at once",
    )
    for command in dict.fromkeys(chain.from_iterable(_COMMANDS.values())):
        command.add_options(parser)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the process's exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if asks_for_help(arguments):
        sys.stdout.write(_help(asked_mode(arguments)))
        return 0
    options = build_parser().parse_args(arguments)
    command, *_ = _COMMANDS[options.mode]
    try:
        code: int = command.run(options, arguments)
    except TiramisuError as problem:
        say(f"error: {problem}")
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
    return code


def _help(mode: str | None) -> str:
    if mode is None:
        return overview()
    own = argparse.ArgumentParser(add_help=False)
    for command in _COMMANDS[mode]:
        command.add_options(own)
    options = chain.from_iterable(one.option_strings for one in own._actions)
    return teach(build_parser(), mode, options)


if __name__ == "__main__":
    sys.exit(main())
