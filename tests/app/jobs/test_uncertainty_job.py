import numpy as np
import pytest

from app.jobs.uncertainty import UncertaintyCache, fields_around, uncertainty_job
from app.raster.rect import Rect
from tiramisu.config import TiramisuConfig, default_classes


@pytest.fixture
def model(tmp_path):
    from tiramisu.model_file import save_model
    from tiramisu.network import Tiramisu

    config = TiramisuConfig((1, 2), 4, 6, dropout=0.3, classes=default_classes(3))
    path = tmp_path / "model.tiramisu"
    save_model(path, Tiramisu(config).build(), config)
    return path


def test_the_levels_of_a_network_cover_the_picture_and_leave_none_unknown(
    run, owner, model
):
    rgb = np.random.default_rng(0).integers(0, 256, (300, 40, 3), np.uint8)

    *regions, done = run(uncertainty_job(rgb, model, UncertaintyCache(), owner))

    levels = np.zeros((300, 40), np.uint8)
    for kind, region in regions:
        assert kind == "progress"
        height, width = region.levels.shape
        levels[region.y : region.y + height, region.x : region.x + width] = (
            region.levels
        )
    assert done == ("done", None)
    assert len(regions) > 1
    assert levels.min() >= 1
    # An untrained network of three classes cannot be sure.
    assert levels.mean() > 128


def test_what_somebody_looks_at_is_measured_first():
    bounds = Rect(0, 0, 1000, 700)
    first, *others = fields_around((600.0, 500.0), bounds)
    assert first.contains(600, 500)
    assert not others[-1].contains(600, 500)
    covered = np.zeros((700, 1000), np.uint8)
    for field in (first, *others):
        covered[field.slices] += 1
    assert (covered == 1).all()
