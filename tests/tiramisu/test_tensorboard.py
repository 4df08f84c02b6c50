import io
from dataclasses import replace

import numpy as np
import pytest
import tensorflow as tf
from PIL import Image

from tests.tiramisu.events import events, images, scalars
from tiramisu.config import LabelClass, TiramisuConfig, default_classes
from tiramisu.errors import OutputError
from tiramisu.masks import write_mask
from tiramisu.samples import find_samples
from tiramisu.tensorboard import TrainingLog, colored, keep_until
from tiramisu.training import Training
from tiramisu.training_settings import TrainingSettings

CLASSES = (LabelClass("ground", (10, 200, 30)), LabelClass("disc", (250, 0, 120)))
CONFIG = TiramisuConfig((1, 1), growth_rate=2, first_filters=4, classes=CLASSES)
SETTINGS = TrainingSettings(epochs=2, steps_per_epoch=3, crop_size=16, batch_size=2)


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """A training of two epochs, its log and its reports."""
    from tests.tiramisu.conftest import make_folder

    folder = tmp_path_factory.mktemp("logged")
    samples = find_samples(make_folder(folder / "discs", 4, size=24))
    mask = np.full((24, 24), 255, np.uint8)
    mask[:, 12:] = 1
    write_mask(samples[0].mask, mask, default_classes(2))
    losses, reports = [], []
    training = Training(
        CONFIG, SETTINGS, folder / "m.ckpt", {}, log=TrainingLog(folder / "logs")
    )
    training.run(
        samples,
        samples,
        on_step=lambda step, steps, loss: losses.append(loss),
        on_epoch=reports.append,
    )
    return folder / "logs", losses, reports, samples


def test_every_step_has_its_loss_and_rate(trained):
    log, losses, _, _ = trained
    curves = scalars(log)
    steps, values = zip(*curves["step/loss"], strict=True)
    assert steps == (1, 2, 3, 4, 5, 6)
    np.testing.assert_allclose(values, losses, rtol=1e-6)
    rates = [value for _, value in curves["step/learning_rate"]]
    np.testing.assert_allclose(rates, [1e-3] * 3 + [1e-3 * 0.995] * 3, rtol=1e-6)


def test_every_epoch_has_its_loss_and_the_iou_of_each_class(trained):
    log, _, reports, _ = trained
    curves = scalars(log)
    for index, report in enumerate(reports):
        total = report.evaluation.total
        expected = {
            "epoch/loss": report.loss,
            "validation/mean_iou": total.mean_iou,
            "validation/iou/ground": total.iou[0],
            "validation/iou/disc": total.iou[1],
        }
        for tag, value in expected.items():
            assert curves[tag][index] == (index + 1, pytest.approx(value, rel=1e-6))


def test_the_graph_of_the_network_is_there_once(trained):
    graphs = [event.graph_def for event in events(trained[0]) if event.graph_def]
    assert len(graphs) == 1
    graph = tf.compat.v1.GraphDef.FromString(graphs[0])
    names = "\n".join(node.name for node in graph.node)
    assert "bottleneck_layer_1_conv" in names
    assert "transition_up_1" in names


def test_samples_show_picture_annotation_and_prediction(trained):
    log, _, _, samples = trained
    pictures = images(log)
    assert len(pictures) == 3
    by_epoch = pictures[f"samples/0-{samples[0].image.name}"]
    assert sorted(by_epoch) == [1, 2]
    strip = np.array(Image.open(io.BytesIO(by_epoch[2])))
    assert strip.shape == (24, 3 * 24 + 2 * 8, 3)
    np.testing.assert_array_equal(
        strip[:, :24], np.array(Image.open(samples[0].image).convert("RGB"))
    )
    annotation, guess = strip[:, 32:56], strip[:, 64:]
    assert (annotation[:, :12] == 128).all()
    assert (annotation[:, 12:] == CLASSES[1].color).all()
    colors = {tuple(color) for color in guess.reshape(-1, 3).tolist()}
    assert colors <= {one.color for one in CLASSES}


def test_resuming_goes_on_in_the_same_log_without_doubled_points(discs, tmp_path):
    samples = find_samples(discs)
    log = tmp_path / "logs"

    def train(epochs, *, resume):
        settings = replace(SETTINGS, epochs=epochs)
        training = Training(
            CONFIG, settings, tmp_path / "m.ckpt", {}, log=TrainingLog(log)
        )
        if resume:
            training.resume()
        training.run(samples, [], on_step=lambda *_: None, on_epoch=lambda _: None)

    train(1, resume=False)
    # As if it had been killed two steps after its state was written.
    writer = tf.summary.create_file_writer(str(log))
    with writer.as_default():
        for step in (4, 5):
            tf.summary.scalar("step/loss", 99.0, step)
        tf.summary.scalar("epoch/loss", 99.0, 2)
    writer.close()
    train(2, resume=True)
    curves = scalars(log)
    assert [step for step, _ in curves["step/loss"]] == [1, 2, 3, 4, 5, 6]
    assert [step for step, _ in curves["epoch/loss"]] == [1, 2]
    assert max(value for points in curves.values() for _, value in points) < 99
    train(1, resume=False)  # afresh
    assert [step for step, _ in scalars(log)["step/loss"]] == [1, 2, 3]


def test_a_log_that_was_cut_off_is_mended(tmp_path):
    writer = tf.summary.create_file_writer(str(tmp_path))
    with writer.as_default():
        for step in range(1, 6):
            tf.summary.scalar("step/loss", 0.5, step)
    writer.close()
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-7])
    keep_until(tmp_path, step=3, epoch=0)
    assert scalars(tmp_path) == {"step/loss": [(1, 0.5), (2, 0.5), (3, 0.5)]}


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "logs").write_text("a file")
    with pytest.raises(OutputError, match=r"logs cannot be written.*--log_dir"):
        TrainingLog(tmp_path / "logs").begin(None, step=0, epoch=0)


def test_unlabelled_is_grey_and_labels_have_their_colours():
    labels = np.array([[0, 1, 255]], np.uint8)
    expected = [[CLASSES[0].color, CLASSES[1].color, (128, 128, 128)]]
    np.testing.assert_array_equal(colored(labels, CLASSES), expected)
