"""What ``--help`` teaches: what to do first, how, and where files go."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WIDTH = 79
_HELP = ("-h", "--help")


@dataclass(frozen=True)
class Lesson:
    """What somebody needs to know about one mode.

    Attributes:
        summary: What it does, in one line.
        first: What must be there, or be done, before.
        files: What it writes, and where.
        examples: Commands, the simplest first, with a word on each.
        borrowed: Options of other modes that count for this one as well.
    """

    summary: str
    first: str
    files: str
    examples: tuple[tuple[str, str], ...]
    borrowed: tuple[str, ...] = ()


_CKPT = "--ckpt=models/model.ckpt"
LESSONS = {
    "train": Lesson(
        "train a network on images with masks",
        "Put images into <folder>/images and masks into <folder>/masks, each mask "
        "called like its image. A mask holds class ids, or 0 and 255, or the colours "
        "of <folder>/classes.json. A project of the window is such a folder.",
        "models/model.ckpt-<epoch>.tiramisu for each epoch, model.ckpt-best.tiramisu "
        "for the best on the validation images, and a log for TensorBoard in "
        "model.ckpt.logs. After Ctrl+C or a crash, --resume goes on.",
        (
            (
                "twenty epochs",
                "--train_data=data/training --val_data=data/validation "
                f"{_CKPT} --epochs=20",
            ),
            (
                "the paper's recipe for CamVid, with its largest network",
                "--train_data=CamVid/train --val_data=CamVid/val --network=103 "
                f"--preset=camvid --num_classes=11 {_CKPT}",
            ),
            (
                "go on after an interruption",
                f"--train_data=data/training --val_data=data/validation {_CKPT} "
                "--epochs=20 --resume",
            ),
        ),
        ("--batch_size", "--ckpt"),
    ),
    "infer": Lesson(
        "predict the masks of a folder of images",
        "Have a model: one that you have trained, one that has learned in the window "
        "(models/ of the project), or resources/models/nuclei.tiramisu.",
        "<output_folder>/<image>.png for each image, of its size; pixels hold class "
        "ids. Images are never changed.",
        (
            ("with the best checkpoint", f"--infer_data=data/infer {_CKPT}"),
            ("with that of epoch 20", f"--infer_data=data/infer {_CKPT}-20"),
            (
                "on all processors at once",
                f"--infer_data=data/infer {_CKPT} --cluster",
            ),
            (
                "on the machines of a Ray cluster",
                "--infer_data=/shared/images --output_folder=/shared/masks "
                "--ckpt=/shared/model.ckpt --ray_address=auto",
            ),
        ),
        ("--batch_size", "--ckpt"),
    ),
    "batch": Lesson(
        "predict a folder into masks of many formats, pictures and tables",
        "Have a model, as for --mode=infer, and choose a folder for the results.",
        "one folder for each kind of result in --output_folder, and a note of what is "
        "done: started again, it does what is left.",
        (
            (
                "masks for CVAT, and pictures",
                f"--infer_data=data/infer {_CKPT} --output_folder=results "
                "--mask_formats=png,cvat --overlays --contours",
            ),
        ),
        (
            *("--infer_data", "--output_folder", "--probabilities"),
            *("--batch_size", "--ckpt"),
        ),
    ),
    "evaluate": Lesson(
        "score a model on images with masks",
        "Keep some images with masks that no training has seen, in a folder like that "
        "of --mode=train.",
        "a table on the screen; with --report also a .json or .html file, the latter "
        "with the worst images.",
        (
            (
                "a report to look at",
                f"--eval_data=data/test {_CKPT} --report=report.html",
            ),
        ),
        ("--batch_size", "--ckpt"),
    ),
    "summary": Lesson(
        "tell what a network or a model is made of, and what it costs",
        "Nothing is needed: it looks at no image.",
        "nothing is written; the table goes to the screen.",
        (
            ("one of the paper's", "--network=103 --height=360 --width=480"),
            ("a model of yours", _CKPT),
        ),
        ("--ckpt",),
    ),
    "export": Lesson(
        "write a model for other programs",
        'Have a model. For ONNX, pip install ".[export]" before.',
        "beside the model, or where --output says.",
        (("for ONNX", f"{_CKPT} --format=onnx"),),
        ("--ckpt",),
    ),
    "export_masks": Lesson(
        "take the masks of a project to other programs",
        "Have a project: a folder that the window has opened, with classes.json.",
        "all in --output_folder, which must be new or empty.",
        (
            (
                "for COCO",
                "--data=my_project --format=coco --output_folder=coco",
            ),
        ),
        ("--format", "--output_folder"),
    ),
    "import_masks": Lesson(
        "take masks of other programs into a project",
        "Have a project with the same images. Close it in the window before.",
        "masks/ of the project. A mask that is replaced (--overwrite) is kept beside.",
        (
            (
                "from CVAT",
                "--data=my_project --format=cvat --source=annotations.xml",
            ),
        ),
        ("--data", "--format"),
    ),
    "measure": Lesson(
        "measure every region of a project",
        "Have a project: a folder that the window has opened, with classes.json.",
        "--table: an .xlsx file, or three .csv files.",
        (
            ("what people confirmed", "--data=my_project --table=cells.xlsx"),
            (
                "what a model says, with an interval for the counts",
                "--data=my_project --measured=shown --interval "
                "--ckpt=my_project/models/my_project-0003 --min_area=20 "
                "--pixel_size=0.65um",
            ),
        ),
        ("--data", "--samples", "--ckpt"),
    ),
}
"""What is taught of each mode, in the order in which people need them."""

_OVERVIEW = """\
Tiramisu segments images with a network (FC-DenseNet) that learns while you
correct it.

Start with the window. It needs nothing but a folder of images:
  tiramisu                     open the window; it offers a tour of two minutes
  tiramisu my_images           open a folder; masks go to my_images/masks
  tiramisu --sample            open the sample images
  tiramisu model.tiramisu my_images
                               predict the folder with this model
Paint what is wrong, press "Learn from corrections", go on. F1 helps.

The rest is done without a window, by --mode:
{modes}
Each of them tells what it needs, where files go and which options it has:
  tiramisu --mode=train --help

A first model of your own, from images and masks to predictions:
  tiramisu --mode=train --train_data=data/training --val_data=data/validation \\
      --ckpt=models/model.ckpt --epochs=20
  tiramisu --mode=evaluate --eval_data=data/test --ckpt=models/model.ckpt
  tiramisu --mode=infer --infer_data=data/infer --ckpt=models/model.ckpt \\
      --output_folder=data/output

Also:
  tiramisu --tour=FOLDER       show the window as pictures, without a display
  tiramisu --install_desktop   put it into the menu of a Linux desktop
  tiramisu --remove_desktop    take it out again
  tiramisu --version           say which version this is

From a copy of the source, say "python main.py" in place of "tiramisu".
The exit code is 0, or 1 if anything could not be used; what that was is said.
"""


def overview() -> str:
    """Return what ``--help`` says without a mode."""
    lines = [f"  {mode:<13} {lesson.summary}\n" for mode, lesson in LESSONS.items()]
    return _OVERVIEW.format(modes="".join(lines))


def asks_for_help(arguments: Sequence[str]) -> bool:
    """Tell whether somebody wants to read and not to do."""
    return any(one in _HELP for one in arguments)


def asked_mode(arguments: Sequence[str]) -> str | None:
    """Return the mode of which help is wanted; None if there is none of that name."""
    for one, following in zip(arguments, (*arguments[1:], ""), strict=True):
        name, _, value = one.partition("=")
        if name == "--mode":
            mode = value or following
            return mode if mode in LESSONS else None
    return None


def teach(parser: argparse.ArgumentParser, mode: str, own: Iterable[str]) -> str:
    """Return what ``--mode=<mode> --help`` says.

    Args:
        parser: That of all modes; its other options are left out from now on.
        mode: One of ``LESSONS``.
        own: Options that this mode alone has.
    """
    lesson = LESSONS[mode]
    wanted = {*own, *lesson.borrowed, *_HELP}
    _leave_out_others(parser, wanted)
    parser.usage = f"tiramisu --mode={mode} [options]"
    parser.description = "\n\n".join(
        (
            _filled(f"{lesson.summary[0].upper()}{lesson.summary[1:]}."),
            "first:\n" + _filled(lesson.first, "  "),
            "files:\n" + _filled(f"{lesson.files[0].upper()}{lesson.files[1:]}", "  "),
            "examples:\n" + "\n".join(_example(mode, *one) for one in lesson.examples),
        )
    )
    parser.epilog = None
    return parser.format_help()


def _leave_out_others(parser: argparse.ArgumentParser, wanted: set[str]) -> None:
    for group in parser._action_groups:
        actions = group._group_actions
        for action in actions:
            if not wanted.intersection(action.option_strings):
                action.help = argparse.SUPPRESS
        # A group would show its sentence though it has no option left.
        if all(action.help is argparse.SUPPRESS for action in actions):
            group.description = None


def _filled(text: str, indent: str = "") -> str:
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _example(mode: str, what: str, options: str) -> str:
    words = f"tiramisu --mode={mode} {options}".split(" ")
    lines = [f"    {words[0]}"]
    for word in words[1:]:
        if len(lines[-1]) + len(word) + 3 > _WIDTH:
            lines[-1] += " \\"
            lines.append(f"        {word}")
        else:
            lines[-1] += f" {word}"
    return "\n".join([f"  {what}:", *lines])
