"""The same keys in GRUB's own menu and in ours, on the same disk: the same boot comes of it."""

from __future__ import annotations

import hashlib
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.differential.grub2.keys_in_emulator import loaded_in_grub, make_disk
from tests.terminal.session import Session

if TYPE_CHECKING:
    from pathlib import Path

AT_ONCE = 6
"""Scenes of one test, which wait beside each other."""
ENDING = 8.0
"""Seconds in which a boot that was asked for is over, on a busy machine."""
UP, DOWN, LEFT, RIGHT, END = b"\x1b[A", b"\x1b[B", b"\x1b[D", b"\x1b[C", b"\x05"
ENTER, ESCAPE, BOOT, BACKSPACE, KILL = b"\r", b"\x1b", b"\x18", b"\x7f", b"\x0b"
HOME, DELETE, FORWARD, NEXT = b"\x01", b"\x04", b"\x06", b"\x0e"


def secret(password: bytes) -> str:
    salt = b"salt" * 16
    made = hashlib.pbkdf2_hmac("sha512", password, salt, 1000)
    return f"grub.pbkdf2.sha512.1000.{salt.hex().upper()}.{made.hex().upper()}"


MENU = """\
set timeout=60
menuentry "First" --hotkey=f {
  linux /boot/vmlinuz root=/dev/xvda ro quiet
  initrd /boot/initrd.img
}
menuentry "Second" --hotkey=s --id second {
  set word=inside
  linux /boot/other second=$word
}
submenu "More" {
  menuentry "Third" { linux /boot/vmlinuz third; initrd /boot/initrd.img }
  submenu "Deeper" {
    menuentry "Fourth" { linux /boot/other fourth }
  }
}
menuentry "Broken" {
  linux /boot/gone root=/dev/xvda
  initrd /boot/initrd.img
}
menuentry "Searches" {
  search --no-floppy --fs-uuid --set=root 99999999-2222-3333-4444-555555555555
  if [ -f /boot/other ]; then
    linux /boot/other here
  else
    linux /boot/vmlinuz there
  fi
}
"""
LOCKED = f"""\
set timeout=60
set superusers="root"
password_pbkdf2 root {secret(b"secret")}
password joe joepw
menuentry "Locked" {{ linux /boot/vmlinuz locked }}
menuentry "For joe" --users joe {{ linux /boot/vmlinuz joe }}
menuentry "Free" --unrestricted {{ linux /boot/vmlinuz free }}
"""
SHORT = MENU.replace("timeout=60", "timeout=2")
FILES = {
    "boot/vmlinuz": b"kernel " * 1000,
    "boot/other": b"other " * 1000,
    "boot/initrd.img": b"ramdisk " * 1000,
    "boot/more.img": b"more " * 1000,
    "boot/menu.cfg": b'menuentry "Elsewhere" { linux /boot/other elsewhere }\n',
}


class Scene(NamedTuple):
    """A configuration, the keys, and how long the end of a time-out is waited for."""

    config: str
    keys: tuple[bytes, ...]
    wait: float = 0.5


def typed(text: str) -> tuple[bytes, ...]:
    """Return a line of the command line and Enter."""
    return (text.encode(), ENTER)


LOAD = (*typed("linux /boot/other by hand"), *typed("initrd /boot/more.img"))
AT_FIRST = (b"e", DOWN, DOWN)
"""To the line with `linux` of the first entry: behind its parameters, and an empty line."""
NAME = (b"root", ENTER)
SCENES = {
    "the first": Scene(MENU, (ENTER,)),
    "the second": Scene(MENU, (DOWN, ENTER)),
    "down and up": Scene(MENU, (DOWN, DOWN, UP, UP, UP, ENTER)),
    "by control keys": Scene(MENU, (NEXT, NEXT, b"\x10", ENTER)),
    "a submenu": Scene(MENU, (DOWN, DOWN, ENTER, ENTER)),
    "a submenu of a submenu": Scene(MENU, (DOWN, DOWN, ENTER, DOWN, ENTER, ENTER)),
    "a submenu and back": Scene(MENU, (DOWN, DOWN, ENTER, ESCAPE, *[UP] * 3, ENTER)),
    "with the right arrow": Scene(MENU, (DOWN, DOWN, RIGHT, ENTER)),
    "the end of the list": Scene(MENU, (DOWN,) * 9 + (UP, UP, UP, ENTER)),
    "a hot key": Scene(MENU, (b"s",)),
    "a hot key after others": Scene(MENU, (DOWN, DOWN, b"f")),
    "Tab as a hot key": Scene(MENU.replace("hotkey=s", "hotkey=tab"), (b"\t",)),
    "Backspace as a hot key": Scene(MENU.replace("hotkey=s", "hotkey=backspace"), (BACKSPACE,)),
    "conditions": Scene(MENU, (DOWN,) * 4 + (ENTER,)),
    "the time-out": Scene(SHORT, (), 4.0),
    "the time-out of another default": Scene("set default=second\n" + SHORT, (), 4.0),
    "a default in a submenu": Scene("set default='2>1>0'\n" + SHORT, (), 4.0),
    "a key stops the clock": Scene(SHORT, (DOWN,), 4.0),
    "a hidden menu": Scene("set timeout_style=hidden\n" + MENU, (ESCAPE, DOWN, ENTER)),
    "a countdown": Scene("set timeout_style=countdown\n" + MENU, (ESCAPE, DOWN, ENTER)),
    "a hot key in a countdown": Scene("set timeout_style=countdown\n" + MENU, (b"s",)),
    "a hidden menu that nobody wants": Scene("set timeout_style=hidden\n" + SHORT, (), 4.0),
    "edit: as it is": Scene(MENU, (b"e", BOOT)),
    "edit: a word at the end": Scene(MENU, (*AT_FIRST, END, b" single", BOOT)),
    "edit: a word less": Scene(MENU, (*AT_FIRST, END, *[BACKSPACE] * 6, BOOT)),
    "edit: the kernel's name": Scene(
        MENU, (*AT_FIRST, *[FORWARD] * 14, *[DELETE] * 7, b"other", BOOT)
    ),
    "edit: a line more": Scene(
        MENU, (b"e", *[DOWN] * 3, END, ENTER, b"initrd /boot/more.img", BOOT)
    ),
    "edit: a line less": Scene(MENU, (b"e", *[DOWN] * 3, HOME, KILL, KILL, BOOT)),
    "edit: the rest of a line less": Scene(MENU, (*AT_FIRST, *[FORWARD] * 21, KILL, BOOT)),
    "edit: a variable": Scene(
        MENU, (DOWN, b"e", DOWN, DOWN, END, *[BACKSPACE] * 6, b"typed", BOOT)
    ),
    "edit: discarded": Scene(MENU, (b"e", ESCAPE, ENTER)),
    "edit: a kernel that is missing": Scene(
        MENU,
        (*[DOWN] * 3, b"e", DOWN, DOWN, *[FORWARD] * 14, *[DELETE] * 4, b"other", BOOT),
    ),
    "edit: an entry of a submenu": Scene(
        MENU, (DOWN, DOWN, ENTER, b"e", DOWN, END, b"; initrd /boot/more.img", BOOT)
    ),
    "edit: a condition": Scene(
        MENU, (*[DOWN] * 4, b"e", *[DOWN] * 3, HOME, *[FORWARD] * 5, b"! ", BOOT)
    ),
    "command line: by hand": Scene(MENU, (b"c", *LOAD, *typed("boot"))),
    "command line: search": Scene(
        MENU,
        (
            b"c",
            *typed("search --fs-uuid --set=root 11111111-2222-3333-4444-555555555555"),
            *LOAD,
            *typed("boot"),
        ),
    ),
    "command line: a variable": Scene(
        MENU, (b"c", *typed("w=/boot/other"), *typed("linux $w a=$w"), *typed("boot"))
    ),
    "command line: over several lines": Scene(
        MENU,
        (
            b"c",
            *typed("if true; then"),
            *typed("linux /boot/other block"),
            *typed("fi"),
            *typed("boot"),
        ),
    ),
    "command line: a loop": Scene(
        MENU,
        (b"c", *typed("for n in 1 2; do linux /boot/other n=$n; done"), *typed("boot")),
    ),
    "command line: another menu": Scene(MENU, (b"c", *typed("configfile /boot/menu.cfg"), ENTER)),
    "command line: and back": Scene(MENU, (b"c", *typed("set x=1"), ESCAPE, DOWN, ENTER)),
    "a password": Scene(LOCKED, (ENTER, *NAME, b"secret", ENTER)),
    "a wrong password": Scene(LOCKED, (ENTER, *NAME, b"wrong", ENTER), 3.0),
    "a user": Scene(LOCKED, (DOWN, ENTER, b"joe", ENTER, b"joepw", ENTER)),
    "not this user": Scene(LOCKED, (ENTER, b"joe", ENTER, b"joepw", ENTER), 3.0),
    "nobody asks for what is free": Scene(LOCKED, (DOWN, DOWN, ENTER)),
    "editing needs a password": Scene(
        LOCKED, (DOWN, DOWN, b"e", *NAME, b"secret", ENTER, DOWN, END, b" edited", BOOT)
    ),
    "the command line does, too": Scene(
        LOCKED, (b"c", *NAME, b"secret", ENTER, *LOAD, *typed("boot"))
    ),
    "editing with a wrong password": Scene(
        LOCKED, (DOWN, DOWN, b"e", *NAME, b"no", ENTER, b" edited", BOOT), 3.0
    ),
}


def boot_of(said: str) -> str:
    """Return what was loaded last: kernel, arguments and ramdisks; empty for nothing."""
    kernel: list[str] = []
    ramdisks: list[str] = []
    for call in said.strip("[]").split("]["):
        name, *words = call.strip("<>").split("><")
        if name == "linux":
            kernel, ramdisks = words, []
        elif name == "initrd":
            ramdisks = words
    if not kernel or f"{kernel[0].lstrip('/')}" not in FILES:
        return ""
    return f"{kernel[0]} {' '.join(kernel[1:])} + {' '.join(ramdisks)}"


def loaded_here(folder: Path, disk: Path, scene: Scene) -> str:
    """Return the same for our menu, by what it copies."""
    folder.mkdir()
    with Session(folder, disk) as session:
        if "hidden" not in scene.config:
            session.expect(
                "First" if "First" in scene.config and "countdown" not in scene.config else ""
            )
        session.look(2.0)
        for key in scene.keys:
            session.type(key)
            session.look(1.0 if key == ESCAPE else 0.1)
            session.look(0.1)
        session.look(scene.wait)
        end = time.monotonic() + ENDING
        while session.process.poll() is None and time.monotonic() < end:
            session.look(0.1)
        if session.process.poll() is None:
            session.type(b"\x03", b"\x03", b"\x03", b"\x03", b"q")
        run = session.end()
    if run.status:
        return ""
    kernel, ramdisk, args = run.loaded()
    names = {content: f"/{name}" for name, content in FILES.items()}
    assert kernel is not None
    return f"{names[kernel]} {(args or b'').decode()} + {names.get(ramdisk or b'', '')}"


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, len(SCENES), AT_ONCE))
def test_the_same_keys_boot_the_same(first: int, tmp_path: Path) -> None:
    def compared(number: int) -> str:
        name = [*SCENES][number]
        scene = SCENES[name]
        folder = tmp_path / f"{number}"
        folder.mkdir()
        disk = make_disk(folder, scene.config, FILES)
        own = folder / "own.img"
        shutil.copy(disk, own)
        theirs = boot_of(loaded_in_grub(folder, disk, scene.keys, scene.wait))
        ours = loaded_here(folder / "run", own, scene)
        return "" if theirs == ours else f"{name}: GRUB boots {theirs!r}, we {ours!r}"

    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(compared, range(len(SCENES))[first : first + AT_ONCE]))
    different = [line for line in found if line]
    assert not different, "\n".join(different)
