"""Every file system that is read, or recognised before FAT may be, in the order they are tried.

A new driver is a new line, and a package with a `driver.py`, which is imported when a volume needs
it: start-up does not pay for the rest. What has none is named in diagnoses, with the reason why it
cannot serve. Other kinds that are only recognised stand in pygrub_k/recognised/registry.py.
"""

from __future__ import annotations

from pygrub_k import magic
from pygrub_k.filesystems.model import FilesystemType

FAT_SECTOR_SIZES = (b"\x00\x02", b"\x00\x04", b"\x00\x08", b"\x00\x10")
"""512, 1024, 2048 and 4096, as they stand at byte 11 of a boot sector."""

_UFS_PLACES = (0x1055C, 0x255C, 0x55C, 0x4055C)
_UFS2 = (b"\x19\x01\x54\x19", b"\x19\x54\x01\x19", b"\x38\x20\x01\x19", b"\x19\x01\x20\x38")
UFS2_MAGIC = tuple((place, magic) for magic in _UFS2 for place in _UFS_PLACES)
"""In both byte orders, which GRUB has not, and NetBSD's with attributes."""
UFS1_MAGIC = tuple((place, b"\x54\x19\x01\x00") for place in _UFS_PLACES[1:])
UFS1_BIG_MAGIC = tuple((place, b"\x00\x01\x19\x54") for place in _UFS_PLACES[1:])

_ZFS_LISTS = (0x4018, 0x44018)
"""Where the first name lies in the lists of the first two labels."""

_AS_RAW = "read as it is; an image is read only where its format is named, and on a whole disk"

FILESYSTEMS: tuple[FilesystemType, ...] = (
    FilesystemType(
        "ext2/3/4",
        "ext2",
        ((0x438, b"\x53\xef"),),
        "ext",
    ),
    FilesystemType("XFS", "xfs", ((0, b"XFSB"),), "xfs"),
    FilesystemType("XFS log", "", ((0, b"\xfe\xed\xba\xbe"),), reason="a log without its files"),
    FilesystemType(
        "btrfs",
        "btrfs",
        ((0x10040, b"_BHRfS_M"),),
        "btrfs",
        magic_survives_partitioning=True,
    ),
    FilesystemType(
        "LUKS 1 encryption",
        "",
        ((0, magic.LUKS[0]),),
        reason="encrypted: needs a passphrase",
    ),
    FilesystemType(
        "LUKS 2 encryption",
        "",
        ((0, magic.LUKS[1]),),
        reason="encrypted: needs a passphrase",
    ),
    FilesystemType(
        "swap space", "", ((0xFF6, b"SWAPSPACE2"), (0xFF6, b"SWAP-SPACE")), reason="holds no files"
    ),
    FilesystemType(
        "qcow2 disk image",
        "",
        ((0, b"QFI\xfb"),),
        reason=_AS_RAW,
    ),
    FilesystemType(
        "VMDK disk image",
        "",
        ((0, b"KDMV"), (0, b"# Disk DescriptorFile")),
        reason=_AS_RAW,
    ),
    FilesystemType("VHDX disk image", "", ((0, b"vhdxfile"),), reason=_AS_RAW),
    FilesystemType("VHD disk image", "", ((0, b"conectix"),), reason=_AS_RAW),
    FilesystemType("VDI disk image", "", ((0x40, b"\x7f\x10\xda\xbe"),), reason=_AS_RAW),
    FilesystemType(
        "E01 forensic image",
        "",
        ((0, b"EVF\x09\x0d\x0a\xff\x00"),),
        reason=_AS_RAW,
    ),
    FilesystemType("NTFS", "ntfs", ((3, b"NTFS    "),), reason="no Linux kernel boots from it"),
    FilesystemType("BitLocker encryption", "", ((3, b"-FVE-FS-"),), reason="encrypted"),
    FilesystemType("exFAT", "exfat", ((3, b"EXFAT   "),), reason="this file system is not read"),
    FilesystemType("ISO 9660", "iso9660", ((0x8001, b"CD001"),), "iso9660"),
    FilesystemType("UDF", "udf", ((0x8001, b"BEA01"),), reason="this file system is not read"),
    FilesystemType("High Sierra", "", ((0x8009, b"CDROM"),), reason="this file system is not read"),
    FilesystemType("SquashFS", "squash4", ((0, b"hsqs"),), "squashfs"),
    FilesystemType("EROFS", "erofs", ((0x400, b"\xe2\xe1\xf5\xe0"),), "erofs"),
    FilesystemType("F2FS", "f2fs", ((0x400, b"\x10\x20\xf5\xf2"),), "f2fs"),
    FilesystemType(
        "NILFS2",
        "nilfs2",
        ((0x400, b"\x02\0\0\0\0\0\x34\x34"),),
        "nilfs2",
        hints=((0x406, b"\x34\x34"),),
        spare=((6, b"\x34\x34"),),
    ),
    FilesystemType(
        "ReiserFS",
        "reiserfs",
        ((0x10034, b"ReIsEr"), (0x2034, b"ReIsEr")),
        "reiserfs",
    ),
    FilesystemType("JFS", "jfs", ((0x8000, b"JFS1"),), "jfs"),
    FilesystemType(
        "ZFS",
        "zfs",
        tuple((place, b"version\0") for place in _ZFS_LISTS),
        "zfs",
        magic_survives_partitioning=True,
    ),
    FilesystemType("UFS2", "ufs2", UFS2_MAGIC, "ufs"),
    FilesystemType("UFS1", "ufs1", UFS1_MAGIC, "ufs"),
    FilesystemType("UFS1, big-endian", "ufs1_be", UFS1_BIG_MAGIC, "ufs"),
    FilesystemType(
        "FAT",
        "fat",
        (
            (0x52, b"FAT32   "),
            (0x36, b"FAT16   "),
            (0x36, b"FAT12   "),
            (0x36, b"FAT     "),
        ),
        "fat",
        hints=tuple((11, size) for size in FAT_SECTOR_SIZES),
    ),
)
"""`magic` holds two byte orders where both exist. FAT comes last: some of it has no magic, and what
is left of its boot sector may stand before another file system.
"""
