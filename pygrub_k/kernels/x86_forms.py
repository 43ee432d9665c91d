"""Kernels for x86, and ELF files for any processor: what they say, and what is in them."""

from __future__ import annotations

from pygrub_k._generated.elf_records import Machine
from pygrub_k._generated.kernel_headers_records import LinuxX86Flag
from pygrub_k._generated.packed_kernel_records import LenUnpackedRecord
from pygrub_k.errors import FILE, CorruptError, PygrubError, UnsupportedError
from pygrub_k.kernels.content import StoredContent, structure
from pygrub_k.kernels.elf import Elf
from pygrub_k.kernels.facts import Verdict
from pygrub_k.kernels.linux_x86 import setup_header
from pygrub_k.kernels.unpacking import LONGEST_MAGIC, kind_of
from pygrub_k.limits import KERNEL_BANNER

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.kernel_headers_records import LinuxX86Record
    from pygrub_k.kernels.content import Content
    from pygrub_k.kernels.probe import Facts, Probe

_SECTOR: Final = 512
_RELEASE_BASE: Final = 512
"""What the setup header's place of the version is counted from."""
_WITH_PAYLOAD: Final = 0x208
_WITH_RELOCATION: Final = 0x20C
_IS_64: Final = 1
"""A bit of more_load_flags, from protocol 2.12 on."""
MACHINES: Final = {
    Machine.i386: "i386",
    Machine.x86_64: "x86_64",
    Machine.arm: "arm",
    Machine.aarch64: "aarch64",
    Machine.riscv: "riscv",
    Machine.mips: "mips",
    Machine.powerpc: "powerpc",
    Machine.powerpc64: "powerpc64",
    Machine.sparc64: "sparc64",
    Machine.ia64: "ia64",
}


def elf_file(probe: Probe, content: Content, size: int | None) -> Facts | None:
    """Return the facts of an ELF file."""
    elf = Elf.of(content)
    if elf is None:
        return None
    machine = MACHINES.get(elf.start.machine, f"machine {elf.start.machine}")
    if size is not None:
        probe.pass_by(content, size)
    return {"format": "ELF", "architecture": machine, **probe.by_notes(elf)}


def bzimage(probe: Probe, content: Content, _: int | None) -> Facts | None:
    """Return the facts of a bzImage, or of a zImage for x86."""
    header = setup_header(content)
    if header is None:
        return None
    high = bool(header.load_flags & LinuxX86Flag.loaded_high)
    facts: Facts = {"format": "bzImage" if high else "zImage", "architecture": "i386"}
    if header.version >= _WITH_RELOCATION and header.more_load_flags & _IS_64:
        facts["architecture"] = "x86_64"
    if header.ofs_release:
        text = content.read(header.ofs_release + _RELEASE_BASE, KERNEL_BANNER)
        facts["build"] = text.partition(b"\0")[0].decode("utf-8", "surrogateescape")
    try:
        facts |= _payload(probe, content, header)
    except (CorruptError, UnsupportedError) as error:
        probe.note(error)
        refused = Verdict("no", reason=str(error))
        facts |= {"pv": refused, "pvh": refused}
    except PygrubError as error:
        facts |= dict.fromkeys(("pv", "pvh"), probe.note(error))
    return facts


def _payload(probe: Probe, content: Content, header: LinuxX86Record) -> Facts:
    """Return the facts of the kernel in a bzImage; errors say why Xen does not start it."""
    if header.version < _WITH_PAYLOAD:
        version = f"{header.version >> 8}.{header.version & 0xFF:02}"
        reason = f"its boot protocol is {version}; Xen finds the kernel in it from 2.08 on"
        raise UnsupportedError("bzImage", None, reason)
    first = (header.num_setup_sectors + 1) * _SECTOR + header.ofs_payload
    end = first + header.len_payload
    if not header.len_payload or not content.reaches(end):
        raise CorruptError(
            "bzImage", first, f"the {header.len_payload} bytes of its kernel are not there", FILE
        )
    kind = kind_of(content.read(first, LONGEST_MAGIC))
    if not kind:
        raise UnsupportedError(
            "bzImage", first, "the kernel in it is packed by nothing that is known", FILE
        )
    inner = probe.unpacked(kind, StoredContent(content.read, header.len_payload, first))
    elf = Elf.of(inner)
    if elf is None:
        raise CorruptError("bzImage", first, "what it unpacks to is no ELF file", FILE)
    facts: Facts = {
        "compression": kind,
        "architecture": MACHINES.get(elf.start.machine, f"machine {elf.start.machine}"),
        **probe.by_notes(elf),
    }
    if kind in _OPTIONAL:
        facts |= {key: _if_unpacked(facts[key], kind) for key in ("pv", "pvh")}
    if probe.thorough:
        facts["len_unpacked"] = inner.length()
        told = structure(LenUnpackedRecord, content, end - LenUnpackedRecord.SIZE)
        if told is not None and told.length != facts["len_unpacked"]:
            reason = f"it unpacks to {facts['len_unpacked']} bytes, and says {told.length}"
            raise CorruptError("bzImage", end - LenUnpackedRecord.SIZE, reason, FILE)
    return facts


_OPTIONAL: Final = ("bzip2", "LZO")
"""What Xen's tools unpack only if they were built so; Debian's are not."""


def _if_unpacked(verdict: Verdict, kind: str) -> Verdict:
    if verdict.answer != "yes":
        return verdict
    reasons = (verdict.reason, f"only where Xen's tools were built to unpack {kind}")
    return verdict.replaced(reason="; ".join(filter(None, reasons)))
