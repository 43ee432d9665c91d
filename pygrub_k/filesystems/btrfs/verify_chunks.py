"""The chunks of a btrfs, against block groups, devices, and what is free in them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_chunk_records import BlockGroup
from pygrub_k._generated.btrfs_extents_records import (
    BlockGroupItemRecord,
    DevExtentRecord,
    FreeSpaceInfoRecord,
)
from pygrub_k._generated.btrfs_superblock_records import DevItemRecord, ReadOnly
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.filesystems.btrfs.chunks import Chunk
from pygrub_k.filesystems.damage import Checked, Damage
from pygrub_k.filesystems.use_map import runs_of_bits
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.storage import Storage
    from pygrub_k.filesystems.btrfs.verify_extents import Finding
    from pygrub_k.filesystems.damage import Severity

    Runs = list[tuple[int, int]]
    """(first byte, bytes)"""

PARITIES: Final = {BlockGroup.raid5: 1, BlockGroup.raid6: 2}
NODES: Final = BlockGroup.system | BlockGroup.metadata
VALID: Final = ReadOnly.free_space_tree | ReadOnly.free_space_tree_valid


class ChunkCheck:
    """Takes the items about space of the file system's own trees; `compare` judges."""

    def __init__(self, storage: Storage, about: Finding) -> None:
        self._superblock = storage.superblock
        self._sources = storage.devices.sources
        self._about = about
        self._chunks: list[Chunk] = []
        self._groups: dict[int, tuple[int, BlockGroupItemRecord]] = {}
        self._device_extents: dict[tuple[int, int], DevExtentRecord] = {}
        self._devices: list[DevItemRecord] = []
        self._on_devices: dict[int, int] = {}
        """Bytes that chunks have of each device."""
        self._free: dict[int, tuple[int, FreeSpaceInfoRecord]] = {}
        self._free_runs: Runs = []

    def take(self, key: Key, data: bytes) -> None:
        """Take an item; raises CorruptError if it makes no sense."""
        number, kind, offset = key
        if kind == ItemKind.block_group_item:
            self._groups[number] = offset, record_at(BlockGroupItemRecord, data, 0, number)
        elif kind == ItemKind.dev_extent:
            self._device_extents[number, offset] = record_at(DevExtentRecord, data, 0, None)
        elif kind == ItemKind.chunk_item:
            self._chunks.append(Chunk(offset, data, offset))
        elif kind == ItemKind.dev_item:
            self._devices.append(record_at(DevItemRecord, data, 0, None))
        elif kind == ItemKind.free_space_info:
            self._free[number] = offset, record_at(FreeSpaceInfoRecord, data, 0, number)
        elif kind == ItemKind.free_space_extent:
            self._add_free(number, offset)
        elif kind == ItemKind.free_space_bitmap:
            size = self._superblock.head.sector_size
            for at, count in runs_of_bits(int.from_bytes(data, "little")):
                self._add_free(number + at * size, count * size)

    def _add_free(self, start: int, length: int) -> None:
        """Add a run of the free-space tree; one that a bitmap's end cut is put together again."""
        if self._free_runs and sum(self._free_runs[-1]) == start and start not in self._free:
            start, length = self._free_runs[-1][0], self._free_runs.pop()[1] + length
        self._free_runs.append((start, length))

    def compare(
        self, extents: dict[int, int], nodes: Collection[int]
    ) -> Iterator[Damage | Checked]:
        """Yield what does not fit; `extents` are all, bytes by address, `nodes` some of them."""
        yield from self._compare_groups()
        yield from self._compare_devices()
        yield from self._compare_sizes()
        yield from self._compare_use(extents, nodes)
        yield Checked("chunks", len(self._chunks))

    def _compare_groups(self) -> Iterator[Damage]:
        for chunk in self._chunks:
            length, _ = self._groups.get(chunk.start, (0, None))
            if length != chunk.length:
                words = f"a chunk of {chunk.length} bytes without a block group"
                yield self._about(
                    "chunk tree", chunk.start, "chunk", words, "btrfs_extents.block_group_item"
                )
            for stripe in chunk.stripes:
                found = self._device_extents.pop((stripe.device, stripe.offset), None)
                place = f"of device {stripe.device} at its byte {stripe.offset}"
                words = ""
                if found is None:
                    words = f"no extent {place}"
                elif found.chunk_start != chunk.start:
                    words = f"the extent {place} is of the chunk at {found.chunk_start}"
                elif found.length != per_device(chunk):
                    words = f"the extent {place} has {found.length} bytes,"
                    words += f" and the chunk {per_device(chunk)} on it"
                if words:
                    field = "btrfs_extents.dev_extent"
                    yield self._about("chunk tree", chunk.start, "chunk", words, field)
                self._add_to_device(stripe.device, per_device(chunk))
        starts = {chunk.start for chunk in self._chunks}
        for start in sorted(self._groups.keys() - starts):
            words = "a block group without a chunk"
            yield self._about("block group", start, "chunk", words, "btrfs_chunk")
        for device, offset in sorted(self._device_extents):
            yield Damage(
                check="chunk",
                structure="btrfs device tree",
                message=f"an extent of device {device} at its byte {offset}, without a chunk",
                field="btrfs_extents.dev_extent.chunk_start",
            )

    def _add_to_device(self, number: int, length: int) -> None:
        self._on_devices[number] = self._on_devices.get(number, 0) + length

    def _compare_devices(self) -> Iterator[Damage]:
        """Yield devices whose count of bytes in use is not that of the chunks on them."""
        severities: tuple[Severity, Severity] = ("error", "warning")
        devices = [(device, severities[0]) for device in self._devices]
        # a kernel writes that of the superblock anew each time, and does not read it
        devices.append((self._superblock.device, severities[1]))
        for device, severity in devices:
            found = self._on_devices.get(device.number, 0)
            if device.len_used != found:
                yield Damage(
                    check="free-count",
                    structure=f"btrfs device {device.number}",
                    message=f"{device.len_used} bytes are in use by its count,"
                    f" and {found} by the chunks on it",
                    field="btrfs_superblock.dev_item.len_used",
                    severity=severity,
                )

    def _compare_sizes(self) -> Iterator[Damage]:
        """Yield devices that are too small, and a file system of another size than its devices."""
        for device in self._devices:
            source = self._sources.get(device.number)
            if source is not None and source.size < device.size:
                yield Damage(
                    check="size",
                    structure=f"btrfs device {device.number}",
                    message=f"{device.size} bytes by its item, and it has {source.size}",
                    field="btrfs_superblock.dev_item.size",
                )
        total = sum(device.size for device in self._devices)
        stored = self._superblock.head.len_total
        if stored != total:  # Linux mounts where it is more
            yield Damage(
                check="size",
                structure="btrfs superblock",
                message=f"{stored} bytes by its count, and {total} by the items of its devices",
                field="btrfs_superblock.head.len_total",
                position=self._superblock.offset,
                severity="error" if stored < total else "warning",
            )

    def _compare_use(self, extents: dict[int, int], nodes: Collection[int]) -> Iterator[Damage]:
        """Compare each block group with the extents in it, and with what is free by the tree."""
        runs = iter([*sorted(extents.items()), (1 << 64, 0)])
        start, length = next(runs)
        free = sorted(self._free_runs)
        is_valid = self._superblock.head.read_only_features & VALID == VALID
        for group, (size, item) in sorted(self._groups.items()):
            while start < group:
                start, length = next(runs)
            edge, used, gaps = group, 0, []
            has_nodes, has_content = item.flags & NODES, item.flags & BlockGroup.data
            while start < group + size:
                if not (has_nodes if start in nodes else has_content):
                    words = f"{'a node' if start in nodes else 'content'}, and the block group"
                    words += f" at {group} has flags {item.flags:#x}"
                    field = "btrfs_extents.block_group_item.flags"
                    yield self._about("extent tree", start, "chunk", words, field)
                if start > edge:
                    gaps.append((edge, start - edge))
                edge, used = max(edge, start + length), used + length
                start, length = next(runs)
            if edge < group + size:
                gaps.append((edge, group + size - edge))
            if item.len_used != used:
                words = f"{item.len_used} bytes are in use by its count, and {used} by extents"
                field = "btrfs_extents.block_group_item.len_used"
                yield self._about("block group", group, "free-count", words, field)
            if is_valid:
                begin = bisect_left(free, (group, 0))  # mkfs.btrfs leaves some of no group
                end = bisect_left(free, (group + size, 0))
                yield from self._compare_free(group, size, gaps, free[begin:end])

        if is_valid:
            yield from self._absent_groups()

    def _absent_groups(self) -> Iterator[Damage]:
        """Yield what the free-space tree has of groups that are not there.

        mkfs.btrfs leaves it of those that it made first: they lie before all others.
        """
        first = min(self._groups, default=0)
        for group in sorted(one for one in self._free.keys() - self._groups.keys() if one > first):
            words = f"free space of a block group of {self._free[group][0]} bytes that is not there"
            field = "btrfs_extents.free_space_info"
            yield self._about("free-space tree", group, "free-space", words, field)

    def _compare_free(self, group: int, size: int, gaps: Runs, found: Runs) -> Iterator[Damage]:
        name, check = "free-space tree", "free-space"
        length, info = self._free.get(group, (0, None))
        if info is None or length != size:
            words = f"nothing of the block group of {size} bytes"
            yield self._about(name, group, check, words, "btrfs_extents.free_space_info")
            return
        if info.num_extents != len(found):
            words = f"{info.num_extents} free runs by its count, and {len(found)} follow"
            field = "btrfs_extents.free_space_info.num_extents"
            yield self._about(name, group, check, words, field)
        for start, count in sorted(set(gaps) ^ set(found)):
            who = "this tree" if (start, count) in set(found) else "the extent tree"
            words = f"{count} bytes are a free run by {who} alone"
            yield self._about(name, start, check, words, "btrfs_tree.item_kind.free_space_extent")


def per_device(chunk: Chunk) -> int:
    """Return the bytes of a chunk on each of its devices."""
    count = len(chunk.stripes)
    if chunk.profile == BlockGroup.raid0:
        return chunk.length // count
    if chunk.profile == BlockGroup.raid10:
        return chunk.length * chunk.sub_stripes // count
    if chunk.profile in PARITIES:
        return chunk.length // (count - PARITIES[chunk.profile])
    return chunk.length
