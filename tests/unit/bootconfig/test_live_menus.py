"""Menus that somebody works with: every format offers an entry's text, and tries another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.bootconfig import lilo
from pygrub_k.bootconfig.extlinux import menu as extlinux
from pygrub_k.bootconfig.grub2 import menu as grub2
from pygrub_k.bootconfig.grub_legacy import menu as grub_legacy
from pygrub_k.bootconfig.model import InterpretOptions, Locks, MenuLine
from pygrub_k.bootconfig.systemd_boot import loader_entries
from pygrub_k.bootconfig.systemd_boot import menu as systemd_boot
from pygrub_k.errors import NotFoundError
from pygrub_k.guest.view import FileRef
from tests.measuring import processor_seconds
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pygrub_k.bootconfig.model import BootEntry, BootMenu, Flavour, Interpreter, LiveMenu

FILES = dict.fromkeys(("/k", "/k2", "/i", "/i2"), "x")
LIVE = InterpretOptions("upstream", entries=False, live=True)


def menu_of(interpret: Interpreter, path: str, files: Mapping[str, str]) -> BootMenu:
    guest = MemoryGuest(MemoryVolume({**FILES, **files}, name="hd0,gpt1"))
    return interpret(FileRef("hd0,gpt1", path), guest, LIVE)


def live_of(interpret: Interpreter, path: str, files: Mapping[str, str]) -> LiveMenu:
    live = menu_of(interpret, path, files).live
    assert live is not None
    return live


def loads(entry: BootEntry) -> str:
    """Return what an entry loads, as `kernel args + ramdisk`, or its first problem."""
    if entry.kernel is None:
        return f"! {entry.problems[0]}"
    ramdisks = " ".join(one.file.path for one in entry.ramdisks)
    return f"{entry.kernel.file.path} {entry.args} + {ramdisks}".rstrip(" +")


GRUB = "/boot/grub/grub.cfg"
SCRIPT = """\
set where=/k
menuentry "One" --hotkey=o --users ann {
  linux $where one
  initrd /i
}
submenu "More" {
  set where=/k2
  menuentry "Two" --unrestricted { linux $where two }
}
menuentry "Other" { configfile /other.cfg }
"""
OTHER = "menuentry 'Inside' { linux /k2 inside }\n"


def grub(text: str = SCRIPT) -> LiveMenu:
    return live_of(grub2.interpret, GRUB, {GRUB: text, "/other.cfg": OTHER})


def test_grub_lists_without_executing() -> None:
    assert grub().level(()) == [
        MenuLine("One", id="One", hotkey="o", users="ann"),
        MenuLine("More", submenu=True, id="More", users=""),
        MenuLine("Other", id="Other", users=""),
    ]
    assert grub().level((1,)) == [MenuLine("Two", id="Two")]
    assert grub().level((2,)) == [MenuLine("Inside", id="Inside", users="")]


def test_grub_executes_an_entry_where_its_menu_is() -> None:
    live = grub()
    assert loads(live.entry((0,))) == "/k one + /i"
    assert loads(live.entry((1, 0))) == "/k2 two"
    assert loads(live.entry((0,))) == "/k one + /i"
    assert live.entry((2,)).submenu
    assert loads(live.entry((2, 0))) == "/k2 inside"


def test_grub_shows_the_text_with_the_parameters() -> None:
    script = grub().script((0,))
    assert script.text == "setparams 'One'\n\n  linux $where one\n  initrd /i\n"


@pytest.mark.parametrize(
    ("text", "expected", "line"),
    [
        ("linux /k2 x\ninitrd /i2", "/k2 x + /i2", 0),
        ("linux $where y", "/k y", 0),
        ("\n\nlinux /none", "! linux /none: (hd0,gpt1)/none does not exist", 3),
        ("linux /k\nfoo\nbar", "/k", 2),
        ("if true; then\nlinux /k\n", "! syntax error: if true; then", 1),
        ("setparams a b\nlinux /k $2", "/k b", 0),
        ("reboot", "! reboot: GRUB is left without booting", 0),
        ("", "! no kernel is loaded", 0),
    ],
)
def test_grub_tries_another_text(text: str, expected: str, line: int) -> None:
    live = grub()
    tried = live.attempt((0,), text)
    assert (loads(tried.entry), tried.line) == (expected, line)
    assert loads(live.entry((0,))) == "/k one + /i"


@pytest.mark.long
def test_each_question_has_all_bounds() -> None:
    live = grub()
    for _ in range(20):
        tried = live.attempt((0,), "while true; do true; done")
        assert "statements" in tried.entry.problems[0]
    assert loads(live.attempt((0,), "linux /k").entry) == "/k"


@pytest.mark.parametrize("path", [(3,), (0, 0), (1, 1), ()])
def test_what_is_not_there_is_not_found(path: tuple[int, ...]) -> None:
    with pytest.raises(NotFoundError):
        grub().entry(path)


def test_passwords_of_grub() -> None:
    text = "set superusers='root, ann'\npassword root x\npassword_pbkdf2 ann grub.pbkdf2\n"
    found = menu_of(grub2.interpret, GRUB, {GRUB: text + SCRIPT})
    secrets = (("root", "plain", "x"), ("ann", "pbkdf2", "grub.pbkdf2"))
    assert found.locks == Locks(("root", "ann"), secrets)
    assert menu_of(grub2.interpret, GRUB, {GRUB: SCRIPT}).locks is None


@pytest.mark.parametrize(
    ("setting", "timeout", "waits"),
    [
        ("", None, False),
        ("-1", None, True),
        ("x", None, True),
        ("0", 0.0, False),
        ("3", 3.0, False),
    ],
)
def test_time_outs_of_grub(setting: str, timeout: float | None, waits: bool) -> None:
    text = f"set timeout={setting}\n" * bool(setting) + SCRIPT
    found = menu_of(grub2.interpret, GRUB, {GRUB: text})
    assert (found.timeout, found.waits) == (timeout, waits)


LST = """\
default 0
password --md5 $1$salt$hash
title One
# a comment
root (hd0,0)
kernel /k one
initrd /i

title Two
lock
kernel /k2 two
title More
configfile /other.lst
"""
OTHER_LST = "title Inside\nkernel /k2 inside\n"


def legacy() -> BootMenu:
    return menu_of(grub_legacy.interpret, "/menu.lst", {"/menu.lst": LST, "/other.lst": OTHER_LST})


def test_grub_legacy_in_its_own_syntax() -> None:
    found = legacy()
    live = found.live
    assert live is not None
    assert [line.title for line in live.level(())] == ["One", "Two", "More"]
    assert [line.users for line in live.level(())] == [None, "", None]
    assert live.script((0,)).text == "# a comment\nroot (hd0,0)\nkernel /k one\ninitrd /i\n"
    assert live.script((1,)).text == "lock\nkernel /k2 two\n"
    assert live.script((2, 0)).text == "kernel /k2 inside\n"
    assert loads(live.attempt((0,), "kernel /k2 y\ninitrd /i2\n").entry) == "/k2 y + /i2"
    assert loads(live.attempt((2, 0), "kernel /k y\n").entry) == "/k y"
    tried = live.attempt((0,), "# x\nkernel /none\n")
    assert (loads(tried.entry), tried.line) == ("! line 2: (hd0,gpt1)/none: no such file", 2)
    assert loads(live.attempt((0,), "title x\nkernel /k\n").entry).startswith("! an entry has")
    assert found.locks == Locks(("",), (("", "md5", "$1$salt$hash"),))


EXTLINUX = """\
DEFAULT one
APPEND always
LABEL one
  MENU LABEL ^One
  LINUX /k
  APPEND one
  INITRD /i
MENU BEGIN more
LABEL two
  LINUX /k2
MENU END
"""


def test_extlinux_in_its_own_syntax() -> None:
    live = live_of(extlinux.interpret, "/extlinux.conf", {"/extlinux.conf": EXTLINUX})
    assert live.level(())[0] == MenuLine("One", id="one", hotkey="o")
    assert live.script((0,)).text == ("  MENU LABEL ^One\n  LINUX /k\n  APPEND one\n  INITRD /i\n")
    assert loads(live.entry((1, 0))) == "/k2 always"
    assert loads(live.attempt((0,), "linux /k2\nappend x\ninitrd /i2\n").entry) == "/k2 x + /i2"
    assert loads(live.attempt((1, 0), "linux /k\n").entry) == "/k always"
    assert loads(live.attempt((0,), "linux /none\n").entry).startswith("! (hd0,gpt1)/none")
    assert loads(live.attempt((0,), "linux /k\nlabel x\n").entry).startswith("! an entry is one")
    with pytest.raises(NotFoundError):
        live.script((1,))


LOADER = "title One\nlinux /k\ninitrd /i\noptions one\n"


@pytest.mark.parametrize(
    ("interpret", "path"),
    [
        (systemd_boot.interpret, "/loader/loader.conf"),
        (loader_entries.interpret, "/loader/entries"),
    ],
)
def test_boot_loader_entries_in_their_own_syntax(interpret: Interpreter, path: str) -> None:
    files = {"/loader/loader.conf": "timeout menu-force\n", "/loader/entries/a.conf": LOADER}
    found = menu_of(interpret, path, files)
    live = found.live
    assert live is not None
    assert live.script((0,)).text == LOADER
    assert live.script((0,)).syntax == "/loader/entries/a.conf"
    edited = live.attempt((0,), "linux /k2\ninitrd /i2\noptions two\n").entry
    assert (loads(edited), edited.title) == ("/k2 two + /i2", "One")
    assert loads(live.attempt((0,), "title x\n").entry).startswith("! there is no line `linux`")
    assert found.waits == (interpret is systemd_boot.interpret)


LILO = """\
default=two
append="always"
image=/k
  label=one
  initrd=/i

image=/k2
  label=two
  append="own"
"""


def test_lilo_in_its_own_syntax() -> None:
    live = live_of(lilo.interpret, "/etc/lilo.conf", {"/etc/lilo.conf": LILO})
    assert live.script((0,)).text == "image=/k\n  label=one\n  initrd=/i\n"
    assert live.script((1,)).text == 'image=/k2\n  label=two\n  append="own"\n'
    assert loads(live.attempt((0,), "image=/k2\ninitrd=/i2\n").entry) == "/k2 always + /i2"
    assert loads(live.attempt((0,), "append=x\nimage=/k\n").entry).startswith("! line:1: an entry")
    assert loads(live.attempt((0,), 'image=/k\nappend="\n').entry).startswith("! line:2:")


def test_only_what_is_looked_at_of_ten_thousand_entries_costs_anything() -> None:
    """The first screen of a menu, and its last one, without reading the configuration."""
    entries = (f"menuentry 'Entry {n}' {{ linux /k n={n}; initrd /i }}\n" for n in range(10_000))
    live = live_of(grub2.interpret, GRUB, {GRUB: "".join(entries)})
    seconds = []
    for first in (0, 9_900):
        started = processor_seconds()
        assert live.count(()) == 10_000
        lines = live.level((), first, first + 100)
        assert [line.title for line in lines] == [f"Entry {n}" for n in range(first, first + 100)]
        for number in range(first, first + 14):
            assert loads(live.entry((number,))) == f"/k n={number} + /i"
        seconds.append(processor_seconds() - started)
    assert min(seconds) < 0.05


@pytest.mark.parametrize("flavour", ["upstream", "fedora"])
@pytest.mark.parametrize(
    ("saved", "path"),
    [
        *(("", ()), ("One", (0,)), ("2", (2,)), ("nothing", ()), ("9", ()), ("More>Two", (1, 0))),
        *(("1>0", (1, 0)), ("One>0", ()), ("1>7", ()), ("99999999999999999999", ())),
    ],
)
def test_the_entry_that_is_saved(flavour: Flavour, saved: str, path: tuple[int, ...]) -> None:
    if (flavour, saved) == ("fedora", "1>0"):
        path = ()  # there a number ends the value
    text = f"saved_entry='{saved}'\nset default=2\n{SCRIPT}"
    guest = MemoryGuest(MemoryVolume({**FILES, GRUB: text}, name="hd0,gpt1"))
    options = InterpretOptions(flavour, entries=False, live=True)
    live = grub2.interpret(FileRef("hd0,gpt1", GRUB), guest, options).live
    assert live is not None
    assert live.saved() == path
    assert live.level(())[0].title == "One"
