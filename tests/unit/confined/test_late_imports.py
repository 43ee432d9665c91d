"""Everything can still be imported in the confined worker, and nothing else can be fetched."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pygrub_k.confined import late_imports
from pygrub_k.confined.late_imports import ModuleStore
from pygrub_k.loading import import_rare

ROOT = Path(__file__).parents[3]
PACKAGE = ROOT / "pygrub_k"
BOOT_PATH = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for folder in (
        *("", "_generated", "compression", "volumes", "filesystems", "guest", "bootconfig", "xen"),
    )
    for path in (PACKAGE / folder).glob(
        {"": "*.py", "_generated": "*_records.py"}.get(folder, "**/*.py")
    )
)
IMPORTER = """
import sys
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.worker import Worker
def work(request, link):
    for name in request:
        __import__(name.decode())
    return [b"%d" % (request[0].decode() in sys.modules)]
with Worker(work, [], Bounds(effort=60.0)) as worker:  # an emulated machine is slow
    (found,) = worker.ask(*(name.encode() for name in sys.argv[1:]))
assert found == b"1"
assert sys.argv[1] not in sys.modules, "it was there before"
"""


AHEAD = """
import sys
from pygrub_k.confined.late_imports import ModuleStore
from pygrub_k.confined.worker import Worker
answer, asked = ModuleStore.answer, []
def counted(store, name):
    asked.append(name.decode())
    return answer(store, name)
ModuleStore.answer = counted
def work(request, link):
    import pygrub_k.filesystems.zfs.driver
    import pygrub_k.filesystems.zfs.pool
    return [name.encode() for name in sys.modules]
with Worker(work, []) as worker:
    there = worker.ask(b"")
assert b"pygrub_k.filesystems.zfs.pool" in there
assert b"pygrub_k._generated.zfs_zap_records" in there
assert len(set(asked)) == len(asked)
own = [name for name in asked if name.startswith("pygrub_k.")]
packages = ["pygrub_k.filesystems", "pygrub_k.filesystems.zfs"]
assert own == [*packages, "pygrub_k.filesystems.zfs.driver"], own
"""


EXTENSION = """
import os, sys
from pygrub_k.confined.worker import Worker
from pygrub_k.errors import NotFoundError
undone = []
def work(request, link):
    if request == [b"fail"]:
        raise NotFoundError("as before")
    link.write(b"first") if request == [b"listed"] else None
    if request[0] in (b"late", b"listed"):
        import _lzma
    link.write(b", second") if request == [b"listed"] else None
    return [request[0], b"%d" % os.getpid(), b"%d" % ("_lzma" in sys.modules)]
def output(worker, *request):
    pieces = []
    worker.stream(pieces.append, *request)
    return b"".join(pieces)
with Worker(work, [], undo=lambda: undone.append(1)) as worker:
    assert "_lzma" not in sys.modules
    early = worker.ask(b"early")
    assert early[2] == b"0"
    try:
        worker.ask(b"fail")
    except NotFoundError:
        pass
    if sys.argv[1] == "listed":
        assert output(worker, b"listed") == b"first, second"
    late = worker.ask(b"late")
    assert late[0] == b"late" and late[2] == b"1"
    assert worker.ask(b"late") == late
    assert undone == [1]
"""


def import_in_worker(*names: str, path: Path = ROOT) -> None:
    script = f"import sys; sys.path.insert(0, {str(path)!r})\n{IMPORTER}"
    found = subprocess.run(
        [sys.executable, "-I", "-c", script, *names], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr


def test_every_module_of_the_boot_path():
    others = [name for name in BOOT_PATH if name != "pygrub_k.boot.job"]
    import_in_worker("pygrub_k.boot.job", *others)


@pytest.mark.parametrize("name", ["json.decoder", "dataclasses", "encodings.utf_16_le", "html"])
def test_the_standard_library(name):
    import_in_worker(name)


@pytest.mark.parametrize("how", ["late", "listed"])
def test_a_rare_extension_is_had_by_another_worker(how):
    script = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{EXTENSION}"
    command = [sys.executable, "-I", "-c", script, how]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr


def test_a_driver_comes_with_what_it_imports():
    script = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{AHEAD}"
    command = [sys.executable, "-I", "-c", script]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr


def test_what_comes_ahead_is_bounded_and_comes_once(monkeypatch):
    names = " ".join(f"pygrub_k.a.b{number}" for number in range(500)).split()
    code = compile("".join(f"import {name}\n" for name in names), "", "exec")
    monkeypatch.setattr(late_imports.ModuleStore, "_read", lambda *_: ([b"", b"", b"x"], code))
    store = ModuleStore()
    first = store.answer(b"pygrub_k.first")
    ahead = first[3::4]
    assert ahead[:2] == [b"pygrub_k.a", b"pygrub_k.a.b0"]
    assert 50 < len(ahead) == len(set(ahead)) < 100
    again = store.answer(b"pygrub_k.first")[3::4]
    assert set(again).isdisjoint(ahead)


def test_what_only_type_checkers_import_does_not_come_ahead():
    text = "import pygrub_k.real\nTYPE_CHECKING = False\nif TYPE_CHECKING:\n    import pygrub_k.no"
    assert list(late_imports._imports(compile(text, "", "exec"))) == ["pygrub_k.real"]


def test_only_rare_extensions_replace_a_worker():
    assert not import_rare(b"_ssl")
    assert not import_rare(b"_lzma.x")
    assert not import_rare(b"\xff")
    import_rare(b"_lzma")
    assert not import_rare(b"_lzma")


def test_from_a_zip_file(tmp_path):
    package = tmp_path / "package"
    shutil.copytree(PACKAGE, package / "pygrub_k", ignore=shutil.ignore_patterns("__pycache__"))
    archive = shutil.make_archive(str(tmp_path / "all"), "zip", package)
    import_in_worker("pygrub_k.xen.stanza", "pygrub_k.boot.job", path=Path(archive))


@pytest.mark.parametrize(
    "name",
    [
        b"",
        b".",
        b"pygrub_k.",
        b"pygrub_k..errors",
        b"pygrub_k/errors",
        b"pygrub_k.\xff",
        b"../errors",
        b"os.path.x",
        b"pytest",
        b"hypothesis.strategies",
        b"kaitaistruct",
        b"pygrub_k.no_such_module",
        b"json.no.such",
        b"pygrub_k." + b"x" * 300,
        b"_ctypes_test",
    ],
)
def test_what_may_not_be_fetched(name):
    assert ModuleStore().answer(name) == []


def test_finding_runs_nothing():
    package, origin, code = ModuleStore().answer(b"pygrub_k.confined.signals")[:3]
    assert (package, origin.endswith(b"signals.py")) == (b"", True)
    assert code
    assert ModuleStore().answer(b"tabnanny")[1].endswith(b"tabnanny.py")
    assert "tabnanny" not in sys.modules


def test_finders_of_others_are_not_asked(monkeypatch):
    class Eager:
        @staticmethod
        def find_spec(*_arguments: object) -> None:
            raise AssertionError

    monkeypatch.setattr(sys, "meta_path", [Eager, *sys.meta_path])
    assert ModuleStore().answer(b"this")[1].endswith(b"this.py")
    assert ModuleStore().answer(b"distutils.no_such_module") == []


def test_a_submodule_needs_its_package_first():
    store = ModuleStore()
    assert store.answer(b"xmlrpc.client") == []
    assert store.answer(b"xmlrpc")[0] == b"package"
    assert store.answer(b"xmlrpc.client")[1].endswith(b"client.py")


@pytest.mark.parametrize(
    "names", [("venv", "venv.scripts"), ("venv.scripts",), ("os", "os.path.x")]
)
def test_a_name_that_the_finder_chokes_on_is_no_module(names):
    store = ModuleStore()
    answers = [store.answer(name.encode()) for name in names]
    assert answers[-1] == []


def test_whatever_a_finder_raises_is_no_module(monkeypatch):
    def fail(*_arguments):
        raise RecursionError

    monkeypatch.setattr(late_imports.ModuleStore, "_find", fail)
    assert ModuleStore().answer(b"idlelib") == []
