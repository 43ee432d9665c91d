"""What random scripts leave in variables, by GRUB 2.06's own script engine and by ours.

Both execute the same files on the same disks: statements, words, quoting, options, wildcards,
devices, tests, regular expressions, searches, environment blocks, and every command that answers
with a status. What differs on purpose is in EMULATORS_OWN and LEFT_OUT, with the reason.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from pygrub_k.bootconfig.grub2.interpreter import Interpreter
from pygrub_k.errors import LimitError
from pygrub_k.guest.guest import Guest
from pygrub_k.guest.view import FileRef
from pygrub_k.source import FileSource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.differential.grub2.disks import make_others, make_tree
from tests.differential.grub2.emulator import PRELUDE, PROGRAM, make_first_disk, results
from tests.differential.grub2.random_scripts import Scripts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SEED = os.environ.get("GRUB_SEED", "20261129")
PARTS = 4
SCRIPTS = int(os.environ.get("GRUB_SCRIPTS", "550"))
"""In each part."""
LEAST = 4
COMMANDS = (
    *("regexp", "tr", "search", "search.fs_uuid", "probe", "load_env", "list_env", "save_env"),
    *("loopback", "source", "configfile", "test", "hashsum", "sha256sum", "cat", "blocklist"),
    *(
        "file",
        "parttool",
        "verify_detached",
        "hexdump",
        "eval",
        "return",
        "break",
        "setparams",
        "shift",
    ),
)
"""Each part has at least LEAST calls of each."""

EMULATORS_OWN = {
    r"<\((host|proc)\)>": "",  # devices that only the emulator has
    r"(?<=[ {<])32(?=[ }>])": "12",  # its network module answers for a disk that is not there
}
"""What is replaced in the emulator's answers before they are compared."""

LEFT_OUT = {
    "cmp of different files, a number of blocks that is left out": "2.14 differs from 2.06",
    "--hint-bios, --efidisk-only": "the emulator is no BIOS and has no firmware's disks",
    "linux, initrd and the other loaders": "the emulator has none; in random menus they record",
    "menus": "random menus are compared on their own",
    "a lone !": "GRUB leaves an error pending, which the next command of a body trips over",
    "search --file /": "the emulator's (host) opens its root directory as a file",
    "read, halt, reboot, exit, dump, videotest": "they wait, end or crash the emulator",
    "net_…, terminal_…, background_…, cryptomount": "they ask for what a domain does not have",
    "date, rmmod, gptsync, zfs…, mac…, legacy_…": "no boot of a guest depends on them",
    "wildcards before insmod regexp": "the emulator has all modules from the start",
    "a root that is no disk": "we take the configuration's disk for it where a file is loaded",
}
"""What no script has, and why."""


def guest_of(disks: Sequence[Path]) -> Guest:
    sources = [
        FileSource(os.open(disk, os.O_RDONLY | os.O_CLOEXEC), disk.stat().st_size, str(disk))
        for disk in disks
    ]
    return Guest(scan([BlockDevice(f"hd{n}", source) for n, source in enumerate(sources)]))


def our_results(guest: Guest, numbers: Sequence[str]) -> dict[str, str]:
    """Return what each script left; nothing for the few that reach a bound of ours."""
    found = {}
    for number in numbers:
        machine = Interpreter(FileRef("hd0", "/main"), guest, fedora=False)
        machine.globbing = True
        machine.run_text("set root=hd0\n")
        machine.run_text(PRELUDE)
        try:
            machine.run_text(f"source (hd0)/w/{number}\n")
        except LimitError:
            continue
        found[number] = machine.variables.values.get(f"result_{number}", "nothing")
    assert len(numbers) - len(found) <= 1 + len(numbers) // 500, "too often too much"
    return found


def differing(folder: Path, scripts: Mapping[str, str]) -> list[str]:
    """Return each script that the two do not agree on, with both answers.

    GRUB remembers what searches found, from one script to the next, up to a crash: what differs is
    executed once more, alone.
    """
    (folder / "tree").mkdir()
    make_tree(folder / "tree")
    others = make_others(folder)
    theirs, ours = both(folder, scripts, others)
    assert len(theirs) > 0.99 * len(scripts), "the emulator crashes too often"
    wrong = []
    for number in [number for number in ours if ours[number] != theirs[number]]:
        script = {number: scripts[number]}
        alone, own = both(folder, script, others)
        if alone != own:
            wrong.append(f"{scripts[number]}GRUB: {alone.get(number)}\nours: {own.get(number)}\n")
    return wrong


def both(
    folder: Path, scripts: Mapping[str, str], others: Sequence[Path]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return what scripts leave in GRUB, and what those do by our interpreter."""
    theirs = results(folder, scripts, others)
    make_first_disk(folder, scripts)
    ours = our_results(guest_of([folder / "first.img", *others]), [*theirs])
    for pattern, replacement in EMULATORS_OWN.items():
        theirs = {number: re.sub(pattern, replacement, left) for number, left in theirs.items()}
    return theirs, ours


def test_the_emulator_is_there() -> None:
    assert PROGRAM, "grub-emu is missing: install grub-emu"


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS))
def test_random_scripts_do_what_they_do_in_grub(part: int, tmp_path: Path) -> None:
    first = part * SCRIPTS
    scripts = {f"{n:05}": Scripts(f"{SEED} {n}").script() for n in range(first, first + SCRIPTS)}
    text = "".join(scripts.values())
    assert [command for command in COMMANDS if text.count(f"{command} ") < LEAST] == []
    wrong = differing(tmp_path, scripts)
    assert not wrong, f"{len(wrong)} of {SCRIPTS} differ:\n" + "\n".join(wrong[:20])
