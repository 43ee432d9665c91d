# Made by scripts/build_parsers.py from specs/nilfs2_metadata.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Nilfs2Metadata(KaitaiStruct):
    """The inode file and the translation file are tables in groups: a block with a bitmap, then
    entries; before many groups, a block with their counts. The file of checkpoints and that of
    segments are plain tables behind a head.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
    """

    class CheckpointFlags(IntEnum):
        snapshot = 1
        invalid = 2
        sketch = 4
        minor = 8

    class UsageFlags(IntEnum):
        active = 1
        dirty = 2
        error = 4
    SEQ_FIELDS = []
    def __init__(self, _io, _parent=None, _root=None):
        super(Nilfs2Metadata, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class Checkpoint(KaitaiStruct):
        """An entry of the file of checkpoints; the inode of the inode file follows. The first has number
        1.
        
        .. seealso::
           nilfs_checkpoint - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["flags", "num_checkpoints", "next_snapshot", "previous_snapshot", "number", "created", "num_new_blocks", "num_inodes", "num_blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Metadata.Checkpoint, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['num_checkpoints']['start'] = self._io.pos()
            self.num_checkpoints = self._io.read_u4le()
            self._debug['num_checkpoints']['end'] = self._io.pos()
            self._debug['next_snapshot']['start'] = self._io.pos()
            self.next_snapshot = self._io.read_u8le()
            self._debug['next_snapshot']['end'] = self._io.pos()
            self._debug['previous_snapshot']['start'] = self._io.pos()
            self.previous_snapshot = self._io.read_u8le()
            self._debug['previous_snapshot']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_u8le()
            self._debug['created']['end'] = self._io.pos()
            self._debug['num_new_blocks']['start'] = self._io.pos()
            self.num_new_blocks = self._io.read_u8le()
            self._debug['num_new_blocks']['end'] = self._io.pos()
            self._debug['num_inodes']['start'] = self._io.pos()
            self.num_inodes = self._io.read_u8le()
            self._debug['num_inodes']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u8le()
            self._debug['num_blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class CheckpointHead(KaitaiStruct):
        """What the file of checkpoints begins with, in the room of whole entries.
        
        .. seealso::
           nilfs_cpfile_header - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["num_checkpoints", "num_snapshots", "next_snapshot", "previous_snapshot"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Metadata.CheckpointHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_checkpoints']['start'] = self._io.pos()
            self.num_checkpoints = self._io.read_u8le()
            self._debug['num_checkpoints']['end'] = self._io.pos()
            self._debug['num_snapshots']['start'] = self._io.pos()
            self.num_snapshots = self._io.read_u8le()
            self._debug['num_snapshots']['end'] = self._io.pos()
            self._debug['next_snapshot']['start'] = self._io.pos()
            self.next_snapshot = self._io.read_u8le()
            self._debug['next_snapshot']['end'] = self._io.pos()
            self._debug['previous_snapshot']['start'] = self._io.pos()
            self.previous_snapshot = self._io.read_u8le()
            self._debug['previous_snapshot']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Group(KaitaiStruct):
        """A group of entries; there are as many of them in a group as bits in a block.
        
        .. seealso::
           nilfs_palloc_group_desc - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["num_free"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Metadata.Group, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_free']['start'] = self._io.pos()
            self.num_free = self._io.read_u4le()
            self._debug['num_free']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SegmentHead(KaitaiStruct):
        """What the file of segments begins with, in the room of whole entries.
        
        .. seealso::
           nilfs_sufile_header - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["num_clean", "num_dirty", "last_allocated"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Metadata.SegmentHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_clean']['start'] = self._io.pos()
            self.num_clean = self._io.read_u8le()
            self._debug['num_clean']['end'] = self._io.pos()
            self._debug['num_dirty']['start'] = self._io.pos()
            self.num_dirty = self._io.read_u8le()
            self._debug['num_dirty']['end'] = self._io.pos()
            self._debug['last_allocated']['start'] = self._io.pos()
            self.last_allocated = self._io.read_u8le()
            self._debug['last_allocated']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SegmentUsage(KaitaiStruct):
        """An entry of the file of segments.
        
        .. seealso::
           nilfs_segment_usage - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["modified", "num_blocks", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Metadata.SegmentUsage, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_u8le()
            self._debug['modified']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Translation(KaitaiStruct):
        """An entry of the translation file. A virtual number of a block is its number in it.
        
        .. seealso::
           nilfs_dat_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["block", "first_checkpoint", "end_checkpoint", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Metadata.Translation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8le()
            self._debug['block']['end'] = self._io.pos()
            self._debug['first_checkpoint']['start'] = self._io.pos()
            self.first_checkpoint = self._io.read_u8le()
            self._debug['first_checkpoint']['end'] = self._io.pos()
            self._debug['end_checkpoint']['start'] = self._io.pos()
            self.end_checkpoint = self._io.read_u8le()
            self._debug['end_checkpoint']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u8le()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



