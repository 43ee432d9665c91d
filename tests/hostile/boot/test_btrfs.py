"""Whole boots from btrfs: the confined worker gets every decoder and checksum that it needs."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from tests.hostile.boot.running import boot, make_disk
from tests.images.btrfs_bytes import Image

IMAGE = Path(__file__).parents[2] / "contract/images/btrfs.img.xz"
KERNEL = b"k" * 30_000


def counted(last: int) -> bytes:
    return "".join(f"{number}\n" for number in range(1, last + 1)).encode()


@pytest.mark.parametrize(
    ("ramdisk", "content"),
    [("/boot/initrd.img", counted(8000)), ("/boot/config", counted(9000))],
    ids=["lzo", "zstd"],
)
def test_compressed_files_are_extracted(tmp_path: Path, ramdisk: str, content: bytes) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(lzma.decompress(IMAGE.read_bytes()))
    assert boot(disk).loaded() == (KERNEL, counted(8000), b"root=/dev/xvda1")
    run = boot(disk, "--kernel=/boot/vmlinuz", f"--ramdisk={ramdisk}")
    assert run.loaded()[:2] == (KERNEL, content)


@pytest.mark.parametrize("checksum", range(4), ids=["crc32c", "xxhash64", "sha256", "blake2b"])
def test_every_kind_of_checksum_is_verified(tmp_path: Path, checksum: int) -> None:
    image = Image(checksum)
    image.put("boot/grub/grub.cfg", b"menuentry x {\n linux /boot/vmlinuz quiet\n}\n")
    image.put("boot/vmlinuz", b"kernel")
    disk = tmp_path / "disk.img"
    disk.write_bytes(image.built())
    assert boot(disk).loaded() == (b"kernel", None, b"quiet")
    damaged = bytes(image.data).replace(b"kernel", b"colonel"[:6], 1)
    disk.write_bytes(damaged)
    run = boot(disk)
    assert run.status == 1
    assert "checksum" in run.errors
    assert boot(disk, "--checksums=warn").loaded() == (b"colone", None, b"quiet")


def test_two_disks_of_one_file_system(tmp_path: Path) -> None:
    disks = []
    for number in (1, 2):
        image = Image()
        image.device, image.devices = number, 2
        image.put("boot/grub/grub.cfg", b"menuentry x {\n linux /boot/vmlinuz quiet\n}\n")
        image.put("boot/vmlinuz", b"kernel")
        disks.append(tmp_path / f"{number}.img")
        disks[-1].write_bytes(image.built())
    run = boot(disks[0], f"--disk={disks[1]}")
    assert run.loaded() == (b"kernel", None, b"quiet")
    assert run.errors == ""
    assert "1 of 2 devices are missing" in boot(disks[0]).errors


@pytest.mark.parametrize("made", ["btrfs", "ext4"])
def test_an_environment_in_a_list_of_blocks_is_read_and_never_written(
    tmp_path: Path, made: str
) -> None:
    config = (
        b"load_env -f ($root)2+1\nset default=$next_entry\n"
        b"set next_entry=\nsave_env -f ($root)2+1 next_entry\n"
        b"menuentry a {\n linux /boot/none\n}\nmenuentry b {\n linux /boot/vmlinuz quiet\n}\n"
    )
    disk = tmp_path / "disk.img"
    if made == "btrfs":
        image = Image()
        image.put("boot/grub/grub.cfg", config)
        image.put("boot/vmlinuz", b"kernel")
        disk.write_bytes(image.built())
    else:
        config = config.replace(b"2+1", b"16380+1")
        make_disk(tmp_path, {"boot/grub/grub.cfg": config, "boot/vmlinuz": b"kernel"})
    data = bytearray(disk.read_bytes())
    at = (2 if made == "btrfs" else 16380) * 512
    data[at : at + 512] = b"# GRUB Environment Block\nnext_entry=b\n".ljust(512, b"#")
    disk.write_bytes(data)
    assert boot(disk).loaded()[0] == b"kernel"
    run = boot(disk, "--write-grubenv")
    assert "a list of blocks is never written to" in run.errors
    assert disk.read_bytes() == data
