from __future__ import annotations

from pygrub_k.menu import keys
from pygrub_k.menu.entries import Answer, Item, Outcome
from tests.unit.menu.rendering import LEVELS, FakeEntries, inside, menu, press, rows


def test_lines_are_answered() -> None:
    entries = FakeEntries()
    entries.answers["ls"] = Answer("", "(hd0) (hd0,gpt1)\nsecond\n")
    shown = menu(entries)
    press(shown, "c", "ls", keys.ENTER)
    assert inside(rows(shown))[:4] == ["grub> ls", "(hd0) (hd0,gpt1)", "second", "grub>"]
    assert entries.asked == ["ls"]


def test_a_construct_has_another_prompt() -> None:
    entries = FakeEntries()
    entries.answers["if true"] = Answer("more", "")
    shown = menu(entries)
    press(shown, "c", "if true", keys.ENTER, "fi")
    assert inside(rows(shown))[:2] == ["grub> if true", "> fi"]


def test_boot_boots_what_is_loaded() -> None:
    entries = FakeEntries()
    entries.answers["boot"] = Answer("boot", "")
    outcome = press(menu(entries), "c", "boot", keys.ENTER)
    assert outcome == Outcome("boot", "", ("shell",), "by the command line")


def test_a_menu_that_is_asked_for_is_shown() -> None:
    entries = FakeEntries({**LEVELS, "c": (Item("Other"),)})
    entries.answers["configfile /x"] = Answer("menu", "")
    shown = menu(entries)
    press(shown, "c", "configfile /x", keys.ENTER)
    assert inside(rows(shown))[0] == "Other"
    assert press(shown, keys.ENTER) == Outcome("boot", "c>0")


def test_it_is_left_by_exit_and_escape() -> None:
    entries = FakeEntries()
    entries.answers["exit"] = Answer("exit", "")
    shown = menu(entries)
    press(shown, "c", "exit", keys.ENTER)
    assert rows(shown)[0] == "pygrub-k"
    press(shown, "c", "some text", keys.ESCAPE)
    assert inside(rows(shown))[0] == "grub>"
    press(shown, keys.ESCAPE)
    assert rows(shown)[0] == "pygrub-k"


def test_lines_from_before_and_completion() -> None:
    entries = FakeEntries()
    shown = menu(entries)
    press(shown, "c", "one", keys.ENTER, "two", keys.ENTER, keys.UP, keys.UP, keys.ENTER)
    assert entries.asked == ["one", "two", "one"]
    entries.words = (0, ["linux", "linux16"])
    press(shown, "li", "\t")
    assert inside(rows(shown))[-1 - inside(rows(shown))[::-1].index("grub> linux")] == "grub> linux"
    assert "linux  linux16" in rows(shown)


def test_long_output_scrolls() -> None:
    entries = FakeEntries()
    entries.answers["cat"] = Answer("", "".join(f"line {n}\n" for n in range(100)))
    shown = menu(entries)
    press(shown, "c", "cat", keys.ENTER)
    assert inside(rows(shown))[0] == "line 0"
    assert rows(shown)[17].startswith("Space, PgDn go on")
    press(shown, " ")
    first = inside(rows(shown))[0]
    press(shown, keys.PAGE_DOWN, keys.PAGE_UP)
    assert inside(rows(shown))[0] == first == "line 13"
    press(shown, keys.PAGE_UP)
    assert "line 0" in inside(rows(shown))
    press(shown, keys.ESCAPE)
    assert inside(rows(shown))[-2:] == ["line 99", "grub>"]
    press(shown, keys.PAGE_UP, keys.PAGE_UP)
    assert "line 99" not in inside(rows(shown))
    assert "line 70" in inside(rows(shown))
    press(shown, "x")
    assert inside(rows(shown))[-1] == "grub> x"
    press(shown, " y")
    assert inside(rows(shown))[-1] == "grub> x y"


def test_many_words_are_listed_above_the_line() -> None:
    entries = FakeEntries()
    entries.words = (4, [f"/boot/vmlinuz-{n}" for n in range(30)])
    shown = menu(entries)
    press(shown, "c")
    rows(shown)
    press(shown, "cat /boot/vmlinuz-", "\t")
    text = [row for row in inside(rows(shown)) if row]
    assert text[-1] == "grub> cat /boot/vmlinuz-"
    assert text[-2].split() == [f"/boot/vmlinuz-{n}" for n in (27, 28, 29)]
    assert rows(shown)[19] == "30 words may stand here; Tab goes through them."
    press(shown, "\t", "\t")
    now = [row for row in inside(rows(shown)) if row]
    assert now[:-1] == text[:-1]
    assert now[-1] == "grub> cat /boot/vmlinuz-1"


def test_without_a_menu_it_is_all_there_is() -> None:
    entries = FakeEntries()
    entries.answers["exit"] = Answer("exit", "")
    shown = menu(entries, failure="nothing to boot: why\nwhat to do", seconds=60.0)
    assert inside(rows(shown))[:3] == ["nothing to boot: why", "what to do", "grub>"]
    assert rows(shown)[19] == "Giving up in 60 s, any key stops the clock."
    press(shown, keys.ESCAPE, keys.ESCAPE)
    assert shown.outcome is None
    assert press(shown, "exit", keys.ENTER) == Outcome("quit")
