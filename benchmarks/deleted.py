#!/usr/bin/env python3
"""How much of what a kernel deleted comes back: `pygrub-inspect deleted` beside other tools.

Run it as root: file systems are mounted, so that the kernel itself deletes. Each kind gets the same
files; then some are removed, with directories too, replaced by a rename, truncated, overwritten,
and unlinked while they are open; then some MiB are written to other files, and the tools are asked.

    benchmarks/deleted.py [--kinds KIND,...] [--after 0,1,8,80] [--folder DIR]

The other tools are in Debian's packages sleuthkit, extundelete, ext4magic and btrfs-progs; none of
them reads XFS. A cell says how many contents came back with their right SHA-256, of how many, and
in parentheses how many of these under their own name; the rows `on the disk` say how many are still
there, by every block of the image. The last column counts contents that are called `certain` and
are wrong: none may be.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from deleted_scenes import MAKE, SCENES, Truth, digest, scene_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROGRAM = Path(__file__).parents[1] / "scripts/inspect_disk.py"
EXT = tuple(kind for kind in MAKE if kind.startswith("ext"))
PATIENCE = 600
"""Seconds that a tool may take."""


class Found(NamedTuple):
    """What a tool recovered: (name, SHA-256), and how many contents were wrongly certain."""

    files: set[tuple[str, str]]
    wrong: int = 0


def run(*command: str | Path, answer: bytes | None = None, cwd: Path | None = None) -> None:
    """Run a tool; what it could not do shows in what it recovered."""
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(
            command, cwd=cwd, input=answer, capture_output=True, check=False, timeout=PATIENCE
        )


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
    "pygrub-inspect": (tuple(MAKE), ours),
    "tsk_recover": (EXT, sleuth_kit),
    "extundelete": (EXT, extundelete),
    "ext4magic": (EXT, ext4magic),
    "btrfs restore": (("btrfs",), btrfs_restore),
}


def cell(lost: dict[str, str], found: Found) -> str:
    sums = {content for _, content in found.files}
    right = sum(content in sums for content in lost.values())
    named = sum((Path(path).name, content) in found.files for path, content in lost.items())
    return f"{right}/{len(lost)} ({named})"


def score(kind: str, after: int, folder: Path) -> Iterator[str]:
    """Yield a row of the table for what is possible, and for each tool.

    `open` counts what was found while the files were open, the other scenes what was found when the
    file system was unmounted; the row `while mounted` has all of them as found before that.
    """
    image, during, truth = scene_of(kind, after, folder)
    there = [Found(truth.still_there(one)) for one in (image, during)]
    yield row(kind, after, "on the disk", truth, there)
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
        yield row(kind, after, tool, truth, results)
        if recover is ours:
            yield row(kind, after, "while mounted: on the disk", truth, there[1:])
            yield row(kind, after, "while mounted", truth, results[1:])


def row(kind: str, after: int, tool: str, truth: Truth, results: list[Found]) -> str:
    """Show what was found of each scene: the last result counts for `open`, else the first."""
    cells = [cell(truth.lost[scene], results[-(scene == "open")]) for scene in SCENES]
    wrong = sum(result.wrong for result in results)
    return f"| {kind} | {after} | {tool} | {' | '.join(cells)} | {wrong} |"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--kinds", default=",".join(MAKE), help="of " + ", ".join(MAKE))
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
