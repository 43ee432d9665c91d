#!/usr/bin/env python3
"""Measures recursive listings: pygrub-inspect, The Sleuth Kit and `find` on a mount, in turn.

    sudo benchmarks/walk.py [--images FOLDER] [--runs N] [--only DISK]…

Builds its disks on first use, which takes root for loop mounts: 200,000 files in 5,000 directories
on ext4, XFS and btrfs, and 100,000 in one directory on ext4. Prints medians of the wall clock,
ratios to the peer (medians over pairs of runs), processor time with its ratio, what an entry costs
of it, and peak memory. Exit status 1 where a mark is missed, which goes by the wall clock: on a
busy machine look at processor time. Two more ext4 disks, with 20,000 and 2,000,000 files, are made
and measured only where --only names them: an entry is to cost the same, in the same memory. Peers
are `fls -r -p -l` and `ils -e` (package sleuthkit) for ext4, `find -printf` on the kernel's
mount for the others. pygrub-inspect starts as an installed command does, without what an editable
installation adds. Where NumPy is installed, pyarrow imports it, which adds to Parquet's times.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PRINTF = r"%M %n %U %G %s %T+ %p\n"
INODES = "inodes"
INODES_OF_EXT4 = 8 << 16
"""What mke2fs makes on 8 GiB."""
START = f"""
import sys
sys.prefix, sys.exec_prefix = {sys.prefix!r}, {sys.exec_prefix!r}
sys.path += {[str(ROOT), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]}
from pygrub_k.cli.inspect import command
raise SystemExit(command())
"""
"""Runs pygrub-inspect by a Python that was told not to look for packages, but where they are."""
NEEDED = ("crc32c", "pyarrow")
"""Packages without which the walks are not those that have marks."""
MEMORY_MARK = 40.0
"""MiB resident at the most; pyarrow alone takes more."""


class Disk(NamedTuple):
    """A disk to walk: how it is made, and how many files are in how many directories."""

    name: str
    make: str
    files: int
    directories: int
    size: int = 8 << 30
    is_optional: bool = False


class Mark(NamedTuple):
    """What a walk may take, as a ratio to the peer; and MiB resident at the most.

    Where the options are INODES, all inodes are listed, and `ils -e` is the peer.
    """

    disk: str
    options: str
    ratio: float
    memory: float = MEMORY_MARK


DISKS = (
    Disk("ext4", "mkfs.ext4 -q -F", 200_000, 5000),
    Disk("ext4-flat", "mkfs.ext4 -q -F", 100_000, 1),
    Disk("xfs", "mkfs.xfs -q -f", 200_000, 5000),
    Disk("btrfs", "mkfs.btrfs -q -f", 200_000, 5000),
    Disk("ext4-20k", "mkfs.ext4 -q -F", 20_000, 500, is_optional=True),
    Disk("ext4-2m", "mkfs.ext4 -q -F -N 2100000", 2_000_000, 50_000, 16 << 30, is_optional=True),
)
MARKS = (
    Mark("ext4", "-l", 0.33),
    Mark("ext4", "--format body", 0.35),
    Mark("ext4", "--format jsonl", 0.65),
    Mark("ext4", "--format parquet", 0.4, 200),
    Mark("ext4", INODES, 1.2),
    Mark("ext4-flat", "-l", 0.05),
    Mark("xfs", "-l", 1.2),
    Mark("btrfs", "-l", 1.2),
    Mark("ext4-20k", "-l", 0.33),
    Mark("ext4-2m", "-l", 0.33),
    Mark("ext4-2m", "--format jsonl", 0.65),
)


@dataclass
class Command:
    """One thing to measure."""

    name: str
    argv: list[str]
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    """Seconds of processor time, of its processes together."""
    peak: float = 0.0
    """MiB resident at the most."""

    def run(self) -> None:
        """Run it once, and keep what it took."""
        began = time.perf_counter()
        child = subprocess.Popen(
            self.argv, stdout=subprocess.DEVNULL, env={**os.environ, "TZ": "UTC"}
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(f"{' '.join(self.argv)}: exit status {child.returncode}")
        self.seconds.append(time.perf_counter() - began)
        self.processor.append(used.ru_utime + used.ru_stime)
        self.peak = max(self.peak, used.ru_maxrss / 1024)


def main() -> int:
    """Measure, print a table, and return 1 if a mark is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--images", type=Path, default=ROOT / ".cache/walk", metavar="FOLDER")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--only", action="append", choices=[disk.name for disk in DISKS])
    arguments = parser.parse_args()
    lacking = [name for name in ("fls", "mkfs.ext4", "mkfs.xfs", "mkfs.btrfs") if not find(name)]
    if lacking or os.geteuid():
        sys.exit(f"benchmarks/walk.py: needs {', '.join([*lacking, 'root'])}")
    absent = [name for name in NEEDED if find_spec(name) is None]
    if absent:
        sys.exit(f"benchmarks/walk.py: needs the Python packages {', '.join(absent)}")
    missed = False
    for disk in DISKS:
        if disk.name not in arguments.only if arguments.only else disk.is_optional:
            continue
        image = made(disk, arguments.images)
        with tempfile.TemporaryDirectory() as folder, peer_of(disk, image, folder) as peer:
            marks = [mark for mark in MARKS if mark.disk == disk.name]
            walks = [mark for mark in marks if mark.options != INODES]
            missed |= measured(disk, peer, walks, image, arguments.runs)
            scans = [mark for mark in marks if mark.options == INODES]
            if scans:
                ils = Command("ils -e", [find("ils") or "ils", "-e", str(image)])
                missed |= measured(disk, ils, scans, image, arguments.runs)
    return int(missed)


def measured(disk: Disk, peer: Command, marks: list[Mark], image: Path, runs: int) -> bool:
    """Run a peer and what has marks in turn, and print it; tell whether a mark is missed."""
    ours = [Command(mark.options, inspect(mark.options, image)) for mark in marks]
    for _ in range(runs + 1):  # the first run fills the page cache
        for command in (peer, *ours):
            command.run()
    return report(disk, peer, list(zip(marks, ours, strict=True)))


def report(disk: Disk, peer: Command, ours: list[tuple[Mark, Command]]) -> bool:
    """Print what one disk's walks took; tell whether a mark is missed."""
    base = peer.seconds[1:]
    print(f"{disk.name:10} {peer.name:16} {statistics.median(base):7.2f} s {peer.peak:5.0f} MiB")
    print(f"{'':24} processor {statistics.median(peer.processor[1:]):5.2f} s")
    missed = False
    for mark, command in ours:
        seconds = command.seconds[1:]
        ratio = _ratio(seconds, base)
        processor = command.processor[1:]
        is_scan = mark.options == INODES
        entries = INODES_OF_EXT4 if is_scan else disk.files + disk.directories
        verdict = "" if ratio <= mark.ratio and command.peak <= mark.memory else "  MISSED"
        missed |= bool(verdict)
        print(
            f"{'':10} {'' if is_scan else 'ls -R '}{command.name:12} "
            f"{statistics.median(seconds):5.2f} s "
            f"{command.peak:5.0f} MiB   ratio {ratio:.3f} (mark {mark.ratio}){verdict}\n{'':24} "
            f"processor {statistics.median(processor):5.2f} s, "
            f"ratio {_ratio(processor, peer.processor[1:]):.3f}, "
            f"{statistics.median(processor) / entries * 1e6:.1f} µs an entry"
        )
    return missed


def _ratio(ours: list[float], theirs: list[float]) -> float:
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def inspect(options: str, image: Path) -> list[str]:
    """Return the command line of pygrub-inspect, without what an environment adds to a start."""
    words = [INODES] if options == INODES else ["ls", "-R", *options.split()]
    return [sys.executable, "-I", "-S", "-c", START, *words, str(image)]


def find(program: str) -> str | None:
    """Return where a program is, also one for administrators."""
    return shutil.which(program, path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin")


def made(disk: Disk, folder: Path) -> Path:
    """Return a disk's image, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    image = folder / f"{disk.name}.img"
    if not image.exists():
        unfinished = image.with_suffix(".unfinished")
        with unfinished.open("wb") as file:
            file.truncate(disk.size)
        words = disk.make.split()
        subprocess.run([find(words[0]) or words[0], *words[1:], str(unfinished)], check=True)
        with tempfile.TemporaryDirectory() as mount, mounted(unfinished, mount, "rw"):
            populate(Path(mount), disk)
        unfinished.rename(image)
    return image


def populate(root: Path, disk: Disk) -> None:
    """Fill a file system; the files of a directory are made at different times."""
    chance = random.Random(42)  # noqa: S311 (equal disks everywhere)
    tops = [root / f"top-{number}" for number in range(max(disk.directories // 100, 1))]
    for top in tops:
        top.mkdir()
    folders = [tops[number % len(tops)] / f"d{number}" for number in range(disk.directories)]
    for folder in folders:
        folder.mkdir()
    data = chance.randbytes(1 << 16)
    for number in range(disk.files):
        name = f"{number:x}.{'n' * chance.randrange(6, 26)}"
        size = min(int(chance.paretovariate(1.2) * 300), len(data))
        (folders[number % len(folders)] / name).write_bytes(data[:size])


@contextmanager
def mounted(image: Path, mount: str, options: str = "ro") -> Iterator[None]:
    """Mount an image for a while."""
    subprocess.run(["mount", "-o", f"loop,{options}", str(image), mount], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", mount], check=True)


@contextmanager
def peer_of(disk: Disk, image: Path, folder: str) -> Iterator[Command]:
    """Return what a disk's walks are measured against."""
    if disk.name.startswith("ext"):
        yield Command("fls -r -p -l", [find("fls") or "fls", "-r", "-p", "-l", str(image)])
        return
    with mounted(image, folder):
        yield Command("find -printf", ["find", folder, "-printf", PRINTF])


if __name__ == "__main__":
    sys.exit(main())
