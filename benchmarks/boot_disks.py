"""The disks that boot.py measures, built on first use: GPT, one ext partition, 8 GiB sparse."""

from __future__ import annotations

import ctypes
import filecmp
import os
import random
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "examples/guest/boot/grub/grub.cfg"
KERNEL = "/boot/vmlinuz-6.1.0-18-amd64"
RAMDISK = "/boot/initrd.img-6.1.0-18-amd64"
MIB = 1 << 20
KERNEL_SIZE, RAMDISK_SIZE = 8 * MIB, 60 * MIB
CONFIG_SIZE = 8192
"""Bytes of a usual grub.cfg; the example's is filled up with comments."""
DISK_SIZE = 8 << 30
ROOT_START = 2 * MIB
PARTITIONS = """\
label: gpt
start=2048, size=2048, type=21686148-6449-6E6F-744E-656564454649
start=4096, type=0FC63DAF-8483-4772-8E79-3D69D8477DE4
"""
FALLOC_FL_COLLAPSE_RANGE = 0x08


@dataclass(frozen=True)
class Disk:
    """What a disk is made of; `piece`: bytes of the ramdisk that lie together, 0: all of them."""

    description: str
    filesystem: str
    piece: int = 0


DISKS = {
    "ext4": Disk("kernel and ramdisk in one piece each", "ext4"),
    "ext4-960-extents": Disk("the ramdisk in pieces of 64 KiB", "ext4", 65_536),
    "ext4-15360-extents": Disk("the ramdisk in pieces of 4 KiB", "ext4", 4_096),
    "ext3": Disk("block maps instead of extents", "ext3"),
}


@dataclass(frozen=True)
class Files:
    """The kernel and the ramdisk that every disk holds, as files beside the disks."""

    kernel: Path
    ramdisk: Path

    @classmethod
    def load(cls, folder: Path) -> Files:
        """Make them where they are missing: noise, the same each time."""
        noise = random.Random(1)  # noqa: S311 (content, not a secret)
        files = cls(folder / "kernel", folder / "ramdisk")
        for file, size in ((files.kernel, KERNEL_SIZE), (files.ramdisk, RAMDISK_SIZE)):
            content = noise.randbytes(size)
            if not file.exists() or file.stat().st_size != size:
                file.write_bytes(content)
        return files

    def check(self, out: Path, who: str) -> None:
        """Raise ValueError unless `out` holds exactly these two files, whatever their names."""
        found = sorted(out.iterdir(), key=lambda file: file.stat().st_size)
        wanted = [self.kernel, self.ramdisk]
        if len(found) != len(wanted) or not all(
            filecmp.cmp(mine, theirs, shallow=False)
            for mine, theirs in zip(found, wanted, strict=True)
        ):
            raise ValueError(f"{who} made other files than those on the disk: {found}")


def disk(name: str, folder: Path) -> Path:
    """Return the disk of that name in `folder`; build it first if it is not there."""
    made = folder / f"{name}.img"
    if not made.exists():
        files = Files.load(folder)
        unfinished = made.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        build(unfinished, DISKS[name], files)
        unfinished.rename(made)
    return made


def build(image: Path, kind: Disk, files: Files) -> None:
    """Write partition table, file system and files. Needs root."""
    with image.open("wb") as file:
        file.truncate(DISK_SIZE)
    run("sfdisk", "--quiet", str(image), text=PARTITIONS)
    config = CONFIG.read_text()
    uuid = config.partition("root=UUID=")[2].split()[0]
    config += "# filled up to the size of a usual one\n" * (1 + (CONFIG_SIZE - len(config)) // 39)
    with attached(image) as device:
        run(f"mkfs.{kind.filesystem}", "-q", "-F", "-U", uuid, "-L", "root", device)
        with mounted(image, device) as top:
            (top / "boot/grub").mkdir(parents=True)
            (top / "boot/grub/grub.cfg").write_text(config)
            (top / KERNEL[1:]).write_bytes(files.kernel.read_bytes())
            write_in_pieces(top / RAMDISK[1:], files.ramdisk.read_bytes(), kind.piece)
            run("sync", "--file-system", str(top))


def write_in_pieces(path: Path, content: bytes, piece: int) -> None:
    """Write a file whose neighbouring pieces do not lie side by side on the disk.

    Twice the size is allocated in one run, and every other piece then taken out of the file
    (fallocate(2), FALLOC_FL_COLLAPSE_RANGE).
    """
    with path.open("w+b", buffering=0) as file:
        if piece:
            file.write(b"\xff" * (2 * len(content)))
            os.fsync(file)
            for start in range(piece, len(content), piece):
                collapse(file.fileno(), start, piece)
            os.ftruncate(file.fileno(), len(content))
            file.seek(0)
        file.write(content)
        os.fsync(file)


def collapse(descriptor: int, start: int, length: int) -> None:
    """Take a range of whole blocks out of a file. Raises OSError."""
    fallocate = ctypes.CDLL(None, use_errno=True).fallocate
    fallocate.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_int64, ctypes.c_int64]
    if fallocate(descriptor, FALLOC_FL_COLLAPSE_RANGE, start, length):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


@contextmanager
def attached(image: Path) -> Iterator[str]:
    """Yield a loop device of the root partition."""
    size = DISK_SIZE - ROOT_START - 33 * 512
    span = ["--offset", str(ROOT_START), "--sizelimit", str(size - size % 4096)]
    device = run("losetup", "--show", "--find", *span, str(image)).strip()
    try:
        yield device
    finally:
        run("losetup", "--detach", device)


@contextmanager
def mounted(image: Path, device: str | None = None) -> Iterator[Path]:
    """Yield where the root file system is mounted: to write on `device`, else only to read."""
    span = f"loop,ro,noload,offset={ROOT_START}"
    what = ["-o", span, str(image)] if device is None else [device]
    with tempfile.TemporaryDirectory() as top:
        run("mount", *what, top)
        try:
            yield Path(top)
        finally:
            run("umount", top)


def run(*argv: str, text: str | None = None) -> str:
    """Run to the end and return what was printed. Raises CalledProcessError."""
    environment = {**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"}
    done = subprocess.run(
        argv, env=environment, input=text, text=True, check=True, stdout=subprocess.PIPE
    )
    return done.stdout
