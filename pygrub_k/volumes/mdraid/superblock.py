"""What a member of an md array says about the array, for all versions of superblocks."""

from __future__ import annotations

from pygrub_k._generated import md_0_90_records as md_0_90
from pygrub_k._generated import md_1_records as md_1
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.findings import wrong_checksum
from pygrub_k.magic import MD, md_at_end, md_at_start
from pygrub_k.record import Record
from pygrub_k.records import blanked, record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

SECTOR: Final = 512
KIB: Final = 1024


class Superblock(Record):
    """One member's view of its array. Sizes and offsets are in bytes.

    `place` is the member's index in the array, None for a spare, a journal or a faulty device.
    """

    version: str
    offset: int
    uuid: bytes
    name: str
    level: int
    layout: int
    chunk_size: int
    num_members: int
    place: int | None
    events: int
    data_offset: int
    data_size: int
    """What this member gives to the array."""
    member_size: int
    """What each member gives, where all give the same; else 0."""
    obstacle: str = ""
    """Why the array cannot be read as it is, in words."""


def places(size: int) -> tuple[tuple[str, int], ...]:
    """Return where the superblock of a member of `size` bytes may be, by version."""
    return (*md_at_start(), *md_at_end(size))


def read(source: ByteSource, version: str, offset: int) -> Superblock:
    """Read the superblock of that version at that byte.

    Raises SourceError, CorruptError, and UnsupportedError for an array of a big-endian machine.
    """
    return _read_0_90(source, offset) if version == "0.90" else _read_1(source, version, offset)


def _read_1(source: ByteSource, version: str, offset: int) -> Superblock:
    head = source.read_at(offset, md_1.SuperblockRecord.SIZE)
    sb = record_at(md_1.SuperblockRecord, head, 0, offset)
    what = f"md superblock {version}"
    if sb.ofs_superblock * SECTOR != offset:
        raise CorruptError(what, offset, f"it says that it lies at sector {sb.ofs_superblock}")
    raw = head + source.read_at(offset + len(head), sb.num_roles * md_1.RoleRecord.SIZE)
    _check(raw, sb.OFFSET.checksum, sb.checksum, what, offset)
    roles = records(md_1.RoleRecord, raw[len(head) :], offset + len(head))
    place = roles[sb.device_number].place if sb.device_number < len(roles) else None
    features = md_1.Features
    if sb.feature_map & features.recovery_offset and sb.ofs_recovery < sb.num_sectors:
        place = None  # being rebuilt: beyond that sector, nothing is valid yet
    obstacle = ""
    if sb.feature_map & (features.reshape_active | features.new_offset):
        obstacle = "it is being reshaped"
    elif sb.feature_map & features.journal:
        obstacle = "it has a write journal"
    return Superblock(
        version,
        offset,
        sb.array_uuid,
        sb.array_name.partition(b"\0")[0].decode("utf-8", "replace"),
        sb.level,
        sb.layout,
        sb.len_chunk * SECTOR,
        sb.num_members,
        place if place is not None and place < sb.num_members else None,
        sb.num_events,
        sb.ofs_data * SECTOR,
        sb.num_data_sectors * SECTOR,
        sb.num_sectors * SECTOR,
        obstacle,
    )


def _read_0_90(source: ByteSource, offset: int) -> Superblock:
    raw = source.read_at(offset, md_0_90.SuperblockRecord.SIZE)
    what = "md superblock 0.90"
    if raw.startswith(MD[::-1]):
        raise UnsupportedError(what, offset, "it is a big-endian machine's")
    sb = record_at(md_0_90.SuperblockRecord, raw, 0, offset)
    raw += source.read_at(offset + len(raw), sb.len_superblock - len(raw))
    _check(raw, sb.OFFSET.checksum, sb.checksum, what, offset)
    this = record_at(md_0_90.DeviceRecord, raw, sb.ofs_this_device, offset + sb.ofs_this_device)
    takes_part = this.is_in_sync and not this.is_faulty and this.place < sb.num_members
    uuid = (sb.array_uuid0, sb.array_uuid1, sb.array_uuid2, sb.array_uuid3)
    usable = sb.num_kib * KIB if sb.level > 0 else offset
    return Superblock(
        "0.90",
        offset,
        b"".join(word[::-1] for word in uuid),  # as mdadm and GRUB write it
        f"md{sb.md_minor}",
        sb.level,
        sb.layout,
        sb.len_chunk,
        sb.num_members,
        this.place if takes_part else None,
        sb.num_events,
        0,
        min(usable, offset),
        sb.num_kib * KIB,
        "" if sb.minor_version == _SETTLED else "it is being reshaped",
    )


_SETTLED: Final = 90
"""The minor version of an array that is not being reshaped."""


def _check(raw: bytes, at: int, wanted: int, what: str, offset: int) -> None:
    """Raise CorruptError unless the sum of all words but that at `at` is `wanted`."""
    computed = checksum(raw, at)
    if computed != wanted:
        raise CorruptError(what, offset, wrong_checksum(computed, wanted))


def checksum(raw: bytes, at: int) -> int:
    """Return the sum of all words but that at byte `at`, the carries added to it."""
    padded = blanked(raw, at) + bytes(-len(raw) % md_1.WordRecord.SIZE)
    total = sum(word.value for word in records(md_1.WordRecord, padded, 0))
    return (total & 0xFFFFFFFF) + (total >> 32) & 0xFFFFFFFF
