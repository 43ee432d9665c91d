"""Small files and directories that are stored in the inode itself."""

from __future__ import annotations

from pygrub_k._generated.ext_directory_records import InlineParentRecord
from pygrub_k._generated.ext_xattr_records import NameIndex
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.xattr import inode_attribute

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ext.stored_inode import StoredInode

_PARENT: Final = InlineParentRecord.SIZE
"""Bytes of a directory's i_block that hold its parent's inode number instead of `..`."""


def inline_content(inode: StoredInode) -> bytes:
    """Return the bytes of a file: those in i_block, then those in the attribute system.data."""
    rest, _ = _rest(inode)
    data = (inode.core.block + rest)[: inode.size]
    if len(data) < inode.size:
        raise CorruptError(
            inode.structure, inode.offset, f"holds {len(data)} of its {inode.size} bytes"
        )
    return data


def inline_directory(inode: StoredInode) -> list[tuple[bytes, int]]:
    """Return the two parts of a directory as (entries, byte offset); neither has `.` or `..`."""
    rest, where = _rest(inode)
    block = inode.core.block[_PARENT:]
    return [(block, inode.offset + inode.core.OFFSET.block + _PARENT), (rest, where)]


def _rest(inode: StoredInode) -> tuple[bytes, int]:
    found = inode_attribute(inode, NameIndex.system, b"data")
    if found is None:
        raise CorruptError(inode.structure, inode.offset, "inline data without its attribute")
    return found
