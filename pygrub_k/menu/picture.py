"""A picture of the screen: which text goes where. Small screens drop what they can do without."""

from __future__ import annotations

from pygrub_k.menu.text import fitted, wrapped
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.menu.view import Body, View

TALL: Final = 16
MIDDLE: Final = 10
LOW: Final = 5
"""Rows that a screen needs to get hints, a heading, a frame."""
NARROW: Final = 12
"""Columns that a screen needs to get a frame."""
HINT_ROWS: Final = 3
STATUS_ROWS: Final = 3
"""On a tall screen; others have one or none."""


class Piece(Record):
    """Text in one row, starting at `column`, safe to show."""

    row: int
    column: int
    text: str
    reverse: bool = False


class Picture(Record):
    """What a screen shows, everything else being blank, and the cursor's row and column."""

    pieces: tuple[Piece, ...]
    cursor: tuple[int, int] = (0, 0)
    editing: bool = False
    """Whether the cursor means something."""


def one_line(text: str, width: int) -> Picture:
    """Return a screen with one line and nothing else."""
    return Picture((Piece(0, 0, fitted(text, width - 1)),) if text and width > 1 else ())


def arranged(
    size: tuple[int, int], heading: str, view: View, encoding: str, status: str
) -> Picture:
    """Return a heading, a frame that the view fills, the view's hints, and a status line.

    `size` is columns and rows. The last column stays empty: some terminals scroll when it is
    written to in the last row.
    """
    width, height = max(size[0] - 1, 1), size[1]
    top = 2 if height >= TALL else 1 if height >= MIDDLE else 0
    hint_rows = HINT_ROWS if height >= TALL else 1 if height >= MIDDLE else 0
    status_rows = STATUS_ROWS if height >= TALL else 1 if height > 1 else 0
    frame = 1 if height >= LOW and width >= NARROW else 0
    inner = max(height - top - hint_rows - status_rows - 2 * frame, 1)
    margin = 2 * frame
    found = view.body(width - 2 * margin, inner, encoding)
    pieces = [Piece(0, 0, fitted(heading, width).rstrip())] if top else []
    if frame:
        pieces += _frame(top, inner, width, found.place)
    pieces += _rows(found, top + frame, margin, width - 2 * margin)
    below = top + inner + 2 * frame
    pieces += _block(view.hints, below, hint_rows, width)
    told = [text for text in (status, found.note) if text]
    for text in told[: max(status_rows, 0)]:
        rows = status_rows if text is told[-1] else 1
        pieces += _block(text, below + hint_rows, rows, width)
        below, status_rows = below + rows, status_rows - rows
    row, column = found.cursor or (found.selected or 0, 0)
    cursor = (min(top + frame + row, height - 1), min(margin + column, size[0] - 1))
    return Picture(tuple(pieces), cursor, found.cursor is not None)


def _frame(top: int, inner: int, width: int, place: str) -> Iterator[Piece]:
    edge = "-" * (width - 2)
    lower = f" {place} -".rjust(width - 2, "-") if place and len(place) + 3 < width - 2 else edge
    yield Piece(top, 0, f"+{edge}+")
    for row in range(inner):
        yield Piece(top + 1 + row, 0, "|")
        yield Piece(top + 1 + row, width - 1, "|")
    yield Piece(top + 1 + inner, 0, f"+{lower}+")


def _rows(body: Body, top: int, margin: int, width: int) -> Iterator[Piece]:
    for number, text in enumerate(body.rows):
        yield Piece(top + number, margin, fitted(text, width), number == body.selected)


def _block(text: str, top: int, rows: int, width: int) -> Iterator[Piece]:
    """Yield text in at most so many rows; if it needs more, the last one is cut."""
    lines = wrapped(text, width) if text else []
    if len(lines) > rows > 0:
        lines[rows - 1 :] = [" ".join(lines[rows - 1 :])]
    for number, line in enumerate(lines[:rows]):
        yield Piece(top + number, 0, fitted(line, width).rstrip())
