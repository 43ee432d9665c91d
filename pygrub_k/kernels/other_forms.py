"""Kernels for other processors than x86, and programs for UEFI firmware that hold a kernel."""

from __future__ import annotations

from pygrub_k._generated.kernel_headers_records import (
    EfiZbootRecord,
    LinuxArm64Record,
    LinuxArmRecord,
    LinuxRiscvRecord,
)
from pygrub_k.errors import CorruptError, PygrubError, UnsupportedError
from pygrub_k.kernels import programs
from pygrub_k.kernels.content import StoredContent, structure
from pygrub_k.kernels.facts import Verdict
from pygrub_k.kernels.unpacked import UnpackedContent
from pygrub_k.kernels.unpacking import MAGICS
from pygrub_k.limits import KERNEL_GUESSES, KERNEL_SEARCHED

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.kernels.content import Content
    from pygrub_k.kernels.probe import Facts, Probe

_ARM_MAGIC: Final = 0x016F2818
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
_NO_PV: Final = Verdict("no", reason="there is no PV on this processor")
_ON_ARM: Final = "on Arm, where every guest is PVH"


def arm64(probe: Probe, content: Content, size: int | None) -> Facts | None:
    """Return the facts of an Image for AArch64."""
    if structure(LinuxArm64Record, content) is None:
        return None
    if size is not None:
        probe.pass_by(content, size)
    pvh = Verdict("yes", "64-bit", _ON_ARM)
    return {"format": "Image", "architecture": "aarch64", "pv": _NO_PV, "pvh": pvh}


def riscv(probe: Probe, content: Content, size: int | None) -> Facts | None:
    """Return the facts of an Image for RISC-V."""
    if structure(LinuxRiscvRecord, content) is None:
        return None
    if size is not None:
        probe.pass_by(content, size)
    pvh = Verdict("no", reason="Xen has no guests on this processor")
    return {"format": "Image", "architecture": "riscv", "pv": _NO_PV, "pvh": pvh}


def zboot(probe: Probe, content: Content, _: int | None) -> Facts | None:
    """Return the facts of a program that unpacks the kernel in it."""
    header = structure(EfiZbootRecord, content)
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
        inner = probe.unpacked(kind, packed)
        inside = probe.program(inner, None)
        facts |= {"compression": kind, "architecture": inside.get("architecture", "")}
        facts["len_unpacked"] = inner.length() if probe.thorough else None
    except PygrubError as error:
        probe.note(error)
    return facts


def zimage(probe: Probe, content: Content, _: int | None) -> Facts | None:
    """Return the facts of a zImage for 32-bit ARM, which does not say where its kernel begins."""
    header = structure(LinuxArmRecord, content)
    if header is None or header.magic != _ARM_MAGIC:
        return None
    pvh = Verdict("yes", "32-bit", _ON_ARM)
    facts: Facts = {"format": "zImage", "architecture": "arm", "pv": _NO_PV, "pvh": pvh}
    for kind, at in _guesses(content.read(0, KERNEL_SEARCHED)):
        inner = UnpackedContent(kind, content, at)
        try:
            if not inner.read(0, _LEAST_KERNEL)[_LEAST_KERNEL - 1 :]:
                continue
            whole = probe.unpacked(kind, content, at)
            facts |= {"compression": kind}
            facts["len_unpacked"] = whole.length() if probe.thorough else None
        except PygrubError as error:
            if "compression" in facts:
                probe.note(error)
                break
            continue
        return facts
    if "compression" not in facts:
        probe.note(UnsupportedError("zImage", None, "the kernel in it was not found"))
    return facts


_LEAST_KERNEL: Final = 1 << 20
"""Bytes that something unpacks to before it is taken for the kernel in a zImage."""


def _guesses(data: bytes) -> Iterator[tuple[str, int]]:
    """Yield where a packed kernel may begin, and how it may be packed, KERNEL_GUESSES times."""
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


def firmware(probe: Probe, content: Content, _: int | None) -> Facts | None:
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
        probe.note(CorruptError("unified kernel image", None, ".linux reaches behind its end"))
        return facts
    kernel = StoredContent(content.read, inside.length, inside.offset)
    own = probe.wrapped(kernel, inside.length)
    kept = ("build", "wrapping", "compression", "len_unpacked", "notes", "pv", "pvh")
    return facts | {name: own[name] for name in kept if name in own}
