# Made by scripts/build_parsers.py from specs/btrfs_items.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class BtrfsItems(KaitaiStruct):
    """The data of the items that make up directories and files. Each type stands for
    itself: the key of an item says which of them its data are.
    
    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-item
    """

    class Compression(IntEnum):
        none = 0
        zlib = 1
        lzo = 2
        zstd = 3

    class ExtentKind(IntEnum):
        inline = 0
        regular = 1
        preallocated = 2

    class FileType(IntEnum):
        unknown = 0
        file = 1
        directory = 2
        character_device = 3
        block_device = 4
        fifo = 5
        socket = 6
        symlink = 7
        attribute = 8

    class InodeFlags(IntEnum):
        no_data_checksums = 1
        no_data_cow = 2
        read_only = 4
        no_compress = 8
        preallocated = 16
        synchronous = 32
        immutable = 64
        append = 128
        no_dump = 256
        no_access_time = 512
        synchronous_directory = 1024
        compress = 2048
        root_item_init = 2147483648
        verity = 4294967296

    class ModeKind(IntEnum):
        fifo = 1
        character_device = 2
        directory = 4
        block_device = 6
        file = 8
        symlink = 10
        socket = 12

    class RootFlags(IntEnum):
        read_only = 1
        dead = 281474976710656
    SEQ_FIELDS = []
    def __init__(self, _io, _parent=None, _root=None):
        super(BtrfsItems, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class ChecksumCrc32c(KaitaiStruct):
        """An item of the checksum tree is a row of these, one for each sector.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#csum-item
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.ChecksumCrc32c, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u4le()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class DirItem(KaitaiStruct):
        """The fixed part of a directory's entry, or of an extended attribute. The name is
        right behind, then an attribute's value. An item has several if hashes collide.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dir-item
        """
        SEQ_FIELDS = ["object", "kind", "offset", "generation", "len_value", "len_name", "file_type"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.DirItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u8le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u8le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u2le()
            self._debug['len_value']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2le()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['file_type']['start'] = self._io.pos()
            self.file_type = self._io.read_u1()
            self._debug['file_type']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class DirLogItem(KaitaiStruct):
        """In a log tree, a range of a directory's entries about which the log says everything: what is
        not in the log was removed. It begins at the offset of its key.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dir-log-index
        """
        SEQ_FIELDS = ["end"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.DirLogItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['end']['start'] = self._io.pos()
            self.end = self._io.read_u8le()
            self._debug['end']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FileExtent(KaitaiStruct):
        """The fixed part of a piece of a file's content. If it is inline, the bytes are right behind.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data
        """
        SEQ_FIELDS = ["generation", "len_decoded", "compression", "encryption", "other_encoding", "kind"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.FileExtent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['len_decoded']['start'] = self._io.pos()
            self.len_decoded = self._io.read_u8le()
            self._debug['len_decoded']['end'] = self._io.pos()
            self._debug['compression']['start'] = self._io.pos()
            self.compression = self._io.read_u1()
            self._debug['compression']['end'] = self._io.pos()
            self._debug['encryption']['start'] = self._io.pos()
            self.encryption = self._io.read_u1()
            self._debug['encryption']['end'] = self._io.pos()
            self._debug['other_encoding']['start'] = self._io.pos()
            self.other_encoding = self._io.read_u2le()
            self._debug['other_encoding']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FileExtentPlace(KaitaiStruct):
        """Where a piece that is not inline lies.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data
        """
        SEQ_FIELDS = ["address", "len_stored", "offset", "length"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.FileExtentPlace, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['address']['start'] = self._io.pos()
            self.address = self._io.read_u8le()
            self._debug['address']['end'] = self._io.pos()
            self._debug['len_stored']['start'] = self._io.pos()
            self.len_stored = self._io.read_u8le()
            self._debug['len_stored']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u8le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u8le()
            self._debug['length']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeExtref(KaitaiStruct):
        """The same, where a directory has many names of one inode.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-extref
        """
        SEQ_FIELDS = ["directory", "index", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.InodeExtref, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['directory']['start'] = self._io.pos()
            self.directory = self._io.read_u8le()
            self._debug['directory']['end'] = self._io.pos()
            self._debug['index']['start'] = self._io.pos()
            self.index = self._io.read_u8le()
            self._debug['index']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2le()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeItem(KaitaiStruct):
        """What an inode says of itself. Its number is the key's object.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-item
        """
        SEQ_FIELDS = ["generation", "changed_generation", "size", "len_allocated", "block_group", "num_links", "uid", "gid", "mode", "device", "flags", "sequence", "reserved", "access_seconds", "access_nanoseconds", "change_seconds", "change_nanoseconds", "modification_seconds", "modification_nanoseconds", "creation_seconds", "creation_nanoseconds"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.InodeItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['changed_generation']['start'] = self._io.pos()
            self.changed_generation = self._io.read_u8le()
            self._debug['changed_generation']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['len_allocated']['start'] = self._io.pos()
            self.len_allocated = self._io.read_u8le()
            self._debug['len_allocated']['end'] = self._io.pos()
            self._debug['block_group']['start'] = self._io.pos()
            self.block_group = self._io.read_u8le()
            self._debug['block_group']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u4le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u8le()
            self._debug['device']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(32)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['access_seconds']['start'] = self._io.pos()
            self.access_seconds = self._io.read_s8le()
            self._debug['access_seconds']['end'] = self._io.pos()
            self._debug['access_nanoseconds']['start'] = self._io.pos()
            self.access_nanoseconds = self._io.read_u4le()
            self._debug['access_nanoseconds']['end'] = self._io.pos()
            self._debug['change_seconds']['start'] = self._io.pos()
            self.change_seconds = self._io.read_s8le()
            self._debug['change_seconds']['end'] = self._io.pos()
            self._debug['change_nanoseconds']['start'] = self._io.pos()
            self.change_nanoseconds = self._io.read_u4le()
            self._debug['change_nanoseconds']['end'] = self._io.pos()
            self._debug['modification_seconds']['start'] = self._io.pos()
            self.modification_seconds = self._io.read_s8le()
            self._debug['modification_seconds']['end'] = self._io.pos()
            self._debug['modification_nanoseconds']['start'] = self._io.pos()
            self.modification_nanoseconds = self._io.read_u4le()
            self._debug['modification_nanoseconds']['end'] = self._io.pos()
            self._debug['creation_seconds']['start'] = self._io.pos()
            self.creation_seconds = self._io.read_s8le()
            self._debug['creation_seconds']['end'] = self._io.pos()
            self._debug['creation_nanoseconds']['start'] = self._io.pos()
            self.creation_nanoseconds = self._io.read_u4le()
            self._debug['creation_nanoseconds']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeRef(KaitaiStruct):
        """The fixed part of a name that an inode has; the name is right behind. More may follow.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-ref
        """
        SEQ_FIELDS = ["index", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.InodeRef, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['index']['start'] = self._io.pos()
            self.index = self._io.read_u8le()
            self._debug['index']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2le()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LzoLength(KaitaiStruct):
        """Before all data compressed by LZO, the bytes of it with this; before each of its pieces, those of the piece.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data
        """
        SEQ_FIELDS = ["length"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.LzoLength, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u4le()
            self._debug['length']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class RootCore(KaitaiStruct):
        """The part of a root item behind its inode.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item
        """
        SEQ_FIELDS = ["generation", "root_directory", "address", "byte_limit", "len_used", "last_snapshot", "flags", "num_refs", "drop_object", "drop_kind", "drop_offset", "drop_level", "level"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.RootCore, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['root_directory']['start'] = self._io.pos()
            self.root_directory = self._io.read_u8le()
            self._debug['root_directory']['end'] = self._io.pos()
            self._debug['address']['start'] = self._io.pos()
            self.address = self._io.read_u8le()
            self._debug['address']['end'] = self._io.pos()
            self._debug['byte_limit']['start'] = self._io.pos()
            self.byte_limit = self._io.read_u8le()
            self._debug['byte_limit']['end'] = self._io.pos()
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u8le()
            self._debug['len_used']['end'] = self._io.pos()
            self._debug['last_snapshot']['start'] = self._io.pos()
            self.last_snapshot = self._io.read_u8le()
            self._debug['last_snapshot']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['num_refs']['start'] = self._io.pos()
            self.num_refs = self._io.read_u4le()
            self._debug['num_refs']['end'] = self._io.pos()
            self._debug['drop_object']['start'] = self._io.pos()
            self.drop_object = self._io.read_u8le()
            self._debug['drop_object']['end'] = self._io.pos()
            self._debug['drop_kind']['start'] = self._io.pos()
            self.drop_kind = self._io.read_u1()
            self._debug['drop_kind']['end'] = self._io.pos()
            self._debug['drop_offset']['start'] = self._io.pos()
            self.drop_offset = self._io.read_u8le()
            self._debug['drop_offset']['end'] = self._io.pos()
            self._debug['drop_level']['start'] = self._io.pos()
            self.drop_level = self._io.read_u1()
            self._debug['drop_level']['end'] = self._io.pos()
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_u1()
            self._debug['level']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class RootExtra(KaitaiStruct):
        """What newer kernels add to a root item.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item
        """
        SEQ_FIELDS = ["generation_2", "uuid", "parent_uuid", "received_uuid", "change_generation", "creation_generation", "sending_generation", "receiving_generation", "change_seconds", "change_nanoseconds", "creation_seconds", "creation_nanoseconds", "sending_seconds", "sending_nanoseconds", "receiving_seconds", "receiving_nanoseconds", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.RootExtra, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['generation_2']['start'] = self._io.pos()
            self.generation_2 = self._io.read_u8le()
            self._debug['generation_2']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['parent_uuid']['start'] = self._io.pos()
            self.parent_uuid = self._io.read_bytes(16)
            self._debug['parent_uuid']['end'] = self._io.pos()
            self._debug['received_uuid']['start'] = self._io.pos()
            self.received_uuid = self._io.read_bytes(16)
            self._debug['received_uuid']['end'] = self._io.pos()
            self._debug['change_generation']['start'] = self._io.pos()
            self.change_generation = self._io.read_u8le()
            self._debug['change_generation']['end'] = self._io.pos()
            self._debug['creation_generation']['start'] = self._io.pos()
            self.creation_generation = self._io.read_u8le()
            self._debug['creation_generation']['end'] = self._io.pos()
            self._debug['sending_generation']['start'] = self._io.pos()
            self.sending_generation = self._io.read_u8le()
            self._debug['sending_generation']['end'] = self._io.pos()
            self._debug['receiving_generation']['start'] = self._io.pos()
            self.receiving_generation = self._io.read_u8le()
            self._debug['receiving_generation']['end'] = self._io.pos()
            self._debug['change_seconds']['start'] = self._io.pos()
            self.change_seconds = self._io.read_s8le()
            self._debug['change_seconds']['end'] = self._io.pos()
            self._debug['change_nanoseconds']['start'] = self._io.pos()
            self.change_nanoseconds = self._io.read_u4le()
            self._debug['change_nanoseconds']['end'] = self._io.pos()
            self._debug['creation_seconds']['start'] = self._io.pos()
            self.creation_seconds = self._io.read_s8le()
            self._debug['creation_seconds']['end'] = self._io.pos()
            self._debug['creation_nanoseconds']['start'] = self._io.pos()
            self.creation_nanoseconds = self._io.read_u4le()
            self._debug['creation_nanoseconds']['end'] = self._io.pos()
            self._debug['sending_seconds']['start'] = self._io.pos()
            self.sending_seconds = self._io.read_s8le()
            self._debug['sending_seconds']['end'] = self._io.pos()
            self._debug['sending_nanoseconds']['start'] = self._io.pos()
            self.sending_nanoseconds = self._io.read_u4le()
            self._debug['sending_nanoseconds']['end'] = self._io.pos()
            self._debug['receiving_seconds']['start'] = self._io.pos()
            self.receiving_seconds = self._io.read_s8le()
            self._debug['receiving_seconds']['end'] = self._io.pos()
            self._debug['receiving_nanoseconds']['start'] = self._io.pos()
            self.receiving_nanoseconds = self._io.read_u4le()
            self._debug['receiving_nanoseconds']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(64)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class RootItem(KaitaiStruct):
        """A tree: of a subvolume, or one of the file system's own.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item
        """
        SEQ_FIELDS = ["inode", "core", "extra"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.RootItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['inode']['start'] = self._io.pos()
            self.inode = BtrfsItems.InodeItem(self._io, self, self._root)
            self.inode._read()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['core']['start'] = self._io.pos()
            self.core = BtrfsItems.RootCore(self._io, self, self._root)
            self.core._read()
            self._debug['core']['end'] = self._io.pos()
            if (not (self._io.is_eof())):
                pass
                self._debug['extra']['start'] = self._io.pos()
                self.extra = BtrfsItems.RootExtra(self._io, self, self._root)
                self.extra._read()
                self._debug['extra']['end'] = self._io.pos()



        def _fetch_instances(self):
            pass
            self.inode._fetch_instances()
            self.core._fetch_instances()
            if (not (self._io.is_eof())):
                pass
                self.extra._fetch_instances()



    class RootRef(KaitaiStruct):
        """The fixed part of a reference to a subvolume; its name is right behind.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-ref
        """
        SEQ_FIELDS = ["directory", "sequence", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsItems.RootRef, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['directory']['start'] = self._io.pos()
            self.directory = self._io.read_u8le()
            self._debug['directory']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2le()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



