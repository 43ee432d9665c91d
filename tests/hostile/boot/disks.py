"""The good disks whose mutants are booted, with each kind of structure that leads to a kernel."""

import os
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.boot.running import FILES, format_disk, tree

KIB = 1 << 10
MIB = 1 << 20
PARTITION = 1 * MIB
FILESYSTEM = "6M"
LEGACY = b"""\
default 0
timeout 5
title Linux
root (hd0,0)
kernel /boot/vmlinuz root=/dev/xvda1 ro
initrd /boot/initrd.img
"""
MENU = b"""\
set default="advanced>linux-6.1"
set timeout=5
load_env
function args { echo "root=UUID=$1 ro"; }
if [ -s $prefix/grubenv ]; then
  set have_grubenv=true
fi
menuentry "decoy" --id decoy {
  linux /boot/decoy
}
submenu "Advanced options" --id advanced {
  menuentry 'Linux 6.1' --class gnu-linux --id 'linux-6.1' {
    search --no-floppy --file --set=root /boot/vmlinuz
    linux /boot/vmlinuz root=/dev/xvda1 ro quiet ${extra}
    initrd /boot/microcode.img /boot/initrd.img
  }
}
"""


@dataclass(frozen=True)
class Base:
    """How a disk is made, and whether its file system's metadata have checksums."""

    make: Callable[[Path], Path]
    checksums: bool


def partitioned(folder: Path, label: str, files: Mapping[str, bytes], *options: str) -> Path:
    """Make a disk with one partition, of the files and a directory of many."""
    source = tree(folder / "tree", files)
    many = source / "many"
    many.mkdir()
    for number in range(120):
        (many / f"a-file-of-many-{number:03}").touch()
    holes = source / "boot/microcode.img"
    for number in range(40):  # more extents than an inode holds
        with holes.open("ab") as file:
            file.write(b"microcode" * 20)
            file.truncate(4096 * (number + 1))
    filesystem = format_disk(folder / "filesystem", source, *options, size=FILESYSTEM)
    disk = folder / "disk.img"
    disk.write_bytes(bytes(PARTITION) + filesystem.read_bytes() + bytes(MIB))
    subprocess.run(
        ["sfdisk", "-q", str(disk)],
        input=f"label: {label}\nstart={PARTITION // 512}, size={FILESYSTEM}, type=linux\n",
        text=True,
        check=True,
        env={**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"},
    )
    return disk


def gpt_ext4(folder: Path) -> Path:
    """A GPT and ext4 with checksums, a saved default in a submenu, and a kernel behind a link."""
    environment = b"# GRUB Environment Block\nsaved_entry=linux-6.1\nextra=x\n".ljust(KIB, b"#")
    files = {**FILES, "boot/grub/grub.cfg": MENU}
    return partitioned(
        folder,
        "gpt",
        {**files, "boot/grub/grubenv": environment},
        "-b",
        "1024",
        "-O",
        "metadata_csum",
    )


def mbr_ext3(folder: Path) -> Path:
    """An MBR and ext3 with block maps, without checksums, and GRUB legacy's menu."""
    files = {name: content for name, content in FILES.items() if not name.endswith(".cfg")}
    files["boot/grub/menu.lst"] = LEGACY
    return partitioned(
        folder, "dos", files, "-b", "1024", "-O", "^extent,^64bit,^metadata_csum,^flex_bg"
    )


BASES: dict[str, Base] = {
    "gpt_ext4": Base(gpt_ext4, checksums=True),
    "mbr_ext3": Base(mbr_ext3, checksums=False),
}
