# Made by scripts/build_parsers.py from specs/reiserfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ReiserfsSuperblock(KaitaiStruct):
    """At byte 65536; of the first editions of 3.5 at byte 8192. All blocks are counted from
    the start of the volume. What the first editions do not have is zero there.
    
    .. seealso::
       reiserfs_super_block - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
    """

    class CheckState(IntEnum):
        corrupt = 1
        fatal = 2
        io_errors = 4

    class Flags(IntEnum):
        attributes_cleared = 1

    class Hash(IntEnum):
        unset = 0
        tea = 1
        rupasov = 2
        r5 = 3

    class State(IntEnum):
        unmounted = 1
        mounted = 2
    SEQ_FIELDS = ["num_blocks", "num_free_blocks", "root_block", "journal_block", "journal_device", "num_journal_blocks", "most_transaction_blocks", "journal_magic", "most_batch_blocks", "most_commit_age", "most_transaction_age", "block_size", "most_objects", "num_objects", "state", "magic", "check_state", "hash", "tree_height", "num_bitmaps", "version", "num_reserved_for_journal", "inode_generation", "flags", "uuid", "label"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ReiserfsSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['num_blocks']['start'] = self._io.pos()
        self.num_blocks = self._io.read_u4le()
        self._debug['num_blocks']['end'] = self._io.pos()
        self._debug['num_free_blocks']['start'] = self._io.pos()
        self.num_free_blocks = self._io.read_u4le()
        self._debug['num_free_blocks']['end'] = self._io.pos()
        self._debug['root_block']['start'] = self._io.pos()
        self.root_block = self._io.read_u4le()
        self._debug['root_block']['end'] = self._io.pos()
        self._debug['journal_block']['start'] = self._io.pos()
        self.journal_block = self._io.read_u4le()
        self._debug['journal_block']['end'] = self._io.pos()
        self._debug['journal_device']['start'] = self._io.pos()
        self.journal_device = self._io.read_u4le()
        self._debug['journal_device']['end'] = self._io.pos()
        self._debug['num_journal_blocks']['start'] = self._io.pos()
        self.num_journal_blocks = self._io.read_u4le()
        self._debug['num_journal_blocks']['end'] = self._io.pos()
        self._debug['most_transaction_blocks']['start'] = self._io.pos()
        self.most_transaction_blocks = self._io.read_u4le()
        self._debug['most_transaction_blocks']['end'] = self._io.pos()
        self._debug['journal_magic']['start'] = self._io.pos()
        self.journal_magic = self._io.read_u4le()
        self._debug['journal_magic']['end'] = self._io.pos()
        self._debug['most_batch_blocks']['start'] = self._io.pos()
        self.most_batch_blocks = self._io.read_u4le()
        self._debug['most_batch_blocks']['end'] = self._io.pos()
        self._debug['most_commit_age']['start'] = self._io.pos()
        self.most_commit_age = self._io.read_u4le()
        self._debug['most_commit_age']['end'] = self._io.pos()
        self._debug['most_transaction_age']['start'] = self._io.pos()
        self.most_transaction_age = self._io.read_u4le()
        self._debug['most_transaction_age']['end'] = self._io.pos()
        self._debug['block_size']['start'] = self._io.pos()
        self.block_size = self._io.read_u2le()
        self._debug['block_size']['end'] = self._io.pos()
        self._debug['most_objects']['start'] = self._io.pos()
        self.most_objects = self._io.read_u2le()
        self._debug['most_objects']['end'] = self._io.pos()
        self._debug['num_objects']['start'] = self._io.pos()
        self.num_objects = self._io.read_u2le()
        self._debug['num_objects']['end'] = self._io.pos()
        self._debug['state']['start'] = self._io.pos()
        self.state = self._io.read_u2le()
        self._debug['state']['end'] = self._io.pos()
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_bytes(10)
        self._debug['magic']['end'] = self._io.pos()
        self._debug['check_state']['start'] = self._io.pos()
        self.check_state = self._io.read_u2le()
        self._debug['check_state']['end'] = self._io.pos()
        self._debug['hash']['start'] = self._io.pos()
        self.hash = self._io.read_u4le()
        self._debug['hash']['end'] = self._io.pos()
        self._debug['tree_height']['start'] = self._io.pos()
        self.tree_height = self._io.read_u2le()
        self._debug['tree_height']['end'] = self._io.pos()
        self._debug['num_bitmaps']['start'] = self._io.pos()
        self.num_bitmaps = self._io.read_u2le()
        self._debug['num_bitmaps']['end'] = self._io.pos()
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u2le()
        self._debug['version']['end'] = self._io.pos()
        self._debug['num_reserved_for_journal']['start'] = self._io.pos()
        self.num_reserved_for_journal = self._io.read_u2le()
        self._debug['num_reserved_for_journal']['end'] = self._io.pos()
        self._debug['inode_generation']['start'] = self._io.pos()
        self.inode_generation = self._io.read_u4le()
        self._debug['inode_generation']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u4le()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['label']['start'] = self._io.pos()
        self.label = self._io.read_bytes(16)
        self._debug['label']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass


