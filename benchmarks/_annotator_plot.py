"""Curves of the scripted annotator as a picture.

python benchmarks/_annotator_plot.py annotator.svg one/annotator.csv other/annotator.csv
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

_AXES = (
    ("seconds", "annotation, seconds"),
    ("gestures", "gestures"),
    ("learning_seconds", "learning, seconds"),
)


def plot(files: Sequence[Path], picture: Path) -> None:
    """Draw the IoU on unseen images against each kind of effort.

    Args:
        files: What ``annotator.py --out`` has written.
        picture: Where to; the suffix decides on the format.
    """
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 3, figsize=(12, 3.6), sharey=True)
    rows = [row for path in files for row in csv.DictReader(path.open(newline=""))]
    curves: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        curves[row["method"]].append(row)
    for axis, (column, label) in zip(axes, _AXES, strict=True):
        for method, points in curves.items():
            along = [float(point[column]) for point in points]
            heights = [float(point["iou"]) for point in points]
            axis.step(along, heights, where="post", label=method)
        axis.set_xlabel(label)
        axis.grid(alpha=0.3)
    axes[0].set_ylabel("IoU on unseen images")
    axes[0].set_ylim(0, 1)
    axes[0].legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(picture, metadata={"Date": None})


if __name__ == "__main__":
    plot([Path(name) for name in sys.argv[2:]], Path(sys.argv[1]))
