"""What a kernel is: its format, version, compression, and how Xen can start it.

Nothing here trusts a kernel: it is read piece by piece, with a bound on each piece and on all.
"""

from __future__ import annotations

from pygrub_k._generated.elf_records import Machine
from pygrub_k._generated.kernel_headers_records import (
    EfiZbootRecord,
    LinuxArm64Record,
    LinuxArmRecord,
    LinuxRiscvRecord,
    LinuxX86Flag,
)
from pygrub_k._generated.packed_kernel_records import LenUnpackedRecord
from pygrub_k.errors import FILE, CorruptError, LimitError, PygrubError, UnsupportedError
from pygrub_k.kernels import programs
from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.elf import Elf
from pygrub_k.kernels.facts import KernelFacts, Verdict
from pygrub_k.kernels.linux_x86 import setup_header
from pygrub_k.kernels.searching import Search
from pygrub_k.kernels.unpacked import UnpackedContent
from pygrub_k.kernels.unpacking import LONGEST_MAGIC, kind_of
from pygrub_k.kernels.xen_start import XenInformation, verdicts
from pygrub_k.limits import (
    KERNEL_BANNER,
    KERNEL_GUESSES,
    KERNEL_NESTING,
    KERNEL_SEARCHED,
    MIB,
)

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Final

    from pygrub_k._generated.kernel_headers_records import LinuxX86Record
    from pygrub_k.kernels.content import Content

    Facts = dict[str, Any]
    """Fields of KernelFacts that are known by now."""

_SECTOR: Final = 512
_RELEASE_BASE: Final = 512
"""What the setup header's place of the version is counted from."""
_WITH_PAYLOAD: Final = 0x208
_WITH_RELOCATION: Final = 0x20C
_IS_64: Final = 1
"""A bit of more_load_flags, from protocol 2.12 on."""
_ARM_MAGIC: Final = 0x016F2818
_UNKNOWN_FORMAT: Final = "it is no kernel of a kind that is known here"
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
_ZBOOT: Final = {
    "gzip": "gzip",
    "lzma": "LZMA",
    "lzo": "LZO",
    "lz4": "LZ4",
    "xzkern": "XZ",
    "xz": "XZ",
    "zstd": "Zstandard",
    "zstd22": "Zstandard",
}
"""Kinds of Unpacking by the names that Linux gives them."""


def kernel_facts(
    content: Content,
    size: int,
    progress: Callable[[], None] = lambda: None,
    *,
    thorough: bool = True,
) -> KernelFacts:
    """Return what a kernel of `size` bytes is; what cannot be read of it is among its problems.

    Without `thorough` it is unpacked only as far as its notes, and what stands behind them, such
    as its configuration, may stay unknown. `progress` is called after every few MiB.
    """
    survey = _Survey(progress, thorough=thorough)
    facts: Facts = {"len_stored": size}
    try:
        facts |= survey.wrapped(content, size)
    except PygrubError as error:
        survey.note(error)
        facts |= {"format": facts.get("format", "")}
    facts |= survey.found(facts)
    return KernelFacts(**facts)


class _Survey:
    """One look at a kernel, and all that was met on the way."""

    def __init__(self, progress: Callable[[], None], *, thorough: bool) -> None:
        self.progress = progress
        self.thorough = thorough
        self.search = Search()
        self.problems: list[str] = []
        self.nesting = 0

    def note(self, error: PygrubError) -> Verdict:
        """Remember a problem; return what is known of a kernel that has it."""
        if str(error) not in self.problems:
            self.problems.append(str(error))
        return Verdict("unknown", reason=str(error))

    def found(self, facts: Facts) -> Facts:
        """Return what the search has found, and the problems."""
        self.search.finish()
        build = facts.get("build", "") or self.search.banner
        drivers = None
        try:
            drivers = self.search.drivers()
        except PygrubError as error:
            self.note(error)
        found: Facts = {"build": build, "has_config": drivers is not None}
        if drivers is not None:
            found["drivers"] = drivers
        if build:
            found["version"] = build.partition(" ")[0]
        return found | {"problems": tuple(self.problems)}

    def unpacked(self, kind: str, packed: Content, start: int = 0) -> UnpackedContent:
        """Return what a stream unpacks to; the search watches it."""

        def watch(piece: bytes) -> None:
            self.progress()
            self.search.feed(piece)

        return UnpackedContent(kind, packed, start, watch)

    def pass_by(self, content: Content, size: int) -> None:
        """Let the search watch what is stored as it is."""
        for at in range(0, size if self.thorough else 0, MIB):
            self.progress()
            self.search.feed(content.read(at, min(MIB, size - at)))

    # -- formats -----------------------------------------------------------------------------

    def wrapped(self, content: Content, size: int) -> Facts:
        """Return the facts of a kernel that may be packed as a whole."""
        kind = kind_of(content.read(0, LONGEST_MAGIC))
        if not kind:
            return self.program(content, size)
        inner = self.unpacked(kind, content)
        facts = self.program(inner, None)
        unpacked = inner.length() if self.thorough else None
        return {"len_unpacked": unpacked} | facts | {"wrapping": kind}

    def program(self, content: Content, size: int | None) -> Facts:
        """Return the facts of a program; `size` is None for one that the search watches already.

        LimitError for more than KERNEL_NESTING in each other.
        """
        self.nesting += 1
        if self.nesting > KERNEL_NESTING:
            raise LimitError(f"the kernel is the {KERNEL_NESTING}th in another one")
        efi_stub = programs.firmware_header(content) is not None
        for kind in (_elf, _bzimage, _arm64, _riscv, _zboot, _zimage, _firmware):
            facts = kind(self, content, size)
            if facts is not None:
                return {"efi_stub": efi_stub} | facts
        refused = Verdict("no", reason=_UNKNOWN_FORMAT)
        self.problems.append(_UNKNOWN_FORMAT)
        return {"format": "", "pv": refused, "pvh": refused}

    def by_notes(self, elf: Elf) -> Facts:
        """Return what the notes for Xen say."""
        try:
            information = XenInformation(elf)
            pv, pvh = verdicts(elf, information)
        except PygrubError as error:
            unknown = self.note(error)
            return {"pv": unknown, "pvh": unknown}
        return {"notes": tuple(information.notes), "pv": pv, "pvh": pvh}


def _elf(survey: _Survey, content: Content, size: int | None) -> Facts | None:
    elf = Elf.of(content)
    if elf is None:
        return None
    machine = MACHINES.get(elf.start.machine, f"machine {elf.start.machine}")
    if size is not None:
        survey.pass_by(content, size)
    return {"format": "ELF", "architecture": machine, **survey.by_notes(elf)}


def _bzimage(survey: _Survey, content: Content, _: int | None) -> Facts | None:
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
        facts |= _payload(survey, content, header)
    except (CorruptError, UnsupportedError) as error:
        survey.note(error)
        refused = Verdict("no", reason=str(error))
        facts |= {"pv": refused, "pvh": refused}
    except PygrubError as error:
        facts |= dict.fromkeys(("pv", "pvh"), survey.note(error))
    return facts


def _payload(survey: _Survey, content: Content, header: LinuxX86Record) -> Facts:
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
    inner = survey.unpacked(kind, StoredContent(content.read, header.len_payload, first))
    elf = Elf.of(inner)
    if elf is None:
        raise CorruptError("bzImage", first, "what it unpacks to is no ELF file", FILE)
    facts: Facts = {
        "compression": kind,
        "architecture": MACHINES.get(elf.start.machine, f"machine {elf.start.machine}"),
        **survey.by_notes(elf),
    }
    if kind in _OPTIONAL:
        facts |= {key: _if_unpacked(facts[key], kind) for key in ("pv", "pvh")}
    if survey.thorough:
        facts["len_unpacked"] = inner.length()
        told = programs.structure(LenUnpackedRecord, content, end - LenUnpackedRecord.SIZE)
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


# -- other processors --------------------------------------------------------------------

_NO_PV: Final = Verdict("no", reason="there is no PV on this processor")
_ON_ARM: Final = "on Arm, where every guest is PVH"


def _arm64(survey: _Survey, content: Content, size: int | None) -> Facts | None:
    if programs.structure(LinuxArm64Record, content) is None:
        return None
    if size is not None:
        survey.pass_by(content, size)
    pvh = Verdict("yes", "64-bit", _ON_ARM)
    return {"format": "Image", "architecture": "aarch64", "pv": _NO_PV, "pvh": pvh}


def _riscv(survey: _Survey, content: Content, size: int | None) -> Facts | None:
    if programs.structure(LinuxRiscvRecord, content) is None:
        return None
    if size is not None:
        survey.pass_by(content, size)
    pvh = Verdict("no", reason="Xen has no guests on this processor")
    return {"format": "Image", "architecture": "riscv", "pv": _NO_PV, "pvh": pvh}


def _zboot(survey: _Survey, content: Content, _: int | None) -> Facts | None:
    header = programs.structure(EfiZbootRecord, content)
    if header is None:
        return None
    name = header.compression.partition(b"\0")[0].decode("latin-1")
    refused = Verdict(
        "no", reason="Xen loads no EFI zboot: it wants the Image that is packed in it"
    )
    facts: Facts = {"format": "EFI zboot", "efi_stub": True, "pv": refused, "pvh": refused}
    kind = _ZBOOT.get(name, "")
    try:
        if not kind:
            raise UnsupportedError("EFI zboot", None, f"it is packed by {name!r}")
        packed = StoredContent(content.read, header.len_payload, header.ofs_payload)
        inner = survey.unpacked(kind, packed)
        inside = survey.program(inner, None)
        facts |= {"compression": kind, "architecture": inside.get("architecture", "")}
        facts["len_unpacked"] = inner.length() if survey.thorough else None
    except PygrubError as error:
        survey.note(error)
    return facts


def _zimage(survey: _Survey, content: Content, _: int | None) -> Facts | None:
    header = programs.structure(LinuxArmRecord, content)
    if header is None or header.magic != _ARM_MAGIC:
        return None
    pvh = Verdict("yes", "32-bit", _ON_ARM)
    facts: Facts = {"format": "zImage", "architecture": "arm", "pv": _NO_PV, "pvh": pvh}
    for kind, at in _guesses(content.read(0, KERNEL_SEARCHED)):
        inner = UnpackedContent(kind, content, at)
        try:
            if not inner.read(0, _LEAST_KERNEL)[_LEAST_KERNEL - 1 :]:
                continue
            whole = survey.unpacked(kind, content, at)
            facts |= {"compression": kind}
            facts["len_unpacked"] = whole.length() if survey.thorough else None
        except PygrubError as error:
            if "compression" in facts:
                survey.note(error)
                break
            continue
        return facts
    if "compression" not in facts:
        survey.note(UnsupportedError("zImage", None, "the kernel in it was not found"))
    return facts


_LEAST_KERNEL: Final = 1 << 20
"""Bytes that something unpacks to before it is taken for the kernel in a zImage."""


def _guesses(data: bytes) -> Iterator[tuple[str, int]]:
    """Yield where a packed kernel may begin, and how it may be packed, KERNEL_GUESSES times."""
    from pygrub_k.kernels.unpacking import MAGICS

    found = sorted(
        (at, kind)
        for kind, magic in MAGICS
        for at in _places(data, magic + (b"\x08" if kind == "gzip" else b""))
    )
    for at, kind in found[:KERNEL_GUESSES]:
        yield kind, at


def _places(data: bytes, magic: bytes) -> Iterator[int]:
    at = data.find(magic)
    while at >= 0:
        yield at
        at = data.find(magic, at + 1)


# -- programs for firmware ---------------------------------------------------------------


def _firmware(survey: _Survey, content: Content, _: int | None) -> Facts | None:
    """Return the facts of a unified kernel image, or of another program."""
    found = programs.firmware_header(content)
    if found is None:
        return None
    machine = found[1].machine
    facts: Facts = {
        "format": "EFI program",
        "architecture": programs.ARCHITECTURES.get(machine, f"machine {machine:#x}"),
    }
    sections = programs.sections(content)
    inside = next((one for one in sections if one.name == ".linux"), None)
    if inside is None:
        refused = Verdict("no", reason="it is a program for UEFI firmware, and no kernel")
        return facts | {"pv": refused, "pvh": refused, "sections": sections}
    facts |= {"format": "unified kernel image", "sections": sections}
    if not content.reaches(inside.offset + inside.length):
        survey.note(CorruptError("unified kernel image", None, ".linux reaches behind its end"))
        return facts
    kernel = StoredContent(content.read, inside.length, inside.offset)
    own = survey.wrapped(kernel, inside.length)
    kept = ("build", "wrapping", "compression", "len_unpacked", "notes", "pv", "pvh")
    return facts | {name: own[name] for name in kept if name in own}
