"""Ctrl+C while a network trains: the step under way is finished first."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Any

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StopRequest:
    """Notes the first Ctrl+C or request to end; the second one ends at once.

    A step that is cut off in the middle would leave weights that no step has made.
    """

    def __init__(self) -> None:
        self._is_wanted = False
        self._before: dict[signal.Signals, Any] = {}

    def check(self, *_: object) -> None:
        """Raise what a Ctrl+C raises, if there was one.

        Raises:
            KeyboardInterrupt: There was one.
        """
        if self._is_wanted:
            raise KeyboardInterrupt

    def __enter__(self) -> StopRequest:
        # Python lets the main thread alone decide what signals do.
        if threading.current_thread() is threading.main_thread():
            for one in _SIGNALS:
                self._before[one] = signal.signal(one, self._on_signal)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for one, before in self._before.items():
            signal.signal(one, before)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        if self._is_wanted:
            raise KeyboardInterrupt
        self._is_wanted = True
