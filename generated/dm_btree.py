# Made by scripts/build_parsers.py from specs/dm_btree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Device-mapper persistent-data B-tree node."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_DM_BTREE_HEADER = Struct("<IIQIIII")


class DmBtree(KaitaiStruct):
    """One block of a B-tree in the metadata of thin pools and caches: a header, room for the keys, and
    the values behind it. In an inner node the values are the blocks of its children, and each key
    is the smallest of that child.

    .. seealso::
       Linux 6.1, dm-btree-internal.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n30
    """

    class Flags(IntEnum):
        inner = 1
        leaf = 2

    header: DmBtree.Header
    # Only the first `header.num_entries` of them count.
    keys: list[int]
    # One behind the other.
    values: bytes

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(DmBtree, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.header = DmBtree.Header(self._io, self, self._root)
        self.keys = []
        for i in range(self.header.max_entries):
            self.keys.append(self._io.read_u8le())

        self.values = self._io.read_bytes(self.header.num_entries * self.header.len_value)

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()
        for i in range(len(self.keys)):
            pass

    class Header(KaitaiStruct):
        """What a node begins with.

        .. seealso::
           Linux 6.1, dm-btree-internal.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n30
        """

        # CRC-32C of the block behind this field, not inverted at the end, exclusive or 121107.
        crc32c: int
        # Bit mask, see `flags`.
        flags: int
        # Where this node lies.
        block_number: int
        num_entries: int
        # Keys that there is room for.
        max_entries: int
        # Bytes.
        len_value: int
        padding: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(DmBtree.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.crc32c,
                self.flags,
                self.block_number,
                self.num_entries,
                self.max_entries,
                self.len_value,
                self.padding,
            ) = _DM_BTREE_HEADER.unpack(self._io.read_bytes(32))
            if not self.num_entries <= 508:
                raise kaitaistruct.ValidationGreaterThanError(508, self.num_entries, self._io, u"/types/header/seq/3")
            if not self.max_entries <= 508:
                raise kaitaistruct.ValidationGreaterThanError(508, self.max_entries, self._io, u"/types/header/seq/4")
            if not self.len_value >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.len_value, self._io, u"/types/header/seq/5")
            if not self.len_value <= 4064:
                raise kaitaistruct.ValidationGreaterThanError(4064, self.len_value, self._io, u"/types/header/seq/5")

        def _fetch_instances(self) -> None:
            pass

        @property
        def crc32c_salt(self) -> int:
            if hasattr(self, '_m_crc32c_salt'):
                return self._m_crc32c_salt

            self._m_crc32c_salt = 121107
            return getattr(self, '_m_crc32c_salt', None)

        @property
        def is_inner(self) -> bool:
            if hasattr(self, '_m_is_inner'):
                return self._m_is_inner

            self._m_is_inner = self.flags & 1 != 0
            return getattr(self, '_m_is_inner', None)

        @property
        def is_leaf(self) -> bool:
            if hasattr(self, '_m_is_leaf'):
                return self._m_is_leaf

            self._m_is_leaf = self.flags & 2 != 0
            return getattr(self, '_m_is_leaf', None)

        @property
        def ofs_checked(self) -> int:
            """The first byte of a block that its `crc32c` covers."""
            if hasattr(self, '_m_ofs_checked'):
                return self._m_ofs_checked

            self._m_ofs_checked = 4
            return getattr(self, '_m_ofs_checked', None)

    class Key(KaitaiStruct):
        """A key, or the block of a child in an inner node.

        .. seealso::
           Linux 6.1, dm-btree-internal.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n41
        """

        number: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(DmBtree.Key, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.number = self._io.read_u8le()

        def _fetch_instances(self) -> None:
            pass
