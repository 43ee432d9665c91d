from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.menu.text import columns, fitted, shown, wrapped


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        ("Debian (testing)", "ascii", "Debian (testing)"),
        ("caf\u00e9", "utf-8", "caf\u00e9"),
        ("caf\u00e9", "iso8859-1", "caf\u00e9"),
        ("caf\u00e9", "ascii", "caf\\xe9"),
        ("\u65e5\u672c", "iso8859-1", "\\u65e5\\u672c"),
        ("e\u0301\u0301", "utf-8", "e\\u0301\\u0301"),
        ("\u1112\u1161", "utf-8", "\u1112\\u1161"),
        ("a\x1b[2J\n\t", "utf-8", "a\\x1b[2J\\n\\t"),
        ("\u202eevil", "utf-8", "\\u202eevil"),
        ("\udcff", "utf-8", "\\xff"),
        ("\U0001f600", "utf-8", "\U0001f600"),
        ("\U0001f600", "ascii", "\\U0001f600"),
    ],
)
def test_what_would_not_stay_in_its_place_is_escaped(
    text: str, encoding: str, expected: str
) -> None:
    assert shown(text, encoding) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Debian", 6, "Debian"),
        ("Debian", 8, "Debian  "),
        ("Debian", 5, "De..."),
        ("Debian", 3, "Deb"),
        ("Debian", 0, ""),
        ("\u65e5\u672c\u8a9e", 6, "\u65e5\u672c\u8a9e"),
        ("\u65e5\u672c\u8a9e", 5, "\u65e5..."),
        ("\u65e5\u672c\u8a9e", 3, "\u65e5 "),
    ],
)
def test_text_is_fitted_to_columns(text: str, width: int, expected: str) -> None:
    assert fitted(text, width) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a bcdefgh i", 3, ["a", "bcd", "efg", "h i"]),
        ("\u65e5\u672c\u8a9e", 1, ["\u65e5", "\u672c", "\u8a9e"]),
        ("", 5, [""]),
    ],
)
def test_text_is_wrapped_at_blanks(text: str, width: int, expected: list[str]) -> None:
    assert [row for row in wrapped(text, width) if row or not text] == expected


@given(st.text(), st.sampled_from(["utf-8", "ascii", "iso8859-15"]), st.integers(1, 30))
def test_shown_text_is_as_wide_as_is_said(text: str, encoding: str, width: int) -> None:
    safe = shown(text, encoding)
    assert safe.isprintable()
    safe.encode(encoding)
    assert not any(unicodedata.combining(character) for character in safe)
    assert columns(fitted(safe, width)) == width
    assert "".join(wrapped(safe, width)).replace(" ", "") == safe.replace(" ", "")
