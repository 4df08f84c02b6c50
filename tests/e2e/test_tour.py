import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
from pathlib import Path
from app.tour import run
sys.exit(run(Path(sys.argv[1]), steps=3, num_images=1))
"""


def take_tour(folder):
    """Run a short tour in a process of its own, as ``make run`` does."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(folder.parent / "home"),
    }
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def test_the_whole_loop_works_in_the_real_window(tmp_path):
    folder = tmp_path / "tour"
    result = take_tour(folder)
    assert result.returncode == 0, result.stderr
    figures = json.loads((folder / "figures.json").read_text())
    assert figures["learning"]["steps"] == 3
    assert figures["verdict"]["sentence"].startswith(("The new", "The current"))
    assert figures["nucleus_iou"]["before"]["mean"] > 0.7
    pictures = {path.name[3:-4] for path in folder.glob("*.png")}
    assert pictures >= {
        "opened",
        "predicted",
        "corrected-1",
        "verdict",
        "learned",
        "saved",
    }
    assert list((folder / "project" / "masks").glob("*.png"))
    assert list((folder / "project" / "models").glob("*.tiramisu"))


def test_a_tour_never_empties_a_folder_of_something_else(tmp_path):
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "chapter-1.txt").write_text("important")
    result = take_tour(folder)
    assert result.returncode == 1
    assert "something other than a tour" in result.stderr
    assert (folder / "chapter-1.txt").read_text() == "important"
