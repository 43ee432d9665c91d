"""ZFS: a pool's number and name, from the list of names and values in one of four labels."""

from __future__ import annotations

from pygrub_k._generated.foreign_members_records import (
    ZfsListRecord,
    ZfsNumberRecord,
    ZfsPairRecord,
    ZfsTextRecord,
)
from pygrub_k.recognised.model import Identity, plain
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource

_LABEL: Final = 256 * 1024
_LIST: Final = 16 * 1024
_LEN_LIST: Final = 4096
"""What is looked at of the list: name and number stand at its start."""
_NUMBER, _TEXT = 8, 9
_UNIT: Final = 4


def identify(source: ByteSource) -> Identity:
    """Return the number of a pool, in decimal as blkid shows it, and its name."""
    uuid, label = "", b""
    for start in (0, _LABEL):
        if start + _LIST + _LEN_LIST > source.size:
            break
        data = source.read_at(start + _LIST, _LEN_LIST)
        for name, at in _pairs(data):
            if name == b"pool_guid":
                number = record_at(ZfsNumberRecord, data, at, start + _LIST)
                uuid = str(number.value) if number.kind == _NUMBER else uuid
            if name == b"name":
                text = record_at(ZfsTextRecord, data, at, start + _LIST)
                begin = at + text.SIZE
                label = plain(data[begin : begin + text.len_text]) if text.kind == _TEXT else label
        if uuid or label:
            break
    return Identity(uuid, label)


def _pairs(data: bytes) -> Iterator[tuple[bytes, int]]:
    """Yield the names in a list, and where the value of each begins."""
    at = ZfsListRecord.SIZE
    while at + ZfsPairRecord.SIZE <= len(data):
        pair = record_at(ZfsPairRecord, data, at, 0)
        start = at + pair.SIZE
        value = start + pair.len_name + -pair.len_name % _UNIT
        if not pair.len_pair or value + ZfsNumberRecord.SIZE > len(data):
            return
        yield data[start : start + pair.len_name], value
        at += pair.len_pair
