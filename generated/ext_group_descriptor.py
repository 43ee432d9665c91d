# Made by scripts/build_parsers.py from specs/ext_group_descriptor.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtGroupDescriptor(KaitaiStruct):
    """Where a block group keeps its bitmaps and its part of the inode table.
    Descriptors stand back to back; with the 64-bit feature each has a second
    half, whose numbers are the high parts of those in the first.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12
    """

    class GroupFlags(IntEnum):
        inodes_uninitialized = 1
        blocks_uninitialized = 2
        inode_table_zeroed = 4
    SEQ_FIELDS = ["low", "high"]
    def __init__(self, len_descriptor, _io, _parent=None, _root=None):
        super(ExtGroupDescriptor, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.len_descriptor = len_descriptor
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['low']['start'] = self._io.pos()
        self.low = ExtGroupDescriptor.LowHalf(self._io, self, self._root)
        self.low._read()
        self._debug['low']['end'] = self._io.pos()
        if self.len_descriptor >= 64:
            pass
            self._debug['high']['start'] = self._io.pos()
            self.high = ExtGroupDescriptor.HighHalf(self._io, self, self._root)
            self.high._read()
            self._debug['high']['end'] = self._io.pos()



    def _fetch_instances(self):
        pass
        self.low._fetch_instances()
        if self.len_descriptor >= 64:
            pass
            self.high._fetch_instances()


    class HighHalf(KaitaiStruct):
        """High parts, and what comes behind in descriptors of 64 bytes.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12
        """
        SEQ_FIELDS = ["block_bitmap", "inode_bitmap", "inode_table", "num_free_blocks", "num_free_inodes", "num_directories", "num_unused_inodes", "exclude_bitmap", "block_bitmap_checksum", "inode_bitmap_checksum", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtGroupDescriptor.HighHalf, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block_bitmap']['start'] = self._io.pos()
            self.block_bitmap = self._io.read_u4le()
            self._debug['block_bitmap']['end'] = self._io.pos()
            self._debug['inode_bitmap']['start'] = self._io.pos()
            self.inode_bitmap = self._io.read_u4le()
            self._debug['inode_bitmap']['end'] = self._io.pos()
            self._debug['inode_table']['start'] = self._io.pos()
            self.inode_table = self._io.read_u4le()
            self._debug['inode_table']['end'] = self._io.pos()
            self._debug['num_free_blocks']['start'] = self._io.pos()
            self.num_free_blocks = self._io.read_u2le()
            self._debug['num_free_blocks']['end'] = self._io.pos()
            self._debug['num_free_inodes']['start'] = self._io.pos()
            self.num_free_inodes = self._io.read_u2le()
            self._debug['num_free_inodes']['end'] = self._io.pos()
            self._debug['num_directories']['start'] = self._io.pos()
            self.num_directories = self._io.read_u2le()
            self._debug['num_directories']['end'] = self._io.pos()
            self._debug['num_unused_inodes']['start'] = self._io.pos()
            self.num_unused_inodes = self._io.read_u2le()
            self._debug['num_unused_inodes']['end'] = self._io.pos()
            self._debug['exclude_bitmap']['start'] = self._io.pos()
            self.exclude_bitmap = self._io.read_u4le()
            self._debug['exclude_bitmap']['end'] = self._io.pos()
            self._debug['block_bitmap_checksum']['start'] = self._io.pos()
            self.block_bitmap_checksum = self._io.read_u2le()
            self._debug['block_bitmap_checksum']['end'] = self._io.pos()
            self._debug['inode_bitmap_checksum']['start'] = self._io.pos()
            self.inode_bitmap_checksum = self._io.read_u2le()
            self._debug['inode_bitmap_checksum']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4le()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LowHalf(KaitaiStruct):
        """What every descriptor has.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12
        """
        SEQ_FIELDS = ["block_bitmap", "inode_bitmap", "inode_table", "num_free_blocks", "num_free_inodes", "num_directories", "flags", "exclude_bitmap", "block_bitmap_checksum", "inode_bitmap_checksum", "num_unused_inodes", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtGroupDescriptor.LowHalf, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block_bitmap']['start'] = self._io.pos()
            self.block_bitmap = self._io.read_u4le()
            self._debug['block_bitmap']['end'] = self._io.pos()
            self._debug['inode_bitmap']['start'] = self._io.pos()
            self.inode_bitmap = self._io.read_u4le()
            self._debug['inode_bitmap']['end'] = self._io.pos()
            self._debug['inode_table']['start'] = self._io.pos()
            self.inode_table = self._io.read_u4le()
            self._debug['inode_table']['end'] = self._io.pos()
            self._debug['num_free_blocks']['start'] = self._io.pos()
            self.num_free_blocks = self._io.read_u2le()
            self._debug['num_free_blocks']['end'] = self._io.pos()
            self._debug['num_free_inodes']['start'] = self._io.pos()
            self.num_free_inodes = self._io.read_u2le()
            self._debug['num_free_inodes']['end'] = self._io.pos()
            self._debug['num_directories']['start'] = self._io.pos()
            self.num_directories = self._io.read_u2le()
            self._debug['num_directories']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['exclude_bitmap']['start'] = self._io.pos()
            self.exclude_bitmap = self._io.read_u4le()
            self._debug['exclude_bitmap']['end'] = self._io.pos()
            self._debug['block_bitmap_checksum']['start'] = self._io.pos()
            self.block_bitmap_checksum = self._io.read_u2le()
            self._debug['block_bitmap_checksum']['end'] = self._io.pos()
            self._debug['inode_bitmap_checksum']['start'] = self._io.pos()
            self.inode_bitmap_checksum = self._io.read_u2le()
            self._debug['inode_bitmap_checksum']['end'] = self._io.pos()
            self._debug['num_unused_inodes']['start'] = self._io.pos()
            self.num_unused_inodes = self._io.read_u2le()
            self._debug['num_unused_inodes']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u2le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



