"""What a directory has besides the names that a path can have.

Every block of a directory is read, whatever is wrong with the others.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.f2fs.inode import F2fsEntry
from pygrub_k.filesystems.leftovers import odd_ones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.f2fs.inode import F2fsInode


def leftovers(directory: F2fsInode) -> Iterator[tuple[F2fsEntry, bool]]:
    """Yield entries that F2fsInode.entries leaves out; see SelfDescribing.leftovers."""
    with suppress(PygrubError):  # which `entries` raises as well
        for name, number in odd_ones(directory.all_entries()):
            yield F2fsEntry(directory.storage, name, number), False
