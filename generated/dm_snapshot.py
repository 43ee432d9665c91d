# Made by scripts/build_parsers.py from specs/dm_snapshot.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class DmSnapshot(KaitaiStruct):
    """The first sector of the device that holds what differs between a snapshot and its origin. The
    device is cut into chunks. The chunk behind this header is the first of the metadata areas, each
    one chunk full of exceptions; behind each area lie as many chunks as it can describe, and then
    the next area.
    
    .. seealso::
       Linux 6.1, dm-snap-persistent.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-snap-persistent.c?h=v6.1#n25
    """
    SEQ_FIELDS = ["magic", "valid_flag", "version", "len_chunk"]
    def __init__(self, _io, _parent=None, _root=None):
        super(DmSnapshot, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u4le()
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == 1883336275:
            raise kaitaistruct.ValidationNotEqualError(1883336275, self.magic, self._io, u"/seq/0")
        self._debug['valid_flag']['start'] = self._io.pos()
        self.valid_flag = self._io.read_u4le()
        self._debug['valid_flag']['end'] = self._io.pos()
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u4le()
        self._debug['version']['end'] = self._io.pos()
        self._debug['len_chunk']['start'] = self._io.pos()
        self.len_chunk = self._io.read_u4le()
        self._debug['len_chunk']['end'] = self._io.pos()
        if not self.len_chunk >= 1:
            raise kaitaistruct.ValidationLessThanError(1, self.len_chunk, self._io, u"/seq/3")
        if not self.len_chunk <= 1048576:
            raise kaitaistruct.ValidationGreaterThanError(1048576, self.len_chunk, self._io, u"/seq/3")


    def _fetch_instances(self):
        pass

    class Exception(KaitaiStruct):
        """One chunk that is not where the origin has it. The first that is all zeros ends the list.
        
        .. seealso::
           Linux 6.1, dm-snap-persistent.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-snap-persistent.c?h=v6.1#n66
        """
        SEQ_FIELDS = ["old_chunk", "new_chunk"]
        def __init__(self, _io, _parent=None, _root=None):
            super(DmSnapshot.Exception, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['old_chunk']['start'] = self._io.pos()
            self.old_chunk = self._io.read_u8le()
            self._debug['old_chunk']['end'] = self._io.pos()
            self._debug['new_chunk']['start'] = self._io.pos()
            self.new_chunk = self._io.read_u8le()
            self._debug['new_chunk']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    @property
    def num_header_chunks(self):
        """Chunks before the first metadata area."""
        if hasattr(self, '_m_num_header_chunks'):
            return self._m_num_header_chunks

        self._m_num_header_chunks = 1
        return getattr(self, '_m_num_header_chunks', None)


