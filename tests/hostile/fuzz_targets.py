"""What a fuzzer calls: bytes in, and nothing but a PygrubError may come out.

`scripts/fuzz` runs these for hours; every input that ever failed is kept in `seeds/TARGET/`, and
test_seeds.py runs those in each test run.
"""

from __future__ import annotations

import binascii
import tempfile
from functools import cache
from pathlib import Path

from pygrub_k import boot
from pygrub_k.bootconfig.model import Wanted
from pygrub_k.bootconfig.registry import CONFIG_FORMATS
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import MIB
from pygrub_k.source import MemorySource, check_range
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.hostile.boot.disks import BASES, lvm_crc
from tests.hostile.boot.mutants import kinds_of_blocks
from tests.hostile.boot.running import KERNEL, RAMDISK
from tests.unit.bootconfig.memory_guest import MemoryGuest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

CONTENT = b"content"
FILES: dict[str, str | bytes] = {
    "/boot/vmlinuz": CONTENT,
    "/boot/initrd.img": CONTENT,
    "/vmlinuz": CONTENT,
    "/boot/grub/grubenv": b"# GRUB Environment Block\nsaved_entry=1\n".ljust(1024, b"#"),
    "/boot/loader/entries/one.conf": "title one\nlinux /boot/vmlinuz\noptions ro\n",
}
UNVERIFIED = 0x80
"""From this first byte on, checksums do not matter."""
READ = 1 * MIB
"""How much of a kernel is read."""


def configuration(data: bytes) -> None:
    """The first byte chooses a format, the second a path and how much is wanted; then the text."""
    if len(data) < 2:
        return
    kind = CONFIG_FORMATS[data[0] % len(CONFIG_FORMATS)]
    path = kind.paths[(data[1] >> 1) % len(kind.paths)]
    guest = MemoryGuest({**FILES, path: data[2:]})
    wanted = Wanted(("auto", "upstream", "fedora")[data[1] % 3], bool(data[1] & 1))
    try:
        menu = kind.interpret(FileRef("hd0,gpt1", path), guest, wanted)
        boot.unattended(menu)
    except PygrubError:
        return


def volumes(data: bytes) -> None:
    """The first 64 KiB and the last 32 KiB of a disk of 1 MiB, with their checksums put right."""
    head, tail = data[: 64 << 10], data[64 << 10 :][: 32 << 10]
    disk = bytearray(head.ljust(MIB - len(tail), b"\0") + tail)
    repair_gpt(disk)
    repair_lvm(disk)
    try:
        found = scan([BlockDevice("hd0", MemorySource(bytes(disk)))])
        for volume in found.volumes:
            volume.source.read_at(0, min(volume.source.size, 4096))
    except PygrubError:
        return


def number(disk: bytearray, at: int, size: int = 4) -> int:
    return int.from_bytes(disk[at : at + size], "little")


def put(disk: bytearray, at: int, value: int) -> None:
    disk[at : at + 4] = value.to_bytes(4, "little")


def repair_gpt(disk: bytearray) -> None:
    """Give both headers the checksums that their contents have."""
    for at in (512, len(disk) - 512):
        if disk[at : at + 8] == b"EFI PART":
            start = number(disk, at + 72, 8) * 512
            size = number(disk, at + 80) * number(disk, at + 84)
            put(disk, at + 88, binascii.crc32(disk[start : start + size]))
            put(disk, at + 16, 0)
            put(disk, at + 16, binascii.crc32(disk[at : at + number(disk, at + 12)]))


def repair_lvm(disk: bytearray) -> None:
    """Give label, metadata header and metadata the checksums that their contents have."""
    for at in range(0, 2048, 512):
        if disk[at : at + 8] == b"LABELONE":
            put(disk, at + 16, lvm_crc(disk[at + 20 : at + 512]))
    if disk[4100:4116] == b"\x20LVM2\x20x[5A%r0N*>":
        start, size = 4096 + number(disk, 4136, 8), number(disk, 4144, 8)
        put(disk, 4152, lvm_crc(disk[start : start + size]))
        put(disk, 4096, lvm_crc(disk[4100:4608]))


class EditedSource:
    """A disk with a few bytes replaced."""

    def __init__(self, disk: bytes, edits: dict[int, bytes]) -> None:
        self.disk = disk
        self.size = len(disk)
        self.edits = edits

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        data = bytearray(self.disk[offset : offset + length])
        for at, new in self.edits.items():
            for place, byte in enumerate(new, at - offset):
                if 0 <= place < length:
                    data[place] = byte
        return bytes(data)


@cache
def bases() -> tuple[tuple[bytes, tuple[int, ...]], ...]:
    """Return the good disks, each with the blocks of it that are worth damaging."""
    made = []
    with tempfile.TemporaryDirectory() as name:
        for number, base in enumerate(BASES.values()):
            folder = Path(name) / str(number)
            folder.mkdir()
            disk = base.make(folder).read_bytes()
            kinds = kinds_of_blocks(disk, KERNEL + RAMDISK)
            made.append((disk, tuple(at for offsets in kinds.values() for at in offsets)))
    return tuple(made)


def disk(data: bytes) -> None:
    """The first byte chooses a good disk, and whether checksums matter; then edits of eight bytes.

    An edit is a block, a place in it and a length, and up to four new bytes.
    """
    if not data:
        return
    content, blocks = bases()[data[0] % len(bases())]
    edits = {}
    for start in range(1, len(data) - 7, 8):
        block = int.from_bytes(data[start : start + 2], "little") % len(blocks)
        place = int.from_bytes(data[start + 2 : start + 4], "little")
        edits[blocks[block] + place % 1024] = data[start + 4 : start + 5 + (place >> 14)]
    try:
        found = scan([BlockDevice("hd0", EditedSource(content, edits))])
        _boot(Guest(found, Settings(verify_checksums=data[0] < UNVERIFIED)))
    except PygrubError:
        return


def _boot(guest: Guest) -> None:
    menu, _ = boot.find_menu(guest, Wanted())
    choice = boot.unattended(menu)
    for loaded in (choice.kernel, *choice.ramdisks):
        inode = lookup(guest.filesystem(loaded.file.volume), loaded.file.path.encode())
        inode.content().read_at(0, min(inode.size, READ))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "configuration": configuration,
    "volumes": volumes,
    "disk": disk,
}
