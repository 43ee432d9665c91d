# Made by scripts/build_parsers.py from specs/kernel_headers.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Headers by which boot loaders know kernels."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class LinuxX86Flag:
    loaded_high = 1
    random_address = 2
    quiet = 32
    keep_segments = 64
    can_use_heap = 128


class MachOCpu:
    i386 = 7
    x86_64 = 16777223


class LinuxX86Record(CheckedRecord):
    """The header of a bzImage or zImage, at byte 497 of the file."""

    __slots__ = ()

    STRUCT = Struct("<BHIHHHHH4sHIHHBBHIIIIHBBIIIBBHIIQIIQQII")
    SIZE = 119
    NAMES = (
        "num_setup_sectors", "root_flags", "len_system", "ram_size", "video_mode", "root_device",
        "boot_flag", "jump", "magic", "version", "real_mode_switch", "start_segment", "ofs_release",
        "loader_kind", "load_flags", "setup_move_size", "code_address", "ramdisk_address",
        "len_ramdisk", "boot_sector_address", "heap_end", "loader_version", "loader_kind_more",
        "command_line_address", "highest_ramdisk_address", "alignment", "is_relocatable",
        "min_alignment", "more_load_flags", "max_command_line", "subarchitecture",
        "subarchitecture_data", "ofs_payload", "len_payload", "setup_data", "preferred_address",
        "len_memory", "ofs_handover",
    )

    # 0x0: Sectors of 512 bytes behind the first one, before the rest of the kernel; 0 means 4.
    num_setup_sectors: int = property(itemgetter(0))
    # 0x1
    root_flags: int = property(itemgetter(1))
    # 0x3: Of the rest of the kernel, in units of 16 bytes.
    len_system: int = property(itemgetter(2))
    # 0x7
    ram_size: int = property(itemgetter(3))
    # 0x9
    video_mode: int = property(itemgetter(4))
    # 0xb
    root_device: int = property(itemgetter(5))
    # 0xd: 0xaa55.
    boot_flag: int = property(itemgetter(6))
    # 0xf
    jump: int = property(itemgetter(7))
    # 0x11
    magic: bytes = property(itemgetter(8))
    # 0x15: The protocol's, major in the upper byte; 0x20f is 2.15.
    version: int = property(itemgetter(9))
    # 0x17
    real_mode_switch: int = property(itemgetter(10))
    # 0x1b
    start_segment: int = property(itemgetter(11))
    # 0x1d: Where the kernel's version stands as a text, 512 less than the byte of the file.
    ofs_release: int = property(itemgetter(12))
    # 0x1f
    loader_kind: int = property(itemgetter(13))
    # 0x20: Bits of enum `linux_x86_flag`.
    load_flags: int = property(itemgetter(14))
    # 0x21
    setup_move_size: int = property(itemgetter(15))
    # 0x23
    code_address: int = property(itemgetter(16))
    # 0x27
    ramdisk_address: int = property(itemgetter(17))
    # 0x2b
    len_ramdisk: int = property(itemgetter(18))
    # 0x2f
    boot_sector_address: int = property(itemgetter(19))
    # 0x33
    heap_end: int = property(itemgetter(20))
    # 0x35
    loader_version: int = property(itemgetter(21))
    # 0x36
    loader_kind_more: int = property(itemgetter(22))
    # 0x37
    command_line_address: int = property(itemgetter(23))
    # 0x3b
    highest_ramdisk_address: int = property(itemgetter(24))
    # 0x3f
    alignment: int = property(itemgetter(25))
    # 0x43
    is_relocatable: int = property(itemgetter(26))
    # 0x44: As a power of two.
    min_alignment: int = property(itemgetter(27))
    # 0x45
    more_load_flags: int = property(itemgetter(28))
    # 0x47: Bytes, without the NUL.
    max_command_line: int = property(itemgetter(29))
    # 0x4b
    subarchitecture: int = property(itemgetter(30))
    # 0x4f
    subarchitecture_data: int = property(itemgetter(31))
    # 0x57: Where the compressed kernel begins, from the first byte behind the setup sectors.
    ofs_payload: int = property(itemgetter(32))
    # 0x5b
    len_payload: int = property(itemgetter(33))
    # 0x5f
    setup_data: int = property(itemgetter(34))
    # 0x67
    preferred_address: int = property(itemgetter(35))
    # 0x6f
    len_memory: int = property(itemgetter(36))
    # 0x73
    ofs_handover: int = property(itemgetter(37))

    def _checked(self) -> LinuxX86Record:
        if self.magic != b'HdrS':
            raise ValueError(f"magic: {self.magic!r} is not b'HdrS'")
        return self


class LinuxArmRecord(Record):
    """What a zImage for 32-bit ARM has at its start."""

    __slots__ = ()

    STRUCT = Struct("<I32sIII12sI")
    SIZE = 64
    NAMES = (
        "first_code", "more_code", "magic", "start_address", "end_address", "more", "ofs_program",
    )

    # 0x0: An instruction; kernels for the Raspberry Pi begin with a branch, 0xea000006.
    first_code: int = property(itemgetter(0))
    # 0x4
    more_code: bytes = property(itemgetter(1))
    # 0x24: 0x016f2818.
    magic: int = property(itemgetter(2))
    # 0x28: Where the kernel wants to lie; 0 if anywhere.
    start_address: int = property(itemgetter(3))
    # 0x2c: Behind its last byte then.
    end_address: int = property(itemgetter(4))
    # 0x30: Byte order, and a table of further facts.
    more: bytes = property(itemgetter(5))
    # 0x3c: Where the header of a program for UEFI firmware lies, if it is one too.
    ofs_program: int = property(itemgetter(6))


class LinuxArm64Record(CheckedRecord):
    """The start of an Image for AArch64."""

    __slots__ = ()

    STRUCT = Struct("<IIQQQ24s4sI")
    SIZE = 64
    NAMES = (
        "first_code", "more_code", "text_offset", "len_image", "flags", "reserved", "magic",
        "ofs_program",
    )

    # 0x0
    first_code: int = property(itemgetter(0))
    # 0x4
    more_code: int = property(itemgetter(1))
    # 0x8
    text_offset: int = property(itemgetter(2))
    # 0x10
    len_image: int = property(itemgetter(3))
    # 0x18
    flags: int = property(itemgetter(4))
    # 0x20
    reserved: bytes = property(itemgetter(5))
    # 0x38
    magic: bytes = property(itemgetter(6))
    # 0x3c: Where the header of a program for UEFI firmware lies, if it is one too.
    ofs_program: int = property(itemgetter(7))

    def _checked(self) -> LinuxArm64Record:
        if self.magic != b'ARMd':
            raise ValueError(f"magic: {self.magic!r} is not b'ARMd'")
        return self


class LinuxRiscvRecord(CheckedRecord):
    """The start of an Image for RISC-V."""

    __slots__ = ()

    STRUCT = Struct("<IIQQQI12s8s4sI")
    SIZE = 64
    NAMES = (
        "first_code", "more_code", "text_offset", "len_image", "flags", "version", "reserved",
        "old_magic", "magic", "ofs_program",
    )

    # 0x0
    first_code: int = property(itemgetter(0))
    # 0x4
    more_code: int = property(itemgetter(1))
    # 0x8
    text_offset: int = property(itemgetter(2))
    # 0x10
    len_image: int = property(itemgetter(3))
    # 0x18
    flags: int = property(itemgetter(4))
    # 0x20: Of this header, major in the upper half.
    version: int = property(itemgetter(5))
    # 0x24
    reserved: bytes = property(itemgetter(6))
    # 0x30: RISCV in ASCII; deprecated.
    old_magic: bytes = property(itemgetter(7))
    # 0x38
    magic: bytes = property(itemgetter(8))
    # 0x3c: Where the header of a program for UEFI firmware lies, if it is one too.
    ofs_program: int = property(itemgetter(9))

    def _checked(self) -> LinuxRiscvRecord:
        if self.magic != b'RSC\x05':
            raise ValueError(f"magic: {self.magic!r} is not b'RSC\\x05'")
        return self


class EfiZbootRecord(CheckedRecord):
    """The start of a program for UEFI firmware that unpacks the kernel inside of it, as kernels for AArch64, RISC-V and LoongArch may be built."""

    __slots__ = ()

    STRUCT = Struct("<4s4sII8s32s")
    SIZE = 56
    NAMES = (
        "dos_magic", "magic", "ofs_payload", "len_payload", "reserved", "compression",
    )

    # 0x0
    dos_magic: bytes = property(itemgetter(0))
    # 0x4
    magic: bytes = property(itemgetter(1))
    # 0x8: Where the packed kernel begins, from the start of the file.
    ofs_payload: int = property(itemgetter(2))
    # 0xc
    len_payload: int = property(itemgetter(3))
    # 0x10
    reserved: bytes = property(itemgetter(4))
    # 0x18: A name, such as gzip or zstd, with a NUL behind it.
    compression: bytes = property(itemgetter(5))

    def _checked(self) -> EfiZbootRecord:
        if self.dos_magic != b'MZ\x00\x00':
            raise ValueError(f"dos_magic: {self.dos_magic!r} is not b'MZ\\x00\\x00'")
        if self.magic != b'zimg':
            raise ValueError(f"magic: {self.magic!r} is not b'zimg'")
        return self


class MultibootRecord(Record):
    """What a Multiboot kernel has at a multiple of 4 bytes in its first 8 KiB."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12
    NAMES = (
        "magic", "flags", "checksum",
    )

    # 0x0: 0x1badb002.
    magic: int = property(itemgetter(0))
    # 0x4
    flags: int = property(itemgetter(1))
    # 0x8: The sum of all three is 0.
    checksum: int = property(itemgetter(2))


class Multiboot2Record(Record):
    """What a Multiboot2 kernel has at a multiple of 8 bytes in its first 32 KiB."""

    __slots__ = ()

    STRUCT = Struct("<IIII")
    SIZE = 16
    NAMES = (
        "magic", "architecture", "len_header", "checksum",
    )

    # 0x0: 0xe85250d6.
    magic: int = property(itemgetter(0))
    # 0x4
    architecture: int = property(itemgetter(1))
    # 0x8
    len_header: int = property(itemgetter(2))
    # 0xc: The sum of all four is 0.
    checksum: int = property(itemgetter(3))


class MachORecord(Record):
    """The start of a kernel of macOS; one for 64 bits has 4 more bytes."""

    __slots__ = ()

    STRUCT = Struct("<IIIIIII")
    SIZE = 28
    NAMES = (
        "magic", "cpu", "cpu_model", "kind", "num_commands", "len_commands", "flags",
    )

    # 0x0: 0xfeedface for 32 bits, 0xfeedfacf for 64.
    magic: int = property(itemgetter(0))
    # 0x4
    cpu: int = property(itemgetter(1))
    # 0x8
    cpu_model: int = property(itemgetter(2))
    # 0xc
    kind: int = property(itemgetter(3))
    # 0x10
    num_commands: int = property(itemgetter(4))
    # 0x14: Bytes that follow the header.
    len_commands: int = property(itemgetter(5))
    # 0x18
    flags: int = property(itemgetter(6))


class MachOFatRecord(CheckedRecord):
    """The start of a file that holds programs for several machines; `mach_o_part` follow."""

    __slots__ = ()

    STRUCT = Struct(">4sI")
    SIZE = 8
    NAMES = (
        "magic", "num_parts",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4
    num_parts: int = property(itemgetter(1))

    def _checked(self) -> MachOFatRecord:
        if self.magic != b'\xca\xfe\xba\xbe':
            raise ValueError(f"magic: {self.magic!r} is not b'\\xca\\xfe\\xba\\xbe'")
        return self


class MachOPartRecord(Record):
    """One program of such a file."""

    __slots__ = ()

    STRUCT = Struct(">IIIII")
    SIZE = 20
    NAMES = (
        "cpu", "cpu_model", "ofs_program", "len_program", "alignment",
    )

    # 0x0: Enum `mach_o_cpu`.
    cpu: int = property(itemgetter(0))
    # 0x4
    cpu_model: int = property(itemgetter(1))
    # 0x8: Where it begins in the file, in bytes.
    ofs_program: int = property(itemgetter(2))
    # 0xc
    len_program: int = property(itemgetter(3))
    # 0x10: As a power of two.
    alignment: int = property(itemgetter(4))


class MachOCompressedRecord(CheckedRecord):
    """What a compressed kernel of macOS begins with."""

    __slots__ = ()

    STRUCT = Struct(">8sIII")
    SIZE = 20
    NAMES = (
        "magic", "checksum", "len_unpacked", "len_packed",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x8
    checksum: int = property(itemgetter(1))
    # 0xc
    len_unpacked: int = property(itemgetter(2))
    # 0x10
    len_packed: int = property(itemgetter(3))

    def _checked(self) -> MachOCompressedRecord:
        if self.magic != b'complzss':
            raise ValueError(f"magic: {self.magic!r} is not b'complzss'")
        return self


class MacosHibernatedRecord(Record):
    """What a file with the memory of a macOS that hibernates begins with."""

    __slots__ = ()

    STRUCT = Struct("<Q8sIIII44sI28sQ360sI")
    SIZE = 480
    NAMES = (
        "len_image", "more", "first_page", "num_pages", "entry_address", "stack_address",
        "checksums", "magic", "processor", "encrypted_at", "keys", "len_map",
    )

    # 0x0: In bytes; the file may be larger.
    len_image: int = property(itemgetter(0))
    # 0x8
    more: bytes = property(itemgetter(1))
    # 0x10: To which page of memory the code is copied that restores the rest.
    first_page: int = property(itemgetter(2))
    # 0x14
    num_pages: int = property(itemgetter(3))
    # 0x18
    entry_address: int = property(itemgetter(4))
    # 0x1c
    stack_address: int = property(itemgetter(5))
    # 0x20
    checksums: bytes = property(itemgetter(6))
    # 0x4c: 0x73696d65 of a whole image.
    magic: int = property(itemgetter(7))
    # 0x50
    processor: bytes = property(itemgetter(8))
    # 0x6c: Not 0 where it is encrypted.
    encrypted_at: int = property(itemgetter(9))
    # 0x74
    keys: bytes = property(itemgetter(10))
    # 0x1dc
    len_map: int = property(itemgetter(11))
