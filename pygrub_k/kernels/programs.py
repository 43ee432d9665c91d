"""Programs for firmware that hold a kernel: their sections, and what unpacks itself."""

from __future__ import annotations

from pygrub_k._generated.pe_records import DosHeaderRecord, HeaderRecord, SectionRecord
from pygrub_k._generated.pe_records import Machine as PeMachine
from pygrub_k.errors import FILE, CorruptError
from pygrub_k.kernels.content import structure
from pygrub_k.kernels.facts import Section
from pygrub_k.limits import PE_SECTIONS
from pygrub_k.records import records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.kernels.content import Content

_DOS: Final = b"MZ"
ARCHITECTURES: Final = {
    PeMachine.i386: "i386",
    PeMachine.x86_64: "x86_64",
    PeMachine.arm_thumb: "arm",
    PeMachine.aarch64: "aarch64",
    PeMachine.ia64: "ia64",
}


def firmware_header(content: Content) -> tuple[int, HeaderRecord] | None:
    """Return the header of a program for UEFI firmware and where it lies; None if it is none."""
    if content.read(0, len(_DOS)) != _DOS:
        return None
    start = structure(DosHeaderRecord, content)
    header = structure(HeaderRecord, content, start.ofs_header) if start else None
    return (start.ofs_header, header) if start and header else None


def sections(content: Content) -> tuple[Section, ...]:
    """Return the sections of such a program, as they are stored; none if it is none.

    CorruptError if they are listed beyond the end, or there are more than PE_SECTIONS.
    """
    found = firmware_header(content)
    if found is None:
        return ()
    at, header = found
    if header.num_sections > PE_SECTIONS:
        reason = f"it has {header.num_sections} sections, more than {PE_SECTIONS}"
        raise CorruptError("program for UEFI firmware", at, reason, FILE)
    at += HeaderRecord.SIZE + header.len_optional_header
    data = content.read(at, header.num_sections * SectionRecord.SIZE)
    if len(data) < header.num_sections * SectionRecord.SIZE:
        raise CorruptError(
            "program for UEFI firmware", at, "its sections are listed behind its end"
        )
    return tuple(
        Section(
            section.name.rstrip(b"\0").decode("latin-1"),
            section.ofs_stored,
            min(section.len_memory or section.len_stored, section.len_stored),
        )
        for section in records(SectionRecord, data, at)
    )
