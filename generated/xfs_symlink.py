# Made by scripts/build_parsers.py from specs/xfs_symlink.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsSymlink(KaitaiStruct):
    """What each extent of a symbolic link begins with in version 5 of the format; a
    piece of the target follows. Version 4 has the target alone.
    
    .. seealso::
       (3rd edition, Symbolic Links, Extent Symbolic Links) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """
    SEQ_FIELDS = ["magic", "ofs_target", "len_target", "checksum", "uuid", "owner", "block", "sequence"]
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsSymlink, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_bytes(4)
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == b"\x58\x53\x4C\x4D":
            raise kaitaistruct.ValidationNotEqualError(b"\x58\x53\x4C\x4D", self.magic, self._io, u"/seq/0")
        self._debug['ofs_target']['start'] = self._io.pos()
        self.ofs_target = self._io.read_u4be()
        self._debug['ofs_target']['end'] = self._io.pos()
        self._debug['len_target']['start'] = self._io.pos()
        self.len_target = self._io.read_u4be()
        self._debug['len_target']['end'] = self._io.pos()
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_bytes(4)
        self._debug['checksum']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['owner']['start'] = self._io.pos()
        self.owner = self._io.read_u8be()
        self._debug['owner']['end'] = self._io.pos()
        self._debug['block']['start'] = self._io.pos()
        self.block = self._io.read_u8be()
        self._debug['block']['end'] = self._io.pos()
        self._debug['sequence']['start'] = self._io.pos()
        self.sequence = self._io.read_u8be()
        self._debug['sequence']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass


