#!/usr/bin/env python3
"""Compares `pygrub-inspect verify` with the checkers of the file systems' own projects.

    benchmarks/verify.py ext FOLDER         # FOLDER: tests of e2fsprogs' sources, f_*/image.gz
    benchmarks/verify.py btrfs FOLDER       # FOLDER: tests/fsck-tests of btrfs-progs' sources
    benchmarks/verify.py xfs IMAGE [N]      # N copies of IMAGE, each damaged by xfs_db's blocktrash
    benchmarks/verify.py speed IMAGE…       # processor time of both, in turn

Prints a line for each image, with both verdicts, and at the end how many were found and missed. The
images are of others and are only read; damaged copies are made in a temporary folder.
"""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from pygrub_k.crc32c import crc32c  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 120
SUPERBLOCK, SUPERBLOCK_SIZE, FLAGS = 65536, 4096, 56
"""Where btrfs has its superblock, and in it its flags."""
ROUNDS = 3
TRASHED = ("sb", "btbno", "btcnt", "btino", "btfino", "btrmap", "inode", "dir", "attr")
"""Kinds of blocks that xfs_db damages; the headers of a group are in the block of kind sb."""
CHECKERS = {
    "ext": ("e2fsck", "-fn"),
    "btrfs": ("btrfs", "check", "--readonly"),
    "xfs": ("xfs_repair", "-n"),
}


class Result(NamedTuple):
    """What a checker says: clean, damaged, or that it gave up; and its words."""

    verdict: str
    words: str
    seconds: float


def run(words: list[str]) -> tuple[int, str, float]:
    """Return exit status, output and seconds of processor time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        done = subprocess.run(
            words,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            env={**os.environ, "LC_ALL": "C"},
        )
    except subprocess.TimeoutExpired:
        return -1, "took too long", float(SECONDS)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    text = (done.stdout + done.stderr).decode(errors="replace")
    return done.returncode, text, seconds


def ours(image: Path, *options: str) -> Result:
    """Return what `pygrub-inspect verify` says."""
    program = [sys.executable, str(ROOT / "scripts/inspect_disk.py")]
    status, text, seconds = run([*program, "verify", "--format", "jsonl", *options, str(image)])
    if "Traceback" in text or status not in {0, 1}:
        return Result("FAILED", text[-300:], seconds)
    checks: Counter[str] = Counter()
    for line in text.splitlines():
        if line.startswith("{"):
            record = json.loads(line)
            if record["record"] == "finding":
                checks[record["check"]] += 1
    words = ", ".join(f"{count} {name}" for name, count in sorted(checks.items()))
    if not status and '"kind"' in text and '"checked":{}' in text.split('"verdict"')[-1]:
        return Result("not read", text[-200:], seconds)
    return Result("damaged" if status else "clean", words, seconds)


def theirs(kind: str, image: Path) -> Result:
    """Return what the project's own checker says."""
    status, text, seconds = run([*CHECKERS[kind], str(image)])
    lines = [line for line in text.splitlines() if line.strip()]
    return Result("damaged" if status else "clean", "; ".join(lines[1:4])[:140], seconds)


def ext_images(folder: Path, work: Path) -> Iterator[tuple[str, Path]]:
    """Yield the images of e2fsprogs' tests of e2fsck."""
    for packed in sorted(folder.glob("f_*/image.gz")):
        target = work / "image"
        with gzip.open(packed) as source, target.open("wb") as file:
            shutil.copyfileobj(source, file)
        yield packed.parent.name, target


def btrfs_images(folder: Path, work: Path) -> Iterator[tuple[str, Path]]:
    """Yield the images of btrfs-progs' tests: raw ones as they are, btrfs-image's restored."""
    for packed in sorted(
        [*folder.glob("*/*.raw.xz"), *folder.glob("*/*.img"), *folder.glob("*/*.img.xz")]
    ):
        target = work / "image"
        target.unlink(missing_ok=True)
        plain = work / "packed"
        if packed.suffix == ".xz":
            plain.write_bytes(lzma.decompress(packed.read_bytes()))
        else:
            shutil.copyfile(packed, plain)
        if ".raw" in packed.name:
            plain.rename(target)
        else:
            status, _, _ = run(["btrfs-image", "-r", str(plain), str(target)])
            if status:
                continue
            unmark(target)
        yield f"{packed.parent.name}/{packed.name}", target


def unmark(image: Path) -> None:
    """Clear the mark of a restored dump of metadata, for which a file system is refused."""
    with image.open("r+b") as file:
        file.seek(SUPERBLOCK)
        block = bytearray(file.read(SUPERBLOCK_SIZE))
        block[FLAGS : FLAGS + 8] = bytes(8)
        block[:4] = (crc32c(bytes(block[32:])) ^ 0xFFFFFFFF).to_bytes(4, "little")
        file.seek(SUPERBLOCK)
        file.write(block)


def xfs_images(image: Path, count: int, work: Path) -> Iterator[tuple[str, Path]]:
    """Yield copies of an image with one kind of block damaged in each."""
    for seed in range(count):
        target = work / "image"
        subprocess.run(["cp", "--sparse=always", str(image), str(target)], check=True)
        kind = TRASHED[seed % len(TRASHED)]
        words = ["xfs_db", "-x"]
        for command in ("blockget", f"blocktrash -n 1 -s {seed} -x 1 -y 16 -t {kind}"):
            words += ["-c", command]
        _, text, _ = run([*words, str(target)])
        if "flipped" in text:  # else there is no such block, and the copy is whole
            yield f"{kind}-{seed}", target


def compare(kind: str, images: Iterator[tuple[str, Path]]) -> int:
    """Print both verdicts for each image, and the sums."""
    sums: Counter[tuple[str, str]] = Counter()
    for name, image in images:
        other, own = theirs(kind, image), ours(image)
        sums[other.verdict, own.verdict] += 1
        mark = " " if other.verdict == own.verdict else "!"
        print(f"{mark} {name:36} {other.verdict:8} {own.verdict:8} {own.words[:110]}")
        if mark == "!":
            print(f"      {CHECKERS[kind][0]}: {other.words}")
        sys.stdout.flush()
    for (said, found), count in sorted(sums.items()):
        print(f"{CHECKERS[kind][0]} says {said}, verify {found}: {count}")
    return int(any(own == "FAILED" for _, own in sums))


def speed(images: list[Path]) -> int:
    """Print the processor time of both, the least of some rounds in turn."""
    for image in images:
        kind = next(one for one in CHECKERS if image.name.startswith(one))
        pairs = [(theirs(kind, image).seconds, ours(image).seconds) for _ in range(ROUNDS)]
        other, own = (min(values) for values in zip(*pairs, strict=True))
        times = f"{CHECKERS[kind][0]} {other:.2f} s, verify {own:.2f} s"
        print(f"{image.name}: {times}, {own / other:.2f}")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kind", choices=(*CHECKERS, "speed"))
    parser.add_argument("paths", nargs="+", type=Path)
    arguments = parser.parse_args()
    first = arguments.paths[0]
    if arguments.kind == "speed":
        return speed(arguments.paths)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        if arguments.kind == "ext":
            return compare("ext", ext_images(first, work))
        if arguments.kind == "btrfs":
            return compare("btrfs", btrfs_images(first, work))
        count = int(str(arguments.paths[1])) if len(arguments.paths) > 1 else 26
        return compare("xfs", xfs_images(first, count, work))


if __name__ == "__main__":
    raise SystemExit(main())
