"""What a directory has besides the names that a path can have.

Every piece of a directory is read, whatever is wrong with the others.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.leftovers import odd_ones
from pygrub_k.filesystems.ufs.inode import UfsEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ufs.inode import UfsInode


def leftovers(directory: UfsInode) -> Iterator[tuple[UfsEntry, bool]]:
    """Yield entries that UfsInode.entries leaves out; see SelfDescribing.leftovers."""
    with suppress(PygrubError):  # which `entries` raises as well
        for name, number in odd_ones(directory.all_entries()):
            yield UfsEntry(directory.storage, name, number), False
