"""Where a file's content lies, with what fdatasync wrote after the checkpoint."""

from __future__ import annotations

from pygrub_k.errors import LimitError
from pygrub_k.filesystems.mapping import mapped
from pygrub_k.filesystems.nilfs2.block_map import BlockMap
from pygrub_k.limits import NILFS2_RUNS_PER_FILE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygrub_k.filesystems.mapping import Run
    from pygrub_k.filesystems.nilfs2.storage import Storage, StoredInode
    from pygrub_k.filesystems.nilfs2.volume import BlockVolume
    from pygrub_k.source import MappedSource


def content_of(storage: Storage, inode: StoredInode) -> MappedSource:
    """Return an inode's content.

    Raises CorruptError if its map is damaged, LimitError for too many nodes or runs.
    """
    volume, record = storage.volume, inode.record
    end = -(-record.size // volume.block_size)
    blocks: Iterable[tuple[int, int]] = _map_of(storage, inode).blocks(end)
    newer = storage.recovered.get(inode.number)
    if newer:
        merged = dict(blocks)
        merged.update((index, block) for index, block in newer.items() if index < end)
        blocks = sorted(merged.items())
    runs: list[Run] = []
    first = count = start = 0
    for index, block in blocks:
        if index == first + count and block == start + count and count:
            count += 1
            continue
        if count:
            _add(volume, inode, runs, (first, count, start))
        first, count, start = index, 1, block
    if count:
        _add(volume, inode, runs, (first, count, start))
    return mapped(runs, record.size, volume.block_size, volume.source)


def filled_by_fdatasync(storage: Storage, inode: StoredInode) -> int:
    """Return the bytes of holes that fdatasync filled after the checkpoint."""
    newer = storage.recovered.get(inode.number)
    if not newer:
        return 0
    found = _map_of(storage, inode)
    return sum(not found.block(index) for index in newer) * storage.volume.block_size


def _map_of(storage: Storage, inode: StoredInode) -> BlockMap:
    files, found = storage.files, inode.record.block_map
    return BlockMap(files.nodes, files.translation, found, inode.structure, inode.offset)


def _add(volume: BlockVolume, inode: StoredInode, runs: list[Run], run: Run) -> None:
    _, count, start = run
    volume.place(start, inode.structure, inode.offset)
    volume.place(start + count - 1, inode.structure, inode.offset)
    if len(runs) == NILFS2_RUNS_PER_FILE:
        raise LimitError(f"{inode.structure}: more than {NILFS2_RUNS_PER_FILE} runs")
    runs.append(run)
