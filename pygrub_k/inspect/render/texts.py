"""Columns of a batch as text; repeated values are formatted once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.render.units import time_text
from pygrub_k.text import component_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.inspect.rows import Rows

KEPT: Final = 1 << 14
"""Texts that a table keeps before it is cleared."""
SECONDS_WIDTH: Final = len("2023-11-14T22:13:20.")
"""Characters of a time up to its nanoseconds, for the years 1000 to 9999."""
PLAIN: Final = bytes(set(range(0x20, 0x7F)) - set(b'\\\\"'))
"""Characters that every format writes as they are on the disk."""


class Texts(dict[Any, str]):
    """Texts by value, made when first needed: modes with owners, and seconds, repeat."""

    def __init__(self, make: Callable[[Any], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Any) -> str:
        if len(self) >= KEPT:
            self.clear()
        text = self[key] = self._make(key)
        return text


def _second(value: int | None) -> str:
    """Return a time without its fraction; empty if there is none, or its form is unusual."""
    if value is None:
        return ""
    text = time_text(value * SECOND)
    return text[:SECONDS_WIDTH] if text[SECONDS_WIDTH - 1 : SECONDS_WIDTH] == "." else ""


SECONDS: Final = Texts(_second)


def moments(seconds: Sequence[int | None], nanoseconds: Sequence[int]) -> list[str]:
    """Return times in ISO 8601, UTC, with nanoseconds; empty where there is none."""
    starts = list(map(SECONDS.__getitem__, seconds))
    if "" not in starts:
        return list(map("%s%09dZ".__mod__, zip(starts, nanoseconds, strict=True)))
    return [
        "" if value is None else time_text(value * SECOND + rest)
        for value, rest in zip(seconds, nanoseconds, strict=True)
    ]


def lines_of(parts: Sequence[str | Sequence[Any]], count: int) -> list[str]:
    """Return `count` lines, each of all parts: texts that are in every line, and columns.

    A column of equal values is written once for all lines. A value is written as `str` does it.
    """
    form: list[str] = []
    columns: list[Sequence[Any]] = []
    for part in parts:
        if isinstance(part, str):
            form.append(literal(part))
        elif count and part.count(part[0]) == count:
            form.append(literal(str(part[0])))
        else:
            form.append("%s")
            columns.append(part)
    made = "".join(form)
    if not columns:
        return [made % ()] * count
    return list(map(made.__mod__, zip(*columns, strict=True)))


def literal(text: str) -> str:
    """Return a text for a `%` format, which then leaves it unchanged."""
    return text.replace("%", "%%") if "%" in text else text


def is_plain(names: Sequence[bytes]) -> bool:
    """Return whether names have only characters that every format writes unchanged."""
    return not b"".join(names).translate(None, PLAIN)


def are_plain(names: Sequence[bytes]) -> bool:
    """Return whether names can be part of a path and are written unchanged."""
    whole = b"/".join(names)
    if whole.translate(None, PLAIN) or whole.count(b"/") != max(len(names) - 1, 0):
        return False
    return b"" not in names and b"." not in names and b".." not in names


def shown(rows: Rows) -> list[str]:
    """Return names safe to show (component_text), all at once if nothing in them needs care."""
    if rows.is_group or are_plain(rows.names):
        return as_texts(rows.names)
    return list(map(component_text, rows.names))


def as_texts(names: Sequence[bytes]) -> list[str]:
    """Return names of ASCII, none of which has a line feed, as texts."""
    return b"\n".join(names).decode("ascii").split("\n") if names else []
