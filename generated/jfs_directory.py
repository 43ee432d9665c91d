# Made by scripts/build_parsers.py from specs/jfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class JfsDirectory(KaitaiStruct):
    """A tree of nodes, each of them slots of 32 bytes. The first slot is the header; a table
    says which slots entries begin in, in the order of their names. Names are numbers of 16
    bits for each character, and go on in other slots. What Linux writes has a byte of the
    name in each of them, unless iocharset was given.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
    """

    class Flags(IntEnum):
        root = 1
        leaf = 2
        inner = 4
        rightmost = 16
        leftmost = 32
        swapped = 128
    SEQ_FIELDS = ["root"]
    def __init__(self, _io, _parent=None, _root=None):
        super(JfsDirectory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['root']['start'] = self._io.pos()
        self.root = JfsDirectory.Root(self._io, self, self._root)
        self.root._read()
        self._debug['root']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.root._fetch_instances()

    class Entry(KaitaiStruct):
        """An entry that has a number.
        
        .. seealso::
           ldtentry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
        """
        SEQ_FIELDS = ["inode", "next", "len_name", "name", "index"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsDirectory.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_s1()
            self._debug['next']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(22)
            self._debug['name']['end'] = self._io.pos()
            self._debug['index']['start'] = self._io.pos()
            self.index = self._io.read_u4le()
            self._debug['index']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Index(KaitaiStruct):
        """Where the entry with a number lies.
        
        .. seealso::
           dir_table_slot - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
        """
        SEQ_FIELDS = ["reserved", "flag", "slot", "address_high", "address_low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsDirectory.Index, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u1()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['flag']['start'] = self._io.pos()
            self.flag = self._io.read_u1()
            self._debug['flag']['end'] = self._io.pos()
            self._debug['slot']['start'] = self._io.pos()
            self.slot = self._io.read_u1()
            self._debug['slot']['end'] = self._io.pos()
            self._debug['address_high']['start'] = self._io.pos()
            self.address_high = self._io.read_u1()
            self._debug['address_high']['end'] = self._io.pos()
            self._debug['address_low']['start'] = self._io.pos()
            self.address_low = self._io.read_u4le()
            self._debug['address_low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class OldEntry(KaitaiStruct):
        """An entry that has none.
        
        .. seealso::
           DTLHDRDATALEN_LEGACY - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
        """
        SEQ_FIELDS = ["inode", "next", "len_name", "name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsDirectory.OldEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u4le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_s1()
            self._debug['next']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(26)
            self._debug['name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Page(KaitaiStruct):
        """The first slot of any other node.
        
        .. seealso::
           dtpage_t - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
        """
        SEQ_FIELDS = ["next", "previous", "flags", "num_entries", "num_free", "first_free", "num_slots", "table_slot", "reserved", "len_and_high", "low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsDirectory.Page, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u8le()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u8le()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u1()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['num_free']['start'] = self._io.pos()
            self.num_free = self._io.read_s1()
            self._debug['num_free']['end'] = self._io.pos()
            self._debug['first_free']['start'] = self._io.pos()
            self.first_free = self._io.read_s1()
            self._debug['first_free']['end'] = self._io.pos()
            self._debug['num_slots']['start'] = self._io.pos()
            self.num_slots = self._io.read_u1()
            self._debug['num_slots']['end'] = self._io.pos()
            self._debug['table_slot']['start'] = self._io.pos()
            self.table_slot = self._io.read_u1()
            self._debug['table_slot']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(2)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['len_and_high']['start'] = self._io.pos()
            self.len_and_high = self._io.read_u4le()
            self._debug['len_and_high']['end'] = self._io.pos()
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u4le()
            self._debug['low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_leaf(self):
            if hasattr(self, '_m_is_leaf'):
                return self._m_is_leaf

            self._m_is_leaf = self.flags & 2 != 0
            return getattr(self, '_m_is_leaf', None)


    class Root(KaitaiStruct):
        """The first slot of a root, which has nine.
        
        .. seealso::
           dtroot_t - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
        """
        SEQ_FIELDS = ["size_limit", "flags", "num_entries", "num_free", "first_free", "parent", "slots"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsDirectory.Root, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['size_limit']['start'] = self._io.pos()
            self.size_limit = self._io.read_bytes(16)
            self._debug['size_limit']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u1()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['num_free']['start'] = self._io.pos()
            self.num_free = self._io.read_s1()
            self._debug['num_free']['end'] = self._io.pos()
            self._debug['first_free']['start'] = self._io.pos()
            self.first_free = self._io.read_s1()
            self._debug['first_free']['end'] = self._io.pos()
            self._debug['parent']['start'] = self._io.pos()
            self.parent = self._io.read_u4le()
            self._debug['parent']['end'] = self._io.pos()
            self._debug['slots']['start'] = self._io.pos()
            self._debug['slots']['arr'] = []
            self.slots = []
            for i in range(8):
                self._debug['slots']['arr'].append({'start': self._io.pos()})
                self.slots.append(self._io.read_s1())
                self._debug['slots']['arr'][i]['end'] = self._io.pos()

            self._debug['slots']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.slots)):
                pass


        @property
        def is_leaf(self):
            if hasattr(self, '_m_is_leaf'):
                return self._m_is_leaf

            self._m_is_leaf = self.flags & 2 != 0
            return getattr(self, '_m_is_leaf', None)


    class Router(KaitaiStruct):
        """A node below, and what its names begin with.
        
        .. seealso::
           idtentry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
        """
        SEQ_FIELDS = ["len_and_high", "low", "next", "len_name", "name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsDirectory.Router, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_and_high']['start'] = self._io.pos()
            self.len_and_high = self._io.read_u4le()
            self._debug['len_and_high']['end'] = self._io.pos()
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u4le()
            self._debug['low']['end'] = self._io.pos()
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_s1()
            self._debug['next']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(22)
            self._debug['name']['end'] = self._io.pos()


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


    class Slot(KaitaiStruct):
        """A slot in which a name goes on.
        
        .. seealso::
           dtslot - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
        """
        SEQ_FIELDS = ["next", "count", "name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsDirectory.Slot, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_s1()
            self._debug['next']['end'] = self._io.pos()
            self._debug['count']['start'] = self._io.pos()
            self.count = self._io.read_s1()
            self._debug['count']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(30)
            self._debug['name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SlotNumber(KaitaiStruct):
        """An item of the table of a page.
        
        .. seealso::
           dtpage_t - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1
        """
        SEQ_FIELDS = ["slot"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsDirectory.SlotNumber, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['slot']['start'] = self._io.pos()
            self.slot = self._io.read_s1()
            self._debug['slot']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



