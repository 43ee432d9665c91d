# Made by scripts/build_parsers.py from specs/fat_boot_sector.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Boot sector of FAT12, FAT16 and FAT32."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'fat_boot_sector': {
        'class': 'FatBootSector',
        'orig_id': '',
        'doc': 'The first 512 bytes of a FAT file system. The parameters of DOS 3.31 come first; what follows them depends on whether `num_table_sectors_16` is zero, which makes the file system FAT32. Sectors are those of the file system, `len_sector` bytes each, and are counted from its start. Three areas follow the `num_reserved_sectors`: the tables, one after the other; the root directory of FAT12 and FAT16; and the clusters, of which the first has the number 2. How many there are tells FAT12 (fewer than 4085) from FAT16.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT, General Overview of On-Disk Format, 1.03',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('parameters', '', '', '', False, ''),
            ('parameters_32', '', '', '', False, ''),
            ('identity', '', '', '', False, ''),
            ('boot_code', '', '', '', False, 'x86 machine code that firmware without EFI runs.'),
            ('boot_signature', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'fat_boot_sector.parameters': {
        'class': 'FatBootSector.Parameters',
        'orig_id': '',
        'doc': 'What FAT12, FAT16 and FAT32 have in common.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "Boot Sector and BPB"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('jump', 'BS_jmpBoot', '', '', False, 'An x86 jump over what follows; begins with 0xeb or 0xe9 where somebody may run it.'),
            ('maker', 'BS_OEMName', '', '', False, 'What made the file system; has no other meaning.'),
            ('len_sector', 'BPB_BytsPerSec', '', '', False, '512, 1024, 2048 or 4096.'),
            ('num_cluster_sectors', 'BPB_SecPerClus', '', '', False, 'A power of two.'),
            ('num_reserved_sectors', 'BPB_RsvdSecCnt', '', '', False, 'Sectors before the first table, this one included; 1 on most, 32 on FAT32.'),
            ('num_tables', 'BPB_NumFATs', '', '', False, 'Copies of the allocation table; 2 nearly always.'),
            ('num_root_entries', 'BPB_RootEntCnt', '', '', False, 'Directory entries that the root has room for; 0 on FAT32, whose root is a chain.'),
            ('num_sectors_16', 'BPB_TotSec16', '', '', False, 'Sectors of the file system; 0 if `num_sectors_32` says it.'),
            ('media', 'BPB_Media', '', '', False, '0xf8 for fixed disks, 0xf0 for others; 0xf9 to 0xff are kinds of old floppy disks.'),
            ('num_table_sectors_16', 'BPB_FATSz16', '', '', False, 'Sectors of one table; 0 on FAT32.'),
            ('num_track_sectors', 'BPB_SecPerTrk', '', '', False, 'For firmware that counts in cylinders, as is the next field.'),
            ('num_heads', 'BPB_NumHeads', '', '', False, ''),
            ('num_hidden_sectors', 'BPB_HiddSec', '', '', False, 'Sectors of the disk before the file system; often wrong.'),
            ('num_sectors_32', 'BPB_TotSec32', '', '', False, 'Sectors of the file system if `num_sectors_16` is 0; before DOS 3.31 not there.'),
        ),
        'instances': (
            ('num_sectors', ''),
            ('is_media_valid', ''),
        ),
    },
    'fat_boot_sector.parameters_32': {
        'class': 'FatBootSector.Parameters32',
        'orig_id': '',
        'doc': 'What only FAT32 has, behind the common parameters.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT32 Structure Starting at Offset 36"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_table_sectors', 'BPB_FATSz32', '', '', False, 'Sectors of one table.'),
            ('table_flags', 'BPB_ExtFlags', '', '', False, 'With the bit 0x80 only one table is kept, and the lower 4 bits are its number, counted from 0; without it all tables are alike.'),
            ('version', 'BPB_FSVer', '', '', False, '0; the upper byte is the major number.'),
            ('root_cluster', 'BPB_RootClus', '', '', False, 'The first cluster of the root directory; 2 usually.'),
            ('information_sector', 'BPB_FSInfo', '', '', False, 'Where a structure of fat_information lies; 1 usually, 0 or 0xffff for none.'),
            ('backup_sector', 'BPB_BkBootSec', '', '', False, 'Where a copy of this sector lies; 6 usually, 0 for none.'),
            ('reserved', 'BPB_Reserved', '', '', False, ''),
        ),
        'instances': (
            ('is_one_table_active', ''),
            ('active_table', ''),
        ),
    },
    'fat_boot_sector.identity': {
        'class': 'FatBootSector.Identity',
        'orig_id': '',
        'doc': 'Behind the parameters of either kind. Serial number, label and type mean something only where `extended_signature` announces them.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "Fat12 and Fat16 Structure Starting at Offset 36"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('drive', 'BS_DrvNum', '', '', False, '0x80 for fixed disks, 0 for floppy disks.'),
            ('state', 'BS_Reserved1', '', 'fat_boot_sector.state', False, 'Bits of enum `state`, which Linux and Windows keep here.'),
            ('extended_signature', 'BS_BootSig', '', '', False, '0x29 if the three fields below are there, 0x28 if only the serial number is.'),
            ('serial', 'BS_VolID', '', '', False, 'A number that tells file systems apart, from the time when this one was made.'),
            ('label', 'BS_VolLab', '', '', False, "Padded with blanks; the root directory's entry for it is what counts."),
            ('kind', 'BS_FilSysType', '', '', False, '"FAT12 ", "FAT16 ", "FAT32 " or "FAT ", but nothing follows from it.'),
        ),
        'instances': (
            ('has_serial', ''),
            ('has_label', ''),
        ),
    },
    'fat_boot_sector.boot_signature': {
        'class': 'FatBootSector.BootSignature',
        'orig_id': '',
        'doc': 'The end of the first 512 bytes, whatever the sector size.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "Boot Sector and BPB"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', 'Signature_word', '', '', True, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'fat_boot_sector.state': {
        1: ('dirty', 'FAT_STATE_DIRTY', 'Mounted for writing, and not unmounted since.'),
        2: ('untested', '', 'The disk had errors, and its surface is to be tested.'),
    },
}
