"""Files that the kernel deleted from btrfs: names, contents, and generations before."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.lost import deleted_files
from pygrub_k.filesystems.past import past_of
from pygrub_k.filesystems.steps import Steps
from tests.differential.btrfs.trees import open_images
from tests.differential.trees import digest
from tests.images.btrfs import mounted

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.lost import LostFile

MOUNTS = {
    "plain": "rw",
    "zstd": "rw,compress-force=zstd",
    "no checksums": "rw,nodatasum",
}
Truth = dict[str, str]
"""SHA-256 by path."""


def made(path: Path) -> Path:
    with path.open("wb") as file:
        file.truncate(256 << 20)
    subprocess.run(["mkfs.btrfs", "-q", "-f", path], check=True)
    return path


def write_files(folder: Path, random: Random, count: int = 12) -> None:
    folder.mkdir(parents=True)
    for number in range(count):
        data = random.randbytes(number * 1500 + 11) * 2
        (folder / f"file-{number}.bin").write_bytes(data)


def sync(root: Path) -> None:
    subprocess.run(["btrfs", "filesystem", "sync", root], check=True, capture_output=True)


def truth_of(root: Path) -> Truth:
    return {
        f"/{path.relative_to(root)}": hashlib.sha256(path.read_bytes()).hexdigest()
        for path in root.rglob("*")
        if path.is_file()
    }


def found_in(image: Path) -> list[tuple[LostFile, str]]:
    """Return what is found, with the SHA-256 of its content; empty where that is not whole."""
    steps = Steps()
    rows = deleted_files(open_images([image]), steps)
    assert rows is not None
    found = [(row, content_of(row)) for row in rows]
    assert steps.done == steps.expected > 0
    return found


def content_of(row: LostFile) -> str:
    try:
        is_file = row.inode is not None and row.inode.kind == "file"
        return digest(row.inode.content()) if row.inode is not None and is_file else ""
    except PygrubError:
        return ""


@pytest.mark.parametrize("options", MOUNTS.values(), ids=MOUNTS)
def test_all_that_was_just_deleted_is_found(options: str, tmp_path: Path) -> None:
    image = made(tmp_path / "deleted.img")
    with mounted([image], tmp_path / "mount", options) as root:
        write_files(root / "docs", Random(1))
        write_files(root / "gone/below", Random(2))
        subprocess.run(["btrfs", "-q", "subvolume", "create", root / "inner"], check=True)
        write_files(root / "inner/files", Random(3))
        sync(root)
        truth = truth_of(root)
        for number in range(3, 9):
            (root / f"docs/file-{number}.bin").unlink()
        shutil.rmtree(root / "gone")
        (root / "inner/files/file-5.bin").unlink()
        sync(root)
        gone = truth.keys() - truth_of(root).keys()
    assert len(gone) == 6 + 12 + 1
    found = {os.fsdecode(row.path): (row, content) for row, content in found_in(image) if row.path}
    for path in gone:
        row, content = found[path]
        assert content == truth[path], path
        assert row.content == ("certain" if "sum" not in options else row.content)
        assert row.content in {"certain", "likely"}
        assert row.inode_state == "freed"


def test_contents_before_files_were_written_anew_are_found(tmp_path: Path) -> None:
    image = made(tmp_path / "anew.img")
    names = ("cut", "anew", "small", "grown", "grown-small")
    with mounted([image], tmp_path / "mount", "rw") as root:
        for number, name in enumerate(names):
            size = 900 if "small" in name else 30_000
            (root / name).write_bytes(Random(number).randbytes(size))
        sync(root)
        truth = truth_of(root)
        os.truncate(root / "cut", 0)
        (root / "anew").write_bytes(b"short")
        (root / "small").write_bytes(Random(9).randbytes(40_000))
        for name in ("grown", "grown-small"):
            with (root / name).open("ab") as file:
                file.write(bytes(20_000))
        sync(root)
    rows = {
        os.fsdecode(row.path): (row.content, content)
        for row, content in found_in(image)
        if row.inode_state == "rewritten" and row.path
    }
    wanted = ("/cut", "/anew", "/small")
    assert rows == {path: ("certain", truth[path]) for path in wanted}


def test_a_deleted_subvolume_is_found(tmp_path: Path) -> None:
    image = made(tmp_path / "subvolume.img")
    with mounted([image], tmp_path / "mount", "rw") as root:
        subprocess.run(["btrfs", "-q", "subvolume", "create", root / "inner"], check=True)
        write_files(root / "inner/files", Random(3))
        sync(root)
        truth = truth_of(root)
        subprocess.run(["btrfs", "-q", "subvolume", "delete", "-c", root / "inner"], check=True)
        subprocess.run(["btrfs", "-q", "subvolume", "sync", root], check=True)
        sync(root)
    found = {os.fsdecode(row.path): content for row, content in found_in(image) if row.path}
    assert found.items() >= truth.items()


@pytest.mark.parametrize("options", MOUNTS.values(), ids=MOUNTS)
def test_what_is_called_certain_is_right_after_more_was_written(
    options: str, tmp_path: Path
) -> None:
    image, random = made(tmp_path / "reused.img"), Random(4)
    truth: dict[tuple[int, str], str] = {}
    with mounted([image], tmp_path / "mount", options) as root:
        for number in range(60):
            path = root / f"file-{number % 20}"
            if path.exists() and random.random() < 0.4:
                path.unlink()
            else:
                path.unlink(missing_ok=True)
                path.write_bytes(random.randbytes(random.randrange(200_000)))
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                truth[path.stat().st_ino, f"/{path.name}"] = content
            if number % 5 == 4:
                sync(root)
    rows = [(row, content) for row, content in found_in(image) if row.content == "certain"]
    known = [
        (content, truth[row.number, os.fsdecode(row.path)])
        for row, content in rows
        if row.path is not None and row.number and (row.number, os.fsdecode(row.path)) in truth
    ]
    assert all(ours == theirs for ours, theirs in known)
    if "sum" not in options:
        assert known


def test_renaming_is_no_deletion(tmp_path: Path) -> None:
    image = made(tmp_path / "renamed.img")
    with mounted([image], tmp_path / "mount", "rw") as root:
        write_files(root / "docs", Random(5), count=3)
        sync(root)
        (root / "docs/file-1.bin").rename(root / "docs/other")
        sync(root)
    rows = [row for row, _ in found_in(image)]
    assert [(row.path, row.inode_state) for row in rows] == [(b"/docs/file-1.bin", "allocated")]


def test_open_but_deleted_files_are_listed(tmp_path: Path) -> None:
    image, copy = made(tmp_path / "orphan.img"), tmp_path / "copy.img"
    with mounted([image], tmp_path / "mount", "rw") as root:
        write_files(root / "docs", Random(6), count=3)
        sync(root)
        truth = truth_of(root)
        with (root / "docs/file-2.bin").open("rb"):
            (root / "docs/file-2.bin").unlink()
            sync(root)
            shutil.copyfile(image, copy)
    ((row, content),) = [one for one in found_in(copy) if one[0].inode_state == "orphan"]
    assert (row.path, content) == (b"/docs/file-2.bin", truth["/docs/file-2.bin"])


def test_generations_show_the_files_of_then(tmp_path: Path) -> None:
    image = made(tmp_path / "generations.img")
    stages: list[Truth] = []
    with mounted([image], tmp_path / "mount", "rw") as root:
        for stage in range(4):
            write_files(root / f"stage-{stage}", Random(stage), count=4)
            sync(root)
            stages.append(truth_of(root))
    past = past_of(open_images([image]))
    assert past is not None
    states = past.states()
    shown = [tree_of(past.open(state.name).root) for state in states]
    assert all(truth in shown for truth in stages)
    steps = [step.name for step in past.steps() if step.state == "complete"]
    assert steps == [state.name for state in states]
    changes = list(past.changes(states[shown.index(stages[2])].name))
    assert ("name stage-2", "") in {(change.field, change.before) for change in changes}


def tree_of(directory: object, prefix: str = "") -> Truth:
    found: Truth = {}
    for entry in directory.entries():  # type: ignore[attr-defined]
        path = f"{prefix}/{os.fsdecode(entry.name)}"
        if entry.inode.kind == "directory":
            found |= tree_of(entry.inode, path)
        elif entry.inode.kind == "file":
            found[path] = digest(entry.inode.content())
    return found


def test_snapshots_are_states(tmp_path: Path) -> None:
    image = made(tmp_path / "snapshots.img")
    with mounted([image], tmp_path / "mount", "rw") as root:
        write_files(root / "docs", Random(7), count=4)
        sync(root)
        truth = truth_of(root)
        snapshot = ["btrfs", "-q", "subvolume", "snapshot", "-r", str(root), f"{root}/kept: a 7"]
        subprocess.run(snapshot, check=True)
        (root / "docs/file-1.bin").unlink()
        sync(root)
    past = past_of(open_images([image]))
    assert past is not None
    (name,) = [state.name for state in past.states() if state.name.startswith("snapshot ")]
    assert name == "snapshot kept: a 7"
    assert name not in past.step_names()
    root_then = past.open(name).root
    docs = {entry.name: entry.inode for entry in root_then.entries()}[b"docs"]
    found = {
        f"/docs/{os.fsdecode(one.name)}": digest(one.inode.content()) for one in docs.entries()
    }
    assert found == truth


def test_a_generation_knows_of_nothing_that_was_deleted_later(tmp_path: Path) -> None:
    image = made(tmp_path / "early.img")
    with mounted([image], tmp_path / "mount", "rw") as root:
        write_files(root / "docs", Random(8), count=4)
        sync(root)
        (root / "docs/file-1.bin").unlink()
        sync(root)
        early = len(list(past_of(open_images([image])).states()))  # type: ignore[union-attr]
        (root / "docs/file-2.bin").unlink()
        sync(root)
    past = past_of(open_images([image]))
    assert past is not None
    rows = deleted_files(past.open(past.states()[early - 1].name))
    assert rows is not None
    assert {row.path for row in rows} == {b"/docs/file-1.bin"}


def test_trees_are_called_by_their_names(tmp_path: Path) -> None:
    image = made(tmp_path / "trees.img")
    with mounted([image], tmp_path / "mount", "rw") as root:
        subprocess.run(["btrfs", "-q", "subvolume", "create", root / "inner"], check=True)
        (root / "file").write_text("content")
        with (root / "file").open("ab") as file:
            os.fsync(file.fileno())
    past = past_of(open_images([image]))
    assert past is not None
    roles = {part.role.partition(",")[0] for step in past.steps() for part in step.parts}
    assert {"UUID tree", "data relocation tree", "fs tree", "subvolume 256"} <= roles
    assert not {role for role in roles if role.startswith("subvolume ") and len(role) > 15}
