"""EROFS in every form that mkfs.erofs makes, of one tree of files."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
TOOLS = ("mkfs.erofs", "fsck.erofs", "dump.erofs", "zstd")


class Recipe(NamedTuple):
    """How to make one image."""

    name: str
    options: str = ""


RECIPES = (
    Recipe("plain"),
    Recipe("compact", "-Eforce-inode-compact --all-root -T1500000000"),
    Recipe("extended", "-Eforce-inode-extended"),
    Recipe("no-inline", "-Enoinline_data"),
    Recipe("shared-attributes", "-x1"),
    Recipe("no-attributes", "-x-1"),
    Recipe("chunks", "--chunksize=16384"),
    Recipe("chunk-map", "--chunksize=65536 -Eforce-inode-blockmap"),
    Recipe("chunk-indexes", "--chunksize=4096 -Eforce-chunk-indexes"),
    Recipe("lz4", "-zlz4"),
    Recipe("lz4-short", "-zlz4 --max-extent-bytes=65536"),
    Recipe("lz4hc", "-zlz4hc,9"),
    Recipe("legacy", "-zlz4hc -Elegacy-compress"),
    Recipe("legacy-tails", "-zlz4hc -C65536 -Elegacy-compress,ztailpacking"),
    Recipe("legacy-fragments", "-zlz4hc -Elegacy-compress,fragments"),
    Recipe("several-blocks", "-zlz4hc -C65536"),
    Recipe("tails", "-zlz4hc -C16384 -Eztailpacking"),
    Recipe("fragments", "-zlz4hc -C16384 -Efragments"),
    Recipe("all-fragments", "-zlz4hc -C65536 -Eall-fragments,ztailpacking"),
    Recipe("dedupe", "-zlz4hc -C65536 -Ededupe"),
    Recipe("everything", "-zlz4hc,12 -C1048576 -Eztailpacking,fragments,dedupe"),
)
BY_NAME = {recipe.name: recipe for recipe in RECIPES}


def missing_tools(*names: str) -> list[str]:
    return [name for name in names or TOOLS if shutil.which(name, path=PATH) is None]


def make(options: str, image: Path, tree: Path) -> Path:
    """Make an image of `tree` and return its path."""
    done = subprocess.run(
        ["mkfs.erofs", *options.split(), str(image), str(tree)],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PATH": PATH},
    )
    assert not done.returncode, done.stderr
    return image
