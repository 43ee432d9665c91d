"""Every kind of partition table that is read, in the order they are tried.

A new kind is a new line. Readers are imported when a disk needs them.
"""

from __future__ import annotations

from pygrub_k.volumes.model import PartitionTable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.errors import Problem
    from pygrub_k.volumes.model import Volume

    Found = tuple[list[Volume], list[Problem]] | None


def _gpt(volume: Volume, head: bytes, sector_size: int) -> Found:
    from pygrub_k.volumes import gpt

    return gpt.scan(volume, head, sector_size)


def _mbr(volume: Volume, head: bytes, sector_size: int) -> Found:
    from pygrub_k.volumes import mbr

    return mbr.scan(volume, head, sector_size)


PARTITION_TABLES: tuple[PartitionTable, ...] = (
    PartitionTable(
        "gpt",
        (
            *((sector_size, b"EFI PART") for sector_size in (512, 4096, 1024, 2048)),
            *((type_of_entry, b"\xee") for type_of_entry in (450, 466, 482, 498)),
        ),
        _gpt,
    ),
    PartitionTable("msdos", ((510, b"\x55\xaa"),), _mbr),
)
"""GPT is recognised by its protective MBR too: the header may be damaged."""
