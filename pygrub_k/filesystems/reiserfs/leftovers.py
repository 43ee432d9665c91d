"""What a directory has besides the names that a path can have.

Every item of a directory is read, whatever is wrong with the others: nothing is left to salvage.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.leftovers import odd_ones
from pygrub_k.filesystems.reiserfs.directory import entries
from pygrub_k.filesystems.reiserfs.inode import ReiserfsEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.reiserfs.inode import ReiserfsInode


def leftovers(directory: ReiserfsInode) -> Iterator[tuple[ReiserfsEntry, bool]]:
    """Yield entries that ReiserfsInode.entries leaves out; see SelfDescribing.leftovers."""
    with suppress(PygrubError):  # which `entries` raises as well
        for name, reference in odd_ones(entries(directory.storage, directory.reference)):
            yield ReiserfsEntry(directory.storage, name, reference), False
