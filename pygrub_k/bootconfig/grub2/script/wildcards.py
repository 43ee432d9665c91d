"""Wildcards in the names of files and devices, once the `regexp` module is loaded.

GRUB manual, "insmod regexp"; where they count was observed on GRUB 2.14: in a word that begins
with `/` or `(`, one path component at a time.
"""

from __future__ import annotations

from pygrub_k.errors import NotFoundError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

# Quoted wildcards stand for themselves: they are lone surrogates meanwhile, which no text has
# (what is not UTF-8 becomes others).
MASK: Final = {ord("*"): 0xD800, ord("?"): 0xD801}
UNMASK: Final = {0xD800: ord("*"), 0xD801: ord("?")}
_MOST_MATCHES: Final = 4096
_NAME_STEPS: Final = 16
"""Looking at a name takes as long as some characters elsewhere."""


def matches(machine: Machine, word: str) -> list[str]:
    """Return the names that a masked word stands for, sorted; none if it is no such word."""
    if word.startswith("("):
        device, closed, path = word.partition(")")
        if not closed:
            return []
        names = _devices(machine, device[1:])
        starts = [f"({name})" for name in names]
    elif word.startswith("/"):
        starts, path = [""], word
    else:
        return []
    for component in path.split("/")[1:]:
        machine.charge(sum(map(len, starts)))
        starts = [found for start in starts for found in _step(machine, start, component)]
        starts = starts[:_MOST_MATCHES]
    return [found for found in starts if machine.facts(found) is not None]


def _devices(machine: Machine, pattern: str) -> list[str]:
    if "*" not in pattern and "?" not in pattern:
        return [pattern.translate(UNMASK)]
    return [name for name in machine.guest.volumes() if _fits(machine, name, pattern)]


def _step(machine: Machine, start: str, component: str) -> list[str]:
    """Return a start with each name of its directory that fits, or with the component as it is."""
    if "*" not in component and "?" not in component:
        return [f"{start}/{component.translate(UNMASK)}"]
    directory = machine.file(start + "/", tested=True)
    if directory is None:
        return []
    try:
        names = machine.guest.list(directory)
    except NotFoundError:
        return []
    fitting = [
        name
        for name in sorted(names)
        if (not name.startswith(".") or component.startswith("."))
        and _fits(machine, name, component)
    ]
    return [f"{start}/{name}" for name in fitting]


def _fits(machine: Machine, name: str, pattern: str) -> bool:
    """Tell whether a name fits a pattern: `*` is any text, `?` any character."""
    machine.charge(_NAME_STEPS + len(name) + len(pattern))
    at = place = 0
    star, resume = -1, 0
    while at < len(name):
        if place < len(pattern) and pattern[place] == "*":
            star, resume = place, at
            place += 1
        elif place < len(pattern) and (
            pattern[place] == "?"
            or chr(UNMASK.get(ord(pattern[place]), ord(pattern[place]))) == name[at]
        ):
            at += 1
            place += 1
        elif star >= 0:
            resume += 1
            at, place = resume, star + 1
        else:
            return False
    return all(char == "*" for char in pattern[place:])
