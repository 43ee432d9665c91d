from __future__ import annotations

import pytest

from pygrub_k.menu import keys
from pygrub_k.menu.entries import Commands, Outcome
from tests.unit.menu.rendering import menu, press, rows


def typed(*lines: str) -> Outcome | None:
    shown = menu()
    press(shown, "c")
    for line in lines:
        press(shown, line, keys.ENTER)
    return shown.outcome


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("kernel /vmlinuz ro quiet", "boot"), Commands("/vmlinuz", (), "ro quiet")),
        (("linux   /vmlinuz", "initrd /a  /b", "boot"), Commands("/vmlinuz", ("/a", "/b"))),
        (
            ("root (hd0,gpt2)", "kernel /vmlinuz", "initrd (hd1)/i", "boot"),
            Commands("(hd0,gpt2)/vmlinuz", ("(hd1)/i",)),
        ),
        (("kernel /a x", "kernel /b", "boot"), Commands("/b")),
        (("", "kernel /a", "  ", "boot"), Commands("/a")),
        (("boot",), Commands()),
    ],
)
def test_what_is_typed_is_booted(lines: tuple[str, ...], expected: Commands) -> None:
    assert typed(*lines) == Outcome("boot", edited=expected)


@pytest.mark.parametrize("leave", ["quit", "return", "exit"])
def test_it_is_left_by_a_word(leave: str) -> None:
    shown = menu()
    assert press(shown, "c", leave, keys.ENTER) is None
    assert press(shown, keys.ENTER) == Outcome("boot", "0")


def test_it_is_left_by_escape() -> None:
    assert press(menu(), "c", "kernel /a", keys.ESCAPE, keys.ENTER) == Outcome("boot", "0")


def test_what_cannot_be_booted_leaves_the_lines_where_they_are() -> None:
    shown = menu()
    press(shown, "c", "kernel /bad", keys.ENTER, "boot", keys.ENTER)
    text = rows(shown)
    assert "This cannot be booted: /bad: no such file" in text
    assert [row.strip("| ") for row in text if row.startswith("|")][:3] == [
        "kernel /bad",
        "boot",
        ">",
    ]
    assert shown.outcome is None


def test_a_word_that_is_no_command_is_told() -> None:
    shown = menu()
    press(shown, "c", "chainloader +1", keys.ENTER)
    assert any(row.startswith("chainloader: not a command here.") for row in rows(shown))


def test_the_line_that_is_typed_stays_in_sight() -> None:
    shown = menu()
    press(shown, "c", *(word for number in range(40) for word in (f"x{number}", keys.ENTER)), "now")
    picture = shown.picture(60, 12, "utf-8", 0.0)
    assert picture.editing
    assert "> now" in [piece.text.rstrip() for piece in picture.pieces]
