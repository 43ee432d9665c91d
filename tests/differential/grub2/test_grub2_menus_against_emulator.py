"""What random menus try to boot unattended, by GRUB 2.06's own menu code and by ours.

The emulator shows one menu after the other; the time-out of each is 0, and a key leaves it where
nothing was left to try. The loaders that the emulator lacks are functions there, which record with
which words they are called.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from pygrub_k.bootconfig.grub2 import menu
from pygrub_k.bootconfig.grub2.commands.registry import COMMANDS
from pygrub_k.bootconfig.grub2.grubenv import parse
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.guest.view import FileRef
from tests.differential.grub2.emulator import MODULES, PROGRAM, ext2, run_emulator
from tests.differential.grub2.random_menus import Menus
from tests.differential.grub2.test_grub2_against_emulator import guest_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.guest.guest import Guest

SEED = os.environ.get("GRUB_SEED", "20261129")
MENUS = int(os.environ.get("GRUB_MENUS", "400"))
AT_ONCE = 40
"""Menus of one start of the emulator."""
EMULATORS = 3
"""At once: each waits for keys now and then."""
ESCAPE = b"\x1b"
END = "[<end>]"
RETURNED = "[<returned>]"
"""Left out where a body has returned, until the end of a function."""
LOADERS = ("linux", "linux16", "initrd", "initrd16", "note")
BLOCK = b"# GRUB Environment Block\n".ljust(8 << 10, b"#")
PUT = """\
function put {
  out=""
  load_env -f (hd0)/r/$number out
  said=""
  for word in "$@"; do said="$said<$word>"; done
  out="$out[$said]"
  save_env -f (hd0)/r/$number out
}
""" + "".join(f'function {name} {{ put {name} "$@"; }}\n' for name in LOADERS)


def make_disk(folder: Path, menus: Mapping[str, str]) -> None:
    """Make the disk with these menus, and a script that shows one after the other."""
    tree = folder / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    for name in ("s", "m", "r"):
        (tree / name).mkdir(parents=True)
    main = f"set root=hd0\n{PUT}export number\n"
    for number, text in menus.items():
        (tree / "s" / number).write_bytes(text.encode("utf-8", "surrogateescape"))
        (tree / "r" / number).write_bytes(BLOCK)
        (tree / "m" / number).write_text(f"set timeout=0\nsource (hd0)/s/{number}\n")
        main += f"number={number}\nput menu\nconfigfile (hd0)/m/{number}\nput returned\nput end\n"
    (tree / "main").write_text(f"{main}halt\n")
    ext2(folder / "first.img", tree, "16M", "-N", "4096")


def grub_tries(folder: Path, menus: Mapping[str, str]) -> dict[str, str]:
    """Return what each menu tries in GRUB; nothing for those that it crashes in."""
    numbers = list(menus)
    parts = [numbers[at : at + AT_ONCE] for at in range(0, len(numbers), AT_ONCE)]

    def of_part(part: list[str]) -> dict[str, str]:
        own = folder / part[0]
        own.mkdir()
        return _part_tries(own, {number: menus[number] for number in part})

    with ThreadPoolExecutor(EMULATORS) as pool:
        return {number: said for part in pool.map(of_part, parts) for number, said in part.items()}


def _part_tries(folder: Path, menus: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    waiting = list(menus)
    while waiting:
        make_disk(folder, {number: menus[number] for number in waiting})
        (folder / "device.map").write_text(f"(hd0) {folder / 'first.img'}\n")
        (folder / "grub.cfg").write_text("source (hd0)/main\n")
        if not (folder / "x86_64-emu").exists():
            (folder / "x86_64-emu").symlink_to(MODULES)
        run_emulator(folder, keys=ESCAPE)
        command = ["debugfs", "-R", f"rdump /r {folder}", str(folder / "first.img")]
        subprocess.run(command, check=True, capture_output=True)
        said = {}
        for number in waiting:
            block = parse((folder / "r" / number).read_bytes()) or {}
            said[number] = block.get("out", "")
        shutil.rmtree(folder / "r")
        assert said[waiting[0]], "the emulator showed no menu"
        found |= {n: text.removesuffix(END) for n, text in said.items() if text.endswith(END)}
        found = {n: text.removesuffix(RETURNED) for n, text in found.items()}
        waiting = [number for number in waiting if not said[number]]
    return found


def our_tries(
    guest: Guest, numbers: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Return what each menu tries by our interpreter, whose loaders record their words, too."""
    said: list[str] = []

    def recorder(name: str) -> None:
        def record(machine: Machine, arguments: list[str]) -> int:
            if not machine.returning:  # where it is a function, its end ends a return
                said.append("[" + "".join(f"<{word}>" for word in (name, *arguments)) + "]")
            machine.returning = False
            return 0

        monkeypatch.setitem(COMMANDS, name, record)

    for name in LOADERS:
        recorder(name)
    found = {}
    for number in numbers:
        said[:] = ["[<menu>]"]
        config = FileRef("hd0", f"/m/{number}")
        menu.interpret(config, guest, InterpretOptions("upstream", entries=False))
        found[number] = "".join(said)
    return found


@pytest.mark.long
def test_menus_try_what_they_try_in_grub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert PROGRAM, "grub-emu is missing: install grub-emu"
    menus = {f"{n:05}": Menus(f"{SEED} {n}").menu() for n in range(MENUS)}
    theirs = grub_tries(tmp_path, menus)
    assert len(theirs) > 0.95 * MENUS, "the emulator crashes too often"
    make_disk(tmp_path, menus)
    ours = our_tries(guest_of([tmp_path / "first.img"]), theirs, monkeypatch)
    wrong = [
        f"{menus[number]}GRUB: {theirs[number]}\nours: {ours[number]}\n"
        for number in theirs
        if theirs[number] != ours[number]
    ]
    assert not wrong, f"{len(wrong)} of {MENUS} differ:\n" + "\n".join(wrong[:20])
    loads = sum("<linux" in answer for answer in theirs.values())
    assert loads > MENUS / 3, "hardly a menu loads anything"
