# Made by scripts/build_parsers.py from specs/ufs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class UfsDirectoryBe(KaitaiStruct):
    """Content in pieces of 512 bytes, each of them filled by entries, whose lengths lead from one
    to the next. Names stand behind the fixed part, and end with a NUL.
    
    .. seealso::
       struct direct - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dir.h
    """
    SEQ_FIELDS = ["entry"]
    def __init__(self, _io, _parent=None, _root=None):
        super(UfsDirectoryBe, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['entry']['start'] = self._io.pos()
        self.entry = UfsDirectoryBe.Entry(self._io, self, self._root)
        self.entry._read()
        self._debug['entry']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.entry._fetch_instances()

    class Entry(KaitaiStruct):
        """The fixed part of an entry.
        
        .. seealso::
           struct direct - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dir.h
        """
        SEQ_FIELDS = ["inode", "length", "kind", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsDirectoryBe.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4be()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2be()
            self._debug['length']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class OldEntry(KaitaiStruct):
        """The same of Solaris, and of BSD before 4.4.
        
        .. seealso::
           ufs_dir_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ufs/ufs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["inode", "length", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsDirectoryBe.OldEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4be()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2be()
            self._debug['length']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2be()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



