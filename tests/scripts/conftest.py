from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def scripts_on_path(monkeypatch):
    """The scripts run as files, so they import each other by their bare names."""
    root = Path(__file__).resolve().parents[2]
    monkeypatch.syspath_prepend(str(root / "scripts"))
