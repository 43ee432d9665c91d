"""Kernels in images on a guest's file system, booted whole: `loopback` in a real configuration."""

import shutil
import subprocess
from pathlib import Path

from tests.hostile.boot.disks import partitioned
from tests.hostile.boot.running import FILES, KERNEL, RAMDISK, Run, boot, format_disk, tree
from tests.hostile.boot.test_write_grubenv import TOOLS

ENTRY = b"""
menuentry live {
  loopback loop /images/live.img
  linux (loop%s)/boot/vmlinuz live
  initrd (loop%s)/boot/initrd.img
}
"""


def stick(folder: Path, image: Path, config: bytes) -> Path:
    files = tree(folder / "stick", {"boot/grub/grub.cfg": config, "boot/decoy": b"decoy"})
    images = files / "images"
    images.mkdir()
    shutil.copyfile(image, images / "live.img")
    return format_disk(folder / "stick.img", files, "-b", "1024", size="40M")


def boots(run: Run) -> bool:
    assert run.status == 0, run.errors
    return run.loaded() == (KERNEL, RAMDISK, b"live")


def test_a_file_system_in_a_file(tmp_path):
    image = format_disk(tmp_path / "inner.img", tree(tmp_path / "inner", FILES))
    assert boots(boot(stick(tmp_path, image, ENTRY % (b"", b""))))


def test_a_partition_in_a_file(tmp_path):
    image = partitioned(tmp_path, "gpt", FILES)
    assert boots(boot(stick(tmp_path, image, ENTRY % (b",gpt1", b",1"))))


def test_an_iso_image_in_a_file(tmp_path):
    folder = tree(tmp_path / "inner", FILES)
    image = tmp_path / "live.iso"
    command = ["xorriso", "-as", "mkisofs", "-quiet", "-R", "-J", "-o", str(image), str(folder)]
    subprocess.run(command, check=True, capture_output=True, env=TOOLS)
    assert boots(boot(stick(tmp_path, image, ENTRY % (b"", b""))))


def test_the_menu_of_an_image(tmp_path):
    inner = {**FILES, "boot/grub/loopback.cfg": b"menuentry in { linux /boot/vmlinuz iso=$iso\n}\n"}
    image = format_disk(tmp_path / "inner.img", tree(tmp_path / "inner", inner))
    config = b"""
iso=/images/live.img
export iso
loopback loop $iso
set root=(loop)
configfile /boot/grub/loopback.cfg
"""
    run = boot(stick(tmp_path, image, config))
    assert run.status == 0, run.errors
    assert run.loaded() == (KERNEL, None, b"iso=/images/live.img")


def test_images_in_images_end(tmp_path):
    image = format_disk(tmp_path / "inner.img", tree(tmp_path / "inner", FILES))
    deep = b"loopback a /images/live.img; loopback b (a)/images/live.img\n"
    middle = stick(tmp_path / "middle", image, b"")
    files = tree(tmp_path / "outer", {"boot/grub/grub.cfg": b""})
    (files / "images").mkdir()
    shutil.copyfile(middle, files / "images/live.img")
    config = deep + b"menuentry live { linux (b)/boot/vmlinuz live; initrd (b)/boot/initrd.img\n}\n"
    (files / "boot/grub/grub.cfg").write_bytes(config)
    assert boots(boot(format_disk(tmp_path / "disk.img", files, size="64M")))
    (files / "boot/grub/grub.cfg").write_bytes(deep + b"loopback c (b)/boot/vmlinuz\n" + config)
    run = boot(format_disk(tmp_path / "disk.img", files, size="64M"))
    assert run.status == 1
    assert "more than 2 in each other" in run.errors


def test_what_is_no_image_boots_nothing(tmp_path):
    image = tmp_path / "noise"
    image.write_bytes(b"noise" * 1000)
    run = boot(stick(tmp_path, image, ENTRY % (b"", b"")))
    assert run.status == 1
    assert "(loop)/boot/vmlinuz" in run.errors


def test_many_images_end(tmp_path):
    files = tree(tmp_path / "files", {f"i/{n}": b"x" for n in range(65)})
    config = b"for i in /i/*; do loopback l $i; done\nmenuentry a { true\n}\n"
    tree(files, {"boot/grub/grub.cfg": b"insmod regexp\n" + config})
    run = boot(format_disk(tmp_path / "disk.img", files))
    assert run.status == 1
    assert "more than 64 files stand for disks" in run.errors
