"""The log, read backwards: its records from the last one to the first that is needed.

As jfs_fsck reads it (jfsutils 1.1.15, libfs/log_read.c and logredo.c). That gives up where a record
begins with the very first byte of the ring; such a log is read here.
"""

from __future__ import annotations

from pygrub_k._generated.jfs_log_records import (
    DescriptorRecord,
    Kind,
    PageRecord,
    SuperblockRecord,
    SyncPointRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.limits import JFS_LOG_PAGES
from pygrub_k.record import Record
from pygrub_k.records import part_at, read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource

STRUCTURE: Final = "JFS log"
PLACE: Final = "byte {} of the log"
PAGE: Final = PageRecord.SIZE
FIRST: Final = 2
"""The first page of the ring."""
VERSION: Final = 1
_EMPTY: Final = PageRecord.OFFSET.data
_FULL: Final = PageRecord.OFFSET.page_again
_WORD: Final = 4
_MOST_DATA: Final = 2 * PAGE
_HALF: Final = 1 << 31
_PAGES_KEPT: Final = 4


def read_log_superblock(source: ByteSource, start: int) -> SuperblockRecord:
    """Return the superblock of a log that begins at byte `start`; CorruptError without one."""
    found = read_record(SuperblockRecord, source, start + PAGE)
    if found.version > VERSION:
        raise CorruptError(STRUCTURE, PAGE, f"version {found.version}", PLACE)
    if not FIRST + 1 < found.num_pages <= JFS_LOG_PAGES:
        raise CorruptError(STRUCTURE, PAGE, f"{found.num_pages} pages", PLACE)
    return found


class LogRecord(Record):
    """A record, which ends at byte `end` of the log."""

    end: int
    descriptor: DescriptorRecord
    data: bytes


class Log:
    """A log that begins at byte `start` of a source."""

    __slots__ = ("_kept", "_num_pages", "_source", "_start")

    def __init__(self, source: ByteSource, start: int, superblock: SuperblockRecord) -> None:
        self._source = source
        self._start = start
        self._num_pages = superblock.num_pages
        self._kept: dict[int, PageRecord] = {}

    def records(self) -> Iterator[LogRecord]:
        """Yield the records that are needed, the last first; CorruptError for what cannot be."""
        at = self._end()
        first: int | None = None
        has_wrapped = False
        while True:
            record, previous = self._record(at)
            if previous >= at:
                if has_wrapped:
                    raise CorruptError(STRUCTURE, at, "the log has no first record", PLACE)
                has_wrapped = True
            if first is None and record.descriptor.kind == Kind.sync_point:
                point = part_at(SyncPointRecord, record.descriptor.details, 0, STRUCTURE, at)
                first = point.first or at
            yield record
            if at == first:
                return
            at = previous

    def _end(self) -> int:
        """Return the byte behind the last record: in the page that was written last."""
        low, high = FIRST, self._num_pages - 1
        newest, end = self._written(low)
        while high - low > 1:
            middle = (low + high) // 2
            number, middle_end = self._written(middle)
            if _is_later(number, newest):
                low, newest, end = middle, number, middle_end
            else:
                high = middle
        number, high_end = self._written(high)
        if _is_later(number, newest):
            low, end = high, high_end
        if end == _EMPTY:  # a record begins there whose end was not written
            low = self._before(low)
            end = self._written(low)[1]
        return low * PAGE + end

    def _before(self, page: int) -> int:
        return page - 1 if page > FIRST else self._num_pages - 1

    def _written(self, number: int) -> tuple[int, int]:
        """Return how many pages were written before a page, and the end of its last record.

        One of which the start, or the end, is older counts as that, and as empty.
        """
        page = self._page(number)
        if page.page != page.page_again:
            is_later = _is_later(page.page, page.page_again)
            return page.page_again if is_later else page.page, _EMPTY
        return page.page, min(page.end, page.end_again)

    def _page(self, number: int) -> PageRecord:
        found = self._kept.get(number)
        if found is None:
            found = read_record(PageRecord, self._source, self._start + number * PAGE)
            if len(self._kept) >= _PAGES_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[number] = found
        return found

    def _record(self, at: int) -> tuple[LogRecord, int]:
        """Return the record that ends at a byte, and the end of the one before."""
        raw, start = self._back(at, DescriptorRecord.SIZE)
        descriptor = part_at(DescriptorRecord, raw, 0, STRUCTURE, at)
        data, length = b"", descriptor.len_data
        if length > _MOST_DATA:
            raise CorruptError(STRUCTURE, at, f"a record of {length} bytes", PLACE)
        if length:
            data, start = self._back(start, -(-length // _WORD) * _WORD)
        return LogRecord(at, descriptor, data[:length]), start

    def _back(self, at: int, length: int) -> tuple[bytes, int]:
        """Return the bytes of the ring in front of a byte, and where they begin.

        Where they take all that is left of a page, that is the end of the page before.
        """
        number, end = divmod(at, PAGE)
        if not FIRST <= number < self._num_pages or not _EMPTY < end <= _FULL or end % _WORD:
            raise CorruptError(STRUCTURE, at, "no record can end here", PLACE)
        found = b""
        while True:
            taken = min(length - len(found), end - _EMPTY)
            end -= taken
            begin = end - _EMPTY
            found = self._page(number).data[begin : begin + taken] + found
            if end > _EMPTY:
                return found, number * PAGE + end
            number, end = self._before(number), _FULL
            if len(found) == length:
                return found, number * PAGE + end


def _is_later(number: int, other: int) -> bool:
    """Return whether a page was written after another: their numbers go round, too."""
    return 0 < (number - other) % (2 * _HALF) < _HALF
