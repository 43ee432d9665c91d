# Made by scripts/build_parsers.py from specs/jfs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class JfsAttribute(KaitaiStruct):
    """A list of attributes, one behind the other, in the inode or in an extent. A name ends with
    a NUL, and the value follows. Linux shows names that begin with none of its own name
    spaces as os2.NAME.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xattr.h?h=v6.1
    """
    SEQ_FIELDS = ["beginning"]
    def __init__(self, _io, _parent=None, _root=None):
        super(JfsAttribute, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['beginning']['start'] = self._io.pos()
        self.beginning = JfsAttribute.Beginning(self._io, self, self._root)
        self.beginning._read()
        self._debug['beginning']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.beginning._fetch_instances()

    class Beginning(KaitaiStruct):
        """The start of the list.
        
        .. seealso::
           jfs_ea_list - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xattr.h?h=v6.1
        """
        SEQ_FIELDS = ["size"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsAttribute.Beginning, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Head(KaitaiStruct):
        """The start of an attribute; name and value follow.
        
        .. seealso::
           jfs_ea - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xattr.h?h=v6.1
        """
        SEQ_FIELDS = ["flags", "len_name", "len_value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsAttribute.Head, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u2le()
            self._debug['len_value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



