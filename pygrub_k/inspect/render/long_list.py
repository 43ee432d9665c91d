"""Rows for people, as `ls` writes them."""

from __future__ import annotations

from stat import S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFREG, S_IFSOCK, filemode
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.inspect.paths import shown_path
from pygrub_k.inspect.render.texts import SECONDS, Texts, literal, moments, shown
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from pygrub_k.inspect.rows import Rows

LETTERS: Final = {
    S_IFREG: "-",
    S_IFDIR: "d",
    S_IFLNK: "l",
    S_IFIFO: "p",
    S_IFSOCK: "s",
    S_IFCHR: "c",
    S_IFBLK: "b",
}


def _owner(key: tuple[Any, ...]) -> str:
    kind, mode, *numbers = key
    letters = LETTERS.get(kind, "?") + "?" * 9 if mode is None else filemode(mode)
    return "{} {:>3} {:>5} {:>5} ".format(
        letters, *("-" if number is None else number for number in numbers)
    )


UNREADABLE: Final = f"{'?' * 10} {'?':>3} {'?':>5} {'?':>5} {'?':>12} {'?':30}"
"""Stands for the columns of an inode that could not be read."""
SALVAGED: Final = "!"
"""Stands behind the mode of what was found behind damage."""
MODE_WIDTH: Final = 10
OWNERS: Final = Texts(_owner)


class LongList:
    """`ls -l`: mode, links, owner, size, time and path, and a symlink's target."""

    wanted: Final = ("mode", "links", "uid", "gid", "size", "modified")

    def lines(self, rows: Rows) -> list[str]:
        """Return a line for each row; for what could not be read, its name."""
        batch = rows.batch
        columns = batch.columns
        sizes: Any = columns["size"]
        if batch.devices:
            sizes = list(sizes)
            for row, device in batch.devices.items():
                sizes[row] = "{}, {}".format(*device)
        keys = (columns[name] for name in ("mode", "links", "uid", "gid"))
        owners = map(OWNERS.__getitem__, zip(batch.kinds, *keys, strict=True))
        names, start = shown(rows), literal(shown_path(rows.prefix))
        seconds, rest = columns["modified"], columns["modified_ns"]
        starts = list(map(SECONDS.__getitem__, seconds))
        texts: Any
        if "" not in starts:
            form = f"%s%12s %s%09dZ {start}%s\n"
            texts = zip(owners, sizes, starts, rest, names, strict=True)
        else:
            form = f"%s%12s %-30s {start}%s\n"
            times = [text or "-" for text in moments(seconds, rest)]
            texts = zip(owners, sizes, times, names, strict=True)
        found = list(map(form.__mod__, texts))
        return _ended(found, rows, names)


class NameList:
    """`ls -R`: paths alone."""

    wanted: Final = ("mode",)

    def lines(self, rows: Rows) -> list[str]:
        """Return a line for each row."""
        start = shown_path(rows.prefix)
        return [f"{start}{name}\n" for name in shown(rows)]


def _ended(found: list[str], rows: Rows, names: list[str]) -> list[str]:
    for row, target in rows.targets.items():
        found[row] = f"{found[row][:-1]} -> {printable_name(target)}\n"
    for row in rows.batch.faults:
        found[row] = f"{UNREADABLE} {shown_path(rows.prefix)}{names[row]}\n"
    for row in rows.salvaged:
        found[row] = found[row][:MODE_WIDTH] + SALVAGED + found[row][MODE_WIDTH + 1 :]
    return found
