"""Bytes that turn what a terminal shows into a picture: what stays the same is not sent again.

A console may be a serial line of 9,600 baud, on which a whole screen takes two seconds.
"""

from __future__ import annotations

from pygrub_k.menu.text import columns

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.menu.picture import Picture, Style
    from pygrub_k.menu.terminfo import Abilities

    Cell = tuple[str, Style]
    Row = list[Cell]

BLANK: Final[Cell] = (" ", "")
GAP: Final = 8
"""Places that stay the same between two that do not, up to which moving there costs more."""
ROOM: Final = 280
"""Bytes for a key that changes little of the screen: a third of a second on such a line."""
SCROLLED: Final = 4
"""Rows that must be where they were, but for one row, for the terminal to move them itself."""
ASCII_LINES: Final = {"q": "-", "x": "|"}
"""Letters of line drawing on a terminal without it; all others are corners."""


class Renderer:
    """Knows what a terminal shows. `encoding` is the terminal's."""

    def __init__(self, abilities: Abilities, encoding: str) -> None:
        self.abilities = abilities
        self.encoding = encoding
        self.behind = False
        """Whether something of the last picture is not shown yet, for want of room."""
        self._shown: list[Row] = []
        self._at: tuple[int, int] | None = None
        self._style: Style = ""
        self._visible = True

    def forget(self) -> None:
        """Have the next picture drawn from nothing: who knows what the terminal shows."""
        self._shown = []

    def update(self, picture: Picture, width: int, height: int, room: int | None = None) -> bytes:
        """Return what to send so that a screen of this size shows the picture.

        In so many bytes of `room`: what is selected, then the rows around the cursor; the others
        keep what they show, and `behind` is set.
        """
        rows = grid(picture, width, height)
        out: list[bytes] = []
        if len(self._shown) != height or any(len(row) != width for row in self._shown):
            out.append(self._blank(width, height))
            room = None
        out += self._scrolled(rows)
        out += self._changed(rows, picture.cursor[0], room)
        out += self._to(picture.cursor)
        if picture.editing != self._visible:
            self._visible = picture.editing
            out.append(self.abilities.cursor[self._visible])
        return b"".join(out)

    def _changed(self, rows: list[Row], middle: int, room: int | None) -> Iterator[bytes]:
        """Yield what changes rows, one by one; the first needs no room."""
        numbers = [number for number, row in enumerate(rows) if row != self._shown[number]]
        if room is not None:
            numbers.sort(
                key=lambda at: (not is_selected(rows[at], self._shown[at]), abs(at - middle))
            )
        self.behind = False
        used = 0
        for number in numbers:
            before = self._at, self._style
            piece = b"".join(self._row(number, rows[number]))
            if room is not None and used and used + len(piece) > room:
                self._at, self._style = before
                self.behind = True
                return
            used += len(piece)
            self._shown[number] = rows[number]
            yield piece

    def _blank(self, width: int, height: int) -> bytes:
        self._shown = [[BLANK] * width for _ in range(height)]
        self._at = None
        out = [*self._styled(""), self.abilities.lines[0], self.abilities.clear]
        return b"".join(out)

    def _scrolled(self, rows: list[Row]) -> Iterator[bytes]:
        """Let the terminal move rows that are found one row further up or down."""
        able = self.abilities
        if able.region is None or not (able.up and able.down):
            return
        height = len(rows)
        for distance in (1, -1):
            found = [
                number
                for number in range(max(-distance, 0), height - max(distance, 0))
                if rows[number] != self._shown[number]
                and rows[number] == self._shown[number + distance]
            ]
            if len(found) < SCROLLED:
                continue
            top, bottom = found[0], found[-1]
            if distance > 0:
                bottom += 1
            else:
                top -= 1
            if any(
                rows[number] != self._shown[number + distance]
                and rows[number] == self._shown[number]
                for number in range(found[0], found[-1] + 1)
            ):
                continue
            yield from self._styled("")
            yield able.region(top, bottom)
            yield able.move(bottom if distance > 0 else top, 0)
            yield able.up if distance > 0 else able.down
            yield able.region(0, height - 1)
            self._at = None
            new: Row = [BLANK] * len(rows[0])
            moved = self._shown[top : bottom + 1]
            moved = [*moved[1:], new] if distance > 0 else [new, *moved[:-1]]
            self._shown[top : bottom + 1] = moved
            return

    def _row(self, number: int, row: Row) -> Iterator[bytes]:
        """Yield what changes one row."""
        shown = self._shown[number]
        end = len(row)
        if self.abilities.erase_line:
            while end and row[end - 1] == BLANK:
                end -= 1
        for first, last in spans(row, shown, end):
            yield from self._to((number, first))
            yield from self._text(row[first:last])
            self._at = (number, last) if last < len(row) else None
        if shown[end:] != row[end:]:
            yield from self._to((number, end))
            yield from self._styled("")
            yield self.abilities.erase_line

    def _text(self, cells: Row) -> Iterator[bytes]:
        pieces: list[str] = []
        style = self._style
        for character, own in cells:
            if own != style:
                yield from self._encoded(pieces)
                pieces = []
                yield from self._styled(own)
                style = own
            pieces.append(character)
        yield from self._encoded(pieces)

    def _encoded(self, pieces: list[str]) -> Iterator[bytes]:
        text = "".join(pieces)
        if self._style == "lines" and not self.abilities.lines[1]:
            text = "".join(ASCII_LINES.get(letter, "+") for letter in text)
        if text:
            yield text.encode(self.encoding, "replace")

    def _styled(self, style: Style) -> Iterator[bytes]:
        able = self.abilities
        if style == self._style:
            return
        if self._style == "lines":
            yield able.lines[2]
        elif self._style:
            yield able.normal
        self._style = style
        if style == "lines":
            yield able.lines[1]
        elif style == "reverse":
            yield able.reverse
        elif style == "warning":
            yield able.warning

    def _to(self, place: tuple[int, int]) -> Iterator[bytes]:
        if self._at != place:
            yield self.abilities.move(*place)
            self._at = place


def grid(picture: Picture, width: int, height: int) -> list[Row]:
    """Return a picture as cells; behind a character of two columns there is an empty one."""
    rows: list[Row] = [[BLANK] * width for _ in range(height)]
    for piece in picture.pieces:
        if piece.row >= height:
            continue
        row = rows[piece.row]
        if piece.text.isascii():
            cells = [(character, piece.style) for character in piece.text]
        else:
            cells = []
            for character in piece.text:
                cells.append((character, piece.style))
                cells += [("", piece.style)] * (columns(character) - 1)
        cells = cells[: max(width - piece.column, 0)]
        row[piece.column : piece.column + len(cells)] = cells
    return rows


def is_selected(*rows: Row) -> bool:
    """Return whether a row is the selected one, or was."""
    return any(style == "reverse" for row in rows for _, style in row)


def spans(row: Row, shown: Row, end: int) -> list[tuple[int, int]]:
    """Return where, up to `end`, two rows differ: first and behind the last, near ones as one."""
    found: list[tuple[int, int]] = []
    for at in range(end):
        if row[at] == shown[at]:
            continue
        first = at
        while first and (not row[first][0] or not shown[first][0]):  # half of a wide character
            first -= 1
        last = at + 1
        while last < len(row) and (not row[last][0] or not shown[last][0]):
            last += 1
        if found and first - found[-1][1] <= GAP:
            first = found.pop()[0]
        found.append((first, last))
    return found
