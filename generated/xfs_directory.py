# Made by scripts/build_parsers.py from specs/xfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsDirectory(KaitaiStruct):
    """A directory in its inode (short form). A larger one has blocks: those below 32
    GiB of its content hold names, those from there on hashes of the names, and
    those from 64 GiB on where there is room.
    
    .. seealso::
       (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class Area(IntEnum):
        names = 0
        hashes = 34359738368
        free_space = 68719476736

    class FileType(IntEnum):
        unknown = 0
        file = 1
        directory = 2
        character_device = 3
        block_device = 4
        fifo = 5
        socket = 6
        symlink = 7
        whiteout = 8

    class HashBlock(IntEnum):
        leaf_with_space_5 = 15857
        leaf_5 = 15871
        node_5 = 16062
        leaf_with_space_4 = 54001
        leaf_4 = 54015
        node_4 = 65214
    SEQ_FIELDS = ["header", "parent_wide", "parent_narrow", "entries"]
    def __init__(self, has_file_types, _io, _parent=None, _root=None):
        super(XfsDirectory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.has_file_types = has_file_types
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = XfsDirectory.ShortHeader(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        if self.header.has_wide_inodes:
            pass
            self._debug['parent_wide']['start'] = self._io.pos()
            self.parent_wide = self._io.read_u8be()
            self._debug['parent_wide']['end'] = self._io.pos()

        if (not (self.header.has_wide_inodes)):
            pass
            self._debug['parent_narrow']['start'] = self._io.pos()
            self.parent_narrow = self._io.read_u4be()
            self._debug['parent_narrow']['end'] = self._io.pos()

        self._debug['entries']['start'] = self._io.pos()
        self._debug['entries']['arr'] = []
        self.entries = []
        for i in range(self.header.num_entries):
            self._debug['entries']['arr'].append({'start': self._io.pos()})
            _t_entries = XfsDirectory.ShortEntry(self.has_file_types, self.header.has_wide_inodes, self._io, self, self._root)
            try:
                _t_entries._read()
            finally:
                self.entries.append(_t_entries)
            self._debug['entries']['arr'][i]['end'] = self._io.pos()

        self._debug['entries']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        if self.header.has_wide_inodes:
            pass

        if (not (self.header.has_wide_inodes)):
            pass

        for i in range(len(self.entries)):
            pass
            self.entries[i]._fetch_instances()


    class BlockLink(KaitaiStruct):
        """What blocks of hashes and inner nodes begin with.
        
        .. seealso::
           (3rd edition, Directories, Leaf Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["next", "previous", "magic"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.BlockLink, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u4be()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u4be()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = KaitaiStream.resolve_enum(XfsDirectory.HashBlock, self._io.read_u2be())
            self._debug['magic']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class BlockTail(KaitaiStruct):
        """The end of a block that has the hashes too; they stand before it.
        
        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["num_entries", "num_stale"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.BlockTail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u4be()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['num_stale']['start'] = self._io.pos()
            self.num_stale = self._io.read_u4be()
            self._debug['num_stale']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class DataHeader4(KaitaiStruct):
        """The head of a block of names, in version 4 of the format.
        
        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "free_spaces"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.DataHeader4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4be()
            self._debug['magic']['end'] = self._io.pos()
            if not  ((self.magic == 1480864322) or (self.magic == 1480864324)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.magic, self._io, u"/types/data_header_4/seq/0")
            self._debug['free_spaces']['start'] = self._io.pos()
            self._debug['free_spaces']['arr'] = []
            self.free_spaces = []
            for i in range(6):
                self._debug['free_spaces']['arr'].append({'start': self._io.pos()})
                self.free_spaces.append(self._io.read_u2be())
                self._debug['free_spaces']['arr'][i]['end'] = self._io.pos()

            self._debug['free_spaces']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.free_spaces)):
                pass


        @property
        def has_hashes(self):
            if hasattr(self, '_m_has_hashes'):
                return self._m_has_hashes

            self._m_has_hashes = self.magic == 1480864322
            return getattr(self, '_m_has_hashes', None)


    class DataHeader5(KaitaiStruct):
        """The head of a block of names, in version 5 of the format.
        
        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "checksum", "block", "sequence", "uuid", "owner", "free_spaces", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.DataHeader5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4be()
            self._debug['magic']['end'] = self._io.pos()
            if not  ((self.magic == 1480868403) or (self.magic == 1480868915)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.magic, self._io, u"/types/data_header_5/seq/0")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8be()
            self._debug['block']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u8be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['free_spaces']['start'] = self._io.pos()
            self._debug['free_spaces']['arr'] = []
            self.free_spaces = []
            for i in range(6):
                self._debug['free_spaces']['arr'].append({'start': self._io.pos()})
                self.free_spaces.append(self._io.read_u2be())
                self._debug['free_spaces']['arr'][i]['end'] = self._io.pos()

            self._debug['free_spaces']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4be()
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.free_spaces)):
                pass


        @property
        def has_hashes(self):
            if hasattr(self, '_m_has_hashes'):
                return self._m_has_hashes

            self._m_has_hashes = self.magic == 1480868403
            return getattr(self, '_m_has_hashes', None)


    class EntryHead(KaitaiStruct):
        """The start of an entry in a block of names. The name follows, with the flag
        `file_types` a byte for the type (enum `file_type`), padding, and in the last
        two bytes the entry's own offset.
        
        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["inode", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.EntryHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u8be()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class EntryTag(KaitaiStruct):
        """The end of an entry or of free space in a block of names, whose lengths are
        multiples of 8 bytes.
        
        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["position"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.EntryTag, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['position']['start'] = self._io.pos()
            self.position = self._io.read_u2be()
            self._debug['position']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FreeEntry(KaitaiStruct):
        """Free space in a block of names.
        
        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["head", "rest"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.FreeEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = XfsDirectory.UnusedHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['rest']['start'] = self._io.pos()
            self.rest = self._io.read_bytes_full()
            self._debug['rest']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()


    class LeafEntry(KaitaiStruct):
        """A hash and the name that has it.
        
        .. seealso::
           (3rd edition, Directories, Leaf Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["hash", "address"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.LeafEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['hash']['start'] = self._io.pos()
            self.hash = self._io.read_u4be()
            self._debug['hash']['end'] = self._io.pos()
            self._debug['address']['start'] = self._io.pos()
            self.address = self._io.read_u4be()
            self._debug['address']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def unit(self):
            """Bytes."""
            if hasattr(self, '_m_unit'):
                return self._m_unit

            self._m_unit = 8
            return getattr(self, '_m_unit', None)


    class LeafHeader4(KaitaiStruct):
        """The head of a block of hashes, in version 4 of the format.
        
        .. seealso::
           (3rd edition, Directories, Leaf Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["next", "previous", "magic", "padding", "num_entries", "num_stale"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.LeafHeader4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u4be()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u4be()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2be()
            self._debug['magic']['end'] = self._io.pos()
            if not  ((self.magic == 54001) or (self.magic == 54015)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.magic, self._io, u"/types/leaf_header_4/seq/2")
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2be()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2be()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['num_stale']['start'] = self._io.pos()
            self.num_stale = self._io.read_u2be()
            self._debug['num_stale']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LeafHeader5(KaitaiStruct):
        """The head of a block of hashes, in version 5 of the format.
        
        .. seealso::
           (3rd edition, Directories, Leaf Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["next", "previous", "magic", "padding", "checksum", "block", "sequence", "uuid", "owner", "num_entries", "num_stale", "padding_2"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.LeafHeader5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u4be()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u4be()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2be()
            self._debug['magic']['end'] = self._io.pos()
            if not  ((self.magic == 15857) or (self.magic == 15871)) :
                raise kaitaistruct.ValidationNotAnyOfError(self.magic, self._io, u"/types/leaf_header_5/seq/2")
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2be()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8be()
            self._debug['block']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u8be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2be()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['num_stale']['start'] = self._io.pos()
            self.num_stale = self._io.read_u2be()
            self._debug['num_stale']['end'] = self._io.pos()
            self._debug['padding_2']['start'] = self._io.pos()
            self.padding_2 = self._io.read_u4be()
            self._debug['padding_2']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NameEntry(KaitaiStruct):
        """A name in a block of names, with what fills it up to a multiple of 8 bytes.
        
        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["head", "name", "file_type", "padding", "tag"]
        def __init__(self, has_file_types, _io, _parent=None, _root=None):
            super(XfsDirectory.NameEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.has_file_types = has_file_types
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = XfsDirectory.EntryHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(self.head.len_name)
            self._debug['name']['end'] = self._io.pos()
            if self.has_file_types:
                pass
                self._debug['file_type']['start'] = self._io.pos()
                self.file_type = KaitaiStream.resolve_enum(XfsDirectory.FileType, self._io.read_u1())
                self._debug['file_type']['end'] = self._io.pos()

            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes((4 - self.head.len_name if self.has_file_types else 5 - self.head.len_name) & 7)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['tag']['start'] = self._io.pos()
            self.tag = XfsDirectory.EntryTag(self._io, self, self._root)
            self.tag._read()
            self._debug['tag']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()
            if self.has_file_types:
                pass

            self.tag._fetch_instances()


    class NarrowInode(KaitaiStruct):
        """An inode number of 32 bits.
        
        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.NarrowInode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4be()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NodeEntry(KaitaiStruct):
        """A child of an inner node.
        
        .. seealso::
           (3rd edition, Directories, Node Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["hash", "block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.NodeEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['hash']['start'] = self._io.pos()
            self.hash = self._io.read_u4be()
            self._debug['hash']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4be()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NodeHeader4(KaitaiStruct):
        """The head of an inner node of the tree of hashes, in version 4 of the format.
        
        .. seealso::
           (3rd edition, Directories, Node Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["next", "previous", "magic", "padding", "num_entries", "num_levels_below"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.NodeHeader4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u4be()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u4be()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2be()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 65214:
                raise kaitaistruct.ValidationNotEqualError(65214, self.magic, self._io, u"/types/node_header_4/seq/2")
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2be()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2be()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['num_levels_below']['start'] = self._io.pos()
            self.num_levels_below = self._io.read_u2be()
            self._debug['num_levels_below']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NodeHeader5(KaitaiStruct):
        """The head of an inner node of the tree of hashes, in version 5 of the format.
        
        .. seealso::
           (3rd edition, Directories, Node Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["next", "previous", "magic", "padding", "checksum", "block", "sequence", "uuid", "owner", "num_entries", "num_levels_below", "padding_2"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.NodeHeader5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u4be()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u4be()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2be()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 16062:
                raise kaitaistruct.ValidationNotEqualError(16062, self.magic, self._io, u"/types/node_header_5/seq/2")
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2be()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8be()
            self._debug['block']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u8be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2be()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['num_levels_below']['start'] = self._io.pos()
            self.num_levels_below = self._io.read_u2be()
            self._debug['num_levels_below']['end'] = self._io.pos()
            self._debug['padding_2']['start'] = self._io.pos()
            self.padding_2 = self._io.read_u4be()
            self._debug['padding_2']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ShortEntry(KaitaiStruct):
        """A name in a short form.
        
        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["header", "name", "file_type", "inode_wide", "inode_narrow"]
        def __init__(self, has_file_types, has_wide_inodes, _io, _parent=None, _root=None):
            super(XfsDirectory.ShortEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.has_file_types = has_file_types
            self.has_wide_inodes = has_wide_inodes
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['header']['start'] = self._io.pos()
            self.header = XfsDirectory.ShortEntryHeader(self._io, self, self._root)
            self.header._read()
            self._debug['header']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(self.header.len_name)
            self._debug['name']['end'] = self._io.pos()
            if self.has_file_types:
                pass
                self._debug['file_type']['start'] = self._io.pos()
                self.file_type = KaitaiStream.resolve_enum(XfsDirectory.FileType, self._io.read_u1())
                self._debug['file_type']['end'] = self._io.pos()

            if self.has_wide_inodes:
                pass
                self._debug['inode_wide']['start'] = self._io.pos()
                self.inode_wide = self._io.read_u8be()
                self._debug['inode_wide']['end'] = self._io.pos()

            if (not (self.has_wide_inodes)):
                pass
                self._debug['inode_narrow']['start'] = self._io.pos()
                self.inode_narrow = self._io.read_u4be()
                self._debug['inode_narrow']['end'] = self._io.pos()



        def _fetch_instances(self):
            pass
            self.header._fetch_instances()
            if self.has_file_types:
                pass

            if self.has_wide_inodes:
                pass

            if (not (self.has_wide_inodes)):
                pass



    class ShortEntryHeader(KaitaiStruct):
        """What stands before the name.
        
        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["len_name", "ofs_entry"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.ShortEntryHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['ofs_entry']['start'] = self._io.pos()
            self.ofs_entry = self._io.read_u2be()
            self._debug['ofs_entry']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ShortHeader(KaitaiStruct):
        """The head of a short form.
        
        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["num_entries", "num_wide_inodes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.ShortHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u1()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['num_wide_inodes']['start'] = self._io.pos()
            self.num_wide_inodes = self._io.read_u1()
            self._debug['num_wide_inodes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def has_wide_inodes(self):
            if hasattr(self, '_m_has_wide_inodes'):
                return self._m_has_wide_inodes

            self._m_has_wide_inodes = self.num_wide_inodes != 0
            return getattr(self, '_m_has_wide_inodes', None)


    class UnusedHead(KaitaiStruct):
        """The start of free space between entries.
        
        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["mark", "length"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.UnusedHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['mark']['start'] = self._io.pos()
            self.mark = self._io.read_u2be()
            self._debug['mark']['end'] = self._io.pos()
            if not self.mark == 65535:
                raise kaitaistruct.ValidationNotEqualError(65535, self.mark, self._io, u"/types/unused_head/seq/0")
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2be()
            self._debug['length']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class WideInode(KaitaiStruct):
        """An inode number of 64 bits.
        
        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsDirectory.WideInode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8be()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



