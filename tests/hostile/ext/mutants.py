"""Seeded damage to the metadata of good ext file systems, and what a reader makes of it."""

from __future__ import annotations

import os
import resource
import traceback
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.driver import ExtFilesystem, open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.differential.ext.trees import facts
from tests.hostile.overlay import Overlay
from tests.hostile.readable import readable

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.filesystems.ext.inode import ExtInode
    from tests.differential.trees import Tree

CPU_LIMIT = 60
"""Seconds of processor time after which a reading is ended: it would be endless."""
SUPERBLOCK = range(1024, 2048)
LARGE = 1 << 24
"""Bytes."""
INTERESTING = (
    0,
    1,
    2,
    0x7F,
    0x80,
    0xFF,
    0x7FFF,
    0x8000,
    0xFFFF,
    0x7FFFFFFF,
    0x80000000,
    0xFFFFFFFF,
)


def metadata(data: bytes) -> list[range]:
    """Return where an image's metadata lies: what a mutant is to hit."""
    filesystem = open_filesystem(MemorySource(data), Settings())
    storage = filesystem.storage
    size = storage.superblock.block_size
    found = [SUPERBLOCK, range(size * (1 + (size == 1024)), size * (2 + (size == 1024)))]
    inodes = storage.superblock.inode_size
    pending = [filesystem.root]
    while pending:
        inode = pending.pop()
        found.append(range(inode.offset, inode.offset + inodes))
        if inode.kind == "directory":
            found += _blocks(inode, size)
            pending += [entry.inode for entry in inode.entries()]
    return found


def _blocks(inode: ExtInode, size: int) -> list[range]:
    if inode.has(InodeFlags.inline_data):
        return []
    return [range(at * size, (at + count) * size) for _, count, at in inode.runs()]


def mutant(data: bytes, areas: list[range], seed: int) -> Overlay:
    """Return `data` with 1 to 12 changes in its metadata."""
    random = Random(seed)
    changed = Overlay(data)
    for _ in range(random.randint(1, 12)):
        area = random.choice(areas)
        at = random.choice(area)
        if random.randrange(3):
            changed.write(at, bytes([random.randrange(256)]))
        else:
            width = random.choice((2, 4))
            at -= at % width
            value = random.choice(INTERESTING) & (1 << 8 * width) - 1
            changed.write(at, value.to_bytes(width, "little"))
    return changed


def tree(filesystem: ExtFilesystem) -> tuple[Tree, int]:
    """Return what can be read, and how often something could not."""
    return readable(filesystem.root, _facts)


def _facts(inode: ExtInode) -> Any:
    """Return an object's facts; of a large file, which damage makes, only the end is read."""
    if inode.kind == "file" and inode.size > LARGE:
        inode.content().read_at(inode.size - 1, 1)
        return None
    return facts(inode)


class Outcome(NamedTuple):
    """What became of one reading; `said` is "ok", an announced error's text, or a traceback.

    `seconds` are processor time.
    """

    said: str
    seconds: float
    mebibytes: int


def outcome(work: Callable[[], Any]) -> Outcome:
    """Do `work` in a process of its own and measure it."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT, CPU_LIMIT))
        said = ""
        try:
            work()
            said = "ok"
        except PygrubError as error:
            said = f"refused: {error}"
        finally:  # the child ends here, whatever it was
            os.write(writing, (said or traceback.format_exc()).encode(errors="replace")[:4000])
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode(errors="replace")
    _, status, usage = os.wait4(child, 0)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Outcome(
        said if not status else f"ended with status {status}",
        usage.ru_utime + usage.ru_stime,
        max(usage.ru_maxrss - before, 0) >> 10,
    )
