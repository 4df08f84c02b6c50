"""Closing the window while work goes on: it is gone at once, and nothing is lost."""

import threading
import time

import numpy as np

from app.project.opening import open_image
from app.project.project import Project
from tests.durability.disks import make_slow
from tests.stubs import make_folder


def test_the_window_closes_at_once_on_a_slow_disk(window, qtbot, tmp_path, monkeypatch):
    folder = make_folder(tmp_path / "cells")
    session = window.workspace.session
    window.workspace.opening.open_folder(folder)
    qtbot.waitUntil(lambda: session.document is not None, timeout=20_000)
    with monkeypatch.context() as patched:
        make_slow(patched, 4)
        session.tool.press((30, 30))
        session.tool.move((90, 30))
        session.tool.release()
        session.tool.press((30, 90))
        session.tool.move((90, 90))  # this one is still under way
        painted, name = session.annotation.copy(), session.document.name

        start = time.monotonic()
        assert window.close()
        # Half a second; the bound lets the machine be busy, but waits for no disk.
        assert time.monotonic() - start < 3

    for thread in threading.enumerate():  # Python waits for these when it ends
        if not thread.daemon and thread is not threading.current_thread():
            thread.join()
    qtbot.waitUntil(window.workspace.stop, timeout=60_000)
    opened = open_image(Project.open(folder), name)
    np.testing.assert_array_equal(opened.loaded.annotation, painted)
    assert len(opened.loaded.history.texts) == 2
    assert opened.loaded.is_saved
    opened.close()
