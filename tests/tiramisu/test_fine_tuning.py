from dataclasses import replace

import keras
import numpy as np
import pytest
from PIL import Image

from tiramisu import familiarity
from tiramisu.adapting import (
    agreement_with_itself,
    prepare_batch_norm,
    take_statistics,
)
from tiramisu.class_change import give_weights
from tiramisu.config import (
    IGNORE_INDEX,
    LabelClass,
    Normalisation,
    TiramisuConfig,
    default_classes,
)
from tiramisu.correction_crops import CorrectionCrops
from tiramisu.errors import ConfigError, TrainingError
from tiramisu.familiarity import FAMILIAR
from tiramisu.fine_tune_settings import Budget, FineTuneSettings
from tiramisu.fine_tuning import fine_tune, prepare
from tiramisu.holdout import IMAGES_FOR_WHOLES, Corrections, Holdout, divide
from tiramisu.images import read_image
from tiramisu.inference import Predictor
from tiramisu.judging import judge_models
from tiramisu.lesson_networks import LessonCache
from tiramisu.masks import read_mask, write_mask
from tiramisu.model_file import (
    file_digest,
    load_model,
    read_model_info,
    read_tensors,
    save_model,
    update_description,
)
from tiramisu.network import Tiramisu
from tiramisu.opinions import KeptOpinions
from tiramisu.samples import find_samples
from tiramisu.training_step import TrainingStep

CLASSES = default_classes(2)
CONFIG = TiramisuConfig((1, 2), growth_rate=6, first_filters=8)
# Nothing is worth remembering of a base model that has learnt nothing.
QUICK = FineTuneSettings(
    Budget(steps=60),
    batch_size=4,
    crop_size=32,
    learning_rate=1e-2,
    adapting_rate=1e-2,
    memory=0.0,
)


@pytest.fixture
def base(tmp_path):
    path = tmp_path / "base.tiramisu"
    keras.utils.set_random_seed(0)
    save_model(path, Tiramisu(CONFIG).build(), CONFIG)
    return path


def keep_only(folder, share, seed=0):
    """Make all but a share of every mask's pixels unlabelled."""
    rng = np.random.default_rng(seed)
    for path in (folder / "masks").iterdir():
        mask = read_mask(path, CLASSES)
        mask[rng.random(mask.shape) > share] = IGNORE_INDEX
        write_mask(path, mask, CLASSES)


def all_of(folder):
    """All corrections of a folder, none held out."""
    return Corrections.all_teaching(find_samples(folder))


def divided(folder):
    """The corrections of a folder, some held out."""
    samples = {sample.image.name: sample for sample in find_samples(folder)}
    return divide(samples, CLASSES, Holdout())


def accuracy(model_path, folder):
    predictor = Predictor(model_path)
    right = [
        predictor.predict(read_image(sample.image).rgb).labels
        == read_mask(sample.mask, CLASSES)
        for sample in find_samples(folder)
    ]
    return np.mean(right)


def test_a_few_labelled_pixels_teach(discs, more_discs, base, tmp_path):
    keep_only(discs, 0.02)
    before = accuracy(base, more_discs)
    new = fine_tune(
        all_of(discs), base, tmp_path / "new.tiramisu", QUICK, lambda report: None
    )
    after = accuracy(new, more_discs)
    assert after > 0.95
    assert after > before


def test_every_step_is_reported(discs, base, tmp_path):
    reports = []
    settings = FineTuneSettings(Budget(steps=3), batch_size=1, crop_size=32)
    fine_tune(all_of(discs), base, tmp_path / "n.tiramisu", settings, reports.append)
    assert [report.step for report in reports] == [1, 2, 3]
    assert [report.share_done for report in reports] == [1 / 3, 2 / 3, 1.0]
    assert reports[0].seconds_left > 0
    assert reports[-1].seconds_left == 0
    assert all(report.loss > 0 for report in reports)


def test_the_new_model_names_its_parent_and_what_taught_it(discs, base, tmp_path):
    settings = FineTuneSettings(Budget(steps=1), batch_size=1, crop_size=32)
    new = tmp_path / "n.tiramisu"
    fine_tune(all_of(discs), base, new, settings, lambda report: None)
    lineage = read_model_info(new).lineage
    assert lineage["parent"] == "base.tiramisu"
    assert lineage["parent_sha256"] == file_digest(base)
    assert lineage["images"][0]["labelled_pixels"] == 48 * 48
    assert lineage["images"][0]["image"].endswith("disc-0.png")


def test_a_stopped_training_writes_nothing_and_spares_the_base(discs, base, tmp_path):
    class StopError(Exception):
        pass

    def stop(report):
        if report.step == 2:
            raise StopError

    digest = file_digest(base)
    with pytest.raises(StopError):
        fine_tune(all_of(discs), base, tmp_path / "n.tiramisu", QUICK, stop)
    assert not (tmp_path / "n.tiramisu").exists()
    assert file_digest(base) == digest


def test_without_corrections_it_says_what_to_do(discs, base, tmp_path):
    keep_only(discs, 0.0)
    with pytest.raises(TrainingError, match="paint or accept"):
        fine_tune(all_of(discs), base, tmp_path / "n.tiramisu", QUICK, lambda r: None)


def test_crops_show_labelled_pixels_of_every_image_and_class(discs):
    for index, path in enumerate(sorted((discs / "masks").iterdir())):
        mask = np.full((48, 48), IGNORE_INDEX, np.uint8)
        mask[index * 4 : index * 4 + 4, :4] = 0
        mask[44:, index * 4 + 20 : index * 4 + 24] = 1
        write_mask(path, mask, CLASSES)
    settings = FineTuneSettings(Budget(steps=1), batch_size=8, crop_size=24)
    crops = CorrectionCrops(all_of(discs), CONFIG, settings)
    shown = np.concatenate([crops.batch(index)[1] for index in range(20)])
    labelled = np.array([(one != IGNORE_INDEX).any() for one in shown])
    assert labelled.mean() > 0.7
    zeros, ones = (shown == 0).sum(), (shown == 1).sum()
    assert 0.5 < zeros / ones < 2


def test_the_same_seed_gives_the_same_batches(discs):
    settings = FineTuneSettings(Budget(steps=1), crop_size=24)
    first, second = (
        CorrectionCrops(all_of(discs), CONFIG, settings).batch(7) for _ in range(2)
    )
    np.testing.assert_array_equal(first[0], second[0])
    np.testing.assert_array_equal(first[1], second[1])


def test_other_classes_keep_what_was_learnt_of_those_that_stay(base):
    model, info = load_model(base)
    extra = LabelClass("debris", (9, 9, 9))
    classes = [CLASSES[1], extra, CLASSES[0]]
    new = Tiramisu(info.config.with_classes(classes)).build()
    give_weights(new, classes, model, CLASSES)
    images = np.random.default_rng(0).random((1, 16, 16, 3), np.float32)
    old_logits, new_logits = model(images).numpy(), new(images).numpy()
    np.testing.assert_allclose(new_logits[..., 0], old_logits[..., 1], atol=1e-5)
    np.testing.assert_allclose(new_logits[..., 2], old_logits[..., 0], atol=1e-5)


def test_fine_tuning_can_add_a_class(discs, base, tmp_path):
    classes = (*CLASSES, LabelClass("debris", (9, 9, 9)))
    settings = FineTuneSettings(Budget(steps=1), batch_size=1, crop_size=32)
    new = tmp_path / "n.tiramisu"
    fine_tune(all_of(discs), base, new, settings, lambda report: None, classes=classes)
    assert read_model_info(new).config.classes == classes


def test_impossible_settings_are_named():
    with pytest.raises(ConfigError, match="steps is 0"):
        Budget(steps=0)
    with pytest.raises(ConfigError, match="never end"):
        Budget()
    with pytest.raises(ConfigError, match="crop_size is 0"):
        FineTuneSettings(crop_size=0)


def make_mosaic(discs, folder):
    """Put the six images of discs into one and label a bit of one disc wrongly."""
    (folder / "images").mkdir(parents=True)
    samples = find_samples(discs)
    tiles = [read_image(one.image).rgb for one in samples]
    rows = [np.hstack(tiles[:3]), np.hstack(tiles[3:])]
    Image.fromarray(np.vstack(rows)).save(folder / "images" / "mosaic.png")
    mask = np.full((96, 144), IGNORE_INDEX, np.uint8)
    y, x = np.argwhere(read_mask(samples[0].mask, CLASSES) == 1).mean(axis=0)
    mask[int(y) - 3 : int(y) + 3, int(x) - 3 : int(x) + 3] = 0
    write_mask(folder / "masks" / "mosaic.png", mask, CLASSES)
    return folder


@pytest.fixture
def good(discs, base, tmp_path):
    """A model that knows the images and has learned them elsewhere."""
    path = tmp_path / "good.tiramisu"
    fine_tune(all_of(discs), base, path, QUICK, lambda report: None)
    update_description(path, lineage={"images": []})
    return path


def test_a_stroke_against_the_model_costs_little_elsewhere(discs, good, tmp_path):
    before = accuracy(good, discs)
    mosaic = make_mosaic(discs, tmp_path / "mosaic")
    lost = {}
    for memory in (0.0, 100.0):
        settings = replace(
            QUICK, budget=Budget(steps=20), learning_rate=3e-3, memory=memory
        )
        path = tmp_path / f"{memory}.tiramisu"
        fine_tune(all_of(mosaic), good, path, settings, lambda report: None)
        lost[memory] = before - accuracy(path, discs)
    assert lost[100.0] < 0.06
    assert lost[0.0] > 2 * lost[100.0]


def test_only_a_model_that_does_not_know_the_images_adapts_to_them(
    discs, good, tmp_path
):
    new = tmp_path / "new.tiramisu"
    nothing = replace(QUICK, budget=Budget(steps=2), learning_rate=1e-12)
    lineages = [read_model_info(good).lineage]
    fine_tune(all_of(discs), good, new, nothing, lambda report: None)
    rgb = read_image(find_samples(discs)[0].image).rgb
    np.testing.assert_allclose(
        Predictor(new).probabilities(rgb), Predictor(good).probabilities(rgb), atol=1e-4
    )
    lineages.append(read_model_info(new).lineage)
    assert [one["recipe"]["adapts"] for one in lineages] == [True, False]
    assert lineages[0]["familiarity"] < FAMILIAR <= lineages[1]["familiarity"]


def test_a_model_that_was_adapting_to_the_images_goes_on_with_that(
    discs, base, tmp_path
):
    first, second = tmp_path / "first.tiramisu", tmp_path / "second.tiramisu"
    fine_tune(all_of(discs), base, first, QUICK, lambda report: None)
    short = replace(QUICK, budget=Budget(steps=1))
    fine_tune(all_of(discs), first, second, short, lambda report: None)
    lineage = read_model_info(second).lineage
    assert lineage["familiarity"] >= FAMILIAR and lineage["recipe"]["adapts"]


@pytest.mark.parametrize(
    ("before", "after"), [("percentile", "channels"), ("unit", "unit")]
)
def test_the_light_of_foreign_images_is_taken_out_of_them_where_levels_are_relative(
    discs, tmp_path, before, after
):
    config = replace(CONFIG, normalisation=Normalisation(before))
    base, new = tmp_path / "base.tiramisu", tmp_path / "new.tiramisu"
    save_model(base, Tiramisu(config).build(), config)
    short = replace(QUICK, budget=Budget(steps=1))
    fine_tune(all_of(discs), base, new, short, lambda report: None)
    info = read_model_info(new)
    assert info.lineage["recipe"]["adapts"]
    assert info.config.normalisation.kind == after


def test_images_whose_statistics_change_the_answers_are_foreign(
    discs, good, tmp_path, monkeypatch
):
    new = tmp_path / "new.tiramisu"
    short = replace(QUICK, budget=Budget(steps=1))
    few = Corrections.all_teaching(find_samples(discs)[: IMAGES_FOR_WHOLES - 1])
    found = []
    for corrections, least in ((few, 0.0), (few, 1.1), (all_of(discs), 1.1)):
        monkeypatch.setattr(familiarity, "FOREIGN", least)
        fine_tune(corrections, good, new, short, lambda report: None)
        found.append(read_model_info(new).lineage["recipe"]["adapts"])
    assert found == [False, True, False]  # many corrections tell by themselves


def test_asking_whether_images_are_foreign_leaves_the_model_as_it_is(discs, base):
    model, _ = load_model(base)
    before = [variable.numpy() for variable in model.variables]
    crops = np.random.default_rng(0).random((6, 32, 32, 3), np.float32)
    own = agreement_with_itself(model, model_runtime(model), crops)
    assert 0.0 <= own <= 1.0
    for variable, value in zip(model.variables, before, strict=True):
        np.testing.assert_array_equal(variable.numpy(), value)


def model_runtime(model):
    return lambda crops: model(crops, training=False).numpy()


def test_strokes_of_one_class_alone_do_not_make_a_model_forget(discs, base, tmp_path):
    for sample in find_samples(discs):
        mask = read_mask(sample.mask, CLASSES)
        mask[mask == 1] = IGNORE_INDEX
        write_mask(sample.mask, mask, CLASSES)
    new = tmp_path / "new.tiramisu"
    short = replace(QUICK, budget=Budget(steps=1))
    fine_tune(all_of(discs), base, new, short, lambda report: None)
    assert not read_model_info(new).lineage["recipe"]["adapts"]


def test_the_statistics_of_batch_normalisation_are_those_of_the_crops(base):
    model, _ = load_model(base)
    prepare_batch_norm(model, adapts=True)
    crops = np.random.default_rng(0).random((8, 16, 16, 3), np.float32)
    take_statistics(model, crops, 4)
    (norm, *_) = [one for one in model.layers if "norm" in one.name]
    maps = keras.Model(model.input, norm.input)(crops).numpy()
    batches = maps.reshape(2, -1, maps.shape[-1])
    np.testing.assert_allclose(norm.moving_mean, maps.mean((0, 1, 2)), atol=1e-5)
    np.testing.assert_allclose(
        norm.moving_variance, batches.var(1).mean(0), rtol=1e-2, atol=1e-5
    )


def mark_held_out(corrections):
    """Give what is held out a label that no pixel that teaches has."""
    for name in corrections.names(held_out=True):
        sample = corrections.samples[name]
        mask = read_mask(sample.mask, CLASSES)
        judges = corrections.holdout.held_out_mask(name, mask) != IGNORE_INDEX
        assert judges.any()
        mask[judges] = 2
        write_mask(sample.mask, mask, default_classes(3))


@pytest.mark.parametrize("by_blocks", [False, True])
def test_no_crop_ever_shows_a_held_out_label(discs, tmp_path, by_blocks):
    folder = discs
    if by_blocks:
        folder = make_mosaic(discs, tmp_path / "mosaic")
        write_mask(
            folder / "masks" / "mosaic.png", np.eye(96, 144, dtype=np.uint8), CLASSES
        )
    corrections = divided(folder)
    assert bool(corrections.holdout.blocks) == by_blocks
    mark_held_out(corrections)
    config = CONFIG.with_classes(default_classes(3))
    settings = FineTuneSettings(batch_size=16, crop_size=24)
    crops = CorrectionCrops(corrections, config, settings)

    shown = np.concatenate([crops.batch(index)[1] for index in range(8)])
    assert {0, 1} <= set(np.unique(shown)) <= {0, 1, IGNORE_INDEX}


def test_images_corrected_since_the_base_model_come_more_often(discs):
    import datetime
    import os

    samples = find_samples(discs)
    noon = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.timezone.utc)
    for index, sample in enumerate(samples):
        mask = np.full((48, 48), int(index == 0), np.uint8)
        write_mask(sample.mask, mask, CLASSES)
        hour = 3600 if index == 0 else -3600
        os.utime(sample.mask, (noon.timestamp() + hour,) * 2)
    settings = FineTuneSettings(batch_size=16, crop_size=16)
    crops = CorrectionCrops(all_of(discs), CONFIG, settings, noon)

    shown = np.concatenate([crops.batch(index)[1] for index in range(20)])
    share = (shown == 1).all(axis=(1, 2)).mean()
    assert 0.45 < share < 0.7  # half of all, and a sixth of the other half


def test_the_rate_rises_and_falls_with_the_budget():
    settings = FineTuneSettings(Budget(seconds=60), learning_rate=1.0)
    assert settings.learning_rate_at(0, 0.0) == pytest.approx(0.1)
    assert settings.learning_rate_at(20, 0.5) == pytest.approx(0.5)
    assert settings.learning_rate_at(99, 1.0) == pytest.approx(0.0)
    open_end = FineTuneSettings(Budget(patience=3), learning_rate=1.0)
    assert open_end.learning_rate_at(500, None) == 1.0


def test_a_model_that_has_learned_is_judged_better_on_real_predictions(
    discs, base, tmp_path, monkeypatch
):
    corrections = divided(discs)
    new = fine_tune(
        corrections, base, tmp_path / "n.tiramisu", QUICK, lambda report: None
    )

    kept = KeptOpinions()
    forwards = judge_models(base, new, corrections, CLASSES, opinions=kept)
    assert forwards == judge_models(base, new, corrections, CLASSES)
    update_description(new, lineage={"verdict": forwards.to_dict()})
    monkeypatch.setattr("tiramisu.judging.Predictor", None)  # nobody is asked again
    backwards = judge_models(new, base, corrections, CLASSES, opinions=kept)

    assert forwards.is_better and not backwards.is_better
    assert forwards.basis == "held_out"
    assert 0.5 < forwards.pixels / 48**2 < 1  # less the outline of its disc
    assert forwards.candidate.mean_iou > 0.9
    assert forwards.candidate == backwards.current


def test_what_was_made_for_earlier_lessons_changes_no_later_one(
    discs, base, tmp_path, monkeypatch
):
    built, traced = [], []
    build, trace = Tiramisu.build, TrainingStep._run
    monkeypatch.setattr(Tiramisu, "build", lambda self: built.append(1) or build(self))
    monkeypatch.setattr(
        TrainingStep, "_run", lambda *a, **named: traced.append(1) or trace(*a, **named)
    )
    monkeypatch.setattr(familiarity, "FOREIGN", 0.0)
    settings = FineTuneSettings(Budget(steps=2), batch_size=1, crop_size=16)
    swapped = (CLASSES[1], CLASSES[0])

    def learn(classes, cache, least=0.0):
        monkeypatch.setattr(familiarity, "FAMILIAR", least)
        path = tmp_path / "new.tiramisu"
        given = (all_of(discs), base, path, settings, lambda report: None)
        fine_tune(*given, classes=classes, cache=cache)
        return read_tensors(path)

    cache, checks = LessonCache(), []
    pictures = all_of(discs).pictures
    prepare(base, pictures, settings, cache, check=lambda: checks.append(1))
    assert len(checks) >= 5  # it can be ended between its parts
    assert len(traced) == 2  # for images that it knows, and for others
    built.clear()
    traced.clear()
    learn(swapped, cache, least=1.1)  # adapts to the images
    kept = learn(CLASSES, cache)
    assert not built and not traced
    alone = learn(CLASSES, None)
    for name, values in alone.items():
        np.testing.assert_allclose(kept[name], values, rtol=1e-5, atol=1e-6)
