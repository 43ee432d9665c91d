# Made by scripts/build_parsers.py from specs/fat_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directory of FAT12, FAT16 and FAT32."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'fat_directory': {
        'class': 'FatDirectory',
        'orig_id': '',
        'doc': 'Entries of 32 bytes. One whose first byte is 0 ends the directory, one that begins with 0xe5 is free. A long name stands in front of the entry that it belongs to, in one to twenty entries of its own that older readers take for labels: its last 13 characters come first. Dates and times are what the clock on the wall said; no time zone is stored.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Directory Structure"',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entries', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'fat_directory.entry': {
        'class': 'FatDirectory.Entry',
        'orig_id': '',
        'doc': "A file, a directory, or the file system's label, with its name of 8 and 3 characters.",
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Directory Structure"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('name', 'DIR_Name', '', '', False, "In the maker's code page and in capitals, both parts padded with blanks. A first byte of 0x05 stands for 0xe5, which would mean a free entry."),
            ('attributes', 'DIR_Attr', '', 'fat_directory.attribute', False, 'Bits of enum `attribute`; exactly `long_name` for a part of a long name.'),
            ('lower_case', 'DIR_NTRes', '', 'fat_directory.lower_case', False, 'Bits of enum `lower_case`, as Windows NT and Linux have it.'),
            ('creation_hundredths', 'DIR_CrtTimeTenth', '', '', False, '10 ms each, up to 199, to be added to the creation time.'),
            ('creation_time', 'DIR_CrtTime', '', '', False, 'As `modification_time`.'),
            ('creation_date', 'DIR_CrtDate', '', '', False, 'As `modification_date`; 0 where it is not kept.'),
            ('access_date', 'DIR_LstAccDate', '', '', False, 'As `modification_date`; 0 where it is not kept.'),
            ('first_cluster_high', 'DIR_FstClusHI', '', '', False, 'On FAT32 the upper 16 bits; elsewhere other systems keep other things here.'),
            ('modification_time', 'DIR_WrtTime', '', '', False, 'From above, 5 bits of hours, 6 of minutes, and 5 of seconds, which count in twos.'),
            ('modification_date', 'DIR_WrtDate', '', '', False, 'From above, 7 bits of years since 1980, 4 of the month and 5 of the day, from 1.'),
            ('first_cluster_low', 'DIR_FstClusLO', '', '', False, 'With the upper half, where the content begins; 0 without content.'),
            ('size', 'DIR_FileSize', '', '', False, 'Bytes; 0 for directories, whose chain says how long they are.'),
        ),
        'instances': (
            ('first_cluster', ''),
        ),
    },
    'fat_directory.short_name': {
        'class': 'FatDirectory.ShortName',
        'orig_id': '',
        'doc': "The two parts of an entry's `name`.",
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Directory Structure"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('base', '', '', '', False, ''),
            ('extension', '', '', '', False, 'What stands behind the dot, which is not stored.'),
        ),
        'instances': (
        ),
    },
    'fat_directory.long_name_part': {
        'class': 'FatDirectory.LongNamePart',
        'orig_id': '',
        'doc': '13 characters of a long name; what is behind its end is a NUL and then 0xffff.',
        'doc_ref': 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc FAT 1.03, "FAT Long Directory Entries"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('order', 'LDIR_Ord', '', '', False, 'The number of this part, from 1, and 0x40 more on the one that stands first.'),
            ('characters_1', 'LDIR_Name1', '', '', False, 'Five characters of UTF-16, as are the next ones.'),
            ('attributes', 'LDIR_Attr', '', 'fat_directory.attribute', False, 'Enum `attribute`, exactly `long_name`.'),
            ('kind', 'LDIR_Type', '', '', False, '0; others are reserved.'),
            ('checksum', 'LDIR_Chksum', '', '', False, 'Over the 11 bytes of the short name: byte by byte, the sum is rotated to the right by one bit and the byte added.'),
            ('characters_2', 'LDIR_Name2', '', '', False, ''),
            ('first_cluster_low', 'LDIR_FstClusLO', '', '', False, '0.'),
            ('characters_3', 'LDIR_Name3', '', '', False, ''),
        ),
        'instances': (
            ('is_first_stored', ''),
            ('number', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'fat_directory.attribute': {
        1: ('read_only', 'ATTR_READ_ONLY', ''),
        2: ('hidden', 'ATTR_HIDDEN', ''),
        4: ('system', 'ATTR_SYSTEM', ''),
        8: ('label', 'ATTR_VOLUME_ID', "The entry has the file system's label for its name, and no content."),
        15: ('long_name', 'ATTR_LONG_NAME', 'All of the four bits above.'),
        16: ('directory', 'ATTR_DIRECTORY', ''),
        32: ('archive', 'ATTR_ARCHIVE', 'Changed since it was last backed up.'),
    },
    'fat_directory.lower_case': {
        8: ('base', '', 'The first eight characters are shown in small letters.'),
        16: ('extension', '', 'The last three characters are shown in small letters.'),
    },
    'fat_directory.first_byte': {
        0: ('end', '', 'This entry and all behind it are free.'),
        5: ('stands_for_e5', '', 'The name begins with 0xe5, a letter in Japanese code pages.'),
        32: ('blank', '', 'No name begins so.'),
        46: ('dot', '', 'The directory itself, or with a second dot the one above it.'),
        229: ('free', '', 'A file was deleted.'),
    },
}
