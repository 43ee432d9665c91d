# Made by scripts/build_parsers.py from specs/cpio.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Member of a cpio archive."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'cpio': {
        'class': 'Cpio',
        'orig_id': '',
        'doc': 'What every member of an archive begins with; its name and its content follow. A ramdisk of Linux is one archive or several, each packed or not. The member `TRAILER!!!` ends an archive. There are three formats. Linux unpacks the new one alone, without or with sums. The older ones have other numbers, and no padding behind the header: digits in base 8, or words of 16 bits in the byte order of whoever made them.',
        'doc_ref': 'https://docs.kernel.org/6.6/driver-api/early-userspace/buffer-format.html initramfs buffer format',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('member', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'cpio.newc': {
        'class': 'Cpio.Newc',
        'orig_id': 'cpio_newc_header',
        'doc': 'A member in the new format. Each number is 8 hexadecimal digits in ASCII. The name, and the content behind it, end at the next multiple of 4 bytes.',
        'doc_ref': 'https://docs.kernel.org/6.6/driver-api/early-userspace/buffer-format.html initramfs buffer format',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'c_magic', '', '', False, '070701 in ASCII, or 070702 with sums.'),
            ('inode', 'c_ino', '', '', False, ''),
            ('mode', 'c_mode', '', '', False, 'Kind of file and permissions, as st_mode has them.'),
            ('owner', 'c_uid', '', '', False, ''),
            ('group', 'c_gid', '', '', False, ''),
            ('num_links', 'c_nlink', '', '', False, ''),
            ('modified', 'c_mtime', '', '', False, 'Seconds since 1970.'),
            ('len_content', 'c_filesize', '', '', False, 'Bytes, without the padding.'),
            ('device_major', 'c_maj', '', '', False, 'Of the device that the file lay on.'),
            ('device_minor', 'c_min', '', '', False, ''),
            ('special_major', 'c_rmaj', '', '', False, 'Of the device that a special file stands for.'),
            ('special_minor', 'c_rmin', '', '', False, ''),
            ('len_name', 'c_namesize', '', '', False, 'Bytes, with the NUL at its end.'),
            ('checksum', 'c_chksum', '', '', False, 'With the magic 070702, the sum of all bytes of the content, modulo 2**32; else 0.'),
        ),
        'instances': (
        ),
    },
    'cpio.odc': {
        'class': 'Cpio.Odc',
        'orig_id': 'c_header',
        'doc': 'A member in the portable format of POSIX. Each number is digits of base 8 in ASCII. Name and content follow without padding.',
        'doc_ref': 'https://pubs.opengroup.org/onlinepubs/007908799/xcu/pax.html The Single UNIX Specification, version 2, pax, "cpio Header"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'c_magic', '', '', False, '070707 in ASCII.'),
            ('device', 'c_dev', '', '', False, ''),
            ('inode', 'c_ino', '', '', False, ''),
            ('mode', 'c_mode', '', '', False, ''),
            ('owner', 'c_uid', '', '', False, ''),
            ('group', 'c_gid', '', '', False, ''),
            ('num_links', 'c_nlink', '', '', False, ''),
            ('special', 'c_rdev', '', '', False, ''),
            ('modified', 'c_mtime', '', '', False, 'Seconds since 1970.'),
            ('len_name', 'c_namesize', '', '', False, 'Bytes, with the NUL at its end.'),
            ('len_content', 'c_filesize', '', '', False, 'Bytes.'),
        ),
        'instances': (
        ),
    },
    'cpio.old_le': {
        'class': 'Cpio.OldLe',
        'orig_id': 'header_old_cpio',
        'doc': 'A member in the oldest format, by a little-endian machine. Numbers of 32 bits are two words, the upper one first. Name and content end at the next multiple of 2 bytes.',
        'doc_ref': 'https://man.freebsd.org/cgi/man.cgi?query=cpio&sektion=5&manpath=FreeBSD+14.0-RELEASE cpio(5), "Old Binary Format"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'c_magic', '', '', False, '0x71c7, which is 070707 in base 8.'),
            ('device', 'c_dev', '', '', False, ''),
            ('inode', 'c_ino', '', '', False, ''),
            ('mode', 'c_mode', '', '', False, ''),
            ('owner', 'c_uid', '', '', False, ''),
            ('group', 'c_gid', '', '', False, ''),
            ('num_links', 'c_nlink', '', '', False, ''),
            ('special', 'c_rdev', '', '', False, ''),
            ('modified_upper', 'c_mtime', '', '', False, ''),
            ('modified_lower', 'c_mtime', '', '', False, ''),
            ('len_name', 'c_namesize', '', '', False, 'Bytes, with the NUL at its end.'),
            ('len_content_upper', 'c_filesize', '', '', False, ''),
            ('len_content_lower', 'c_filesize', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'cpio.old_be': {
        'class': 'Cpio.OldBe',
        'orig_id': 'header_old_cpio',
        'doc': 'The same, by a big-endian machine.',
        'doc_ref': 'https://man.freebsd.org/cgi/man.cgi?query=cpio&sektion=5&manpath=FreeBSD+14.0-RELEASE cpio(5), "Old Binary Format"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'c_magic', '', '', False, '0x71c7, which is 070707 in base 8.'),
            ('device', 'c_dev', '', '', False, ''),
            ('inode', 'c_ino', '', '', False, ''),
            ('mode', 'c_mode', '', '', False, ''),
            ('owner', 'c_uid', '', '', False, ''),
            ('group', 'c_gid', '', '', False, ''),
            ('num_links', 'c_nlink', '', '', False, ''),
            ('special', 'c_rdev', '', '', False, ''),
            ('modified_upper', 'c_mtime', '', '', False, ''),
            ('modified_lower', 'c_mtime', '', '', False, ''),
            ('len_name', 'c_namesize', '', '', False, 'Bytes, with the NUL at its end.'),
            ('len_content_upper', 'c_filesize', '', '', False, ''),
            ('len_content_lower', 'c_filesize', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
