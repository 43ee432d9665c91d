# Made by scripts/build_parsers.py from specs/ufs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of UFS1 and UFS2, big-endian."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Magic:
    ufs1 = 72020
    ufs2 = 424935705
    # NetBSD's UFS2 with extended attributes.
    ufs2_attributes = 419504184
    # HP-UX.
    hpux_long_names = 610324
    # HP-UX.
    hpux_secure = 6365589
    # HP-UX.
    hpux_features = 1660434
    # HP-UX.
    hpux_large = 86186388
    # Its newfs did not end.
    incomplete = 429261832


class Clean:
    # It is mounted, or was not unmounted.
    active = 0
    clean = 1
    # Of Solaris.
    stable = 2
    # Of Digital Unix.
    osf1 = 3
    # Of Solaris.
    log = 253
    # Of Solaris.
    bad = 255


class Flags:
    # It was not unmounted before it was mounted last.
    unclean = 1
    soft_updates = 2
    needs_check = 4
    # Of old NetBSD indexed directories, which were never written.
    soft_updates_journal = 8
    acls = 16
    labels = 32
    # A journal of the layer below.
    gjournal = 64
    flags_moved = 128
    # Of NetBSD a journal, FS_DOWAPBL.
    nfs4_acls = 256
    # Of NetBSD quotas, FS_DOQUOTA2.
    checksums = 512
    trim = 1024


class Checksums:
    superblock = 1
    groups = 2
    inodes = 4
    indirect_blocks = 8
    directories = 16


class UfsSuperblockBeRecord(Record):
    """At byte 65536 for UFS2 and 8192 for UFS1; it may also be at byte 0 or 262144."""

    __slots__ = ()

    STRUCT = Struct(">IIIIIIIIIIIIIIIIIIIIIIIIIII2IIIIIIII2IIIIIIIIIIIIIIIBBBB468s32sQII32IIIBBHI4QII2Q8QQQQQQQQ3QQQQQQI20IIIIQI21IIIIIIIQQQIII2II")
    SIZE = 1376
    NAMES = (
        "first_field", "unused", "superblock_offset", "group_offset", "inodes_offset",
        "data_offset", "cylinder_offset", "cylinder_mask", "old_written", "old_size",
        "old_data_size", "num_groups", "block_size", "fragment_size", "num_fragments", "min_free",
        "rotation_delay", "revolutions", "block_mask", "fragment_mask", "block_shift",
        "fragment_shift", "max_contiguous", "max_blocks_of_file", "fragments_shift", "sector_shift",
        "superblock_size", "spare_1", "num_pointers", "num_inodes_of_block", "num_sectors",
        "optimisation", "sectors_of_track", "interleave", "track_skew", "identifier",
        "old_summary_block", "summary_size", "group_size", "spare_2", "used_sectors_of_track",
        "sectors_of_cylinder", "num_cylinders", "cylinders_of_group", "inodes_of_group",
        "fragments_of_group", "old_num_directories", "old_num_free_blocks", "old_num_free_inodes",
        "old_num_free_fragments", "modified", "clean", "read_only", "old_flags", "mounted_on",
        "label", "system_uid", "padding", "last_group", "in_memory", "old_cylinders_per_cycle",
        "max_block_size", "journal_version", "journal_location", "journal_reserved",
        "journal_flags", "journal_places", "quota_magic", "quota_flags", "quota_inodes", "spare_64",
        "this_place", "place", "num_directories", "num_free_blocks", "num_free_inodes",
        "num_free_fragments", "num_clusters", "summary_spare", "written", "size", "data_size",
        "summary_block", "pending_blocks", "pending_inodes", "snapshots", "average_file_size",
        "average_directory", "saved_group_size", "mount_time", "journal_free", "spare_32",
        "checksum", "checksums", "flags", "contiguous_summary_size", "inline_target_size",
        "inode_format", "max_file_size", "in_block_mask", "in_fragment_mask", "state",
        "rotation_format", "num_rotations", "spare_5", "magic",
    )

    # 0x0: Not used; of Solaris on SPARC a state.
    first_field: int = property(itemgetter(0))
    # 0x4
    unused: int = property(itemgetter(1))
    # 0x8: Of a copy of the superblock, in fragments from the start of its group.
    superblock_offset: int = property(itemgetter(2))
    # 0xc: Of the description of a group; likewise.
    group_offset: int = property(itemgetter(3))
    # 0x10: Of a group's inodes; likewise.
    inodes_offset: int = property(itemgetter(4))
    # 0x14: Of what is behind the inodes; likewise.
    data_offset: int = property(itemgetter(5))
    # 0x18: UFS1: how far each group begins further on than the one before.
    cylinder_offset: int = property(itemgetter(6))
    # 0x1c: UFS1: the bits of a group's number that do not count in that.
    cylinder_mask: int = property(itemgetter(7))
    # 0x20: UFS1: when it was last written, in seconds since 1970.
    old_written: int = property(itemgetter(8))
    # 0x24: UFS1: in fragments.
    old_size: int = property(itemgetter(9))
    # 0x28: UFS1: fragments for data.
    old_data_size: int = property(itemgetter(10))
    # 0x2c
    num_groups: int = property(itemgetter(11))
    # 0x30: Bytes.
    block_size: int = property(itemgetter(12))
    # 0x34: Bytes.
    fragment_size: int = property(itemgetter(13))
    # 0x38: Fragments of a block.
    num_fragments: int = property(itemgetter(14))
    # 0x3c: Per cent that only the administrator may fill.
    min_free: int = property(itemgetter(15))
    # 0x40
    rotation_delay: int = property(itemgetter(16))
    # 0x44: Of the disk, in a second.
    revolutions: int = property(itemgetter(17))
    # 0x48
    block_mask: int = property(itemgetter(18))
    # 0x4c
    fragment_mask: int = property(itemgetter(19))
    # 0x50: Power of two of a block's bytes.
    block_shift: int = property(itemgetter(20))
    # 0x54: Power of two of a fragment's bytes.
    fragment_shift: int = property(itemgetter(21))
    # 0x58
    max_contiguous: int = property(itemgetter(22))
    # 0x5c: The most blocks of a group that a file may have at once.
    max_blocks_of_file: int = property(itemgetter(23))
    # 0x60: Power of two of the fragments of a block.
    fragments_shift: int = property(itemgetter(24))
    # 0x64: Power of two of the sectors of a fragment.
    sector_shift: int = property(itemgetter(25))
    # 0x68: Bytes.
    superblock_size: int = property(itemgetter(26))
    # 0x6c
    spare_1: tuple[int, ...] = property(itemgetter(slice(27, 29)))
    # 0x74: Pointers in a block.
    num_pointers: int = property(itemgetter(29))
    # 0x78
    num_inodes_of_block: int = property(itemgetter(30))
    # 0x7c: Of a fragment.
    num_sectors: int = property(itemgetter(31))
    # 0x80: 0 for time, 1 for space.
    optimisation: int = property(itemgetter(32))
    # 0x84: Of Solaris on x86 a state.
    sectors_of_track: int = property(itemgetter(33))
    # 0x88
    interleave: int = property(itemgetter(34))
    # 0x8c
    track_skew: int = property(itemgetter(35))
    # 0x90: The time of creation and a random number, mostly.
    identifier: tuple[int, ...] = property(itemgetter(slice(36, 38)))
    # 0x98: UFS1: the first fragment of the groups' summaries.
    old_summary_block: int = property(itemgetter(38))
    # 0x9c: Bytes.
    summary_size: int = property(itemgetter(39))
    # 0xa0: Bytes of a group's description.
    group_size: int = property(itemgetter(40))
    # 0xa4
    spare_2: int = property(itemgetter(41))
    # 0xa8
    used_sectors_of_track: int = property(itemgetter(42))
    # 0xac
    sectors_of_cylinder: int = property(itemgetter(43))
    # 0xb0
    num_cylinders: int = property(itemgetter(44))
    # 0xb4
    cylinders_of_group: int = property(itemgetter(45))
    # 0xb8
    inodes_of_group: int = property(itemgetter(46))
    # 0xbc
    fragments_of_group: int = property(itemgetter(47))
    # 0xc0
    old_num_directories: int = property(itemgetter(48))
    # 0xc4
    old_num_free_blocks: int = property(itemgetter(49))
    # 0xc8
    old_num_free_inodes: int = property(itemgetter(50))
    # 0xcc
    old_num_free_fragments: int = property(itemgetter(51))
    # 0xd0: Set while it is in memory and was changed.
    modified: int = property(itemgetter(52))
    # 0xd1: 1 if it was unmounted; 0xfd of Solaris if its log tells.
    clean: int = property(itemgetter(53))
    # 0xd2
    read_only: int = property(itemgetter(54))
    # 0xd3: As `flags`; bit 7 says that those are at their new place.
    old_flags: int = property(itemgetter(55))
    # 0xd4: Ends with a NUL.
    mounted_on: bytes = property(itemgetter(56))
    # 0x2a8: Ends with a NUL, or is full. Not in UFS1.
    label: bytes = property(itemgetter(57))
    # 0x2c8
    system_uid: int = property(itemgetter(58))
    # 0x2d0
    padding: int = property(itemgetter(59))
    # 0x2d4: The last group that was looked at.
    last_group: int = property(itemgetter(60))
    # 0x2d8: Pointers of the kernel.
    in_memory: tuple[int, ...] = property(itemgetter(slice(61, 93)))
    # 0x358
    old_cylinders_per_cycle: int = property(itemgetter(93))
    # 0x35c
    max_block_size: int = property(itemgetter(94))
    # 0x360: Of NetBSD, as the next six fields; FreeBSD has numbers of 8 bytes here.
    journal_version: int = property(itemgetter(95))
    # 0x361: 1 behind the file system, 2 in it.
    journal_location: int = property(itemgetter(96))
    # 0x362
    journal_reserved: int = property(itemgetter(97))
    # 0x364
    journal_flags: int = property(itemgetter(98))
    # 0x368
    journal_places: tuple[int, ...] = property(itemgetter(slice(99, 103)))
    # 0x388
    quota_magic: int = property(itemgetter(103))
    # 0x38c
    quota_flags: int = property(itemgetter(104))
    # 0x390
    quota_inodes: tuple[int, ...] = property(itemgetter(slice(105, 107)))
    # 0x3a0
    spare_64: tuple[int, ...] = property(itemgetter(slice(107, 115)))
    # 0x3e0: FreeBSD: the byte at which this copy lies.
    this_place: int = property(itemgetter(115))
    # 0x3e8: The byte of the volume at which the first superblock lies.
    place: int = property(itemgetter(116))
    # 0x3f0
    num_directories: int = property(itemgetter(117))
    # 0x3f8
    num_free_blocks: int = property(itemgetter(118))
    # 0x400
    num_free_inodes: int = property(itemgetter(119))
    # 0x408
    num_free_fragments: int = property(itemgetter(120))
    # 0x410
    num_clusters: int = property(itemgetter(121))
    # 0x418
    summary_spare: tuple[int, ...] = property(itemgetter(slice(122, 125)))
    # 0x430: UFS2: when it was last written, in seconds since 1970.
    written: int = property(itemgetter(125))
    # 0x438: UFS2: in fragments.
    size: int = property(itemgetter(126))
    # 0x440: UFS2: fragments for data.
    data_size: int = property(itemgetter(127))
    # 0x448: UFS2: the first fragment of the groups' summaries.
    summary_block: int = property(itemgetter(128))
    # 0x450: Blocks that are being freed.
    pending_blocks: int = property(itemgetter(129))
    # 0x458: Inodes that are being freed.
    pending_inodes: int = property(itemgetter(130))
    # 0x45c: Inodes of snapshots.
    snapshots: tuple[int, ...] = property(itemgetter(slice(131, 151)))
    # 0x4ac
    average_file_size: int = property(itemgetter(151))
    # 0x4b0: Files of a directory.
    average_directory: int = property(itemgetter(152))
    # 0x4b4
    saved_group_size: int = property(itemgetter(153))
    # 0x4b8
    mount_time: int = property(itemgetter(154))
    # 0x4c0: Of the journal of soft updates: a list of inodes.
    journal_free: int = property(itemgetter(155))
    # 0x4c4
    spare_32: tuple[int, ...] = property(itemgetter(slice(156, 177)))
    # 0x518: CRC-32C, not inverted, of the superblock with zero in this place.
    checksum: int = property(itemgetter(177))
    # 0x51c: What has checksums. Valid with that bit of `flags`.
    checksums: int = property(itemgetter(178))
    # 0x520: Valid with bit 7 of `old_flags`, and in UFS2.
    flags: int = property(itemgetter(179))
    # 0x524
    contiguous_summary_size: int = property(itemgetter(180))
    # 0x528: Targets of symlinks that are shorter lie in the inode.
    inline_target_size: int = property(itemgetter(181))
    # 0x52c: 2 since 4.4BSD, 0xffffffff before.
    inode_format: int = property(itemgetter(182))
    # 0x530
    max_file_size: int = property(itemgetter(183))
    # 0x538: A block's bytes less one.
    in_block_mask: int = property(itemgetter(184))
    # 0x540: A fragment's bytes less one.
    in_fragment_mask: int = property(itemgetter(185))
    # 0x548
    state: int = property(itemgetter(186))
    # 0x54c
    rotation_format: int = property(itemgetter(187))
    # 0x550
    num_rotations: int = property(itemgetter(188))
    # 0x554
    spare_5: tuple[int, ...] = property(itemgetter(slice(189, 191)))
    # 0x55c
    magic: int = property(itemgetter(191))


class SunEndRecord(Record):
    """Bytes 1320 to 1355 of the superblock, as Solaris has them."""

    __slots__ = ()

    STRUCT = Struct(">IIIIIQQ")
    SIZE = 36
    NAMES = (
        "version", "log_block", "reclaim", "spare", "state", "in_block_mask", "in_fragment_mask",
    )

    # 0x0
    version: int = property(itemgetter(0))
    # 0x4: Where its log begins; 0 without one.
    log_block: int = property(itemgetter(1))
    # 0x8
    reclaim: int = property(itemgetter(2))
    # 0xc
    spare: int = property(itemgetter(3))
    # 0x10: Of x86 sectors of a track.
    state: int = property(itemgetter(4))
    # 0x14: A block's bytes less one.
    in_block_mask: int = property(itemgetter(5))
    # 0x1c: A fragment's bytes less one.
    in_fragment_mask: int = property(itemgetter(6))
