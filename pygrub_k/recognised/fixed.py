"""Identities that stand at fixed places of a superblock."""

from __future__ import annotations

from pygrub_k._generated import foreign_filesystems_records as filesystems
from pygrub_k._generated import foreign_members_records as members
from pygrub_k._generated import luks_records as luks
from pygrub_k.errors import CorruptError
from pygrub_k.recognised.model import SECTOR, Identity, from_end, identity, plain, utf16
from pygrub_k.records import read_record, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

    from pygrub_k.source import ByteSource

_OCFS2_BLOCKS: Final = (512, 1024, 2048, 4096)
_LAST_GFS: Final = 1309
"""The format of GFS; those of GFS2 begin with 1801."""
_DRBD_9: Final = 0x8374026D
_DRBD: Final = 4096


def at(table: Any, offset: int) -> Callable[[ByteSource], Identity]:
    """Return a function that reads the record at a byte and returns the identity in it."""
    return lambda source: identity(read_record(table, source, offset))


def swap(source: ByteSource) -> Identity:
    """Return the identity of a swap area; one of the first version has none."""
    return identity(read_record(members.SwapRecord, source, 1024))


def encrypted(source: ByteSource) -> Identity:
    """Return the identity of a LUKS volume of either version."""
    start = read_record(luks.StartRecord, source, 0)
    if start.version == 1:
        return Identity(_text(read_record(luks.Version1Record, source, start.SIZE).uuid))
    second = read_record(luks.Version2Record, source, start.SIZE)
    return Identity(_text(second.uuid), plain(second.label))


def bitlocker(source: ByteSource) -> Identity:
    """Return the serial number of a volume as blkid does: nothing where it is zero, as usual."""
    try:
        found = read_record(members.BitlockerRecord, source, 0)
    except CorruptError:  # of Windows Vista, or on removable media
        return Identity()
    has_serial = found.serial and found.jump == _WINDOWS_7
    return Identity(f"{found.serial:016d}" if has_serial else "")


_WINDOWS_7: Final = b"\xeb\x58\x90"


def ocfs2(source: ByteSource) -> Identity:
    """Return the identity of an OCFS2, whose blocks may have four sizes."""
    for size in _OCFS2_BLOCKS:
        try:
            return identity(read_record(filesystems.Ocfs2Record, source, 2 * size))
        except CorruptError:
            continue
    return Identity()


def gfs2(source: ByteSource) -> Identity:
    """Return the identity of a GFS2; its label is the name of its lock table."""
    found = read_record(filesystems.Gfs2Record, source, 0x10000)
    return Identity(identity(found).uuid, plain(found.lock_table))


def is_gfs(source: ByteSource) -> bool:
    """Tell whether a superblock of GFS or GFS2 is of the older one."""
    return read_record(filesystems.Gfs2Record, source, 0x10000).format <= _LAST_GFS


def is_minix(source: ByteSource) -> bool:
    """Tell whether the numbers of a superblock of Minix, whose magic is short, make sense."""
    old = read_record(filesystems.MinixRecord, source, 1024)
    new = read_record(filesystems.Minix3Record, source, 1024)
    found = old if old.magic in _MINIX else new
    maps = found.num_inode_map_blocks + found.num_zone_map_blocks
    inodes = found.num_inode_map_blocks * _BITS_OF_A_BLOCK
    fits = maps < found.first_data_zone and 0 < found.num_inodes <= inodes
    return fits and not found.log2_zone_size and bool(found.most_size)


_MINIX: Final = (0x137F, 0x138F, 0x2468, 0x2478)
"""Magic of versions 1 and 2, each with short and long names."""
_BITS_OF_A_BLOCK: Final = 8 * 4096


def is_container(source: ByteSource) -> bool:
    """Tell whether an object of APFS is the superblock of a container."""
    found = read_record(filesystems.ApfsRecord, source, 0)
    return found.object_type == 1 and not found.object_subtype


def romfs(source: ByteSource) -> Identity:
    """Return the label of a romfs."""
    return Identity("", plain(read_record(filesystems.RomfsRecord, source, 0).label))


def vmfs(source: ByteSource) -> Identity:
    """Return the identity of a VMFS; its UUID has groups of its own."""
    found = read_record(filesystems.VmfsRecord, source, 0x200000)
    numbers = f"{found.uuid_1:08x}-{found.uuid_2:08x}-{found.uuid_3:04x}-{found.uuid_4.hex()}"
    return Identity(numbers, plain(found.label))


def vmfs_member(source: ByteSource) -> Identity:
    """Return the UUID of the datastore that a volume is a part of."""
    return Identity(_text(read_record(members.VmfsMemberRecord, source, 0x100000).datastore))


def ubi(source: ByteSource) -> Identity:
    """Return the number of the image that a UBI was made from."""
    return Identity(str(read_record(members.UbiRecord, source, 0).image))


def drbd(source: ByteSource) -> Identity:
    """Return the number that DRBD has for a device in the place of a UUID."""
    where = from_end(source.size, _DRBD)
    found = read_record(members.DrbdRecord, source, where)
    if found.magic == _DRBD_9:
        return Identity(f"{read_record(members.Drbd9Record, source, where).device:x}")
    return Identity(f"{found.device:x}")


def ddf(source: ByteSource) -> Identity:
    """Return the identifier of the disk's part of a BIOS RAID, 24 characters."""
    for sectors in (1, 257):
        where = from_end(source.size, sectors * SECTOR)
        if where >= 0:
            found = read_record(members.DdfRecord, source, where)
            if found.magic in {DDF_MAGIC, DDF_MAGIC[::-1]}:
                return Identity(_text(found.guid))
    return Identity()


DDF_MAGIC: Final = b"\xde\x11\xde\x11"


def exfat(source: ByteSource) -> Identity:
    """Return serial number and label; the label is an entry of the root directory."""
    boot = read_record(filesystems.ExfatRecord, source, 0)
    uuid = f"{boot.serial_high:04X}-{boot.serial_low:04X}"
    return Identity(uuid, _exfat_label(source, boot))


_MOST_ENTRIES: Final = 10_000
"""Of a root directory, in which the label is looked for: as blkid."""
_FIRST_CLUSTER: Final = 2
_LABEL_ENTRY: Final = 0x83


def _exfat_label(source: ByteSource, boot: filesystems.ExfatRecord) -> bytes:
    table = filesystems.ExfatEntryRecord
    if boot.log2_sector_size > _LARGEST_SHIFT or boot.log2_sectors_per_cluster > _LARGEST_SHIFT:
        return b""
    sector = 1 << boot.log2_sector_size
    cluster_size = sector << boot.log2_sectors_per_cluster
    cluster, left = boot.root_cluster, _MOST_ENTRIES
    while _FIRST_CLUSTER <= cluster < _FIRST_CLUSTER + boot.num_clusters and left > 0:
        start = boot.heap_sector * sector + (cluster - _FIRST_CLUSTER) * cluster_size
        count = min(cluster_size // table.SIZE, left)
        data = source.read_at(start, count * table.SIZE)
        for index in range(count):
            entry = record_at(table, data, index * table.SIZE, start)
            if not entry.kind:
                return b""
            if entry.kind == _LABEL_ENTRY:
                length = 2 * min(entry.num_characters, len(entry.label) // 2)
                return utf16(entry.label[:length], "utf-16-le")
        left -= count
        place = boot.fat_sector * sector + cluster * filesystems.FatLinkRecord.SIZE
        cluster = read_record(filesystems.FatLinkRecord, source, place).cluster
    return b""


_LARGEST_SHIFT: Final = 25


def _text(raw: bytes) -> str:
    return raw.partition(b"\0")[0].decode("ascii", "replace").strip()
