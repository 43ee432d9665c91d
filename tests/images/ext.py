"""Small ext file systems, made on demand by mke2fs and kept for the rest of a run.

Each is a few options of mke2fs and the same tree of files, which has what a reader can get wrong:
holes, fragments, long and short links, names of all lengths, odd modes and times.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ALL = os.environ.get("EXT_TESTS") == "all"
"""Try every kind of image, and many more seeds: minutes instead of seconds."""
SEED = 20240229
EPOCH = 1_700_000_000
PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
"""Programs for administrators are not in every user's path."""


@dataclass(frozen=True)
class Recipe:
    """How to make one file system: its size in MiB, and options of mke2fs.

    `mountable` is false for what Linux on x86-64 may refuse to mount, `writable` for what it may
    refuse to write to; both depend on how it was built.
    """

    name: str
    options: str
    size: int = 24
    mountable: bool = True
    writable: bool = True


RECIPES = (
    Recipe("default", "-t ext4"),
    Recipe("revision-0", "-t ext2 -r 0 -O none"),
    Recipe("ext2", "-t ext2"),
    Recipe("ext3", "-t ext3"),
    Recipe("ext3-1k", "-t ext3 -b 1024"),
    Recipe("ext2-no-filetype", "-t ext2 -O ^filetype,^dir_index"),
    Recipe("1k", "-t ext4 -b 1024"),
    Recipe("2k", "-t ext4 -b 2048"),
    Recipe("8k", "-t ext4 -b 8192", mountable=False),
    Recipe("16k", "-t ext4 -b 16384", mountable=False),
    Recipe("32k", "-t ext4 -b 32768", 48, mountable=False),
    Recipe("64k", "-t ext4 -b 65536", 96, mountable=False),
    Recipe("64k-no-extents", "-t ext2 -b 65536", 96, mountable=False),
    Recipe("inode-128", "-t ext4 -I 128"),
    Recipe("inode-512", "-t ext4 -I 512"),
    Recipe("inode-1024", "-t ext4 -I 1024 -O inline_data"),
    Recipe("inode-4096", "-t ext4 -b 16384 -I 4096 -N 1024", 48, mountable=False),
    Recipe("no-64bit", "-t ext4 -O ^64bit"),
    Recipe("no-checksums", "-t ext4 -O ^metadata_csum,^uninit_bg"),
    Recipe("uninit-bg", "-t ext4 -O ^metadata_csum,uninit_bg"),
    Recipe("uninit-bg-64bit", "-t ext4 -O ^metadata_csum,uninit_bg,64bit"),
    Recipe("checksum-seed", "-t ext4 -O metadata_csum_seed"),
    Recipe("meta-bg", "-t ext4 -b 1024 -g 256 -O meta_bg,^resize_inode"),
    Recipe("meta-bg-32", "-t ext4 -b 1024 -g 256 -O meta_bg,^resize_inode,^64bit,^metadata_csum"),
    Recipe("no-flex-bg", "-t ext4 -b 1024 -O ^flex_bg"),
    Recipe("sparse-super2", "-t ext4 -b 1024 -O sparse_super2,^resize_inode"),
    Recipe("no-sparse-super", "-t ext4 -b 1024 -O ^sparse_super,^resize_inode"),
    Recipe("bigalloc", "-t ext4 -O bigalloc -C 65536", 64),
    Recipe("bigalloc-1k", "-t ext4 -b 1024 -O bigalloc -C 16384"),
    Recipe("inline-data", "-t ext4 -O inline_data"),
    Recipe("inline-data-no-checksums", "-t ext4 -O inline_data,^metadata_csum"),
    Recipe("large-dir", "-t ext4 -b 1024 -O large_dir"),
    Recipe("casefold", "-t ext4 -O casefold -E encoding=utf8", mountable=False),
    Recipe("ea-inode", "-t ext4 -O ea_inode"),
    Recipe(
        "quota-project",
        "-t ext4 -O quota,project -E quotatype=usrquota:grpquota:prjquota",
        writable=False,
    ),
    Recipe("verity-stable", "-t ext4 -O verity,stable_inodes,encrypt"),
    Recipe("orphan-file", "-t ext4 -O orphan_file"),
    Recipe("fast-commit", "-t ext4 -O fast_commit"),
    Recipe("mmp", "-t ext4 -O mmp"),
    Recipe("no-journal", "-t ext4 -O ^has_journal"),
    Recipe("no-dir-index", "-t ext4 -O ^dir_index"),
    Recipe("journal-no-64bit", "-t ext4 -O ^64bit,^metadata_csum -J size=4"),
    Recipe("hash-legacy", "-t ext4 -b 1024 -E hash_seed=6e2a1b3c-0000-4000-8000-123456789abc"),
)
"""Every feature and size that this reader knows, each somewhere."""


def make_tree(root: Path) -> None:
    """Fill `root`; equal on every call."""
    random = Random(SEED)
    (root / "boot").mkdir(parents=True)
    (root / "boot/kernel").write_bytes(random.randbytes(900_001))
    (root / "boot/short").write_bytes(b"short\n")
    (root / "boot/just 60").write_bytes(random.randbytes(60))
    (root / "boot/just 61").write_bytes(random.randbytes(61))
    (root / "boot/some 150").write_bytes(random.randbytes(150))
    (root / "boot/empty").touch()
    (root / "boot/\u00fcml\u00e4ut").write_bytes(b"\xc3")
    (root / os.fsdecode(b"boot/not\xffutf8")).write_bytes(b"\xff")
    (root / ("boot/" + "n" * 255)).write_bytes(b"long name")
    _sparse(root / "boot/sparse", random)
    for number in range(700):
        (root / f"boot/many-{number:04}-{'x' * (number % 40)}").touch()
    (root / "fast link").symlink_to("boot/kernel")
    (root / "link of 59").symlink_to("./" * 27 + "short")
    (root / "link of 60").symlink_to("/" + "./" * 27 + "short")
    (root / "slow link").symlink_to("/".join(["boot/.."] * 60) + "/boot/kernel")
    os.link(root / "boot/short", root / "hard link")
    deep = root
    for depth in range(20):
        deep /= f"d{depth}"
        deep.mkdir()
    (deep / "deep file").write_bytes(b"deep")
    (root / "boot/empty directory").mkdir()
    for number, path in enumerate(sorted(root.rglob("*"))):
        if not path.is_symlink():
            path.chmod(0o700 + number % 0o100)
        times = (EPOCH + number, EPOCH * 2 - number)
        os.utime(path, times, follow_symlinks=False)


def _sparse(path: Path, random: Random) -> None:
    with path.open("wb") as file:
        for _ in range(40):
            file.seek(random.randrange(5_000_000))
            file.write(random.randbytes(random.randrange(1, 9000)))
        file.seek(6_000_000 - 1)
        file.write(b"e")  # mke2fs loses a hole at the end of a file that began as inline data


def make(recipe: Recipe, target: Path, tree: Path) -> Path:
    """Make `recipe` at `target`, with the files below `tree`."""
    target.unlink(missing_ok=True)
    with target.open("wb") as file:
        file.truncate(recipe.size << 20)
    run("mke2fs", "-q", "-F", *recipe.options.split(), "-d", str(tree), str(target))
    return target


def run(*command: str) -> str:
    """Return what a command prints; it must end well. The clock of e2fsprogs stands still."""
    program = shutil.which(command[0], path=PATH) or command[0]
    done = subprocess.run(
        [program, *command[1:]],
        check=False,
        capture_output=True,
        env={**os.environ, "E2FSPROGS_FAKE_TIME": str(EPOCH), "LC_ALL": "C"},
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode(errors="surrogateescape")


def missing_tools() -> list[str]:
    """Return which programs are not installed."""
    return [
        name
        for name in ("mke2fs", "debugfs", "dumpe2fs", "e2fsck")
        if shutil.which(name, path=PATH) is None
    ]
