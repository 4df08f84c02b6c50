import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.raster.history import History
from tests.app.builders import blank, stroke


def dab(x, label=1):
    return stroke(blank(), (float(x), 50.0), label=label)


def test_a_new_history_has_nothing_to_undo_or_redo():
    history = History()
    assert history.undo() is None
    assert history.redo() is None
    assert (history.undo_text, history.redo_text) == ("", "")


def test_undo_and_redo_walk_through_the_same_patches():
    history, patches = History(), [dab(x) for x in (10, 50, 90)]
    for number, patch in enumerate(patches):
        history.push(patch, f"step {number}")
    assert [history.undo() for _ in range(4)] == [*reversed(patches), None]
    assert [history.redo() for _ in range(4)] == [*patches, None]


def test_a_new_step_drops_what_could_be_redone():
    history = History()
    history.push(dab(10), "one")
    history.push(dab(50), "two")
    history.undo()
    history.push(dab(90), "three")
    assert history.texts == ("one", "three")
    assert not history.can_redo


def test_the_texts_name_the_next_steps_in_both_directions():
    history = History()
    history.push(dab(10), "one")
    history.push(dab(50), "two")
    history.undo()
    assert (history.undo_text, history.redo_text) == ("one", "two")


def test_only_the_last_two_hundred_steps_are_kept():
    history, patch = History(), dab(10)
    for number in range(250):
        history.push(patch, str(number))
    assert len(history.texts) == history.position == 200
    assert history.texts[0] == "50"


def test_the_oldest_steps_go_when_the_bytes_are_too_many():
    patch = dab(10)
    history = History(max_bytes=3 * patch.nbytes)
    for number in range(5):
        history.push(patch, str(number))
    assert history.texts == ("2", "3", "4")
    assert history.nbytes == 3 * patch.nbytes


def test_one_step_is_kept_however_large():
    history = History(max_bytes=1)
    history.push(dab(10), "large")
    assert history.undo_text == "large"


def test_new_limits_drop_undone_steps_when_nothing_else_is_left():
    history = History()
    for number in range(5):
        history.push(dab(10), str(number))
    for _ in range(4):
        history.undo()
    history.bound(max_steps=2)
    assert history.position == 0
    assert history.texts == ("1", "2")


@given(st.lists(st.sampled_from("pur"), max_size=60))
def test_undo_and_redo_restore_every_pixel(moves):
    history, mask = History(), blank()
    done, undone = [mask.copy()], []
    rng = np.random.default_rng(0)
    for move in moves:
        if move == "p":
            x, y = rng.uniform(-10, 310, 2)
            patch = stroke(mask, (x, y), label=int(rng.integers(0, 5)), radius=20)
            if patch is None:
                continue
            history.push(patch, "stroke")
            patch.toggle(mask)
            done.append(mask.copy())
            undone.clear()
        else:
            patch = history.undo() if move == "u" else history.redo()
            if patch is None:
                continue
            patch.toggle(mask)
            source, sink = (done, undone) if move == "u" else (undone, done)
            sink.append(source.pop())
        np.testing.assert_array_equal(mask, done[-1])
