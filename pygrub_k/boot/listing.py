"""A menu as text: what `--list-entries` shows."""

from __future__ import annotations

from pygrub_k.boot import selection
from pygrub_k.text import printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.bootconfig.model import BootMenu, FileToLoad

NOTES: Final = 20
"""Notes about a menu that is listed, at most: the first ones say enough."""


def listing(menu: BootMenu) -> str:
    """Return what `--list-entries` shows, as Xen's pygrub writes it."""
    lines = []
    for _, entry in selection.flat(menu.entries):
        kernel = entry.kernel.file.path if entry.kernel else without_device(entry.missing)
        lines += [
            f"title: {entry.title}",
            f"  root: {entry.root or None}",
            f"  kernel: {single_slashes(kernel) or None}",
            f"  args: {entry.args or None}",
            f"  initrd: {ramdisk_words(entry.ramdisks) or None}",
        ]
    return "".join(printable(line) + "\n" for line in lines)


def notes_of(menu: BootMenu) -> Iterator[str]:
    """Yield problems on the way to the menu, and of its entries: at most NOTES."""
    notes = [*menu.problems]
    for number, (_, entry) in enumerate(selection.flat(menu.entries)):
        if entry.problems:
            notes.append(f"entry {number} ({entry.title}): {'; '.join(entry.problems)}")
    yield from notes[:NOTES]
    if len(notes) > NOTES:
        yield f"and {len(notes) - NOTES} more notes like these"


def ramdisk_words(ramdisks: Sequence[FileToLoad]) -> str:
    """Return ramdisks' paths for a listing."""
    return " ".join(single_slashes(one.file.path) for one in ramdisks)


def single_slashes(path: str) -> str:
    """Return a path as people write it; some configurations double slashes."""
    while "//" in path:
        path = path.replace("//", "/")
    return path


def without_device(word: str) -> str:
    """Return a path as a configuration has it, less GRUB's device in front."""
    if word.startswith("(") and ")" in word:
        return word.partition(")")[2]
    return word
