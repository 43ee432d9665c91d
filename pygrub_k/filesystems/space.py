"""Which bytes of a file system's volume are free, and what the others are for.

A driver that knows has a module `space` with `free_runs(filesystem)` and `uses_at(filesystem,
position)`, and `block_size(filesystem)`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pygrub_k.loading import loaded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.model import Filesystem


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What a byte is for: `role` in words, such as "inode table of group 3", "free", "content".

    `start` is the byte of the volume at which that structure begins. `inode` is the number of the
    inode to which it belongs, if any, of btrfs in `subvolume`; `file_byte` the byte of its content.
    """

    role: str
    start: int | None = None
    inode: int | None = None
    subvolume: int | None = None
    file_byte: int | None = None


def _of_driver(filesystem: Filesystem, name: str) -> Any:
    """Return a function of the driver's module `space`; None if it has no such module."""
    package = type(filesystem).__module__.rpartition(".")[0]
    try:
        names: dict[str, Any] = loaded(package, "space.__dict__")
    except ModuleNotFoundError as error:
        if error.name != f"{package}.space":
            raise
        return None
    return names.get(name)


def free_runs(filesystem: Filesystem) -> Iterator[tuple[int, int]] | None:
    """Yield the runs that no file or structure uses, as (byte of the volume, bytes), in order.

    None if the driver does not know. Raises what reading the maps of free space raises.
    """
    found = _of_driver(filesystem, "free_runs")
    runs: Iterator[tuple[int, int]] | None = None if found is None else found(filesystem)
    return runs


def uses_at(filesystem: Filesystem, position: int) -> Iterator[Use] | None:
    """Yield what byte `position` of the volume is for, as far as the driver knows; else None.

    Several mean that several claim it. Raises what reading structures raises.
    """
    found = _of_driver(filesystem, "uses_at")
    uses: Iterator[Use] | None = None if found is None else found(filesystem, position)
    return uses


def block_size(filesystem: Filesystem) -> int | None:
    """Return the bytes of a block; None if the driver does not say."""
    found = _of_driver(filesystem, "block_size")
    size: int | None = None if found is None else found(filesystem)
    return size
