# Made by scripts/build_parsers.py from specs/erofs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ErofsInode(KaitaiStruct):
    """One object of the file system. An inode's number is where it lies, in units of 32
    bytes from the first block of metadata. Behind it follow its own attributes, and
    then what its layout needs: the end of its content, a list of chunks, or a map of
    compressed clusters (`erofs_map`).
    
    .. seealso::
       On-disk details - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/erofs.rst?h=v6.12
    """

    class Layout(IntEnum):
        flat = 0
        compressed_full = 1
        flat_inline = 2
        compressed_compact = 3
        chunks = 4

    class Prefix(IntEnum):
        user = 1
        posix_acl_access = 2
        posix_acl_default = 3
        trusted = 4
        lustre = 5
        security = 6
    SEQ_FIELDS = ["format", "body"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ErofsInode, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['format']['start'] = self._io.pos()
        self.format = ErofsInode.Format(self._io, self, self._root)
        self.format._read()
        self._debug['format']['end'] = self._io.pos()
        self._debug['body']['start'] = self._io.pos()
        _on = self.format.is_extended
        if _on == False:
            pass
            self.body = ErofsInode.Compact(self._io, self, self._root)
            self.body._read()
        elif _on == True:
            pass
            self.body = ErofsInode.Extended(self._io, self, self._root)
            self.body._read()
        self._debug['body']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.format._fetch_instances()
        _on = self.format.is_extended
        if _on == False:
            pass
            self.body._fetch_instances()
        elif _on == True:
            pass
            self.body._fetch_instances()

    class Attribute(KaitaiStruct):
        """Head of an attribute; its name follows, without the prefix, and then the value.
        
        .. seealso::
           erofs_xattr_entry - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["len_name", "prefix", "len_value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.Attribute, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['prefix']['start'] = self._io.pos()
            self.prefix = self._io.read_u1()
            self._debug['prefix']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u2le()
            self._debug['len_value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class AttributesHead(KaitaiStruct):
        """In front of an inode's attributes. The numbers of shared ones follow, and then its own,
        each at a multiple of 4 bytes.
        
        .. seealso::
           erofs_xattr_ibody_header - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["name_filter", "num_shared", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.AttributesHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['name_filter']['start'] = self._io.pos()
            self.name_filter = self._io.read_u4le()
            self._debug['name_filter']['end'] = self._io.pos()
            self._debug['num_shared']['start'] = self._io.pos()
            self.num_shared = self._io.read_u1()
            self._debug['num_shared']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(7)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ChunkBlock(KaitaiStruct):
        """Where a chunk begins, in the short form of lists.
        
        .. seealso::
           EROFS_BLOCK_MAP_ENTRY_SIZE - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.ChunkBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ChunkFormat(KaitaiStruct):
        """What `place` is for an inode of chunks.
        
        .. seealso::
           erofs_inode_chunk_info - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["format", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.ChunkFormat, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['format']['start'] = self._io.pos()
            self.format = self._io.read_u2le()
            self._debug['format']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2le()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def has_indexes(self):
            if hasattr(self, '_m_has_indexes'):
                return self._m_has_indexes

            self._m_has_indexes = self.format & 32 != 0
            return getattr(self, '_m_has_indexes', None)

        @property
        def log2_blocks(self):
            if hasattr(self, '_m_log2_blocks'):
                return self._m_log2_blocks

            self._m_log2_blocks = self.format & 31
            return getattr(self, '_m_log2_blocks', None)

        @property
        def unknown_bits(self):
            if hasattr(self, '_m_unknown_bits'):
                return self._m_unknown_bits

            self._m_unknown_bits = self.format & 65472
            return getattr(self, '_m_unknown_bits', None)


    class ChunkIndex(KaitaiStruct):
        """Where a chunk begins, in the long form.
        
        .. seealso::
           erofs_inode_chunk_index - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["advise", "device", "block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.ChunkIndex, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['advise']['start'] = self._io.pos()
            self.advise = self._io.read_u2le()
            self._debug['advise']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u2le()
            self._debug['device']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Compact(KaitaiStruct):
        """What follows in the short form; 32 bytes with the format.
        
        .. seealso::
           erofs_inode_compact - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_attribute_units", "mode", "num_links", "size", "seconds", "place", "number_32", "uid", "gid", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.Compact, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_attribute_units']['start'] = self._io.pos()
            self.num_attribute_units = self._io.read_u2le()
            self._debug['num_attribute_units']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u2le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['seconds']['start'] = self._io.pos()
            self.seconds = self._io.read_u4le()
            self._debug['seconds']['end'] = self._io.pos()
            self._debug['place']['start'] = self._io.pos()
            self.place = self._io.read_u4le()
            self._debug['place']['end'] = self._io.pos()
            self._debug['number_32']['start'] = self._io.pos()
            self.number_32 = self._io.read_u4le()
            self._debug['number_32']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u2le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u2le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4le()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Extended(KaitaiStruct):
        """What follows in the long form; 64 bytes with the format.
        
        .. seealso::
           erofs_inode_extended - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_attribute_units", "mode", "reserved", "size", "place", "number_32", "uid", "gid", "seconds", "nanoseconds", "num_links", "reserved_2"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.Extended, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_attribute_units']['start'] = self._io.pos()
            self.num_attribute_units = self._io.read_u2le()
            self._debug['num_attribute_units']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['place']['start'] = self._io.pos()
            self.place = self._io.read_u4le()
            self._debug['place']['end'] = self._io.pos()
            self._debug['number_32']['start'] = self._io.pos()
            self.number_32 = self._io.read_u4le()
            self._debug['number_32']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['seconds']['start'] = self._io.pos()
            self.seconds = self._io.read_u8le()
            self._debug['seconds']['end'] = self._io.pos()
            self._debug['nanoseconds']['start'] = self._io.pos()
            self.nanoseconds = self._io.read_u4le()
            self._debug['nanoseconds']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['reserved_2']['start'] = self._io.pos()
            self.reserved_2 = self._io.read_bytes(16)
            self._debug['reserved_2']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Format(KaitaiStruct):
        """What every inode begins with.
        
        .. seealso::
           i_format - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["bits"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.Format, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['bits']['start'] = self._io.pos()
            self.bits = self._io.read_u2le()
            self._debug['bits']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def has_bit_4(self):
            if hasattr(self, '_m_has_bit_4'):
                return self._m_has_bit_4

            self._m_has_bit_4 = self.bits & 16 != 0
            return getattr(self, '_m_has_bit_4', None)

        @property
        def is_extended(self):
            if hasattr(self, '_m_is_extended'):
                return self._m_is_extended

            self._m_is_extended = self.bits & 1 != 0
            return getattr(self, '_m_is_extended', None)

        @property
        def layout(self):
            if hasattr(self, '_m_layout'):
                return self._m_layout

            self._m_layout = self.bits >> 1 & 7
            return getattr(self, '_m_layout', None)

        @property
        def unknown_bits(self):
            if hasattr(self, '_m_unknown_bits'):
                return self._m_unknown_bits

            self._m_unknown_bits = self.bits & 65504
            return getattr(self, '_m_unknown_bits', None)


    class PrefixHead(KaitaiStruct):
        """Head of a long prefix, which lies at a multiple of 4 bytes; the rest of the prefix follows.
        
        .. seealso::
           erofs_xattr_prefixes_init - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/xattr.c?h=v6.12
        """
        SEQ_FIELDS = ["length", "base"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.PrefixHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2le()
            self._debug['length']['end'] = self._io.pos()
            self._debug['base']['start'] = self._io.pos()
            self.base = self._io.read_u1()
            self._debug['base']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SharedAttribute(KaitaiStruct):
        """The place of a shared attribute.
        
        .. seealso::
           erofs_xattr_ibody_header - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsInode.SharedAttribute, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



