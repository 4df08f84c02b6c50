import dataclasses

import keras
import numpy as np
import pytest

from tiramisu.cli import main
from tiramisu.config import TiramisuConfig, default_classes, preset
from tiramisu.errors import ConfigError
from tiramisu.model_file import save_model
from tiramisu.network import Tiramisu
from tiramisu.summary import summarise

SMALL = TiramisuConfig((1, 3, 2), growth_rate=4, first_filters=6)


@pytest.mark.parametrize(
    ("name", "gflop"), [("56", 61.5), ("67", 144.0), ("103", 138.2)]
)
def test_costs_are_those_of_the_papers_networks(name, gflop):
    config = preset(name, default_classes(11))
    assert summarise(config, 360, 480).gflop == pytest.approx(gflop, rel=0.01)


@pytest.mark.parametrize(
    "config",
    [SMALL, dataclasses.replace(SMALL, dropout=0.0), preset("56"), preset("103")],
)
def test_parameters_are_those_of_the_built_network(config):
    model = Tiramisu(config).build()
    assert summarise(config, 64, 64).parameters == model.count_params()


@pytest.mark.parametrize("dropout", [0.0, 0.2])
@pytest.mark.parametrize("size", [(16, 24), (13, 22)])
def test_activations_are_what_the_layers_put_out(size, dropout):
    config = dataclasses.replace(SMALL, dropout=dropout)
    model = Tiramisu(config).build()
    outputs = [
        layer.output
        for layer in model.layers
        if not isinstance(layer, keras.layers.InputLayer)
    ]
    found = keras.Model(model.input, outputs)(np.zeros((1, *size, 3), np.float32))
    values = sum(int(np.prod(one.shape)) for one in found)
    summary = summarise(config, *size)
    assert sum(stage.activations for stage in summary.stages) == values


def test_stages_of_an_odd_size():
    stages = {one.name: one for one in summarise(preset("103"), 90, 121).stages}
    assert (stages["down_5"].height, stages["down_5"].width) == (5, 7)
    assert (stages["up_1"].height, stages["up_1"].width) == (90, 121)
    assert stages["up_1"].maps == 256
    assert stages["bottleneck"].maps == 896


def test_an_image_that_is_too_small_is_refused():
    with pytest.raises(ConfigError, match="at least 32 x 32"):
        summarise(preset("56"), 31, 480)


def test_the_command_describes_flags_and_model_files(tmp_path, capsys):
    assert main(["--mode=summary", "--network=103", "--num_classes=11"]) == 0
    text = capsys.readouterr().out
    assert "9,425,163 parameters" in text  # 9,322,091 and 103,072 running statistics
    assert "138." in text
    path = tmp_path / "m.tiramisu"
    save_model(path, Tiramisu(SMALL).build(), SMALL)
    code = main(["--mode=summary", f"--ckpt={path}", "--height=40", "--width=50"])
    assert code == 0
    assert "40 x 50" in capsys.readouterr().out


def test_the_command_names_a_model_that_is_missing(tmp_path, capsys):
    assert main(["--mode=summary", f"--ckpt={tmp_path / 'm'}"]) == 1
    assert "There is no model" in capsys.readouterr().err
