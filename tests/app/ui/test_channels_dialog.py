import numpy as np
import pytest
import tifffile
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog

from app.project.opening import open_image
from app.project.project import Project
from app.session.document import Document
from app.ui.canvas.canvas import Canvas
from app.ui.dialogs.channels import ChannelsDialog
from tests.app.ui.canvas.screen import grabbed
from tests.app.ui.finding import child

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def folder(tmp_path):
    """Images of four channels of 16 bits, the second twice as bright, and one RGB."""
    folder = tmp_path / "deep"
    folder.mkdir()
    values = np.random.default_rng(0).integers(100, 4000, (600, 700, 4), np.uint16)
    for name, factor in (("a.tif", 1), ("b.tif", 2)):
        tifffile.imwrite(
            folder / name,
            values * factor,
            photometric="minisblack",
            planarconfig="contig",
        )
    tifffile.imwrite(folder / "c.tif", (values[..., :3] >> 4).astype(np.uint8))
    return folder


@pytest.fixture
def show(session, folder):
    project = Project.open(folder)
    session.open_project(project)

    def show(name):
        document = Document(open_image(project, name))
        session.show(document)
        return document

    return show


@pytest.fixture
def dialog(session, show, shown):
    show("a.tif")
    return shown(ChannelsDialog(session))


def test_the_dialog_says_that_the_model_is_not_concerned(dialog):
    assert "model always sees the picture as it was opened" in (
        child(dialog, "channels_note").text()
    )


def test_looking_at_the_channels_changes_nothing_yet(dialog, session):
    assert [row.channel.visible for row in dialog._rows] == [True, True, True, False]
    assert session.channels is None


def test_a_click_hides_a_channel_and_leaves_the_data(dialog, session, show, shown):
    canvas = shown(Canvas(session))
    before, data = grabbed(canvas), session.document.image.raw.copy()
    network_input = session.document.image.rgb.copy()

    QTest.mouseClick(dialog._rows[0].widgets[0], LEFT)

    assert [one.visible for one in session.channels] == [False, True, True, False]
    after = grabbed(canvas)
    assert (after != before).any()
    assert after[300:310, 300:310, 2].max() == 0  # no red is left in the middle
    np.testing.assert_array_equal(session.document.image.raw, data)
    np.testing.assert_array_equal(session.document.image.rgb, network_input)


def test_limits_are_automatic_until_somebody_sets_them(dialog, session, show):
    _, _, low, high, auto = dialog._rows[1].widgets
    automatic = (low.value(), high.value())
    assert auto.isChecked()

    high.setValue(2000)
    assert session.channels[1].limits == (automatic[0], 2000)
    assert not auto.isChecked()

    QTest.mouseClick(auto, LEFT)
    assert session.channels[1].limits is None
    assert high.value() == automatic[1]


def test_automatic_limits_follow_the_image_and_set_ones_stay(dialog, session, show):
    dialog._rows[0].widgets[3].setValue(2000)
    before = dialog._rows[1].widgets[3].value()

    show("b.tif")

    assert dialog._rows[0].widgets[3].value() == 2000
    assert dialog._rows[1].widgets[3].value() == pytest.approx(2 * before, rel=0.01)


def test_other_kinds_of_images_are_shown_as_opened(dialog, session, show):
    QTest.mouseClick(dialog._rows[0].widgets[0], LEFT)
    show("c.tif")
    assert session.channels is None
    assert len(dialog._rows) == 3


def test_a_channel_gets_another_colour(dialog, session, monkeypatch):
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: QColor(1, 2, 3))
    QTest.mouseClick(dialog._rows[3].widgets[1], LEFT)
    assert session.channels[3].color == (1, 2, 3)


def test_one_click_goes_back_to_the_picture_as_opened(dialog, session):
    as_opened = child(dialog, "channels_as_opened")
    assert as_opened.isChecked()
    QTest.mouseClick(dialog._rows[0].widgets[0], LEFT)
    assert not as_opened.isChecked()
    QTest.mouseClick(as_opened, LEFT)
    assert session.channels is None
    assert dialog._rows[0].widgets[0].isChecked()


def test_one_click_shows_the_channels_with_their_own_limits(dialog, session):
    QTest.mouseClick(child(dialog, "channels_as_opened"), LEFT)
    assert session.channels == session.document.channels.default_channels()


def test_without_an_image_there_are_no_channels(dialog, session):
    session.show(None)
    assert dialog._rows == []


def test_reduced_views_are_averaged_in_the_background(session, show, workspace, qtbot):
    document = show("a.tif")
    assert not document.channels.is_refined
    with qtbot.waitSignal(document.channels_refined):
        session.set_channels(document.channels.default_channels())
    assert document.channels.is_refined
    half = document.image.raw[:2, :2].mean(axis=(0, 1))
    np.testing.assert_allclose(document.channels.levels[1][0, 0], half, atol=0.51)


def test_leaving_an_image_drops_its_averages(session, show, workspace, qtbot):
    document = show("a.tif")
    session.set_channels(document.channels.default_channels())
    other = show("b.tif")
    qtbot.waitUntil(lambda: other.channels.is_refined)
