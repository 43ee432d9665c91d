"""What an inode says, and where in it addresses, content and attributes lie."""

from __future__ import annotations

from pygrub_k._generated.f2fs_node_records import Advice, ExtraRecord, Flags, Inline, InodeRecord
from pygrub_k._generated.f2fs_superblock_records import Features
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.f2fs.checksums import checksum
from pygrub_k.filesystems.f2fs.superblock import BLOCK
from pygrub_k.filesystems.model import kind_of
from pygrub_k.limits import F2FS_LOG2_CLUSTER
from pygrub_k.record import Record
from pygrub_k.records import blanked, part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    from pygrub_k.filesystems.f2fs.storage import Storage

WORD: Final = 4
AREA: Final = 923
"""Words of an inode for addresses."""
_USUAL_ATTRIBUTES: Final = 50
_LEAST_CLUSTER: Final = 2


class StoredInode(Record):
    """An inode, its further fields, and the byte of the volume at which it lies.

    Of its words for addresses the first `first` hold further fields, and the last `attributes`
    extended attributes. `cluster` are the blocks that are compressed together, 1 for plain files.
    `nodes` are the numbers of its nodes of addresses, and of numbers of such; 0 stands for none,
    there and as the number of the node of further attributes.
    """

    number: int
    record: InodeRecord
    extra: ExtraRecord | None
    offset: int
    first: int
    attributes: int
    cluster: int
    links: int
    nodes: tuple[int, ...]
    attributes_node: int

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return f"F2FS inode {self.number}"

    def check_plain(self) -> None:
        """Raise UnsupportedError if its content, or names in it, are encrypted."""
        if self.record.advice & Advice.encrypted:
            raise UnsupportedError(self.structure, self.offset, "it is encrypted")

    @property
    def has_content_inside(self) -> bool:
        return bool(self.record.inline_flags & Inline.data)

    def inside(self) -> bytes:
        """Return what lies in it instead of addresses: content, or a directory's entries."""
        start = (self.first + 1) * WORD
        end = (AREA - self.attributes) * WORD
        return self.record.area[start:end]


def read_inode(storage: Storage, number: int) -> StoredInode:
    """Return an inode; CorruptError if it is damaged, or there is none."""
    data, where = storage.node(number, number, 0)
    structure = f"F2FS inode {number}"
    record = part_at(InodeRecord, data, 0, structure, where)
    features = storage.superblock.features
    extra: ExtraRecord | None = None
    if record.inline_flags & Inline.extra_attributes:
        extra = _extra(storage, data, record, number, where)
    first = extra.size // WORD if extra else 0
    attributes = 0
    if features & Features.flexible_inline_attributes and extra:
        attributes = extra.inline_attributes_size
    elif record.inline_flags & (Inline.attributes | Inline.entries):
        attributes = _USUAL_ATTRIBUTES
    if first + attributes >= AREA:
        reason = f"{attributes} words of attributes and {first} of further fields in {AREA}"
        raise CorruptError(structure, where, reason)
    cluster = _cluster(storage, record, extra, structure, where)
    kept = _kept(storage, number, record)
    return StoredInode(number, record, extra, where, first, attributes, cluster, *kept)


def _extra(
    storage: Storage, data: bytes, record: InodeRecord, number: int, where: int
) -> ExtraRecord:
    structure = f"F2FS inode {number}"
    start = InodeRecord.OFFSET.area
    extra = part_at(ExtraRecord, data, start, structure, where)
    if extra.size % WORD or not WORD <= extra.size <= ExtraRecord.SIZE:
        raise CorruptError(structure, where, f"further fields of {extra.size} bytes")
    offsets: Any = ExtraRecord.OFFSET
    place = offsets.checksum
    if storage.superblock.features & Features.inode_checksums and extra.size > place:
        seed = checksum(number.to_bytes(WORD, "little"), storage.seed)
        seed = checksum(record.generation.to_bytes(WORD, "little"), seed)
        computed = checksum(blanked(data[:BLOCK], start + place), seed)
        storage.findings.verify_checksum(structure, where, computed, extra.checksum)
    # Fields that do not fit are addresses already.
    present = data[start : start + extra.size].ljust(ExtraRecord.SIZE, b"\0")
    return part_at(ExtraRecord, present, 0, structure, where)


def _kept(storage: Storage, number: int, record: InodeRecord) -> tuple[int, tuple[int, ...], int]:
    """Return what fsync does not recover, as in Linux: (links, numbers of nodes, of attributes).

    It is as of the checkpoint; a file that is newer has its first name, and no node but those that
    fsync wrote.
    """
    if (number, 0) in storage.recovery.nodes:
        block = storage.table.block(number)
        if not block:
            return 1, (0,) * len(_nodes(record)), 0
        where = storage.check(block, f"F2FS node {number}", None)
        data = storage.source.read_at(where, InodeRecord.SIZE)
        record = part_at(InodeRecord, data, 0, f"F2FS inode {number}", where)
    return record.num_links, _nodes(record), record.attributes_node


def _nodes(record: InodeRecord) -> tuple[int, ...]:
    found: Any = record.nodes
    return tuple(found)


def _cluster(
    storage: Storage, record: InodeRecord, extra: ExtraRecord | None, structure: str, where: int
) -> int:
    is_compressed = record.flags & Flags.compressed and kind_of(record.mode) == "file"
    if not is_compressed or not storage.superblock.features & Features.compression or not extra:
        return 1
    if not _LEAST_CLUSTER <= extra.log2_cluster_blocks <= F2FS_LOG2_CLUSTER:
        reason = f"clusters of 2 to the power of {extra.log2_cluster_blocks} blocks"
        raise CorruptError(structure, where, reason)
    return 1 << extra.log2_cluster_blocks
