"""Kinds of programs: made kernels of each, by `file` of GRUB scripts."""

from __future__ import annotations

import gzip
import lzma

import pytest

from pygrub_k.bootconfig.grub2.commands.file_kinds import file
from pygrub_k.errors import LimitError
from pygrub_k.kernels import elf, unpacking
from pygrub_k.kernels import unpacked as unpacked_content
from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.kinds import CHECKS
from pygrub_k.kernels.linux_x86 import setup_header
from tests.images.kernel_bytes import KERNELS, XEN_64, linux_x86, note
from tests.images.kernel_bytes import elf as elf_file
from tests.unit.bootconfig.grub2.scripts import run, variable

KINDS = (*CHECKS, "i386-xen-pae-domu", "x86_64-xen-domu", "x86-xen-dom0")
LINUX = "x86-linux x86-linux32"
XEN = "x86-xen-dom0 x86_64-xen-domu"
EXPECTED = {
    "xen-64": XEN,
    "xen-32": "x86-xen-dom0",
    "xen-pae": "i386-xen-pae-domu x86-xen-dom0",
    "xen-bimodal": "i386-xen-pae-domu x86-xen-dom0",
    "xen-no": "x86-xen-dom0",
    "xen-short-owner": XEN,
    "xen-section": "i386-xen-pae-domu x86-xen-dom0",
    "xen-section-64": XEN,
    "bzimage": LINUX,
    "bzimage-elf": f"{LINUX} {XEN}",
    "bzimage-gzip": f"{LINUX} {XEN}",
    "bzimage-xz": f"{LINUX} {XEN}",
    "bzimage-xz-sha256": f"{LINUX} {XEN}",
    "bzimage-xz-x86": f"{LINUX} {XEN}",
    "bzimage-xz-alone": LINUX,
    "bzimage-xz-longer": LINUX,
    "bzimage-bzip2": LINUX,
    "bzimage-lzma": LINUX,
    "bzimage-pae": f"i386-xen-pae-domu {LINUX} x86-xen-dom0",
    "bzimage-old": LINUX,
    "zimage": "x86-linux",
    "linux-2.0": "x86-linux",
    "bzimage-gzipped": f"{LINUX} {XEN}",
    "bzimage-xz-whole": f"{LINUX} {XEN}",
    "bzimage-short": LINUX,
    "arm": "arm-linux",
    "raspberry": "arm-linux",
    "arm64": "arm64-linux",
    "arm64-gzipped": "arm64-linux",
    "arm64-xz": "arm64-linux",
    "ia64": "ia64-linux",
    "mipsel": "mipsel-linux",
    "kfreebsd-32": "i386-kfreebsd x86-kfreebsd",
    "kfreebsd-64": "x86-kfreebsd x86_64-kfreebsd",
    "knetbsd-32": "i386-knetbsd x86-knetbsd",
    "knetbsd-64": "x86-knetbsd x86_64-knetbsd",
    "multiboot": "x86-multiboot",
    "multiboot-far": "x86-multiboot",
    "multiboot2": "x86-multiboot2",
    "multiboot2-far": "x86-multiboot2",
    "efi-32": "i386-efi",
    "efi-64": "x86_64-efi",
    "efi-ia64": "ia64-efi",
    "efi-arm64": "arm64-efi",
    "efi-arm": "arm-efi",
    "xnu-32": "i386-xnu",
    "xnu-64": "x86_64-xnu",
    "xnu-fat": "i386-xnu x86_64-xnu",
    "xnu-packed": "i386-xnu x86_64-xnu",
    "xnu-hibernated": "xnu-hibr",
    "windows-hibernated": "hibernated-hiberfil",
    "boot-sector": "x86-bios-bootsector",
}
"""All others are of no kind: damaged, misplaced, or for processors that GRUB does not know."""


def kinds_of(data: bytes) -> str:
    machine = run("true", files={"/f": data})
    return " ".join(sorted(k for k in KINDS if file(machine, [f"--is-{k}", "/f"]) == 0))


@pytest.mark.parametrize("name", KERNELS)
def test_each_kernel_is_of_its_kinds(name: str) -> None:
    assert kinds_of(KERNELS[name]) == EXPECTED.get(name, "")


def status(words: str, data: bytes = KERNELS["bzimage"]) -> tuple[int, list[str]]:
    machine = run("true", files={"/f": data, "/d/f": "x"})
    return file(machine, words.split()), machine.problems


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        *(("", 18), ("/f", 18), ("--is-x86-linux", 18), ("--is-nothing /f", 18)),
        *(("--is-x86-linux --is-arm-linux /f", 18), ("--is-x86-linux --is-x86-linux /f", 0)),
        *(("/f --is-x86-linux", 0), ("--is-x86-linux /f /g", 0), ("--is-arm-linux /f", 1)),
        *(("--is-x86-linux /gone", 5), ("--is-x86-linux /d", 4)),
    ],
)
def test_the_status_of_file(words: str, expected: int) -> None:
    assert status(words)[0] == expected


def test_a_header_behind_the_end_is_another_error_than_another_kind() -> None:
    assert status("--is-x86_64-efi /f", b"MZ" + bytes(4))[0] == 11
    assert status("--is-x86_64-efi /f", KERNELS["efi-far"])[0] == 11
    assert status("--is-i386-efi /f", KERNELS["efi-64"])[0] == 1


def test_a_branch_is_taken_by_the_kind_of_a_file() -> None:
    assert variable("if file --is-x86-linux /k; then x=linux; else x=other; fi") == "other"


@pytest.mark.parametrize("name", ["bzimage-xz", "bzimage-xz-sha256", "bzimage-xz-x86"])
def test_what_xz_packs_is_unpacked(name: str) -> None:
    assert status("--is-x86_64-xen-domu /f", KERNELS[name]) == (0, [])


def test_damaged_xz_is_told() -> None:
    kernel = bytearray(KERNELS["bzimage-xz"])
    at = bytes(kernel).index(lzma.compress(XEN_64, check=lzma.CHECK_CRC32)[:6])
    kernel[at + 40] ^= 0xFF
    found, problems = status("--is-x86_64-xen-domu /f", bytes(kernel))
    assert found == 1
    assert "XZ stream" in problems[0]


@pytest.mark.parametrize("packed", [KERNELS["arm64-gzipped"][:18], b"\x1f\x8b\x08" + b"\xff" * 90])
def test_damaged_gzip_is_told(packed: bytes) -> None:
    found, problems = status("--is-arm64-linux /f", packed)
    assert found == 26
    assert "gzip stream" in problems[0]


def test_what_is_unpacked_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    from pygrub_k.bootconfig.grub2.commands import file_kinds

    monkeypatch.setattr(file_kinds, "HASHED_BYTES", 4 << 20)
    bomb = linux_x86(gzip.compress(elf_file(notes=note(1, b"x")).ljust(8 << 20, b"\0")))
    text = "file --is-x86_64-xen-domu /f; for v in 1 2 3 4 5; do file --is-x86-xen-dom0 /f; done"
    assert run(text, files={"/f": bomb}).status == 0  # the notes stand in front
    far = bytearray(elf_file(notes=note(1, b"x")).ljust(8 << 20, b"\0"))
    far[0x4B] = 7  # the notes begin at 112 MiB
    with pytest.raises(LimitError, match="looks at more than 4194304 bytes of files"):
        run(text, files={"/f": linux_x86(gzip.compress(bytes(far)))})


@pytest.mark.parametrize(
    ("name", "bound", "problem"),
    [("xen-64", "ELF_NOTES", "bytes of notes"), ("knetbsd-64", "ELF_SECTIONS", "sections")],
)
def test_lists_are_bounded(
    name: str, bound: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elf, bound, 1)
    kind = "x86-xen-dom0" if bound == "ELF_NOTES" else "x86-knetbsd"
    found, problems = status(f"--is-{kind} /f", KERNELS[name])
    assert found != 0
    assert problem in problems[0]


def test_a_packed_kernel_is_read_forward_and_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "PACKED_PIECE", 100)
    monkeypatch.setattr(unpacked_content, "_HEAD", 50)
    monkeypatch.setattr(unpacked_content, "_BEHIND", 100)
    data = bytes(range(256)) * 40
    packed = gzip.compress(data, mtime=0)
    unpacked: list[int] = []
    stored = StoredContent(lambda at, length: packed[at : at + length], len(packed))
    found = unpacked_content.as_read_by_grub(stored, unpacked.append)
    for at, length in ((0, 10), (5000, 300), (4990, 20), (10, 0), (10_230, 50), (20_000, 1)):
        assert found.read(at, length) == data[at : at + length]
    assert found.reaches(len(data))
    assert not found.reaches(len(data) + 1)
    assert found.reaches(0)
    assert sum(unpacked) == len(data)


def test_a_setup_header_says_where_the_kernel_lies() -> None:
    data = KERNELS["bzimage-elf"]
    header = setup_header(StoredContent(lambda at, length: data[at : at + length], len(data)))
    assert header is not None
    assert (header.version, header.num_setup_sectors, header.len_payload) == (0x20F, 3, 1024)


def test_notes_are_read_in_their_order() -> None:
    data = elf_file(notes=note(6, b"linux\0") + note(1, bytes(8)) + note(3, b"x", b"GNU\0"))
    found = elf.Elf.of(StoredContent(lambda at, length: data[at : at + length], len(data)))
    assert found is not None
    notes = [(n.owner, n.kind, n.description) for n in found.notes()]
    assert notes == [("Xen", 6, b"linux\0"), ("Xen", 1, bytes(8)), ("GNU", 3, b"x")]
