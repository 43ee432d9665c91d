"""Record tables: tuples over one precompiled struct, and where their fields lie.

Made by scripts/build_parsers.py; do not edit.
"""

from __future__ import annotations

import sys
from struct import Struct, calcsize

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from typing import Any, Self

    Row = tuple[int | bytes, ...]
else:
    Row = tuple

_SIZES = {"s": 1, "B": 1, "b": 1, "H": 2, "h": 2, "I": 4, "i": 4, "Q": 8, "q": 8}
_Namespace = type(sys.implementation)  # types.SimpleNamespace, without an import


class _Fields:
    """Makes a table's FIELDS when they are first wanted."""

    def __get__(self, _row: object, table: type[Record]) -> tuple[tuple[str, str, int], ...]:
        names, at, count, made = iter(table.NAMES), 0, "", []
        for letter in table.STRUCT.format[1:]:
            if letter.isdigit():
                count += letter
                continue
            made.append((next(names), count + letter, at))
            at += _SIZES[letter] * int(count or 1)
            count = ""
        table.FIELDS = tuple(made)
        return table.FIELDS


class _Offset:
    """Makes a table's OFFSET when it is first wanted."""

    def __get__(self, _row: object, table: type[Record]) -> Any:
        table.OFFSET = _Namespace(**{name: at for name, _, at in table.FIELDS})
        return table.OFFSET


class Record(Row):
    """A structure of fixed size. Its fields are attributes, and NAMES names them in order.

    `OFFSET.name` is the byte of the structure at which the field `name` begins, and FIELDS has
    (name, struct's code, offset) of all fields.
    """

    __slots__ = ()

    STRUCT: Struct
    SIZE: int
    NAMES: tuple[str, ...]
    FIELDS: tuple[tuple[str, str, int], ...] = _Fields()  # type: ignore[assignment]
    OFFSET: Any = _Offset()

    @classmethod
    def read(cls, data: bytes, offset: int = 0) -> Self:
        """The structure at `offset` of `data`; struct.error, or ValueError if a check fails."""
        return cls(cls.STRUCT.unpack_from(data, offset))

    @classmethod
    def unchecked(cls, data: bytes, offset: int = 0) -> Self:
        """The same without the checks, for what shows damage; struct.error."""
        return cls(cls.STRUCT.unpack_from(data, offset))

    @classmethod
    def iter(cls, data: bytes) -> Iterator[Self]:
        """The structures that `data` consists of; raises what `read` raises."""
        return map(cls, cls.STRUCT.iter_unpack(data))

    @classmethod
    def rows(cls, data: bytes) -> list[tuple[Any, ...]]:
        """The structures that `data` consists of as plain tuples, unchecked; struct.error."""
        return list(cls.STRUCT.iter_unpack(data))


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
