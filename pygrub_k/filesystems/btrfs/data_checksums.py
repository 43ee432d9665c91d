"""Checksums of file contents: verified where content passes through Python.

That is so for configurations, compressed content, small files, and where all content is to be
verified. What the kernel copies from disk to file is not read here.
"""

from __future__ import annotations

from bisect import bisect_right

from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import CorruptError, FormatError, SourceError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL
from pygrub_k.limits import BTRFS_CONTENT_VERIFIED
from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final

    from pygrub_k.filesystems.btrfs.storage import Storage
    from pygrub_k.filesystems.btrfs.subvolumes import Forest
    from pygrub_k.filesystems.btrfs.tree import Tree
    from pygrub_k.source import Extent

    Stored = tuple[int, int, int]
    """(first byte of a file, length, logical address): what lies as it is."""

_CHECKSUMS: Final = (1 << 64) - 10
"""The object of all items of the checksum tree (BTRFS_EXTENT_CSUM_OBJECTID)."""


class CheckedContent(MappedSource):
    """The content of a file. What is read of it by `read_at` is verified, what `runs` name is not.

    Large files are copied by `runs`, unless all content is to be verified.
    Reading raises CorruptError if no copy has the checksum that it should have.
    """

    __slots__ = ("_first_bytes", "_forest", "_stored", "_structure", "reads_itself")

    def __init__(
        self,
        size: int,
        extents: Sequence[Extent],
        stored: list[Stored],
        forest: Forest,
        structure: str,
    ) -> None:
        super().__init__(size, extents)
        self.reads_itself = forest.storage.verify_content or size <= BTRFS_CONTENT_VERIFIED
        self._stored = stored
        self._first_bytes = [start for start, _, _ in stored]
        self._forest = forest
        self._structure = structure

    def read_at(self, offset: int, length: int) -> bytes:
        data = super().read_at(offset, length)
        sector = self._forest.storage.superblock.head.sector_size
        index = max(bisect_right(self._first_bytes, offset) - 1, 0)
        pieces = []
        done = 0
        for start, span, address in self._stored[index:]:
            if start >= offset + length:
                break
            begin, end = max(offset, start), min(offset + length, start + span)
            if begin >= end:
                continue
            first, last = address + begin - start, address + end - start
            skipped = first % sector
            whole = verified(self._forest, first - skipped, last - first + skipped, self._structure)
            pieces += [data[done : begin - offset], whole[skipped : skipped + end - begin]]
            done = end - offset
        return b"".join((*pieces, data[done:])) if pieces else data


def verified(forest: Forest, address: int, length: int, structure: str) -> bytes:
    """Return what lies at a logical address, from whole sectors with the right checksums.

    Raises CorruptError if no copy of one of them has it, SourceError if none can be read.
    """
    storage = forest.storage
    sector = storage.superblock.head.sector_size
    length += -length % sector
    data = storage.read(address, length)
    try:
        verify(forest, address, data, structure)
    except CorruptError:
        sectors = range(address, address + length, sector)
        data = b"".join(_best_copy(forest, at, sector, structure) for at in sectors)
    return data


def _best_copy(forest: Forest, address: int, length: int, structure: str) -> bytes:
    """Return one sector from the first copy that is sound, and note that others are not."""

    def read(copy: int) -> bytes:
        data = forest.storage.read(address, length, copy)
        verify(forest, address, data, structure)
        return data

    return first_sound(forest.storage, address, read)


def first_sound(storage: Storage, address: int, read: Callable[[int], bytes]) -> bytes:
    """Return what `read` makes of the first copy that it can read, and note why not of others.

    Raises what it raised for the first copy, FormatError or SourceError, if none can be read.
    """
    first: FormatError | SourceError | None = None
    for copy in storage.copies(address):
        try:
            data = read(copy)
        except (FormatError, SourceError) as error:
            first = first or error
            continue
        if first is not None:
            storage.findings.note(first)
        return data
    assert first is not None
    raise first


def verify(forest: Forest, address: int, data: bytes, structure: str) -> None:
    """Compare `data`, whole sectors that lie at a logical address, with their checksums.

    Sectors without one are passed over. Raises CorruptError, or records it where checksums need
    not hold.
    """
    storage = forest.storage
    try:
        wrong = _first_wrong(forest, address, data)
    except (FormatError, SourceError) as error:
        storage.findings.refuse(error)
        return
    if wrong is not None:
        reason = "the checksum of its content is wrong"
        storage.findings.mismatch(structure, wrong, reason, LOGICAL)


def _first_wrong(forest: Forest, address: int, data: bytes) -> int | None:
    """Return the logical address of the first sector with a wrong checksum, or None."""
    superblock = forest.storage.superblock
    sector, algorithm = superblock.head.sector_size, superblock.algorithm
    size = algorithm.size
    tree = forest.tree(Object.checksum_tree, "checksum tree")
    trees = [*forest.logs().values(), *([tree] if tree else [])]
    start, row = 0, b""
    for at in range(0, len(data), sector):
        index = (address + at - start) // sector
        if not 0 <= index < len(row) // size:
            start, row = checksum_row(trees, address + at, sector, size)
            index = (address + at - start) // sector
        stored = row[index * size : (index + 1) * size]
        if len(stored) == size and algorithm.of(data[at : at + sector]) != stored:
            return address + at
    return None


def checksum_row(trees: Sequence[Tree], address: int, sector: int, size: int) -> tuple[int, bytes]:
    """Return the row of checksums that has the one of an address, and where it begins.

    `sector` and `size` are bytes: of what has one checksum, and of that.

    A log has the checksums of what it brings, and comes first. Without any the row is empty.
    """
    for tree in trees:
        found = tree.last((_CHECKSUMS, ItemKind.extent_checksum, address))
        if found is None or found[0][:2] != (_CHECKSUMS, ItemKind.extent_checksum):
            continue
        start, row = found[0][2], found[1]
        if address < start + len(row) // size * sector:
            return start, row
    return address, b""
