"""The log of a VHDX image: changes to its tables that were not finished, applied in memory.

[MS-VHDX]: Virtual Hard Disk v2 File Format, 2.3.
"""

from __future__ import annotations

from bisect import bisect_left

from pygrub_k._generated.vhdx_records import (
    DataSectorRecord,
    DescriptorRecord,
    LogEntryRecord,
    ZerosRecord,
)
from pygrub_k.containers.model import IMAGE
from pygrub_k.containers.vhdx.header import check_sum
from pygrub_k.errors import CorruptError, FormatError, LimitError
from pygrub_k.limits import IMAGE_DISK_SIZE, IMAGE_LOG_SIZE, IMAGE_LOG_ZEROS, KIB, MIB
from pygrub_k.record import Record
from pygrub_k.records import record_at, records
from pygrub_k.source import check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.vhdx_records import HeaderRecord
    from pygrub_k.source import ByteSource

    Change = tuple[int, bytes | int]
    """(byte of the file, the sector's new bytes, or how many zeros)"""

SECTOR: Final = 4 * KIB
STRUCTURE: Final = "VHDX log"
_DATA: Final = b"desc"
_HALF: Final = 32
"""Bits of either half of an entry's number, as it stands in a sector of data."""


class Entry(Record):
    """One valid entry: where it begins in the log, and its bytes."""

    at: int
    head: LogEntryRecord
    raw: bytes


class Replayed:
    """A file of `size` bytes with the changes of its log applied, which are `num_changes`."""

    __slots__ = ("_file", "_places", "_sectors", "_zeros", "num_changes", "size")

    def __init__(self, file: ByteSource, size: int, changes: list[Change]) -> None:
        self._file = file
        self.size = size
        self.num_changes = len(changes)
        self._sectors: dict[int, tuple[int, bytes]] = {}
        self._zeros: list[tuple[int, int, int]] = []
        for order, (place, what) in enumerate(changes):
            if isinstance(what, int):
                self._zeros.append((order, place, what))
            else:
                self._sectors[place] = (order, what)
        self._places = sorted(self._sectors)

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        there = max(0, min(length, self._file.size - offset))
        data = self._file.read_at(offset, there) if there else b""
        end = offset + length
        first = bisect_left(self._places, offset - SECTOR + 1)
        places = self._places[first : bisect_left(self._places, end)]
        found = [(*self._sectors[place], place, SECTOR) for place in places]
        found += [
            (order, b"", place, size)
            for order, place, size in self._zeros
            if place < end and place + size > offset
        ]
        if not found and there == length:
            return data
        pieces = bytearray(data.ljust(length, b"\0"))
        for _, what, place, size in sorted(found):
            start, stop = max(place, offset), min(place + size, end)
            new = what[start - place : stop - place] if what else bytes(stop - start)
            pieces[start - offset : stop - offset] = new
        return bytes(pieces)


def replayed(file: ByteSource, header: HeaderRecord) -> tuple[ByteSource, tuple[str, ...]]:
    """Return the file with its log applied, and remarks; the file itself if there is nothing.

    Raises CorruptError for a log that cannot be, LimitError for one of more than IMAGE_LOG_SIZE.
    """
    if not any(header.log_guid):
        return file, ()
    where, length = header.ofs_log, header.len_log
    if length > IMAGE_LOG_SIZE:
        raise LimitError(f"{STRUCTURE}: it has {length} bytes, more than {IMAGE_LOG_SIZE}")
    if where % MIB or length % MIB or not length or where + length > file.size:
        raise CorruptError(STRUCTURE, where, f"{length} bytes in a file of {file.size}", IMAGE)
    entries = _entries(file.read_at(where, length), header.log_guid, where)
    found = _active(entries, length)
    if not found:
        return file, ("its log is said to hold changes, but none of them is complete",)
    head = found[-1].head
    if head.flushed_size > file.size:
        reason = f"the file had {head.flushed_size} bytes, and has {file.size}"
        raise CorruptError(STRUCTURE, where, reason, IMAGE)
    if head.last_size > IMAGE_DISK_SIZE:
        raise CorruptError(STRUCTURE, where, f"a file of {head.last_size} bytes", IMAGE)
    changes = [change for entry in found for change in _changes(entry, where)]
    zeros = sum(isinstance(what, int) for _, what in changes)
    if zeros > IMAGE_LOG_ZEROS:
        raise LimitError(f"{STRUCTURE}: more than {IMAGE_LOG_ZEROS} ranges of zeros")
    return Replayed(file, max(file.size, head.last_size), changes), ()


def _entries(log: bytes, guid: bytes, where: int) -> dict[int, Entry]:
    """Return the entries that are whole and not from earlier use, by where they begin."""
    found: dict[int, Entry] = {}
    left = 2 * len(log)  # of what is summed up: entries do not overlap in a sound log
    twice = log + log  # an entry may go on at the log's start
    for at in range(0, len(log), SECTOR):
        try:
            head = record_at(LogEntryRecord, log, at, where + at, IMAGE)
        except FormatError:
            continue
        length = head.len_entry
        if head.log_guid != guid or length % SECTOR or not 0 < length <= len(log):
            continue
        left -= length
        if left < 0:
            raise LimitError(f"{STRUCTURE}: its entries overlap")
        raw = twice[at : at + length]
        try:
            check_sum(STRUCTURE, raw, LogEntryRecord.OFFSET.checksum, head.checksum, where + at)
        except CorruptError:  # it was not finished: nothing of it counts
            continue
        found[at] = Entry(at, head, raw)
    return found


def _active(entries: dict[int, Entry], length: int) -> list[Entry]:
    """Return the newest sequence of entries that is complete, the oldest first."""
    for last in sorted(entries.values(), key=lambda entry: -entry.head.sequence):
        found: list[Entry] = []
        at = last.head.ofs_tail
        while at in entries and len(found) < len(entries):
            entry = entries[at]
            if found and entry.head.sequence != found[-1].head.sequence + 1:
                break
            found.append(entry)
            if entry is last:
                return found
            at = (at + len(entry.raw)) % length
    return []


def _changes(entry: Entry, log: int) -> list[Change]:
    """Return what an entry changes; CorruptError if its parts do not fit each other."""
    where = log + entry.at
    count = entry.head.num_descriptors
    end = entry.head.SIZE + count * DescriptorRecord.SIZE
    if end > len(entry.raw):
        raise CorruptError(STRUCTURE, where, f"an entry with {count} descriptors", IMAGE)
    data = -(-end // SECTOR) * SECTOR
    found: list[Change] = []
    for number, one in enumerate(
        records(DescriptorRecord, entry.raw[entry.head.SIZE : end], where)
    ):
        if one.sequence != entry.head.sequence or one.place % SECTOR:
            reason = f"descriptor {number} is for byte {one.place}, in entry {one.sequence}"
            raise CorruptError(STRUCTURE, where, reason, IMAGE)
        if one.signature != _DATA:
            at = entry.head.SIZE + number * DescriptorRecord.SIZE
            zeros = record_at(ZerosRecord, entry.raw, at, where + at, IMAGE)
            found.append((one.place, zeros.len_zeros))
            continue
        sector = record_at(DataSectorRecord, entry.raw, data, where + data, IMAGE)
        if sector.sequence_high << _HALF | sector.sequence_low != one.sequence:
            raise CorruptError(STRUCTURE, where, f"sector {number} belongs to another entry", IMAGE)
        found.append((one.place, one.leading + sector.data + one.trailing))
        data += SECTOR
    return found
