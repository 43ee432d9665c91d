"""What an ext file system says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_superblock_records import Compatible, Incompatible, ReadOnly, State
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.facts import FilesystemReport, numbers_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.driver import ExtFilesystem

OF_EXT3: Final = Incompatible.file_type | Incompatible.needs_recovery | Incompatible.meta_groups
OF_EXT3_READ_ONLY: Final = (
    ReadOnly.sparse_backups | ReadOnly.large_files | ReadOnly.btree_directories
)
"""What ext3 knows of incompatible and read-only features; ext2 needs no recovery besides."""


def report(filesystem: ExtFilesystem) -> FilesystemReport:
    """Return which of the three it is, how large, and what its journal changed."""
    superblock = filesystem.superblock
    return FilesystemReport(
        kind_of(filesystem),
        superblock.num_blocks * superblock.block_size,
        _replayed(filesystem),
        _unclean(filesystem),
        _errors(filesystem),
        max(superblock.record.num_inodes - superblock.record.num_free_inodes, 0),
    )


def _unclean(filesystem: ExtFilesystem) -> str:
    """Return why it was not unmounted as it should be; empty if it was.

    With a journal the superblock's state stays clean while it is mounted, and the journal tells.
    """
    superblock = filesystem.superblock
    waits = superblock.has(Incompatible.needs_recovery)
    if filesystem.storage.replayed is not None or waits:
        return "its journal is to be replayed"
    return "" if superblock.record.state & State.clean else "it was not unmounted"


def _errors(filesystem: ExtFilesystem) -> str:
    record = filesystem.superblock.record
    if not record.state & State.has_errors:
        return ""
    count = f" ({record.num_errors} so far)" if record.num_errors else ""
    return f"the kernel has met errors in it{count}: e2fsck mends them"


def kind_of(filesystem: ExtFilesystem) -> str:
    """Return ext2, ext3 or ext4, by features as blkid does."""
    record = filesystem.superblock.record
    if record.incompatible_features & ~OF_EXT3 or record.read_only_features & ~OF_EXT3_READ_ONLY:
        return "ext4"
    has_journal = filesystem.superblock.has_compatible(Compatible.has_journal)
    return "ext3" if has_journal else "ext2"


def _replayed(filesystem: ExtFilesystem) -> str:
    storage = filesystem.storage
    if not storage.replayed and storage.changes is None:
        return ""
    words = [f"{len(storage.replayed or ())} blocks replaced"]
    if storage.changes is not None:
        names = sum(map(len, storage.changes.names.values()))
        words.append(f"{names} names changed by fast commits")
    inodes = list(_changed_inodes(filesystem))
    if inodes:
        words.append(f"inodes that differ: {numbers_text(inodes)}")
    return "; ".join(words)


def _changed_inodes(filesystem: ExtFilesystem) -> Iterator[int]:
    """Yield the inodes whose own bytes the journal changed, in order."""
    storage = filesystem.storage
    before = storage.unreplayed or storage.source
    superblock = storage.superblock
    size, block_size = superblock.inode_size, superblock.block_size
    per_group, per_block = superblock.record.num_inodes_per_group, block_size // size
    for group in range(superblock.num_groups):
        try:
            table = storage.inode_table(group)
        except PygrubError:  # whoever reads an inode there says so
            continue
        end = table + -(-per_group // per_block)
        for block in sorted(one for one in storage.replayed or () if table <= one < end):
            new = storage.source.read_at(block * block_size, block_size)
            old = before.read_at(block * block_size, block_size)
            first = group * per_group + (block - table) * per_block + 1
            for index in range(per_block):
                at = index * size
                if new[at : at + size] != old[at : at + size]:
                    yield first + index
