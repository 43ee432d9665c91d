"""The objects of an ext file system, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k._generated.ext_superblock_records import Incompatible
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.mapping import mapped
from pygrub_k.filesystems.model import SelfDescribing
from pygrub_k.limits import PATH_LENGTH
from pygrub_k.loading import loaded
from pygrub_k.source import MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute
    from pygrub_k.source import ByteSource


class ExtEntry:
    """A name, and the number of the inode that it names.

    `file_type` is that of the entry (enum file_type of ext_directory.ksy), 0 where it has none.
    """

    __slots__ = ("_directory", "file_type", "name", "number")

    def __init__(self, directory: ExtInode, name: bytes, number: int, file_type: int) -> None:
        self._directory = directory
        self.name = name
        self.number = number
        self.file_type = file_type

    @property
    def inode(self) -> ExtInode:
        return ExtInode.read(self._directory.storage, self.number)


class ExtInode(StoredInode, SelfDescribing):
    """A file, a directory, a symlink or another object, and what it holds."""

    __slots__ = ()

    def content(self) -> ByteSource:
        """Return its bytes; UnsupportedError for an encrypted or compressed file."""
        if self.has(InodeFlags.encrypted) and self.kind != "directory":
            raise UnsupportedError(self.structure, self.offset, "encrypted: needs the guest's key")
        if self.has(InodeFlags.compressed) and self.storage.superblock.has(
            Incompatible.compression
        ):
            raise UnsupportedError(self.structure, self.offset, "compressed")
        if self.kind not in ("file", "directory", "symlink"):
            return MemorySource(b"")
        if self.has(InodeFlags.inline_data):
            from pygrub_k.filesystems.ext.inline import inline_content

            return MemorySource(inline_content(self))
        storage = self.storage
        return mapped(self.runs(), self.size, storage.superblock.block_size, storage.source)

    def attributes(self) -> Iterator[Attribute]:
        """Yield its extended attributes; raises what reading and decoding them raises."""
        found: Iterator[Attribute] = loaded(__package__, "facts.decoded_attributes")(self)
        return found

    def target(self) -> bytes:
        size = self.size
        if self.kind != "symlink":
            raise CorruptError(self.structure, self.offset, f"a {self.kind}, not a symlink")
        if not 0 < size < PATH_LENGTH:
            raise CorruptError(self.structure, self.offset, f"a symlink of {size} bytes")
        core = self.core
        slow = InodeFlags.inline_data | InodeFlags.extents | InodeFlags.encrypted
        if size < len(core.block) and not core.flags & slow:
            target = core.block[:size]
        else:
            target = self.content().read_at(0, size)
        target = target.partition(b"\0")[0]
        if not target:
            raise CorruptError(self.structure, self.offset, "a symlink without a target")
        return target

    def entries(self) -> Iterator[ExtEntry]:
        """Yield what can be read, then raise the first error, if any."""
        from pygrub_k.filesystems.ext.directory import entries

        for name, number, file_type in entries(self):
            yield ExtEntry(self, name, number, file_type)

    def child(self, name: bytes) -> ExtInode | None:
        from pygrub_k.filesystems.ext.directory import find

        number = find(self, name)
        return None if number is None else ExtInode.read(self.storage, number)
