# Made by scripts/build_parsers.py from specs/dm_raid.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class DmRaid(KaitaiStruct):
    """What the metadata device beside each member of a device-mapper RAID says about that member. LVM
    calls these devices `rmeta`. A device that was never used holds zeros.
    
    .. seealso::
       Linux 6.1, dm-raid.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-raid.c?h=v6.1#n1935
    """

    class CompatFeatures(IntEnum):
        v190 = 1
    SEQ_FIELDS = ["magic", "compat_features", "num_devices", "array_position", "num_events", "failed_devices", "ofs_disk_recovery", "ofs_array_resync", "level", "layout", "num_stripe_sectors"]
    def __init__(self, _io, _parent=None, _root=None):
        super(DmRaid, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u4le()
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == 1683123524:
            raise kaitaistruct.ValidationNotEqualError(1683123524, self.magic, self._io, u"/seq/0")
        self._debug['compat_features']['start'] = self._io.pos()
        self.compat_features = self._io.read_u4le()
        self._debug['compat_features']['end'] = self._io.pos()
        self._debug['num_devices']['start'] = self._io.pos()
        self.num_devices = self._io.read_u4le()
        self._debug['num_devices']['end'] = self._io.pos()
        self._debug['array_position']['start'] = self._io.pos()
        self.array_position = self._io.read_u4le()
        self._debug['array_position']['end'] = self._io.pos()
        self._debug['num_events']['start'] = self._io.pos()
        self.num_events = self._io.read_u8le()
        self._debug['num_events']['end'] = self._io.pos()
        self._debug['failed_devices']['start'] = self._io.pos()
        self.failed_devices = self._io.read_u8le()
        self._debug['failed_devices']['end'] = self._io.pos()
        self._debug['ofs_disk_recovery']['start'] = self._io.pos()
        self.ofs_disk_recovery = self._io.read_u8le()
        self._debug['ofs_disk_recovery']['end'] = self._io.pos()
        self._debug['ofs_array_resync']['start'] = self._io.pos()
        self.ofs_array_resync = self._io.read_u8le()
        self._debug['ofs_array_resync']['end'] = self._io.pos()
        self._debug['level']['start'] = self._io.pos()
        self.level = self._io.read_u4le()
        self._debug['level']['end'] = self._io.pos()
        self._debug['layout']['start'] = self._io.pos()
        self.layout = self._io.read_u4le()
        self._debug['layout']['end'] = self._io.pos()
        self._debug['num_stripe_sectors']['start'] = self._io.pos()
        self.num_stripe_sectors = self._io.read_u4le()
        self._debug['num_stripe_sectors']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass


