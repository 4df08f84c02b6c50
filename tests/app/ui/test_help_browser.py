import re

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.ui.action_table import ALL_ACTIONS
from app.ui.dialogs.help_browser import HelpBrowser
from app.ui.help_pages import page_for, read_pages
from tests.app.ui.finding import child

PAGES = read_pages("en")
PANELS = {
    "images_panel": "images",
    "history_panel": "history",
    "classes_panel": "classes",
    "model_panel": "model",
    "training_panel": "learning",
    "evaluation_panel": "evaluation",
    "measurements_panel": "measurements",
    "canvas": "picture",
    "tool_options": "tools",
    "tool_bar": "tools",
    "welcome_page": "start",
    "message_bar": "messages",
}


@pytest.fixture
def browser(actions, shown):
    return shown(HelpBrowser(actions))


def listed(browser):
    pages = child(browser, "help_pages")
    items = [pages.item(row) for row in range(pages.count())]
    return [item.text() for item in items if not item.isHidden()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    names = {page.name for page in PAGES}
    ids = {spec.id for spec in ALL_ACTIONS}
    for target in re.findall(r"\]\((\S+)\)", page.text):
        kind, _, action = target.partition(":")
        assert action in ids if kind == "action" else target[:-3] in names, target


@pytest.mark.parametrize(("part", "page"), PANELS.items())
def test_each_part_of_the_window_has_its_page(window, part, page):
    widget = window.findChild(QWidget, part)

    assert page_for(widget) == page
    assert page_for(widget.parentWidget()) in (page, "")


def test_a_page_that_is_not_translated_is_english():
    assert read_pages("tlh") == PAGES


def test_the_search_lists_pages_with_all_words(browser):
    child(browser, "help_words").setText("LASSO polygon")

    assert listed(browser) == ["Tools"]
    assert browser.page_name == "tools"

    child(browser, "help_words").clear()
    assert len(listed(browser)) == len(PAGES)


def test_a_link_leads_to_a_page_that_the_search_has_hidden(browser):
    child(browser, "help_words").setText("lasso")
    child(browser, "help_page").anchorClicked.emit(QUrl("learning.md"))

    assert browser.page_name == "learning"
    assert child(browser, "help_page").toPlainText().startswith("Learning")


def test_a_link_does_what_its_action_does(browser, actions, qtbot):
    with qtbot.waitSignal(actions["show_log"].triggered):
        child(browser, "help_page").anchorClicked.emit(QUrl("action:show_log"))


def test_f1_opens_the_page_of_the_panel_with_the_keyboard(window, qtbot):
    words = window.findChild(QWidget, "undo_view")
    words.setFocus()
    qtbot.waitUntil(words.hasFocus, timeout=5000)

    window.findChild(QAction, "action_help").trigger()

    assert window.findChild(HelpBrowser).page_name == "history"
