"""The chain of entries with which SUSP and Rock Ridge extend ISO 9660.

IEEE P1281 (SUSP), draft 1.12. Bounds on continuations are those of Linux (fs/isofs/rock.c), which
has its continuation areas in one block.
"""

from __future__ import annotations

from pygrub_k._generated.susp_records import (
    ContinuationRecord,
    ExtensionsReferenceHeadRecord,
    HeaderRecord,
    SharingProtocolRecord,
    Signature,
)
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.iso9660.storage import SECTOR
from pygrub_k.limits import ISO_CONTINUATIONS, ISO_CONTINUED_SIZE
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, Final

    from pygrub_k.filesystems.iso9660.storage import Storage

    Entry = tuple[int, bytes, int]
    """(signature, what follows the entry's header, byte at which the entry lies)"""

STRUCTURE: Final = "ISO 9660 system use entry"
ROCK_RIDGE: Final = (b"RRIP_1991A", b"IEEE_P1282", b"IEEE_1282")
"""How Rock Ridge's editions call themselves."""
_HEAD: Final = HeaderRecord.SIZE
_XA: Final = 14
"""Bytes of CD-ROM XA's attributes, which may come before the first entry."""


def entries(storage: Storage, area: bytes, where: int) -> Iterator[Entry]:
    """Yield the entries in `area`, which lies at byte `where`, and in its continuations.

    What is about the chain itself is left out. Raises CorruptError where it breaks or runs in a
    circle, LimitError if it is too long, and SourceError.
    """
    seen = {where}
    while True:
        following: Entry | None = None
        for entry in _in_area(area, where):
            if entry[0] == Signature.continuation:
                following = entry
            else:
                yield entry
        if following is None:
            return
        area, where = _continuation(storage, *following[1:])
        if where in seen:
            raise CorruptError(STRUCTURE, following[2], "the continuations run in a circle")
        if len(seen) > ISO_CONTINUATIONS:
            raise LimitError(f"{STRUCTURE} at byte {where}: more than {ISO_CONTINUATIONS} areas")
        seen.add(where)


def _in_area(area: bytes, where: int) -> Iterator[Entry]:
    """Yield the entries of one area; what is left at its end is too short for one."""
    read: Any = HeaderRecord.read
    position, end = 0, len(area)
    while end - position >= _HEAD:
        signature, length, _ = read(area, position)
        if signature == Signature.terminator or not (signature or length):  # or padded with zeros
            return
        if not _HEAD <= length <= end - position:
            reason = f"an entry of {length} bytes where {end - position} are left"
            raise CorruptError(STRUCTURE, where + position, reason)
        if signature != Signature.padding:
            yield signature, area[position + _HEAD : position + length], where + position
        position += length


def _continuation(storage: Storage, body: bytes, where: int) -> tuple[bytes, int]:
    area = record_at(ContinuationRecord, body, 0, where)
    if area.offset + area.size > SECTOR:
        reason = f"a continuation of {area.size} bytes at {area.offset} extends beyond its sector"
        raise CorruptError(STRUCTURE, where, reason)
    storage.len_continued += area.size
    if storage.len_continued > ISO_CONTINUED_SIZE:
        reason = f"continuations of more than {ISO_CONTINUED_SIZE} bytes"
        raise LimitError(f"{STRUCTURE} at byte {where}: {reason}")
    start = area.block * storage.block_size + area.offset
    return storage.source.read_at(start, area.size), start


def sharing_protocol(area: bytes) -> tuple[int, int] | None:
    """Return (where entries begin in `area`, where they begin in other records); None without SUSP.

    `area` is the system use field of the root directory's record of itself.
    """
    for start in (0, _XA):
        if len(area) >= start + _HEAD + SharingProtocolRecord.SIZE:
            header = HeaderRecord.read(area, start)
            if header.signature == Signature.sharing_protocol:
                try:
                    found = record_at(SharingProtocolRecord, area, start + _HEAD, 0)
                except CorruptError:  # the check bytes are others: not SUSP's
                    return None
                return start, found.len_skipped
    return None


def names_rock_ridge(found: Iterable[Entry]) -> bool:
    """Return whether the entries of the root directory name Rock Ridge; raises CorruptError."""
    for signature, body, at in found:
        if signature == Signature.extensions_reference:
            head = record_at(ExtensionsReferenceHeadRecord, body, 0, at)
            rest = body[head.SIZE :]
            if head.len_identifier + head.len_descriptor + head.len_source > len(rest):
                raise CorruptError(STRUCTURE, at, "an extension's name is longer than its entry")
            if rest[: head.len_identifier] in ROCK_RIDGE:
                return True
    return False
