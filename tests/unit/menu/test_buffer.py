from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.menu import keys
from pygrub_k.menu.buffer import Buffer

TEXT = "linux /k ro\ninitrd /i"


def edited(text: str, *pressed: str, at: tuple[int, int] = (0, 0), limit: int = 1000) -> str:
    """Return the text after keys, with `|` where the cursor is."""
    buffer = Buffer(text, limit)
    buffer.go_to(*at)
    for key in pressed:
        buffer.newline() if key == keys.ENTER else buffer.key(key)
    lines = list(buffer.lines)
    lines[buffer.row] = f"{lines[buffer.row][: buffer.column]}|{lines[buffer.row][buffer.column :]}"
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("pressed", "expected"),
    [
        ((), "|linux /k ro\ninitrd /i"),
        ((keys.DOWN,), "linux /k ro\n|initrd /i"),
        ((keys.END, keys.RIGHT), "linux /k ro\n|initrd /i"),
        ((keys.END, keys.DOWN, keys.UP), "linux /k ro|\ninitrd /i"),
        ((keys.DOWN, keys.LEFT), "linux /k ro|\ninitrd /i"),
        ((keys.WORD_RIGHT,), "linux| /k ro\ninitrd /i"),
        ((keys.WORD_RIGHT, keys.WORD_RIGHT, keys.WORD_LEFT), "linux /|k ro\ninitrd /i"),
        ((keys.END, keys.WORD_RIGHT), "linux /k ro\n|initrd /i"),
        (("<meta d>",), "| /k ro\ninitrd /i"),
        ((keys.END, "<meta backspace>"), "linux /k |\ninitrd /i"),
        ((keys.END, "\x17", "\x17"), "linux |\ninitrd /i"),
        (("\x0b",), "|\ninitrd /i"),
        (("\x0b", "\x0b"), "|initrd /i"),
        (("\x0b", "\x0b", keys.END, "\x19"), "initrd /ilinux /k ro\n|"),
        ((keys.END, "\x04"), "linux /k ro|initrd /i"),
        ((keys.DOWN, keys.BACKSPACE), "linux /k ro|initrd /i"),
        ((keys.END, keys.ENTER, "x"), "linux /k ro\nx|\ninitrd /i"),
        (("<paste>a\nb",), "a\nb|linux /k ro\ninitrd /i"),
        (("a", "b", "\x1f"), "|linux /k ro\ninitrd /i"),
        (("a", "b", keys.RIGHT, "c", "\x1a", "\x1a"), "|linux /k ro\ninitrd /i"),
        (("a", "\x0b", "\x1f", "<meta z>"), "a|\ninitrd /i"),
        (("\x0b", "\x1f", "x", "<meta z>"), "x|linux /k ro\ninitrd /i"),
    ],
)
def test_keys_edit(pressed: tuple[str, ...], expected: str) -> None:
    assert edited(TEXT, *pressed) == expected


def test_a_new_line_begins_as_far_in_as_the_one_before() -> None:
    assert edited("\tlinux /k", keys.END, keys.ENTER, "x") == "\tlinux /k\n\tx|"


def test_what_does_not_fit_is_not_inserted_at_all() -> None:
    buffer = Buffer("ab", 5)
    assert not buffer.key("<paste>cdef")
    assert buffer.key("<paste>cde")
    assert buffer.text == "cdeab"


@given(
    st.text(alphabet="ab c\n", max_size=30),
    st.lists(
        st.sampled_from(
            [
                *("x", "\n", "\x01", "\x05", "\x0b", "\x15", "\x17", "\x19", "\x04"),
                *(keys.UP, keys.DOWN, keys.LEFT, keys.RIGHT, keys.BACKSPACE, keys.DELETE),
                *(keys.WORD_LEFT, keys.WORD_RIGHT, "<meta d>", "<meta backspace>"),
                "<paste>p\nq",
            ]
        ),
        max_size=30,
    ),
)
def test_everything_can_be_undone_and_done_again(text: str, pressed: list[str]) -> None:
    buffer = Buffer(text, 200)
    for key in pressed:
        buffer.newline() if key == "\n" else buffer.key(key)
        assert 0 <= buffer.row < len(buffer.lines)
        assert 0 <= buffer.column <= len(buffer.lines[buffer.row])
    after = buffer.text
    for _ in range(100):
        buffer.key("\x1f")
    assert buffer.text == text
    for _ in range(100):
        buffer.key("<meta z>")
    assert buffer.text == after
