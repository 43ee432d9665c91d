"""Whether another host claims to have mounted a file system (multiple mount protection)."""

from __future__ import annotations

from pygrub_k._generated.ext_mmp_records import ExtMmpRecord, Sequence
from pygrub_k._generated.ext_superblock_records import Incompatible
from pygrub_k.crc32c import crc32c
from pygrub_k.record import Record
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ext.storage import Storage

_STRUCTURE: Final = "ext4 multiple mount protection"


class MountProtection(Record):
    """Who mounted the file system last, when (seconds since 1970), and whether it is still mounted.

    `in_use` is only a claim: a host that crashed never withdrew it.
    """

    in_use: bool
    host: bytes
    device: bytes
    time: int


def mount_protection(storage: Storage) -> MountProtection | None:
    """Return what the protection block says, or None if the file system has none."""
    superblock = storage.superblock
    if not superblock.has(Incompatible.mount_protection):
        return None
    number = superblock.record.mmp_block
    data = storage.block(number, _STRUCTURE)
    where = number * superblock.block_size
    record = part_at(ExtMmpRecord, data, 0, _STRUCTURE, where)
    if superblock.checksum_seed is not None:
        found = crc32c(data[: record.OFFSET.checksum], superblock.checksum_seed)
        storage.findings.verify_checksum(_STRUCTURE, where, found, record.checksum)
    return MountProtection(
        in_use=record.sequence != Sequence.not_mounted,
        host=record.node_name.partition(b"\0")[0],
        device=record.device_name.partition(b"\0")[0],
        time=record.time,
    )
