# Made by scripts/build_parsers.py from specs/reiserfs_journal.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ReiserfsJournal(KaitaiStruct):
    """A ring of blocks, with a header behind the last one. A transaction is a description
    block, copies of the blocks that it changes, and a commit block. The numbers of those
    blocks stand in the description, and what finds no room there in the commit.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/journal.c?h=v6.12
    """
    SEQ_FIELDS = ["header"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ReiserfsJournal, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = ReiserfsJournal.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()

    class Commit(KaitaiStruct):
        """The start of a commit; numbers of blocks follow.
        
        .. seealso::
           reiserfs_journal_commit - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["transaction", "num_blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsJournal.Commit, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['transaction']['start'] = self._io.pos()
            self.transaction = self._io.read_u4le()
            self._debug['transaction']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Description(KaitaiStruct):
        """The start of a description; numbers of blocks follow. The last 12 bytes of the block are
        the magic `ReIsErLB`, padded.
        
        .. seealso::
           reiserfs_journal_desc - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["transaction", "num_blocks", "mount"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsJournal.Description, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['transaction']['start'] = self._io.pos()
            self.transaction = self._io.read_u4le()
            self._debug['transaction']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['mount']['start'] = self._io.pos()
            self.mount = self._io.read_u4le()
            self._debug['mount']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Header(KaitaiStruct):
        """Which transactions are in their places already.
        
        .. seealso::
           reiserfs_journal_header - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["last_flushed", "first_unflushed", "mount"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsJournal.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['last_flushed']['start'] = self._io.pos()
            self.last_flushed = self._io.read_u4le()
            self._debug['last_flushed']['end'] = self._io.pos()
            self._debug['first_unflushed']['start'] = self._io.pos()
            self.first_unflushed = self._io.read_u4le()
            self._debug['first_unflushed']['end'] = self._io.pos()
            self._debug['mount']['start'] = self._io.pos()
            self.mount = self._io.read_u4le()
            self._debug['mount']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Magic(KaitaiStruct):
        """The end of a description.
        
        .. seealso::
           JOURNAL_DESC_MAGIC - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["magic", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsJournal.Magic, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(8)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x52\x65\x49\x73\x45\x72\x4C\x42":
                raise kaitaistruct.ValidationNotEqualError(b"\x52\x65\x49\x73\x45\x72\x4C\x42", self.magic, self._io, u"/types/magic/seq/0")
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(4)
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class RealBlock(KaitaiStruct):
        """Where a copy belongs.
        
        .. seealso::
           j_realblock - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ReiserfsJournal.RealBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



