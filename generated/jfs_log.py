# Made by scripts/build_parsers.py from specs/jfs_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class JfsLog(KaitaiStruct):
    """A ring of pages of 4096 bytes, in the volume or on a device of its own. The first page is
    not used, the second has the superblock, records lie in the others. A record is data and
    behind it a descriptor, so that the log is read backwards, from the end of the last record
    to the place that the first sync point on the way names. Data of a changed page are pieces
    of it, each with a `piece` behind.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
    """

    class Content(IntEnum):
        inodes = 1
        extents = 2
        entries = 4
        root = 16
        attributes = 32
        access_list = 64
        content = 128
        added = 256
        extended = 512
        relocated = 1024
        directory_extents = 2048

    class Kind(IntEnum):
        no_redo_file = 1
        update_map = 8
        no_redo_inodes = 64
        no_redo_page = 128
        redo_page = 2048
        mount = 8192
        sync_point = 16384
        commit = 32768

    class State(IntEnum):
        mounted = 0
        replayed = 1
        wrapped = 2
        unreadable = 3
    SEQ_FIELDS = ["superblock"]
    def __init__(self, _io, _parent=None, _root=None):
        super(JfsLog, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['superblock']['start'] = self._io.pos()
        self.superblock = JfsLog.Superblock(self._io, self, self._root)
        self.superblock._read()
        self._debug['superblock']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.superblock._fetch_instances()

    class ChangedPage(KaitaiStruct):
        """A page that is changed (redo_page), freed (no_redo_page), or blocks that are taken or
        freed (update_map).
        
        .. seealso::
           redopage, noredopage, updatemap - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
        """
        SEQ_FIELDS = ["file_set", "inode", "content", "log2_unit", "len_and_high", "low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsLog.ChangedPage, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['file_set']['start'] = self._io.pos()
            self.file_set = self._io.read_u4le()
            self._debug['file_set']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['content']['start'] = self._io.pos()
            self.content = self._io.read_u2le()
            self._debug['content']['end'] = self._io.pos()
            self._debug['log2_unit']['start'] = self._io.pos()
            self.log2_unit = self._io.read_u2le()
            self._debug['log2_unit']['end'] = self._io.pos()
            self._debug['len_and_high']['start'] = self._io.pos()
            self.len_and_high = self._io.read_u4le()
            self._debug['len_and_high']['end'] = self._io.pos()
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u4le()
            self._debug['low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def address(self):
            """Its first block."""
            if hasattr(self, '_m_address'):
                return self._m_address

            self._m_address = (self.low + (self.len_and_high >> 24 & 255) * 4294967296)
            return getattr(self, '_m_address', None)

        @property
        def length(self):
            """In blocks."""
            if hasattr(self, '_m_length'):
                return self._m_length

            self._m_length = self.len_and_high & 16777215
            return getattr(self, '_m_length', None)


    class Descriptor(KaitaiStruct):
        """What a record is. `details` depend on its kind.
        
        .. seealso::
           lrd - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
        """
        SEQ_FIELDS = ["transaction", "previous", "kind", "len_data", "file_system", "details"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsLog.Descriptor, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['transaction']['start'] = self._io.pos()
            self.transaction = self._io.read_u4le()
            self._debug['transaction']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u4le()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u2le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['len_data']['start'] = self._io.pos()
            self.len_data = self._io.read_u2le()
            self._debug['len_data']['end'] = self._io.pos()
            self._debug['file_system']['start'] = self._io.pos()
            self.file_system = self._io.read_u4le()
            self._debug['file_system']['end'] = self._io.pos()
            self._debug['details']['start'] = self._io.pos()
            self.details = self._io.read_bytes(20)
            self._debug['details']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FileSystem(KaitaiStruct):
        """A file system that uses a log on another device.
        
        .. seealso::
           logsuper - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
        """
        SEQ_FIELDS = ["uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsLog.FileSystem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FreedInodes(KaitaiStruct):
        """32 inodes whose room is freed (no_redo_inodes).
        
        .. seealso::
           noredoinoext - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
        """
        SEQ_FIELDS = ["file_set", "group", "index", "len_and_high", "low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsLog.FreedInodes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['file_set']['start'] = self._io.pos()
            self.file_set = self._io.read_u4le()
            self._debug['file_set']['end'] = self._io.pos()
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_u4le()
            self._debug['group']['end'] = self._io.pos()
            self._debug['index']['start'] = self._io.pos()
            self.index = self._io.read_u4le()
            self._debug['index']['end'] = self._io.pos()
            self._debug['len_and_high']['start'] = self._io.pos()
            self.len_and_high = self._io.read_u4le()
            self._debug['len_and_high']['end'] = self._io.pos()
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u4le()
            self._debug['low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def address(self):
            """Their first block."""
            if hasattr(self, '_m_address'):
                return self._m_address

            self._m_address = (self.low + (self.len_and_high >> 24 & 255) * 4294967296)
            return getattr(self, '_m_address', None)

        @property
        def length(self):
            """In blocks."""
            if hasattr(self, '_m_length'):
                return self._m_length

            self._m_length = self.len_and_high & 16777215
            return getattr(self, '_m_length', None)


    class Page(KaitaiStruct):
        """A page of records.
        
        .. seealso::
           logpage - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
        """
        SEQ_FIELDS = ["page", "reserved", "end", "data", "page_again", "reserved_again", "end_again"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsLog.Page, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['page']['start'] = self._io.pos()
            self.page = self._io.read_u4le()
            self._debug['page']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['end']['start'] = self._io.pos()
            self.end = self._io.read_u2le()
            self._debug['end']['end'] = self._io.pos()
            self._debug['data']['start'] = self._io.pos()
            self.data = self._io.read_bytes(4080)
            self._debug['data']['end'] = self._io.pos()
            self._debug['page_again']['start'] = self._io.pos()
            self.page_again = self._io.read_u4le()
            self._debug['page_again']['end'] = self._io.pos()
            self._debug['reserved_again']['start'] = self._io.pos()
            self.reserved_again = self._io.read_u2le()
            self._debug['reserved_again']['end'] = self._io.pos()
            self._debug['end_again']['start'] = self._io.pos()
            self.end_again = self._io.read_u2le()
            self._debug['end_again']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Piece(KaitaiStruct):
        """What a piece of data in front of it replaces.
        
        .. seealso::
           lvd - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
        """
        SEQ_FIELDS = ["offset", "length"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsLog.Piece, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u2le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2le()
            self._debug['length']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Superblock(KaitaiStruct):
        """The superblock of a log, at byte 4096.
        
        .. seealso::
           logsuper - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
        """
        SEQ_FIELDS = ["magic", "version", "serial", "num_pages", "block_size", "log2_block_size", "flags", "state", "end", "uuid", "label", "active"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsLog.Superblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x21\x43\x65\x87":
                raise kaitaistruct.ValidationNotEqualError(b"\x21\x43\x65\x87", self.magic, self._io, u"/types/superblock/seq/0")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['serial']['start'] = self._io.pos()
            self.serial = self._io.read_u4le()
            self._debug['serial']['end'] = self._io.pos()
            self._debug['num_pages']['start'] = self._io.pos()
            self.num_pages = self._io.read_u4le()
            self._debug['num_pages']['end'] = self._io.pos()
            self._debug['block_size']['start'] = self._io.pos()
            self.block_size = self._io.read_u4le()
            self._debug['block_size']['end'] = self._io.pos()
            self._debug['log2_block_size']['start'] = self._io.pos()
            self.log2_block_size = self._io.read_u4le()
            self._debug['log2_block_size']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['state']['start'] = self._io.pos()
            self.state = self._io.read_u4le()
            self._debug['state']['end'] = self._io.pos()
            self._debug['end']['start'] = self._io.pos()
            self.end = self._io.read_u4le()
            self._debug['end']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(16)
            self._debug['label']['end'] = self._io.pos()
            self._debug['active']['start'] = self._io.pos()
            self.active = self._io.read_bytes(2048)
            self._debug['active']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SyncPoint(KaitaiStruct):
        """How far back records are needed (sync_point).
        
        .. seealso::
           syncpt - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1
        """
        SEQ_FIELDS = ["first", "unused"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsLog.SyncPoint, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first']['start'] = self._io.pos()
            self.first = self._io.read_u4le()
            self._debug['first']['end'] = self._io.pos()
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_bytes(16)
            self._debug['unused']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



