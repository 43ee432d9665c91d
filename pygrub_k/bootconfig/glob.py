"""Match names with patterns: `*`, `?` and `[…]` as in POSIX's fnmatch(3), or some of them."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

LONGEST: Final = 255
"""The longest file name; longer patterns match nothing."""


def matches(pattern: str, name: str) -> bool:
    """Return whether a pattern matches a whole name, in time of the product of both lengths.

    >>> matches("arch-*.conf", "arch-lts.conf"), matches("[a-c]?", "d1"), matches("[!d]1", "a1")
    (True, False, True)
    """
    return len(pattern) <= LONGEST and fits(pattern, name, _step)


def fits(pattern: str, name: str, step: Callable[[str, int, str], int]) -> bool:
    """Return whether a pattern in which `*` is any text matches a whole name.

    `step` returns how long what stands in the pattern at an index is if that matches a character,
    else 0. A star is tried shorter first, and only the last one again: it takes the time of both
    lengths' product at the most.
    """
    at = position = 0
    star, retry = -1, 0
    while position < len(name):
        if at < len(pattern) and pattern[at] == "*":
            star, retry = at, position
            at += 1
            continue
        length = step(pattern, at, name[position]) if at < len(pattern) else 0
        if length:
            at, position = at + length, position + 1
        elif star >= 0:
            retry += 1
            at, position = star + 1, retry
        else:
            return False
    return not pattern[at:].strip("*")


def _step(pattern: str, at: int, character: str) -> int:
    """Return how long the part of the pattern at `at` is if it matches a character, else 0."""
    first = pattern[at]
    if first == "?":
        return 1
    if first == "\\" and at + 1 < len(pattern):
        return 2 if pattern[at + 1] == character else 0
    if first == "[":
        inside = at + 2 if pattern[at + 1 : at + 2] in {"!", "^"} else at + 1
        end = pattern.find("]", inside + 1)
        if end > 0:
            found = _in_set(pattern[inside:end], character)
            return end + 1 - at if found == (inside == at + 1) else 0
    return 1 if first == character else 0


def _in_set(members: str, character: str) -> bool:
    """Return whether a bracket's inside holds a character, ranges included."""
    at = 0
    while at < len(members):
        if members[at + 1 : at + 2] == "-" and at + 2 < len(members):
            if members[at] <= character <= members[at + 2]:
                return True
            at += 3
        else:
            if members[at] == character:
                return True
            at += 1
    return False
