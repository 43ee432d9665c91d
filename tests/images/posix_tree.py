"""A folder of files with what a reader of a packed file system can get wrong.

Files around the sizes of blocks, what does and does not compress, holes, hard links, long symlinks,
directories of many names, owners, attributes, and as root also device nodes.
"""

from __future__ import annotations

import os
import socket
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SEED = 20261129
EPOCH = 1_700_000_000
SIZES = (0, 1, 511, 4095, 4096, 4097, 65536, 131_071, 131_072, 131_073, 1_048_577)
CAPABILITY = bytes.fromhex("0100000200200000000000000000000000000000")
KERNEL = Random(SEED).randbytes(300_000) + b"a kernel " * 40_000 + bytes(200_000) + b"end"
OWNERS = 60
LONGEST = 254
"""Bytes of a name: mkfs.erofs 1.5 fails with those that are as long as Linux allows."""


def words(random: Random, size: int) -> bytes:
    """Return text that compresses about as well as programs do."""
    known = [random.randbytes(random.randint(2, 12)) for _ in range(400)]
    return b"".join(random.choice(known) for _ in range(size // 2))[:size]


def make_tree(root: Path, *, many: int = 1500) -> None:
    """Fill a folder; `many` names are in its largest directory."""
    random = Random(SEED)
    grub = root / "boot/grub"
    grub.mkdir(parents=True)
    grub.joinpath("grub.cfg").write_bytes(b"linux /boot/vmlinuz ro quiet\n" * 9)
    kernel = root / "boot/vmlinuz"
    kernel.write_bytes(KERNEL)
    os.link(kernel, root / "boot/hard")
    (root / "boot/initrd.img").write_bytes(words(random, 700_000))
    sizes = root / "sizes"
    sizes.mkdir()
    for size in SIZES:
        (sizes / f"words-{size}").write_bytes(words(random, size))
        (sizes / f"noise-{size}").write_bytes(random.randbytes(size))
    _sparse(root / "sparse", random)
    _links(root)
    folder = root / "many"
    folder.mkdir()
    for number in range(many):
        path = folder / f"a name of some length {number:05} {'y' * (number % 60)}"
        path.write_bytes(b"%d " % number * (number % 40))
    deep = root.joinpath(*(f"level{depth}" for depth in range(12)))
    deep.mkdir(parents=True)
    (deep / "ümläut-日本語").write_text("deep\n")
    (root / "longest").mkdir()
    (root / "longest" / ("n" * LONGEST)).write_text("long\n")
    _attributes(root)
    _owners(root)
    for path in sorted(root.rglob("*"), reverse=True):
        os.utime(path, (EPOCH, EPOCH + len(path.name)), follow_symlinks=False)
    os.utime(root, (EPOCH, EPOCH))


def _sparse(folder: Path, random: Random) -> None:
    folder.mkdir()
    with (folder / "gaps").open("wb") as file:
        file.write(b"start")
        for at in (400_000, 1_000_000, 3_000_000):
            file.seek(at)
            file.write(words(random, 5000))
        file.truncate(4_000_000)
    with (folder / "zeros").open("wb") as file:
        file.truncate(2_000_001)
    (folder / "ends").write_bytes(bytes(500_000) + b"x")


def _links(root: Path) -> None:
    links = root / "links"
    links.mkdir()
    for number, target in enumerate(("a", "../boot/vmlinuz", "/absolute", "x" * 60, "x/" * 2000)):
        (links / str(number)).symlink_to(target)
    os.mkfifo(root / "fifo", 0o600)
    with socket.socket(socket.AF_UNIX) as listening:
        where = os.open(root, os.O_RDONLY)
        listening.bind(f"/proc/self/fd/{where}/socket")
        os.close(where)


def _attributes(root: Path) -> None:
    os.setxattr(root / "boot/vmlinuz", "user.note", b"hello")
    os.setxattr(root / "boot/grub", "user.large", Random(1).randbytes(3000))
    os.setxattr(root / "boot/grub", "user.empty", b"")
    for number in range(20):
        os.setxattr(root / "boot/initrd.img", f"user.number-{number}", b"v" * number)
    for name in ("1", "words-4096", "noise-4096"):
        if (root / "sizes" / name).exists():
            os.setxattr(root / "sizes" / name, "user.shared", b"the same value everywhere" * 9)


def _owners(root: Path) -> None:
    (root / "boot/initrd.img").chmod(0o4755)
    if os.geteuid() != 0:
        return
    folder = root / "owners"
    folder.mkdir()
    for number in range(OWNERS):
        path = folder / str(number)
        path.mkdir()
        os.chown(path, 1000 + number, 70_000 + number)
    os.mknod(root / "null", 0o020666, os.makedev(1, 3))
    os.mknod(root / "disk", 0o060660, os.makedev(259, 70_000))
    os.setxattr(root / "boot/grub", "trusted.t", b"trusted")
    os.setxattr(root / "boot/hard", "security.capability", CAPABILITY)
