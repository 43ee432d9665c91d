# Made by scripts/build_parsers.py from specs/zfs_zap.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ZfsZap(KaitaiStruct):
    """A ZAP is the content of an object. A small one is one block of entries of 64 bytes; others begin
    with a block that has a table of pointers, or says where it is, to leaves by the hash of names.
    
    .. seealso::
       Source - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h
    """

    class BlockKind(IntEnum):
        leaf = 0
        header = 1
        micro = 3

    class ChunkKind(IntEnum):
        piece = 251
        entry = 252
        free = 253

    class Flags(IntEnum):
        long_hashes = 1
        numbers_for_names = 2
        hashed_names = 4

    class Magic(IntEnum):
        leaf = 44768943
        header = 12703150763
    SEQ_FIELDS = ["micro"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ZfsZap, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['micro']['start'] = self._io.pos()
        self.micro = ZfsZap.Micro(self._io, self, self._root)
        self.micro._read()
        self._debug['micro']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.micro._fetch_instances()

    class ChunkNumber(KaitaiStruct):
        """The first entry of those with the same hash in a leaf; 0xffff for none.
        
        .. seealso::
           l_hash - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h
        """
        SEQ_FIELDS = ["chunk"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsZap.ChunkNumber, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['chunk']['start'] = self._io.pos()
            self.chunk = self._io.read_u2le()
            self._debug['chunk']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Entry(KaitaiStruct):
        """An entry, in a chunk.
        
        .. seealso::
           struct zap_leaf_entry - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h
        """
        SEQ_FIELDS = ["kind", "value_width", "next_entry", "name_chunk", "len_name", "value_chunk", "num_values", "collision", "hash"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsZap.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['value_width']['start'] = self._io.pos()
            self.value_width = self._io.read_u1()
            self._debug['value_width']['end'] = self._io.pos()
            self._debug['next_entry']['start'] = self._io.pos()
            self.next_entry = self._io.read_u2le()
            self._debug['next_entry']['end'] = self._io.pos()
            self._debug['name_chunk']['start'] = self._io.pos()
            self.name_chunk = self._io.read_u2le()
            self._debug['name_chunk']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2le()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['value_chunk']['start'] = self._io.pos()
            self.value_chunk = self._io.read_u2le()
            self._debug['value_chunk']['end'] = self._io.pos()
            self._debug['num_values']['start'] = self._io.pos()
            self.num_values = self._io.read_u2le()
            self._debug['num_values']['end'] = self._io.pos()
            self._debug['collision']['start'] = self._io.pos()
            self.collision = self._io.read_u4le()
            self._debug['collision']['end'] = self._io.pos()
            self._debug['hash']['start'] = self._io.pos()
            self.hash = self._io.read_u8le()
            self._debug['hash']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Header(KaitaiStruct):
        """The head of a large table, in its first block.
        
        .. seealso::
           zap_phys_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h
        """
        SEQ_FIELDS = ["block_kind", "block_mark", "magic", "table_block", "num_table_blocks", "table_shift", "next_table_block", "num_blocks_copied", "free_block", "num_leaves", "num_entries", "salt", "normalisation", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsZap.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block_kind']['start'] = self._io.pos()
            self.block_kind = self._io.read_u4le()
            self._debug['block_kind']['end'] = self._io.pos()
            self._debug['block_mark']['start'] = self._io.pos()
            self.block_mark = self._io.read_u4le()
            self._debug['block_mark']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u8le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['table_block']['start'] = self._io.pos()
            self.table_block = self._io.read_u8le()
            self._debug['table_block']['end'] = self._io.pos()
            self._debug['num_table_blocks']['start'] = self._io.pos()
            self.num_table_blocks = self._io.read_u8le()
            self._debug['num_table_blocks']['end'] = self._io.pos()
            self._debug['table_shift']['start'] = self._io.pos()
            self.table_shift = self._io.read_u8le()
            self._debug['table_shift']['end'] = self._io.pos()
            self._debug['next_table_block']['start'] = self._io.pos()
            self.next_table_block = self._io.read_u8le()
            self._debug['next_table_block']['end'] = self._io.pos()
            self._debug['num_blocks_copied']['start'] = self._io.pos()
            self.num_blocks_copied = self._io.read_u8le()
            self._debug['num_blocks_copied']['end'] = self._io.pos()
            self._debug['free_block']['start'] = self._io.pos()
            self.free_block = self._io.read_u8le()
            self._debug['free_block']['end'] = self._io.pos()
            self._debug['num_leaves']['start'] = self._io.pos()
            self.num_leaves = self._io.read_u8le()
            self._debug['num_leaves']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u8le()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['salt']['start'] = self._io.pos()
            self.salt = self._io.read_u8le()
            self._debug['salt']['end'] = self._io.pos()
            self._debug['normalisation']['start'] = self._io.pos()
            self.normalisation = self._io.read_u8le()
            self._debug['normalisation']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Leaf(KaitaiStruct):
        """The head of a leaf, 48 bytes. Behind it is a table of numbers of chunks, one for each 32
        bytes of a block; then chunks of 24 bytes, which are entries, or pieces of names and values.
        
        .. seealso::
           struct zap_leaf_phys - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h
        """
        SEQ_FIELDS = ["block_kind", "block_mark", "padding", "prefix", "magic", "num_free", "num_entries", "len_prefix", "first_free", "flags", "more_padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsZap.Leaf, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block_kind']['start'] = self._io.pos()
            self.block_kind = self._io.read_u4le()
            self._debug['block_kind']['end'] = self._io.pos()
            self._debug['block_mark']['start'] = self._io.pos()
            self.block_mark = self._io.read_u4le()
            self._debug['block_mark']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u8le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['prefix']['start'] = self._io.pos()
            self.prefix = self._io.read_u8le()
            self._debug['prefix']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['num_free']['start'] = self._io.pos()
            self.num_free = self._io.read_u2le()
            self._debug['num_free']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2le()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['len_prefix']['start'] = self._io.pos()
            self.len_prefix = self._io.read_u2le()
            self._debug['len_prefix']['end'] = self._io.pos()
            self._debug['first_free']['start'] = self._io.pos()
            self.first_free = self._io.read_u2le()
            self._debug['first_free']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['more_padding']['start'] = self._io.pos()
            self.more_padding = self._io.read_bytes(11)
            self._debug['more_padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Micro(KaitaiStruct):
        """The head of a small table, 64 bytes.
        
        .. seealso::
           mzap_phys_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h
        """
        SEQ_FIELDS = ["block_kind", "block_mark", "salt", "normalisation", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsZap.Micro, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block_kind']['start'] = self._io.pos()
            self.block_kind = self._io.read_u4le()
            self._debug['block_kind']['end'] = self._io.pos()
            self._debug['block_mark']['start'] = self._io.pos()
            self.block_mark = self._io.read_u4le()
            self._debug['block_mark']['end'] = self._io.pos()
            self._debug['salt']['start'] = self._io.pos()
            self.salt = self._io.read_u8le()
            self._debug['salt']['end'] = self._io.pos()
            self._debug['normalisation']['start'] = self._io.pos()
            self.normalisation = self._io.read_u8le()
            self._debug['normalisation']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self._debug['padding']['arr'] = []
            self.padding = []
            for i in range(5):
                self._debug['padding']['arr'].append({'start': self._io.pos()})
                self.padding.append(self._io.read_u8le())
                self._debug['padding']['arr'][i]['end'] = self._io.pos()

            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.padding)):
                pass



    class MicroEntry(KaitaiStruct):
        """A name and its number in a small table.
        
        .. seealso::
           mzap_ent_phys_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h
        """
        SEQ_FIELDS = ["value", "collision", "padding", "name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsZap.MicroEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u8le()
            self._debug['value']['end'] = self._io.pos()
            self._debug['collision']['start'] = self._io.pos()
            self.collision = self._io.read_u4le()
            self._debug['collision']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(50)
            self._debug['name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Piece(KaitaiStruct):
        """A piece of a name, or of a value, whose numbers have the most significant byte first.
        
        .. seealso::
           struct zap_leaf_array - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_leaf.h
        """
        SEQ_FIELDS = ["kind", "content", "next_piece"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsZap.Piece, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['content']['start'] = self._io.pos()
            self.content = self._io.read_bytes(21)
            self._debug['content']['end'] = self._io.pos()
            self._debug['next_piece']['start'] = self._io.pos()
            self.next_piece = self._io.read_u2le()
            self._debug['next_piece']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class TablePointer(KaitaiStruct):
        """The block of the leaf for hashes that begin so.
        
        .. seealso::
           ZAP_EMBEDDED_PTRTBL_ENT - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zap_impl.h
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsZap.TablePointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



