"""An inode as it is stored: the fixed parts of its kind, and where what follows them stands."""

from __future__ import annotations

from _stat import S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFREG, S_IFSOCK

from pygrub_k._generated.squashfs_inode_records import (
    AttributesNumberRecord,
    DeviceRecord,
    DirectoryRecord,
    FileRecord,
    HeadRecord,
    Kind,
    LongDeviceRecord,
    LongDirectoryRecord,
    LongFileRecord,
    LongOtherRecord,
    OtherRecord,
    SymlinkHeadRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.limits import PATH_LENGTH
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    from pygrub_k.filesystems.squashfs.storage import Position, Storage

STRUCTURE: Final = "SquashFS inode"
NONE: Final = 0xFFFFFFFF
"""As the number of a fragment or of a list of attributes: there is none."""
TABLES: Final[dict[int, tuple[int, Any]]] = {
    Kind.directory: (S_IFDIR, DirectoryRecord),
    Kind.long_directory: (S_IFDIR, LongDirectoryRecord),
    Kind.file: (S_IFREG, FileRecord),
    Kind.long_file: (S_IFREG, LongFileRecord),
    Kind.symlink: (S_IFLNK, SymlinkHeadRecord),
    Kind.long_symlink: (S_IFLNK, SymlinkHeadRecord),
    Kind.block_device: (S_IFBLK, DeviceRecord),
    Kind.long_block_device: (S_IFBLK, LongDeviceRecord),
    Kind.character_device: (S_IFCHR, DeviceRecord),
    Kind.long_character_device: (S_IFCHR, LongDeviceRecord),
    Kind.fifo: (S_IFIFO, OtherRecord),
    Kind.long_fifo: (S_IFIFO, LongOtherRecord),
    Kind.socket: (S_IFSOCK, OtherRecord),
    Kind.long_socket: (S_IFSOCK, LongOtherRecord),
}
"""By kind: the format bits of its mode, and what follows the head."""
_LARGEST: Final = HeadRecord.SIZE + max(table.SIZE for _, table in TABLES.values())


class StoredInode:
    """The head, the body of its kind, and the position of what follows them."""

    __slots__ = ("body", "following", "head")

    def __init__(self, head: HeadRecord, body: Any, following: Position) -> None:
        self.head = head
        self.body = body
        self.following = following

    @property
    def mode(self) -> int:
        """As in st_mode."""
        format_bits: int = TABLES[self.head.kind][0]
        return format_bits | self.head.permissions & 0o7777

    @property
    def num_links(self) -> int:
        """The number of names; a file of the short kind has one."""
        return 1 if self.head.kind == Kind.file else int(self.body.num_links)

    @property
    def size(self) -> int:
        """Bytes of a file, of a symlink's target, and of a directory's entries; else 0."""
        kind = self.head.kind
        if kind in (Kind.symlink, Kind.long_symlink):
            return int(self.body.len_target)
        is_file = kind in (Kind.file, Kind.long_file, Kind.directory, Kind.long_directory)
        return int(self.body.size) if is_file else 0


def read_inode(storage: Storage, reference: int) -> StoredInode:
    """Return the inode that a reference leads to; CorruptError if none can be there."""
    start = storage.superblock.inodes_start + (reference >> 16)
    offset = reference & 0xFFFF
    data, _ = storage.metadata(start)
    if offset + _LARGEST > len(data):
        return _read_across(storage, start, offset)
    head = HeadRecord.read(data, offset)
    if head.kind not in TABLES:
        raise _unknown(head, start, offset)
    table = TABLES[head.kind][1]
    behind = offset + HeadRecord.SIZE
    body = part_at(table, data, behind, STRUCTURE, start)
    return StoredInode(head, body, (start, behind + table.SIZE))


def _read_across(storage: Storage, start: int, offset: int) -> StoredInode:
    """Return an inode that may go on in the next metadata block."""
    head, place = storage.record(HeadRecord, (start, offset), STRUCTURE)
    if head.kind not in TABLES:
        raise _unknown(head, start, offset)
    body, place = storage.record(TABLES[head.kind][1], place, STRUCTURE)
    return StoredInode(head, body, place)


def _unknown(head: HeadRecord, start: int, offset: int) -> CorruptError:
    reason = f"kind {head.kind}, at byte {offset} of its metadata block"
    return CorruptError(STRUCTURE, start, reason)


def target(storage: Storage, inode: StoredInode) -> bytes:
    """Return where a symlink points; CorruptError for one that Linux would not follow."""
    length = inode.body.len_target
    if not 0 < length < PATH_LENGTH:
        raise CorruptError(named(inode), None, f"a target of {length} bytes")
    data, _ = storage.read(inode.following, length, STRUCTURE)
    if b"\0" in data:
        raise CorruptError(named(inode), None, "a target with a NUL in it")
    return data


def attributes_number(storage: Storage, inode: StoredInode) -> int:
    """Return the number of its list of attributes, NONE without."""
    if inode.head.kind == Kind.long_symlink:
        _, place = storage.read(inode.following, inode.body.len_target, STRUCTURE)
        return storage.record(AttributesNumberRecord, place, STRUCTURE)[0].attributes
    return int(getattr(inode.body, "attributes", NONE))


def named(inode: StoredInode) -> str:
    """Return an inode's name in messages."""
    return f"{STRUCTURE} {inode.head.number}"
