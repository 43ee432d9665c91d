"""A picture of the screen: which text goes where. Small screens drop what they can do without."""

from __future__ import annotations

from pygrub_k.menu.text import fitted, wrapped
from pygrub_k.menu.view import TIED, WRONG
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final, Literal

    from pygrub_k.menu.view import Body, View

    Style = Literal["", "reverse", "lines", "warning"]

TALL: Final = 20
MIDDLE: Final = 14
LOW: Final = 10
FRAMED: Final = 8
"""Rows that a screen needs to get all hints and details, some, one of each, a heading and frame."""
NARROW: Final = 12
"""Columns that a screen needs to get a frame."""
HINT_ROWS: Final = 2
MORE: Final = " Alt-M: all"
"""Ends a message that is cut."""


class Piece(Record):
    """Text in one row, starting at `column`, safe to show.

    Of the style `lines` it is letters of a vt100's line drawing.
    """

    row: int
    column: int
    text: str
    style: Style = ""


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
    size: tuple[int, int], heading: str, view: View, encoding: str, told: tuple[str, bool]
) -> Picture:
    """Return a heading, a frame that the view fills, details, the view's hints, and a status line.

    `size` is columns and rows. The last column stays empty: some terminals scroll when it is
    written to in the last row. `told` is the status, and whether it is a message, which can be
    shown in full; if it is too long for its row, it takes those of the details.
    """
    status, is_message = told
    width, height = max(size[0] - 1, 1), size[1]
    framed = height >= FRAMED and width >= NARROW
    top = 1 if height >= FRAMED else 0
    hint_rows = HINT_ROWS if height >= TALL else 1 if height >= LOW else 0
    most = 5 if height >= TALL else 3 if height >= MIDDLE else 1 if height >= LOW else 0
    detail_rows = min(view.details, most)
    status_rows = 1 if height > 1 else 0
    below = detail_rows + hint_rows + status_rows
    inner = max(height - top - below - 2 * framed, 1)
    margin = 2 * framed
    found = view.body(width - 2 * margin, inner, encoding)
    pieces = [Piece(0, 0, fitted(heading, width).rstrip())] if top else []
    if framed:
        pieces += _frame(top, inner, width, found.place)
    pieces += _rows(found, top + framed, margin, width - 2 * margin)
    at = top + inner + 2 * framed
    if not status and not hint_rows:
        wrong = (line for line in found.details if line.startswith(WRONG) and not detail_rows)
        status = next(wrong, view.hints)
    lines = wrapped(status, width) if status else []
    taken = min(max(len(lines) - status_rows, 0), detail_rows)
    pieces += _details(found.details, at, detail_rows - taken, width)
    hints_at = at + detail_rows - taken
    pieces += _block(view.hints, hints_at, hint_rows, width)
    room = status_rows + taken
    cut = is_message and len(lines) > room > 0 and width > 2 * len(MORE)
    pieces += _block(status, hints_at + hint_rows, room, width - len(MORE) * cut)
    if cut:
        last = hints_at + hint_rows + room - 1
        pieces.append(Piece(last, width - len(MORE), MORE))
    row, column = found.cursor or (found.selected or 0, 0)
    cursor = (min(top + framed + row, height - 1), min(margin + column, size[0] - 1))
    return Picture(tuple(pieces), cursor, found.cursor is not None)


def _frame(top: int, inner: int, width: int, place: str) -> Iterator[Piece]:
    edge = "q" * (width - 2)
    yield Piece(top, 0, f"l{edge}k", "lines")
    for row in range(inner):
        yield Piece(top + 1 + row, 0, "x", "lines")
        yield Piece(top + 1 + row, width - 1, "x", "lines")
    bottom = top + 1 + inner
    if place and len(place) + 4 < width - 1:
        begin = width - len(place) - 4
        yield Piece(bottom, 0, f"m{edge[: begin - 1]}", "lines")
        yield Piece(bottom, begin, f" {place} ")
        yield Piece(bottom, width - 2, "qj", "lines")
    else:
        yield Piece(bottom, 0, f"m{edge}j", "lines")


def _rows(body: Body, top: int, margin: int, width: int) -> Iterator[Piece]:
    for number, text in enumerate(body.rows):
        selected = number == body.selected
        yield Piece(top + number, margin, fitted(text, width), "reverse" if selected else "")
    for number, mark in enumerate(body.marks if margin else ()):
        if mark != " ":
            yield Piece(top + number, margin - 1, mark, "warning" if mark == WRONG else "")


def _details(lines: tuple[str, ...], top: int, rows: int, width: int) -> Iterator[Piece]:
    """Yield lines in so many rows: each has one, the first ones more if there is room."""
    room = max(rows - len(lines), 0)
    at = top
    for line in lines:
        if at >= top + rows:
            return
        pieces = wrapped(line, width)
        taken = min(len(pieces), 1 + room, top + rows - at)
        room -= taken - 1
        style: Style = "warning" if line.startswith(WRONG) else ""
        for number, piece in enumerate(_cut(pieces, taken)):
            yield Piece(at + number, 0, fitted(piece, width).rstrip(), style)
        at += taken


def _cut(lines: list[str], rows: int) -> list[str]:
    """Return lines in at most so many; the last one then has the rest, to be cut at its end."""
    if len(lines) > rows > 0:
        return [*lines[: rows - 1], " ".join(lines[rows - 1 :])]
    return lines[:rows]


def _block(text: str, top: int, rows: int, width: int) -> Iterator[Piece]:
    """Yield text in at most so many rows; if it needs more, the last one is cut."""
    for number, line in enumerate(_cut(wrapped(text, width) if text else [], rows)):
        yield Piece(top + number, 0, fitted(line.replace(TIED, " "), width).rstrip())
