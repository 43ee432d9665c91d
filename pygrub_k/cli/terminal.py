"""What the window looks like that text goes to, and whether it gets colours."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from pygrub_k.text import decimal

if TYPE_CHECKING:
    from collections.abc import Mapping

    When = Literal["auto", "always", "never"]

WHEN: Final = ("auto", "always", "never")
NARROWEST: Final = 40
"""Columns that a window is taken to have at least: in fewer, no table is a table."""
WIDEST: Final = 10_000


class Window(NamedTuple):
    """Columns of the terminal that a descriptor is, None if it is none, and whether to colour."""

    width: int | None
    colour: bool


def window_of(descriptor: int, when: When, environment: Mapping[str, str]) -> Window:
    """Return how text is to be shown on a descriptor.

    COLUMNS goes before what the terminal says. Of colours, `auto` means a terminal, unless it is a
    dumb one or NO_COLOR is set to anything (no-color.org).
    """
    is_terminal = os.isatty(descriptor)
    wanted = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    colour = when == "always" or (when == "auto" and is_terminal and wanted)
    return Window(_width(descriptor, environment) if is_terminal else None, colour)


def _width(descriptor: int, environment: Mapping[str, str]) -> int | None:
    width = decimal(environment.get("COLUMNS", ""), WIDEST)
    if not width:
        try:
            width = os.get_terminal_size(descriptor).columns
        except OSError:
            return None
    return max(width, NARROWEST) if width else None
