# Made by scripts/build_parsers.py from specs/ext_mmp.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtMmp(KaitaiStruct):
    """The first 1024 bytes of a block in which a host that has mounted the file
    system counts, so that a second host sees that the first is alive.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/mmp.rst?h=v6.12
    """

    class Sequence(IntEnum):
        being_checked = 3796716880
        not_mounted = 4283256144
    SEQ_FIELDS = ["magic", "sequence", "time", "node_name", "device_name", "check_interval", "padding_1", "padding_2", "checksum"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ExtMmp, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u4le()
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == 5066064:
            raise kaitaistruct.ValidationNotEqualError(5066064, self.magic, self._io, u"/seq/0")
        self._debug['sequence']['start'] = self._io.pos()
        self.sequence = self._io.read_u4le()
        self._debug['sequence']['end'] = self._io.pos()
        self._debug['time']['start'] = self._io.pos()
        self.time = self._io.read_u8le()
        self._debug['time']['end'] = self._io.pos()
        self._debug['node_name']['start'] = self._io.pos()
        self.node_name = self._io.read_bytes(64)
        self._debug['node_name']['end'] = self._io.pos()
        self._debug['device_name']['start'] = self._io.pos()
        self.device_name = self._io.read_bytes(32)
        self._debug['device_name']['end'] = self._io.pos()
        self._debug['check_interval']['start'] = self._io.pos()
        self.check_interval = self._io.read_u2le()
        self._debug['check_interval']['end'] = self._io.pos()
        self._debug['padding_1']['start'] = self._io.pos()
        self.padding_1 = self._io.read_u2le()
        self._debug['padding_1']['end'] = self._io.pos()
        self._debug['padding_2']['start'] = self._io.pos()
        self.padding_2 = self._io.read_bytes(904)
        self._debug['padding_2']['end'] = self._io.pos()
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_u4le()
        self._debug['checksum']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass


