"""The share of crops for rare classes can be asked for and reaches the training."""

import numpy as np
import pytest

from tiramisu import training
from tiramisu.cli import build_parser
from tiramisu.commands.train_options import phases
from tiramisu.config import TiramisuConfig
from tiramisu.errors import ConfigError
from tiramisu.samples import find_samples
from tiramisu.training_settings import RECIPES, TrainingSettings


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_what_is_no_share_is_named(share):
    with pytest.raises(ConfigError, match="rare_class_share is"):
        TrainingSettings(rare_class_share=share)


def test_the_papers_recipe_has_none():
    assert all(phase.rare_class_share == 0 for phase in RECIPES["camvid"])


def test_it_is_an_option_of_the_command_line_and_of_its_help():
    parser = build_parser()
    options = parser.parse_args(["--mode=train", "--rare_class_share=0.3"])
    assert [one.rare_class_share for one in phases(options)] == [0.3]
    assert "--rare_class_share" in parser.format_help()


def test_every_crop_of_a_training_can_show_the_rare_class(discs, tmp_path, monkeypatch):
    """Discs cover an eighth of each image; crops of 8 pixels mostly miss them."""
    seen = []

    def watch(*args, **options):
        for images, labels in crop_dataset(*args, **options):
            seen.extend((labels.numpy() == 1).any(axis=(1, 2)))
            yield images, labels

    crop_dataset = training.crop_dataset
    monkeypatch.setattr(training, "crop_dataset", watch)
    # Learning costs seconds, and what crops show does not depend on it.
    monkeypatch.setattr(training.Learner, "make_step", lambda *told: lambda *batch: 0.0)
    for share in (0.0, 1.0):
        settings = TrainingSettings(
            epochs=1,
            steps_per_epoch=3,
            batch_size=20,
            crop_size=8,
            rare_class_share=share,
        )
        config = TiramisuConfig((1, 1), growth_rate=2, first_filters=4)
        training.Training(config, settings, tmp_path / f"{share}.ckpt", {}).run(
            find_samples(discs), [], on_step=lambda *step: None, on_epoch=print
        )
    assert np.mean(seen[60:]) > np.mean(seen[:60]) + 0.2
