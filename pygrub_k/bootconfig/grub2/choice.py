"""Which entry `default` and `fallback` mean, in both flavours of GRUB.

GRUB manual, "default", "fallback"; Fedora's rules were observed on its GRUB.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.script.numbers import as_int, unsigned

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import MenuEntry

_BLANKS: Final = " \t\n\v\f\r"
SNAPSHOT_NOTICE: Final = "Bootable snapshot"
"""Title of the submenu that a SUSE configuration has on top while it boots a snapshot."""


def first_step(path: str) -> str:
    """Return the part of a path up to the first `>` that is not doubled, with `>>` made `>`."""
    return split_path(path)[0].replace(">>", ">")


def split_path(path: str) -> tuple[str, str]:
    """Return the part before the first `>` that is not doubled, as written, and what follows."""
    at = path.find(">")
    while at >= 0 and path.startswith(">", at + 1):
        at = path.find(">", at + 2)
    return (path, "") if at < 0 else (path[:at], path[at + 1 :])


def default_index(entries: Sequence[MenuEntry], value: str | None, *, fedora: bool) -> int:
    """Return the index of the default entry; 0 if the value matches no entry."""
    return 0 if value is None else max(named_index(entries, value, fedora=fedora), 0)


def named_index(entries: Sequence[MenuEntry], value: str, *, fedora: bool) -> int:
    """Return the index of the entry that a value names; -1 if it matches none."""
    if fedora:
        index, end = _fedora_index(entries, value)
        if end < len(value):
            return -1
    else:
        index = _upstream_index(entries, value)
    return index if 0 <= index < len(entries) else -1


def _upstream_index(entries: Sequence[MenuEntry], value: str) -> int:
    """A leading number, whatever follows it; else the first entry with that title or id.

    Where SNAPSHOT_NOTICE is on top, numbers mean the entries as they are without it: so does the
    GRUB of SUSE, and no other configuration has such a submenu.
    """
    number = unsigned(value)
    if number is not None:
        index = as_int(number[0])
        is_shifted = entries and entries[0].submenu and entries[0].title.startswith(SNAPSHOT_NOTICE)
        return index + 1 if is_shifted and 0 <= index < len(entries) - 1 else index
    step = first_step(value)
    return next((i for i, e in enumerate(entries) if step in {e.title, e.id}), -1)


def _fedora_index(entries: Sequence[MenuEntry], value: str) -> tuple[int, int]:
    """Return an index, or -1, and how much of the value it took.

    An id up to the first blank, else the whole value as a title, else a number. An id of one
    character is not found where a blank follows at once.
    """
    end = next((i for i, char in enumerate(value) if char in _BLANKS), len(value))
    step = first_step(value)
    ids = set()
    if 0 < len(step) <= end:
        ids.add(step)
    elif len(step) > end != 1 and step[end] in _BLANKS:  # further on where a `>` is doubled
        ids.add(step[:end])
    for index, entry in enumerate(entries):
        if entry.id in ids:
            return index, end
    for index, entry in enumerate(entries):
        if entry.title == step != "":
            return index, len(value)
    number = unsigned(value)
    return (as_int(number[0]), number[1]) if number else (-1, len(value))


def take_fallback(
    entries: Sequence[MenuEntry], value: str | None, *, fedora: bool
) -> tuple[int, str | None]:
    """Return the index of the first fallback, -1 if there is none, and the fallbacks after it."""
    if value is None:
        return -1, None
    if fedora:
        index, end = _fedora_index(entries, value)
        if value[end : end + 1] not in _BLANKS:
            index = -1
    else:
        number = unsigned(value)
        index, end = (as_int(number[0]), number[1]) if number else (-1, 0)
    if not 0 <= index < len(entries):
        return -1, None
    return index, value[end:].lstrip(_BLANKS)
