# Made by scripts/build_parsers.py from specs/kernel_headers.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Headers by which boot loaders know kernels."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'kernel_headers': {
        'class': 'KernelHeaders',
        'orig_id': '',
        'doc': 'What a kernel says of itself at a fixed place of its file, or somewhere near its start, where it is no program of the usual formats.',
        'doc_ref': 'https://docs.kernel.org/6.6/arch/x86/boot.html The Linux/x86 Boot Protocol',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
        ),
        'instances': (
        ),
    },
    'kernel_headers.linux_x86': {
        'class': 'KernelHeaders.LinuxX86',
        'orig_id': 'setup_header',
        'doc': "The header of a bzImage or zImage, at byte 497 of the file. What a protocol's version does not know yet is code of the kernel.",
        'doc_ref': 'https://docs.kernel.org/6.6/arch/x86/boot.html The Linux/x86 Boot Protocol, "The Real-Mode Kernel Header"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_setup_sectors', 'setup_sects', '', '', False, 'Sectors of 512 bytes behind the first one, before the rest of the kernel; 0 means 4.'),
            ('root_flags', '', '', '', False, ''),
            ('len_system', 'syssize', '', '', False, 'Of the rest of the kernel, in units of 16 bytes.'),
            ('ram_size', '', '', '', False, ''),
            ('video_mode', 'vid_mode', '', '', False, ''),
            ('root_device', 'root_dev', '', '', False, ''),
            ('boot_flag', '', '', '', False, '0xaa55.'),
            ('jump', '', '', '', False, ''),
            ('magic', 'header', '', '', True, ''),
            ('version', '', '', '', False, "The protocol's, major in the upper byte; 0x20f is 2.15."),
            ('real_mode_switch', 'realmode_swtch', '', '', False, ''),
            ('start_segment', 'start_sys_seg', '', '', False, ''),
            ('ofs_release', 'kernel_version', '', '', False, "Where the kernel's version stands as a text, 512 less than the byte of the file."),
            ('loader_kind', 'type_of_loader', '', '', False, ''),
            ('load_flags', 'loadflags', 'kernel_headers.linux_x86_flag', '', False, 'Bits of enum `linux_x86_flag`.'),
            ('setup_move_size', '', '', '', False, ''),
            ('code_address', 'code32_start', '', '', False, ''),
            ('ramdisk_address', 'ramdisk_image', '', '', False, ''),
            ('len_ramdisk', 'ramdisk_size', '', '', False, ''),
            ('boot_sector_address', 'bootsect_kludge', '', '', False, ''),
            ('heap_end', 'heap_end_ptr', '', '', False, ''),
            ('loader_version', 'ext_loader_ver', '', '', False, ''),
            ('loader_kind_more', 'ext_loader_type', '', '', False, ''),
            ('command_line_address', 'cmd_line_ptr', '', '', False, ''),
            ('highest_ramdisk_address', 'initrd_addr_max', '', '', False, ''),
            ('alignment', 'kernel_alignment', '', '', False, ''),
            ('is_relocatable', 'relocatable_kernel', '', '', False, ''),
            ('min_alignment', '', '', '', False, 'As a power of two.'),
            ('more_load_flags', 'xloadflags', '', '', False, ''),
            ('max_command_line', 'cmdline_size', '', '', False, 'Bytes, without the NUL.'),
            ('subarchitecture', 'hardware_subarch', '', '', False, ''),
            ('subarchitecture_data', 'hardware_subarch_data', '', '', False, ''),
            ('ofs_payload', 'payload_offset', '', '', False, 'Where the compressed kernel begins, from the first byte behind the setup sectors.'),
            ('len_payload', 'payload_length', '', '', False, ''),
            ('setup_data', '', '', '', False, ''),
            ('preferred_address', 'pref_address', '', '', False, ''),
            ('len_memory', 'init_size', '', '', False, ''),
            ('ofs_handover', 'handover_offset', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'kernel_headers.linux_arm': {
        'class': 'KernelHeaders.LinuxArm',
        'orig_id': '',
        'doc': 'What a zImage for 32-bit ARM has at its start.',
        'doc_ref': 'https://docs.kernel.org/6.6/arch/arm/booting.html Booting ARM Linux',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_code', '', '', '', False, 'An instruction; kernels for the Raspberry Pi begin with a branch, 0xea000006.'),
            ('more_code', '', '', '', False, ''),
            ('magic', '', '', '', False, '0x016f2818.'),
            ('start_address', 'start', '', '', False, 'Where the kernel wants to lie; 0 if anywhere.'),
            ('end_address', 'end', '', '', False, 'Behind its last byte then.'),
            ('more', '', '', '', False, 'Byte order, and a table of further facts.'),
            ('ofs_program', '', '', '', False, 'Where the header of a program for UEFI firmware lies, if it is one too.'),
        ),
        'instances': (
        ),
    },
    'kernel_headers.linux_arm64': {
        'class': 'KernelHeaders.LinuxArm64',
        'orig_id': 'arm64_image_header',
        'doc': 'The start of an Image for AArch64.',
        'doc_ref': 'https://docs.kernel.org/6.6/arch/arm64/booting.html Booting AArch64 Linux, "Call the kernel image"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_code', 'code0', '', '', False, ''),
            ('more_code', 'code1', '', '', False, ''),
            ('text_offset', '', '', '', False, ''),
            ('len_image', 'image_size', '', '', False, ''),
            ('flags', '', '', '', False, ''),
            ('reserved', 'res2', '', '', False, ''),
            ('magic', '', '', '', True, ''),
            ('ofs_program', 'res5', '', '', False, 'Where the header of a program for UEFI firmware lies, if it is one too.'),
        ),
        'instances': (
        ),
    },
    'kernel_headers.linux_riscv': {
        'class': 'KernelHeaders.LinuxRiscv',
        'orig_id': 'riscv_image_header',
        'doc': 'The start of an Image for RISC-V.',
        'doc_ref': 'https://docs.kernel.org/6.6/riscv/boot-image-header.html Boot image header in RISC-V Linux',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_code', 'code0', '', '', False, ''),
            ('more_code', 'code1', '', '', False, ''),
            ('text_offset', '', '', '', False, ''),
            ('len_image', 'image_size', '', '', False, ''),
            ('flags', '', '', '', False, ''),
            ('version', '', '', '', False, 'Of this header, major in the upper half.'),
            ('reserved', 'res1', '', '', False, ''),
            ('old_magic', 'magic', '', '', False, 'RISCV in ASCII; deprecated.'),
            ('magic', 'magic2', '', '', True, ''),
            ('ofs_program', 'res3', '', '', False, 'Where the header of a program for UEFI firmware lies, if it is one too.'),
        ),
        'instances': (
        ),
    },
    'kernel_headers.efi_zboot': {
        'class': 'KernelHeaders.EfiZboot',
        'orig_id': 'linux_efi_zboot_header',
        'doc': 'The start of a program for UEFI firmware that unpacks the kernel inside of it, as kernels for AArch64, RISC-V and LoongArch may be built.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.6/drivers/firmware/efi/libstub/zboot-header.S#L17',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('dos_magic', '', '', '', True, ''),
            ('magic', 'image_type', '', '', True, ''),
            ('ofs_payload', 'payload_offset', '', '', False, 'Where the packed kernel begins, from the start of the file.'),
            ('len_payload', 'payload_size', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
            ('compression', 'comp_type', '', '', False, 'A name, such as gzip or zstd, with a NUL behind it.'),
        ),
        'instances': (
        ),
    },
    'kernel_headers.multiboot': {
        'class': 'KernelHeaders.Multiboot',
        'orig_id': 'multiboot_header',
        'doc': 'What a Multiboot kernel has at a multiple of 4 bytes in its first 8 KiB.',
        'doc_ref': 'https://www.gnu.org/software/grub/manual/multiboot/multiboot.html Multiboot Specification 0.6.96, "OS image format"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', False, '0x1badb002.'),
            ('flags', '', '', '', False, ''),
            ('checksum', '', '', '', False, 'The sum of all three is 0.'),
        ),
        'instances': (
        ),
    },
    'kernel_headers.multiboot2': {
        'class': 'KernelHeaders.Multiboot2',
        'orig_id': 'multiboot_header',
        'doc': 'What a Multiboot2 kernel has at a multiple of 8 bytes in its first 32 KiB.',
        'doc_ref': 'https://www.gnu.org/software/grub/manual/multiboot2/multiboot.html Multiboot2 Specification 2.0, "OS image format"',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', False, '0xe85250d6.'),
            ('architecture', '', '', '', False, ''),
            ('len_header', 'header_length', '', '', False, ''),
            ('checksum', '', '', '', False, 'The sum of all four is 0.'),
        ),
        'instances': (
        ),
    },
    'kernel_headers.mach_o': {
        'class': 'KernelHeaders.MachO',
        'orig_id': 'mach_header',
        'doc': 'The start of a kernel of macOS; one for 64 bits has 4 more bytes.',
        'doc_ref': 'https://github.com/apple-oss-distributions/xnu/blob/xnu-8792.41.9/EXTERNAL_HEADERS/mach-o/loader.h#L54',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', False, '0xfeedface for 32 bits, 0xfeedfacf for 64.'),
            ('cpu', 'cputype', '', '', False, ''),
            ('cpu_model', 'cpusubtype', '', '', False, ''),
            ('kind', 'filetype', '', '', False, ''),
            ('num_commands', 'ncmds', '', '', False, ''),
            ('len_commands', 'sizeofcmds', '', '', False, 'Bytes that follow the header.'),
            ('flags', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'kernel_headers.mach_o_fat': {
        'class': 'KernelHeaders.MachOFat',
        'orig_id': 'fat_header',
        'doc': 'The start of a file that holds programs for several machines; `mach_o_part` follow.',
        'doc_ref': 'https://github.com/apple-oss-distributions/xnu/blob/xnu-8792.41.9/EXTERNAL_HEADERS/mach-o/fat.h#L52',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('num_parts', 'nfat_arch', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'kernel_headers.mach_o_part': {
        'class': 'KernelHeaders.MachOPart',
        'orig_id': 'fat_arch',
        'doc': 'One program of such a file.',
        'doc_ref': 'https://github.com/apple-oss-distributions/xnu/blob/xnu-8792.41.9/EXTERNAL_HEADERS/mach-o/fat.h#L57',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('cpu', 'cputype', 'kernel_headers.mach_o_cpu', '', False, 'Enum `mach_o_cpu`.'),
            ('cpu_model', 'cpusubtype', '', '', False, ''),
            ('ofs_program', 'offset', '', '', False, 'Where it begins in the file, in bytes.'),
            ('len_program', 'size', '', '', False, ''),
            ('alignment', 'align', '', '', False, 'As a power of two.'),
        ),
        'instances': (
        ),
    },
    'kernel_headers.mach_o_compressed': {
        'class': 'KernelHeaders.MachOCompressed',
        'orig_id': 'grub_macho_lzss_header',
        'doc': 'What a compressed kernel of macOS begins with.',
        'doc_ref': 'https://git.savannah.gnu.org/cgit/grub.git/tree/include/grub/macho.h?h=grub-2.06#n127',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('checksum', 'unused', '', '', False, ''),
            ('len_unpacked', 'uncompressed_size', '', '', False, ''),
            ('len_packed', 'compressed_size', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'kernel_headers.macos_hibernated': {
        'class': 'KernelHeaders.MacosHibernated',
        'orig_id': 'grub_xnu_hibernate_header',
        'doc': 'What a file with the memory of a macOS that hibernates begins with.',
        'doc_ref': 'https://git.savannah.gnu.org/cgit/grub.git/tree/include/grub/xnu.h?h=grub-2.06#n25',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_image', 'image_size', '', '', False, 'In bytes; the file may be larger.'),
            ('more', 'unknown1', '', '', False, ''),
            ('first_page', 'launchcode_target_page', '', '', False, 'To which page of memory the code is copied that restores the rest.'),
            ('num_pages', 'launchcode_numpages', '', '', False, ''),
            ('entry_address', 'entry_point', '', '', False, ''),
            ('stack_address', 'stack', '', '', False, ''),
            ('checksums', 'unknown2', '', '', False, ''),
            ('magic', '', '', '', False, '0x73696d65 of a whole image.'),
            ('processor', 'unknown3', '', '', False, ''),
            ('encrypted_at', 'encoffset', '', '', False, 'Not 0 where it is encrypted.'),
            ('keys', 'unknown4', '', '', False, ''),
            ('len_map', 'extmapsize', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'kernel_headers.linux_x86_flag': {
        1: ('loaded_high', 'LOADED_HIGH', ''),
        2: ('random_address', 'KASLR_FLAG', ''),
        32: ('quiet', 'QUIET_FLAG', ''),
        64: ('keep_segments', 'KEEP_SEGMENTS', ''),
        128: ('can_use_heap', 'CAN_USE_HEAP', ''),
    },
    'kernel_headers.mach_o_cpu': {
        7: ('i386', 'CPU_TYPE_X86', ''),
        16777223: ('x86_64', 'CPU_TYPE_X86_64', ''),
    },
}
