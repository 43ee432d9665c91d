# Made by scripts/build_parsers.py from specs/squashfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class SquashfsSuperblock(KaitaiStruct):
    """The first 96 bytes: how the file system is made, and where its tables begin. All
    places are bytes from here. It is followed, where the flag says so, by a metadata
    block with the compressor's options, which a reader does not need.
    
    .. seealso::
       3, Squashfs Filesystem Design - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12
    """

    class Compression(IntEnum):
        gzip = 1
        lzma = 2
        lzo = 3
        xz = 4
        lz4 = 5
        zstd = 6

    class Flags(IntEnum):
        inodes_uncompressed = 1
        data_uncompressed = 2
        checked = 4
        fragments_uncompressed = 8
        no_fragments = 16
        always_fragments = 32
        duplicates_removed = 64
        exportable = 128
        attributes_uncompressed = 256
        no_attributes = 512
        compressor_options = 1024
        ids_uncompressed = 2048
    SEQ_FIELDS = ["magic", "num_inodes", "made", "block_size", "num_fragments", "compression", "block_log", "flags", "num_ids", "major_version", "minor_version", "root_inode", "num_bytes", "ids_start", "attributes_start", "inodes_start", "directories_start", "fragments_start", "exports_start"]
    def __init__(self, _io, _parent=None, _root=None):
        super(SquashfsSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_bytes(4)
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == b"\x68\x73\x71\x73":
            raise kaitaistruct.ValidationNotEqualError(b"\x68\x73\x71\x73", self.magic, self._io, u"/seq/0")
        self._debug['num_inodes']['start'] = self._io.pos()
        self.num_inodes = self._io.read_u4le()
        self._debug['num_inodes']['end'] = self._io.pos()
        self._debug['made']['start'] = self._io.pos()
        self.made = self._io.read_u4le()
        self._debug['made']['end'] = self._io.pos()
        self._debug['block_size']['start'] = self._io.pos()
        self.block_size = self._io.read_u4le()
        self._debug['block_size']['end'] = self._io.pos()
        self._debug['num_fragments']['start'] = self._io.pos()
        self.num_fragments = self._io.read_u4le()
        self._debug['num_fragments']['end'] = self._io.pos()
        self._debug['compression']['start'] = self._io.pos()
        self.compression = self._io.read_u2le()
        self._debug['compression']['end'] = self._io.pos()
        self._debug['block_log']['start'] = self._io.pos()
        self.block_log = self._io.read_u2le()
        self._debug['block_log']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u2le()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['num_ids']['start'] = self._io.pos()
        self.num_ids = self._io.read_u2le()
        self._debug['num_ids']['end'] = self._io.pos()
        self._debug['major_version']['start'] = self._io.pos()
        self.major_version = self._io.read_u2le()
        self._debug['major_version']['end'] = self._io.pos()
        self._debug['minor_version']['start'] = self._io.pos()
        self.minor_version = self._io.read_u2le()
        self._debug['minor_version']['end'] = self._io.pos()
        self._debug['root_inode']['start'] = self._io.pos()
        self.root_inode = self._io.read_u8le()
        self._debug['root_inode']['end'] = self._io.pos()
        self._debug['num_bytes']['start'] = self._io.pos()
        self.num_bytes = self._io.read_u8le()
        self._debug['num_bytes']['end'] = self._io.pos()
        self._debug['ids_start']['start'] = self._io.pos()
        self.ids_start = self._io.read_u8le()
        self._debug['ids_start']['end'] = self._io.pos()
        self._debug['attributes_start']['start'] = self._io.pos()
        self.attributes_start = self._io.read_u8le()
        self._debug['attributes_start']['end'] = self._io.pos()
        self._debug['inodes_start']['start'] = self._io.pos()
        self.inodes_start = self._io.read_u8le()
        self._debug['inodes_start']['end'] = self._io.pos()
        self._debug['directories_start']['start'] = self._io.pos()
        self.directories_start = self._io.read_u8le()
        self._debug['directories_start']['end'] = self._io.pos()
        self._debug['fragments_start']['start'] = self._io.pos()
        self.fragments_start = self._io.read_u8le()
        self._debug['fragments_start']['end'] = self._io.pos()
        self._debug['exports_start']['start'] = self._io.pos()
        self.exports_start = self._io.read_u8le()
        self._debug['exports_start']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    @property
    def has_attributes(self):
        if hasattr(self, '_m_has_attributes'):
            return self._m_has_attributes

        self._m_has_attributes = self.attributes_start != 18446744073709551615
        return getattr(self, '_m_has_attributes', None)

    @property
    def has_exports(self):
        if hasattr(self, '_m_has_exports'):
            return self._m_has_exports

        self._m_has_exports = self.exports_start != 18446744073709551615
        return getattr(self, '_m_has_exports', None)

    @property
    def has_fragments(self):
        if hasattr(self, '_m_has_fragments'):
            return self._m_has_fragments

        self._m_has_fragments = self.fragments_start != 18446744073709551615
        return getattr(self, '_m_has_fragments', None)


