"""One structure, field by field: what its Kaitai class reads and what its spec says.

The classes are the compiler's own, in its debug mode: they keep where each field lies, and what
they have read before they fail.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from io import BytesIO
from itertools import islice
from struct import error as StructError  # noqa: N812 - an exception of this name says too little
from typing import TYPE_CHECKING, Any, Final, Literal

from kaitaistruct import (
    EndOfStreamError,
    KaitaiStream,
    KaitaiStruct,
    KaitaiStructError,
    ValidationFailedError,
    ValidationGreaterThanError,
    ValidationLessThanError,
    ValidationNotEqualError,
)

from pygrub_k.inspect.dump.notes import type_of_class
from pygrub_k.limits import DUMP_MAGICS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.inspect.dump.notes import FieldNotes, TypeNotes

    Order = Literal["little", "big"]

READING_FAILS: Final = (KaitaiStructError, EOFError, StructError, UnicodeDecodeError, ValueError)
"""What a Kaitai class raises for bytes that break the format."""


@dataclass(slots=True)
class Verdict:
    """What is known of a magic or checksum. `holds` is None where it cannot be told."""

    holds: bool | None
    reason: str = ""


@dataclass(slots=True)
class Field:
    """A field of a structure: bytes `start` to `end` of it; a value instance has none.

    `value` is None for what consists of `parts`, which is of the type `kind`, and for what is cut
    off.
    """

    name: str
    kernel_name: str = ""
    doc: str = ""
    start: int = 0
    end: int = 0
    value: Any = None
    meaning: tuple[str, ...] = ()
    verdict: Verdict | None = None
    parts: list[Field] = field(default_factory=list)
    is_computed: bool = False
    kind: str = ""

    def part(self, path: str) -> Field | None:
        """Return the part of that dotted name, or None."""
        return find(self.parts, path)


def find(fields: Sequence[Field], path: str) -> Field | None:
    """Return the field of that dotted name, or None if it is not there."""
    name, _, rest = path.partition(".")
    found = next((one for one in fields if one.name == name), None)
    return found.part(rest) if found is not None and rest else found


def read_fields(
    notes: TypeNotes, data: bytes, arguments: Sequence[Any] = ()
) -> tuple[list[Field], str]:
    """Return the fields of the structure at the start of `data`, and why they end too early.

    The reason is empty if they do not. A wrong magic does not end them: it is marked, and the
    rest is read as if it were right.
    """
    made, wrong, failure = _made(notes, data, arguments)
    fields = _Walk(data, wrong).structure(made, notes, 0, is_whole=not failure)
    return fields, failure


def _made(
    notes: TypeNotes, data: bytes, arguments: Sequence[Any]
) -> tuple[Any, dict[int, tuple[Verdict, Any]], str]:
    """Return what has been read, the wrong magics by their place, and why reading failed."""
    kind, content = notes.kaitai_class(), bytearray(data)
    wrong: dict[int, tuple[Verdict, Any]] = {}
    orders: dict[int, list[Order]] = {}
    while True:
        made = kind(*arguments, KaitaiStream(BytesIO(bytes(content))))
        try:
            made._read()  # noqa: SLF001 - so it is called in the compiler's debug mode
        except ValidationNotEqualError as error:
            start, end = _last_place(made, 0)
            possible = orders.setdefault(start, _orders(error, data[start:end]))
            if not possible or len(wrong) > DUMP_MAGICS:
                return made, wrong, _reason(made, error)
            verdict = Verdict(holds=False, reason=f"should be {_shown(error.expected)}")
            wrong.setdefault(start, (verdict, error.actual))
            content[start:end] = _stored(error.expected, end - start, possible.pop(0))
        except READING_FAILS as error:
            return made, wrong, _reason(made, error)
        else:
            return made, wrong, ""


def _orders(error: ValidationNotEqualError, raw: bytes) -> list[Order]:
    """Return the byte orders in which a wrong magic may have been read; none if it is no magic."""
    if isinstance(error.expected, bytes):
        return ["big"] if len(error.expected) == len(raw) else []
    actual = error.actual
    if not isinstance(actual, int) or not isinstance(error.expected, int):
        return []
    orders: tuple[Order, ...] = ("little", "big")
    return [one for one in orders if int.from_bytes(raw, one, signed=actual < 0) == actual]


def _stored(value: int | bytes, length: int, order: Order) -> bytes:
    if isinstance(value, bytes):
        return value
    return value.to_bytes(length, order, signed=value < 0)


def _shown(value: int | bytes) -> str:
    return value.hex(" ") if isinstance(value, bytes) else f"{value:#x}"


def _last_place(made: KaitaiStruct, base: int) -> tuple[int, int]:
    """Return (start, end) of the field that was read last, in the innermost structure."""
    _, place, value = _last_read(made)
    if place is None:
        return base, base
    start = base + place["start"]
    if "end" in place or not isinstance(value, KaitaiStruct):
        return start, base + place.get("end", place["start"])
    return _last_place(value, base if value._io is made._io else start)  # noqa: SLF001


def _last_read(made: KaitaiStruct) -> tuple[str, dict[str, Any] | None, Any]:
    """Return (name, place, value) of the field, or member of a list, that was begun last."""
    begun = [name for name in made.SEQ_FIELDS if name in made._debug]  # noqa: SLF001
    if not begun:
        return "", None, None
    name = begun[-1]
    place, value = made._debug[name], getattr(made, name, None)  # noqa: SLF001
    if place.get("arr") and "end" not in place:
        place = place["arr"][-1]
        value = value[-1] if value else None
    return name, place, value


def _path(made: KaitaiStruct) -> str:
    """Return the dotted name of the field that was begun last."""
    name, place, value = _last_read(made)
    if place is not None and "end" not in place and isinstance(value, KaitaiStruct):
        inner = _path(value)
        return f"{name}.{inner}" if inner else name
    return name


def _reason(made: KaitaiStruct, error: Exception) -> str:
    where = _path(made) or "the structure"
    if isinstance(error, EndOfStreamError):
        return f"{where}: cut off: the bytes end here"
    if isinstance(error, ValidationLessThanError):
        return f"{where}: {error.actual} is less than {error.min}"
    if isinstance(error, ValidationGreaterThanError):
        return f"{where}: {error.actual} is more than {error.max}"
    if isinstance(error, ValidationFailedError) and isinstance(error.actual, int | bytes):
        return f"{where}: {_shown(error.actual)} is not valid"
    return f"{where}: its size or its value is impossible"


class _Walk:
    """Makes fields of what a Kaitai class has read."""

    def __init__(self, data: bytes, wrong: dict[int, tuple[Verdict, Any]]) -> None:
        self._data = data
        self._wrong = wrong

    def structure(
        self, made: KaitaiStruct, notes: TypeNotes, base: int, *, is_whole: bool
    ) -> list[Field]:
        """Return the fields of `made`, whose stream begins at byte `base`.

        `is_whole` says that reading did not end in it: then its value instances are safe to ask.
        """
        last, _, _ = _last_read(made)
        fields: list[Field] = []
        for one in notes.fields:
            if one.name in made._debug:  # noqa: SLF001
                whole = is_whole or one.name != last
                fields += self._field(made, one, base, is_whole=whole)
        if is_whole:
            fields += self._instances(made, notes)
        elif notes.table is not None:
            fields += self._rest(notes, fields)
        return fields

    def _field(
        self, made: KaitaiStruct, notes: FieldNotes, base: int, *, is_whole: bool
    ) -> Iterator[Field]:
        place = made._debug[notes.name]  # noqa: SLF001
        value = getattr(made, notes.name, None)
        members = place.get("arr")
        if not members or not all(isinstance(one, KaitaiStruct) for one in value or (0,)):
            yield self._one(made, base, notes, (notes.name, place, value), is_whole=is_whole)
            return
        for index, (spot, member) in enumerate(zip(members, value or (), strict=False)):
            whole = is_whole or index < len(members) - 1
            name = f"{notes.name}[{index}]"
            yield self._one(made, base, notes, (name, spot, member), is_whole=whole)

    def _one(
        self,
        made: KaitaiStruct,
        base: int,
        notes: FieldNotes,
        read: tuple[str, dict[str, Any], Any],
        *,
        is_whole: bool,
    ) -> Field:
        """Return one field, or member of a list, that was read as (name, place, value)."""
        name, place, value = read
        start = base + place["start"]
        found = Field(name, notes.kernel_name, notes.doc, start, base + place.get("end", -1))
        if isinstance(value, KaitaiStruct):
            inner = base if value._io is made._io else start  # noqa: SLF001
            kind = type_of_class(type(value).__module__, type(value).__qualname__)
            found.parts = self.structure(value, kind, inner, is_whole=is_whole)
            found.end = max([start, found.end, *(part.end for part in found.parts)])
            found.doc, found.kind = found.doc or kind.doc, kind.name
            return found
        found.end = max(start, found.end)
        if value is None:
            found.end = min(len(self._data), max(found.end, start))
            return found
        return self._valued(found, notes, value)

    def _valued(self, found: Field, notes: FieldNotes, value: Any) -> Field:
        found.value = _plain(value)
        if found.start in self._wrong:
            found.verdict, found.value = self._wrong[found.start]
        elif notes.is_magic:
            found.verdict = Verdict(holds=True)
        found.meaning = notes.meaning(found.value)
        return found

    def _instances(self, made: KaitaiStruct, notes: TypeNotes) -> Iterator[Field]:
        for name, doc in notes.instances:
            try:
                value = getattr(made, name)
            except READING_FAILS:
                continue
            if value is not None and not isinstance(value, KaitaiStruct):
                meaning = (value.name,) if isinstance(value, IntEnum) else ()
                yield Field(name, doc=doc, value=_plain(value), meaning=meaning, is_computed=True)

    def _rest(self, notes: TypeNotes, fields: list[Field]) -> Iterator[Field]:
        """Yield what is behind the field that failed, where the layout is fixed."""
        if not fields or notes.table is None:
            return
        start, table = fields[0].start, notes.table
        if start + table.SIZE > len(self._data):
            return
        row = table.unchecked(self._data, start)
        known = len(fields)
        places = [at for _, _, at in table.FIELDS] + [table.SIZE]
        for index, one in islice(enumerate(notes.fields), known, None):
            found = Field(one.name, one.kernel_name, one.doc)
            found.start, found.end = start + places[index], start + places[index + 1]
            yield self._valued(found, one, getattr(row, one.name))


def _plain(value: Any) -> Any:
    """Return integers of enums as integers, also in lists."""
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, bool) or not isinstance(value, int):
        return value
    return int(value)
