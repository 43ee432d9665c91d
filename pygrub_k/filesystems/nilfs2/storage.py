"""What all inodes of one checkpoint share: its inode file, the translations, and problems."""

from __future__ import annotations

from pygrub_k._generated.nilfs2_inode_records import InodeRecord
from pygrub_k._generated.nilfs2_log_records import SuperRootRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.nilfs2.block_map import BlockMap, Nodes, Untranslated
from pygrub_k.filesystems.nilfs2.checkpoints import Checkpoints
from pygrub_k.filesystems.nilfs2.checksums import checksum
from pygrub_k.filesystems.nilfs2.tables import GroupedTable, Translation
from pygrub_k.record import Record
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Final

    from pygrub_k.filesystems.nilfs2.checkpoints import Checkpoint
    from pygrub_k.filesystems.nilfs2.volume import BlockVolume
    from pygrub_k.findings import Findings

ROOT: Final = 2
_TRANSLATIONS, _CHECKPOINTS = 0, 1
"""Which inode of a super root is whose."""


class MetadataFiles:
    """The files that all checkpoints share, which the last super root names."""

    __slots__ = ("checkpoints", "nodes", "translation", "volume")

    def __init__(self, volume: BlockVolume, super_root: int) -> None:
        self.volume = volume
        self.nodes = Nodes(volume)
        data, where = _super_root(volume, super_root)

        def block_map(index: int, structure: str) -> tuple[bytes, str, int]:
            at = SuperRootRecord.SIZE + index * volume.superblock.inode_size
            inode = part_at(InodeRecord, data, at, STRUCTURE, where)
            return inode.block_map, structure, where + at

        own = block_map(_TRANSLATIONS, "NILFS2 translation file")
        self.translation = Translation(volume, BlockMap(self.nodes, Untranslated(), *own))
        listed = block_map(_CHECKPOINTS, "NILFS2 file of checkpoints")
        self.checkpoints = Checkpoints(volume, BlockMap(self.nodes, self.translation, *listed))


STRUCTURE: Final = "NILFS2 super root"


def _super_root(volume: BlockVolume, block: int) -> tuple[bytes, int]:
    """Return a super root and the byte at which it lies; CorruptError if it is damaged."""
    data = volume.read(block, STRUCTURE, None)
    where = block * volume.block_size
    head = part_at(SuperRootRecord, data, 0, STRUCTURE, where)
    least = SuperRootRecord.SIZE + 3 * volume.superblock.inode_size
    if not least <= head.len_super_root <= len(data):
        reason = f"{head.len_super_root} bytes, which take {least} to {len(data)}"
        raise CorruptError(STRUCTURE, where, reason)
    seed = volume.superblock.checksum_seed
    computed = checksum(data[SuperRootRecord.OFFSET.len_super_root : head.len_super_root], seed)
    volume.findings.verify_checksum(STRUCTURE, where, computed, head.checksum)
    return data, where


class StoredInode(Record):
    """An inode, and the byte of the volume at which it lies."""

    number: int
    record: InodeRecord
    offset: int

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return f"NILFS2 inode {self.number}"


class Storage:
    """A checkpoint of a file system.

    `recovered` has, by inode, the blocks of content that fdatasync wrote after it. `kept` is the
    block of the inode file that was read last.
    """

    __slots__ = ("_inodes", "_kept", "_table", "checkpoint", "files", "recovered", "volume")

    def __init__(
        self,
        files: MetadataFiles,
        checkpoint: Checkpoint,
        recovered: Mapping[int, Mapping[int, int]],
    ) -> None:
        self.files = files
        self.volume = files.volume
        self.checkpoint = checkpoint
        self.recovered = recovered
        structure = f"NILFS2 inode file of checkpoint {checkpoint.record.number}"
        found = checkpoint.inodes.block_map
        self._inodes = BlockMap(files.nodes, files.translation, found, structure, checkpoint.where)
        self._table = GroupedTable(self.volume.block_size, self.volume.superblock.inode_size)
        self._kept = (0, b"")

    @property
    def findings(self) -> Findings:
        """Problems so far that reading survived."""
        return self.volume.findings

    def inode(self, number: int) -> StoredInode:
        """Return an inode; CorruptError if there is no such one."""
        structure = f"NILFS2 inode {number}"
        index, at = self._table.place(number)
        block = self._inodes.block(index)
        if not block:
            raise CorruptError(structure, None, "there is no such inode")
        if self._kept[0] != block:
            self._kept = (block, self.volume.read(block, structure, self._inodes.where))
        start = at * self._table.entry_size
        where = block * self.volume.block_size + start
        record = part_at(InodeRecord, self._kept[1], start, structure, where)
        if not record.num_links:
            raise CorruptError(structure, where, "it is not in use")
        return StoredInode(number, record, where)
