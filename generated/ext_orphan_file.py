# Made by scripts/build_parsers.py from specs/ext_orphan_file.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtOrphanFile(KaitaiStruct):
    """One block of the file that lists inodes to be deleted or truncated after a
    crash: inode numbers, zero for none, and a tail at the block's end.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
    """
    SEQ_FIELDS = ["inodes", "tail"]
    def __init__(self, len_block, _io, _parent=None, _root=None):
        super(ExtOrphanFile, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.len_block = len_block
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['inodes']['start'] = self._io.pos()
        self._raw_inodes = self._io.read_bytes(self.len_block - 8)
        _io__raw_inodes = KaitaiStream(BytesIO(self._raw_inodes))
        self.inodes = ExtOrphanFile.Inodes(_io__raw_inodes, self, self._root)
        self.inodes._read()
        self._debug['inodes']['end'] = self._io.pos()
        self._debug['tail']['start'] = self._io.pos()
        self.tail = ExtOrphanFile.Tail(self._io, self, self._root)
        self.tail._read()
        self._debug['tail']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.inodes._fetch_instances()
        self.tail._fetch_instances()

    class Inodes(KaitaiStruct):
        """Inode numbers up to the tail.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
        """
        SEQ_FIELDS = ["numbers"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtOrphanFile.Inodes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['numbers']['start'] = self._io.pos()
            self._debug['numbers']['arr'] = []
            self.numbers = []
            i = 0
            while not self._io.is_eof():
                self._debug['numbers']['arr'].append({'start': self._io.pos()})
                _t_numbers = ExtOrphanFile.Orphan(self._io, self, self._root)
                try:
                    _t_numbers._read()
                finally:
                    self.numbers.append(_t_numbers)
                self._debug['numbers']['arr'][len(self.numbers) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['numbers']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.numbers)):
                pass
                self.numbers[i]._fetch_instances()



    class Orphan(KaitaiStruct):
        """One place in the list.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
        """
        SEQ_FIELDS = ["inode"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtOrphanFile.Orphan, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Tail(KaitaiStruct):
        """The last 8 bytes of every block.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/orphan.rst?h=v6.12
        """
        SEQ_FIELDS = ["magic", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtOrphanFile.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 185649668:
                raise kaitaistruct.ValidationNotEqualError(185649668, self.magic, self._io, u"/types/tail/seq/0")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



