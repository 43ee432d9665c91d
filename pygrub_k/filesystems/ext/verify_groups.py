"""The group descriptors and the bitmaps of an ext file system, against use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_group_descriptor_records import GroupFlags
from pygrub_k._generated.ext_superblock_records import Incompatible, ReadOnly, State
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import BITS, Checked, Damage, of_error
from pygrub_k.filesystems.ext.claims import fixed_claims
from pygrub_k.filesystems.ext.verify_inode_columns import DIRECTORY, cluster_ratio
from pygrub_k.filesystems.ext.verify_superblock import of_superblock
from pygrub_k.filesystems.use_map import UseMap, runs_of_bits
from pygrub_k.findings import wrong_checksum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k._generated.ext_group_descriptor_records import HighHalfRecord, LowHalfRecord
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.verify_inodes import InodePass

HALF: Final = 16
WORD: Final = 32
TO_DIGITS: Final = bytes([ord("0"), *[ord("1")] * 255])
"""From kinds of inodes to digits of a binary number; 0 is no inode."""


def enter_fixed(storage: Storage, use: UseMap) -> Iterator[Damage]:
    """Enter what the format itself puts somewhere, and yield what lies where nothing can."""
    superblock = storage.superblock
    first, end = superblock.record.first_data_block, superblock.num_blocks
    for group in range(superblock.num_groups):
        try:
            for start, count, role, _ in fixed_claims(storage, group):
                if start < first or start + count > end or not count:
                    yield _of_group(storage, group, "range", _field(role), f"{role}: {start}")
                    continue
                use.add(start, count)
        except PygrubError as error:
            yield of_error(error, "descriptor")
    if superblock.has(Incompatible.mount_protection):
        block = superblock.record.mmp_block
        if first < block < end:
            use.add(block, 1)


def _field(role: str) -> str:
    name = role.partition(" of group")[0].replace(" ", "_")
    known = name in {"block_bitmap", "inode_bitmap", "inode_table"}
    return f"low_half.{name}" if known else ""


def _of_group(storage: Storage, group: int, check: str, field: str, words: str) -> Damage:
    try:
        position = storage.descriptor_offset(group)
    except PygrubError:
        position = None
    return Damage(
        check=check,
        structure=f"ext4 group descriptor {group}",
        message=words,
        field=f"ext_group_descriptor.{field}" if field else "",
        position=position,
    )


class Groups:
    """Compares each group's bitmaps and counts with what was found in use."""

    def __init__(self, storage: Storage, use: UseMap, inodes: InodePass) -> None:
        self._storage = storage
        self._superblock = superblock = storage.superblock
        self._use = use
        self._inodes = inodes
        record = superblock.record
        self._first = record.first_data_block
        self._per_group = record.num_blocks_per_group
        self._inodes_per_group = record.num_inodes_per_group
        self._ratio = cluster_ratio(storage)
        self._seed = superblock.checksum_seed
        self._is_counted = superblock.has_read_only(
            ReadOnly.group_checksums | ReadOnly.metadata_checksums
        )
        self._fixed: UseMap | None = None
        self.free_blocks = 0
        self.free_inodes = 0
        self.unsound = False
        """Whether a group could not be compared: then nothing is said of the sums."""

    def run(self) -> Iterator[Damage | Checked]:
        """Yield what is wrong, group by group, and then with the sums of all."""
        for group in range(self._superblock.num_groups):
            try:
                yield from self._group(group)
            except PygrubError as error:
                self.unsound = True
                yield of_error(error, "bitmap")
        yield Checked("block groups", self._superblock.num_groups)
        if not self.unsound:
            yield from self._sums()

    def _group(self, group: int) -> Iterator[Damage]:
        low, high = self._storage.descriptor(group)
        yield from self._blocks(group, low, high)
        yield from self._inode_bits(group, low, high)

    # -- blocks ------------------------------------------------------------------------------

    def _blocks(
        self, group: int, low: LowHalfRecord, high: HighHalfRecord | None
    ) -> Iterator[Damage]:
        count = min(
            self._per_group, self._superblock.num_blocks - self._first - group * self._per_group
        )
        used = self._clusters(self._use.bits(group), count)
        bits = -(-count // self._ratio)
        found = bits - used.bit_count()
        self.free_blocks += found
        block = low.block_bitmap | (high.block_bitmap << WORD if high else 0)
        if low.flags & GroupFlags.blocks_uninitialized and self._is_counted:
            yield from self._uninitialized(group, used)
        else:
            data = self._storage.block(block, f"ext4 block bitmap of group {group}")
            covered = self._per_group // self._ratio // BITS
            stored = low.block_bitmap_checksum
            if high is not None:
                stored |= high.block_bitmap_checksum << HALF
            yield from self._checksum(
                group, "block", data[:covered], stored, block, wide=high is not None
            )
            stored_bits = int.from_bytes(data, "little")
            yield from self._padding(group, "block", stored_bits, bits, block)
            yield from self._differences(group, "block", stored_bits & (1 << bits) - 1, used, block)
        free = low.num_free_blocks | (high.num_free_blocks << HALF if high else 0)
        if free != found:
            words = f"{free} blocks are free by its count, and {found} by their use"
            yield _of_group(self._storage, group, "free-count", "low_half.num_free_blocks", words)

    def _clusters(self, bits: int, count: int) -> int:
        """Return blocks as the bitmap counts them: a bit for each cluster of which some is used."""
        ratio = self._ratio
        if ratio == 1:
            return bits
        text = f"{bits:0{self._per_group}b}"[::-1]
        found = 0
        for at in range(ratio):
            found |= int(text[at:count:ratio][::-1] or "0", 2)
        return found

    def _uninitialized(self, group: int, used: int) -> Iterator[Damage]:
        """Yield blocks in use of a group that is said to have none but the format's own."""
        if self._fixed is None:
            self._fixed = self._made_fixed()
        start = self._first + group * self._per_group
        fixed = self._clusters(self._fixed.bits(group), self._per_group)
        for at, count in runs_of_bits(used & ~fixed):
            place = self._words(start + at * self._ratio, count * self._ratio)
            words = f"{place} in use, in a group whose block bitmap is not initialised"
            yield _of_group(self._storage, group, "block-bitmap", "low_half.flags", words)

    def _made_fixed(self) -> UseMap:
        """Return the blocks of all groups that the format itself uses."""
        end = self._superblock.num_blocks
        fixed = UseMap(self._first, end, self._per_group)
        for group in range(self._superblock.num_groups):
            for first, count, _, _ in fixed_claims(self._storage, group):
                if first >= self._first and first + count <= end:
                    fixed.add(first, count)
        fixed.settle()
        return fixed

    # -- inodes ------------------------------------------------------------------------------

    def _inode_bits(
        self, group: int, low: LowHalfRecord, high: HighHalfRecord | None
    ) -> Iterator[Damage]:
        first = group * self._inodes_per_group + 1
        count = self._inodes_per_group
        inodes = self._inodes
        kinds = inodes.kinds[first : first + count]
        used = int(bytes(kinds).translate(TO_DIGITS)[::-1] or b"0", 2)
        for number in (*inodes.hidden, *inodes.no_mode):
            if first <= number < first + count:
                used |= 1 << number - first
        found = count - used.bit_count()
        self.free_inodes += found
        block = low.inode_bitmap | (high.inode_bitmap << WORD if high else 0)
        if low.flags & GroupFlags.inodes_uninitialized and self._is_counted:
            if used:
                words = "inodes are in use in a group whose inode bitmap is not initialised"
                yield _of_group(self._storage, group, "inode-bitmap", "low_half.flags", words)
        else:
            data = self._storage.block(block, f"ext4 inode bitmap of group {group}")
            stored = low.inode_bitmap_checksum
            if high is not None:
                stored |= high.inode_bitmap_checksum << HALF
            covered = data[: count // BITS]
            yield from self._checksum(group, "inode", covered, stored, block, wide=high is not None)
            stored_bits = int.from_bytes(data, "little")
            yield from self._padding(group, "inode", stored_bits, count, block)
            yield from self._differences(
                group, "inode", stored_bits & (1 << count) - 1, used, block
            )
        free = low.num_free_inodes | (high.num_free_inodes << HALF if high else 0)
        if free != found:
            words = f"{free} inodes are free by its count, and {found} by their use"
            yield _of_group(self._storage, group, "free-count", "low_half.num_free_inodes", words)
        directories = kinds.count(DIRECTORY)
        counted = low.num_directories | (high.num_directories << HALF if high else 0)
        if counted != directories:
            words = f"{counted} directories by its count, and {directories} are there"
            yield _of_group(self._storage, group, "free-count", "low_half.num_directories", words)

    # -- both --------------------------------------------------------------------------------

    def _checksum(  # noqa: PLR0913 - whose, of what, and where
        self, group: int, name: str, covered: bytes, stored: int, block: int, *, wide: bool
    ) -> Iterator[Damage]:
        if self._seed is None:
            return
        found = crc32c(covered, self._seed)
        if not wide:
            found &= 0xFFFF
        if found != stored:
            yield Damage(
                check="checksum",
                structure=f"ext4 {name} bitmap of group {group}",
                message=wrong_checksum(found, stored),
                field=f"ext_group_descriptor.low_half.{name}_bitmap_checksum",
                position=block * self._superblock.block_size,
            )

    def _padding(
        self, group: int, name: str, bits: int, count: int, block: int
    ) -> Iterator[Damage]:
        width = self._superblock.block_size * BITS - count
        missing = ~(bits >> count) & (1 << width) - 1
        if missing:
            yield Damage(
                check=f"{name}-bitmap",
                structure=f"ext4 {name} bitmap of group {group}",
                message=f"{missing.bit_count()} of the {width} bits behind its end are not set",
                position=block * self._superblock.block_size + count // BITS,
            )

    def _differences(
        self, group: int, name: str, stored: int, used: int, block: int
    ) -> Iterator[Damage]:
        for bits, words in (
            (used & ~stored, "in use, and marked free"),
            (stored & ~used, "marked used, and nothing uses them"),
        ):
            for at, count in runs_of_bits(bits):
                if name == "block":
                    first = self._first + group * self._per_group + at * self._ratio
                    place = self._words(first, count * self._ratio)
                else:
                    first = group * self._inodes_per_group + at + 1
                    place = (
                        f"inodes {first} to {first + count - 1}" if count > 1 else f"inode {first}"
                    )
                yield Damage(
                    check=f"{name}-bitmap",
                    structure=f"ext4 {name} bitmap of group {group}",
                    message=f"{place} {words}",
                    position=block * self._superblock.block_size + at // BITS,
                )

    @staticmethod
    def _words(first: int, count: int) -> str:
        return f"blocks {first} to {first + count - 1}" if count > 1 else f"block {first}"

    # -- sums --------------------------------------------------------------------------------

    def _sums(self) -> Iterator[Damage]:
        """Yield the sums of the superblock that differ: they are written when it is unmounted."""
        superblock = self._superblock
        record = superblock.record
        was_unmounted = record.state & State.clean and not superblock.has(
            Incompatible.needs_recovery
        )
        if self._storage.replayed is not None or not was_unmounted:
            return
        blocks = (
            record.num_free_blocks
            if superblock.has(Incompatible.wide)
            else record.num_free_blocks_low
        )
        for name, stored, found in (
            ("num_free_blocks", blocks, self.free_blocks * self._ratio),
            ("num_free_inodes", record.num_free_inodes, self.free_inodes),
        ):
            if stored != found:
                what = name.removeprefix("num_free_")
                words = f"{stored} {what} are free by its count, and {found} by their use"
                damage = of_superblock(superblock, "free-count", name, words)
                yield replace(damage, severity="warning")
