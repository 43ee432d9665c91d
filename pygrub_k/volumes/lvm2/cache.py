"""Volumes behind a cache: blocks in the cache replace those of the origin.

Linux, Documentation/admin-guide/device-mapper/cache.rst and writecache.rst; dm-cache-metadata.c
and dm-writecache.c for the structures.
"""

from __future__ import annotations

from pygrub_k._generated.dm_btree_records import KeyRecord
from pygrub_k.errors import CorruptError, NotFoundError, UnsupportedError
from pygrub_k.limits import READ_AT_ONCE
from pygrub_k.records import read_record, record_at, records
from pygrub_k.volumes.lvm2.btree import BLOCK_SIZE, METADATA, BTree, read_block
from pygrub_k.volumes.mapping import ChunkedSource, strict_part

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k._generated.dm_cache_records import DmCacheRecord
    from pygrub_k._generated.dm_writecache_records import DmWritecacheRecord
    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.lvm2.groups import LogicalVolume, Segment
    from pygrub_k.volumes.lvm2.layout import Layout

SECTOR: Final = 512
_NEVER_DIRTY: Final = ("writethrough", "passthrough")
_CACHE_VERSIONS: Final = (1, 2)


def content(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    """Return a cached volume's bytes: from the cache where it has them, else from the origin.

    A write-through cache is ignored: the origin has everything.
    Raises FormatError, SourceError or LimitError while reading the cache's metadata.
    """
    origin = layout.volume(segment.text("origin"))
    name = segment.text("cache_pool")
    store = layout.group.logical.get(name)
    if store is None or len(store.segments) != 1:
        raise NotFoundError(f"volume group {layout.group.name} has no cache {name!r}")
    pool = store.segments[0]
    is_pool = pool.plain_kind == "cache-pool"
    mode = (pool if is_pool else segment).values.get("cache_mode")
    if mode in _NEVER_DIRTY:
        return origin
    if is_pool:
        metadata = layout.volume(pool.text("metadata"))
        data = layout.volume(pool.text("data"))
    else:
        whole = layout.volume(name)
        metadata, data = (
            strict_part(
                whole,
                segment.number(f"{part}_start") * SECTOR,
                segment.number(f"{part}_len") * SECTOR,
            )
            for part in ("metadata", "data")
        )
    from pygrub_k._generated.dm_cache_records import DmCacheRecord

    what = f"LVM2 cached volume {volume.name}"
    superblock, _ = read_block(DmCacheRecord, metadata, 0, f"superblock of the cache of {what}")
    if superblock.version not in _CACHE_VERSIONS or superblock.incompat_flags:
        reason = f"cache version {superblock.version}, flags {superblock.incompat_flags:#x}"
        raise UnsupportedError(what, None, reason)
    layout.spend(superblock.num_cache_blocks, what)
    block_size = superblock.len_data_block * SECTOR
    cached = {
        origin_block: cache_block * block_size
        for cache_block, origin_block in _mappings(metadata, superblock, what)
    }
    return _overlaid(origin, data, cached, block_size)


def _mappings(
    metadata: ByteSource, superblock: DmCacheRecord, what: str
) -> Iterator[tuple[int, int]]:
    """Yield (block of the cache, block of the origin) for each block of the cache in use."""
    from pygrub_k._generated.dm_cache_records import ArrayHeaderRecord, MappingRecord

    number, at_most = 0, superblock.num_cache_blocks
    tree = BTree(metadata, f"the cache of {what}")
    for _, value in tree.entries(superblock.mapping_root, at_most):
        block = record_at(KeyRecord, value, 0, None).number
        where = block * BLOCK_SIZE
        header, raw = read_block(
            ArrayHeaderRecord, metadata, block, f"array block of the cache of {what}"
        )
        end = header.SIZE + header.num_entries * MappingRecord.SIZE
        for mapping in records(MappingRecord, raw[header.SIZE : end], where):
            if mapping.is_used:
                yield number, mapping.origin_block
            number += 1
        if number > at_most:
            raise CorruptError(what, where, f"it maps more than its {at_most} blocks", METADATA)


def behind_writecache(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    """Return the bytes of a write-cached volume: the latest committed version of each block.

    Raises FormatError, SourceError or LimitError while reading the cache's metadata.
    """
    from pygrub_k._generated.dm_writecache_records import DmWritecacheRecord

    what = f"LVM2 write-cached volume {volume.name}"
    origin = layout.volume(segment.text("origin"))
    store = layout.volume(segment.text("writecache"))
    superblock = read_record(DmWritecacheRecord, store, 0)
    block_size = superblock.len_block
    if superblock.version != 1 or block_size & (block_size - 1):
        reason = f"version {superblock.version}, blocks of {block_size} bytes"
        raise UnsupportedError(what, None, reason)
    layout.spend(superblock.num_blocks, what)
    return _overlaid(origin, store, _written(store, superblock), block_size)


def _written(store: ByteSource, superblock: DmWritecacheRecord) -> dict[int, int]:
    """Return where the store holds the latest committed content of each cached block."""
    from pygrub_k._generated.dm_writecache_records import EntryRecord

    block_size = superblock.len_block
    sectors_per_block = block_size // SECTOR
    table_end = superblock.SIZE + superblock.num_blocks * EntryRecord.SIZE
    first_block = -(-table_end // block_size) * block_size
    latest: dict[int, tuple[int, int]] = {}
    at_once = READ_AT_ONCE // EntryRecord.SIZE
    for first in range(0, superblock.num_blocks, at_once):
        count = min(at_once, superblock.num_blocks - first)
        where = superblock.SIZE + first * EntryRecord.SIZE
        raw = store.read_at(where, count * EntryRecord.SIZE)
        for number, entry in enumerate(records(EntryRecord, raw, where), start=first):
            if entry.is_free or entry.commit >= superblock.num_commits:
                continue
            block = entry.origin_sector // sectors_per_block
            if block not in latest or latest[block][0] < entry.commit:
                latest[block] = (entry.commit, first_block + number * block_size)
    return {block: where for block, (_, where) in latest.items()}


def _overlaid(
    origin: ByteSource, store: ByteSource, stored: dict[int, int], block_size: int
) -> ByteSource:
    """Return `origin` with blocks replaced by those at the bytes `stored` of `store`."""

    def place(block: int) -> tuple[ByteSource, int]:
        at = stored.get(block)
        return (origin, block * block_size) if at is None else (store, at)

    return ChunkedSource(origin.size, block_size, place) if stored else origin
