"""JFS put together byte by byte: blocks of any size, names of OS/2, trees of several levels.

jfs_mkfs makes blocks of 4096 bytes alone, and Linux mounts no others; OS/2 has made the rest. GRUB
reads them all.
"""

from __future__ import annotations

from stat import S_IFDIR, S_IFREG
from typing import Any, NamedTuple

from pygrub_k._generated.jfs_directory_records import (
    EntryRecord,
    OldEntryRecord,
    PageRecord,
    RootRecord,
    RouterRecord,
    SlotRecord,
)
from pygrub_k._generated.jfs_extent_records import ExtentRecord, HeadRecord
from pygrub_k._generated.jfs_inode_records import (
    GroupRecord,
    InodeRecord,
    MapControlRecord,
    PlaceRecord,
)
from pygrub_k._generated.jfs_superblock_records import Flags, JfsSuperblockRecord
from pygrub_k.filesystems.jfs.names import capitals, sorting
from pygrub_k.records import packed, with_fields

SUPERBLOCKS = (0x8000, 0xF000)
TABLE, MAP, INODES, DATA = 0xB000, 0x10000, 0x12000, 0x16000
PAGE = 4096
SECTOR = 512
TOGETHER = 32
FILE_SET = 16
ROOT = 2
SLOT = SlotRecord.SIZE
LINUX = Flags.unicode | Flags.sparse | Flags.linux | Flags.directory_index
OS2 = Flags.unicode | Flags.os2
LEAF, INNER, TOP = 2, 4, 1
IN_ROOT = 8
IN_SLOT = 30
NONE = 255
"""-1: a name goes on in no further slot."""
Name = bytes | str
"""Bytes as Linux stores them, or text as OS/2 does."""


def record(table: Any, start: bytes = b"", **fields: Any) -> Any:
    return with_fields(table.read(start.ljust(table.SIZE, b"\0")), **fields)


def stored(name: Name) -> bytes:
    return (name if isinstance(name, str) else name.decode("latin-1")).encode("utf-16-le")


class Chain(NamedTuple):
    """An entry: its name, and its slots, with the byte of the first that tells the second."""

    name: Name
    at: int
    slots: list[bytes]


def chain(table: Any, name: Name, **fields: Any) -> Chain:
    raw = stored(name)
    room = len(table.read(bytes(SLOT)).name)
    head = record(table, name=raw[:room].ljust(room, b"\0"), len_name=len(raw) // 2, **fields)
    rest = [
        packed(record(SlotRecord, name=raw[at : at + IN_SLOT].ljust(IN_SLOT, b"\0")))
        for at in range(room, len(raw), IN_SLOT)
    ]
    return Chain(name, table.OFFSET.next, [packed(head), *rest])


def filled(entries: list[Chain], start: int) -> tuple[bytes, list[int]]:
    """Return slots from `start` on, and in which of them entries begin: names go on behind all."""
    heads, others, behind = b"", b"", start + len(entries)
    for entry in entries:
        for index, raw in enumerate(entry.slots):
            is_last = index + 1 == len(entry.slots)
            at = SlotRecord.OFFSET.next if index else entry.at
            changed = raw[:at] + bytes((NONE if is_last else behind,)) + raw[at + 1 :]
            heads, others = (heads, others + changed) if index else (heads + changed, others)
            behind += not is_last
    return heads + others, [start + index for index in range(len(entries))]


class Image:
    """A file system; give it inodes, then have it `built`."""

    def __init__(self, block_size: int = PAGE, flags: int = LINUX, size: int = 1 << 20) -> None:
        self.block_size = block_size
        self.flags = flags
        self.data = bytearray(size)
        self.end = DATA

    def put(self, at: int, found: Any) -> None:
        raw = found if isinstance(found, bytes) else packed(found)
        self.data[at : at + len(raw)] = raw

    def place(self, data: bytes, gap: int = 0) -> tuple[int, int]:
        """Write bytes behind the others; return the first block, and how many blocks they take."""
        self.end += gap * self.block_size
        at, length = self.end, -(-len(data) // self.block_size)
        self.put(at, data)
        self.end += length * self.block_size
        return at // self.block_size, length

    def inode(self, number: int, mode: int, size: int, tree: bytes, **fields: Any) -> None:
        found = record(
            InodeRecord,
            **{
                "file_set": FILE_SET,
                "number": number,
                "generation": 1,
                "inodes_len_and_high": TOGETHER * SECTOR // self.block_size,
                "inodes_low": INODES // self.block_size,
                "size": size,
                "num_blocks": -(-size // self.block_size),
                "num_links": 1,
                "mode": mode,
                "modified": 1_000_000_000,
                "tree": tree.ljust(288, b"\0"),
                **fields,
            },
        )
        self.put(INODES + number * SECTOR, found)

    # -- content --------------------------------------------------------------------------

    def file(self, number: int, data: bytes, *, piece: int = 0, levels: int = 0) -> None:
        """Write a file in pieces of so many blocks, in so many levels of nodes below the root."""
        step = piece * self.block_size or max(len(data), 1)
        extents = []
        for at in range(0, len(data), step):
            address, length = self.place(data[at : at + step], gap=bool(piece))
            extents.append(self.extent(at // self.block_size, length, address))
        self.inode(number, S_IFREG | 0o644, len(data), self.extents(extents, levels))

    def extent(self, offset: int, length: int, address: int, flags: int = 0) -> bytes:
        fields: dict[str, Any] = {
            "flags": flags,
            "offset_low": offset,
            "len_and_high": length,
            "low": address,
        }
        return packed(record(ExtentRecord, **fields))

    def extents(self, found: list[bytes], levels: int = 0) -> bytes:
        """Return the root of a tree of extents."""
        kind = LEAF
        for level in range(levels):
            share = -(-len(found) // 2) if level == levels - 1 else 3
            above = []
            for at in range(0, len(found), share):
                group = found[at : at + share]
                page = self.node(group, kind, 256).ljust(PAGE, b"\0")
                address, length = self.place(page)
                offset = ExtentRecord.read(group[0]).offset
                above.append(self.extent(offset, length, address))
            found, kind = above, INNER
        return self.node(found, kind | TOP, 18)

    def node(self, found: list[bytes], flags: int, slots: int) -> bytes:
        head = record(HeadRecord, flags=flags, end=len(found) + 2, num_slots=slots)
        return packed(head) + b"".join(found)

    # -- directories ----------------------------------------------------------------------

    def directory(
        self, number: int, names: list[tuple[Name, int]], *, parent: int = ROOT, page: int = 0
    ) -> None:
        """Write a directory, in pages of so many bytes if it does not fit into its inode."""
        order = sorted(names, key=lambda entry: self.key(entry[0]))
        found = [self.entry(*entry, index) for index, entry in enumerate(order)]
        kind = LEAF
        while sum(len(chain.slots) for chain in found) > IN_ROOT:
            found = self.level(found, kind, page)
            kind = INNER
        slots, table = filled(found, 1)
        fields: dict[str, Any] = {"flags": kind | TOP, "num_entries": len(table), "parent": parent}
        root = record(RootRecord, **fields)
        head = packed(RootRecord((*root[:-IN_ROOT], *(*table, *[0] * IN_ROOT)[:IN_ROOT])))
        mode = S_IFDIR | 0o755
        self.inode(number, mode, 1, head + slots, num_links=2, next_index=len(names) + 2)

    def key(self, name: Name) -> bytes:
        """Return what names are in the order of, and inner nodes have."""
        key = sorting(stored(name))
        return capitals(key) if self.flags & Flags.os2 else key

    def entry(self, name: Name, number: int, index: int) -> Chain:
        if self.flags & Flags.directory_index:
            return chain(EntryRecord, name, inode=number, index=index + 2)
        return chain(OldEntryRecord, name, inode=number)

    def level(self, found: list[Chain], kind: int, size: int) -> list[Chain]:
        """Write pages of entries; return what leads to them."""
        room = size // SLOT - 1 - self.table_slots(size)
        groups: list[list[Chain]] = [[]]
        for one in found:
            if sum(len(other.slots) for other in groups[-1]) + len(one.slots) > room:
                groups.append([])
            groups[-1].append(one)
        pages = len(groups) - 1
        return [self.page(group, kind, size, last=at == pages) for at, group in enumerate(groups)]

    def table_slots(self, size: int) -> int:
        return -(-size // SLOT // SLOT)

    def page(self, entries: list[Chain], kind: int, size: int, *, last: bool) -> Chain:
        tables = self.table_slots(size)
        slots, table = filled(entries, 1 + tables)
        count = size // SLOT
        fields: dict[str, Any] = {"flags": kind, "num_entries": len(table)}
        following = 0 if last else (self.end + size) // self.block_size
        head = packed(record(PageRecord, next=following, num_slots=count, table_slot=1, **fields))
        raw = head + bytes(table).ljust(tables * SLOT, b"\0") + slots
        address, length = self.place(raw.ljust(size, b"\0"))
        name = self.key(entries[0].name).decode("utf-16-be")
        return chain(RouterRecord, name, len_and_high=length, low=address)

    # -- the whole ------------------------------------------------------------------------

    def superblock(self, **fields: Any) -> JfsSuperblockRecord:
        log2 = self.block_size.bit_length() - 1
        found: JfsSuperblockRecord = record(
            JfsSuperblockRecord,
            b"JFS1",
            **{
                "version": 2,
                "num_device_blocks": len(self.data) // SECTOR,
                "block_size": self.block_size,
                "log2_block_size": log2,
                "log2_blocks_ratio": log2 - 9,
                "device_block_size": SECTOR,
                "log2_device_block_size": 9,
                "allocation_group_size": 1 << 13,
                "flags": self.flags | Flags.log_inside,
                "uuid": bytes(range(16)),
                "label": b"bytes".ljust(16, b"\0"),
                **fields,
            },
        )
        return found

    def built(self, **fields: Any) -> bytes:
        """Return the image; `fields` are those of the superblock."""
        for at in SUPERBLOCKS:
            self.put(at, self.superblock(**fields))
        length = TOGETHER * SECTOR // self.block_size
        self.put(MAP, record(MapControlRecord, num_groups=1, num_inodes_blocks=length))
        place = PlaceRecord((length, INODES // self.block_size))
        self.put(MAP + PAGE + GroupRecord.OFFSET.places, place)
        extent = self.extent(0, 2 * PAGE // self.block_size, MAP // self.block_size)
        fixed = record(
            InodeRecord,
            number=FILE_SET,
            file_set=1,
            num_links=1,
            size=2 * PAGE,
            mode=S_IFREG,
            tree=self.node([extent], LEAF | TOP, 18).ljust(288, b"\0"),
        )
        self.put(TABLE + FILE_SET * SECTOR, fixed)
        return bytes(self.data)
