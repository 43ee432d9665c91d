# Made by scripts/build_parsers.py from specs/btrfs_quota.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class BtrfsQuota(KaitaiStruct):
    """How much each quota group refers to, and how much of that no other has. Every
    subvolume has a group of level 0; those of higher levels sum up groups below.
    
    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#qgroup-status
    """

    class QgroupFlags(IntEnum):
        enabled = 1
        rescanning = 2
        inconsistent = 4
        simple = 8
    SEQ_FIELDS = ["info"]
    def __init__(self, _io, _parent=None, _root=None):
        super(BtrfsQuota, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['info']['start'] = self._io.pos()
        self.info = BtrfsQuota.QgroupInfo(self._io, self, self._root)
        self.info._read()
        self._debug['info']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.info._fetch_instances()

    class QgroupInfo(KaitaiStruct):
        """The counts of one group, which is the offset of the key.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#qgroup-info
        """
        SEQ_FIELDS = ["generation", "len_referenced", "len_referenced_compressed", "len_exclusive", "len_exclusive_compressed"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsQuota.QgroupInfo, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['len_referenced']['start'] = self._io.pos()
            self.len_referenced = self._io.read_u8le()
            self._debug['len_referenced']['end'] = self._io.pos()
            self._debug['len_referenced_compressed']['start'] = self._io.pos()
            self.len_referenced_compressed = self._io.read_u8le()
            self._debug['len_referenced_compressed']['end'] = self._io.pos()
            self._debug['len_exclusive']['start'] = self._io.pos()
            self.len_exclusive = self._io.read_u8le()
            self._debug['len_exclusive']['end'] = self._io.pos()
            self._debug['len_exclusive_compressed']['start'] = self._io.pos()
            self.len_exclusive_compressed = self._io.read_u8le()
            self._debug['len_exclusive_compressed']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class QgroupStatus(KaitaiStruct):
        """Whether the counts are kept, and whether they can be relied on.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#qgroup-status
        """
        SEQ_FIELDS = ["version", "generation", "flags", "rescan"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsQuota.QgroupStatus, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u8le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['rescan']['start'] = self._io.pos()
            self.rescan = self._io.read_u8le()
            self._debug['rescan']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



