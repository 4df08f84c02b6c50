"""Which networks no other beats, and where more time stops paying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

Point = tuple[float, float]
"""Time and score."""


@dataclass(frozen=True)
class Measured:
    """A network and what was measured of it.

    Attributes:
        network: Its layers of each block, growth rate and first filters.
        weights: Their number.
        ious: IoU of nuclei on validation images, one for each seed.
        prediction_ms: Of an image.
        step_ms: Of a training step.
    """

    network: str
    weights: int
    ious: tuple[float, ...]
    prediction_ms: float
    step_ms: float

    @property
    def iou(self) -> float:
        """Mean over the seeds."""
        return float(np.mean(self.ious))


def front(points: Sequence[Point]) -> list[int]:
    """Return the places of the points that none is both quicker and better than.

    They are in the order of their times.
    """
    found: list[int] = []
    for place in sorted(
        range(len(points)), key=lambda one: (points[one][0], -points[one][1])
    ):
        if not found or points[place][1] > points[found[-1]][1]:
            found.append(place)
    return found


def knee(points: Sequence[Point]) -> int:
    """Return the place of the point of the front that is farthest above its chord.

    The chord goes from the quickest to the best point; times are compared by their
    logarithm, since twice the time is felt alike everywhere.
    """
    places = front(points)
    times = np.log([points[place][0] for place in places])
    scores = np.array([points[place][1] for place in places])
    if len(places) < 3:
        return places[-1]
    across = (times - times[0]) / (times[-1] - times[0])
    up = (scores - scores[0]) / (scores[-1] - scores[0])
    return places[int(np.argmax(up - across))]


def noise(networks: Sequence[Measured]) -> float:
    """Return the standard deviation of one training's IoU over seeds, pooled."""
    repeated = [one.ious for one in networks if len(one.ious) > 1]
    if not repeated:
        return float("nan")
    squares = sum(float(np.var(ious) * len(ious)) for ious in repeated)
    return float(np.sqrt(squares / sum(len(ious) - 1 for ious in repeated)))


def table(networks: Sequence[Measured], built_in: str) -> list[str]:
    """Return the lines of a table in Markdown, the quickest first."""
    if not networks:
        return ["Nothing is both trained and timed yet."]
    predictions = [(one.prediction_ms, one.iou) for one in networks]
    steps = [(one.step_ms, one.iou) for one in networks]
    lines = [
        "| network | weights | nucleus IoU | seeds | prediction ms | step ms | |",
        "|---|---|---|---|---|---|---|",
    ]
    for place in np.argsort([one.prediction_ms for one in networks]):
        one = networks[place]
        said = ["built-in"] if one.network == built_in else []
        for what, points in (("prediction", predictions), ("step", steps)):
            if place == knee(points):
                said.append(f"knee of {what}")
            elif place in front(points):
                said.append(f"front of {what}")
        lines.append(
            f"| {one.network} | {one.weights / 1e6:.2f} M | {one.iou:.3f} "
            f"| {' '.join(f'{iou:.3f}' for iou in one.ious)} "
            f"| {one.prediction_ms:.0f} | {one.step_ms:.0f} | {', '.join(said)} |"
        )
    return [*lines, "", f"One training's standard deviation: {noise(networks):.3f}."]


def plot(networks: Sequence[Measured], built_in: str, picture: Path) -> None:
    """Draw the IoU against both times, with fronts and knees.

    Args:
        networks: What was measured.
        built_in: The network that ships.
        picture: Where to; the suffix decides on the format.
    """
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 2, figsize=(11, 4.4), sharey=True)
    columns = (
        ("prediction_ms", "prediction of 512 x 512 pixels, ms"),
        (
            "step_ms",
            "training step of 4 crops of 160 x 160 pixels, ms",
        ),
    )
    for axis, (column, label) in zip(axes, columns, strict=True):
        _draw(axis, networks, built_in, [getattr(one, column) for one in networks])
        axis.set_xlabel(label)
    axes[0].set_ylabel("nucleus IoU on validation images")
    axes[0].legend(fontsize=8, loc="upper right", markerscale=0.6)
    figure.tight_layout()
    figure.savefig(picture, dpi=110)


def _draw(
    axis: object, networks: Sequence[Measured], built_in: str, times: Sequence[float]
) -> None:
    points = [(time, one.iou) for time, one in zip(times, networks, strict=True)]
    places = front(points)
    axis.plot(*zip(*[points[one] for one in places], strict=True), "-", label="front")
    best = knee(points)
    ranks = np.argsort(np.argsort([one.iou for one in networks]))
    for place, one in enumerate(networks):
        above = 4 if ranks[place] % 2 else -9  # neighbours do not cover each other
        is_built_in = one.network == built_in
        axis.errorbar(
            times[place],
            one.iou,
            [[one.iou - min(one.ious)], [max(one.ious) - one.iou]],
            fmt="s" if is_built_in else "o",
            color="tab:red" if is_built_in else "tab:gray",
            label="built-in" if is_built_in else None,
        )
        axis.annotate(
            one.network,
            points[place],
            (5, above),
            textcoords="offset points",
            fontsize=7,
        )
    axis.plot(*points[best], "o", ms=15, mfc="none", color="tab:green", label="knee")
    axis.set_xscale("log")
    axis.set_xlim(0.9 * min(times), 1.25 * max(times))  # room for the last name
    ticks = [one for one in (50, 75, 100, 150, 200, 300, 400) if one > min(times)]
    axis.set_xticks(ticks, [str(one) for one in ticks])
    axis.minorticks_off()
    axis.grid(alpha=0.3)
