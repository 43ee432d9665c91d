#!/usr/bin/env python3
"""How much of what a kernel deleted comes back: `pygrub-inspect deleted` beside other tools.

Run it as root: file systems are mounted, so that the kernel itself deletes. Each kind gets the same
files; then some are removed, with directories too, replaced by a rename, truncated, overwritten,
and unlinked while they are open; then some MiB are written to other files, and the tools are asked.

    benchmarks/deleted.py [--kinds ext3,ext4,xfs,btrfs] [--after 0,1,8,80] [--folder DIR]

The other tools are in Debian's packages sleuthkit, extundelete, ext4magic and btrfs-progs; none of
them reads XFS. A cell says how many contents came back with their right SHA-256, of how many, and
in parentheses how many of these under their own name. The last column counts contents that are
called `certain` and are wrong: none may be.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROGRAM = Path(__file__).parents[1] / "scripts/inspect_disk.py"
SIZE = 512
"""MiB of a file system."""
MAKE = {
    "ext3": "mkfs.ext3 -q -F -J size=8",
    "ext4": "mkfs.ext4 -q -F -J size=8",
    "xfs": "mkfs.xfs -q -f --unsupported -l size=8m",
    "btrfs": "mkfs.btrfs -q -f",
}
SCENES = ("rm", "rm -r", "rename over", "truncate", "overwrite", "open")
OTHERS = 6
"""Files for each scene but the first two, which have 12 and 20."""
FILLER = 4 << 10
"""Bytes of each file that is written afterwards: small ones, so that journals are written, too."""
TOGETHER = 64
"""Files that are written between two calls of sync."""
PATIENCE = 600
"""Seconds that a tool may take."""


class Found(NamedTuple):
    """What a tool recovered: (name, SHA-256), and how many contents were wrongly certain."""

    files: set[tuple[str, str]]
    wrong: int = 0


class Truth:
    """What files held, by their paths, and which scene lost which content."""

    def __init__(self) -> None:
        self.versions: dict[str, set[str]] = {}
        self.lost: dict[str, dict[str, str]] = {scene: {} for scene in SCENES}

    def write(self, root: Path, path: str, content: bytes) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
        self.versions.setdefault(path, set()).add(digest(content))

    def lose(self, root: Path, scene: str, path: str) -> None:
        self.lost[scene][path] = digest((root / path).read_bytes())


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def run(*command: str | Path, answer: bytes | None = None, cwd: Path | None = None) -> None:
    """Run a tool; what it could not do shows in what it recovered."""
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(
            command, cwd=cwd, input=answer, capture_output=True, check=False, timeout=PATIENCE
        )


@contextmanager
def mounted(image: Path, folder: Path) -> Iterator[Path]:
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop", image, folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def populate(root: Path, truth: Truth, random: Random) -> None:
    sizes = [7000 * number for number in range(1, 11)]
    for number, size in enumerate(sizes):
        truth.write(root, f"docs/secret-{number}.bin", random.randbytes(size))
    truth.write(root, "docs/large.bin", random.randbytes(9_000_000))
    truth.write(root, "docs/note.txt", b"a short note\n")
    for number in range(20):
        truth.write(root, f"gone/g-{number}.bin", random.randbytes(500 * number + 100))
    for scene in SCENES[2:]:
        for number in range(OTHERS):
            content = random.randbytes(3000 * number + 2000)
            truth.write(root, f"{scene.replace(' ', '-')}/f-{scene[:3]}{number}.bin", content)


def delete(root: Path, truth: Truth, random: Random) -> list[int]:
    """Lose the files of all scenes; return the descriptors of those that are open."""
    paths = {scene: sorted((root / scene.replace(" ", "-")).glob("*")) for scene in SCENES[2:]}
    paths |= {"rm": sorted((root / "docs").glob("*")), "rm -r": sorted((root / "gone").glob("*"))}
    for scene in SCENES:
        for path in paths[scene]:
            truth.lose(root, scene, str(path.relative_to(root)))
    for path in paths["rm"]:
        path.unlink()
    shutil.rmtree(root / "gone")
    for path in paths["rename over"]:
        truth.write(root, "new.tmp", random.randbytes(4000))
        truth.versions[str(path.relative_to(root))] |= truth.versions["new.tmp"]
        (root / "new.tmp").rename(path)
    for path in paths["truncate"]:
        os.truncate(path, 0)
        truth.versions[str(path.relative_to(root))].add(digest(b""))
    for path in paths["overwrite"]:
        truth.write(root, str(path.relative_to(root)), random.randbytes(5000))
    opened = [os.open(path, os.O_RDONLY) for path in paths["open"]]
    for path in paths["open"]:
        path.unlink()
    os.sync()
    return opened


def scene_of(kind: str, after: int, folder: Path) -> tuple[Path, Path, Truth]:
    """Make a file system, lose files; return it, a copy while files are open, and the truth."""
    image, during = folder / f"{kind}.img", folder / f"{kind}-open.img"
    for path in (image, during):
        path.unlink(missing_ok=True)
    with image.open("wb") as file:
        file.truncate(SIZE << 20)
    subprocess.run([*MAKE[kind].split(), image], check=True, capture_output=True)
    truth, random = Truth(), Random(f"{kind} {after}")  # noqa: S311 - contents, no secrets
    with mounted(image, folder / "mount") as root:
        populate(root, truth, random)
        os.sync()
    with mounted(image, folder / "mount") as root:
        opened = delete(root, truth, random)
        (root / "filler").mkdir()
        for number in range(after * (1 << 20) // FILLER):
            (root / f"filler/{number}").write_bytes(random.randbytes(FILLER))
            if not number % TOGETHER:
                os.sync()
        os.sync()
        subprocess.run(["cp", "--sparse=always", image, during], check=True)
        for descriptor in opened:
            os.close(descriptor)
    return image, during, truth


# -- tools -------------------------------------------------------------------------------------


def files_in(folder: Path) -> set[tuple[str, str]]:
    return {
        (path.name, digest(path.read_bytes()))
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def ours(image: Path, folder: Path, truth: Truth) -> Found:
    run(sys.executable, PROGRAM, "deleted", "--recover", folder, image)
    rows = [json.loads(line) for line in (folder / "manifest.jsonl").read_text().splitlines()]
    found, wrong = set(), 0
    known = set().union(*truth.versions.values())
    for row in rows:
        if row["sha256"] is None:
            continue
        path = row["path"] or ""
        names = [path, *row["other_names"]]
        found |= {(name.rpartition("/")[2], row["sha256"]) for name in names}
        versions = truth.versions.get(path.lstrip("/"), known)
        wrong += row["content"] == "certain" and row["sha256"] not in versions
    return Found(found, wrong)


def sleuth_kit(image: Path, folder: Path, _truth: Truth) -> Found:
    run("tsk_recover", image, folder)
    return Found(files_in(folder))


def extundelete(image: Path, folder: Path, _truth: Truth) -> Found:
    run("extundelete", "--restore-all", "-o", folder / "out", image, answer=b"y\n" * 9, cwd=folder)
    return Found(files_in(folder))


def ext4magic(image: Path, folder: Path, _truth: Truth) -> Found:
    day = 24 * 3600
    span = ("-a", str(int(time.time()) - day), "-b", str(int(time.time()) + day))
    for how in ("-R", "-M"):
        run("ext4magic", image, how, *span, "-d", folder / how[1:], cwd=folder)
    return Found(files_in(folder))


def btrfs_restore(image: Path, folder: Path, _truth: Truth) -> Found:
    """Restore by every older root that btrfs-find-root finds, as its manual proposes."""
    done = subprocess.run(["btrfs-find-root", "-a", image], capture_output=True, check=False)
    places = dict.fromkeys(re.findall(r"(?:block|root at) (\d+)", done.stdout.decode()))
    for place in places:
        (folder / place).mkdir()
        run("btrfs", "restore", "-i", "-t", place, image, folder / place)
    return Found(files_in(folder))


TOOLS: dict[str, tuple[tuple[str, ...], Callable[[Path, Path, Truth], Found]]] = {
    "pygrub-inspect": (("ext3", "ext4", "xfs", "btrfs"), ours),
    "tsk_recover": (("ext3", "ext4"), sleuth_kit),
    "extundelete": (("ext3", "ext4"), extundelete),
    "ext4magic": (("ext3", "ext4"), ext4magic),
    "btrfs restore": (("btrfs",), btrfs_restore),
}


def cell(lost: dict[str, str], found: Found) -> str:
    sums = {content for _, content in found.files}
    right = sum(content in sums for content in lost.values())
    named = sum((Path(path).name, content) in found.files for path, content in lost.items())
    return f"{right}/{len(lost)} ({named})"


def score(kind: str, after: int, folder: Path) -> Iterator[str]:
    """Yield a row of the table for each tool."""
    image, during, truth = scene_of(kind, after, folder)
    for tool, (kinds, recover) in TOOLS.items():
        if kind not in kinds:
            continue
        results = []
        for one in (image, during):
            target = folder / "recovered"
            shutil.rmtree(target, ignore_errors=True)
            if recover is not ours:
                target.mkdir()
            results.append(recover(one, target, truth))
        cells = [cell(truth.lost[scene], results[scene == "open"]) for scene in SCENES]
        wrong = str(sum(result.wrong for result in results)) if recover is ours else ""
        yield f"| {kind} | {after} | {tool} | {' | '.join(cells)} | {wrong} |"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--kinds", default=",".join(MAKE))
    parser.add_argument("--after", default="0,1,8,80", help="MiB that are written afterwards")
    parser.add_argument("--folder", type=Path, help="where images go; default: a temporary folder")
    arguments = parser.parse_args()
    print(f"| | MiB after | tool | {' | '.join(SCENES)} | wrongly certain |")
    print("|---" * (len(SCENES) + 4) + "|")
    with tempfile.TemporaryDirectory(dir=arguments.folder) as scratch:
        for kind in arguments.kinds.split(","):
            for after in map(int, arguments.after.split(",")):
                for row in score(kind, after, Path(scratch)):
                    print(row, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
