# Made by scripts/build_parsers.py from specs/mbr.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Master boot record and extended boot record."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'mbr': {
        'class': 'Mbr',
        'orig_id': '',
        'doc': "The first sector of a disk whose partitions are listed in the way of the IBM PC, and the same sector at the head of each logical partition of an extended partition (extended boot record). Sector numbers count in the disk's logical sectors, which are 512 bytes on nearly every disk. A sector with the right boot signature may still be something else: the boot sector of a file system ends in the same two bytes. Whether the entries make sense is for the caller to judge.",
        'doc_ref': 'https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#master-boot-record-mbr UEFI 2.10, 5.2',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('boot_area', '', '', '', False, ''),
            ('partitions', 'PartitionRecord', '', '', False, 'In an extended boot record only the first two are used.'),
            ('boot_signature', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'mbr.boot_area': {
        'class': 'Mbr.BootArea',
        'orig_id': '',
        'doc': 'What comes before the four entries. All of it is unused in an extended boot record.',
        'doc_ref': 'https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr UEFI 2.10, table 5-1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('boot_code', 'BootCode', '', '', False, 'x86 machine code that firmware runs; EFI does not.'),
            ('disk_signature', 'UniqueMBRDiskSignature', '', '', False, "A number that tells disks apart. Linux makes the PARTUUID of a partition from it: eight hexadecimal digits, a dash, and the partition's number in two."),
            ('copy_protected', 'Unknown', '', '', False, '0x5a5a on disks that Windows may not write a signature to; zero elsewhere.'),
        ),
        'instances': (
        ),
    },
    'mbr.partition_entry': {
        'class': 'Mbr.PartitionEntry',
        'orig_id': '',
        'doc': 'One partition. An entry whose number of sectors is zero is unused. Cylinders, heads and sectors are kept for old firmware; the sector numbers are what counts.',
        'doc_ref': 'https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr UEFI 2.10, table 5-2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('boot_indicator', 'BootIndicator', '', '', False, '0x80 for the active partition, else zero; anything else means that this is no table.'),
            ('start_chs', 'StartingCHS', '', '', False, "Head, sector (low six bits) with the cylinder's top bits, cylinder."),
            ('partition_type', 'OSType', 'mbr.partition_types', '', False, 'What the partition is for; see `partition_types`.'),
            ('end_chs', 'EndingCHS', '', '', False, 'As `start_chs`, of the last sector.'),
            ('first_sector', 'StartingLBA', '', '', False, "In the master boot record a sector of the disk. In an extended boot record the first entry counts from that record's sector, the second from the extended partition's start."),
            ('num_sectors', 'SizeInLBA', '', '', False, ''),
        ),
        'instances': (
            ('is_used', ''),
            ('is_active', ''),
            ('is_boot_indicator_valid', ''),
            ('is_extended', 'The entry is a container of logical partitions (CHS, LBA and Linux numbering).'),
            ('is_gpt_protective', ''),
        ),
    },
    'mbr.boot_signature': {
        'class': 'Mbr.BootSignature',
        'orig_id': '',
        'doc': "The end of the sector's first 512 bytes.",
        'doc_ref': 'https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#legacy-master-boot-record-mbr UEFI 2.10, table 5-1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', 'Signature', '', '', True, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'mbr.partition_types': {
        0: ('empty', '', 'Unused; some hybrid ISO images give their partition this type all the same.'),
        1: ('fat12', '', ''),
        4: ('fat16_small', '', ''),
        5: ('extended_chs', '', ''),
        6: ('fat16', '', ''),
        7: ('ntfs_or_exfat', '', ''),
        11: ('fat32_chs', '', ''),
        12: ('fat32_lba', '', ''),
        14: ('fat16_lba', '', ''),
        15: ('extended_lba', '', ''),
        17: ('hidden_fat12', '', ''),
        23: ('hidden_ntfs', '', "isohybrid's type for the whole image."),
        39: ('windows_recovery', '', ''),
        57: ('plan9', '', ''),
        130: ('linux_swap_or_solaris', '', 'Solaris used it before 0xbf, so both meanings occur.'),
        131: ('linux', '', ''),
        133: ('linux_extended', '', ''),
        142: ('linux_lvm', '', ''),
        160: ('hibernation', '', ''),
        165: ('freebsd', '', ''),
        166: ('openbsd', '', ''),
        168: ('macos_ufs', '', ''),
        169: ('netbsd', '', ''),
        171: ('macos_boot', '', ''),
        175: ('macos_hfs', '', ''),
        190: ('solaris_boot', '', ''),
        191: ('solaris', '', ''),
        218: ('no_file_system', '', ''),
        232: ('luks', '', ''),
        234: ('boot_loader_specification', '', ''),
        238: ('gpt_protective', '', ''),
        239: ('efi_system', '', ''),
        251: ('vmware_vmfs', '', ''),
        252: ('vmware_swap', '', ''),
        253: ('linux_raid', '', ''),
    },
}
