"""The sections of an EWF image's segments, each with a checksum over what is said of it.

Expert Witness Compression Format (libewf's documentation), 3.
"""

from __future__ import annotations

import zlib

from pygrub_k._generated.ewf_records import (
    DigestRecord,
    EntryRecord,
    ErrorsRecord,
    EwfRecord,
    HashRecord,
    SectionRecord,
    SmartVolumeRecord,
    TableRecord,
    VolumeRecord,
)
from pygrub_k.containers.model import IMAGE
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import IMAGE_DISK_SIZE, IMAGE_PIECE, IMAGE_SECTIONS
from pygrub_k.record import Record
from pygrub_k.records import read_record, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any, Final

    from pygrub_k.source import FileSource

LAST: Final = ("done", "next")
_VOLUMES: Final = ("volume", "disk", "data")
_TABLES: Final = ("table", "table2")


class Section(Record):
    """One section: what follows its descriptor lies at byte `start` of the file, up to `end`."""

    kind: str
    file: FileSource
    start: int
    end: int


class Table(Record):
    """Where chunks from number `first` on lie: `count` entries at byte `where` of the file.

    They count from byte `base`; the last chunk ends at byte `end`. `others` are copies of it.
    `is_summed` says whether a checksum follows the entries.
    """

    file: FileSource
    first: int
    count: int
    where: int
    base: int
    end: int
    is_summed: bool
    others: tuple[Table, ...] = ()


class Volume(Record):
    """What the disk is like. `num_chunks` are as many as the image says that it has."""

    size: int
    len_sector: int
    len_chunk: int
    num_chunks: int
    set_id: bytes


class Contents(Record):
    """All that the segments of an image have. Digests are bytes, by their names."""

    volume: Volume
    tables: tuple[Table, ...]
    digests: tuple[tuple[str, bytes], ...]
    headers: tuple[Section, ...]
    num_errors: int
    is_whole: bool
    """Whether the last segment says that it is the last."""


def sections_of(file: FileSource, number: int) -> Iterator[Section]:
    """Yield the sections of a segment; CorruptError for another number, or a wrong checksum."""
    head = read_record(EwfRecord, file, 0)
    if head.number != number:
        reason = f"{file.name} is segment {head.number}, where segment {number} is expected"
        raise CorruptError("EWF segment", None, reason)
    at = head.SIZE
    for _ in range(IMAGE_SECTIONS):
        structure = "EWF section"
        if at + SectionRecord.SIZE > file.size:
            reason = f"{file.name} has {file.size} bytes"
            raise CorruptError(structure, at, reason, IMAGE)
        raw = file.read_at(at, SectionRecord.SIZE)
        section = record_at(SectionRecord, raw, 0, at, IMAGE)
        check_sum(structure, raw, section, at)
        kind = section.kind.partition(b"\0")[0].decode("ascii", "backslashreplace")
        if kind in LAST:
            yield Section(kind, file, at + section.SIZE, at + section.SIZE)
            return
        if not at + section.SIZE <= section.ofs_next <= file.size:
            reason = f"the next one is said to begin at byte {section.ofs_next}"
            raise CorruptError(structure, at, reason, IMAGE)
        # its length is zero in some images: what follows it tells the same
        yield Section(kind, file, at + section.SIZE, section.ofs_next)
        at = section.ofs_next
    raise LimitError(f"{file.name}: more than {IMAGE_SECTIONS} sections")


def check_sum(structure: str, raw: bytes, record: Any, where: int) -> None:
    """Refuse a structure whose Adler-32, its last field, is not that of what stands before."""
    at = type(record).OFFSET.checksum
    computed = zlib.adler32(raw[:at])
    if computed != record.checksum:
        raise CorruptError(structure, where, wrong_checksum(computed, record.checksum), IMAGE)


def contents_of(files: Sequence[FileSource]) -> Contents:
    """Return what the segments of an image hold; raises what reading them raises."""
    found = _Contents()
    for number, file in enumerate(files, 1):
        found.is_whole = False
        sectors: Section | None = None
        for section in sections_of(file, number):
            if section.kind == "sectors":
                sectors = section
            elif section.kind in _VOLUMES:
                found.take_volume(section)
            elif section.kind in _TABLES:
                found.take_table(section, sectors)
            else:
                found.take(section)
    if found.volume is None:
        raise CorruptError("EWF image", None, "no section says what the disk is like")
    return Contents(
        found.volume,
        tuple(found.tables),
        tuple(found.digests.items()),
        tuple(found.headers),
        found.num_errors,
        found.is_whole,
    )


def _read(section: Section, table: Any, structure: str) -> Any:
    """Return the record at a section's start, its checksum verified."""
    if section.end - section.start < table.SIZE:
        reason = f"a section of {section.end - section.start} bytes"
        raise CorruptError(structure, section.start, reason, IMAGE)
    raw = section.file.read_at(section.start, table.SIZE)
    record = record_at(table, raw, 0, section.start, IMAGE)
    check_sum(structure, raw, record, section.start)
    return record


class _Contents:
    """What was found so far."""

    def __init__(self) -> None:
        self.volume: Volume | None = None
        self.tables: list[Table] = []
        self.digests: dict[str, bytes] = {}
        self.headers: list[Section] = []
        self.num_errors = 0
        self.is_whole = False

    def take_volume(self, section: Section) -> None:
        structure = "EWF volume"
        is_smart = section.end - section.start < VolumeRecord.SIZE
        record = _read(section, SmartVolumeRecord if is_smart else VolumeRecord, structure)
        set_id = b"" if is_smart else record.set_id
        if self.volume is not None:
            if set_id != self.volume.set_id:
                reason = f"{section.file.name} belongs to another image"
                raise CorruptError(structure, section.start, reason, IMAGE)
            return
        len_chunk = record.chunk_sectors * record.len_sector
        size = record.num_sectors * record.len_sector
        if not 0 < len_chunk <= IMAGE_PIECE or not 0 < size <= IMAGE_DISK_SIZE:
            reason = f"chunks of {len_chunk} bytes for a disk of {size}"
            raise CorruptError(structure, section.start, reason, IMAGE)
        self.volume = Volume(size, record.len_sector, len_chunk, record.num_chunks, set_id)

    def take_table(self, section: Section, sectors: Section | None) -> None:
        """Add a table; one that has as many entries as the last, and follows it, is its copy."""
        structure = "EWF table"
        record = _read(section, TableRecord, structure)
        where = section.start + record.SIZE
        if (
            where + record.num_entries * EntryRecord.SIZE > section.end
            or record.ofs_base > section.file.size
        ):
            reason = f"{record.num_entries} entries in {section.end - where} bytes"
            raise CorruptError(structure, section.start, reason, IMAGE)
        end = section.end if sectors is None else sectors.end
        last = self.tables[-1] if self.tables else None
        is_copy = section.kind == "table2" and last is not None
        first = last.first + (0 if is_copy else last.count) if last else 0
        table = Table(
            section.file,
            first,
            record.num_entries,
            where,
            record.ofs_base,
            end,
            sectors is not None,
        )
        if last is not None and is_copy:
            if table.count == last.count:
                self.tables[-1] = last.replaced(others=(*last.others, table))
        elif table.count:
            self.tables.append(table)

    def take(self, section: Section) -> None:
        if section.kind in {"header", "header2", "xheader"}:
            self.headers.append(section)
        elif section.kind == "hash":
            self.digests["MD5"] = _read(section, HashRecord, "EWF hash").md5
        elif section.kind == "digest":
            record = _read(section, DigestRecord, "EWF digest")
            for name, digest in (("MD5", record.md5), ("SHA-1", record.sha1)):
                if any(digest):
                    self.digests[name] = digest
        elif section.kind == "error2":
            self.num_errors += _read(section, ErrorsRecord, "EWF list of errors").num_entries
        elif section.kind == "done":
            self.is_whole = True
