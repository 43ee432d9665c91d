"""What a directory has besides the names that a path can have.

Every block of a directory is read, whatever is wrong with the others: nothing is left to salvage.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.erofs.inode import ErofsEntry
from pygrub_k.filesystems.leftovers import odd_ones

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.erofs.inode import ErofsInode


def leftovers(directory: ErofsInode) -> Iterator[tuple[ErofsEntry, bool]]:
    """Yield entries that ErofsInode.entries leaves out; see SelfDescribing.leftovers."""
    with suppress(PygrubError):  # which `entries` raises as well
        for name, number in odd_ones(directory.directory().entries()):
            yield ErofsEntry(directory.storage, name, number), False
