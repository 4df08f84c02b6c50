"""Reads what TensorBoard would read."""

from pathlib import Path

import tensorflow as tf


def events(folder: Path):
    """Yield all events of a folder in the order of its files."""
    for path in sorted(folder.glob("events.out.tfevents.*")):
        for record in tf.data.TFRecordDataset(str(path)):
            yield tf.compat.v1.Event.FromString(record.numpy())


def scalars(folder: Path) -> dict[str, list[tuple[int, float]]]:
    """Return the points of each curve as (step, value)."""
    found = {}
    for event in events(folder):
        for value in event.summary.value:
            if value.metadata.plugin_data.plugin_name == "scalars":
                point = (event.step, float(tf.make_ndarray(value.tensor)))
                found.setdefault(value.tag, []).append(point)
    return found


def images(folder: Path) -> dict[str, dict[int, bytes]]:
    """Return the PNG of each picture by tag and step."""
    found = {}
    for event in events(folder):
        for value in event.summary.value:
            if value.metadata.plugin_data.plugin_name == "images":
                png = tf.make_ndarray(value.tensor)[2]
                found.setdefault(value.tag, {})[event.step] = png
    return found
