"""Make a folder that holds the program and all that it needs, Python included.

Needs PyInstaller beside the program's libraries, in an environment of its own; see
docs/packaging.md. The bundle is tried out before the script says that it is there.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "scripts" / "tiramisu.spec"
MODEL = ROOT / "resources" / "models" / "nuclei.tiramisu"
SAMPLE = ROOT / "resources" / "samples" / "images" / "fluorescence-bright-02.png"
_BUILD_SECONDS = 3600
_TRIAL_SECONDS = 600


class BundleError(Exception):
    """The bundle cannot be made, or does not work; the message says why."""


def build(output: Path) -> Path:
    """Make the bundle and return its folder.

    Raises:
        BundleError: PyInstaller is missing or has failed.
    """
    if importlib.util.find_spec("PyInstaller") is None:
        raise BundleError(
            f"PyInstaller is missing; install it with {sys.executable} -m pip install "
            "pyinstaller."
        )
    with tempfile.TemporaryDirectory() as work:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "PyInstaller", str(SPEC), "--noconfirm"),
                *("--log-level=WARN", f"--distpath={output}", f"--workpath={work}"),
            ],
            check=False,
            timeout=_BUILD_SECONDS,
        )
    if done.returncode:
        raise BundleError("PyInstaller has failed; its last lines say at what.")
    return output / "tiramisu"


def try_out(bundle: Path) -> Iterator[tuple[str, float]]:
    """Start the bundle in three ways, and yield the seconds that each took.

    Raises:
        BundleError: It does not do what it should.
    """
    with tempfile.TemporaryDirectory() as place:
        images, masks, tour = (Path(place, name) for name in ("in", "out", "tour"))
        images.mkdir()
        shutil.copy(SAMPLE, images)
        infer = [
            *("--mode=infer", f"--infer_data={images}", f"--ckpt={MODEL}"),
            f"--output_folder={masks}",
        ]
        yield "--help", _run(bundle, place, "--help")
        yield "--mode=infer", _run(bundle, place, *infer)
        if not [*masks.glob("*.png")]:
            raise BundleError(f"{bundle} has predicted nothing.")
        yield "--tour", _run(bundle, place, "--tour", str(tour))
        if not [*tour.glob("*.png")]:
            raise BundleError(f"{bundle} has shown no window.")


def _run(bundle: Path, home: str, *arguments: str) -> float:
    """Run the program as somebody would who has nothing else; return the seconds."""
    environment = {
        "HOME": home,
        "PATH": os.defpath,
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
    }
    started = time.monotonic()
    done = subprocess.run(
        [str(bundle / "tiramisu"), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=_TRIAL_SECONDS,
        check=False,
    )
    if done.returncode:
        said = (done.stderr or done.stdout)[-2000:]
        raise BundleError(f"{' '.join(arguments)} has failed in the bundle:\n{said}")
    return time.monotonic() - started


def size_bytes(folder: Path) -> int:
    """Return the size of all files of a folder, links counted once."""
    files = (path for path in folder.rglob("*") if not path.is_symlink())
    return sum(path.stat().st_size for path in files if path.is_file())


def main() -> int:
    """Make the bundle, try it and say what it costs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    started = time.monotonic()
    try:
        bundle = build(options.output.resolve())
        print(f"Built in {time.monotonic() - started:.0f} s: {bundle}", flush=True)
        print(f"Size: {size_bytes(bundle) / 1e6:.0f} MB", flush=True)
        for what, seconds in try_out(bundle):
            print(f"{what}: {seconds:.1f} s", flush=True)
    except (BundleError, subprocess.TimeoutExpired) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
