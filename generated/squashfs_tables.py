# Made by scripts/build_parsers.py from specs/squashfs_tables.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class SquashfsTables(KaitaiStruct):
    """Metadata is compressed in blocks of 8192 bytes, each behind two bytes that say how
    long it is on the disk. Tables of users and groups, fragments, exports and extended
    attributes lie in such blocks, too, and for them a list of 64-bit places says where
    each block begins.
    
    .. seealso::
       3, Squashfs Filesystem Design - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12
    """

    class Prefix(IntEnum):
        user = 0
        trusted = 1
        security = 2
    SEQ_FIELDS = ["head"]
    def __init__(self, _io, _parent=None, _root=None):
        super(SquashfsTables, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['head']['start'] = self._io.pos()
        self.head = SquashfsTables.BlockHead(self._io, self, self._root)
        self.head._read()
        self._debug['head']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.head._fetch_instances()

    class Attribute(KaitaiStruct):
        """Head of an attribute; its name follows, without the prefix, and then the value.
        
        .. seealso::
           squashfs_xattr_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["kind", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsTables.Attribute, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u2le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2le()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_elsewhere(self):
            if hasattr(self, '_m_is_elsewhere'):
                return self._m_is_elsewhere

            self._m_is_elsewhere = self.kind & 256 != 0
            return getattr(self, '_m_is_elsewhere', None)

        @property
        def prefix(self):
            if hasattr(self, '_m_prefix'):
                return self._m_prefix

            self._m_prefix = self.kind & 255
            return getattr(self, '_m_prefix', None)


    class AttributeList(KaitaiStruct):
        """The attributes of one or several inodes.
        
        .. seealso::
           squashfs_xattr_id - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["reference", "num_attributes", "size"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsTables.AttributeList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['reference']['start'] = self._io.pos()
            self.reference = self._io.read_u8le()
            self._debug['reference']['end'] = self._io.pos()
            self._debug['num_attributes']['start'] = self._io.pos()
            self.num_attributes = self._io.read_u4le()
            self._debug['num_attributes']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class AttributeValue(KaitaiStruct):
        """Head of a value; its bytes follow.
        
        .. seealso::
           squashfs_xattr_val - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["len_value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsTables.AttributeValue, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u4le()
            self._debug['len_value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class AttributesHead(KaitaiStruct):
        """Head of the table of extended attributes; the places of its blocks follow.
        
        .. seealso::
           squashfs_xattr_id_table - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["start", "num_lists", "unused"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsTables.AttributesHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u8le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['num_lists']['start'] = self._io.pos()
            self.num_lists = self._io.read_u4le()
            self._debug['num_lists']['end'] = self._io.pos()
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_u4le()
            self._debug['unused']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class BlockHead(KaitaiStruct):
        """What stands in front of a metadata block.
        
        .. seealso::
           SQUASHFS_COMPRESSED_BIT - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["length"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsTables.BlockHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2le()
            self._debug['length']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_plain(self):
            if hasattr(self, '_m_is_plain'):
                return self._m_is_plain

            self._m_is_plain = self.length & 32768 != 0
            return getattr(self, '_m_is_plain', None)

        @property
        def num_stored(self):
            if hasattr(self, '_m_num_stored'):
                return self._m_num_stored

            self._m_num_stored = self.length & 32767
            return getattr(self, '_m_num_stored', None)


    class DataBlock(KaitaiStruct):
        """How long a block of data, or of fragments, is on the disk.
        
        .. seealso::
           SQUASHFS_COMPRESSED_BIT_BLOCK - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["length"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsTables.DataBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u4le()
            self._debug['length']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Fragment(KaitaiStruct):
        """A block that holds the ends of several files.
        
        .. seealso::
           squashfs_fragment_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["start", "length", "unused"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsTables.Fragment, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u8le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u4le()
            self._debug['length']['end'] = self._io.pos()
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_u4le()
            self._debug['unused']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Id(KaitaiStruct):
        """A user or a group.
        
        .. seealso::
           squashfs_get_id - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/id.c?h=v6.12
        """
        SEQ_FIELDS = ["number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsTables.Id, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Place(KaitaiStruct):
        """Where a metadata block of a table begins, or what an export table has for an inode.
        
        .. seealso::
           squashfs_read_table - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/cache.c?h=v6.12
        """
        SEQ_FIELDS = ["start"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsTables.Place, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u8le()
            self._debug['start']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



