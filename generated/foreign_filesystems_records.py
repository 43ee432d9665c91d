# Made by scripts/build_parsers.py from specs/foreign_filesystems.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblocks of file systems that are recognised, not read."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Ocfs2Record(CheckedRecord):
    """OCFS2; in the second block, of 512 to 4096 bytes."""

    __slots__ = ()

    STRUCT = Struct("<6s2s184s80s64s16s")
    SIZE = 352
    NAMES = (
        "magic", "magic_end", "inode", "superblock", "label", "uuid",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x6
    magic_end: bytes = property(itemgetter(1))
    # 0x8: The rest of the inode that the superblock is.
    inode: bytes = property(itemgetter(2))
    # 0xc0: What stands before the label in it.
    superblock: bytes = property(itemgetter(3))
    # 0x110
    label: bytes = property(itemgetter(4))
    # 0x150
    uuid: bytes = property(itemgetter(5))

    def _checked(self) -> Ocfs2Record:
        if self.magic != b'OCFSV2':
            raise ValueError(f"magic: {self.magic!r} is not b'OCFSV2'")
        return self


class Gfs2Record(CheckedRecord):
    """GFS and GFS2; at byte 65536."""

    __slots__ = ()

    STRUCT = Struct(">4sI8sIIII4sII4s16s16s16s64s64s16s16s16s")
    SIZE = 272
    NAMES = (
        "magic", "metadata_type", "padding", "metadata_format", "journal_id", "format",
        "multihost_format", "padding_2", "block_size", "log2_block_size", "padding_3",
        "master_directory", "padding_4", "root_directory", "lock_protocol", "lock_table",
        "padding_5", "padding_6", "uuid",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: 1 for a superblock.
    metadata_type: int = property(itemgetter(1))
    # 0x8
    padding: bytes = property(itemgetter(2))
    # 0x10
    metadata_format: int = property(itemgetter(3))
    # 0x14
    journal_id: int = property(itemgetter(4))
    # 0x18: 1309 is GFS, from 1801 on it is GFS2.
    format: int = property(itemgetter(5))
    # 0x1c
    multihost_format: int = property(itemgetter(6))
    # 0x20
    padding_2: bytes = property(itemgetter(7))
    # 0x24
    block_size: int = property(itemgetter(8))
    # 0x28
    log2_block_size: int = property(itemgetter(9))
    # 0x2c
    padding_3: bytes = property(itemgetter(10))
    # 0x30
    master_directory: bytes = property(itemgetter(11))
    # 0x40
    padding_4: bytes = property(itemgetter(12))
    # 0x50
    root_directory: bytes = property(itemgetter(13))
    # 0x60
    lock_protocol: bytes = property(itemgetter(14))
    # 0xa0: CLUSTER:FILESYSTEM, or empty.
    lock_table: bytes = property(itemgetter(15))
    # 0xe0
    padding_5: bytes = property(itemgetter(16))
    # 0xf0
    padding_6: bytes = property(itemgetter(17))
    # 0x100
    uuid: bytes = property(itemgetter(18))

    def _checked(self) -> Gfs2Record:
        if self.magic != b'\x01\x16\x19p':
            raise ValueError(f"magic: {self.magic!r} is not b'\\x01\\x16\\x19p'")
        return self


class ApfsRecord(CheckedRecord):
    """APFS, a container of volumes; at byte 0."""

    __slots__ = ()

    STRUCT = Struct("<8sQQHHI4sIQQQQ16s")
    SIZE = 88
    NAMES = (
        "checksum", "object", "transaction", "object_type", "object_flags", "object_subtype",
        "magic", "block_size", "num_blocks", "features", "read_only_features",
        "incompatible_features", "uuid",
    )

    # 0x0
    checksum: bytes = property(itemgetter(0))
    # 0x8
    object: int = property(itemgetter(1))
    # 0x10
    transaction: int = property(itemgetter(2))
    # 0x18
    object_type: int = property(itemgetter(3))
    # 0x1a
    object_flags: int = property(itemgetter(4))
    # 0x1c
    object_subtype: int = property(itemgetter(5))
    # 0x20
    magic: bytes = property(itemgetter(6))
    # 0x24
    block_size: int = property(itemgetter(7))
    # 0x28
    num_blocks: int = property(itemgetter(8))
    # 0x30
    features: int = property(itemgetter(9))
    # 0x38
    read_only_features: int = property(itemgetter(10))
    # 0x40
    incompatible_features: int = property(itemgetter(11))
    # 0x48
    uuid: bytes = property(itemgetter(12))

    def _checked(self) -> ApfsRecord:
        if self.magic != b'NXSB':
            raise ValueError(f"magic: {self.magic!r} is not b'NXSB'")
        return self


class CramfsRecord(CheckedRecord):
    """cramfs of a little-endian machine; at byte 0, or 512."""

    __slots__ = ()

    STRUCT = Struct("<4sIII16sIIII16s")
    SIZE = 64
    NAMES = (
        "magic", "size", "flags", "future", "signature", "checksum", "edition", "num_blocks",
        "num_files", "label",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4
    size: int = property(itemgetter(1))
    # 0x8
    flags: int = property(itemgetter(2))
    # 0xc
    future: int = property(itemgetter(3))
    # 0x10
    signature: bytes = property(itemgetter(4))
    # 0x20
    checksum: int = property(itemgetter(5))
    # 0x24
    edition: int = property(itemgetter(6))
    # 0x28
    num_blocks: int = property(itemgetter(7))
    # 0x2c
    num_files: int = property(itemgetter(8))
    # 0x30
    label: bytes = property(itemgetter(9))

    def _checked(self) -> CramfsRecord:
        if self.magic != b'E=\xcd(':
            raise ValueError(f"magic: {self.magic!r} is not b'E=\\xcd('")
        if self.signature != b'Compressed ROMFS':
            raise ValueError(f"signature: {self.signature!r} is not b'Compressed ROMFS'")
        return self


class RomfsRecord(CheckedRecord):
    """romfs; at byte 0."""

    __slots__ = ()

    STRUCT = Struct(">8sII16s")
    SIZE = 32
    NAMES = (
        "magic", "size", "checksum", "label",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x8
    size: int = property(itemgetter(1))
    # 0xc
    checksum: int = property(itemgetter(2))
    # 0x10: Ends with a zero, at a multiple of 16 bytes; longer ones go on.
    label: bytes = property(itemgetter(3))

    def _checked(self) -> RomfsRecord:
        if self.magic != b'-rom1fs-':
            raise ValueError(f"magic: {self.magic!r} is not b'-rom1fs-'")
        return self


class MinixRecord(Record):
    """Minix of versions 1 and 2; at byte 1024."""

    __slots__ = ()

    STRUCT = Struct("<HHHHHHIHHI")
    SIZE = 24
    NAMES = (
        "num_inodes", "num_zones", "num_inode_map_blocks", "num_zone_map_blocks", "first_data_zone",
        "log2_zone_size", "most_size", "magic", "state", "num_zones_2",
    )

    # 0x0
    num_inodes: int = property(itemgetter(0))
    # 0x2
    num_zones: int = property(itemgetter(1))
    # 0x4
    num_inode_map_blocks: int = property(itemgetter(2))
    # 0x6
    num_zone_map_blocks: int = property(itemgetter(3))
    # 0x8
    first_data_zone: int = property(itemgetter(4))
    # 0xa
    log2_zone_size: int = property(itemgetter(5))
    # 0xc
    most_size: int = property(itemgetter(6))
    # 0x10
    magic: int = property(itemgetter(7))
    # 0x12
    state: int = property(itemgetter(8))
    # 0x14
    num_zones_2: int = property(itemgetter(9))


class Minix3Record(Record):
    """Minix of version 3; at byte 1024."""

    __slots__ = ()

    STRUCT = Struct("<IHHHHHHIIHHHB")
    SIZE = 31
    NAMES = (
        "num_inodes", "padding", "num_inode_map_blocks", "num_zone_map_blocks", "first_data_zone",
        "log2_zone_size", "padding_2", "most_size", "num_zones", "magic", "padding_3", "block_size",
        "version",
    )

    # 0x0
    num_inodes: int = property(itemgetter(0))
    # 0x4
    padding: int = property(itemgetter(1))
    # 0x6
    num_inode_map_blocks: int = property(itemgetter(2))
    # 0x8
    num_zone_map_blocks: int = property(itemgetter(3))
    # 0xa
    first_data_zone: int = property(itemgetter(4))
    # 0xc
    log2_zone_size: int = property(itemgetter(5))
    # 0xe
    padding_2: int = property(itemgetter(6))
    # 0x10
    most_size: int = property(itemgetter(7))
    # 0x14
    num_zones: int = property(itemgetter(8))
    # 0x18
    magic: int = property(itemgetter(9))
    # 0x1a
    padding_3: int = property(itemgetter(10))
    # 0x1c: Bytes.
    block_size: int = property(itemgetter(11))
    # 0x1e
    version: int = property(itemgetter(12))


class BcachefsRecord(Record):
    """bcachefs; at byte 4096."""

    __slots__ = ()

    STRUCT = Struct("<16sHH4s16s16s16s32sQ")
    SIZE = 112
    NAMES = (
        "checksum", "version", "least_version", "padding", "magic", "internal_uuid", "uuid",
        "label", "sector",
    )

    # 0x0
    checksum: bytes = property(itemgetter(0))
    # 0x10
    version: int = property(itemgetter(1))
    # 0x12
    least_version: int = property(itemgetter(2))
    # 0x14
    padding: bytes = property(itemgetter(3))
    # 0x18: Since 2021 another one than bcache's.
    magic: bytes = property(itemgetter(4))
    # 0x28
    internal_uuid: bytes = property(itemgetter(5))
    # 0x38
    uuid: bytes = property(itemgetter(6))
    # 0x48
    label: bytes = property(itemgetter(7))
    # 0x68: Where this superblock lies, 8.
    sector: int = property(itemgetter(8))


class VmfsRecord(CheckedRecord):
    """VMFS; at byte 2097152."""

    __slots__ = ()

    STRUCT = Struct("<4sIBIIH6sI128s")
    SIZE = 157
    NAMES = (
        "magic", "volume_version", "version", "uuid_1", "uuid_2", "uuid_3", "uuid_4", "mode",
        "label",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4
    volume_version: int = property(itemgetter(1))
    # 0x8
    version: int = property(itemgetter(2))
    # 0x9
    uuid_1: int = property(itemgetter(3))
    # 0xd
    uuid_2: int = property(itemgetter(4))
    # 0x11
    uuid_3: int = property(itemgetter(5))
    # 0x13
    uuid_4: bytes = property(itemgetter(6))
    # 0x19
    mode: int = property(itemgetter(7))
    # 0x1d
    label: bytes = property(itemgetter(8))

    def _checked(self) -> VmfsRecord:
        if self.magic != b'^\xf1\xab/':
            raise ValueError(f"magic: {self.magic!r} is not b'^\\xf1\\xab/'")
        return self


class UbifsRecord(CheckedRecord):
    """UBIFS; at byte 0."""

    __slots__ = ()

    STRUCT = Struct("<4sIQIBB2s2sBBIIIIIQIIIIIIIH2sIIQI16s")
    SIZE = 124
    NAMES = (
        "magic", "checksum", "sequence", "length", "node_type", "group_type", "padding",
        "padding_2", "key_hash", "key_format", "flags", "least_write", "len_block", "num_blocks",
        "most_blocks", "most_journal", "num_log_blocks", "num_property_blocks", "num_orphan_blocks",
        "num_journal_heads", "fanout", "num_saved", "version", "compression", "padding_3",
        "reserved_uid", "reserved_gid", "reserved_size", "time_unit", "uuid",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4
    checksum: int = property(itemgetter(1))
    # 0x8
    sequence: int = property(itemgetter(2))
    # 0x10
    length: int = property(itemgetter(3))
    # 0x14: 6 for a superblock.
    node_type: int = property(itemgetter(4))
    # 0x15
    group_type: int = property(itemgetter(5))
    # 0x16
    padding: bytes = property(itemgetter(6))
    # 0x18
    padding_2: bytes = property(itemgetter(7))
    # 0x1a
    key_hash: int = property(itemgetter(8))
    # 0x1b
    key_format: int = property(itemgetter(9))
    # 0x1c
    flags: int = property(itemgetter(10))
    # 0x20
    least_write: int = property(itemgetter(11))
    # 0x24
    len_block: int = property(itemgetter(12))
    # 0x28
    num_blocks: int = property(itemgetter(13))
    # 0x2c
    most_blocks: int = property(itemgetter(14))
    # 0x30
    most_journal: int = property(itemgetter(15))
    # 0x38
    num_log_blocks: int = property(itemgetter(16))
    # 0x3c
    num_property_blocks: int = property(itemgetter(17))
    # 0x40
    num_orphan_blocks: int = property(itemgetter(18))
    # 0x44
    num_journal_heads: int = property(itemgetter(19))
    # 0x48
    fanout: int = property(itemgetter(20))
    # 0x4c
    num_saved: int = property(itemgetter(21))
    # 0x50
    version: int = property(itemgetter(22))
    # 0x54
    compression: int = property(itemgetter(23))
    # 0x56
    padding_3: bytes = property(itemgetter(24))
    # 0x58
    reserved_uid: int = property(itemgetter(25))
    # 0x5c
    reserved_gid: int = property(itemgetter(26))
    # 0x60
    reserved_size: int = property(itemgetter(27))
    # 0x68
    time_unit: int = property(itemgetter(28))
    # 0x6c
    uuid: bytes = property(itemgetter(29))

    def _checked(self) -> UbifsRecord:
        if self.magic != b'1\x18\x10\x06':
            raise ValueError(f"magic: {self.magic!r} is not b'1\\x18\\x10\\x06'")
        return self


class ExfatRecord(CheckedRecord):
    """exFAT; at byte 0."""

    __slots__ = ()

    STRUCT = Struct("<3s8s53sQQIIIIIHHHHBB")
    SIZE = 110
    NAMES = (
        "jump", "magic", "zeros", "partition_sector", "num_sectors", "fat_sector",
        "num_fat_sectors", "heap_sector", "num_clusters", "root_cluster", "serial_low",
        "serial_high", "revision", "flags", "log2_sector_size", "log2_sectors_per_cluster",
    )

    # 0x0
    jump: bytes = property(itemgetter(0))
    # 0x3
    magic: bytes = property(itemgetter(1))
    # 0xb
    zeros: bytes = property(itemgetter(2))
    # 0x40
    partition_sector: int = property(itemgetter(3))
    # 0x48
    num_sectors: int = property(itemgetter(4))
    # 0x50
    fat_sector: int = property(itemgetter(5))
    # 0x54
    num_fat_sectors: int = property(itemgetter(6))
    # 0x58: Where cluster 2 begins.
    heap_sector: int = property(itemgetter(7))
    # 0x5c
    num_clusters: int = property(itemgetter(8))
    # 0x60
    root_cluster: int = property(itemgetter(9))
    # 0x64
    serial_low: int = property(itemgetter(10))
    # 0x66
    serial_high: int = property(itemgetter(11))
    # 0x68
    revision: int = property(itemgetter(12))
    # 0x6a
    flags: int = property(itemgetter(13))
    # 0x6c
    log2_sector_size: int = property(itemgetter(14))
    # 0x6d
    log2_sectors_per_cluster: int = property(itemgetter(15))

    def _checked(self) -> ExfatRecord:
        if self.magic != b'EXFAT   ':
            raise ValueError(f"magic: {self.magic!r} is not b'EXFAT   '")
        return self


class ExfatEntryRecord(Record):
    """An entry of a directory of exFAT, as that of the volume's label has it."""

    __slots__ = ()

    STRUCT = Struct("<BB22s8s")
    SIZE = 32
    NAMES = (
        "kind", "num_characters", "label", "reserved",
    )

    # 0x0: 0 ends a directory, 0x83 is the volume's label.
    kind: int = property(itemgetter(0))
    # 0x1
    num_characters: int = property(itemgetter(1))
    # 0x2: UTF-16, little-endian.
    label: bytes = property(itemgetter(2))
    # 0x18
    reserved: bytes = property(itemgetter(3))


class FatLinkRecord(Record):
    """The cluster that follows another one in exFAT."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "cluster",
    )

    # 0x0
    cluster: int = property(itemgetter(0))


class NtfsRecord(CheckedRecord):
    """NTFS; at byte 0."""

    __slots__ = ()

    STRUCT = Struct("<3s8sHB7sB18sQQQb3sb3sQ")
    SIZE = 80
    NAMES = (
        "jump", "magic", "sector_size", "num_sectors_per_cluster", "unused", "media", "unused_2",
        "num_sectors", "mft_cluster", "mft_mirror_cluster", "record_size", "unused_3", "index_size",
        "unused_4", "serial",
    )

    # 0x0
    jump: bytes = property(itemgetter(0))
    # 0x3
    magic: bytes = property(itemgetter(1))
    # 0xb: Bytes.
    sector_size: int = property(itemgetter(2))
    # 0xd
    num_sectors_per_cluster: int = property(itemgetter(3))
    # 0xe
    unused: bytes = property(itemgetter(4))
    # 0x15
    media: int = property(itemgetter(5))
    # 0x16
    unused_2: bytes = property(itemgetter(6))
    # 0x28
    num_sectors: int = property(itemgetter(7))
    # 0x30
    mft_cluster: int = property(itemgetter(8))
    # 0x38
    mft_mirror_cluster: int = property(itemgetter(9))
    # 0x40: Clusters in a record of the master file table; if negative, the power of two of its
    # bytes, less its sign.
    record_size: int = property(itemgetter(10))
    # 0x41
    unused_3: bytes = property(itemgetter(11))
    # 0x44
    index_size: int = property(itemgetter(12))
    # 0x45
    unused_4: bytes = property(itemgetter(13))
    # 0x48
    serial: int = property(itemgetter(14))

    def _checked(self) -> NtfsRecord:
        if self.magic != b'NTFS    ':
            raise ValueError(f"magic: {self.magic!r} is not b'NTFS    '")
        return self


class NtfsRecordRecord(CheckedRecord):
    """A record of NTFS's master file table."""

    __slots__ = ()

    STRUCT = Struct("<4sHHQHHHHII")
    SIZE = 32
    NAMES = (
        "magic", "ofs_update_sequence", "num_update_sequence", "log_sequence", "sequence",
        "num_links", "ofs_attributes", "flags", "len_used", "len_allocated",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4
    ofs_update_sequence: int = property(itemgetter(1))
    # 0x6
    num_update_sequence: int = property(itemgetter(2))
    # 0x8
    log_sequence: int = property(itemgetter(3))
    # 0x10
    sequence: int = property(itemgetter(4))
    # 0x12
    num_links: int = property(itemgetter(5))
    # 0x14
    ofs_attributes: int = property(itemgetter(6))
    # 0x16
    flags: int = property(itemgetter(7))
    # 0x18
    len_used: int = property(itemgetter(8))
    # 0x1c
    len_allocated: int = property(itemgetter(9))

    def _checked(self) -> NtfsRecordRecord:
        if self.magic != b'FILE':
            raise ValueError(f"magic: {self.magic!r} is not b'FILE'")
        return self


class NtfsAttributeRecord(Record):
    """The header of an attribute that lies in its record."""

    __slots__ = ()

    STRUCT = Struct("<IIBBHHHIH")
    SIZE = 22
    NAMES = (
        "kind", "len_attribute", "is_elsewhere", "len_name", "ofs_name", "flags", "id", "len_value",
        "ofs_value",
    )

    # 0x0: 0x60 is the volume's name, 0xffffffff ends them.
    kind: int = property(itemgetter(0))
    # 0x4
    len_attribute: int = property(itemgetter(1))
    # 0x8
    is_elsewhere: int = property(itemgetter(2))
    # 0x9
    len_name: int = property(itemgetter(3))
    # 0xa
    ofs_name: int = property(itemgetter(4))
    # 0xc
    flags: int = property(itemgetter(5))
    # 0xe
    id: int = property(itemgetter(6))
    # 0x10
    len_value: int = property(itemgetter(7))
    # 0x14
    ofs_value: int = property(itemgetter(8))
