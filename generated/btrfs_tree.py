# Made by scripts/build_parsers.py from specs/btrfs_tree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Node of a tree of btrfs."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_BTRFS_TREE_HEADER = Struct("<32s16sQQ16sQQIB")
_BTRFS_TREE_ITEM = Struct("<QBQII")
_BTRFS_TREE_KEY_POINTER = Struct("<QBQQQ")


class BtrfsTree(KaitaiStruct):
    """All trees of btrfs are made of nodes of one size. A node on level 0 is a leaf: it
    has a table of items, sorted by key, whose data fill the leaf from its end. On
    higher levels each key leads to the node below that begins with it.

    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#header
    """

    class HeaderFlags(IntEnum):
        written = 1
        relocated = 2

    class ItemKind(IntEnum):
        inode_item = 1
        inode_ref = 12
        inode_extref = 13
        xattr_item = 24
        orphan_item = 48
        dir_log_item = 60
        dir_log_index = 72
        dir_item = 84
        dir_index = 96
        extent_data = 108
        extent_checksum = 128
        root_item = 132
        root_backref = 144
        root_ref = 156
        dev_item = 216
        chunk_item = 228

    class Object(IntEnum):
        root_tree = 1
        extent_tree = 2
        chunk_tree = 3
        device_tree = 4
        fs_tree = 5
        root_tree_directory = 6
        checksum_tree = 7
        first_free = 256

    header: BtrfsTree.Header
    pointers: list[BtrfsTree.KeyPointer]
    # Their data stand further on, at `ofs_data` behind the header.
    items: list[BtrfsTree.Item]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(BtrfsTree, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.header = BtrfsTree.Header(self._io, self, self._root)
        self.pointers = []
        for i in range((0 if self.header.level == 0 else self.header.num_items)):
            self.pointers.append(BtrfsTree.KeyPointer(self._io, self, self._root))

        self.items = []
        for i in range((self.header.num_items if self.header.level == 0 else 0)):
            self.items.append(BtrfsTree.Item(self._io, self, self._root))

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()
        for i in range(len(self.pointers)):
            self.pointers[i]._fetch_instances()

        for i in range(len(self.items)):
            self.items[i]._fetch_instances()

    class Header(KaitaiStruct):
        """What a node begins with.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#header
        """

        # Of the node behind this field.
        checksum: bytes
        # Of the file system, or its `metadata_uuid`.
        fsid: bytes
        # Logical address of this node.
        address: int
        # The lower seven bytes are a bit mask, see `header_flags`; the last is the revision of back
        # references.
        flags: int
        chunk_tree_uuid: bytes
        # Number of the transaction that wrote this node.
        generation: int
        # Tree that the node was written for; others may share it.
        owner: int
        # Of items, or of key pointers.
        num_items: int
        # Zero for a leaf.
        level: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsTree.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.checksum,
                self.fsid,
                self.address,
                self.flags,
                self.chunk_tree_uuid,
                self.generation,
                self.owner,
                self.num_items,
                self.level,
            ) = _BTRFS_TREE_HEADER.unpack(self._io.read_bytes(101))
            if not self.num_items <= 2700:
                raise kaitaistruct.ValidationGreaterThanError(2700, self.num_items, self._io, u"/types/header/seq/7")

        def _fetch_instances(self) -> None:
            pass

    class Item(KaitaiStruct):
        """One item of a leaf: its key, and where its data stand.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#item
        """

        object: int
        # See `item_kind`.
        kind: int
        # What it means depends on `kind`.
        offset: int
        # Bytes from the end of the header.
        ofs_data: int
        len_data: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsTree.Item, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.object,
                self.kind,
                self.offset,
                self.ofs_data,
                self.len_data,
            ) = _BTRFS_TREE_ITEM.unpack(self._io.read_bytes(25))

        def _fetch_instances(self) -> None:
            pass

    class KeyPointer(KaitaiStruct):
        """One node of the level below, by its first key.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#key-pointer
        """

        object: int
        kind: int
        offset: int
        # Logical address of the node.
        address: int
        # Of that node.
        generation: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsTree.KeyPointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.object,
                self.kind,
                self.offset,
                self.address,
                self.generation,
            ) = _BTRFS_TREE_KEY_POINTER.unpack(self._io.read_bytes(33))

        def _fetch_instances(self) -> None:
            pass
