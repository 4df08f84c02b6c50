"""What the program ships besides code: sample images, the built-in model, icons."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def path(*parts: str) -> Path:
    """Return where a resource lies, such as ``path("samples", "classes.json")``.

    It works from a source tree and from an installed wheel alike. The folder may be
    read-only: copy what is to be changed.
    """
    return _HERE.joinpath(*parts)
