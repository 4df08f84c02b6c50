"""What goes wrong during a training costs nothing that was saved before."""

import errno
import json
import os
from dataclasses import replace

import numpy as np
import pytest
import tensorflow as tf

from tests.app.project.disk import no_file_longer_than
from tiramisu.cli import main
from tiramisu.config import TiramisuConfig
from tiramisu.distribution import Replicas
from tiramisu.errors import ImageError, TrainingError
from tiramisu.learner import Learner
from tiramisu.model_file import checkpoints, file_digest, read_metadata, read_tensors
from tiramisu.network import Tiramisu
from tiramisu.samples import find_samples
from tiramisu.training import Training
from tiramisu.training_settings import TrainingSettings
from tiramisu.training_state import (
    remove_unfinished_files,
    set_aside,
    state_path,
    write_state,
)
from tiramisu.training_step import TrainingStep, make_optimizer

CONFIG = TiramisuConfig((1, 1), growth_rate=2, first_filters=4)
SETTINGS = TrainingSettings(epochs=1, steps_per_epoch=4, crop_size=16, batch_size=1)


def run(training, samples, *, on_step=lambda *_: None, **others):
    training.run(samples, samples, on_step=on_step, on_epoch=lambda _: None, **others)


def train(discs, ckpt, *more):
    return main(
        [
            "--mode=train",
            f"--train_data={discs}",
            f"--val_data={discs}",
            f"--ckpt={ckpt}",
            "--layers_per_block=1,1",
            "--growth_k=2",
            "--first_filters=4",
            "--crop_size=16",
            "--batch_size=1",
            "--steps_per_epoch=2",
            "--log_dir=none",
            *more,
        ]
    )


def interrupt(*_):
    raise KeyboardInterrupt


def digests(folder):
    return {path.name: file_digest(path) for path in folder.iterdir() if path.is_file()}


def assert_readable(folder):
    for path in folder.iterdir():
        assert all(np.isfinite(one).all() for one in read_tensors(path).values())


def test_a_gradient_that_is_not_finite_is_noticed_though_the_loss_is():
    @tf.custom_gradient
    def poison(value):
        return value, lambda upstream: upstream * np.nan

    model = Tiramisu(CONFIG).build()
    step = TrainingStep(
        model,
        make_optimizer(SETTINGS),
        lambda images, labels, logits: (tf.constant(1.0), poison(logits[0, 0, 0, 0])),
    )
    images, labels = np.zeros((1, 8, 8, 3), np.float32), np.zeros((1, 8, 8), np.int32)
    with pytest.raises(TrainingError, match=r"gradient became nan.*learning rate"):
        step(images, labels, 1e-3)


def test_weights_that_are_not_finite_are_never_saved(discs, tmp_path):
    """One step that is far too long, and a loss that was still finite before it."""
    settings = replace(
        SETTINGS, steps_per_epoch=1, learning_rate=3e38, schedule="constant"
    )
    ckpt = tmp_path / "m.ckpt"
    with pytest.raises(TrainingError, match=r"became infinite.*untouched"):
        run(Training(CONFIG, settings, ckpt, {}), find_samples(discs))
    assert checkpoints(ckpt) == {}
    assert all(
        np.isfinite(one).all() for one in read_tensors(state_path(ckpt)).values()
    )


def test_a_loss_that_is_not_finite_says_where_and_keeps_the_last_state(discs, tmp_path):
    ckpt = tmp_path / "m.ckpt"
    training = Training(CONFIG, replace(SETTINGS, save_every=1e-9), ckpt, {})

    def spoil(step, steps, loss):
        if step == 2:
            kernel = training.learner.model.get_layer("classifier").kernel
            kernel.assign(kernel * np.nan)

    with pytest.raises(TrainingError, match="became") as problem:
        run(training, find_samples(discs), on_step=spoil)
    assert "nan" in str(problem.value) or "not a number" in str(problem.value)
    progress = json.loads(read_metadata(state_path(ckpt))["training"])
    assert len(progress["losses"]) == 1
    assert all(
        np.isfinite(one).all() for one in read_tensors(state_path(ckpt)).values()
    )


@pytest.mark.parametrize("write", [1, 2])
def test_a_full_disk_costs_no_file_and_training_goes_on_later(
    discs, tmp_path, monkeypatch, capsys, write
):
    """The disk is full when the checkpoint or, after it, the state is written."""
    folder = tmp_path / "models"
    assert (
        train(discs, folder / "m.ckpt", "--epochs=1", "--val_data=" + str(discs)) == 0
    )
    before = digests(folder)
    fsync, calls = os.fsync, iter(range(1, 99))

    def fsync_until_full(descriptor):
        if next(calls) >= write:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(descriptor)

    more = ("--epochs=2", "--resume")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync_until_full)
        assert train(discs, folder / "m.ckpt", *more) == 1
    said = capsys.readouterr().err
    assert "cannot be written (No space left on device); free some space" in said
    assert "go on with --resume" in said
    assert "m.ckpt" in said.split("cannot be written")[0].splitlines()[-1]
    after = digests(folder)
    assert before.items() <= after.items()
    assert not [name for name in after if name.endswith(".part")]
    assert_readable(folder)
    assert train(discs, folder / "m.ckpt", *more) == 0
    assert 2 in checkpoints(folder / "m.ckpt")


def test_a_file_that_the_system_itself_cuts_off_changes_nothing(
    discs, tmp_path, monkeypatch, capsys
):
    def write_cut_off(*arguments):
        with no_file_longer_than(8_000):
            write_state(*arguments)

    folder = tmp_path / "models"
    assert train(discs, folder / "m.ckpt", "--epochs=1") == 0
    before = digests(folder)
    monkeypatch.setattr("tiramisu.training_files.write_state", write_cut_off)
    assert train(discs, folder / "m.ckpt", "--epochs=2", "--resume") == 1
    assert "m.ckpt.state cannot be written" in capsys.readouterr().err
    after = digests(folder)
    assert before["m.ckpt.state"] == after["m.ckpt.state"]
    assert before["m.ckpt-1.tiramisu"] == after["m.ckpt-1.tiramisu"]
    assert_readable(folder)


def test_an_image_that_can_no_longer_be_read_is_one_sentence(
    discs, tmp_path, monkeypatch, capsys
):
    def fail(path):
        raise ImageError(f"{path} cannot be read as an image (it is gone).")

    monkeypatch.setattr("tiramisu.dataset.read_image", fail)
    assert train(discs, tmp_path / "m.ckpt", "--epochs=1") == 1
    said = capsys.readouterr().err
    assert "error: " in said
    assert ".png cannot be read as an image (it is gone)." in said
    assert "Traceback" not in said


def test_a_stop_during_validation_goes_on_with_the_validation(discs, tmp_path):
    tf.config.experimental.enable_op_determinism()
    samples = find_samples(discs)
    whole = Training(CONFIG, SETTINGS, tmp_path / "whole", {})
    run(whole, samples)

    stopped = Training(CONFIG, SETTINGS, tmp_path / "stopped", {})
    with pytest.raises(KeyboardInterrupt):
        run(stopped, samples, on_image=interrupt)
    resumed = Training(CONFIG, SETTINGS, tmp_path / "stopped", {})
    resumed.resume()
    assert len(resumed.progress.losses) == 4
    steps = []
    run(resumed, samples, on_step=lambda *step: steps.append(step))
    assert steps == []
    assert resumed.progress == whole.progress


def test_in_long_epochs_the_state_is_kept_every_so_many_minutes(
    discs, tmp_path, monkeypatch
):
    minutes = iter(range(0, 999, 6))
    monkeypatch.setattr(
        "tiramisu.training_files.monotonic", lambda: 60.0 * next(minutes)
    )
    settings = replace(SETTINGS, save_every=10)
    training = Training(CONFIG, settings, tmp_path / "m.ckpt", {})
    kept = []

    def read_kept(*_):
        state = json.loads(read_metadata(state_path(tmp_path / "m.ckpt"))["training"])
        kept.append(len(state["losses"]))

    run(training, find_samples(discs), on_step=read_kept)
    assert kept[0] == 0
    assert 0 < kept[-1] < 3
    assert kept == sorted(kept)


def test_what_a_killed_training_was_writing_is_removed_and_no_other_file(tmp_path):
    unfinished = ("m.state.7.part", "m-12.tiramisu.7.part", "m-best.tiramisu.7.part")
    others = ("m-1.tiramisu", "m2.state.7.part", "m.state", "m-x.tiramisu.7.part")
    for name in (*unfinished, *others):
        (tmp_path / name).write_bytes(b"")
    remove_unfinished_files(tmp_path / "m")
    assert {path.name for path in tmp_path.iterdir()} == set(others)


def test_weights_that_are_a_mixture_are_not_kept():
    """A second Ctrl+C may come while the averaged weights make place for the own."""
    learner = Learner(CONFIG, replace(SETTINGS, average=0.9), Replicas())
    assert learner.is_intact
    with pytest.raises(KeyboardInterrupt), learner.chosen_weights():
        assert not learner.is_intact
        learner.average._put = interrupt
    assert not learner.is_intact


def test_an_earlier_training_of_the_same_name_is_moved_and_not_mixed_in(
    discs, tmp_path, capsys
):
    folder = tmp_path / "models"
    train(discs, folder / "m.ckpt", "--epochs=2")
    before = digests(folder)
    train(discs, folder / "m.ckpt", "--epochs=1", "--keep=1")
    assert "was moved to" in capsys.readouterr().err
    assert sorted(checkpoints(folder / "m.ckpt")) == [1]
    assert digests(folder / "m.ckpt.previous") == before
    assert set_aside(folder / "nothing") is None
