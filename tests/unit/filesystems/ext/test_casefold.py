"""Names that differ in case only, or in how characters are composed, are one."""

from typing import Any

import pytest

from pygrub_k.filesystems.ext.casefold import folded


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
