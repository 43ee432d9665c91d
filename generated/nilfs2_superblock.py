# Made by scripts/build_parsers.py from specs/nilfs2_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Nilfs2Superblock(KaitaiStruct):
    """At byte 1024, and once more in the last whole block of 4096 bytes of the volume. It says where
    one of the latest logs begins; newer ones are found from there.
    
    .. seealso::
       nilfs_super_block - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/nilfs2_ondisk.h?h=v6.12
    """

    class ReadOnlyFeatures(IntEnum):
        block_count = 1

    class States(IntEnum):
        valid = 1
        errors = 2
        resize = 4
    SEQ_FIELDS = ["revision", "minor_revision", "magic", "len_superblock", "flags", "checksum_seed", "checksum", "log2_block_size", "num_segments", "device_size", "first_data_block", "num_blocks_per_segment", "reserved_percentage", "last_checkpoint", "last_log", "last_sequence", "num_free_blocks", "created", "mounted", "written", "num_mounts", "most_mounts", "state", "errors", "checked", "check_interval", "creator", "reserved_uid", "reserved_gid", "first_inode", "inode_size", "translation_entry_size", "checkpoint_size", "segment_usage_size", "uuid", "label", "commit_interval", "most_dirty_blocks", "compatible_features", "read_only_features", "incompatible_features"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Nilfs2Superblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['revision']['start'] = self._io.pos()
        self.revision = self._io.read_u4le()
        self._debug['revision']['end'] = self._io.pos()
        self._debug['minor_revision']['start'] = self._io.pos()
        self.minor_revision = self._io.read_u2le()
        self._debug['minor_revision']['end'] = self._io.pos()
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_bytes(2)
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == b"\x34\x34":
            raise kaitaistruct.ValidationNotEqualError(b"\x34\x34", self.magic, self._io, u"/seq/2")
        self._debug['len_superblock']['start'] = self._io.pos()
        self.len_superblock = self._io.read_u2le()
        self._debug['len_superblock']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u2le()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['checksum_seed']['start'] = self._io.pos()
        self.checksum_seed = self._io.read_u4le()
        self._debug['checksum_seed']['end'] = self._io.pos()
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_u4le()
        self._debug['checksum']['end'] = self._io.pos()
        self._debug['log2_block_size']['start'] = self._io.pos()
        self.log2_block_size = self._io.read_u4le()
        self._debug['log2_block_size']['end'] = self._io.pos()
        self._debug['num_segments']['start'] = self._io.pos()
        self.num_segments = self._io.read_u8le()
        self._debug['num_segments']['end'] = self._io.pos()
        self._debug['device_size']['start'] = self._io.pos()
        self.device_size = self._io.read_u8le()
        self._debug['device_size']['end'] = self._io.pos()
        self._debug['first_data_block']['start'] = self._io.pos()
        self.first_data_block = self._io.read_u8le()
        self._debug['first_data_block']['end'] = self._io.pos()
        self._debug['num_blocks_per_segment']['start'] = self._io.pos()
        self.num_blocks_per_segment = self._io.read_u4le()
        self._debug['num_blocks_per_segment']['end'] = self._io.pos()
        self._debug['reserved_percentage']['start'] = self._io.pos()
        self.reserved_percentage = self._io.read_u4le()
        self._debug['reserved_percentage']['end'] = self._io.pos()
        self._debug['last_checkpoint']['start'] = self._io.pos()
        self.last_checkpoint = self._io.read_u8le()
        self._debug['last_checkpoint']['end'] = self._io.pos()
        self._debug['last_log']['start'] = self._io.pos()
        self.last_log = self._io.read_u8le()
        self._debug['last_log']['end'] = self._io.pos()
        self._debug['last_sequence']['start'] = self._io.pos()
        self.last_sequence = self._io.read_u8le()
        self._debug['last_sequence']['end'] = self._io.pos()
        self._debug['num_free_blocks']['start'] = self._io.pos()
        self.num_free_blocks = self._io.read_u8le()
        self._debug['num_free_blocks']['end'] = self._io.pos()
        self._debug['created']['start'] = self._io.pos()
        self.created = self._io.read_u8le()
        self._debug['created']['end'] = self._io.pos()
        self._debug['mounted']['start'] = self._io.pos()
        self.mounted = self._io.read_u8le()
        self._debug['mounted']['end'] = self._io.pos()
        self._debug['written']['start'] = self._io.pos()
        self.written = self._io.read_u8le()
        self._debug['written']['end'] = self._io.pos()
        self._debug['num_mounts']['start'] = self._io.pos()
        self.num_mounts = self._io.read_u2le()
        self._debug['num_mounts']['end'] = self._io.pos()
        self._debug['most_mounts']['start'] = self._io.pos()
        self.most_mounts = self._io.read_u2le()
        self._debug['most_mounts']['end'] = self._io.pos()
        self._debug['state']['start'] = self._io.pos()
        self.state = self._io.read_u2le()
        self._debug['state']['end'] = self._io.pos()
        self._debug['errors']['start'] = self._io.pos()
        self.errors = self._io.read_u2le()
        self._debug['errors']['end'] = self._io.pos()
        self._debug['checked']['start'] = self._io.pos()
        self.checked = self._io.read_u8le()
        self._debug['checked']['end'] = self._io.pos()
        self._debug['check_interval']['start'] = self._io.pos()
        self.check_interval = self._io.read_u4le()
        self._debug['check_interval']['end'] = self._io.pos()
        self._debug['creator']['start'] = self._io.pos()
        self.creator = self._io.read_u4le()
        self._debug['creator']['end'] = self._io.pos()
        self._debug['reserved_uid']['start'] = self._io.pos()
        self.reserved_uid = self._io.read_u2le()
        self._debug['reserved_uid']['end'] = self._io.pos()
        self._debug['reserved_gid']['start'] = self._io.pos()
        self.reserved_gid = self._io.read_u2le()
        self._debug['reserved_gid']['end'] = self._io.pos()
        self._debug['first_inode']['start'] = self._io.pos()
        self.first_inode = self._io.read_u4le()
        self._debug['first_inode']['end'] = self._io.pos()
        self._debug['inode_size']['start'] = self._io.pos()
        self.inode_size = self._io.read_u2le()
        self._debug['inode_size']['end'] = self._io.pos()
        self._debug['translation_entry_size']['start'] = self._io.pos()
        self.translation_entry_size = self._io.read_u2le()
        self._debug['translation_entry_size']['end'] = self._io.pos()
        self._debug['checkpoint_size']['start'] = self._io.pos()
        self.checkpoint_size = self._io.read_u2le()
        self._debug['checkpoint_size']['end'] = self._io.pos()
        self._debug['segment_usage_size']['start'] = self._io.pos()
        self.segment_usage_size = self._io.read_u2le()
        self._debug['segment_usage_size']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['label']['start'] = self._io.pos()
        self.label = self._io.read_bytes(80)
        self._debug['label']['end'] = self._io.pos()
        self._debug['commit_interval']['start'] = self._io.pos()
        self.commit_interval = self._io.read_u4le()
        self._debug['commit_interval']['end'] = self._io.pos()
        self._debug['most_dirty_blocks']['start'] = self._io.pos()
        self.most_dirty_blocks = self._io.read_u4le()
        self._debug['most_dirty_blocks']['end'] = self._io.pos()
        self._debug['compatible_features']['start'] = self._io.pos()
        self.compatible_features = self._io.read_u8le()
        self._debug['compatible_features']['end'] = self._io.pos()
        self._debug['read_only_features']['start'] = self._io.pos()
        self.read_only_features = self._io.read_u8le()
        self._debug['read_only_features']['end'] = self._io.pos()
        self._debug['incompatible_features']['start'] = self._io.pos()
        self.incompatible_features = self._io.read_u8le()
        self._debug['incompatible_features']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass


