"""The record tables of one byte order."""

from __future__ import annotations

from pygrub_k._generated import ufs_directory_be_records as big_directory
from pygrub_k._generated import ufs_directory_records as directory
from pygrub_k._generated import ufs_inode_be_records as big_inode
from pygrub_k._generated import ufs_inode_records as inode
from pygrub_k._generated import ufs_superblock_be_records as big_superblock
from pygrub_k._generated import ufs_superblock_records as superblock
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    from pygrub_k._generated.ufs_directory_records import EntryRecord, OldEntryRecord
    from pygrub_k._generated.ufs_inode_records import (
        Map32Record,
        Map64Record,
        Pointer32Record,
        Pointer64Record,
        Ufs1Record,
        Ufs2Record,
    )
    from pygrub_k._generated.ufs_superblock_records import SunEndRecord, UfsSuperblockRecord


class Tables(Record):
    """How a machine of one byte order writes UFS."""

    superblock: type[UfsSuperblockRecord]
    sun_end: type[SunEndRecord]
    inode1: type[Ufs1Record]
    inode2: type[Ufs2Record]
    map1: type[Map32Record]
    map2: type[Map64Record]
    pointer1: type[Pointer32Record]
    pointer2: type[Pointer64Record]
    entry: type[EntryRecord]
    old_entry: type[OldEntryRecord]
    attributes: str
    """The module of the table of extended attributes, which is rarely wanted."""


def _tables(top: Any, superblock: Any, inode: Any, directory: Any, attributes: str) -> Tables:
    return Tables(
        top,
        superblock.SunEndRecord,
        inode.Ufs1Record,
        inode.Ufs2Record,
        inode.Map32Record,
        inode.Map64Record,
        inode.Pointer32Record,
        inode.Pointer64Record,
        directory.EntryRecord,
        directory.OldEntryRecord,
        attributes,
    )


LITTLE: Final = _tables(
    superblock.UfsSuperblockRecord, superblock, inode, directory, "ufs_attribute_records"
)
BIG: Final = _tables(
    big_superblock.UfsSuperblockBeRecord,
    big_superblock,
    big_inode,
    big_directory,
    "ufs_attribute_be_records",
)
