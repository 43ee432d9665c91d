"""Tables whose rows come one by one, so that the widths of their columns are fixed beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.inspect.render.styles import Cell, cell_marked
from pygrub_k.inspect.render.table import columns_of, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_GAP: Final = "  "


class StreamedTable:
    """Makes lines with marks of styles, for a window of `width` columns or as wide as they are.

    `columns` are headings and widths, negative where texts are flush left; a longer text moves the
    rest of its line, and the last column takes what the window leaves it. What is `dispensable` is
    left out in this order where that is too little, and `elsewhere` says where it is found then.
    If `folds`, the last column goes on below itself; else it can be copied as it is.
    """

    def __init__(
        self,
        columns: Sequence[tuple[str, int]],
        width: int | None,
        dispensable: Sequence[str],
        elsewhere: str,
        *,
        folds: bool = False,
    ) -> None:
        self._columns = columns
        self._width = width
        self._elsewhere = elsewhere
        self._folds = folds
        self._last_width = abs(columns[-1][1])
        self._left_out: list[str] = []
        for heading in dispensable if width is not None else ():
            if width is None or self._start() + self._last_width <= width:
                break
            self._left_out.append(heading)

    def _kept(self) -> list[tuple[str, int]]:
        return [column for column in self._columns if column[0] not in self._left_out]

    def _start(self) -> int:
        """Return the column of a terminal at which the last column begins."""
        return sum(abs(size) + len(_GAP) for _, size in self._kept()[:-1])

    def heading(self) -> str:
        """Return the line above the rows."""
        return self._line({name: Cell.of("head", name) for name, _ in self._columns})

    def lines(self, cells: Mapping[str, str]) -> Iterator[str]:
        """Yield a row, given by its headings, as one line; more if its last column is folded."""
        last = self._kept()[-1][0]
        if not self._folds or self._width is None:
            yield self._line(cells)
            return
        start = self._start()
        first, *rest = folded(cells[last], max(self._width - start, self._last_width))
        yield self._line({**cells, last: first})
        for text in rest:
            yield " " * start + text

    def ending(self) -> str:
        """Return the line below the rows: what was left out, if anything."""
        names = [name for name, _ in self._columns if name in self._left_out]
        return (
            f"({', '.join(names)}: in a wider window, or with {self._elsewhere})" if names else ""
        )

    def _line(self, cells: Mapping[str, str]) -> str:
        parts = []
        for name, width in self._kept():
            cell = cells[name]
            blanks = " " * (abs(width) - columns_of(cell))
            shown = cell_marked(cell, cell)
            parts.append(blanks + shown if width > 0 else shown + blanks)
        return _GAP.join(parts).rstrip()
