#!/usr/bin/env python3
"""Measures an audit of many guests: processes, memory, and what becomes of those that fail.

    benchmarks/fleet.py [--folder FOLDER] [--guests 500] [--simulated 10000] [--only PART]…

Builds a fleet of small sparse disks of all kinds that the tests make. The parts: `overhead` (over
the bare inspection, in one process), `speed` (two processes beside one, in turn), `memory`
(resident while ever more guests are looked at), `killed` (a process killed in mid-run, here and on
a cluster), `hang` (a disk that never answers; root, by FUSE). Exit status 1 where a mark is missed.
On a machine that is busy the processor time tells more than the clock: both are printed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

from fleet_disks import fleet  # noqa: E402

from pygrub_k.cli.audit_guest import Limits, audited  # noqa: E402
from pygrub_k.fleet import local  # noqa: E402
from pygrub_k.fleet.dataset import opened  # noqa: E402
from pygrub_k.fleet.guests import plan_of  # noqa: E402
from pygrub_k.fleet.lists import plans  # noqa: E402
from pygrub_k.fleet.slot import Slot  # noqa: E402
from pygrub_k.fleet.task import Task  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

OVERHEAD_MARK: Final = 0.025
"""Seconds of processor time for a guest, beyond what looking at it takes."""
SPEED_MARK: Final = 1.8
MEMORY_MARK: Final = 1.05
"""Of what is resident after a tenth of the guests, at the end."""
SECONDS: Final = 60
KILLS: Final = 3
DISK: Final = 2
"""The number of the file that never answers."""
ATTRIBUTES: Final = "<QQQQQQIIIIIIIII4x"
LOOKUP, GETATTR, OPEN, INIT = 1, 3, 14, 26
NO_ANSWER: Final = (2, 15, 36, 42)
"""Reads; and forgetting and interrupting, of which nobody hears."""
DONE: Final = (18, 25)
"""Releasing and flushing, which are answered by nothing."""
PROGRAM: Final = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pygrub_k.cli.inspect import command;"
    " sys.exit(command())"
)


def tasks_of(disks: Sequence[Path], output: Path | None = None) -> list[Task]:
    """Return the tasks of an audit of these disks, for a dataset if there is one."""
    directory = "" if output is None else str(output)
    dataset = opened(directory, create=True).id if directory else ""
    found = plans(list(map(str, disks)))
    return [
        Task(
            kind="audit",
            plan=one.as_data(),
            seconds=SECONDS,
            memory=256,
            directory=directory,
            dataset=dataset,
        )
        for one in found
    ]


def spent() -> float:
    """Return the seconds of processor time of this process and its ended children."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


class Part:
    """One part's figures, and whether its marks are kept."""

    missed = False

    def say(self, text: str, *, fine: bool = True) -> None:
        """Print a figure."""
        print(f"  {text}{'' if fine else '   MARK MISSED'}", flush=True)
        Part.missed = Part.missed or not fine


# -- overhead and speed --------------------------------------------------------------------


def run(tasks: Sequence[Task], jobs: int) -> tuple[float, float, float]:
    """Return clock and processor seconds of a run, and those of this process alone in it."""
    effort, own, began = spent(), time.process_time(), time.monotonic()
    count = sum(1 for _ in local.run(tasks, jobs))
    assert count == len(tasks)
    return time.monotonic() - began, spent() - effort, time.process_time() - own


def overhead(disks: Sequence[Path], scratch: Path) -> None:
    """Compare a run by one process, with a dataset and without, with the bare inspection."""
    part = Part()
    limits = Limits(SECONDS, 256)
    tasks = tasks_of(disks)
    bare, plain, kept = [], [], []
    for number in range(3):
        began = spent()
        for task in tasks:
            audited(plan_of(task.plan), limits)
        bare.append((spent() - began) / len(tasks))
        plain.append(run(tasks, 1)[1] / len(tasks))
        kept.append(run(tasks_of(disks, scratch / f"set{number}"), 1)[1] / len(tasks))
    base = statistics.median(bare)
    part.say(f"bare inspection: {base * 1000:.1f} ms of processor time a guest")
    for name, values in (("records come back", plain), ("into a dataset", kept)):
        more = statistics.median(values) - base
        part.say(f"{name}: {more * 1000:+.1f} ms", fine=more <= OVERHEAD_MARK)


def speed(disks: Sequence[Path], _: Path) -> None:
    """Compare two processes with one, in turn."""
    part = Part()
    tasks = tasks_of(disks)
    ratios = []
    for _number in range(3):
        (one, one_effort, _own), (two, two_effort, own) = run(tasks, 1), run(tasks, 2)
        ratios.append(one / two)
        busy = os.getloadavg()[0]
        part.say(
            f"one: {one:.1f} s ({one_effort:.1f} s of processor time), two: {two:.1f} s"
            f" ({two_effort:.1f} s), ratio {one / two:.2f}; load {busy:.1f}"
        )
        shared = two_effort / max(own, (two_effort - own) / 2 + own)
        part.say(f"by processor time alone, with {own:.2f} s that are not shared: {shared:.2f}")
    best = max(statistics.median(ratios), 0.0)
    part.say(f"two processes: {best:.2f} times as fast as one", fine=best >= SPEED_MARK)


# -- memory --------------------------------------------------------------------------------


def resident(process: int) -> int:
    """Return KiB resident of a process and of all below it that are no short-lived workers."""
    total = 0
    waiting = [process]
    while waiting:
        number = waiting.pop()
        with suppress(OSError):
            text = Path(f"/proc/{number}/status").read_text()
            total += int(text.partition("VmRSS:")[2].split()[0])
            waiting += map(int, Path(f"/proc/{number}/task/{number}/children").read_text().split())
    return total


def memory(disks: Sequence[Path], scratch: Path, simulated: int) -> None:
    """Look at ever more guests in one process, into a dataset, and watch what it has resident."""
    part = Part()
    output = scratch / "memory"
    small = sorted(disks, key=lambda disk: disk.stat().st_blocks)[: len(disks) // 2]
    tasks = tasks_of(small, output)
    slot = Slot()
    seen = []
    for number in range(simulated):
        found = slot.run(tasks[number % len(tasks)])
        assert not found.failed
        if (number + 1) % max(1, simulated // 10) == 0:
            assert slot.process is not None
            seen.append(resident(slot.process))
            part.say(f"after {number + 1:6} guests: {seen[-1] / 1024:.1f} MiB resident")
    slot.end()
    growth = seen[-1] / seen[0]
    part.say(f"the last beside the first: {growth:.3f}", fine=growth <= MEMORY_MARK)


# -- what fails ----------------------------------------------------------------------------


def children(process: int) -> list[int]:
    """Return the processes that one has started."""
    with suppress(OSError):
        return [*map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())]
    return []


def killed(disks: Sequence[Path], scratch: Path) -> None:
    """Kill processes in mid-run, and count what the dataset has."""
    for name, more in (("here", ["--jobs=2"]), ("on a cluster", None)):
        _killed(name, disks, scratch / f"killed-{len(name)}", more)


def _killed(name: str, disks: Sequence[Path], output: Path, options: list[str] | None) -> None:
    part = Part()
    listed = output.with_suffix(".txt")
    listed.write_text("".join(f"{disk}\n" for disk in disks))
    words = ["audit", f"--list={listed}", f"--output={output}"]
    chance = random.Random(14)  # noqa: S311 - which one does not matter
    kills = 0
    with _cluster() if options is None else _nothing() as (address, workers):
        words += options if options is not None else [f"--scheduler={address}"]
        running = subprocess.Popen([sys.executable, "-c", PROGRAM, *words])
        while running.poll() is None:
            time.sleep(0.5)
            done = sum(1 for _ in output.rglob("*.parquet"))
            if kills < KILLS and done > (kills + 1) * len(disks) // 5:
                victims = children(running.pid) if options is not None else workers()
                if victims:
                    with suppress(ProcessLookupError):
                        os.kill(chance.choice(victims), signal.SIGKILL)
                        kills += 1
    import pyarrow.parquet as pq

    rows: Counter[str] = Counter()
    failed = 0
    for path in opened(str(output)).files("guests"):
        for row in pq.ParquetFile(path).read(["guest", "failed"]).to_pylist():
            rows[row["guest"]] += 1
            failed += row["failed"] is not None
    is_right = set(rows) == set(map(str, disks)) and set(rows.values()) == {1} and not failed
    part.say(
        f"{name}: {kills} processes killed; {len(rows)} of {len(disks)} guests,"
        f" {sum(rows.values())} rows, {failed} failed",
        fine=is_right and kills > 0,
    )


@contextmanager
def _nothing() -> Iterator[tuple[str, Callable[[], list[int]]]]:
    yield "", list


@contextmanager
def _cluster() -> Iterator[tuple[str, Callable[[], list[int]]]]:
    """Have a cluster of two workers; yields its address and what returns their processes."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1"
    ) as cluster:

        def workers() -> list[int]:
            nannies = [one for one in cluster.workers.values() if one.process is not None]
            return [one.process.pid for one in nannies if one.process.pid]

        yield cluster.scheduler_address, workers


def hang(disks: Sequence[Path], scratch: Path) -> None:
    """Have a FIFO, and a file that never answers a read, among the disks."""
    part = Part()
    fifo = scratch / "fifo"
    os.mkfifo(fifo)
    with _never(scratch / "never") as hanging:
        given = [*disks[:20], fifo, hanging, *disks[20:40]]
        listed = scratch / "hang.txt"
        listed.write_text("".join(f"{disk}\n" for disk in given))
        words = ["audit", f"--list={listed}", "--format=jsonl", "--jobs=2", "--time-limit=5"]
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *words], stdout=subprocess.PIPE, check=False
        )
        seconds = time.monotonic() - began
    rows = {row["guest"]: row for row in map(json.loads, done.stdout.splitlines())}
    part.say(f"{len(rows)} of {len(given)} guests have a row", fine=len(rows) == len(given))
    for name in (fifo, hanging):
        reason = rows[str(name)]["reason"]
        part.say(f"{name.name}: {reason}", fine="FIFO" in reason or " s" in reason)
    part.say(f"all of it took {seconds:.1f} s, with 5 s for a guest", fine=seconds < SECONDS)


@contextmanager
def _never(folder: Path) -> Iterator[Path]:
    """Mount a file system with one file, `disk`, whose reads are never answered (fuse(4))."""
    import ctypes

    folder.mkdir()
    device = os.open("/dev/fuse", os.O_RDWR | os.O_CLOEXEC)
    library = ctypes.CDLL(None, use_errno=True)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0".encode()
    if library.mount(b"never", os.fsencode(folder), b"fuse", 0, options):
        raise OSError(ctypes.get_errno(), "mount: this part needs root and FUSE")
    threading.Thread(target=_answer, args=(device,), daemon=True).start()
    try:
        yield folder / "disk"
    finally:
        library.umount2(os.fsencode(folder), 2)
        os.close(device)


def _answer(device: int) -> None:
    """Answer what Linux asks a file system, except for reads (linux/fuse.h)."""
    rest = (0, 0, 0, 4096)
    directory = struct.pack(ATTRIBUTES, 1, *(0,) * 8, 0o40755, 2, *rest)
    file = struct.pack(ATTRIBUTES, DISK, 1 << 20, 2048, *(0,) * 6, 0o100644, 1, *rest)
    replies = {
        INIT: struct.pack("<IIIIHHIIHHI28x", 7, 31, 0, 0, 1, 1, 4096, 1, 1, 0, 0),
        LOOKUP: struct.pack("<QQQQII", DISK, 0, 3600, 3600, 0, 0) + file,
        OPEN: struct.pack("<QII", 0, 0, 0),
    }
    times = struct.pack("<QII", 3600, 0, 0)
    with suppress(OSError):
        while True:
            data = os.read(device, 1 << 17)
            _size, code, unique, node = struct.unpack_from("<IIQQ", data)
            if code in NO_ANSWER:
                continue
            body = replies.get(code, b"")
            if code == GETATTR:
                body = times + (file if node == DISK else directory)
            fault = 0 if body or code in DONE else -38
            os.write(device, struct.pack("<IiQ", 16 + len(body), fault, unique) + body)


def main() -> int:
    """Run the parts; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--folder", type=Path, help="where the disks are, or are made")
    parser.add_argument("--guests", type=int, default=500)
    parser.add_argument("--simulated", type=int, default=10_000)
    parts = ("overhead", "speed", "memory", "killed", "hang")
    parser.add_argument("--only", action="append", choices=parts, default=[])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fleet-") as scratch:
        folder = arguments.folder or Path(scratch, "disks")
        disks = fleet(folder, arguments.guests)
        kinds = len({disk.name.partition("-")[2] for disk in disks})
        stored = sum(disk.stat().st_blocks for disk in disks) * 512
        print(f"{len(disks)} disks of {kinds} kinds, {stored >> 20} MiB stored")
        for name in arguments.only or parts:
            print(f"{name}:", flush=True)
            place = Path(scratch, name)
            place.mkdir()
            if name == "memory":
                memory(disks, place, arguments.simulated)
            else:
                {"overhead": overhead, "speed": speed, "killed": killed, "hang": hang}[name](
                    disks, place
                )
            shutil.rmtree(place, ignore_errors=True)
    return 1 if Part.missed else 0


if __name__ == "__main__":
    sys.exit(main())
