"""The command line: one parser for all that ``--mode`` can be, and its errors."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tiramisu.commands import (
    batch,
    evaluate,
    export,
    export_masks,
    import_masks,
    infer,
    measure,
    network,
    summary,
    train,
)
from tiramisu.commands.console import say
from tiramisu.errors import TiramisuError

_DESCRIPTION = "Train a Tiramisu network (FC-DenseNet), predict with it, score it."
_EXAMPLES = """\
examples:
  train on a folder with images/ and masks/ (masks are called like their images):
    tiramisu --mode=train --train_data=data/training --val_data=data/validation \\
        --ckpt=models/model.ckpt --epochs=20
  predict a folder with the best checkpoint, or with that of epoch 20:
    tiramisu --mode=infer --infer_data=data/infer --ckpt=models/model.ckpt
    tiramisu --mode=infer --infer_data=data/infer --ckpt=models/model.ckpt-20
  the same on all processors, or on the machines of a Ray cluster:
    tiramisu --mode=infer --infer_data=data/infer --ckpt=models/model.ckpt --cluster
    tiramisu --mode=infer --infer_data=/shared/images --output_folder=/shared/masks \
        --ckpt=/shared/model.ckpt --ray_address=auto
  masks for CVAT, pictures and probabilities of a folder; started again, it goes on:
    tiramisu --mode=batch --infer_data=data/infer --ckpt=models/model.ckpt \\
        --output_folder=results --mask_formats=png,cvat --overlays --contours
  score a model; what cannot be used is named at the end, and the exit code is then 1:
    tiramisu --mode=evaluate --eval_data=data/test --ckpt=models/model.ckpt \\
        --report=report.html
  tell what a network or a model is made of and costs, for a size of image:
    tiramisu --mode=summary --network=103 --height=360 --width=480
    tiramisu --mode=summary --ckpt=models/model.ckpt
  write a model for other programs:
    tiramisu --mode=export --ckpt=models/model.ckpt --format=onnx
  take the masks of a project to other programs, or theirs into it:
    tiramisu --mode=export_masks --data=my_project --format=coco --output_folder=coco
    tiramisu --mode=import_masks --data=my_project --format=cvat \\
        --source=annotations.xml
  measure every region of a project: what people confirmed, or what a model says:
    tiramisu --mode=measure --data=my_project --table=cells.xlsx
    tiramisu --mode=measure --data=my_project --measured=shown --interval \\
        --ckpt=my_project/models/my_project-0003 --min_area=20 --pixel_size=0.65um
without --mode, the window opens:
    tiramisu [--sample] [IMAGE, MODEL OR FOLDER ...]
for the menu of a Linux desktop, and out of it again:
    tiramisu --install_desktop
    tiramisu --remove_desktop
"""
_MODES = {
    "train": train.run,
    "infer": infer.run,
    "batch": batch.run,
    "evaluate": evaluate.run,
    "summary": summary.run,
    "export": export.run,
    "export_masks": export_masks.run,
    "import_masks": import_masks.run,
    "measure": measure.run,
}


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all modes."""
    parser = argparse.ArgumentParser(
        "tiramisu",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("--mode", required=True, choices=[*_MODES], help="what to do")
    add(
        "--ckpt",
        type=Path,
        default=Path("models/model.ckpt"),
        help="name of the checkpoints; -<epoch> is added (default: %(default)s)",
    )
    add(
        "--batch_size",
        type=int,
        help="crops in training (default: 8), tiles otherwise (default: 1) at once",
    )
    for command in (
        network,
        train,
        infer,
        batch,
        evaluate,
        summary,
        export,
        export_masks,
        import_masks,
        measure,
    ):
        command.add_options(parser)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the process's exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = build_parser().parse_args(arguments)
    try:
        return _MODES[options.mode](options, arguments)
    except TiramisuError as problem:
        say(f"error: {problem}")
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


if __name__ == "__main__":
    sys.exit(main())
