"""What a project remembers beside its classes, in one small file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.project.errors import cannot_write
from tiramisu.json_text import parse_json
from tiramisu.masks import write_atomically


class ProjectSettings:
    """Named values of one project; a damaged file counts as an empty one.

    Attributes:
        path: The file, which ``change`` makes.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._values = _read(path)

    def get(self, name: str) -> Any:
        """Return a value, which may be anything that JSON can hold; None if not set."""
        return self._values.get(name)

    def changed(self, **changes: Any) -> bytes:
        """Return what the file would hold after these changes."""
        return json.dumps({**self._values, **changes}, indent=2).encode()

    def change(self, **changes: Any) -> None:
        """Remember other values.

        Raises:
            ProjectError: They cannot be written; the old ones are still remembered.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.path, self.changed(**changes))
        except OSError as problem:
            raise cannot_write(self.path, problem) from problem
        self._values.update(changes)

    def read_again(self) -> None:
        """Take what the file holds now."""
        self._values = _read(self.path)


def _read(path: Path) -> dict[str, Any]:
    try:
        values = parse_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
