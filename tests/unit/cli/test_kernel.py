"""`pygrub-inspect kernel` and `pygrub-k --type`: what the command lines tell of kernels."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.cli import bootloader, inspect
from tests.images.fat_bytes import Image
from tests.images.ramdisks import FILES, MICROCODE, newc
from tests.images.xen_kernels import PV_64, PVH, bzimage, kernel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Guest = Callable[..., Path]
    Run = Callable[..., tuple[int, str, str]]

CONFIG = b"""\
menuentry 'one' {
  linux /boot/vmlinuz ro
  initrd /boot/initrd
}
menuentry 'other' {
  linux //boot/vmlinuz rw
}
"""
EARLY, MAIN = newc(*MICROCODE), newc(*FILES)
RAMDISK = EARLY.ljust(512, b"\0") + gzip.compress(MAIN, mtime=0)
KERNELS = {
    "both": bzimage(kernel(PV_64 | PVH)),
    "PVH": bzimage(kernel(PVH), "XZ"),
    "PV": bzimage(kernel(PV_64), "bzip2"),
    "neither": bzimage(kernel(PV_64 | {10: b"!new_thing\0"}), "Zstandard"),
    "damaged": bzimage(kernel(PVH), "XZ").replace(b"\xfd7zXZ", b"\xfd7zXY", 1),
}


@pytest.fixture
def guest(tmp_path: Path) -> Guest:
    def make(kind: str, **more: bytes) -> Path:
        files = {"boot/vmlinuz": KERNELS[kind], "boot/initrd": RAMDISK, **more}
        path = tmp_path / f"{kind}.img"
        path.write_bytes(Image(16).fill({"boot/grub/grub.cfg": CONFIG} | files).data)
        return path

    return make


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    def run(program: Any, *words: object) -> tuple[int, str, str]:
        status = program.main([str(word) for word in words])
        found = capfd.readouterr()
        return status, found.out, found.err

    return run


def test_all_that_a_menu_names_once(guest: Guest, run: Run) -> None:
    modules = {"lib/modules/6.1.0-test/modules.builtin": b"", "lib/modules/6.1.0-test/x": b""}
    disk = guest("both", **modules)
    status, out, err = run(inspect, "kernel", disk)
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "(hd0)/boot/vmlinuz: bzImage for x86_64",
        "  version     6.1.0-test",
        "  build       6.1.0-test (me@here) #1 SMP",
        out.splitlines()[3],
        "  PV          yes, 64-bit",
        "  PVH         yes, 64-bit",
        *(line for line in out.splitlines() if line.startswith("  Xen note")),
        "  drivers     xen-blkfront: missing, xen-netfront: missing",
        "",
        "(hd0)/boot/initrd: ramdisk",
        f"  size        {len(RAMDISK)} bytes, unpacks to 884 bytes, 4 members",
        f"  part        at byte 0: cpio newc, 1 member, {len(EARLY)} bytes, microcode for Intel",
        f"  part        at byte 512: cpio newc packed by gzip, 3 members, {len(MAIN)} bytes",
        "  modules     6.1",
        "  drivers     xen-blkfront: module, xen-netfront: built in",
        "",
        "entry 0, one: xen-blkfront: module in the ramdisk, xen-netfront: built in",
        "entry 1, other: xen-blkfront: missing, xen-netfront: missing",
    ]
    report = json.loads(run(inspect, "kernel", "--json", disk)[1])
    (found,), (ramdisk,) = report["kernels"], report["ramdisks"]
    assert (found["path"], found["volume"], found["pv"]["kind"]) == (
        "/boot/vmlinuz",
        "hd0",
        "64-bit",
    )
    assert (ramdisk["path"], ramdisk["members"]) == ("/boot/initrd", 4)
    assert [row["entry"] for row in report["drivers"]] == ["0", "1"]


def test_one_file_of_a_guest_and_one_by_itself(guest: Guest, run: Run, tmp_path: Path) -> None:
    disk = guest("PVH")
    status, out, err = run(inspect, "kernel", "/boot/vmlinuz", disk)
    assert (status, err) == (0, "")
    assert "  PV          no: it has no PV entry (no note ENTRY)" in out.splitlines()
    for name, content in (("k", KERNELS["PVH"]), ("i", RAMDISK), ("i.gz", gzip.compress(EARLY))):
        (tmp_path / name).write_bytes(content)
        status, out, err = run(inspect, "kernel", "--json", tmp_path / name)
        report = json.loads(out)
        (found,) = report["kernels"] + report["ramdisks"]
        assert (status, err, found["path"]) == (0, "", str(tmp_path / name))
        assert bool(report["kernels"]) == (name == "k")
    status, _, err = run(inspect, "kernel", "/boot", disk)
    assert (status, err) == (1, "pygrub-inspect: (hd0)/boot: a directory, not a file\n")


def test_damage_is_told_and_is_the_exit_status(guest: Guest, run: Run) -> None:
    status, out, err = run(inspect, "kernel", guest("damaged"))
    assert status == 1
    assert "packed by nothing that is known" in out
    assert "packed by nothing that is known" in err


def test_boot_tells_it_in_brief(guest: Guest, run: Run) -> None:
    disk = guest("PVH")
    status, out, err = run(inspect, "boot", disk)
    assert (status, err) == (0, "")
    told = out.partition("Kernels and ramdisks:\n")[2].split("\n")
    assert told[0] == (
        "  (hd0)/boot/vmlinuz: bzImage for x86_64 6.1.0-test; XZ; PV: no: it has no PV entry"
        " (no note ENTRY); PVH: yes, 64-bit"
    )
    assert told[1] == (
        "  (hd0)/boot/initrd: cpio newc, gzip cpio newc; 884 bytes, 4 members;"
        " microcode for Intel; xen-blkfront: module, xen-netfront: built in"
    )
    assert told[2:] == [""]
    report = json.loads(run(inspect, "boot", "--json", disk)[1])
    assert report["kernels"][0]["pvh"]["answer"] == "yes"
    assert report["boot"]["kernel"] == "/boot/vmlinuz"


PVH_INSTEAD = (
    'this kernel has no PV entry (no note ENTRY); use type = "pvh" in the guest\'s configuration'
)
PV_INSTEAD = (
    "this kernel has no PVH entry (no note PHYS32_ENTRY); use"
    ' type = "pv" in the guest\'s configuration'
)
NEITHER = (
    "this kernel cannot start as PV (it needs the feature 'new_thing', which Xen does not know);"
    ' use type = "hvm" without a boot loader, or a kernel that is built for Xen'
)


@pytest.mark.parametrize("case", ["both pv", "both pvh", "PVH pvh", "PV pv"])
def test_a_type_that_the_kernel_can_be_boots(
    case: str, guest: Guest, run: Run, tmp_path: Path
) -> None:
    kind, wanted = case.split()
    options = ("-q", "--output-format=simple", f"--output-directory={tmp_path}")
    status, out, err = run(bootloader, *options, f"--type={wanted}", guest(kind))
    assert (status, err) == (0, "")
    assert out.startswith(f"kernel {tmp_path}/boot_kernel.")


@pytest.mark.parametrize(
    ("case", "last"),
    [("PVH pv", PVH_INSTEAD), ("PV pvh", PV_INSTEAD), ("neither pv", NEITHER)],
    ids=["PVH", "PV", "neither"],
)
def test_a_type_that_it_cannot_be_is_an_error(
    case: str, last: str, guest: Guest, run: Run, tmp_path: Path
) -> None:
    kind, wanted = case.split()
    disk = guest(kind)
    options = ("-q", f"--output-directory={tmp_path}", f"--type={wanted}")
    status, out, err = run(bootloader, *options, disk)
    assert (status, out) == (1, "")
    assert err.splitlines()[-1] == f"pygrub-k: nothing to boot: {last}"
    assert list(tmp_path.iterdir()) == [disk]


def test_what_is_not_known_is_a_note_and_boots(guest: Guest, run: Run) -> None:
    odd = bytearray(kernel({}))
    odd[40:48] = b"\xff" * 8  # where its sections are listed
    disk = guest("both", **{"boot/vmlinuz": bytes(odd)})
    status, out, err = run(bootloader, "-q", "-n", "--type=pvh", disk)
    assert status == 0
    assert out
    assert "whether it can start as PVH is not known" in err


def test_debug_tells_what_the_kernel_is(guest: Guest, run: Run) -> None:
    _, _, err = run(bootloader, "-q", "-n", "--debug", guest("PV"))
    assert err.splitlines()[-1] == (
        "pygrub-k: note: kernel (hd0)/boot/vmlinuz: bzImage for x86_64 6.1.0-test; bzip2;"
        " PV: yes, 64-bit: only where Xen's tools were built to unpack bzip2;"
        " PVH: no: it has no PVH entry (no note PHYS32_ENTRY)"
    )


@pytest.mark.parametrize("other", ["-l", "--isconfig"])
def test_the_type_goes_with_a_boot_alone(other: str, run: Run) -> None:
    status, _, err = run(bootloader, "--type=pv", other, "disk")
    assert (status, "--type is about the kernel that boots" in err) == (1, True)
