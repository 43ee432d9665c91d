# Made by scripts/build_parsers.py from specs/nilfs2_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of NILFS2."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord


class States:
    # It was unmounted.
    valid = 1
    errors = 2
    # A change of its size was not completed.
    resize = 4


class ReadOnlyFeatures:
    # Checkpoints count their blocks.
    block_count = 1


class Nilfs2SuperblockRecord(CheckedRecord):
    """At byte 1024, and once more in the last whole block of 4096 bytes of the volume."""

    __slots__ = ()

    STRUCT = Struct("<IH2sHHIIIQQQIIQQQQQQQHHHHQIIHHIHHHH16s80sIIQQQ")
    SIZE = 280
    NAMES = (
        "revision", "minor_revision", "magic", "len_superblock", "flags", "checksum_seed",
        "checksum", "log2_block_size", "num_segments", "device_size", "first_data_block",
        "num_blocks_per_segment", "reserved_percentage", "last_checkpoint", "last_log",
        "last_sequence", "num_free_blocks", "created", "mounted", "written", "num_mounts",
        "most_mounts", "state", "errors", "checked", "check_interval", "creator", "reserved_uid",
        "reserved_gid", "first_inode", "inode_size", "translation_entry_size", "checkpoint_size",
        "segment_usage_size", "uuid", "label", "commit_interval", "most_dirty_blocks",
        "compatible_features", "read_only_features", "incompatible_features",
    )

    # 0x0: 2.
    revision: int = property(itemgetter(0))
    # 0x4
    minor_revision: int = property(itemgetter(1))
    # 0x6
    magic: bytes = property(itemgetter(2))
    # 0x8: Bytes that the checksum covers.
    len_superblock: int = property(itemgetter(3))
    # 0xa: Not used.
    flags: int = property(itemgetter(4))
    # 0xc: What all checksums of the file system begin with.
    checksum_seed: int = property(itemgetter(5))
    # 0x10: CRC-32, not inverted, of the superblock with zeros here.
    checksum: int = property(itemgetter(6))
    # 0x14: Less 10.
    log2_block_size: int = property(itemgetter(7))
    # 0x18
    num_segments: int = property(itemgetter(8))
    # 0x20: Bytes.
    device_size: int = property(itemgetter(9))
    # 0x28: Where the first segment begins, which is shorter than the others.
    first_data_block: int = property(itemgetter(10))
    # 0x30
    num_blocks_per_segment: int = property(itemgetter(11))
    # 0x34: Of the segments, for the cleaner.
    reserved_percentage: int = property(itemgetter(12))
    # 0x38: Number of the checkpoint that the last log holds.
    last_checkpoint: int = property(itemgetter(13))
    # 0x40: Block at which that log begins.
    last_log: int = property(itemgetter(14))
    # 0x48: Sequence number of its segment.
    last_sequence: int = property(itemgetter(15))
    # 0x50
    num_free_blocks: int = property(itemgetter(16))
    # 0x58: Seconds since 1970.
    created: int = property(itemgetter(17))
    # 0x60
    mounted: int = property(itemgetter(18))
    # 0x68
    written: int = property(itemgetter(19))
    # 0x70
    num_mounts: int = property(itemgetter(20))
    # 0x72
    most_mounts: int = property(itemgetter(21))
    # 0x74
    state: int = property(itemgetter(22))
    # 0x76: What Linux is to do where it finds damage.
    errors: int = property(itemgetter(23))
    # 0x78
    checked: int = property(itemgetter(24))
    # 0x80: Seconds.
    check_interval: int = property(itemgetter(25))
    # 0x84: 0 for Linux.
    creator: int = property(itemgetter(26))
    # 0x88: Who may use reserved blocks.
    reserved_uid: int = property(itemgetter(27))
    # 0x8a
    reserved_gid: int = property(itemgetter(28))
    # 0x8c: The first that is not reserved.
    first_inode: int = property(itemgetter(29))
    # 0x90: Bytes, as the three sizes that follow.
    inode_size: int = property(itemgetter(30))
    # 0x92
    translation_entry_size: int = property(itemgetter(31))
    # 0x94
    checkpoint_size: int = property(itemgetter(32))
    # 0x96
    segment_usage_size: int = property(itemgetter(33))
    # 0x98
    uuid: bytes = property(itemgetter(34))
    # 0xa8: Ends with a NUL where it is shorter.
    label: bytes = property(itemgetter(35))
    # 0xf8: Seconds between checkpoints; 0 for the kernel's own.
    commit_interval: int = property(itemgetter(36))
    # 0xfc: Blocks after which one is made; 0 for the kernel's own.
    most_dirty_blocks: int = property(itemgetter(37))
    # 0x100: None is in use.
    compatible_features: int = property(itemgetter(38))
    # 0x108
    read_only_features: int = property(itemgetter(39))
    # 0x110: None is in use.
    incompatible_features: int = property(itemgetter(40))

    def _checked(self) -> Nilfs2SuperblockRecord:
        if self.magic != b'44':
            raise ValueError(f"magic: {self.magic!r} is not b'44'")
        return self
