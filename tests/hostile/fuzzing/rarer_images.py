"""Small file systems of the rarer kinds, for a fuzzer to damage."""

from __future__ import annotations

import lzma
import os
import shutil
import subprocess
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.images.ext import PATH
from tests.images.fat_bytes import Image
from tests.images.iso9660_bytes import sample
from tests.unit.filesystems.f2fs.samples import NAMES as F2FS_NAMES
from tests.unit.filesystems.f2fs.samples import data as f2fs_data
from tests.unit.filesystems.jfs.samples import data as jfs_data
from tests.unit.filesystems.nilfs2.samples import NAMES as NILFS2_NAMES
from tests.unit.filesystems.nilfs2.samples import data as nilfs2_data
from tests.unit.filesystems.reiserfs.samples import data as reiserfs_data
from tests.unit.filesystems.ufs.samples import data as ufs_data
from tests.unit.filesystems.zfs.samples import small as zfs_data

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).parents[2] / "contract/images"
SMALL = {"TEST_DIR": "1", "TEST_DEV": "1", "QA_CHECK_FS": "1"}
"""What lets mkfs.xfs make a file system of less than 300 MiB."""
MIB = 1 << 20
LINK = 171
"""Bytes of a symlink in an inode: mkfs.xfs 6.1 makes longer ones that Linux refuses."""
FILES = {
    "EFI/debian/grub.cfg": b"configfile " * 200,
    "EFI/debian/grubx64.efi": bytes(range(256)) * 20,
    "EFI/BOOT/BOOTX64.EFI": b"MZ",
    "a long name of some thirty letters.txt": b"",
    "\u00fcml\u00e4ut.cfg": b"x",
    **{f"many/a name {number} of many": b"" for number in range(30)},
}


def run(*command: str) -> None:
    """Have a program make an image; it must end well."""
    program = shutil.which(command[0], path=PATH) or command[0]
    environment = {**os.environ, **SMALL, "LC_ALL": "C"}
    subprocess.run([program, *command[1:]], check=True, capture_output=True, env=environment)


def fill(root: Path) -> None:
    """Make what every system can hold: small, large and sparse files, links, many names."""
    many = root / "boot/many"
    many.mkdir(parents=True)
    for number in range(60):
        (many / f"one-of-many-names-{number:02}-{'x' * (number % 40)}").touch()
    (root / "boot/kernel").write_bytes(bytes(range(256)) * 300)
    (root / "boot/zeros").write_bytes(bytes(40_000) + b"end")
    (root / "link").symlink_to("boot/kernel")
    (root / "long link").symlink_to("boot/../" * 120 + "boot/kernel")


def made(size: int, *command: str) -> bytes:
    """Return what a program makes of `fill`: {image} and {tree} stand for their paths."""
    with tempfile.TemporaryDirectory() as folder:
        tree, image = Path(folder, "tree"), Path(folder, "image")
        tree.mkdir()
        fill(tree)
        Path(folder, "proto").write_text(prototype(tree))
        if size:
            image.touch()
            os.truncate(image, size)
        run(*(word.format(image=image, tree=tree, folder=folder) for word in command))
        return image.read_bytes()


def prototype(tree: Path) -> str:
    """Return what mkfs.xfs fills a file system by: see mkfs.xfs(8), -p."""

    def lines(folder: Path) -> list[str]:
        found = []
        for path in sorted(folder.iterdir()):
            name = path.name.replace(" ", "-")
            if path.is_symlink():
                target = str(path.readlink())[-LINK:]
                found.append(f"{name} l--777 0 0 {target}")
            elif path.is_dir():
                found += [f"{name} d--755 0 0", *lines(path), "$"]
            else:
                found.append(f"{name} ---644 0 0 {path}")
        return found

    return "\n".join(("/nowhere", "0 0", "d--755 0 0", *lines(tree), "$", ""))


def xfs(*options: str) -> Callable[[], bytes]:
    proto = ("-p", "{folder}/proto", "-d", "file,name={image},size=16m")
    return partial(made, 16 * MIB, "mkfs.xfs", "-f", "-q", *options, *proto)


def btrfs(*options: str) -> Callable[[], bytes]:
    where = ("--mixed", "--rootdir", "{tree}", "{image}")
    return partial(made, 24 * MIB, "mkfs.btrfs", "-q", "-f", *options, *where)


def iso9660(*options: str) -> Callable[[], bytes]:
    return partial(made, 0, "xorriso", "-outdev", "{image}", "-map", "{tree}", "/", *options)


def squashfs(*options: str) -> Callable[[], bytes]:
    quiet = ("-noappend", "-quiet", "-no-progress", "-processors", "1")
    return partial(made, 0, "mksquashfs", "{tree}", "{image}", *quiet, *options)


def erofs(*options: str) -> Callable[[], bytes]:
    return partial(made, 0, "mkfs.erofs", *options, "{image}", "{tree}")


def sampled(name: str) -> bytes:
    return lzma.decompress((SAMPLES / name).read_bytes())


def fat(bits: int, clusters: int = 0) -> bytes:
    return bytes(Image(bits, clusters=clusters).fill(FILES, b"ESP").data)


Images = dict[str, "Callable[[], bytes]"]
FAT: Images = {f"fat{bits}": partial(fat, bits) for bits in (12, 16, 32)}
ISO9660: Images = {
    "sample": sample,
    "rock ridge": iso9660("-rockridge", "on", "-commit"),
    "joliet": iso9660("-joliet", "on", "-rockridge", "off", "-commit"),
    "plain": iso9660("-rockridge", "off", "-commit"),
    "zisofs": iso9660("-set_filter_r", "--zisofs", "/", "--", "-commit"),
}
XFS: Images = {
    "sample": partial(sampled, "xfs.img.xz"),
    "version 4": xfs("-m", "crc=0"),
    "version 4, folded": xfs("-m", "crc=0", "-n", "version=ci"),
    "no kinds": xfs("-m", "crc=0", "-b", "size=1024", "-n", "ftype=0"),
    "small blocks": xfs("-b", "size=1024"),
    "large directories": xfs("-n", "size=8192"),
    "sparse inodes": xfs("-m", "bigtime=1,reflink=0", "-i", "sparse=1"),
}
BTRFS: Images = {
    "sample": partial(sampled, "btrfs.img.xz"),
    "pending log": partial(sampled, "btrfs-log.img.xz"),
    "xxhash": btrfs("--csum", "xxhash"),
    "sha256": btrfs("--csum", "sha256"),
    "blake2": btrfs("--csum", "blake2"),
    "small nodes": btrfs("--nodesize", "4096", "-O", "^no-holes"),
}
SQUASHFS: Images = {
    "sample": partial(sampled, "squashfs.img.xz"),
    "plain": squashfs("-noI", "-noX", "-noF", "-noD"),
    "plain inodes": squashfs("-noI", "-noX", "-b", "16K"),
    "lzo": squashfs("-comp", "lzo", "-noI"),
    "lz4": squashfs("-comp", "lz4", "-noI"),
    "xz": squashfs("-comp", "xz", "-noI"),
    "zstd": squashfs("-comp", "zstd", "-noI", "-no-fragments"),
}
EROFS: Images = {
    "sample": partial(sampled, "erofs.img.xz"),
    "plain": erofs(),
    "legacy": erofs("-zlz4hc", "-Elegacy-compress"),
    "fragments": erofs("-zlz4hc", "-C16384", "-Efragments,ztailpacking"),
    "chunks": erofs("--chunksize=4096", "-Eforce-chunk-indexes"),
}
REISERFS: Images = {
    name: partial(reiserfs_data, name)
    for name in ("r5", "old", "rupasov", "unmounted", "attributes")
}
UFS: Images = {
    name: partial(ufs_data, name)
    for name in ("small1-le", "small1-be", "small2-le", "small2-be", "sunsmall-le", "oldsmall-be")
}
NILFS2: Images = {name: partial(nilfs2_data, name) for name in NILFS2_NAMES}
F2FS: Images = {name: partial(f2fs_data, name) for name in F2FS_NAMES}
ZFS: Images = {name: partial(zfs_data, name) for name in ("tiny", "old")}
JFS: Images = {name: partial(jfs_data, name) for name in ("plain", "cut")}
