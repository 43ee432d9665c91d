"""Columns of text, aligned."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def table(
    heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[str] = ()
) -> Iterator[str]:
    """Yield a line of headings, then one line per row; columns in `right` are right-aligned.

    Columns that are empty in every row are left out.
    """
    kept = [column for column in range(len(heads)) if any(row[column] for row in rows)]
    lines = [[text[column] for column in kept] for text in (heads, *rows)]
    widths = [max(columns_of(line[at]) for line in lines) for at in range(len(kept))]
    flush = [heads[column] in right for column in kept]
    for line in lines:
        cells = [
            _padded(cell, width, to_right)
            for cell, width, to_right in zip(line, widths, flush, strict=True)
        ]
        yield "  ".join(cells).rstrip()


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a printable text takes."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )


def _padded(text: str, width: int, to_right: bool) -> str:
    blanks = " " * (width - columns_of(text))
    return blanks + text if to_right else text + blanks
