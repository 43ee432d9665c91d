"""A raw disk packed by gzip (RFC 1952), read at any place.

Such a stream can only be unpacked from its start. So all of it is unpacked once, which also
verifies its checksum, and the state of the unpacking is kept at some places, to go on from there.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right

from pygrub_k.containers.mapping import WINDOW, Unpacked
from pygrub_k.containers.model import IMAGE, Image
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import IMAGE_GZIP_SIZE, IMAGE_GZIP_STATES, KIB
from pygrub_k.source import check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

    from pygrub_k.containers.model import Context, ImageFiles
    from pygrub_k.source import ByteSource

STRUCTURE: Final = "gzip stream"
PIECE: Final = 256 * KIB
"""Bytes of the disk that are unpacked, and kept, together."""
_WITH_HEADER: Final = 16 + zlib.MAX_WBITS
"""How zlib is told to expect gzip's header, and to verify the checksum behind the stream."""


def open_image(files: ImageFiles, context: Context) -> Image:
    """Return the disk in a gzip file; raises CorruptError, LimitError, SourceError."""
    source = GzipSource(files.main, context.progress)
    return Image(source, "gzip", (files.main,), details=(("streams", str(source.num_streams)),))


class _State:
    """Where unpacking stands: what was taken of the file, and zlib's own state."""

    __slots__ = ("_file", "decoder", "num_streams", "position", "waiting")

    def __init__(self, file: ByteSource) -> None:
        self._file = file
        self.position = 0
        self.waiting = b""
        self.decoder: Any = zlib.decompressobj(_WITH_HEADER)
        self.num_streams = 1

    def copy(self) -> _State:
        other = _State(self._file)
        other.position, other.waiting = self.position, self.waiting
        other.decoder, other.num_streams = self.decoder.copy(), self.num_streams
        return other

    def unpacked(self, wanted: int) -> bytes:
        """Return the next `wanted` bytes, fewer only at the end; raises CorruptError."""
        pieces: list[bytes] = []
        while wanted:
            if self.decoder.eof and not self._next_stream():
                break
            if not self.waiting:
                self._fill()
            try:
                data = self.decoder.decompress(self.waiting, wanted)
            except zlib.error as error:
                raise self._corrupt(str(error)) from error
            self.waiting = self.decoder.unused_data or self.decoder.unconsumed_tail
            pieces.append(data)
            wanted -= len(data)
        return b"".join(pieces)

    def _fill(self) -> None:
        # no more at once: each state that is kept holds what zlib has not used yet
        length = min(WINDOW, self._file.size - self.position)
        if not length:
            raise self._corrupt("it is cut off")
        self.waiting = self._file.read_at(self.position, length)
        self.position += length

    def _next_stream(self) -> bool:
        """Go on with what follows a stream's end: another stream, or padding of zeros."""
        while not self.waiting.strip(b"\0"):
            if self.position == self._file.size:
                return False
            self.waiting = b""
            self._fill()
        self.decoder = zlib.decompressobj(_WITH_HEADER)
        self.num_streams += 1
        return True

    def _corrupt(self, reason: str) -> CorruptError:
        where = self.position - len(self.waiting)
        return CorruptError(STRUCTURE, where, reason, IMAGE)


class GzipSource:
    """The disk in a gzip file. States of unpacking are kept every so many pieces."""

    __slots__ = ("_kept", "_starts", "_states", "num_streams", "size")

    def __init__(self, file: ByteSource, progress: Callable[[], None]) -> None:
        self._kept = Unpacked()
        state = _State(file)
        self._states = [state.copy()]
        self._starts = [0]
        self.size = self._scan(state, progress)
        self.num_streams = state.num_streams

    def _scan(self, state: _State, progress: Callable[[], None]) -> int:
        """Unpack all of the file, keep some states, and return how many bytes there are."""
        number, every = 0, 1
        while True:
            data = state.unpacked(PIECE)
            size = number * PIECE + len(data)
            if len(data) < PIECE:
                return size
            if size > IMAGE_GZIP_SIZE:
                raise LimitError(f"{STRUCTURE}: it unpacks to more than {IMAGE_GZIP_SIZE} bytes")
            progress()
            number += 1
            if number % every == 0:
                self._states.append(state.copy())
                self._starts.append(number)
            if len(self._states) > IMAGE_GZIP_STATES:
                self._states, self._starts = self._states[::2], self._starts[::2]
                every *= 2

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        pieces = []
        end = offset + length
        while offset < end:
            number, within = divmod(offset, PIECE)
            step = min(end - offset, PIECE - within)
            pieces.append(self._piece(number)[within : within + step])
            offset += step
        return b"".join(pieces)

    def _piece(self, number: int) -> bytes:
        return self._kept.get(number, lambda: self._made(number))

    def _made(self, number: int) -> bytes:
        index = bisect_right(self._starts, number) - 1
        state = self._states[index].copy()
        for _ in range(self._starts[index], number):
            state.unpacked(PIECE)
        return state.unpacked(PIECE)
