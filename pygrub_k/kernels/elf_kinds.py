"""Kinds of ELF programs as GRUB's `file` command tells them: Linux, and BSD's kernels."""

from __future__ import annotations

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
from pygrub_k.errors import CorruptError
from pygrub_k.kernels.content import structure
from pygrub_k.kernels.elf import Elf

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.kernels.content import Content

_HEADER_32: Final = StartRecord.SIZE + Rest32Record.SIZE
_HEADER_64: Final = StartRecord.SIZE + Rest64Record.SIZE


def _start(content: Content, size: int) -> StartRecord | None:
    """Return the start of an ELF file that has a header of that size."""
    start = structure(StartRecord, content) if content.reaches(size) else None
    return start if start and start.ident_version == 1 else None


def is_ia64(content: Content) -> bool:
    """Return whether it is a kernel for Itanium."""
    start = _start(content, _HEADER_64)
    wanted = (1, FileClass.bits_64, ByteOrder.little_endian, Machine.ia64)
    return start is not None and wanted == (
        *(start.version, start.file_class, start.byte_order, start.machine),
    )


def is_mipsel(content: Content) -> bool:
    """Return whether it is a little-endian program for MIPS."""
    start = _start(content, _HEADER_32)
    wanted = (1, Machine.mips, Kind.executable)
    return start is not None and (start.version, start.machine, start.kind) == wanted


def _big_endian(content: Content, size: int) -> tuple[StartRecord, StartBeRecord] | None:
    """Return the start of a big-endian ELF file, its numbers read in both orders.

    GRUB takes the version, and for some processors the machine, in little-endian order, and so no
    real file for them is any.
    """
    start, big = _start(content, size), structure(StartBeRecord, content)
    if start is None or big is None or start.version != 1:
        return None
    return (start, big) if start.byte_order == ByteOrder.big_endian else None


def is_sparc64(content: Content) -> bool:
    """Return whether it is a program for 64-bit SPARC."""
    found = _big_endian(content, _HEADER_64)
    if found is None:
        return False
    start, big = found
    is_sparc = start.file_class == FileClass.bits_64 and start.machine == Machine.sparc64
    return is_sparc and big.kind == Kind.executable


def is_powerpc(content: Content) -> bool:
    """Return whether it is a program for PowerPC."""
    found = _big_endian(content, _HEADER_32)
    if found is None or found[0].machine not in {Machine.powerpc, Machine.powerpc64}:
        return False
    return found[1].kind in {Kind.executable, Kind.shared}


def is_mips(content: Content) -> bool:
    """Return whether it is a big-endian program for MIPS."""
    found = _big_endian(content, _HEADER_32)
    return found is not None and (
        (found[1].machine, found[1].kind) == (Machine.mips, Kind.executable)
    )


def is_kfreebsd(*bits: int) -> Callable[[Content], bool]:
    """Return a check for a kernel of FreeBSD of one of these classes (FileClass)."""
    machines = {FileClass.bits_32: Machine.i386, FileClass.bits_64: Machine.x86_64}

    def check(content: Content) -> bool:
        start = _start(content, _HEADER_32)
        if start is None or start.version != 1 or start.file_class not in bits:
            return False
        wanted = (Kind.executable, ByteOrder.little_endian, System.freebsd)
        found = (start.kind, start.byte_order, start.system)
        return found == wanted and start.machine == machines[start.file_class]

    return check


def is_knetbsd(*bits: int) -> Callable[[Content], bool]:
    """Return a check for a kernel of NetBSD of one of these classes (FileClass)."""

    def check(content: Content) -> bool:
        elf = Elf.of(content)
        if elf is None or elf.start.kind != Kind.executable or elf.start.file_class not in bits:
            return False
        try:
            return elf.section(".note.netbsd.ident") is not None
        except CorruptError:
            return False

    return check
