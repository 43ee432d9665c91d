"""What is told of an entry before it boots."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any, cast

import pytest

from pygrub_k.boot.menu_about import about
from pygrub_k.bootconfig.model import BootEntry, BootMenu, FileToLoad
from pygrub_k.guest.view import FileRef
from tests.images.kernel_bytes import KERNELS, elf, linux_x86, note
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

if TYPE_CHECKING:
    from pygrub_k.guest.guest import Guest

MENU = BootMenu(FileRef("hd0", "/boot/grub/grub.cfg"), "grub2")
PVH = elf(notes=note(18, bytes(4)) + note(6, b"linux\0\0\0"))
PVH_ALONE = elf(machine=3, bits=32, notes=note(18, bytes(4), b"Other\0\0\0"))


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
    return about(guest, entry, MENU, "from=xl").split("\n")


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
        (KERNELS["xen-64"], "can be a guest: PV"),
        (KERNELS["xen-none"], "can be a guest: neither PV nor PVH"),
        (PVH, "can be a guest: PV and PVH"),
        (PVH_ALONE, "can be a guest: neither PV nor PVH"),
        (linux_x86(gzip.compress(PVH, mtime=0)), "can be a guest: PV and PVH"),
        (KERNELS["arm64"], ""),
    ],
)
def test_what_a_kernel_can_be(kernel: bytes, expected: str) -> None:
    found = [line.strip() for line in told(kernel) if "can be" in line]
    assert found == ([expected] if expected else [])


def test_a_kernels_version() -> None:
    kernel = bytearray(linux_x86(size=4096))
    kernel[0x20E:0x210] = (0x800 - 512).to_bytes(2, "little")
    kernel[0x800:0x820] = b"6.1.0-18-amd64 (debian) #1 SMP\0".ljust(32, b"\0")
    assert "               version 6.1.0-18-amd64 (debian) #1 SMP" in told(bytes(kernel))


def test_a_kernel_that_cannot_be_looked_into_is_told() -> None:
    kernel = linux_x86(b"\x28\xb5\x2f\xfd" + bytes(100))
    assert any("what it can be is not known" in line for line in told(kernel))


def test_an_entry_that_loads_nothing() -> None:
    entry = BootEntry("Gone", missing="/gone", named=("/i",), problems=("why",))
    lines = about(cast("Guest", GuestWithLinks(MemoryVolume({}, name="hd0"))), entry, MENU, "")
    assert "kernel         /gone: not loaded\nramdisk        /i: not loaded\n" in lines
