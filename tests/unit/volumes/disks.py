"""Small disks made in memory: what the partition tables of tests are written with."""

from __future__ import annotations

import struct
import uuid
from dataclasses import dataclass
from zlib import crc32

from pygrub_k.source import MappedSource, MemorySource
from pygrub_k.volumes.model import BlockDevice

LINUX = "0fc63daf-8483-4772-8e79-3d69d8477de4"


@dataclass
class Entry:
    """A partition in sectors: of an MBR (`type`, `active`) or of a GPT (`guid`, `name`)."""

    start: int
    sectors: int
    type: int = 0x83
    active: bool = False
    guid: str = LINUX
    name: str = ""
    attributes: int = 0


def boot_record(*entries: Entry, signature: int = 0x12345678) -> bytes:
    """One sector of 512 bytes with up to four entries."""
    table = b"".join(
        struct.pack(
            "<B3sB3sII",
            0x80 * entry.active,
            b"\xfe\xff\xff",
            entry.type,
            b"\xfe\xff\xff",
            entry.start,
            entry.sectors,
        )
        for entry in entries
    )
    return bytes(440) + struct.pack("<IH", signature, 0) + table.ljust(64, b"\0") + b"\x55\xaa"


def partition_guid(number: int) -> str:
    return f"00000000-1111-4222-8333-{number:012x}"


@dataclass
class Gpt:
    """A disk with a GPT; `entries` by number, from 1."""

    entries: dict[int, Entry]
    num_sectors: int = 256
    sector_size: int = 512
    num_entries: int = 128
    entry_size: int = 128
    protective: tuple[Entry, ...] = (Entry(1, 0xFFFFFFFF, 0xEE),)

    def build(self) -> bytearray:
        disk = bytearray(self.sector_size * self.num_sectors)
        for where, data in self._pieces().items():
            disk[where : where + len(data)] = data
        return disk

    def sparse(self) -> MappedSource:
        """The disk as a source that takes no memory for what is between."""
        return MappedSource(
            self.sector_size * self.num_sectors,
            [
                (where, len(data), MemorySource(data), 0)
                for where, data in sorted(self._pieces().items())
            ],
        )

    def _pieces(self) -> dict[int, bytes]:
        size = self.sector_size
        array = b"".join(self.entry(number) for number in range(1, self.num_entries + 1))
        span = -(-len(array) // size)
        last = self.num_sectors - 1
        bounds = (2 + span, last - span - 1)
        pieces = {0: boot_record(*self.protective)}
        for own, other, first_entry in ((1, last, 2), (last, 1, last - span)):
            pieces[own * size] = self.header(array, own, other, bounds, first_entry)
            pieces[first_entry * size] = array
        return pieces

    def header(
        self, array: bytes, own: int, other: int, bounds: tuple[int, int], first_entry: int
    ) -> bytes:
        start = struct.pack("<8sII", b"EFI PART", 0x10000, 92)
        rest = struct.pack(
            "<IQQQQ16sQIII",
            0,
            own,
            other,
            *bounds,
            uuid.UUID(int=77).bytes_le,
            first_entry,
            self.num_entries,
            self.entry_size,
            crc32(array),
        )
        return start + struct.pack("<I", crc32(start + bytes(4) + rest)) + rest

    def entry(self, number: int) -> bytes:
        entry = self.entries.get(number)
        if entry is None:
            return bytes(self.entry_size)
        return struct.pack(
            "<16s16sQQQ72s",
            uuid.UUID(entry.guid).bytes_le,
            uuid.UUID(partition_guid(number)).bytes_le,
            entry.start,
            entry.start + entry.sectors - 1,
            entry.attributes,
            entry.name.encode("utf-16-le"),
        ).ljust(self.entry_size, b"\xcc")


def disk_of(data: bytes | bytearray, sector_size: int = 0, name: str = "hd0") -> BlockDevice:
    return BlockDevice(name, MemorySource(bytes(data)), sector_size)
