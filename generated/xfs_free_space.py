# Made by scripts/build_parsers.py from specs/xfs_free_space.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsFreeSpace(KaitaiStruct):
    """The trees of an allocation group that say which of its blocks are free: one sorted by block
    number (magic ABTB, AB3B in version 5 of the format), one by size (ABTC, AB3C). Block numbers
    count from the group's start. In an inner block the keys stand behind the head, and behind the
    room for as many of them as fit stand the numbers of the children.
    
    .. seealso::
       (3rd edition, Allocation Groups, AG Free Space B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """
    SEQ_FIELDS = ["runs"]
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsFreeSpace, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['runs']['start'] = self._io.pos()
        self._debug['runs']['arr'] = []
        self.runs = []
        i = 0
        while not self._io.is_eof():
            self._debug['runs']['arr'].append({'start': self._io.pos()})
            _t_runs = XfsFreeSpace.Run(self._io, self, self._root)
            try:
                _t_runs._read()
            finally:
                self.runs.append(_t_runs)
            self._debug['runs']['arr'][len(self.runs) - 1]['end'] = self._io.pos()
            i += 1

        self._debug['runs']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.runs)):
            pass
            self.runs[i]._fetch_instances()


    class Child(KaitaiStruct):
        """A child of an inner block.
        
        .. seealso::
           (3rd edition, Allocation Groups, AG Free Space B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsFreeSpace.Child, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4be()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Head4(KaitaiStruct):
        """The head of a block, in version 4 of the format.
        
        .. seealso::
           (3rd edition, Common XFS Types, Short Format B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "num_levels_below", "num_records", "left", "right"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsFreeSpace.Head4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            self._debug['num_levels_below']['start'] = self._io.pos()
            self.num_levels_below = self._io.read_u2be()
            self._debug['num_levels_below']['end'] = self._io.pos()
            self._debug['num_records']['start'] = self._io.pos()
            self.num_records = self._io.read_u2be()
            self._debug['num_records']['end'] = self._io.pos()
            self._debug['left']['start'] = self._io.pos()
            self.left = self._io.read_u4be()
            self._debug['left']['end'] = self._io.pos()
            self._debug['right']['start'] = self._io.pos()
            self.right = self._io.read_u4be()
            self._debug['right']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Head5(KaitaiStruct):
        """The head of a block, in version 5 of the format.
        
        .. seealso::
           (3rd edition, Common XFS Types, Short Format B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "num_levels_below", "num_records", "left", "right", "block", "sequence", "uuid", "owner", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsFreeSpace.Head5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            self._debug['num_levels_below']['start'] = self._io.pos()
            self.num_levels_below = self._io.read_u2be()
            self._debug['num_levels_below']['end'] = self._io.pos()
            self._debug['num_records']['start'] = self._io.pos()
            self.num_records = self._io.read_u2be()
            self._debug['num_records']['end'] = self._io.pos()
            self._debug['left']['start'] = self._io.pos()
            self.left = self._io.read_u4be()
            self._debug['left']['end'] = self._io.pos()
            self._debug['right']['start'] = self._io.pos()
            self.right = self._io.read_u4be()
            self._debug['right']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8be()
            self._debug['block']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u4be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Run(KaitaiStruct):
        """A run of free blocks; in an inner block the first one below a child, as its key.
        
        .. seealso::
           (3rd edition, Allocation Groups, AG Free Space B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["start", "num_blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsFreeSpace.Run, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u4be()
            self._debug['start']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4be()
            self._debug['num_blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



