"""Inodes and directories of ext in batches.

The inode table is read in windows as soon as a second inode of one is wanted; the checksums of a
whole window are compared without a line of Python for each inode, and the wanted words of it are
kept. Directories are read block by block, their names without an object for each.

Whatever is not plain goes to the driver's objects: another checksum, a size beyond 4 GiB, few
extra fields, inline or encrypted data, an odd entry. They judge, note and raise as usual.
"""

from __future__ import annotations

from array import array
from functools import reduce
from itertools import islice, repeat
from math import gcd
from operator import itemgetter, or_
from stat import S_IFBLK, S_IFCHR, S_IFDIR, S_IFMT
from typing import TYPE_CHECKING, Any, Final

from pygrub_k import crc32c
from pygrub_k._generated.bulk import Columns, reader, splitter
from pygrub_k._generated.ext_directory_records import (
    EntryHeaderRecord,
    FileType,
    IndexHeadRecord,
    IndexTailRecord,
    TailRecord,
)
from pygrub_k._generated.ext_inode_records import CoreRecord, ExtraRecord, InodeFlags
from pygrub_k._generated.ext_superblock_records import ReadOnly
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import TIMES, Batch, Names, in_pieces
from pygrub_k.filesystems.ext.directory_blocks import NODE_ENTRIES, ROOT_ENTRIES
from pygrub_k.filesystems.ext.extents import extent_runs
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.limits import DIRECTORY_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.filesystems.ext.driver import ExtFilesystem
    from pygrub_k.filesystems.ext.inode import ExtInode
    from pygrub_k.filesystems.mapping import Run

WINDOW: Final = 64 << 10
"""Bytes of an inode table or of a directory that one read gets."""
OFTEN: Final = 2
"""Inodes wanted of a window until it is read; twice as many each time that it was dropped."""
KEPT: Final = 12 << 20
"""Bytes of the wanted words of windows that are kept; the oldest window is dropped."""
SECTOR: Final = 512
SHORTEST: Final = 12
"""Bytes of an entry with a name of one byte, or with none."""
HEAD: Final = EntryHeaderRecord.SIZE

FIELDS: Final = {
    "mode": ("mode",),
    "uid": ("uid_low", "uid_high"),
    "gid": ("gid_low", "gid_high"),
    "project": (),
    "subvolume": (),
    "links": ("num_links",),
    "size": ("size_low",),
    "allocated": ("num_sectors_low", "num_sectors_high", "flags"),
    "accessed": ("access_time", "access_time_extra"),
    "modified": ("modification_time", "modification_time_extra"),
    "changed": ("change_time", "change_time_extra"),
    "created": ("creation_time", "creation_time_extra"),
    "deleted": ("deletion_time",),
    "flags": ("flags",),
    "generation": ("generation",),
    "number": (),
    "position": (),
}
"""The fields that a fact is made of. With project quotas, objects serve for that fact."""
ODD: Final = InodeFlags.inline_data | InodeFlags.encrypted
SLOW: Final = ODD | InodeFlags.extents
TAIL_MARK: Final = (0, TailRecord.SIZE, 0, FileType.checksum)
"""What stands where a block's last entry would, in front of its checksum."""
SELF: Final = (b".", b"..")
LONGEST_SELF: Final = 2
_MASK: Final = 0xFFFFFFFF
_entry: Final = reader(EntryHeaderRecord, ("inode", "len_entry_raw", "len_name"))
SUMS: Final = ("checksum_low", "checksum_high")
WORD: Final = 4
HALF: Final = 2
DROPPED_OFTEN: Final = 20
"""Loads of a window from which on they are not counted any more."""


class ExtScan:
    """Scans one file system (filesystems.batch.Scan).

    `facts_of` reads one object (InodeFacts), `flag_names` names the bits of its flags.
    """

    def __init__(
        self,
        filesystem: ExtFilesystem,
        wanted: Sequence[str],
        facts_of: Callable[[Any], Any],
        flag_names: Callable[[int], tuple[str, ...]],
    ) -> None:
        self.flag_names = flag_names
        self._wanted = wanted
        self._inode = filesystem.inode
        self._facts_of = facts_of
        self._storage = storage = filesystem.storage
        self._superblock = superblock = storage.superblock
        self._size = superblock.inode_size
        self._per_group = superblock.record.num_inodes_per_group
        self._last = min(superblock.record.num_inodes, superblock.num_groups * self._per_group)
        self._wide = superblock.has_read_only(ReadOnly.huge_files)
        self._seed = superblock.checksum_seed
        self._crc = crc32c.inverting()
        tables = [CoreRecord, ExtraRecord] if self._size > CoreRecord.SIZE else [CoreRecord]
        known = {name for table in tables for name in table.NAMES}
        fields = {field for name in wanted for field in FIELDS[name]} | {"mode"}
        self._columns = Columns(tables, fields & known, self._size)
        self._sums = SUMS if len(tables) > 1 else SUMS[:1]
        ends = [at for name, _, at in ExtraRecord.FIELDS if name in fields]
        self._reach = max(ends) + WORD if ends and len(tables) > 1 else 0
        self._step = gcd(WINDOW // self._size, self._per_group)
        self._windows: dict[int, bytes] = {}
        self._room = max(KEPT // (self._step * self._columns.row_size), 1)
        self._touches: dict[int, int] = {}
        self._loads: dict[int, int] = {}
        self._nothing = bytes(self._step * self._columns.row_size)
        self._odd: dict[int, frozenset[int]] = {}
        """Inodes for which objects serve, in those windows at hand that have any."""

    @staticmethod
    def serves(filesystem: ExtFilesystem, wanted: Sequence[str]) -> bool:
        """Return whether a scan is worth it: not where most inodes would go through objects."""
        superblock = filesystem.storage.superblock
        projects = superblock.has_read_only(ReadOnly.project_quota)
        return filesystem.storage.changes is None and not ("project" in wanted and projects)

    def identity(self, inode: ExtInode) -> int:
        """Return an inode's number."""
        return inode.number

    # -- inodes ------------------------------------------------------------------------------

    def batch(self, identities: Sequence[int]) -> Batch:
        """Read some inodes by number: out of windows of the table, or as objects."""
        unpack, size, get = self._columns.read, self._columns.row_size, self._windows.get
        shift, mask, load = self._step.bit_length() - 1, self._step - 1, self._window
        rows = [
            unpack(
                get(number - 1 >> shift) or load(number - 1 >> shift), (number - 1 & mask) * size
            )
            for number in identities
        ]
        batch = self._columned(identities, rows)
        objects = self._for_objects(batch) if self._odd or 0 in batch.kinds else ()
        for row in objects:
            try:
                batch.patch(row, self._facts_of(self._inode(identities[row])))
            except PygrubError as error:
                batch.faults[row] = error
                batch.kinds[row] = 0
        for kind in (S_IFCHR, S_IFBLK):
            if kind in batch.kinds:
                self._add_devices(batch, kind)
        return batch

    def _for_objects(self, batch: Batch) -> list[int]:
        """Return the rows whose inodes are odd, or not at hand: those have no mode."""
        shift, odd = self._step.bit_length() - 1, self._odd
        return [
            row
            for row, (number, kind) in enumerate(zip(batch.identities, batch.kinds, strict=True))
            if not kind or number in odd.get(number - 1 >> shift, ())
        ]

    def _add_devices(self, batch: Batch, wanted: int) -> None:
        for row, kind in enumerate(batch.kinds):
            if kind == wanted and row not in batch.devices:
                device = self._facts_of(self._inode(batch.identities[row])).device
                if device is not None:
                    batch.devices[row] = device

    def _window(self, key: int) -> bytes:
        """Read and verify a window of the table and keep its columns, once it is wanted often.

        Until then, and where there is none, return zeros: objects serve for its inodes.
        """
        touches = self._touches[key] = self._touches.get(key, 0) + 1
        loads = self._loads.get(key, 0)
        first = key * self._step + 1
        if touches < OFTEN << loads or not 0 < first <= self._last - self._step + 1:
            return self._nothing
        try:
            data = self._storage.source.read_at(self._place(first), self._step * self._size)
        except PygrubError:
            return self._nothing
        odd = self._odd_inodes(data, first)
        if odd:
            self._odd[key] = frozenset(odd)
        while len(self._windows) >= self._room:
            oldest = next(iter(self._windows))
            del self._windows[oldest]
            self._odd.pop(oldest, None)
            self._touches[oldest] = 0
        self._loads[key] = min(loads + 1, DROPPED_OFTEN)
        window = self._windows[key] = self._columns.compacted(data)
        return window

    def _place(self, number: int) -> int:
        group, index = divmod(number - 1, self._per_group)
        block = self._storage.inode_table(group)
        return block * self._superblock.block_size + index * self._size

    def _odd_inodes(self, data: bytes, first: int) -> list[int]:
        """Return which inodes of a window are not plain: for the objects to read."""
        odd: list[int] = []
        if self._seed is not None:
            odd += self._mismatches(data, first)
        large = self._columns.field(data, "size_high").tolist()
        if any(large):
            odd += [first + at for at, value in enumerate(large) if value]
        if self._reach:
            used = self._columns.field(data, "len_extra").tolist()
            if min(used) < self._reach:
                modes = self._columns.field(data, "mode").tolist()
                pairs = enumerate(zip(used, modes, strict=True))
                odd += [first + at for at, (have, mode) in pairs if mode and have < self._reach]
        return odd

    def _mismatches(self, data: bytes, first: int) -> list[int]:
        """Return the numbers of inodes whose checksum differs; those of zeros have none."""
        size, crc = self._size, self._crc
        seed = (self._seed or 0) ^ _MASK
        count = len(data) // size
        zeroed, heads, stored = bytearray(data), bytearray(8 * count), bytearray(4 * count)
        head, field = memoryview(heads).cast("I"), self._columns.field
        head[::2] = memoryview(array("I", range(first, first + count)))
        head[1::2] = field(data, "generation")
        for part, name in enumerate(self._sums):
            memoryview(stored).cast("H")[part::2] = field(data, name)
        self._columns.blank(zeroed, self._sums)
        inodes = splitter(size, count)(zeroed)
        seeds = map(crc, splitter(8, count)(heads), repeat(seed))
        found = array("I", map(crc, inodes, seeds))
        expected = memoryview(stored).cast("I").tolist()
        mask = 0xFFFF if len(self._sums) == 1 else _MASK
        if [value & mask ^ mask for value in found] == expected:
            return []
        zeros = bytes(size)
        return [
            first + at
            for at, value in enumerate(found)
            if value & mask ^ mask != expected[at] and inodes[at] != zeros
        ]

    def _columned(self, identities: Sequence[int], rows: list[Any]) -> Batch:
        """Turn rows into columns of facts; arithmetic is done only where it is needed."""
        columns = zip(*rows, strict=True) if rows else repeat((), len(self._columns.names))
        fields: dict[str, Any] = dict(zip(self._columns.names, columns, strict=True))
        kinds = list(map(S_IFMT, fields["mode"]))
        made: dict[str, Any] = {}
        for name in self._wanted:
            if name in TIMES:
                made[name], made[f"{name}_ns"] = self._times(name, fields, len(rows))
            elif name == "number":
                made[name] = identities
            elif name == "position":
                made[name] = [self._position(number) for number in identities]
            elif name in {"project", "subvolume"}:
                made[name] = (None,) * len(rows)
            elif name == "allocated":
                made[name] = self._allocated(fields)
            else:
                low, *high = (fields[field] for field in FIELDS[name])
                wide = high and any(high[0])
                made[name] = [a | b << 16 for a, b in zip(low, *high, strict=True)] if wide else low
        return Batch(
            identities, kinds, identities, made, lambda row: self._position(identities[row])
        )

    def _position(self, number: int) -> int | None:
        try:
            return self._place(number) if 0 < number <= self._last else None
        except PygrubError:
            return None

    def _times(self, name: str, fields: dict[str, Any], count: int) -> tuple[Any, Any]:
        """Return seconds and nanoseconds; see filesystems/ext/timestamps.py for how they join."""
        base, *more = FIELDS[name]
        nothing = (0,) * count
        if base not in fields:
            return (None,) * count, nothing
        seconds = fields[base]
        if name == "deleted":
            return [value or None for value in seconds], nothing
        if not more or more[0] not in fields or not count:
            return seconds, nothing
        extra = fields[more[0]]
        if reduce(or_, extra) & 3:
            seconds = [
                value + ((bits & 3) << 32) for value, bits in zip(seconds, extra, strict=True)
            ]
        rest = [bits >> 2 for bits in extra]
        if max(rest) >= SECOND:
            seconds = [a + b // SECOND for a, b in zip(seconds, rest, strict=True)]
            rest = [value % SECOND for value in rest]
        return seconds, rest

    def _allocated(self, fields: dict[str, Any]) -> list[int]:
        low, high, flags = fields["num_sectors_low"], fields["num_sectors_high"], fields["flags"]
        if not self._wide:
            return [value * SECTOR for value in low]
        block_size, huge = self._superblock.block_size, InodeFlags.huge_file
        return [
            (a | b << 32) * (block_size if mask & huge else SECTOR)
            for a, b, mask in zip(low, high, flags, strict=True)
        ]

    # -- directories -------------------------------------------------------------------------

    def names(self, number: int) -> Iterator[Names]:
        """Yield a directory's names in pieces of some blocks; objects go on where one is odd."""
        done = 0
        try:
            for names, numbers in self._plain_names(number):
                if names:
                    done += len(names)
                    yield Names(names, numbers)
        except (_NotPlainError, PygrubError):
            yield from self._names_by_objects(number, done)

    def _names_by_objects(self, number: int, done: int) -> Iterator[Names]:
        """Yield what an object finds in a directory, after the first `done` names."""
        yield from in_pieces(self._object_names(number, done))

    def _object_names(self, number: int, done: int) -> Iterator[tuple[bytes, int]]:
        for entry in islice(self._inode(number).entries(), done, None):
            yield entry.name, entry.number

    def _plain_names(self, number: int) -> Iterator[tuple[list[bytes], list[int]]]:
        if not 0 < number <= self._last:
            raise _NotPlainError
        offset = self._place(number)
        inode = CoreRecord.read(self._storage.source.read_at(offset, CoreRecord.SIZE))
        size, block_size = inode.size_low, self._superblock.block_size
        plain = inode.flags & InodeFlags.extents and not inode.flags & ODD
        if not plain or inode.size_high or size > DIRECTORY_SIZE or S_IFMT(inode.mode) != S_IFDIR:
            raise _NotPlainError
        seed: int | None = None
        if self._seed is not None:
            head = number.to_bytes(4, "little") + inode.generation.to_bytes(4, "little")
            seed = self._crc(head, self._seed ^ _MASK) ^ _MASK
        runs = extent_runs(self._storage, inode.block, f"inode {number}", offset, seed)
        blocks, at_once = -(-size // block_size), max(WINDOW // block_size, 1)
        if not _covers_once(runs, blocks):
            raise _NotPlainError
        indexed = bool(inode.flags & InodeFlags.indexed_directory)
        for logical, length, physical in runs:
            for index in range(logical, min(logical + length, blocks), at_once):
                count = min(at_once, min(logical + length, blocks) - index)
                start = (physical + index - logical) * block_size
                data = self._storage.source.read_at(start, count * block_size)
                yield self._block_names(data, seed, index if indexed else None)

    def _block_names(
        self, data: bytes, seed: int | None, first: int | None
    ) -> tuple[list[bytes], list[int]]:
        """Return the names in some blocks, each verified; `first` is the first one's number.

        It is None where no block belongs to an index. Raises _NotPlainError.
        """
        names: list[bytes] = []
        numbers: list[int] = []
        size = self._superblock.block_size
        for at in range(0, len(data), size):
            block = data[at : at + size] if len(data) > size else data
            if seed is not None:
                node = 0 if first is None else _index_entries(block, first + at // size)
                if not self._is_sound(block, seed, node):
                    raise _NotPlainError
            if not _add_names(block, names, numbers):
                raise _NotPlainError
        joined = b"/".join(names)
        if b"\0" in joined or joined.count(b"/") != max(len(names) - 1, 0):
            raise _NotPlainError
        return names, numbers

    def _is_sound(self, block: bytes, seed: int, node: int) -> bool:
        """Return whether a block's checksum is right: that of names, or of an index from `node`."""
        if node:
            head = IndexHeadRecord.read(block, node)
            end, last = (node + n * head.SIZE for n in (head.num_entries, head.max_entries))
            if last + IndexTailRecord.SIZE > len(block):
                return False
            stored = IndexTailRecord.read(block, last).checksum
            stop = last + IndexTailRecord.OFFSET.checksum
            covered = block[:end] + block[last:stop] + bytes(IndexTailRecord.SIZE)[stop - last :]
        else:
            tail = TailRecord.read(block, len(block) - TailRecord.SIZE)
            if tail[:-1] != TAIL_MARK:
                return False
            stored, covered = tail.checksum, block[: -TailRecord.SIZE]
        return self._crc(covered, seed ^ _MASK) ^ _MASK == stored

    def target(self, batch: Batch, row: int) -> bytes:
        """Return a symlink's target: out of i_block if all of it is there and nothing is odd."""
        number = batch.identities[row]
        inode = CoreRecord.read(self._storage.source.read_at(self._place(number), CoreRecord.SIZE))
        if 0 < inode.size_low < len(inode.block) and not inode.flags & SLOW and not inode.size_high:
            target = inode.block[: inode.size_low]
            if b"\0" not in target:
                return target
        return self._inode(number).target()


class _NotPlainError(Exception):
    """A directory has something that objects have to look at."""


def _covers_once(runs: Sequence[Run], blocks: int) -> bool:
    """Return whether each of a directory's blocks lies in one run, and no two lie in one place."""
    end = covered = 0
    for _, count, physical in sorted(runs, key=itemgetter(2)):
        if physical < end:
            return False
        end = physical + count
        covered += count
    return covered >= blocks


def _index_entries(block: bytes, index: int) -> int:
    """Return where a block of an indexed directory has entries of the index; 0: it has names."""
    if index == 0:
        return ROOT_ENTRIES
    header = EntryHeaderRecord.read(block)
    return NODE_ENTRIES if not header.inode and header.len_entry == len(block) else 0


def _add_names(data: bytes, names: list[bytes], numbers: list[int]) -> bool:
    """Add a block's names; False if anything is not as every writer leaves it."""
    at, end = 0, len(data)
    unpack, add_name, add_number = _entry, names.append, numbers.append
    while at < end:
        number, length, count = unpack(data, at)
        if length < count + HEAD or length & 3:
            return False
        start = at + HEAD
        if number and (count > LONGEST_SELF or data[start : start + count] not in SELF):
            if not count:
                return False
            add_name(data[start : start + count])
            add_number(number)
        elif length < SHORTEST:
            return False
        at += length
    return at == end
