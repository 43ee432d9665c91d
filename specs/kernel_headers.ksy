meta:
  id: kernel_headers
  title: Headers by which boot loaders know kernels
  application: Linux, GRUB, Xen, XNU
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  What a kernel says of itself at a fixed place of its file, or somewhere near its start,
  where it is no program of the usual formats.
doc-ref: https://docs.kernel.org/6.6/arch/x86/boot.html The Linux/x86 Boot Protocol
types:
  linux_x86:
    -record: true
    -orig-id: setup_header
    doc: |
      The header of a bzImage or zImage, at byte 497 of the file. What a protocol's version
      does not know yet is code of the kernel.
    doc-ref: https://docs.kernel.org/6.6/arch/x86/boot.html The Linux/x86 Boot Protocol, "The Real-Mode Kernel Header"
    seq:
      - id: num_setup_sectors
        -orig-id: setup_sects
        type: u1
        doc: Sectors of 512 bytes behind the first one, before the rest of the kernel; 0 means 4.
      - id: root_flags
        type: u2
      - id: len_system
        -orig-id: syssize
        type: u4
        doc: Of the rest of the kernel, in units of 16 bytes.
      - id: ram_size
        type: u2
      - id: video_mode
        -orig-id: vid_mode
        type: u2
      - id: root_device
        -orig-id: root_dev
        type: u2
      - id: boot_flag
        type: u2
        doc: 0xaa55.
      - id: jump
        type: u2
      - id: magic
        -orig-id: header
        contents: HdrS
      - id: version
        type: u2
        doc: The protocol's, major in the upper byte; 0x20f is 2.15.
      - id: real_mode_switch
        -orig-id: realmode_swtch
        type: u4
      - id: start_segment
        -orig-id: start_sys_seg
        type: u2
      - id: ofs_release
        -orig-id: kernel_version
        type: u2
        doc: Where the kernel's version stands as a text, 512 less than the byte of the file.
      - id: loader_kind
        -orig-id: type_of_loader
        type: u1
      - id: load_flags
        -orig-id: loadflags
        type: u1
        -values: linux_x86_flag
        doc: Bits of enum `linux_x86_flag`.
      - id: setup_move_size
        type: u2
      - id: code_address
        -orig-id: code32_start
        type: u4
      - id: ramdisk_address
        -orig-id: ramdisk_image
        type: u4
      - id: len_ramdisk
        -orig-id: ramdisk_size
        type: u4
      - id: boot_sector_address
        -orig-id: bootsect_kludge
        type: u4
      - id: heap_end
        -orig-id: heap_end_ptr
        type: u2
      - id: loader_version
        -orig-id: ext_loader_ver
        type: u1
      - id: loader_kind_more
        -orig-id: ext_loader_type
        type: u1
      - id: command_line_address
        -orig-id: cmd_line_ptr
        type: u4
      - id: highest_ramdisk_address
        -orig-id: initrd_addr_max
        type: u4
      - id: alignment
        -orig-id: kernel_alignment
        type: u4
      - id: is_relocatable
        -orig-id: relocatable_kernel
        type: u1
      - id: min_alignment
        type: u1
        doc: As a power of two.
      - id: more_load_flags
        -orig-id: xloadflags
        type: u2
      - id: max_command_line
        -orig-id: cmdline_size
        type: u4
        doc: Bytes, without the NUL.
      - id: subarchitecture
        -orig-id: hardware_subarch
        type: u4
      - id: subarchitecture_data
        -orig-id: hardware_subarch_data
        type: u8
      - id: ofs_payload
        -orig-id: payload_offset
        type: u4
        doc: Where the compressed kernel begins, from the first byte behind the setup sectors.
      - id: len_payload
        -orig-id: payload_length
        type: u4
      - id: setup_data
        type: u8
      - id: preferred_address
        -orig-id: pref_address
        type: u8
      - id: len_memory
        -orig-id: init_size
        type: u4
      - id: ofs_handover
        -orig-id: handover_offset
        type: u4
  linux_arm:
    -record: true
    doc: What a zImage for 32-bit ARM has at its start.
    doc-ref: https://docs.kernel.org/6.6/arch/arm/booting.html Booting ARM Linux
    seq:
      - id: first_code
        type: u4
        doc: An instruction; kernels for the Raspberry Pi begin with a branch, 0xea000006.
      - id: more_code
        size: 32
      - id: magic
        type: u4
        doc: 0x016f2818.
      - id: start_address
        -orig-id: start
        type: u4
        doc: Where the kernel wants to lie; 0 if anywhere.
      - id: end_address
        -orig-id: end
        type: u4
        doc: Behind its last byte then.
      - id: more
        size: 12
        doc: Byte order, and a table of further facts.
      - id: ofs_program
        type: u4
        doc: Where the header of a program for UEFI firmware lies, if it is one too.
  linux_arm64:
    -record: true
    -orig-id: arm64_image_header
    doc: The start of an Image for AArch64.
    doc-ref: https://docs.kernel.org/6.6/arch/arm64/booting.html Booting AArch64 Linux, "Call the kernel image"
    seq:
      - id: first_code
        -orig-id: code0
        type: u4
      - id: more_code
        -orig-id: code1
        type: u4
      - id: text_offset
        type: u8
      - id: len_image
        -orig-id: image_size
        type: u8
      - id: flags
        type: u8
      - id: reserved
        -orig-id: res2
        size: 24
      - id: magic
        contents: ['ARM', 0x64]
      - id: ofs_program
        -orig-id: res5
        type: u4
        doc: Where the header of a program for UEFI firmware lies, if it is one too.
  linux_riscv:
    -record: true
    -orig-id: riscv_image_header
    doc: The start of an Image for RISC-V.
    doc-ref: https://docs.kernel.org/6.6/riscv/boot-image-header.html Boot image header in RISC-V Linux
    seq:
      - id: first_code
        -orig-id: code0
        type: u4
      - id: more_code
        -orig-id: code1
        type: u4
      - id: text_offset
        type: u8
      - id: len_image
        -orig-id: image_size
        type: u8
      - id: flags
        type: u8
      - id: version
        type: u4
        doc: Of this header, major in the upper half.
      - id: reserved
        -orig-id: res1
        size: 12
      - id: old_magic
        -orig-id: magic
        size: 8
        doc: RISCV in ASCII; deprecated.
      - id: magic
        -orig-id: magic2
        contents: ['RSC', 0x05]
      - id: ofs_program
        -orig-id: res3
        type: u4
        doc: Where the header of a program for UEFI firmware lies, if it is one too.
  efi_zboot:
    -record: true
    -orig-id: linux_efi_zboot_header
    doc: |
      The start of a program for UEFI firmware that unpacks the kernel inside of it, as kernels
      for AArch64, RISC-V and LoongArch may be built.
    doc-ref: https://github.com/torvalds/linux/blob/v6.6/drivers/firmware/efi/libstub/zboot-header.S#L17
    seq:
      - id: dos_magic
        contents: [0x4d, 0x5a, 0, 0]
      - id: magic
        -orig-id: image_type
        contents: zimg
      - id: ofs_payload
        -orig-id: payload_offset
        type: u4
        doc: Where the packed kernel begins, from the start of the file.
      - id: len_payload
        -orig-id: payload_size
        type: u4
      - id: reserved
        size: 8
      - id: compression
        -orig-id: comp_type
        size: 32
        doc: A name, such as gzip or zstd, with a NUL behind it.
  multiboot:
    -record: true
    -orig-id: multiboot_header
    doc: |
      What a Multiboot kernel has at a multiple of 4 bytes in its first 8 KiB.
    doc-ref: https://www.gnu.org/software/grub/manual/multiboot/multiboot.html Multiboot Specification 0.6.96, "OS image format"
    seq:
      - id: magic
        type: u4
        doc: 0x1badb002.
      - id: flags
        type: u4
      - id: checksum
        type: u4
        doc: The sum of all three is 0.
  multiboot2:
    -record: true
    -orig-id: multiboot_header
    doc: |
      What a Multiboot2 kernel has at a multiple of 8 bytes in its first 32 KiB.
    doc-ref: https://www.gnu.org/software/grub/manual/multiboot2/multiboot.html Multiboot2 Specification 2.0, "OS image format"
    seq:
      - id: magic
        type: u4
        doc: 0xe85250d6.
      - id: architecture
        type: u4
      - id: len_header
        -orig-id: header_length
        type: u4
      - id: checksum
        type: u4
        doc: The sum of all four is 0.
  mach_o:
    -record: true
    -orig-id: mach_header
    doc: |
      The start of a kernel of macOS; one for 64 bits has 4 more bytes.
    doc-ref: https://github.com/apple-oss-distributions/xnu/blob/xnu-8792.41.9/EXTERNAL_HEADERS/mach-o/loader.h#L54
    seq:
      - id: magic
        type: u4
        doc: 0xfeedface for 32 bits, 0xfeedfacf for 64.
      - id: cpu
        -orig-id: cputype
        type: u4
      - id: cpu_model
        -orig-id: cpusubtype
        type: u4
      - id: kind
        -orig-id: filetype
        type: u4
      - id: num_commands
        -orig-id: ncmds
        type: u4
      - id: len_commands
        -orig-id: sizeofcmds
        type: u4
        doc: Bytes that follow the header.
      - id: flags
        type: u4
  mach_o_fat:
    -record: true
    -orig-id: fat_header
    doc: |
      The start of a file that holds programs for several machines; `mach_o_part` follow.
    doc-ref: https://github.com/apple-oss-distributions/xnu/blob/xnu-8792.41.9/EXTERNAL_HEADERS/mach-o/fat.h#L52
    seq:
      - id: magic
        contents: [0xca, 0xfe, 0xba, 0xbe]
      - id: num_parts
        -orig-id: nfat_arch
        type: u4be
  mach_o_part:
    -record: true
    -orig-id: fat_arch
    doc: One program of such a file.
    doc-ref: https://github.com/apple-oss-distributions/xnu/blob/xnu-8792.41.9/EXTERNAL_HEADERS/mach-o/fat.h#L57
    seq:
      - id: cpu
        -orig-id: cputype
        type: u4be
        -values: mach_o_cpu
        doc: Enum `mach_o_cpu`.
      - id: cpu_model
        -orig-id: cpusubtype
        type: u4be
      - id: ofs_program
        -orig-id: offset
        type: u4be
        doc: Where it begins in the file, in bytes.
      - id: len_program
        -orig-id: size
        type: u4be
      - id: alignment
        -orig-id: align
        type: u4be
        doc: As a power of two.
  mach_o_compressed:
    -record: true
    -orig-id: grub_macho_lzss_header
    doc: What a compressed kernel of macOS begins with.
    doc-ref: https://git.savannah.gnu.org/cgit/grub.git/tree/include/grub/macho.h?h=grub-2.06#n127
    seq:
      - id: magic
        contents: complzss
      - id: checksum
        -orig-id: unused
        type: u4be
      - id: len_unpacked
        -orig-id: uncompressed_size
        type: u4be
      - id: len_packed
        -orig-id: compressed_size
        type: u4be
  macos_hibernated:
    -record: true
    -orig-id: grub_xnu_hibernate_header
    doc: |
      What a file with the memory of a macOS that hibernates begins with.
    doc-ref: https://git.savannah.gnu.org/cgit/grub.git/tree/include/grub/xnu.h?h=grub-2.06#n25
    seq:
      - id: len_image
        -orig-id: image_size
        type: u8
        doc: In bytes; the file may be larger.
      - id: more
        -orig-id: unknown1
        size: 8
      - id: first_page
        -orig-id: launchcode_target_page
        type: u4
        doc: To which page of memory the code is copied that restores the rest.
      - id: num_pages
        -orig-id: launchcode_numpages
        type: u4
      - id: entry_address
        -orig-id: entry_point
        type: u4
      - id: stack_address
        -orig-id: stack
        type: u4
      - id: checksums
        -orig-id: unknown2
        size: 44
      - id: magic
        type: u4
        doc: 0x73696d65 of a whole image.
      - id: processor
        -orig-id: unknown3
        size: 28
      - id: encrypted_at
        -orig-id: encoffset
        type: u8
        doc: Not 0 where it is encrypted.
      - id: keys
        -orig-id: unknown4
        size: 360
      - id: len_map
        -orig-id: extmapsize
        type: u4
enums:
  linux_x86_flag:
    0x01:
      id: loaded_high
      -orig-id: LOADED_HIGH
    0x02:
      id: random_address
      -orig-id: KASLR_FLAG
    0x20:
      id: quiet
      -orig-id: QUIET_FLAG
    0x40:
      id: keep_segments
      -orig-id: KEEP_SEGMENTS
    0x80:
      id: can_use_heap
      -orig-id: CAN_USE_HEAP
  mach_o_cpu:
    0x00000007:
      id: i386
      -orig-id: CPU_TYPE_X86
    0x01000007:
      id: x86_64
      -orig-id: CPU_TYPE_X86_64
