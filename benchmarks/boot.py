#!/usr/bin/env python3
"""Measures a boot: pygrub-k, Xen's pygrub, `cp` from a mount and a bare Python, in turn.

    sudo benchmarks/boot.py [--images FOLDER] [--runs N] [--only DISK]…

Builds its disks of 8 GiB (sparse, 70 MiB of data each) on first use, which takes root for loop
mounts; installs the checkout in a virtual environment and as one file; copies to a tmpfs. What is
measured runs in real time, ahead of all else on the machine. Prints medians of the wall clock,
ratios to Xen's pygrub where that boots the disk (medians over pairs of runs) and peak memory.
Exit status 1 where a mark is missed, 2 where something is lacking.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

import boot_disks

ROOT = Path(__file__).resolve().parent.parent
PYTHON = "/usr/bin/python3"
TMPFS = "/dev/shm"  # noqa: S108 (measured is the copy into memory)
RATIO_MARKS = {"ext4": 0.50, "ext4-960-extents": 0.38, "ext4-15360-extents": 0.45, "ext3": 0.50}
START_MARK = 3.0
"""Milliseconds of `pygrub-k --version` beyond those of an empty Python program."""
FILE_MARK = 4.0
"""The same of the one-file form that somebody made elsewhere."""
CONFINEMENT_MARK = 3.0
"""Milliseconds from the fork of the confined worker to its end, with one empty answer between."""
MEMORY_MARK = 24.0
"""MiB resident at the most."""
REAL_TIME = 50
"""The priority, of 99, that what is measured inherits: no other load is in its way."""
PEAK_OF = """\
import os, sys
null = os.open(os.devnull, os.O_RDWR)
streams = [(os.POSIX_SPAWN_DUP2, null, number) for number in (0, 1)]
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=streams)
_, status, used = os.wait4(child, 0)
print(used.ru_maxrss)
raise SystemExit(status != 0)
"""
"""Run by a small process: a child's peak counts the memory of the one that started it."""
CONFINEMENT = """\
import time
import pygrub_k.cli.bootloader
from pygrub_k.confined.worker import Worker
begin = time.perf_counter()
with Worker(lambda request, link: request, []) as worker:
    worker.ask(b"")
print((time.perf_counter() - begin) * 1000)
"""


@dataclass
class Command:
    """One thing to measure: `argv`, where `{out}` stands for an empty folder on the tmpfs."""

    name: str
    argv: list[str]
    copies: bool = True
    """Whether kernel and ramdisk lie in that folder afterwards."""
    milliseconds: list[float] = field(default_factory=list)
    peak: float = 0.0
    """MiB resident at the most."""

    @property
    def median(self) -> float:
        """Milliseconds of wall clock."""
        return statistics.median(self.milliseconds)

    def ratio(self, other: Command) -> float:
        """How many times as long as `other` this takes: the median over runs made in turn."""
        pairs = zip(self.milliseconds, other.milliseconds, strict=True)
        return statistics.median(mine / theirs for mine, theirs in pairs)

    def beyond(self, other: Command) -> float:
        """How many milliseconds longer than `other` this takes, likewise."""
        pairs = zip(self.milliseconds, other.milliseconds, strict=True)
        return statistics.median(mine - theirs for mine, theirs in pairs)


class Install:
    """The checkout, installed as README says: in a virtual environment and as a zipapp."""

    def __init__(self, folder: Path) -> None:
        environment = folder / "venv"
        shutil.rmtree(environment, ignore_errors=True)
        shutil.rmtree(ROOT / "build", ignore_errors=True)
        run(PYTHON, "-m", "venv", "--upgrade-deps", str(environment))
        self.python = str(environment / "bin/python3")
        run(self.python, "-m", "pip", "install", "--quiet", str(ROOT))
        self.script = [str(environment / "bin/pygrub-k")]
        self.zipapp = [str(folder / "pygrub-k.pyz")]
        run(self.python, str(ROOT / "scripts/make_zipapp.py"), *self.zipapp)


def run(*argv: str) -> None:
    """Run to the end; what it says is shown only by the CalledProcessError of a failure."""
    subprocess.run(argv, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def measure(commands: list[Command], runs: int, wanted: boot_disks.Files | None) -> None:
    """Run all in turn, `runs` times after one that warms up and is checked against `wanted`."""
    for command in commands:
        with tempfile.TemporaryDirectory(dir=TMPFS) as out:
            argv = [word.replace("{out}", out) for word in command.argv]
            command.peak = peak(argv)
            if wanted is not None and command.copies:
                wanted.check(Path(out), command.name)
    for _ in range(runs):
        for command in commands:
            with tempfile.TemporaryDirectory(dir=TMPFS) as out:
                argv = [word.replace("{out}", out) for word in command.argv]
                command.milliseconds.append(timed(argv))


def peak(argv: list[str]) -> float:
    """MiB resident at the most, of the process and those that it waited for."""
    measured = [PYTHON, "-I", "-S", "-c", PEAK_OF, *argv]
    done = subprocess.run(measured, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(argv)} failed:\n{done.stderr}")
    return int(done.stdout) / 1024


def timed(argv: list[str]) -> float:
    """Milliseconds of wall clock from the start of the process to its end, which must be well."""
    with Path(os.devnull).open("r+b") as null:
        streams = [(os.POSIX_SPAWN_DUP2, null.fileno(), number) for number in (0, 1, 2)]
        begin = time.perf_counter()
        child = os.posix_spawnp(argv[0], argv, os.environ, file_actions=streams)
        _, status = os.waitpid(child, 0)
        end = time.perf_counter()
    if status:
        raise subprocess.CalledProcessError(os.waitstatus_to_exitcode(status), argv)
    return (end - begin) * 1000


def boot_commands(install: Install, disk: str, mounted: Path, *, xens: bool) -> list[Command]:
    """What is measured on one disk; Xen's pygrub first, where it is installed and boots it."""
    options = ["-q", "--output-format=simple0", "--output-directory={out}", disk]
    xen = sorted(Path("/usr/lib").glob("xen-*/bin/pygrub")) if xens else []
    copied = [str(mounted / path.lstrip("/")) for path in (boot_disks.KERNEL, boot_disks.RAMDISK)]
    return [
        *(Command("Xen's pygrub", [str(program), *options]) for program in xen[-1:]),
        Command("pygrub-k", [*install.script, *options]),
        Command("pygrub-k, zipapp", [*install.zipapp, *options]),
        Command("cp from a mount", ["cp", *copied, "{out}"]),
        Command("pygrub-k -l", [*install.script, "-l", disk], copies=False),
        Command("python3 -I -c pass", [install.python, "-I", "-c", "pass"], copies=False),
    ]


def measure_disk(name: str, install: Install, folder: Path, runs: int) -> list[str]:
    """Measure one disk, print its table, and return the marks that it misses."""
    image, kind = boot_disks.disk(name, folder), boot_disks.DISKS[name]
    with ExitStack() as stack:
        top = stack.enter_context(boot_disks.mounted(image, kind))
        disk = stack.enter_context(boot_disks.offered(image, kind))
        commands = boot_commands(install, disk, top, xens=kind.xen)
        measure(commands, runs, boot_disks.Files.load(folder))
    base = commands[0] if commands[0].name.startswith("Xen") else None
    show(f"{name}: {kind.description}", commands, base)
    ours = next(command for command in commands if command.name == "pygrub-k")
    missed = []
    if base is not None and ours.ratio(base) > RATIO_MARKS[name]:
        missed.append(f"{name}: {ours.ratio(base):.3f} of Xen's pygrub, not {RATIO_MARKS[name]}")
    if ours.peak > MEMORY_MARK:
        missed.append(f"{name}: {ours.peak:.1f} MiB resident, not {MEMORY_MARK}")
    return missed


def measure_start(install: Install, runs: int) -> list[str]:
    """Measure what a start costs, print it, and return the marks that are missed."""
    bare = Command("python3 -I -c pass", [install.python, "-I", "-c", "pass"])
    script = Command("pygrub-k --version", [*install.script, "--version"])
    zipapp = Command("pygrub-k --version, zipapp", [*install.zipapp, "--version"])
    commands = [bare, script, zipapp]
    measure(commands, 3 * runs, None)
    show("start", commands, bare)
    return [
        f"{command.name}: {command.beyond(bare):.1f} ms beyond Python's own, not {mark}"
        for command, mark in ((script, START_MARK), (zipapp, FILE_MARK))
        if command.beyond(bare) > mark
    ]


def measure_confinement(install: Install, runs: int) -> list[str]:
    """Measure the confined worker alone, print it, and return the mark if it is missed."""
    command = [install.python, "-I", "-c", CONFINEMENT]
    said = (subprocess.check_output(command, text=True) for _ in range(runs))
    milliseconds = statistics.median(map(float, said))
    print(f"\nconfined worker, start to end: {milliseconds:.1f} ms")
    if milliseconds > CONFINEMENT_MARK:
        return [f"confinement: {milliseconds:.1f} ms, not {CONFINEMENT_MARK}"]
    return []


def show(title: str, commands: list[Command], base: Command | None) -> None:
    """Print a table; ratios and differences are to `base`."""
    against = f"to {base.name}" if base is not None else ""
    print(f"\n{title}\n{'':28}{'median ms':>10}{'min':>8}{'max':>8}{'MiB':>7}   {against}")
    for command in commands:
        row = f"{command.name:28}{command.median:10.1f}{min(command.milliseconds):8.1f}"
        row += f"{max(command.milliseconds):8.1f}{command.peak:7.1f}"
        if base is not None:
            row += f"   {command.ratio(base):.3f} ({command.beyond(base):+.1f} ms)"
        print(row)
    sys.stdout.flush()


def main() -> int:
    """Measure, and return 1 where a mark is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    images = ROOT / ".cache/benchmarks"
    parser.add_argument("--images", type=Path, default=images, help="where the disks are kept")
    parser.add_argument("--runs", type=int, default=31)
    parser.add_argument("--only", action="append", choices=list(boot_disks.DISKS))
    chosen = parser.parse_args()
    if os.geteuid() != 0:
        parser.error("needs root, to mount the disks that it measures")
    with suppress(PermissionError):  # a container may not let root do this
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(REAL_TIME))
    chosen.images.mkdir(parents=True, exist_ok=True)
    install = Install(chosen.images)
    missed = measure_start(install, chosen.runs) + measure_confinement(install, chosen.runs)
    left_out = []
    for name in chosen.only or boot_disks.DISKS:
        if lacking := boot_disks.lacking(name):
            left_out.append(f"NOT MEASURED {name}: it needs {', '.join(lacking)}")
        else:
            missed += measure_disk(name, install, chosen.images, chosen.runs)
    print("\nload average:", *(f"{load:.2f}" for load in os.getloadavg()))
    print(*(f"MISSED {mark}" for mark in missed), *left_out, sep="\n")
    if not missed and not left_out:
        print("every mark is met")
    return 1 if missed else 2 if left_out else 0


if __name__ == "__main__":
    sys.exit(main())
