import platform

from PySide6.QtGui import QGuiApplication

import tiramisu
from app.ui.dialogs.about import AboutDialog
from tests.app.ui.finding import child


def test_about_names_the_versions_and_copies_them(shown):
    dialog = shown(AboutDialog())
    seen = child(dialog, "about_versions").toPlainText()
    child(dialog, "about_copy").click()
    copied = QGuiApplication.clipboard().text()

    for name, version in (
        ("Tiramisu", tiramisu.__version__),
        ("Python", platform.python_version()),
    ):
        assert version in seen
        assert f"{name} {version}" in copied
    assert "TensorFlow" in copied
    assert "Processors" in copied
