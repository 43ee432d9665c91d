"""The directories of an ext file system, one after the other: blocks, checksums, names, indexes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from pygrub_k import crc32c
from pygrub_k._generated.bulk import reader
from pygrub_k._generated.ext_directory_records import FileType, InlineParentRecord, TailRecord
from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import PASSED_AT_ONCE, Checked, Damage, Item, Passed, of_error
from pygrub_k.filesystems.ext.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.ext.inline import inline_directory
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.verify_entries import EntryCheck, Plain, about, plain_entries
from pygrub_k.filesystems.ext.verify_index import IndexCheck
from pygrub_k.filesystems.ext.verify_links import NameCounts
from pygrub_k.filesystems.use_map import COUNT_BITS, LONGEST
from pygrub_k.records import part_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.verify_inodes import InodePass

MOST_QUICK: Final = 1 << 18
"""Bytes of a directory that is taken quickly."""
WORD: Final = 4
TAIL: Final = TailRecord.SIZE
TAIL_MARK: Final = [0, TAIL, 0, FileType.checksum]
_ALL: Final = 0xFFFFFFFF
_tail = reader(TailRecord, TailRecord.NAMES)


class DirectoryPass:
    """Reads all directories once; `inodes` has what there is for names to lead to."""

    def __init__(self, storage: Storage, collector: Collector, inodes: InodePass) -> None:
        self._storage = storage
        self._collector = collector
        self._inodes = inodes
        self._counts = NameCounts(storage, collector, inodes)
        self._entries = EntryCheck(storage, inodes, self._counts)
        self._block_size = storage.superblock.block_size
        self._seed = storage.superblock.checksum_seed
        self._crc = crc32c.inverting()
        self._names = 0

    def run(self) -> Iterator[Item]:
        """Yield what is wrong with directories, and then with what leads where."""
        told = 0
        for number, generation, data in self._rows():
            if self._names - told >= PASSED_AT_ONCE:
                yield Passed(self._names - told)
                told = self._names
            if data and self._quickly(number, generation, data):
                continue
            try:
                yield from self._directory(StoredInode.read(self._storage, number))
            except PygrubError as error:
                yield of_error(error, "directory", number)
            yield from self._collector.taken(number)
        yield Checked("directories", len(self._inodes.directories))
        yield Checked("names", self._names)
        yield from self._counts.run()

    # -- one that is plain -------------------------------------------------------------------

    def _rows(self) -> Iterator[tuple[int, int, bytes]]:
        """Yield number, generation and content of each directory; b"" of one to be read by objects.

        What one directory has behind the other is read together.
        """
        inodes, size = self._inodes, self._block_size
        numbers, extents, generations = inodes.directories, inodes.extents, inodes.generations
        data, at, first = b"", 0, 0
        for row, extent in enumerate(extents):
            count = extent & LONGEST
            length = count * size
            if not 0 < length <= MOST_QUICK:
                yield numbers[row], generations[row], b""
                continue
            if not data or at + length > len(data) or extent >> COUNT_BITS != first:
                blocks = _adjoining(extents, row, MOST_QUICK // size)
                first, at = extent >> COUNT_BITS, 0
                try:
                    data = self._storage.source.read_at(first * size, blocks * size)
                except PygrubError:
                    data = b""
            yield numbers[row], generations[row], data[at : at + length]
            first, at = first + count, at + length

    def _quickly(self, number: int, generation: int, data: bytes) -> bool:
        """Take a directory of one extent without an index, if all is right with it."""
        size = self._block_size
        seed = None
        if self._seed is not None:
            own = number.to_bytes(WORD, "little") + generation.to_bytes(WORD, "little")
            seed = self._crc(own, self._seed ^ _ALL)
        whole = Plain([], [], bytearray(), 0)
        for start in range(0, len(data), size):
            block = data[start : start + size]
            if seed is not None and not self._is_sound(block, seed):
                return False
            found = plain_entries(block, 0 if start else number)
            if found is None:
                return False
            whole = whole.joined(found) if start else found
        if len(set(whole.names)) != len(whole.names) or not self._entries.fit(number, whole):
            return False
        self._names += len(whole.names)
        return True

    def _is_sound(self, block: bytes, seed: int) -> bool:
        """Return whether a block of names has its right checksum."""
        last = len(block) - TAIL
        *mark, stored = _tail(block, last)
        return mark == TAIL_MARK and self._crc(block[:last], seed) ^ _ALL == stored

    # -- one directory -----------------------------------------------------------------------

    def _directory(self, inode: StoredInode) -> Iterator[Damage]:
        number = inode.number
        names: list[bytes] = []
        if inode.has(InodeFlags.inline_data):
            parent = part_at(InlineParentRecord, inode.core.block, 0, inode.structure, inode.offset)
            self._counts.refer([number])
            if 0 < parent.inode <= self._inodes.last:
                self._counts.refer([parent.inode])
            self._counts.upwards[number] = parent.inode
            for data, where in inline_directory(inode):
                yield from self._entries.block(inode, data, where, names, is_first=False)
        else:
            yield from self._blocks(inode, names)
        self._names += len(names)
        if len(set(names)) != len(names):
            for name, times in Counter(names).items():
                if times > 1:
                    words = f"{times} entries are named {printable_name(name)}"
                    yield about(inode, "directory", "", words, inode.offset)

    def _blocks(self, inode: StoredInode, names: list[bytes]) -> Iterator[Damage]:
        blocks = DirectoryBlocks(inode)
        present = list(blocks.numbers())
        missing = blocks.count - len(present)
        if missing:
            words = f"{missing} of its {blocks.count} blocks are holes"
            yield about(inode, "directory", "", words, inode.offset)
        index = None
        if inode.has(InodeFlags.indexed_directory):
            index = IndexCheck(blocks)
            yield from index.run()
        elif not present:
            return
        for at in present:
            try:
                data = blocks.read(at)
            except PygrubError as error:
                yield of_error(error, "directory", inode.number)
                continue
            start = len(names)
            is_node = bool(index is not None and at and blocks.entries_offset(data, at))
            plain = plain_entries(data, 0 if at else inode.number)
            is_odd = plain is None or inode.has(InodeFlags.encrypted)
            if plain is not None and not is_odd and self._entries.fit(inode.number, plain):
                names += plain.names
            else:
                yield from self._entries.block(
                    inode, data, blocks.where(at), names, is_first=at == 0
                )
            if index is not None and not is_node:
                yield from index.leaf(at, names[start:])
        if index is not None:
            yield from index.finish()
        yield from self._collector.taken(inode.number)


def _adjoining(extents: Sequence[int], row: int, most: int) -> int:
    """Return how many blocks the directories from one row on have behind each other, of `most`."""
    count = extents[row] & LONGEST
    end = (extents[row] >> COUNT_BITS) + count
    for at in range(row + 1, len(extents)):
        more = extents[at] & LONGEST
        if extents[at] >> COUNT_BITS != end or not more or count + more > most:
            break
        count, end = count + more, end + more
    return count
