"""The plain inodes of an XFS, by rows of columns: files of one extent or none, without attributes.

Of whatever is not plain, nothing is said here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.bulk import rows_reader
from pygrub_k._generated.xfs_extent_records import ExtentRecord
from pygrub_k._generated.xfs_inode_records import (
    CoreRecord,
    ExtensionRecord,
    ForkFormat,
    InodeFlag,
    InodeFlag2,
)
from pygrub_k.filesystems.use_map import COUNT_BITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.storage import Storage

KIND_SHIFT: Final = 12
FILE: Final = 0x8
FIELDS: Final = (
    *("mode", "format", "num_links", "num_blocks", "num_extents", "num_attribute_extents"),
    *("attribute_format", "flags", "flags_2", "upper", "lower"),
)
START_SHIFT: Final = 43
START_MASK: Final = 0x1FF
LENGTH_BITS: Final = 21
LENGTH_MASK: Final = (1 << LENGTH_BITS) - 1
UNWRITTEN: Final = 1 << 63
FIRST_SHIFT: Final = 9
ODD_FLAGS_2: Final = InodeFlag2.shared_blocks | InodeFlag2.many_extents | InodeFlag2.metadata


class PlainInodes:
    """Reads what is plain in chunks of inodes of one file system with checksums."""

    def __init__(self, storage: Storage) -> None:
        superblock = storage.superblock
        tables = [CoreRecord, ExtensionRecord, ExtentRecord]
        self._rows = rows_reader(tables, FIELDS, superblock.inode_size)
        self._group_bits = superblock.record.log2_group_blocks
        self._group_size = superblock.record.num_group_blocks
        self._num_blocks = superblock.num_blocks

    def files(self, data: bytes) -> Iterator[tuple[int, int, int]]:
        """Yield (place among the inodes, links, run) of each such file.

        The run is a word of UseMap, 0 where it has no blocks, and less than zero where they are
        not written yet.
        """
        bits, size, end = self._group_bits, self._group_size, self._num_blocks
        mask = (1 << bits) - 1
        for at, row in enumerate(self._rows(data)):
            mode, form, links, blocks, extents, others, other_form, flags, flags_2, upper, lower = (
                row
            )
            if (
                mode >> KIND_SHIFT != FILE
                or form != ForkFormat.extents
                or others
                or other_form != ForkFormat.extents
                or not links
                or flags & InodeFlag.realtime
                or flags_2 & ODD_FLAGS_2
            ):
                continue
            if not extents:
                if not blocks:
                    yield at, links, 0
                continue
            start = (upper & START_MASK) << START_SHIFT | lower >> LENGTH_BITS
            block = start & mask
            linear = (start >> bits) * size + block
            if (
                extents == 1
                and lower & LENGTH_MASK == blocks
                and blocks
                and not (upper & ~UNWRITTEN) >> FIRST_SHIFT
                and block + blocks <= size
                and linear + blocks <= end
            ):
                word = linear << COUNT_BITS | blocks
                yield at, links, -word if upper & UNWRITTEN else word
