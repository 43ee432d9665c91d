"""Nothing that a guest wrote may do more on a terminal than be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.text import printable, printable_name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain text, caf\u00e9, \u65e5\u672c", "plain text, caf\u00e9, \u65e5\u672c"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\x9b2J", r"\x9b2J"),
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
