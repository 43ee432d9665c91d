"""Rows of a walk: some names of directories, and what they name, in batches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.inspect.paths import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.errors import PygrubError
    from pygrub_k.filesystems.batch import Batch

ROWS: Final = 512
"""Inodes in a batch: what is made of them stays in a processor's cache."""


@dataclass(slots=True)
class Rows:
    """Some names of one directory, and what they name, row by row.

    `prefix` is the directory's path with a slash behind it. `targets` are those of symlinks;
    `errors` has what went wrong with a row: in `batch.faults` too if its inode could not be read.
    `salvaged` are the rows whose names were found behind damage. With `is_group`, the rows are
    those of several directories below `prefix`, and a name is its path from there: all of it is
    plain (read_ahead.GROUPED), and nothing is wrong with any row.
    """

    prefix: bytes
    names: list[bytes]
    batch: Batch
    targets: dict[int, bytes] = field(default_factory=dict)
    errors: dict[int, PygrubError] = field(default_factory=dict)
    salvaged: set[int] = field(default_factory=set)
    is_group: bool = False
    made: Any = None
    """For whoever prints rows: what was made of them at the first of their parts."""

    def path(self, row: int, end: bytes = b"") -> bytes:
        """Return the path of a row, and `end` behind it, which may be a slash."""
        if self.is_group:
            return self.prefix + self.names[row] + end
        return joined(self.prefix, self.names[row], end)


@dataclass(slots=True)
class Part:
    """The rows from `first` up to `last`, that one not included."""

    rows: Rows
    first: int
    last: int


@dataclass(slots=True)
class Fault:
    """Something that went wrong at a path; what could be read there came before.

    `number` is that of the inode there, if it has one.
    """

    path: bytes
    error: PygrubError
    number: int | None = None


@dataclass(slots=True)
class Below:
    """A directory whose own names belong here; the rows of what it is in end before `last`."""

    rows: Rows
    row: int
    last: int


def in_order(names: list[bytes], identities: list[Any]) -> tuple[list[bytes], list[Any], bool]:
    """Return names sorted by their bytes, with what they name; equal ones as they were.

    And whether none is equal to another, as it seems: some odd ones are not taken for unique.

    Texts are sorted twice as fast as bytes, and those of one byte a character in the same order.
    """
    texts = b"/".join(names).decode("latin-1").split("/")
    found = dict(zip(texts, identities, strict=False))
    if len(found) == len(texts) == len(names):
        texts.sort()
        names = "/".join(texts).encode("latin-1").split(b"/")
        return names, list(map(found.__getitem__, texts)), True
    order = sorted(range(len(names)), key=names.__getitem__)
    return [names[index] for index in order], [identities[index] for index in order], False


def of_kind(kinds: Sequence[int], kind: int, first: int, last: int) -> Iterator[int]:
    """Yield the rows of a kind from `first` up to `last`, without a look at each of the others."""
    row = first - 1
    try:
        while True:
            row = kinds.index(kind, row + 1, last)
            yield row
    except ValueError:
        return
