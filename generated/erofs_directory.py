# Made by scripts/build_parsers.py from specs/erofs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ErofsDirectory(KaitaiStruct):
    """Each block of a directory begins with its entries, behind which their names stand, in
    the same order and without anything between them. The first entry's name begins where
    the entries end; the last name ends at a NUL or with the block. Names are sorted by
    their bytes, over all blocks, `.` and `..` among them.
    
    .. seealso::
       Directories - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/erofs.rst?h=v6.12
    """
    SEQ_FIELDS = ["first", "others"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ErofsDirectory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['first']['start'] = self._io.pos()
        self.first = ErofsDirectory.Entry(self._io, self, self._root)
        self.first._read()
        self._debug['first']['end'] = self._io.pos()
        _ = self.first
        if not  ((_.ofs_name >= 12) and (_.ofs_name <= 65524)) :
            raise kaitaistruct.ValidationExprError(self.first, self._io, u"/seq/0")
        self._debug['others']['start'] = self._io.pos()
        self._debug['others']['arr'] = []
        self.others = []
        for i in range(self.first.ofs_name // 12 - 1):
            self._debug['others']['arr'].append({'start': self._io.pos()})
            _t_others = ErofsDirectory.Entry(self._io, self, self._root)
            try:
                _t_others._read()
            finally:
                self.others.append(_t_others)
            self._debug['others']['arr'][i]['end'] = self._io.pos()

        self._debug['others']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.first._fetch_instances()
        for i in range(len(self.others)):
            pass
            self.others[i]._fetch_instances()


    class Entry(KaitaiStruct):
        """An entry.
        
        .. seealso::
           erofs_dirent - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["number", "ofs_name", "kind", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsDirectory.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['ofs_name']['start'] = self._io.pos()
            self.ofs_name = self._io.read_u2le()
            self._debug['ofs_name']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u1()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



