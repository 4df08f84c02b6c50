"""Reading JSON that may come from anywhere."""

from __future__ import annotations

import json
from typing import Any


def parse_json(text: str | bytes) -> Any:
    """Return what JSON text means.

    Raises:
        ValueError: It is none, or is nested more deeply than anything sensible.
    """
    try:
        return json.loads(text)
    except RecursionError as problem:
        raise ValueError("it is nested too deeply") from problem
