"""Wanted columns of many structures of one size: copied together by strides, read by one struct.

Made by scripts/build_parsers.py; do not edit.
"""

from __future__ import annotations

from functools import lru_cache
from struct import Struct, calcsize

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from typing import Any

    from pygrub_k._generated import Record

WORD = 4
"""Bytes that are copied together."""
HALF = 2


def columns(
    tables: Iterable[type[Record]], wanted: Collection[str], size: int | None = None
) -> tuple[Struct, tuple[str, ...]]:
    """One struct of the `wanted` fields of `tables`, which lie behind each other.

    It has the tables' bytes, or `size` if those are fewer. The names say what it yields, in this
    order; a field that is a list yields, and is named, as often as it has members. Raises
    ValueError if a name is unknown or ambiguous, if byte orders differ, or if `size` is too small.
    """
    tables = tuple(tables)
    orders = {table.STRUCT.format[0] for table in tables}
    whole = sum(table.SIZE for table in tables)
    rest = 0 if size is None else size - whole
    if len(orders) != 1 or rest < 0:
        raise ValueError(f"tables of {whole} bytes in {len(orders)} byte orders; {size} wanted")
    parts = list(orders)
    names: list[str] = []
    for name, code, _ in (field for table in tables for field in table.FIELDS):
        if name in wanted:
            parts.append(code)
            names += [name] * (1 if code.endswith("s") else int(code[:-1] or 1))
        else:
            parts.append(f"{calcsize('<' + code)}x")
    present = [name for table in tables for name in table.NAMES]
    strange = [name for name in wanted if present.count(name) != 1]
    if strange:
        raise ValueError(f"fields that are not there once: {strange}")
    return Struct("".join([*parts, f"{rest}x"])), tuple(names)


class Columns:
    """The `wanted` fields of `tables`, which lie behind each other in structures of `size` bytes.

    Only the 4-byte words that hold a wanted field are kept: `compacted` copies them for a whole
    array, with one strided copy for each word, `read` reads one such row of `row_size` bytes, in
    the order of `names`, and `read_all` some that lie behind each other. Raises ValueError if a
    name is unknown or ambiguous, if byte orders differ, or if `size` is no multiple of a word or
    too small.
    """

    def __init__(self, tables: Sequence[type[Record]], wanted: Collection[str], size: int) -> None:
        orders = {table.STRUCT.format[0] for table in tables}
        whole = sum(table.SIZE for table in tables)
        present = [name for table in tables for name in table.NAMES]
        if len(orders) != 1 or whole > size or size % WORD:
            raise ValueError(f"{whole} bytes in {len(orders)} byte orders for {size} bytes")
        strange = [name for name in wanted if present.count(name) != 1]
        if strange:
            raise ValueError(f"fields that are not there once: {strange}")
        self._places: dict[str, tuple[int, int]] = {}
        """Byte of the structure at which each field begins, and its length."""
        fields: list[tuple[str, str, int, int]] = []
        start = 0
        for table in tables:
            for name, code, at in table.FIELDS:
                length = calcsize("<" + code)
                self._places[name] = start + at, length
                fields.append((name, code, start + at, length))
            start += table.SIZE
        kept = {
            byte // WORD
            for name, _, at, length in fields
            if name in wanted
            for byte in range(at, at + length)
        }
        self._words = sorted(kept)
        self._stride = size // WORD
        packed = Struct(orders.pop() + "".join(_form(fields, wanted, kept)))
        self.row_size = len(self._words) * WORD
        self.read = packed.unpack_from
        self.read_all = packed.iter_unpack
        self.names = tuple(name for name, *_ in fields if name in wanted)

    def compacted(self, data: bytes) -> bytes:
        """Return the rows of an array of whole structures."""
        count = len(data) // (self._stride * WORD)
        made = bytearray(count * self.row_size)
        source, target = memoryview(data).cast("I"), memoryview(made).cast("I")
        for index, word in enumerate(self._words):
            target[index :: len(self._words)] = source[word :: self._stride]
        return bytes(made)

    def field(self, data: bytes | bytearray, name: str) -> memoryview[int]:
        """Return one field of 2 or 4 bytes of all structures of an array, in this machine's order.

        It is a view: of a bytearray, it can be assigned to.
        """
        at, length = self._places[name]
        whole = memoryview(data)
        view = whole.cast("H") if length == HALF else whole.cast("I")
        return view[at // length :: self._stride * WORD // length]

    def blank(self, data: bytearray, names: Collection[str]) -> None:
        """Set some fields of all structures of an array to zero."""
        for name in names:
            column = self.field(data, name)
            zeros = memoryview(bytes(column.nbytes))
            column[:] = zeros.cast("H") if column.itemsize == HALF else zeros.cast("I")


def reader(
    tables: type[Record] | Sequence[type[Record]], wanted: Collection[str]
) -> Callable[[bytes, int], tuple[Any, ...]]:
    """What reads the `wanted` fields of one structure at an offset of some bytes, in their order.

    Several tables lie behind each other.
    """
    return columns([tables] if isinstance(tables, type) else tables, wanted)[0].unpack_from


def rows_reader(
    tables: Sequence[type[Record]], wanted: Collection[str], size: int
) -> Callable[[bytes], Iterable[tuple[Any, ...]]]:
    """What reads the `wanted` fields of all structures of an array, `size` bytes each."""
    return columns(tables, wanted, size)[0].iter_unpack


def columns_of(table: type[Record], data: bytes, offset: int, count: int) -> list[tuple[Any, ...]]:
    """The fields of `count` structures that lie behind each other, each field by itself.

    Every field of `table` must be one value. Raises struct.error if `data` are too short.
    """
    width = len(table.FIELDS)
    values = _many(table.STRUCT.format, count)(data, offset)
    return [values[start::width] for start in range(width)]


@lru_cache(maxsize=128)
def _many(form: str, count: int) -> Callable[[bytes, int], tuple[Any, ...]]:
    return Struct(form[0] + form[1:] * count).unpack_from


def _form(
    fields: Sequence[tuple[str, str, int, int]], wanted: Collection[str], kept: Collection[int]
) -> list[str]:
    """One code for each field that lies in words which are kept: wanted, or passed over."""
    form = []
    for name, code, at, length in fields:
        held = sum(byte // WORD in kept for byte in range(at, at + length))
        form.append(code if name in wanted else f"{held}x")
    end = fields[-1][2] + fields[-1][3]
    form.append(f"{-end % WORD if end // WORD in kept else 0}x")
    return form


@lru_cache(maxsize=64)
def splitter(size: int, count: int) -> Callable[[bytes | bytearray], tuple[bytes, ...]]:
    """What cuts `count` structures of `size` bytes apart."""
    return Struct(f"{size}s" * count).unpack
