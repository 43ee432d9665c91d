"""Thin volumes: each block looked up in the pool's metadata when it is read.

Linux, Documentation/admin-guide/device-mapper/thin-provisioning.rst and dm-thin-metadata.c.
"""

from __future__ import annotations

from pygrub_k._generated.dm_btree_records import KeyRecord
from pygrub_k._generated.dm_thin_records import DmThinRecord, ValueRecord
from pygrub_k.errors import CorruptError, NotFoundError, UnsupportedError
from pygrub_k.records import record_at
from pygrub_k.source import MappedSource
from pygrub_k.volumes.lvm2.btree import BTree, read_block
from pygrub_k.volumes.mapping import ChunkedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.lvm2.groups import LogicalVolume, Segment
    from pygrub_k.volumes.lvm2.layout import Layout

SECTOR: Final = 512
_VERSIONS: Final = (1, 2)


def content(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    """Return a thin volume's bytes: blocks that it never wrote are its origin's, or zeros.

    Raises FormatError, SourceError or LimitError, as the pool's metadata is read.
    """
    what = f"LVM2 thin volume {volume.name}"
    pool = _pool_segment(layout, segment.text("thin_pool"))
    metadata = layout.volume(pool.text("metadata"))
    data = layout.volume(pool.text("pool"))
    owner = f"the thin pool of {what}"
    superblock, _ = read_block(DmThinRecord, metadata, 0, f"superblock of {owner}")
    if superblock.version not in _VERSIONS or superblock.incompat_flags:
        reason = f"pool version {superblock.version}, flags {superblock.incompat_flags:#x}"
        raise UnsupportedError(what, None, reason)
    if superblock.len_data_block != pool.number("chunk_size"):
        reason = f"blocks of {superblock.len_data_block} sectors, not {pool.number('chunk_size')}"
        raise CorruptError(what, None, reason)
    tree = BTree(metadata, owner)
    device = tree.lookup(superblock.mapping_root, segment.number("device_id"))
    if device is None:
        raise CorruptError(what, None, f"its pool has no device {segment.number('device_id')}")
    root = record_at(KeyRecord, device, 0, None).number
    block_size = superblock.len_data_block * SECTOR
    origin = None
    if "external_origin" in segment.values:
        whole = layout.volume(segment.text("external_origin"))
        padded = layout.size(segment) + block_size
        origin = MappedSource(padded, [(0, min(whole.size, padded), whole, 0)])
    blocks = _Blocks(tree, root, block_size, data, origin)
    return ChunkedSource(layout.size(segment), block_size, blocks.place)


def _pool_segment(layout: Layout, name: str) -> Segment:
    pool = layout.group.logical.get(name)
    if pool is None or [segment.plain_kind for segment in pool.segments] != ["thin-pool"]:
        raise NotFoundError(f"volume group {layout.group.name} has no thin pool {name!r}")
    return pool.segments[0]


class _Blocks:
    """Finds the blocks of one thin device."""

    def __init__(
        self, tree: BTree, root: int, size: int, data: ByteSource, origin: ByteSource | None
    ) -> None:
        self._tree = tree
        self._root = root
        self._size = size
        self._data = data
        self._origin = origin

    def place(self, block: int) -> tuple[ByteSource | None, int]:
        value = self._tree.lookup(self._root, block)
        if value is not None:
            return self._data, record_at(ValueRecord, value, 0, None).data_block * self._size
        return self._origin, block * self._size
