"""Which versions of what this program runs on, for people and for reports."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import sys

import PySide6
from PySide6.QtCore import QSysInfo, qVersion

import tiramisu

_PACKAGES = (
    ("TensorFlow", ("tensorflow", "tensorflow-cpu")),
    ("Keras", ("keras",)),
    ("OpenVINO", ("openvino",)),
    ("ONNX Runtime", ("onnxruntime",)),
    ("NumPy", ("numpy",)),
    ("OpenCV", ("opencv-python-headless",)),
    ("Pillow", ("pillow",)),
    ("tifffile", ("tifffile",)),
    ("safetensors", ("safetensors",)),
)


def versions() -> list[tuple[str, str]]:
    """Return name and version of the program and all that it stands on.

    What is not installed is left out; nothing is imported to know its version.
    """
    return [
        ("Tiramisu", tiramisu.__version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        *_installed(),
        ("System", f"{QSysInfo.prettyProductName()}, {platform.machine()}"),
        ("Processors", str(os.cpu_count())),
    ]


def versions_text() -> str:
    """Return the same as lines of text, to be sent to somebody."""
    return "\n".join(f"{name} {version}" for name, version in versions())


def _installed() -> list[tuple[str, str]]:
    found = []
    for name, packages in _PACKAGES:
        version = next(filter(None, map(_version_of, packages)), None)
        if version is not None:
            loaded = sys.modules.get(packages[0])
            found.append((name, getattr(loaded, "__version__", version)))
    return found


def _version_of(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None
