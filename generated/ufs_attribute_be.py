# Made by scripts/build_parsers.py from specs/ufs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class UfsAttributeBe(KaitaiStruct):
    """One behind the other in the blocks to which an inode points for them. The name stands behind
    the fixed part, its end is filled up to a multiple of 8, and the value follows.
    
    .. seealso::
       struct extattr - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/extattr.h
    """

    class Namespace(IntEnum):
        user = 1
        system = 2
    SEQ_FIELDS = ["head"]
    def __init__(self, _io, _parent=None, _root=None):
        super(UfsAttributeBe, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['head']['start'] = self._io.pos()
        self.head = UfsAttributeBe.Head(self._io, self, self._root)
        self.head._read()
        self._debug['head']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.head._fetch_instances()

    class Head(KaitaiStruct):
        """The fixed part of an attribute.
        
        .. seealso::
           struct extattr - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/extattr.h
        """
        SEQ_FIELDS = ["length", "name_space", "len_padding", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsAttributeBe.Head, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u4be()
            self._debug['length']['end'] = self._io.pos()
            self._debug['name_space']['start'] = self._io.pos()
            self.name_space = self._io.read_u1()
            self._debug['name_space']['end'] = self._io.pos()
            self._debug['len_padding']['start'] = self._io.pos()
            self.len_padding = self._io.read_u1()
            self._debug['len_padding']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



