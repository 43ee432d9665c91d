"""The objects of an XFS file system, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k._generated.xfs_inode_records import ForkFormat, InodeFlag
from pygrub_k.errors import CorruptError, NotFoundError, UnsupportedError
from pygrub_k.filesystems.mapping import mapped
from pygrub_k.filesystems.model import SelfDescribing
from pygrub_k.filesystems.xfs.stored_inode import StoredInode
from pygrub_k.limits import XFS_SYMLINK_LENGTH
from pygrub_k.loading import loaded
from pygrub_k.source import MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute
    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.source import ByteSource


class XfsEntry:
    """A name, and the number of the inode that it names.

    `file_type` is that of the entry (enum file_type of xfs_directory.ksy), 0 where it has none.
    """

    __slots__ = ("_storage", "file_type", "name", "number")

    def __init__(self, storage: Storage, name: bytes, number: int, file_type: int) -> None:
        self._storage = storage
        self.name = name
        self.number = number
        self.file_type = file_type

    @property
    def inode(self) -> XfsInode:
        return XfsInode.read(self._storage, self.number)


class XfsInode(StoredInode, SelfDescribing):
    """A file, a directory, a symlink or another object, and what it holds."""

    __slots__ = ()

    def content(self) -> ByteSource:
        """Return its bytes; UnsupportedError if they lie on a device of their own."""
        if self.kind == "symlink":
            return MemorySource(self.target())
        if self.kind == "directory" and self.core.format == ForkFormat.local:
            return MemorySource(self.local())
        if self.kind not in ("file", "directory"):
            return MemorySource(b"")
        fork = self.fork
        if self.has(InodeFlag.realtime) and self.kind == "file" and fork.num_extents:
            reason = "its content lies on the real-time device, which is not read"
            raise UnsupportedError(self.structure, self.offset, reason)
        storage = self.storage
        return mapped(fork.runs(), self.size, storage.superblock.block_size, storage.source)

    def target(self) -> bytes:
        size = self.size
        if self.kind != "symlink":
            raise CorruptError(self.structure, self.offset, f"a {self.kind}, not a symlink")
        if not 0 < size <= XFS_SYMLINK_LENGTH:
            raise CorruptError(self.structure, self.offset, f"a symlink target of {size} bytes")
        if self.core.format == ForkFormat.local:
            target = self.local()
        else:
            from pygrub_k.filesystems.xfs.symlink import remote_target

            target = remote_target(self.fork, size)
        if b"\0" in target:
            raise CorruptError(self.structure, self.offset, "a symlink with NUL in its target")
        return target

    def attributes(self) -> Iterator[Attribute]:
        """Yield its extended attributes; raises what reading them raises."""
        found: Iterator[Attribute] = loaded(__package__, "facts.decoded_attributes")(self)
        return found

    def entries(self) -> Iterator[XfsEntry]:
        """Yield what can be read; if some cannot, raise at the end what went wrong first."""
        from pygrub_k.filesystems.xfs.directory import entries

        for name, number, file_type in entries(self):
            yield XfsEntry(self.storage, name, number, file_type)

    def child(self, name: bytes) -> XfsInode | None:
        from pygrub_k.filesystems.xfs.directory import find

        number = find(self, name)
        if number is None and self.storage.log_is_missing:
            from pygrub_k.filesystems.lookup import shown

            reason = "it may stand in the log, which lies on another device"
            raise NotFoundError(f"{shown(name)!r} is not seen: {reason}")
        return None if number is None else XfsInode.read(self.storage, number)
