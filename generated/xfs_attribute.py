# Made by scripts/build_parsers.py from specs/xfs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsAttribute(KaitaiStruct):
    """Extended attributes in their inode (short form). More of them have blocks of a
    content of their own, the attribute fork: leaves, which hold names with short
    values, a tree of hashes above these if there are several (see xfs_directory),
    and values that do not fit into a leaf.
    
    .. seealso::
       (3rd edition, Extended Attributes, Short Form Attributes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class EntryFlag(IntEnum):
        local = 1
        root = 2
        secure = 4
        parent = 8
        incomplete = 128
    SEQ_FIELDS = ["header", "entries"]
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsAttribute, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = XfsAttribute.ShortHeader(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        self._debug['entries']['start'] = self._io.pos()
        self._debug['entries']['arr'] = []
        self.entries = []
        for i in range(self.header.num_entries):
            self._debug['entries']['arr'].append({'start': self._io.pos()})
            _t_entries = XfsAttribute.ShortEntry(self._io, self, self._root)
            try:
                _t_entries._read()
            finally:
                self.entries.append(_t_entries)
            self._debug['entries']['arr'][i]['end'] = self._io.pos()

        self._debug['entries']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        for i in range(len(self.entries)):
            pass
            self.entries[i]._fetch_instances()


    class AclEntry(KaitaiStruct):
        """Whom permissions are for.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_format.h?h=v6.12
        """
        SEQ_FIELDS = ["tag", "identity", "permissions", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.AclEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['tag']['start'] = self._io.pos()
            self.tag = self._io.read_u4be()
            self._debug['tag']['end'] = self._io.pos()
            self._debug['identity']['start'] = self._io.pos()
            self.identity = self._io.read_u4be()
            self._debug['identity']['end'] = self._io.pos()
            self._debug['permissions']['start'] = self._io.pos()
            self.permissions = self._io.read_u2be()
            self._debug['permissions']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2be()
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class AclHead(KaitaiStruct):
        """What the value of SGI_ACL_FILE or SGI_ACL_DEFAULT begins with; entries follow.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_format.h?h=v6.12
        """
        SEQ_FIELDS = ["num_entries"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.AclHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u4be()
            self._debug['num_entries']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LeafEntry(KaitaiStruct):
        """Where in a leaf an attribute lies; entries follow the head, in the order of hashes.
        
        .. seealso::
           (3rd edition, Extended Attributes, Leaf Attributes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["hash", "ofs_name", "flags", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.LeafEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['hash']['start'] = self._io.pos()
            self.hash = self._io.read_u4be()
            self._debug['hash']['end'] = self._io.pos()
            self._debug['ofs_name']['start'] = self._io.pos()
            self.ofs_name = self._io.read_u2be()
            self._debug['ofs_name']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u1()
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_local(self):
            if hasattr(self, '_m_is_local'):
                return self._m_is_local

            self._m_is_local = self.flags & 1 != 0
            return getattr(self, '_m_is_local', None)


    class LeafHeader4(KaitaiStruct):
        """The head of a leaf, in version 4 of the format.
        
        .. seealso::
           (3rd edition, Extended Attributes, Leaf Attributes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["next", "previous", "magic", "padding", "num_entries", "len_used", "ofs_first_used", "has_holes", "padding_2", "free_spaces"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.LeafHeader4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u4be()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u4be()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2be()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 64494:
                raise kaitaistruct.ValidationNotEqualError(64494, self.magic, self._io, u"/types/leaf_header_4/seq/2")
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2be()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2be()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u2be()
            self._debug['len_used']['end'] = self._io.pos()
            self._debug['ofs_first_used']['start'] = self._io.pos()
            self.ofs_first_used = self._io.read_u2be()
            self._debug['ofs_first_used']['end'] = self._io.pos()
            self._debug['has_holes']['start'] = self._io.pos()
            self.has_holes = self._io.read_u1()
            self._debug['has_holes']['end'] = self._io.pos()
            self._debug['padding_2']['start'] = self._io.pos()
            self.padding_2 = self._io.read_u1()
            self._debug['padding_2']['end'] = self._io.pos()
            self._debug['free_spaces']['start'] = self._io.pos()
            self._debug['free_spaces']['arr'] = []
            self.free_spaces = []
            for i in range(6):
                self._debug['free_spaces']['arr'].append({'start': self._io.pos()})
                self.free_spaces.append(self._io.read_u2be())
                self._debug['free_spaces']['arr'][i]['end'] = self._io.pos()

            self._debug['free_spaces']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.free_spaces)):
                pass



    class LeafHeader5(KaitaiStruct):
        """The head of a leaf, in version 5 of the format.
        
        .. seealso::
           (3rd edition, Extended Attributes, Leaf Attributes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["next", "previous", "magic", "padding", "checksum", "block", "sequence", "uuid", "owner", "num_entries", "len_used", "ofs_first_used", "has_holes", "padding_2", "free_spaces", "padding_3"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.LeafHeader5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u4be()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u4be()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2be()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 15342:
                raise kaitaistruct.ValidationNotEqualError(15342, self.magic, self._io, u"/types/leaf_header_5/seq/2")
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2be()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8be()
            self._debug['block']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u8be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2be()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u2be()
            self._debug['len_used']['end'] = self._io.pos()
            self._debug['ofs_first_used']['start'] = self._io.pos()
            self.ofs_first_used = self._io.read_u2be()
            self._debug['ofs_first_used']['end'] = self._io.pos()
            self._debug['has_holes']['start'] = self._io.pos()
            self.has_holes = self._io.read_u1()
            self._debug['has_holes']['end'] = self._io.pos()
            self._debug['padding_2']['start'] = self._io.pos()
            self.padding_2 = self._io.read_u1()
            self._debug['padding_2']['end'] = self._io.pos()
            self._debug['free_spaces']['start'] = self._io.pos()
            self._debug['free_spaces']['arr'] = []
            self.free_spaces = []
            for i in range(6):
                self._debug['free_spaces']['arr'].append({'start': self._io.pos()})
                self.free_spaces.append(self._io.read_u2be())
                self._debug['free_spaces']['arr'][i]['end'] = self._io.pos()

            self._debug['free_spaces']['end'] = self._io.pos()
            self._debug['padding_3']['start'] = self._io.pos()
            self.padding_3 = self._io.read_u4be()
            self._debug['padding_3']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.free_spaces)):
                pass



    class LocalHead(KaitaiStruct):
        """An attribute whose value stands in the leaf; name and value follow.
        
        .. seealso::
           (3rd edition, Extended Attributes, Leaf Attributes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["len_value", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.LocalHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u2be()
            self._debug['len_value']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class RemoteHead(KaitaiStruct):
        """An attribute whose value has blocks of its own; the name follows.
        
        .. seealso::
           (3rd edition, Extended Attributes, Leaf Attributes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["block", "len_value", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.RemoteHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4be()
            self._debug['block']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u4be()
            self._debug['len_value']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ShortEntry(KaitaiStruct):
        """An attribute in a short form.
        
        .. seealso::
           (3rd edition, Extended Attributes, Short Form Attributes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["head", "name", "value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.ShortEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = XfsAttribute.ShortEntryHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(self.head.len_name)
            self._debug['name']['end'] = self._io.pos()
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_bytes(self.head.len_value)
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()


    class ShortEntryHead(KaitaiStruct):
        """What an attribute in a short form begins with; name and value follow.
        
        .. seealso::
           (3rd edition, Extended Attributes, Short Form Attributes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["len_name", "len_value", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.ShortEntryHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u1()
            self._debug['len_value']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ShortHeader(KaitaiStruct):
        """The head of a short form.
        
        .. seealso::
           (3rd edition, Extended Attributes, Short Form Attributes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["len_all", "num_entries", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.ShortHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_all']['start'] = self._io.pos()
            self.len_all = self._io.read_u2be()
            self._debug['len_all']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u1()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u1()
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ValueHeader(KaitaiStruct):
        """What each block of a value begins with in version 5 of the format; a piece of
        the value follows. Version 4 has the value alone.
        
        .. seealso::
           (3rd edition, Extended Attributes, Remote Attribute Values) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "ofs_value", "len_value", "checksum", "uuid", "owner", "block", "sequence"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsAttribute.ValueHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x58\x41\x52\x4D":
                raise kaitaistruct.ValidationNotEqualError(b"\x58\x41\x52\x4D", self.magic, self._io, u"/types/value_header/seq/0")
            self._debug['ofs_value']['start'] = self._io.pos()
            self.ofs_value = self._io.read_u4be()
            self._debug['ofs_value']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u4be()
            self._debug['len_value']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u8be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8be()
            self._debug['block']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



