"""Chunks: from logical addresses to bytes of devices, copy by copy.

Linux, fs/btrfs/volumes.c (btrfs_map_block), says how each profile spreads a chunk over its stripes.
"""

from __future__ import annotations

from pygrub_k._generated.btrfs_chunk_records import BlockGroup, ChunkRecord, StripeRecord
from pygrub_k.errors import CorruptError
from pygrub_k.records import members, record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    Piece = tuple[int, "StripeRecord | LostPart", int]
    """(length, the stripe or what stands for a lost one, offset): bytes that lie together.

    The offset counts from the start of the stripe's device, or of the chunk's rows.
    """

LOGICAL: Final = "logical address {}"
"""What an error names of a structure in a chunk, instead of a byte of one of the volumes."""
_LEN_STRIPE: Final = 65536
"""Bytes that lie together on one device; Linux knows no other value."""
_SINGLE: Final = 0
_PROFILES: Final = sum(
    value
    for name, value in members(BlockGroup).items()
    if name not in {"data", "system", "metadata"}
)
_MIRRORED: Final = {
    BlockGroup.raid1: 2,
    BlockGroup.raid1c3: 3,
    BlockGroup.raid1c4: 4,
    BlockGroup.dup: 2,
}
_PARITIES: Final = {BlockGroup.raid5: 1, BlockGroup.raid6: 2}


class LostPart:
    """A part of a RAID 5 or 6 that is computed from the other stripes.

    `parts` are the stripes of the sum that it is, each with its weight, all at the same offset
    from their starts. Of a RAID 5 they all count once.
    """

    __slots__ = ("parts",)

    def __init__(self, parts: list[tuple[int, StripeRecord]]) -> None:
        self.parts = parts


class Chunk:
    """A range of logical addresses, from `start` on, and its stripes."""

    __slots__ = ("_parities", "copies", "length", "profile", "start", "stripes", "sub_stripes")

    def __init__(self, start: int, data: bytes, where: int) -> None:
        record = record_at(ChunkRecord, data, 0, where)
        count = record.num_stripes
        end = ChunkRecord.SIZE + count * StripeRecord.SIZE
        self.start = start
        self.length = record.length
        self.profile = record.profile & _PROFILES
        self.stripes = records(StripeRecord, data[ChunkRecord.SIZE : end], where)
        self.sub_stripes = record.num_sub_stripes
        self._parities = _PARITIES.get(self.profile, 0)
        reason = ""
        if self.profile & self.profile - 1:
            reason = f"two profiles at once: {self.profile:#x}"
        elif not count or len(self.stripes) < count:
            reason = f"{count} stripes, of which the item holds {len(self.stripes)}"
        elif record.len_stripe != _LEN_STRIPE:
            reason = f"a stripe length of {record.len_stripe} bytes"
        elif not 0 < self.length <= (1 << 64) - start:
            reason = f"a length of {self.length} bytes"
        elif self.profile == BlockGroup.raid10 and (
            not 0 < self.sub_stripes <= count or count % self.sub_stripes
        ):
            reason = f"{count} stripes for RAID 10 with groups of {self.sub_stripes}"
        elif count <= self._parities:
            reason = f"{count} stripes where {self._parities} are for parity"
        elif self.profile == _SINGLE and count != 1:
            reason = f"{count} stripes for data that has one copy on one device"
        if reason:
            raise CorruptError(f"btrfs chunk {start}", where, reason)
        self.copies = self._number_of_copies()

    def _number_of_copies(self) -> int:
        if self.profile in _MIRRORED:
            return len(self.stripes)
        if self.profile == BlockGroup.raid10:
            return self.sub_stripes
        if self.profile == BlockGroup.raid6:
            return len(self.stripes)
        return 2 if self._parities else 1

    @property
    def end(self) -> int:
        return self.start + self.length

    @property
    def is_spread(self) -> bool:
        """Whether its addresses lie on its stripes in turn; else each stripe has all of them."""
        return self.profile != _SINGLE and self.profile not in _MIRRORED

    def pieces(self, address: int, length: int, copy: int) -> Iterator[Piece]:
        """Yield where `length` bytes at a logical address lie, in turn, in one of the copies.

        The bytes must lie in this chunk. Of a RAID 5 or 6 the second copy is computed by the first
        syndrome; of a RAID 6 the third by the second syndrome, and further ones by both, each as
        if another stripe with data were lost, too.
        """
        offset = address - self.start
        if not self.is_spread:
            stripe = self.stripes[copy]
            yield length, stripe, stripe.offset + offset
            return
        while length:
            number, within = divmod(offset, _LEN_STRIPE)
            step = min(length, _LEN_STRIPE - within)
            row, part = self._place(number, copy)
            at = row * _LEN_STRIPE + within
            if isinstance(part, LostPart):
                yield step, part, at
            else:
                yield step, part, part.offset + at
            offset += step
            length -= step

    def _place(self, number: int, copy: int) -> tuple[int, StripeRecord | LostPart]:
        """Return the row of the chunk's `number`-th part, and the stripe that has it."""
        stripes = self.stripes
        count = len(stripes)
        if self.profile == BlockGroup.raid10:
            row, group = divmod(number, count // self.sub_stripes)
            return row, stripes[group * self.sub_stripes + copy]
        if not self._parities:
            row, column = divmod(number, count)
            return row, stripes[column]
        num_data = count - self._parities
        row, column = divmod(number, num_data)
        if not copy:
            return row, stripes[(row + column) % count]
        others = [other for other in range(num_data) if other != column]
        weights, first, second = dict.fromkeys(others, 1), 1, 0
        if copy > 1:
            from pygrub_k import reed_solomon

            lost = others.pop(copy - 3) if copy > 2 else None  # noqa: PLR2004
            weights, first, second = reed_solomon.weights(others, column, lost)
        weights |= {num_data: first, num_data + 1: second}
        parts = [(weight, stripes[(row + at) % count]) for at, weight in weights.items() if weight]
        return row, LostPart(parts)
