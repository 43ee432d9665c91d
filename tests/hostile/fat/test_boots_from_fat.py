"""Whole boots of guests whose configuration or kernels lie on FAT, as libxl runs them."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.hostile.boot.running import KERNEL, RAMDISK, boot, format_disk, tree
from tests.images.fat import ENVIRONMENT
from tests.images.fat_bytes import Image, entry, named
from tests.images.pe_bytes import program

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MIB = 1 << 20
ESP = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b"
XBOOTLDR = "bc13c2ff-59e6-4262-a352-b275fd6f7172"
LINUX = "0fc63daf-8483-4772-8e79-3d69d8477de4"
LOADER = b"default linux.conf\ntimeout 3\n"
ENTRY = (
    b"title Linux\nlinux /vmlinuz\ninitrd /ucode.img\ninitrd /initrd.img\n"
    b"options root=/dev/xvda ro\n"
)
FILES = {
    "loader/loader.conf": LOADER,
    "loader/entries/linux.conf": ENTRY,
    "loader/entries/other.conf": ENTRY.replace(b"vmlinuz", b"other"),
    "vmlinuz": KERNEL,
    "ucode.img": b"microcode",
    "initrd.img": RAMDISK,
}
RAMDISKS = b"microcode\0\0\0" + RAMDISK


def fat(files: Mapping[str, bytes], bits: int = 32, **how: int) -> bytes:
    return bytes(Image(bits, clusters=4000, **how).fill(files, b"ESP").data)


def disk_of(folder: Path, *partitions: tuple[str, bytes]) -> Path:
    """Make a GPT disk of partitions: their types and contents."""
    disk = folder / "disk.img"
    content = bytearray(MIB)
    table = "label: gpt\n"
    for kind, data in partitions:
        table += f"start={len(content) // 512}, size={-(-len(data) // MIB) * 2048}, type={kind}\n"
        content += data.ljust(-(-len(data) // MIB) * MIB, b"\0")
    disk.write_bytes(content + bytes(MIB))
    subprocess.run(["sfdisk", "-q", str(disk)], input=table.encode(), check=True, env=ENVIRONMENT)
    return disk


@pytest.mark.parametrize("how", [{}, {"cluster_sectors": 8}, {"sector": 4096}, {"bits": 12}])
def test_systemd_boot(tmp_path: Path, how: dict[str, int]) -> None:
    disk = disk_of(tmp_path, (ESP, fat(FILES, **how)))
    assert boot(disk).loaded() == (KERNEL, RAMDISKS, b"root=/dev/xvda ro")


def test_a_disk_without_partitions(tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(fat(FILES))
    assert boot(disk).loaded() == (KERNEL, RAMDISKS, b"root=/dev/xvda ro")


def test_a_disk_without_fat_s_name_and_with_an_offset(tmp_path: Path) -> None:
    data = bytearray(fat(FILES))
    data[0x52:0x5A] = bytes(8)
    disk = tmp_path / "disk.img"
    disk.write_bytes(bytes(MIB) + data)
    assert boot(disk, f"--offset={MIB}").loaded()[0] == KERNEL


def test_entries_on_a_second_partition(tmp_path: Path) -> None:
    esp = {name: content for name, content in FILES.items() if name == "loader/loader.conf"}
    more = {name: content for name, content in FILES.items() if name not in esp}
    disk = disk_of(tmp_path, (ESP, fat(esp, 16)), (XBOOTLDR, fat(more)))
    assert boot(disk).loaded() == (KERNEL, RAMDISKS, b"root=/dev/xvda ro")


def image(version: str) -> bytes:
    release = f"ID=debian\nPRETTY_NAME=Debian\nVERSION_ID={version}\n".encode()
    return program(
        (".text", b"a stub"),
        (".osrel", release),
        (".cmdline", f"root=/dev/xvda {version}\n".encode()),
        (".ucode", b"microcode"),
        (".linux", KERNEL + version.encode()),
        (".initrd", RAMDISK),
    )


def test_unified_kernel_images(tmp_path: Path) -> None:
    files = {
        "EFI/systemd/systemd-bootx64.efi": b"MZ",
        "EFI/Linux/debian-6.1.efi": image("6.1"),
        "EFI/Linux/debian-6.10.efi": image("6.10"),
    }
    disk = disk_of(tmp_path, (ESP, fat(files)))
    run = boot(disk)
    assert run.loaded() == (KERNEL + b"6.10", RAMDISKS, b"root=/dev/xvda 6.10")
    run = boot(disk, "--entry=debian-6.1.efi")
    assert run.loaded() == (KERNEL + b"6.1", RAMDISKS, b"root=/dev/xvda 6.1")


def test_a_unified_kernel_image_in_pieces(tmp_path: Path) -> None:
    made = Image(32, clusters=4000)
    data = image("1")
    count = -(-len(data) // 512)
    clusters = [*range(1000, 1000 + count * 2, 2)][::-1]
    made.chain(clusters)
    made.write(clusters, data)
    folders = made.allocate(2)
    made.chain(folders[:1])
    made.chain(folders[1:])
    made.write(
        folders[1:], named("debian.efi", b"D          ", cluster=clusters[0], size=len(data))
    )
    made.write(folders[:1], named("Linux", b"LINUX      ", attributes=0x10, cluster=folders[1]))
    loader = made.allocate(1)
    empty = named("loader.conf", b"LOADER~1CON", size=0)
    made.write(loader, empty)
    made.set_root(
        entry(b"EFI        ", attributes=0x10, cluster=folders[0])
        + entry(b"LOADER     ", attributes=0x10, cluster=loader[0])
    )
    disk = tmp_path / "disk.img"
    disk.write_bytes(made.data)
    assert boot(disk).loaded() == (KERNEL + b"1", RAMDISKS, b"root=/dev/xvda 1")


def test_grub_on_an_efi_system_partition_leads_to_the_root(tmp_path: Path) -> None:
    stub = (
        b"search.fs_uuid 11111111-2222-4333-8444-555555555555 root hd0,gpt2\n"
        b"set prefix=($root)'/boot/grub'\nconfigfile $prefix/grub.cfg\n"
    )
    esp = {"EFI/BOOT/BOOTX64.EFI": b"MZ", "EFI/debian/grub.cfg": stub}
    config = b"menuentry Linux {\nlinux /boot/vmlinuz root=LABEL=r\ninitrd /boot/initrd.img\n}\n"
    files = {"boot/vmlinuz": KERNEL, "boot/initrd.img": RAMDISK, "boot/grub/grub.cfg": config}
    root = format_disk(
        tmp_path / "root",
        tree(tmp_path / "tree", files),
        "-U",
        "11111111-2222-4333-8444-555555555555",
    )
    disk = disk_of(tmp_path, (ESP, fat(esp)), (LINUX, root.read_bytes()))
    assert boot(disk).loaded() == (KERNEL, RAMDISK, b"root=LABEL=r")


def test_a_name_of_a_code_page_is_read_in_the_confined_worker(tmp_path: Path) -> None:
    made = Image(16)
    kernel = made.store(KERNEL)
    made.set_root(entry(b"K\x9aRNEL     ", cluster=kernel, size=len(KERNEL)))
    disk = tmp_path / "disk.img"
    disk.write_bytes(made.data)
    assert boot(disk, "--kernel=/k\u00fcrnel").loaded()[0] == KERNEL


def test_one_that_was_not_unmounted_boots_and_says_so(tmp_path: Path) -> None:
    data = bytearray(fat(FILES))
    data[0x41] = 1
    disk = tmp_path / "disk.img"
    disk.write_bytes(data)
    run = boot(disk)
    assert run.loaded()[0] == KERNEL
    assert "not unmounted" in run.errors


def test_a_broken_chain_boots_nothing(tmp_path: Path) -> None:
    made = Image(32, clusters=4000).fill(FILES)
    first = made.data.index(KERNEL[:512])
    cluster = (first - made.first) // 512 + 2
    made.link(cluster + 3, cluster)
    disk = tmp_path / "disk.img"
    disk.write_bytes(made.data)
    run = boot(disk)
    assert run.status == 1
    assert "runs in a circle" in run.errors
