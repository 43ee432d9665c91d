# Made by scripts/build_parsers.py from specs/ext_fast_commit.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtFastCommit(KaitaiStruct):
    """One block of the area at a journal's end that holds what changed since the last
    transaction, as tags with values. A group of tags counts once its tail is there.
    Unlike the rest of a journal these blocks are little-endian.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/journal.rst?h=v6.12
    """

    class Kind(IntEnum):
        add_range = 1
        delete_range = 2
        create = 3
        link = 4
        unlink = 5
        inode = 6
        padding = 7
        tail = 8
        begin = 9
    SEQ_FIELDS = ["tags"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ExtFastCommit, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['tags']['start'] = self._io.pos()
        self._debug['tags']['arr'] = []
        self.tags = []
        i = 0
        while not self._io.is_eof():
            self._debug['tags']['arr'].append({'start': self._io.pos()})
            _t_tags = ExtFastCommit.Tag(self._io, self, self._root)
            try:
                _t_tags._read()
            finally:
                self.tags.append(_t_tags)
            self._debug['tags']['arr'][len(self.tags) - 1]['end'] = self._io.pos()
            i += 1

        self._debug['tags']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.tags)):
            pass
            self.tags[i]._fetch_instances()


    class AddRange(KaitaiStruct):
        """A run of blocks that a file got.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """
        SEQ_FIELDS = ["inode", "logical_block", "num_blocks_raw", "start_high", "start_low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtFastCommit.AddRange, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['logical_block']['start'] = self._io.pos()
            self.logical_block = self._io.read_u4le()
            self._debug['logical_block']['end'] = self._io.pos()
            self._debug['num_blocks_raw']['start'] = self._io.pos()
            self.num_blocks_raw = self._io.read_u2le()
            self._debug['num_blocks_raw']['end'] = self._io.pos()
            self._debug['start_high']['start'] = self._io.pos()
            self.start_high = self._io.read_u2le()
            self._debug['start_high']['end'] = self._io.pos()
            self._debug['start_low']['start'] = self._io.pos()
            self.start_low = self._io.read_u4le()
            self._debug['start_low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_unwritten(self):
            if hasattr(self, '_m_is_unwritten'):
                return self._m_is_unwritten

            self._m_is_unwritten = self.num_blocks_raw > 32768
            return getattr(self, '_m_is_unwritten', None)

        @property
        def num_blocks(self):
            if hasattr(self, '_m_num_blocks'):
                return self._m_num_blocks

            self._m_num_blocks = (self.num_blocks_raw - 32768 if self.num_blocks_raw > 32768 else self.num_blocks_raw)
            return getattr(self, '_m_num_blocks', None)

        @property
        def start(self):
            if hasattr(self, '_m_start'):
                return self._m_start

            self._m_start = (self.start_low + self.start_high * 4294967296)
            return getattr(self, '_m_start', None)


    class Begin(KaitaiStruct):
        """Value of the first tag of all.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """
        SEQ_FIELDS = ["features", "sequence"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtFastCommit.Begin, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['features']['start'] = self._io.pos()
            self.features = self._io.read_u4le()
            self._debug['features']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u4le()
            self._debug['sequence']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class DeleteRange(KaitaiStruct):
        """Blocks that a file lost.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """
        SEQ_FIELDS = ["inode", "logical_block", "num_blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtFastCommit.DeleteRange, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['logical_block']['start'] = self._io.pos()
            self.logical_block = self._io.read_u4le()
            self._debug['logical_block']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeHead(KaitaiStruct):
        """An inode that changed; its bytes, as far as they are in use, fill the rest of the value.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """
        SEQ_FIELDS = ["inode"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtFastCommit.InodeHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NameHead(KaitaiStruct):
        """A name that was made or removed; the name itself fills the rest of the value.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """
        SEQ_FIELDS = ["directory", "inode"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtFastCommit.NameHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['directory']['start'] = self._io.pos()
            self.directory = self._io.read_u4le()
            self._debug['directory']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Tag(KaitaiStruct):
        """A tag and its value.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """
        SEQ_FIELDS = ["head", "value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtFastCommit.Tag, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = ExtFastCommit.TagHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_bytes(self.head.len_value)
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()


    class TagHead(KaitaiStruct):
        """What kind of value follows, and how long it is.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """
        SEQ_FIELDS = ["kind", "len_value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtFastCommit.TagHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = KaitaiStream.resolve_enum(ExtFastCommit.Kind, self._io.read_u2le())
            self._debug['kind']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u2le()
            self._debug['len_value']['end'] = self._io.pos()
            if not self.len_value <= 65535:
                raise kaitaistruct.ValidationGreaterThanError(65535, self.len_value, self._io, u"/types/tag_head/seq/1")


        def _fetch_instances(self):
            pass


    class Tail(KaitaiStruct):
        """Makes all tags before it count.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/fast_commit.h?h=v6.12
        """
        SEQ_FIELDS = ["sequence", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtFastCommit.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u4le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



