"""The labels of a pool's members: what the pool is made of, and its newest uberblock."""

from __future__ import annotations

from pygrub_k._generated.zfs_label_records import Magic, TrailerRecord, UberblockRecord
from pygrub_k.errors import CorruptError, FormatError, LimitError, SourceError, UnsupportedError
from pygrub_k.filesystems.zfs.checksums import sha_256
from pygrub_k.filesystems.zfs.nvlist import number, parsed
from pygrub_k.limits import ZFS_DEVICES
from pygrub_k.record import Record
from pygrub_k.records import packed, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.zfs.nvlist import Values
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

LABEL: Final = 256 << 10
START: Final = 4 << 20
"""The byte of a member from which blocks are counted: behind two labels and what boots."""
_LIST, _LEN_LIST = 16 << 10, 112 << 10
_RING, _LEN_RING = 128 << 10, 128 << 10
_SLOT_SHIFTS: Final = range(10, 14)
STRUCTURE: Final = "ZFS label"


class Label(Record):
    """The list of a label whose checksum is right, and where the label lies."""

    offset: int
    values: Values
    fault: str = ""
    """What is wrong with its checksum; it is used where those need not hold."""

    @property
    def transaction_group(self) -> int:
        return number(self.values, b"txg")


def places(size: int) -> Iterator[int]:
    """Yield the bytes at which labels lie on a member of so many bytes, as many as fit."""
    usable = size - size % LABEL
    for place in (0, LABEL, usable - 2 * LABEL, usable - LABEL):
        if place >= 0 and (place < START or place >= START + LABEL):
            yield place


def read_label(source: ByteSource, findings: Findings, *, keep: bool = False) -> Label:
    """Return the first sound label of a member, or a later one, which is noted.

    With `keep` it will be read again, by whoever opens the member. Raises what is wrong with the
    first if none is sound.
    """
    first: FormatError | SourceError | LimitError | None = None
    for place in places(source.size):
        try:
            label = _label_at(source, place)
            if keep:
                if len(_kept) == _MOST_KEPT:
                    _kept.clear()
                _kept[id(source), place] = source, label
            if label.fault:
                error = CorruptError(STRUCTURE, place, label.fault)
                if findings.verify:
                    raise error
                findings.note(error)
        except (FormatError, SourceError, LimitError) as error:
            first = first or error
            continue
        if first is not None:
            findings.note(first)
        return label
    if first is None:
        raise CorruptError(STRUCTURE, 0, f"a volume of {source.size} bytes has no room for one")
    raise first


_kept: dict[tuple[int, int], tuple[ByteSource, Label]] = {}
"""Labels that will be read again, by the number of their source and their byte: reading one and
verifying it takes a millisecond."""
_MOST_KEPT: Final = ZFS_DEVICES


def _label_at(source: ByteSource, place: int) -> Label:
    kept = _kept.pop((id(source), place), None)
    if kept is not None and kept[0] is source:
        return kept[1]
    data = source.read_at(place + _LIST, _LEN_LIST)
    fault = "" if embedded_is_right(data, (place + _LIST, 0, 0, 0)) else "wrong checksum"
    return Label(place, parsed(data, STRUCTURE, place), fault)


class Found(Record):
    """An uberblock, and where it lies on its member."""

    offset: int
    record: UberblockRecord

    @property
    def age(self) -> tuple[int, int]:
        """What is greater for a newer one."""
        return self.record.transaction_group, self.record.written


def newest_uberblocks(source: ByteSource, shift: int) -> list[Found]:
    """Return the uberblocks of a member that are sound, newest first.

    `shift` is the power of two of the pool's sectors. Of those that are the same the first copy is
    taken. Raises UnsupportedError if the pool was written with the other byte order.
    """
    size = 1 << min(max(shift, _SLOT_SHIFTS[0]), _SLOT_SHIFTS[-1])
    found: dict[tuple[int, int], list[Found]] = {}
    for place in places(source.size):
        try:
            ring = source.read_at(place + _RING, _LEN_RING)
        except SourceError:
            continue
        for at in range(0, _LEN_RING, size):
            record = record_at(UberblockRecord, ring, at, place + _RING + at)
            if record.magic == Magic.uberblock_of_big_endian:
                reason = "the pool was written by a big-endian machine, which is not supported"
                raise UnsupportedError("ZFS uberblock", place + _RING + at, reason)
            if record.magic == Magic.uberblock and record.transaction_group:
                one = Found(place + _RING + at, record)
                found.setdefault(one.age, []).append(one)
    newest = []
    for age in sorted(found, reverse=True):
        for one in found[age]:
            data = source.read_at(one.offset, size)
            if embedded_is_right(data, (one.offset, 0, 0, 0)):
                newest.append(one)
                break
        if len(newest) == _TRIED:
            break
    return newest


_TRIED: Final = 3
"""Uberblocks that are tried, newest first, where what the newest leads to is not sound."""


def embedded_is_right(data: bytes, verifier: tuple[int, ...]) -> bool:
    """Return whether a structure has the checksum that its trailer says.

    It is computed with the four numbers of `verifier` in the trailer.
    """
    at = len(data) - TrailerRecord.SIZE
    trailer = record_at(TrailerRecord, data, at, None)
    if trailer.magic != Magic.trailer:
        return False
    blank = packed(TrailerRecord((trailer.magic, *verifier)))
    return sha_256(data[:at] + blank) == trailer.checksum
