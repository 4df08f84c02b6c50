import dataclasses

import numpy as np
import pytest

from tiramisu.config import IGNORE_INDEX, LabelClass, default_classes
from tiramisu.judgement import BORDER, JudgedImage, judge, off_borders, translation
from tiramisu.metrics import ConfusionMatrix
from tiramisu.verdict import LEAST_AGREEMENT, Score, Verdict, told_apart

CLASSES = default_classes(2)
RGB = np.zeros((128, 128, 3), np.uint8)
TRUTH = np.zeros((128, 128), np.uint8)
TRUTH[:, 64:] = 1
NOBODY = np.full((128, 128), IGNORE_INDEX, np.uint8)


def says(labels):
    return lambda rgb: labels


def wrong_in(*places):
    """The truth, but for what is in some places."""
    labels = TRUTH.copy()
    for place in places:
        labels[place] = 1 - labels[place]
    return labels


def verdict_on(current, candidate, held_out, labels=None):
    image = JudgedImage(RGB, held_out if labels is None else labels, held_out)
    return judge(says(current), says(candidate), [image], CLASSES)


# Each class, without the outline between them.
EACH = (64 - BORDER) * 128

GOOD, BAD = wrong_in(np.s_[:4]), wrong_in(np.s_[:32])


def test_the_better_model_stays():
    assert verdict_on(BAD, GOOD, TRUTH).is_better
    assert not verdict_on(GOOD, BAD, TRUTH).is_better


def test_a_tie_keeps_the_current_model():
    assert not verdict_on(GOOD, GOOD.copy(), TRUTH).is_better


def test_a_gain_that_nobody_would_see_is_a_tie():
    one_pixel_less = np.s_[:1, :1]
    verdict = verdict_on(GOOD, wrong_in(np.s_[:4], one_pixel_less), TRUTH)

    assert 0 < verdict.gain < 0.0002
    assert not verdict.is_better


def test_scores_that_three_digits_do_not_tell_apart_get_a_fourth():
    assert told_apart(0.7, 0.8) == ("0.700", "0.800")
    assert told_apart(0.96661, 0.96722) == ("0.9666", "0.9672")


def test_only_held_out_pixels_are_scored():
    held_out = NOBODY.copy()
    held_out[64:] = TRUTH[64:]

    verdict = verdict_on(BAD, GOOD, held_out, labels=TRUTH)

    assert verdict.current.iou == verdict.candidate.iou == (1.0, 1.0)
    assert verdict.pixels == EACH  # half of both
    assert not verdict.is_better


def test_each_class_is_shown_with_its_pixels_and_scores():
    verdict = verdict_on(BAD, GOOD, TRUTH)

    assert verdict.current.classes == ("background", "class 1")
    assert verdict.current.pixels == (EACH, EACH)
    np.testing.assert_allclose(verdict.current.iou, (0.6, 0.6))
    assert verdict.current.mean_iou == pytest.approx(0.6)
    assert f"0.600 before, on {2 * EACH:,} held-out pixels" in verdict.sentence()


def test_a_class_with_few_pixels_does_not_count():
    held_out = NOBODY.copy()
    held_out[:, 64:] = 1
    held_out[:30, :50] = 0
    held_out[100:106, :10] = 2
    classes = (*CLASSES, LabelClass("rare", (9, 9, 9)))
    image = JudgedImage(RGB, held_out, held_out)
    verdict = judge(says(GOOD), says(GOOD), [image], classes)

    assert verdict.current.pixels == (30 * 50, 64 * 128, 60)
    assert verdict.current.counting == (True, True, False)
    assert verdict.current.iou[2] == 0.0
    assert verdict.current.mean_iou == np.mean(verdict.current.iou[:2])


def test_outlines_a_pixel_beside_the_accepted_ones_are_no_loss():
    """A person would have accepted them as well."""
    shifted = np.roll(TRUTH, 1, axis=1)
    shifted[:, 0] = 0
    verdict = verdict_on(TRUTH, shifted, TRUTH)

    assert verdict.current.mean_iou == verdict.candidate.mean_iou == 1.0


def test_a_region_that_is_missed_is_a_loss():
    missed = TRUTH.copy()
    missed[:30, 64:] = 0
    assert verdict_on(TRUTH, missed, TRUTH).candidate.mean_iou < 0.9


def test_thin_structures_are_scored_to_their_outlines():
    labels = np.zeros((128, 128), np.uint8)
    labels[:, 60:62] = 1

    counting = off_borders(labels, labels)

    assert np.count_nonzero(counting == 1) == 2 * 128
    assert np.count_nonzero(counting == 0) == (126 - 2 * BORDER) * 128


def test_the_edge_of_what_is_labelled_is_no_outline():
    labels = NOBODY.copy()
    labels[20:60, 20:60] = 1

    np.testing.assert_array_equal(off_borders(labels, labels), labels)


def strokes_on_errors(model):
    """Labels in a few of the places where a model is wrong, in both classes."""
    held_out = NOBODY.copy()
    wrong = model != TRUTH
    wrong[8:] = False
    held_out[wrong] = TRUTH[wrong]
    return held_out


def test_strokes_alone_do_not_let_a_model_in_that_spoils_the_rest():
    """The current model is wrong on all of them, so even a bad one is right on more."""
    held_out = strokes_on_errors(BAD)
    spoilt = wrong_in(np.s_[64:])

    verdict = verdict_on(BAD, spoilt, held_out)

    assert verdict.gain > 0.9
    assert verdict.basis == "strokes"
    assert not verdict.is_better
    assert "strokes on errors" in verdict.sentence()


def test_strokes_alone_let_a_model_in_that_leaves_the_rest_alone():
    held_out = strokes_on_errors(BAD)

    verdict = verdict_on(BAD, wrong_in(np.s_[8:32]), held_out)

    assert verdict.basis == "strokes"
    assert verdict.agreement == 1.0
    assert verdict.is_better


def test_an_image_labelled_throughout_is_fair_however_bad_the_model_was():
    hopeless = 1 - TRUTH
    labels = TRUTH.copy()
    labels[100:] = IGNORE_INDEX

    verdict = verdict_on(hopeless, TRUTH, labels)

    assert verdict.basis == "held_out"
    assert verdict.agreement is not None and verdict.agreement < 0.5
    assert verdict.is_better


def test_with_too_little_held_out_a_model_like_the_current_one_is_taken():
    labels = NOBODY.copy()
    labels[:5, :5] = 1

    alike = verdict_on(GOOD, TRUTH, NOBODY, labels)
    different = verdict_on(GOOD, 1 - TRUTH, NOBODY, labels)

    assert (alike.basis, alike.is_better) == ("too_little", True)
    assert (different.basis, different.is_better) == ("too_little", False)
    assert "too little is held out" in alike.sentence()


def test_pixels_of_one_class_alone_are_too_little():
    held_out = NOBODY.copy()
    held_out[:, 64:] = 1

    everything_is_class_1 = np.ones_like(TRUTH)
    verdict = verdict_on(GOOD, everything_is_class_1, held_out)

    assert verdict.basis == "too_little"
    assert not verdict.is_better


def test_labels_that_stand_for_no_class_are_wrong_guesses():
    unknown = GOOD.copy()
    unknown[64:, 64:] = 255

    verdict = verdict_on(unknown, GOOD, TRUTH)

    assert verdict.is_better
    assert verdict.current.iou[1] < verdict.candidate.iou[1]


def test_classes_of_the_same_name_are_the_same():
    nucleus, debris = LabelClass("nucleus", (1, 1, 1)), LabelClass("debris", (2, 2, 2))
    known = (CLASSES[0], nucleus)

    assert translation(known, (nucleus, debris, CLASSES[0]))[:2].tolist() == [2, 0]
    assert translation(known, CLASSES)[:2].tolist() == [0, 255]


def test_a_verdict_becomes_figures_for_the_model_file():
    verdict = verdict_on(BAD, GOOD, TRUTH)

    assert verdict.scores()["held_out_mean_iou"] == round(verdict.candidate.mean_iou, 4)
    assert set(verdict.scores()) == {
        "held_out_mean_iou",
        "held_out_iou/background",
        "held_out_iou/class 1",
    }
    stored = verdict.to_dict()
    assert stored["is_better"] is True
    assert stored["classes"][1]["held_out_pixels"] == EACH
    assert verdict_on(BAD, GOOD, NOBODY).scores() == {}


def test_nothing_at_all_is_too_little():
    score = Score.of(ConfusionMatrix(3), CLASSES)

    assert not score.is_enough
    assert score.mean_iou == 0.0
    assert score.iou == (None, None)


def test_the_opinion_of_a_model_that_was_mostly_wrong_is_not_held_on_to():
    """Where nobody has spoken, a better model must differ from such a one."""
    current = 1 - TRUTH
    candidate = TRUTH.copy()
    candidate[96:] = current[96:]  # left as it was in a quarter
    labels = NOBODY.copy()
    labels[:64] = TRUTH[:64]
    verdict = verdict_on(current, candidate, labels)

    assert verdict.trust < 0.6
    assert verdict.least_agreement == verdict.trust
    assert verdict_on(TRUTH, candidate, labels).least_agreement == LEAST_AGREEMENT


def test_a_model_that_has_learned_more_takes_over_unless_it_is_clearly_worse():
    before = Score(("a", "b"), (5000, 5000), (0.9, 0.9), 0.95)
    taken = {}
    for loss in (0.005, 0.03):
        after = Score(("a", "b"), (5000, 5000), (0.9 - loss, 0.9 - loss), 0.95)
        for more in (False, True):
            one = Verdict(before, after, 10_000, 0.9, 2, has_learned_more=more)
            taken[loss, more] = one.is_better
            assert ("too close to tell" in one.sentence()) == one.is_alike
    assert [key for key, is_taken in taken.items() if is_taken] == [(0.005, True)]


def test_nobody_holds_on_to_what_a_model_says_of_foreign_images():
    spoilt = verdict_on(BAD, wrong_in(np.s_[64:]), strokes_on_errors(BAD))
    adapted = dataclasses.replace(spoilt, has_adapted=True)
    assert (spoilt.is_better, adapted.is_better) == (False, True)
    assert adapted.least_agreement == 0.0
