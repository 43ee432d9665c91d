"""What a directory has besides the names that a path can have.

Every piece of a directory is read, whatever is wrong with the others.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ufs.directory import OWN, is_odd
from pygrub_k.filesystems.ufs.inode import UfsEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ufs.inode import UfsInode


def leftovers(directory: UfsInode) -> Iterator[tuple[UfsEntry, bool]]:
    """Yield entries that UfsInode.entries leaves out; see SelfDescribing.leftovers."""
    met: set[bytes] = set()
    with suppress(PygrubError):  # which `entries` raises as well
        for name, number in directory.all_entries():
            if is_odd(name) and (name not in OWN or name in met):
                yield UfsEntry(directory.storage, name, number), False
            elif name in OWN:
                met.add(name)
