# Made by scripts/build_parsers.py from specs/elf.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Executable and Linkable Format, as far as kernels are told apart by it."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class SegmentFlag:
    executed = 1
    written = 2
    read = 4


class SectionKind:
    note = 7


class XenFeature:
    writable_page_tables = 1
    writable_descriptor_tables = 2
    auto_translated_physmap = 4
    supervisor_mode_kernel = 8
    pae_pgdir_above_4gb = 16
    mmu_pt_update_preserve_ad = 32
    highmem_assist = 64
    gnttab_map_avail_bits = 128
    hvm_callback_vector = 256
    hvm_safe_pvclock = 512
    hvm_pirqs = 1024
    dom0 = 2048
    grant_map_identity = 4096
    memory_op_vnode_supported = 8192
    arm_smccc_supported = 16384
    linux_rsdp_unrestricted = 32768


class FileClass:
    bits_32 = 1
    bits_64 = 2


class ByteOrder:
    little_endian = 1
    big_endian = 2


class System:
    system_v = 0
    netbsd = 2
    linux = 3
    freebsd = 9


class Kind:
    relocatable = 1
    executable = 2
    shared = 3
    core = 4


class Machine:
    i386 = 3
    mips = 8
    powerpc = 20
    powerpc64 = 21
    arm = 40
    sparc64 = 43
    ia64 = 50
    x86_64 = 62
    aarch64 = 183
    riscv = 243


class SegmentKind:
    load = 1
    note = 4


class XenNote:
    entry = 1
    hypercall_page = 2
    virtual_base = 3
    physical_offset = 4
    xen_version = 5
    guest_system = 6
    guest_version = 7
    loader = 8
    pae_mode = 9
    features = 10
    symbols = 11
    hypervisor_start = 12
    l1_valid = 13
    suspend_cancel = 14
    first_p2m = 15
    module_start = 16
    supported_features = 17
    pvh_entry = 18
    pvh_places = 19


class StartRecord(CheckedRecord):
    """What every file begins with, numbers in little-endian order; `rest_32` or `rest_64` follows."""

    __slots__ = ()

    STRUCT = Struct("<4sBBBBB7sHHI")
    SIZE = 24
    NAMES = (
        "magic", "file_class", "byte_order", "ident_version", "system", "system_version", "padding",
        "kind", "machine", "version",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: Enum `file_class`.
    file_class: int = property(itemgetter(1))
    # 0x5: Enum `byte_order`.
    byte_order: int = property(itemgetter(2))
    # 0x6: 1.
    ident_version: int = property(itemgetter(3))
    # 0x7: Enum `system`.
    system: int = property(itemgetter(4))
    # 0x8
    system_version: int = property(itemgetter(5))
    # 0x9
    padding: bytes = property(itemgetter(6))
    # 0x10: Enum `kind`.
    kind: int = property(itemgetter(7))
    # 0x12: Enum `machine`.
    machine: int = property(itemgetter(8))
    # 0x14: 1.
    version: int = property(itemgetter(9))

    def _checked(self) -> StartRecord:
        if self.magic != b'\x7fELF':
            raise ValueError(f"magic: {self.magic!r} is not b'\\x7fELF'")
        return self


class StartBeRecord(CheckedRecord):
    """What every file begins with, numbers in big-endian order."""

    __slots__ = ()

    STRUCT = Struct(">4sBBBBB7sHHI")
    SIZE = 24
    NAMES = (
        "magic", "file_class", "byte_order", "ident_version", "system", "system_version", "padding",
        "kind", "machine", "version",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: Enum `file_class`.
    file_class: int = property(itemgetter(1))
    # 0x5: Enum `byte_order`.
    byte_order: int = property(itemgetter(2))
    # 0x6: 1.
    ident_version: int = property(itemgetter(3))
    # 0x7: Enum `system`.
    system: int = property(itemgetter(4))
    # 0x8
    system_version: int = property(itemgetter(5))
    # 0x9
    padding: bytes = property(itemgetter(6))
    # 0x10: Enum `kind`.
    kind: int = property(itemgetter(7))
    # 0x12: Enum `machine`.
    machine: int = property(itemgetter(8))
    # 0x14: 1.
    version: int = property(itemgetter(9))

    def _checked(self) -> StartBeRecord:
        if self.magic != b'\x7fELF':
            raise ValueError(f"magic: {self.magic!r} is not b'\\x7fELF'")
        return self


class Rest32Record(Record):
    """What follows `start` in a file for 32 bits."""

    __slots__ = ()

    STRUCT = Struct("<IIIIHHHHHH")
    SIZE = 28
    NAMES = (
        "entry_address", "ofs_segments", "ofs_sections", "flags", "len_header", "len_segment",
        "num_segments", "len_section", "num_sections", "names_section",
    )

    # 0x0: Where the program begins, a virtual address.
    entry_address: int = property(itemgetter(0))
    # 0x4: Byte of the file where the list of segments begins; 0 if there is none.
    ofs_segments: int = property(itemgetter(1))
    # 0x8: Byte of the file where the list of sections begins; 0 if there is none.
    ofs_sections: int = property(itemgetter(2))
    # 0xc: What the machine defines.
    flags: int = property(itemgetter(3))
    # 0x10
    len_header: int = property(itemgetter(4))
    # 0x12: Bytes from one segment in the list to the next.
    len_segment: int = property(itemgetter(5))
    # 0x14
    num_segments: int = property(itemgetter(6))
    # 0x16: Bytes from one section in the list to the next.
    len_section: int = property(itemgetter(7))
    # 0x18
    num_sections: int = property(itemgetter(8))
    # 0x1a: The number of the section that holds the names of sections.
    names_section: int = property(itemgetter(9))


class Rest64Record(Record):
    """What follows `start` in a file for 64 bits."""

    __slots__ = ()

    STRUCT = Struct("<QQQIHHHHHH")
    SIZE = 40
    NAMES = (
        "entry_address", "ofs_segments", "ofs_sections", "flags", "len_header", "len_segment",
        "num_segments", "len_section", "num_sections", "names_section",
    )

    # 0x0: Where the program begins, a virtual address.
    entry_address: int = property(itemgetter(0))
    # 0x8: Byte of the file where the list of segments begins; 0 if there is none.
    ofs_segments: int = property(itemgetter(1))
    # 0x10: Byte of the file where the list of sections begins; 0 if there is none.
    ofs_sections: int = property(itemgetter(2))
    # 0x18: What the machine defines.
    flags: int = property(itemgetter(3))
    # 0x1c
    len_header: int = property(itemgetter(4))
    # 0x1e: Bytes from one segment in the list to the next.
    len_segment: int = property(itemgetter(5))
    # 0x20
    num_segments: int = property(itemgetter(6))
    # 0x22: Bytes from one section in the list to the next.
    len_section: int = property(itemgetter(7))
    # 0x24
    num_sections: int = property(itemgetter(8))
    # 0x26: The number of the section that holds the names of sections.
    names_section: int = property(itemgetter(9))


class Segment32Record(Record):
    """One segment, in a file for 32 bits."""

    __slots__ = ()

    STRUCT = Struct("<IIIIIIII")
    SIZE = 32
    NAMES = (
        "kind", "ofs_content", "virtual_address", "physical_address", "len_content", "len_memory",
        "flags", "alignment",
    )

    # 0x0: Enum `segment_kind`.
    kind: int = property(itemgetter(0))
    # 0x4: Where the content begins in the file, in bytes.
    ofs_content: int = property(itemgetter(1))
    # 0x8
    virtual_address: int = property(itemgetter(2))
    # 0xc
    physical_address: int = property(itemgetter(3))
    # 0x10: Bytes in the file.
    len_content: int = property(itemgetter(4))
    # 0x14: Bytes when loaded; what is more than in the file are zeros.
    len_memory: int = property(itemgetter(5))
    # 0x18
    flags: int = property(itemgetter(6))
    # 0x1c
    alignment: int = property(itemgetter(7))


class Segment64Record(Record):
    """One segment, in a file for 64 bits."""

    __slots__ = ()

    STRUCT = Struct("<IIQQQQQQ")
    SIZE = 56
    NAMES = (
        "kind", "flags", "ofs_content", "virtual_address", "physical_address", "len_content",
        "len_memory", "alignment",
    )

    # 0x0: Enum `segment_kind`.
    kind: int = property(itemgetter(0))
    # 0x4
    flags: int = property(itemgetter(1))
    # 0x8: Where the content begins in the file, in bytes.
    ofs_content: int = property(itemgetter(2))
    # 0x10
    virtual_address: int = property(itemgetter(3))
    # 0x18
    physical_address: int = property(itemgetter(4))
    # 0x20: Bytes in the file.
    len_content: int = property(itemgetter(5))
    # 0x28: Bytes when loaded; what is more than in the file are zeros.
    len_memory: int = property(itemgetter(6))
    # 0x30
    alignment: int = property(itemgetter(7))


class Section32Record(Record):
    """One section, in a file for 32 bits."""

    __slots__ = ()

    STRUCT = Struct("<IIIIIIIIII")
    SIZE = 40
    NAMES = (
        "ofs_name", "kind", "flags", "virtual_address", "ofs_content", "len_content",
        "linked_section", "information", "alignment", "len_entry",
    )

    # 0x0: Where its name begins among the names, in bytes; a NUL ends it.
    ofs_name: int = property(itemgetter(0))
    # 0x4
    kind: int = property(itemgetter(1))
    # 0x8
    flags: int = property(itemgetter(2))
    # 0xc
    virtual_address: int = property(itemgetter(3))
    # 0x10: Where the content begins in the file, in bytes.
    ofs_content: int = property(itemgetter(4))
    # 0x14
    len_content: int = property(itemgetter(5))
    # 0x18
    linked_section: int = property(itemgetter(6))
    # 0x1c
    information: int = property(itemgetter(7))
    # 0x20
    alignment: int = property(itemgetter(8))
    # 0x24
    len_entry: int = property(itemgetter(9))


class Section64Record(Record):
    """One section, in a file for 64 bits."""

    __slots__ = ()

    STRUCT = Struct("<IIQQQQIIQQ")
    SIZE = 64
    NAMES = (
        "ofs_name", "kind", "flags", "virtual_address", "ofs_content", "len_content",
        "linked_section", "information", "alignment", "len_entry",
    )

    # 0x0: Where its name begins among the names, in bytes; a NUL ends it.
    ofs_name: int = property(itemgetter(0))
    # 0x4
    kind: int = property(itemgetter(1))
    # 0x8
    flags: int = property(itemgetter(2))
    # 0x10
    virtual_address: int = property(itemgetter(3))
    # 0x18: Where the content begins in the file, in bytes.
    ofs_content: int = property(itemgetter(4))
    # 0x20
    len_content: int = property(itemgetter(5))
    # 0x28
    linked_section: int = property(itemgetter(6))
    # 0x2c
    information: int = property(itemgetter(7))
    # 0x30
    alignment: int = property(itemgetter(8))
    # 0x38
    len_entry: int = property(itemgetter(9))


class NoteRecord(Record):
    """What a note begins with."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12
    NAMES = (
        "len_name", "len_description", "kind",
    )

    # 0x0: With the NUL at its end.
    len_name: int = property(itemgetter(0))
    # 0x4
    len_description: int = property(itemgetter(1))
    # 0x8: What the owner of the name defines; of `Xen`, enum `xen_note`.
    kind: int = property(itemgetter(2))
