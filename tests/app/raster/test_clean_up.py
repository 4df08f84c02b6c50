import numpy as np

from app.raster.clean_up import holes_in, specks_in


def test_a_hole_is_what_a_region_encloses():
    region = np.zeros((20, 30), bool)
    region[5:15, 5:25] = True
    region[8:10, 8:12] = False
    expected = np.zeros_like(region)
    expected[8:10, 8:12] = True
    np.testing.assert_array_equal(holes_in(region), expected)


def test_a_bay_is_no_hole():
    region = np.zeros((20, 30), bool)
    region[5:15, 5:25] = True
    region[5:10, 8:12] = False
    assert not holes_in(region).any()


def test_a_region_at_the_edge_of_the_image_leaves_a_way_out_there():
    region = np.zeros((20, 30), bool)
    region[:, 10:12] = True
    assert not holes_in(region).any()


def test_specks_have_fewer_pixels_than_asked():
    region = np.zeros((20, 30), bool)
    region[2:4, 2:4] = True
    region[10:13, 10:13] = True
    expected = np.zeros_like(region)
    expected[2:4, 2:4] = True
    np.testing.assert_array_equal(specks_in(region, 9), expected)


def test_what_is_no_region_is_no_speck():
    region = np.ones((20, 30), bool)
    region[5, 5] = False
    assert not specks_in(region, 20).any()
