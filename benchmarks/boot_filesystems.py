#!/usr/bin/env python3
"""Measures the boot of the same kernel on one file system after the other, beside ext4.

    benchmarks/boot_filesystems.py [--images FOLDER] [--runs N] [--only NAME]…

Builds an image of each file system whose tools can fill one, with a kernel of 8 MiB, of which
256 KiB is machine code and the rest does not compress, as in Debian's, and a ramdisk of 29 MiB that
does not either; no root is needed. Every other `*.img` of FOLDER is measured, too: those that
take a mount to be filled, made elsewhere out of FOLDER/tree (on ZFS with GRUB's names of files in
the configuration, such as `/@/boot/vmlinuz`). What is measured runs in turn;
processor time is counted, and the ratio to ext4 is the median over rounds.
Exit status 1 where a boot takes more than MARK times that on ext4, 2 where nothing was measured.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = "/usr/bin/python3"
TMPFS = "/dev/shm"  # noqa: S108 (measured is the copy into memory)
MARK = 1.5
FIRST = "ext4"
START = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); "
    "from pygrub_k.cli.bootloader import main; raise SystemExit(main())"
)
MIB = 1 << 20
CODE = 256 << 10
BUILDERS = {
    "ext4": "mke2fs -q -t ext4 -d {tree} {image} 128M",
    "squashfs-gzip": "mksquashfs {tree} {image} -quiet -no-progress -comp gzip",
    "squashfs-lz4": "mksquashfs {tree} {image} -quiet -no-progress -comp lz4",
    "squashfs-xz": "mksquashfs {tree} {image} -quiet -no-progress -comp xz",
    "squashfs-zstd": "mksquashfs {tree} {image} -quiet -no-progress -comp zstd",
    "erofs": "mkfs.erofs --quiet {image} {tree}",
    "erofs-lz4": "mkfs.erofs --quiet -zlz4 {image} {tree}",
    "ufs2": "makefs -t ffs -o version=2 {image} {tree}",
}


def make_tree(tree: Path) -> None:
    """Make a kernel, a ramdisk and a configuration, the same each time."""
    noise = random.Random(1)  # noqa: S311 - content, no secret
    code = Path(PYTHON).read_bytes()[:CODE]
    grub = tree / "boot/grub"
    grub.mkdir(parents=True)
    kernel = bytearray(code + noise.randbytes(8 * MIB - CODE))
    kernel[0x1FE:0x200], kernel[0x202:0x206] = b"\x55\xaa", b"HdrS"
    (tree / "boot/vmlinuz").write_bytes(kernel)
    (tree / "boot/initrd.img").write_bytes(noise.randbytes(29 * MIB))
    entry = "linux /boot/vmlinuz root=/dev/xvda1\n initrd /boot/initrd.img"
    (grub / "grub.cfg").write_text(f"menuentry Linux {{\n {entry}\n}}\n")


def images(folder: Path) -> dict[str, Path]:
    """Build what is lacking; return all images by name, ext4 first."""
    tree = folder / "tree"
    if not tree.exists():
        make_tree(tree)
    for name, command in BUILDERS.items():
        image = folder / f"{name}.img"
        argv = [word.format(tree=tree, image=image) for word in command.split()]
        program = shutil.which(argv[0], path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
        if program is None:
            print(f"NOT MEASURED {name}: there is no {argv[0]}")
        elif not image.exists():
            subprocess.run([program, *argv[1:]], check=True, capture_output=True)
    found = {path.stem: path for path in sorted(folder.glob("*.img"))}
    return {FIRST: found.pop(FIRST), **found}


def boot(image: Path, size: int) -> float:
    """Boot an image; return the milliseconds of processor time, children's too."""
    with tempfile.TemporaryDirectory(dir=TMPFS) as out:
        options = ["-q", "--output-format=simple", f"--output-directory={out}", str(image)]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [PYTHON, "-I", "-S", "-c", START, *options]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode or sum(one.stat().st_size for one in Path(out).iterdir()) != size:
            raise SystemExit(f"{image}: it does not boot\n{done.stderr}")
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> int:
    """Measure, and return 1 where the mark is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--images", type=Path, default=ROOT / ".cache/benchmarks/filesystems")
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--only", action="append", metavar="NAME")
    chosen = parser.parse_args()
    chosen.images.mkdir(parents=True, exist_ok=True)
    disks = images(chosen.images)
    if chosen.only:
        disks = {name: disk for name, disk in disks.items() if name in {FIRST, *chosen.only}}
    if len(disks) == 1:
        return 2
    files = [chosen.images / "tree/boot" / name for name in ("vmlinuz", "initrd.img")]
    size = sum(one.stat().st_size for one in files)
    times: dict[str, list[float]] = {name: [] for name in disks}
    for turn in range(chosen.runs + 1):
        for name, disk in disks.items():
            once = boot(disk, size)
            if turn:  # the first one compiles, and fills the page cache
                times[name].append(once)
    missed = False
    print(f"{'':20}{'median ms':>10}{'min':>8}   to {FIRST}")
    for name, spent in times.items():
        ratio = statistics.median(a / b for a, b in zip(spent, times[FIRST], strict=True))
        row = f"{name:20}{statistics.median(spent):10.1f}{min(spent):8.1f}   {ratio:.2f}"
        print(row + ("  MISSED" if ratio > MARK else ""))
        missed |= ratio > MARK
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
