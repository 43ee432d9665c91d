"""What fsync wrote after the last checkpoint: nodes in a chain, taken as Linux does when it mounts.

A chain of nodes begins at the next free block of the log for files' nodes, and each of them says
where the next one was to be written (fs/f2fs/recovery.c).
"""

from __future__ import annotations

from pygrub_k._generated.f2fs_checkpoint_records import Flags
from pygrub_k._generated.f2fs_node_records import FooterRecord, InodeRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.f2fs.superblock import BLOCK, SEGMENT
from pygrub_k.limits import F2FS_RECOVERED_NODES
from pygrub_k.record import Record
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

    from pygrub_k._generated.f2fs_superblock_records import F2fsSuperblockRecord
    from pygrub_k.filesystems.f2fs.checkpoint import Checkpoint
    from pygrub_k.filesystems.f2fs.node_table import NodeTable
    from pygrub_k.source import ByteSource

FOOTER: Final = BLOCK - FooterRecord.SIZE
_FSYNC: Final = 1 << 1
_NAME: Final = 1 << 2
_PLACE: Final = 3
"""Bits of a footer's flags, and how far the place in the file is shifted in them."""
_LOG: Final = 1
"""The log for nodes of files."""


class Recovery(Record):
    """What is newer than the checkpoint.

    `nodes` has blocks by the inode's number and the node's place in the file (0 for the inode
    itself), `names` the inodes by directory and name.
    """

    nodes: dict[tuple[int, int], int]
    names: dict[int, dict[bytes, int]]


def nothing() -> Recovery:
    """Return that nothing is newer than the checkpoint."""
    return Recovery({}, {})


def place_of(footer: FooterRecord) -> int:
    """Return a node's place among the nodes of its file, the inode being the first one."""
    return footer.flags >> _PLACE


def recovered(
    source: ByteSource,
    superblock: F2fsSuperblockRecord,
    checkpoint: Checkpoint,
    table: NodeTable,
) -> Recovery:
    """Return what was written by fsync.

    Raises LimitError if that is too much, CorruptError if it makes a circle, as Linux refuses then
    to mount. Of each file counts what was written up to its last fsync.
    """
    chain = list(_chain(source, superblock, checkpoint))
    last: dict[int, int] = {}
    named: dict[int, int] = {}
    for block, footer in chain:
        number = footer.inode
        is_new = footer.node == number and footer.flags & _NAME
        if footer.flags & _FSYNC and (number in last or is_new or table.block(number)):
            last[number] = block
            if is_new:
                named[number] = block
    found = nothing()
    ended: set[int] = set()
    for block, footer in chain:
        number = footer.inode
        if number not in last or number in ended:
            continue
        found.nodes[number, place_of(footer)] = block
        if named.get(number) == block:
            _take_name(source, block, number, found)
        if last[number] == block:
            ended.add(number)
    return found


def _chain(
    source: ByteSource, superblock: F2fsSuperblockRecord, checkpoint: Checkpoint
) -> Iterator[tuple[int, FooterRecord]]:
    record: Any = checkpoint.record
    first = superblock.main_block
    end = first + superblock.num_main_segments * SEGMENT
    block = first + record.node_segments[_LOG] * SEGMENT + record.node_blocks[_LOG]
    mask = 0xFFFFFFFF if record.flags & Flags.no_checksum_recovery else (1 << 64) - 1
    met: set[int] = set()
    while first <= block < end and (block + 1) * BLOCK <= source.size:
        if len(met) == F2FS_RECOVERED_NODES:
            reason = f"more than {F2FS_RECOVERED_NODES} nodes after the last checkpoint"
            raise LimitError(f"F2FS: {reason}")
        if block in met:
            reason = "nodes written by fsync, which follow each other in a circle"
            raise CorruptError("F2FS", block * BLOCK, reason)
        met.add(block)
        where = block * BLOCK + FOOTER
        footer = record_at(FooterRecord, source.read_at(where, FooterRecord.SIZE), 0, where)
        if (footer.checkpoint ^ checkpoint.version) & mask:
            return
        yield block, footer
        block = footer.next_block


def _take_name(source: ByteSource, block: int, number: int, found: Recovery) -> None:
    where = block * BLOCK
    inode = record_at(InodeRecord, source.read_at(where, InodeRecord.SIZE), 0, where)
    if inode.len_name <= len(inode.name):
        found.names.setdefault(inode.parent, {})[inode.name[: inode.len_name]] = number
