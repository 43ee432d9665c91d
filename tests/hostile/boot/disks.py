"""The good disks whose mutants are booted, with each kind of structure that leads to a kernel."""

import binascii
import os
import struct
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


def lvm_ext4(folder: Path) -> Path:
    """A physical volume on the whole disk, and /boot in a logical volume of two segments."""
    filesystem = format_disk(
        folder / "filesystem", tree(folder / "tree", FILES), "-b", "1024", size=FILESYSTEM
    ).read_bytes()
    size = len(filesystem) + 3 * MIB
    disk = bytearray(size)
    metadata = LVM_METADATA.encode() + b"\0"
    area = bytearray(MIB - 4 * KIB)
    area[4:20] = b"\x20LVM2\x20x[5A%r0N*>"
    area[20:72] = numbers("IQQQQII", 1, 4096, len(area), 512, len(metadata), lvm_crc(metadata), 0)
    area[0:4] = numbers("I", lvm_crc(area[4:512]))
    area[512 : 512 + len(metadata)] = metadata
    label = bytearray(512)
    label[:32] = b"LABELONE" + numbers("QII", 1, 0, 32) + b"LVM2 001"
    label[32:64] = b"A" * 32
    places = (size, MIB, 0, 0, 0, 4096, len(area), 0, 0)
    label[64 : 64 + 8 * len(places)] = numbers("Q" * len(places), *places)
    label[16:20] = numbers("I", lvm_crc(label[20:]))
    disk[512:1024] = label
    disk[4096:MIB] = area
    half = len(filesystem) // 2
    disk[MIB : MIB + half] = filesystem[half:]
    disk[2 * MIB + half : 2 * MIB + 2 * half] = filesystem[:half]
    path = folder / "disk.img"
    path.write_bytes(disk)
    return path


def lvm_crc(data: bytes | bytearray) -> int:
    """LVM's CRC-32: another start, and no inversion at the end."""
    return ~binascii.crc32(data, ~0xF597A6CF & 0xFFFFFFFF) & 0xFFFFFFFF


def numbers(letters: str, *values: int) -> bytes:
    return struct.pack("<" + letters, *values)


def journal_ext4(folder: Path) -> Path:
    """A file system that was not unmounted: /boot's directory is in its journal only."""
    disk = format_disk(folder / "disk.img", tree(folder / "tree", FILES), "-b", "1024", size="8M")
    (block,) = debugfs(disk, "blocks /boot").split()
    place = slice(int(block) * KIB, (int(block) + 1) * KIB)
    content = bytearray(disk.read_bytes())
    (folder / "block").write_bytes(content[place])
    content[place] = bytes(KIB)
    disk.write_bytes(content)
    debugfs(disk, "jo -c", f"jw -b {block} {folder / 'block'}", "jc")
    return disk


def debugfs(disk: Path, *commands: str) -> str:
    return subprocess.run(
        ["debugfs", "-w", "-f", "-", str(disk)],
        input="\n".join(commands),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"},
    ).stdout.partition("\n")[2]


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


LVM_METADATA = """\
guest {
id = "AAAAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAAAB"
seqno = 1
format = "lvm2"
status = ["RESIZEABLE", "READ", "WRITE"]
flags = []
extent_size = 2048
max_lv = 0
max_pv = 0
metadata_copies = 0
physical_volumes {
pv0 {
id = "AAAAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAAAA"
device = "/dev/xvda"
status = ["ALLOCATABLE"]
flags = []
dev_size = 18432
pe_start = 2048
pe_count = 8
}
}
logical_volumes {
boot {
id = "AAAAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAAAC"
status = ["READ", "WRITE", "VISIBLE"]
flags = []
segment_count = 2
segment1 {
start_extent = 0
extent_count = 3
type = "striped"
stripe_count = 1
stripes = ["pv0", 4]
}
segment2 {
start_extent = 3
extent_count = 3
type = "striped"
stripe_count = 1
stripes = ["pv0", 0]
}
}
}
}
contents = "Text Format Volume Group"
version = 1
"""

BASES: dict[str, Base] = {
    "gpt_ext4": Base(gpt_ext4, checksums=True),
    "mbr_ext3": Base(mbr_ext3, checksums=False),
    "lvm_ext4": Base(lvm_ext4, checksums=True),
    "journal_ext4": Base(journal_ext4, checksums=True),
}
