"""What a directory has besides the names that a path can have.

Every block of a directory is read, whatever is wrong with the others: nothing is left to salvage.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.erofs.directory import OWN, is_odd
from pygrub_k.filesystems.erofs.inode import ErofsEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.erofs.inode import ErofsInode


def leftovers(directory: ErofsInode) -> Iterator[tuple[ErofsEntry, bool]]:
    """Yield entries that ErofsInode.entries leaves out; see SelfDescribing.leftovers."""
    met: set[bytes] = set()
    with suppress(PygrubError):  # which `entries` raises as well
        for name, number in directory.directory().entries():
            if is_odd(name) and (name not in OWN or name in met):
                yield ErofsEntry(directory.storage, name, number), False
            elif name in OWN:
                met.add(name)
