"""The options of ``--mode=train``."""

import signal

import pytest

from tiramisu.cli import build_parser, main
from tiramisu.commands.stopping import StopRequest
from tiramisu.commands.train_options import phases
from tiramisu.errors import ConfigError
from tiramisu.training_settings import RECIPES


def chosen(*options):
    return phases(build_parser().parse_args(["--mode=train", *options]))


def test_epochs_may_differ_between_the_phases():
    crops, whole = chosen("--preset=camvid", "--epochs=600,150")
    assert (crops.epochs, whole.epochs) == (600, 150)


def test_one_number_of_epochs_is_for_all_phases():
    assert [one.epochs for one in chosen("--preset=camvid", "--epochs=7")] == [7, 7]
    assert [one.epochs for one in chosen("--epochs=7")] == [7]


def test_without_a_number_the_recipe_says_it():
    expected = [one.epochs for one in RECIPES["camvid"]]
    assert [one.epochs for one in chosen("--preset=camvid")] == expected


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--epochs=5,6"], r"2 numbers \(5,6\) for 1 phase of training"),
        (["--preset=camvid", "--epochs=1,2,3"], r"3 numbers .* for 2 phases"),
        (["--epochs=0"], "epochs is 0"),
        (["--save_every=-1"], "save_every is -1"),
    ],
)
def test_impossible_numbers_are_explained(options, sentence):
    with pytest.raises(ConfigError, match=sentence):
        chosen(*options)


def test_a_wrong_number_of_epochs_is_one_sentence_and_code_one(discs, capsys):
    code = main(["--mode=train", f"--train_data={discs}", "--epochs=5,6"])
    assert code == 1
    assert "one for each phase of --preset" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["five", "5,", "1.5"])
def test_what_is_no_number_of_epochs_is_refused(text, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["--mode=train", f"--epochs={text}"])
    assert stop.value.code == 2
    assert "such as 600,150" in capsys.readouterr().err


def test_the_first_stop_waits_for_the_step_and_the_second_does_not():
    before = signal.getsignal(signal.SIGINT)
    with StopRequest() as stop:
        stop.check()
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            stop.check()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
