"""Record tables: tuples over one precompiled struct, and where their fields lie.

Made by scripts/build_parsers.py; do not edit.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from struct import Struct
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


class CheckedRecord(Record):
    """A structure some of whose fields are checked when it is read."""

    __slots__ = ()

    @classmethod
    def read(cls, data: bytes, offset: int = 0) -> Self:
        return cls(cls.STRUCT.unpack_from(data, offset))._checked()  # noqa: SLF001 - our own

    @classmethod
    def iter(cls, data: bytes) -> Iterator[Self]:
        return map(cls._checked, map(cls, cls.STRUCT.iter_unpack(data)))

    def _checked(self) -> Self:
        """The same structure; ValueError that names a field and says what is wrong with it."""
        # Each class is given its own; an ABC would cost every boot the import of abc.
        raise NotImplementedError
