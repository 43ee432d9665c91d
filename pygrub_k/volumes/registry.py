"""Every kind of partition table, array and volume group that is read, in the order they are tried.

A new kind is a new line. Readers are imported when a disk needs them.
"""

from __future__ import annotations

from pygrub_k.volumes import md_places
from pygrub_k.volumes.model import PartitionTable, VolumeStack

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.findings import Findings
    from pygrub_k.volumes.model import Stacked, Volume

    Found = list[Volume] | None


def _gpt(volume: Volume, head: bytes, sector_size: int, findings: Findings) -> Found:
    from pygrub_k.volumes import gpt

    return gpt.scan(volume, head, sector_size, findings)


def _mbr(volume: Volume, head: bytes, sector_size: int, findings: Findings) -> Found:
    from pygrub_k.volumes import mbr

    return mbr.scan(volume, head, sector_size, findings)


def _bsd(volume: Volume, head: bytes, sector_size: int, findings: Findings) -> Found:
    from pygrub_k.volumes import slices

    return slices.scan_bsd(volume, head, sector_size, findings)


def _solaris(volume: Volume, head: bytes, sector_size: int, findings: Findings) -> Found:
    from pygrub_k.volumes import slices

    return slices.scan_solaris(volume, head, sector_size, findings)


PARTITION_TABLES: tuple[PartitionTable, ...] = (
    PartitionTable(
        "gpt",
        (
            *((sector_size, b"EFI PART") for sector_size in (512, 4096, 1024, 2048)),
            *((type_of_entry, b"\xee") for type_of_entry in (450, 466, 482, 498)),
        ),
        _gpt,
    ),
    PartitionTable("bsd", ((512, b"\x57\x45\x56\x82"),), _bsd),
    PartitionTable("sunpc", ((512 + 12, b"\xee\xde\x0d\x60"),), _solaris),
    PartitionTable("msdos", ((510, b"\x55\xaa"),), _mbr),
)
"""GPT is recognised by its protective MBR too: the header may be damaged. What divides an MBR
partition comes before MBR: the boot sectors there may hold a table that means nothing.
"""


def _md(volumes: Sequence[Volume]) -> Stacked:
    from pygrub_k.volumes.mdraid import arrays

    return arrays.assemble(volumes)


def _lvm2(volumes: Sequence[Volume]) -> Stacked:
    from pygrub_k.volumes.lvm2 import volumes as logical

    return logical.assemble(volumes)


def _luks(volumes: Sequence[Volume]) -> Stacked:
    from pygrub_k.volumes import luks

    return luks.describe(volumes)


STACKS: tuple[VolumeStack, ...] = (
    VolumeStack(
        "md",
        tuple(
            (offset, magic)
            for _, offset in md_places.at_start()
            for magic in (md_places.MAGIC, md_places.MAGIC[::-1])
        ),
        _md,
        at_end=md_places.at_end,
    ),
    VolumeStack("luks", ((0, b"LUKS\xba\xbe\x00\x01"), (0, b"LUKS\xba\xbe\x00\x02")), _luks),
    VolumeStack("lvm2", tuple((512 * n, b"LABELONE") for n in (1, 0, 2, 3)), _lvm2),
)
"""LVM2 comes last: arrays are put together before their physical volumes are looked for."""
