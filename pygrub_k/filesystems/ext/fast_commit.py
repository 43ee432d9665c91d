"""Fast commits: changes since the journal's last transaction, by inode and by name.

Nothing is written: `Changes` overrides inodes, maps and directories when they are read. Tags have
the effect that they have in the kernel's replay (Linux v6.12, fs/ext4/fast_commit.c).
"""

from __future__ import annotations

from pygrub_k._generated.ext_fast_commit_records import (
    AddRangeRecord,
    BeginRecord,
    DeleteRangeRecord,
    InodeHeadRecord,
    Kind,
    NameHeadRecord,
    TagHeadRecord,
    TailRecord,
)
from pygrub_k._generated.ext_inode_records import CoreRecord, InodeFlags
from pygrub_k._generated.ext_inode_records import Kind as InodeKind
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from pygrub_k.filesystems.mapping import Run

    Tag = tuple[int, bytes]
    """(kind, value)"""
    Edit = tuple[int, int, int]
    """(first block of the file, number of blocks, where they are now; 0 for a hole)"""

STRUCTURE: Final = "ext4 fast commits"
_HEAD: Final = TagHeadRecord.SIZE
_MAP, _AFTER_MAP = CoreRecord.OFFSET.block, CoreRecord.OFFSET.generation
"""Where i_block begins and ends in an inode."""
_EXTENTS: Final = b"\x0a\xf3"
"""What a tree of extents begins with."""
_NO_EXTENTS: Final = _EXTENTS + b"\0\0\x04\0" + bytes(54)
"""The i_block of a file without any."""


def committed_tags(blocks: Iterable[bytes], sequence: int) -> list[Tag]:
    """Return the valid tags: those of groups with a tail.

    `blocks` is the journal's area for fast commits, `sequence` the transaction that they belong to.
    A torn end is the normal effect of a power cut, and so are remains of older commits.
    """
    done: list[Tag] = []
    pending: list[Tag] = []
    total = 0
    for number, data in enumerate(blocks):
        for kind, value, raw in tags_of(data):
            if not number and not pending and not done and kind != Kind.begin:
                return done
            if kind == Kind.begin:
                begin = part_at(BeginRecord, value, 0, STRUCTURE, None)
                if begin.sequence != sequence:
                    return done
                if begin.features:
                    raise UnsupportedError(STRUCTURE, None, f"features {begin.features:#x}")
            if kind == Kind.tail:
                tail = part_at(TailRecord, value, 0, STRUCTURE, None)
                total = crc32c(raw[: _HEAD + tail.OFFSET.checksum], total)
                if (tail.sequence, tail.checksum) != (sequence, total):
                    return done
                done += pending
                pending, total = [], 0
                continue
            if not Kind.add_range <= kind <= Kind.begin:
                return done
            total = crc32c(raw, total)
            pending.append((kind, value))
    return done


def tags_of(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield (kind, value, all bytes) of each tag in a block; kind 0 where one is cut off."""
    position, end = 0, len(data)
    while position + _HEAD <= end:
        head = part_at(TagHeadRecord, data, position, STRUCTURE, position)
        stop = position + _HEAD + head.len_value
        if stop > end or head.len_value < _SHORTEST.get(head.kind, 0):
            yield 0, b"", b""
            return
        yield head.kind, data[position + _HEAD : stop], data[position:stop]
        position = stop


_SHORTEST: Final = {
    Kind.add_range: AddRangeRecord.SIZE,
    Kind.delete_range: DeleteRangeRecord.SIZE,
    Kind.create: NameHeadRecord.SIZE + 1,
    Kind.link: NameHeadRecord.SIZE + 1,
    Kind.unlink: NameHeadRecord.SIZE + 1,
    Kind.inode: InodeHeadRecord.SIZE + CoreRecord.SIZE,
    Kind.tail: TailRecord.SIZE,
    Kind.begin: BeginRecord.SIZE,
}
"""Bytes that a value has at least."""


class Changes:
    """The changes of fast commits. `names`: directory → name → inode number, None if removed."""

    def __init__(self, tags: Iterable[Tag]) -> None:
        self._inodes: dict[int, bytes] = {}
        self._edits: dict[int, list[Edit]] = {}
        self._created: set[int] = set()
        self.unlinked: dict[int, int] = {}
        """How many names each inode lost after its number of links was stored last."""
        self.names: dict[int, dict[bytes, int | None]] = {}
        for kind, value in tags:
            self._apply(kind, value)

    def _apply(self, kind: int, value: bytes) -> None:
        if kind == Kind.inode:
            number = part_at(InodeHeadRecord, value, 0, STRUCTURE, None).inode
            self._inodes[number] = value[InodeHeadRecord.SIZE :]
            self._count_links(number, None)
        elif kind == Kind.add_range:
            added = part_at(AddRangeRecord, value, 0, STRUCTURE, None)
            place = 0 if added.is_unwritten else added.start
            edit = (added.logical_block, added.num_blocks, place)
            self._edits.setdefault(added.inode, []).append(edit)
        elif kind == Kind.delete_range:
            lost = part_at(DeleteRangeRecord, value, 0, STRUCTURE, None)
            self._edits.setdefault(lost.inode, []).append((lost.logical_block, lost.num_blocks, 0))
        elif kind in (Kind.create, Kind.link, Kind.unlink):
            head = part_at(NameHeadRecord, value, 0, STRUCTURE, None)
            name = value[NameHeadRecord.SIZE :]
            target = None if kind == Kind.unlink else head.inode
            self._count_links(head.inode, {Kind.unlink: 1, Kind.link: -1}.get(kind))
            self.names.setdefault(head.directory, {})[name] = target
            if kind == Kind.create:
                self._created.add(head.inode)
                self.names.pop(head.inode, None)

    def _count_links(self, number: int, lost: int | None) -> None:
        """Count names that an inode lost; None: its own number of links is right from here on."""
        if lost is None:
            if number in self.unlinked:
                self.unlinked[number] = 0
        else:
            self.unlinked[number] = self.unlinked.get(number, 0) + lost

    def is_deleted(self, number: int, num_links: int) -> bool:
        """Return whether an inode with so many links has lost all of them."""
        lost = self.unlinked.get(number, 0)
        return lost > 0 and lost >= num_links

    def inode(self, number: int, data: bytes) -> bytes | None:
        """Return the new bytes of an inode that is `data` on disk, or None if it is unchanged.

        The map on disk remains, and ranges are added to it. Checksums of the result are not valid.
        """
        new = self._inodes.get(number)
        if new is None:
            return None
        new = new[: len(data)]
        core = part_at(CoreRecord, new, 0, f"ext4 inode {number}", None)
        block = data[_MAP:_AFTER_MAP]
        if core.flags & InodeFlags.extents:
            if not block.startswith(_EXTENTS):
                block = _NO_EXTENTS
        elif core.flags & InodeFlags.inline_data:
            block = new[_MAP:_AFTER_MAP]
        return new[:_MAP] + block + new[_AFTER_MAP:] + data[len(new) :]

    def is_new_directory(self, number: int, mode: int) -> bool:
        """Return whether a directory was made, so that its names are those that were added."""
        return number in self._created and mode >> 12 == InodeKind.directory

    def runs(self, number: int, runs: list[Run], num_blocks: int) -> list[Run]:
        """Return a file's runs with all additions and removals."""
        for first, count, place in self._edits.get(number, ()):
            if place and place + count > num_blocks:
                raise CorruptError(
                    STRUCTURE, None, f"{count} blocks of inode {number} at {place} of {num_blocks}"
                )
            runs = _edited(runs, first, count, place)
        return runs


def _edited(runs: list[Run], first: int, count: int, place: int) -> list[Run]:
    """Return `runs` with one range replaced."""
    end = first + count
    before = [
        (start, min(length, first - start), at) for start, length, at in runs if start < first
    ]
    after = [
        (max(start, end), start + length - max(start, end), at + max(end - start, 0))
        for start, length, at in runs
        if start + length > end
    ]
    return before + ([(first, count, place)] if place and count else []) + after
