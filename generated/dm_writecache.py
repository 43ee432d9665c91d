# Made by scripts/build_parsers.py from specs/dm_writecache.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class DmWritecache(KaitaiStruct):
    """What a write cache begins with. Behind it lies one entry per block of the cache, and behind them,
    at the next multiple of a block, the blocks themselves.
    
    .. seealso::
       Linux 6.1, dm-writecache.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-writecache.c?h=v6.1#n67
    """
    SEQ_FIELDS = ["magic", "version", "len_block", "pad", "num_blocks", "num_commits", "padding"]
    def __init__(self, _io, _parent=None, _root=None):
        super(DmWritecache, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u4le()
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == 591958817:
            raise kaitaistruct.ValidationNotEqualError(591958817, self.magic, self._io, u"/seq/0")
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u4le()
        self._debug['version']['end'] = self._io.pos()
        self._debug['len_block']['start'] = self._io.pos()
        self.len_block = self._io.read_u4le()
        self._debug['len_block']['end'] = self._io.pos()
        if not self.len_block >= 512:
            raise kaitaistruct.ValidationLessThanError(512, self.len_block, self._io, u"/seq/2")
        if not self.len_block <= 65536:
            raise kaitaistruct.ValidationGreaterThanError(65536, self.len_block, self._io, u"/seq/2")
        self._debug['pad']['start'] = self._io.pos()
        self.pad = self._io.read_u4le()
        self._debug['pad']['end'] = self._io.pos()
        self._debug['num_blocks']['start'] = self._io.pos()
        self.num_blocks = self._io.read_u8le()
        self._debug['num_blocks']['end'] = self._io.pos()
        self._debug['num_commits']['start'] = self._io.pos()
        self.num_commits = self._io.read_u8le()
        self._debug['num_commits']['end'] = self._io.pos()
        self._debug['padding']['start'] = self._io.pos()
        self.padding = self._io.read_bytes(32)
        self._debug['padding']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class Entry(KaitaiStruct):
        """What lies in one block of the cache.
        
        .. seealso::
           Linux 6.1, dm-writecache.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-writecache.c?h=v6.1#n59
        """
        SEQ_FIELDS = ["origin_sector", "commit"]
        def __init__(self, _io, _parent=None, _root=None):
            super(DmWritecache.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['origin_sector']['start'] = self._io.pos()
            self.origin_sector = self._io.read_u8le()
            self._debug['origin_sector']['end'] = self._io.pos()
            self._debug['commit']['start'] = self._io.pos()
            self.commit = self._io.read_u8le()
            self._debug['commit']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_free(self):
            if hasattr(self, '_m_is_free'):
                return self._m_is_free

            self._m_is_free = self.origin_sector == 18446744073709551615
            return getattr(self, '_m_is_free', None)



