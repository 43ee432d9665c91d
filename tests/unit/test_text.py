"""Nothing that a guest wrote may do more on a terminal than be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.text import decimal, printable, printable_name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text, caf\u00e9, \u65e5\u672c", "plain text, caf\u00e9, \u65e5\u672c"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\x9b2J", r"\u009b2J"),
        ("a\r\n\tb", r"a\r\n\tb"),
        ("\x00\x07\x7f", r"\x00\x07\x7f"),
        ("right\u202eleft", r"right\u202eleft"),
        ("\u2028", r"\u2028"),
        ("\U000e0041", r"\U000e0041"),
        ("\udcff\udc80", r"\xff\x80"),
        ("\ud800", r"\ud800"),
        ("back\\slash", "back\\slash"),
    ],
)
def test_what_does_not_print_is_escaped(text, shown):
    assert printable(text) == shown


@given(st.text(st.characters(codec=None)))
def test_everything_is_printable_and_can_be_encoded(text):
    shown = printable(text)
    assert shown.isprintable()
    assert shown.encode().decode() == shown


@given(st.binary(), st.binary())
def test_no_two_names_look_alike(name, other):
    assert (printable_name(name) == printable_name(other)) == (name == other)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("007", 7),
        ("0" * 5000 + "7", 7),
        (str((1 << 64) - 1), (1 << 64) - 1),
        (str(1 << 64), None),
        ("9" * 5000, None),
        *((text, None) for text in ("", "-1", "+1", " 1", "1_0", "0x1", "1.0", "\u0663", "\u00b2")),
    ],
)
def test_decimal_numbers(text: str, number: int | None) -> None:
    assert decimal(text) == number


def test_decimal_numbers_up_to_a_bound() -> None:
    assert [decimal(text, 12) for text in ("12", "0012", "13", "9" * 5000)] == [12, 12, None, None]
