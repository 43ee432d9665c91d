"""From a name's hash to the few places in a directory that may hold it."""

from __future__ import annotations

from bisect import bisect_left

from pygrub_k._generated.xfs_directory_records import (
    Area,
    BlockLinkRecord,
    HashBlock,
    LeafEntryRecord,
    LeafHeader4Record,
    LeafHeader5Record,
    NodeEntryRecord,
    NodeHeader4Record,
    NodeHeader5Record,
)
from pygrub_k.errors import CorruptError
from pygrub_k.limits import XFS_HASH_DEPTH
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks

NODES: Final = (HashBlock.node_4, HashBlock.node_5)
_CAPITALS: Final = bytes([*range(0x41, 0x5B), *range(0xC0, 0xD7), *range(0xD8, 0xDF)])
_FOLDING: Final = bytes.maketrans(_CAPITALS, bytes(letter + 32 for letter in _CAPITALS))
"""ISO 8859-1 in lower case (Linux v6.12, fs/xfs/libxfs/xfs_dir2.h, xfs_ascii_ci_xfrm)."""


def folded(name: bytes) -> bytes:
    """Return a name as a file system compares it that folds the case of letters."""
    return name.translate(_FOLDING)


def name_hash(name: bytes) -> int:
    """Return the hash of a name (XFS Algorithms & Data Structures, Directories, Hash values)."""
    found = 0
    whole = len(name) & ~3
    for at in range(0, whole, 4):
        one, two, three, four = name[at : at + 4]
        found = one << 21 ^ two << 14 ^ three << 7 ^ four ^ _rotated(found, 28)
    rest = name[whole:]
    found = _rotated(found, 7 * len(rest)) if rest else found
    for byte, shift in zip(reversed(rest), (0, 7, 14), strict=False):
        found ^= byte << shift
    return found


def folding_hash(name: bytes) -> int:
    """Return the hash of a name where the case of letters is folded."""
    found = 0
    for byte in folded(name):
        found = byte ^ _rotated(found, 7)
    return found


def _rotated(value: int, count: int) -> int:
    return (value << count | value >> 32 - count) & 0xFFFFFFFF


def places(blocks: DirectoryBlocks, name: bytes) -> Iterator[tuple[int, int]]:
    """Yield (block, offset in it) of each entry whose name has the same hash as `name`.

    Raises CorruptError if the hashes are not a sorted tree.
    """
    folds_case = blocks.directory.storage.superblock.folds_case
    wanted = folding_hash(name) if folds_case else name_hash(name)
    data, number = _leaf(blocks, wanted)
    seen: set[int] = set()
    while data:
        where = blocks.where(number)
        if number in seen:
            raise CorruptError(blocks.structure, where, "blocks of hashes in a circle")
        seen.add(number)
        start, count = leaf_entries(blocks, data, number)
        for index in range(_search(LeafEntryRecord, data, start, count, wanted), count):
            entry = LeafEntryRecord.read(data, start + index * LeafEntryRecord.SIZE)
            if entry.hash != wanted:
                return
            if entry.address:
                yield divmod(entry.address * entry.unit, blocks.size)
        following = part_at(BlockLinkRecord, data, 0, blocks.structure, where).next
        data, number = _read(blocks, following) if following else (b"", 0)


def _read(blocks: DirectoryBlocks, link: int) -> tuple[bytes, int]:
    """Return (block, its number): `link` counts blocks of the file system, not of the directory."""
    per_block = blocks.size // blocks.directory.storage.superblock.block_size
    number, rest = divmod(link, per_block)
    if rest or not Area.hashes <= number * blocks.size < Area.free_space:
        reason = f"it leads to block {link}, which is not a block of hashes"
        raise CorruptError(blocks.structure, blocks.directory.offset, reason)
    return blocks.read(number), number


def _leaf(blocks: DirectoryBlocks, wanted: int) -> tuple[bytes, int]:
    """Go down to the first block that may have a hash; return (block, its number)."""
    link = Area.hashes // blocks.directory.storage.superblock.block_size
    level: int | None = None
    while True:
        data, number = _read(blocks, link)
        where = blocks.where(number)
        magic = part_at(BlockLinkRecord, data, 0, blocks.structure, where).magic
        if magic not in NODES:
            if level:
                raise CorruptError(
                    blocks.structure, where, f"a leaf where a node of level {level} is expected"
                )
            return data, number
        header = node_header(blocks, data, number)
        below = header.num_levels_below
        if not 0 < below <= XFS_HASH_DEPTH or (level is not None and below != level):
            raise CorruptError(blocks.structure, where, f"a node of level {below}")
        level = below - 1
        end = header.SIZE + header.num_entries * NodeEntryRecord.SIZE
        if not header.num_entries or end > len(data):
            raise CorruptError(blocks.structure, where, f"a node with {header.num_entries} hashes")
        at = _search(NodeEntryRecord, data, header.SIZE, header.num_entries, wanted)
        if at == header.num_entries:
            return b"", number
        link = NodeEntryRecord.read(data, header.SIZE + at * NodeEntryRecord.SIZE).block


def node_header(
    blocks: DirectoryBlocks, data: bytes, number: int
) -> NodeHeader4Record | NodeHeader5Record:
    """Return the header of a node of the tree of hashes, verified."""
    where = blocks.where(number)
    if not blocks.directory.storage.superblock.has_checksums:
        return part_at(NodeHeader4Record, data, 0, blocks.structure, where)
    header = part_at(NodeHeader5Record, data, 0, blocks.structure, where)
    blocks.check(number, data, header)
    return header


def _search(
    table: type[LeafEntryRecord | NodeEntryRecord], data: bytes, start: int, count: int, wanted: int
) -> int:
    """Return the index of the first of `count` entries from `start` on with no lower hash."""
    size = table.SIZE
    return bisect_left(
        range(count), wanted, key=lambda at: table.read(data, start + at * size).hash
    )


def leaf_entries(blocks: DirectoryBlocks, data: bytes, number: int) -> tuple[int, int]:
    """Return (first byte, count) of the hashes of a leaf, verified."""
    where = blocks.where(number)
    header: LeafHeader4Record | LeafHeader5Record
    if blocks.directory.storage.superblock.has_checksums:
        header = part_at(LeafHeader5Record, data, 0, blocks.structure, where)
        blocks.check(number, data, header)
    else:
        header = part_at(LeafHeader4Record, data, 0, blocks.structure, where)
    end = header.SIZE + header.num_entries * LeafEntryRecord.SIZE
    if end > len(data):
        raise CorruptError(blocks.structure, where, f"a leaf with {header.num_entries} hashes")
    return header.SIZE, header.num_entries
