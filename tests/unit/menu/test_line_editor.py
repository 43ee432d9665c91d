from __future__ import annotations

import pytest

from pygrub_k.menu import keys
from pygrub_k.menu.line_editor import LineEditor


def edited(text: str, *pressed: str, limit: int = 100) -> str:
    """Return the text after keys, with `|` where the cursor is."""
    editor = LineEditor(text, limit)
    for key in pressed:
        assert editor.key(key)
    return f"{editor.text[: editor.at]}|{editor.text[editor.at :]}"


@pytest.mark.parametrize(
    ("text", "pressed", "expected"),
    [
        ("ab", (), "ab|"),
        ("ab", ("c",), "abc|"),
        ("ab", (keys.HOME, "c"), "c|ab"),
        ("ab", (keys.LEFT, "c"), "ac|b"),
        ("ab", (keys.LEFT,) * 5 + (keys.RIGHT,), "a|b"),
        ("ab", (keys.RIGHT,), "ab|"),
        ("ab", ("\x01", "\x06", "\x06", "\x02"), "a|b"),
        ("ab", (keys.BACKSPACE,), "a|"),
        ("ab", (keys.HOME, keys.BACKSPACE), "|ab"),
        ("ab", (keys.HOME, keys.DELETE), "|b"),
        ("ab", (keys.DELETE, "\x04"), "ab|"),
        ("ab", (keys.HOME, keys.RIGHT, "\x0b"), "a|"),
        ("ab", (keys.LEFT, "\x15"), "|b"),
        ("root=a ro  ", ("\x17",), "root=a |"),
        ("root=a ro", (keys.HOME, keys.END), "root=a ro|"),
        ("root", ("\x17", "\x17"), "|"),
    ],
)
def test_keys_edit(text: str, pressed: tuple[str, ...], expected: str) -> None:
    assert edited(text, *pressed) == expected


@pytest.mark.parametrize("key", ["\0", "\x1b", "\n", "\t", keys.UNKNOWN, "\udc80"])
def test_what_is_no_text_does_not_get_in(key: str) -> None:
    editor = LineEditor("a", 100)
    assert not editor.key(key)
    assert editor.text == "a"


def test_typing_ends_at_the_limit_in_bytes() -> None:
    assert edited("ab", "c", "d", "e", limit=4) == "abcd|"
    assert edited("ab", "\u20ac", limit=4) == "ab|"


def test_a_text_beyond_the_limit_can_be_shortened() -> None:
    assert edited("abcdef", "x", keys.BACKSPACE, limit=3) == "abcde|"


@pytest.mark.parametrize(
    ("text", "rows", "cursor"),
    [
        ("abc", ["abc "], (0, 3)),
        ("abcd", ["abcd", " "], (1, 0)),
        ("abcdef", ["abcd", "ef "], (1, 2)),
        ("a\x1bb", ["a", "\\x1b", "b "], (2, 1)),
        ("\u65e5\u672c\u8a9e", ["\u65e5\u672c", "\u8a9e "], (1, 2)),
    ],
)
def test_text_is_shown_over_rows(text: str, rows: list[str], cursor: tuple[int, int]) -> None:
    assert LineEditor(text, 100).rows(4, "utf-8") == (rows, cursor)


def test_lines_from_before_come_back() -> None:
    editor = LineEditor("new", 100, ["one", "two"])
    texts = []
    for key in (keys.UP, keys.UP, keys.UP, keys.DOWN, keys.DOWN, keys.DOWN):
        editor.key(key)
        texts.append(editor.text)
    assert texts == ["two", "one", "one", "two", "new", "new"]


def test_what_is_pasted_becomes_one_line_or_nothing() -> None:
    editor = LineEditor("ab", 8)
    assert editor.key("<paste>c\r\nd\n")
    assert (editor.text, editor.at) == ("abc d", 5)
    assert not editor.key("<paste>far too long")
    assert editor.text == "abc d"
