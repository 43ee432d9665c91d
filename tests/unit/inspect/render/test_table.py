from pygrub_k.inspect.render.table import columns_of, table


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


def test_wide_and_combining_characters_take_the_columns_they_show_in():
    assert columns_of("日本") == 4
    assert columns_of("e\u0301") == 1
