# Made by scripts/build_parsers.py from specs/jfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class JfsInode(KaitaiStruct):
    """An inode has 512 bytes, and 32 of them lie together. Which ones are where stands in
    allocation groups of 4096 inodes, which are pages of a file: its first page is
    `map_control`, group N is page N + 1. Of inodes of the aggregate, the first 32 lie at byte
    45056; number 16 is that file for the file set. Inode 2 of the file set is its root.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1
    """

    class DataFlags(IntEnum):
        corrupt = 8
        file = 16
        extent = 32
        inside = 64
        index = 128

    class Flags(IntEnum):
        journalled = 65536
        sparse = 131072
        attributes_fit = 262144
        noatime = 524288
        dirsync = 1048576
        sync = 2097152
        secure_removal = 4194304
        undelete = 8388608
        append_only = 16777216
        immutable = 33554432
        hidden = 67108864
        system = 134217728
        directory = 536870912
        archive = 1073741824
        long_name = 2147483648
    SEQ_FIELDS = ["inode"]
    def __init__(self, _io, _parent=None, _root=None):
        super(JfsInode, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['inode']['start'] = self._io.pos()
        self.inode = JfsInode.Inode(self._io, self, self._root)
        self.inode._read()
        self._debug['inode']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.inode._fetch_instances()

    class DataPlace(KaitaiStruct):
        """Where data lies that belongs to an inode.
        
        .. seealso::
           dxd_t - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_types.h?h=v6.1
        """
        SEQ_FIELDS = ["flags", "reserved", "size", "len_and_high", "low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsInode.DataPlace, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(3)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['len_and_high']['start'] = self._io.pos()
            self.len_and_high = self._io.read_u4le()
            self._debug['len_and_high']['end'] = self._io.pos()
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u4le()
            self._debug['low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def address(self):
            """Its first block."""
            if hasattr(self, '_m_address'):
                return self._m_address

            self._m_address = (self.low + (self.len_and_high >> 24 & 255) * 4294967296)
            return getattr(self, '_m_address', None)

        @property
        def length(self):
            """In blocks."""
            if hasattr(self, '_m_length'):
                return self._m_length

            self._m_length = self.len_and_high & 16777215
            return getattr(self, '_m_length', None)


    class Device(KaitaiStruct):
        """The start of `inline.target` of a device node.
        
        .. seealso::
           _rdev - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1
        """
        SEQ_FIELDS = ["device"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsInode.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u4le()
            self._debug['device']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Group(KaitaiStruct):
        """An allocation group: the places of 4096 inodes.
        
        .. seealso::
           iag - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_imap.h?h=v6.1
        """
        SEQ_FIELDS = ["start", "number", "next_with_free", "previous_with_free", "next_with_room", "previous_with_room", "next_free", "full_words", "placed_words", "num_free", "num_rooms", "padding", "used", "used_committed", "places"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsInode.Group, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u8le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['next_with_free']['start'] = self._io.pos()
            self.next_with_free = self._io.read_u4le()
            self._debug['next_with_free']['end'] = self._io.pos()
            self._debug['previous_with_free']['start'] = self._io.pos()
            self.previous_with_free = self._io.read_u4le()
            self._debug['previous_with_free']['end'] = self._io.pos()
            self._debug['next_with_room']['start'] = self._io.pos()
            self.next_with_room = self._io.read_u4le()
            self._debug['next_with_room']['end'] = self._io.pos()
            self._debug['previous_with_room']['start'] = self._io.pos()
            self.previous_with_room = self._io.read_u4le()
            self._debug['previous_with_room']['end'] = self._io.pos()
            self._debug['next_free']['start'] = self._io.pos()
            self.next_free = self._io.read_u4le()
            self._debug['next_free']['end'] = self._io.pos()
            self._debug['full_words']['start'] = self._io.pos()
            self._debug['full_words']['arr'] = []
            self.full_words = []
            for i in range(4):
                self._debug['full_words']['arr'].append({'start': self._io.pos()})
                self.full_words.append(self._io.read_u4le())
                self._debug['full_words']['arr'][i]['end'] = self._io.pos()

            self._debug['full_words']['end'] = self._io.pos()
            self._debug['placed_words']['start'] = self._io.pos()
            self._debug['placed_words']['arr'] = []
            self.placed_words = []
            for i in range(4):
                self._debug['placed_words']['arr'].append({'start': self._io.pos()})
                self.placed_words.append(self._io.read_u4le())
                self._debug['placed_words']['arr'][i]['end'] = self._io.pos()

            self._debug['placed_words']['end'] = self._io.pos()
            self._debug['num_free']['start'] = self._io.pos()
            self.num_free = self._io.read_u4le()
            self._debug['num_free']['end'] = self._io.pos()
            self._debug['num_rooms']['start'] = self._io.pos()
            self.num_rooms = self._io.read_u4le()
            self._debug['num_rooms']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(1976)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['used']['start'] = self._io.pos()
            self._debug['used']['arr'] = []
            self.used = []
            for i in range(128):
                self._debug['used']['arr'].append({'start': self._io.pos()})
                self.used.append(self._io.read_u4le())
                self._debug['used']['arr'][i]['end'] = self._io.pos()

            self._debug['used']['end'] = self._io.pos()
            self._debug['used_committed']['start'] = self._io.pos()
            self._debug['used_committed']['arr'] = []
            self.used_committed = []
            for i in range(128):
                self._debug['used_committed']['arr'].append({'start': self._io.pos()})
                self.used_committed.append(self._io.read_u4le())
                self._debug['used_committed']['arr'][i]['end'] = self._io.pos()

            self._debug['used_committed']['end'] = self._io.pos()
            self._debug['places']['start'] = self._io.pos()
            self.places = self._io.read_bytes(1024)
            self._debug['places']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.full_words)):
                pass

            for i in range(len(self.placed_words)):
                pass

            for i in range(len(self.used)):
                pass

            for i in range(len(self.used_committed)):
                pass



    class Inline(KaitaiStruct):
        """What an inode without a tree has in its place.
        
        .. seealso::
           dinode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1
        """
        SEQ_FIELDS = ["unused", "data", "target", "attributes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsInode.Inline, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_bytes(16)
            self._debug['unused']['end'] = self._io.pos()
            self._debug['data']['start'] = self._io.pos()
            self.data = self._io.read_bytes(16)
            self._debug['data']['end'] = self._io.pos()
            self._debug['target']['start'] = self._io.pos()
            self.target = self._io.read_bytes(128)
            self._debug['target']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_bytes(128)
            self._debug['attributes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Inode(KaitaiStruct):
        """An inode.
        
        .. seealso::
           dinode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dinode.h?h=v6.1
        """
        SEQ_FIELDS = ["stamp", "file_set", "number", "generation", "inodes_len_and_high", "inodes_low", "size", "num_blocks", "num_links", "uid", "gid", "mode", "accessed", "accessed_ns", "changed", "changed_ns", "modified", "modified_ns", "created", "created_ns", "access_list", "attributes", "next_index", "access_list_kind", "table", "tree"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsInode.Inode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['stamp']['start'] = self._io.pos()
            self.stamp = self._io.read_u4le()
            self._debug['stamp']['end'] = self._io.pos()
            self._debug['file_set']['start'] = self._io.pos()
            self.file_set = self._io.read_u4le()
            self._debug['file_set']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['inodes_len_and_high']['start'] = self._io.pos()
            self.inodes_len_and_high = self._io.read_u4le()
            self._debug['inodes_len_and_high']['end'] = self._io.pos()
            self._debug['inodes_low']['start'] = self._io.pos()
            self.inodes_low = self._io.read_u4le()
            self._debug['inodes_low']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u8le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u4le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['accessed']['start'] = self._io.pos()
            self.accessed = self._io.read_u4le()
            self._debug['accessed']['end'] = self._io.pos()
            self._debug['accessed_ns']['start'] = self._io.pos()
            self.accessed_ns = self._io.read_u4le()
            self._debug['accessed_ns']['end'] = self._io.pos()
            self._debug['changed']['start'] = self._io.pos()
            self.changed = self._io.read_u4le()
            self._debug['changed']['end'] = self._io.pos()
            self._debug['changed_ns']['start'] = self._io.pos()
            self.changed_ns = self._io.read_u4le()
            self._debug['changed_ns']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_u4le()
            self._debug['modified']['end'] = self._io.pos()
            self._debug['modified_ns']['start'] = self._io.pos()
            self.modified_ns = self._io.read_u4le()
            self._debug['modified_ns']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_u4le()
            self._debug['created']['end'] = self._io.pos()
            self._debug['created_ns']['start'] = self._io.pos()
            self.created_ns = self._io.read_u4le()
            self._debug['created_ns']['end'] = self._io.pos()
            self._debug['access_list']['start'] = self._io.pos()
            self.access_list = self._io.read_bytes(16)
            self._debug['access_list']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_bytes(16)
            self._debug['attributes']['end'] = self._io.pos()
            self._debug['next_index']['start'] = self._io.pos()
            self.next_index = self._io.read_u4le()
            self._debug['next_index']['end'] = self._io.pos()
            self._debug['access_list_kind']['start'] = self._io.pos()
            self.access_list_kind = self._io.read_u4le()
            self._debug['access_list_kind']['end'] = self._io.pos()
            self._debug['table']['start'] = self._io.pos()
            self.table = self._io.read_bytes(96)
            self._debug['table']['end'] = self._io.pos()
            self._debug['tree']['start'] = self._io.pos()
            self.tree = self._io.read_bytes(288)
            self._debug['tree']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def inodes_address(self):
            """Their first block."""
            if hasattr(self, '_m_inodes_address'):
                return self._m_inodes_address

            self._m_inodes_address = (self.inodes_low + (self.inodes_len_and_high >> 24 & 255) * 4294967296)
            return getattr(self, '_m_inodes_address', None)

        @property
        def inodes_length(self):
            """In blocks."""
            if hasattr(self, '_m_inodes_length'):
                return self._m_inodes_length

            self._m_inodes_length = self.inodes_len_and_high & 16777215
            return getattr(self, '_m_inodes_length', None)

        @property
        def permissions(self):
            """Kind and permissions, as in st_mode."""
            if hasattr(self, '_m_permissions'):
                return self._m_permissions

            self._m_permissions = self.mode & 65535
            return getattr(self, '_m_permissions', None)


    class MapControl(KaitaiStruct):
        """The first page of the file of allocation groups.
        
        .. seealso::
           dinomap_disk - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_imap.h?h=v6.1
        """
        SEQ_FIELDS = ["first_free_group", "num_groups", "num_inodes", "num_free_inodes", "num_inodes_blocks", "log2_inodes_blocks", "device_block", "most_groups", "padding", "of_groups"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsInode.MapControl, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_free_group']['start'] = self._io.pos()
            self.first_free_group = self._io.read_u4le()
            self._debug['first_free_group']['end'] = self._io.pos()
            self._debug['num_groups']['start'] = self._io.pos()
            self.num_groups = self._io.read_u4le()
            self._debug['num_groups']['end'] = self._io.pos()
            self._debug['num_inodes']['start'] = self._io.pos()
            self.num_inodes = self._io.read_u4le()
            self._debug['num_inodes']['end'] = self._io.pos()
            self._debug['num_free_inodes']['start'] = self._io.pos()
            self.num_free_inodes = self._io.read_u4le()
            self._debug['num_free_inodes']['end'] = self._io.pos()
            self._debug['num_inodes_blocks']['start'] = self._io.pos()
            self.num_inodes_blocks = self._io.read_u4le()
            self._debug['num_inodes_blocks']['end'] = self._io.pos()
            self._debug['log2_inodes_blocks']['start'] = self._io.pos()
            self.log2_inodes_blocks = self._io.read_u4le()
            self._debug['log2_inodes_blocks']['end'] = self._io.pos()
            self._debug['device_block']['start'] = self._io.pos()
            self.device_block = self._io.read_u4le()
            self._debug['device_block']['end'] = self._io.pos()
            self._debug['most_groups']['start'] = self._io.pos()
            self.most_groups = self._io.read_u4le()
            self._debug['most_groups']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(2016)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['of_groups']['start'] = self._io.pos()
            self.of_groups = self._io.read_bytes(2048)
            self._debug['of_groups']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Place(KaitaiStruct):
        """Where blocks lie.
        
        .. seealso::
           pxd_t - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_types.h?h=v6.1
        """
        SEQ_FIELDS = ["len_and_high", "low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsInode.Place, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_and_high']['start'] = self._io.pos()
            self.len_and_high = self._io.read_u4le()
            self._debug['len_and_high']['end'] = self._io.pos()
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u4le()
            self._debug['low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def address(self):
            """The first block; 0 where there are none."""
            if hasattr(self, '_m_address'):
                return self._m_address

            self._m_address = (self.low + (self.len_and_high >> 24 & 255) * 4294967296)
            return getattr(self, '_m_address', None)

        @property
        def length(self):
            """In blocks."""
            if hasattr(self, '_m_length'):
                return self._m_length

            self._m_length = self.len_and_high & 16777215
            return getattr(self, '_m_length', None)



