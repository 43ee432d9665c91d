"""Which pieces of a page are known, while a log is read from its end."""

from __future__ import annotations

from pygrub_k._generated.jfs_extent_records import ExtentFlags, ExtentRecord
from pygrub_k._generated.jfs_inode_records import InodeRecord
from pygrub_k._generated.jfs_log_records import PieceRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.jfs.log import PLACE, STRUCTURE
from pygrub_k.records import packed, part_at, records, with_fields

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k._generated.jfs_log_records import ChangedPageRecord
    from pygrub_k.filesystems.jfs.log import LogRecord

PAGE: Final = 4096
NOTHING_MORE: Final = 0x1000
_NEGATIVE: Final = 0x8000
_IN_TRANSACTION: Final = ExtentFlags.added | ExtentFlags.extended


class KnownPieces:
    """Which pieces of a page are known already; the sets have indexes of its inodes or slots.

    `lowest` has the lowest entry of a tree of extents that is, by inode; `heads` whose header is.
    """

    __slots__ = (
        "attributes",
        "bases",
        "heads",
        "holds",
        "links",
        "lowest",
        "roots",
        "slots",
        "tables",
        "trees",
    )

    def __init__(self) -> None:
        self.holds = 0
        self.bases: set[int] = set()
        self.tables: set[int] = set()
        self.attributes: set[int] = set()
        self.links: set[int] = set()
        self.trees: set[int] = set()
        """Inodes known to be directories."""
        self.roots: dict[int, set[int]] = {}
        self.heads: set[int] = set()
        self.lowest: dict[int, int] = {}
        self.slots: set[int] = set()

    def is_to_be(self, kind: int) -> bool:
        """Return whether it holds what a record says; if it held something else, nothing more."""
        if self.holds and not self.holds & kind:
            self.holds = NOTHING_MORE
            return False
        self.holds |= kind
        return True


def pieces_of(change: ChangedPageRecord, record: LogRecord) -> Iterator[tuple[int, int, bytes]]:
    """Yield (offset, length, data) of the pieces of a record, the last first.

    Offset and length are in units of the record.
    """
    data, end, unit = record.data, len(record.data), change.log2_unit
    while end > 0:
        start = end - PieceRecord.SIZE
        if start < 0:
            raise CorruptError(STRUCTURE, record.end, "a piece of a page is cut off", PLACE)
        piece = part_at(PieceRecord, data, start, STRUCTURE, record.end)
        offset, length = piece.offset, piece.length
        is_wrong = max(offset, length) >= _NEGATIVE or not length
        if is_wrong or unit > PAGE.bit_length() or (offset + length) << unit > PAGE:
            raise impossible_piece(record, offset, length)
        end = start - (length << unit)
        if end < 0:
            raise impossible_piece(record, offset, length)
        yield offset, length, data[end:start]


def impossible_piece(record: LogRecord, offset: int, length: int) -> CorruptError:
    """Return the error for a piece that leads out of its page or record."""
    reason = f"a piece of length {length} at offset {offset} of a page"
    return CorruptError(STRUCTURE, record.end, reason, PLACE)


def is_new(page: KnownPieces, index: int, quarter: int, length: int) -> bool:
    """Return whether a piece of an inode behind its base is not known yet; it is from now on.

    Attributes lie where a directory has slots of its root, and what is behind the first half of a
    symlink's target. Those of an older inode with that number are not written over such; jfs_fsck
    does so, whereupon Linux lists nothing of the directory.
    """
    known = (page.bases, page.tables, page.links, page.attributes)[quarter]
    is_directory = index in page.trees
    if index in known or (known is page.attributes and is_directory):
        return False
    if known is page.links:
        if is_directory or page.lowest.get(index) or index in page.heads:
            return False
        if length > 1:
            page.attributes.add(index)
    known.add(index)
    return True


def new_part(page: KnownPieces, index: int, length: int, data: bytes) -> tuple[int, bytes]:
    """Return what is not known yet of an inode's base and the table behind it, and where it begins.

    Both are known from now on. `data` has the base, and the table where `length` is more than one:
    Linux logs such a piece up to a byte within the tree behind, which has records of its own.
    """
    has_base, has_table = index in page.bases, index in page.tables
    page.bases.add(index)
    table, tree = InodeRecord.OFFSET.table, InodeRecord.OFFSET.tree
    if length == 1:
        return 0, b"" if has_base else data
    page.tables.add(index)
    if has_base:
        return table, b"" if has_table else data[table:tree]
    return 0, data[:table] if has_table else data[:tree]


def settled(data: bytes) -> bytes:
    """Return entries of a tree of extents without the flags that only the log's have.

    What reads a tree has no use for them, but a file's content may: that of one which got the
    blocks of a freed node, and which replaying changes, as no record of Linux says it was freed.
    """
    entries = [
        packed(with_fields(entry, flags=entry.flags & ~_IN_TRANSACTION))
        for entry in records(ExtentRecord, data, None)
    ]
    return b"".join(entries) + data[len(entries) * ExtentRecord.SIZE :]
