# Made by scripts/build_parsers.py from specs/nilfs2_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Nilfs2Inode(KaitaiStruct):
    """An inode says where its blocks are: six numbers, or the root of a B-tree. Numbers are virtual,
    and one file translates them to blocks of the volume; that file's own are blocks of the volume.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
    """

    class InodeFlags(IntEnum):
        secure_deletion = 1
        undelete = 2
        compressed = 4
        sync = 8
        immutable = 16
        append = 32
        nodump = 64
        noatime = 128
        notail = 32768
        directory_sync = 65536

    class MapFlags(IntEnum):
        tree = 1
    SEQ_FIELDS = ["inode"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Nilfs2Inode, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['inode']['start'] = self._io.pos()
        self.inode = Nilfs2Inode.Inode(self._io, self, self._root)
        self.inode._read()
        self._debug['inode']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.inode._fetch_instances()

    class Device(KaitaiStruct):
        """What the block map of a device node is.
        
        .. seealso::
           i_device_code - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Inode.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Direct(KaitaiStruct):
        """A block map without a tree.
        
        .. seealso::
           nilfs_direct_node - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["flags", "padding", "pointers"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Inode.Direct, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(7)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['pointers']['start'] = self._io.pos()
            self._debug['pointers']['arr'] = []
            self.pointers = []
            for i in range(6):
                self._debug['pointers']['arr'].append({'start': self._io.pos()})
                self.pointers.append(self._io.read_u8le())
                self._debug['pointers']['arr'][i]['end'] = self._io.pos()

            self._debug['pointers']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.pointers)):
                pass



    class Inode(KaitaiStruct):
        """An inode; in the inode file, in checkpoints and in super roots.
        
        .. seealso::
           nilfs_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["num_sectors", "size", "changed", "modified", "changed_ns", "modified_ns", "uid", "gid", "mode", "num_links", "flags", "block_map", "attributes", "generation", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Inode.Inode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u8le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['changed']['start'] = self._io.pos()
            self.changed = self._io.read_s8le()
            self._debug['changed']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_s8le()
            self._debug['modified']['end'] = self._io.pos()
            self._debug['changed_ns']['start'] = self._io.pos()
            self.changed_ns = self._io.read_u4le()
            self._debug['changed_ns']['end'] = self._io.pos()
            self._debug['modified_ns']['start'] = self._io.pos()
            self.modified_ns = self._io.read_u4le()
            self._debug['modified_ns']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u2le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['block_map']['start'] = self._io.pos()
            self.block_map = self._io.read_bytes(56)
            self._debug['block_map']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u8le()
            self._debug['attributes']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4le()
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MapWord(KaitaiStruct):
        """A key or a pointer.
        
        .. seealso::
           dkeys - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/nilfs2/btree.c?h=v6.12
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Inode.MapWord, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u8le()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Node(KaitaiStruct):
        """The head of another node, which fills a block. Keys follow, in half of what is left, then
        pointers.
        
        .. seealso::
           nilfs_btree_node - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/nilfs2/btree.h?h=v6.12
        """
        SEQ_FIELDS = ["flags", "level", "num_children", "padding", "more_padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Inode.Node, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_u1()
            self._debug['level']['end'] = self._io.pos()
            self._debug['num_children']['start'] = self._io.pos()
            self.num_children = self._io.read_u2le()
            self._debug['num_children']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['more_padding']['start'] = self._io.pos()
            self.more_padding = self._io.read_u8le()
            self._debug['more_padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Root(KaitaiStruct):
        """The root of a B-tree, in an inode.
        
        .. seealso::
           nilfs_btree_node - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["flags", "level", "num_children", "padding", "keys", "pointers"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Inode.Root, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_u1()
            self._debug['level']['end'] = self._io.pos()
            self._debug['num_children']['start'] = self._io.pos()
            self.num_children = self._io.read_u2le()
            self._debug['num_children']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['keys']['start'] = self._io.pos()
            self._debug['keys']['arr'] = []
            self.keys = []
            for i in range(3):
                self._debug['keys']['arr'].append({'start': self._io.pos()})
                self.keys.append(self._io.read_u8le())
                self._debug['keys']['arr'][i]['end'] = self._io.pos()

            self._debug['keys']['end'] = self._io.pos()
            self._debug['pointers']['start'] = self._io.pos()
            self._debug['pointers']['arr'] = []
            self.pointers = []
            for i in range(3):
                self._debug['pointers']['arr'].append({'start': self._io.pos()})
                self.pointers.append(self._io.read_u8le())
                self._debug['pointers']['arr'][i]['end'] = self._io.pos()

            self._debug['pointers']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.keys)):
                pass

            for i in range(len(self.pointers)):
                pass




