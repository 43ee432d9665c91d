"""The disks that boot.py measures, built on first use: GPT and one partition, 8 GiB, sparse.

What a disk needs besides Python is found before it is built: `lacking` says which programs are
missing, with the Debian package of each.
"""

from __future__ import annotations

import ctypes
import filecmp
import os
import random
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
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
start=1MiB, size=1MiB, type=21686148-6449-6E6F-744E-656564454649
start=2MiB, type=0FC63DAF-8483-4772-8E79-3D69D8477DE4
"""
PATH = f"{os.environ['PATH']}:/usr/sbin:/sbin"
"""Where Debian keeps sfdisk and mkfs, and users do not look."""
PACKAGES = {
    "sfdisk": "fdisk",
    "losetup": "mount",
    "mount": "mount",
    "umount": "mount",
    "mkfs.ext3": "e2fsprogs",
    "mkfs.ext4": "e2fsprogs",
    "mkfs.xfs": "xfsprogs",
    "mkfs.btrfs": "btrfs-progs",
    "pvcreate": "lvm2",
    "vgcreate": "lvm2",
    "lvcreate": "lvm2",
}
"""The Debian package of each program that a disk may need."""
FALLOC_FL_COLLAPSE_RANGE = 0x08


@dataclass(frozen=True)
class Disk:
    """What a disk is made of."""

    description: str
    mkfs: str
    """The program that makes the file system, and its options less UUID and device."""
    piece: int = 0
    """Bytes of the ramdisk that lie together; 0: all of them."""
    uuid: str = "-U "
    """How that program is told the UUID."""
    mount: str = "noload"
    """Options under which nothing is written."""
    write: str = "defaults"
    """Options under which the files are written."""
    volume: bool = False
    """Whether the file system lies on a logical volume."""
    sector_size: int = 512
    xen: bool = True
    """Whether Xen's pygrub 4.17 boots it."""

    @property
    def start(self) -> int:
        """The byte of the disk at which the file system begins."""
        return ROOT_START + (VOLUME_START if self.volume else 0)

    @property
    def size(self) -> int:
        """Bytes of the file system: not the end of the disk, nor what a volume may lack of it."""
        return DISK_SIZE - self.start - (16 * MIB if self.volume else MIB)

    @property
    def programs(self) -> list[str]:
        volume = ["pvcreate", "vgcreate", "lvcreate"] if self.volume else []
        return ["sfdisk", "losetup", "mount", "umount", self.mkfs.split()[0], *volume]


VOLUME_START = MIB
"""Of the only logical volume on its physical one, behind the metadata."""
EXT4 = "mkfs.ext4 -q -F -L root"
BTRFS = Disk("", "mkfs.btrfs -q -f -L root", mount="rescue=nologreplay", xen=False)
DISKS = {
    "ext4": Disk("kernel and ramdisk in one piece each", EXT4),
    "ext4-960-extents": Disk("the ramdisk in pieces of 64 KiB", EXT4, 65_536),
    "ext4-15360-extents": Disk("the ramdisk in pieces of 4 KiB", EXT4, 4_096),
    "ext3": Disk("block maps instead of extents", "mkfs.ext3 -q -F -L root"),
    "xfs": Disk(
        "XFS", "mkfs.xfs -q -f -L root", uuid="-m uuid=", mount="norecovery,nouuid", xen=False
    ),
    "btrfs": replace(BTRFS, description="btrfs"),
    "btrfs-zstd": replace(
        BTRFS, description="btrfs that compresses what gets shorter", write="compress=zstd"
    ),
    "lvm": Disk("ext4 on a logical volume", EXT4, volume=True, xen=False),
    "ext4-4k": Disk("ext4 on a disk with sectors of 4 KiB", EXT4, sector_size=4096, xen=False),
}


def lacking(name: str) -> list[str]:
    """Return which programs a disk needs that are not there, with their packages."""
    missing = [one for one in DISKS[name].programs if not shutil.which(one, path=PATH)]
    return [f"{program} (package {PACKAGES[program]})" for program in missing]


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
    with attached(image, kind.sector_size) as device:
        run("sfdisk", "--quiet", "--no-tell-kernel", device, text=PARTITIONS)
    config = CONFIG.read_text()
    uuid = config.partition("root=UUID=")[2].split()[0]
    config += "# filled up to the size of a usual one\n" * (1 + (CONFIG_SIZE - len(config)) // 39)
    if kind.volume:
        with attached(image, start=ROOT_START, size=DISK_SIZE - ROOT_START - MIB) as device:
            make_volume(device)
    with attached(image, start=kind.start, size=kind.size) as device:
        run(*kind.mkfs.split(), *f"{kind.uuid}{uuid}".split(), device)
        with on_top(device, kind.write) as top:
            (top / "boot/grub").mkdir(parents=True)
            (top / "boot/grub/grub.cfg").write_text(config)
            (top / KERNEL[1:]).write_bytes(files.kernel.read_bytes())
            write_in_pieces(top / RAMDISK[1:], files.ramdisk.read_bytes(), kind.piece)
            run("sync", "--file-system", str(top))


def make_volume(device: str) -> None:
    """Make a group of one logical volume, in one piece, which is not activated."""
    lvm = ["--quiet", "--quiet", "--devices", device, "--config", "backup/backup=0"]
    lvm += ["--driverloaded", "n"]  # nor is the kernel asked about it, which may not have LVM
    run("pvcreate", *lvm, "--dataalignment", f"{VOLUME_START}b", device)
    run("vgcreate", *lvm, "benchmark", device)
    options = ["--activate", "n", "--zero", "n", "--wipesignatures", "n", "--extents", "100%FREE"]
    run("lvcreate", *lvm, *options, "--name", "root", "benchmark")


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
def attached(image: Path, sector_size: int = 512, start: int = 0, size: int = 0) -> Iterator[str]:
    """Yield a loop device of a disk, or of `size` bytes from one on."""
    span = ["--sector-size", str(sector_size), "--offset", str(start), "--sizelimit", str(size)]
    device = run("losetup", "--show", "--find", *span, str(image)).strip()
    try:
        yield device
    finally:
        run("losetup", "--detach", device)


@contextmanager
def offered(image: Path, kind: Disk) -> Iterator[str]:
    """Yield what is given to a boot loader: the file, or a device that has the sectors."""
    if kind.sector_size == 512:  # noqa: PLR2004 - as a file has them
        yield str(image)
        return
    with attached(image, kind.sector_size) as device:
        yield device


@contextmanager
def mounted(image: Path, kind: Disk) -> Iterator[Path]:
    """Yield where the file system is mounted, to be read."""
    with (
        attached(image, start=kind.start, size=kind.size) as device,
        on_top(device, f"ro,{kind.mount}") as top,
    ):
        yield top


@contextmanager
def on_top(device: str, options: str) -> Iterator[Path]:
    """Yield where a device is mounted."""
    with tempfile.TemporaryDirectory() as top:
        run("mount", "-o", options, device, top)
        try:
            yield Path(top)
        finally:
            run("umount", top)


def run(*argv: str, text: str | None = None) -> str:
    """Run to the end and return what was printed. Raises CalledProcessError."""
    done = subprocess.run(
        argv,
        env={**os.environ, "PATH": PATH},
        input=text,
        text=True,
        check=True,
        stdout=subprocess.PIPE,
    )
    return done.stdout
