"""Bytes with a size, read by position: one interface for disks, volumes and files."""

from __future__ import annotations

import posix
from _stat import S_ISBLK, S_ISREG, filemode
from bisect import bisect_right

from pygrub_k.errors import PygrubError, SourceError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final, Protocol

    Extent = tuple[int, int, "ByteSource | None", int]
    """A run of bytes and where it really lies: (start, length, source, offset).

    `length` bytes at `start` are found at `offset` of `source`; a hole has no source.
    """
else:
    Protocol = object


SEEK_END = 2  # os.SEEK_END


class ByteSource(Protocol):
    """Read-only bytes without a cursor, so that two readers never disturb each other."""

    @property
    def size(self) -> int:
        """The number of bytes."""

    def read_at(self, offset: int, length: int) -> bytes:
        """Return exactly `length` bytes, or raise SourceError."""


class Disk(ByteSource, Protocol):
    """A guest's disk: a file, or what an image holds."""

    @property
    def name(self) -> str:
        """The path that the administrator gave, for messages."""

    @property
    def sector_size(self) -> int:
        """In bytes; 0 if nothing says it."""


class FileSource:
    """A disk or a file that is already open; the descriptor stays its opener's."""

    __slots__ = ("descriptor", "name", "sector_size", "size")

    def __init__(self, descriptor: int, size: int, name: str, sector_size: int = 0) -> None:
        self.descriptor = descriptor
        self.size = size
        self.name = name
        self.sector_size = sector_size
        """In bytes, as a block device reports it; 0 for a plain file."""

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        try:
            data = posix.pread(self.descriptor, length, offset)
            while len(data) < length:  # the kernel may stop early, at 2 GiB or on a signal
                more = posix.pread(self.descriptor, length - len(data), offset + len(data))
                if not more:
                    raise SourceError(
                        f"{self.name} ends at byte {offset + len(data)}, "
                        f"{length - len(data)} bytes before a structure does"
                    )
                data += more
        except OSError as error:
            raise SourceError(
                f"{self.name}: reading {length} bytes at {offset}: {error.strerror}"
            ) from error
        return data


def open_disk(path: str) -> FileSource:
    """Open a disk, a block device or a plain file, read-only; its user closes the descriptor.

    Raises SourceError if it cannot be opened, is neither, or is empty.
    """
    try:  # without O_NONBLOCK, opening a FIFO would wait for its writer
        descriptor = posix.open(path, posix.O_RDONLY | posix.O_CLOEXEC | posix.O_NONBLOCK)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"disk {path}: {reason}") from error
    try:
        mode = posix.fstat(descriptor).st_mode
        if S_ISREG(mode) or S_ISBLK(mode):
            size = posix.lseek(descriptor, 0, SEEK_END)
            sector_size = _sector_size(descriptor) if S_ISBLK(mode) else 0
            reason = "" if size else "it is empty"
        else:
            kind = NOT_A_DISK.get(filemode(mode)[0], "something else")
            reason = f"{kind}, neither a block device nor a file"
    except OSError as error:
        reason = str(error.strerror)
    if reason:
        posix.close(descriptor)
        raise SourceError(f"disk {path}: {reason}")
    return FileSource(descriptor, size, path, sector_size)


NOT_A_DISK = {"d": "a directory", "p": "a FIFO", "c": "a character device", "s": "a socket"}


def _sector_size(descriptor: int) -> int:
    """Return a block device's logical sector size (BLKSSZGET, linux/fs.h)."""
    import sys
    from fcntl import ioctl

    blksszget = 0x1268
    return int.from_bytes(ioctl(descriptor, blksszget, bytes(4)), sys.byteorder)


class BlockSource:
    """A source whose small reads are answered out of whole blocks, which are read once and kept.

    For the first look at a volume: some eighty reads of a few bytes, in seven blocks.
    """

    __slots__ = ("_blocks", "_source", "size")

    BLOCK: Final = 4096

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self.size = source.size
        self._blocks: dict[int, bytes | None] = {}

    def read_at(self, offset: int, length: int) -> bytes:
        number, at = divmod(offset, self.BLOCK)
        if 0 <= length <= self.BLOCK - at and 0 <= offset <= self.size - length:
            if number not in self._blocks:
                self._blocks[number] = self._block(number)
            block = self._blocks[number]
            if block is not None:
                return block[at : at + length]
        return self._source.read_at(offset, length)

    def _block(self, number: int) -> bytes | None:
        start = number * self.BLOCK
        try:
            return self._source.read_at(start, min(self.BLOCK, self.size - start))
        except PygrubError:  # perhaps what is wanted of it can be read
            return None


class MemorySource:
    """A source over bytes that are in memory (inline files, tests)."""

    __slots__ = ("data", "size")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.size = len(data)

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        return self.data[offset : offset + length]


class MappedSource:
    """A source stitched together from extents: a partition, a logical volume, a file's content.

    What no extent covers reads as zeros. Extents are given in order of `start`.
    `reads_itself` is set if bytes are to be had by `read_at` alone, which verifies them.
    """

    __slots__ = ("_extents", "_starts", "size")

    reads_itself = False

    def __init__(self, size: int, extents: Sequence[Extent]) -> None:
        self.size = size
        self._extents = extents
        self._starts = [extent[0] for extent in extents]
        end = 0
        for start, length, _, _ in extents:
            if start < end or length <= 0:
                raise SourceError(f"extents overlap or are out of order at byte {start}")
            end = start + length

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        pieces = [
            bytes(run_length) if source is None else source.read_at(at, run_length)
            for run_length, source, at in self._pieces(offset, length)
        ]
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    def _pieces(self, offset: int, length: int) -> Iterator[tuple[int, ByteSource | None, int]]:
        """Yield (length, source, offset in it) for a range, holes with no source."""
        end = offset + length
        extents = self._extents
        first = max(bisect_right(self._starts, offset) - 1, 0)
        for index in range(first, len(extents) if length else 0):
            start, size, source, at = extents[index]
            if start >= end:
                break
            stop = start + size
            if stop > offset:
                if start > offset:
                    yield start - offset, None, 0
                    offset = start
                stop = min(stop, end)
                yield stop - offset, source, at + offset - start
                offset = stop
        if offset < end:
            yield end - offset, None, 0

    def runs(self, offset: int, length: int) -> Iterator[tuple[int, ByteSource | None, int]]:
        """Yield (length, source, offset in it), followed down to sources that map no further.

        A source below that reads itself is one of them; its holes have no source even so.
        Neighbours that continue each other are not merged here; the caller sees disk order.
        """
        check_range(self, offset, length)
        known = leaf = None  # where nearly every run of a file lies: on one partition of one disk
        low = high = shift = 0
        for run_length, upper, upper_at in self._pieces(offset, length):
            if upper is not known:
                known = upper
                leaf, low, high, shift = _below(upper)
            if leaf is not None and low <= upper_at and upper_at + run_length <= high:
                yield run_length, leaf, upper_at + shift
                continue
            source, at = upper, upper_at
            while isinstance(source, MappedSource):
                if source.reads_itself:
                    yield from source.own_runs(at, run_length)
                    break
                inside = source.within_one_extent(at, run_length)
                if inside is None:
                    yield from source.runs(at, run_length)
                    break
                source, at = inside
            else:
                yield run_length, source, at

    def own_runs(self, offset: int, length: int) -> Iterator[tuple[int, ByteSource | None, int]]:
        """Yield what `runs` does, with itself as the source of all but holes."""
        for run_length, source, _ in self._pieces(offset, length):
            yield run_length, source and self, offset
            offset += run_length

    def within_one_extent(self, offset: int, length: int) -> tuple[ByteSource | None, int] | None:
        """Return (source, offset in it) of a range that one extent holds, or None.

        Nearly every run of a file lies within one extent of its volume: no generator for each.
        """
        index = bisect_right(self._starts, offset) - 1 if len(self._starts) > 1 else 0
        if index < 0 or not self._extents:
            return None
        start, size, source, at = self._extents[index]
        if offset < start:
            return None
        return (source, at + offset - start) if offset + length <= start + size else None


def _below(source: ByteSource | None) -> tuple[ByteSource | None, int, int, int]:
    """Return (leaf, low, high, shift) if bytes `low` to `high` of a source lie on one other.

    There they are `shift` bytes further on. Without a leaf the source is made of several.
    """
    low, high, shift = 0, source.size if source is not None else 0, 0
    while type(source) is MappedSource:
        if len(source._extents) != 1:  # noqa: SLF001 - our own
            return None, 0, 0, 0
        start, size, below, at = source._extents[0]  # noqa: SLF001 - our own
        low, high = max(low, start - shift), min(high, start + size - shift)
        shift += at - start
        source = below
    return (None if isinstance(source, MappedSource) else source), low, high, shift


def part_of(source: ByteSource, offset: int, length: int) -> MappedSource:
    """Return the `length` bytes at `offset` of `source` as a source of their own.

    A part that leaves its whole is kept, cut at the whole's end: disks are truncated in practice,
    and what lies before the cut may be enough. Reading behind the cut raises SourceError.
    """
    there = max(0, min(length, source.size - offset))
    return MappedSource(there, [(0, there, source, offset)] if there else [])


def check_range(source: ByteSource, offset: int, length: int) -> None:
    """Raise SourceError for a read that leaves the source."""
    if offset < 0 or length < 0 or offset + length > source.size:
        raise SourceError(f"{length} bytes at {offset} lie outside a source of {source.size} bytes")
