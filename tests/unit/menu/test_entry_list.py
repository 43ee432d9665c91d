from __future__ import annotations

import pytest

from pygrub_k.limits import PV_COMMAND_LINE
from pygrub_k.menu import keys
from pygrub_k.menu.entries import Details, Item, Outcome
from pygrub_k.menu.entry_rows import row_of
from tests.unit.menu.rendering import USUAL, FakeEntries, menu, press, rows

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
    assert "! Cannot be booted: /gone: no such file" in rows(shown)
    assert press(shown, keys.ENTER) is None
    assert rows(shown)[19] == "This cannot be booted: /gone: no such file"
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
    assert " 251/500 -+" in text[11]
    assert len([row for row in text if row.startswith("|")]) == 9
    press(shown, keys.PAGE_UP)
    assert highlighted(rows(shown)) == "Entry 241"
    press(shown, keys.PAGE_DOWN, keys.PAGE_DOWN)
    assert highlighted(rows(shown)) == "Entry 259"
    press(shown, keys.END)
    assert highlighted(rows(shown)) == "Entry 499"
    assert "Entry 491" in rows(shown)[2]
    press(shown, keys.HOME)
    assert highlighted(rows(shown)) == "Entry 0"


def test_the_selected_entry_stays_in_sight_when_the_screen_shrinks() -> None:
    shown = menu(FakeEntries(MANY), default="250")
    for height in (24, 10, 8, 24):
        assert highlighted(rows(shown, height=height)) == "Entry 250"


@pytest.mark.parametrize(
    ("item", "details", "row"),
    [
        (Item("Debian"), USUAL, "Debian"),
        (Item("Debian GNU/Linux, with Linux 6.1"), USUAL, "Debian GNU/Linux, with Linux 6.1"),
        (Item("Advanced", submenu=True), USUAL, "Advanced           >"),
        (Item("Advanced"), Details(submenu=True), "Advanced           >"),
        (Item("Advanced options for you", submenu=True), USUAL, "Advanced option... >"),
        (Item("Bad"), Details(problem="why"), "Bad  ! why"),
        (Item("Half"), Details(note="why"), "Half  ! why"),
        (Item("Debian GNU/Linux"), Details(problem="why"), "Debian GNU...  ! why"),
    ],
)
def test_rows(item: Item, details: Details, row: str) -> None:
    assert row_of(item, details, 20, "utf-8") == row


def test_q_ends_without_a_boot() -> None:
    assert press(menu(), "q") == Outcome("quit")


def test_help_shows_the_keys_and_goes_away() -> None:
    for key in ("h", "?", keys.HELP):
        shown = menu()
        press(shown, key)
        assert any("boot the entry, or open" in row for row in rows(shown, width=90))
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
    press(shown, "x", keys.UNKNOWN, keys.DELETE, "\x01", "\u00e9", "<paste>linux /k\nboot\n")
    assert rows(shown)[:19] == before[:19]
    assert shown.outcome is None


def test_what_the_selected_entry_loads_stands_below() -> None:
    shown = menu()
    assert rows(shown, height=24)[16:19] == [
        "kernel  /vmlinuz",
        "ramdisk /microcode /initrd",
        "args    root=/dev/xvda1 ro",
    ]
    press(shown, keys.DOWN)
    assert not any(row.startswith("kernel") for row in rows(shown, height=24))


def test_a_command_line_that_a_pv_kernel_does_not_see_is_told() -> None:
    shown = menu(FakeEntries(usual=Details(args="x" * 1024, kernel="/k")))
    assert "! 1024 bytes of arguments; a PV kernel sees 1023" in rows(shown, height=24)


def test_the_default_and_what_is_wrong_are_marked() -> None:
    shown = menu(default="1>0")
    text = [row[:3] for row in rows(shown) if row.startswith("|")]
    press(shown, keys.END)
    text = [row[:4] for row in rows(shown) if row.startswith("|")][:4]
    assert text == ["| De", "|+Ad", "|!Br", "|*Em"]


def test_only_what_is_visible_is_executed() -> None:
    class Counting(FakeEntries):
        asked_about: set[str]

        def details(self, path: str) -> Details:
            self.asked_about.add(path)
            return super().details(path)

    entries = Counting(MANY)
    entries.asked_about = set()
    shown = menu(entries, default="250")
    rows(shown, height=20)
    assert entries.asked_about == {str(number) for number in range(242, 251)}


def test_an_entry_is_found_by_its_title() -> None:
    shown = menu(FakeEntries(MANY))
    press(shown, "/", "49", keys.ENTER)
    assert highlighted(rows(shown)) == "Entry 49"
    press(shown, "n")
    assert highlighted(rows(shown)) == "Entry 149"
    press(shown, "/", "nothing", keys.ENTER)
    assert highlighted(rows(shown)) == "Entry 149"
    assert rows(shown)[19] == "No entry here has 'nothing' in its title."
    press(shown, "/", keys.ESCAPE)
    assert highlighted(rows(shown)) == "Entry 149"


def test_a_number_selects() -> None:
    shown = menu(FakeEntries(MANY))
    press(shown, "4", "2")
    assert highlighted(rows(shown)) == "Entry 42"
    press(shown, "9")
    assert highlighted(rows(shown)) == "Entry 429"
    press(shown, "7")
    assert highlighted(rows(shown)) == "Entry 7"
    press(shown, keys.UP, "1")
    assert highlighted(rows(shown)) == "Entry 1"


HOT = {"": (Item("First"), Item("Second", hotkey="s"), Item("Third", hotkey="e"))}


def test_a_hot_key_boots_its_entry() -> None:
    assert press(menu(FakeEntries(HOT, others={})), "s") == Outcome("boot", "1")


def test_a_hot_key_boots_where_the_menu_is_hidden() -> None:
    shown = menu(FakeEntries(HOT, others={}), style="hidden")
    assert press(shown, "s") == Outcome("boot", "1")


def test_a_hot_key_takes_no_key_of_grub_and_alt_brings_the_others_back() -> None:
    shown = menu(FakeEntries(HOT, others={}))
    press(shown, "e")
    assert "grub.cfg" in rows(shown)[0]
    shown = menu(FakeEntries(HOT, others={}))
    assert press(shown, "<meta s>") is None
    assert rows(shown)[0] == "pygrub-k: To boot this entry always"


def test_how_to_make_a_choice_last() -> None:
    shown = menu()
    press(shown, keys.DOWN, keys.ENTER, "s")
    assert any('bootloader_args = [ "--entry=1>0" ]' in row for row in rows(shown))


def test_what_was_looked_at_and_what_is_loaded_are_shown() -> None:
    shown = menu()
    press(shown, "d")
    assert any("disk hd0: it was looked at" in row for row in rows(shown))
    press(shown, "x", "v")
    assert any("about 0" in row for row in rows(shown))
    press(shown, "v")
    assert any("second line" in row for row in rows(shown))
    press(shown, "x", "x")
    assert highlighted(rows(shown)) == "Debian"


def test_arguments_are_edited_and_boot() -> None:
    shown = menu()
    outcome = press(shown, "a", " single", keys.ENTER)
    assert outcome == Outcome("boot", "0", ("args", "root=/dev/xvda1 ro single"), "+single")
    assert press(menu(), "a", keys.ENTER) == Outcome("boot", "0")


def test_escape_asks_before_it_drops_arguments() -> None:
    shown = menu()
    press(shown, "a", " x", keys.ESCAPE)
    assert rows(shown)[19].startswith("The line is changed: Esc once more")
    press(shown, keys.ESCAPE)
    assert highlighted(rows(shown)) == "Debian"


@pytest.mark.parametrize("key", ["\x03", "\x1c"])
def test_ctrl_c_in_a_line_is_escape(key: str) -> None:
    shown = menu()
    assert press(shown, "a", key) is None
    assert highlighted(rows(shown)) == "Debian"
    assert press(shown, key) == Outcome("quit")


def test_a_message_can_be_read_in_full() -> None:
    shown = menu(notice="word " * 300)
    press(shown, "m")
    assert sum("word word" in row for row in rows(shown, height=24)) > 10


@pytest.mark.parametrize("key", ["\t", keys.BACKSPACE, keys.DELETE, keys.HELP, "<f9>", "<f12>"])
@pytest.mark.parametrize("style", ["menu", "hidden"])
def test_a_key_without_a_character_may_be_a_hot_key(key: str, style: str) -> None:
    items = (Item("First"), Item("Second", hotkey=key))
    shown = menu(FakeEntries({"": items}, others={}), style=style)
    assert press(shown, "<unknown>", key) == Outcome("boot", "1")
    shown = menu(FakeEntries({"": items}, others={}))
    press(shown, keys.DOWN)
    name = {"\t": "tab"}.get(key, key.strip("<>"))
    assert f"hot key {name}" in rows(shown)


def test_more_arguments_than_a_kernel_reads_are_marked() -> None:
    args = "x" * (PV_COMMAND_LINE + 1)
    shown = menu(FakeEntries(others={"0": USUAL.replaced(args=args)}))
    press(shown, keys.DOWN)
    assert rows(shown)[2].startswith("|!")
    press(shown, keys.UP)
    assert "Debian  ! 1024 bytes of arguments; a PV kernel sees 1023" in rows(shown, 80)[2]
    assert "! 1024 bytes of arguments; a PV kernel sees 1023" in rows(shown)
    shown = menu(FakeEntries(others={"0": USUAL.replaced(args=args[1:])}))
    press(shown, keys.DOWN)
    assert rows(shown)[2].startswith("|+Debian  ")


def test_a_notice_that_is_too_long_says_how_to_read_it() -> None:
    shown = menu(notice="word " * 30)
    assert rows(shown)[12].startswith("! word word")
    assert rows(shown)[12].endswith("... (m shows all)")
    assert menu(notice="short").picture(60, 20, "utf-8", 0.0)
    assert "! short" in rows(menu(notice="short"))


def test_the_saved_entry_is_marked_where_it_is_not_the_default() -> None:
    shown = menu(saved="1>1")
    press(shown, keys.DOWN)
    assert [row[1] for row in rows(shown)[2:6]] == ["+", "*", "!", " "]
    press(shown, keys.UP, keys.DOWN, keys.ENTER)
    assert [row[1] for row in rows(shown)[2:4]] == ["*", "*"]  # the first is the highlighted one
    press(shown, keys.DOWN)
    assert [row[1] for row in rows(shown)[2:4]] == [" ", "*"]
    shown = menu(saved="0")
    press(shown, keys.DOWN)
    assert [row[1] for row in rows(shown)[2:4]] == ["+", "*"]
