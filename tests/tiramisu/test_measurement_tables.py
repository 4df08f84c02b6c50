import csv

import numpy as np
import openpyxl
import pytest

from tiramisu.config import LabelClass
from tiramisu.count_interval import CountInterval
from tiramisu.errors import OutputError
from tiramisu.measurement import MeasureOptions
from tiramisu.measurement_files import safe_text, write_tables
from tiramisu.measurement_tables import Table, class_table, region_table, tables
from tiramisu.measurement_units import PixelSize
from tiramisu.measurements import Measurements, Planes, Source, measure_image

CLASSES = (
    LabelClass("background", (0, 0, 0)),
    LabelClass("=1+1", (9, 9, 9)),
    LabelClass("nucleus", (200, 0, 0)),
)


def measured(name, size=None, drawn=(), channels=1):
    annotation = np.full((40, 50), 255, np.uint8)
    annotation[5:15, 5:25] = 1
    prediction = np.zeros((40, 50), np.uint8)
    prediction[20:30, 10:20] = 2
    values = np.full((40, 50, channels), 7, np.uint16)
    planes = Planes(name, values, annotation, prediction, "net.tiramisu", size)
    return measure_image(planes, Source.SHOWN, 3, MeasureOptions(), drawn=drawn)


def found(*images):
    return Measurements(CLASSES, images=[*images])


def dicts(table):
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows()]


def read_csv(path):
    with path.open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def test_every_row_says_its_source_and_the_model_of_what_is_predicted():
    first, second = dicts(region_table(found(measured("a.png"))))
    assert (first["class"], first["source"], first["model"]) == (
        *("=1+1", "annotation"),
        "",
    )
    assert (second["class"], second["source"], second["model"]) == (
        *("nucleus", "prediction"),
        "net.tiramisu",
    )


def test_physical_sizes_are_in_one_unit_and_free_where_nothing_is_known():
    table = dicts(
        region_table(
            found(
                measured("a.tif", PixelSize.square(0.5, "µm")),
                measured("b.tif", PixelSize.square(0.002, "mm")),
                measured("c.tif"),
            )
        )
    )
    assert {row["unit"] for row in table} == {"µm", ""}
    assert [row["area"] for row in table[::2]] == pytest.approx([50, 800, None])
    assert table[0]["perimeter"] == 0.5 * table[0]["perimeter_px"]
    assert table[0]["centroid_x"] == 7.5


def test_a_perimeter_of_pixels_that_are_not_square_stays_free():
    (row, _) = dicts(region_table(found(measured("a.tif", PixelSize(1, 2, "mm")))))
    assert row["area"] == 400
    assert row["perimeter"] is None
    assert row["perimeter_px"] == 56


def test_images_of_different_channels_share_a_table():
    table = dicts(region_table(found(measured("a.png"), measured("b.png", channels=3))))
    assert table[0]["channel_1_mean"] == 7
    assert table[0]["channel_3_mean"] is None
    assert table[2]["channel_3_median"] == 7


def test_totals_of_a_class_are_over_all_images():
    size = PixelSize.square(2, "mm")
    one, other = dicts(class_table(found(measured("a", size), measured("b", size))))
    assert (one["class"], one["regions"], one["area_px"]) == ("=1+1", 2, 400)
    assert (one["area"], one["mean_area"], one["unit"]) == (1600, 800, "mm")
    assert one["share_of_images"] == 0.1
    assert other["images_with_regions"] == 2
    # A sum of which a part is not known would be a lie.
    (half, _) = dicts(class_table(found(measured("a", size), measured("b"))))
    assert half["area"] is None


def drawn(*counts):
    """Masks with so many regions of class 2 each."""
    masks = []
    for count in counts:
        mask = np.zeros((40, 50), np.uint8)
        for place in range(count):
            mask[30:34, 2 * place] = 2
        masks.append(mask)
    return masks


def test_an_interval_holds_nine_tenths_of_the_passes():
    counts = np.arange(1, 101)
    assert CountInterval.of_counts(counts) == CountInterval(5, 50.5, 96)
    assert CountInterval.of_counts(np.array([3, 4, 9])) == CountInterval(3, 4, 9)


def test_counts_of_passes_are_added_before_they_are_bounded():
    images = found(
        measured("a", None, drawn(1, 2, 6)), measured("b", None, drawn(5, 5, 1))
    )
    one, other, *_ = dicts(tables(images)[1])
    # What is annotated stays in every pass.
    assert (one["regions_low"], one["regions_high"]) == (1, 1)
    assert (other["regions_low"], other["regions_median"]) == (1, 2)
    assert other["regions_high"] == 6
    (_, total) = dicts(class_table(images))
    assert (total["regions_low"], total["regions_high"]) == (6, 7)
    assert found(measured("a", None, drawn(1, 2)), measured("b")).interval(2) is None


def test_a_csv_file_has_images_and_classes_beside_it(tmp_path):
    files = write_tables(tmp_path / "cells.csv", tables(found(measured("a.png"))))
    assert [one.name for one in files] == [
        "cells.csv",
        "cells-images.csv",
        "cells-classes.csv",
    ]
    regions, images, classes = (read_csv(file) for file in files)
    assert [row["area_px"] for row in regions] == ["200", "100"]
    assert regions[0]["area"] == ""
    assert [row["regions"] for row in images] == ["1", "1"]
    assert [row["class"] for row in classes] == ["'=1+1", "nucleus"]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", " =1", "\r=1"])
def test_no_text_becomes_a_formula(text):
    assert safe_text(text) == f"'{text}"
    assert safe_text("a" + text) == "a" + text


def test_a_workbook_has_three_sheets_of_numbers_and_no_formula(tmp_path):
    path = tmp_path / "cells.xlsx"
    write_tables(path, tables(found(measured("a\x07.png"))))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["regions", "images", "classes"]
    head, first, *_ = book["regions"].iter_rows()
    row = {key.value: cell for key, cell in zip(head, first, strict=True)}
    assert row["area_px"].value == 200
    assert (row["class"].value, row["class"].data_type) == ("=1+1", "s")
    assert row["image"].value == "a\N{REPLACEMENT CHARACTER}.png"
    assert row["area"].value is None


def test_without_regions_the_tables_have_their_heads_and_totals(tmp_path):
    nothing = np.zeros((9, 9), np.uint8)
    planes = Planes("a", nothing, nothing, nothing)
    image = measure_image(planes, Source.ANNOTATION, 3, MeasureOptions())
    regions, images, classes = tables(found(image))
    assert len(regions) == 0
    assert "area_px" in regions.columns
    assert [row["regions"] for row in dicts(images)] == [0, 0]
    assert dicts(classes)[0]["mean_area_px"] is None
    write_tables(tmp_path / "a.xlsx", (regions, images, classes))
    write_tables(tmp_path / "b.csv", tables(found()))


def test_other_kinds_of_files_and_too_long_sheets_are_refused(tmp_path):
    with pytest.raises(OutputError, match=r"\.csv or \.xlsx"):
        write_tables(tmp_path / "a.txt", ())
    long = Table("regions", {"a": np.zeros(2**20, np.uint8)})
    with pytest.raises(OutputError, match="1048575"):
        write_tables(tmp_path / "a.xlsx", (long,))
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="cannot be written"):
        write_tables(tmp_path / "file" / "a.csv", tables(found(measured("a"))))
