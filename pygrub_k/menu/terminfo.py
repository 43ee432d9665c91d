"""What a kind of terminal can do, and the bytes that make it do so, out of curses' database."""

from __future__ import annotations

import os

from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

COLOURS: Final = 8
"""Colours that a terminal has if it has any."""
RED: Final = 1


class Abilities(Record):
    """What a terminal understands; what it lacks is empty. Rows and columns count from 0."""

    move: Callable[[int, int], bytes]
    """Put the cursor into a row and column."""
    clear: bytes
    region: Callable[[int, int], bytes] | None = None
    """Let only the rows from the first to the last of these scroll; None: it cannot."""
    up: bytes = b""
    """In the region's last row: scroll it up by one."""
    down: bytes = b""
    """In the region's first row: scroll it down by one."""
    erase_line: bytes = b""
    """Blank the rest of the row."""
    normal: bytes = b""
    reverse: bytes = b""
    warning: bytes = b""
    """Colour for what is wrong."""
    lines: tuple[bytes, bytes, bytes] = (b"", b"", b"")
    """Sent before; begins and ends line drawing (the letters of a vt100). Empty: ASCII instead."""
    cursor: tuple[bytes, bytes] = (b"", b"")
    """Hides and shows the cursor."""
    keypad: tuple[bytes, bytes] = (b"", b"")
    rows: int = 24
    columns: int = 80
    speaks_ansi: bool = False
    """Whether its sequences are those of ECMA-48, so that it can be asked where its cursor is."""


def abilities_of(kind: str, descriptor: int) -> Abilities | None:
    """Return what a terminal of this kind can do; None if it is unknown or cannot show a menu.

    None also where this Python has no curses.
    """
    try:
        import curses
    except ImportError:
        return None
    try:
        curses.setupterm(kind, descriptor)
    except curses.error:
        return None

    def text(name: str) -> bytes:
        return without_padding(curses.tigetstr(name) or b"")

    def with_numbers(name: str) -> Callable[[int, int], bytes] | None:
        template = text(name)
        return (lambda first, second: curses.tparm(template, first, second)) if template else None

    move, clear = with_numbers("cup"), text("clear")
    if move is None or not clear:
        return None
    ansi = text("cup").startswith(b"\x1b[")
    colour = text("setaf")
    red = b""
    if colour and curses.tigetnum("colors") >= COLOURS and not os.environ.get("NO_COLOR"):
        red = curses.tparm(colour, RED)
    lines = text("enacs"), text("smacs"), text("rmacs")
    letters = curses.tigetstr("acsc") or b""
    drawn = set(zip(letters[::2], letters[1::2], strict=False))
    if not lines[1] or not {(letter, letter) for letter in b"lqkxmj"} <= drawn:
        lines = b"", b"", b""
    return Abilities(
        move,
        clear,
        with_numbers("csr"),
        text("ind"),
        text("ri"),
        text("el"),
        text("sgr0"),
        text("rev"),
        red,
        lines,
        (text("civis"), text("cnorm")),
        (text("smkx"), text("rmkx")),
        max(curses.tigetnum("lines"), 1),
        max(curses.tigetnum("cols"), 1),
        ansi,
    )


def without_padding(template: bytes) -> bytes:
    r"""Return a capability without the pauses `$<5>` that old terminals needed.

    >>> without_padding(b"\x1b[H\x1b[J$<50>")
    b'\\x1b[H\\x1b[J'
    """
    first, *rest = template.split(b"$<")
    return first + b"".join(piece.partition(b">")[2] for piece in rest)
