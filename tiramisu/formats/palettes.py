"""The colours that well-known data sets give to their classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tiramisu.config import Color, LabelClass
from tiramisu.errors import FormatError


@dataclass(frozen=True)
class Palette:
    """Names and colours of a data set.

    Attributes:
        title: Of the data set.
        void: Colour of pixels without a class.
        colors: By names of classes.
        other_names: What people call some of them, plain, with the data set's name.
    """

    title: str
    void: Color
    colors: Mapping[str, Color]
    other_names: Mapping[str, str]

    def color(self, one: LabelClass) -> Color:
        """Return the colour of the class of a name.

        Raises:
            FormatError: The data set has none.
        """
        wanted = plain(one.name)
        wanted = plain(self.other_names.get(wanted, wanted))
        for name, color in self.colors.items():
            if plain(name) == wanted:
                return color
        raise FormatError(
            f"{self.title} has no class {one.name!r}; rename it to one of "
            f"{', '.join(self.colors)}, or export in the project's own colours."
        )

    def name_in(self, called: Mapping[str, str], name: str) -> str:
        """Return what a project calls a class of the data set.

        Args:
            called: Names of the project's classes by their plain forms.
            name: Of the class in the data set.
        """
        others = [one for one, meant in self.other_names.items() if meant == name]
        for form in (plain(name), *others):
            if form in called:
                return called[form]
        return name


def plain(name: str) -> str:
    """Return a name in small letters without spaces, hyphens and underscores."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def _voc_color(label: int) -> Color:
    """Spread the bits of a label over the channels, as the VOC toolkit does."""
    levels = [0, 0, 0]
    for step in range(8):
        for channel in range(3):
            levels[channel] |= (label >> (3 * step + channel) & 1) << (7 - step)
    return levels[0], levels[1], levels[2]


VOC_COLORS = tuple(_voc_color(label) for label in range(256))
"""The colour of each label in Pascal VOC; 255 is void."""

VOC_NAMES = (
    *("background", "aeroplane", "bicycle", "bird", "boat", "bottle", "bus", "car"),
    *("cat", "chair", "cow", "diningtable", "dog", "horse", "motorbike", "person"),
    *("pottedplant", "sheep", "sofa", "train", "tvmonitor"),
)
"""The classes of Pascal VOC in the order of their labels."""

VOC = Palette(
    "Pascal VOC",
    VOC_COLORS[255],
    dict(zip(VOC_NAMES, VOC_COLORS, strict=False)),
    {"airplane": "aeroplane", "motorcycle": "motorbike", "tv": "tvmonitor"},
)

CAMVID = Palette(
    "CamVid",
    (0, 0, 0),
    {
        "Animal": (64, 128, 64),
        "Archway": (192, 0, 128),
        "Bicyclist": (0, 128, 192),
        "Bridge": (0, 128, 64),
        "Building": (128, 0, 0),
        "Car": (64, 0, 128),
        "CartLuggagePram": (64, 0, 192),
        "Child": (192, 128, 64),
        "Column_Pole": (192, 192, 128),
        "Fence": (64, 64, 128),
        "LaneMkgsDriv": (128, 0, 192),
        "LaneMkgsNonDriv": (192, 0, 64),
        "Misc_Text": (128, 128, 64),
        "MotorcycleScooter": (192, 0, 192),
        "OtherMoving": (128, 64, 64),
        "ParkingBlock": (64, 192, 128),
        "Pedestrian": (64, 64, 0),
        "Road": (128, 64, 128),
        "RoadShoulder": (128, 128, 192),
        "Sidewalk": (0, 0, 192),
        "SignSymbol": (192, 128, 128),
        "Sky": (128, 128, 128),
        "SUVPickupTruck": (64, 128, 192),
        "TrafficCone": (0, 0, 64),
        "TrafficLight": (0, 64, 64),
        "Train": (192, 64, 128),
        "Tree": (128, 128, 0),
        "Truck_Bus": (192, 128, 192),
        "Tunnel": (64, 0, 64),
        "VegetationMisc": (192, 192, 0),
        "Wall": (64, 192, 0),
    },
    {
        "pole": "Column_Pole",
        "pavement": "Sidewalk",
        "sign": "SignSymbol",
        "cyclist": "Bicyclist",
    },
)

CITYSCAPES = Palette(
    "Cityscapes",
    (0, 0, 0),
    {
        "road": (128, 64, 128),
        "sidewalk": (244, 35, 232),
        "parking": (250, 170, 160),
        "rail track": (230, 150, 140),
        "building": (70, 70, 70),
        "wall": (102, 102, 156),
        "fence": (190, 153, 153),
        "guard rail": (180, 165, 180),
        "bridge": (150, 100, 100),
        "tunnel": (150, 120, 90),
        "pole": (153, 153, 153),
        "traffic light": (250, 170, 30),
        "traffic sign": (220, 220, 0),
        "vegetation": (107, 142, 35),
        "terrain": (152, 251, 152),
        "sky": (70, 130, 180),
        "person": (220, 20, 60),
        "rider": (255, 0, 0),
        "car": (0, 0, 142),
        "truck": (0, 0, 70),
        "bus": (0, 60, 100),
        "caravan": (0, 0, 90),
        "trailer": (0, 0, 110),
        "train": (0, 80, 100),
        "motorcycle": (0, 0, 230),
        "bicycle": (119, 11, 32),
        "ground": (81, 0, 81),
        "dynamic": (111, 74, 0),
    },
    {"pavement": "sidewalk", "tree": "vegetation", "pedestrian": "person"},
)
