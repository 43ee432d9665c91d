"""What the program of one file is made of: the modules as they are, less what only costs time."""

import ast
import sys
from pathlib import Path
from typing import Any

import bundling
import pytest

ROOT = Path(__file__).parents[2]
SOURCE = '''\
"""Says what it is."""

from __future__ import annotations

import struct
from bisect import bisect_right
from operator import itemgetter, length_hint
from struct import Struct, error


TYPE_CHECKING = False
if TYPE_CHECKING:
    import unknown
if TYPE_CHECKING:
    kind: Unknown = "for types"
else:
    kind: Unknown = "for running"
if not TYPE_CHECKING:
    running = True


class Empty:
    """Has nothing else."""


@staticmethod
class Point:
    x: int


class Typed:
    if TYPE_CHECKING:
        hidden: Unknown
    value: Unknown


class Fields(Empty):
    one: Unknown
    two: Unknown = 2

    def method(self, value: Unknown = 3) -> Unknown:
        local: Unknown = value
        return local


def function(value: Unknown) -> Unknown:
    """Does it."""
    number: Unknown = value
    other: Unknown
    assert value, "asserts stay"
    return number


def nothing() -> None:
    """Does nothing."""
'''


@pytest.fixture
def namespace(tmp_path: Path) -> dict[str, object]:
    file = tmp_path / "module.py"
    file.write_text(SOURCE)
    code = bundling.compiled(bundling.Module("module", file, is_package=False), tmp_path)
    assert code.co_filename == "module.py"
    assert "__future__" not in code.co_names
    found: dict[str, object] = {"__name__": "module"}
    exec(code, found)
    return found


def test_documents_are_dropped_and_all_else_stays(namespace: dict[str, object]) -> None:
    empty, function, nothing = (namespace[name] for name in ("Empty", "function", "nothing"))
    documents = [getattr(one, "__doc__", None) for one in (empty, function, nothing)]
    assert [namespace.get("__doc__"), *documents] == [None] * 4
    assert callable(function)
    assert callable(nothing)
    assert function(1) == 1
    assert nothing() is None
    assert function.__annotations__ == {}
    with pytest.raises(AssertionError, match="asserts stay"):
        function(0)


def test_types_are_dropped_but_those_that_are_fields(namespace: dict[str, Any]) -> None:
    assert (namespace["kind"], namespace["running"]) == ("for running", True)
    assert "__annotations__" not in namespace
    assert "__annotations__" not in vars(namespace["Typed"])
    fields = namespace["Fields"]
    assert fields.__annotations__ == {"one": "Unknown", "two": "Unknown"}
    assert fields().method() == 3
    assert fields.two == 2
    assert namespace["Point"].__func__.__annotations__ == {"x": "int"}


def test_what_is_imported_is_the_same(namespace: dict[str, object]) -> None:
    for module, names in {
        "bisect": ["bisect_right"],
        "operator": ["itemgetter", "length_hint"],
        "struct": ["Struct", "error"],
    }.items():
        for name in names:
            assert namespace[name] is getattr(__import__(module), name)
    assert namespace["struct"] is __import__("struct")


def test_a_half_that_lacks_a_name_is_not_asked() -> None:
    (whole, lacking) = ast.parse("from bisect import bisect_left\nfrom bisect import absent").body
    assert isinstance(whole, ast.ImportFrom)
    assert isinstance(lacking, ast.ImportFrom)
    built_in = "_bisect" in sys.builtin_module_names
    assert bundling.quicker(whole) == ("_bisect" if built_in else "bisect")
    assert bundling.quicker(lacking) == "bisect"


def test_what_a_boot_shares_is_in_the_order_of_its_imports() -> None:
    start, boot = bundling.shared_pieces(ROOT / "pygrub_k")
    assert start[0] == "pygrub_k"
    assert "pygrub_k.cli.bootloader" in start
    assert "pygrub_k.filesystems.ext.driver" in boot
    assert not set(start) & set(boot)
    known = {module.name for module in bundling.modules(ROOT / "pygrub_k")}
    assert {*start, *boot} <= known
    order = [*start, *boot]
    for name in order:
        above = name.rpartition(".")[0]
        assert not above or order.index(above) < order.index(name)
