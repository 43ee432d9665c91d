# Made by scripts/build_parsers.py from specs/ext_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtInode(KaitaiStruct):
    """One object of the file system: a file, a directory, a symbolic link, a device.
    128 bytes are the same in every file system. Larger inodes go on with fields
    of which `len_extra` bytes are in use; behind these, extended attributes may
    follow up to the inode's end.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12
    """

    class InodeFlags(IntEnum):
        secure_deletion = 1
        undelete = 2
        compressed = 4
        synchronous = 8
        immutable = 16
        append_only = 32
        no_dump = 64
        no_access_time = 128
        encrypted = 2048
        indexed_directory = 4096
        imagic = 8192
        journal_data = 16384
        no_tail_merging = 32768
        synchronous_directory = 65536
        top_of_hierarchy = 131072
        huge_file = 262144
        extents = 524288
        verity = 1048576
        attribute_value = 2097152
        direct_access = 33554432
        inline_data = 268435456
        project_inherited = 536870912
        case_folding = 1073741824

    class Kind(IntEnum):
        fifo = 1
        character_device = 2
        directory = 4
        block_device = 6
        file = 8
        symlink = 10
        socket = 12

    class ReservedInode(IntEnum):
        bad_blocks = 1
        root = 2
        user_quota = 3
        group_quota = 4
        boot_loader = 5
        undelete_directory = 6
        reserved_descriptors = 7
        journal = 8
    SEQ_FIELDS = ["core", "extra"]
    def __init__(self, len_inode, _io, _parent=None, _root=None):
        super(ExtInode, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.len_inode = len_inode
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['core']['start'] = self._io.pos()
        self.core = ExtInode.Core(self._io, self, self._root)
        self.core._read()
        self._debug['core']['end'] = self._io.pos()
        if self.len_inode >= 160:
            pass
            self._debug['extra']['start'] = self._io.pos()
            self.extra = ExtInode.Extra(self._io, self, self._root)
            self.extra._read()
            self._debug['extra']['end'] = self._io.pos()



    def _fetch_instances(self):
        pass
        self.core._fetch_instances()
        if self.len_inode >= 160:
            pass
            self.extra._fetch_instances()


    class Core(KaitaiStruct):
        """The first 128 bytes, which every inode has.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12
        """
        SEQ_FIELDS = ["mode", "uid_low", "size_low", "access_time", "change_time", "modification_time", "deletion_time", "gid_low", "num_links", "num_sectors_low", "flags", "version_low", "block", "generation", "attribute_block_low", "size_high", "fragment_address", "num_sectors_high", "attribute_block_high", "uid_high", "gid_high", "checksum_low", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtInode.Core, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['uid_low']['start'] = self._io.pos()
            self.uid_low = self._io.read_u2le()
            self._debug['uid_low']['end'] = self._io.pos()
            self._debug['size_low']['start'] = self._io.pos()
            self.size_low = self._io.read_u4le()
            self._debug['size_low']['end'] = self._io.pos()
            self._debug['access_time']['start'] = self._io.pos()
            self.access_time = self._io.read_s4le()
            self._debug['access_time']['end'] = self._io.pos()
            self._debug['change_time']['start'] = self._io.pos()
            self.change_time = self._io.read_s4le()
            self._debug['change_time']['end'] = self._io.pos()
            self._debug['modification_time']['start'] = self._io.pos()
            self.modification_time = self._io.read_s4le()
            self._debug['modification_time']['end'] = self._io.pos()
            self._debug['deletion_time']['start'] = self._io.pos()
            self.deletion_time = self._io.read_u4le()
            self._debug['deletion_time']['end'] = self._io.pos()
            self._debug['gid_low']['start'] = self._io.pos()
            self.gid_low = self._io.read_u2le()
            self._debug['gid_low']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u2le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['num_sectors_low']['start'] = self._io.pos()
            self.num_sectors_low = self._io.read_u4le()
            self._debug['num_sectors_low']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['version_low']['start'] = self._io.pos()
            self.version_low = self._io.read_u4le()
            self._debug['version_low']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_bytes(60)
            self._debug['block']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['attribute_block_low']['start'] = self._io.pos()
            self.attribute_block_low = self._io.read_u4le()
            self._debug['attribute_block_low']['end'] = self._io.pos()
            self._debug['size_high']['start'] = self._io.pos()
            self.size_high = self._io.read_u4le()
            self._debug['size_high']['end'] = self._io.pos()
            self._debug['fragment_address']['start'] = self._io.pos()
            self.fragment_address = self._io.read_u4le()
            self._debug['fragment_address']['end'] = self._io.pos()
            self._debug['num_sectors_high']['start'] = self._io.pos()
            self.num_sectors_high = self._io.read_u2le()
            self._debug['num_sectors_high']['end'] = self._io.pos()
            self._debug['attribute_block_high']['start'] = self._io.pos()
            self.attribute_block_high = self._io.read_u2le()
            self._debug['attribute_block_high']['end'] = self._io.pos()
            self._debug['uid_high']['start'] = self._io.pos()
            self.uid_high = self._io.read_u2le()
            self._debug['uid_high']['end'] = self._io.pos()
            self._debug['gid_high']['start'] = self._io.pos()
            self.gid_high = self._io.read_u2le()
            self._debug['gid_high']['end'] = self._io.pos()
            self._debug['checksum_low']['start'] = self._io.pos()
            self.checksum_low = self._io.read_u2le()
            self._debug['checksum_low']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2le()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def attribute_block(self):
            """Block number of extended attributes, or zero."""
            if hasattr(self, '_m_attribute_block'):
                return self._m_attribute_block

            self._m_attribute_block = (self.attribute_block_low + self.attribute_block_high * 4294967296)
            return getattr(self, '_m_attribute_block', None)

        @property
        def gid(self):
            if hasattr(self, '_m_gid'):
                return self._m_gid

            self._m_gid = (self.gid_low + self.gid_high * 65536)
            return getattr(self, '_m_gid', None)

        @property
        def kind(self):
            if hasattr(self, '_m_kind'):
                return self._m_kind

            self._m_kind = KaitaiStream.resolve_enum(ExtInode.Kind, self.mode >> 12)
            return getattr(self, '_m_kind', None)

        @property
        def num_sectors(self):
            if hasattr(self, '_m_num_sectors'):
                return self._m_num_sectors

            self._m_num_sectors = (self.num_sectors_low + self.num_sectors_high * 4294967296)
            return getattr(self, '_m_num_sectors', None)

        @property
        def size(self):
            """Bytes. In revision 0 of the format `size_high` was a directory's ACL."""
            if hasattr(self, '_m_size'):
                return self._m_size

            self._m_size = (self.size_low + self.size_high * 4294967296)
            return getattr(self, '_m_size', None)

        @property
        def uid(self):
            if hasattr(self, '_m_uid'):
                return self._m_uid

            self._m_uid = (self.uid_low + self.uid_high * 65536)
            return getattr(self, '_m_uid', None)


    class Extra(KaitaiStruct):
        """The next 32 bytes. A field is in use only if `len_extra` reaches behind it;
        otherwise its bytes already belong to the extended attributes.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12
        """
        SEQ_FIELDS = ["len_extra", "checksum_high", "change_time_extra", "modification_time_extra", "access_time_extra", "creation_time", "creation_time_extra", "version_high", "project"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtInode.Extra, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_extra']['start'] = self._io.pos()
            self.len_extra = self._io.read_u2le()
            self._debug['len_extra']['end'] = self._io.pos()
            self._debug['checksum_high']['start'] = self._io.pos()
            self.checksum_high = self._io.read_u2le()
            self._debug['checksum_high']['end'] = self._io.pos()
            self._debug['change_time_extra']['start'] = self._io.pos()
            self.change_time_extra = self._io.read_u4le()
            self._debug['change_time_extra']['end'] = self._io.pos()
            self._debug['modification_time_extra']['start'] = self._io.pos()
            self.modification_time_extra = self._io.read_u4le()
            self._debug['modification_time_extra']['end'] = self._io.pos()
            self._debug['access_time_extra']['start'] = self._io.pos()
            self.access_time_extra = self._io.read_u4le()
            self._debug['access_time_extra']['end'] = self._io.pos()
            self._debug['creation_time']['start'] = self._io.pos()
            self.creation_time = self._io.read_s4le()
            self._debug['creation_time']['end'] = self._io.pos()
            self._debug['creation_time_extra']['start'] = self._io.pos()
            self.creation_time_extra = self._io.read_u4le()
            self._debug['creation_time_extra']['end'] = self._io.pos()
            self._debug['version_high']['start'] = self._io.pos()
            self.version_high = self._io.read_u4le()
            self._debug['version_high']['end'] = self._io.pos()
            self._debug['project']['start'] = self._io.pos()
            self.project = self._io.read_u4le()
            self._debug['project']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def has_access_time_extra(self):
            if hasattr(self, '_m_has_access_time_extra'):
                return self._m_has_access_time_extra

            self._m_has_access_time_extra = self.len_extra >= 16
            return getattr(self, '_m_has_access_time_extra', None)

        @property
        def has_change_time_extra(self):
            if hasattr(self, '_m_has_change_time_extra'):
                return self._m_has_change_time_extra

            self._m_has_change_time_extra = self.len_extra >= 8
            return getattr(self, '_m_has_change_time_extra', None)

        @property
        def has_checksum_high(self):
            if hasattr(self, '_m_has_checksum_high'):
                return self._m_has_checksum_high

            self._m_has_checksum_high = self.len_extra >= 4
            return getattr(self, '_m_has_checksum_high', None)

        @property
        def has_creation_time(self):
            if hasattr(self, '_m_has_creation_time'):
                return self._m_has_creation_time

            self._m_has_creation_time = self.len_extra >= 20
            return getattr(self, '_m_has_creation_time', None)

        @property
        def has_creation_time_extra(self):
            if hasattr(self, '_m_has_creation_time_extra'):
                return self._m_has_creation_time_extra

            self._m_has_creation_time_extra = self.len_extra >= 24
            return getattr(self, '_m_has_creation_time_extra', None)

        @property
        def has_modification_time_extra(self):
            if hasattr(self, '_m_has_modification_time_extra'):
                return self._m_has_modification_time_extra

            self._m_has_modification_time_extra = self.len_extra >= 12
            return getattr(self, '_m_has_modification_time_extra', None)

        @property
        def has_project(self):
            if hasattr(self, '_m_has_project'):
                return self._m_has_project

            self._m_has_project = self.len_extra >= 32
            return getattr(self, '_m_has_project', None)

        @property
        def has_version_high(self):
            if hasattr(self, '_m_has_version_high'):
                return self._m_has_version_high

            self._m_has_version_high = self.len_extra >= 28
            return getattr(self, '_m_has_version_high', None)



