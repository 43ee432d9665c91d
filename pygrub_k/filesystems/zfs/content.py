"""Where a file's content lies: blocks on devices, holes, and what must be read to be had."""

from __future__ import annotations

from pygrub_k._generated.zfs_block_records import PointerRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.zfs.decompress import PLAIN
from pygrub_k.filesystems.zfs.pool import hole, is_hole, pointers_in
from pygrub_k.limits import ZFS_CONTENT_VERIFIED, ZFS_RUNS_PER_FILE
from pygrub_k.records import records
from pygrub_k.source import MappedSource, check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.filesystems.zfs.objects import Object
    from pygrub_k.source import ByteSource, Extent


def content_of(holder: Object, size: int) -> MappedSource:
    """Return the first `size` bytes of an object.

    Blocks that are stored as they are, in a file that is too large to be verified, are named where
    they lie; all others are read through their checksums. Raises CorruptError for what cannot be,
    LimitError for more than ZFS_RUNS_PER_FILE blocks.
    """
    mapping = _Mapping(holder, size)
    mapping.walk()
    return MappedSource(size, mapping.extents)


class Blocks:
    """The blocks of an object as one source: verified, decompressed."""

    __slots__ = ("_holder", "size")

    def __init__(self, holder: Object, size: int) -> None:
        self._holder = holder
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        return self._holder.read(offset, length)


class _Mapping:
    """Collects the extents of a file, in order; neighbours are joined."""

    __slots__ = ("_blocks", "_count", "_holder", "_is_verified", "_size", "extents")

    def __init__(self, holder: Object, size: int) -> None:
        self._holder = holder
        self._size = size
        self._blocks = Blocks(holder, size)
        self._is_verified = holder.pool.verify_content or size <= ZFS_CONTENT_VERIFIED
        self._count = 0
        self.extents: list[Extent] = []

    def walk(self) -> None:
        self._below(self._holder.top, self._holder.dnode.num_levels - 1, 0)

    def _below(self, data: bytes, level: int, index: int) -> None:
        """Add what a block of pointers leads to; the first of them is for block `index`."""
        holder = self._holder
        if not level and not self._is_verified:
            self._many(data, index)
            return
        step = holder.fan**level
        for pointer in pointers_in(data):
            start = index * holder.block_size
            if start >= self._size:
                return
            if not is_hole(pointer):
                self._bound()
                if level:
                    inner = holder.pool.block(pointer, holder.structure, level)
                    self._below(inner, level - 1, index)
                else:
                    self._add(None, start)
            index += step

    def _many(self, data: bytes, index: int) -> None:
        """Add the blocks that pointers lead to, the first of which is `index`."""
        size = self._holder.block_size
        count = -(-(self._size - index * size) // size)
        wanted = data[: count * PointerRecord.SIZE]
        for place, pointer in enumerate(records(PointerRecord, wanted, None), index):
            if not hole(pointer):
                self._bound()
                self._add(pointer, place * size)

    def _bound(self) -> None:
        self._count += 1
        if self._count > ZFS_RUNS_PER_FILE:
            raise LimitError(f"{self._holder.structure}: more than {ZFS_RUNS_PER_FILE} blocks")

    def _add(self, pointer: PointerRecord | None, start: int) -> None:
        """Add a block that begins at a byte of the file: where it lies, if its pointer is given."""
        holder = self._holder
        length = min(holder.block_size, self._size - start)
        if pointer is not None:
            holder.pool.check(pointer, holder.structure)
            if not pointer.is_embedded and pointer.compression in PLAIN:
                if pointer.size != holder.block_size or pointer.len_stored < pointer.size:
                    reason = f"a block of {pointer.size} bytes, not {holder.block_size}"
                    raise CorruptError(holder.structure, None, reason)
                for run, source, at in holder.pool.runs(pointer) or ():
                    step = min(run, length)
                    if not step:
                        return
                    self._append(start, step, source, at)
                    start += step
                    length -= step
        if length:
            self._append(start, length, self._blocks, start)

    def _append(self, start: int, length: int, source: ByteSource, at: int) -> None:
        extents = self.extents
        if extents:
            before, span, last, first = extents[-1]
            if last is source and before + span == start and first + span == at:
                extents[-1] = (before, span + length, last, first)
                return
        extents.append((start, length, source, at))
