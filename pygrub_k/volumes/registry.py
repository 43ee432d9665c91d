"""Every supported kind of partition table, array and volume group, in the order they are tried.

A new kind is a new line. Readers are imported when a disk needs them.
"""

from __future__ import annotations

from pygrub_k import magic
from pygrub_k.volumes.model import PartitionTable, VolumeStack

PARTITION_TABLES: tuple[PartitionTable, ...] = (
    PartitionTable(
        "gpt",
        (
            *((sector_size, b"EFI PART") for sector_size in (512, 4096, 1024, 2048)),
            *((type_of_entry, b"\xee") for type_of_entry in (450, 466, 482, 498)),
        ),
        "gpt.scan",
    ),
    PartitionTable("bsd", ((512, b"\x57\x45\x56\x82"),), "slices.scan_bsd"),
    PartitionTable("sunpc", ((512 + 12, b"\xee\xde\x0d\x60"),), "slices.scan_solaris"),
    PartitionTable("msdos", ((510, b"\x55\xaa"),), "mbr.scan"),
)
"""GPT is recognised by its protective MBR too: the header may be damaged. What divides an MBR
partition comes before MBR: the boot sectors there may hold a table that means nothing.
"""


STACKS: tuple[VolumeStack, ...] = (
    VolumeStack(
        "md",
        tuple(
            (offset, number)
            for _, offset in magic.md_at_start()
            for number in (magic.MD, magic.MD[::-1])
        ),
        "mdraid.arrays.assemble",
        at_end=magic.md_at_end,
    ),
    VolumeStack("luks", tuple((0, number) for number in magic.LUKS), "luks.describe"),
    VolumeStack(
        "lvm2", tuple((512 * n, b"LABELONE") for n in (1, 0, 2, 3)), "lvm2.volumes.assemble"
    ),
)
"""LVM2 comes last: arrays are put together before their physical volumes are looked for."""
