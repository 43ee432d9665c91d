"""Configuration files as GRUB reads them: lines without CR, without those that begin with `#`."""

from __future__ import annotations

from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import CONFIG_FILE_SIZE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_GZIP: Final = b"\x1f\x8b\x08"


def text_of_file(data: bytes) -> str:
    """Return what GRUB's parser sees of a file, lines that begin with `#` left out.

    They are left out even of a quoted text that spans lines. What follows a NUL in its line is not
    seen. Bytes that are not UTF-8 become surrogates. Raises CorruptError, LimitError (gzip).
    """
    text = decoded(data)
    if "\0" in text:
        text = "\n".join([line.partition("\0")[0] for line in text.split("\n")])
    text = "\n" + text
    comment = text.find("\n#")
    pieces: list[str] = []
    start = 1
    while comment >= 0:
        pieces.append(text[start : comment + 1])
        end = text.find("\n", comment + 1)
        start = len(text) if end < 0 else end + 1
        comment = -1 if end < 0 else text.find("\n#", end)
    pieces.append(text[start:])
    return "".join(pieces)


def decoded(data: bytes) -> str:
    """Return a file's text, unpacked if it is gzip'd, every CR dropped.

    Raises CorruptError if it cannot be unpacked, LimitError if it is too large then.
    """
    if data.startswith(_GZIP):
        data = _unpacked(data)
    return data.decode("utf-8", "surrogateescape").replace("\r", "")


def _unpacked(data: bytes) -> bytes:
    import zlib

    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        plain = unpacker.decompress(data, CONFIG_FILE_SIZE)
    except zlib.error as error:
        raise CorruptError("gzip'd configuration", 0, str(error)) from None
    if unpacker.unconsumed_tail:
        raise LimitError(f"a gzip'd configuration unpacks to more than {CONFIG_FILE_SIZE} bytes")
    if not unpacker.eof:
        raise CorruptError("gzip'd configuration", len(data), "it ends too early")
    return plain


def line_number(data: bytes, text: str, offset: int) -> int:
    """Return the line of a file, from 1, in which an offset of its `text_of_file` lies."""
    wanted = text.count("\n", 0, offset)
    number = 0
    for line in decoded(data).split("\n"):
        number += 1
        if line.startswith("#"):
            continue
        if not wanted:
            break
        wanted -= 1
    return number
