# Made by scripts/build_parsers.py from specs/reiserfs_tree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ReiserfsTree(KaitaiStruct):
    """One tree holds everything. A leaf begins with the heads of its items, in the order of
    their keys, and the items lie at its end, the first one last. Another node has keys and
    one pointer more: what lies behind a pointer is not less than the key before it.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
    """

    class Kind(IntEnum):
        stat = 0
        indirect = 1
        direct = 2
        entries = 3

    class OldKind(IntEnum):
        stat = 0
        entries = 500
        indirect = 4294967294
        direct = 4294967295
    SEQ_FIELDS = ["head"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ReiserfsTree, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['head']['start'] = self._io.pos()
        self.head = ReiserfsTree.BlockHead(self._io, self, self._root)
        self.head._read()
        self._debug['head']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.head._fetch_instances()

    class BlockHead(KaitaiStruct):
        """What every node begins with.
        
        .. seealso::
           block_head - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["level", "num_items", "num_free", "reserved", "right_key"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsTree.BlockHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_u2le()
            self._debug['level']['end'] = self._io.pos()
            self._debug['num_items']['start'] = self._io.pos()
            self.num_items = self._io.read_u2le()
            self._debug['num_items']['end'] = self._io.pos()
            self._debug['num_free']['start'] = self._io.pos()
            self.num_free = self._io.read_u2le()
            self._debug['num_free']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['right_key']['start'] = self._io.pos()
            self.right_key = self._io.read_bytes(16)
            self._debug['right_key']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class BlockPointer(KaitaiStruct):
        """A block of a file, in an indirect item.
        
        .. seealso::
           unp_t - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsTree.BlockPointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Entry(KaitaiStruct):
        """An entry of a directory. Names stand behind all of them, the first one last; a name ends
        where the one of the entry before it begins, or at a NUL.
        
        .. seealso::
           reiserfs_de_head - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["offset", "directory", "object", "location", "state"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsTree.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u4le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['directory']['start'] = self._io.pos()
            self.directory = self._io.read_u4le()
            self._debug['directory']['end'] = self._io.pos()
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u4le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['location']['start'] = self._io.pos()
            self.location = self._io.read_u2le()
            self._debug['location']['end'] = self._io.pos()
            self._debug['state']['start'] = self._io.pos()
            self.state = self._io.read_u2le()
            self._debug['state']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_visible(self):
            if hasattr(self, '_m_is_visible'):
                return self._m_is_visible

            self._m_is_visible = self.state & 4 != 0
            return getattr(self, '_m_is_visible', None)


    class ItemHead(KaitaiStruct):
        """An item's key, and where it lies in the leaf.
        
        .. seealso::
           item_head - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["directory", "object", "offset_and_kind", "count", "length", "location", "version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsTree.ItemHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['directory']['start'] = self._io.pos()
            self.directory = self._io.read_u4le()
            self._debug['directory']['end'] = self._io.pos()
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u4le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['offset_and_kind']['start'] = self._io.pos()
            self.offset_and_kind = self._io.read_u8le()
            self._debug['offset_and_kind']['end'] = self._io.pos()
            self._debug['count']['start'] = self._io.pos()
            self.count = self._io.read_u2le()
            self._debug['count']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2le()
            self._debug['length']['end'] = self._io.pos()
            self._debug['location']['start'] = self._io.pos()
            self.location = self._io.read_u2le()
            self._debug['location']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u2le()
            self._debug['version']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Key(KaitaiStruct):
        """The place of an item in the tree. Keys are compared field by field.
        
        .. seealso::
           reiserfs_key - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["directory", "object", "offset_and_kind"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsTree.Key, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['directory']['start'] = self._io.pos()
            self.directory = self._io.read_u4le()
            self._debug['directory']['end'] = self._io.pos()
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u4le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['offset_and_kind']['start'] = self._io.pos()
            self.offset_and_kind = self._io.read_u8le()
            self._debug['offset_and_kind']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def new_kind(self):
            if hasattr(self, '_m_new_kind'):
                return self._m_new_kind

            self._m_new_kind = self.offset_and_kind >> 60 & 15
            return getattr(self, '_m_new_kind', None)

        @property
        def new_offset(self):
            if hasattr(self, '_m_new_offset'):
                return self._m_new_offset

            self._m_new_offset = (self.offset_and_kind & 1152921504606846975)
            return getattr(self, '_m_new_offset', None)

        @property
        def old_kind(self):
            if hasattr(self, '_m_old_kind'):
                return self._m_old_kind

            self._m_old_kind = (self.offset_and_kind >> 32 & 4294967295)
            return getattr(self, '_m_old_kind', None)

        @property
        def old_offset(self):
            if hasattr(self, '_m_old_offset'):
                return self._m_old_offset

            self._m_old_offset = (self.offset_and_kind & 4294967295)
            return getattr(self, '_m_old_offset', None)


    class Pointer(KaitaiStruct):
        """A node below.
        
        .. seealso::
           disk_child - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["block", "num_used", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsTree.Pointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()
            self._debug['num_used']['start'] = self._io.pos()
            self.num_used = self._io.read_u2le()
            self._debug['num_used']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2le()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Stat(KaitaiStruct):
        """What is known of an object, in the form of 3.6.
        
        .. seealso::
           stat_data - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["mode", "attributes", "num_links", "size", "uid", "gid", "accessed", "modified", "changed", "num_blocks", "device"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsTree.Stat, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u2le()
            self._debug['attributes']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['accessed']['start'] = self._io.pos()
            self.accessed = self._io.read_u4le()
            self._debug['accessed']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_u4le()
            self._debug['modified']['end'] = self._io.pos()
            self._debug['changed']['start'] = self._io.pos()
            self.changed = self._io.read_u4le()
            self._debug['changed']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u4le()
            self._debug['device']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class StatOld(KaitaiStruct):
        """What is known of an object, in the form of 3.5.
        
        .. seealso::
           stat_data_v1 - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["mode", "num_links", "uid", "gid", "size", "accessed", "modified", "changed", "num_blocks", "first_direct_byte"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsTree.StatOld, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u2le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u2le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u2le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['accessed']['start'] = self._io.pos()
            self.accessed = self._io.read_u4le()
            self._debug['accessed']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_u4le()
            self._debug['modified']['end'] = self._io.pos()
            self._debug['changed']['start'] = self._io.pos()
            self.changed = self._io.read_u4le()
            self._debug['changed']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['first_direct_byte']['start'] = self._io.pos()
            self.first_direct_byte = self._io.read_u4le()
            self._debug['first_direct_byte']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



