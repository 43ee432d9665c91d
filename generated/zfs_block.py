# Made by scripts/build_parsers.py from specs/zfs_block.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ZfsBlock(KaitaiStruct):
    """Everything in a pool is an object: a dnode, and blocks that a tree of block pointers leads to.
    The checksum of a block stands in the pointer to it. Pointers of machines with the other byte
    order differ in more than the order of their bytes, and are not described.
    
    .. seealso::
       struct blkptr - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h
    """

    class Checksum(IntEnum):
        inherit = 0
        usual = 1
        none = 2
        label = 3
        gang = 4
        log = 5
        fletcher_2 = 6
        fletcher_4 = 7
        sha_256 = 8
        log_2 = 9
        no_parity = 10
        sha_512 = 11
        skein = 12
        edon_r = 13
        blake_3 = 14

    class Compression(IntEnum):
        inherit = 0
        usual = 1
        none = 2
        lzjb = 3
        empty = 4
        gzip_1 = 5
        gzip_2 = 6
        gzip_3 = 7
        gzip_4 = 8
        gzip_5 = 9
        gzip_6 = 10
        gzip_7 = 11
        gzip_8 = 12
        gzip_9 = 13
        zle = 14
        lz4 = 15
        zstd = 16

    class DnodeFlags(IntEnum):
        used_is_bytes = 1
        accounted_for_users = 2
        spill = 4
        objects_accounted = 8

    class EmbeddedKind(IntEnum):
        data = 0
        reserved = 1
        redacted = 2

    class ObjectSetKind(IntEnum):
        none = 0
        meta = 1
        filesystem = 2
        volume = 3
        other = 4

    class ObjectType(IntEnum):
        none = 0
        object_directory = 1
        packed_list = 3
        dnode = 10
        object_set = 11
        dataset_directory = 12
        dataset = 16
        znode = 17
        file = 19
        directory = 20
        master_node = 21
        attributes = 44

    class PointerFlags(IntEnum):
        encrypted = 32
        deduplicated = 64
        little_endian = 128
    SEQ_FIELDS = ["pointer"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ZfsBlock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['pointer']['start'] = self._io.pos()
        self.pointer = ZfsBlock.Pointer(self._io, self, self._root)
        self.pointer._read()
        self._debug['pointer']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.pointer._fetch_instances()

    class Address(KaitaiStruct):
        """Where a copy of a block lies.
        
        .. seealso::
           struct dva - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h
        """
        SEQ_FIELDS = ["allocated_raw", "vdev_raw", "offset_raw"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.Address, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['allocated_raw']['start'] = self._io.pos()
            self.allocated_raw = self._io.read_u4le()
            self._debug['allocated_raw']['end'] = self._io.pos()
            self._debug['vdev_raw']['start'] = self._io.pos()
            self.vdev_raw = self._io.read_u4le()
            self._debug['vdev_raw']['end'] = self._io.pos()
            self._debug['offset_raw']['start'] = self._io.pos()
            self.offset_raw = self._io.read_u8le()
            self._debug['offset_raw']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def num_sectors(self):
            if hasattr(self, '_m_num_sectors'):
                return self._m_num_sectors

            self._m_num_sectors = self.allocated_raw & 16777215
            return getattr(self, '_m_num_sectors', None)

        @property
        def vdev(self):
            if hasattr(self, '_m_vdev'):
                return self._m_vdev

            self._m_vdev = self.vdev_raw & 16777215
            return getattr(self, '_m_vdev', None)


    class Dnode(KaitaiStruct):
        """The head of an object, 64 bytes. Behind it are pointers, then the bonus. At the end of the
        last of its slots of 512 bytes there may be a pointer to a spill block.
        
        .. seealso::
           struct dnode_phys - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dnode.h
        """
        SEQ_FIELDS = ["kind", "indirect_shift", "num_levels", "num_pointers", "bonus_kind", "checksum_kind", "compression", "flags", "num_sectors", "len_bonus", "num_extra_slots", "padding", "last_block", "used", "more_padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.Dnode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['indirect_shift']['start'] = self._io.pos()
            self.indirect_shift = self._io.read_u1()
            self._debug['indirect_shift']['end'] = self._io.pos()
            self._debug['num_levels']['start'] = self._io.pos()
            self.num_levels = self._io.read_u1()
            self._debug['num_levels']['end'] = self._io.pos()
            self._debug['num_pointers']['start'] = self._io.pos()
            self.num_pointers = self._io.read_u1()
            self._debug['num_pointers']['end'] = self._io.pos()
            self._debug['bonus_kind']['start'] = self._io.pos()
            self.bonus_kind = self._io.read_u1()
            self._debug['bonus_kind']['end'] = self._io.pos()
            self._debug['checksum_kind']['start'] = self._io.pos()
            self.checksum_kind = self._io.read_u1()
            self._debug['checksum_kind']['end'] = self._io.pos()
            self._debug['compression']['start'] = self._io.pos()
            self.compression = self._io.read_u1()
            self._debug['compression']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u2le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['len_bonus']['start'] = self._io.pos()
            self.len_bonus = self._io.read_u2le()
            self._debug['len_bonus']['end'] = self._io.pos()
            self._debug['num_extra_slots']['start'] = self._io.pos()
            self.num_extra_slots = self._io.read_u1()
            self._debug['num_extra_slots']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(3)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['last_block']['start'] = self._io.pos()
            self.last_block = self._io.read_u8le()
            self._debug['last_block']['end'] = self._io.pos()
            self._debug['used']['start'] = self._io.pos()
            self.used = self._io.read_u8le()
            self._debug['used']['end'] = self._io.pos()
            self._debug['more_padding']['start'] = self._io.pos()
            self._debug['more_padding']['arr'] = []
            self.more_padding = []
            for i in range(4):
                self._debug['more_padding']['arr'].append({'start': self._io.pos()})
                self.more_padding.append(self._io.read_u8le())
                self._debug['more_padding']['arr'][i]['end'] = self._io.pos()

            self._debug['more_padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.more_padding)):
                pass



    class Embedded(KaitaiStruct):
        """A block of up to 112 bytes in the place of the pointer to it.
        
        .. seealso::
           BPE_GET_ETYPE - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h
        """
        SEQ_FIELDS = ["first_bytes", "sizes", "compression_raw", "embedded_kind", "kind", "level_raw", "more_bytes", "birth", "last_bytes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.Embedded, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_bytes']['start'] = self._io.pos()
            self.first_bytes = self._io.read_bytes(48)
            self._debug['first_bytes']['end'] = self._io.pos()
            self._debug['sizes']['start'] = self._io.pos()
            self.sizes = self._io.read_u4le()
            self._debug['sizes']['end'] = self._io.pos()
            self._debug['compression_raw']['start'] = self._io.pos()
            self.compression_raw = self._io.read_u1()
            self._debug['compression_raw']['end'] = self._io.pos()
            self._debug['embedded_kind']['start'] = self._io.pos()
            self.embedded_kind = self._io.read_u1()
            self._debug['embedded_kind']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['level_raw']['start'] = self._io.pos()
            self.level_raw = self._io.read_u1()
            self._debug['level_raw']['end'] = self._io.pos()
            self._debug['more_bytes']['start'] = self._io.pos()
            self.more_bytes = self._io.read_bytes(24)
            self._debug['more_bytes']['end'] = self._io.pos()
            self._debug['birth']['start'] = self._io.pos()
            self.birth = self._io.read_u8le()
            self._debug['birth']['end'] = self._io.pos()
            self._debug['last_bytes']['start'] = self._io.pos()
            self.last_bytes = self._io.read_bytes(40)
            self._debug['last_bytes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def compression(self):
            if hasattr(self, '_m_compression'):
                return self._m_compression

            self._m_compression = self.compression_raw & 127
            return getattr(self, '_m_compression', None)

        @property
        def len_stored(self):
            """Bytes."""
            if hasattr(self, '_m_len_stored'):
                return self._m_len_stored

            self._m_len_stored = (self.sizes >> 25 & 127) + 1
            return getattr(self, '_m_len_stored', None)

        @property
        def size(self):
            """Bytes."""
            if hasattr(self, '_m_size'):
                return self._m_size

            self._m_size = (self.sizes & 33554431) + 1
            return getattr(self, '_m_size', None)


    class Gang(KaitaiStruct):
        """A block that did not fit in one piece: the pointers to its pieces. A `zfs_label.trailer` ends
        it.
        
        .. seealso::
           zio_gbh_phys_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zio.h
        """
        SEQ_FIELDS = ["pointers", "filler", "trailer"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.Gang, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['pointers']['start'] = self._io.pos()
            self.pointers = self._io.read_bytes(384)
            self._debug['pointers']['end'] = self._io.pos()
            self._debug['filler']['start'] = self._io.pos()
            self.filler = self._io.read_bytes(88)
            self._debug['filler']['end'] = self._io.pos()
            self._debug['trailer']['start'] = self._io.pos()
            self.trailer = self._io.read_bytes(40)
            self._debug['trailer']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LogBlock(KaitaiStruct):
        """The head of a block of the intent log, with records behind it; in old pools its end, with
        records before it. Its own checksum is computed with that in the pointer to it in its place.
        
        .. seealso::
           zil_chain_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zil.h
        """
        SEQ_FIELDS = ["padding", "following", "num_used", "magic", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.LogBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u8le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['following']['start'] = self._io.pos()
            self.following = self._io.read_bytes(128)
            self._debug['following']['end'] = self._io.pos()
            self._debug['num_used']['start'] = self._io.pos()
            self.num_used = self._io.read_u8le()
            self._debug['num_used']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u8le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self._debug['checksum']['arr'] = []
            self.checksum = []
            for i in range(4):
                self._debug['checksum']['arr'].append({'start': self._io.pos()})
                self.checksum.append(self._io.read_u8le())
                self._debug['checksum']['arr'][i]['end'] = self._io.pos()

            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.checksum)):
                pass



    class LogRecord(KaitaiStruct):
        """The head of a record of the intent log.
        
        .. seealso::
           lr_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zil.h
        """
        SEQ_FIELDS = ["kind", "length", "transaction_group", "number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.LogRecord, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u8le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u8le()
            self._debug['length']['end'] = self._io.pos()
            self._debug['transaction_group']['start'] = self._io.pos()
            self.transaction_group = self._io.read_u8le()
            self._debug['transaction_group']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Mapping(KaitaiStruct):
        """Where a piece of a device that was removed lies now. They are sorted by where the pieces
        were.
        
        .. seealso::
           struct vdev_indirect_mapping_entry_phys - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/vdev_indirect_mapping.h
        """
        SEQ_FIELDS = ["source", "allocated_raw", "vdev_raw", "offset_raw"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.Mapping, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['source']['start'] = self._io.pos()
            self.source = self._io.read_u8le()
            self._debug['source']['end'] = self._io.pos()
            self._debug['allocated_raw']['start'] = self._io.pos()
            self.allocated_raw = self._io.read_u4le()
            self._debug['allocated_raw']['end'] = self._io.pos()
            self._debug['vdev_raw']['start'] = self._io.pos()
            self.vdev_raw = self._io.read_u4le()
            self._debug['vdev_raw']['end'] = self._io.pos()
            self._debug['offset_raw']['start'] = self._io.pos()
            self.offset_raw = self._io.read_u8le()
            self._debug['offset_raw']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def num_sectors(self):
            if hasattr(self, '_m_num_sectors'):
                return self._m_num_sectors

            self._m_num_sectors = self.allocated_raw & 16777215
            return getattr(self, '_m_num_sectors', None)

        @property
        def vdev(self):
            if hasattr(self, '_m_vdev'):
                return self._m_vdev

            self._m_vdev = self.vdev_raw & 16777215
            return getattr(self, '_m_vdev', None)


    class MappingHeader(KaitaiStruct):
        """The bonus of the object that holds entries of `mapping`.
        
        .. seealso::
           struct vdev_indirect_mapping_phys - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/vdev_indirect_mapping.h
        """
        SEQ_FIELDS = ["end", "num_bytes", "num_entries"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.MappingHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['end']['start'] = self._io.pos()
            self.end = self._io.read_u8le()
            self._debug['end']['end'] = self._io.pos()
            self._debug['num_bytes']['start'] = self._io.pos()
            self.num_bytes = self._io.read_u8le()
            self._debug['num_bytes']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u8le()
            self._debug['num_entries']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ObjectSet(KaitaiStruct):
        """A set of objects, such as a file system.
        
        .. seealso::
           struct objset_phys - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dmu_objset.h
        """
        SEQ_FIELDS = ["meta_dnode", "claimed", "replayed", "log", "claimed_block", "log_flags", "claimed_record", "log_padding", "kind", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.ObjectSet, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['meta_dnode']['start'] = self._io.pos()
            self.meta_dnode = self._io.read_bytes(512)
            self._debug['meta_dnode']['end'] = self._io.pos()
            self._debug['claimed']['start'] = self._io.pos()
            self.claimed = self._io.read_u8le()
            self._debug['claimed']['end'] = self._io.pos()
            self._debug['replayed']['start'] = self._io.pos()
            self.replayed = self._io.read_u8le()
            self._debug['replayed']['end'] = self._io.pos()
            self._debug['log']['start'] = self._io.pos()
            self.log = self._io.read_bytes(128)
            self._debug['log']['end'] = self._io.pos()
            self._debug['claimed_block']['start'] = self._io.pos()
            self.claimed_block = self._io.read_u8le()
            self._debug['claimed_block']['end'] = self._io.pos()
            self._debug['log_flags']['start'] = self._io.pos()
            self.log_flags = self._io.read_u8le()
            self._debug['log_flags']['end'] = self._io.pos()
            self._debug['claimed_record']['start'] = self._io.pos()
            self.claimed_record = self._io.read_u8le()
            self._debug['claimed_record']['end'] = self._io.pos()
            self._debug['log_padding']['start'] = self._io.pos()
            self._debug['log_padding']['arr'] = []
            self.log_padding = []
            for i in range(3):
                self._debug['log_padding']['arr'].append({'start': self._io.pos()})
                self.log_padding.append(self._io.read_u8le())
                self._debug['log_padding']['arr'][i]['end'] = self._io.pos()

            self._debug['log_padding']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u8le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.log_padding)):
                pass



    class Pointer(KaitaiStruct):
        """A pointer to a block, up to three copies of it; or, with bit 7 of `compression_raw`, an
        `embedded` block.
        
        .. seealso::
           struct blkptr - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h
        """
        SEQ_FIELDS = ["addresses", "size_raw", "stored_raw", "compression_raw", "checksum_kind", "kind", "level_raw", "padding", "physical_birth", "birth", "fill", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsBlock.Pointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['addresses']['start'] = self._io.pos()
            self.addresses = self._io.read_bytes(48)
            self._debug['addresses']['end'] = self._io.pos()
            self._debug['size_raw']['start'] = self._io.pos()
            self.size_raw = self._io.read_u2le()
            self._debug['size_raw']['end'] = self._io.pos()
            self._debug['stored_raw']['start'] = self._io.pos()
            self.stored_raw = self._io.read_u2le()
            self._debug['stored_raw']['end'] = self._io.pos()
            self._debug['compression_raw']['start'] = self._io.pos()
            self.compression_raw = self._io.read_u1()
            self._debug['compression_raw']['end'] = self._io.pos()
            self._debug['checksum_kind']['start'] = self._io.pos()
            self.checksum_kind = self._io.read_u1()
            self._debug['checksum_kind']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['level_raw']['start'] = self._io.pos()
            self.level_raw = self._io.read_u1()
            self._debug['level_raw']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self._debug['padding']['arr'] = []
            self.padding = []
            for i in range(2):
                self._debug['padding']['arr'].append({'start': self._io.pos()})
                self.padding.append(self._io.read_u8le())
                self._debug['padding']['arr'][i]['end'] = self._io.pos()

            self._debug['padding']['end'] = self._io.pos()
            self._debug['physical_birth']['start'] = self._io.pos()
            self.physical_birth = self._io.read_u8le()
            self._debug['physical_birth']['end'] = self._io.pos()
            self._debug['birth']['start'] = self._io.pos()
            self.birth = self._io.read_u8le()
            self._debug['birth']['end'] = self._io.pos()
            self._debug['fill']['start'] = self._io.pos()
            self.fill = self._io.read_u8le()
            self._debug['fill']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self._debug['checksum']['arr'] = []
            self.checksum = []
            for i in range(4):
                self._debug['checksum']['arr'].append({'start': self._io.pos()})
                self.checksum.append(self._io.read_u8le())
                self._debug['checksum']['arr'][i]['end'] = self._io.pos()

            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.padding)):
                pass

            for i in range(len(self.checksum)):
                pass


        @property
        def compression(self):
            if hasattr(self, '_m_compression'):
                return self._m_compression

            self._m_compression = self.compression_raw & 127
            return getattr(self, '_m_compression', None)

        @property
        def is_embedded(self):
            if hasattr(self, '_m_is_embedded'):
                return self._m_is_embedded

            self._m_is_embedded = self.compression_raw & 128 != 0
            return getattr(self, '_m_is_embedded', None)

        @property
        def len_stored(self):
            """Bytes."""
            if hasattr(self, '_m_len_stored'):
                return self._m_len_stored

            self._m_len_stored = (self.stored_raw + 1) * 512
            return getattr(self, '_m_len_stored', None)

        @property
        def level(self):
            if hasattr(self, '_m_level'):
                return self._m_level

            self._m_level = self.level_raw & 31
            return getattr(self, '_m_level', None)

        @property
        def size(self):
            """Bytes."""
            if hasattr(self, '_m_size'):
                return self._m_size

            self._m_size = (self.size_raw + 1) * 512
            return getattr(self, '_m_size', None)



