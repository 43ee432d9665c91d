"""Members of a cpio archive, as its bytes pass by.

Linux: init/initramfs.c. The formats are in specs/cpio.ksy.
"""

from __future__ import annotations

from pygrub_k._generated.cpio_records import NewcRecord, OdcRecord, OldBeRecord, OldLeRecord
from pygrub_k.errors import FILE, CorruptError
from pygrub_k.limits import CPIO_NAME
from pygrub_k.record import Record
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Final

    from pygrub_k.kernels.byte_stream import ByteStream

TRAILER: Final = b"TRAILER!!!"
NEWC: Final = b"070701"
CRC: Final = b"070702"
ODC: Final = b"070707"
OLD_LE: Final = b"\xc7\x71"
OLD_BE: Final = b"\x71\xc7"
FORMATS: Final = {
    NEWC: "cpio newc",
    CRC: "cpio crc",
    ODC: "cpio odc",
    OLD_LE: "cpio old",
    OLD_BE: "cpio old",
}
LONGEST_MAGIC: Final = len(NEWC)
UNPACKED: Final = (FORMATS[NEWC], FORMATS[CRC])
"""What Linux unpacks."""


class Member(Record):
    """One member: its name, its mode (as st_mode), and the bytes of its content."""

    name: bytes
    mode: int
    length: int


class _Header(Record):
    """What a member of any format begins with; lengths are bytes."""

    mode: int
    len_name: int
    length: int
    padding: int
    """Name and content end at a multiple of that."""


def format_of(head: bytes) -> str:
    """Return the format of an archive that begins so; empty if it is none."""
    return next((name for magic, name in FORMATS.items() if head.startswith(magic)), "")


def members(stream: ByteStream, take: Callable[[Member], int]) -> Iterator[Member]:
    """Yield an archive's members up to the one that ends it, or to the end; that is left out.

    `take` is asked how many bytes of a member's content it wants; `stream.taken` has them when the
    member is yielded. CorruptError where the archive is cut off or makes no sense.
    """
    while stream.peek(1):
        at = stream.position
        header = _header(stream)
        if not 0 < header.len_name <= CPIO_NAME:
            reason = f"a name of {header.len_name} bytes"
            raise CorruptError("cpio archive", at, reason, FILE)
        name = stream.read(header.len_name).partition(b"\0")[0]
        stream.skip(-(stream.position - at) % header.padding)
        if name == TRAILER:
            stream.skip(header.length)
            return
        member = Member(name, header.mode, header.length)
        wanted = min(take(member), header.length)
        stream.taken = stream.read(wanted)
        stream.skip(header.length - wanted)
        stream.skip(-header.length % header.padding)
        yield member


def _header(stream: ByteStream) -> _Header:
    at = stream.position
    head = stream.peek(LONGEST_MAGIC)
    if head in {NEWC, CRC}:
        new = record_at(NewcRecord, stream.read(NewcRecord.SIZE), 0, at, FILE)
        return _in_digits(new, 16, 4, at)
    if head == ODC:
        odc = record_at(OdcRecord, stream.read(OdcRecord.SIZE), 0, at, FILE)
        return _in_digits(odc, 8, 1, at)
    tables: tuple[tuple[bytes, type[OldLeRecord | OldBeRecord]], ...] = (
        (OLD_LE, OldLeRecord),
        (OLD_BE, OldBeRecord),
    )
    for magic, table in tables:
        if head.startswith(magic):
            old = record_at(table, stream.read(table.SIZE), 0, at, FILE)
            length = old.len_content_upper << 16 | old.len_content_lower
            return _Header(old.mode, old.len_name, length, 2)
    raise CorruptError("cpio archive", at, "no member begins there", FILE)


def _in_digits(header: NewcRecord | OdcRecord, base: int, padding: int, at: int) -> _Header:
    return _Header(
        _digits(header.mode, base, at),
        _digits(header.len_name, base, at),
        _digits(header.len_content, base, at),
        padding,
    )


def _digits(field: bytes, base: int, at: int) -> int:
    digits = field.strip(b" \0")
    if not digits or not digits.isalnum():
        raise CorruptError("cpio archive", at, f"{field!r} is no number", FILE)
    try:
        return int(digits, base)
    except ValueError:
        raise CorruptError("cpio archive", at, f"{field!r} is no number", FILE) from None
