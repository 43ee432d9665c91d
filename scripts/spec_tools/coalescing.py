"""Merges runs of fixed-size reads in a generated `_read` into one `struct.Struct` each.

The class keeps its attributes, its values and its checks. Where several things are wrong with the
data, another one of them may be met first.
"""

from __future__ import annotations

import ast
import re
from struct import calcsize
from typing import TYPE_CHECKING

from spec_tools.reads import FixedRead, fixed_reads
from spec_tools.source_text import SourceText, dotted_name, methods

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ORDER = {"le": "<", "be": ">", None: "<"}
_LINE = 96


def coalesce(text: str) -> str:
    """`text`, one module as the compiler made it, with its runs of reads merged."""
    source = SourceText(text)
    structs: list[str] = []
    for path, node in source.classes():
        read = methods(node).get("_read")
        if read is None:
            continue
        for number, run in enumerate(_runs(fixed_reads(read.body))):
            name = "_" + "_".join(map(_upper_case, path)) + (f"_{number + 1}" if number else "")
            layout = _format(run)
            structs.append(f'{name} = Struct("{layout}")')
            source.replace(
                run[0].first.lineno,
                run[-1].last.end_lineno or run[-1].last.lineno,
                list(_merged(source, run, name, calcsize(layout))),
            )
    if structs:
        first_class = next(node for _, node in source.classes())
        source.insert_before(first_class.lineno, [*structs, "", ""])
        first_import = next(node for node in source.tree.body if isinstance(node, ast.Import))
        source.insert_before(first_import.lineno, ["from struct import Struct", ""])
    return source.edited()


def _upper_case(class_name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", class_name).upper()


def _format(run: Iterable[FixedRead]) -> str:
    run = list(run)
    order = next((read.byte_order for read in run if read.byte_order), None)
    return _ORDER[order] + "".join(f"{read.count or ''}{read.code}" for read in run)


def _runs(reads: Iterable[FixedRead | ast.stmt]) -> Iterator[list[FixedRead]]:
    """The longest runs that one Struct can read: one byte order, at most one list, no gap."""
    run: list[FixedRead] = []
    for read in reads:
        if not isinstance(read, FixedRead):
            yield from _worthwhile(run)
            run = []
            continue
        if run and not _fits(run, read):
            yield from _worthwhile(run)
            run = []
        run.append(read)
        if _looks_at_stream(read):
            yield from _worthwhile(run)
            run = []
    yield from _worthwhile(run)


def _worthwhile(run: list[FixedRead]) -> Iterator[list[FixedRead]]:
    if sum(read.count or 1 for read in run) > 1:
        yield run


def _fits(run: list[FixedRead], read: FixedRead) -> bool:
    orders = {other.byte_order for other in (*run, read)} - {None}
    lists = sum(other.count is not None for other in (*run, read))
    return len(orders) <= 1 and lists <= 1


def _looks_at_stream(read: FixedRead) -> bool:
    """Whether a check asks where the stream stands, which merging further reads would change."""
    return any(
        dotted_name(part)[:2] == ("self", "_io")
        for check in read.checks
        for part in ast.walk(check.test)
    )


def _merged(source: SourceText, run: list[FixedRead], struct: str, size: int) -> Iterator[str]:
    indent = source.indent(run[0].first)
    targets = [f"*self.{read.name}" if read.count else f"self.{read.name}" for read in run]
    value = f"{struct}.unpack(self._io.read_bytes({size}))"
    line = f"{indent}{', '.join(targets)} = {value}"
    if len(targets) > 1 and len(line) <= _LINE:
        yield line
    else:
        yield f"{indent}("
        yield from (f"{indent}    {target}," for target in targets)
        yield f"{indent}) = {value}"
    for read in run:
        if read.enum is not None:
            enum = source.segment(read.enum)
            yield f"{indent}self.{read.name} = KaitaiStream.resolve_enum({enum}, self.{read.name})"
    for read in run:
        for check in read.checks:
            yield from _check_lines(source, indent, check.statements)


def _check_lines(source: SourceText, indent: str, statements: Iterable[ast.stmt]) -> Iterator[str]:
    for statement in statements:
        if isinstance(statement, ast.If):
            refusal = statement.body[0]
            assert isinstance(refusal, ast.Raise)
            assert refusal.exc is not None
            yield f"{indent}if {source.segment(statement.test)}:"
            yield f"{indent}    raise {source.segment(refusal.exc)}"
        else:
            assert isinstance(statement, ast.Assign)
            yield f"{indent}_ = {source.segment(statement.value)}"
