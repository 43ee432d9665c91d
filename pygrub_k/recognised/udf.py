"""UDF: the anchor at sector 256 leads to descriptors with an identifier and a label."""

from __future__ import annotations

from pygrub_k._generated.udf_records import (
    AnchorRecord,
    LogicalRecord,
    PrimaryRecord,
    TagRecord,
)
from pygrub_k.recognised.model import Identity
from pygrub_k.records import read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource

_SECTORS: Final = (512, 1024, 2048, 4096)
_ANCHOR_SECTOR: Final = 256
_PRIMARY, _ANCHOR, _LOGICAL, _END = 1, 2, 6, 8
_MOST_DESCRIPTORS: Final = 256
_ENCODINGS: Final = {8: "latin-1", 16: "utf-16-be"}
_HALF, _WHOLE = 8, 16
"""Characters of an identifier that count, as blkid has it: a time in the first half of them."""


def identify(source: ByteSource) -> Identity:
    """Return the identifier of the volume set as blkid makes it, and the logical volume's name."""
    uuid, label = "", b""
    for sector_size in _SECTORS:
        for kind, where in _descriptors(source, sector_size):
            if kind == _PRIMARY and not uuid:
                primary = read_record(PrimaryRecord, source, where)
                name = _text(primary.set_encoding, primary.set_name, primary.len_set_name)
                uuid = _uuid(name.encode())
            if kind == _LOGICAL and not label:
                logical = read_record(LogicalRecord, source, where)
                label = _text(logical.encoding, logical.name, logical.len_name).encode().rstrip()
        if uuid or label:
            break
    return Identity(uuid, label)


def _descriptors(source: ByteSource, sector_size: int) -> Iterator[tuple[int, int]]:
    """Yield (kind, byte offset) of the descriptors, if there is an anchor for that sector size."""
    where = _ANCHOR_SECTOR * sector_size
    if where + AnchorRecord.SIZE > source.size:
        return
    tag = read_record(TagRecord, source, where)
    if tag.sector != _ANCHOR_SECTOR or tag.kind != _ANCHOR:
        return
    anchor = read_record(AnchorRecord, source, where)
    count = min(anchor.len_sequence // sector_size, _MOST_DESCRIPTORS)
    for sector in range(anchor.first_sector, anchor.first_sector + count):
        where = sector * sector_size
        if where + sector_size > source.size:
            return
        tag = read_record(TagRecord, source, where)
        if tag.kind in {0, _END} or tag.sector != sector:
            return
        yield tag.kind, where


def _text(encoding: int, raw: bytes, length: int) -> str:
    name = _ENCODINGS.get(encoding)
    content = raw[: min(max(length - 1, 0), len(raw))]
    return content.decode(name, "replace").partition("\0")[0] if name else ""


def _uuid(name: bytes) -> str:
    """Return 16 hexadecimal digits: those that the name begins with, or of its characters."""
    start = name[:_WHOLE]
    if len(start) < _HALF:
        return ""
    digits = b"0123456789abcdefABCDEF"
    number = next((at for at, byte in enumerate(start) if byte not in digits), len(start))
    if number < _HALF:
        return start[:_HALF].hex()
    if number < _WHOLE:
        return start[:_HALF].decode().lower() + start[_HALF : _HALF + _HALF // 2].hex()
    return start.decode().lower()
