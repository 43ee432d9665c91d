"""The names in a directory, in disk order."""

from __future__ import annotations

from pygrub_k._generated.fat_directory_records import (
    Attribute,
    EntryRecord,
    FirstByte,
    LongNamePartRecord,
)
from pygrub_k.errors import CorruptError, FormatError, LimitError, SourceError
from pygrub_k.filesystems.fat.names import LongName, folded, short_name
from pygrub_k.limits import FAT_DIRECTORY_SIZE, PROBLEMS_KEPT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from pygrub_k.errors import PygrubError
    from pygrub_k.source import ByteSource

    Piece = tuple[int, int]
    """(byte offset, number of bytes) of a part of a directory"""
    Found = tuple[bytes, bytes, EntryRecord, int]
    """(name, short name, entry, its byte offset)"""

SELF: Final = (b".".ljust(11), b"..".ljust(11))


class Directory:
    """A directory as read: the entries that could be read, and the errors.

    Unused entries, the label, `.` and `..` are left out. Entries whose name cannot be part of a
    path are `nameless`: nobody can ask for them. `fault` is the error that ended the reading.
    """

    __slots__ = ("_by_name", "fault", "found", "nameless")

    def __init__(self, source: ByteSource, pieces: Iterable[Piece]) -> None:
        self.found: list[Found] = []
        self.nameless: list[CorruptError] = []
        self.fault: PygrubError | None = None
        self._by_name: dict[str, Found] | None = None
        try:
            for found in _entries(read_pieces(source, pieces)):
                if not isinstance(found, CorruptError):
                    self.found.append(found)
                elif len(self.nameless) < PROBLEMS_KEPT:
                    self.nameless.append(found)
        except (FormatError, SourceError, LimitError) as error:
            self.fault = error

    def find(self, name: bytes) -> Found | None:
        """Return the first entry with this name, long or short, ignoring case.

        Errors are raised only if there is none: it might be in the part that could not be read.
        """
        if self._by_name is None:
            self._by_name = {}
            for found in self.found:
                self._by_name.setdefault(folded(found[0]), found)
                self._by_name.setdefault(folded(found[1]), found)
        entry = self._by_name.get(folded(name)) if name else None
        if entry is None and self.fault is not None:
            raise self.fault
        return entry


def label(source: ByteSource, pieces: Iterable[Piece]) -> bytes:
    """Return the label that a root directory has, as it is stored; empty without one.

    The first entry of that kind counts, as in blkid.
    """
    for offset, length in pieces:
        for entry in EntryRecord.iter(source.read_at(offset, length)):
            name = entry.name
            if name[0] == FirstByte.end:
                return b""
            kind = entry.attributes & (Attribute.label | Attribute.directory)
            if (
                name[0] != FirstByte.free
                and kind == Attribute.label
                and entry.attributes != Attribute.long_name
            ):
                return _without_stand_in(name).partition(b"\0")[0].rstrip(b" ")
    return b""


def _without_stand_in(name: bytes) -> bytes:
    if name[0] == FirstByte.stands_for_e5:
        return bytes((FirstByte.free,)) + name[1:]
    return name


def read_pieces(source: ByteSource, pieces: Iterable[Piece]) -> Iterator[tuple[int, bytes]]:
    """Yield (byte offset, bytes) of a directory's pieces; LimitError behind the last allowed."""
    left = FAT_DIRECTORY_SIZE
    for offset, length in pieces:
        yield offset, source.read_at(offset, min(length, left))
        if length > left:
            raise LimitError(
                f"FAT directory, continued at byte {offset}: more than {FAT_DIRECTORY_SIZE} bytes"
            )
        left -= length


def _entries(pieces: Iterable[tuple[int, bytes]]) -> Iterator[Found | CorruptError]:
    """Yield what has a name, and an error for an entry that should have one."""
    long_name = LongName()
    size, part_size = EntryRecord.SIZE, LongNamePartRecord.SIZE
    assert size == part_size
    for offset, data in pieces:
        for number, entry in enumerate(EntryRecord.iter(data)):
            name, attributes = entry.name, entry.attributes
            if name[0] == FirstByte.end:
                return
            if name[0] == FirstByte.free:
                long_name.drop()
            elif attributes == Attribute.long_name:
                long_name.add(LongNamePartRecord.read(data, number * size))
            elif attributes & Attribute.label or name in SELF:
                long_name.drop()
            else:
                where = offset + number * size
                short = short_name(name, entry.lower_case)
                shown = long_name.take(name) or short
                if shown:
                    yield shown, short, entry, where
                else:
                    yield CorruptError("FAT directory entry", where, f"no name: {name!r}")
