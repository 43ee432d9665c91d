# Made by scripts/build_parsers.py from specs/jfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class JfsSuperblock(KaitaiStruct):
    """At byte 32768, and once more at byte 61440. JFS calls the file system an aggregate, which
    has inodes of its own: those of its maps, and of the one file set whose inodes are files.
    Places are counted in blocks from the start of the volume.
    
    .. seealso::
       jfs_superblock - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_superblock.h?h=v6.1
    """

    class Flags(IntEnum):
        unicode = 1
        remount_on_errors = 2
        continue_on_errors = 4
        panic_on_errors = 8
        user_quotas = 16
        group_quotas = 32
        no_integrity = 64
        discard = 128
        group_commit = 256
        lazy_commit = 512
        temporary = 1024
        log_inside = 2048
        log_moves = 4096
        bad_second_table = 65536
        sparse = 131072
        size_limits = 262144
        size_limits_unknown = 524288
        big_endian = 1048576
        directory_index = 2097152
        linux = 268435456
        dfs = 536870912
        os2 = 1073741824
        aix = 2147483648

    class State(IntEnum):
        mounted = 1
        dirty = 2
        log_failed = 4
        extending = 8
    SEQ_FIELDS = ["magic", "version", "num_device_blocks", "block_size", "log2_block_size", "log2_blocks_ratio", "device_block_size", "log2_device_block_size", "padding", "allocation_group_size", "flags", "state", "compression", "second_table_len_and_high", "second_table_low", "second_map_len_and_high", "second_map_low", "log_device", "log_serial", "log_len_and_high", "log_low", "check_len_and_high", "check_low", "updated", "updated_ns", "num_check_log_blocks", "check_log", "short_label", "grown_size", "grown_check_len_and_high", "grown_check_low", "grown_log_len_and_high", "grown_log_low", "uuid", "label", "log_uuid"]
    def __init__(self, _io, _parent=None, _root=None):
        super(JfsSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_bytes(4)
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == b"\x4A\x46\x53\x31":
            raise kaitaistruct.ValidationNotEqualError(b"\x4A\x46\x53\x31", self.magic, self._io, u"/seq/0")
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u4le()
        self._debug['version']['end'] = self._io.pos()
        self._debug['num_device_blocks']['start'] = self._io.pos()
        self.num_device_blocks = self._io.read_u8le()
        self._debug['num_device_blocks']['end'] = self._io.pos()
        self._debug['block_size']['start'] = self._io.pos()
        self.block_size = self._io.read_u4le()
        self._debug['block_size']['end'] = self._io.pos()
        self._debug['log2_block_size']['start'] = self._io.pos()
        self.log2_block_size = self._io.read_u2le()
        self._debug['log2_block_size']['end'] = self._io.pos()
        self._debug['log2_blocks_ratio']['start'] = self._io.pos()
        self.log2_blocks_ratio = self._io.read_u2le()
        self._debug['log2_blocks_ratio']['end'] = self._io.pos()
        self._debug['device_block_size']['start'] = self._io.pos()
        self.device_block_size = self._io.read_u4le()
        self._debug['device_block_size']['end'] = self._io.pos()
        self._debug['log2_device_block_size']['start'] = self._io.pos()
        self.log2_device_block_size = self._io.read_u2le()
        self._debug['log2_device_block_size']['end'] = self._io.pos()
        self._debug['padding']['start'] = self._io.pos()
        self.padding = self._io.read_u2le()
        self._debug['padding']['end'] = self._io.pos()
        self._debug['allocation_group_size']['start'] = self._io.pos()
        self.allocation_group_size = self._io.read_u4le()
        self._debug['allocation_group_size']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u4le()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['state']['start'] = self._io.pos()
        self.state = self._io.read_u4le()
        self._debug['state']['end'] = self._io.pos()
        self._debug['compression']['start'] = self._io.pos()
        self.compression = self._io.read_u4le()
        self._debug['compression']['end'] = self._io.pos()
        self._debug['second_table_len_and_high']['start'] = self._io.pos()
        self.second_table_len_and_high = self._io.read_u4le()
        self._debug['second_table_len_and_high']['end'] = self._io.pos()
        self._debug['second_table_low']['start'] = self._io.pos()
        self.second_table_low = self._io.read_u4le()
        self._debug['second_table_low']['end'] = self._io.pos()
        self._debug['second_map_len_and_high']['start'] = self._io.pos()
        self.second_map_len_and_high = self._io.read_u4le()
        self._debug['second_map_len_and_high']['end'] = self._io.pos()
        self._debug['second_map_low']['start'] = self._io.pos()
        self.second_map_low = self._io.read_u4le()
        self._debug['second_map_low']['end'] = self._io.pos()
        self._debug['log_device']['start'] = self._io.pos()
        self.log_device = self._io.read_u4le()
        self._debug['log_device']['end'] = self._io.pos()
        self._debug['log_serial']['start'] = self._io.pos()
        self.log_serial = self._io.read_u4le()
        self._debug['log_serial']['end'] = self._io.pos()
        self._debug['log_len_and_high']['start'] = self._io.pos()
        self.log_len_and_high = self._io.read_u4le()
        self._debug['log_len_and_high']['end'] = self._io.pos()
        self._debug['log_low']['start'] = self._io.pos()
        self.log_low = self._io.read_u4le()
        self._debug['log_low']['end'] = self._io.pos()
        self._debug['check_len_and_high']['start'] = self._io.pos()
        self.check_len_and_high = self._io.read_u4le()
        self._debug['check_len_and_high']['end'] = self._io.pos()
        self._debug['check_low']['start'] = self._io.pos()
        self.check_low = self._io.read_u4le()
        self._debug['check_low']['end'] = self._io.pos()
        self._debug['updated']['start'] = self._io.pos()
        self.updated = self._io.read_u4le()
        self._debug['updated']['end'] = self._io.pos()
        self._debug['updated_ns']['start'] = self._io.pos()
        self.updated_ns = self._io.read_u4le()
        self._debug['updated_ns']['end'] = self._io.pos()
        self._debug['num_check_log_blocks']['start'] = self._io.pos()
        self.num_check_log_blocks = self._io.read_u4le()
        self._debug['num_check_log_blocks']['end'] = self._io.pos()
        self._debug['check_log']['start'] = self._io.pos()
        self.check_log = self._io.read_u1()
        self._debug['check_log']['end'] = self._io.pos()
        self._debug['short_label']['start'] = self._io.pos()
        self.short_label = self._io.read_bytes(11)
        self._debug['short_label']['end'] = self._io.pos()
        self._debug['grown_size']['start'] = self._io.pos()
        self.grown_size = self._io.read_u8le()
        self._debug['grown_size']['end'] = self._io.pos()
        self._debug['grown_check_len_and_high']['start'] = self._io.pos()
        self.grown_check_len_and_high = self._io.read_u4le()
        self._debug['grown_check_len_and_high']['end'] = self._io.pos()
        self._debug['grown_check_low']['start'] = self._io.pos()
        self.grown_check_low = self._io.read_u4le()
        self._debug['grown_check_low']['end'] = self._io.pos()
        self._debug['grown_log_len_and_high']['start'] = self._io.pos()
        self.grown_log_len_and_high = self._io.read_u4le()
        self._debug['grown_log_len_and_high']['end'] = self._io.pos()
        self._debug['grown_log_low']['start'] = self._io.pos()
        self.grown_log_low = self._io.read_u4le()
        self._debug['grown_log_low']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['label']['start'] = self._io.pos()
        self.label = self._io.read_bytes(16)
        self._debug['label']['end'] = self._io.pos()
        self._debug['log_uuid']['start'] = self._io.pos()
        self.log_uuid = self._io.read_bytes(16)
        self._debug['log_uuid']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    @property
    def log_address(self):
        """Its first block."""
        if hasattr(self, '_m_log_address'):
            return self._m_log_address

        self._m_log_address = (self.log_low + (self.log_len_and_high >> 24 & 255) * 4294967296)
        return getattr(self, '_m_log_address', None)

    @property
    def log_length(self):
        """In blocks."""
        if hasattr(self, '_m_log_length'):
            return self._m_log_length

        self._m_log_length = self.log_len_and_high & 16777215
        return getattr(self, '_m_log_length', None)

    @property
    def second_table_address(self):
        """Its first block."""
        if hasattr(self, '_m_second_table_address'):
            return self._m_second_table_address

        self._m_second_table_address = (self.second_table_low + (self.second_table_len_and_high >> 24 & 255) * 4294967296)
        return getattr(self, '_m_second_table_address', None)

    @property
    def second_table_length(self):
        """In blocks."""
        if hasattr(self, '_m_second_table_length'):
            return self._m_second_table_length

        self._m_second_table_length = self.second_table_len_and_high & 16777215
        return getattr(self, '_m_second_table_length', None)


