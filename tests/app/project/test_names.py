"""Images may be called anything that a disk takes."""

import sys

import pytest

from app.project.errors import ProjectError
from app.project.opening import open_image
from app.project.project import Project
from app.session.document import Document
from tests.app.builders import make_project, stroke


def paint(project, name):
    """Paint a stroke, save and close; return how many pixels that labelled."""
    document = Document(open_image(project, name))
    document.commit(stroke(document.annotation, (20, 20), (60, 60)), "Brush")
    labelled = int((document.annotation == 1).sum())
    assert document.save()
    document.close()
    return labelled


@pytest.mark.parametrize(
    "name",
    [
        "Zürich Größe.png",
        "細胞 1.png",
        "e\u0301 combined.png",
        "🔬.png",
        "a'b\"c;d&e%20.png" if sys.platform != "win32" else "a'b;d&e%20.png",
        " leading and trailing .png",
        "no.dots.but.three.png",
        "deep/er/and deeper/a.png",
        "n" * 230 + ".png",
    ],
)
def test_work_is_kept_under_any_name(tmp_path, qapp, name):
    labelled = paint(make_project(tmp_path, name), name)

    again = Project.open(tmp_path)
    opened = open_image(again, again.images[0])
    assert again.images == (name,)
    assert int((opened.loaded.annotation == 1).sum()) == labelled > 0
    assert opened.loaded.notes == []
    opened.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts whole paths")
def test_a_name_that_leaves_no_room_is_told_with_a_remedy(tmp_path):
    name = "n" * 250 + ".png"
    project = make_project(tmp_path, name)
    with pytest.raises(ProjectError, match=r"too long.*shorter name"):
        open_image(project, name)
