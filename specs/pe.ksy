meta:
  id: pe
  title: Headers of a Portable Executable
  application: Windows, UEFI firmware
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q1076355
doc: |
  What tells a program for UEFI firmware, and where its sections lie: a header for
  DOS, which says where the real one is; that header; an optional one, which only
  who runs the program needs; and the list of sections.

  A unified kernel image is such a program whose sections are a kernel, a ramdisk,
  a command line and what else belongs to them (UAPI.5).
doc-ref: https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, revision 11 (2017-01)
seq:
  - id: dos_header
    type: dos_header
types:
  dos_header:
    -record: true
    doc: The start of the file.
    doc-ref: https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, "MS-DOS Stub (Image Only)"
    seq:
      - id: magic
        -orig-id: e_magic
        contents: MZ
      - id: dos_fields
        size: 58
        doc: What DOS needs to know.
      - id: ofs_header
        -orig-id: e_lfanew
        type: u4
        doc: Where the real header lies, from the start of the file.
  header:
    -record: true
    doc: The real header.
    doc-ref: https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, "COFF File Header (Object and Image)"
    seq:
      - id: signature
        contents: [0x50, 0x45, 0, 0]
      - id: machine
        -orig-id: Machine
        type: u2
        -values: machine
        doc: Enum `machine`.
      - id: num_sections
        -orig-id: NumberOfSections
        type: u2
      - id: timestamp
        -orig-id: TimeDateStamp
        type: u4
        doc: Seconds since 1970, or anything where builds are reproducible.
      - id: ofs_symbols
        -orig-id: PointerToSymbolTable
        type: u4
      - id: num_symbols
        -orig-id: NumberOfSymbols
        type: u4
      - id: len_optional_header
        -orig-id: SizeOfOptionalHeader
        type: u2
        doc: Bytes between this header and the list of sections.
      - id: characteristics
        -orig-id: Characteristics
        type: u2
  optional_header:
    -record: true
    doc: |
      What follows the real header, as far as it is the same for 32 and for 64 bits; it
      goes on with what only who runs the program needs.
    doc-ref: https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, "Optional Header (Image Only)"
    seq:
      - id: magic
        -orig-id: Magic
        type: u2
        -values: format
        doc: Enum `format`.
      - id: program_fields
        size: 66
        doc: Sizes and addresses.
      - id: subsystem
        -orig-id: Subsystem
        type: u2
        -values: subsystem
        doc: Enum `subsystem`.
  section:
    -record: true
    doc: One section, in a list without an end mark.
    doc-ref: https://learn.microsoft.com/windows/win32/debug/pe-format PE Format, "Section Table (Section Headers)"
    seq:
      - id: name
        -orig-id: Name
        size: 8
        doc: Padded with NULs; longer names occur in object files only.
      - id: len_memory
        -orig-id: VirtualSize
        type: u4
        doc: Bytes when loaded; what is more than on the disk are zeros.
      - id: memory_address
        -orig-id: VirtualAddress
        type: u4
      - id: len_stored
        -orig-id: SizeOfRawData
        type: u4
        doc: Bytes in the file, rounded up to the alignment of sections there.
      - id: ofs_stored
        -orig-id: PointerToRawData
        type: u4
        doc: Where they are, from the start of the file.
      - id: ofs_relocations
        -orig-id: PointerToRelocations
        type: u4
      - id: ofs_line_numbers
        -orig-id: PointerToLinenumbers
        type: u4
      - id: num_relocations
        -orig-id: NumberOfRelocations
        type: u2
      - id: num_line_numbers
        -orig-id: NumberOfLinenumbers
        type: u2
      - id: characteristics
        -orig-id: Characteristics
        type: u4
enums:
  format:
    0x010b:
      id: pe32
      -orig-id: IMAGE_NT_OPTIONAL_HDR32_MAGIC
    0x020b:
      id: pe32_plus
      -orig-id: IMAGE_NT_OPTIONAL_HDR64_MAGIC
  subsystem:
    10:
      id: efi_application
      -orig-id: IMAGE_SUBSYSTEM_EFI_APPLICATION
    11:
      id: efi_boot_driver
      -orig-id: IMAGE_SUBSYSTEM_EFI_BOOT_SERVICE_DRIVER
    12:
      id: efi_runtime_driver
      -orig-id: IMAGE_SUBSYSTEM_EFI_RUNTIME_DRIVER
  machine:
    0x014c:
      id: i386
      -orig-id: IMAGE_FILE_MACHINE_I386
    0x01c2:
      id: arm_thumb
      -orig-id: IMAGE_FILE_MACHINE_THUMB
    0x0200:
      id: ia64
      -orig-id: IMAGE_FILE_MACHINE_IA64
    0x5064:
      id: riscv64
      -orig-id: IMAGE_FILE_MACHINE_RISCV64
    0x6264:
      id: loongarch64
      -orig-id: IMAGE_FILE_MACHINE_LOONGARCH64
    0x8664:
      id: x86_64
      -orig-id: IMAGE_FILE_MACHINE_AMD64
    0xaa64:
      id: aarch64
      -orig-id: IMAGE_FILE_MACHINE_ARM64
