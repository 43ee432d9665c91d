from __future__ import annotations

import pytest

from pygrub_k.menu import keys
from pygrub_k.menu.entries import Details, Outcome, Tried
from tests.unit.menu.rendering import TEXT, FakeEntries, inside, menu, press, rows


def test_the_text_of_an_entry_is_shown_and_what_it_boots() -> None:
    shown = menu()
    press(shown, "e")
    shown.tick(1.0)
    text = rows(shown, height=24)
    assert text[0] == "pygrub-k: Debian (grub.cfg, this boot only)"
    assert [line.strip() for line in inside(text)[:3]] == [*TEXT.rstrip("\n").split("\n"), ""]
    assert "boots: /vmlinuz, /microcode, /initrd, arguments 18/1023" in text


@pytest.mark.parametrize("boot", ["\x18", keys.BOOT])
def test_unchanged_it_boots_the_entry(boot: str) -> None:
    assert press(menu(), "e", boot) == Outcome("boot", "0")


def test_changed_it_boots_the_text_and_says_what_differs() -> None:
    shown = menu()
    press(shown, "e", keys.END, keys.BACKSPACE, keys.BACKSPACE, "single")
    assert "changed: -ro +single" in rows(shown, height=24)
    text = TEXT.rstrip("\n").replace(" ro\n", " single\n")
    assert press(shown, "\x18") == Outcome("boot", "0", ("script", text), "-ro +single")


def test_it_is_tried_when_nobody_types() -> None:
    entries = FakeEntries()
    shown = menu(entries)
    press(shown, "e")
    assert shown.wait(0.0) == pytest.approx(0.3)
    shown.tick(0.1)
    assert entries.tried == []
    shown.tick(0.4)
    assert entries.tried == [TEXT.rstrip("\n")]
    assert shown.wait(0.4) is None
    press(shown, keys.DOWN)
    assert shown.wait(0.4) is None
    press(shown, "x")
    shown.tick(0.5)
    assert len(entries.tried) == 1
    shown.tick(0.8)
    assert entries.tried[1].endswith("xinitrd /microcode /initrd")


def test_the_line_that_fails_is_marked_and_told() -> None:
    shown = menu()
    press(shown, "e", keys.DOWN, "bad")
    shown.tick(1.0)
    text = rows(shown, height=24)
    assert inside(text)[1] == "! badinitrd /microcode /initrd"
    assert "! line 2: /bad: no such file" in text


def test_a_ramdisk_that_is_not_loaded_is_not_said_to_boot() -> None:
    lacks = Details(note="initrd /x: gone", kernel="/k", ramdisks=("/x",), without=True)
    shown = menu(FakeEntries(usual=lacks))
    assert "ramdisk /x (not loaded)" in rows(shown, height=24)
    press(shown, "e")
    shown.tick(1.0)
    assert "boots: /k, no ramdisk, arguments 0/1023" in rows(shown, height=24)


def test_the_buffer_stays_after_a_failed_attempt() -> None:
    shown = menu()
    assert press(shown, "e", "bad", "\x18") is None
    text = rows(shown)
    assert inside(text)[0] == "  badlinux /vmlinuz root=/dev/xvda1 ro"
    assert text[19] == "This cannot be booted: /bad: no such file"
    assert press(shown, keys.BACKSPACE * 1, keys.BACKSPACE, keys.BACKSPACE, "\x18") == Outcome(
        "boot", "0"
    )


@pytest.mark.parametrize("key", [keys.ESCAPE, "\x03", "\x1c"])
def test_leaving_asks_if_there_are_changes(key: str) -> None:
    shown = menu()
    press(shown, "e", key)
    assert rows(shown)[0] == "pygrub-k"
    press(shown, "e", "x", key)
    assert rows(shown)[19].startswith("The entry is changed: Esc once more")
    press(shown, keys.RIGHT, key)
    assert "this boot only" in rows(shown)[0]
    press(shown, key)
    assert rows(shown)[0] == "pygrub-k"
    assert shown.outcome is None


def test_tabs_and_long_lines() -> None:
    text = "\tlinux /k " + " ".join(f"option{n}=value{n}" for n in range(40))
    shown = menu(FakeEntries(text=text))
    press(shown, "e")
    assert inside(rows(shown))[0].startswith("      linux /k option0=value0")
    press(shown, keys.END)
    assert inside(rows(shown))[0].endswith("option39=value39")
    picture = shown.picture(60, 20, "utf-8", 0.0)
    assert picture.cursor[1] < 58
    press(shown, keys.HOME)
    assert inside(rows(shown))[0].startswith("      linux")


def test_a_word_is_completed() -> None:
    entries = FakeEntries(text="linux /vm")
    entries.words = (6, ["/vmlinuz-1", "/vmlinuz-2"])
    shown = menu(entries)
    press(shown, "e", keys.END, "\t")
    assert inside(rows(shown))[0] == "  linux /vmlinuz-"
    assert "/vmlinuz-1  /vmlinuz-2" in rows(shown)
    press(shown, "\t", "\t")
    assert inside(rows(shown))[0] == "  linux /vmlinuz-1"
    press(shown, "\t")
    assert inside(rows(shown))[0] == "  linux /vmlinuz-2"
    entries.words = (6, ["/vmlinuz"])
    press(shown, "\x17", "/vm", "\t", "x")
    assert inside(rows(shown))[0] == "  linux /vmlinuz x"


def test_how_to_make_an_edit_last() -> None:
    shown = menu()
    press(shown, "e", "x", "<meta s>")
    text = "\n".join(rows(shown, width=100, height=24))
    assert 'bootloader_args = [ "--entry=0", "--script=/etc/xen/guest.boot" ]' in text
    assert "xlinux /vmlinuz" in text


def test_an_entry_without_a_text_says_so() -> None:
    shown = menu(FakeEntries(others={"0": Details(kernel="/k")}))
    press(shown, "e")
    assert rows(shown)[19] == "no text"


def test_wide_characters_are_cut_where_the_frame_is() -> None:
    text = "\u65e5" * 100 + "end"
    shown = menu(FakeEntries(text=text))
    press(shown, "e")
    assert rows(shown)[2].rstrip("| ").endswith("\u65e5")
    press(shown, keys.END)
    assert rows(shown)[2].rstrip("| ").endswith("end")
    assert "..." not in rows(shown)[2]


def test_the_line_of_a_problem_is_said_once() -> None:
    """Problems of menu.lst name their line themselves."""
    for problem in ("line 2: no such file", "no such file"):
        assert Tried(2, Details(problem=problem)).told == "line 2: no such file"
    assert Tried(1, Details(note="line 2: no such file")).told == "line 1: line 2: no such file"
    assert Tried(0, Details(note="a note")).told == "a note"
    assert Tried(3, Details()).told == ""
