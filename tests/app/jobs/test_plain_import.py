import builtins
import importlib.machinery
import sys
import threading
from pathlib import Path

import pytest

from app.jobs.plain_import import loading_aside, plain_imports


def test_a_package_that_is_not_needed_seems_absent_and_is_back_afterwards(
    tmp_path, monkeypatch
):
    (tmp_path / "package_for_tables.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)

    with plain_imports({"package_for_tables"}), pytest.raises(ModuleNotFoundError):
        import package_for_tables

    import package_for_tables

    assert package_for_tables is not None


def test_other_threads_still_find_it(tmp_path, monkeypatch):
    (tmp_path / "package_for_forests.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    found = []

    def look():
        import package_for_forests

        found.append(package_for_forests)

    with plain_imports({"package_for_forests"}):
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()

    assert len(found) == 1


def test_what_is_loaded_already_does_not_vanish():
    with plain_imports({"threading"}):
        import threading as same

    assert same is threading


def test_an_import_that_fails_leaves_python_as_it_was():
    before = builtins.__import__

    with pytest.raises(ImportError), plain_imports():
        raise ImportError

    assert builtins.__import__ is before


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is done")
def test_libraries_are_loaded_before_python_locks_itself(monkeypatch):
    loader = importlib.machinery.ExtensionFileLoader
    seen = []

    def create(self, spec):
        seen.append("_testcapi" in Path("/proc/self/maps").read_text())
        return before(self, spec)

    before = loader.create_module
    monkeypatch.setattr(loader, "create_module", create)
    monkeypatch.delitem(sys.modules, "_testcapi", raising=False)

    with loading_aside():
        pytest.importorskip("_testcapi")

    assert seen == [True]
    assert loader.create_module is create
