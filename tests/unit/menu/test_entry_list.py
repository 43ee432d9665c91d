from __future__ import annotations

import pytest

from pygrub_k.menu import keys
from pygrub_k.menu.entries import Item, Outcome
from pygrub_k.menu.entry_list import row_of
from tests.unit.menu.rendering import FakeEntries, menu, press, rows

MANY = {"": [Item(f"Entry {number}") for number in range(500)]}


def highlighted(shown_rows: list[str]) -> str:
    (row,) = (row for row in shown_rows if row.startswith("|*"))
    return row.strip("|* >")


@pytest.mark.parametrize("down", [keys.DOWN, "j"])
@pytest.mark.parametrize("up", [keys.UP, "k"])
def test_the_selection_moves_and_stops_at_the_ends(down: str, up: str) -> None:
    shown = menu()
    press(shown, up)
    assert highlighted(rows(shown)) == "Debian"
    press(shown, down, down)
    assert highlighted(rows(shown)).startswith("Broken")
    press(shown, down, down, down, up)
    assert highlighted(rows(shown)).startswith("Broken")


@pytest.mark.parametrize("key", [keys.ENTER, "b"])
def test_the_selected_entry_is_booted(key: str) -> None:
    assert press(menu(), key) == Outcome("boot", "0")


@pytest.mark.parametrize("key", [keys.ENTER, keys.RIGHT])
def test_a_submenu_is_entered(key: str) -> None:
    shown = menu()
    assert press(shown, keys.DOWN, key) is None
    text = rows(shown)
    assert text[0] == "pygrub-k: Advanced"
    assert highlighted(text) == "Old"
    assert press(shown, keys.DOWN, keys.ENTER, keys.ENTER) == Outcome("boot", "1>1>0")


@pytest.mark.parametrize("key", [keys.LEFT, keys.ESCAPE])
def test_a_submenu_is_left_where_it_was_entered(key: str) -> None:
    shown = menu()
    press(shown, keys.DOWN, keys.ENTER, key)
    assert highlighted(rows(shown)) == "Advanced"
    press(shown, key)
    assert highlighted(rows(shown)) == "Advanced"
    assert shown.outcome is None


def test_an_entry_is_no_submenu_to_be_entered() -> None:
    assert press(menu(), keys.RIGHT) is None


def test_an_empty_submenu_says_so() -> None:
    shown = menu()
    press(shown, keys.END, keys.ENTER)
    assert "This submenu is empty." in rows(shown)
    assert highlighted(rows(shown)) == "Empty"


def test_what_cannot_be_booted_says_why_and_is_not_booted() -> None:
    shown = menu()
    press(shown, keys.DOWN, keys.DOWN)
    assert highlighted(rows(shown)) == "Broken  ! /gone: no such file"
    assert rows(shown)[17] == "Cannot be booted: /gone: no such file"
    assert press(shown, keys.ENTER) is None
    assert rows(shown)[17] == "This cannot be booted: /gone: no such file"
    assert press(shown, keys.HOME, keys.ENTER) == Outcome("boot", "0")


@pytest.mark.parametrize(
    ("default", "pressed", "selected"),
    [
        ("2", (), "Broken  ! /gone: no such file"),
        ("1>1>0", (), "Advanced"),
        ("1>1>0", (keys.ENTER,), "Older"),
        ("1>1>0", (keys.ENTER, keys.ENTER), "Oldest"),
        ("9", (), "Debian"),
        ("x>y", (), "Debian"),
        ("", (), "Debian"),
    ],
)
def test_the_way_to_the_default_is_selected(
    default: str, pressed: tuple[str, ...], selected: str
) -> None:
    shown = menu(default=default)
    press(shown, *pressed)
    assert highlighted(rows(shown)) == selected


def test_more_entries_than_rows_scroll() -> None:
    shown = menu(FakeEntries(MANY), default="250")
    text = rows(shown, height=20)
    assert highlighted(text) == "Entry 250"
    assert " 251/500 -+" in text[13]
    inside = [row for row in text if row.startswith("|")]
    assert len(inside) == 10
    press(shown, keys.PAGE_UP)
    assert highlighted(rows(shown)) == "Entry 240"
    press(shown, keys.PAGE_DOWN, keys.PAGE_DOWN)
    assert highlighted(rows(shown)) == "Entry 260"
    press(shown, keys.END)
    assert highlighted(rows(shown)) == "Entry 499"
    assert "Entry 490" in rows(shown)[3]
    press(shown, keys.HOME)
    assert highlighted(rows(shown)) == "Entry 0"


def test_the_selected_entry_stays_in_sight_when_the_screen_shrinks() -> None:
    shown = menu(FakeEntries(MANY), default="250")
    for height in (24, 10, 6, 24):
        assert highlighted(rows(shown, height=height)) == "Entry 250"


@pytest.mark.parametrize(
    ("item", "row"),
    [
        (Item("Debian"), "Debian"),
        (Item("Debian GNU/Linux, with Linux 6.1"), "Debian GNU/Linux, with Linux 6.1"),
        (Item("Advanced", submenu=True), "Advanced           >"),
        (Item("Advanced options for you", submenu=True), "Advanced option... >"),
        (Item("Bad", problem="why"), "Bad  ! why"),
        (Item("Debian GNU/Linux", problem="why"), "Debian GNU...  ! why"),
    ],
)
def test_rows(item: Item, row: str) -> None:
    assert row_of(item, 20, "utf-8") == row


def test_q_ends_without_a_boot() -> None:
    assert press(menu(), "q") == Outcome("quit")


def test_help_shows_the_keys_and_goes_away() -> None:
    for key in ("h", "?", keys.HELP):
        shown = menu()
        press(shown, key)
        assert any("quit without booting" in row for row in rows(shown, height=24))
        press(shown, "x")
        assert highlighted(rows(shown)) == "Debian"


@pytest.mark.parametrize("key", ["r", "\x0c"])
def test_the_screen_is_drawn_anew(key: str) -> None:
    shown = menu()
    press(shown, key)
    assert shown.redraw
    assert shown.outcome is None


@pytest.mark.parametrize("key", ["e", "a"])
def test_a_submenu_cannot_be_edited(key: str) -> None:
    shown = menu()
    press(shown, keys.DOWN, key)
    assert any(row.startswith("Only an entry") for row in rows(shown))


def test_keys_that_mean_nothing_do_nothing() -> None:
    shown = menu()
    before = rows(shown)
    press(shown, "x", keys.UNKNOWN, keys.DELETE, "\x01", "\u00e9")
    assert rows(shown)[:14] == before[:14]
    assert shown.outcome is None
