"""A unified kernel image: a program for UEFI firmware that carries a kernel and all it needs.

UAPI.5, "Unified Kernel Image": its sections are `.linux`, `.initrd`, `.ucode` (a ramdisk that comes
first), `.cmdline`, `.osrel` (os-release(5)) and others that a domain has no use for. Those behind a
`.profile` belong to one of several ways of starting it; the first one is what starts by itself.
"""

from __future__ import annotations

from pygrub_k._generated.pe_records import DosHeaderRecord, HeaderRecord, SectionRecord
from pygrub_k.bootconfig.model import FileToLoad
from pygrub_k.errors import CorruptError
from pygrub_k.limits import PE_SECTIONS, UNIFIED_IMAGE_TEXT
from pygrub_k.record import Record
from pygrub_k.records import record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.guest.view import FileRef, GuestView
    from pygrub_k.records import R

    Spans = dict[str, tuple[int, int]]
    """By a section's name, (byte offset in the file, number of bytes)."""

_RAMDISKS: Final = (".ucode", ".initrd")
"""In the order in which systemd's stub hands them to the kernel."""
_TEXTS: Final = (".cmdline", ".osrel")


class UnifiedImage(Record):
    """What a unified kernel image holds and says; a text is empty where its section is missing."""

    kernel: FileToLoad
    ramdisks: tuple[FileToLoad, ...]
    args: str
    release: dict[str, str]
    """The variables of os-release(5)."""


def read(file: FileRef, guest: GuestView) -> UnifiedImage | str:
    """Return what a file holds as a unified kernel image, or why it is none.

    Raises what reading a file raises, and NotFoundError if there is none.
    """
    facts = guest.facts(file)
    size = facts.size if facts is not None and facts.kind == "file" else 0
    sections = _sections(file, guest, size)
    if isinstance(sections, str):
        return sections
    spans = _first_profile(sections)
    if ".linux" not in spans:
        return "there is no kernel in it"
    for name in (".linux", *_RAMDISKS, *_TEXTS):
        offset, length = spans.get(name, (0, 0))
        if offset + length > size:
            return f"its section {name} reaches behind its end"
        if name in _TEXTS and length > UNIFIED_IMAGE_TEXT:
            return f"its section {name} has {length} bytes, more than {UNIFIED_IMAGE_TEXT}"
    texts = {name: _text(guest.read_part(file, *spans.get(name, (0, 0)))) for name in _TEXTS}
    return UnifiedImage(
        FileToLoad(file.path, file, *spans[".linux"]),
        tuple(FileToLoad(file.path, file, *spans[name]) for name in _RAMDISKS if name in spans),
        _command_line(texts[".cmdline"]),
        os_release(texts[".osrel"]),
    )


def section_text(file: FileRef, guest: GuestView, name: str) -> str:
    """Return the text in a program's section; empty if there is none, or it is no program.

    At most UNIFIED_IMAGE_TEXT bytes are read. Raises what reading a file raises.
    """
    facts = guest.facts(file)
    size = facts.size if facts is not None and facts.kind == "file" else 0
    sections = _sections(file, guest, size)
    if isinstance(sections, str):
        return ""
    offset, length = _first_profile(sections).get(name, (0, 0))
    if offset + length > size:
        return ""
    return _text(guest.read_part(file, offset, min(length, UNIFIED_IMAGE_TEXT)))


def _sections(file: FileRef, guest: GuestView, size: int) -> list[SectionRecord] | str:
    """Return a program's sections in their order, or why it is no program."""
    no_program = "it is no program for UEFI firmware"
    if size < DosHeaderRecord.SIZE:
        return no_program
    start = _parsed(DosHeaderRecord, guest.read_part(file, 0, DosHeaderRecord.SIZE))
    at = start.ofs_header if start else size
    if at + HeaderRecord.SIZE > size:
        return no_program
    header = _parsed(HeaderRecord, guest.read_part(file, at, HeaderRecord.SIZE))
    if header is None:
        return no_program
    count = header.num_sections
    if count > PE_SECTIONS:
        return f"it has {count} sections, more than {PE_SECTIONS}"
    at += HeaderRecord.SIZE + header.len_optional_header
    if at + count * SectionRecord.SIZE > size:
        return "its sections are listed behind its end"
    return records(SectionRecord, guest.read_part(file, at, count * SectionRecord.SIZE), at)


def _parsed(table: type[R], data: bytes) -> R | None:
    """Return a structure, or None if it is another one."""
    try:
        return record_at(table, data, 0, 0)
    except CorruptError:
        return None


def _first_profile(sections: list[SectionRecord]) -> Spans:
    """Return where the sections lie that count where nobody chooses a profile.

    What comes before the first `.profile` belongs to all of them, unless one has its own. Of two
    sections with one name the first counts.
    """
    common: Spans = {}
    own: Spans = {}
    found = common
    for section in sections:
        name = section.name.rstrip(b"\0").decode("ascii", "replace")
        if name == ".profile":
            if found is own:
                break
            found = own
        length = min(section.len_memory or section.len_stored, section.len_stored)
        if length:
            found.setdefault(name, (section.ofs_stored, length))
    return common | own


def _text(raw: bytes) -> str:
    return raw.partition(b"\0")[0].decode("utf-8", "surrogateescape")


def _command_line(text: str) -> str:
    """Return a command line as systemd's stub passes it on: without line ends and the like."""
    return "".join(max(character, " ") for character in text).rstrip(" ")


def os_release(text: str) -> dict[str, str]:
    """Return the variables of os-release(5); quotes around a value are dropped."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        name, equals, value = line.strip().partition("=")
        if equals and not name.startswith("#"):
            quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
            found[name] = value[1:-1] if quoted else value
    return found
