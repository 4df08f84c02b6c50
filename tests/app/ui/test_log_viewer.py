import pytest
from PySide6.QtGui import QGuiApplication

from app.ui.dialogs.log_viewer import LogViewer
from tests.app.ui.finding import child

LOG = """\
of an entry that was cut in two
2026-01-02 03:04:05,678 INFO app.ui.main: all is well
2026-01-02 03:04:06,000 WARNING app.jobs.job: a.png is damaged.
2026-01-02 03:04:07,000 ERROR app.jobs.job: a job failed
Traceback (most recent call last):
ZeroDivisionError: division by zero
"""


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "tiramisu.log"
    path.write_text(LOG)
    return path


@pytest.fixture
def viewer(log, shown):
    return shown(LogViewer(log))


def lines(viewer):
    return child(viewer, "log_text").toPlainText().splitlines()


def test_all_whole_entries_are_shown(viewer):
    assert lines(viewer) == LOG.splitlines()[1:]


def test_errors_are_shown_with_their_traces(viewer):
    child(viewer, "log_level").setCurrentText("Errors")
    assert lines(viewer) == LOG.splitlines()[3:]


def test_words_are_found_in_any_order_and_case(viewer):
    child(viewer, "log_words").setText("DAMAGED a.png")
    assert lines(viewer) == LOG.splitlines()[2:3]


def test_an_entry_is_found_by_what_its_trace_says(viewer):
    child(viewer, "log_words").setText("division")
    assert lines(viewer) == LOG.splitlines()[3:]


def test_what_is_logged_meanwhile_appears(viewer, log):
    new = "2026-01-02 03:04:08,000 INFO app.ui: one more"
    log.write_text(f"{LOG}{new}\n")
    viewer.refresh()
    assert lines(viewer)[-1] == new


def test_what_is_shown_is_copied(viewer):
    child(viewer, "log_words").setText("damaged")
    child(viewer, "log_copy").click()
    assert QGuiApplication.clipboard().text() == LOG.splitlines()[2]


def test_a_log_that_is_gone_is_said_to_be(shown, tmp_path):
    viewer = shown(LogViewer(tmp_path / "none.log"))
    assert "none.log cannot be read" in child(viewer, "log_text").toPlainText()
