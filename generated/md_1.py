# Made by scripts/build_parsers.py from specs/md_1.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Md1(KaitaiStruct):
    """What a member of a software RAID array says about itself and its array. Version 1.0 lies at the
    end of the member, 1.1 at its start, 1.2 4 KiB behind that; the structure is the same.
    Sectors are of 512 bytes, whatever the device has.
    
    .. seealso::
       Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215
    """

    class Features(IntEnum):
        bitmap = 1
        recovery_offset = 2
        reshape_active = 4
        bad_blocks = 8
        replacement = 16
        reshape_backwards = 32
        new_offset = 64
        recovery_bitmap = 128
        clustered = 256
        journal = 512
        partial_parity_log = 1024
        multiple_partial_parity_logs = 2048
        raid0_layout = 4096

    class Roles(IntEnum):
        journal = 65533
        faulty = 65534
        spare = 65535
    SEQ_FIELDS = ["superblock", "roles"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Md1, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['superblock']['start'] = self._io.pos()
        self.superblock = Md1.Superblock(self._io, self, self._root)
        self.superblock._read()
        self._debug['superblock']['end'] = self._io.pos()
        self._debug['roles']['start'] = self._io.pos()
        self._debug['roles']['arr'] = []
        self.roles = []
        for i in range(self.superblock.num_roles):
            self._debug['roles']['arr'].append({'start': self._io.pos()})
            self.roles.append(self._io.read_u2le())
            self._debug['roles']['arr'][i]['end'] = self._io.pos()

        self._debug['roles']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.superblock._fetch_instances()
        for i in range(len(self.roles)):
            pass


    class Role(KaitaiStruct):
        """The place of a device in the array.
        
        .. seealso::
           Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215
        """
        SEQ_FIELDS = ["place"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Md1.Role, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['place']['start'] = self._io.pos()
            self.place = self._io.read_u2le()
            self._debug['place']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Superblock(KaitaiStruct):
        """The part of fixed size.
        
        .. seealso::
           Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215
        """
        SEQ_FIELDS = ["magic", "major_version", "feature_map", "pad0", "array_uuid", "array_name", "created", "level", "layout", "num_sectors", "len_chunk", "num_members", "ofs_bitmap", "new_level", "reshape_position", "delta_disks", "new_layout", "len_new_chunk", "ofs_new", "ofs_data", "num_data_sectors", "ofs_superblock", "ofs_recovery", "device_number", "num_corrected_reads", "device_uuid", "device_flags", "bad_block_shift", "len_bad_blocks", "ofs_bad_blocks", "updated", "num_events", "ofs_resync", "checksum", "num_roles", "pad3"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Md1.Superblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 2838187772:
                raise kaitaistruct.ValidationNotEqualError(2838187772, self.magic, self._io, u"/types/superblock/seq/0")
            self._debug['major_version']['start'] = self._io.pos()
            self.major_version = self._io.read_u4le()
            self._debug['major_version']['end'] = self._io.pos()
            if not self.major_version == 1:
                raise kaitaistruct.ValidationNotEqualError(1, self.major_version, self._io, u"/types/superblock/seq/1")
            self._debug['feature_map']['start'] = self._io.pos()
            self.feature_map = self._io.read_u4le()
            self._debug['feature_map']['end'] = self._io.pos()
            self._debug['pad0']['start'] = self._io.pos()
            self.pad0 = self._io.read_u4le()
            self._debug['pad0']['end'] = self._io.pos()
            self._debug['array_uuid']['start'] = self._io.pos()
            self.array_uuid = self._io.read_bytes(16)
            self._debug['array_uuid']['end'] = self._io.pos()
            self._debug['array_name']['start'] = self._io.pos()
            self.array_name = self._io.read_bytes(32)
            self._debug['array_name']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_u8le()
            self._debug['created']['end'] = self._io.pos()
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_s4le()
            self._debug['level']['end'] = self._io.pos()
            self._debug['layout']['start'] = self._io.pos()
            self.layout = self._io.read_u4le()
            self._debug['layout']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u8le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['len_chunk']['start'] = self._io.pos()
            self.len_chunk = self._io.read_u4le()
            self._debug['len_chunk']['end'] = self._io.pos()
            self._debug['num_members']['start'] = self._io.pos()
            self.num_members = self._io.read_u4le()
            self._debug['num_members']['end'] = self._io.pos()
            if not self.num_members <= 4096:
                raise kaitaistruct.ValidationGreaterThanError(4096, self.num_members, self._io, u"/types/superblock/seq/11")
            self._debug['ofs_bitmap']['start'] = self._io.pos()
            self.ofs_bitmap = self._io.read_s4le()
            self._debug['ofs_bitmap']['end'] = self._io.pos()
            self._debug['new_level']['start'] = self._io.pos()
            self.new_level = self._io.read_s4le()
            self._debug['new_level']['end'] = self._io.pos()
            self._debug['reshape_position']['start'] = self._io.pos()
            self.reshape_position = self._io.read_u8le()
            self._debug['reshape_position']['end'] = self._io.pos()
            self._debug['delta_disks']['start'] = self._io.pos()
            self.delta_disks = self._io.read_s4le()
            self._debug['delta_disks']['end'] = self._io.pos()
            self._debug['new_layout']['start'] = self._io.pos()
            self.new_layout = self._io.read_u4le()
            self._debug['new_layout']['end'] = self._io.pos()
            self._debug['len_new_chunk']['start'] = self._io.pos()
            self.len_new_chunk = self._io.read_u4le()
            self._debug['len_new_chunk']['end'] = self._io.pos()
            self._debug['ofs_new']['start'] = self._io.pos()
            self.ofs_new = self._io.read_s4le()
            self._debug['ofs_new']['end'] = self._io.pos()
            self._debug['ofs_data']['start'] = self._io.pos()
            self.ofs_data = self._io.read_u8le()
            self._debug['ofs_data']['end'] = self._io.pos()
            self._debug['num_data_sectors']['start'] = self._io.pos()
            self.num_data_sectors = self._io.read_u8le()
            self._debug['num_data_sectors']['end'] = self._io.pos()
            self._debug['ofs_superblock']['start'] = self._io.pos()
            self.ofs_superblock = self._io.read_u8le()
            self._debug['ofs_superblock']['end'] = self._io.pos()
            self._debug['ofs_recovery']['start'] = self._io.pos()
            self.ofs_recovery = self._io.read_u8le()
            self._debug['ofs_recovery']['end'] = self._io.pos()
            self._debug['device_number']['start'] = self._io.pos()
            self.device_number = self._io.read_u4le()
            self._debug['device_number']['end'] = self._io.pos()
            self._debug['num_corrected_reads']['start'] = self._io.pos()
            self.num_corrected_reads = self._io.read_u4le()
            self._debug['num_corrected_reads']['end'] = self._io.pos()
            self._debug['device_uuid']['start'] = self._io.pos()
            self.device_uuid = self._io.read_bytes(16)
            self._debug['device_uuid']['end'] = self._io.pos()
            self._debug['device_flags']['start'] = self._io.pos()
            self.device_flags = self._io.read_u1()
            self._debug['device_flags']['end'] = self._io.pos()
            self._debug['bad_block_shift']['start'] = self._io.pos()
            self.bad_block_shift = self._io.read_u1()
            self._debug['bad_block_shift']['end'] = self._io.pos()
            self._debug['len_bad_blocks']['start'] = self._io.pos()
            self.len_bad_blocks = self._io.read_u2le()
            self._debug['len_bad_blocks']['end'] = self._io.pos()
            self._debug['ofs_bad_blocks']['start'] = self._io.pos()
            self.ofs_bad_blocks = self._io.read_s4le()
            self._debug['ofs_bad_blocks']['end'] = self._io.pos()
            self._debug['updated']['start'] = self._io.pos()
            self.updated = self._io.read_u8le()
            self._debug['updated']['end'] = self._io.pos()
            self._debug['num_events']['start'] = self._io.pos()
            self.num_events = self._io.read_u8le()
            self._debug['num_events']['end'] = self._io.pos()
            self._debug['ofs_resync']['start'] = self._io.pos()
            self.ofs_resync = self._io.read_u8le()
            self._debug['ofs_resync']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['num_roles']['start'] = self._io.pos()
            self.num_roles = self._io.read_u4le()
            self._debug['num_roles']['end'] = self._io.pos()
            if not self.num_roles <= 1920:
                raise kaitaistruct.ValidationGreaterThanError(1920, self.num_roles, self._io, u"/types/superblock/seq/34")
            self._debug['pad3']['start'] = self._io.pos()
            self.pad3 = self._io.read_bytes(32)
            self._debug['pad3']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def max_len_superblock(self):
            if hasattr(self, '_m_max_len_superblock'):
                return self._m_max_len_superblock

            self._m_max_len_superblock = 4096
            return getattr(self, '_m_max_len_superblock', None)


    class Word(KaitaiStruct):
        """What the checksum adds up.
        
        .. seealso::
           Linux 6.1, md.c, calc_sb_1_csum - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/md.c?h=v6.1#n1634
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Md1.Word, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u4le()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



