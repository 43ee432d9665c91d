"""Many inodes at once: what a driver's scan yields, column by column.

A walk over a whole file system costs what one inode costs, a hundred thousand times. So a driver
may offer a `Scan`, which reads inode tables and directories in runs and keeps facts as columns of
integers. Whatever is not plain in it goes through the driver's objects, which alone say what is
wrong with a structure: there is no second description.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from stat import S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFREG, S_IFSOCK
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.facts import SECOND

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence


KINDS: Final = {
    "file": S_IFREG,
    "directory": S_IFDIR,
    "symlink": S_IFLNK,
    "fifo": S_IFIFO,
    "socket": S_IFSOCK,
    "character device": S_IFCHR,
    "block device": S_IFBLK,
}
"""The format bits of a mode (stat.S_IFMT), by kind of file; 0 stands for any other."""
NUMBER: Final = (1 << 64) - 1
"""Where a key is one integer, the bits of it that are the inode's number."""
AT_ONCE: Final = 4096
"""Names in a piece of a directory."""
TIMES: Final = ("accessed", "modified", "changed", "created", "deleted")
FACTS: Final = (
    *(
        "number",
        "subvolume",
        "position",
        "mode",
        "uid",
        "gid",
        "project",
        "links",
        "size",
        "allocated",
    ),
    *TIMES,
    *("flags", "generation"),
)
"""Columns that can be asked for, named as in InodeFacts. Flags: see `flags_as_names`.

A time has two columns: seconds since 1970, None where an inode has no such time, and in `NAME_ns`
the nanoseconds, from 0 to 999,999,999.
"""


@dataclass(slots=True)
class Batch:
    """Some inodes, one value in each column for every one of them, in the order asked for.

    `identities` are what `Names` gave for them, `kinds` the format bits of KINDS, `keys` what tells
    one inode of the file system from all others (None where nothing does), from which `number`
    takes the inode number. A row in `faults` could
    not be read: what its columns have means nothing. `devices` has (major, minor) of device nodes,
    and `position` tells the byte of the volume at which the inode of a row lies, if any.
    """

    identities: Sequence[Any]
    kinds: list[int]
    keys: Sequence[Any]
    columns: dict[str, Sequence[Any]]
    position: Callable[[int], int | None]
    devices: dict[int, tuple[int, int]] = field(default_factory=dict)
    faults: dict[int, PygrubError] = field(default_factory=dict)

    def number(self, row: int) -> int | None:
        """Return the inode number of a row; None if its key is."""
        key: int | tuple[int, int] | None = self.keys[row]
        if key is None:
            return None
        return key[-1] if isinstance(key, tuple) else key & NUMBER

    def patch(self, row: int, facts: Any) -> None:
        """Replace a row by what a driver's object says (InodeFacts)."""
        for name in self.columns:
            if name.endswith("_ns"):
                continue
            value = getattr(facts, name)
            if name in TIMES:
                value, rest = (None, 0) if value is None else divmod(value, SECOND)
                self._set(f"{name}_ns", row, rest)
            self._set(name, row, value)
        self.kinds[row] = KINDS.get(facts.kind, 0)
        if facts.device is not None:
            self.devices[row] = facts.device

    def _set(self, name: str, row: int, value: Any) -> None:
        column = self.columns[name]
        if not isinstance(column, list):
            column = self.columns[name] = list(column)
        column[row] = value


@dataclass(slots=True)
class Names:
    """Some names of a directory in its own order, and the identities of what they name.

    `salvaged` has the indexes of those that were found behind damage. `error` is what cut the
    directory short; nothing follows it.
    """

    names: list[bytes]
    identities: list[Any]
    error: PygrubError | None = None
    salvaged: set[int] = field(default_factory=set)


class Scan(Protocol):
    """Reads inodes and directories of one file system in batches. `wanted` are columns of FACTS."""

    def identity(self, inode: Any, /) -> Any:
        """Return the identity of an inode."""

    def inode(self, identity: Any, /) -> Any:
        """Return the object for what `batch` gave an identity; raises what reading it raises."""

    def batch(self, identities: Sequence[Any]) -> Batch:
        """Read some inodes."""

    def names(self, identity: Any, /) -> Iterator[Names]:
        """Yield the names in a directory, without `.` and `..`, piece by piece."""

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where the symlink of a row points; raises what reading it raises."""

    def flag_names(self, flags: Any, /) -> tuple[str, ...]:
        """Return the names of a driver's bits."""


@runtime_checkable
class PlainScan(Protocol):
    """A scan that can read what is plain, and leave the rest: nothing is noted, nothing judged.

    So it can be asked ahead of the place in the output where problems belong.
    """

    def plain_names(self, identity: Any, /) -> Names | None:
        """Return all names in a directory; None if it is large, or not plain."""

    def plain_batch(self, identities: Sequence[Any], /) -> Batch | None:
        """Read some inodes; None if one of them needs an object."""

    def plain_target(self, batch: Batch, row: int) -> bytes:
        """Return where the symlink of a row points; raises whatever is not plain about it."""


@runtime_checkable
class TableScan(Protocol):
    """A scan that can read inodes to which no name leads (filesystems.inode_table)."""

    def of_numbers(self, place: Any, numbers: Sequence[int], /) -> Sequence[Any]:
        """Return the identities of inodes by a stretch's place and numbers."""

    def batch(self, identities: Sequence[Any], free: Container[int] = ...) -> Batch:
        """Read some inodes; those whose numbers are `free` are no damage for being so."""


def flags_as_names(scan: Scan, flags: Any) -> tuple[str, ...]:
    """Return what a column of flags has as names: bits, the names that an object gave, or None.

    None stands where an inode could not be read.
    """
    if flags is None:
        return ()
    return flags if isinstance(flags, tuple) else scan.flag_names(flags)


def only_piece(pieces: Iterator[Names]) -> Names | None:
    """Return names that come in one piece, None for more."""
    found = next(pieces, None)
    return Names([], []) if found is None else found if next(pieces, None) is None else None


def in_pieces(
    found: Iterable[tuple[bytes, Any]],
    leftovers: Callable[[bool], Iterable[tuple[bytes, Any, bool]]],
) -> Iterator[Names]:
    """Yield (name, identity) pairs in pieces, and in the last one what cut them short, if any.

    `leftovers` gives what follows, each with whether it was salvaged (SelfDescribing.leftovers);
    it is told whether something has cut the names short.
    """
    piece = Names([], [])
    try:
        for name, identity in found:
            piece.names.append(name)
            piece.identities.append(identity)
            if len(piece.names) == AT_ONCE:
                yield piece
                piece = Names([], [])
    except PygrubError as error:
        piece.error = error
    try:
        for name, identity, is_salvaged in leftovers(piece.error is not None):
            if is_salvaged:
                piece.salvaged.add(len(piece.names))
            piece.names.append(name)
            piece.identities.append(identity)
    except PygrubError as error:
        piece.error = piece.error or error
    yield piece
