"""Small ext file systems that have one of everything, for a fuzzer to damage."""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pygrub_k.crc32c import crc32c
from pygrub_k.filesystems.ext.storage import Storage
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.superblock import read_superblock
from pygrub_k.findings import Findings
from pygrub_k.source import MemorySource
from tests.hostile.boot.disks import debugfs
from tests.hostile.fuzzing.edits import EditedSource
from tests.hostile.fuzzing.journals import layout_of, seal
from tests.images.ext import PATH, Recipe, make

if TYPE_CHECKING:
    from collections.abc import Callable

KIB = 1 << 10
CHECKSUMS = "-t ext4 -b 1024 -N 200 -O metadata_csum"
PLAIN = "-t ext4 -b 1024 -N 200 -O ^metadata_csum,^has_journal"
ACCESS = ((1, 7, -1), (2, 5, 1000), (4, 5, -1), (8, 4, 100), (0x10, 7, -1), (0x20, 5, -1))
"""An access control list: tags, permissions, and whose."""
ADD, DELETE, CREATE, LINK, UNLINK, INODE, _, TAIL, BEGIN = range(1, 10)
FAST_COMMITS = 0x20
COMMIT = b"\0\0\0\2"


def fill(root: Path) -> None:
    """Make files that need extents below extents, long links, and a directory of many names."""
    many = root / "boot/many"
    many.mkdir(parents=True)
    for number in range(60):
        (many / f"one-of-many-names-{number:02}-{'x' * (number % 40)}").touch()
    (root / "boot/kernel").write_bytes(b"kernel" * 3000)
    (root / "boot/short").write_bytes(b"short")
    (root / "boot/part inline").write_bytes(b"i" * 100)
    (root / "link").symlink_to("boot/kernel")
    (root / "long link").symlink_to("boot/../" * 20 + "boot/kernel")
    (root / "r\u00e4ume").write_bytes(b"")
    with (root / "boot/holes").open("wb") as file:
        for number in range(400):
            file.seek(2048 * number)
            file.write(b"h")


def deep_directory(root: Path) -> None:
    """Make a directory whose index has two levels."""
    many = root / "many"
    many.mkdir()
    for number in range(460):
        (many / f"{number:03}{'n' * 247}").touch()


def plain(_image: Path) -> None:
    """Leave the image as mke2fs made it."""


def changed(*commands: str) -> Callable[[Path], None]:
    def change(image: Path) -> None:
        debugfs(image, *commands)

    return change


def with_attributes(*commands: str) -> Callable[[Path], None]:
    def change(image: Path) -> None:
        access = image.with_name("access")
        entries = (struct.pack("<HHi", *entry) for entry in ACCESS)
        access.write_bytes(struct.pack("<I", 2) + b"".join(entries))
        debugfs(
            image,
            "ea_set /boot/kernel user.note something",
            f"ea_set /boot/kernel user.long {'x' * 300}",
            f"ea_set -f {access} /boot system.posix_acl_access",
            *commands,
        )

    return change


def journalled(*commands: str) -> Callable[[Path], None]:
    """Have the journal hold directories of which the file system has zeros."""

    def change(image: Path) -> None:
        blocks = [int(debugfs(image, f"blocks {path}").split()[0]) for path in ("/", "/boot")]
        content = bytearray(image.read_bytes())
        copy = image.with_name("copy")
        copy.write_bytes(b"".join(content[at * KIB : (at + 1) * KIB] for at in blocks))
        for at in blocks:
            content[at * KIB : (at + 1) * KIB] = bytes(KIB)
        image.write_bytes(content)
        numbers = ",".join(map(str, blocks))
        debugfs(image, *commands, f"jw -b {numbers} {copy}", "jw -r 2000-2010", "jc")

    return change


def fast_committed(image: Path) -> None:
    """Put names, ranges and an inode behind the journal's last transaction."""
    journalled("jo -c")(image)
    content = bytearray(image.read_bytes())
    head = int(debugfs(image, "blocks <8>").split()[0]) * KIB
    (flags,) = struct.unpack_from(">I", content, head + 40)
    struct.pack_into(">I", content, head + 40, flags | FAST_COMMITS)
    struct.pack_into(">I", content, head + 252, 0)
    struct.pack_into(">I", content, head + 252, crc32c(bytes(content[head : head + KIB])))
    source = MemorySource(bytes(content))
    layout = layout_of(source)
    assert layout is not None
    storage = Storage(source, read_superblock(source), Findings())
    directory, file = (StoredInode.read(storage, number) for number in (2, 12))
    (sequence,) = struct.unpack_from(">I", content, head + 24)
    sequence += sum(content[at + 4 : at + 8] == COMMIT for at in layout.log)
    tags = (
        (BEGIN, struct.pack("<II", 0, sequence)),
        (CREATE, struct.pack("<II", 2, 150) + b"new directory"),
        (INODE, struct.pack("<I", 150) + directory.data[:160]),
        (CREATE, struct.pack("<II", 150, 151) + b"new file"),
        (INODE, struct.pack("<I", 151) + file.data[:160]),
        (ADD, struct.pack("<IIHHI", 151, 0, 3, 0, 700)),
        (ADD, struct.pack("<IIHHI", 151, 5, 3, 0, 900)),
        (DELETE, struct.pack("<III", 151, 1, 5)),
        (LINK, struct.pack("<II", 2, 151) + b"second name"),
        (UNLINK, struct.pack("<II", 2, 13) + b"link"),
        (TAIL, struct.pack("<III", sequence, 0, 0)),
    )
    raw = b"".join(struct.pack("<HH", kind, len(value)) + value for kind, value in tags)
    disk = EditedSource(source)
    disk.write(layout.fast_commits[0], raw)
    seal(disk, layout)
    image.write_bytes(disk.read_at(0, disk.size))


IMAGES: dict[str, tuple[str, Callable[[Path], None], Callable[[Path], None]]] = {
    "plain": (PLAIN, fill, plain),
    "checksums": (
        f"{CHECKSUMS},orphan_file,ea_inode,quota,project -J size=1 -g 2048",
        fill,
        with_attributes("feature orphan_present", "ssv last_orphan 20", "sif <20> dtime @21"),
    ),
    "protected": (f"{CHECKSUMS},mmp,^has_journal", fill, plain),
    "blocks": ("-t ext3 -b 1024 -N 200 -O ^has_journal", fill, plain),
    "inline": (f"{CHECKSUMS},inline_data,^has_journal -I 256", fill, with_attributes()),
    "casefold": (
        f"{CHECKSUMS},casefold,^has_journal -E encoding=utf8",
        fill,
        changed(
            "sif /boot/many flags 0x40081000",
            *(f"sif {path} flags 0x40080000" for path in ("/boot", "<2>")),
        ),
    ),
    "encrypted": (
        f"{CHECKSUMS},encrypt,^has_journal",
        fill,
        changed(
            "sif /boot/many flags 0x81800",
            "sif /boot flags 0x80800",
            "sif /boot/kernel flags 0x80800",
            "sif /link flags 0x800",
        ),
    ),
    "large": (f"{CHECKSUMS},large_dir,^has_journal -N 600", deep_directory, plain),
    "groups": (
        f"{PLAIN},uninit_bg,meta_bg,^resize_inode,64bit -g 1024 -N 512",
        fill,
        plain,
    ),
    "clusters": (f"{CHECKSUMS},bigalloc,^has_journal -C 4096", fill, plain),
    "old journal": (f"{PLAIN},has_journal -J size=1", fill, journalled("jo")),
    "journal 2": (f"{CHECKSUMS},^64bit -J size=1", fill, journalled("jo -c -v 2")),
    "journal 3": (f"{CHECKSUMS} -J size=1", fill, journalled("jo -c -v 3")),
    "fast commits": (
        f"{CHECKSUMS},fast_commit -J size=2,fast_commit_size=256",
        fill,
        fast_committed,
    ),
}
"""Options of mke2fs, what is put into the tree, and what becomes of the image."""


def image(name: str) -> bytes:
    """Make an image and return it."""
    options, fill_tree, change = IMAGES[name]
    with tempfile.TemporaryDirectory() as folder:
        root, path = Path(folder, "tree"), Path(folder, "image")
        root.mkdir()
        fill_tree(root)
        make(Recipe(name, options, 6), path, root)
        if "mmp" not in options:  # for these, e2fsck waits some twenty seconds
            index = ["e2fsck", "-fyD", str(path)]
            environment = {**os.environ, "PATH": PATH}
            subprocess.run(index, env=environment, capture_output=True, check=False)
        change(path)
        return path.read_bytes()
