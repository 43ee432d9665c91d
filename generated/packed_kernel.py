# Made by scripts/build_parsers.py from specs/packed_kernel.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class PackedKernel(KaitaiStruct):
    """How blocks of LZO and of LZ4 stand one after the other in a stream. Streams of gzip,
    bzip2, LZMA, XZ and Zstandard are formats of their own, which decompressors read.
    
    .. seealso::
       LZ4 Frame Format, "Legacy frame" - https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Frame_format.md
    """

    class LzopFlag(IntEnum):
        has_filter = 2048
    SEQ_FIELDS = ["start"]
    def __init__(self, _io, _parent=None, _root=None):
        super(PackedKernel, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['start']['start'] = self._io.pos()
        self.start = PackedKernel.Lz4Start(self._io, self, self._root)
        self.start._read()
        self._debug['start']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.start._fetch_instances()

    class LenUnpacked(KaitaiStruct):
        """What Linux puts behind a packed kernel of any format but gzip, whose streams end with it
        themselves: the bytes that it unpacks to.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.6/scripts/Makefile.lib#L390
        """
        SEQ_FIELDS = ["length"]
        def __init__(self, _io, _parent=None, _root=None):
            super(PackedKernel.LenUnpacked, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u4le()
            self._debug['length']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Lz4Block(KaitaiStruct):
        """What a block of LZ4 begins with; it unpacks to 8 MiB at most.
        
        .. seealso::
           LZ4 Frame Format, "Legacy frame" - https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Frame_format.md
        """
        SEQ_FIELDS = ["len_packed"]
        def __init__(self, _io, _parent=None, _root=None):
            super(PackedKernel.Lz4Block, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_packed']['start'] = self._io.pos()
            self.len_packed = self._io.read_u4le()
            self._debug['len_packed']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Lz4Start(KaitaiStruct):
        """What a stream of LZ4 in its old form begins with, the only one that Linux unpacks.
        Blocks follow, each with its length in front; another start may stand between them.
        
        .. seealso::
           LZ4 Frame Format, "Legacy frame" - https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Frame_format.md
        """
        SEQ_FIELDS = ["magic"]
        def __init__(self, _io, _parent=None, _root=None):
            super(PackedKernel.Lz4Start, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x02\x21\x4C\x18":
                raise kaitaistruct.ValidationNotEqualError(b"\x02\x21\x4C\x18", self.magic, self._io, u"/types/lz4_start/seq/0")


        def _fetch_instances(self):
            pass


    class LzopBlock(KaitaiStruct):
        """What a block of LZO begins with; one that is as long packed as unpacked is stored.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
        """
        SEQ_FIELDS = ["len_unpacked", "len_packed", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(PackedKernel.LzopBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_unpacked']['start'] = self._io.pos()
            self.len_unpacked = self._io.read_u4be()
            self._debug['len_unpacked']['end'] = self._io.pos()
            self._debug['len_packed']['start'] = self._io.pos()
            self.len_packed = self._io.read_u4be()
            self._debug['len_packed']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4be()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LzopEnd(KaitaiStruct):
        """What the last block is followed by, where the length of a block would stand.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
        """
        SEQ_FIELDS = ["len_unpacked"]
        def __init__(self, _io, _parent=None, _root=None):
            super(PackedKernel.LzopEnd, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_unpacked']['start'] = self._io.pos()
            self.len_unpacked = self._io.read_u4be()
            self._debug['len_unpacked']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LzopFile(KaitaiStruct):
        """The file that was packed. Its time has 4 more bytes from version 0x940 on. Then come a
        byte with the length of its name, the name, and a checksum of 4 bytes.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
        """
        SEQ_FIELDS = ["mode", "modified"]
        def __init__(self, _io, _parent=None, _root=None):
            super(PackedKernel.LzopFile, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u4be()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_u4be()
            self._debug['modified']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LzopFlags(KaitaiStruct):
        """What follows; then a filter of 4 bytes if the flags say so.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
        """
        SEQ_FIELDS = ["flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(PackedKernel.LzopFlags, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4be()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LzopName(KaitaiStruct):
        """How long the file's name is.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
        """
        SEQ_FIELDS = ["len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(PackedKernel.LzopName, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LzopStart(KaitaiStruct):
        """What a file of lzop begins with. From version 0x940 on a byte with the level follows.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.6/lib/decompress_unlzo.c#L29
        """
        SEQ_FIELDS = ["magic", "version", "library_version", "needed_version", "method"]
        def __init__(self, _io, _parent=None, _root=None):
            super(PackedKernel.LzopStart, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(9)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x89\x4C\x5A\x4F\x00\x0D\x0A\x1A\x0A":
                raise kaitaistruct.ValidationNotEqualError(b"\x89\x4C\x5A\x4F\x00\x0D\x0A\x1A\x0A", self.magic, self._io, u"/types/lzop_start/seq/0")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u2be()
            self._debug['version']['end'] = self._io.pos()
            self._debug['library_version']['start'] = self._io.pos()
            self.library_version = self._io.read_u2be()
            self._debug['library_version']['end'] = self._io.pos()
            self._debug['needed_version']['start'] = self._io.pos()
            self.needed_version = self._io.read_u2be()
            self._debug['needed_version']['end'] = self._io.pos()
            self._debug['method']['start'] = self._io.pos()
            self.method = self._io.read_u1()
            self._debug['method']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



