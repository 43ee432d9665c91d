"""Directories: their records, and the names and files that these describe.

ECMA-119, 4th edition, 6.8 and 9.1. Associated files (resource forks) are left out, as in Linux.
"""

from __future__ import annotations

from pygrub_k._generated.iso9660_directory_records import Flags, HeaderRecord
from pygrub_k.errors import CorruptError, FormatError, LimitError, SourceError
from pygrub_k.filesystems.iso9660.names import (
    folded,
    joliet_name,
    plain_name,
    rock_ridge_name,
)
from pygrub_k.filesystems.iso9660.storage import SECTOR
from pygrub_k.filesystems.iso9660.system_use import entries, sharing_protocol
from pygrub_k.filesystems.lookup import is_odd
from pygrub_k.limits import ISO_DIRECTORY_SIZE, ISO_FILE_SECTIONS, READ_AT_ONCE
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

    from pygrub_k.errors import PygrubError
    from pygrub_k.filesystems.iso9660.storage import Storage
    from pygrub_k.filesystems.iso9660.system_use import Entry

    Stored = tuple[HeaderRecord, bytes, bytes, int]
    """(header, name as stored, system use field, byte at which the record lies)"""
    Named = tuple[bytes, list[Stored], list[Entry]]
    """(name, the records of the file's sections, the system use entries of the first of them)"""

STRUCTURE: Final = "ISO 9660 directory"
HEAD: Final = HeaderRecord.SIZE
SELF: Final = b"\0"
OWN: Final = (SELF, b"\1")
"""Names of a directory's records of itself and of its parent."""
_SURVIVED = (FormatError, SourceError, LimitError)


def own_record(storage: Storage, start: int) -> Stored:
    """Return a directory's record of itself, the first at byte `start`; CorruptError without."""
    there = max(0, min(SECTOR, storage.source.size - start))
    data = storage.source.read_at(start, there or SECTOR)
    found = next(in_sector(data, 0, len(data), start), None)
    if found is None or found[1] != SELF or not found[0].flags & Flags.directory:
        raise CorruptError(STRUCTURE, start, "it does not begin with itself")
    return found


def records_around(storage: Storage, at: int) -> Iterator[Stored]:
    """Yield the records that may lie in the same sector as byte `at`, before the first damage.

    Where logical blocks are smaller than a sector, a directory's sectors begin with any of them.
    """
    for start in range(at - at % SECTOR, at + 1, storage.block_size):
        there = max(0, min(SECTOR, storage.source.size - start))
        try:
            yield from in_sector(storage.source.read_at(start, there), 0, there, start)
        except CorruptError:
            continue


def extent_start(storage: Storage, header: HeaderRecord) -> int:
    """Return at which byte an extent's content begins, behind its attribute record."""
    return (header.extent + header.num_attribute_blocks) * storage.block_size


def _records(storage: Storage, start: int, size: int) -> Iterator[Stored]:
    """Yield the records of a directory; a damaged sector is skipped from there on.

    It is noted, and the first such error raised at the end.
    """
    if size > ISO_DIRECTORY_SIZE:
        raise LimitError(f"{STRUCTURE} at byte {start}: {size} bytes")
    storage.len_continued = 0
    first: PygrubError | None = None
    end = min(start + size, storage.source.size)
    for piece in range(start, end, READ_AT_ONCE):
        data = storage.source.read_at(piece, min(READ_AT_ONCE, end - piece))
        for sector in range(0, len(data), SECTOR):
            try:
                yield from in_sector(data, sector, min(sector + SECTOR, len(data)), piece)
            except CorruptError as error:
                storage.findings.note(error)
                first = first or error
    if end < start + size:
        first = first or SourceError(f"{STRUCTURE} at byte {start}: the volume ends in it")
    if first is not None:
        raise first


def in_sector(data: bytes, position: int, end: int, base: int) -> Iterator[Stored]:
    """Yield the records of one sector, `position` to `end` of `data`, which lies at byte `base`."""
    read: Any = HeaderRecord.read
    while position < end:
        length = data[position]
        if not length:
            return
        if length <= HEAD or position + length > end:
            reason = f"a record of {length} bytes where {end - position} are left in the sector"
            raise CorruptError(STRUCTURE, base + position, reason)
        header = read(data, position)
        name_end = position + HEAD + header.len_name
        following = position + length
        if not header.len_name or name_end > following:
            reason = f"a name of {header.len_name} bytes in a record of {length}"
            raise CorruptError(STRUCTURE, base + position, reason)
        name = data[position + HEAD : name_end]
        system_use = data[name_end + header.len_padding : following]
        yield header, name, system_use, base + position
        position = following


def _files(storage: Storage, start: int, size: int) -> Iterator[list[Stored]]:
    """Yield the records of each file: several where it has several sections."""
    sections: list[Stored] = []
    first: PygrubError | None = None
    for stored in _records(storage, start, size):
        header, name, _, where = stored
        if name in OWN or header.flags & Flags.associated:
            continue
        if sections and sections[0][1] != name:
            first = first or _unfinished(storage, sections)
            sections = []
        if len(sections) == ISO_FILE_SECTIONS:
            raise LimitError(f"{STRUCTURE} at byte {where}: more than {len(sections)} sections")
        sections.append(stored)
        if not header.flags & Flags.multi_extent:
            yield sections
            sections = []
    if sections:
        first = first or _unfinished(storage, sections)
    if first is not None:
        raise first


def _unfinished(storage: Storage, sections: list[Stored]) -> CorruptError:
    error = CorruptError(STRUCTURE, sections[-1][3], "a file's last section is missing")
    storage.findings.note(error)
    return error


def listed(storage: Storage, start: int, size: int) -> Iterator[Named]:
    """Yield the names in a directory and the records behind each; raises at the end, as ext does.

    `start` and `size` are bytes. System use entries are only given with Rock Ridge. Raises what
    went wrong first, after all that can be read.
    """
    first: PygrubError | None = None
    for sections in _files(storage, start, size):
        met: list[Entry] = []
        try:
            name = _name(storage, sections[0], met)
        except _SURVIVED as error:
            storage.findings.note(error)
            first = first or error
            continue
        if name:
            yield name, sections, met
    if first is not None:
        raise first


def _name(storage: Storage, stored: Stored, met: list[Entry]) -> bytes:
    """Return a record's name, nothing for what is hidden; CorruptError for what cannot be one.

    Rock Ridge's entries are added to `met` on the way.
    """
    found = name_as_it_is(storage, stored, met)
    if found is None:
        return b""
    if is_odd(found):
        raise CorruptError(STRUCTURE, stored[3], f"an entry named {found!r}")
    return found


def name_as_it_is(storage: Storage, stored: Stored, met: list[Entry]) -> bytes | None:
    """Return a record's name, whatever is in it; None for what is hidden."""
    _, name, _, _ = stored
    found = b""
    if storage.naming == "Rock Ridge":
        found, is_hidden = rock_ridge_name(_kept(entries_of(storage, stored), met))
        if is_hidden:
            return None
    if not found:
        found = joliet_name(name) if storage.naming == "Joliet" else plain_name(name)
    return found


def _kept(found: Iterator[Entry], met: list[Entry]) -> Iterator[Entry]:
    for entry in found:
        met.append(entry)
        yield entry


def entries_of(storage: Storage, stored: Stored) -> Iterator[tuple[int, bytes, int]]:
    """Yield the system use entries of a record, as `system_use.entries`."""
    header, _, area, where = stored
    start = storage.len_skipped
    if start:  # the root's own record says so, and begins with that
        start, _ = sharing_protocol(area) or (start, 0)
    return entries(storage, area[start:], where + header.len_record - len(area) + start)


def find(storage: Storage, start: int, size: int, name: bytes) -> list[Stored] | None:
    """Return the records behind a name, or None.

    Without Rock Ridge case and a dot at the end do not matter, as to GRUB and isolinux, unless
    something has exactly that name. Raises what `listed` raises, if the name was not met before.
    """
    wanted = folded(name)
    loosely: list[Stored] | None = None
    try:
        for found, sections, _ in listed(storage, start, size):
            if found == name:
                return sections
            if loosely is None and storage.naming != "Rock Ridge" and folded(found) == wanted:
                loosely = sections
    except _SURVIVED:
        if loosely is None:
            raise
    return loosely


def header_of_root(data: bytes, where: int) -> HeaderRecord:
    """Return the root directory's record in a volume descriptor; CorruptError if it is none."""
    header = record_at(HeaderRecord, data, 0, where)
    if not header.flags & Flags.directory:
        raise CorruptError("ISO 9660 volume descriptor", where, "its root is no directory")
    return header
