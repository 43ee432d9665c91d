# Made by scripts/build_parsers.py from specs/ext_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtDirectory(KaitaiStruct):
    """A block of names, each with its inode. Entries fill the block to its end; one
    with inode 0 is free. With metadata checksums the last 12 bytes look like a
    free entry and hold the block's checksum.
    
    A directory with an index starts with an `index_root` in its first block, and
    may have `index_node` blocks. Both are disguised as free space, so that a
    reader that goes through the blocks in turn passes over them.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
    """

    class FileType(IntEnum):
        unknown = 0
        file = 1
        directory = 2
        character_device = 3
        block_device = 4
        fifo = 5
        socket = 6
        symlink = 7
        checksum = 222
    SEQ_FIELDS = ["entries"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ExtDirectory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['entries']['start'] = self._io.pos()
        self._debug['entries']['arr'] = []
        self.entries = []
        i = 0
        while not self._io.is_eof():
            self._debug['entries']['arr'].append({'start': self._io.pos()})
            _t_entries = ExtDirectory.Entry(self._io, self, self._root)
            try:
                _t_entries._read()
            finally:
                self.entries.append(_t_entries)
            self._debug['entries']['arr'][len(self.entries) - 1]['end'] = self._io.pos()
            i += 1

        self._debug['entries']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.entries)):
            pass
            self.entries[i]._fetch_instances()


    class Entry(KaitaiStruct):
        """One name.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["header", "name", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['header']['start'] = self._io.pos()
            self.header = ExtDirectory.EntryHeader(self._io, self, self._root)
            self.header._read()
            self._debug['header']['end'] = self._io.pos()
            _ = self.header
            if not _.len_entry >= 8 + _.len_name:
                raise kaitaistruct.ValidationExprError(self.header, self._io, u"/types/entry/seq/0")
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(self.header.len_name)
            self._debug['name']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes((self.header.len_entry - 8) - self.header.len_name)
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.header._fetch_instances()


    class EntryHeader(KaitaiStruct):
        """The fixed part of an entry.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["inode", "len_entry_raw", "len_name", "file_type"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.EntryHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['len_entry_raw']['start'] = self._io.pos()
            self.len_entry_raw = self._io.read_u2le()
            self._debug['len_entry_raw']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['file_type']['start'] = self._io.pos()
            self.file_type = self._io.read_u1()
            self._debug['file_type']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def len_entry(self):
            if hasattr(self, '_m_len_entry'):
                return self._m_len_entry

            self._m_len_entry = (65536 if  ((self.len_entry_raw == 0) or (self.len_entry_raw == 65535))  else self.len_entry_raw)
            return getattr(self, '_m_len_entry', None)


    class Index(KaitaiStruct):
        """Hashes in ascending order, each with the block that starts with it.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["head", "entries", "unused", "tail"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.Index, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = ExtDirectory.IndexHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['entries']['start'] = self._io.pos()
            self._debug['entries']['arr'] = []
            self.entries = []
            for i in range(self.head.num_entries - 1):
                self._debug['entries']['arr'].append({'start': self._io.pos()})
                _t_entries = ExtDirectory.IndexEntry(self._io, self, self._root)
                try:
                    _t_entries._read()
                finally:
                    self.entries.append(_t_entries)
                self._debug['entries']['arr'][i]['end'] = self._io.pos()

            self._debug['entries']['end'] = self._io.pos()
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_bytes(8 * (self.head.max_entries - self.head.num_entries))
            self._debug['unused']['end'] = self._io.pos()
            if self._io.size() - self._io.pos() >= 8:
                pass
                self._debug['tail']['start'] = self._io.pos()
                self.tail = ExtDirectory.IndexTail(self._io, self, self._root)
                self.tail._read()
                self._debug['tail']['end'] = self._io.pos()



        def _fetch_instances(self):
            pass
            self.head._fetch_instances()
            for i in range(len(self.entries)):
                pass
                self.entries[i]._fetch_instances()

            if self._io.size() - self._io.pos() >= 8:
                pass
                self.tail._fetch_instances()



    class IndexEntry(KaitaiStruct):
        """From which hash on a block is responsible.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["hash", "block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.IndexEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['hash']['start'] = self._io.pos()
            self.hash = self._io.read_u4le()
            self._debug['hash']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class IndexHead(KaitaiStruct):
        """Takes the place of the first entry, whose hash is zero and need not be stored.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["max_entries", "num_entries", "block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.IndexHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['max_entries']['start'] = self._io.pos()
            self.max_entries = self._io.read_u2le()
            self._debug['max_entries']['end'] = self._io.pos()
            if not self.max_entries <= 8192:
                raise kaitaistruct.ValidationGreaterThanError(8192, self.max_entries, self._io, u"/types/index_head/seq/0")
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2le()
            self._debug['num_entries']['end'] = self._io.pos()
            if not self.num_entries >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.num_entries, self._io, u"/types/index_head/seq/1")
            if not self.num_entries <= self.max_entries:
                raise kaitaistruct.ValidationGreaterThanError(self.max_entries, self.num_entries, self._io, u"/types/index_head/seq/1")
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class IndexNode(KaitaiStruct):
        """An inner node of the index.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["disguise", "index"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.IndexNode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['disguise']['start'] = self._io.pos()
            self.disguise = ExtDirectory.EntryHeader(self._io, self, self._root)
            self.disguise._read()
            self._debug['disguise']['end'] = self._io.pos()
            self._debug['index']['start'] = self._io.pos()
            self.index = ExtDirectory.Index(self._io, self, self._root)
            self.index._read()
            self._debug['index']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.disguise._fetch_instances()
            self.index._fetch_instances()


    class IndexRoot(KaitaiStruct):
        """What the first block of an indexed directory begins with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["head", "index"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.IndexRoot, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = ExtDirectory.IndexRootHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['index']['start'] = self._io.pos()
            self.index = ExtDirectory.Index(self._io, self, self._root)
            self.index._read()
            self._debug['index']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()
            self.index._fetch_instances()


    class IndexRootHead(KaitaiStruct):
        """The fixed part of the root; `.` and `..` come first, for readers without indexes.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["dot_inode", "len_dot", "len_dot_name", "dot_file_type", "dot_name", "dotdot_inode", "len_dotdot", "len_dotdot_name", "dotdot_file_type", "dotdot_name", "reserved", "hash_version", "len_info", "num_levels", "unused_flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.IndexRootHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['dot_inode']['start'] = self._io.pos()
            self.dot_inode = self._io.read_u4le()
            self._debug['dot_inode']['end'] = self._io.pos()
            self._debug['len_dot']['start'] = self._io.pos()
            self.len_dot = self._io.read_u2le()
            self._debug['len_dot']['end'] = self._io.pos()
            self._debug['len_dot_name']['start'] = self._io.pos()
            self.len_dot_name = self._io.read_u1()
            self._debug['len_dot_name']['end'] = self._io.pos()
            self._debug['dot_file_type']['start'] = self._io.pos()
            self.dot_file_type = self._io.read_u1()
            self._debug['dot_file_type']['end'] = self._io.pos()
            self._debug['dot_name']['start'] = self._io.pos()
            self.dot_name = self._io.read_bytes(4)
            self._debug['dot_name']['end'] = self._io.pos()
            self._debug['dotdot_inode']['start'] = self._io.pos()
            self.dotdot_inode = self._io.read_u4le()
            self._debug['dotdot_inode']['end'] = self._io.pos()
            self._debug['len_dotdot']['start'] = self._io.pos()
            self.len_dotdot = self._io.read_u2le()
            self._debug['len_dotdot']['end'] = self._io.pos()
            self._debug['len_dotdot_name']['start'] = self._io.pos()
            self.len_dotdot_name = self._io.read_u1()
            self._debug['len_dotdot_name']['end'] = self._io.pos()
            self._debug['dotdot_file_type']['start'] = self._io.pos()
            self.dotdot_file_type = self._io.read_u1()
            self._debug['dotdot_file_type']['end'] = self._io.pos()
            self._debug['dotdot_name']['start'] = self._io.pos()
            self.dotdot_name = self._io.read_bytes(4)
            self._debug['dotdot_name']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['hash_version']['start'] = self._io.pos()
            self.hash_version = self._io.read_u1()
            self._debug['hash_version']['end'] = self._io.pos()
            self._debug['len_info']['start'] = self._io.pos()
            self.len_info = self._io.read_u1()
            self._debug['len_info']['end'] = self._io.pos()
            self._debug['num_levels']['start'] = self._io.pos()
            self.num_levels = self._io.read_u1()
            self._debug['num_levels']['end'] = self._io.pos()
            self._debug['unused_flags']['start'] = self._io.pos()
            self.unused_flags = self._io.read_u1()
            self._debug['unused_flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class IndexTail(KaitaiStruct):
        """Behind the last entry that has room, with metadata checksums.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["reserved", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.IndexTail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InlineParent(KaitaiStruct):
        """What an inline directory's `block` begins with, in place of `.` and `..`; entries
        follow up to its end.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inlinedata.rst?h=v6.12
        """
        SEQ_FIELDS = ["inode"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.InlineParent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Tail(KaitaiStruct):
        """The last 12 bytes of a block of names, with metadata checksums.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/directory.rst?h=v6.12
        """
        SEQ_FIELDS = ["inode", "len_entry", "len_name", "file_type", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtDirectory.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['len_entry']['start'] = self._io.pos()
            self.len_entry = self._io.read_u2le()
            self._debug['len_entry']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['file_type']['start'] = self._io.pos()
            self.file_type = self._io.read_u1()
            self._debug['file_type']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



