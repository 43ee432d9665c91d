"""What of a compressed file is stored as it is, one block behind the other: no piece by piece."""

from __future__ import annotations

from pygrub_k._generated.erofs_map_records import Advise, SixteenRecord
from pygrub_k.limits import EROFS_CLUSTERS_MAPPED
from pygrub_k.records import records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.erofs.clusters import Clusters
    from pygrub_k.filesystems.erofs.storage import Storage
    from pygrub_k.source import ByteSource, Extent

    Run = tuple[int, int, int]
    """(first byte of the file, number of bytes, first byte on the volume)"""

_BITS: Final = 14
"""Of each cluster in a pack of sixteen."""


def with_plain_runs(
    storage: Storage, clusters: Clusters, pieces: ByteSource, size: int
) -> list[Extent]:
    """Return the first `size` bytes of a file: what is stored as it is where it lies, else pieces.

    Of a map of more than EROFS_CLUSTERS_MAPPED clusters, and where there are several devices, all
    is left to `pieces`.
    """
    extents: list[Extent] = []
    done = 0
    if clusters.count <= EROFS_CLUSTERS_MAPPED and not any(storage.devices):
        for start, longest, at in _runs(storage, clusters):
            length = min(longest, size - start)
            if length <= 0 or at + length > storage.source.size:
                continue
            if start > done:
                extents.append((done, start - done, pieces, done))
            extents.append((start, length, storage.source, at))
            done = start + length
    if done < size:
        extents.append((done, size - done, pieces, done))
    return extents


def _runs(storage: Storage, clusters: Clusters) -> Iterator[Run]:
    """Yield runs of whole packs of sixteen plain clusters whose pieces begin at the same byte.

    The last piece of each is left out: it may be shorter.
    """
    block = storage.block_size
    is_interlaced = bool(clusters.header.advise & Advise.interlaced)
    if 1 << clusters.bits != block or not clusters.num_sixteens:
        return
    width = SixteenRecord.SIZE
    at, first = clusters.sixteens
    data = storage.read(at, clusters.num_sixteens // 16 * width, clusters.name)
    ones = sum(1 << _BITS * index for index in range(16))
    before = not clusters.header.advise & Advise.several_blocks_1
    begin = count = offset = place = 0
    for number, pack in enumerate(records(SixteenRecord, data, at)):
        bits = int.from_bytes(pack.bits, "little")
        low = bits & block - 1
        is_plain = bits == low * ones and not (is_interlaced and low)
        here = pack.block + before
        if is_plain and count and low == offset and here == place + count:
            count += 16
            continue
        if count:
            yield begin * block + offset, (count - 1) * block, place * block
        begin, count, offset, place = first + 16 * number, 16 * is_plain, low, here
    if count:
        yield begin * block + offset, (count - 1) * block, place * block
