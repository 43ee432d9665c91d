"""Wildcards in the names of files and devices, once the `regexp` module is loaded.

GRUB manual, "insmod regexp"; where they count was observed on GRUB 2.06 and 2.14: in a word that
begins with `/`, `(` or `*`, one path component at a time. `*` and `?` match what begins with a dot
too. Devices come in the order in which GRUB tries them, names as their directory has them.
"""

from __future__ import annotations

from pygrub_k.bootconfig.glob import fits
from pygrub_k.bootconfig.grub2.opening import located
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
    """Return the names that a masked word stands for; none if it is no such word."""
    if word[:1] not in {"/", "(", "*"}:
        return []
    first, *components = word.split("/")
    starts = _devices(machine, first) if _is_pattern(first) else [first.translate(UNMASK)]
    seen, literal = _is_pattern(first), ""
    for component in components:
        machine.charge(sum(map(len, starts)))
        if _is_pattern(component):
            starts = [n for start in starts for n in _step(machine, start + literal, component)]
            starts, seen, literal = starts[:_MOST_MATCHES], True, ""
        else:
            literal += "/" + component.translate(UNMASK)
    if not seen:
        return []
    found = [start + literal for start in starts]
    return [name for name in found if _is_there(machine, name)] if literal else found


def _is_pattern(component: str) -> bool:
    return "*" in component or "?" in component


def _devices(machine: Machine, pattern: str) -> list[str]:
    """Return the devices that fit; without a parenthesis in front only whole disks do."""
    whole = not pattern.startswith("(")
    names = [f"({name})" for name in machine.devices.in_order() if not (whole and "," in name)]
    return [name for name in names if _fits(machine, name, pattern)]


def _names(machine: Machine, directory: str) -> tuple[str, ...]:
    """Return the names in a directory as it has them; none if it cannot be listed."""
    file = located(machine, directory)
    if isinstance(file, int):
        return ()
    try:
        return machine.guest.list(file)
    except NotFoundError:
        return ()


def _step(machine: Machine, start: str, component: str) -> list[str]:
    """Return a directory's name with each name in it that fits."""
    names = _names(machine, start + "/")
    return [f"{start}/{name}" for name in names if _fits(machine, name, component)]


def _is_there(machine: Machine, name: str) -> bool:
    """Return whether a directory has a name, even a symlink that leads nowhere."""
    directory, _, last = name.rpartition("/")
    file = located(machine, directory + "/")
    if isinstance(file, int):
        return False
    facts = machine.guest.facts(file)
    if facts is None or facts.kind != "directory":
        return False
    return (
        not last
        or machine.guest.facts(file.beside(f"{file.path}/{last}"), follow=False) is not None
    )


def _fits(machine: Machine, name: str, pattern: str) -> bool:
    """Return whether a name fits a pattern: `*` is any text, `?` any character of UTF-8.

    A byte that is not valid UTF-8 must stand in the pattern itself.
    """
    machine.charge(_NAME_STEPS + len(name) + len(pattern))
    if not name.isascii() and any(c not in pattern for c in name if "\udc80" <= c <= "\udcff"):
        return False
    return fits(pattern, name, _matched)


def _matched(pattern: str, at: int, character: str) -> int:
    here = pattern[at]
    return int(here == "?" or chr(UNMASK.get(ord(here), ord(here))) == character)
