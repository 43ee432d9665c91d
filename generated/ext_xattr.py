# Made by scripts/build_parsers.py from specs/ext_xattr.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtXattr(KaitaiStruct):
    """A block of extended attributes: a header, entries that grow upwards, and their
    values, which grow downwards from the end. An inode may also have attributes of
    its own behind its fields, with a shorter header; value offsets then count from
    the first entry. Values can also stand in inodes of their own.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
    """

    class AclTag(IntEnum):
        owner = 1
        user = 2
        owning_group = 4
        group = 8
        mask = 16
        other = 32

    class NameIndex(IntEnum):
        none = 0
        user = 1
        posix_acl_access = 2
        posix_acl_default = 3
        trusted = 4
        lustre = 5
        security = 6
        system = 7
        rich_acl = 8
        encryption = 9
        hurd = 10
    SEQ_FIELDS = ["header", "entries"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ExtXattr, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = ExtXattr.BlockHeader(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        self._debug['entries']['start'] = self._io.pos()
        self._debug['entries']['arr'] = []
        self.entries = []
        i = 0
        while True:
            self._debug['entries']['arr'].append({'start': self._io.pos()})
            _t_entries = ExtXattr.Entry(self._io, self, self._root)
            try:
                _t_entries._read()
            finally:
                _ = _t_entries
                self.entries.append(_)
            self._debug['entries']['arr'][len(self.entries) - 1]['end'] = self._io.pos()
            if _.is_end:
                break
            i += 1
        self._debug['entries']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        for i in range(len(self.entries)):
            pass
            self.entries[i]._fetch_instances()


    class AclEntry(KaitaiStruct):
        """Whom permissions are for; a named user or group follows as `acl_id`.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12
        """
        SEQ_FIELDS = ["tag", "permissions"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtXattr.AclEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['tag']['start'] = self._io.pos()
            self.tag = self._io.read_u2le()
            self._debug['tag']['end'] = self._io.pos()
            self._debug['permissions']['start'] = self._io.pos()
            self.permissions = self._io.read_u2le()
            self._debug['permissions']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class AclHeader(KaitaiStruct):
        """What the value of a POSIX access control list begins with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12
        """
        SEQ_FIELDS = ["version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtXattr.AclHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()
            if not self.version == 1:
                raise kaitaistruct.ValidationNotEqualError(1, self.version, self._io, u"/types/acl_header/seq/0")


        def _fetch_instances(self):
            pass


    class AclId(KaitaiStruct):
        """A user or group of an access control list.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ext4/acl.h?h=v6.12
        """
        SEQ_FIELDS = ["id"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtXattr.AclId, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['id']['start'] = self._io.pos()
            self.id = self._io.read_u4le()
            self._debug['id']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class BlockHeader(KaitaiStruct):
        """What a block of attributes begins with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """
        SEQ_FIELDS = ["magic", "num_references", "num_blocks", "hash", "checksum", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtXattr.BlockHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 3925999616:
                raise kaitaistruct.ValidationNotEqualError(3925999616, self.magic, self._io, u"/types/block_header/seq/0")
            self._debug['num_references']['start'] = self._io.pos()
            self.num_references = self._io.read_u4le()
            self._debug['num_references']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['hash']['start'] = self._io.pos()
            self.hash = self._io.read_u4le()
            self._debug['hash']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(12)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Entry(KaitaiStruct):
        """One attribute, or the end of the list.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """
        SEQ_FIELDS = ["head", "body", "name", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtXattr.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = ExtXattr.EntryHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            if (not (self.is_end)):
                pass
                self._debug['body']['start'] = self._io.pos()
                self.body = ExtXattr.EntryBody(self._io, self, self._root)
                self.body._read()
                self._debug['body']['end'] = self._io.pos()

            if (not (self.is_end)):
                pass
                self._debug['name']['start'] = self._io.pos()
                self.name = self._io.read_bytes(self.head.len_name)
                self._debug['name']['end'] = self._io.pos()

            if (not (self.is_end)):
                pass
                self._debug['padding']['start'] = self._io.pos()
                self.padding = self._io.read_bytes(4 - self.head.len_name & 3)
                self._debug['padding']['end'] = self._io.pos()



        def _fetch_instances(self):
            pass
            self.head._fetch_instances()
            if (not (self.is_end)):
                pass
                self.body._fetch_instances()

            if (not (self.is_end)):
                pass

            if (not (self.is_end)):
                pass


        @property
        def is_end(self):
            if hasattr(self, '_m_is_end'):
                return self._m_is_end

            self._m_is_end =  ((self.head.len_name == 0) and (self.head.name_index_raw == 0) and (self.head.ofs_value == 0)) 
            return getattr(self, '_m_is_end', None)


    class EntryBody(KaitaiStruct):
        """The next twelve bytes of an entry.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """
        SEQ_FIELDS = ["value_inode", "len_value", "hash"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtXattr.EntryBody, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value_inode']['start'] = self._io.pos()
            self.value_inode = self._io.read_u4le()
            self._debug['value_inode']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u4le()
            self._debug['len_value']['end'] = self._io.pos()
            self._debug['hash']['start'] = self._io.pos()
            self.hash = self._io.read_u4le()
            self._debug['hash']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class EntryHead(KaitaiStruct):
        """The first four bytes of an entry; four zeros end a list.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """
        SEQ_FIELDS = ["len_name", "name_index_raw", "ofs_value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtXattr.EntryHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['name_index_raw']['start'] = self._io.pos()
            self.name_index_raw = self._io.read_u1()
            self._debug['name_index_raw']['end'] = self._io.pos()
            self._debug['ofs_value']['start'] = self._io.pos()
            self.ofs_value = self._io.read_u2le()
            self._debug['ofs_value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeHeader(KaitaiStruct):
        """What an inode's own attributes begin with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/attributes.rst?h=v6.12
        """
        SEQ_FIELDS = ["magic"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtXattr.InodeHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



