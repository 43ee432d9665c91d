"""All inodes of a file system by their numbers, whether names lead to them or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from pygrub_k.loading import loaded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.model import Filesystem

InodeState = Literal["allocated", "free", "orphan", "unknown"]
STATES: Final[tuple[InodeState, ...]] = ("allocated", "free", "orphan", "unknown")
"""An orphan is allocated, has lost its last name, and was to be deleted when it was closed. Nothing
is known where the map of a group's inodes cannot be read.
"""
AT_ONCE: Final = 512
"""Inodes in a stretch, at most."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some inodes, in the order of their numbers, and the state of each.

    `place` is what the numbers count in: a driver's subvolume, or None. Without `is_written`, the
    file system has never written any of them: what lies there means nothing.
    """

    place: Any
    numbers: Sequence[int]
    states: Sequence[InodeState]
    is_written: bool = True


def stretches_of(filesystem: Filesystem) -> Iterator[Stretch] | None:
    """Yield all inodes, by the maps or trees in which a file system keeps them.

    None if the driver has no module `inode_table`. What cannot be read is noted as a problem of the
    file system, and passed over.
    """
    package = _package(filesystem)
    try:
        found: Iterator[Stretch] = loaded(package, "inode_table.stretches")(filesystem)
    except ModuleNotFoundError as error:
        if error.name != f"{package}.inode_table":
            raise
        return None
    return found


def num_inodes(filesystem: Filesystem) -> int | None:
    """Return how many inodes a file system says that it has, if it counts them.

    Only for one whose driver has a module `inode_table`.
    """
    found: int | None = loaded(_package(filesystem), "inode_table.num_inodes")(filesystem)
    return found


def _package(filesystem: Filesystem) -> str:
    return type(filesystem).__module__.rpartition(".")[0]
