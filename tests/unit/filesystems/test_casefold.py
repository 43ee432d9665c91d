"""Names that differ in case only, or in how characters are composed, are one."""

import sys
from typing import Any

import pytest

from pygrub_k.errors import UnsupportedError
from pygrub_k.filesystems.casefold import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Boot", "bOOT"),
        ("\u00c4", "a\u0308"),
        ("stra\u00dfe", "STRASSE"),
        ("\u212a", "k"),
        ("a\u00adb", "AB"),
        ("\u03a3", "\u03c2"),
    ],
)
def test_spellings_of_one_name(one: Any, other: Any) -> None:
    assert folded(one.encode()) == folded(other.encode())


def test_different_names_stay_different() -> None:
    assert len({folded(name) for name in (b"a", b"b", "ä".encode(), "ö".encode())}) == 4


def test_a_name_that_is_not_utf_8_only_equals_itself() -> None:
    assert folded(b"\xffA") == b"\xffA"


def test_without_unicode_tables_only_ascii_is_folded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "unicodedata", None)
    assert folded(b"ABC") == b"abc"
    with pytest.raises(UnsupportedError, match="not ASCII"):
        folded("\u00c4".encode())
