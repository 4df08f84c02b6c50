import pytest

from app.project.opening import open_image
from app.session.document import Document
from app.session.session import Session
from tests.app.builders import make_project


@pytest.fixture
def project(tmp_path):
    return make_project(tmp_path, "a.png", "b.png")


@pytest.fixture
def open_document(qapp, project):
    """Open an image of the project as a document; all are closed in the end."""
    opened = []

    def open_one(name="a.png"):
        document = Document(open_image(project, name))
        opened.append(document)
        return document

    yield open_one
    for document in opened:
        document.close()


@pytest.fixture
def document(open_document):
    return open_document()


@pytest.fixture
def session(qapp, project, open_document):
    """A session with the project and its first image open."""
    session = Session()
    session.open_project(project)
    session.show(open_document())
    return session


@pytest.fixture
def heard():
    """Listen to a signal: ``heard(signal)`` is the list of what it says."""

    def listen(signal):
        said = []
        signal.connect(lambda *values: said.append(*values or [None]))
        return said

    return listen
