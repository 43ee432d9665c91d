"""What a packed stream unpacks to, read by position although it can only be unpacked forward."""

from __future__ import annotations

from pygrub_k.errors import LimitError
from pygrub_k.kernels.unpacking import LONGEST_MAGIC, Unpacking, kind_of
from pygrub_k.limits import KERNEL_READ_AGAIN, KERNEL_UNPACKED, KIB, MIB

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Final

    from pygrub_k.kernels.content import Content, StoredContent

_ENDS: Final = {"gzip": b"", "XZ": b"YZ", "LZO": bytes(4)}
"""What GRUB unpacks, and how it must end."""
_HEAD: Final = 64 * KIB
"""What stays in memory of the start: headers and lists of segments."""
_BEHIND: Final = 1 * MIB
"""What stays in memory of what was just read."""


class UnpackedContent:
    """Implements Content. What is behind the last reading is cheap, what is before begins anew.

    `watch` is called for each piece when it is met first. Raises what Unpacking raises, LimitError
    for more than KERNEL_UNPACKED bytes, or for beginning anew more than KERNEL_READ_AGAIN times.
    """

    def __init__(
        self,
        kind: str,
        packed: Content,
        start: int = 0,
        watch: Callable[[bytes], None] = lambda _: None,
    ) -> None:
        self.kind = kind
        self._packed = packed
        self._start = start
        self._watch = watch
        self._head = b""
        self._watched = 0
        self._rewound = -1
        self.used = 0
        """Bytes that the packed stream takes, once `length` has been asked for."""
        self._rewind()

    def _rewind(self) -> None:
        self._rewound += 1
        if self._rewound > KERNEL_READ_AGAIN:
            raise LimitError("the kernel would have to be unpacked again and again to be read")
        self._stream = Unpacking(self.kind, self._packed, self._start)
        self._pieces: Iterator[bytes] = self._stream.pieces()
        self._at = 0
        """Where `_kept` begins."""
        self._kept = b""
        self._ended = False

    def read(self, offset: int, length: int) -> bytes:
        """Return that many bytes, fewer only where they end."""
        if offset + length <= len(self._head):
            return self._head[offset : offset + length]
        if offset < self._at:
            self._rewind()
        parts: list[bytes] = []
        while length > 0:
            end = self._at + len(self._kept)
            if offset < end:
                part = self._kept[offset - self._at :][:length]
                parts.append(part)
                offset += len(part)
                length -= len(part)
            elif not self._more():
                break
        return b"".join(parts)

    def reaches(self, offset: int) -> bool:
        """Return whether there are as many bytes as that."""
        while self._at + len(self._kept) < offset and self._more():
            pass
        return self._at + len(self._kept) >= offset

    def length(self) -> int:
        """Return how many bytes there are; all of them have been unpacked then."""
        while self._more():
            pass
        self.used = self._stream.used
        return self._at + len(self._kept)

    def _more(self) -> bool:
        """Unpack the next piece; return whether there was one."""
        piece = None if self._ended else next(self._pieces, None)
        if piece is None:
            self._ended = True
            return False
        end = self._at + len(self._kept) + len(piece)
        if end > KERNEL_UNPACKED:
            raise LimitError(f"the kernel unpacks to more than {KERNEL_UNPACKED} bytes")
        if end > self._watched:
            self._watch(piece[max(len(piece) - (end - self._watched), 0) :])
            if len(self._head) < _HEAD:
                self._head += piece[: _HEAD - len(self._head)]
            self._watched = end
        behind = self._kept[-_BEHIND:] if len(piece) < _BEHIND else b""
        self._kept = behind + piece
        self._at = end - len(self._kept)
        return True


def as_read_by_grub(content: StoredContent, charge: Callable[[int], None]) -> Content:
    """Return the bytes of a file as GRUB reads them: unpacked if gzip, xz or lzop packed them.

    What ends otherwise than xz and lzop end is none of theirs to GRUB. `charge` is told how many
    bytes were unpacked, and may raise. What is returned raises what UnpackedContent raises.
    """
    kind = kind_of(content.read(0, LONGEST_MAGIC))
    end = _ENDS.get(kind)
    if end is None or content.read(max(content.size - len(end), 0), len(end)) != end:
        return content
    return UnpackedContent(kind, content, watch=lambda piece: charge(len(piece)))
