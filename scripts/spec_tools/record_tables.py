"""Record tables: for each type marked `-record: true` a tuple class over one precompiled Struct.

The layout comes from the spec; checks and value instances are the compiler's own expressions.
"""

from __future__ import annotations

import ast
import textwrap
from dataclasses import dataclass
from struct import calcsize
from typing import TYPE_CHECKING, Any

from spec_tools.emission import header
from spec_tools.model import SpecEnum, SpecType, enums_of, types_of
from spec_tools.prose import comment, escaped, first_sentence
from spec_tools.python_types import UNKNOWN, expression_type, union
from spec_tools.reads import Check, FixedRead, fixed_reads, instance_value
from spec_tools.row_expressions import NotLiftableError, RowExpressions
from spec_tools.syntax_tree import classes, dotted_name, methods

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spec_tools.loading import Spec

_LINE = 100
_ORDER = {"le": "<", "be": ">", None: "<"}
_WANTED = {
    "ValidationNotEqualError": "is not",
    "ValidationLessThanError": "is less than",
    "ValidationGreaterThanError": "is more than",
}


def record_module(text: str, spec: Spec) -> str | None:
    """The module of `spec`'s record tables, `text` being the compiler's; None without records."""
    records = [owner for owner in types_of(spec) if owner.is_record]
    if not records:
        return None
    found = dict(classes(ast.parse(text)))
    enums = list(enums_of(spec))
    writers = [_RecordWriter(record, found[record.class_path], enums) for record in records]
    lines = [
        *header(spec),
        '# mypy: disable-error-code="assignment, override"',
        f'"""Record tables: {escaped(first_sentence(spec.data["meta"]["title"]))}"""',
        "",
        "from __future__ import annotations",
        "",
        "from operator import itemgetter",
        "from struct import Struct",
        "",
        f"from . import {', '.join(sorted({writer.base for writer in writers}))}",
    ]
    for enum in enums:
        lines += ["", "", *_enum_class(enum)]
    for writer in writers:
        lines += ["", "", *writer.lines()]
    return "\n".join(lines) + "\n"


def _enum_class(enum: SpecEnum) -> Iterator[str]:
    yield f"class {enum.class_path[-1]}:"
    for value, (name, doc) in enum.members.items():
        yield from comment(doc, "    ")
        yield f"    {name} = {value}"


@dataclass(frozen=True)
class _Column:
    """One field of a record: where in the unpacked row it stands, and its type."""

    name: str
    doc: str
    offset: int
    index: int
    read: FixedRead

    @property
    def annotation(self) -> str:
        if self.read.count is not None:
            return "tuple[int, ...]"
        return "bytes" if self.read.code.endswith("s") else "int"

    @property
    def getter(self) -> str:
        if self.read.count is not None:
            return f"itemgetter(slice({self.index}, {self.index + self.read.count}))"
        return f"itemgetter({self.index})"


class _RecordWriter:
    """Writes the class of one record type."""

    def __init__(self, record: SpecType, node: ast.ClassDef, enums: list[SpecEnum]) -> None:
        self._record = record
        self._functions = methods(node)
        self._enums = {enum.class_path: enum for enum in enums}
        self._name = f"{record.class_path[-1]}Record"
        reads = fixed_reads(self._functions["_read"].body)
        self._columns = list(
            _columns(record.fields, [r for r in reads if isinstance(r, FixedRead)])
        )
        assert len(self._columns) == len(record.fields) == len(reads)
        self._known = {column.name: column.annotation for column in self._columns}
        self._checks = list(self._check_lines())
        self.base = "CheckedRecord" if self._checks else "Record"

    def lines(self) -> Iterator[str]:
        orders = {column.read.byte_order for column in self._columns} - {None}
        layout = _ORDER[next(iter(orders), None)] + "".join(
            f"{column.read.count or ''}{column.read.code}" for column in self._columns
        )
        yield f"class {self._name}({self.base}):"
        yield f'    """{escaped(first_sentence(self._record.body["doc"]))}"""'
        yield ""
        yield "    __slots__ = ()"
        yield ""
        yield f'    STRUCT = Struct("{layout}")'
        yield f"    SIZE = {calcsize(layout)}"
        yield from _names(column.name for column in self._columns)
        yield ""
        for column in self._columns:
            yield from comment(f"{column.offset:#x}: {column.doc}".rstrip(": "), "    ")
            yield f"    {column.name}: {column.annotation} = property({column.getter})"
        if self._checks:
            yield ""
            yield f"    def _checked(self) -> {self._name}:"
            yield from self._checks
            yield "        return self"
        yield from self._properties()

    def _check_lines(self) -> Iterator[str]:
        for column in self._columns:
            rewriter = RowExpressions(self._known, self._enums, column.name)
            for check in column.read.checks:
                yield f"        if {rewriter.text(check.test)}:"
                yield f"            raise ValueError({_reason(rewriter, check, column.name)})"

    def _properties(self) -> Iterator[str]:
        known = dict(self._known)
        remaining = dict(self._record.instances)
        while True:
            settled = []
            for name, instance in remaining.items():
                lines = list(self._property(name, instance, known))
                if lines:
                    settled.append(name)
                    yield from lines
            if not settled:
                break
            for name in settled:
                del remaining[name]
        if remaining:
            yield ""
            yield from comment(f"In the Kaitai class only: {', '.join(remaining)}.", "    ")

    def _property(
        self, name: str, instance: Mapping[str, Any], known: dict[str, str]
    ) -> Iterator[str]:
        value, condition = instance_value(self._functions[name])
        if value is None:
            return
        rewriter = RowExpressions(known, self._enums)
        try:
            text = rewriter.text(value)
            test = rewriter.text(condition) if condition is not None else None
        except NotLiftableError:
            return
        found = _without_enums(expression_type(value, known))
        if test is not None:
            text, found = f"{text} if {test} else None", union([found, "None"])
        if found == UNKNOWN:
            return
        known[name] = found
        yield ""
        yield "    @property"
        yield f"    def {name}(self) -> {found}:"
        yield from comment(" ".join(str(instance.get("doc", "")).split()), " " * 8)
        yield f"        return {text}"


def _without_enums(found: str) -> str:
    parts = [part for part in found.split(" | ") if "." not in part]
    return " | ".join(parts)


def _names(names: Iterable[str]) -> Iterator[str]:
    yield "    NAMES = ("
    yield from textwrap.wrap(
        " ".join(f'"{name}",' for name in names),
        width=_LINE,
        initial_indent=" " * 8,
        subsequent_indent=" " * 8,
    )
    yield "    )"


def _columns(fields: list[dict[str, Any]], reads: list[FixedRead]) -> Iterator[_Column]:
    offset = index = 0
    for field, read in zip(fields, reads, strict=True):
        doc = " ".join(str(field.get("doc", "")).split())
        yield _Column(field["id"], doc, offset, index, read)
        offset += calcsize(f"<{read.count or ''}{read.code}")
        index += read.count or 1


def _reason(rewriter: RowExpressions, check: Check, name: str) -> str:
    """An f-string for the refusal: the field, its value, and what it should have been."""
    kind = dotted_name(check.refusal.func)[-1]
    if kind not in _WANTED:
        return f'f"{name}: {{self.{name}!r}} is not valid"'
    expected = check.refusal.args[0]
    if isinstance(expected, ast.Constant) and isinstance(expected.value, int):
        shown = f"{expected.value:#x}" if kind == "ValidationNotEqualError" else str(expected.value)
        how = "#x" if kind == "ValidationNotEqualError" else ""
        return f'f"{name}: {{self.{name}{":" + how if how else ""}}} {_WANTED[kind]} {shown}"'
    if isinstance(expected, ast.Constant):
        # Python 3.11 allows no backslash inside the braces of an f-string.
        literal = repr(expected.value).replace("\\", "\\\\").replace('"', '\\"')
        shown = literal.replace("{", "{{").replace("}", "}}")
        return f'f"{name}: {{self.{name}!r}} {_WANTED[kind]} {shown}"'
    return f'f"{name}: {{self.{name}!r}} {_WANTED[kind]} {{{rewriter.text(expected)}!r}}"'
