"""Damaged disks of whole guests, booted up to the bytes of kernel and ramdisk."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pygrub_k import boot
from pygrub_k.bootconfig.model import Wanted
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.limits import MIB
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.hostile.boot.disks import BASES
from tests.hostile.boot.mutants import BLOCK, kinds_of_blocks
from tests.hostile.fuzzing.edits import EditedSource, edits

UNVERIFIED = 0x80
"""From this first byte on, checksums do not matter."""
READ = 1 * MIB
"""How much of a kernel is read."""
BURST = 4
"""Bytes: no CRC-32 overlooks a single change that is no longer."""
UNSUMMED = ("table", "configuration", "journal")
"""Kinds of blocks without checksums, or whose damage is a torn end."""

FILE = b"# GRUB Environment Block"
"""A file's content has no checksum."""


class Booted(NamedTuple):
    """The command line, the kernel's first READ bytes, and those of the ramdisks."""

    args: str
    kernel: bytes
    ramdisks: tuple[bytes, ...]


class Good(NamedTuple):
    """A good disk, its blocks worth damaging, whether a change there is seen, and what it boots."""

    source: MemorySource
    places: tuple[int, ...]
    summed: frozenset[int]
    booted: Booted


@cache
def good_disks() -> tuple[Good, ...]:
    made = []
    with tempfile.TemporaryDirectory() as name:
        for number, base in enumerate(BASES.values()):
            folder = Path(name) / str(number)
            folder.mkdir()
            source = MemorySource(base.make(folder).read_bytes())
            booted = booted_by(Guest(scan([BlockDevice("hd0", source)]), Settings()))
            kinds = kinds_of_blocks(source.data, b"".join((booted.kernel, *booted.ramdisks)))
            places = tuple(at for found in kinds.values() for at in found)
            summed = frozenset(
                at
                for kind, found in kinds.items()
                for at in found
                if base.checksums and kind not in UNSUMMED and not source.data.startswith(FILE, at)
            )
            made.append(Good(source, places, summed, booted))
    return tuple(made)


def disk(data: bytes) -> None:
    """The first byte chooses a good disk, and whether checksums matter; then come edits.

    Where there are checksums, one change must be seen, or not matter.
    """
    if not data:
        return
    good = good_disks()[data[0] % len(good_disks())]
    damaged = EditedSource(good.source)
    for at, new in edits(data[1:], good.places, BLOCK):
        damaged.write(at, new)
    verified = data[0] < UNVERIFIED
    try:
        found = scan([BlockDevice("hd0", damaged)])
        booted = booted_by(Guest(found, Settings(verify_checksums=verified)))
    except PygrubError:
        return
    if verified and len(damaged.edits) == 1:
        ((at, new),) = damaged.edits
        blocks = {place - place % BLOCK for place in (at, at + len(new) - 1)}
        assert len(new) > BURST or not blocks <= good.summed or booted == good.booted


def booted_by(guest: Guest) -> Booted:
    """Return what a guest boots."""
    menu, _ = boot.find_menu(guest, Wanted())
    choice = boot.unattended(menu)
    contents = []
    for loaded in (choice.kernel, *choice.ramdisks):
        inode = guest.inode(loaded.file)
        contents.append(inode.content().read_at(0, min(inode.size, READ)))
    return Booted(choice.args, contents[0], tuple(contents[1:]))
