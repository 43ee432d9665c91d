"""Seeded damage to the metadata of good ISO 9660 volumes, and what a reader makes of it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from pygrub_k.filesystems.iso9660.driver import open_filesystem
from pygrub_k.filesystems.iso9660.storage import SECTOR
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.hostile.ext.mutants import INTERESTING
from tests.hostile.overlay import Overlay
from tests.hostile.readable import readable

if TYPE_CHECKING:
    from pygrub_k.filesystems.iso9660.inode import IsoInode
    from pygrub_k.source import ByteSource

SIGNATURES = (b"CE", b"SP", b"ER", b"PX", b"PN", b"SL", b"NM", b"CL", b"RE", b"TF", b"SF", b"ZF")
FIRST_READ = 1 << 16
"""How much of a file is read: enough for some blocks of a compressed one."""


def metadata(data: bytes) -> list[range]:
    """Return the sectors of descriptors and directories, and all that hold system use entries."""
    source = MemorySource(data)
    found = [range(16 * SECTOR, 20 * SECTOR)]
    pending = [open_filesystem(source, Settings()).root]
    while pending:
        inode = pending.pop()
        if inode.kind == "directory":
            found.append(range(inode.start, inode.start + inode.size))
            pending += [entry.inode for entry in inode.entries()]
        elif inode.rock.compression is not None:
            found.append(range(inode.start, inode.start + 64))
    used = {at for area in found for at in range(area.start // SECTOR, area.stop // SECTOR)}
    for sector in set(range(20, len(data) // SECTOR)) - used:
        piece = data[sector * SECTOR : (sector + 1) * SECTOR]
        if any(signature + b"\x1a\x01" in piece for signature in (b"TF", b"SL")):
            found.append(range(sector * SECTOR, (sector + 1) * SECTOR))
    return found


def mutant(data: bytes, areas: list[range], seed: int) -> Overlay:
    """Return `data` with 1 to 12 changes in its metadata."""
    random = Random(seed)
    changed = Overlay(data)
    for _ in range(random.randint(1, 12)):
        area = random.choice(areas)
        at = random.choice(area)
        choice = random.randrange(4)
        if choice == 0:
            width = random.choice((1, 2, 4))
            value = random.choice(INTERESTING) & (1 << 8 * width) - 1
            changed.write(at, value.to_bytes(width, random.choice(("little", "big"))))
        elif choice == 1:
            _break_entry(changed, at, area.stop, random)
        else:
            changed.write(at, bytes([random.randrange(256)]))
    return changed


def _break_entry(changed: Overlay, at: int, end: int, random: Random) -> None:
    """Damage the next system use entry: its length, its body, or what it is."""
    rest = changed.read_at(at, end - at)
    for signature in random.sample(SIGNATURES, len(SIGNATURES)):
        found = rest.find(signature)
        if found >= 0 and at + found + 40 < end:
            place = random.choice((0, 2, *range(4, 40)))
            if place:
                changed.write(
                    at + found + place, bytes([random.choice((0, 1, 4, 5, 0x7F, 0xFE, 0xFF))])
                )
            else:
                changed.write(at + found, random.choice(SIGNATURES))
            return


def read_all(disk: ByteSource) -> tuple[set[bytes], int]:
    """Return the paths that can be read, and how often something could not."""
    found, errors = readable(open_filesystem(disk, Settings()).root, _read)
    return set(found), errors


def _read(inode: IsoInode) -> bool:
    assert inode.modified is not None
    if inode.kind == "symlink":
        inode.target()
    elif inode.kind == "file":
        content = inode.content()
        length = min(content.size, FIRST_READ)
        content.read_at(0, length)
        content.read_at(content.size - length, length)
    return True
