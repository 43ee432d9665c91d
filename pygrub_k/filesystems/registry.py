"""Every file system that is read or recognised, in the order they are tried.

A new driver is a new line. Drivers are imported when a volume needs them: start-up does not pay
for the rest. What has no `open` is named in diagnoses, with the reason why it cannot serve.
"""

from __future__ import annotations

from pygrub_k.filesystems.model import FilesystemType, Spanning

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.model import Filesystem, Inode, Settings, Subvolumes
    from pygrub_k.source import ByteSource


def _ext(source: ByteSource, settings: Settings) -> Filesystem:
    from pygrub_k.filesystems.ext import driver

    return driver.open_filesystem(source, settings)


def _xfs(source: ByteSource, settings: Settings) -> Filesystem:
    from pygrub_k.filesystems.xfs import driver

    return driver.open_filesystem(source, settings)


def _against_writing_xfs(inode: Inode) -> str:
    from pygrub_k.filesystems.xfs.inode import XfsInode
    from pygrub_k.filesystems.xfs.inplace import reason_against

    assert isinstance(inode, XfsInode)
    return reason_against(inode)


def _against_writing_ext(inode: Inode) -> str:
    from pygrub_k.filesystems.ext.inode import ExtInode
    from pygrub_k.filesystems.ext.inplace import reason_against

    assert isinstance(inode, ExtInode)
    return reason_against(inode)


def _fat(source: ByteSource, settings: Settings) -> Filesystem:
    from pygrub_k.filesystems.fat import driver

    return driver.open_filesystem(source, settings)


FAT_SECTOR_SIZES = (b"\x00\x02", b"\x00\x04", b"\x00\x08", b"\x00\x10")
"""512, 1024, 2048 and 4096, as they stand at byte 11 of a boot sector."""


def _against_writing_fat(inode: Inode) -> str:
    from pygrub_k.filesystems.fat.inode import FatInode
    from pygrub_k.filesystems.fat.inplace import reason_against

    assert isinstance(inode, FatInode)
    return reason_against(inode)


def _is_fat(source: ByteSource) -> bool:
    """Tell whether a boot sector without FAT's name is FAT's; nearly all others fail at once."""
    if source.size < 512 or source.read_at(11, 2) not in FAT_SECTOR_SIZES:  # noqa: PLR2004
        return False
    from pygrub_k.filesystems.fat import boot_sector

    return boot_sector.is_plausible(source)


def _iso9660(source: ByteSource, settings: Settings) -> Filesystem:
    from pygrub_k.filesystems.iso9660 import driver

    return driver.open_filesystem(source, settings)


def _btrfs(source: ByteSource, settings: Settings) -> Filesystem:
    return _btrfs_on_several([source], settings)


def _btrfs_on_several(sources: Sequence[ByteSource], settings: Settings) -> Filesystem:
    from pygrub_k.filesystems.btrfs import driver

    return driver.open_filesystem(sources, settings)


def _btrfs_parts(first: ByteSource, others: Sequence[ByteSource]) -> Sequence[ByteSource]:
    from pygrub_k.filesystems.btrfs import driver

    return driver.other_parts(first, others)


def _btrfs_subvolumes(filesystem: Filesystem) -> Subvolumes:
    from pygrub_k.filesystems.btrfs import driver

    return driver.subvolumes_of(filesystem)


FILESYSTEMS: tuple[FilesystemType, ...] = (
    FilesystemType(
        "ext2/3/4",
        "ext2",
        ((0x438, b"\x53\xef"),),
        _ext,
        reason_against_writing=_against_writing_ext,
    ),
    FilesystemType(
        "XFS", "xfs", ((0, b"XFSB"),), _xfs, reason_against_writing=_against_writing_xfs
    ),
    FilesystemType(
        "btrfs",
        "btrfs",
        ((0x10040, b"_BHRfS_M"),),
        _btrfs,
        spanning=Spanning(_btrfs_parts, _btrfs_on_several),
        subvolumes=_btrfs_subvolumes,
        magic_survives_partitioning=True,
    ),
    FilesystemType(
        "LUKS 1 encryption",
        "",
        ((0, b"LUKS\xba\xbe\x00\x01"),),
        reason="encrypted: needs a passphrase",
    ),
    FilesystemType(
        "LUKS 2 encryption",
        "",
        ((0, b"LUKS\xba\xbe\x00\x02"),),
        reason="encrypted: needs a passphrase",
    ),
    FilesystemType(
        "swap space", "", ((0xFF6, b"SWAPSPACE2"), (0xFF6, b"SWAP-SPACE")), reason="holds no files"
    ),
    FilesystemType(
        "qcow2 disk image",
        "",
        ((0, b"QFI\xfb"),),
        reason="give xl a raw disk, or attach it with qemu-nbd or blktap",
    ),
    FilesystemType(
        "VMDK disk image",
        "",
        ((0, b"KDMV"), (0, b"# Disk DescriptorFile")),
        reason="convert it to a raw disk",
    ),
    FilesystemType("VHDX disk image", "", ((0, b"vhdxfile"),), reason="convert it to a raw disk"),
    FilesystemType("VHD disk image", "", ((0, b"conectix"),), reason="convert it to a raw disk"),
    FilesystemType(
        "VDI disk image", "", ((0x40, b"\x7f\x10\xda\xbe"),), reason="convert it to a raw disk"
    ),
    FilesystemType(
        "E01 forensic image",
        "",
        ((0, b"EVF\x09\x0d\x0a\xff\x00"),),
        reason="convert it to a raw disk",
    ),
    FilesystemType("NTFS", "ntfs", ((3, b"NTFS    "),), reason="no Linux kernel boots from it"),
    FilesystemType("BitLocker encryption", "", ((3, b"-FVE-FS-"),), reason="encrypted"),
    FilesystemType("exFAT", "exfat", ((3, b"EXFAT   "),), reason="this file system is not read"),
    FilesystemType("ISO 9660", "iso9660", ((0x8001, b"CD001"),), _iso9660),
    FilesystemType("UDF", "udf", ((0x8001, b"BEA01"),), reason="this file system is not read"),
    FilesystemType("High Sierra", "", ((0x8009, b"CDROM"),), reason="this file system is not read"),
    FilesystemType("SquashFS", "squash4", ((0, b"hsqs"),), reason="this file system is not read"),
    FilesystemType(
        "F2FS", "f2fs", ((0x400, b"\x10\x20\xf5\xf2"),), reason="this file system is not read"
    ),
    FilesystemType(
        "ReiserFS",
        "reiserfs",
        ((0x10034, b"ReIsEr"), (0x2034, b"ReIsEr")),
        reason="this file system is not read",
    ),
    FilesystemType("JFS", "jfs", ((0x8000, b"JFS1"),), reason="this file system is not read"),
    FilesystemType(
        "bcachefs",
        "",
        ((0x1018, b"\xc6\x85\x73\xf6\x4e\x1a\x45\xca\x82\x65\xf5\x7f\x48\xba\x6d\x81"),),
        reason="this file system is not read",
    ),
    FilesystemType(
        "ZFS",
        "zfs",
        (
            (0x21000, b"\x0c\xb1\xba\x00\x00\x00\x00\x00"),
            (0x21000, b"\x00\x00\x00\x00\x00\xba\xb1\x0c"),
        ),
        reason="this file system is not read",
    ),
    FilesystemType(
        "UFS",
        "ufs2",
        ((0x1055C, b"\x19\x01\x54\x19"), (0x255C, b"\x54\x19\x01\x00")),
        reason="this file system is not read",
    ),
    FilesystemType(
        "FAT",
        "fat",
        (
            (0x52, b"FAT32   "),
            (0x36, b"FAT16   "),
            (0x36, b"FAT12   "),
            (0x36, b"FAT     "),
        ),
        _fat,
        recognise=_is_fat,
        reason_against_writing=_against_writing_fat,
    ),
)
"""`magic` holds two byte orders where both exist. FAT comes last: some of it has no magic, and what
is left of its boot sector may stand before another file system.
"""
