# Made by scripts/build_parsers.py from specs/pe.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Headers of a Portable Executable."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'pe': {
        'class': 'Pe',
        'orig_id': '',
        'doc': 'What tells a program for UEFI firmware, and where its sections lie: a header for DOS, which says where the real one is; that header; an optional one, which only who runs the program needs; and the list of sections. A unified kernel image is such a program whose sections are a kernel, a ramdisk, a command line and what else belongs to them (UAPI.5).',
        'doc_ref': 'https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, revision 11 (2017-01)',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('dos_header', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'pe.dos_header': {
        'class': 'Pe.DosHeader',
        'orig_id': '',
        'doc': 'The start of the file.',
        'doc_ref': 'https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, "MS-DOS Stub (Image Only)"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'e_magic', '', '', True, ''),
            ('dos_fields', '', '', '', False, 'What DOS needs to know.'),
            ('ofs_header', 'e_lfanew', '', '', False, 'Where the real header lies, from the start of the file.'),
        ),
        'instances': (
        ),
    },
    'pe.header': {
        'class': 'Pe.Header',
        'orig_id': '',
        'doc': 'The real header.',
        'doc_ref': 'https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, "COFF File Header (Object and Image)"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', '', '', '', True, ''),
            ('machine', 'Machine', 'pe.machine', '', False, 'Enum `machine`.'),
            ('num_sections', 'NumberOfSections', '', '', False, ''),
            ('timestamp', 'TimeDateStamp', '', '', False, 'Seconds since 1970, or anything where builds are reproducible.'),
            ('ofs_symbols', 'PointerToSymbolTable', '', '', False, ''),
            ('num_symbols', 'NumberOfSymbols', '', '', False, ''),
            ('len_optional_header', 'SizeOfOptionalHeader', '', '', False, 'Bytes between this header and the list of sections.'),
            ('characteristics', 'Characteristics', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'pe.optional_header': {
        'class': 'Pe.OptionalHeader',
        'orig_id': '',
        'doc': 'What follows the real header, as far as it is the same for 32 and for 64 bits; it goes on with what only who runs the program needs.',
        'doc_ref': 'https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, "Optional Header (Image Only)"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'Magic', 'pe.format', '', False, 'Enum `format`.'),
            ('program_fields', '', '', '', False, 'Sizes and addresses.'),
            ('subsystem', 'Subsystem', 'pe.subsystem', '', False, 'Enum `subsystem`.'),
        ),
        'instances': (
        ),
    },
    'pe.section': {
        'class': 'Pe.Section',
        'orig_id': '',
        'doc': 'One section, in a list without an end mark.',
        'doc_ref': 'https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, "Section Table (Section Headers)"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('name', 'Name', '', '', False, 'Padded with NULs; longer names occur in object files only.'),
            ('len_memory', 'VirtualSize', '', '', False, 'Bytes when loaded; what is more than on the disk are zeros.'),
            ('memory_address', 'VirtualAddress', '', '', False, ''),
            ('len_stored', 'SizeOfRawData', '', '', False, 'Bytes in the file, rounded up to the alignment of sections there.'),
            ('ofs_stored', 'PointerToRawData', '', '', False, 'Where they are, from the start of the file.'),
            ('ofs_relocations', 'PointerToRelocations', '', '', False, ''),
            ('ofs_line_numbers', 'PointerToLinenumbers', '', '', False, ''),
            ('num_relocations', 'NumberOfRelocations', '', '', False, ''),
            ('num_line_numbers', 'NumberOfLinenumbers', '', '', False, ''),
            ('characteristics', 'Characteristics', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'pe.format': {
        267: ('pe32', 'IMAGE_NT_OPTIONAL_HDR32_MAGIC', ''),
        523: ('pe32_plus', 'IMAGE_NT_OPTIONAL_HDR64_MAGIC', ''),
    },
    'pe.subsystem': {
        10: ('efi_application', 'IMAGE_SUBSYSTEM_EFI_APPLICATION', ''),
        11: ('efi_boot_driver', 'IMAGE_SUBSYSTEM_EFI_BOOT_SERVICE_DRIVER', ''),
        12: ('efi_runtime_driver', 'IMAGE_SUBSYSTEM_EFI_RUNTIME_DRIVER', ''),
    },
    'pe.machine': {
        332: ('i386', 'IMAGE_FILE_MACHINE_I386', ''),
        450: ('arm_thumb', 'IMAGE_FILE_MACHINE_THUMB', ''),
        512: ('ia64', 'IMAGE_FILE_MACHINE_IA64', ''),
        20580: ('riscv64', 'IMAGE_FILE_MACHINE_RISCV64', ''),
        25188: ('loongarch64', 'IMAGE_FILE_MACHINE_LOONGARCH64', ''),
        34404: ('x86_64', 'IMAGE_FILE_MACHINE_AMD64', ''),
        43620: ('aarch64', 'IMAGE_FILE_MACHINE_ARM64', ''),
    },
}
