# Made by scripts/build_parsers.py from specs/elf.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Executable and Linkable Format, as far as kernels are told apart by it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'elf': {
        'class': 'Elf',
        'orig_id': '',
        'doc': "How a program lies in its file: a header, which says for which machine it is and where two lists lie. Those of segments say what is loaded; those of sections give names to parts of the file. Notes are small records that the program's author leaves for whoever loads it: a kernel's notes for Xen say how it wants to be started. A file is for 32 or for 64 bits, and its numbers are of either byte order. Big-endian files are only recognised, so there is no more than their first fields.",
        'doc_ref': 'https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'elf.start': {
        'class': 'Elf.Start',
        'orig_id': 'Elf64_Ehdr',
        'doc': 'What every file begins with, numbers in little-endian order; `rest_32` or `rest_64` follows.',
        'doc_ref': 'https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'EI_MAG0', '', '', True, ''),
            ('file_class', 'EI_CLASS', 'elf.file_class', '', False, 'Enum `file_class`.'),
            ('byte_order', 'EI_DATA', 'elf.byte_order', '', False, 'Enum `byte_order`.'),
            ('ident_version', 'EI_VERSION', '', '', False, '1.'),
            ('system', 'EI_OSABI', 'elf.system', '', False, 'Enum `system`.'),
            ('system_version', 'EI_ABIVERSION', '', '', False, ''),
            ('padding', 'EI_PAD', '', '', False, ''),
            ('kind', 'e_type', 'elf.kind', '', False, 'Enum `kind`.'),
            ('machine', 'e_machine', 'elf.machine', '', False, 'Enum `machine`.'),
            ('version', 'e_version', '', '', False, '1.'),
        ),
        'instances': (
        ),
    },
    'elf.start_be': {
        'class': 'Elf.StartBe',
        'orig_id': 'Elf64_Ehdr',
        'doc': 'What every file begins with, numbers in big-endian order.',
        'doc_ref': 'https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'EI_MAG0', '', '', True, ''),
            ('file_class', 'EI_CLASS', 'elf.file_class', '', False, 'Enum `file_class`.'),
            ('byte_order', 'EI_DATA', 'elf.byte_order', '', False, 'Enum `byte_order`.'),
            ('ident_version', 'EI_VERSION', '', '', False, '1.'),
            ('system', 'EI_OSABI', 'elf.system', '', False, 'Enum `system`.'),
            ('system_version', 'EI_ABIVERSION', '', '', False, ''),
            ('padding', 'EI_PAD', '', '', False, ''),
            ('kind', 'e_type', 'elf.kind', '', False, 'Enum `kind`.'),
            ('machine', 'e_machine', 'elf.machine', '', False, 'Enum `machine`.'),
            ('version', 'e_version', '', '', False, '1.'),
        ),
        'instances': (
        ),
    },
    'elf.rest_32': {
        'class': 'Elf.Rest32',
        'orig_id': 'Elf32_Ehdr',
        'doc': 'What follows `start` in a file for 32 bits.',
        'doc_ref': 'https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entry_address', 'e_entry', '', '', False, 'Where the program begins, a virtual address.'),
            ('ofs_segments', 'e_phoff', '', '', False, 'Byte of the file where the list of segments begins; 0 if there is none.'),
            ('ofs_sections', 'e_shoff', '', '', False, 'Byte of the file where the list of sections begins; 0 if there is none.'),
            ('flags', 'e_flags', '', '', False, 'What the machine defines.'),
            ('len_header', 'e_ehsize', '', '', False, ''),
            ('len_segment', 'e_phentsize', '', '', False, 'Bytes from one segment in the list to the next.'),
            ('num_segments', 'e_phnum', '', '', False, ''),
            ('len_section', 'e_shentsize', '', '', False, 'Bytes from one section in the list to the next.'),
            ('num_sections', 'e_shnum', '', '', False, ''),
            ('names_section', 'e_shstrndx', '', '', False, 'The number of the section that holds the names of sections.'),
        ),
        'instances': (
        ),
    },
    'elf.rest_64': {
        'class': 'Elf.Rest64',
        'orig_id': 'Elf64_Ehdr',
        'doc': 'What follows `start` in a file for 64 bits.',
        'doc_ref': 'https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('entry_address', 'e_entry', '', '', False, 'Where the program begins, a virtual address.'),
            ('ofs_segments', 'e_phoff', '', '', False, 'Byte of the file where the list of segments begins; 0 if there is none.'),
            ('ofs_sections', 'e_shoff', '', '', False, 'Byte of the file where the list of sections begins; 0 if there is none.'),
            ('flags', 'e_flags', '', '', False, 'What the machine defines.'),
            ('len_header', 'e_ehsize', '', '', False, ''),
            ('len_segment', 'e_phentsize', '', '', False, 'Bytes from one segment in the list to the next.'),
            ('num_segments', 'e_phnum', '', '', False, ''),
            ('len_section', 'e_shentsize', '', '', False, 'Bytes from one section in the list to the next.'),
            ('num_sections', 'e_shnum', '', '', False, ''),
            ('names_section', 'e_shstrndx', '', '', False, 'The number of the section that holds the names of sections.'),
        ),
        'instances': (
        ),
    },
    'elf.segment_32': {
        'class': 'Elf.Segment32',
        'orig_id': 'Elf32_Phdr',
        'doc': 'One segment, in a file for 32 bits.',
        'doc_ref': 'https://gabi.xinuos.com/elf/07-pheader.html System V ABI, edition 4.3, "Program Header"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'p_type', 'elf.segment_kind', '', False, 'Enum `segment_kind`.'),
            ('ofs_content', 'p_offset', '', '', False, 'Where the content begins in the file, in bytes.'),
            ('virtual_address', 'p_vaddr', '', '', False, ''),
            ('physical_address', 'p_paddr', '', '', False, ''),
            ('len_content', 'p_filesz', '', '', False, 'Bytes in the file.'),
            ('len_memory', 'p_memsz', '', '', False, 'Bytes when loaded; what is more than in the file are zeros.'),
            ('flags', 'p_flags', '', '', False, ''),
            ('alignment', 'p_align', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'elf.segment_64': {
        'class': 'Elf.Segment64',
        'orig_id': 'Elf64_Phdr',
        'doc': 'One segment, in a file for 64 bits.',
        'doc_ref': 'https://gabi.xinuos.com/elf/07-pheader.html System V ABI, edition 4.3, "Program Header"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'p_type', 'elf.segment_kind', '', False, 'Enum `segment_kind`.'),
            ('flags', 'p_flags', '', '', False, ''),
            ('ofs_content', 'p_offset', '', '', False, 'Where the content begins in the file, in bytes.'),
            ('virtual_address', 'p_vaddr', '', '', False, ''),
            ('physical_address', 'p_paddr', '', '', False, ''),
            ('len_content', 'p_filesz', '', '', False, 'Bytes in the file.'),
            ('len_memory', 'p_memsz', '', '', False, 'Bytes when loaded; what is more than in the file are zeros.'),
            ('alignment', 'p_align', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'elf.section_32': {
        'class': 'Elf.Section32',
        'orig_id': 'Elf32_Shdr',
        'doc': 'One section, in a file for 32 bits.',
        'doc_ref': 'https://gabi.xinuos.com/elf/03-sheader.html System V ABI, edition 4.3, "Section Header Table"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('ofs_name', 'sh_name', '', '', False, 'Where its name begins among the names, in bytes; a NUL ends it.'),
            ('kind', 'sh_type', '', '', False, ''),
            ('flags', 'sh_flags', '', '', False, ''),
            ('virtual_address', 'sh_addr', '', '', False, ''),
            ('ofs_content', 'sh_offset', '', '', False, 'Where the content begins in the file, in bytes.'),
            ('len_content', 'sh_size', '', '', False, ''),
            ('linked_section', 'sh_link', '', '', False, ''),
            ('information', 'sh_info', '', '', False, ''),
            ('alignment', 'sh_addralign', '', '', False, ''),
            ('len_entry', 'sh_entsize', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'elf.section_64': {
        'class': 'Elf.Section64',
        'orig_id': 'Elf64_Shdr',
        'doc': 'One section, in a file for 64 bits.',
        'doc_ref': 'https://gabi.xinuos.com/elf/03-sheader.html System V ABI, edition 4.3, "Section Header Table"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('ofs_name', 'sh_name', '', '', False, 'Where its name begins among the names, in bytes; a NUL ends it.'),
            ('kind', 'sh_type', '', '', False, ''),
            ('flags', 'sh_flags', '', '', False, ''),
            ('virtual_address', 'sh_addr', '', '', False, ''),
            ('ofs_content', 'sh_offset', '', '', False, 'Where the content begins in the file, in bytes.'),
            ('len_content', 'sh_size', '', '', False, ''),
            ('linked_section', 'sh_link', '', '', False, ''),
            ('information', 'sh_info', '', '', False, ''),
            ('alignment', 'sh_addralign', '', '', False, ''),
            ('len_entry', 'sh_entsize', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'elf.note': {
        'class': 'Elf.Note',
        'orig_id': 'Elf64_Nhdr',
        'doc': 'What a note begins with. Its name and its description follow, each padded to a multiple of 4 bytes.',
        'doc_ref': 'https://gabi.xinuos.com/elf/07-pheader.html System V ABI, edition 4.3, "Note Section"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_name', 'n_namesz', '', '', False, 'With the NUL at its end.'),
            ('len_description', 'n_descsz', '', '', False, ''),
            ('kind', 'n_type', '', '', False, 'What the owner of the name defines; of `Xen`, enum `xen_note`.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'elf.segment_flag': {
        1: ('executed', 'PF_X', ''),
        2: ('written', 'PF_W', ''),
        4: ('read', 'PF_R', ''),
    },
    'elf.section_kind': {
        7: ('note', 'SHT_NOTE', ''),
    },
    'elf.xen_feature': {
        1: ('writable_page_tables', 'XENFEAT_writable_page_tables', ''),
        2: ('writable_descriptor_tables', 'XENFEAT_writable_descriptor_tables', ''),
        4: ('auto_translated_physmap', 'XENFEAT_auto_translated_physmap', ''),
        8: ('supervisor_mode_kernel', 'XENFEAT_supervisor_mode_kernel', ''),
        16: ('pae_pgdir_above_4gb', 'XENFEAT_pae_pgdir_above_4gb', ''),
        32: ('mmu_pt_update_preserve_ad', 'XENFEAT_mmu_pt_update_preserve_ad', ''),
        64: ('highmem_assist', 'XENFEAT_highmem_assist', ''),
        128: ('gnttab_map_avail_bits', 'XENFEAT_gnttab_map_avail_bits', ''),
        256: ('hvm_callback_vector', 'XENFEAT_hvm_callback_vector', ''),
        512: ('hvm_safe_pvclock', 'XENFEAT_hvm_safe_pvclock', ''),
        1024: ('hvm_pirqs', 'XENFEAT_hvm_pirqs', ''),
        2048: ('dom0', 'XENFEAT_dom0', ''),
        4096: ('grant_map_identity', 'XENFEAT_grant_map_identity', ''),
        8192: ('memory_op_vnode_supported', 'XENFEAT_memory_op_vnode_supported', ''),
        16384: ('arm_smccc_supported', 'XENFEAT_ARM_SMCCC_supported', ''),
        32768: ('linux_rsdp_unrestricted', 'XENFEAT_linux_rsdp_unrestricted', ''),
    },
    'elf.file_class': {
        1: ('bits_32', 'ELFCLASS32', ''),
        2: ('bits_64', 'ELFCLASS64', ''),
    },
    'elf.byte_order': {
        1: ('little_endian', 'ELFDATA2LSB', ''),
        2: ('big_endian', 'ELFDATA2MSB', ''),
    },
    'elf.system': {
        0: ('system_v', 'ELFOSABI_NONE', ''),
        2: ('netbsd', 'ELFOSABI_NETBSD', ''),
        3: ('linux', 'ELFOSABI_LINUX', ''),
        9: ('freebsd', 'ELFOSABI_FREEBSD', ''),
    },
    'elf.kind': {
        1: ('relocatable', 'ET_REL', ''),
        2: ('executable', 'ET_EXEC', ''),
        3: ('shared', 'ET_DYN', ''),
        4: ('core', 'ET_CORE', ''),
    },
    'elf.machine': {
        3: ('i386', 'EM_386', ''),
        8: ('mips', 'EM_MIPS', ''),
        20: ('powerpc', 'EM_PPC', ''),
        21: ('powerpc64', 'EM_PPC64', ''),
        40: ('arm', 'EM_ARM', ''),
        43: ('sparc64', 'EM_SPARCV9', ''),
        50: ('ia64', 'EM_IA_64', ''),
        62: ('x86_64', 'EM_X86_64', ''),
        183: ('aarch64', 'EM_AARCH64', ''),
        243: ('riscv', 'EM_RISCV', ''),
    },
    'elf.segment_kind': {
        1: ('load', 'PT_LOAD', ''),
        4: ('note', 'PT_NOTE', ''),
    },
    'elf.xen_note': {
        1: ('entry', 'XEN_ELFNOTE_ENTRY', ''),
        2: ('hypercall_page', 'XEN_ELFNOTE_HYPERCALL_PAGE', ''),
        3: ('virtual_base', 'XEN_ELFNOTE_VIRT_BASE', ''),
        4: ('physical_offset', 'XEN_ELFNOTE_PADDR_OFFSET', ''),
        5: ('xen_version', 'XEN_ELFNOTE_XEN_VERSION', ''),
        6: ('guest_system', 'XEN_ELFNOTE_GUEST_OS', ''),
        7: ('guest_version', 'XEN_ELFNOTE_GUEST_VERSION', ''),
        8: ('loader', 'XEN_ELFNOTE_LOADER', ''),
        9: ('pae_mode', 'XEN_ELFNOTE_PAE_MODE', ''),
        10: ('features', 'XEN_ELFNOTE_FEATURES', ''),
        11: ('symbols', 'XEN_ELFNOTE_BSD_SYMTAB', ''),
        12: ('hypervisor_start', 'XEN_ELFNOTE_HV_START_LOW', ''),
        13: ('l1_valid', 'XEN_ELFNOTE_L1_MFN_VALID', ''),
        14: ('suspend_cancel', 'XEN_ELFNOTE_SUSPEND_CANCEL', ''),
        15: ('first_p2m', 'XEN_ELFNOTE_INIT_P2M', ''),
        16: ('module_start', 'XEN_ELFNOTE_MOD_START_PFN', ''),
        17: ('supported_features', 'XEN_ELFNOTE_SUPPORTED_FEATURES', ''),
        18: ('pvh_entry', 'XEN_ELFNOTE_PHYS32_ENTRY', ''),
        19: ('pvh_places', 'XEN_ELFNOTE_PHYS32_RELOC', ''),
    },
}
