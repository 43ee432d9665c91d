# Made by scripts/build_parsers.py from specs/xfs_group.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsGroup(KaitaiStruct):
    """What an allocation group says of itself, in the sectors behind its copy of the superblock: of
    its free space in the first, of its inodes in the second. Block numbers count from the group's
    start. In version 4 of the format nothing has a checksum.
    
    .. seealso::
       (3rd edition, Allocation Groups) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """
    SEQ_FIELDS = []
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsGroup, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class FreeBlock(KaitaiStruct):
        """A block that is kept for the trees. So many as fit into the sector form a ring, which the
        group's header of free space says where to read.
        
        .. seealso::
           (3rd edition, Allocation Groups, AG Free List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroup.FreeBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4be()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FreeListHead(KaitaiStruct):
        """What the free list begins with in version 5 of the format; it is a sector of its own.
        
        .. seealso::
           (3rd edition, Allocation Groups, AG Free List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "group", "uuid", "sequence", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroup.FreeListHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x58\x41\x46\x4C":
                raise kaitaistruct.ValidationNotEqualError(b"\x58\x41\x46\x4C", self.magic, self._io, u"/types/free_list_head/seq/0")
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_u4be()
            self._debug['group']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FreeSpace(KaitaiStruct):
        """Roots of the trees of free space, and how much of it there is.
        
        .. seealso::
           (3rd edition, Allocation Groups, AG Free Space Management) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "version", "group", "num_blocks", "by_block_root", "by_count_root", "owners_root", "num_by_block_levels", "num_by_count_levels", "num_owners_levels", "first_free_list", "last_free_list", "num_free_list", "num_free_blocks", "longest_free_run", "num_tree_blocks", "uuid", "num_owners_blocks", "num_references_blocks", "references_root", "num_references_levels", "reserved_1", "sequence", "checksum", "reserved_2"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroup.FreeSpace, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x58\x41\x47\x46":
                raise kaitaistruct.ValidationNotEqualError(b"\x58\x41\x47\x46", self.magic, self._io, u"/types/free_space/seq/0")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4be()
            self._debug['version']['end'] = self._io.pos()
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_u4be()
            self._debug['group']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4be()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['by_block_root']['start'] = self._io.pos()
            self.by_block_root = self._io.read_u4be()
            self._debug['by_block_root']['end'] = self._io.pos()
            self._debug['by_count_root']['start'] = self._io.pos()
            self.by_count_root = self._io.read_u4be()
            self._debug['by_count_root']['end'] = self._io.pos()
            self._debug['owners_root']['start'] = self._io.pos()
            self.owners_root = self._io.read_u4be()
            self._debug['owners_root']['end'] = self._io.pos()
            self._debug['num_by_block_levels']['start'] = self._io.pos()
            self.num_by_block_levels = self._io.read_u4be()
            self._debug['num_by_block_levels']['end'] = self._io.pos()
            self._debug['num_by_count_levels']['start'] = self._io.pos()
            self.num_by_count_levels = self._io.read_u4be()
            self._debug['num_by_count_levels']['end'] = self._io.pos()
            self._debug['num_owners_levels']['start'] = self._io.pos()
            self.num_owners_levels = self._io.read_u4be()
            self._debug['num_owners_levels']['end'] = self._io.pos()
            self._debug['first_free_list']['start'] = self._io.pos()
            self.first_free_list = self._io.read_u4be()
            self._debug['first_free_list']['end'] = self._io.pos()
            self._debug['last_free_list']['start'] = self._io.pos()
            self.last_free_list = self._io.read_u4be()
            self._debug['last_free_list']['end'] = self._io.pos()
            self._debug['num_free_list']['start'] = self._io.pos()
            self.num_free_list = self._io.read_u4be()
            self._debug['num_free_list']['end'] = self._io.pos()
            self._debug['num_free_blocks']['start'] = self._io.pos()
            self.num_free_blocks = self._io.read_u4be()
            self._debug['num_free_blocks']['end'] = self._io.pos()
            self._debug['longest_free_run']['start'] = self._io.pos()
            self.longest_free_run = self._io.read_u4be()
            self._debug['longest_free_run']['end'] = self._io.pos()
            self._debug['num_tree_blocks']['start'] = self._io.pos()
            self.num_tree_blocks = self._io.read_u4be()
            self._debug['num_tree_blocks']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['num_owners_blocks']['start'] = self._io.pos()
            self.num_owners_blocks = self._io.read_u4be()
            self._debug['num_owners_blocks']['end'] = self._io.pos()
            self._debug['num_references_blocks']['start'] = self._io.pos()
            self.num_references_blocks = self._io.read_u4be()
            self._debug['num_references_blocks']['end'] = self._io.pos()
            self._debug['references_root']['start'] = self._io.pos()
            self.references_root = self._io.read_u4be()
            self._debug['references_root']['end'] = self._io.pos()
            self._debug['num_references_levels']['start'] = self._io.pos()
            self.num_references_levels = self._io.read_u4be()
            self._debug['num_references_levels']['end'] = self._io.pos()
            self._debug['reserved_1']['start'] = self._io.pos()
            self.reserved_1 = self._io.read_bytes(112)
            self._debug['reserved_1']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['reserved_2']['start'] = self._io.pos()
            self.reserved_2 = self._io.read_u4be()
            self._debug['reserved_2']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Inodes(KaitaiStruct):
        """Roots of the trees of inodes, and the lists of those that lost their last name.
        
        .. seealso::
           (3rd edition, Allocation Groups, AG Inode Management) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "version", "group", "num_blocks", "num_inodes", "root", "num_levels", "num_free_inodes", "newest_inodes", "unused", "unlinked", "uuid", "checksum", "reserved", "sequence", "free_root", "num_free_levels", "num_tree_blocks", "num_free_tree_blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroup.Inodes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x58\x41\x47\x49":
                raise kaitaistruct.ValidationNotEqualError(b"\x58\x41\x47\x49", self.magic, self._io, u"/types/inodes/seq/0")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4be()
            self._debug['version']['end'] = self._io.pos()
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_u4be()
            self._debug['group']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4be()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['num_inodes']['start'] = self._io.pos()
            self.num_inodes = self._io.read_u4be()
            self._debug['num_inodes']['end'] = self._io.pos()
            self._debug['root']['start'] = self._io.pos()
            self.root = self._io.read_u4be()
            self._debug['root']['end'] = self._io.pos()
            self._debug['num_levels']['start'] = self._io.pos()
            self.num_levels = self._io.read_u4be()
            self._debug['num_levels']['end'] = self._io.pos()
            self._debug['num_free_inodes']['start'] = self._io.pos()
            self.num_free_inodes = self._io.read_u4be()
            self._debug['num_free_inodes']['end'] = self._io.pos()
            self._debug['newest_inodes']['start'] = self._io.pos()
            self.newest_inodes = self._io.read_u4be()
            self._debug['newest_inodes']['end'] = self._io.pos()
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_u4be()
            self._debug['unused']['end'] = self._io.pos()
            self._debug['unlinked']['start'] = self._io.pos()
            self._debug['unlinked']['arr'] = []
            self.unlinked = []
            for i in range(64):
                self._debug['unlinked']['arr'].append({'start': self._io.pos()})
                self.unlinked.append(self._io.read_u4be())
                self._debug['unlinked']['arr'][i]['end'] = self._io.pos()

            self._debug['unlinked']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4be()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['free_root']['start'] = self._io.pos()
            self.free_root = self._io.read_u4be()
            self._debug['free_root']['end'] = self._io.pos()
            self._debug['num_free_levels']['start'] = self._io.pos()
            self.num_free_levels = self._io.read_u4be()
            self._debug['num_free_levels']['end'] = self._io.pos()
            self._debug['num_tree_blocks']['start'] = self._io.pos()
            self.num_tree_blocks = self._io.read_u4be()
            self._debug['num_tree_blocks']['end'] = self._io.pos()
            self._debug['num_free_tree_blocks']['start'] = self._io.pos()
            self.num_free_tree_blocks = self._io.read_u4be()
            self._debug['num_free_tree_blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.unlinked)):
                pass




