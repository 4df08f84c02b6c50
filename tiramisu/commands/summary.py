"""``--mode=summary``: what a network is made of and what it costs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tiramisu.commands.network import network_config
from tiramisu.config import TiramisuConfig, default_classes
from tiramisu.model_file import find_model, read_model_info
from tiramisu.summary import summarise


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the summary to the parser."""
    add = parser.add_argument_group("summary (--mode=summary)").add_argument
    add("--height", type=int, default=360, help="of the image (default: %(default)s)")
    add("--width", type=int, default=480, help="of the image (default: %(default)s)")


def run(options: argparse.Namespace, arguments: Sequence[str]) -> int:
    """Describe the model of ``--ckpt`` where given, else the network of the options."""
    config = _config(options, arguments)
    sys.stdout.write(summarise(config, options.height, options.width).table() + "\n")
    return 0


def _config(options: argparse.Namespace, arguments: Sequence[str]) -> TiramisuConfig:
    if any(one.split("=")[0] == "--ckpt" for one in arguments):
        return read_model_info(find_model(options.ckpt)).config
    count = 2 if options.num_classes is None else options.num_classes
    return network_config(options, default_classes(count))
