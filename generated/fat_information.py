# Made by scripts/build_parsers.py from specs/fat_information.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class FatInformation(KaitaiStruct):
    """Hints for whoever writes to a FAT32 file system: how much is free, and where to
    look for it. Both may be out of date; nothing but a scan of the table is sure.
    512 bytes at the start of the sector that the boot sector names.
    
    .. seealso::
       FAT 1.03, "FAT32 FSInfo Sector Structure and Backup Boot Sector" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
    """
    SEQ_FIELDS = ["lead_signature", "reserved_1", "structure_signature", "num_free_clusters", "next_free_cluster", "reserved_2", "trail_signature"]
    def __init__(self, _io, _parent=None, _root=None):
        super(FatInformation, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['lead_signature']['start'] = self._io.pos()
        self.lead_signature = self._io.read_bytes(4)
        self._debug['lead_signature']['end'] = self._io.pos()
        if not self.lead_signature == b"\x52\x52\x61\x41":
            raise kaitaistruct.ValidationNotEqualError(b"\x52\x52\x61\x41", self.lead_signature, self._io, u"/seq/0")
        self._debug['reserved_1']['start'] = self._io.pos()
        self.reserved_1 = self._io.read_bytes(480)
        self._debug['reserved_1']['end'] = self._io.pos()
        self._debug['structure_signature']['start'] = self._io.pos()
        self.structure_signature = self._io.read_bytes(4)
        self._debug['structure_signature']['end'] = self._io.pos()
        if not self.structure_signature == b"\x72\x72\x41\x61":
            raise kaitaistruct.ValidationNotEqualError(b"\x72\x72\x41\x61", self.structure_signature, self._io, u"/seq/2")
        self._debug['num_free_clusters']['start'] = self._io.pos()
        self.num_free_clusters = self._io.read_u4le()
        self._debug['num_free_clusters']['end'] = self._io.pos()
        self._debug['next_free_cluster']['start'] = self._io.pos()
        self.next_free_cluster = self._io.read_u4le()
        self._debug['next_free_cluster']['end'] = self._io.pos()
        self._debug['reserved_2']['start'] = self._io.pos()
        self.reserved_2 = self._io.read_bytes(12)
        self._debug['reserved_2']['end'] = self._io.pos()
        self._debug['trail_signature']['start'] = self._io.pos()
        self.trail_signature = self._io.read_bytes(4)
        self._debug['trail_signature']['end'] = self._io.pos()
        if not self.trail_signature == b"\x00\x00\x55\xAA":
            raise kaitaistruct.ValidationNotEqualError(b"\x00\x00\x55\xAA", self.trail_signature, self._io, u"/seq/6")


    def _fetch_instances(self):
        pass


