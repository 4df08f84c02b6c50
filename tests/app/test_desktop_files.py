"""The entry in the menu, the icons and the file types of a Linux desktop."""

import configparser
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import resources
from app import desktop_files
from tiramisu.errors import OutputError
from tiramisu.model_file import MODEL_SUFFIX

SOURCE = resources.path("desktop")
ENTRY = "applications/tiramisu-segmentation.desktop"
MIME = "mime/packages/tiramisu-segmentation.xml"
TYPE = "application/x-tiramisu-model"

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="these desktops have ways of their own"
)


def needs(program):
    return pytest.mark.skipif(
        shutil.which(program) is None, reason=f"{program} is not installed"
    )


def entry(path):
    parser = configparser.RawConfigParser(strict=True, interpolation=None)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def run(*command):
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False
    )


def test_the_entry_takes_models_folders_and_images():
    types = entry(SOURCE / ENTRY)["MimeType"].split(";")
    assert {TYPE, "inode/directory", "image/png", "image/tiff"} <= {*types}
    assert entry(SOURCE / ENTRY)["Exec"] == "tiramisu %F"


def test_every_size_of_the_icon_is_there_and_the_drawing_is_the_programs():
    name = entry(SOURCE / ENTRY)["Icon"]
    drawing = SOURCE / "icons/hicolor/scalable/apps" / f"{name}.svg"
    assert drawing.read_bytes() == resources.path("icons", "app.svg").read_bytes()
    for size in (16, 24, 32, 48, 64, 128, 256):
        png = SOURCE / f"icons/hicolor/{size}x{size}/apps" / f"{name}.png"
        assert png.read_bytes()[16:24] == size.to_bytes(4, "big") * 2


def test_model_files_are_known_by_their_name_and_their_content():
    tree = ElementTree.parse(SOURCE / MIME)
    prefix = "{http://www.freedesktop.org/standards/shared-mime-info}"
    assert tree.find(f"{prefix}mime-type").get("type") == TYPE
    assert tree.find(f".//{prefix}glob").get("pattern") == f"*{MODEL_SUFFIX}"
    match = tree.find(f".//{prefix}match")
    start = resources.path("models", "nuclei.tiramisu").read_bytes()[:200]
    assert start[int(match.get("offset")) :].startswith(match.get("value").encode())


@needs("desktop-file-validate")
def test_the_entry_is_valid(tmp_path):
    desktop_files.install(tmp_path, ["/strange place/tira$misu", "100%"])
    for path in (SOURCE / ENTRY, tmp_path / ENTRY):
        done = run("desktop-file-validate", path)
        assert (done.stdout, done.returncode) == ("", 0)


@needs("appstreamcli")
def test_the_description_for_software_centres_is_valid():
    # There is no home page yet whose name turned round could be the identifier.
    done = run(
        *("appstreamcli", "validate", "--no-net"),
        "--override=cid-desktopapp-is-not-rdns=info",
        *(SOURCE / "metainfo").glob("*.xml"),
    )
    assert done.returncode == 0, done.stdout


@needs("update-mime-database")
def test_the_file_type_is_taken_into_the_database(tmp_path):
    desktop_files.install(tmp_path, ["tiramisu"])
    assert (tmp_path / "mime" / f"{TYPE}.xml").is_file()
    desktop_files.remove(tmp_path)
    assert not (tmp_path / "mime" / f"{TYPE}.xml").exists()


def test_what_is_installed_is_removed_again_and_nothing_else(tmp_path):
    other = tmp_path / "applications" / "other.desktop"
    other.parent.mkdir()
    other.write_text("[Desktop Entry]\n")
    written = desktop_files.install(tmp_path, ["tiramisu"])
    assert len(written) == len([p for p in SOURCE.rglob("*") if p.is_file()])
    assert all(path.is_file() for path in written)
    assert desktop_files.remove(tmp_path) == written
    assert not any(path.exists() for path in written)
    assert other.is_file()
    assert desktop_files.remove(tmp_path) == []


def test_the_installed_entry_starts_this_very_program(tmp_path):
    program = tmp_path / "with space" / "tiramisu"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    command = desktop_files.own_command(str(program))
    assert command == [str(program)]
    desktop_files.install(tmp_path, command)
    assert entry(tmp_path / ENTRY)["Exec"] == f'"{program}" %F'


def test_a_script_is_started_by_its_python():
    command = desktop_files.own_command("main.py")
    assert command == [sys.executable, str(Path("main.py").absolute())]


def test_a_folder_that_takes_no_files_is_named(tmp_path):
    place = tmp_path / "file"
    place.write_text("")
    with pytest.raises(OutputError, match=r"file.*may write there"):
        desktop_files.install(place, ["tiramisu"])


def test_the_users_own_folder_is_meant(monkeypatch):
    assert desktop_files.data_home({"XDG_DATA_HOME": "/d"}) == Path("/d")
    monkeypatch.setattr(Path, "home", lambda: Path("/h"))
    assert desktop_files.data_home({}) == Path("/h/.local/share")


def test_the_command_line_installs_and_removes(tmp_path, monkeypatch, capsys):
    from app.main import main

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["--install_desktop"]) == 0
    assert (tmp_path / ENTRY).is_file()
    assert main(["--remove_desktop"]) == 0
    assert not (tmp_path / ENTRY).exists()
    assert "desktop files were taken out of" in capsys.readouterr().out
