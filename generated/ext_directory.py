# Made by scripts/build_parsers.py from specs/ext_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Directory block of ext2, ext3 and ext4."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_DIRECTORY_ENTRY_HEADER = Struct("<IHBB")
_EXT_DIRECTORY_INDEX_ENTRY = Struct("<II")
_EXT_DIRECTORY_INDEX_HEAD = Struct("<HHI")
_EXT_DIRECTORY_INDEX_ROOT_HEAD = Struct("<IHBB4sIHBB4sIBBBB")
_EXT_DIRECTORY_INDEX_TAIL = Struct("<II")
_EXT_DIRECTORY_TAIL = Struct("<IHBBI")


class ExtDirectory(KaitaiStruct):
    """A block of names, each with its inode. Entries fill the block to its end; one
    with inode 0 is free. With metadata checksums the last 12 bytes look like a
    free entry and hold the block's checksum.

    A directory with an index starts with an `index_root` in its first block, and
    may have `index_node` blocks. Both are disguised as free space, so that a
    reader that goes through the blocks in turn passes over them.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    """

    class FileType(IntEnum):
        unknown = 0
        file = 1
        directory = 2
        character_device = 3
        block_device = 4
        fifo = 5
        socket = 6
        symlink = 7
        checksum = 222

    entries: list[ExtDirectory.Entry]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtDirectory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.entries = []
        i = 0
        while not self._io.is_eof():
            self.entries.append(ExtDirectory.Entry(self._io, self, self._root))
            i += 1

    def _fetch_instances(self) -> None:
        for i in range(len(self.entries)):
            self.entries[i]._fetch_instances()

    class Entry(KaitaiStruct):
        """One name.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        header: ExtDirectory.EntryHeader
        # Bytes, in practice UTF-8; neither NUL nor a slash is in it.
        name: bytes
        # Up to the next entry; also what is left of deleted ones.
        padding: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.header = ExtDirectory.EntryHeader(self._io, self, self._root)
            _ = self.header
            if not _.len_entry >= 8 + _.len_name:
                raise kaitaistruct.ValidationExprError(self.header, self._io, u"/types/entry/seq/0")
            self.name = self._io.read_bytes(self.header.len_name)
            self.padding = self._io.read_bytes((self.header.len_entry - 8) - self.header.len_name)

        def _fetch_instances(self) -> None:
            self.header._fetch_instances()

    class EntryHeader(KaitaiStruct):
        """The fixed part of an entry.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        # Inode number; 0 for free space.
        inode: int
        # Bytes to the next entry; 0 and 65535 stand for 65536.
        len_entry_raw: int
        len_name: int
        # Enum `file_type` if the feature `file_type` is set; else the upper byte of the name's
        # length, which is 0. With the feature `directory_data` only the lower 4 bits are the type.
        file_type: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.EntryHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.inode,
                self.len_entry_raw,
                self.len_name,
                self.file_type,
            ) = _EXT_DIRECTORY_ENTRY_HEADER.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

        @property
        def len_entry(self) -> int:
            if hasattr(self, '_m_len_entry'):
                return self._m_len_entry

            self._m_len_entry = (65536 if  ((self.len_entry_raw == 0) or (self.len_entry_raw == 65535))  else self.len_entry_raw)
            return getattr(self, '_m_len_entry', None)

    class Index(KaitaiStruct):
        """Hashes in ascending order, each with the block that starts with it.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        head: ExtDirectory.IndexHead
        entries: list[ExtDirectory.IndexEntry]
        unused: bytes
        # With metadata checksums.
        tail: ExtDirectory.IndexTail | None = None

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.Index, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.head = ExtDirectory.IndexHead(self._io, self, self._root)
            self.entries = []
            for i in range(self.head.num_entries - 1):
                self.entries.append(ExtDirectory.IndexEntry(self._io, self, self._root))

            self.unused = self._io.read_bytes(8 * (self.head.max_entries - self.head.num_entries))
            if self._io.size() - self._io.pos() >= 8:
                self.tail = ExtDirectory.IndexTail(self._io, self, self._root)

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()
            for i in range(len(self.entries)):
                self.entries[i]._fetch_instances()

            if self._io.size() - self._io.pos() >= 8:
                self.tail._fetch_instances()

    class IndexEntry(KaitaiStruct):
        """From which hash on a block is responsible.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        # Its lowest bit says that names of this hash already began in the block before.
        hash: int
        # Logical block of the directory.
        block: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.IndexEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.hash, self.block = _EXT_DIRECTORY_INDEX_ENTRY.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

    class IndexHead(KaitaiStruct):
        """Takes the place of the first entry, whose hash is zero and need not be stored.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        # Entries that have room, this one included; 8192 fill the largest block.
        max_entries: int
        # Entries in use, this one included.
        num_entries: int
        # Logical block of the directory for the lowest hashes.
        block: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.IndexHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.max_entries,
                self.num_entries,
                self.block,
            ) = _EXT_DIRECTORY_INDEX_HEAD.unpack(self._io.read_bytes(8))
            if not self.max_entries <= 8192:
                raise kaitaistruct.ValidationGreaterThanError(8192, self.max_entries, self._io, u"/types/index_head/seq/0")
            if not self.num_entries >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.num_entries, self._io, u"/types/index_head/seq/1")
            if not self.num_entries <= self.max_entries:
                raise kaitaistruct.ValidationGreaterThanError(self.max_entries, self.num_entries, self._io, u"/types/index_head/seq/1")

        def _fetch_instances(self) -> None:
            pass

    class IndexNode(KaitaiStruct):
        """An inner node of the index.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        # A free entry as long as the block.
        disguise: ExtDirectory.EntryHeader
        index: ExtDirectory.Index

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.IndexNode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.disguise = ExtDirectory.EntryHeader(self._io, self, self._root)
            self.index = ExtDirectory.Index(self._io, self, self._root)

        def _fetch_instances(self) -> None:
            self.disguise._fetch_instances()
            self.index._fetch_instances()

    class IndexRoot(KaitaiStruct):
        """What the first block of an indexed directory begins with.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        head: ExtDirectory.IndexRootHead
        index: ExtDirectory.Index

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.IndexRoot, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.head = ExtDirectory.IndexRootHead(self._io, self, self._root)
            self.index = ExtDirectory.Index(self._io, self, self._root)

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()
            self.index._fetch_instances()

    class IndexRootHead(KaitaiStruct):
        """The fixed part of the root; `.` and `..` come first, for readers without indexes.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        dot_inode: int
        # Always 12.
        len_dot: int
        len_dot_name: int
        dot_file_type: int
        dot_name: bytes
        dotdot_inode: int
        # To the end of the block.
        len_dotdot: int
        len_dotdot_name: int
        dotdot_file_type: int
        dotdot_name: bytes
        reserved: int
        # As enum `hash_version` of ext_superblock, without the unsigned ones.
        hash_version: int
        # Always 8.
        len_info: int
        # Levels of `index_node` below this root.
        num_levels: int
        unused_flags: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.IndexRootHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.dot_inode,
                self.len_dot,
                self.len_dot_name,
                self.dot_file_type,
                self.dot_name,
                self.dotdot_inode,
                self.len_dotdot,
                self.len_dotdot_name,
                self.dotdot_file_type,
                self.dotdot_name,
                self.reserved,
                self.hash_version,
                self.len_info,
                self.num_levels,
                self.unused_flags,
            ) = _EXT_DIRECTORY_INDEX_ROOT_HEAD.unpack(self._io.read_bytes(32))

        def _fetch_instances(self) -> None:
            pass

    class IndexTail(KaitaiStruct):
        """Behind the last entry that has room, with metadata checksums.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        reserved: int
        # CRC-32C over seed, inode number, generation, the entries in use and this tail.
        checksum: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.IndexTail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.reserved,
                self.checksum,
            ) = _EXT_DIRECTORY_INDEX_TAIL.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

    class Tail(KaitaiStruct):
        """The last 12 bytes of a block of names, with metadata checksums.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """

        # Zero.
        inode: int
        # Always 12.
        len_entry: int
        # Zero.
        len_name: int
        # Always 0xde.
        file_type: int
        # CRC-32C over seed, inode number, generation and the block up to this entry.
        checksum: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtDirectory.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.inode,
                self.len_entry,
                self.len_name,
                self.file_type,
                self.checksum,
            ) = _EXT_DIRECTORY_TAIL.unpack(self._io.read_bytes(12))

        def _fetch_instances(self) -> None:
            pass
