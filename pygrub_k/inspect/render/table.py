"""Columns of text, aligned, in a window or as wide as they are."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from pygrub_k.inspect.render.styles import Cell, cell_marked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

GAP: Final = 2
"""Blanks between columns."""
NARROWEST: Final = 10
"""Columns of a terminal below which a cell is not folded."""


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    right: Collection[str] = (),
    width: int | None = None,
    dispensable: Sequence[str] = (),
) -> Iterator[str]:
    """Yield a line of headings, then one line or more per row; those in `right` are right-aligned.

    Columns that are empty in every row are left out. What does not fit into `width` columns of a
    terminal is left out where it is `dispensable`, and a last line says so; then cells are folded.
    """
    kept = [column for column in range(len(heads)) if any(row[column] for row in rows)]
    left_out = []
    for head in dispensable:
        if _width(heads, rows, kept) <= (width or _width(heads, rows, kept)):
            break
        if heads.index(head) in kept:
            kept.remove(heads.index(head))
            left_out.append(head)
    widths = [max(columns_of(line[at]) for line in (heads, *rows)) for at in kept]
    if width is not None:
        _narrow(widths, [heads[column] not in right for column in kept], width)
    flush = [heads[column] in right for column in kept]
    for line in (heads, *rows):
        yield from _lines([line[column] for column in kept], widths, flush)
    if left_out:
        whole = _width(heads, rows, range(len(heads)))
        yield f"({', '.join(left_out)}: in {whole} columns, or with --json)"


def headings(heads: Sequence[str]) -> list[str]:
    """Return headings in their style."""
    return [Cell.of("head", head) for head in heads]


def _width(heads: Sequence[str], rows: Sequence[Sequence[str]], kept: Collection[int]) -> int:
    """Return how many columns of a terminal a table takes."""
    used = [at for at in kept if any(row[at] for row in rows)]
    widths = [max(columns_of(line[at]) for line in (heads, *rows)) for at in used]
    return sum(widths) + GAP * (len(widths) - 1)


def _narrow(widths: list[int], foldable: Sequence[bool], width: int) -> None:
    """Narrow the widest columns that may be folded until all fit, or none can be narrower."""
    while (excess := sum(widths) + GAP * (len(widths) - 1) - width) > 0:
        able = [at for at, one in enumerate(widths) if foldable[at] and one > NARROWEST]
        if not able:
            return
        widest = max(able, key=widths.__getitem__)
        second = max((widths[at] for at in able if at != widest), default=NARROWEST)
        widths[widest] -= min(excess, max(widths[widest] - max(second, NARROWEST), 1))


def _lines(cells: Sequence[str], widths: Sequence[int], flush: Sequence[bool]) -> Iterator[str]:
    cut = [list(folded(cell, width)) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, cut), default=0)):
        parts = []
        for cell, width, to_right, lines in zip(cells, widths, flush, cut, strict=True):
            text = lines[number] if number < len(lines) else ""
            blanks = " " * (width - columns_of(text))
            shown = cell_marked(text, cell)
            parts.append(blanks + shown if to_right else shown + blanks)
        yield (" " * GAP).join(parts).rstrip()


def folded(text: str, width: int) -> Iterator[str]:
    """Yield a text in lines of at most so many columns, broken at blanks where there are any."""
    while columns_of(text) > width:
        at, used = 0, 0
        while at < len(text) and (used := used + columns_of(text[at])) <= width:
            at += 1
        at = max(at, 1)
        blank = text.rfind(" ", 1, at + 1)
        end = blank if blank > 0 else at
        yield text[:end].rstrip(" ")
        text = text[end:].lstrip(" ")
    yield text


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a printable text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )
