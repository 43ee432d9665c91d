"""Small XFS file systems, made on demand by mkfs.xfs: a few of its options each."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.images.ext import PATH, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

ALL = os.environ.get("XFS_TESTS") == "all"
"""Write to every kind of image, cut off more of them: minutes instead of seconds."""


@dataclass(frozen=True)
class Recipe:
    """How to make one file system: its size in MiB, and options of mkfs.xfs.

    `mountable` is false for what Linux may have been built without.
    """

    name: str
    options: str = ""
    size: int = 64
    mountable: bool = True


RECIPES = (
    Recipe("default"),
    Recipe("oldest", "-m crc=0 -n ftype=0 -l version=1 -i attr=1,projid32bit=0", mountable=False),
    Recipe("v4", "-m crc=0", mountable=False),
    Recipe("v4-no-ftype", "-m crc=0 -n ftype=0", mountable=False),
    Recipe("v4-512", "-m crc=0 -b size=512", mountable=False),
    Recipe("v4-case", "-m crc=0 -n version=ci -i size=1024", mountable=False),
    Recipe("v5-plain", "-m bigtime=0,finobt=0,reflink=0,inobtcount=0 -i sparse=0"),
    Recipe("1k", "-b size=1024"),
    Recipe("2k", "-b size=2048 -n size=4096"),
    Recipe("16k", "-b size=16384", 128),
    Recipe("64k", "-b size=65536", 320),
    Recipe("sectors", "-s size=4096"),
    Recipe("inode-1k", "-i size=1024"),
    Recipe("inode-2k", "-i size=2048 -n size=8192"),
    Recipe("many-extents", "-i nrext64=1 -b size=1024"),
    Recipe("directories-64k", "-n size=65536"),
    Recipe("directories-1k-16k", "-b size=1024 -n size=16384"),
    Recipe("case", "-n version=ci", mountable=False),
    Recipe("rmap", "-m rmapbt=1,reflink=1"),
    Recipe("groups", "-d agcount=16 -b size=1024", 256),
    Recipe("odd-groups", "-d agsize=5000b"),
    Recipe("stripes", "-d su=64k,sw=3 -l su=256k", 256),
)
"""Every size and feature that this reader knows and mkfs.xfs makes, each somewhere."""


def make(recipe: Recipe, target: Path, tree: Path | None = None) -> Path:
    """Make `recipe` at `target`, with what lies below `tree`.

    mkfs.xfs wants to be told that so small ones are not for use.
    """
    target.unlink(missing_ok=True)
    with target.open("wb") as file:
        file.truncate(recipe.size << 20)
    options = recipe.options.split()
    if tree is not None:
        prototype = target.with_suffix(".prototype")
        prototype.write_text("\n".join(["x", "0 0", "d--755 0 0", *_listed(tree), "$", ""]))
        options += ["-p", str(prototype)]
    run("mkfs.xfs", "--unsupported", "-q", *options, str(target))
    return target


def set_attributes(image: Path, inode: int, sizes: Iterable[tuple[str, str, int]]) -> None:
    """Give an inode attributes by xfs_db: (letter of the name space, name, bytes of the value)."""
    commands = [f"inode {inode}"]
    commands += [f"attr_set -{space} -v {size} {name}" for space, name, size in sizes]
    run("xfs_db", "-x", *(word for one in commands for word in ("-c", one)), str(image))


def _listed(folder: Path) -> Iterator[str]:
    """Yield the lines of a prototype, mkfs.xfs(8): no blanks in names, files and symlinks only."""
    for path in sorted(folder.iterdir()):
        if path.is_symlink():
            yield f"{path.name} l--777 3 4 {path.readlink()}"
        elif path.is_dir():
            yield f"{path.name} d--750 5 6"
            yield from _listed(path)
            yield "$"
        else:
            yield f"{path.name} ---640 7 8 {path}"


def missing_tools() -> list[str]:
    """Return which programs are not installed."""
    names = ("mkfs.xfs", "xfs_db", "xfs_repair")
    return [name for name in names if shutil.which(name, path=PATH) is None]
