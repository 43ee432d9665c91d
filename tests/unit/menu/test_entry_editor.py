from __future__ import annotations

import pytest

from pygrub_k.menu import keys
from pygrub_k.menu.entries import Commands, Outcome
from tests.unit.menu.rendering import COMMANDS, FakeEntries, menu, press, rows


def inside(shown_rows: list[str]) -> list[str]:
    return [row[1:].strip("| ") for row in shown_rows if row.startswith("|") and row.strip("| ")]


def test_an_entry_is_shown_as_lines() -> None:
    shown = menu()
    press(shown, "e")
    assert rows(shown)[0] == "pygrub-k: Debian (this boot only)"
    assert inside(rows(shown)) == [
        "*kernel /vmlinuz",
        "initrd /microcode",
        "initrd /initrd",
        "args   root=/dev/xvda1 ro",
    ]


def test_an_entry_without_ramdisk_can_be_given_one() -> None:
    shown = menu(FakeEntries(commands=Commands("/vmlinuz", (), "ro")))
    outcome = press(shown, "e", keys.DOWN, "e", "/new", keys.ENTER, "b")
    assert outcome == Outcome("boot", "0", Commands("/vmlinuz", ("/new",), "ro"))


@pytest.mark.parametrize("boot", ["b", "\x18"])
def test_unchanged_it_boots_what_it_was(boot: str) -> None:
    assert press(menu(), "e", boot) == Outcome("boot", "0", COMMANDS)


@pytest.mark.parametrize("edit", ["e", keys.ENTER])
def test_each_line_can_be_edited(edit: str) -> None:
    shown = menu()
    press(shown, "e", edit, "-old", keys.ENTER)
    press(shown, keys.DOWN, "j", edit, "\x15/other", keys.ENTER)
    press(shown, keys.DOWN, keys.DOWN, edit, " single", keys.ENTER)
    assert inside(rows(shown))[-1] == "*args   root=/dev/xvda1 ro single"
    expected = Commands("/vmlinuz-old", ("/microcode", "/other"), "root=/dev/xvda1 ro single")
    assert press(shown, "b") == Outcome("boot", "0", expected)


def test_escape_leaves_a_line_as_it_was() -> None:
    shown = menu()
    press(shown, "e", "e", "-old", keys.ESCAPE)
    assert inside(rows(shown))[0] == "*kernel /vmlinuz"


@pytest.mark.parametrize("leave", ["q", keys.ESCAPE])
def test_leaving_forgets_what_was_changed(leave: str) -> None:
    shown = menu()
    assert press(shown, "e", "d", leave) is None
    assert press(shown, "e", "b") == Outcome("boot", "0", COMMANDS)


def test_a_line_is_emptied() -> None:
    shown = menu()
    press(shown, "e", "j", "d", "j", "k", "j", "d", "j", "d")
    assert press(shown, "b") == Outcome("boot", "0", Commands("/vmlinuz", (), ""))


def test_what_cannot_be_booted_can_be_mended() -> None:
    shown = menu(FakeEntries(commands=Commands("/bad", (), "")))
    assert press(shown, "e", "b") is None
    assert "This cannot be booted: /bad: no such file" in rows(shown)
    outcome = press(shown, "e", "\x15/good", keys.ENTER, "b")
    assert outcome == Outcome("boot", "0", Commands("/good", (), ""))


def test_arguments_are_edited_and_booted_at_once() -> None:
    shown = menu()
    press(shown, "a")
    assert rows(shown)[0] == "pygrub-k: Arguments of Debian"
    assert inside(rows(shown)) == ["root=/dev/xvda1 ro"]
    assert shown.picture(60, 20, "utf-8", 0.0).editing
    expected = Commands(COMMANDS.kernel, COMMANDS.ramdisks, "root=/dev/xvda1 ro single")
    assert press(shown, " single", keys.ENTER) == Outcome("boot", "0", expected)


def test_arguments_that_are_not_accepted_change_nothing() -> None:
    shown = menu()
    assert press(shown, "a", " single", keys.ESCAPE) is None
    assert press(shown, keys.ENTER) == Outcome("boot", "0")


def test_arguments_of_an_entry_that_cannot_be_booted_stay_to_be_seen() -> None:
    shown = menu(FakeEntries(commands=Commands("/bad", (), "ro")))
    assert press(shown, "a", " x", keys.ENTER) is None
    assert inside(rows(shown)) == ["ro x"]


def test_a_long_line_wraps_and_its_cursor_stays_in_sight() -> None:
    shown = menu(FakeEntries(commands=Commands("/v", (), "x" * 3000 + "y")))
    press(shown, "a")
    for height in (24, 8, 3):
        picture = shown.picture(40, height, "utf-8", 0.0)
        row, column = picture.cursor
        left = next(p for p in picture.pieces if p.row == row and "y" in p.text)
        assert left.text[column - left.column - 1] == "y"
