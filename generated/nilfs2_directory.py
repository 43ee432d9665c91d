# Made by scripts/build_parsers.py from specs/nilfs2_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Nilfs2Directory(KaitaiStruct):
    """Content in blocks, each of them filled by entries, whose lengths lead from one to the next.
    Names stand behind the fixed part, and end at a multiple of 8 bytes.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
    """

    class Kinds(IntEnum):
        unknown = 0
        file = 1
        directory = 2
        character_device = 3
        block_device = 4
        fifo = 5
        socket = 6
        symlink = 7
    SEQ_FIELDS = ["entry"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Nilfs2Directory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['entry']['start'] = self._io.pos()
        self.entry = Nilfs2Directory.Entry(self._io, self, self._root)
        self.entry._read()
        self._debug['entry']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.entry._fetch_instances()

    class Entry(KaitaiStruct):
        """The fixed part of an entry.
        
        .. seealso::
           nilfs_dir_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["inode", "length", "len_name", "kind"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Directory.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u8le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2le()
            self._debug['length']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



