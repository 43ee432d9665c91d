"""Modules come out of one file as they would out of a folder."""

import marshal
import sys

import pytest

from pygrub_k import bundled
from pygrub_k.bundled import Bundle

SOURCES = {
    "parcel": (True, "kind = 'package'"),
    "parcel.one": (False, "from parcel.two import value\nvalue += 1"),
    "parcel.two": (False, "value = 1"),
    "parcel.late": (False, "import parcel.one\nvalue = parcel.one.value"),
    "parcel.wrong": (False, "raise ValueError(__name__)"),
}
PIECES = [["parcel", "parcel.two", "parcel.one"], ["parcel.late"], ["parcel.wrong"]]
SHARED = 1
"""Pieces that the first table names; what it does not name, another table does."""


@pytest.fixture
def bundle(tmp_path, monkeypatch):
    places: dict[str, tuple[int, int]] = {}
    content = b""
    for piece in PIECES:
        listed = [
            (name, SOURCES[name][0], compile(SOURCES[name][1], f"{name}.py", "exec"))
            for name in piece
        ]
        data = marshal.dumps(listed)
        places |= dict.fromkeys(piece, (len(content), len(data)))
        content += data
    first = {name: places[name] for piece in PIECES[:SHARED] for name in piece}
    others = marshal.dumps({name: places[name] for name in places if name not in first})
    places = first | {bundled.OTHERS: (len(content), len(others))}
    content += others
    monkeypatch.setattr(bundled, "PACKAGE", "parcel.")
    path = tmp_path / "bundle"
    path.write_bytes(b"what comes before" + content)
    with path.open("rb") as file:
        bundle = Bundle(file, len(b"what comes before"), places)
        monkeypatch.setattr(sys, "meta_path", [bundle, *sys.meta_path])
        yield bundle
    for name in SOURCES:
        sys.modules.pop(name, None)


@pytest.mark.usefixtures("bundle")
def test_a_module_brings_the_others_of_its_piece():
    one = __import__("parcel.one").one
    assert one.value == 2
    assert sys.modules["parcel"].kind == "package"
    assert sys.modules["parcel.two"] is sys.modules["parcel"].two
    assert "parcel.late" not in sys.modules


def test_modules_are_what_the_import_system_makes(bundle):
    package, one = __import__("parcel"), __import__("parcel.one").one
    assert (package.__package__, one.__package__) == ("parcel", "parcel")
    assert package.__path__ == []
    assert not hasattr(one, "__path__")
    assert one.__spec__.loader is bundle
    assert one.__spec__.origin == "parcel.one.py"
    assert one.__name__ == one.__spec__.name == "parcel.one"


@pytest.mark.usefixtures("bundle")
def test_a_module_is_run_once():
    first = __import__("parcel.one").one
    assert __import__("parcel.late").late.value == 2
    assert __import__("parcel.one").one is first


@pytest.mark.usefixtures("bundle")
def test_a_module_that_fails_is_not_there():
    for _ in range(2):
        with pytest.raises(ValueError, match=r"parcel\.wrong"):
            __import__("parcel.wrong")
        assert "parcel.wrong" not in sys.modules


def test_the_other_table_is_read_when_one_of_its_modules_is_wanted(bundle):
    assert __import__("parcel.one").one.value == 2
    assert bundle.find_spec("colorsys") is None
    assert bundled.OTHERS in bundle.places
    assert __import__("parcel.late").late.value == 2
    assert set(bundle.places) == set(SOURCES)
    assert bundle.code_of("parcel.wrong") is not None
    assert bundle.code_of("parcel.absent") is None


@pytest.mark.usefixtures("bundle")
def test_what_it_does_not_have_is_left_to_others():
    with pytest.raises(ModuleNotFoundError):
        __import__("parcel.absent")
    assert str(__import__("colorsys").__file__).endswith("colorsys.py")


def test_code_is_to_be_had_without_running_it(bundle):
    is_package, code = bundle.code_of("parcel.late")
    assert (is_package, code.co_filename) == (False, "parcel.late.py")
    assert bundle.code_of("parcel")[0]
    assert bundle.code_of("parcel.absent") is None
    assert not SOURCES.keys() & sys.modules.keys()
