import numpy as np
import pytest

from tiramisu.config import Normalisation, TiramisuConfig, default_classes
from tiramisu.inference import PredictedRegion, Predictor
from tiramisu.model_file import save_model
from tiramisu.network import Tiramisu

CONFIG = TiramisuConfig(
    (1, 2), 4, 6, classes=default_classes(3), normalisation=Normalisation("percentile")
)
# First and last convolutions, one dense layer each way on two levels, two more at half
# size, transposed convolution and pooling: what lies further away cannot matter.
RECEPTIVE_RADIUS = 16


@pytest.fixture(scope="module")
def model():
    return Tiramisu(CONFIG).build()


def picture(height, width, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)


@pytest.mark.parametrize("size", [(200, 151), (97, 300), (64, 64)])
def test_tiled_equals_untiled_wherever_the_overlap_exceeds_the_receptive_field(
    model, size
):
    rgb = picture(*size)
    whole = Predictor.of_model(model, CONFIG, tile=1024).probabilities(rgb)
    tiled = Predictor.of_model(
        model, CONFIG, tile=96, overlap=2 * RECEPTIVE_RADIUS + 2
    ).probabilities(rgb)
    # The outermost pixels of a tile see its border; their weight is small but not 0.
    assert np.abs(tiled - whole).max() < 0.05
    centre = np.s_[RECEPTIVE_RADIUS : 64 - 2 * RECEPTIVE_RADIUS]
    np.testing.assert_allclose(tiled[centre, centre], whole[centre, centre], atol=1e-5)


def test_no_seam_shows_where_tiles_meet(model):
    rgb = picture(128, 400)
    whole = Predictor.of_model(model, CONFIG, tile=1024).probabilities(rgb)

    def greatest_jump(overlap):
        """Of what tiling changes, from one column to the next."""
        predictor = Predictor.of_model(model, CONFIG, tile=64, overlap=overlap)
        changes = predictor.probabilities(rgb) - whole
        return np.abs(np.diff(changes, axis=1)).max()

    assert greatest_jump(overlap=32) < 0.2 * greatest_jump(overlap=0)


def test_batches_of_tiles_give_the_same(model):
    rgb = picture(100, 400)
    one = Predictor.of_model(model, CONFIG, tile=64, overlap=16)
    four = Predictor.of_model(model, CONFIG, tile=64, overlap=16, batch_size=4)
    np.testing.assert_allclose(
        one.probabilities(rgb), four.probabilities(rgb), atol=1e-5
    )


@pytest.mark.parametrize("size", [(1, 1), (1, 50), (3, 2), (90, 121)])
def test_every_size_comes_back_in_its_own_size(model, size):
    prediction = Predictor.of_model(model, CONFIG, tile=64).predict(picture(*size))
    assert prediction.labels.shape == size
    assert prediction.confidence.shape == size
    assert prediction.labels.max() < 3


def test_probabilities_sum_to_one_and_decide_the_labels(model):
    predictor = Predictor.of_model(model, CONFIG, tile=64, overlap=16)
    rgb = picture(150, 140)
    probabilities = predictor.probabilities(rgb)
    prediction = predictor.predict(rgb)
    np.testing.assert_allclose(probabilities.sum(-1), 1.0, atol=1e-5)
    np.testing.assert_array_equal(prediction.labels, probabilities.argmax(-1))
    np.testing.assert_array_equal(predictor.labels(rgb), prediction.labels)
    expected = np.round(probabilities.max(-1) * 255)
    np.testing.assert_allclose(prediction.confidence, expected, atol=1)


def test_regions_are_disjoint_and_make_up_the_prediction(model):
    predictor = Predictor.of_model(model, CONFIG, tile=64, overlap=16)
    regions: list[PredictedRegion] = []
    prediction = predictor.predict(picture(150, 140), on_region=regions.append)
    times_seen = np.zeros((150, 140), int)
    for region in regions:
        height, width = region.labels.shape
        place = np.s_[region.y : region.y + height, region.x : region.x + width]
        times_seen[place] += 1
        np.testing.assert_array_equal(prediction.labels[place], region.labels)
    assert (times_seen == 1).all()
    assert len(regions) > 4


def test_what_on_region_raises_ends_the_prediction(model):
    predictor = Predictor.of_model(model, CONFIG, tile=64, overlap=16)
    seen = []

    def stop(region):
        seen.append(region)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        predictor.predict(picture(200, 200), on_region=stop)
    assert len(seen) == 1


def test_a_dim_image_is_seen_like_a_bright_one(model):
    rgb = picture(60, 60)
    predictor = Predictor.of_model(model, CONFIG)
    bright = predictor.probabilities(rgb)
    dim = predictor.probabilities((rgb // 4).astype(np.uint8))
    assert np.abs(bright - dim).max() < 0.05


def test_a_predictor_reads_everything_from_the_file(tmp_path, model):
    path = tmp_path / "m.tiramisu"
    save_model(path, model, CONFIG)
    rgb = picture(70, 50)
    from_file = Predictor(path)
    assert from_file.info.config == CONFIG
    np.testing.assert_array_equal(
        from_file.predict(rgb).labels,
        Predictor.of_model(model, CONFIG).predict(rgb).labels,
    )
