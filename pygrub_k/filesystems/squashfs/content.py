"""Where a file's content lies: blocks one behind the other, holes, and its end in a fragment."""

from __future__ import annotations

from pygrub_k._generated.squashfs_tables_records import DataBlockRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.mapping import append_extent
from pygrub_k.filesystems.squashfs.storage import BLOCK, PLAIN, check_block
from pygrub_k.filesystems.squashfs.stored_inode import NONE, named
from pygrub_k.limits import SQUASHFS_BLOCKS_PER_FILE, SQUASHFS_RUNS_PER_FILE
from pygrub_k.source import MappedSource, check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.squashfs.storage import Storage
    from pygrub_k.filesystems.squashfs.stored_inode import StoredInode
    from pygrub_k.source import Extent

_GROUP: Final = 256
"""Blocks of which one place is kept; the others follow from their lengths."""


def content_of(storage: Storage, inode: StoredInode) -> MappedSource:
    """Return a file's content. What is stored as it is lies on the volume, the rest is unpacked.

    Raises CorruptError if blocks or fragment make no sense, LimitError for too many blocks.
    """
    body, size = inode.body, inode.size
    block_size = storage.superblock.block_size
    has_fragment = body.fragment != NONE
    count, tail = divmod(size, block_size)
    if tail and not has_fragment:
        count, tail = count + 1, 0
    if count > SQUASHFS_BLOCKS_PER_FILE:
        raise LimitError(f"{named(inode)}: {count} blocks, more than {SQUASHFS_BLOCKS_PER_FILE}")
    listed, _ = storage.read(inode.following, count * DataBlockRecord.SIZE, named(inode))
    blocks = Blocks(storage, inode, listed, size - tail)
    extents = blocks.extents()
    if tail:
        end = Fragment(storage, body.fragment, body.fragment_offset, tail)
        extents.append((size - tail, tail, end, 0))
    return MappedSource(size, extents)


class Blocks:
    """The blocks of a file, without its fragment; read as a whole and cut to what is wanted."""

    __slots__ = (
        *("_block_size", "_kept", "_kept_group", "_listed", "_places", "_storage"),
        *("_structure", "size"),
    )

    def __init__(self, storage: Storage, inode: StoredInode, listed: bytes, size: int) -> None:
        self.size = size
        self._storage = storage
        self._structure = named(inode)
        self._listed = listed
        self._block_size = storage.superblock.block_size
        self._places = [int(inode.body.start)]
        self._kept_group = -1
        self._kept: tuple[list[int], list[int]] = ([], [])

    def extents(self) -> list[Extent]:
        """Return where the content lies; checks the length of each block, and counts their places.

        With very many runs all of it is left to `read_at`.
        """
        extents: list[Extent] = []
        start = 0
        place = self._places[0]
        source = self._storage.source
        block_size = self._block_size
        for number, length in enumerate(self._lengths()):
            if number and not number % _GROUP:
                self._places.append(place)
            stored = check_block(length, block_size, place)
            step = min(block_size, self.size - start)
            if length & PLAIN and stored >= step:
                append_extent(extents, start, step, source, place)
            elif stored:
                append_extent(extents, start, step, self, start)
            start += step
            place += stored
        end = self._storage.superblock.num_bytes
        if place > end:
            reason = f"blocks up to byte {place}, but the file system ends at byte {end}"
            raise CorruptError(self._structure, None, reason)
        if len(extents) > SQUASHFS_RUNS_PER_FILE:
            return [(0, self.size, self, 0)]
        return extents

    def _lengths(self) -> Iterator[int]:
        for group in range(-(-len(self._listed) // (_GROUP * DataBlockRecord.SIZE))):
            yield from self._group(group)

    def _group(self, group: int) -> list[int]:
        """Return the lengths of so many blocks as one place is kept for."""
        width = _GROUP * DataBlockRecord.SIZE
        listed = self._listed[group * width : (group + 1) * width]
        return [length for (length,) in DataBlockRecord.rows(listed)]

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        pieces = []
        end = offset + length
        while offset < end:
            number, at = divmod(offset, self._block_size)
            step = min(end - offset, self._block_size - at)
            pieces.append(self._block(number)[at : at + step])
            offset += step
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def _recent(self, group: int) -> tuple[list[int], list[int]]:
        """Return (lengths, places) of a group's blocks; those asked for last are kept."""
        if group != self._kept_group:
            lengths = self._group(group)
            place = self._places[group]
            places = []
            for length in lengths:
                places.append(place)
                place += check_block(length, self._block_size, place)
            self._kept_group, self._kept = group, (lengths, places)
        return self._kept

    def _block(self, number: int) -> bytes:
        group, index = divmod(number, _GROUP)
        lengths, places = self._recent(group)
        length, place = lengths[index], places[index]
        wanted = min(self._block_size, self.size - number * self._block_size)
        if not check_block(length, self._block_size, place):
            return bytes(wanted)
        data = self._storage.block(place, length)
        if len(data) < wanted:
            reason = f"{len(data)} bytes, but {wanted} of the file are there"
            raise CorruptError(BLOCK, place, reason)
        return data


class Fragment:
    """The end of a file, in a block that it shares with others."""

    __slots__ = ("_number", "_offset", "_storage", "size")

    def __init__(self, storage: Storage, number: int, offset: int, size: int) -> None:
        self.size = size
        self._storage = storage
        self._number = number
        self._offset = offset

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        data = self._storage.fragment(self._number)
        if self._offset + self.size > len(data):
            reason = f"{self.size} bytes at {self._offset} of fragment {self._number}"
            raise CorruptError("SquashFS fragment", None, f"{reason}, which has {len(data)}")
        offset += self._offset
        return data[offset : offset + length]
