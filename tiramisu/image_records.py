"""What people have entered about the images of a project: ``.tiramisu/images.jsonl``.

One JSON object a line, such as ``{"image": "day 1/a.tif", "done": true}``; a later line
adds to the earlier ones of the same image and overrules them. Lines are only ever
appended, so a crash costs at most the last one, and a damaged line costs only itself.

| field | value |
|---|---|
| ``image`` | name below the folder of images, with forward slashes |
| ``mask`` | name of its mask below ``masks/``: a mask never changes its image |
| ``done`` | whether a person calls the image finished |
| ``excluded`` | whether training must leave it out |
| ``validation`` | whether it is kept for validation |
| ``notes`` | free text |
| ``seconds`` | time spent on it |
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from tiramisu.json_text import parse_json

RECORDS_FILE = Path(".tiramisu", "images.jsonl")

_MOST_SECONDS = 1e9

Records = dict[str, dict[str, Any]]
"""Fields by the name of the image."""


def _is_seconds(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 <= value <= _MOST_SECONDS


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


_CHECKS: Mapping[str, Callable[[object], bool]] = {
    "mask": _is_text,
    "done": _is_flag,
    "excluded": _is_flag,
    "validation": _is_flag,
    "notes": _is_text,
    "seconds": _is_seconds,
}


def pack_line(image: str, fields: Mapping[str, Any]) -> bytes:
    """Return one line of the file."""
    return json.dumps({"image": image, **fields}).encode() + b"\n"


def parse_records(data: bytes) -> tuple[Records, int]:
    """Read the lines of the file.

    Returns:
        The records, and the number of lines that cannot be used.
    """
    records: Records = {}
    damaged = 0
    for line in data.splitlines():
        parsed = _parse_line(line)
        if parsed is None:
            damaged += 1
        else:
            image, fields = parsed
            records.setdefault(image, {}).update(fields)
    return records, damaged


def _parse_line(line: bytes) -> tuple[str, dict[str, Any]] | None:
    try:
        fields = parse_json(line)
    except ValueError:
        return None
    image = fields.get("image") if isinstance(fields, dict) else None
    if not isinstance(image, str):
        return None
    known = {name: fields[name] for name in _CHECKS if name in fields}
    if not all(_CHECKS[name](value) for name, value in known.items()):
        return None
    return image, known


def recorded_images(folder: Path) -> set[str]:
    """Return the names of all images that the project has on record."""
    return {*all_records(folder)}


def recorded_masks(folder: Path) -> dict[str, str]:
    """Return which mask each image of a project has, as far as that is on record.

    Returns:
        Names below ``masks/`` by names of images; nobody has checked them.
    """
    return {
        image: fields["mask"]
        for image, fields in all_records(folder).items()
        if "mask" in fields
    }


def all_records(folder: Path) -> Records:
    """Return all that people have entered about the images of a project."""
    try:
        data = (folder / RECORDS_FILE).read_bytes()
    except OSError:
        return {}
    records, _ = parse_records(data)
    return records
