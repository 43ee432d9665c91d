"""Symbolic links whose target does not fit into their inode."""

from __future__ import annotations

from pygrub_k._generated.xfs_symlink_records import XfsSymlinkRecord
from pygrub_k.errors import CorruptError
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.extents import Fork


def remote_target(fork: Fork, size: int) -> bytes:
    """Return the `size` bytes of a target; CorruptError if its extents do not hold so many.

    In version 5 of the format each extent begins with a header, and is verified as a whole.
    """
    storage = fork.storage
    structure = f"XFS symlink of inode {fork.number}"
    block_size = storage.superblock.block_size
    target = b""
    for first, count, start, written in fork.extents():
        where = start * block_size
        missing = size - len(target)
        if not missing:
            break
        if not written or (count - 1) * block_size >= missing + XfsSymlinkRecord.SIZE:
            raise CorruptError(
                structure, where, f"an unusable extent of {count} blocks at block {first}"
            )
        data = storage.read(where, count * block_size)
        if storage.superblock.has_checksums:
            header = part_at(XfsSymlinkRecord, data, 0, structure, where)
            storage.check(structure, where, data, header, fork.number)
            room = len(data) - header.SIZE
            if header.ofs_target != len(target) or header.len_target != min(room, missing):
                reason = f"a piece of {header.len_target} bytes for offset {header.ofs_target}"
                raise CorruptError(structure, where, reason)
            data = data[header.SIZE :]
        target += data[:missing]
    if len(target) != size:
        raise CorruptError(
            structure, fork.offset, f"its extents hold {len(target)} of {size} bytes"
        )
    return target
