# Made by scripts/build_parsers.py from specs/dm_thin.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class DmThin(KaitaiStruct):
    """The first block of a thin pool's metadata device. All blocks have 4 KiB. A B-tree of device
    numbers leads to one B-tree per thin device, whose keys are blocks of that device and whose
    values are blocks of the pool's data device.
    
    .. seealso::
       Linux 6.1, dm-thin-metadata.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-thin-metadata.c?h=v6.1#n91
    """
    SEQ_FIELDS = ["crc32c", "flags", "block_number", "uuid", "magic", "version", "time", "transaction_id", "held_root", "data_space_map", "metadata_space_map", "mapping_root", "details_root", "len_data_block", "len_metadata_block", "num_metadata_blocks", "compat_flags", "compat_ro_flags", "incompat_flags"]
    def __init__(self, _io, _parent=None, _root=None):
        super(DmThin, self).__init__(_io)
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
        if not self.magic == 27022010:
            raise kaitaistruct.ValidationNotEqualError(27022010, self.magic, self._io, u"/seq/4")
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u4le()
        self._debug['version']['end'] = self._io.pos()
        self._debug['time']['start'] = self._io.pos()
        self.time = self._io.read_u4le()
        self._debug['time']['end'] = self._io.pos()
        self._debug['transaction_id']['start'] = self._io.pos()
        self.transaction_id = self._io.read_u8le()
        self._debug['transaction_id']['end'] = self._io.pos()
        self._debug['held_root']['start'] = self._io.pos()
        self.held_root = self._io.read_u8le()
        self._debug['held_root']['end'] = self._io.pos()
        self._debug['data_space_map']['start'] = self._io.pos()
        self.data_space_map = self._io.read_bytes(128)
        self._debug['data_space_map']['end'] = self._io.pos()
        self._debug['metadata_space_map']['start'] = self._io.pos()
        self.metadata_space_map = self._io.read_bytes(128)
        self._debug['metadata_space_map']['end'] = self._io.pos()
        self._debug['mapping_root']['start'] = self._io.pos()
        self.mapping_root = self._io.read_u8le()
        self._debug['mapping_root']['end'] = self._io.pos()
        self._debug['details_root']['start'] = self._io.pos()
        self.details_root = self._io.read_u8le()
        self._debug['details_root']['end'] = self._io.pos()
        self._debug['len_data_block']['start'] = self._io.pos()
        self.len_data_block = self._io.read_u4le()
        self._debug['len_data_block']['end'] = self._io.pos()
        if not self.len_data_block >= 1:
            raise kaitaistruct.ValidationLessThanError(1, self.len_data_block, self._io, u"/seq/13")
        if not self.len_data_block <= 2097152:
            raise kaitaistruct.ValidationGreaterThanError(2097152, self.len_data_block, self._io, u"/seq/13")
        self._debug['len_metadata_block']['start'] = self._io.pos()
        self.len_metadata_block = self._io.read_u4le()
        self._debug['len_metadata_block']['end'] = self._io.pos()
        self._debug['num_metadata_blocks']['start'] = self._io.pos()
        self.num_metadata_blocks = self._io.read_u8le()
        self._debug['num_metadata_blocks']['end'] = self._io.pos()
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

    class Value(KaitaiStruct):
        """What a device's tree has for one of its blocks.
        
        .. seealso::
           Linux 6.1, dm-thin-metadata.c, unpack_block_time - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-thin-metadata.c?h=v6.1#n249
        """
        SEQ_FIELDS = ["packed"]
        def __init__(self, _io, _parent=None, _root=None):
            super(DmThin.Value, self).__init__(_io)
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
        def data_block(self):
            if hasattr(self, '_m_data_block'):
                return self._m_data_block

            self._m_data_block = (self.packed >> 24 & 1099511627775)
            return getattr(self, '_m_data_block', None)

        @property
        def time(self):
            if hasattr(self, '_m_time'):
                return self._m_time

            self._m_time = self.packed & 16777215
            return getattr(self, '_m_time', None)


    @property
    def crc32c_salt(self):
        if hasattr(self, '_m_crc32c_salt'):
            return self._m_crc32c_salt

        self._m_crc32c_salt = 160774
        return getattr(self, '_m_crc32c_salt', None)

    @property
    def len_block(self):
        """Bytes of every metadata block."""
        if hasattr(self, '_m_len_block'):
            return self._m_len_block

        self._m_len_block = 4096
        return getattr(self, '_m_len_block', None)


