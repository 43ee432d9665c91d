"""What images share: a disk put together from runs of files, tables read by windows, a cache."""

from __future__ import annotations

from pygrub_k.containers.model import IMAGE
from pygrub_k.errors import CorruptError
from pygrub_k.limits import IMAGE_TABLES_KEPT, IMAGE_UNPACKED_KEPT, KIB
from pygrub_k.records import record_at, records
from pygrub_k.source import MappedSource, check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any, Final

    from pygrub_k.records import RecordTable
    from pygrub_k.source import ByteSource, Extent

    Run = tuple[int, ByteSource | None, int]
    """(length, source, offset in it); without a source it reads as zeros."""

WINDOW: Final = 64 * KIB
"""Bytes of a table that are read together."""


class ImageSource:
    """A guest's disk of `size` bytes; `_places` of a subclass says where they lie.

    Whoever asks for the place of a byte gets that on the guest's disk: it ends here.
    """

    __slots__ = ("size",)

    def __init__(self, size: int) -> None:
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        pieces = [
            bytes(size) if source is None else source.read_at(at, size)
            for size, source, at in self._merged(offset, length)
        ]
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def _merged(self, offset: int, length: int) -> Iterator[Run]:
        """Yield what `_places` yields, neighbours that continue each other as one."""
        size, source, at = 0, None, 0
        for next_size, next_source, next_at in self._places(offset, length):
            if next_source is source and (source is None or next_at == at + size):
                size += next_size
                continue
            if size:
                yield size, source, at
            size, source, at = next_size, next_source, next_at
        if size:
            yield size, source, at

    def runs(self, offset: int, length: int) -> Iterator[Run]:
        """Yield where a range lies in files, followed down through the images below.

        What is packed has itself as its source; what reads as zeros has none.
        """
        check_range(self, offset, length)
        for run in self._merged(offset, length):
            yield from _followed(*run)

    def _places(self, offset: int, length: int) -> Iterator[Run]:
        """Yield the runs of a range, in order; neighbours need not be merged."""
        # Each format has its own; an ABC would cost the boot of an image the import of abc.
        raise NotImplementedError


def _followed(length: int, source: ByteSource | None, at: int) -> Iterator[Run]:
    if isinstance(source, ImageSource):
        yield from source.runs(at, length)
    elif isinstance(source, MappedSource):
        for size, place, where in source.runs(at, length):
            if isinstance(place, ImageSource):
                yield from place.runs(where, size)
            else:
                yield size, place, where
    else:
        yield length, source, at


class Joined(ImageSource):
    """Sources behind each other, as one disk."""

    __slots__ = ("_inner",)

    def __init__(self, parts: Sequence[ByteSource]) -> None:
        extents: list[Extent] = []
        start = 0
        for part in parts:
            if part.size:
                extents.append((start, part.size, part, 0))
            start += part.size
        super().__init__(start)
        self._inner = MappedSource(start, extents)

    def _places(self, offset: int, length: int) -> Iterator[Run]:
        return self._inner.runs(offset, length)


class Tables:
    """Entries of fixed size in tables of a file, read by windows of which some are kept.

    `what` names them in errors.
    """

    __slots__ = ("_source", "_table", "_what", "_windows")

    def __init__(self, source: ByteSource, table: type[RecordTable], what: str) -> None:
        self._source = source
        self._table = table
        self._what = what
        self._windows: dict[int, bytes] = {}

    def at(self, where: int) -> Any:
        """Return the entry at byte `where`, a multiple of its size; CorruptError if none fits."""
        number, within = divmod(where, WINDOW)
        data = self._windows.get(number)
        if data is None:
            data = self._window(number, where)
        if within + self._table.SIZE > len(data) or where % self._table.SIZE:
            reason = f"the file has {self._source.size} bytes"
            raise CorruptError(self._what, where, reason, IMAGE)
        return record_at(self._table, data, within, where, IMAGE)

    @property
    def entry_size(self) -> int:
        """Bytes of an entry."""
        return self._table.SIZE

    def all_of(self, data: bytes, where: int) -> list[Any]:
        """Return all entries in the bytes of a table that lies at byte `where`."""
        return records(self._table, data, where)

    def _window(self, number: int, where: int) -> bytes:
        start = number * WINDOW
        length = min(WINDOW, self._source.size - start)
        if start < 0 or length <= 0:
            reason = f"the file has {self._source.size} bytes"
            raise CorruptError(self._what, where, reason, IMAGE)
        if len(self._windows) * WINDOW >= IMAGE_TABLES_KEPT:
            del self._windows[next(iter(self._windows))]
        data = self._windows[number] = self._source.read_at(start, length)
        return data


class Unpacked:
    """Unpacked pieces of an image, by where they lie; IMAGE_UNPACKED_KEPT bytes of them."""

    __slots__ = ("_kept", "_size")

    def __init__(self) -> None:
        self._kept: dict[int, bytes] = {}
        self._size = 0

    def get(self, key: int, make: Callable[[], bytes]) -> bytes:
        """Return what was kept, or what `make` returns, which is kept then."""
        data = self._kept.pop(key, None)
        if data is None:
            data = make()
            self._size += len(data)
            while self._kept and self._size > IMAGE_UNPACKED_KEPT:
                self._size -= len(self._kept.pop(next(iter(self._kept))))
        self._kept[key] = data  # at the end: it was used last
        return data


class Packed:
    """One piece of a disk, `size` bytes, that is stored packed; `make` unpacks it."""

    __slots__ = ("_kept", "_key", "_make", "size")

    def __init__(self, size: int, kept: Unpacked, key: int, make: Callable[[], bytes]) -> None:
        self.size = size
        self._kept = kept
        self._key = key
        self._make = make

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        return self._kept.get(self._key, self._make)[offset : offset + length]


def fitted(source: ByteSource, size: int) -> ByteSource:
    """Return a source cut or filled up with zeros to `size` bytes: a disk below a larger one."""
    if source.size == size:
        return source
    there = min(source.size, size)
    return MappedSource(size, [(0, there, source, 0)] if there else [])
