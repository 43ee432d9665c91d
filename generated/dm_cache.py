# Made by scripts/build_parsers.py from specs/dm_cache.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Device-mapper cache metadata."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_DM_CACHE = Struct("<IIQ16sQI16sI128sQQQQQIIIIII")
_DM_CACHE_ARRAY_HEADER = Struct("<IIIIQ")


class DmCache(KaitaiStruct):
    """The first block of a cache's metadata device. All blocks have 4 KiB. An array with one entry per
    block of the cache says which block of the origin is in it; the array's blocks are found by a
    B-tree.

    .. seealso::
       Linux 6.1, dm-cache-metadata.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-cache-metadata.c?h=v6.1#n58
    """

    class Flags(IntEnum):
        clean_shutdown = 1
        needs_check = 2

    # CRC-32C of the block behind this field, not inverted at the end, exclusive or 9031977.
    crc32c: int
    # Bit mask, see `flags`.
    flags: int
    block_number: int
    uuid: bytes
    magic: int
    # 1, or 2 if dirty blocks are in an array of their own.
    version: int
    policy_name: bytes
    len_policy_hint: int
    metadata_space_map: bytes
    # Root of the array of `mapping`.
    mapping_root: int
    hint_root: int
    discard_root: int
    len_discard_block: int
    num_discard_blocks: int
    # Sectors of 512 bytes in a block of the cache.
    len_data_block: int
    len_metadata_block: int
    num_cache_blocks: int
    compat_flags: int
    compat_ro_flags: int
    incompat_flags: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(DmCache, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.crc32c,
            self.flags,
            self.block_number,
            self.uuid,
            self.magic,
            self.version,
            self.policy_name,
            self.len_policy_hint,
            self.metadata_space_map,
            self.mapping_root,
            self.hint_root,
            self.discard_root,
            self.len_discard_block,
            self.num_discard_blocks,
            self.len_data_block,
            self.len_metadata_block,
            self.num_cache_blocks,
            self.compat_flags,
            self.compat_ro_flags,
            self.incompat_flags,
        ) = _DM_CACHE.unpack(self._io.read_bytes(256))
        if not self.block_number == 0:
            raise kaitaistruct.ValidationNotEqualError(0, self.block_number, self._io, u"/seq/2")
        if not self.magic == 1623043:
            raise kaitaistruct.ValidationNotEqualError(1623043, self.magic, self._io, u"/seq/4")
        if not self.len_data_block >= 1:
            raise kaitaistruct.ValidationLessThanError(1, self.len_data_block, self._io, u"/seq/14")
        if not self.len_data_block <= 2097152:
            raise kaitaistruct.ValidationGreaterThanError(2097152, self.len_data_block, self._io, u"/seq/14")

    def _fetch_instances(self) -> None:
        pass

    class ArrayHeader(KaitaiStruct):
        """What a block of an array begins with; its values follow.

        .. seealso::
           Linux 6.1, dm-array.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-array.c?h=v6.1#n22
        """

        # As that of the superblock, exclusive or 595846735.
        crc32c: int
        max_entries: int
        num_entries: int
        len_value: int
        block_number: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(DmCache.ArrayHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.crc32c,
                self.max_entries,
                self.num_entries,
                self.len_value,
                self.block_number,
            ) = _DM_CACHE_ARRAY_HEADER.unpack(self._io.read_bytes(24))
            if not self.num_entries <= 509:
                raise kaitaistruct.ValidationGreaterThanError(509, self.num_entries, self._io, u"/types/array_header/seq/2")
            if not self.len_value == 8:
                raise kaitaistruct.ValidationNotEqualError(8, self.len_value, self._io, u"/types/array_header/seq/3")

        def _fetch_instances(self) -> None:
            pass

        @property
        def crc32c_salt(self) -> int:
            if hasattr(self, '_m_crc32c_salt'):
                return self._m_crc32c_salt

            self._m_crc32c_salt = 595846735
            return getattr(self, '_m_crc32c_salt', None)

        @property
        def ofs_checked(self) -> int:
            """The first byte of a block that its `crc32c` covers."""
            if hasattr(self, '_m_ofs_checked'):
                return self._m_ofs_checked

            self._m_ofs_checked = 4
            return getattr(self, '_m_ofs_checked', None)

    class Mapping(KaitaiStruct):
        """What lies in one block of the cache.

        .. seealso::
           Linux 6.1, dm-cache-metadata.c, unpack_value - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-cache-metadata.c?h=v6.1#n559
        """

        packed: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(DmCache.Mapping, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.packed = self._io.read_u8le()

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_used(self) -> bool:
            if hasattr(self, '_m_is_used'):
                return self._m_is_used

            self._m_is_used = self.packed & 1 != 0
            return getattr(self, '_m_is_used', None)

        @property
        def origin_block(self) -> int:
            if hasattr(self, '_m_origin_block'):
                return self._m_origin_block

            self._m_origin_block = self.packed >> 16
            return getattr(self, '_m_origin_block', None)

    @property
    def crc32c_salt(self) -> int:
        if hasattr(self, '_m_crc32c_salt'):
            return self._m_crc32c_salt

        self._m_crc32c_salt = 9031977
        return getattr(self, '_m_crc32c_salt', None)

    @property
    def ofs_checked(self) -> int:
        """The first byte of a block that its `crc32c` covers."""
        if hasattr(self, '_m_ofs_checked'):
            return self._m_ofs_checked

        self._m_ofs_checked = 4
        return getattr(self, '_m_ofs_checked', None)
