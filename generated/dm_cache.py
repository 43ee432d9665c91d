# Made by scripts/build_parsers.py from specs/dm_cache.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

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
    SEQ_FIELDS = ["crc32c", "flags", "block_number", "uuid", "magic", "version", "policy_name", "len_policy_hint", "metadata_space_map", "mapping_root", "hint_root", "discard_root", "len_discard_block", "num_discard_blocks", "len_data_block", "len_metadata_block", "num_cache_blocks", "compat_flags", "compat_ro_flags", "incompat_flags"]
    def __init__(self, _io, _parent=None, _root=None):
        super(DmCache, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['crc32c']['start'] = self._io.pos()
        self.crc32c = self._io.read_u4le()
        self._debug['crc32c']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u4le()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['block_number']['start'] = self._io.pos()
        self.block_number = self._io.read_u8le()
        self._debug['block_number']['end'] = self._io.pos()
        if not self.block_number == 0:
            raise kaitaistruct.ValidationNotEqualError(0, self.block_number, self._io, u"/seq/2")
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u8le()
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == 1623043:
            raise kaitaistruct.ValidationNotEqualError(1623043, self.magic, self._io, u"/seq/4")
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u4le()
        self._debug['version']['end'] = self._io.pos()
        self._debug['policy_name']['start'] = self._io.pos()
        self.policy_name = self._io.read_bytes(16)
        self._debug['policy_name']['end'] = self._io.pos()
        self._debug['len_policy_hint']['start'] = self._io.pos()
        self.len_policy_hint = self._io.read_u4le()
        self._debug['len_policy_hint']['end'] = self._io.pos()
        self._debug['metadata_space_map']['start'] = self._io.pos()
        self.metadata_space_map = self._io.read_bytes(128)
        self._debug['metadata_space_map']['end'] = self._io.pos()
        self._debug['mapping_root']['start'] = self._io.pos()
        self.mapping_root = self._io.read_u8le()
        self._debug['mapping_root']['end'] = self._io.pos()
        self._debug['hint_root']['start'] = self._io.pos()
        self.hint_root = self._io.read_u8le()
        self._debug['hint_root']['end'] = self._io.pos()
        self._debug['discard_root']['start'] = self._io.pos()
        self.discard_root = self._io.read_u8le()
        self._debug['discard_root']['end'] = self._io.pos()
        self._debug['len_discard_block']['start'] = self._io.pos()
        self.len_discard_block = self._io.read_u8le()
        self._debug['len_discard_block']['end'] = self._io.pos()
        self._debug['num_discard_blocks']['start'] = self._io.pos()
        self.num_discard_blocks = self._io.read_u8le()
        self._debug['num_discard_blocks']['end'] = self._io.pos()
        self._debug['len_data_block']['start'] = self._io.pos()
        self.len_data_block = self._io.read_u4le()
        self._debug['len_data_block']['end'] = self._io.pos()
        if not self.len_data_block >= 1:
            raise kaitaistruct.ValidationLessThanError(1, self.len_data_block, self._io, u"/seq/14")
        if not self.len_data_block <= 2097152:
            raise kaitaistruct.ValidationGreaterThanError(2097152, self.len_data_block, self._io, u"/seq/14")
        self._debug['len_metadata_block']['start'] = self._io.pos()
        self.len_metadata_block = self._io.read_u4le()
        self._debug['len_metadata_block']['end'] = self._io.pos()
        self._debug['num_cache_blocks']['start'] = self._io.pos()
        self.num_cache_blocks = self._io.read_u4le()
        self._debug['num_cache_blocks']['end'] = self._io.pos()
        self._debug['compat_flags']['start'] = self._io.pos()
        self.compat_flags = self._io.read_u4le()
        self._debug['compat_flags']['end'] = self._io.pos()
        self._debug['compat_ro_flags']['start'] = self._io.pos()
        self.compat_ro_flags = self._io.read_u4le()
        self._debug['compat_ro_flags']['end'] = self._io.pos()
        self._debug['incompat_flags']['start'] = self._io.pos()
        self.incompat_flags = self._io.read_u4le()
        self._debug['incompat_flags']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class ArrayHeader(KaitaiStruct):
        """What a block of an array begins with; its values follow.
        
        .. seealso::
           Linux 6.1, dm-array.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-array.c?h=v6.1#n22
        """
        SEQ_FIELDS = ["crc32c", "max_entries", "num_entries", "len_value", "block_number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(DmCache.ArrayHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['crc32c']['start'] = self._io.pos()
            self.crc32c = self._io.read_u4le()
            self._debug['crc32c']['end'] = self._io.pos()
            self._debug['max_entries']['start'] = self._io.pos()
            self.max_entries = self._io.read_u4le()
            self._debug['max_entries']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u4le()
            self._debug['num_entries']['end'] = self._io.pos()
            if not self.num_entries <= 509:
                raise kaitaistruct.ValidationGreaterThanError(509, self.num_entries, self._io, u"/types/array_header/seq/2")
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u4le()
            self._debug['len_value']['end'] = self._io.pos()
            if not self.len_value == 8:
                raise kaitaistruct.ValidationNotEqualError(8, self.len_value, self._io, u"/types/array_header/seq/3")
            self._debug['block_number']['start'] = self._io.pos()
            self.block_number = self._io.read_u8le()
            self._debug['block_number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def crc32c_salt(self):
            if hasattr(self, '_m_crc32c_salt'):
                return self._m_crc32c_salt

            self._m_crc32c_salt = 595846735
            return getattr(self, '_m_crc32c_salt', None)


    class Mapping(KaitaiStruct):
        """What lies in one block of the cache.
        
        .. seealso::
           Linux 6.1, dm-cache-metadata.c, unpack_value - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-cache-metadata.c?h=v6.1#n559
        """
        SEQ_FIELDS = ["packed"]
        def __init__(self, _io, _parent=None, _root=None):
            super(DmCache.Mapping, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['packed']['start'] = self._io.pos()
            self.packed = self._io.read_u8le()
            self._debug['packed']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_used(self):
            if hasattr(self, '_m_is_used'):
                return self._m_is_used

            self._m_is_used = self.packed & 1 != 0
            return getattr(self, '_m_is_used', None)

        @property
        def origin_block(self):
            if hasattr(self, '_m_origin_block'):
                return self._m_origin_block

            self._m_origin_block = (self.packed >> 16 & 281474976710655)
            return getattr(self, '_m_origin_block', None)


    @property
    def crc32c_salt(self):
        if hasattr(self, '_m_crc32c_salt'):
            return self._m_crc32c_salt

        self._m_crc32c_salt = 9031977
        return getattr(self, '_m_crc32c_salt', None)


