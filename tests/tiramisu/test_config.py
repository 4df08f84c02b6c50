"""Configs say no to what a network cannot use, and survive being written down."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tiramisu.config import (
    DEFAULT_COLORS,
    PRESETS,
    LabelClass,
    Normalisation,
    TiramisuConfig,
    classes_from_list,
    default_classes,
    default_color,
    preset,
)
from tiramisu.errors import ConfigError, TiramisuError

colors = st.tuples(*[st.integers(0, 255)] * 3)
names = st.text(min_size=1, max_size=20).filter(str.strip)
class_lists = st.lists(st.builds(LabelClass, names, colors), min_size=2, max_size=12)
configs = st.builds(
    TiramisuConfig,
    layers_per_block=st.lists(st.integers(1, 64), min_size=2, max_size=9).map(tuple),
    growth_rate=st.integers(1, 512),
    first_filters=st.integers(1, 2048),
    dropout=st.floats(0, 1, exclude_max=True),
    classes=class_lists.map(tuple),
    normalisation=st.sampled_from([Normalisation(), Normalisation("percentile", 2.0)]),
)


@settings(deadline=None)
@given(config=configs)
def test_a_config_comes_back_from_json_as_it_was(config):
    written = json.dumps(config.to_dict())
    assert TiramisuConfig.from_dict(json.loads(written)) == config


class TestPresets:
    @pytest.mark.parametrize(
        ("name", "layers", "growth_rate"),
        [
            ("56", (4, 4, 4, 4, 4, 4), 12),
            ("67", (5, 5, 5, 5, 5, 5), 16),
            ("103", (4, 5, 7, 10, 12, 15), 16),
        ],
    )
    def test_they_are_the_networks_of_the_papers_table_3(
        self, name, layers, growth_rate
    ):
        config = preset(name)
        assert config.layers_per_block == layers
        assert config.growth_rate == growth_rate
        assert config.first_filters == 48
        assert config.dropout == 0.2

    def test_the_name_in_a_preset_counts_the_convolutions(self):
        # One in each layer, two ways but for the bottleneck; one in each transition
        # down and up; the first and the last.
        for name, config in PRESETS.items():
            layers = 2 * sum(config.down_blocks) + config.bottleneck_layers
            assert layers + 2 * config.num_pools + 2 == int(name)

    @pytest.mark.parametrize("name", ["FC-DenseNet103", "fcdensenet103", "tiramisu103"])
    def test_the_papers_names_work_too(self, name):
        assert preset(name) == PRESETS["103"]

    def test_classes_can_be_given(self):
        classes = default_classes(5)
        assert preset("56", classes).classes == classes

    def test_an_unknown_name_is_answered_with_the_known_ones(self):
        with pytest.raises(ConfigError, match=r"'57'.*56, 67, 103"):
            preset("57")


def test_the_parts_of_a_config():
    config = TiramisuConfig((4, 5, 7, 10))
    assert config.down_blocks == (4, 5, 7)
    assert config.bottleneck_layers == 10
    assert config.num_pools == 3
    assert config.min_size == 8
    assert config.num_classes == 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"layers_per_block": (4,)}, "layers_per_block is '4'"),
        ({"layers_per_block": (4, 0)}, "layers_per_block is '4,0'"),
        ({"layers_per_block": (4, 2.5)}, "layers_per_block is '4,2.5'"),
        ({"growth_rate": 0}, "growth_rate is 0"),
        ({"growth_rate": 1.5}, "growth_rate is 1.5"),
        ({"first_filters": 4096}, "first_filters is 4096"),
        ({"dropout": 1.0}, "dropout is 1.0"),
        ({"dropout": float("nan")}, "dropout is nan"),
        ({"classes": default_classes(2)[:1]}, "there are 1"),
    ],
)
def test_an_unusable_value_is_named(change, message):
    with pytest.raises(ConfigError, match=message):
        TiramisuConfig(**change)


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"layers_per_block": None},
        {"layers_per_block": [4, "x"]},
        {"dropout": "much"},
        {"classes": None},
        {"classes": [{"id": 0}]},
        {"normalisation": {"kind": "zscore"}},
        {"normalisation": {"kind": "percentile", "low": 50, "high": 50}},
        {"normalisation": {"kind": "percentile", "lower": 1}},
        {"normalisation": {"low": "x"}},
        {"normalisation": []},
    ],
)
def test_a_malformed_description_is_a_config_error(broken):
    data = TiramisuConfig().to_dict() | broken if broken else {}
    with pytest.raises(ConfigError):
        TiramisuConfig.from_dict(data)


class TestClasses:
    def test_any_order_of_ids_is_read(self):
        entries = [
            {"id": 1, "name": "nucleus", "color": [230, 159, 0]},
            {"id": 0, "name": "background", "color": [0, 0, 0]},
        ]
        names = [one.name for one in classes_from_list(entries)]
        assert names == ["background", "nucleus"]

    @pytest.mark.parametrize("ids", [[0, 2], [1, 2], [0, 0], [-1, 0]])
    def test_gaps_and_doubles_are_refused(self, ids):
        entries = [{"id": one, "name": "x", "color": [0, 0, 0]} for one in ids]
        with pytest.raises(ConfigError, match="count up from 0"):
            classes_from_list(entries)

    @pytest.mark.parametrize(
        "entries", [None, 3, ["background"], {"0": "x"}, [{"id": 0, "name": "x"}]]
    )
    def test_malformed_entries_are_answered_with_an_example(self, entries):
        with pytest.raises(ConfigError, match="such as"):
            classes_from_list(entries)

    @pytest.mark.parametrize("name", ["", "  ", None, 3])
    def test_a_class_needs_a_name(self, name):
        with pytest.raises(ConfigError, match="needs a name"):
            LabelClass(name, (0, 0, 0))

    @pytest.mark.parametrize("color", [(0, 0), (0, 0, 256), (0, 0, -1), (0.5, 0, 0)])
    def test_a_color_is_three_bytes(self, color):
        with pytest.raises(ConfigError, match="colour"):
            LabelClass("x", color)

    @pytest.mark.parametrize("count", [1, 256])
    def test_too_few_and_too_many_are_refused(self, count):
        with pytest.raises(ConfigError, match=f"num_classes is {count}"):
            default_classes(count)

    def test_255_classes_all_get_valid_colors(self):
        assert len(default_classes(255)) == 255

    def test_colors_repeat_darker_after_the_palette(self):
        turn = len(DEFAULT_COLORS)
        assert default_color(1) == DEFAULT_COLORS[1]
        assert default_color(turn + 1) != default_color(1)
        assert sum(default_color(turn + 1)) < sum(default_color(1))


def test_a_config_error_is_both_a_value_error_and_ours():
    assert issubclass(ConfigError, ValueError)
    assert issubclass(ConfigError, TiramisuError)
