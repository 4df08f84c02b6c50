"""A clean, modular Tiramisu (FC-DenseNet) for semantic segmentation.

The names below are loaded when first used: a program that only reads masks or shows a
model's classes never waits for TensorFlow.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tiramisu.config import LabelClass as LabelClass
    from tiramisu.config import Normalisation as Normalisation
    from tiramisu.config import TiramisuConfig as TiramisuConfig
    from tiramisu.config import preset as preset
    from tiramisu.errors import TiramisuError as TiramisuError
    from tiramisu.fine_tuning import fine_tune as fine_tune
    from tiramisu.images import read_image as read_image
    from tiramisu.inference import Predictor as Predictor
    from tiramisu.masks import read_mask as read_mask
    from tiramisu.masks import write_mask as write_mask
    from tiramisu.model_file import load_model as load_model
    from tiramisu.model_file import save_model as save_model
    from tiramisu.network import Tiramisu as Tiramisu
    from tiramisu.training import Training as Training
    from tiramisu.training_settings import TrainingSettings as TrainingSettings

__version__ = "0.1.0"

_HOMES = {
    "LabelClass": "config",
    "Normalisation": "config",
    "TiramisuConfig": "config",
    "preset": "config",
    "TiramisuError": "errors",
    "fine_tune": "fine_tuning",
    "read_image": "images",
    "Predictor": "inference",
    "read_mask": "masks",
    "write_mask": "masks",
    "load_model": "model_file",
    "save_model": "model_file",
    "Tiramisu": "network",
    "Training": "training",
    "TrainingSettings": "training_settings",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
