# Made by scripts/build_parsers.py from specs/md_0_90.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Md090(KaitaiStruct):
    """What a member of a software RAID array says about itself and its array. It lies in the last
    aligned 64 KiB of the member, in the byte order of the machine that wrote it; this describes
    what little-endian machines wrote. 1,024 words of four bytes; sizes are in KiB.
    
    .. seealso::
       Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n84
    """

    class States(IntEnum):
        faulty = 1
        active = 2
        in_sync = 4
        removed = 8
    SEQ_FIELDS = ["superblock", "devices", "this_device"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Md090, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['superblock']['start'] = self._io.pos()
        self.superblock = Md090.Superblock(self._io, self, self._root)
        self.superblock._read()
        self._debug['superblock']['end'] = self._io.pos()
        self._debug['devices']['start'] = self._io.pos()
        self._debug['devices']['arr'] = []
        self.devices = []
        for i in range(27):
            self._debug['devices']['arr'].append({'start': self._io.pos()})
            _t_devices = Md090.Device(self._io, self, self._root)
            try:
                _t_devices._read()
            finally:
                self.devices.append(_t_devices)
            self._debug['devices']['arr'][i]['end'] = self._io.pos()

        self._debug['devices']['end'] = self._io.pos()
        self._debug['this_device']['start'] = self._io.pos()
        self.this_device = Md090.Device(self._io, self, self._root)
        self.this_device._read()
        self._debug['this_device']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.superblock._fetch_instances()
        for i in range(len(self.devices)):
            pass
            self.devices[i]._fetch_instances()

        self.this_device._fetch_instances()

    class Device(KaitaiStruct):
        """One device of the array.
        
        .. seealso::
           Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n60
        """
        SEQ_FIELDS = ["number", "major", "minor", "place", "state", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Md090.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['major']['start'] = self._io.pos()
            self.major = self._io.read_u4le()
            self._debug['major']['end'] = self._io.pos()
            self._debug['minor']['start'] = self._io.pos()
            self.minor = self._io.read_u4le()
            self._debug['minor']['end'] = self._io.pos()
            self._debug['place']['start'] = self._io.pos()
            self.place = self._io.read_u4le()
            self._debug['place']['end'] = self._io.pos()
            self._debug['state']['start'] = self._io.pos()
            self.state = self._io.read_u4le()
            self._debug['state']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(108)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_faulty(self):
            if hasattr(self, '_m_is_faulty'):
                return self._m_is_faulty

            self._m_is_faulty = self.state & 1 != 0
            return getattr(self, '_m_is_faulty', None)

        @property
        def is_in_sync(self):
            if hasattr(self, '_m_is_in_sync'):
                return self._m_is_in_sync

            self._m_is_in_sync = self.state & 4 != 0
            return getattr(self, '_m_is_in_sync', None)


    class Superblock(KaitaiStruct):
        """The part of fixed size before the list of devices.
        
        .. seealso::
           Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n84
        """
        SEQ_FIELDS = ["magic", "major_version", "minor_version", "patch_version", "num_words", "array_uuid0", "created", "level", "num_kib", "num_devices", "num_members", "md_minor", "not_persistent", "array_uuid1", "array_uuid2", "array_uuid3", "reserved_constant", "updated", "state", "num_active", "num_working", "num_failed", "num_spares", "checksum", "num_events", "num_checkpoint_events", "recovery_checkpoint", "reshape_position", "new_level", "delta_disks", "new_layout", "len_new_chunk", "reserved_state", "layout", "len_chunk", "root_pv", "root_block", "reserved_personality"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Md090.Superblock, self).__init__(_io)
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
            if not self.major_version == 0:
                raise kaitaistruct.ValidationNotEqualError(0, self.major_version, self._io, u"/types/superblock/seq/1")
            self._debug['minor_version']['start'] = self._io.pos()
            self.minor_version = self._io.read_u4le()
            self._debug['minor_version']['end'] = self._io.pos()
            self._debug['patch_version']['start'] = self._io.pos()
            self.patch_version = self._io.read_u4le()
            self._debug['patch_version']['end'] = self._io.pos()
            self._debug['num_words']['start'] = self._io.pos()
            self.num_words = self._io.read_u4le()
            self._debug['num_words']['end'] = self._io.pos()
            self._debug['array_uuid0']['start'] = self._io.pos()
            self.array_uuid0 = self._io.read_bytes(4)
            self._debug['array_uuid0']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_u4le()
            self._debug['created']['end'] = self._io.pos()
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_s4le()
            self._debug['level']['end'] = self._io.pos()
            self._debug['num_kib']['start'] = self._io.pos()
            self.num_kib = self._io.read_u4le()
            self._debug['num_kib']['end'] = self._io.pos()
            self._debug['num_devices']['start'] = self._io.pos()
            self.num_devices = self._io.read_u4le()
            self._debug['num_devices']['end'] = self._io.pos()
            self._debug['num_members']['start'] = self._io.pos()
            self.num_members = self._io.read_u4le()
            self._debug['num_members']['end'] = self._io.pos()
            if not self.num_members <= 27:
                raise kaitaistruct.ValidationGreaterThanError(27, self.num_members, self._io, u"/types/superblock/seq/10")
            self._debug['md_minor']['start'] = self._io.pos()
            self.md_minor = self._io.read_u4le()
            self._debug['md_minor']['end'] = self._io.pos()
            self._debug['not_persistent']['start'] = self._io.pos()
            self.not_persistent = self._io.read_u4le()
            self._debug['not_persistent']['end'] = self._io.pos()
            self._debug['array_uuid1']['start'] = self._io.pos()
            self.array_uuid1 = self._io.read_bytes(4)
            self._debug['array_uuid1']['end'] = self._io.pos()
            self._debug['array_uuid2']['start'] = self._io.pos()
            self.array_uuid2 = self._io.read_bytes(4)
            self._debug['array_uuid2']['end'] = self._io.pos()
            self._debug['array_uuid3']['start'] = self._io.pos()
            self.array_uuid3 = self._io.read_bytes(4)
            self._debug['array_uuid3']['end'] = self._io.pos()
            self._debug['reserved_constant']['start'] = self._io.pos()
            self.reserved_constant = self._io.read_bytes(64)
            self._debug['reserved_constant']['end'] = self._io.pos()
            self._debug['updated']['start'] = self._io.pos()
            self.updated = self._io.read_u4le()
            self._debug['updated']['end'] = self._io.pos()
            self._debug['state']['start'] = self._io.pos()
            self.state = self._io.read_u4le()
            self._debug['state']['end'] = self._io.pos()
            self._debug['num_active']['start'] = self._io.pos()
            self.num_active = self._io.read_u4le()
            self._debug['num_active']['end'] = self._io.pos()
            self._debug['num_working']['start'] = self._io.pos()
            self.num_working = self._io.read_u4le()
            self._debug['num_working']['end'] = self._io.pos()
            self._debug['num_failed']['start'] = self._io.pos()
            self.num_failed = self._io.read_u4le()
            self._debug['num_failed']['end'] = self._io.pos()
            self._debug['num_spares']['start'] = self._io.pos()
            self.num_spares = self._io.read_u4le()
            self._debug['num_spares']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['num_events']['start'] = self._io.pos()
            self.num_events = self._io.read_u8le()
            self._debug['num_events']['end'] = self._io.pos()
            self._debug['num_checkpoint_events']['start'] = self._io.pos()
            self.num_checkpoint_events = self._io.read_u8le()
            self._debug['num_checkpoint_events']['end'] = self._io.pos()
            self._debug['recovery_checkpoint']['start'] = self._io.pos()
            self.recovery_checkpoint = self._io.read_u4le()
            self._debug['recovery_checkpoint']['end'] = self._io.pos()
            self._debug['reshape_position']['start'] = self._io.pos()
            self.reshape_position = self._io.read_u8le()
            self._debug['reshape_position']['end'] = self._io.pos()
            self._debug['new_level']['start'] = self._io.pos()
            self.new_level = self._io.read_u4le()
            self._debug['new_level']['end'] = self._io.pos()
            self._debug['delta_disks']['start'] = self._io.pos()
            self.delta_disks = self._io.read_u4le()
            self._debug['delta_disks']['end'] = self._io.pos()
            self._debug['new_layout']['start'] = self._io.pos()
            self.new_layout = self._io.read_u4le()
            self._debug['new_layout']['end'] = self._io.pos()
            self._debug['len_new_chunk']['start'] = self._io.pos()
            self.len_new_chunk = self._io.read_u4le()
            self._debug['len_new_chunk']['end'] = self._io.pos()
            self._debug['reserved_state']['start'] = self._io.pos()
            self.reserved_state = self._io.read_bytes(56)
            self._debug['reserved_state']['end'] = self._io.pos()
            self._debug['layout']['start'] = self._io.pos()
            self.layout = self._io.read_u4le()
            self._debug['layout']['end'] = self._io.pos()
            self._debug['len_chunk']['start'] = self._io.pos()
            self.len_chunk = self._io.read_u4le()
            self._debug['len_chunk']['end'] = self._io.pos()
            self._debug['root_pv']['start'] = self._io.pos()
            self.root_pv = self._io.read_u4le()
            self._debug['root_pv']['end'] = self._io.pos()
            self._debug['root_block']['start'] = self._io.pos()
            self.root_block = self._io.read_u4le()
            self._debug['root_block']['end'] = self._io.pos()
            self._debug['reserved_personality']['start'] = self._io.pos()
            self.reserved_personality = self._io.read_bytes(240)
            self._debug['reserved_personality']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def len_superblock(self):
            """Bytes of the whole."""
            if hasattr(self, '_m_len_superblock'):
                return self._m_len_superblock

            self._m_len_superblock = 4096
            return getattr(self, '_m_len_superblock', None)

        @property
        def ofs_this_device(self):
            if hasattr(self, '_m_ofs_this_device'):
                return self._m_ofs_this_device

            self._m_ofs_this_device = 3968
            return getattr(self, '_m_ofs_this_device', None)



