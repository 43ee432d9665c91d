"""Extracting kernel and ramdisk: what each is made of, and its copy into an open file.

Whatever a ramdisk is made of is one MappedSource, so that one copy serves all: long runs that lie
on a disk are copied by the kernel, short ones are gathered, holes stay holes.
"""

from __future__ import annotations

import errno
import posix
from posix import preadv

from pygrub_k.errors import TOO_LARGE, LimitError, OutputError, SourceError
from pygrub_k.limits import KIB, MIB, READ_AT_ONCE
from pygrub_k.record import Record
from pygrub_k.source import FileSource, MappedSource, check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Final

    from pygrub_k.source import ByteSource, Extent

    Run = tuple[int, ByteSource | None, int]
    """(length, source, offset in it); a hole has no source."""

ALIGNMENT: Final = 4
"""GRUB pads each file of a ramdisk to this."""

KERNEL_COPY: Final = 64 * KIB
"""From this length on a run is worth a copy by the kernel; below it, gathering is faster."""
GATHER: Final = 256 * KIB
"""Buffer for short runs: fits a processor's second-level cache."""
SKIP: Final = 8 * KIB
"""A gap of up to so many bytes between two runs is read with them: another call costs more."""
VECTORS: Final = 1022
"""Pieces of one call, less the two that a run may add; Linux allows UIO_MAXIOV."""
PIECE: Final = 8 * MIB
"""The most that the kernel copies in one call, so that progress is seen on slow disks."""
REFUSED: Final = frozenset(
    (
        errno.EXDEV,
        errno.EINVAL,
        errno.ENOSYS,
        errno.EPERM,
        errno.EOPNOTSUPP,
        errno.EBADF,
        errno.EISDIR,
        errno.EACCES,
        errno.ETXTBSY,
    )
)
"""A way of copying is not offered for this pair of files; the next one is tried."""


class Part(Record):
    """`length` bytes at `offset` of a file; with `newc_path`, as a member of a cpio archive."""

    source: ByteSource
    offset: int
    length: int
    newc_path: bytes = b""


def concatenated(parts: Sequence[Part]) -> MappedSource:
    """Return the parts one after the other, as GRUB hands a ramdisk to the kernel.

    Each part starts at a multiple of four bytes. Parts with a `newc_path` that follow each other
    share an archive, with the directories that lead to them. Raises SourceError for a part that
    leaves its source.
    """
    extents: list[Extent] = []
    end = 0
    for source, offset, length in _pieces(parts):
        check_range(source, offset, length)
        start = -(-end // ALIGNMENT) * ALIGNMENT
        end = start + length
        if length:
            extents.append((start, length, source, offset))
    return MappedSource(end, extents)


def _pieces(parts: Sequence[Part]) -> Iterable[tuple[ByteSource, int, int]]:
    """Return (source, offset, length) of the parts and of the cpio headers between them."""
    if any(part.newc_path for part in parts):
        from pygrub_k.boot.newc import archived

        return archived((part.newc_path, part.source, part.offset, part.length) for part in parts)
    return [(part.source, part.offset, part.length) for part in parts]


def check_size(what: str, size: int, limit: int) -> None:
    """Refuse a kernel or ramdisk that is larger than allowed, before anything is copied."""
    if size > limit:
        raise LimitError(
            f"{what} has {size} bytes, more than {limit} (PYGRUB_MAX_FILE_SIZE_MB raises this)"
        ).because(TOO_LARGE)


def copy(
    source: ByteSource,
    offset: int,
    length: int,
    descriptor: int,
    progress: Callable[[], None] = lambda: None,
) -> None:
    """Make an empty regular file the `length` bytes at `offset` of `source`, holes kept.

    `progress` is called after every few MiB. Raises SourceError where the source cannot be read,
    OutputError where the file cannot be written (a full disk); what is in it then is undefined.
    """
    check_range(source, offset, length)
    writer = _Writer(descriptor, progress)
    for run_length, leaf, at in merged(_runs(source, offset, length)):
        if leaf is None:
            writer.skip(run_length)
        elif not isinstance(leaf, FileSource):
            writer.copy_bytes(leaf, at, run_length)
        elif run_length < KERNEL_COPY:
            writer.gather(leaf, at, run_length)
        else:
            check_range(leaf, at, run_length)
            writer.copy_run(leaf, at, run_length)
    writer.finish()


def _runs(source: ByteSource, offset: int, length: int) -> Iterable[Run]:
    """Return what a range of a source is copied from."""
    if not isinstance(source, MappedSource):
        return [(length, source, offset)]
    find = source.own_runs if source.reads_itself else source.runs
    return find(offset, length)


def merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Join runs that continue each other on one source, and holes that touch."""
    length, source, at = 0, None, 0
    for next_length, next_source, next_at in runs:
        if next_source is source and (source is None or next_at == at + length):
            length += next_length
        else:
            if length:
                yield length, source, at
            length, source, at = next_length, next_source, next_at
    if length:
        yield length, source, at


class _Writer:
    """Fills a file from its start; what is gathered goes to `position`."""

    def __init__(self, descriptor: int, progress: Callable[[], None]) -> None:
        self.descriptor = descriptor
        self.progress = progress
        self.position = 0
        self.copiers = [_copy_file_range, _sendfile]
        self.buffer = memoryview(bytearray(GATHER))
        self.used = 0
        """Bytes of the buffer that are taken."""
        self.skipped = memoryview(bytearray(SKIP))
        self.disk: FileSource | None = None
        self.first = self.next = 0
        """The range of the disk that `pieces` are read from, one after the other."""
        self.pieces: list[memoryview] = []

    def skip(self, length: int) -> None:
        self.flush()
        self.position += length

    def gather(self, disk: FileSource, at: int, length: int) -> None:
        """Add a run to the buffer, and write the buffer whenever it is full.

        A fragmented file has tens of thousands of runs: one that lies shortly behind the last one
        is read with it, and takes the first lines only.
        """
        used, gap = self.used, at - self.next
        end = used + length
        if 0 <= gap <= SKIP and end <= GATHER and disk is self.disk and len(self.pieces) < VECTORS:
            if gap:
                self.pieces.append(self.skipped[:gap])
            self.pieces.append(self.buffer[used:end])
            self.used = end
            self.next = at + length
            return
        if used < GATHER:
            self.read()
        else:
            self.flush()
        while length:
            step = min(length, GATHER - self.used)
            self.disk, self.first, self.next = disk, at, at + step
            self.pieces.append(self.buffer[self.used : self.used + step])
            self.used += step
            at += step
            length -= step
            if self.used == GATHER:
                self.flush()

    def read(self) -> None:
        """Read what the buffer is waiting for, one by one where not all of it can be read."""
        disk, pieces, at = self.disk, self.pieces, self.first
        if disk is None:
            return
        self.disk, self.pieces = None, []
        check_range(disk, at, self.next - at)
        try:
            if preadv(disk.descriptor, pieces, at) == self.next - at:
                return
        except OSError:
            pass  # perhaps of what is skipped
        for piece in pieces:
            if piece.obj is self.buffer.obj:
                _read_into(piece, disk, at)
            at += len(piece)

    def flush(self) -> None:
        self.read()
        if self.used:
            self.write(self.buffer[: self.used])
            self.used = 0

    def copy_run(self, disk: FileSource, at: int, length: int) -> None:
        """Let the kernel copy a run, or gather it where the kernel will not."""
        self.flush()
        while length and self.copiers:
            copied = self.copy_piece(disk, at, min(length, PIECE))
            at += copied
            length -= copied
            self.position += copied
            self.progress()
        self.gather(disk, at, length)

    def copy_piece(self, disk: FileSource, at: int, length: int) -> int:
        """Copy up to `length` bytes; 0 if this way of copying is refused (and is given up)."""
        try:
            copied = self.copiers[0](disk.descriptor, self.descriptor, at, self.position, length)
        except OSError as error:
            if error.errno not in REFUSED:
                raise _write_failed(error) from error
            copied = 0
        if not copied:  # refused, or the disk ends here: the next way says which
            del self.copiers[0]
        return copied

    def copy_bytes(self, source: ByteSource, at: int, length: int) -> None:
        """Copy what has no descriptor: memory, or a disk as its journal corrects it."""
        self.flush()
        while length:
            step = min(length, READ_AT_ONCE)
            self.write(memoryview(source.read_at(at, step)))
            at += step
            length -= step

    def write(self, data: memoryview) -> None:
        try:
            while data:
                written = posix.pwrite(self.descriptor, data, self.position)
                self.position += written
                data = data[written:]
        except OSError as error:
            raise _write_failed(error) from error
        self.progress()

    def finish(self) -> None:
        """Write the rest, and give the file its size: it may end in a hole."""
        self.flush()
        try:
            posix.ftruncate(self.descriptor, self.position)
        except OSError as error:
            raise _write_failed(error) from error


def _copy_file_range(source: int, target: int, at: int, position: int, length: int) -> int:
    return posix.copy_file_range(source, target, length, at, position)


def _sendfile(source: int, target: int, at: int, position: int, length: int) -> int:
    posix.lseek(target, position, 0)
    return posix.sendfile(target, source, at, length)


def _read_into(buffer: memoryview, disk: FileSource, at: int) -> None:
    try:
        got = posix.preadv(disk.descriptor, [buffer], at)
        while got < len(buffer):
            more = posix.preadv(disk.descriptor, [buffer[got:]], at + got)
            if not more:
                raise SourceError(f"{disk.name} ends at byte {at + got}, in the middle of a file")
            got += more
    except OSError as error:
        raise _read_failed(disk, at, error) from error


def _read_failed(disk: FileSource, at: int, error: OSError) -> SourceError:
    return SourceError(f"{disk.name}: reading at byte {at}: {error.strerror}")


def _write_failed(error: OSError) -> OutputError:
    return OutputError(f"copying out of the guest: {error.strerror}")
