"""Files that GRUB names by their blocks: `(hd0,gpt2)512+1`, one sector at sector 512.

GRUB manual, "How to specify block lists". SUSE's GRUB keeps its environment this way on btrfs,
where a file cannot be written in place.
"""

from __future__ import annotations

from pygrub_k.errors import NotFoundError
from pygrub_k.limits import BLOCK_LIST_RUNS
from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.model import DirEntry, Inode
    from pygrub_k.source import ByteSource, Extent

_SECTOR: Final = 512
_HEXADECIMAL: Final = 16
_DIGITS: Final = 15
"""Digits of a sector number; no disk has so many sectors."""


def parsed(path: str) -> list[tuple[int, int | None]] | None:
    """Return the runs of a block list as (first sector, count); None if `path` is not a block list.

    A run without a number of sectors goes on to the end of the volume.

    >>> parsed("512+1"), parsed("+1,8+"), parsed("/boot/a+1")
    ([(512, 1)], [(0, 1), (8, None)], None)
    """
    runs: list[tuple[int, int | None]] = []
    for part in path.split(",", BLOCK_LIST_RUNS):
        start, plus, count = part.partition("+")
        first, sectors = _number(start or "0"), _number(count) if count else None
        if not plus or first is None or sectors == 0 or (count and sectors is None):
            return None
        runs.append((first, sectors))
    return runs


def _number(text: str) -> int | None:
    """Return a number, with 0x a hexadecimal and with 0 an octal one; None if it is none."""
    base = 16 if text.startswith("0x") else 8 if text.startswith("0") else 10
    digits = text[2:] if base == _HEXADECIMAL else text
    if not (0 < len(digits) <= _DIGITS and digits.isalnum() and digits.isascii()):
        return None
    try:
        return int(digits, base)
    except ValueError:
        return None


class BlockList:
    """A file made of the sectors that a block list names."""

    kind: FileKind = "file"
    modified = 0

    def __init__(self, volume: ByteSource, runs: list[tuple[int, int | None]]) -> None:
        self._extents: list[Extent] = []
        self.size = 0
        for start, given in runs:
            count = max(volume.size // _SECTOR - start, 0) if given is None else given
            offset, length = start * _SECTOR, count * _SECTOR
            if offset + length > volume.size:
                raise NotFoundError(f"sectors {start} to {start + count} are not on the volume")
            if length:
                self._extents.append((self.size, length, volume, offset))
            self.size += length

    def entries(self) -> Iterator[DirEntry]:
        return iter(())

    def child(self, name: bytes) -> Inode | None:  # noqa: ARG002 (it is no directory)
        return None

    def target(self) -> bytes:
        raise NotFoundError("a list of blocks, not a symlink")

    def reason_against_writing(self) -> str:
        return "it is a list of blocks"

    def content(self) -> ByteSource:
        """Return the bytes of the sectors, one run after the other."""
        return MappedSource(self.size, self._extents)
