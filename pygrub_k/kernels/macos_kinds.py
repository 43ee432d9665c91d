"""Kernels and saved memory of macOS as GRUB's `file` command tells them."""

from __future__ import annotations

from pygrub_k._generated.elf_records import FileClass
from pygrub_k._generated.kernel_headers_records import (
    MachOCompressedRecord,
    MachOCpu,
    MachOFatRecord,
    MachOPartRecord,
    MachORecord,
    MacosHibernatedRecord,
)
from pygrub_k.kernels.content import structure
from pygrub_k.limits import MACH_O_PARTS
from pygrub_k.records import records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.kernels.content import Content

_MACH_O: Final = {FileClass.bits_32: 0xFEEDFACE, FileClass.bits_64: 0xFEEDFACF}
_CPU: Final = {FileClass.bits_32: MachOCpu.i386, FileClass.bits_64: MachOCpu.x86_64}
_MACH_O_SIZE: Final = {FileClass.bits_32: MachORecord.SIZE, FileClass.bits_64: MachORecord.SIZE + 4}


def is_xnu(bits: int) -> Callable[[Content], bool]:
    """Return a check for a kernel of macOS of that class (FileClass), perhaps one of several."""

    def check(content: Content) -> bool:
        if not content.reaches(_MACH_O_SIZE[FileClass.bits_64]):
            return False
        at = 0
        fat = structure(MachOFatRecord, content)
        if fat is not None:
            count = min(fat.num_parts, MACH_O_PARTS)
            data = content.read(MachOFatRecord.SIZE, count * MachOPartRecord.SIZE)
            parts = records(MachOPartRecord, data, 0) if fat.num_parts == count else []
            offsets = [part.ofs_program for part in parts if part.cpu == _CPU[bits]]
            if len(parts) < count or not offsets:
                return False
            at = offsets[-1]
        return _is_mach_o(content, at, bits)

    return check


def _is_mach_o(content: Content, at: int, bits: int) -> bool:
    """Return whether there is a kernel of macOS at a byte of the file, its commands included."""
    size = _MACH_O_SIZE[bits]
    if not content.reaches(at + size):
        return False
    packed = structure(MachOCompressedRecord, content, at)
    if packed is not None:
        return bool(packed.len_unpacked >= size)
    header = structure(MachORecord, content, at)
    if header is None or header.magic != _MACH_O[bits]:
        return False
    return content.reaches(at + size + header.len_commands)


def is_macos_hibernated(content: Content) -> bool:
    """Return whether it is the memory of macOS, saved."""
    header = structure(MacosHibernatedRecord, content)
    return header is not None and header.magic == _MACOS_HIBERNATED


_MACOS_HIBERNATED: Final = 0x73696D65
