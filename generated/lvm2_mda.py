# Made by scripts/build_parsers.py from specs/lvm2_mda.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Lvm2Mda(KaitaiStruct):
    """The first 512 bytes of a metadata area. The rest of the area is a circular buffer for the text
    that describes the volume group; the header says where the current text begins. A text that
    reaches the area's end goes on behind the header.
    
    .. seealso::
       LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
    """

    class TextFlags(IntEnum):
        ignored = 1
    SEQ_FIELDS = ["header", "texts"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Lvm2Mda, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = Lvm2Mda.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        self._debug['texts']['start'] = self._io.pos()
        self._debug['texts']['arr'] = []
        self.texts = []
        i = 0
        while True:
            self._debug['texts']['arr'].append({'start': self._io.pos()})
            _t_texts = Lvm2Mda.TextLocation(self._io, self, self._root)
            try:
                _t_texts._read()
            finally:
                _ = _t_texts
                self.texts.append(_)
            self._debug['texts']['arr'][len(self.texts) - 1]['end'] = self._io.pos()
            if _.is_end:
                break
            i += 1
        self._debug['texts']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        for i in range(len(self.texts)):
            pass
            self.texts[i]._fetch_instances()


    class Header(KaitaiStruct):
        """What the area begins with.
        
        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """
        SEQ_FIELDS = ["crc32", "magic", "version", "ofs_area", "len_area"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Lvm2Mda.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['crc32']['start'] = self._io.pos()
            self.crc32 = self._io.read_u4le()
            self._debug['crc32']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(16)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x20\x4C\x56\x4D\x32\x20\x78\x5B\x35\x41\x25\x72\x30\x4E\x2A\x3E":
                raise kaitaistruct.ValidationNotEqualError(b"\x20\x4C\x56\x4D\x32\x20\x78\x5B\x35\x41\x25\x72\x30\x4E\x2A\x3E", self.magic, self._io, u"/types/header/seq/1")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['ofs_area']['start'] = self._io.pos()
            self.ofs_area = self._io.read_u8le()
            self._debug['ofs_area']['end'] = self._io.pos()
            self._debug['len_area']['start'] = self._io.pos()
            self.len_area = self._io.read_u8le()
            self._debug['len_area']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def len_header(self):
            """Bytes of the header with its list of texts; the circular buffer begins behind them."""
            if hasattr(self, '_m_len_header'):
                return self._m_len_header

            self._m_len_header = 512
            return getattr(self, '_m_len_header', None)


    class TextLocation(KaitaiStruct):
        """Where a text lies in the circular buffer.
        
        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """
        SEQ_FIELDS = ["ofs_text", "len_text", "crc32", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Lvm2Mda.TextLocation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['ofs_text']['start'] = self._io.pos()
            self.ofs_text = self._io.read_u8le()
            self._debug['ofs_text']['end'] = self._io.pos()
            self._debug['len_text']['start'] = self._io.pos()
            self.len_text = self._io.read_u8le()
            self._debug['len_text']['end'] = self._io.pos()
            self._debug['crc32']['start'] = self._io.pos()
            self.crc32 = self._io.read_u4le()
            self._debug['crc32']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_end(self):
            if hasattr(self, '_m_is_end'):
                return self._m_is_end

            self._m_is_end = self.ofs_text == 0
            return getattr(self, '_m_is_end', None)

        @property
        def is_ignored(self):
            """The administrator chose not to keep metadata here; what there is may be old."""
            if hasattr(self, '_m_is_ignored'):
                return self._m_is_ignored

            self._m_is_ignored = self.flags & 1 != 0
            return getattr(self, '_m_is_ignored', None)



