"""SquashFS in every form that mksquashfs makes, of one tree of files."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
TOOLS = ("mksquashfs", "unsquashfs", "grub-fstest")


class Recipe(NamedTuple):
    """How to make one image. The kernel reads all but LZMA, GRUB those with `grub`."""

    name: str
    options: str = ""
    kernel: bool = True
    grub: bool = False


RECIPES = (
    Recipe("gzip", grub=True),
    Recipe("gzip-small-window", "-Xwindow-size 8 -Xcompression-level 1 -b 4096", grub=True),
    Recipe("lzma", "-comp lzma", kernel=False),
    Recipe("lzma-1m", "-comp lzma -b 1M", kernel=False),
    Recipe("lzo", "-comp lzo", grub=True),
    Recipe("lzo-1", "-comp lzo -Xalgorithm lzo1x_1 -b 64K", grub=True),
    Recipe("xz", "-comp xz", grub=True),
    Recipe("xz-filters", "-comp xz -Xbcj x86,arm,armthumb,powerpc,sparc,ia64 -b 1M", grub=True),
    Recipe("xz-small-dictionary", "-comp xz -Xdict-size 8192 -b 16K", grub=True),
    Recipe("lz4", "-comp lz4"),
    Recipe("lz4-high", "-comp lz4 -Xhc -b 1M"),
    Recipe("zstd", "-comp zstd"),
    Recipe("zstd-22", "-comp zstd -Xcompression-level 22 -b 1M"),
    Recipe("zstd-1", "-comp zstd -Xcompression-level 1 -b 8K"),
    Recipe("plain", "-noI -noD -noF -noX", grub=True),
    Recipe("plain-inodes", "-noI -noX", grub=True),
    Recipe("plain-data", "-noD -noF", grub=True),
    Recipe("plain-ids", "-noId"),
    Recipe("no-fragments", "-no-fragments", grub=True),
    Recipe("tailends", "-tailends", grub=True),
    Recipe("always-fragments", "-always-use-fragments", grub=True),
    Recipe("no-duplicates", "-no-duplicates"),
    Recipe("no-hardlinks", "-no-hardlinks"),
    Recipe("no-sparse", "-no-sparse", grub=True),
    Recipe("no-exports", "-no-exports", grub=True),
    Recipe("no-xattrs", "-no-xattrs", grub=True),
    Recipe("all-root", "-all-root -all-time 1000000000"),
    Recipe("small-blocks", "-b 4K", grub=True),
    Recipe("large-blocks", "-b 1M", grub=True),
)
BY_NAME = {recipe.name: recipe for recipe in RECIPES}


def missing_tools(*names: str) -> list[str]:
    return [name for name in names or TOOLS if shutil.which(name, path=PATH) is None]


def make(options: str, image: Path, tree: Path) -> Path:
    """Make an image of `tree` and return its path."""
    command = ["mksquashfs", str(tree), str(image), "-noappend", "-quiet", "-no-progress"]
    done = subprocess.run(
        [*command, "-processors", "1", *options.split()],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PATH": PATH},
    )
    assert not done.returncode, done.stderr
    return image
