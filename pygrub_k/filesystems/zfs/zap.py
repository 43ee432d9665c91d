"""Tables of names and values: small ones in one block, large ones of leaves by hashes."""

from __future__ import annotations

from pygrub_k._generated.zfs_zap_records import (
    BlockKind,
    ChunkKind,
    ChunkNumberRecord,
    EntryRecord,
    Flags,
    HeaderRecord,
    LeafRecord,
    Magic,
    MicroEntryRecord,
    MicroRecord,
    PieceRecord,
    TablePointerRecord,
)
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import ZFS_TABLE_ENTRIES
from pygrub_k.records import part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

    from pygrub_k.filesystems.zfs.objects import Object

    Item = tuple[bytes, "Value"]

_MARK: Final = 0x80000000
_NONE: Final = 0xFFFF
_POLYNOMIAL: Final = 0xC96C5795D7870F42
"""Of CRC-64 (ECMA-182), lowest degree in the highest bit."""
_HASH_BITS, _LONG_HASH_BITS = 28, 48
_WORD: Final = 64
_HASHES_SHIFT: Final = 5
"""A leaf has a number of a chunk for each 32 bytes."""
_NUMBER_WIDTH: Final = TablePointerRecord.SIZE
_SHIFTS: Final = range(9, 25)
_OF_BYTES: Final = (1,)


class Value:
    """A value: numbers, one after the other, `width` bytes each, the most significant first."""

    __slots__ = ("data", "width")

    def __init__(self, data: bytes, width: int) -> None:
        self.data = data
        self.width = width

    @property
    def number(self) -> int:
        """The first number."""
        return int.from_bytes(self.data[: self.width], "big")

    @property
    def numbers(self) -> list[int]:
        """All numbers."""
        width = max(self.width, 1)
        starts = range(0, len(self.data), width)
        return [int.from_bytes(self.data[at : at + width], "big") for at in starts]

    @property
    def text(self) -> bytes:
        """What stands before the first NUL."""
        return self.data.partition(b"\0")[0] if self.width in _OF_BYTES else b""


class Zap:
    """A table of names and values.

    Raises CorruptError for what is no such table. `has_plain_names` is false where names are made
    alike before they are compared.
    """

    def __init__(self, holder: Object) -> None:
        self._object = holder
        self._structure = f"{holder.structure}, a table"
        self._first = first = holder.block(0)
        micro = self._part(MicroRecord, first, 0)
        self._require(micro.block_mark == _MARK, f"a block of kind {micro.block_mark:#x}")
        self._header: HeaderRecord | None = None
        self._micro: dict[bytes, Value] | None = None
        self._order: list[int] | None = None
        if micro.block_kind == BlockKind.micro:
            self.has_plain_names = not micro.normalisation
            return
        self._require(micro.block_kind == BlockKind.header, f"a block of kind {micro.block_kind}")
        header = self._part(HeaderRecord, first, 0)
        self._require(header.magic == Magic.header, f"magic {header.magic:#x}")
        self.has_plain_names = not header.normalisation
        self._header = header
        self._shift = holder.block_size.bit_length() - 1
        is_power = holder.block_size == 1 << self._shift
        self._require(is_power and self._shift in _SHIFTS, f"blocks of {holder.block_size} bytes")
        if header.flags & Flags.numbers_for_names:
            raise CorruptError(self._structure, None, "its names are numbers")
        room = min(holder.size // TablePointerRecord.SIZE, ZFS_TABLE_ENTRIES)
        fits = header.table_shift < _WORD and 1 << header.table_shift <= room
        self._require(fits, f"a table of 2 to the {header.table_shift} pointers")

    def _require(self, holds: bool, reason: str) -> None:
        if not holds:
            raise CorruptError(self._structure, None, reason)

    def _part(self, table: type[Any], data: bytes, at: int) -> Any:
        return part_at(table, data, at, self._structure, None)

    def get(self, name: bytes) -> Value | None:
        """Return the value of a name, or None."""
        if self._header is None:
            return self._in_micro().get(name)
        if not self.has_plain_names:
            return next((value for found, value in self.items() if found == name), None)
        return self._in_leaves(name)

    def number(self, name: bytes, default: int = 0) -> int:
        """Return the number of a name; `default` where there is none."""
        found = self.get(name)
        return found.number if found is not None else default

    def items(self) -> Iterator[Item]:
        """Yield names and values. What is behind damage in a leaf is left out.

        Raises the first such error at the end, LimitError for more than ZFS_TABLE_ENTRIES.
        """
        if self._header is None:
            yield from self._in_micro().items()
            return
        first: CorruptError | None = None
        count = 0
        for block in self._leaves():
            try:
                for item in self._in_leaf(block):
                    count += 1
                    if count > ZFS_TABLE_ENTRIES:
                        raise LimitError(f"{self._structure}: more than {ZFS_TABLE_ENTRIES} names")
                    yield item
            except CorruptError as error:
                first = first or error
        if first is not None:
            raise first

    def _in_micro(self) -> dict[bytes, Value]:
        if self._micro is None:
            found: dict[bytes, Value] = {}
            for entry in records(MicroEntryRecord, self._first[MicroRecord.SIZE :], None):
                name = entry.name.partition(b"\0")[0]
                if name:
                    raw = entry.value.to_bytes(_NUMBER_WIDTH, "big")
                    found.setdefault(name, Value(raw, _NUMBER_WIDTH))
            self._micro = found
        return self._micro

    # -- large tables ----------------------------------------------------------------------------

    def _leaf_for(self, index: int) -> int:
        """Return the block that pointer `index` of the table leads to."""
        header = self._header
        assert header is not None
        size = TablePointerRecord.SIZE
        if not header.table_block:
            at = len(self._first) // 2 + index * size
            found: int = self._part(TablePointerRecord, self._first, at).block
        else:
            block, at = divmod(index * size, self._object.block_size)
            data = self._object.block(header.table_block + block)
            found = self._part(TablePointerRecord, data, at).block
        self._check_leaf(found)
        return found

    def _leaves(self) -> Iterator[int]:
        """Yield the blocks of all leaves, in the order of the hashes of their names."""
        header = self._header
        assert header is not None
        if self._order is None:
            size = TablePointerRecord.SIZE << header.table_shift
            if header.table_block:
                data = self._object.read(header.table_block * self._object.block_size, size)
            else:
                half = len(self._first) // 2
                data = self._first[half : half + size]
            found = dict.fromkeys(one.block for one in records(TablePointerRecord, data, None))
            for block in found:
                self._check_leaf(block)
            self._order = list(found)
        yield from self._order

    def _check_leaf(self, block: int) -> None:
        self._require(0 < block <= self._object.dnode.last_block, f"a leaf in block {block}")

    def _leaf(self, block: int) -> tuple[bytes, LeafRecord, int]:
        """Return a leaf, its head, and the byte at which its chunks begin."""
        data = self._object.block(block)
        leaf = self._part(LeafRecord, data, 0)
        self._require(leaf.magic == Magic.leaf, f"the leaf in block {block} has no magic")
        hashes = 1 << self._shift - _HASHES_SHIFT
        return data, leaf, LeafRecord.SIZE + hashes * ChunkNumberRecord.SIZE

    def _in_leaf(self, block: int) -> Iterator[Item]:
        data, _, start = self._leaf(block)
        for at in range(start, len(data) - EntryRecord.SIZE + 1, EntryRecord.SIZE):
            if data[at] == ChunkKind.entry:
                entry = self._part(EntryRecord, data, at)
                yield self._name(data, start, entry), self._value(data, start, entry)

    def _in_leaves(self, name: bytes) -> Value | None:
        header = self._header
        assert header is not None
        bits = _LONG_HASH_BITS if header.flags & Flags.long_hashes else _HASH_BITS
        digest = name_hash(name, header.salt) & -(1 << _WORD - bits)
        data, leaf, start = self._leaf(self._leaf_for(digest >> _WORD - header.table_shift))
        below = self._shift - _HASHES_SHIFT
        shift = _WORD - below - leaf.len_prefix
        self._require(shift >= 0, f"a prefix of {leaf.len_prefix} bits")
        index = digest >> shift & (1 << below) - 1
        at = LeafRecord.SIZE + index * ChunkNumberRecord.SIZE
        chunk = self._part(ChunkNumberRecord, data, at).chunk
        steps = len(data) // EntryRecord.SIZE
        while chunk != _NONE:
            entry = self._chunk(EntryRecord, data, start, chunk)
            self._require(entry.kind == ChunkKind.entry, f"chunk {chunk} is no entry")
            if entry.hash == digest and self._name(data, start, entry) == name:
                return self._value(data, start, entry)
            chunk = entry.next_entry
            steps -= 1
            self._require(steps > 0, "entries that lead to each other")
        return None

    def _chunk(self, table: type[Any], data: bytes, start: int, number: int) -> Any:
        at = start + number * EntryRecord.SIZE
        self._require(at + EntryRecord.SIZE <= len(data), f"there is no chunk {number}")
        return self._part(table, data, at)

    def _name(self, data: bytes, start: int, entry: EntryRecord) -> bytes:
        found = self._pieces(data, start, entry.name_chunk, entry.len_name)
        return found.removesuffix(b"\0")

    def _value(self, data: bytes, start: int, entry: EntryRecord) -> Value:
        length = entry.num_values * entry.value_width
        return Value(self._pieces(data, start, entry.value_chunk, length), entry.value_width)

    def _pieces(self, data: bytes, start: int, chunk: int, length: int) -> bytes:
        self._require(length <= len(data), f"{length} bytes of a name or value in a leaf")
        found = b""
        while len(found) < length:
            self._require(chunk != _NONE, f"{len(found)} of {length} bytes of a name or value")
            piece = self._chunk(PieceRecord, data, start, chunk)
            self._require(piece.kind == ChunkKind.piece, f"chunk {chunk} is no piece")
            found += piece.content
            chunk = piece.next_piece
        return found[:length]


_table: list[int] = []
"""By a byte: what it adds to a hash. Made when the first name is looked up."""


def name_hash(name: bytes, salt: int) -> int:
    """Return the CRC-64 by which names are found, begun with a table's salt."""
    if not _table:
        steps = [_POLYNOMIAL]
        for _ in range(7):
            steps.append(steps[-1] >> 1 ^ (_POLYNOMIAL if steps[-1] & 1 else 0))
        table = [0]
        for step in reversed(steps):  # of the lowest bit first: what bytes add is linear
            table += [value ^ step for value in table]
        _table[:] = table
    for byte in name:
        salt = salt >> 8 ^ _table[(salt ^ byte) & 0xFF]
    return salt
