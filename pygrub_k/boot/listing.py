"""A menu as text: what `--list-entries` shows."""

from __future__ import annotations

from pygrub_k.boot import selection
from pygrub_k.text import printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.bootconfig.model import BootMenu, FileToLoad


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
