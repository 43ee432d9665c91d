"""Styles of parts of a text: marks that the parent turns into colours, or removes.

Text from the worker is made safe by its parent, which would make escapes of a terminal's colours.
So the worker only marks a part with one of a few characters that no text has (`printable` escapes
them), and the parent knows what each of them looks like: a worker that lies can choose a colour.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from pygrub_k.text import printable

Style = Literal["head", "name", "good", "warn", "bad", "faint"]

MARKS: Final[dict[Style, str]] = {
    "head": "\x01",
    "name": "\x02",
    "good": "\x03",
    "warn": "\x04",
    "bad": "\x05",
    "faint": "\x06",
}
END: Final = "\x00"
"""The mark that ends a style; the end of a line does too."""
CODES: Final = {
    MARKS["head"]: "\x1b[1m",
    MARKS["name"]: "\x1b[36m",
    MARKS["good"]: "\x1b[32m",
    MARKS["warn"]: "\x1b[33m",
    MARKS["bad"]: "\x1b[31m",
    MARKS["faint"]: "\x1b[2m",
    END: "\x1b[0m",
}
"""ECMA-48's "select graphic rendition": bold, cyan, green, yellow, red, faint, and as before."""
_ANY: Final = re.compile("([\x00-\x06])")


class Styled(str):
    """Lines with marks."""

    __slots__ = ()


class Cell(str):
    """A cell of a table that is shown in `style`."""

    __slots__ = ("style",)
    style: Style

    @classmethod
    def of(cls, style: Style, text: str) -> Cell:
        """Return a text with its style."""
        cell = cls(text)
        cell.style = style
        return cell


def marked(style: Style, text: str) -> str:
    """Return a text, safe to show already, with the marks of a style; an empty one has none."""
    return f"{MARKS[style]}{text}{END}" if text else ""


def unmarked(text: str) -> str:
    """Return a text without marks."""
    return _ANY.sub("", text)


def cell_marked(text: str, cell: str) -> str:
    """Return a part of a cell with the cell's marks."""
    return marked(cell.style, text) if isinstance(cell, Cell) else text


def painted(content: bytes, *, colour: bool) -> bytes:
    """Return lines with marks as a terminal takes them: coloured, or without.

    All else in them is made safe, whoever wrote it; a style ends with its line at the latest.
    """
    lines = content.decode("utf-8", "surrogateescape").split("\n")
    return "\n".join(_painted(line, colour=colour) for line in lines).encode()


def _painted(line: str, *, colour: bool) -> str:
    parts, is_open = [], False
    for part in _ANY.split(line):
        code = CODES.get(part)
        if code is None:
            parts.append(printable(part))
        elif colour:
            parts.append(code)
            is_open = part != END
    return "".join(parts) + (CODES[END] if is_open else "")
