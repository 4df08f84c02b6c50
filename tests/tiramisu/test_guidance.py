import re
import shlex

import pytest

from tiramisu.cli import build_parser, main
from tiramisu.commands.guidance import LESSONS

OPTION = re.compile(r"--[a-z][a-z_]+")


def help_of(capsys, *arguments):
    assert main([*arguments, "--help"]) == 0
    return capsys.readouterr().out


def commands_in(text):
    """The commands that a help text shows, without the program's name."""
    joined = re.sub(r"\\\n\s*", "", text)
    for line in joined.splitlines():
        if line.startswith("  ") and line.strip().startswith("tiramisu --mode="):
            yield shlex.split(line)[1:]


def test_help_names_every_mode_and_how_to_begin(capsys):
    text = help_of(capsys)

    assert all(f"  {mode} " in text for mode in LESSONS)
    assert "open the window" in text


@pytest.mark.parametrize("mode", LESSONS)
def test_help_of_a_mode_lists_its_options_and_no_others(mode, capsys):
    text = help_of(capsys, f"--mode={mode}")
    for heading in ("first:", "files:", "examples:", "options:"):
        assert heading in text
    assert ("--epochs" in text) == (mode == "train")
    assert ("--infer_data" in text) == (mode in ("infer", "batch"))


@pytest.mark.parametrize("arguments", [(), *[(f"--mode={mode}",) for mode in LESSONS]])
def test_every_command_that_help_shows_can_be_given(arguments, capsys):
    text = help_of(capsys, *arguments)
    for command in commands_in(text):
        if command[-1] == "--help":
            continue
        given = build_parser().parse_args(command)
        assert f"--mode={given.mode}" == command[0]
        if arguments:
            listed = text.partition("options:")[2]
            assert all(one.partition("=")[0] in listed for one in command[1:]), command


def test_a_mode_that_there_is_not_gets_the_overview(capsys):
    assert help_of(capsys, "--mode", "dance") == help_of(capsys)


def test_lines_fit_a_terminal(capsys):
    for arguments in ((), *[("--mode", mode) for mode in LESSONS]):
        lines = help_of(capsys, *arguments).partition("options:")[0].splitlines()
        assert max(map(len, lines)) <= 80
