"""Checksums of file contents: verified where content passes through Python anyway.

That is where it is compressed. What the kernel copies from disk to file is not read here, and
verifying it would take several times as long as the boot.
"""

from __future__ import annotations

from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.btrfs.subvolumes import Forest

_CHECKSUMS: Final = (1 << 64) - 10
"""The object of all items of the checksum tree (BTRFS_EXTENT_CSUM_OBJECTID)."""


def verify(forest: Forest, address: int, data: bytes, structure: str) -> None:
    """Compare `data`, whole sectors that lie at a logical address, with their checksums.

    Sectors without one are passed over. Raises CorruptError, or records it where checksums need
    not hold.
    """
    tree = forest.tree(Object.checksum_tree, "checksum tree")
    if tree is None:
        return
    superblock = forest.storage.superblock
    sector, algorithm = superblock.head.sector_size, superblock.algorithm
    start, row = 0, b""
    for at in range(0, len(data), sector):
        index = (address + at - start) // sector
        if not 0 <= index < len(row) // algorithm.size:
            found = tree.last((_CHECKSUMS, ItemKind.extent_checksum, address + at))
            if found is None or found[0][:2] != (_CHECKSUMS, ItemKind.extent_checksum):
                continue
            start, row = found[0][2], found[1]
            index = (address + at - start) // sector
        stored = row[index * algorithm.size : (index + 1) * algorithm.size]
        if len(stored) == algorithm.size and algorithm.of(data[at : at + sector]) != stored:
            error = CorruptError(structure, address + at, "the checksum of its content is wrong")
            if forest.storage.verify:
                raise error
            forest.storage.note(error)
