"""FAT file systems made byte by byte: what no tool would make, and what needs no tool.

After Microsoft's specification of FAT, 1.03; nothing here comes from the driver.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

CLUSTERS: Final = {12: 2000, 16: 4500, 32: 600}
END: Final = {12: 0xFFF, 16: 0xFFFF, 32: 0x0FFFFFFF}
BAD: Final = {12: 0xFF7, 16: 0xFFF7, 32: 0x0FFFFFF7}
DATE: Final = (2024 - 1980) << 9 | 2 << 5 | 29
TIME: Final = 13 << 11 | 37 << 5 | 42 // 2
MODIFIED: Final = 1_709_213_862
"""2024-02-29 13:37:42 UTC."""
DIRECTORY: Final = 0x10
LABEL: Final = 0x08
ROOT_ENTRIES: Final = 64
SERIAL: Final = 0x1234ABCD


class Image:
    """A file system that is made as the test goes on; `data` are its bytes.

    Clusters are handed out in order from 2, or from 3 on FAT32, where 2 is the root.
    """

    def __init__(
        self,
        bits: int = 16,
        *,
        sector: int = 512,
        cluster_sectors: int = 1,
        tables: int = 2,
        clusters: int = 0,
    ) -> None:
        self.bits = bits
        self.cluster_size = cluster_sectors * sector
        self.clusters = clusters or CLUSTERS[bits]
        reserved = 1 if bits < 32 else 32
        table_sectors = -(-(self.clusters + 2) * bits // 8 // sector) + 1
        root_entries = ROOT_ENTRIES if bits < 32 else 0
        self.table = reserved * sector
        self.len_table = table_sectors * sector
        self.root = self.table + tables * self.len_table
        root_sectors = -(-root_entries * 32 // sector)
        self.first = self.root + root_sectors * sector
        total = self.first // sector + self.clusters * cluster_sectors
        self.data = bytearray(total * sector)
        self.data[:36] = struct.pack(
            "<3s8sHBHBHHBHHHII",
            b"\xeb\x3c\x90",
            b"a test\0\0",
            sector,
            cluster_sectors,
            reserved,
            tables,
            root_entries,
            total if bits < 32 and total < 1 << 16 else 0,
            0xF8,
            table_sectors if bits < 32 else 0,
            32,
            64,
            0,
            0 if bits < 32 and total < 1 << 16 else total,
        )
        identity = 36
        if bits == 32:
            self.data[36:64] = struct.pack("<IHHIHH12x", table_sectors, 0, 0, 2, 1, 6)
            identity = 64
        self.identity = identity
        kind = f"FAT{bits}".encode().ljust(8)
        self.data[identity : identity + 26] = struct.pack(
            "<BBBI11s8s", 0x80, 0, 0x29, SERIAL, b"NO NAME".ljust(11), kind
        )
        self.data[510:512] = b"\x55\xaa"
        self.link(0, END[bits] & ~0xFF | 0xF8)
        self.link(1, END[bits])
        self.next = 2
        if bits == 32:
            self.allocate(1)

    def link(self, cluster: int, following: int) -> None:
        """Make an entry of the allocation table, in all copies."""
        for table in range(self.table, self.root, self.len_table):
            if self.bits == 12:
                at, shift = table + cluster * 3 // 2, cluster % 2 * 4
                old = int.from_bytes(self.data[at : at + 2], "little")
                new = old & ~(0xFFF << shift) | following << shift
                self.data[at : at + 2] = new.to_bytes(2, "little")
            else:
                width = self.bits // 8
                at = table + cluster * width
                self.data[at : at + width] = following.to_bytes(width, "little")

    def allocate(self, count: int) -> list[int]:
        """Return so many new clusters, chained."""
        clusters = list(range(self.next, self.next + count))
        self.next += count
        self.chain(clusters)
        return clusters

    def chain(self, clusters: Sequence[int], end: int | None = None) -> None:
        """Have clusters follow each other, in the order given."""
        last = END[self.bits] if end is None else end
        for number, cluster in enumerate(clusters, start=1):
            self.link(cluster, clusters[number] if number < len(clusters) else last)

    def place(self, cluster: int) -> int:
        return self.first + (cluster - 2) * self.cluster_size

    def write(self, clusters: Iterable[int], content: bytes) -> None:
        for number, cluster in enumerate(clusters):
            piece = content[number * self.cluster_size :][: self.cluster_size]
            self.data[self.place(cluster) : self.place(cluster) + len(piece)] = piece

    def store(self, content: bytes) -> int:
        """Store content in new clusters; return the first, 0 for no content."""
        clusters = self.allocate(-(-len(content) // self.cluster_size))
        self.write(clusters, content)
        return clusters[0] if clusters else 0

    def set_root(self, entries: bytes) -> None:
        if self.bits == 32:
            more = self.allocate(max(0, -(-len(entries) // self.cluster_size) - 1))
            self.chain([2, *more])
            self.write([2, *more], entries)
        else:
            assert len(entries) <= ROOT_ENTRIES * 32
            self.data[self.root : self.root + len(entries)] = entries

    def fill(self, files: Mapping[str, bytes], label: bytes = b"") -> Image:
        """Store files with long names, by their paths; return itself."""
        entries = self._entries(files, 0)
        self.set_root((entry(label.ljust(11), attributes=LABEL) if label else b"") + entries)
        return self

    def _entries(self, files: Mapping[str, bytes], above: int) -> bytes:
        made = b""
        for number, name in enumerate(dict.fromkeys(path.partition("/")[0] for path in files)):
            short = f"N{number:07}BIN".encode()
            if name in files:
                content = files[name]
                made += named(name, short, cluster=self.store(content), size=len(content))
                continue
            inside = {
                path.partition("/")[2]: content
                for path, content in files.items()
                if path.startswith(name + "/")
            }
            (cluster,) = self.allocate(1)
            dots = entry(b".".ljust(11), attributes=DIRECTORY, cluster=cluster)
            dots += entry(b"..".ljust(11), attributes=DIRECTORY, cluster=above)
            content = dots + self._entries(inside, cluster)
            more = self.allocate(-(-len(content) // self.cluster_size) - 1)
            self.chain([cluster, *more])
            self.write([cluster, *more], content)
            made += named(name, short, attributes=DIRECTORY, cluster=cluster)
        return made


def entry(name: bytes, *, attributes: int = 0x20, **fields: int) -> bytes:
    """Return a directory entry with a short name of 11 bytes.

    Fields are `cluster`, `size`, `lower_case`, `date` and `time`.
    """
    assert len(name) == 11
    cluster = fields.pop("cluster", 0)
    lower_case, size = fields.pop("lower_case", 0), fields.pop("size", 0)
    time, date = fields.pop("time", TIME), fields.pop("date", DATE)
    assert not fields
    head = struct.pack("<11sBBBHHH", name, attributes, lower_case, 0, 0, 0, DATE)
    return head + struct.pack("<HHHHI", cluster >> 16, time, date, cluster & 0xFFFF, size)


def named(long: str, short: bytes, *, attributes: int = 0x20, **fields: int) -> bytes:
    """Return the entries of a file with a long name."""
    return b"".join(long_name(long, short)) + entry(short, attributes=attributes, **fields)


def long_name(name: str, short: bytes) -> list[bytes]:
    """Return the entries of a long name, as they stand before that of the short one."""
    total = 0
    for byte in short:
        total = ((total >> 1) + ((total & 1) << 7) + byte) % 256
    raw = name.encode("utf-16-le", "surrogatepass")
    if len(raw) % 26:
        raw = (raw + b"\0\0").ljust(-(-len(raw) // 26) * 26, b"\xff")
    parts = [raw[at : at + 26] for at in range(0, len(raw), 26)]
    made = [
        struct.pack("<B10sBBB12sH4s", number, part[:10], 0x0F, 0, total, part[10:22], 0, part[22:])
        for number, part in enumerate(parts, start=1)
    ]
    made[-1] = bytes([made[-1][0] | 0x40]) + made[-1][1:]
    return made[::-1]
