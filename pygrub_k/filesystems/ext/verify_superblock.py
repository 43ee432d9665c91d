"""The superblock of an ext file system and its backups, against each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pygrub_k._generated.ext_superblock_records import Incompatible, State
from pygrub_k.errors import FormatError
from pygrub_k.filesystems.damage import Checked, Damage
from pygrub_k.filesystems.ext.superblock import Superblock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.storage import Storage


def of_superblock(superblock: Superblock, check: str, field: str, words: str) -> Damage:
    """Return a finding about the superblock."""
    return Damage(
        check=check,
        structure="ext4 superblock",
        message=words,
        field=f"ext_superblock.{field}" if field else "",
        position=superblock.offset,
    )


def superblock_faults(storage: Storage) -> Iterator[Damage | Checked]:
    """Yield what is wrong with the superblock, and with its backups."""
    superblock = storage.superblock
    fault = superblock.checksum_fault()
    if fault:
        yield of_superblock(superblock, "checksum", "checksum", fault)
    record = superblock.record
    wanted = superblock.num_groups * record.num_inodes_per_group
    if record.num_inodes != wanted:
        words = f"{record.num_inodes} inodes, and {superblock.num_groups} groups have {wanted}"
        yield of_superblock(superblock, "superblock", "num_inodes", words)
    per_block = superblock.block_size // superblock.len_descriptor
    most = -(-superblock.num_groups // per_block)
    if superblock.has(Incompatible.meta_groups) and record.first_meta_group > most:
        words = f"the first meta group is {record.first_meta_group}, and there are {most}"
        yield of_superblock(superblock, "superblock", "first_meta_group", words)
    if record.state & State.has_errors:
        words = "it is marked as having errors, by whoever met them"
        found = of_superblock(superblock, "superblock", "state", words)
        yield replace(found, severity="warning")
    backups = 0
    for group in range(1, superblock.num_groups):
        if superblock.has_backup(group):
            backups += 1
            yield from _backup_faults(storage, group)
    yield Checked("superblocks", backups + 1)


def _backup_faults(storage: Storage, group: int) -> Iterator[Damage]:
    superblock = storage.superblock
    record = superblock.record
    start = record.first_data_block + group * record.num_blocks_per_group
    where = start * superblock.block_size
    reason = ""
    try:
        backup = Superblock(storage.source.read_at(where, record.SIZE), where)
        reason = backup.checksum_fault()
        same = ("block_size", "num_blocks", "num_groups", "inode_size", "len_descriptor")
        for name in same:
            if getattr(backup, name) != getattr(superblock, name):
                reason = (
                    f"another {name.replace('_', ' ')} than the superblock: {getattr(backup, name)}"
                )
    except FormatError as error:
        reason = error.reason
    if reason:
        yield Damage(
            check="backup",
            structure=f"ext4 superblock of group {group}",
            message=reason,
            position=where,
            severity="warning",
        )
