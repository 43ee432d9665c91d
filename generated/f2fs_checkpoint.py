# Made by scripts/build_parsers.py from specs/f2fs_checkpoint.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class F2fsCheckpoint(KaitaiStruct):
    """Two places hold checkpoints in turn; the newer one counts whose first and last block say the
    same. Bitmaps in it tell which of two copies of each block of the tables is valid, and a journal
    in a summary has the entries that changed last.
    
    .. seealso::
       f2fs_checkpoint - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
    """

    class Flags(IntEnum):
        unmounted = 1
        orphans = 2
        compact_summaries = 4
        error = 8
        needs_check = 16
        fast_boot = 32
        checksum_recovery = 64
        nat_bits = 128
        trimmed = 256
        no_checksum_recovery = 512
        large_nat_bitmap = 1024
        quotas_need_check = 2048
        disabled = 4096
        disabled_quickly = 8192
        resizing = 16384
    SEQ_FIELDS = ["checkpoint"]
    def __init__(self, _io, _parent=None, _root=None):
        super(F2fsCheckpoint, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['checkpoint']['start'] = self._io.pos()
        self.checkpoint = F2fsCheckpoint.Checkpoint(self._io, self, self._root)
        self.checkpoint._read()
        self._debug['checkpoint']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.checkpoint._fetch_instances()

    class Checkpoint(KaitaiStruct):
        """The fixed part of the first and last block of a checkpoint.
        
        .. seealso::
           f2fs_checkpoint - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["version", "num_user_blocks", "num_valid_blocks", "num_reserved_segments", "num_overprovided_segments", "num_free_segments", "node_segments", "node_blocks", "data_segments", "data_blocks", "flags", "num_blocks", "summary_start", "num_nodes", "num_inodes", "next_node", "sit_bitmap_size", "nat_bitmap_size", "checksum_offset", "elapsed", "allocation"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsCheckpoint.Checkpoint, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u8le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['num_user_blocks']['start'] = self._io.pos()
            self.num_user_blocks = self._io.read_u8le()
            self._debug['num_user_blocks']['end'] = self._io.pos()
            self._debug['num_valid_blocks']['start'] = self._io.pos()
            self.num_valid_blocks = self._io.read_u8le()
            self._debug['num_valid_blocks']['end'] = self._io.pos()
            self._debug['num_reserved_segments']['start'] = self._io.pos()
            self.num_reserved_segments = self._io.read_u4le()
            self._debug['num_reserved_segments']['end'] = self._io.pos()
            self._debug['num_overprovided_segments']['start'] = self._io.pos()
            self.num_overprovided_segments = self._io.read_u4le()
            self._debug['num_overprovided_segments']['end'] = self._io.pos()
            self._debug['num_free_segments']['start'] = self._io.pos()
            self.num_free_segments = self._io.read_u4le()
            self._debug['num_free_segments']['end'] = self._io.pos()
            self._debug['node_segments']['start'] = self._io.pos()
            self._debug['node_segments']['arr'] = []
            self.node_segments = []
            for i in range(8):
                self._debug['node_segments']['arr'].append({'start': self._io.pos()})
                self.node_segments.append(self._io.read_u4le())
                self._debug['node_segments']['arr'][i]['end'] = self._io.pos()

            self._debug['node_segments']['end'] = self._io.pos()
            self._debug['node_blocks']['start'] = self._io.pos()
            self._debug['node_blocks']['arr'] = []
            self.node_blocks = []
            for i in range(8):
                self._debug['node_blocks']['arr'].append({'start': self._io.pos()})
                self.node_blocks.append(self._io.read_u2le())
                self._debug['node_blocks']['arr'][i]['end'] = self._io.pos()

            self._debug['node_blocks']['end'] = self._io.pos()
            self._debug['data_segments']['start'] = self._io.pos()
            self._debug['data_segments']['arr'] = []
            self.data_segments = []
            for i in range(8):
                self._debug['data_segments']['arr'].append({'start': self._io.pos()})
                self.data_segments.append(self._io.read_u4le())
                self._debug['data_segments']['arr'][i]['end'] = self._io.pos()

            self._debug['data_segments']['end'] = self._io.pos()
            self._debug['data_blocks']['start'] = self._io.pos()
            self._debug['data_blocks']['arr'] = []
            self.data_blocks = []
            for i in range(8):
                self._debug['data_blocks']['arr'].append({'start': self._io.pos()})
                self.data_blocks.append(self._io.read_u2le())
                self._debug['data_blocks']['arr'][i]['end'] = self._io.pos()

            self._debug['data_blocks']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['summary_start']['start'] = self._io.pos()
            self.summary_start = self._io.read_u4le()
            self._debug['summary_start']['end'] = self._io.pos()
            self._debug['num_nodes']['start'] = self._io.pos()
            self.num_nodes = self._io.read_u4le()
            self._debug['num_nodes']['end'] = self._io.pos()
            self._debug['num_inodes']['start'] = self._io.pos()
            self.num_inodes = self._io.read_u4le()
            self._debug['num_inodes']['end'] = self._io.pos()
            self._debug['next_node']['start'] = self._io.pos()
            self.next_node = self._io.read_u4le()
            self._debug['next_node']['end'] = self._io.pos()
            self._debug['sit_bitmap_size']['start'] = self._io.pos()
            self.sit_bitmap_size = self._io.read_u4le()
            self._debug['sit_bitmap_size']['end'] = self._io.pos()
            self._debug['nat_bitmap_size']['start'] = self._io.pos()
            self.nat_bitmap_size = self._io.read_u4le()
            self._debug['nat_bitmap_size']['end'] = self._io.pos()
            self._debug['checksum_offset']['start'] = self._io.pos()
            self.checksum_offset = self._io.read_u4le()
            self._debug['checksum_offset']['end'] = self._io.pos()
            self._debug['elapsed']['start'] = self._io.pos()
            self.elapsed = self._io.read_u8le()
            self._debug['elapsed']['end'] = self._io.pos()
            self._debug['allocation']['start'] = self._io.pos()
            self.allocation = self._io.read_bytes(16)
            self._debug['allocation']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.node_segments)):
                pass

            for i in range(len(self.node_blocks)):
                pass

            for i in range(len(self.data_segments)):
                pass

            for i in range(len(self.data_blocks)):
                pass



    class Checksum(KaitaiStruct):
        """A checksum, at the byte that the checkpoint says.
        
        .. seealso::
           f2fs_checkpoint - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsCheckpoint.Checksum, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u4le()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class JournalEntry(KaitaiStruct):
        """An entry of that journal.
        
        .. seealso::
           nat_journal_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["node", "version", "inode", "block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsCheckpoint.JournalEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['node']['start'] = self._io.pos()
            self.node = self._io.read_u4le()
            self._debug['node']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class JournalHead(KaitaiStruct):
        """What a journal of the node table begins with.
        
        .. seealso::
           f2fs_journal - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_entries"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsCheckpoint.JournalHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2le()
            self._debug['num_entries']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NatEntry(KaitaiStruct):
        """Where a node lies.
        
        .. seealso::
           f2fs_nat_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["version", "inode", "block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsCheckpoint.NatEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



