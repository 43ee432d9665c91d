"""What a directory has besides the names that a path can have.

Every node of a directory is read, whatever is wrong with the others.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.jfs.directory import is_odd
from pygrub_k.filesystems.jfs.inode import JfsEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.jfs.inode import JfsInode


def leftovers(directory: JfsInode) -> Iterator[tuple[JfsEntry, bool]]:
    """Yield entries that JfsInode.entries leaves out; see SelfDescribing.leftovers."""
    with suppress(PygrubError):  # which `entries` raises as well
        for name, number in directory.all_entries():
            if is_odd(name):
                yield JfsEntry(directory.storage, name, number), False
