"""What is told of a kernel: hand-made ones of every format, packed in every way."""

from __future__ import annotations

import gzip
import struct
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.survey import kernel_facts
from tests.images import pe_bytes, xen_kernels
from tests.images.kernel_bytes import KERNELS, linux_x86
from tests.images.xen_kernels import PACKERS, PV_32, PV_64, PVH, bzimage, kernel

if TYPE_CHECKING:
    from pygrub_k.kernels.facts import KernelFacts

BOTH = kernel(PV_64 | PVH)


def facts_of(data: bytes, **options: Any) -> KernelFacts:
    content = StoredContent(lambda offset, length: data[offset : offset + length], len(data))
    return kernel_facts(content, len(data), **options)


@pytest.mark.parametrize("how", PACKERS)
def test_a_bzimage_packed_in_every_way(how: str) -> None:
    image = bzimage(BOTH, how)
    found = facts_of(image)
    assert found.problems == ()
    assert (found.format, found.architecture, found.compression) == ("bzImage", "x86_64", how)
    assert (found.version, found.build) == ("6.1.0-test", "6.1.0-test (me@here) #1 SMP")
    assert (found.len_stored, found.len_unpacked) == (len(image), len(BOTH))
    assert (found.pv.answer, found.pv.kind) == ("yes", "64-bit")
    assert (found.pvh.answer, found.pvh.kind) == ("yes", "64-bit")


def test_notes_by_name_and_value() -> None:
    found = {note.name: note.value for note in facts_of(bzimage(BOTH)).notes}
    assert found == {
        "ENTRY": "0xffffffff81000040",
        "HYPERCALL_PAGE": "0xffffffff81001000",
        "VIRT_BASE": "0xffffffff80000000",
        "PADDR_OFFSET": "0x0",
        "XEN_VERSION": "xen-3.0",
        "GUEST_OS": "linux",
        "LOADER": "generic",
        "FEATURES": "!writable_page_tables|pae_pgdir_above_4gb",
        "SUPPORTED_FEATURES": "0x8801",
        "PHYS32_ENTRY": "0x1000080",
    }


@pytest.mark.parametrize("how", PACKERS)
def test_a_kernel_packed_as_a_whole(how: str) -> None:
    found = facts_of(PACKERS[how](BOTH))
    assert (found.format, found.wrapping, found.compression) == ("ELF", how, "")
    assert (found.version, found.len_unpacked) == ("6.1.0-test", len(BOTH))
    assert found.pv.answer == "yes"


def test_what_is_not_looked_at_thoroughly_has_the_same_notes() -> None:
    for image in (bzimage(BOTH), BOTH, gzip.compress(BOTH)):
        quick, thorough = facts_of(image, thorough=False), facts_of(image)
        assert (quick.notes, quick.pv, quick.pvh) == (thorough.notes, thorough.pv, thorough.pvh)


REFUSED = {
    "its notes are none": ({}, "no notes for Xen", "no notes for Xen"),
    "PVH alone": (PVH, "no PV entry", ""),
    "PV alone": (PV_64, "", "no PVH entry"),
    "no loader": (PV_64 | {6: b"x\0", 8: b"y\0"}, "neither for the generic loader", "no PVH entry"),
    "another Xen": (PV_64 | PVH | {5: b"xen-2.0\0"}, "not built for xen-3.0", ""),
    "a strange feature": (PV_64 | PVH | {10: b"!new_thing\0"}, "'new_thing'", "'new_thing'"),
    "an optional one": (PV_64 | PVH | {10: b"new_thing\0"}, "", ""),
    "dom0": (PV_64 | PVH | {10: b"!dom0|!writable_page_tables\0"}, "'dom0'", "'dom0'"),
    "no base": (
        {kind: value for kind, value in PV_64.items() if kind != 3},
        "none VIRT_BASE",
        "no PVH entry",
    ),
    "its entry is elsewhere": (PV_64 | PVH | {1: bytes(8)}, "is not in the kernel", ""),
    "its PVH entry is elsewhere": (PV_64 | PVH | {18: bytes(4)}, "", "is not in the kernel"),
    "its pages lie in it": (
        PV_64 | {15: xen_kernels.word(xen_kernels.BASE + xen_kernels.FIRST)},
        "INIT_P2M",
        "no PVH entry",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_why_a_kernel_cannot_start(case: str) -> None:
    notes, pv, pvh = REFUSED[case]
    found = facts_of(bzimage(kernel(notes)))
    for verdict, reason in ((found.pv, pv), (found.pvh, pvh)):
        assert verdict.answer == ("no" if reason else "yes")
        assert reason in verdict.reason
    assert found.problems == ()


def test_a_32_bit_kernel_needs_pae() -> None:
    found = facts_of(bzimage(kernel(PV_32 | PVH, bits=32)))
    assert (found.architecture, found.pv.kind, found.pvh.kind) == ("i386", "32-bit", "32-bit")
    assert "PV32" in found.pv.reason
    for mode in (b"no\0", b"yes,extended\0"):
        pv = facts_of(bzimage(kernel(PV_32 | {9: mode}, bits=32))).pv
        assert (pv.answer, "without PAE" in pv.reason) == ("no", True)
    assert facts_of(bzimage(kernel(PV_32 | {9: b"yes,bimodal\0"}, bits=32))).pv.answer == "yes"


SECTION = (
    "GUEST_OS=linux,GUEST_VER=2.6,XEN_VER=xen-3.0,VIRT_BASE=0xC0000000,"
    "ELF_PADDR_OFFSET=0xC0000000,VIRT_ENTRY={entry},PAE={pae},LOADER=generic"
)


@pytest.mark.parametrize(
    ("entry", "pae", "answer"),
    [
        ("0x1000000", "yes[extended-cr3]", "yes"),
        ("16777216", "yes", "yes"),
        ("0100000000", "yes", "yes"),
        ("0x1000000", "no", "no"),
        ("0x99", "yes", "no"),
    ],
)
def test_the_section_of_an_older_kernel(entry: str, pae: str, answer: str) -> None:
    told = SECTION.format(entry=entry, pae=pae).replace("0xC0000000", "0").encode()
    found = facts_of(kernel(b"", bits=32, sections=(("__xen_guest", 1, told + b"\0"),)))
    assert found.problems == ()
    assert (found.pv.answer, found.pvh.answer) == (answer, "no")
    assert ("PAE", pae) in [(note.name, note.value) for note in found.notes]


def test_notes_of_a_section_count_where_segments_have_none() -> None:
    from tests.images.kernel_bytes import note

    notes = b"".join(note(kind, value) for kind, value in (PV_64 | PVH).items())
    found = facts_of(kernel(b"", sections=((".notes", 7, notes),)))
    assert (found.pv.answer, found.pvh.answer) == ("yes", "yes")


def test_a_size_that_is_not_true_is_refused() -> None:
    found = facts_of(bzimage(BOTH, "XZ", told=len(BOTH) + 1))
    assert (found.pv.answer, found.pvh.answer) == ("no", "no")
    assert f"it unpacks to {len(BOTH)} bytes, and says {len(BOTH) + 1}" in found.pv.reason
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    ("image", "reason"),
    [
        (linux_x86(BOTH), "packed by nothing that is known"),
        (linux_x86(gzip.compress(BOTH), version=0x207), "its boot protocol is 2.07"),
        (linux_x86(gzip.compress(b"x" * 4096)), "no ELF file"),
        (bzimage(BOTH)[:0x900], "are not there"),
        (linux_x86(), "are not there"),
    ],
    ids=["stored", "older", "no-elf", "cut", "none"],
)
def test_bzimages_that_xen_does_not_load(image: bytes, reason: str) -> None:
    found = facts_of(image)
    assert (found.format, found.pv.answer, found.pvh.answer) == ("bzImage", "no", "no")
    assert reason in found.pv.reason
    assert found.problems == (found.pv.reason,)


BANNER = b"Linux version 6.6.1-arm (me@here) (gcc) #1 SMP\n\0"
ARM64 = bytes(56) + b"ARM\x64" + bytes(64) + BANNER
RISCV = bytes(56) + b"RSC\x05" + bytes(64) + BANNER
BIG = BANNER.ljust(2 << 20, b"x")
ZIMAGE = bytes(36) + struct.pack("<I", 0x016F2818) + bytes(200) + b"\x1f\x8b\x08" + bytes(50)
ZBOOT = b"MZ\0\0zimg" + struct.pack("<II", 0x100, 0x1000) + bytes(8) + b"gzip"


@pytest.mark.parametrize(
    ("image", "known"),
    [
        (ARM64, ("Image", "aarch64", "", "", "yes", "6.6.1-arm")),
        (gzip.compress(ARM64), ("Image", "aarch64", "gzip", "", "yes", "6.6.1-arm")),
        (RISCV, ("Image", "riscv", "", "", "no", "6.6.1-arm")),
        (ZIMAGE + gzip.compress(BIG), ("zImage", "arm", "", "gzip", "yes", "6.6.1-arm")),
        (
            ZBOOT.ljust(0x100, b"\0") + gzip.compress(ARM64).ljust(0x1000, b"\0"),
            ("EFI zboot", "aarch64", "", "gzip", "no", "6.6.1-arm"),
        ),
    ],
    ids=["arm64", "arm64-gzip", "riscv", "arm", "zboot"],
)
def test_kernels_for_other_processors(image: bytes, known: tuple[str, ...]) -> None:
    found = facts_of(image)
    packed = (found.wrapping, found.compression)
    assert (found.format, found.architecture, *packed, found.pvh.answer, found.version) == known
    assert (found.pv.answer, found.problems) == ("no", ())


def test_a_unified_kernel_image_has_sections_and_what_is_in_them() -> None:
    image = pe_bytes.program((".osrel", b"ID=x\n"), (".linux", bzimage(BOTH)), (".initrd", b"i"))
    found = facts_of(image)
    assert (found.format, found.architecture) == ("unified kernel image", "x86_64")
    assert [section.name for section in found.sections] == [".osrel", ".linux", ".initrd"]
    assert (found.version, found.compression, found.pv.answer) == ("6.1.0-test", "gzip", "yes")
    other = facts_of(pe_bytes.program((".text", b"x")))
    assert (other.format, other.pv.answer, other.pvh.answer) == ("EFI program", "no", "no")


CONFIG = b"CONFIG_XEN=y\nCONFIG_XEN_BLKDEV_FRONTEND=%s\nCONFIG_XEN_NETDEV_FRONTEND=m\n"


@pytest.mark.parametrize(
    ("value", "state"), [(b"y", "built in"), (b"m", "module"), (b"n", "missing")]
)
def test_the_configuration_in_a_kernel(value: bytes, state: str) -> None:
    config = b"IKCFG_ST" + gzip.compress(CONFIG % value) + b"IKCFG_ED"
    for filling in (0, (1 << 20) - 300):  # across the pieces that it comes in
        found = facts_of(kernel(PVH, content=bytes(filling) + config))
        assert found.has_config
        assert found.drivers == {"xen-blkfront": state, "xen-netfront": "module"}
    damaged = facts_of(kernel(PVH, content=b"IKCFG_ST" + b"x" * 100))
    assert "configuration in the kernel" in damaged.problems[0]
    assert damaged.drivers["xen-blkfront"] == "unknown"


def test_nothing_that_is_no_kernel_raises() -> None:
    for data in (b"", b"x", bytes(5000), *KERNELS.values()):
        found = facts_of(data)
        assert found.format or found.problems


def test_a_kernel_in_a_kernel_in_a_kernel_ends() -> None:
    image = BOTH
    for _ in range(6):
        image = pe_bytes.program((".linux", image))
    assert any("in another one" in problem for problem in facts_of(image).problems)
