# Made by scripts/build_parsers.py from specs/erofs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ErofsSuperblock(KaitaiStruct):
    """At byte 1024: how the file system is made, and where metadata begins. Blocks are
    counted from the start of the volume. Where compressors need settings, those follow
    the superblock, each behind its length.
    
    .. seealso::
       erofs_super_block - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
    """

    class Compatible(IntEnum):
        superblock_checksum = 1
        modification_time = 2
        attribute_filter = 4

    class Compressor(IntEnum):
        lz4 = 0
        lzma = 1
        deflate = 2
        zstd = 3

    class Incompatible(IntEnum):
        zero_padding = 1
        compressor_settings = 2
        chunks = 4
        devices = 8
        inline_tails = 16
        fragments = 32
        attribute_prefixes = 64
        blocks_48 = 128
        metadata_inode = 256
    SEQ_FIELDS = ["magic", "checksum", "compatible_features", "log2_block_size", "num_extension_slots", "root_low", "num_inodes", "build_time", "build_time_nanoseconds", "num_blocks", "metadata_block", "attributes_block", "uuid", "label", "incompatible_features", "compressors", "num_devices", "device_slot", "log2_directory_blocks", "num_attribute_prefixes", "attribute_prefixes", "packed_inode", "attribute_filter", "reserved"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ErofsSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_bytes(4)
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == b"\xE2\xE1\xF5\xE0":
            raise kaitaistruct.ValidationNotEqualError(b"\xE2\xE1\xF5\xE0", self.magic, self._io, u"/seq/0")
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_u4le()
        self._debug['checksum']['end'] = self._io.pos()
        self._debug['compatible_features']['start'] = self._io.pos()
        self.compatible_features = self._io.read_u4le()
        self._debug['compatible_features']['end'] = self._io.pos()
        self._debug['log2_block_size']['start'] = self._io.pos()
        self.log2_block_size = self._io.read_u1()
        self._debug['log2_block_size']['end'] = self._io.pos()
        self._debug['num_extension_slots']['start'] = self._io.pos()
        self.num_extension_slots = self._io.read_u1()
        self._debug['num_extension_slots']['end'] = self._io.pos()
        self._debug['root_low']['start'] = self._io.pos()
        self.root_low = self._io.read_u2le()
        self._debug['root_low']['end'] = self._io.pos()
        self._debug['num_inodes']['start'] = self._io.pos()
        self.num_inodes = self._io.read_u8le()
        self._debug['num_inodes']['end'] = self._io.pos()
        self._debug['build_time']['start'] = self._io.pos()
        self.build_time = self._io.read_u8le()
        self._debug['build_time']['end'] = self._io.pos()
        self._debug['build_time_nanoseconds']['start'] = self._io.pos()
        self.build_time_nanoseconds = self._io.read_u4le()
        self._debug['build_time_nanoseconds']['end'] = self._io.pos()
        self._debug['num_blocks']['start'] = self._io.pos()
        self.num_blocks = self._io.read_u4le()
        self._debug['num_blocks']['end'] = self._io.pos()
        self._debug['metadata_block']['start'] = self._io.pos()
        self.metadata_block = self._io.read_u4le()
        self._debug['metadata_block']['end'] = self._io.pos()
        self._debug['attributes_block']['start'] = self._io.pos()
        self.attributes_block = self._io.read_u4le()
        self._debug['attributes_block']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['label']['start'] = self._io.pos()
        self.label = self._io.read_bytes(16)
        self._debug['label']['end'] = self._io.pos()
        self._debug['incompatible_features']['start'] = self._io.pos()
        self.incompatible_features = self._io.read_u4le()
        self._debug['incompatible_features']['end'] = self._io.pos()
        self._debug['compressors']['start'] = self._io.pos()
        self.compressors = self._io.read_u2le()
        self._debug['compressors']['end'] = self._io.pos()
        self._debug['num_devices']['start'] = self._io.pos()
        self.num_devices = self._io.read_u2le()
        self._debug['num_devices']['end'] = self._io.pos()
        self._debug['device_slot']['start'] = self._io.pos()
        self.device_slot = self._io.read_u2le()
        self._debug['device_slot']['end'] = self._io.pos()
        self._debug['log2_directory_blocks']['start'] = self._io.pos()
        self.log2_directory_blocks = self._io.read_u1()
        self._debug['log2_directory_blocks']['end'] = self._io.pos()
        self._debug['num_attribute_prefixes']['start'] = self._io.pos()
        self.num_attribute_prefixes = self._io.read_u1()
        self._debug['num_attribute_prefixes']['end'] = self._io.pos()
        self._debug['attribute_prefixes']['start'] = self._io.pos()
        self.attribute_prefixes = self._io.read_u4le()
        self._debug['attribute_prefixes']['end'] = self._io.pos()
        self._debug['packed_inode']['start'] = self._io.pos()
        self.packed_inode = self._io.read_u8le()
        self._debug['packed_inode']['end'] = self._io.pos()
        self._debug['attribute_filter']['start'] = self._io.pos()
        self.attribute_filter = self._io.read_u1()
        self._debug['attribute_filter']['end'] = self._io.pos()
        self._debug['reserved']['start'] = self._io.pos()
        self.reserved = self._io.read_bytes(23)
        self._debug['reserved']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class Device(KaitaiStruct):
        """A further device, in the table of them.
        
        .. seealso::
           erofs_deviceslot - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["tag", "num_blocks", "mapped_block", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsSuperblock.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['tag']['start'] = self._io.pos()
            self.tag = self._io.read_bytes(64)
            self._debug['tag']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['mapped_block']['start'] = self._io.pos()
            self.mapped_block = self._io.read_u4le()
            self._debug['mapped_block']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(56)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LzmaSettings(KaitaiStruct):
        """Settings of LZMA, in 14 bytes.
        
        .. seealso::
           z_erofs_lzma_cfgs - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["len_dictionary", "format", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsSuperblock.LzmaSettings, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_dictionary']['start'] = self._io.pos()
            self.len_dictionary = self._io.read_u4le()
            self._debug['len_dictionary']['end'] = self._io.pos()
            self._debug['format']['start'] = self._io.pos()
            self.format = self._io.read_u2le()
            self._debug['format']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(8)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SettingsHead(KaitaiStruct):
        """The length of what follows, the settings of one compressor.
        
        .. seealso::
           z_erofs_parse_cfgs - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/decompressor.c?h=v6.12
        """
        SEQ_FIELDS = ["length"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ErofsSuperblock.SettingsHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2le()
            self._debug['length']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



