"""Seeded damage to packed file systems, and what a reader makes of it."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager, suppress
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from pygrub_k.compression import lz4, lzo1x
from pygrub_k.compression.zstd import frame
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from tests.hostile.ext.mutants import INTERESTING, outcome
from tests.hostile.overlay import Overlay
from tests.hostile.readable import readable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.source import ByteSource

    Open = Callable[[ByteSource, Settings], Filesystem]

SECONDS, MEBIBYTES = 10, 96
AT_ONCE = 20
"""Mutants that one process reads, so that not each of them costs a fork."""
FIRST_READ = 1 << 18
PIECES_KEPT = 4096
REMEMBERED = {
    (module, name): lru_cache(PIECES_KEPT)(getattr(module, name))
    for module, name in ((lz4, "decompressed"), (lzo1x, "whole"), (frame, "decompressed"))
}
"""The decompressors in Python: most pieces of a mutant are as they were."""


@contextmanager
def remembering() -> Iterator[None]:
    """Have a piece decompressed once, however many mutants have it; a damaged one is another."""
    with ExitStack() as stack:
        for (module, name), function in REMEMBERED.items():
            stack.enter_context(patch.object(module, name, function))
        yield


def mutant(data: bytes, areas: Sequence[range], seed: int) -> Overlay:
    """Return `data` with 1 to 12 changes in one of the areas each, or an end cut off."""
    random = Random(seed)
    changed = Overlay(data)
    for _ in range(random.randint(1, 12)):
        at = random.choice(random.choice(areas))
        if random.randrange(2):
            changed.write(at, bytes([random.randrange(256)]))
        else:
            width = random.choice((1, 2, 4, 8))
            value = random.choice(INTERESTING) & (1 << 8 * width) - 1
            changed.write(at, value.to_bytes(width, "little"))
    if not random.randrange(20):
        changed.cut(random.randrange(changed.size))
    return changed


def read_all(open_filesystem: Open, disk: ByteSource) -> tuple[set[bytes], int]:
    """Return the paths that can be read, and how often something could not."""
    with remembering():
        filesystem = open_filesystem(disk, Settings())
        found, errors = readable(filesystem.root, _read, identity=_identity)
    return set(found), errors


def _identity(inode: Any) -> Any:
    """Return what tells an inode from others, whatever it says of itself."""
    return getattr(inode, "reference", inode.number)


def _read(inode: Any) -> bool:
    facts = facts_of(inode)
    assert facts.kind == inode.kind
    with suppress(PygrubError):
        assert all(one.name for one in attributes_of(inode))
    if inode.kind == "symlink":
        inode.target()
    elif inode.kind == "file":
        content = inode.content()
        length = min(content.size, FIRST_READ)
        content.read_at(0, length)
        content.read_at(content.size - length, length)
    elif inode.kind == "directory":
        inode.child(b"no such name")
    return True


def check_mutants(open_filesystem: Open, data: bytes, areas: Sequence[range], seeds: range) -> None:
    """Read mutants: announced errors only, soon, in little memory."""
    for first in range(0, len(seeds), AT_ONCE):
        some = seeds[first : first + AT_ONCE]

        def work(some: range = some) -> None:
            for seed in some:
                with suppress(PygrubError):
                    read_all(open_filesystem, mutant(data, areas, seed))

        found = outcome(work)
        assert found.said == "ok", f"one of {some}: {found.said}"
        assert found.seconds < SECONDS * 2, (some, found)
        assert found.mebibytes < MEBIBYTES, (some, found)
