"""Kinds of programs as GRUB's `file` command tells them: `--is-x86-linux` and its kin.

GRUB manual, "file"; compared with grub-file on made and on damaged headers.
"""

from __future__ import annotations

from pygrub_k._generated import pe_records
from pygrub_k._generated.elf_records import (
    FileClass,
)
from pygrub_k._generated.kernel_headers_records import (
    LinuxArm64Record,
    LinuxArmRecord,
    LinuxX86Flag,
    Multiboot2Record,
    MultibootRecord,
)
from pygrub_k.kernels.content import structure
from pygrub_k.kernels.elf_kinds import (
    is_ia64,
    is_kfreebsd,
    is_knetbsd,
    is_mips,
    is_mipsel,
    is_powerpc,
    is_sparc64,
)
from pygrub_k.kernels.linux_x86 import setup_header
from pygrub_k.kernels.macos_kinds import is_macos_hibernated, is_xnu
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.kernels.content import Content

    Check = Callable[[Content], bool]


class OutsideError(Exception):
    """GRUB seeks beyond the end of the file: it fails with an error of its own then."""


def sought(content: Content, offset: int) -> int:
    """Return a place that GRUB seeks; OutsideError if it lies beyond the end."""
    if not content.reaches(offset):
        raise OutsideError
    return offset


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
    header = structure(LinuxArmRecord, content)
    if header is None:
        return False
    return header.first_code == _RASPBERRY_PI or header.magic == _ARM_MAGIC


def _is_arm64(content: Content) -> bool:
    return structure(LinuxArm64Record, content) is not None


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
        sought(content, pe_records.DosHeaderRecord.OFFSET.ofs_header)
        start = structure(pe_records.DosHeaderRecord, content)
        if start is None:
            return False
        at = sought(content, start.ofs_header)
        header = structure(pe_records.HeaderRecord, content, at)
        at += pe_records.HeaderRecord.SIZE
        if header is None or header.machine != machine or not content.reaches(at + size):
            return False
        optional = structure(pe_records.OptionalHeaderRecord, content, at)
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


def _is_windows_hibernated(content: Content) -> bool:
    return content.read(0, len(b"hibr")) in {b"hibr", b"HIBR"}


_BOTH: Final = (FileClass.bits_32, FileClass.bits_64)
CHECKS: Final[dict[str, Check]] = {
    "x86-multiboot": _is_multiboot(MultibootRecord, 0x1BADB002, 8 << 10, 4),
    "x86-multiboot2": _is_multiboot(Multiboot2Record, 0xE85250D6, 32 << 10, 8),
    "arm-linux": _is_arm,
    "arm64-linux": _is_arm64,
    "ia64-linux": is_ia64,
    "mips-linux": is_mips,
    "mipsel-linux": is_mipsel,
    "sparc64-linux": is_sparc64,
    "powerpc-linux": is_powerpc,
    "x86-linux": _is_x86,
    "x86-linux32": _is_x86_32,
    "x86-kfreebsd": is_kfreebsd(*_BOTH),
    "i386-kfreebsd": is_kfreebsd(FileClass.bits_32),
    "x86_64-kfreebsd": is_kfreebsd(FileClass.bits_64),
    "x86-knetbsd": is_knetbsd(*_BOTH),
    "i386-knetbsd": is_knetbsd(FileClass.bits_32),
    "x86_64-knetbsd": is_knetbsd(FileClass.bits_64),
    "i386-efi": _is_efi(pe_records.Machine.i386, *_PE_32),
    "x86_64-efi": _is_efi(pe_records.Machine.x86_64, *_PE_64),
    "ia64-efi": _is_efi(pe_records.Machine.ia64, *_PE_64),
    "arm64-efi": _is_efi(pe_records.Machine.aarch64, *_PE_64),
    "arm-efi": _is_efi(pe_records.Machine.arm_thumb, *_PE_32),
    "hibernated-hiberfil": _is_windows_hibernated,
    "x86_64-xnu": is_xnu(FileClass.bits_64),
    "i386-xnu": is_xnu(FileClass.bits_32),
    "xnu-hibr": is_macos_hibernated,
    "x86-bios-bootsector": _is_boot_sector,
}
"""By the end of the option; those of Xen's guests are in xen_guests.py."""
