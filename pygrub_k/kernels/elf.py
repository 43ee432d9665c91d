"""ELF files for little-endian machines: their segments, sections and notes.

System V ABI, edition 4.3; https://gabi.xinuos.com/
"""

from __future__ import annotations

from pygrub_k._generated.elf_records import (
    ByteOrder,
    FileClass,
    NoteRecord,
    Rest32Record,
    Rest64Record,
    Section32Record,
    Section64Record,
    SectionKind,
    Segment32Record,
    Segment64Record,
    SegmentFlag,
    SegmentKind,
    StartRecord,
)
from pygrub_k.errors import FILE, CorruptError, UnsupportedError
from pygrub_k.limits import ELF_NOTES, ELF_SECTIONS
from pygrub_k.record import Record
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.kernels.content import Content
    from pygrub_k.records import R

    Rest = Rest32Record | Rest64Record
    Section = Section32Record | Section64Record


class Note(Record):
    """One note: whose it is, which one of theirs, and what it says."""

    owner: str
    kind: int
    description: bytes


class Elf:
    """An ELF file whose header makes sense."""

    def __init__(self, content: Content, start: StartRecord, rest: Rest) -> None:
        self.content = content
        self.start = start
        self.is_64 = start.file_class == FileClass.bits_64
        self._rest = rest

    @classmethod
    def of(cls, content: Content) -> Elf | None:
        """Return the ELF file in some bytes, little-endian and for 32 or 64 bits; None if none."""
        size = StartRecord.SIZE + Rest64Record.SIZE
        data = content.read(0, size)
        if len(data) < size:
            return None
        try:
            start = record_at(StartRecord, data, 0, 0, FILE)
        except CorruptError:
            return None
        if start.ident_version != 1 or start.version != 1:
            return None
        if start.byte_order != ByteOrder.little_endian:
            return None
        rests: dict[int, type[Rest32Record | Rest64Record]] = {
            FileClass.bits_32: Rest32Record,
            FileClass.bits_64: Rest64Record,
        }
        table = rests.get(start.file_class)
        if table is None:
            return None
        return cls(content, start, record_at(table, data, StartRecord.SIZE, StartRecord.SIZE))

    @property
    def entry_address(self) -> int:
        """Where the program begins, by its header."""
        return self._rest.entry_address

    def _list(self, table: type[R], offset: int, step: int, count: int) -> list[R]:
        """Return the structures of a list; CorruptError if not all of it is there."""
        if count and step < table.SIZE:
            raise CorruptError("ELF header", 0, f"a {table.__name__} has {step} bytes", FILE)
        data = self.content.read(offset, step * count)
        if len(data) < step * count:
            raise CorruptError("ELF file", offset, f"it ends in a list of {count}", FILE)
        return [record_at(table, data, step * n, offset + step * n, FILE) for n in range(count)]

    def segments(self) -> list[Segment32Record] | list[Segment64Record]:
        """Return what is loaded, and the segments of notes."""
        rest = self._rest
        where = rest.ofs_segments, rest.len_segment, rest.num_segments
        if self.is_64:
            return self._list(Segment64Record, *where)
        return self._list(Segment32Record, *where)

    def sections(self) -> list[Section32Record] | list[Section64Record]:
        """Return the named parts of the file."""
        rest = self._rest
        where = rest.ofs_sections, rest.len_section, rest.num_sections
        if self.is_64:
            return self._list(Section64Record, *where)
        return self._list(Section32Record, *where)

    def section(self, name: str) -> Section | None:
        """Return the first section of a name.

        Each name is read where its section says; one that the file cuts off is another name, one
        that begins behind its end a CorruptError. UnsupportedError if there are more than
        ELF_SECTIONS.
        """
        sections = self.sections()
        if len(sections) > ELF_SECTIONS:
            raise UnsupportedError("ELF file", None, f"more than {ELF_SECTIONS} sections")
        if self._rest.names_section >= len(sections):
            return None
        names = sections[self._rest.names_section].ofs_content
        wanted = name.encode() + b"\0"
        for section in sections:
            at = names + section.ofs_name
            if not self.content.reaches(at):
                raise CorruptError(
                    "ELF file", at, "the name of a section lies behind its end", FILE
                )
            if self.content.read(at, len(wanted)) == wanted:
                return section
        return None

    def notes(self) -> Iterator[Note]:
        """Yield the notes of all segments of notes; none where the list of segments is cut off.

        CorruptError where such a segment is cut off, UnsupportedError if there are more than
        ELF_NOTES bytes of them.
        """
        total = 0
        try:
            segments = self.segments()
        except CorruptError:
            return
        for segment in segments:
            if segment.kind == SegmentKind.note:
                total += segment.len_content
                if total > ELF_NOTES:
                    raise UnsupportedError(
                        "ELF file", None, f"more than {ELF_NOTES} bytes of notes"
                    )
                yield from _notes(self.content, segment.ofs_content, segment.len_content)

    def listed_notes(self) -> Iterator[Note]:
        """Yield the notes of the sections that are marked as notes; errors are those of `notes`."""
        total = 0
        for section in self.sections():
            if section.kind == SectionKind.note:
                total += section.len_content
                if total > ELF_NOTES:
                    raise UnsupportedError(
                        "ELF file", None, f"more than {ELF_NOTES} bytes of notes"
                    )
                yield from _notes(self.content, section.ofs_content, section.len_content)

    def loaded(self) -> tuple[int, int] | None:
        """Return where the loaded segments lie in memory, as (first address, last one + 1).

        Addresses are physical ones; None if nothing is loaded.
        """
        any_flag = SegmentFlag.executed | SegmentFlag.written | SegmentFlag.read
        ranges = [
            (segment.physical_address, segment.physical_address + segment.len_memory)
            for segment in self.segments()
            if segment.kind == SegmentKind.load and segment.flags & any_flag
        ]
        if not ranges:
            return None
        return min(first for first, _ in ranges), max(end for _, end in ranges)


def _notes(content: Content, offset: int, length: int) -> Iterator[Note]:
    data = content.read(offset, length)
    if len(data) < length:
        raise CorruptError("ELF file", offset, "it ends in its notes", FILE)
    at = 0
    while at + NoteRecord.SIZE <= len(data):
        note = record_at(NoteRecord, data, at, offset + at, FILE)
        at += NoteRecord.SIZE
        name = data[at : at + note.len_name]
        at += _padded(note.len_name)
        description = data[at : at + note.len_description]
        at += _padded(note.len_description)
        yield Note(name.partition(b"\0")[0].decode("latin-1"), note.kind, description)


def _padded(length: int) -> int:
    return -(-length // 4) * 4
