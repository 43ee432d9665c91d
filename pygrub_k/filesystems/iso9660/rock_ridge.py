"""What Rock Ridge's entries say about a file: IEEE P1282 (RRIP), draft 1.12.

Where Linux (fs/isofs/rock.c) deviates from the draft, this module follows Linux.
"""

from __future__ import annotations

from pygrub_k._generated.susp_records import (
    CompressedFileRecord,
    DeviceNumberRecord,
    LinkRecord,
    PosixAttributesCoreRecord,
    SerialNumberRecord,
    Signature,
    TimestampsHeadRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.iso9660.symlinks import Target
from pygrub_k.filesystems.iso9660.system_use import STRUCTURE
from pygrub_k.filesystems.iso9660.timestamps import moments
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Final

    from pygrub_k.filesystems.iso9660.system_use import Entry


_MINOR: Final = 0xFF


class RockRidge:
    """The entries of one record, read; None or nothing for what it does not have."""

    __slots__ = (
        "attributes",
        "child",
        "compression",
        "device",
        "is_sparse",
        "moments",
        "serial_number",
        "target",
    )

    def __init__(self) -> None:
        self.attributes: PosixAttributesCoreRecord | None = None
        self.serial_number: int | None = None
        self.device: tuple[int, int] | None = None
        """(major, minor)"""
        self.target: Target | None = None
        self.child: int | None = None
        """Logical block of the directory that belongs here but was put elsewhere."""
        self.moments: dict[int, int | None] = {}
        """Nanoseconds since 1970 by bit of enum timestamp_flags (susp.ksy)."""
        self.compression: CompressedFileRecord | None = None
        self.is_sparse = False


def rock_ridge(found: Iterable[Entry]) -> RockRidge:
    """Return what the entries of a record say; raises CorruptError where one is cut short."""
    facts = RockRidge()
    for signature, body, where in found:
        reader = _READERS.get(signature)
        if reader is not None:
            reader(facts, body, where)
    return facts


def _attributes(facts: RockRidge, body: bytes, where: int) -> None:
    facts.attributes = record_at(PosixAttributesCoreRecord, body, 0, where)
    rest = body[PosixAttributesCoreRecord.SIZE :]
    if len(rest) >= SerialNumberRecord.SIZE:  # since the draft's version 1.10
        facts.serial_number = record_at(SerialNumberRecord, rest, 0, where).number


def _device(facts: RockRidge, body: bytes, where: int) -> None:
    number = record_at(DeviceNumberRecord, body, 0, where)
    high, low = number.high, number.low
    if not high and low > _MINOR:  # both numbers in one field, as old writers have them
        high, low = low >> 8, low & _MINOR
    facts.device = high, low


def _target(facts: RockRidge, body: bytes, where: int) -> None:
    if facts.target is None:
        facts.target = Target()
    facts.target.add(body, where)


def _child(facts: RockRidge, body: bytes, where: int) -> None:
    facts.child = record_at(LinkRecord, body, 0, where).block


def _moments(facts: RockRidge, body: bytes, where: int) -> None:
    head = record_at(TimestampsHeadRecord, body, 0, where)
    try:
        facts.moments.update(moments(head.flags, body[head.SIZE :]))
    except CorruptError as error:
        raise CorruptError(STRUCTURE, where, error.reason) from error


def _compression(facts: RockRidge, body: bytes, where: int) -> None:
    facts.compression = record_at(CompressedFileRecord, body, 0, where)


def _sparse(facts: RockRidge, _body: bytes, _where: int) -> None:
    facts.is_sparse = True


_READERS: Final[dict[int, Callable[[RockRidge, bytes, int], None]]] = {
    Signature.posix_attributes: _attributes,
    Signature.device_number: _device,
    Signature.symbolic_link: _target,
    Signature.child_link: _child,
    Signature.timestamps: _moments,
    Signature.compressed_file: _compression,
    Signature.sparse_file: _sparse,
}
