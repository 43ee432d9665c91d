import pytest

from pygrub_k.inspect.render.styles import Cell, unmarked
from pygrub_k.inspect.render.table import columns_of, headings, table


def test_columns_are_aligned_and_numbers_end_flush():
    rows = [("a", "1"), ("long", "100")]
    assert list(table(("Name", "Size"), rows, right=("Size",))) == [
        "Name  Size",
        "a        1",
        "long   100",
    ]


def test_a_column_that_is_empty_in_every_row_is_left_out():
    assert list(table(("A", "B", "C"), [("1", "", "3")])) == ["A  C", "1  3"]


def test_no_line_ends_in_blanks():
    assert all(line == line.rstrip() for line in table(("A", "B"), [("1", ""), ("2", "x")]))


ROWS = [("a", "1", "x" * 40, "one two three four five six"), ("b", "22", "y", "日本語" * 9)]
HEADS = ("Name", "Size", "Long", "Words")


@pytest.mark.parametrize("width", [40, 50, 60, 70, 80, 200])
def test_a_table_fits_its_window_and_loses_nothing(width):
    lines = list(table(HEADS, ROWS, right=("Size",), width=width))
    assert all(columns_of(line) <= width for line in lines)
    assert len(lines) == 3 or width < 110
    letters = sorted("".join(lines).replace(" ", ""))
    assert letters == sorted("".join((*HEADS, *map("".join, ROWS))).replace(" ", ""))


def test_what_is_dispensable_goes_first_and_is_named():
    lines = list(table(HEADS, ROWS, width=84, dispensable=("Size", "Long")))
    assert [line.split()[0] for line in lines[:3]] == ["Name", "a", "b"]
    assert lines[-1] == "(Size, Long: in 108 columns, or with --json)"
    whole = list(table(HEADS, ROWS, width=108, dispensable=("Size", "Long")))
    assert len(whole) == 3
    assert max(map(columns_of, whole)) == 108


def test_numbers_are_not_folded():
    lines = list(table(("A", "B"), [("1" * 30, "words " * 20)], right=("A",), width=40))
    assert lines[1].startswith("1" * 30)


def test_marks_of_styles_take_no_columns():
    rows = [(Cell.of("bad", "first second third"), "x")]
    plain = list(table(("A", "B"), [("first second third", "x")], width=15))
    styled = list(table(headings(("A", "B")), rows, width=15))
    assert [unmarked(line) for line in styled] == plain
    assert styled[1].count("\x05") == 1


def test_wide_and_combining_characters_take_the_columns_they_show_in():
    assert columns_of("日本") == 4
    assert columns_of("e\u0301") == 1
