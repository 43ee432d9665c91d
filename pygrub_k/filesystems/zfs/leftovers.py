"""What a directory has besides the names that a path can have."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.zfs.inode import ZfsEntry, is_odd

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.zfs.inode import DatasetInode, ZfsInode


def leftovers(directory: ZfsInode | DatasetInode) -> Iterator[tuple[ZfsEntry, bool]]:
    """Yield entries that ZfsInode.entries leaves out; see SelfDescribing.leftovers."""
    with suppress(PygrubError):  # which `entries` raises as well
        for name, reference in directory.all_entries():
            if is_odd(name):
                yield ZfsEntry(directory, name, reference), False
