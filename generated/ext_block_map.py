# Made by scripts/build_parsers.py from specs/ext_block_map.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtBlockMap(KaitaiStruct):
    """Maps a file's logical blocks one by one: the 60 bytes of an inode's `block`
    where it has no extent tree. Zero in place of a block number is a hole.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12
    """
    SEQ_FIELDS = ["direct", "indirect", "double_indirect", "triple_indirect"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ExtBlockMap, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['direct']['start'] = self._io.pos()
        self._debug['direct']['arr'] = []
        self.direct = []
        for i in range(12):
            self._debug['direct']['arr'].append({'start': self._io.pos()})
            self.direct.append(self._io.read_u4le())
            self._debug['direct']['arr'][i]['end'] = self._io.pos()

        self._debug['direct']['end'] = self._io.pos()
        self._debug['indirect']['start'] = self._io.pos()
        self.indirect = self._io.read_u4le()
        self._debug['indirect']['end'] = self._io.pos()
        self._debug['double_indirect']['start'] = self._io.pos()
        self.double_indirect = self._io.read_u4le()
        self._debug['double_indirect']['end'] = self._io.pos()
        self._debug['triple_indirect']['start'] = self._io.pos()
        self.triple_indirect = self._io.read_u4le()
        self._debug['triple_indirect']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.direct)):
            pass


    class BlockNumbers(KaitaiStruct):
        """1 KiB of an indirect block; every block is a whole number of these.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12
        """
        SEQ_FIELDS = ["blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtBlockMap.BlockNumbers, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['blocks']['start'] = self._io.pos()
            self._debug['blocks']['arr'] = []
            self.blocks = []
            for i in range(256):
                self._debug['blocks']['arr'].append({'start': self._io.pos()})
                self.blocks.append(self._io.read_u4le())
                self._debug['blocks']['arr'][i]['end'] = self._io.pos()

            self._debug['blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.blocks)):
                pass



    class IndirectBlock(KaitaiStruct):
        """A block of block numbers.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12
        """
        SEQ_FIELDS = ["blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtBlockMap.IndirectBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['blocks']['start'] = self._io.pos()
            self._debug['blocks']['arr'] = []
            self.blocks = []
            i = 0
            while not self._io.is_eof():
                self._debug['blocks']['arr'].append({'start': self._io.pos()})
                self.blocks.append(self._io.read_u4le())
                self._debug['blocks']['arr'][len(self.blocks) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.blocks)):
                pass




