"""Kinds of programs as GRUB's `file` command tells them: `--is-x86-linux` and its kin.

GRUB manual, "file"; compared with grub-file on made and on damaged headers.
"""

from __future__ import annotations

from pygrub_k._generated import pe_records
from pygrub_k._generated.elf_records import (
    ByteOrder,
    FileClass,
    Kind,
    Machine,
    Rest32Record,
    Rest64Record,
    StartBeRecord,
    StartRecord,
    System,
)
from pygrub_k._generated.kernel_headers_records import (
    LinuxArm64Record,
    LinuxArmRecord,
    LinuxX86Flag,
    MachOCompressedRecord,
    MachOCpu,
    MachOFatRecord,
    MachOPartRecord,
    MachORecord,
    MacosHibernatedRecord,
    Multiboot2Record,
    MultibootRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.kernels.elf import Elf
from pygrub_k.kernels.linux_x86 import setup_header
from pygrub_k.limits import MACH_O_PARTS
from pygrub_k.records import record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.kernels.content import Content
    from pygrub_k.records import R

    Check = Callable[[Content], bool]


class OutsideError(Exception):
    """GRUB seeks behind the end of the file: it fails with an error of its own then."""


def _read(table: type[R], content: Content, offset: int = 0) -> R | None:
    """Return a structure; None if the file ends in it, or it is another one."""
    data = content.read(offset, table.SIZE)
    if len(data) < table.SIZE:
        return None
    try:
        return record_at(table, data, 0, offset)
    except CorruptError:
        return None


def _sought(content: Content, offset: int) -> int:
    if not content.reaches(offset):
        raise OutsideError
    return offset


# -- ELF -------------------------------------------------------------------------------

_HEADER_32: Final = StartRecord.SIZE + Rest32Record.SIZE
_HEADER_64: Final = StartRecord.SIZE + Rest64Record.SIZE


def _start(content: Content, size: int) -> StartRecord | None:
    """Return the start of an ELF file that has a header of that size."""
    start = _read(StartRecord, content) if content.reaches(size) else None
    return start if start and start.ident_version == 1 else None


def _is_ia64(content: Content) -> bool:
    start = _start(content, _HEADER_64)
    wanted = (1, FileClass.bits_64, ByteOrder.little_endian, Machine.ia64)
    return start is not None and wanted == (
        *(start.version, start.file_class, start.byte_order, start.machine),
    )


def _is_mipsel(content: Content) -> bool:
    start = _start(content, _HEADER_32)
    wanted = (1, Machine.mips, Kind.executable)
    return start is not None and (start.version, start.machine, start.kind) == wanted


def _big_endian(content: Content, size: int) -> tuple[StartRecord, StartBeRecord] | None:
    """Return the start of a big-endian ELF file, its numbers read in both orders.

    GRUB takes the version, and for some processors the machine, in little-endian order, and so no
    real file for them is any.
    """
    start, big = _start(content, size), _read(StartBeRecord, content)
    if start is None or big is None or start.version != 1:
        return None
    return (start, big) if start.byte_order == ByteOrder.big_endian else None


def _is_sparc64(content: Content) -> bool:
    found = _big_endian(content, _HEADER_64)
    if found is None:
        return False
    start, big = found
    is_sparc = start.file_class == FileClass.bits_64 and start.machine == Machine.sparc64
    return is_sparc and big.kind == Kind.executable


def _is_powerpc(content: Content) -> bool:
    found = _big_endian(content, _HEADER_32)
    if found is None or found[0].machine not in {Machine.powerpc, Machine.powerpc64}:
        return False
    return found[1].kind in {Kind.executable, Kind.shared}


def _is_mips(content: Content) -> bool:
    found = _big_endian(content, _HEADER_32)
    return found is not None and (
        (found[1].machine, found[1].kind) == (Machine.mips, Kind.executable)
    )


def _is_kfreebsd(*bits: int) -> Check:
    machines = {FileClass.bits_32: Machine.i386, FileClass.bits_64: Machine.x86_64}

    def check(content: Content) -> bool:
        start = _start(content, _HEADER_32)
        if start is None or start.version != 1 or start.file_class not in bits:
            return False
        wanted = (Kind.executable, ByteOrder.little_endian, System.freebsd)
        found = (start.kind, start.byte_order, start.system)
        return found == wanted and start.machine == machines[start.file_class]

    return check


def _is_knetbsd(*bits: int) -> Check:
    def check(content: Content) -> bool:
        elf = Elf.of(content)
        if elf is None or elf.start.kind != Kind.executable or elf.start.file_class not in bits:
            return False
        try:
            return elf.section(".note.netbsd.ident") is not None
        except CorruptError:
            return False

    return check


# -- Linux, Multiboot, firmware --------------------------------------------------------

_RASPBERRY_PI: Final = 0xEA000006
_ARM_MAGIC: Final = 0x016F2818
_MAX_SETUP_SECTORS: Final = 64
_BASIC_PROTOCOL: Final = 0x200
_PROTOCOL_32: Final = 0x203


def _is_x86(content: Content) -> bool:
    header = setup_header(content)
    if header is None or header.num_setup_sectors > _MAX_SETUP_SECTORS:
        return False
    return bool(header.version >= _BASIC_PROTOCOL)


def _is_x86_32(content: Content) -> bool:
    header = setup_header(content)
    if header is None or not _is_x86(content):
        return False
    return header.version >= _PROTOCOL_32 and bool(header.load_flags & LinuxX86Flag.loaded_high)


def _is_arm(content: Content) -> bool:
    header = _read(LinuxArmRecord, content)
    if header is None:
        return False
    return header.first_code == _RASPBERRY_PI or header.magic == _ARM_MAGIC


def _is_arm64(content: Content) -> bool:
    return _read(LinuxArm64Record, content) is not None


def _is_multiboot(
    table: type[MultibootRecord | Multiboot2Record], magic: int, size: int, step: int
) -> Check:
    word = magic.to_bytes(4, "little")

    def check(content: Content) -> bool:
        data = content.read(0, size)
        if len(data) < _LEAST_MULTIBOOT:
            return False
        at = data.find(word)
        while 0 <= at <= len(data) - table.SIZE:
            words: list[int] = [*record_at(table, data, at, at)]
            if at % step == 0 and sum(words) % (1 << 32) == 0:
                return True
            at = data.find(word, at + 1)
        return False

    return check


_LEAST_MULTIBOOT: Final = 32


def _is_efi(machine: int, form: int, size: int) -> Check:
    """Return a check for a program for firmware, whose optional header has that many bytes."""

    def check(content: Content) -> bool:
        if content.read(0, len(_DOS)) != _DOS:
            return False
        _sought(content, pe_records.DosHeaderRecord.OFFSET.ofs_header)
        start = _read(pe_records.DosHeaderRecord, content)
        if start is None:
            return False
        at = _sought(content, start.ofs_header)
        header = _read(pe_records.HeaderRecord, content, at)
        at += pe_records.HeaderRecord.SIZE
        if header is None or header.machine != machine or not content.reaches(at + size):
            return False
        optional = _read(pe_records.OptionalHeaderRecord, content, at)
        wanted = (form, pe_records.Subsystem.efi_application)
        return optional is not None and (optional.magic, optional.subsystem) == wanted

    return check


_DOS: Final = b"MZ"
_PE_32: Final = (pe_records.Format.pe32, 224)
_PE_64: Final = (pe_records.Format.pe32_plus, 240)


def _is_boot_sector(content: Content) -> bool:
    data = content.read(0, _SECTOR + 1)
    return len(data) == _SECTOR and data.endswith(b"\x55\xaa")


_SECTOR: Final = 512

# -- macOS, Windows --------------------------------------------------------------------

_MACH_O: Final = {FileClass.bits_32: 0xFEEDFACE, FileClass.bits_64: 0xFEEDFACF}
_CPU: Final = {FileClass.bits_32: MachOCpu.i386, FileClass.bits_64: MachOCpu.x86_64}
_MACH_O_SIZE: Final = {FileClass.bits_32: MachORecord.SIZE, FileClass.bits_64: MachORecord.SIZE + 4}


def _is_xnu(bits: int) -> Check:
    def check(content: Content) -> bool:
        if not content.reaches(_MACH_O_SIZE[FileClass.bits_64]):
            return False
        at = 0
        fat = _read(MachOFatRecord, content)
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
    packed = _read(MachOCompressedRecord, content, at)
    if packed is not None:
        return bool(packed.len_unpacked >= size)
    header = _read(MachORecord, content, at)
    if header is None or header.magic != _MACH_O[bits]:
        return False
    return content.reaches(at + size + header.len_commands)


def _is_macos_hibernated(content: Content) -> bool:
    header = _read(MacosHibernatedRecord, content)
    return header is not None and header.magic == _MACOS_HIBERNATED


_MACOS_HIBERNATED: Final = 0x73696D65


def _is_windows_hibernated(content: Content) -> bool:
    return content.read(0, len(b"hibr")) in {b"hibr", b"HIBR"}


_BOTH: Final = (FileClass.bits_32, FileClass.bits_64)
CHECKS: Final[dict[str, Check]] = {
    "x86-multiboot": _is_multiboot(MultibootRecord, 0x1BADB002, 8 << 10, 4),
    "x86-multiboot2": _is_multiboot(Multiboot2Record, 0xE85250D6, 32 << 10, 8),
    "arm-linux": _is_arm,
    "arm64-linux": _is_arm64,
    "ia64-linux": _is_ia64,
    "mips-linux": _is_mips,
    "mipsel-linux": _is_mipsel,
    "sparc64-linux": _is_sparc64,
    "powerpc-linux": _is_powerpc,
    "x86-linux": _is_x86,
    "x86-linux32": _is_x86_32,
    "x86-kfreebsd": _is_kfreebsd(*_BOTH),
    "i386-kfreebsd": _is_kfreebsd(FileClass.bits_32),
    "x86_64-kfreebsd": _is_kfreebsd(FileClass.bits_64),
    "x86-knetbsd": _is_knetbsd(*_BOTH),
    "i386-knetbsd": _is_knetbsd(FileClass.bits_32),
    "x86_64-knetbsd": _is_knetbsd(FileClass.bits_64),
    "i386-efi": _is_efi(pe_records.Machine.i386, *_PE_32),
    "x86_64-efi": _is_efi(pe_records.Machine.x86_64, *_PE_64),
    "ia64-efi": _is_efi(pe_records.Machine.ia64, *_PE_64),
    "arm64-efi": _is_efi(pe_records.Machine.aarch64, *_PE_64),
    "arm-efi": _is_efi(pe_records.Machine.arm_thumb, *_PE_32),
    "hibernated-hiberfil": _is_windows_hibernated,
    "x86_64-xnu": _is_xnu(FileClass.bits_64),
    "i386-xnu": _is_xnu(FileClass.bits_32),
    "xnu-hibr": _is_macos_hibernated,
    "x86-bios-bootsector": _is_boot_sector,
}
"""By the end of the option; those of Xen's guests are in xen_guests.py."""
