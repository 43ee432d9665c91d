# Made by scripts/build_parsers.py from specs/ext_xattr.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Extended attributes of ext2, ext3 and ext4."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_XATTR_ACL_ENTRY = Struct("<HH")
_EXT_XATTR_BLOCK_HEADER = Struct("<IIIII12s")
_EXT_XATTR_ENTRY_BODY = Struct("<III")
_EXT_XATTR_ENTRY_HEAD = Struct("<BBH")


class ExtXattr(KaitaiStruct):
    """A block of extended attributes: a header, entries that grow upwards, and their
    values, which grow downwards from the end. An inode may also have attributes of
    its own behind its fields, with a shorter header; value offsets then count from
    the first entry. Values can also stand in inodes of their own.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
    """

    class AclTag(IntEnum):
        owner = 1
        user = 2
        owning_group = 4
        group = 8
        mask = 16
        other = 32

    class NameIndex(IntEnum):
        none = 0
        user = 1
        posix_acl_access = 2
        posix_acl_default = 3
        trusted = 4
        lustre = 5
        security = 6
        system = 7
        rich_acl = 8
        encryption = 9
        hurd = 10

    header: ExtXattr.BlockHeader
    entries: list[ExtXattr.Entry]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtXattr, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.header = ExtXattr.BlockHeader(self._io, self, self._root)
        self.entries = []
        i = 0
        while True:
            _ = ExtXattr.Entry(self._io, self, self._root)
            self.entries.append(_)
            if _.is_end:
                break
            i += 1

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()
        for i in range(len(self.entries)):
            self.entries[i]._fetch_instances()

    class AclEntry(KaitaiStruct):
        """Whom permissions are for; a named user or group follows as `acl_id`.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12
        """

        # Enum `acl_tag`.
        tag: int
        # Read 4, write 2, execute 1.
        permissions: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtXattr.AclEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.tag, self.permissions = _EXT_XATTR_ACL_ENTRY.unpack(self._io.read_bytes(4))

        def _fetch_instances(self) -> None:
            pass

    class AclHeader(KaitaiStruct):
        """What the value of a POSIX access control list begins with.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12
        """

        version: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtXattr.AclHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.version = self._io.read_u4le()
            if not self.version == 1:
                raise kaitaistruct.ValidationNotEqualError(1, self.version, self._io, u"/types/acl_header/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class AclId(KaitaiStruct):
        """A user or group of an access control list.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12
        """

        id: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtXattr.AclId, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.id = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass

    class BlockHeader(KaitaiStruct):
        """What a block of attributes begins with.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """

        magic: int
        # Inodes that share the block.
        num_references: int
        # Always 1.
        num_blocks: int
        # Over the entries' hashes, to find equal blocks; zero for not to be shared.
        hash: int
        # CRC-32C over seed, block number and block.
        checksum: int
        reserved: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtXattr.BlockHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.num_references,
                self.num_blocks,
                self.hash,
                self.checksum,
                self.reserved,
            ) = _EXT_XATTR_BLOCK_HEADER.unpack(self._io.read_bytes(32))
            if not self.magic == 3925999616:
                raise kaitaistruct.ValidationNotEqualError(3925999616, self.magic, self._io, u"/types/block_header/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class Entry(KaitaiStruct):
        """One attribute, or the end of the list.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """

        head: ExtXattr.EntryHead
        body: ExtXattr.EntryBody | None = None
        # Without the prefix that `name_index` stands for.
        name: bytes | None = None
        padding: bytes | None = None

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtXattr.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.head = ExtXattr.EntryHead(self._io, self, self._root)
            if (not (self.is_end)):
                self.body = ExtXattr.EntryBody(self._io, self, self._root)

            if (not (self.is_end)):
                self.name = self._io.read_bytes(self.head.len_name)

            if (not (self.is_end)):
                self.padding = self._io.read_bytes(4 - self.head.len_name & 3)

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()
            if (not (self.is_end)):
                self.body._fetch_instances()

            if (not (self.is_end)):
                pass

            if (not (self.is_end)):
                pass

        @property
        def is_end(self) -> bool:
            if hasattr(self, '_m_is_end'):
                return self._m_is_end

            self._m_is_end =  ((self.head.len_name == 0) and (self.head.name_index_raw == 0) and (self.head.ofs_value == 0))
            return getattr(self, '_m_is_end', None)

    class EntryBody(KaitaiStruct):
        """The next twelve bytes of an entry.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """

        # The inode that holds the value; zero if it stands at `ofs_value`.
        value_inode: int
        # Bytes.
        len_value: int
        # Of name and value.
        hash: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtXattr.EntryBody, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.value_inode,
                self.len_value,
                self.hash,
            ) = _EXT_XATTR_ENTRY_BODY.unpack(self._io.read_bytes(12))

        def _fetch_instances(self) -> None:
            pass

    class EntryHead(KaitaiStruct):
        """The first four bytes of an entry; four zeros end a list.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """

        len_name: int
        # Enum `name_index`.
        name_index_raw: int
        # Bytes from the start of the block, or from an inode's first entry.
        ofs_value: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtXattr.EntryHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.len_name,
                self.name_index_raw,
                self.ofs_value,
            ) = _EXT_XATTR_ENTRY_HEAD.unpack(self._io.read_bytes(4))

        def _fetch_instances(self) -> None:
            pass

    class InodeHeader(KaitaiStruct):
        """What an inode's own attributes begin with.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """

        # 0xea020000, or anything else if there are no attributes.
        magic: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtXattr.InodeHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.magic = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass
