# Made by scripts/build_parsers.py from specs/nilfs2_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Nilfs2Log(KaitaiStruct):
    """All that is written is appended to a segment as a log (partial segment): a summary of one block
    or more, which says whose the blocks are, then these blocks, then perhaps a super root, which
    makes it a checkpoint.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
    """

    class LogFlags(IntEnum):
        begins = 1
        ends = 2
        super_root = 4
        content_only = 8
        cleaner = 16
    SEQ_FIELDS = ["summary"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Nilfs2Log, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['summary']['start'] = self._io.pos()
        self.summary = Nilfs2Log.Summary(self._io, self, self._root)
        self.summary._read()
        self._debug['summary']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.summary._fetch_instances()

    class ContentBlock(KaitaiStruct):
        """Which block of content one is; a node of a tree has the first number alone.
        
        .. seealso::
           nilfs_binfo_v - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["virtual_block", "file_block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Log.ContentBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['virtual_block']['start'] = self._io.pos()
            self.virtual_block = self._io.read_u8le()
            self._debug['virtual_block']['end'] = self._io.pos()
            self._debug['file_block']['start'] = self._io.pos()
            self.file_block = self._io.read_u8le()
            self._debug['file_block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class File(KaitaiStruct):
        """A file of which a log has blocks; descriptions of these follow, those of content first. No
        description goes over the end of a block.
        
        .. seealso::
           nilfs_finfo - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["inode", "checkpoint", "num_blocks", "num_data_blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Log.File, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u8le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['checkpoint']['start'] = self._io.pos()
            self.checkpoint = self._io.read_u8le()
            self._debug['checkpoint']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['num_data_blocks']['start'] = self._io.pos()
            self.num_data_blocks = self._io.read_u4le()
            self._debug['num_data_blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Summary(KaitaiStruct):
        """What a log begins with; descriptions of files follow at byte `len_header`.
        
        .. seealso::
           nilfs_segment_summary - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["log_checksum", "summary_checksum", "magic", "len_header", "flags", "sequence", "created", "next_segment", "num_blocks", "num_files", "len_summary", "padding", "checkpoint"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Log.Summary, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['log_checksum']['start'] = self._io.pos()
            self.log_checksum = self._io.read_u4le()
            self._debug['log_checksum']['end'] = self._io.pos()
            self._debug['summary_checksum']['start'] = self._io.pos()
            self.summary_checksum = self._io.read_u4le()
            self._debug['summary_checksum']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['len_header']['start'] = self._io.pos()
            self.len_header = self._io.read_u2le()
            self._debug['len_header']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_u8le()
            self._debug['created']['end'] = self._io.pos()
            self._debug['next_segment']['start'] = self._io.pos()
            self.next_segment = self._io.read_u8le()
            self._debug['next_segment']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['num_files']['start'] = self._io.pos()
            self.num_files = self._io.read_u4le()
            self._debug['num_files']['end'] = self._io.pos()
            self._debug['len_summary']['start'] = self._io.pos()
            self.len_summary = self._io.read_u4le()
            self._debug['len_summary']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['checkpoint']['start'] = self._io.pos()
            self.checkpoint = self._io.read_u8le()
            self._debug['checkpoint']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SuperRoot(KaitaiStruct):
        """The head of the last block of a log that is a checkpoint. Inodes of the files of translations,
        of checkpoints and of segments follow.
        
        .. seealso::
           nilfs_super_root - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["checksum", "len_super_root", "flags", "last_written"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Log.SuperRoot, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['len_super_root']['start'] = self._io.pos()
            self.len_super_root = self._io.read_u2le()
            self._debug['len_super_root']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['last_written']['start'] = self._io.pos()
            self.last_written = self._io.read_u8le()
            self._debug['last_written']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class TranslationNode(KaitaiStruct):
        """A node of the tree of the translation file, whose blocks of content have the first number
        alone.
        
        .. seealso::
           nilfs_binfo_dat - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
        """
        SEQ_FIELDS = ["file_block", "level", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Nilfs2Log.TranslationNode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['file_block']['start'] = self._io.pos()
            self.file_block = self._io.read_u8le()
            self._debug['file_block']['end'] = self._io.pos()
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_u1()
            self._debug['level']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(7)
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



