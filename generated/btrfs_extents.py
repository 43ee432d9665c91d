# Made by scripts/build_parsers.py from specs/btrfs_extents.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class BtrfsExtents(KaitaiStruct):
    """What the extent tree says of an extent, and who refers to it; how much of a block
    group is in use; what the free-space tree and the device tree have of free space
    and of chunks.
    
    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
    """

    class ExtentFlags(IntEnum):
        data = 1
        tree_block = 2
        full_backref = 256

    class FreeSpaceFlags(IntEnum):
        uses_bitmaps = 1
    SEQ_FIELDS = ["extent"]
    def __init__(self, _io, _parent=None, _root=None):
        super(BtrfsExtents, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['extent']['start'] = self._io.pos()
        self.extent = BtrfsExtents.ExtentItem(self._io, self, self._root)
        self.extent._read()
        self._debug['extent']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.extent._fetch_instances()

    class BlockGroupItem(KaitaiStruct):
        """How much of a chunk is in use.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#block-group-item
        """
        SEQ_FIELDS = ["len_used", "chunk_object", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsExtents.BlockGroupItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u8le()
            self._debug['len_used']['end'] = self._io.pos()
            self._debug['chunk_object']['start'] = self._io.pos()
            self.chunk_object = self._io.read_u8le()
            self._debug['chunk_object']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class DevExtent(KaitaiStruct):
        """A run of a device that a chunk has.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dev-extent
        """
        SEQ_FIELDS = ["chunk_tree", "chunk_object", "chunk_start", "length", "chunk_tree_uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsExtents.DevExtent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['chunk_tree']['start'] = self._io.pos()
            self.chunk_tree = self._io.read_u8le()
            self._debug['chunk_tree']['end'] = self._io.pos()
            self._debug['chunk_object']['start'] = self._io.pos()
            self.chunk_object = self._io.read_u8le()
            self._debug['chunk_object']['end'] = self._io.pos()
            self._debug['chunk_start']['start'] = self._io.pos()
            self.chunk_start = self._io.read_u8le()
            self._debug['chunk_start']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u8le()
            self._debug['length']['end'] = self._io.pos()
            self._debug['chunk_tree_uuid']['start'] = self._io.pos()
            self.chunk_tree_uuid = self._io.read_bytes(16)
            self._debug['chunk_tree_uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ExtentDataRef(KaitaiStruct):
        """A file that refers to an extent.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data-ref
        """
        SEQ_FIELDS = ["root", "object", "offset", "num_refs"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsExtents.ExtentDataRef, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['root']['start'] = self._io.pos()
            self.root = self._io.read_u8le()
            self._debug['root']['end'] = self._io.pos()
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u8le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u8le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['num_refs']['start'] = self._io.pos()
            self.num_refs = self._io.read_u4le()
            self._debug['num_refs']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ExtentItem(KaitaiStruct):
        """The fixed part of an item about an extent of content, or a node of a tree.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
        """
        SEQ_FIELDS = ["num_refs", "generation", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsExtents.ExtentItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_refs']['start'] = self._io.pos()
            self.num_refs = self._io.read_u8le()
            self._debug['num_refs']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FreeSpaceInfo(KaitaiStruct):
        """What the free-space tree has of a block group.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#free-space-info
        """
        SEQ_FIELDS = ["num_extents", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsExtents.FreeSpaceInfo, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_extents']['start'] = self._io.pos()
            self.num_extents = self._io.read_u4le()
            self._debug['num_extents']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InlineRef(KaitaiStruct):
        """What an inline reference begins with; of `extent_data_ref` the kind alone does.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
        """
        SEQ_FIELDS = ["kind"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsExtents.InlineRef, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class RefPlace(KaitaiStruct):
        """Behind the kind of an inline reference, but of `extent_data_ref`.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
        """
        SEQ_FIELDS = ["offset"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsExtents.RefPlace, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u8le()
            self._debug['offset']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SharedDataRef(KaitaiStruct):
        """How often a leaf refers to an extent.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#shared-data-ref
        """
        SEQ_FIELDS = ["num_refs"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsExtents.SharedDataRef, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_refs']['start'] = self._io.pos()
            self.num_refs = self._io.read_u4le()
            self._debug['num_refs']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class TreeBlock(KaitaiStruct):
        """What an item `extent_item` of a node has behind its fixed part; an item `metadata_item` has none.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-item
        """
        SEQ_FIELDS = ["object", "kind", "offset", "level"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsExtents.TreeBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u8le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u8le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_u1()
            self._debug['level']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



