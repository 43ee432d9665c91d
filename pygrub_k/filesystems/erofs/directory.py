"""Directories: blocks of entries, sorted by their names over all of them."""

from __future__ import annotations

from pygrub_k._generated.erofs_directory_records import EntryRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import DIRECTORY_SIZE
from pygrub_k.records import records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource

    Entry = tuple[bytes, int]
    """(name, number of the inode)"""

_ENTRY: Final = EntryRecord.SIZE
_NAME: Final = 255
"""Bytes: as Linux (EROFS_NAME_LEN)."""


class Directory:
    """The entries in a directory's `content`, by blocks; `name` is its inode's, for messages."""

    __slots__ = ("_block", "_content", "_name")

    def __init__(self, content: ByteSource, block_size: int, name: str) -> None:
        if content.size > DIRECTORY_SIZE:
            raise LimitError(f"{name}: a directory of {content.size} bytes")
        self._content = content
        self._block = block_size
        self._name = name

    def entries(self) -> Iterator[Entry]:
        """Yield all entries, `.`, `..` and odd names too; a damaged block is skipped.

        Raises the first such error at the end.
        """
        first: CorruptError | None = None
        for number in range(self._count):
            try:
                yield from self._in_block(number)
            except CorruptError as error:
                first = first or error
        if first is not None:
            raise first

    def find(self, name: bytes) -> int | None:
        """Return the number of the inode with a name, or None."""
        low, high = 0, self._count
        while high - low > 1:
            middle = (low + high) // 2
            if next(self._in_block(middle))[0] <= name:
                low = middle
            else:
                high = middle
        if not self._count:
            return None
        return next((number for found, number in self._in_block(low) if found == name), None)

    @property
    def _count(self) -> int:
        return -(-self._content.size // self._block)

    def _in_block(self, number: int) -> Iterator[Entry]:
        start = number * self._block
        data = self._content.read_at(start, min(self._block, self._content.size - start))
        if len(data) < _ENTRY:
            raise self._corrupt(start, f"a block of {len(data)} bytes")
        behind = EntryRecord.read(data).ofs_name
        if behind < _ENTRY or behind % _ENTRY or behind >= len(data):
            raise self._corrupt(start, f"entries up to byte {behind} of {len(data)}")
        table = records(EntryRecord, data[:behind], None)
        ends = [entry.ofs_name for entry in table[1:]]
        for entry, end in zip(table, [*ends, len(data)], strict=True):
            name = data[entry.ofs_name : end]
            if end == len(data):
                name = name.partition(b"\0")[0]
            if not 0 < len(name) <= _NAME or end > len(data) or entry.ofs_name < behind:
                raise self._corrupt(start, f"a name from byte {entry.ofs_name} to {end}")
            yield name, entry.number

    def _corrupt(self, at: int, reason: str) -> CorruptError:
        return CorruptError(f"{self._name}, block at byte {at} of the directory", None, reason)
