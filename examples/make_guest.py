#!/usr/bin/env python3
"""Makes the example guest's disk, guest.img.

    examples/make_guest.py [OUT]

A GPT with a BIOS boot partition and an ext4 root, as Debian's installer lays them out: the tree
in examples/guest, a GRUB environment block that remembers a choice, two kernels and two ramdisks
made of plain text. Needs sfdisk, mke2fs and debugfs, not root; makes the same bytes each time.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MADE_WITH = "1.47.0"  # the e2fsprogs that guest.img is from: another may make other bytes
HERE = Path(__file__).resolve().parent
TREE = HERE / "guest"
SECTOR = 512
HOLE = 4096  # bytes of zeros that are worth a hole
MIB = 1 << 20
ROOT_START, ROOT_SIZE = 2 * MIB, 5 * MIB
DISK_SIZE = ROOT_START + ROOT_SIZE + MIB
ROOT_UUID = "3c1d7a52-6b0f-4f0e-9a55-2b7ad2b0a111"
MADE_AT = 1_707_000_000  # seconds since 1970: every timestamp on the disk
PARTITIONS = f"""\
label: gpt
label-id: 6E4A3B7C-0B0D-4C41-8D1B-5B8D6A3F0001
start={MIB // SECTOR}, size={MIB // SECTOR}, type=21686148-6449-6E6F-744E-656564454649, \
uuid=6E4A3B7C-0B0D-4C41-8D1B-5B8D6A3F0002
start={ROOT_START // SECTOR}, size={ROOT_SIZE // SECTOR}, \
type=0FC63DAF-8483-4772-8E79-3D69D8477DE4, uuid=6E4A3B7C-0B0D-4C41-8D1B-5B8D6A3F0003
"""
MKE2FS_CONF = """\
[fs_types]
ext4 = {
  features = has_journal,ext_attr,resize_inode,dir_index,filetype,extent,64bit,flex_bg,\
sparse_super,large_file,huge_file,dir_nlink,extra_isize,metadata_csum
  inode_size = 256
  hash_alg = half_md4
}
small = {
  blocksize = 1024
}
"""
SAVED_ENTRY = f"gnulinux-advanced-{ROOT_UUID}>gnulinux-6.1.0-17-amd64-advanced-{ROOT_UUID}"
LINKS = {
    "/vmlinuz": "boot/vmlinuz-6.1.0-18-amd64",
    "/initrd.img": "boot/initrd.img-6.1.0-18-amd64",
}


def files() -> dict[str, bytes]:
    """Content of every file of the guest, by path."""
    found = {
        f"/{file.relative_to(TREE)}": file.read_bytes()
        for file in sorted(TREE.rglob("*"))
        if file.is_file()
    }
    environment = f"# GRUB Environment Block\nsaved_entry={SAVED_ENTRY}\n".encode()
    found["/boot/grub/grubenv"] = environment.ljust(1024, b"#")
    for release in ("6.1.0-17-amd64", "6.1.0-18-amd64"):
        found[f"/boot/vmlinuz-{release}"] = text_of(f"the kernel {release}", 2_000)
        found[f"/boot/initrd.img-{release}"] = text_of(f"the ramdisk of {release}", 8_000)
    return found


def text_of(what: str, lines: int) -> bytes:
    """Content that shows its place: numbered lines, so that a wrong block is seen."""
    return "".join(f"{what} (an example), line {n:5}\n" for n in range(lines)).encode()


def make(out: Path) -> None:
    """Write the disk, sparse. Raises CalledProcessError where a tool fails."""
    with tempfile.TemporaryDirectory() as folder:
        root = make_filesystem(Path(folder)).read_bytes()
    with out.open("wb") as disk:
        disk.truncate(DISK_SIZE)
        for start in range(0, ROOT_SIZE, HOLE):
            piece = root[start : start + HOLE]
            if piece.strip(b"\0"):
                disk.seek(ROOT_START + start)
                disk.write(piece)
    tool("sfdisk", "--quiet", "--no-reread", "--no-tell-kernel", str(out), text=PARTITIONS)


def make_filesystem(scratch: Path) -> Path:
    """Make the root file system, as a file of its own.

    debugfs fills it, since `mke2fs -d` takes over times and the order of names from the tree.
    """
    made, config, commands = scratch / "root.img", scratch / "mke2fs.conf", scratch / "commands"
    with made.open("wb") as file:
        file.truncate(ROOT_SIZE)
    config.write_text(MKE2FS_CONF)
    commands.write_text("".join(f"{line}\n" for line in filling(scratch)))
    options = f"hash_seed={ROOT_UUID},lazy_itable_init=0,root_owner=0:0"
    kind = ("-t", "ext4", "-T", "small")
    identity = ("-U", ROOT_UUID, "-L", "root", "-E", options)
    tool("mke2fs", "-q", "-F", *kind, *identity, str(made), conf=config)
    tool("debugfs", "-w", "-f", str(commands), str(made), conf=config)
    tool("e2fsck", "-f", "-n", str(made), conf=config)  # debugfs ends with 0 whatever it did
    return made


def filling(scratch: Path) -> Iterator[str]:
    """What debugfs is told: directories, files and links, parents first."""
    contents = files()
    folders = {str(parent) for path in contents for parent in PurePosixPath(path).parents}
    yield from (f"mkdir {folder}" for folder in sorted(folders - {"/"}))
    for number, (path, content) in enumerate(sorted(contents.items())):
        source = scratch / f"content-{number}"
        source.write_bytes(content)
        source.chmod(0o644)
        yield f"write {source} {path}"
    yield from (f"symlink {path} {target}" for path, target in sorted(LINKS.items()))


def tool(*command: str, conf: Path | None = None, text: str | None = None) -> None:
    """Run a program to its end, quietly, with what makes its result the same each time."""
    environment = {**os.environ, "E2FSPROGS_FAKE_TIME": str(MADE_AT), "LC_ALL": "C"}
    environment["PATH"] += ":/usr/sbin:/sbin"
    if conf is not None:
        environment["MKE2FS_CONFIG"] = str(conf)
    subprocess.run(command, env=environment, input=text, text=True, check=True, capture_output=True)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "guest.img")
