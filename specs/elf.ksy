meta:
  id: elf
  title: Executable and Linkable Format, as far as kernels are told apart by it
  application: Linux, Xen, the BSDs
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    justsolve: Executable_and_Linkable_Format
    wikidata: Q1062587
doc: |
  How a program lies in its file: a header, which says for which machine it is and where
  two lists lie. Those of segments say what is loaded; those of sections give names to
  parts of the file. Notes are small records that the program's author leaves for whoever
  loads it: a kernel's notes for Xen say how it wants to be started.

  A file is for 32 or for 64 bits, and its numbers are of either byte order. Big-endian
  files are only recognised, so there is no more than their first fields.
doc-ref: https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"
seq:
  - id: start
    type: start
types:
  start:
    -record: true
    -orig-id: Elf64_Ehdr
    doc: |
      What every file begins with, numbers in little-endian order; `rest_32` or `rest_64`
      follows.
    doc-ref: https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"
    seq:
      - id: magic
        -orig-id: EI_MAG0
        contents: [0x7f, 0x45, 0x4c, 0x46]
      - id: file_class
        -orig-id: EI_CLASS
        type: u1
        -values: file_class
        doc: Enum `file_class`.
      - id: byte_order
        -orig-id: EI_DATA
        type: u1
        -values: byte_order
        doc: Enum `byte_order`.
      - id: ident_version
        -orig-id: EI_VERSION
        type: u1
        doc: 1.
      - id: system
        -orig-id: EI_OSABI
        type: u1
        -values: system
        doc: Enum `system`.
      - id: system_version
        -orig-id: EI_ABIVERSION
        type: u1
      - id: padding
        -orig-id: EI_PAD
        size: 7
      - id: kind
        -orig-id: e_type
        type: u2
        -values: kind
        doc: Enum `kind`.
      - id: machine
        -orig-id: e_machine
        type: u2
        -values: machine
        doc: Enum `machine`.
      - id: version
        -orig-id: e_version
        type: u4
        doc: 1.
  start_be:
    -record: true
    -orig-id: Elf64_Ehdr
    doc: What every file begins with, numbers in big-endian order.
    doc-ref: https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"
    seq:
      - id: magic
        -orig-id: EI_MAG0
        contents: [0x7f, 0x45, 0x4c, 0x46]
      - id: file_class
        -orig-id: EI_CLASS
        type: u1
        -values: file_class
        doc: Enum `file_class`.
      - id: byte_order
        -orig-id: EI_DATA
        type: u1
        -values: byte_order
        doc: Enum `byte_order`.
      - id: ident_version
        -orig-id: EI_VERSION
        type: u1
        doc: 1.
      - id: system
        -orig-id: EI_OSABI
        type: u1
        -values: system
        doc: Enum `system`.
      - id: system_version
        -orig-id: EI_ABIVERSION
        type: u1
      - id: padding
        -orig-id: EI_PAD
        size: 7
      - id: kind
        -orig-id: e_type
        type: u2be
        -values: kind
        doc: Enum `kind`.
      - id: machine
        -orig-id: e_machine
        type: u2be
        -values: machine
        doc: Enum `machine`.
      - id: version
        -orig-id: e_version
        type: u4be
        doc: 1.
  rest_32:
    -record: true
    -orig-id: Elf32_Ehdr
    doc: What follows `start` in a file for 32 bits.
    doc-ref: https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"
    seq:
      - id: entry_address
        -orig-id: e_entry
        type: u4
        doc: Where the program begins, a virtual address.
      - id: ofs_segments
        -orig-id: e_phoff
        type: u4
        doc: Byte of the file where the list of segments begins; 0 if there is none.
      - id: ofs_sections
        -orig-id: e_shoff
        type: u4
        doc: Byte of the file where the list of sections begins; 0 if there is none.
      - id: flags
        -orig-id: e_flags
        type: u4
        doc: What the machine defines.
      - id: len_header
        -orig-id: e_ehsize
        type: u2
      - id: len_segment
        -orig-id: e_phentsize
        type: u2
        doc: Bytes from one segment in the list to the next.
      - id: num_segments
        -orig-id: e_phnum
        type: u2
      - id: len_section
        -orig-id: e_shentsize
        type: u2
        doc: Bytes from one section in the list to the next.
      - id: num_sections
        -orig-id: e_shnum
        type: u2
      - id: names_section
        -orig-id: e_shstrndx
        type: u2
        doc: The number of the section that holds the names of sections.
  rest_64:
    -record: true
    -orig-id: Elf64_Ehdr
    doc: What follows `start` in a file for 64 bits.
    doc-ref: https://gabi.xinuos.com/elf/02-eheader.html System V ABI, edition 4.3, "ELF Header"
    seq:
      - id: entry_address
        -orig-id: e_entry
        type: u8
        doc: Where the program begins, a virtual address.
      - id: ofs_segments
        -orig-id: e_phoff
        type: u8
        doc: Byte of the file where the list of segments begins; 0 if there is none.
      - id: ofs_sections
        -orig-id: e_shoff
        type: u8
        doc: Byte of the file where the list of sections begins; 0 if there is none.
      - id: flags
        -orig-id: e_flags
        type: u4
        doc: What the machine defines.
      - id: len_header
        -orig-id: e_ehsize
        type: u2
      - id: len_segment
        -orig-id: e_phentsize
        type: u2
        doc: Bytes from one segment in the list to the next.
      - id: num_segments
        -orig-id: e_phnum
        type: u2
      - id: len_section
        -orig-id: e_shentsize
        type: u2
        doc: Bytes from one section in the list to the next.
      - id: num_sections
        -orig-id: e_shnum
        type: u2
      - id: names_section
        -orig-id: e_shstrndx
        type: u2
        doc: The number of the section that holds the names of sections.
  segment_32:
    -record: true
    -orig-id: Elf32_Phdr
    doc: One segment, in a file for 32 bits.
    doc-ref: https://gabi.xinuos.com/elf/07-pheader.html System V ABI, edition 4.3, "Program Header"
    seq:
      - id: kind
        -orig-id: p_type
        type: u4
        -values: segment_kind
        doc: Enum `segment_kind`.
      - id: ofs_content
        -orig-id: p_offset
        type: u4
        doc: Where the content begins in the file, in bytes.
      - id: virtual_address
        -orig-id: p_vaddr
        type: u4
      - id: physical_address
        -orig-id: p_paddr
        type: u4
      - id: len_content
        -orig-id: p_filesz
        type: u4
        doc: Bytes in the file.
      - id: len_memory
        -orig-id: p_memsz
        type: u4
        doc: Bytes when loaded; what is more than in the file are zeros.
      - id: flags
        -orig-id: p_flags
        type: u4
      - id: alignment
        -orig-id: p_align
        type: u4
  segment_64:
    -record: true
    -orig-id: Elf64_Phdr
    doc: One segment, in a file for 64 bits.
    doc-ref: https://gabi.xinuos.com/elf/07-pheader.html System V ABI, edition 4.3, "Program Header"
    seq:
      - id: kind
        -orig-id: p_type
        type: u4
        -values: segment_kind
        doc: Enum `segment_kind`.
      - id: flags
        -orig-id: p_flags
        type: u4
      - id: ofs_content
        -orig-id: p_offset
        type: u8
        doc: Where the content begins in the file, in bytes.
      - id: virtual_address
        -orig-id: p_vaddr
        type: u8
      - id: physical_address
        -orig-id: p_paddr
        type: u8
      - id: len_content
        -orig-id: p_filesz
        type: u8
        doc: Bytes in the file.
      - id: len_memory
        -orig-id: p_memsz
        type: u8
        doc: Bytes when loaded; what is more than in the file are zeros.
      - id: alignment
        -orig-id: p_align
        type: u8
  section_32:
    -record: true
    -orig-id: Elf32_Shdr
    doc: One section, in a file for 32 bits.
    doc-ref: https://gabi.xinuos.com/elf/03-sheader.html System V ABI, edition 4.3, "Section Header Table"
    seq:
      - id: ofs_name
        -orig-id: sh_name
        type: u4
        doc: Where its name begins among the names, in bytes; a NUL ends it.
      - id: kind
        -orig-id: sh_type
        type: u4
      - id: flags
        -orig-id: sh_flags
        type: u4
      - id: virtual_address
        -orig-id: sh_addr
        type: u4
      - id: ofs_content
        -orig-id: sh_offset
        type: u4
        doc: Where the content begins in the file, in bytes.
      - id: len_content
        -orig-id: sh_size
        type: u4
      - id: linked_section
        -orig-id: sh_link
        type: u4
      - id: information
        -orig-id: sh_info
        type: u4
      - id: alignment
        -orig-id: sh_addralign
        type: u4
      - id: len_entry
        -orig-id: sh_entsize
        type: u4
  section_64:
    -record: true
    -orig-id: Elf64_Shdr
    doc: One section, in a file for 64 bits.
    doc-ref: https://gabi.xinuos.com/elf/03-sheader.html System V ABI, edition 4.3, "Section Header Table"
    seq:
      - id: ofs_name
        -orig-id: sh_name
        type: u4
        doc: Where its name begins among the names, in bytes; a NUL ends it.
      - id: kind
        -orig-id: sh_type
        type: u4
      - id: flags
        -orig-id: sh_flags
        type: u8
      - id: virtual_address
        -orig-id: sh_addr
        type: u8
      - id: ofs_content
        -orig-id: sh_offset
        type: u8
        doc: Where the content begins in the file, in bytes.
      - id: len_content
        -orig-id: sh_size
        type: u8
      - id: linked_section
        -orig-id: sh_link
        type: u4
      - id: information
        -orig-id: sh_info
        type: u4
      - id: alignment
        -orig-id: sh_addralign
        type: u8
      - id: len_entry
        -orig-id: sh_entsize
        type: u8
  note:
    -record: true
    -orig-id: Elf64_Nhdr
    doc: |
      What a note begins with. Its name and its description follow, each padded to a
      multiple of 4 bytes.
    doc-ref: https://gabi.xinuos.com/elf/07-pheader.html System V ABI, edition 4.3, "Note Section"
    seq:
      - id: len_name
        -orig-id: n_namesz
        type: u4
        doc: With the NUL at its end.
      - id: len_description
        -orig-id: n_descsz
        type: u4
      - id: kind
        -orig-id: n_type
        type: u4
        doc: What the owner of the name defines; of `Xen`, enum `xen_note`.
enums:
  segment_flag:
    0x1:
      id: executed
      -orig-id: PF_X
    0x2:
      id: written
      -orig-id: PF_W
    0x4:
      id: read
      -orig-id: PF_R
  section_kind:
    7:
      id: note
      -orig-id: SHT_NOTE
  xen_feature:
    0x00001:
      id: writable_page_tables
      -orig-id: XENFEAT_writable_page_tables
    0x00002:
      id: writable_descriptor_tables
      -orig-id: XENFEAT_writable_descriptor_tables
    0x00004:
      id: auto_translated_physmap
      -orig-id: XENFEAT_auto_translated_physmap
    0x00008:
      id: supervisor_mode_kernel
      -orig-id: XENFEAT_supervisor_mode_kernel
    0x00010:
      id: pae_pgdir_above_4gb
      -orig-id: XENFEAT_pae_pgdir_above_4gb
    0x00020:
      id: mmu_pt_update_preserve_ad
      -orig-id: XENFEAT_mmu_pt_update_preserve_ad
    0x00040:
      id: highmem_assist
      -orig-id: XENFEAT_highmem_assist
    0x00080:
      id: gnttab_map_avail_bits
      -orig-id: XENFEAT_gnttab_map_avail_bits
    0x00100:
      id: hvm_callback_vector
      -orig-id: XENFEAT_hvm_callback_vector
    0x00200:
      id: hvm_safe_pvclock
      -orig-id: XENFEAT_hvm_safe_pvclock
    0x00400:
      id: hvm_pirqs
      -orig-id: XENFEAT_hvm_pirqs
    0x00800:
      id: dom0
      -orig-id: XENFEAT_dom0
    0x01000:
      id: grant_map_identity
      -orig-id: XENFEAT_grant_map_identity
    0x02000:
      id: memory_op_vnode_supported
      -orig-id: XENFEAT_memory_op_vnode_supported
    0x04000:
      id: arm_smccc_supported
      -orig-id: XENFEAT_ARM_SMCCC_supported
    0x08000:
      id: linux_rsdp_unrestricted
      -orig-id: XENFEAT_linux_rsdp_unrestricted
  file_class:
    1:
      id: bits_32
      -orig-id: ELFCLASS32
    2:
      id: bits_64
      -orig-id: ELFCLASS64
  byte_order:
    1:
      id: little_endian
      -orig-id: ELFDATA2LSB
    2:
      id: big_endian
      -orig-id: ELFDATA2MSB
  system:
    0:
      id: system_v
      -orig-id: ELFOSABI_NONE
    2:
      id: netbsd
      -orig-id: ELFOSABI_NETBSD
    3:
      id: linux
      -orig-id: ELFOSABI_LINUX
    9:
      id: freebsd
      -orig-id: ELFOSABI_FREEBSD
  kind:
    1:
      id: relocatable
      -orig-id: ET_REL
    2:
      id: executable
      -orig-id: ET_EXEC
    3:
      id: shared
      -orig-id: ET_DYN
    4:
      id: core
      -orig-id: ET_CORE
  machine:
    3:
      id: i386
      -orig-id: EM_386
    8:
      id: mips
      -orig-id: EM_MIPS
    20:
      id: powerpc
      -orig-id: EM_PPC
    21:
      id: powerpc64
      -orig-id: EM_PPC64
    40:
      id: arm
      -orig-id: EM_ARM
    43:
      id: sparc64
      -orig-id: EM_SPARCV9
    50:
      id: ia64
      -orig-id: EM_IA_64
    62:
      id: x86_64
      -orig-id: EM_X86_64
    183:
      id: aarch64
      -orig-id: EM_AARCH64
    243:
      id: riscv
      -orig-id: EM_RISCV
  segment_kind:
    1:
      id: load
      -orig-id: PT_LOAD
    4:
      id: note
      -orig-id: PT_NOTE
  xen_note:
    1:
      id: entry
      -orig-id: XEN_ELFNOTE_ENTRY
    2:
      id: hypercall_page
      -orig-id: XEN_ELFNOTE_HYPERCALL_PAGE
    3:
      id: virtual_base
      -orig-id: XEN_ELFNOTE_VIRT_BASE
    4:
      id: physical_offset
      -orig-id: XEN_ELFNOTE_PADDR_OFFSET
    5:
      id: xen_version
      -orig-id: XEN_ELFNOTE_XEN_VERSION
    6:
      id: guest_system
      -orig-id: XEN_ELFNOTE_GUEST_OS
    7:
      id: guest_version
      -orig-id: XEN_ELFNOTE_GUEST_VERSION
    8:
      id: loader
      -orig-id: XEN_ELFNOTE_LOADER
    9:
      id: pae_mode
      -orig-id: XEN_ELFNOTE_PAE_MODE
    10:
      id: features
      -orig-id: XEN_ELFNOTE_FEATURES
    11:
      id: symbols
      -orig-id: XEN_ELFNOTE_BSD_SYMTAB
    12:
      id: hypervisor_start
      -orig-id: XEN_ELFNOTE_HV_START_LOW
    13:
      id: l1_valid
      -orig-id: XEN_ELFNOTE_L1_MFN_VALID
    14:
      id: suspend_cancel
      -orig-id: XEN_ELFNOTE_SUSPEND_CANCEL
    15:
      id: first_p2m
      -orig-id: XEN_ELFNOTE_INIT_P2M
    16:
      id: module_start
      -orig-id: XEN_ELFNOTE_MOD_START_PFN
    17:
      id: supported_features
      -orig-id: XEN_ELFNOTE_SUPPORTED_FEATURES
    18:
      id: pvh_entry
      -orig-id: XEN_ELFNOTE_PHYS32_ENTRY
    19:
      id: pvh_places
      -orig-id: XEN_ELFNOTE_PHYS32_RELOC
