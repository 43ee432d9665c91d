"""What makes XFS use each of its forms: forks, directories, symlinks, shared blocks."""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
import stat
import subprocess
from random import Random
from typing import TYPE_CHECKING

from tests.differential.ext.populating import YEARS
from tests.images.ext import make_tree

if TYPE_CHECKING:
    from pathlib import Path

FICLONE = 0x40049409
"""_IOW(0x94, 9, int), as in include/uapi/linux/fs.h."""
ACCESS_LIST = bytes.fromhex(
    "0200000001000600ffffffff02000700e803000004000400ffffffff"
    "08000500d007000010000700ffffffff20000400ffffffff"
)
"""As getxattr gives it: a user and a group besides those of every file."""
CAPABILITIES = "0100000200200000000000000000000000000000"
"""cap_net_raw=ep."""
CROWDS = (1, 3, 12, 80, 300, 900, 6000)
"""Names in a directory: short form, one block, blocks and one of hashes, a tree of these."""


def populate(root: Path, extents: int = 700) -> None:
    """Write everything to a mounted file system; `extents` go into the most fragmented file."""
    make_tree(root)
    _objects(root)
    _times(root)
    _unwritten(root)
    _crowds(root)
    _links(root)
    write_pieces(root / "pieces", extents)
    write_pieces(root / "some pieces", 60)
    _shared(root)
    write_attributes(root)


def write_attributes(root: Path) -> None:
    """Write attributes of every name space and length: in the inode, a leaf, a tree, alone."""
    random = Random(14)
    folder = root / "attributed files"
    folder.mkdir()
    os.setxattr(folder, "system.posix_acl_default", ACCESS_LIST)
    for count in (1, 3, 12, 60, 700):
        path = folder / f"with {count}"
        path.touch()
        for number in range(count):
            space = random.choice(("user", "trusted", "security"))
            name = f"{space}.{number:x}{'n' * random.randrange(40)}"
            os.setxattr(path, name, random.randbytes(random.choice((0, 1, 20, 200, 255, 256))))
        for name in os.listxattr(path)[::5]:
            os.removexattr(path, name)
    long = folder / "long"
    long.touch()
    for size in (2_000, 4_040, 4_041, 9_000, 65_536):
        os.setxattr(long, f"user.of-{size}", random.randbytes(size))
    os.setxattr(long, "system.posix_acl_access", ACCESS_LIST)
    os.setxattr(long, "security.capability", bytes.fromhex(CAPABILITIES))


def _objects(root: Path) -> None:
    os.mkfifo(root / "fifo")
    os.mknod(root / "disk", stat.S_IFBLK | 0o600, os.makedev(259, 200_000))
    os.mknod(root / "terminal", stat.S_IFCHR | 0o600, os.makedev(4, 64))
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.fspath(root / "s"))
    owned = root / "owned"
    owned.touch()
    os.chown(owned, 70_000, 80_000)
    owned.chmod(0o6755)
    attributed = root / "attributed"
    attributed.symlink_to("x" * 150)
    for size in (10, 300, 9_000):
        os.setxattr(attributed, f"trusted.of-{size}", b"a" * size, follow_symlinks=False)
        os.setxattr(owned, f"user.of-{size}", b"a" * size)
        os.setxattr(root, f"user.of-{size}", b"a" * size)


def _times(root: Path) -> None:
    for year, seconds in YEARS.items():
        path = root / f"written in {year}"
        path.touch()
        with contextlib.suppress(OSError):
            os.utime(path, ns=(seconds * 10**9 + 123_456_789,) * 2)


def _unwritten(root: Path) -> None:
    block = os.statvfs(root).f_bsize
    unwritten = root / "unwritten"
    with unwritten.open("wb") as file:
        _allocate(file.fileno(), "-l", str(block * 50))
        file.seek(block * 20 + 5)
        file.write(b"written")
    with (root / "allocated past its end").open("wb") as file:
        file.write(b"short")
        _allocate(file.fileno(), "-n", "-l", str(block * 30))
    with (root / "punched").open("wb") as file:
        file.write(b"p" * block * 40)
        os.fsync(file.fileno())
        _allocate(file.fileno(), "-p", "-o", str(block * 7 + 9), "-l", str(block * 11))
    for power in (16, 24, 28):
        with (root / f"ends at 2^{power}").open("wb") as file:
            file.seek((1 << power) - 1)
            file.write(b"e")


def _allocate(descriptor: int, *options: str) -> None:
    path = f"/proc/self/fd/{descriptor}"
    subprocess.run(["fallocate", *options, path], check=True, pass_fds=[descriptor])


def _crowds(root: Path) -> None:
    """Directories of all sizes, also with names removed: in a row, so that blocks get free."""
    random = Random(11)
    for count in CROWDS:
        folder = root / f"crowd of {count}"
        folder.mkdir()
        first = folder / "first"
        first.touch()
        names = [f"{number:x}{'N' * random.randrange(60)}" for number in range(count)]
        for name in names:
            os.link(first, folder / name)
        for name in names[count // 3 : count // 2]:
            (folder / name).unlink()


def _links(root: Path) -> None:
    random = Random(12)
    folder = root / "links"
    folder.mkdir()
    for length in (1, 100, 155, 156, 157, 335, 336, 337, 455, 456, 967, 968, 969, 1022, 1023):
        target = "".join(random.choices("abcdefgh/", k=length))
        (folder / str(length)).symlink_to(target)


def write_pieces(path: Path, extents: int) -> None:
    """Write every other block, the second half first."""
    block = os.statvfs(path.parent).f_bsize
    random = Random(13)
    order = [*range(extents // 2, extents), *range(extents // 2)]
    with path.open("wb") as file:
        for index in order:
            file.seek(2 * index * block)
            file.write(random.randbytes(100))


def _shared(root: Path) -> None:
    """Files that share blocks, where the file system can; one of them is then changed."""
    source, copy = root / "pieces", root / "shared pieces"
    with source.open("rb") as whole, copy.open("wb") as file:
        with contextlib.suppress(OSError):
            fcntl.ioctl(file.fileno(), FICLONE, whole.fileno())
        file.seek(10_000)
        file.write(b"changed")
