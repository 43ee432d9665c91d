"""The superblock: found, and checked."""

from __future__ import annotations

from pygrub_k._generated.ufs_superblock_records import Checksums, Clean, Flags, Magic
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.ufs.features import REFUSED, STRUCTURE, check_magic
from pygrub_k.filesystems.ufs.tables import BIG, LITTLE
from pygrub_k.limits import KIB, UFS_GROUPS
from pygrub_k.record import Record
from pygrub_k.records import blanked, read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.ufs_superblock_records import UfsSuperblockRecord
    from pygrub_k.filesystems.ufs.tables import Tables
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

OFFSETS: Final = (64 * KIB, 8 * KIB, 0, 256 * KIB)
"""Where it may lie, in the order in which FreeBSD looks."""
UFS2: Final = (Magic.ufs2, Magic.ufs2_attributes)
SIZE: Final = 8 * KIB
"""The most bytes of a superblock."""
_SUN_END: Final = 1320
_NEW_FORMAT: Final = 2
_FRAGMENTS: Final = (1, 2, 4, 8)
_FRAGMENT_SIZES: Final = tuple(512 << power for power in range(8))
_BLOCK_SIZES: Final = tuple(4 * KIB << power for power in range(5))
_BSD, _OLD, _SUN = "BSD", "old", "Sun"


class Layout(Record):
    """What a superblock says, in one form for all versions. Sizes and counts are of fragments.

    `kind` tells whose conventions hold where they differ: those of 4.4BSD, those before it, or
    those of Solaris.
    """

    record: UfsSuperblockRecord
    offset: int
    tables: Tables
    is_ufs2: bool
    kind: str
    size: int

    @property
    def flags(self) -> int:
        record = self.record
        is_new = self.is_ufs2 or record.old_flags & Flags.flags_moved
        return record.flags if is_new else record.old_flags

    @property
    def checksums(self) -> int:
        """What has checksums; a kernel that does not know them clears the flag."""
        return self.record.checksums if self.flags & Flags.checksums and self.is_ufs2 else 0

    @property
    def inode_size(self) -> int:
        return self.tables.inode2.SIZE if self.is_ufs2 else self.tables.inode1.SIZE

    def group_start(self, group: int) -> int:
        """Return the fragment from which the places in a group count."""
        record = self.record
        start = record.fragments_of_group * group
        if self.is_ufs2:
            return start
        return start + record.cylinder_offset * (group & ~record.cylinder_mask & 0xFFFFFFFF)


def read_layout(source: ByteSource, findings: Findings) -> Layout:
    """Return what the superblock of the file system in `source` says.

    Raises CorruptError for none, or one with impossible values, UnsupportedError for HP-UX's.
    """
    for offset in OFFSETS:
        if offset + LITTLE.superblock.SIZE > source.size:
            continue
        for tables in (LITTLE, BIG):
            record = read_record(tables.superblock, source, offset)
            if _is_here(record, offset):
                return _checked(record, offset, tables, source, findings)
    raise CorruptError(STRUCTURE, OFFSETS[0], "there is none")


def _is_here(record: UfsSuperblockRecord, offset: int) -> bool:
    """Return whether this is the first superblock and no copy of it: UFS2 says where that is.

    At byte 65536, UFS1 with blocks of that size has a copy.
    """
    if record.magic in UFS2:
        return record.place == offset
    known = record.magic in {Magic.ufs1, Magic.incomplete} or record.magic in REFUSED
    return known and offset != OFFSETS[0]


def _checked(
    record: UfsSuperblockRecord, offset: int, tables: Tables, source: ByteSource, findings: Findings
) -> Layout:
    check_magic(record.magic, offset)
    is_ufs2 = record.magic in UFS2
    kind = _BSD if is_ufs2 else _kind(record, offset, tables, source)
    size = record.size if is_ufs2 else record.old_size
    layout = Layout(record, offset, tables, is_ufs2, kind, size)
    _check_sizes(layout)
    _check_groups(layout)
    if layout.checksums & Checksums.superblock:
        _verify(layout, source, findings)
    _note_journals(layout, source, findings)
    return layout


def _kind(record: UfsSuperblockRecord, offset: int, tables: Tables, source: ByteSource) -> str:
    """Return whose conventions an UFS1 follows: a mask lies elsewhere in each."""
    mask = record.block_size - 1
    if read_record(tables.sun_end, source, offset + _SUN_END).in_block_mask == mask:
        return _SUN
    return _BSD if record.inode_format == _NEW_FORMAT else _OLD


def _check_sizes(layout: Layout) -> None:
    record, offset = layout.record, layout.offset
    block, fragment = record.block_size, record.fragment_size
    if fragment not in _FRAGMENT_SIZES or block not in _BLOCK_SIZES:
        reason = f"blocks of {block} bytes in fragments of {fragment} bytes"
        raise CorruptError(STRUCTURE, offset, reason)
    if record.num_fragments not in _FRAGMENTS or fragment * record.num_fragments != block:
        reason = f"{record.num_fragments} fragments of {fragment} bytes in a block of {block}"
        raise CorruptError(STRUCTURE, offset, reason)
    if not layout.tables.superblock.SIZE <= record.superblock_size <= SIZE:
        reason = f"a superblock of {record.superblock_size} bytes"
        raise CorruptError(STRUCTURE, offset, reason)
    if layout.size <= 0 or layout.size * fragment >= 1 << 63:
        raise CorruptError(STRUCTURE, offset, f"a file system of {layout.size} fragments")


def _check_groups(layout: Layout) -> None:
    record, offset = layout.record, layout.offset
    if not 0 < record.num_groups <= UFS_GROUPS:
        raise CorruptError(STRUCTURE, offset, f"{record.num_groups} cylinder groups")
    if not record.fragments_of_group or not record.inodes_of_group:
        reason = (
            f"groups of {record.fragments_of_group} fragments and {record.inodes_of_group} inodes"
        )
        raise CorruptError(STRUCTURE, offset, reason)
    if record.num_inodes_of_block * layout.inode_size != record.block_size:
        reason = (
            f"{record.num_inodes_of_block} inodes of {layout.inode_size} bytes in a block of"
            f" {record.block_size}"
        )
        raise CorruptError(STRUCTURE, offset, reason)
    table = -(-record.inodes_of_group * layout.inode_size // record.fragment_size)
    if record.inodes_offset + table > record.fragments_of_group:
        reason = (
            f"inodes up to fragment {record.inodes_offset + table} of a group of"
            f" {record.fragments_of_group}"
        )
        raise CorruptError(STRUCTURE, offset, reason)


def _verify(layout: Layout, source: ByteSource, findings: Findings) -> None:
    record, place = layout.record, layout.tables.superblock.OFFSET.checksum
    size = record.superblock_size
    if layout.offset + size > source.size:
        raise CorruptError(STRUCTURE, layout.offset, f"{size} bytes, which leave the volume")
    data = blanked(source.read_at(layout.offset, size), place)
    findings.verify_checksum(STRUCTURE, layout.offset, crc32c(data), record.checksum)


def _note_journals(layout: Layout, source: ByteSource, findings: Findings) -> None:
    """Record that a journal is pending which is not replayed: the last changes may be missing."""
    record = layout.record
    what = ""
    if layout.kind == _SUN:
        end = read_record(layout.tables.sun_end, source, layout.offset + _SUN_END)
        if record.clean == Clean.log and end.log_block:
            what = "the log of Solaris"
    elif (
        layout.flags & Flags.nfs4_acls
        and record.journal_version == 1
        and record.journal_location in _NETBSD_PLACES
        and not record.journal_reserved
        and record.clean == Clean.active
    ):
        what = "the journal of NetBSD"
    if what:
        reason = f"{what} is not replayed: the last changes may be missing"
        findings.note(UnsupportedError(STRUCTURE, layout.offset, reason))


_NETBSD_PLACES: Final = (1, 2)
