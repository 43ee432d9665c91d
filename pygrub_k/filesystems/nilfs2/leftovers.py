"""What a directory has besides the names that a path can have.

Every block of a directory is read, whatever is wrong with the others.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.leftovers import odd_ones
from pygrub_k.filesystems.nilfs2.inode import Nilfs2Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.nilfs2.inode import Nilfs2Inode


def leftovers(directory: Nilfs2Inode) -> Iterator[tuple[Nilfs2Entry, bool]]:
    """Yield entries that Nilfs2Inode.entries leaves out; see SelfDescribing.leftovers."""
    with suppress(PygrubError):  # which `entries` raises as well
        for name, number in odd_ones(directory.all_entries()):
            yield Nilfs2Entry(directory.storage, name, number), False
