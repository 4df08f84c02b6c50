"""The window's background threads."""

from __future__ import annotations

import time
from typing import Literal

from PySide6.QtCore import QThread

ThreadName = Literal["files", "inference", "training"]


class Threads:
    """One thread for each kind of work, started when first asked for.

    Reading files never waits for a network, and predicting never waits for training.
    """

    def __init__(self) -> None:
        self._threads: dict[ThreadName, QThread] = {}

    def get(self, name: ThreadName) -> QThread:
        """Return the running thread of this name."""
        if name not in self._threads:
            thread = QThread()
            thread.setObjectName(name)
            thread.start()
            self._threads[name] = thread
        return self._threads[name]

    def stop(self, timeout: float) -> bool:
        """End all threads after the work that they are doing.

        Args:
            timeout: Seconds to wait for all of them together.

        Returns:
            Whether all have ended. One that has not must not be destroyed: keep this
            object, or end the process.
        """
        deadline = time.monotonic() + timeout
        for thread in self._threads.values():
            thread.quit()
        for name, thread in [*self._threads.items()]:
            left = max(0.0, deadline - time.monotonic())
            if thread.wait(round(left * 1000)):
                del self._threads[name]
        return not self._threads
