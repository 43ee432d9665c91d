# Made by scripts/build_parsers.py from specs/f2fs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class F2fsDirectory(KaitaiStruct):
    """A block has a bitmap of 27 bytes, 3 bytes, 214 entries, and as many slots of 8 bytes for names. A
    name takes as many slots, and entries, as it needs. What lies in an inode is built alike, of as
    many as fit.
    
    .. seealso::
       f2fs_dentry_block - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
    """
    SEQ_FIELDS = ["block"]
    def __init__(self, _io, _parent=None, _root=None):
        super(F2fsDirectory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['block']['start'] = self._io.pos()
        self.block = F2fsDirectory.Block(self._io, self, self._root)
        self.block._read()
        self._debug['block']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.block._fetch_instances()

    class Block(KaitaiStruct):
        """A block of a directory.
        
        .. seealso::
           f2fs_dentry_block - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["bitmap", "reserved", "entries", "names"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsDirectory.Block, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['bitmap']['start'] = self._io.pos()
            self.bitmap = self._io.read_bytes(27)
            self._debug['bitmap']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(3)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['entries']['start'] = self._io.pos()
            self.entries = self._io.read_bytes(2354)
            self._debug['entries']['end'] = self._io.pos()
            self._debug['names']['start'] = self._io.pos()
            self.names = self._io.read_bytes(1712)
            self._debug['names']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Entry(KaitaiStruct):
        """An entry.
        
        .. seealso::
           f2fs_dir_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["hash", "inode", "len_name", "kind"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsDirectory.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['hash']['start'] = self._io.pos()
            self.hash = self._io.read_u4le()
            self._debug['hash']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2le()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Slot(KaitaiStruct):
        """A slot for eight bytes of a name.
        
        .. seealso::
           f2fs_dentry_block - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsDirectory.Slot, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(8)
            self._debug['name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



