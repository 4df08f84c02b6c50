import pytest

from tiramisu.ancestry import has_adapted, has_learned_more, is_adapting_to


def lineage(adapts, *names):
    return {
        "recipe": {"adapts": adapts},
        "images": [{"image": name, "labelled_pixels": 9} for name in names],
    }


def test_a_model_goes_on_adapting_to_images_that_it_has_learned_from():
    assert is_adapting_to(lineage(True, "a.png", "b.png"), ["b.png", "c.png"])


def test_a_model_that_adapted_to_other_images_is_like_any_other():
    assert not is_adapting_to(lineage(True, "a.png"), ["b.png"])


def test_a_model_that_knew_its_images_need_not_adapt_to_them():
    assert not is_adapting_to(lineage(False, "a.png"), ["a.png"])


def test_a_model_has_learned_more_when_both_adapt_and_it_saw_more_labels():
    some, more = lineage(True, "a.png"), lineage(True, "a.png", "b.png")
    assert has_learned_more(more, some)
    assert not has_learned_more(some, more) and not has_learned_more(some, some)
    assert not has_learned_more(more, lineage(False)) and not has_learned_more(more, {})
    assert not has_learned_more(lineage(False, "a.png", "b.png"), some)


@pytest.mark.parametrize("images", [None, "old", [], ["a.png"], [{}]])
def test_images_that_a_file_does_not_tell_are_none_of_these(images):
    past = {"recipe": {"adapts": True}, "images": images}
    assert not is_adapting_to(past, ["a.png"])


@pytest.mark.parametrize("recipe", [None, "old", {}, {"adapts": False}])
def test_a_past_that_tells_nothing_is_none_of_adapting(recipe):
    assert not has_adapted({"recipe": recipe})
