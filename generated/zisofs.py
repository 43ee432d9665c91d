# Made by scripts/build_parsers.py from specs/zisofs.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Zisofs(KaitaiStruct):
    """What stands in place of a file's content: a header, a table of where each block
    begins, and the blocks, each compressed by itself as zlib does (RFC 1950). The
    table has one entry more than there are blocks, for the end of the last. A block
    of zeros has no bytes at all.
    
    .. seealso::
       zisofs format, zisofs - https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt
    """
    SEQ_FIELDS = ["header"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Zisofs, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = Zisofs.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()

    class Header(KaitaiStruct):
        """The fixed part. What the ZF entry (susp) says counts, not what it repeats.
        
        .. seealso::
           zisofs format, zisofs - https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt
        """
        SEQ_FIELDS = ["magic", "size", "header_size_quarter", "block_size_shift", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Zisofs.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(8)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x37\xE4\x53\x96\xC9\xDB\xD6\x07":
                raise kaitaistruct.ValidationNotEqualError(b"\x37\xE4\x53\x96\xC9\xDB\xD6\x07", self.magic, self._io, u"/types/header/seq/0")
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['header_size_quarter']['start'] = self._io.pos()
            self.header_size_quarter = self._io.read_u1()
            self._debug['header_size_quarter']['end'] = self._io.pos()
            self._debug['block_size_shift']['start'] = self._io.pos()
            self.block_size_shift = self._io.read_u1()
            self._debug['block_size_shift']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2le()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Pointer(KaitaiStruct):
        """An entry of the table.
        
        .. seealso::
           zisofs format, zisofs - https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt
        """
        SEQ_FIELDS = ["offset"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Zisofs.Pointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u4le()
            self._debug['offset']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



