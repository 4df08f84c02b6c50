import pytest

from tests.app.builders import stroke


@pytest.fixture
def offers(workspace):
    """Texts and ways back that were offered; None for each withdrawal."""
    offers = []
    workspace.messages.undo_offered.connect(lambda *offer: offers.append(offer))
    workspace.messages.undo_withdrawn.connect(lambda undo: offers.append(None))
    return offers


def paint(document, x):
    document.commit(stroke(document.annotation, (x, 20)), "Brush stroke")


def test_what_was_done_to_the_image_is_taken_back(workspace, open_picture, offers):
    document = open_picture()
    offers.clear()
    workspace.undo_offers.do(lambda: paint(document, 20), "It is painted.")
    ((text, undo, _),) = offers
    undo()

    assert text == "It is painted."
    assert not (document.annotation == 1).any()


def test_nothing_is_offered_where_nothing_was_done(workspace, open_picture, offers):
    open_picture()
    offers.clear()
    workspace.undo_offers.do(lambda: None, "It is painted.")

    assert offers == []


def test_the_next_stroke_ends_the_offer(workspace, open_picture, offers):
    document = open_picture()
    workspace.undo_offers.do(lambda: paint(document, 20), "It is painted.")
    paint(document, 60)

    assert offers[-1] is None
