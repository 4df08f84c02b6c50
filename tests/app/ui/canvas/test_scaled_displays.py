import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("factor", ["1.5", "2"])
def test_the_canvas_works_the_same_on_scaled_displays(factor):
    """Qt reads the factor once, so the tests of the canvas run again in a process."""
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-k",
            "not large and not thousands",
            str(Path(__file__).with_name("test_canvas.py")),
        ],
        env={**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert result.returncode == 0, result.stdout
