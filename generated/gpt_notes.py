# Made by scripts/build_parsers.py from specs/gpt.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: GUID partition table."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'gpt': {
        'class': 'Gpt',
        'orig_id': '',
        'doc': "The header of a GUID partition table: in the disk's second logical sector, and once more in its last. It says where the array of partition entries lies; the backup header has an array of its own. Sector numbers count in logical sectors, whose size the table does not say: it shows in where the header lies.",
        'doc_ref': 'https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-header UEFI 2.10, table 5-5',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', 'Signature', '', '', True, ''),
            ('revision', 'Revision', '', '', False, '0x00010000 for version 1.0, the only one that there is.'),
            ('len_header', 'HeaderSize', '', '', False, 'Bytes that `header_crc32` covers; at most a logical sector, of which none is over 4096.'),
            ('header_crc32', 'HeaderCRC32', '', '', False, 'CRC-32 of the header with this field as zero.'),
            ('reserved', 'Reserved', '', '', False, ''),
            ('own_sector', 'MyLBA', '', '', False, 'Where this header itself lies.'),
            ('other_sector', 'AlternateLBA', '', '', False, 'Where the other header lies.'),
            ('first_usable_sector', 'FirstUsableLBA', '', '', False, ''),
            ('last_usable_sector', 'LastUsableLBA', '', '', False, ''),
            ('disk_guid', 'DiskGUID', '', '', False, 'Mixed byte order; the first three parts are little-endian.'),
            ('first_entry_sector', 'PartitionEntryLBA', '', '', False, ''),
            ('num_entries', 'NumberOfPartitionEntries', '', '', False, 'Bounded by the caller; 128 on nearly every disk.'),
            ('len_entry', 'SizeOfPartitionEntry', '', '', False, '128 times a power of two by the specification; tools have written other multiples of eight.'),
            ('entries_crc32', 'PartitionEntryArrayCRC32', '', '', False, 'CRC-32 of `num_entries` times `len_entry` bytes.'),
        ),
        'instances': (
        ),
    },
    'gpt.entries': {
        'class': 'Gpt.Entries',
        'orig_id': '',
        'doc': 'The whole array, with entries of any size.',
        'doc_ref': 'https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-partition-entry-array UEFI 2.10, table 5-6',
        'record': False,
        # (name, type, doc)
        'params': (
            ('num_entries', 'u4', 'As in the header; the caller bounds it.'),
            ('len_entry', 'u4', 'As in the header.'),
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entries', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'gpt.entry': {
        'class': 'Gpt.Entry',
        'orig_id': '',
        'doc': 'One partition: the first 128 bytes of an entry; larger ones have unknown data after it. An entry whose type GUID is all zeros is unused.',
        'doc_ref': 'https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-partition-entry-array UEFI 2.10, table 5-6',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('type_guid', 'PartitionTypeGUID', '', '', False, 'What the partition is for. Mixed byte order, as `partition_guid`.'),
            ('partition_guid', 'UniquePartitionGUID', '', '', False, "Linux's PARTUUID."),
            ('first_sector', 'StartingLBA', '', '', False, ''),
            ('last_sector', 'EndingLBA', '', '', False, 'Inclusive.'),
            ('attributes', 'Attributes', '', 'gpt.attributes', False, "Bit mask, see `attributes`; the top 16 bits belong to the partition type's owner."),
            ('name', 'PartitionName', '', '', False, 'UTF-16 in little-endian order, ended by a zero unless all 36 units are used.'),
        ),
        'instances': (
        ),
    },
    'gpt.guid': {
        'class': 'Gpt.Guid',
        'orig_id': '',
        'doc': 'The parts of a GUID as its usual text shows them, separated by dashes.',
        'doc_ref': 'https://uefi.org/specs/UEFI/2.10/Apx_A_GUID_and_Time_Formats.html UEFI 2.10, appendix A',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('time_low', 'TimeLow', '', '', False, 'Eight hexadecimal digits.'),
            ('time_mid', 'TimeMid', '', '', False, 'Four digits.'),
            ('time_high', 'TimeHighAndVersion', '', '', False, 'Four digits.'),
            ('clock_sequence', 'ClockSeqHighAndReserved, ClockSeqLow', '', '', False, 'Two bytes in the order in which they are shown.'),
            ('node', 'Node', '', '', False, 'Six bytes in the order in which they are shown.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'gpt.attributes': {
        1: ('required', '', 'The platform needs this partition to work.'),
        2: ('no_block_io', '', 'Firmware makes no device for it.'),
        4: ('legacy_bios_bootable', '', "A BIOS boot loader may boot from it (syslinux's gptmbr does)."),
    },
}
