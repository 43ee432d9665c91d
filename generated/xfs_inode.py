# Made by scripts/build_parsers.py from specs/xfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsInode(KaitaiStruct):
    """One object of the file system. Behind the core lies the literal area with the
    data fork, and behind that the attribute fork.
    
    .. seealso::
       (3rd edition, On-disk Inode) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class ForkFormat(IntEnum):
        device = 0
        local = 1
        extents = 2
        btree = 3
        uuid = 4
        metadata_btree = 5

    class InodeFlag(IntEnum):
        realtime = 1
        preallocated = 2
        new_realtime_bitmap = 4
        immutable = 8
        append_only = 16
        synchronous = 32
        no_access_time = 64
        no_dump = 128
        realtime_inherited = 256
        project_inherited = 512
        no_symlinks = 1024
        extent_size = 2048
        extent_size_inherited = 4096
        no_defragmentation = 8192
        file_stream = 16384

    class InodeFlag2(IntEnum):
        direct_access = 1
        shared_blocks = 2
        copy_extent_size = 4
        big_time = 8
        many_extents = 16
        metadata = 32

    class Kind(IntEnum):
        fifo = 1
        character_device = 2
        directory = 4
        block_device = 6
        file = 8
        symlink = 10
        socket = 12
    SEQ_FIELDS = ["core", "extension", "literal_area"]
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsInode, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['core']['start'] = self._io.pos()
        self.core = XfsInode.Core(self._io, self, self._root)
        self.core._read()
        self._debug['core']['end'] = self._io.pos()
        if self.core.version >= 3:
            pass
            self._debug['extension']['start'] = self._io.pos()
            self.extension = XfsInode.Extension(self._io, self, self._root)
            self.extension._read()
            self._debug['extension']['end'] = self._io.pos()

        self._debug['literal_area']['start'] = self._io.pos()
        self.literal_area = self._io.read_bytes_full()
        self._debug['literal_area']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.core._fetch_instances()
        if self.core.version >= 3:
            pass
            self.extension._fetch_instances()


    class Core(KaitaiStruct):
        """What every inode begins with.
        
        .. seealso::
           (3rd edition, On-disk Inode, Inode Core) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "mode", "version", "format", "num_links_old", "uid", "gid", "num_links", "project_low", "project_high", "num_extents_wide", "access_time", "modification_time", "change_time", "size", "num_blocks", "extent_size", "num_extents", "num_attribute_extents", "ofs_attribute_fork", "attribute_format", "migration_events", "migration_state", "flags", "generation", "next_unlinked"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsInode.Core, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(2)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x49\x4E":
                raise kaitaistruct.ValidationNotEqualError(b"\x49\x4E", self.magic, self._io, u"/types/core/seq/0")
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2be()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()
            self._debug['format']['start'] = self._io.pos()
            self.format = self._io.read_u1()
            self._debug['format']['end'] = self._io.pos()
            self._debug['num_links_old']['start'] = self._io.pos()
            self.num_links_old = self._io.read_u2be()
            self._debug['num_links_old']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4be()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4be()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4be()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['project_low']['start'] = self._io.pos()
            self.project_low = self._io.read_u2be()
            self._debug['project_low']['end'] = self._io.pos()
            self._debug['project_high']['start'] = self._io.pos()
            self.project_high = self._io.read_u2be()
            self._debug['project_high']['end'] = self._io.pos()
            self._debug['num_extents_wide']['start'] = self._io.pos()
            self.num_extents_wide = self._io.read_u8be()
            self._debug['num_extents_wide']['end'] = self._io.pos()
            self._debug['access_time']['start'] = self._io.pos()
            self.access_time = self._io.read_u8be()
            self._debug['access_time']['end'] = self._io.pos()
            self._debug['modification_time']['start'] = self._io.pos()
            self.modification_time = self._io.read_u8be()
            self._debug['modification_time']['end'] = self._io.pos()
            self._debug['change_time']['start'] = self._io.pos()
            self.change_time = self._io.read_u8be()
            self._debug['change_time']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8be()
            self._debug['size']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u8be()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['extent_size']['start'] = self._io.pos()
            self.extent_size = self._io.read_u4be()
            self._debug['extent_size']['end'] = self._io.pos()
            self._debug['num_extents']['start'] = self._io.pos()
            self.num_extents = self._io.read_u4be()
            self._debug['num_extents']['end'] = self._io.pos()
            self._debug['num_attribute_extents']['start'] = self._io.pos()
            self.num_attribute_extents = self._io.read_u2be()
            self._debug['num_attribute_extents']['end'] = self._io.pos()
            self._debug['ofs_attribute_fork']['start'] = self._io.pos()
            self.ofs_attribute_fork = self._io.read_u1()
            self._debug['ofs_attribute_fork']['end'] = self._io.pos()
            self._debug['attribute_format']['start'] = self._io.pos()
            self.attribute_format = self._io.read_u1()
            self._debug['attribute_format']['end'] = self._io.pos()
            self._debug['migration_events']['start'] = self._io.pos()
            self.migration_events = self._io.read_u4be()
            self._debug['migration_events']['end'] = self._io.pos()
            self._debug['migration_state']['start'] = self._io.pos()
            self.migration_state = self._io.read_u2be()
            self._debug['migration_state']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2be()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4be()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['next_unlinked']['start'] = self._io.pos()
            self.next_unlinked = self._io.read_u4be()
            self._debug['next_unlinked']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def kind(self):
            if hasattr(self, '_m_kind'):
                return self._m_kind

            self._m_kind = KaitaiStream.resolve_enum(XfsInode.Kind, self.mode >> 12)
            return getattr(self, '_m_kind', None)

        @property
        def num_flushes(self):
            if hasattr(self, '_m_num_flushes'):
                return self._m_num_flushes

            self._m_num_flushes = self.num_extents_wide & 65535
            return getattr(self, '_m_num_flushes', None)

        @property
        def project(self):
            if hasattr(self, '_m_project'):
                return self._m_project

            self._m_project = (self.project_low + self.project_high * 65536)
            return getattr(self, '_m_project', None)


    class Device(KaitaiStruct):
        """The data fork of a device node.
        
        .. seealso::
           (3rd edition, On-disk Inode, Device nodes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsInode.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4be()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def major(self):
            if hasattr(self, '_m_major'):
                return self._m_major

            self._m_major = self.number >> 18 & 16383
            return getattr(self, '_m_major', None)

        @property
        def minor(self):
            if hasattr(self, '_m_minor'):
                return self._m_minor

            self._m_minor = self.number & 262143
            return getattr(self, '_m_minor', None)


    class Extension(KaitaiStruct):
        """What follows in version 3.
        
        .. seealso::
           (3rd edition, On-disk Inode, Inode Core) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["checksum", "num_changes", "sequence", "flags_2", "copy_extent_size", "padding", "creation_time", "number", "uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsInode.Extension, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['num_changes']['start'] = self._io.pos()
            self.num_changes = self._io.read_u8be()
            self._debug['num_changes']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['flags_2']['start'] = self._io.pos()
            self.flags_2 = self._io.read_u8be()
            self._debug['flags_2']['end'] = self._io.pos()
            self._debug['copy_extent_size']['start'] = self._io.pos()
            self.copy_extent_size = self._io.read_u4be()
            self._debug['copy_extent_size']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(12)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['creation_time']['start'] = self._io.pos()
            self.creation_time = self._io.read_u8be()
            self._debug['creation_time']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8be()
            self._debug['number']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



