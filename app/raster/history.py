"""What was done to a mask, for undo and redo."""

from __future__ import annotations

from dataclasses import dataclass

from app.raster.patch import MaskPatch

MAX_STEPS = 200
MAX_BYTES = 256 * 2**20


@dataclass(frozen=True)
class Step:
    """One gesture.

    Attributes:
        patch: What it changed.
        text: What people call it, such as "Brush stroke".
    """

    patch: MaskPatch
    text: str


class History:
    """Steps that were done, then steps that were undone and can be redone.

    Attributes:
        steps: All steps, oldest first.
        position: Number of steps that are done; the rest can be redone.
    """

    def __init__(
        self, *, max_steps: int = MAX_STEPS, max_bytes: int = MAX_BYTES
    ) -> None:
        self._max_steps = max_steps
        self._max_bytes = max_bytes
        self._nbytes = 0
        self.steps: list[Step] = []
        self.position = 0

    @property
    def can_undo(self) -> bool:
        """Whether a step is left to undo."""
        return self.position > 0

    @property
    def can_redo(self) -> bool:
        """Whether an undone step is left to redo."""
        return self.position < len(self.steps)

    @property
    def undo_text(self) -> str:
        """What ``undo`` would take back; empty when there is nothing."""
        return self.steps[self.position - 1].text if self.can_undo else ""

    @property
    def redo_text(self) -> str:
        """What ``redo`` would do again; empty when there is nothing."""
        return self.steps[self.position].text if self.can_redo else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """What the steps are called, oldest first."""
        return tuple(step.text for step in self.steps)

    @property
    def nbytes(self) -> int:
        """Bytes that the steps' patches take."""
        return self._nbytes

    def push(self, patch: MaskPatch, text: str) -> None:
        """Add a step that was just done; steps that could be redone are gone."""
        for undone in self.steps[self.position :]:
            self._nbytes -= undone.patch.nbytes
        del self.steps[self.position :]
        self.steps.append(Step(patch, text))
        self._nbytes += patch.nbytes
        self.position += 1
        self._drop_oldest()

    def undo(self) -> MaskPatch | None:
        """Step back and return the patch to toggle; None at the beginning."""
        if not self.can_undo:
            return None
        self.position -= 1
        return self.steps[self.position].patch

    def redo(self) -> MaskPatch | None:
        """Step forward and return the patch to toggle; None at the end."""
        if not self.can_redo:
            return None
        self.position += 1
        return self.steps[self.position - 1].patch

    def bound(self, *, max_steps: int = MAX_STEPS, max_bytes: int = MAX_BYTES) -> None:
        """Set new limits and drop what is beyond them, the oldest steps first."""
        self._max_steps, self._max_bytes = max_steps, max_bytes
        self._drop_oldest()

    def _drop_oldest(self) -> None:
        # One step stays, however large: the last gesture can always be undone.
        while len(self.steps) > 1 and (
            len(self.steps) > self._max_steps or self._nbytes > self._max_bytes
        ):
            # With nothing left to undo, the step that is furthest ahead goes.
            dropped = self.steps.pop(0 if self.can_undo else -1)
            self._nbytes -= dropped.patch.nbytes
            self.position = max(0, self.position - 1)
