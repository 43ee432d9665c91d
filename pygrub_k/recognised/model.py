"""A kind that is recognised, and the identity of what was found of it."""

from __future__ import annotations

from pygrub_k.filesystems.model import uuid_text
from pygrub_k.record import Record

SECTOR = 512

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from pygrub_k.source import ByteSource


class Identity(Record):
    """How blkid calls a volume: its UUID as text, and its label as it is stored; empty if none."""

    uuid: str = ""
    label: bytes = b""


class Recognised(Record):
    """What a volume is that nothing reads: the name of its kind, why not, and its identity.

    `name` and `reason` are empty for what others have a name for.
    """

    name: str
    reason: str
    identity: Identity


class Kind(Record):
    """How to recognise one kind that nothing here reads, and what to say of it.

    `magic` lists alternatives of (byte offset, expected bytes); a negative offset counts from the
    end of the volume's last whole sector of 512 bytes. `confirm` looks closer where the magic is
    short. `identify` returns UUID and label; it may raise what reading a disk raises.
    `keeps_partitions` is set if a disk of the kind may well be divided as if it were none.
    """

    name: str
    magic: tuple[tuple[int, bytes], ...]
    reason: str
    identify: Callable[[ByteSource], Identity] | None = None
    confirm: Callable[[ByteSource], bool] | None = None
    keeps_partitions: bool = False

    def probe(self, source: ByteSource) -> bool:
        """Tell whether a volume shows the kind."""
        shows = any(
            source.read_at(at, len(magic)) == magic
            for offset, magic in self.magic
            for at in _places(offset, len(magic), source.size)
        )
        return shows and (self.confirm is None or self.confirm(source))


def _places(offset: int, length: int, size: int) -> Iterator[int]:
    """Yield where an offset is in a volume of so many bytes, if it is there."""
    at = offset if offset >= 0 else from_end(size, -offset)
    if at >= 0 and at + length <= size:
        yield at


def from_end(size: int, distance: int) -> int:
    """Return what lies `distance` bytes before the end of the last whole sector."""
    return size - size % SECTOR - distance


def identity(record: Any) -> Identity:
    """Return the identity in a record that has a UUID of 16 bytes, a label, or both."""
    uuid = uuid_text(record.uuid) if "uuid" in record.NAMES else ""
    return Identity(uuid, plain(record.label) if "label" in record.NAMES else b"")


def plain(label: bytes) -> bytes:
    """Return a label as blkid does: up to its first NUL, without blanks at its end."""
    return label.partition(b"\0")[0].rstrip()


def utf16(label: bytes, encoding: str) -> bytes:
    """Return a label in UTF-16 as UTF-8, up to its first NUL and without blanks at its end."""
    text = label.decode(encoding, "replace").partition("\0")[0]
    return text.encode().rstrip()
