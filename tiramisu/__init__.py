"""A clean, modular Tiramisu (FC-DenseNet) for semantic segmentation.

What scripts need is in ``__all__``; docs/api.md shows it at work. The names are loaded
when first used: a program that only reads masks or shows a model's classes never waits
for TensorFlow.
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
    from tiramisu.fine_tune_settings import Budget as Budget
    from tiramisu.fine_tune_settings import FineTuneSettings as FineTuneSettings
    from tiramisu.fine_tune_settings import StepReport as StepReport
    from tiramisu.images import LoadedImage as LoadedImage
    from tiramisu.images import read_image as read_image
    from tiramisu.inference import Prediction as Prediction
    from tiramisu.inference import Predictor as Predictor
    from tiramisu.masks import read_classes as read_classes
    from tiramisu.masks import read_mask as read_mask
    from tiramisu.masks import write_classes as write_classes
    from tiramisu.masks import write_mask as write_mask
    from tiramisu.model import FineTuned as FineTuned
    from tiramisu.model import Model as Model
    from tiramisu.model import evaluate as evaluate
    from tiramisu.model import fine_tune as fine_tune
    from tiramisu.model import load_model as load_model
    from tiramisu.model_file import ModelInfo as ModelInfo
    from tiramisu.model_file import load_model as load_network
    from tiramisu.model_file import read_model_info as read_model_info
    from tiramisu.model_file import save_model as save_model
    from tiramisu.network import Tiramisu as Tiramisu
    from tiramisu.project import Project as Project
    from tiramisu.project import create_project as create_project
    from tiramisu.project import open_project as open_project
    from tiramisu.project_image import ProjectImage as ProjectImage
    from tiramisu.samples import Sample as Sample
    from tiramisu.samples import find_samples as find_samples
    from tiramisu.training import Training as Training
    from tiramisu.training_settings import TrainingSettings as TrainingSettings

__version__ = "0.1.0"

__all__ = (
    "Budget",
    "FineTuneSettings",
    "FineTuned",
    "LabelClass",
    "LoadedImage",
    "Model",
    "ModelInfo",
    "Normalisation",
    "Prediction",
    "Predictor",
    "Project",
    "ProjectImage",
    "Sample",
    "StepReport",
    "Tiramisu",
    "TiramisuConfig",
    "TiramisuError",
    "Training",
    "TrainingSettings",
    "create_project",
    "evaluate",
    "find_samples",
    "fine_tune",
    "load_model",
    "load_network",
    "open_project",
    "preset",
    "read_classes",
    "read_image",
    "read_mask",
    "read_model_info",
    "save_model",
    "write_classes",
    "write_mask",
)

_HOMES = {
    "Budget": "fine_tune_settings",
    "FineTuneSettings": "fine_tune_settings",
    "FineTuned": "model",
    "LabelClass": "config",
    "LoadedImage": "images",
    "Model": "model",
    "ModelInfo": "model_file",
    "Normalisation": "config",
    "Prediction": "inference",
    "Predictor": "inference",
    "Project": "project",
    "ProjectImage": "project_image",
    "Sample": "samples",
    "StepReport": "fine_tune_settings",
    "Tiramisu": "network",
    "TiramisuConfig": "config",
    "TiramisuError": "errors",
    "Training": "training",
    "TrainingSettings": "training_settings",
    "create_project": "project",
    "evaluate": "model",
    "find_samples": "samples",
    "fine_tune": "model",
    "load_model": "model",
    "load_network": "model_file",
    "open_project": "project",
    "preset": "config",
    "read_classes": "masks",
    "read_image": "images",
    "read_mask": "masks",
    "read_model_info": "model_file",
    "save_model": "model_file",
    "write_classes": "masks",
    "write_mask": "masks",
}
# Names that are others in their modules.
_ORIGINALS = {"load_network": "load_model"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        home = import_module(f"{__name__}.{_HOMES[name]}")
        return getattr(home, _ORIGINALS.get(name, name))
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
