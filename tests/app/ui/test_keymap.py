import pytest

from app.ui.action_table import ALL_ACTIONS, FIXED_KEYS
from app.ui.keymap import Keymap, fixed_use
from app.ui.resources import settings


def test_actions_have_the_keys_of_the_table_at_first(keymap):
    for spec in ALL_ACTIONS:
        assert keymap.is_default(spec.id)
        assert len(keymap.keys(spec.id)) == len(spec.keys)


def test_no_action_comes_with_a_fixed_key():
    for spec in ALL_ACTIONS:
        assert not [key for key in spec.keys if fixed_use(key)], spec.id
    assert [fixed_use(keys[0]) for keys, _ in FIXED_KEYS] == [
        text for _, text in FIXED_KEYS
    ]


def test_a_chosen_key_is_remembered_as_text(keymap, qtbot):
    with qtbot.waitSignal(keymap.changed):
        keymap.set_keys("brush", ("X", "Ctrl+;"))

    assert settings().value("keys/brush") == "X; Ctrl+;"
    again = Keymap()
    assert again.keys("brush") == ("X", "Ctrl+;")
    assert not again.is_default("brush")


def test_a_key_that_is_given_away_is_gone_elsewhere(keymap):
    assert keymap.holder("e") == "eraser"

    keymap.set_keys("brush", ("E",))

    assert keymap.holder("E") == "brush"
    assert Keymap().keys("eraser") == ()


def test_an_action_may_have_no_key_at_all(keymap):
    keymap.set_keys("brush", ())

    assert Keymap().keys("brush") == ()
    assert keymap.holder("B") is None


def test_resetting_brings_all_keys_back(keymap):
    keymap.set_keys("brush", ("E",))
    keymap.reset_all()

    for one in (keymap, Keymap()):
        assert one.keys("brush") == ("B",)
        assert one.keys("eraser") == ("E",)


@pytest.mark.parametrize("text", ["no such key", "\0", ""])
def test_settings_that_make_no_sense_are_no_keys(data_home, text):
    settings().setValue("keys/brush", text)
    settings().setValue("keys/unknown", "B")

    assert Keymap().keys("brush") == ()
