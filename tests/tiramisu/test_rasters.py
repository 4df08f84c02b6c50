import numpy as np
import pytest
import tifffile

from tiramisu.errors import OutputError
from tiramisu.rasters import write_maps


def maps(count=3):
    values = np.random.default_rng(0).random((count, 20, 31))
    return list(values.astype(np.float32))


def test_maps_come_back_with_names_and_three_digits(tmp_path):
    path = tmp_path / "new" / "a.ome.tif"
    write_maps(path, maps(), ["sky", "tree", "größer & <mehr>"])
    with tifffile.TiffFile(path) as file:
        stored = file.asarray()
        assert "größer &amp; &lt;mehr&gt;" in file.ome_metadata
    assert stored.dtype == np.float32
    np.testing.assert_allclose(stored, maps(), atol=5e-4)


def test_one_map_is_an_image_too(tmp_path):
    write_maps(tmp_path / "a.ome.tif", maps(1), ["only"])
    assert tifffile.imread(tmp_path / "a.ome.tif").squeeze().shape == (20, 31)


def test_a_folder_that_is_a_file_is_one_sentence(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot be written"):
        write_maps(tmp_path / "file" / "a.ome.tif", maps(), "abc")
