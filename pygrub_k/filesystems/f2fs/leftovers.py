"""What a directory has besides the names that a path can have.

Every block of a directory is read, whatever is wrong with the others.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.f2fs.directory import OWN, is_odd
from pygrub_k.filesystems.f2fs.inode import F2fsEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.f2fs.inode import F2fsInode


def leftovers(directory: F2fsInode) -> Iterator[tuple[F2fsEntry, bool]]:
    """Yield entries that F2fsInode.entries leaves out; see SelfDescribing.leftovers."""
    met: set[bytes] = set()
    with suppress(PygrubError):  # which `entries` raises as well
        for name, number in directory.all_entries():
            if is_odd(name) and (name not in OWN or name in met):
                yield F2fsEntry(directory.storage, name, number), False
            elif name in OWN:
                met.add(name)
