import keras
import pytest

from tiramisu.ancestry import has_adapted, starting_point
from tiramisu.config import TiramisuConfig
from tiramisu.model_file import save_model
from tiramisu.network import Tiramisu

CONFIG = TiramisuConfig((1, 1), growth_rate=4, first_filters=4)


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """One that came with the program, two that adapted after it, one after those."""
    folder = tmp_path_factory.mktemp("models")
    keras.utils.set_random_seed(0)
    network = Tiramisu(CONFIG).build()
    found = []
    for name, adapts in (("shipped", None), ("b", True), ("c", True), ("d", False)):
        lineage = {"parent": found[-1].name if found else None}
        if adapts is not None:
            lineage["recipe"] = {"adapts": adapts}
        found.append(folder / f"{name}.tiramisu")
        save_model(found[-1], network, CONFIG, lineage=lineage)
    return found


def test_foreign_images_are_learned_from_before_any_of_them_was_seen(models):
    shipped, _, last, _ = models
    assert starting_point(last, models) == shipped


def test_a_model_that_knew_its_images_is_learned_from_as_it_is(models):
    assert starting_point(models[3], models) == models[3]


def test_without_its_ancestors_a_model_is_learned_from_as_it_is(models):
    assert starting_point(models[2], []) == models[2]


@pytest.mark.parametrize("recipe", [None, "old", {}, {"adapts": False}])
def test_a_past_that_tells_nothing_is_none_of_adapting(recipe):
    assert not has_adapted({"recipe": recipe})
