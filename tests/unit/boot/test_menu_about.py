"""What is told of an entry before it boots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from pygrub_k.boot.menu_about import about
from pygrub_k.bootconfig.model import BootEntry, BootMenu, FileToLoad
from pygrub_k.guest.view import FileRef
from tests.images.kernel_bytes import linux_x86
from tests.images.xen_kernels import PV_64, PVH, bzimage
from tests.images.xen_kernels import kernel as elf
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

if TYPE_CHECKING:
    from pygrub_k.guest.guest import Guest
    from pygrub_k.kernels.facts import KernelFacts

MENU = BootMenu(FileRef("hd0", "/boot/grub/grub.cfg"), "grub2")


class GuestWithLinks(MemoryGuest):
    """Also says where a symlink leads."""

    def inode(self, file: FileRef, *, follow: bool = True) -> Any:
        assert not follow
        facts = self.facts(file, follow=False)
        target = self._volumes[file.volume].links.get(file.path, "")
        kind = facts.kind if facts else "file"
        return type("Node", (), {"kind": kind, "target": lambda _self: target.encode()})()


def told(kernel: bytes, path: str = "/k") -> list[str]:
    volume = MemoryVolume({"/k": kernel, "/i": b"ramdisk"}, name="hd0", links={"/link": "k"})
    entry = BootEntry(
        "Debian",
        "id",
        FileToLoad(path, FileRef("hd0", path)),
        "ro",
        (FileToLoad("/i", FileRef("hd0", "/i"), newc_path="/etc/i"),),
        problems=("a remark",),
    )
    guest = cast("Guest", GuestWithLinks(volume))
    return about(guest, entry, MENU, "from=xl", {}).split("\n")


def test_files_sizes_and_arguments() -> None:
    assert told(b"x" * 2048, "/link") == [
        "configuration  (hd0)/boot/grub/grub.cfg (grub2)",
        "entry          Debian",
        "id             id",
        "kernel         (hd0)/link",
        "               a symlink to k",
        "               2 KiB (2048 bytes)",
        "ramdisk        (hd0)/i",
        "               as /etc/i in an archive",
        "               7 bytes",
        "arguments      ro from=xl",
        "               10 bytes; a PV kernel sees 1023",
        "problem        a remark",
        "",
    ]


@pytest.mark.parametrize(
    ("kernel", "expected"),
    [
        (elf(PV_64), "PV: yes, 64-bit|PVH: no: it has no PVH entry (no note PHYS32_ENTRY)"),
        (bzimage(elf(PV_64 | PVH), "XZ"), "PV: yes, 64-bit|PVH: yes, 64-bit"),
        (bzimage(elf(PVH)), "PV: no: it has no PV entry (no note ENTRY)|PVH: yes, 64-bit"),
        (b"no kernel", ""),
    ],
    ids=["PV", "both", "PVH", "none"],
)
def test_what_a_kernel_can_be(kernel: bytes, expected: str) -> None:
    found = [line.strip() for line in told(kernel) if line.strip().startswith("PV")]
    assert "|".join(found) == expected


def test_a_kernel_is_looked_at_once() -> None:
    guest = cast("Guest", GuestWithLinks(MemoryVolume({"/k": bzimage(elf(PVH))}, name="hd0")))
    seen: dict[FileToLoad, KernelFacts] = {}
    entry = BootEntry("one", kernel=FileToLoad("/k", FileRef("hd0", "/k")))
    first = about(guest, entry, MENU, "", seen)
    (kept,) = seen.values()
    assert kept.pvh.answer == "yes"
    seen[next(iter(seen))] = kept.replaced(build="6.6.6")
    assert about(guest, entry, MENU, "", seen) != first


def test_a_kernels_version() -> None:
    kernel = bytearray(linux_x86(size=4096))
    kernel[0x20E:0x210] = (0x800 - 512).to_bytes(2, "little")
    kernel[0x800:0x820] = b"6.1.0-18-amd64 (debian) #1 SMP\0".ljust(32, b"\0")
    assert "               version 6.1.0-18-amd64 (debian) #1 SMP" in told(bytes(kernel))


def test_a_kernel_that_cannot_be_looked_into_is_told() -> None:
    cut = bzimage(kernel_with_section_at_the_end())
    assert any("PV: unknown: " in line for line in told(cut))


def kernel_with_section_at_the_end() -> bytes:
    """Return a kernel without notes that says its sections are listed behind its end."""
    odd = bytearray(elf({}))
    odd[40:48] = b"\xff" * 8
    return bytes(odd)


def test_an_entry_that_loads_nothing() -> None:
    entry = BootEntry("Gone", missing="/gone", named=("/i",), problems=("why",))
    lines = about(cast("Guest", GuestWithLinks(MemoryVolume({}, name="hd0"))), entry, MENU, "", {})
    assert "kernel         /gone: not loaded\nramdisk        /i: not loaded\n" in lines
