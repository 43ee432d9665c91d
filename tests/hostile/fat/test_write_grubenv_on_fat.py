"""`--write-grubenv` where the block lies on FAT, as on the EFI system partition of many guests."""

import subprocess
from pathlib import Path

import pytest

from tests.hostile.boot.running import KERNEL, boot
from tests.hostile.boot.test_write_grubenv import CLEARED, CONFIG, PENDING, args, refused
from tests.images.fat import ENVIRONMENT, run
from tests.images.fat_bytes import Image, entry, named

OPTIONS = {
    "fat12": ("-F", "12"),
    "fat16": ("-F", "16", "-s", "2"),
    "fat32": ("-F", "32", "-s", "1"),
    "fat16-4k-sectors": ("-F", "16", "-S", "4096", "-s", "1"),
}


def on_fat(folder: Path, *options: str) -> Path:
    """Make a disk whose only file system is a FAT with kernel, configuration and environment."""
    disk = folder / "disk.img"
    with disk.open("wb") as file:
        file.truncate((4 if "12" in options else 40) << 20)
    run("mkfs.fat", *options, str(disk))
    for directory in ("boot", "boot/grub"):
        run("mmd", "-i", str(disk), f"::{directory}")
    for name, content in (
        ("vmlinuz", KERNEL),
        ("grub/grub.cfg", CONFIG),
        ("grub/grubenv", PENDING),
    ):
        (folder / "content").write_bytes(content)
        run("mcopy", "-i", str(disk), str(folder / "content"), f"::boot/{name}")
    return disk


def stored(disk: Path) -> bytes:
    return run("mtype", "-i", str(disk), "::boot/grub/grubenv").encode()


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_a_one_shot_boots_once(tmp_path, options):
    disk = on_fat(tmp_path, *options)
    before = disk.read_bytes()
    place = before.index(PENDING)
    done = boot(disk, "--write-grubenv")
    assert args(done) == b"second"
    assert f"1024 bytes at byte {place}: written" in done.errors
    assert disk.read_bytes() == before[:place] + CLEARED + before[place + 1024 :]
    assert stored(disk) == CLEARED
    subprocess.run(["fsck.fat", "-n", disk], check=True, capture_output=True, env=ENVIRONMENT)
    assert args(boot(disk, "--write-grubenv")) == b"first"


def test_what_is_stored_is_what_grub_editenv_stores(tmp_path):
    disk = on_fat(tmp_path, "-F", "16")
    mine = tmp_path / "grubenv"
    mine.write_bytes(PENDING)
    run("grub-editenv", str(mine), "set", "next_entry=")
    assert args(boot(disk, "--write-grubenv")) == b"second"
    assert stored(disk) == mine.read_bytes()


def test_one_that_was_not_unmounted_is_written_all_the_same(tmp_path):
    disk = on_fat(tmp_path, "-F", "16")
    content = bytearray(disk.read_bytes())
    content[0x25] = 1
    disk.write_bytes(content)
    done = boot(disk, "--write-grubenv")
    assert args(done) == b"second"
    assert "not unmounted" in done.errors
    assert stored(disk) == CLEARED


def test_a_read_only_file_is_refused(tmp_path):
    disk = on_fat(tmp_path, "-F", "16")
    run("mattrib", "-i", str(disk), "+r", "::boot/grub/grubenv")
    assert "it is marked read-only" in refused(disk)


def test_a_file_in_pieces_is_refused(tmp_path):
    image = Image(12)
    first, second = image.allocate(1), image.allocate(2)[1:]
    image.chain([*first, *second])
    image.write([*first, *second], PENDING)
    kernel = image.store(KERNEL)
    config = image.store(CONFIG)
    folders = image.allocate(2)
    files = named("grub.cfg", b"GRUB    CFG", cluster=config, size=len(CONFIG))
    files += named("grubenv", b"GRUBENV    ", cluster=first[0], size=1024)
    image.write(folders[1:], files)
    files = named("grub", b"GRUB       ", attributes=0x10, cluster=folders[1])
    files += named("vmlinuz", b"VMLINUZ    ", cluster=kernel, size=len(KERNEL))
    image.write(folders[:1], files)
    image.set_root(entry(b"BOOT       ", attributes=0x10, cluster=folders[0]))
    disk = tmp_path / "disk.img"
    disk.write_bytes(image.data)
    assert args(boot(disk)) == b"second"
    assert "it is fragmented" in refused(disk)
