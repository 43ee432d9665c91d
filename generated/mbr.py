# Made by scripts/build_parsers.py from specs/mbr.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Mbr(KaitaiStruct):
    """The first sector of a disk whose partitions are listed in the way of the IBM PC, and the same
    sector at the head of each logical partition of an extended partition (extended boot record).
    Sector numbers count in the disk's logical sectors, which are 512 bytes on nearly every disk.
    
    A sector with the right boot signature may still be something else: the boot sector of a file
    system ends in the same two bytes. Whether the entries make sense is for the caller to judge.
    
    .. seealso::
       UEFI 2.10, 5.2 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#master-boot-record-mbr
    """

    class PartitionTypes(IntEnum):
        empty = 0
        fat12 = 1
        fat16_small = 4
        extended_chs = 5
        fat16 = 6
        ntfs_or_exfat = 7
        fat32_chs = 11
        fat32_lba = 12
        fat16_lba = 14
        extended_lba = 15
        hidden_fat12 = 17
        hidden_ntfs = 23
        windows_recovery = 39
        plan9 = 57
        linux_swap_or_solaris = 130
        linux = 131
        linux_extended = 133
        linux_lvm = 142
        hibernation = 160
        freebsd = 165
        openbsd = 166
        macos_ufs = 168
        netbsd = 169
        macos_boot = 171
        macos_hfs = 175
        solaris_boot = 190
        solaris = 191
        no_file_system = 218
        luks = 232
        boot_loader_specification = 234
        gpt_protective = 238
        efi_system = 239
        vmware_vmfs = 251
        vmware_swap = 252
        linux_raid = 253
    SEQ_FIELDS = ["boot_area", "partitions", "boot_signature"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Mbr, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['boot_area']['start'] = self._io.pos()
        self.boot_area = Mbr.BootArea(self._io, self, self._root)
        self.boot_area._read()
        self._debug['boot_area']['end'] = self._io.pos()
        self._debug['partitions']['start'] = self._io.pos()
        self._debug['partitions']['arr'] = []
        self.partitions = []
        for i in range(4):
            self._debug['partitions']['arr'].append({'start': self._io.pos()})
            _t_partitions = Mbr.PartitionEntry(self._io, self, self._root)
            try:
                _t_partitions._read()
            finally:
                self.partitions.append(_t_partitions)
            self._debug['partitions']['arr'][i]['end'] = self._io.pos()

        self._debug['partitions']['end'] = self._io.pos()
        self._debug['boot_signature']['start'] = self._io.pos()
        self.boot_signature = Mbr.BootSignature(self._io, self, self._root)
        self.boot_signature._read()
        self._debug['boot_signature']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.boot_area._fetch_instances()
        for i in range(len(self.partitions)):
            pass
            self.partitions[i]._fetch_instances()

        self.boot_signature._fetch_instances()

    class BootArea(KaitaiStruct):
        """What comes before the four entries. All of it is unused in an extended boot record.
        
        .. seealso::
           UEFI 2.10, table 5-1 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr
        """
        SEQ_FIELDS = ["boot_code", "disk_signature", "copy_protected"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Mbr.BootArea, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['boot_code']['start'] = self._io.pos()
            self.boot_code = self._io.read_bytes(440)
            self._debug['boot_code']['end'] = self._io.pos()
            self._debug['disk_signature']['start'] = self._io.pos()
            self.disk_signature = self._io.read_u4le()
            self._debug['disk_signature']['end'] = self._io.pos()
            self._debug['copy_protected']['start'] = self._io.pos()
            self.copy_protected = self._io.read_u2le()
            self._debug['copy_protected']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class BootSignature(KaitaiStruct):
        """The end of the sector's first 512 bytes.
        
        .. seealso::
           UEFI 2.10, table 5-1 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr
        """
        SEQ_FIELDS = ["signature"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Mbr.BootSignature, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(2)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x55\xAA":
                raise kaitaistruct.ValidationNotEqualError(b"\x55\xAA", self.signature, self._io, u"/types/boot_signature/seq/0")


        def _fetch_instances(self):
            pass


    class PartitionEntry(KaitaiStruct):
        """One partition. An entry whose number of sectors is zero is unused.
        Cylinders, heads and sectors are kept for old firmware; the sector numbers are what counts.
        
        .. seealso::
           UEFI 2.10, table 5-2 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr
        """
        SEQ_FIELDS = ["boot_indicator", "start_chs", "partition_type", "end_chs", "first_sector", "num_sectors"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Mbr.PartitionEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['boot_indicator']['start'] = self._io.pos()
            self.boot_indicator = self._io.read_u1()
            self._debug['boot_indicator']['end'] = self._io.pos()
            self._debug['start_chs']['start'] = self._io.pos()
            self.start_chs = self._io.read_bytes(3)
            self._debug['start_chs']['end'] = self._io.pos()
            self._debug['partition_type']['start'] = self._io.pos()
            self.partition_type = self._io.read_u1()
            self._debug['partition_type']['end'] = self._io.pos()
            self._debug['end_chs']['start'] = self._io.pos()
            self.end_chs = self._io.read_bytes(3)
            self._debug['end_chs']['end'] = self._io.pos()
            self._debug['first_sector']['start'] = self._io.pos()
            self.first_sector = self._io.read_u4le()
            self._debug['first_sector']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u4le()
            self._debug['num_sectors']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_active(self):
            if hasattr(self, '_m_is_active'):
                return self._m_is_active

            self._m_is_active = self.boot_indicator == 128
            return getattr(self, '_m_is_active', None)

        @property
        def is_boot_indicator_valid(self):
            if hasattr(self, '_m_is_boot_indicator_valid'):
                return self._m_is_boot_indicator_valid

            self._m_is_boot_indicator_valid = self.boot_indicator & 127 == 0
            return getattr(self, '_m_is_boot_indicator_valid', None)

        @property
        def is_extended(self):
            """The entry is a container of logical partitions (CHS, LBA and Linux numbering)."""
            if hasattr(self, '_m_is_extended'):
                return self._m_is_extended

            self._m_is_extended =  ((self.partition_type == 5) or (self.partition_type == 15) or (self.partition_type == 133)) 
            return getattr(self, '_m_is_extended', None)

        @property
        def is_gpt_protective(self):
            if hasattr(self, '_m_is_gpt_protective'):
                return self._m_is_gpt_protective

            self._m_is_gpt_protective = self.partition_type == 238
            return getattr(self, '_m_is_gpt_protective', None)

        @property
        def is_used(self):
            if hasattr(self, '_m_is_used'):
                return self._m_is_used

            self._m_is_used = self.num_sectors != 0
            return getattr(self, '_m_is_used', None)



