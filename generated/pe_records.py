# Made by scripts/build_parsers.py from specs/pe.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Headers of a Portable Executable."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Format:
    pe32 = 267
    pe32_plus = 523


class Subsystem:
    efi_application = 10
    efi_boot_driver = 11
    efi_runtime_driver = 12


class Machine:
    i386 = 332
    arm_thumb = 450
    ia64 = 512
    riscv64 = 20580
    loongarch64 = 25188
    x86_64 = 34404
    aarch64 = 43620


class DosHeaderRecord(CheckedRecord):
    """The start of the file."""

    __slots__ = ()

    STRUCT = Struct("<2s58sI")
    SIZE = 64
    NAMES = (
        "magic", "dos_fields", "ofs_header",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x2: What DOS needs to know.
    dos_fields: bytes = property(itemgetter(1))
    # 0x3c: Where the real header lies, from the start of the file.
    ofs_header: int = property(itemgetter(2))

    def _checked(self) -> DosHeaderRecord:
        if self.magic != b'MZ':
            raise ValueError(f"magic: {self.magic!r} is not b'MZ'")
        return self


class HeaderRecord(CheckedRecord):
    """The real header."""

    __slots__ = ()

    STRUCT = Struct("<4sHHIIIHH")
    SIZE = 24
    NAMES = (
        "signature", "machine", "num_sections", "timestamp", "ofs_symbols", "num_symbols",
        "len_optional_header", "characteristics",
    )

    # 0x0
    signature: bytes = property(itemgetter(0))
    # 0x4: Enum `machine`.
    machine: int = property(itemgetter(1))
    # 0x6
    num_sections: int = property(itemgetter(2))
    # 0x8: Seconds since 1970, or anything where builds are reproducible.
    timestamp: int = property(itemgetter(3))
    # 0xc
    ofs_symbols: int = property(itemgetter(4))
    # 0x10
    num_symbols: int = property(itemgetter(5))
    # 0x14: Bytes between this header and the list of sections.
    len_optional_header: int = property(itemgetter(6))
    # 0x16
    characteristics: int = property(itemgetter(7))

    def _checked(self) -> HeaderRecord:
        if self.signature != b'PE\x00\x00':
            raise ValueError(f"signature: {self.signature!r} is not b'PE\\x00\\x00'")
        return self


class OptionalHeaderRecord(Record):
    """What follows the real header, as far as it is the same for 32 and for 64 bits; it goes on with what only who runs the program needs."""

    __slots__ = ()

    STRUCT = Struct("<H66sH")
    SIZE = 70
    NAMES = (
        "magic", "program_fields", "subsystem",
    )

    # 0x0: Enum `format`.
    magic: int = property(itemgetter(0))
    # 0x2: Sizes and addresses.
    program_fields: bytes = property(itemgetter(1))
    # 0x44: Enum `subsystem`.
    subsystem: int = property(itemgetter(2))


class SectionRecord(Record):
    """One section, in a list without an end mark."""

    __slots__ = ()

    STRUCT = Struct("<8sIIIIIIHHI")
    SIZE = 40
    NAMES = (
        "name", "len_memory", "memory_address", "len_stored", "ofs_stored", "ofs_relocations",
        "ofs_line_numbers", "num_relocations", "num_line_numbers", "characteristics",
    )

    # 0x0: Padded with NULs; longer names occur in object files only.
    name: bytes = property(itemgetter(0))
    # 0x8: Bytes when loaded; what is more than on the disk are zeros.
    len_memory: int = property(itemgetter(1))
    # 0xc
    memory_address: int = property(itemgetter(2))
    # 0x10: Bytes in the file, rounded up to the alignment of sections there.
    len_stored: int = property(itemgetter(3))
    # 0x14: Where they are, from the start of the file.
    ofs_stored: int = property(itemgetter(4))
    # 0x18
    ofs_relocations: int = property(itemgetter(5))
    # 0x1c
    ofs_line_numbers: int = property(itemgetter(6))
    # 0x20
    num_relocations: int = property(itemgetter(7))
    # 0x22
    num_line_numbers: int = property(itemgetter(8))
    # 0x24
    characteristics: int = property(itemgetter(9))
