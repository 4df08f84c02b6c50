"""What export and import of masks share on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from tqdm import tqdm

from tiramisu.commands.console import say
from tiramisu.errors import ConfigError
from tiramisu.formats.exporting import OnImage, TransferReport

_Value = TypeVar("_Value")


def wanted(value: _Value | None, option: str, what: str) -> _Value:
    """Return the value of an option that must be given.

    Raises:
        ConfigError: It was not.
    """
    if value is None:
        raise ConfigError(f"{option} is missing; it names {what}.")
    return value


@contextmanager
def progress() -> Iterator[OnImage]:
    """Show a progress bar while images are done."""
    with tqdm(unit="image", mininterval=1.0, delay=0.5) as bar:

        def on_image(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield on_image


def report_skipped(report: TransferReport) -> int:
    """Name what was left out and return the exit code."""
    for reason in report.skipped:
        say(f"skipped: {reason}")
    return 1 if report.skipped else 0
