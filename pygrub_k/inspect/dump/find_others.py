"""Structures that several file systems have, and those of FAT and ISO 9660."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.f2fs_superblock_records import F2fsSuperblockRecord
from pygrub_k._generated.fat_information_records import FatInformationRecord
from pygrub_k._generated.iso9660_volume_descriptor_records import DescriptorType, HeaderRecord
from pygrub_k._generated.jfs_superblock_records import JfsSuperblockRecord
from pygrub_k._generated.nilfs2_superblock_records import Nilfs2SuperblockRecord
from pygrub_k._generated.reiserfs_superblock_records import ReiserfsSuperblockRecord
from pygrub_k._generated.squashfs_superblock_records import SquashfsSuperblockRecord
from pygrub_k.errors import FormatError, NotFoundError
from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
from pygrub_k.filesystems.btrfs.inode import BtrfsInode
from pygrub_k.filesystems.erofs.features import OFFSET as EROFS_SUPERBLOCK
from pygrub_k.filesystems.ext.driver import ExtFilesystem
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.filesystems.fat.driver import FatFilesystem
from pygrub_k.filesystems.fat.inode import FatInode
from pygrub_k.filesystems.iso9660.inode import IsoInode
from pygrub_k.filesystems.iso9660.storage import SECTOR as ISO_SECTOR
from pygrub_k.filesystems.jfs.superblock import OFFSETS as JFS_OFFSETS
from pygrub_k.filesystems.nilfs2.superblock import OFFSET as NILFS2_SUPERBLOCK
from pygrub_k.filesystems.reiserfs.superblock import OFFSETS
from pygrub_k.filesystems.xfs.driver import XfsFilesystem
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.inspect.dump import find_btrfs, find_ext, find_ufs, find_xfs, find_zfs
from pygrub_k.inspect.dump.target import Target
from pygrub_k.inspect.selection import find_path
from pygrub_k.limits import DUMP_WINDOW, ISO_DESCRIPTORS
from pygrub_k.records import record_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from pygrub_k.inspect.dump.target import Place
    from pygrub_k.source import ByteSource


F2FS_SUPERBLOCK: Final = 1024
JFS_SUPERBLOCK: Final = JFS_OFFSETS[0]
REISERFS_SUPERBLOCK: Final = OFFSETS[0]
EROFS_SUMMED: Final = 4096 - EROFS_SUPERBLOCK
"""Bytes over which the checksum is where blocks have the usual 4096."""


def _at(offset: int, kind: str, length: int) -> Callable[[str, ByteSource], Iterator[Target]]:
    """Return what yields a superblock of that length at byte `offset`."""

    def found(volume: str, source: ByteSource) -> Iterator[Target]:
        yield Target(
            title="superblock",
            kind=kind,
            volume=volume,
            source=source,
            offset=offset,
            length=max(min(length, source.size - offset), 0),
        )

    return found


SUPERBLOCKS: Final[dict[str, Callable[[str, ByteSource], Iterator[Target]]]] = {
    "ext2": find_ext.superblock,
    "xfs": find_xfs.first_superblock,
    "btrfs": find_btrfs.superblock,
    "squash4": _at(0, "squashfs_superblock", SquashfsSuperblockRecord.SIZE),
    "reiserfs": _at(REISERFS_SUPERBLOCK, "reiserfs_superblock", ReiserfsSuperblockRecord.SIZE),
    "ufs1": find_ufs.superblock,
    "ufs1_be": find_ufs.superblock,
    "ufs2": find_ufs.superblock,
    "zfs": find_zfs.uberblock,
    "f2fs": _at(F2FS_SUPERBLOCK, "f2fs_superblock", F2fsSuperblockRecord.SIZE),
    "jfs": _at(JFS_SUPERBLOCK, "jfs_superblock", JfsSuperblockRecord.SIZE),
    "nilfs2": _at(NILFS2_SUPERBLOCK, "nilfs2_superblock", Nilfs2SuperblockRecord.SIZE),
    "erofs": _at(EROFS_SUPERBLOCK, "erofs_superblock", EROFS_SUMMED),
}
"""By GRUB's name of the file system, which its magic tells."""
BOOT_SECTOR: Final = 512
ISO_FIRST: Final = 16
"""The sector of the first volume descriptor."""


def superblock(place: Place) -> Iterator[Target]:
    """Yield the superblock of the first volume that has one by its magic, sound or not."""
    for name in place.names():
        kind = place.guest.filesystem_type(name)
        if kind is not None and kind.grub_name in SUPERBLOCKS:
            yield from SUPERBLOCKS[kind.grub_name](name, place.guest.volume(name).source)
            return
    raise NotFoundError(
        "no volume has a superblock that is recognised by its magic; "
        "for a damaged one: SPEC at BYTE, such as ext_superblock at 1024"
    )


def inode(place: Place, number: int) -> Iterator[Target]:
    """Yield inode `number`."""
    volume, filesystem, finder = _with_inodes(place)
    yield from finder.inode(volume, filesystem, number)


def extent_tree(place: Place, number: int) -> Iterator[Target]:
    """Yield where the content of inode `number` lies."""
    volume, filesystem, finder = _with_inodes(place)
    yield from finder.extent_tree(volume, filesystem, number)


def _with_inodes(place: Place) -> tuple[str, Any, ModuleType]:
    """Return (volume, file system, what finds its structures) of one with numbered inodes."""
    kinds = (ExtFilesystem, XfsFilesystem, BtrfsFilesystem)
    volume, found = place.any_filesystem(kinds, "an ext, XFS or btrfs")
    finders = dict(zip(kinds, (find_ext, find_xfs, find_btrfs), strict=True))
    return volume, found, finders[type(found)]


def directory(place: Place, path: bytes) -> Iterator[Target]:
    """Yield the names in a directory as they are stored."""
    found = find_path(place.guest, path, place.volume)
    inode = found.inode
    if inode.kind != "directory":
        raise NotFoundError(f"{printable_name(path)} on {found.volume}: a {inode.kind}")
    if isinstance(inode, ExtInode):
        yield from find_ext.directory(found.volume, inode)
    elif isinstance(inode, XfsInode):
        yield from find_xfs.directory(found.volume, inode)
    elif isinstance(inode, FatInode):
        yield from _fat_directory(found.volume, inode)
    elif isinstance(inode, IsoInode):
        yield from _iso_directory(found.volume, inode)
    elif isinstance(inode, BtrfsInode) and isinstance(found.filesystem, BtrfsFilesystem):
        yield from find_btrfs.directory(found.volume, found.filesystem, inode)
    else:
        kind = type(inode).__module__.split(".")[2]
        raise NotFoundError(f"{found.volume}: names are not dumped from {kind}")


# -- FAT ---------------------------------------------------------------------------------------


def boot_sector(place: Place) -> Iterator[Target]:
    """Yield the boot sector of the first volume with FAT."""
    for name in place.names():
        kind = place.guest.filesystem_type(name)
        if place.volume is not None or (kind is not None and kind.grub_name == "fat"):
            source = place.guest.volume(name).source
            yield Target(
                title="FAT boot sector",
                kind="fat_boot_sector",
                volume=name,
                source=source,
                offset=0,
                length=min(BOOT_SECTOR, source.size),
            )
            return
    raise NotFoundError("no volume is recognised as FAT; name a damaged one with --volume")


def fat_information(place: Place) -> Iterator[Target]:
    """Yield FAT32's information sector, where its boot sector says that it lies."""
    volume, filesystem = place.filesystem(FatFilesystem, "a FAT")
    sector = filesystem.storage.sector
    if sector.parameters_32 is None:
        raise NotFoundError(f"{volume}: FAT12 and FAT16 have no information sector")
    yield Target(
        title="FAT information sector",
        kind="fat_information",
        volume=volume,
        source=filesystem.storage.source,
        offset=sector.parameters_32.information_sector * sector.parameters.len_sector,
        length=FatInformationRecord.SIZE,
    )


def _fat_directory(volume: str, inode: FatInode) -> Iterator[Target]:
    for start, length in inode.pieces():
        for offset in range(start, start + length, DUMP_WINDOW):
            yield Target(
                title=f"directory at byte {offset}",
                kind="fat_directory",
                volume=volume,
                source=inode.storage.source,
                offset=offset,
                length=min(DUMP_WINDOW, start + length - offset),
            )


# -- ISO 9660 ----------------------------------------------------------------------------------


def volume_descriptors(place: Place) -> Iterator[Target]:
    """Yield the volume descriptors up to the one that ends them."""
    for name in place.names():
        kind = place.guest.filesystem_type(name)
        if place.volume is not None or (kind is not None and kind.grub_name == "iso9660"):
            yield from _descriptors(name, place.guest.volume(name).source)
            return
    raise NotFoundError("no volume is recognised as ISO 9660")


def _descriptors(volume: str, source: ByteSource) -> Iterator[Target]:
    for number in range(ISO_DESCRIPTORS):
        offset = (ISO_FIRST + number) * ISO_SECTOR
        if offset + ISO_SECTOR > source.size:
            raise FormatError("ISO 9660", offset, "the disk ends before its volume descriptors")
        yield Target(
            title=f"volume descriptor {number}",
            kind="iso9660_volume_descriptor",
            volume=volume,
            source=source,
            offset=offset,
            length=ISO_SECTOR,
        )
        header = record_at(HeaderRecord, source.read_at(offset, HeaderRecord.SIZE), 0, offset)
        if header.type == DescriptorType.terminator:
            return


def _iso_directory(volume: str, inode: IsoInode) -> Iterator[Target]:
    source = inode.storage.source
    for at in range(inode.start, inode.start + inode.size, ISO_SECTOR):
        data = source.read_at(at, min(ISO_SECTOR, inode.start + inode.size - at))
        length = 0
        while length < len(data) and data[length]:  # a record's first byte is its length
            length += data[length]
        if length:
            yield Target(
                title=f"directory sector at byte {at}",
                kind="iso9660_directory",
                volume=volume,
                source=source,
                offset=at,
                length=min(length, len(data)),
            )
