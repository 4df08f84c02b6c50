"""Learning from a few clicks."""

import numpy as np
import pytest

from tiramisu.errors import TrainingError
from tiramisu.guided_filter import GuidedFilter
from tiramisu.instant import InstantLearner, Proposal, by_share
from tiramisu.pixel_features import pixel_features


def stripes(height=120, width=200, seed=0):
    """Three kinds of ground side by side, with noise; return picture and truth."""
    rng = np.random.default_rng(seed)
    truth = np.zeros((height, width), np.uint8)
    truth[:, width // 3 :] = 1
    truth[:, 2 * width // 3 :] = 2
    colors = np.array([[60, 90, 60], [150, 120, 90], [90, 100, 190]])
    picture = colors[truth] + rng.normal(0, 12, (height, width, 3))
    return np.clip(picture, 0, 255).astype(np.uint8), truth


def clicks(truth, per_class=4, seed=1):
    """A few labelled pixels of each class."""
    rng = np.random.default_rng(seed)
    annotation = np.full(truth.shape, 255, np.uint8)
    for label in np.unique(truth):
        rows, columns = np.nonzero(truth == label)
        for place in rng.choice(len(rows), per_class, replace=False):
            y, x = rows[place], columns[place]
            annotation[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2] = label
    return annotation


def test_a_few_clicks_segment_the_whole_picture():
    picture, truth = stripes()
    proposal = InstantLearner(picture).propose(clicks(truth))
    assert (proposal.labels == truth).mean() > 0.95
    assert proposal.labels.dtype == proposal.confidence.dtype == np.uint8
    right = proposal.labels == truth
    assert proposal.confidence[right].mean() > proposal.confidence[~right].mean()


def test_labels_may_have_any_numbers():
    picture, truth = stripes()
    names = np.array([7, 0, 203], np.uint8)
    proposal = InstantLearner(picture).propose(clicks(names[truth]))
    assert (proposal.labels == names[truth]).mean() > 0.95


def test_texture_tells_apart_what_has_one_colour():
    rng = np.random.default_rng(0)
    picture = np.full((160, 200, 3), 120, np.uint8)
    picture[:, 100:] += rng.integers(-60, 60, (160, 100, 1)).astype(np.uint8)
    truth = np.zeros((160, 200), np.uint8)
    truth[:, 100:] = 1
    annotation = np.full(truth.shape, 255, np.uint8)
    for place, (x, label) in enumerate([(20, 0), (150, 1), (70, 0), (120, 1)]):
        annotation[20 + 30 * place : 25 + 30 * place, x : x + 5] = label
    proposal = InstantLearner(picture).propose(annotation)
    assert (proposal.labels == truth).mean() > 0.93


def test_the_same_clicks_give_the_same_proposal():
    picture, truth = stripes()
    first = InstantLearner(picture).propose(clicks(truth))
    second = InstantLearner(picture).propose(clicks(truth))
    np.testing.assert_array_equal(first.labels, second.labels)
    np.testing.assert_array_equal(first.confidence, second.confidence)


def test_more_clicks_replace_what_was_learned_before():
    picture, truth = stripes()
    learner = InstantLearner(picture)
    wrong = clicks(2 - truth)
    assert (learner.propose(wrong).labels == truth).mean() < 0.5
    assert (learner.propose(clicks(truth)).labels == truth).mean() > 0.95


@pytest.mark.parametrize("label", [None, 1])
def test_two_classes_are_needed(label):
    picture, truth = stripes()
    annotation = np.full(truth.shape, 255, np.uint8)
    if label is not None:
        annotation[10:20, 10:20] = label
    with pytest.raises(TrainingError, match="two classes"):
        InstantLearner(picture).propose(annotation)


@pytest.mark.parametrize("shape", [(3, 5), (1, 40), (257, 129)])
def test_pictures_of_odd_sizes(shape):
    rng = np.random.default_rng(0)
    picture = rng.integers(0, 255, (*shape, 3)).astype(np.uint8)
    annotation = np.full(shape, 255, np.uint8)
    annotation[0, 0], annotation[-1, -1] = 0, 1
    proposal = InstantLearner(picture).propose(annotation)
    assert proposal.labels.shape == shape
    assert set(np.unique(proposal.labels)) <= {0, 1}


def test_a_large_picture_is_proposed_at_full_size_with_sharp_edges():
    picture, truth = stripes(900, 1500)
    proposal = InstantLearner(picture).propose(clicks(truth, 20))
    assert proposal.labels.shape == truth.shape
    wrong = proposal.labels != truth
    assert wrong.mean() < 0.05


def test_features_are_finite_and_of_moderate_size():
    rng = np.random.default_rng(0)
    picture = rng.integers(0, 255, (64, 80, 3)).astype(np.uint8)
    picture[:, :40] = 0
    features = pixel_features(picture)
    assert features.shape[:2] == (64, 80)
    assert features.dtype == np.float32
    assert np.isfinite(features).all()
    assert np.abs(features).max() < 20


def test_the_filter_keeps_to_the_edges_of_the_guide():
    guide = np.zeros((80, 120), np.float32)
    guide[:, 50:] = 1  # between two pixels of the coarse plane
    plane = np.zeros((20, 30), np.float32)
    plane[:, 12:] = 1
    sharp = GuidedFilter(guide, (30, 20), radius=2).apply(plane)
    assert sharp.shape == guide.shape
    assert (sharp[:, 51:] > 0.5).all() and (sharp[:, :49] < 0.5).all()


def test_the_filter_leaves_an_even_plane_alone():
    guide = np.random.default_rng(0).random((40, 60)).astype(np.float32)
    even = np.full((20, 30), 0.3, np.float32)
    result = GuidedFilter(guide, (30, 20)).apply(even)
    np.testing.assert_allclose(result, 0.3, atol=1e-4)


def test_what_was_labelled_on_an_earlier_picture_needs_no_click_here():
    earlier, truth = stripes(seed=0)
    examples = InstantLearner(earlier).examples(clicks(truth))
    picture, truth = stripes(seed=5)
    nothing = np.full(truth.shape, 255, np.uint8)
    proposal = InstantLearner(picture).propose(nothing, [examples])
    assert (proposal.labels == truth).mean() > 0.95


def test_labels_here_outweigh_those_of_earlier_pictures():
    picture, truth = stripes()
    learner = InstantLearner(picture)
    wrong = learner.examples(clicks(2 - truth, 4, seed=3))
    proposal = learner.propose(clicks(truth, 20), [wrong])
    assert (proposal.labels == truth).mean() > 0.8


def test_examples_are_few_however_much_is_labelled():
    picture, truth = stripes()
    examples = InstantLearner(picture).examples(truth)
    assert examples.features.shape[0] == examples.labels.size <= 3 * 100
    assert set(examples.labels) == {0, 1, 2}


def test_a_class_that_covers_more_becomes_likelier():
    said = np.tile(np.float32([[0.9, 0.1], [0.8, 0.2], [0.2, 0.8], [0.5, 0.5]]), (9, 1))
    shared = by_share(said)
    np.testing.assert_allclose(shared.sum(axis=1), 1, rtol=1e-5)
    assert (shared[:, 0] > said[:, 0]).all()


def test_classes_of_equal_shares_stay_as_likely_as_they_were():
    said = np.tile(np.float32([[0.7, 0.3], [0.3, 0.7]]), (50, 1))
    np.testing.assert_allclose(by_share(said), said, rtol=1e-4)


def test_a_class_that_is_nowhere_likely_leaves_no_hole():
    said = np.tile(np.float32([[1, 0], [0, 1]]), (20, 1))
    said[::2] = [1, 0]
    assert np.isfinite(by_share(np.float32([[1, 0]] * 40))).all()
    np.testing.assert_allclose(by_share(said), said, atol=1e-6)


def two_alike(seed=0):
    """Two classes that look the same; only somebody who knows tells them apart."""
    rng = np.random.default_rng(seed)
    picture = rng.integers(90, 160, (100, 120, 3)).astype(np.uint8)
    truth = np.zeros((100, 120), np.uint8)
    truth[30:70, 10:50] = truth[20:50, 80:110] = 1
    return picture, truth


def answer_of(labels):
    return Proposal(labels, np.full(labels.shape, 230, np.uint8))


def test_what_a_network_says_helps_where_clicks_agree_with_it():
    picture, truth = two_alike()
    told = InstantLearner(picture, answer=answer_of(truth)).propose(clicks(truth))
    alone = InstantLearner(picture).propose(clicks(truth))
    assert (told.labels == truth).mean() > 0.95 > (alone.labels == truth).mean()


def test_a_network_that_knows_nothing_does_no_harm():
    picture, truth = stripes()
    for said in (np.full_like(truth, 255), two_alike(1)[1].repeat(2, 0).repeat(2, 1)):
        answer = answer_of(np.resize(said, truth.shape))
        proposal = InstantLearner(picture, answer=answer).propose(clicks(truth))
        assert (proposal.labels == truth).mean() > 0.93


def test_examples_of_a_learner_with_a_network_teach_one_without():
    picture, truth = stripes()
    told = InstantLearner(picture, answer=answer_of(truth))
    proposal = InstantLearner(picture).propose(
        np.full_like(truth, 255), [told.examples(clicks(truth))]
    )
    assert (proposal.labels == truth).mean() > 0.9
    proposal = told.propose(clicks(truth), [InstantLearner(picture).examples(truth)])
    assert (proposal.labels == truth).mean() > 0.95
