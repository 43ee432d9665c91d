"""Which files of an ext file system may be overwritten in place, without mounting it.

The blocks must be the only copy of the content: there may be no newer copy in a journal, no
checksum or signature over it, and no other file that shares the blocks (ext4 documentation,
"Dynamic Structures"). A journal that needs recovery is not an obstacle by itself: it usually holds
metadata only, and recovery does not move the file.
"""

from __future__ import annotations

from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k._generated.ext_superblock_records import Incompatible, ReadOnly

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ext.inode import ExtInode

_FLAGS: Final = (
    (InodeFlags.inline_data, "it lies in its inode"),
    (InodeFlags.encrypted, "it is encrypted"),
    (InodeFlags.compressed, "it is compressed"),
    (InodeFlags.verity, "it is sealed by fs-verity"),
    (InodeFlags.immutable, "it is immutable"),
)
_READ_ONLY: Final = (
    (ReadOnly.shared_blocks, "files of its file system share blocks"),
    (ReadOnly.never_written, "its file system is never to be written"),
    (ReadOnly.snapshot, "its file system has a snapshot"),
)


def reason_against(inode: ExtInode) -> str:
    """Return why a file must not be overwritten in place; empty if it may be."""
    superblock = inode.storage.superblock
    if inode.kind != "file":
        return f"it is a {inode.kind}"
    reasons = [why for flag, why in _FLAGS if inode.has(flag)]
    reasons += [why for feature, why in _READ_ONLY if superblock.has_read_only(feature)]
    return reasons[0] if reasons else _pending(inode)


def _pending(inode: ExtInode) -> str:
    """Return why recovery may undo the write; empty if it leaves the file's blocks alone."""
    storage = inode.storage
    if storage.replayed is None:
        if storage.superblock.has(Incompatible.needs_recovery):
            return "its file system was not unmounted, and its journal is not replayed"
        return ""
    if storage.changes is not None:
        return "its file system was not unmounted, and its journal has fast commits"
    blocks = (range(first, first + count) for _, count, first in inode.runs())
    if any(not storage.replayed.isdisjoint(numbers) for numbers in blocks):
        return "its file system was not unmounted, and its journal holds a newer copy"
    return ""
