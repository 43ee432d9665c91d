# Made by scripts/build_parsers.py from specs/btrfs_chunk.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class BtrfsChunk(KaitaiStruct):
    """Where a range of logical addresses lies: on which devices, at which byte of each,
    and how it is spread over them. An item of the chunk tree, whose key's offset is
    the first logical address; chunks of the chunk tree itself stand in the
    superblock, each behind its key.
    
    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item
    """

    class BlockGroup(IntEnum):
        data = 1
        system = 2
        metadata = 4
        raid0 = 8
        raid1 = 16
        dup = 32
        raid10 = 64
        raid5 = 128
        raid6 = 256
        raid1c3 = 512
        raid1c4 = 1024
    SEQ_FIELDS = ["chunk", "stripes"]
    def __init__(self, _io, _parent=None, _root=None):
        super(BtrfsChunk, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['chunk']['start'] = self._io.pos()
        self.chunk = BtrfsChunk.Chunk(self._io, self, self._root)
        self.chunk._read()
        self._debug['chunk']['end'] = self._io.pos()
        self._debug['stripes']['start'] = self._io.pos()
        self._debug['stripes']['arr'] = []
        self.stripes = []
        for i in range(self.chunk.num_stripes):
            self._debug['stripes']['arr'].append({'start': self._io.pos()})
            _t_stripes = BtrfsChunk.Stripe(self._io, self, self._root)
            try:
                _t_stripes._read()
            finally:
                self.stripes.append(_t_stripes)
            self._debug['stripes']['arr'][i]['end'] = self._io.pos()

        self._debug['stripes']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.chunk._fetch_instances()
        for i in range(len(self.stripes)):
            pass
            self.stripes[i]._fetch_instances()


    class Chunk(KaitaiStruct):
        """The fixed part of a chunk.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item
        """
        SEQ_FIELDS = ["length", "owner", "len_stripe", "profile", "io_align", "io_width", "sector_size", "num_stripes", "num_sub_stripes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsChunk.Chunk, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u8le()
            self._debug['length']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u8le()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['len_stripe']['start'] = self._io.pos()
            self.len_stripe = self._io.read_u8le()
            self._debug['len_stripe']['end'] = self._io.pos()
            self._debug['profile']['start'] = self._io.pos()
            self.profile = self._io.read_u8le()
            self._debug['profile']['end'] = self._io.pos()
            self._debug['io_align']['start'] = self._io.pos()
            self.io_align = self._io.read_u4le()
            self._debug['io_align']['end'] = self._io.pos()
            self._debug['io_width']['start'] = self._io.pos()
            self.io_width = self._io.read_u4le()
            self._debug['io_width']['end'] = self._io.pos()
            self._debug['sector_size']['start'] = self._io.pos()
            self.sector_size = self._io.read_u4le()
            self._debug['sector_size']['end'] = self._io.pos()
            self._debug['num_stripes']['start'] = self._io.pos()
            self.num_stripes = self._io.read_u2le()
            self._debug['num_stripes']['end'] = self._io.pos()
            if not self.num_stripes <= 2042:
                raise kaitaistruct.ValidationGreaterThanError(2042, self.num_stripes, self._io, u"/types/chunk/seq/7")
            self._debug['num_sub_stripes']['start'] = self._io.pos()
            self.num_sub_stripes = self._io.read_u2le()
            self._debug['num_sub_stripes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Key(KaitaiStruct):
        """The key before a chunk in the superblock.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#key
        """
        SEQ_FIELDS = ["object", "kind", "logical"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsChunk.Key, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u8le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['logical']['start'] = self._io.pos()
            self.logical = self._io.read_u8le()
            self._debug['logical']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Stripe(KaitaiStruct):
        """The part of a chunk on one device.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item
        """
        SEQ_FIELDS = ["device", "offset", "device_uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsChunk.Stripe, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u8le()
            self._debug['device']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u8le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['device_uuid']['start'] = self._io.pos()
            self.device_uuid = self._io.read_bytes(16)
            self._debug['device_uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



