import pytest

from benchmarks._pareto_plot import Measured, front, knee, noise, table
from benchmarks.pareto import (
    NETWORKS,
    Scored,
    append_row,
    config_of,
    read_rows,
    read_trainings,
)

# Time and score; the third is slower and worse than the second.
POINTS = [(40.0, 0.5), (10.0, 0.4), (20.0, 0.3), (80.0, 0.52), (160.0, 0.53)]


def test_the_front_is_what_none_is_quicker_and_better_than():
    assert front(POINTS) == [1, 0, 3, 4]


def test_the_knee_is_where_more_time_stops_paying():
    assert knee(POINTS) == 0


def test_of_a_short_front_the_best_is_chosen():
    assert knee([(10.0, 0.4), (20.0, 0.6)]) == 1


def test_noise_is_the_deviation_between_seeds():
    networks = [
        Measured("a", 1, (0.5, 0.7), 1.0, 1.0),
        Measured("b", 1, (0.9,), 1.0, 1.0),
    ]
    assert noise(networks) == pytest.approx(0.1 * 2**0.5)


def test_the_table_marks_the_network_that_ships():
    networks = [Measured("a", 10**6, (0.5,), 1.0, 2.0)]
    assert "| a | 1.00 M | 0.500 | 0.500 | 1 | 2 | built-in" in table(networks, "a")[2]


def test_every_network_that_is_tried_can_be_built():
    for network in NETWORKS:
        config = config_of(network)
        blocks = ",".join(map(str, config.layers_per_block))
        assert f"{blocks}-{config.growth_rate}-{config.first_filters}" == network


def test_trainings_are_read_as_they_were_written(tmp_path):
    rows = [Scored("1,2-4-8", seed, 10, 0.25, 0.5) for seed in range(2)]
    for row in rows:
        append_row(tmp_path / "new" / "trainings.csv", row)
    assert read_rows(tmp_path / "new" / "trainings.csv", Scored) == rows
    assert read_rows(tmp_path / "none.csv", Scored) == []


def test_trainings_of_other_lengths_do_not_count(tmp_path):
    rows = [Scored("1,2-4-8", 0, steps, 0.25, 0.5) for steps in (10, 20)]
    for row in rows:
        append_row(tmp_path / "trainings.csv", row)
    assert read_trainings(tmp_path / "trainings.csv", 20) == rows[1:]
