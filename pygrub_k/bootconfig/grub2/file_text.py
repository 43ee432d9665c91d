"""Configuration files as GRUB reads them: without CR and without lines that start with `#`."""

from __future__ import annotations

from pygrub_k.errors import FILE, CorruptError, LimitError
from pygrub_k.limits import CONFIG_FILE_SIZE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_GZIP: Final = b"\x1f\x8b\x08"


def text_of_file(data: bytes) -> str:
    """Return what GRUB's parser sees of a file, without lines that start with `#`.

    They are left out even of a quoted text that spans lines. What follows a NUL in its line is not
    seen. Bytes that are not UTF-8 become surrogates. Raises CorruptError, LimitError (gzip).
    """
    data = plain(data)
    if b"\0" in data:
        data = b"\n".join([line.partition(b"\0")[0] for line in data.split(b"\n")])
    pieces: list[bytes] = []
    position = 0
    while position < len(data):
        if data.startswith(b"#", position):
            end = data.find(b"\n", position)
            position = len(data) if end < 0 else end + 1
            continue
        comment = data.find(b"\n#", position) + 1
        pieces.append(data[position:comment] if comment else data[position:])
        position = comment or len(data)
    return b"".join(pieces).decode("utf-8", "surrogateescape")


def plain(data: bytes) -> bytes:
    """Return a file's bytes as GRUB reads them: unpacked if gzip'd, without any CR.

    Raises CorruptError if they cannot be unpacked, LimitError if they are too many then.
    """
    if data.startswith(_GZIP):
        data = _unpacked(data)
    return data.replace(b"\r", b"")


def _unpacked(data: bytes) -> bytes:
    import zlib

    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        plain = unpacker.decompress(data, CONFIG_FILE_SIZE)
    except zlib.error as error:
        raise CorruptError("gzip'd configuration", None, str(error)) from None
    if unpacker.unconsumed_tail:
        raise LimitError(f"a gzip'd configuration unpacks to more than {CONFIG_FILE_SIZE} bytes")
    if not unpacker.eof:
        raise CorruptError("gzip'd configuration", len(data), "it ends too early", FILE)
    return plain


class LineNumbers:
    """Tells the lines of a file, from 1, in which offsets of its `text_of_file` lie.

    Quickest when asked in ascending order: what was counted once is not counted again.
    """

    def __init__(self, data: bytes, text: str) -> None:
        self._data = data
        self._text = text
        self._numbers: list[int] = []
        """By line of the text; made when it is asked for, since few files have errors."""
        self._offset = self._line = 0

    def at(self, offset: int) -> int:
        """Return the number of the line at an offset."""
        if not self._numbers:
            lines = enumerate(plain(self._data).split(b"\n"), start=1)
            self._numbers = [number for number, line in lines if not line.startswith(b"#")] or [1]
        if offset < self._offset:
            self._offset = self._line = 0
        self._line += self._text.count("\n", self._offset, offset)
        self._offset = offset
        return self._numbers[min(self._line, len(self._numbers) - 1)]
