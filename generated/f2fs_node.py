# Made by scripts/build_parsers.py from specs/f2fs_node.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class F2fsNode(KaitaiStruct):
    """A node is a block: an inode, or the addresses of blocks or numbers of nodes that do not fit in
    it, or extended attributes. The table of nodes says where each of them lies.
    
    .. seealso::
       f2fs_node - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
    """

    class Addresses(IntEnum):
        hole = 0
        compressed = 4294967294
        reserved = 4294967295

    class Advice(IntEnum):
        cold = 1
        lost_parent = 2
        encrypted = 4
        encrypted_name = 8
        keep_size = 16
        hot = 32
        verity = 64
        truncated = 128

    class Compression(IntEnum):
        lzo = 0
        lz4 = 1
        zstd = 2
        lzo_rle = 3

    class Flags(IntEnum):
        compressed = 4
        sync = 8
        immutable = 16
        append = 32
        nodump = 64
        noatime = 128
        not_compressed = 1024
        index = 4096
        directory_sync = 65536
        project_inherit = 536870912
        casefold = 1073741824
        device_alias = 2147483648

    class Inline(IntEnum):
        attributes = 1
        data = 2
        entries = 4
        data_exist = 8
        dots = 16
        extra_attributes = 32
        pinned = 64
        compression_released = 128
    SEQ_FIELDS = ["inode"]
    def __init__(self, _io, _parent=None, _root=None):
        super(F2fsNode, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['inode']['start'] = self._io.pos()
        self.inode = F2fsNode.Inode(self._io, self, self._root)
        self.inode._read()
        self._debug['inode']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.inode._fetch_instances()

    class Address(KaitaiStruct):
        """The address of a block, or the number of a node.
        
        .. seealso::
           direct_node - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsNode.Address, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Attribute(KaitaiStruct):
        """An extended attribute; name and value follow, and all ends at a multiple of 4.
        
        .. seealso::
           f2fs_xattr_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/f2fs/xattr.h?h=v6.12
        """
        SEQ_FIELDS = ["space", "len_name", "len_value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsNode.Attribute, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['space']['start'] = self._io.pos()
            self.space = self._io.read_u1()
            self._debug['space']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u2le()
            self._debug['len_value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class AttributeHeader(KaitaiStruct):
        """What extended attributes begin with.
        
        .. seealso::
           f2fs_xattr_header - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/f2fs/xattr.h?h=v6.12
        """
        SEQ_FIELDS = ["magic", "num_references", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsNode.AttributeHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['num_references']['start'] = self._io.pos()
            self.num_references = self._io.read_u4le()
            self._debug['num_references']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self._debug['reserved']['arr'] = []
            self.reserved = []
            for i in range(4):
                self._debug['reserved']['arr'].append({'start': self._io.pos()})
                self.reserved.append(self._io.read_u4le())
                self._debug['reserved']['arr'][i]['end'] = self._io.pos()

            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.reserved)):
                pass



    class Cluster(KaitaiStruct):
        """What the blocks of a compressed cluster begin with.
        
        .. seealso::
           compress_data - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/f2fs/f2fs.h?h=v6.12
        """
        SEQ_FIELDS = ["len_data", "checksum", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsNode.Cluster, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_data']['start'] = self._io.pos()
            self.len_data = self._io.read_u4le()
            self._debug['len_data']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self._debug['reserved']['arr'] = []
            self.reserved = []
            for i in range(4):
                self._debug['reserved']['arr'].append({'start': self._io.pos()})
                self.reserved.append(self._io.read_u4le())
                self._debug['reserved']['arr'][i]['end'] = self._io.pos()

            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.reserved)):
                pass



    class Extra(KaitaiStruct):
        """Further fields, as many as fit into `size`, with the flag `extra_attributes`.
        
        .. seealso::
           f2fs_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["size", "inline_attributes_size", "project", "checksum", "created", "created_ns", "num_saved_blocks", "compression", "log2_cluster_blocks", "compression_flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsNode.Extra, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u2le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['inline_attributes_size']['start'] = self._io.pos()
            self.inline_attributes_size = self._io.read_u2le()
            self._debug['inline_attributes_size']['end'] = self._io.pos()
            self._debug['project']['start'] = self._io.pos()
            self.project = self._io.read_u4le()
            self._debug['project']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_s8le()
            self._debug['created']['end'] = self._io.pos()
            self._debug['created_ns']['start'] = self._io.pos()
            self.created_ns = self._io.read_u4le()
            self._debug['created_ns']['end'] = self._io.pos()
            self._debug['num_saved_blocks']['start'] = self._io.pos()
            self.num_saved_blocks = self._io.read_u8le()
            self._debug['num_saved_blocks']['end'] = self._io.pos()
            self._debug['compression']['start'] = self._io.pos()
            self.compression = self._io.read_u1()
            self._debug['compression']['end'] = self._io.pos()
            self._debug['log2_cluster_blocks']['start'] = self._io.pos()
            self.log2_cluster_blocks = self._io.read_u1()
            self._debug['log2_cluster_blocks']['end'] = self._io.pos()
            self._debug['compression_flags']['start'] = self._io.pos()
            self.compression_flags = self._io.read_u2le()
            self._debug['compression_flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Footer(KaitaiStruct):
        """What every node ends with.
        
        .. seealso::
           node_footer - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["node", "inode", "flags", "checkpoint", "next_block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsNode.Footer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['node']['start'] = self._io.pos()
            self.node = self._io.read_u4le()
            self._debug['node']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['checkpoint']['start'] = self._io.pos()
            self.checkpoint = self._io.read_u8le()
            self._debug['checkpoint']['end'] = self._io.pos()
            self._debug['next_block']['start'] = self._io.pos()
            self.next_block = self._io.read_u4le()
            self._debug['next_block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Inode(KaitaiStruct):
        """An inode, which fills a node but for the footer.
        
        .. seealso::
           f2fs_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["mode", "advice", "inline_flags", "uid", "gid", "num_links", "size", "num_blocks", "accessed", "changed", "modified", "accessed_ns", "changed_ns", "modified_ns", "generation", "depth", "attributes_node", "flags", "parent", "len_name", "name", "directory_level", "extent", "area", "nodes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsNode.Inode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['advice']['start'] = self._io.pos()
            self.advice = self._io.read_u1()
            self._debug['advice']['end'] = self._io.pos()
            self._debug['inline_flags']['start'] = self._io.pos()
            self.inline_flags = self._io.read_u1()
            self._debug['inline_flags']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u8le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['accessed']['start'] = self._io.pos()
            self.accessed = self._io.read_s8le()
            self._debug['accessed']['end'] = self._io.pos()
            self._debug['changed']['start'] = self._io.pos()
            self.changed = self._io.read_s8le()
            self._debug['changed']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_s8le()
            self._debug['modified']['end'] = self._io.pos()
            self._debug['accessed_ns']['start'] = self._io.pos()
            self.accessed_ns = self._io.read_u4le()
            self._debug['accessed_ns']['end'] = self._io.pos()
            self._debug['changed_ns']['start'] = self._io.pos()
            self.changed_ns = self._io.read_u4le()
            self._debug['changed_ns']['end'] = self._io.pos()
            self._debug['modified_ns']['start'] = self._io.pos()
            self.modified_ns = self._io.read_u4le()
            self._debug['modified_ns']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['depth']['start'] = self._io.pos()
            self.depth = self._io.read_u4le()
            self._debug['depth']['end'] = self._io.pos()
            self._debug['attributes_node']['start'] = self._io.pos()
            self.attributes_node = self._io.read_u4le()
            self._debug['attributes_node']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['parent']['start'] = self._io.pos()
            self.parent = self._io.read_u4le()
            self._debug['parent']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u4le()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(255)
            self._debug['name']['end'] = self._io.pos()
            self._debug['directory_level']['start'] = self._io.pos()
            self.directory_level = self._io.read_u1()
            self._debug['directory_level']['end'] = self._io.pos()
            self._debug['extent']['start'] = self._io.pos()
            self.extent = self._io.read_bytes(12)
            self._debug['extent']['end'] = self._io.pos()
            self._debug['area']['start'] = self._io.pos()
            self.area = self._io.read_bytes(3692)
            self._debug['area']['end'] = self._io.pos()
            self._debug['nodes']['start'] = self._io.pos()
            self._debug['nodes']['arr'] = []
            self.nodes = []
            for i in range(5):
                self._debug['nodes']['arr'].append({'start': self._io.pos()})
                self.nodes.append(self._io.read_u4le())
                self._debug['nodes']['arr'][i]['end'] = self._io.pos()

            self._debug['nodes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.nodes)):
                pass




