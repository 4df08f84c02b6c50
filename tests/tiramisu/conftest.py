from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tiramisu.config import LabelClass, TiramisuConfig, default_classes
from tiramisu.masks import write_mask
from tiramisu.model_file import save_model


def make_folder(folder: Path, count: int, size: int = 48, seed: int = 0) -> Path:
    """Write images of bright discs on dark noise, with their masks."""
    rng = np.random.default_rng(seed)
    (folder / "images").mkdir(parents=True)
    rows, columns = np.indices((size, size))
    for index in range(count):
        x, y = rng.uniform(size / 4, 3 * size / 4, 2)
        disc = (rows - y) ** 2 + (columns - x) ** 2 < (size / 5) ** 2
        rgb = rng.integers(0, 60, (size, size, 3)) + 150 * disc[..., np.newaxis]
        Image.fromarray(rgb.astype(np.uint8)).save(
            folder / "images" / f"disc-{index}.png"
        )
        write_mask(
            folder / "masks" / f"disc-{index}.png",
            disc.astype(np.uint8),
            default_classes(2),
        )
    return folder


@pytest.fixture
def discs(tmp_path):
    """A folder of six images that a small network learns within seconds."""
    return make_folder(tmp_path / "discs", 6)


@pytest.fixture
def more_discs(tmp_path):
    """A folder of three other such images."""
    return make_folder(tmp_path / "more-discs", 3, seed=9)


@pytest.fixture(scope="session")
def untrained_model(tmp_path_factory):
    """A model file of a small network that has learned nothing."""
    return write_untrained_model(tmp_path_factory.mktemp("model") / "m.ckpt-1.tiramisu")


def write_untrained_model(path: Path, *, dropout: float = 0.2) -> Path:
    """Write a network with random weights for two classes, dark and disc."""
    import keras

    from tiramisu.network import Tiramisu

    keras.utils.set_random_seed(3)
    classes = (LabelClass("dark & <deep>", (0, 0, 0)), LabelClass("disc", (9, 200, 9)))
    config = TiramisuConfig((1, 2), 4, 6, dropout, classes)
    save_model(path, Tiramisu(config).build(), config)
    return path
