"""What a directory has besides the names that a path can have.

Nothing is salvaged behind damage: the next metadata block begins where the damaged one ends.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.lookup import is_odd
from pygrub_k.filesystems.squashfs.directory import entries
from pygrub_k.filesystems.squashfs.inode import SquashfsEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.squashfs.inode import SquashfsInode


def leftovers(directory: SquashfsInode) -> Iterator[tuple[SquashfsEntry, bool]]:
    """Yield entries that SquashfsInode.entries leaves out; see SelfDescribing.leftovers."""
    with suppress(PygrubError):  # which `entries` raises as well
        for entry in entries(directory.storage, directory.stored):
            if is_odd(entry[0]):
                yield SquashfsEntry(directory.storage, entry), False
