"""Files that the kernel deleted: their names and contents, and states of the file system before."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from base64 import b64decode
from collections import deque
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.cli import inspect
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.driver import open_filesystem
from pygrub_k.filesystems.lost import deleted_files
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.past import past_of
from pygrub_k.filesystems.steps import Steps
from pygrub_k.source import MemorySource
from tests.differential.ext.populating import mounted
from tests.differential.ext.trees import open_image
from tests.differential.trees import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.lost import LostFile

SIZE = 48 << 20
KINDS = {
    "ext4": "-t ext4",
    "ext4-4k": "-t ext4 -b 4096",
    "ext4-no-checksums": "-t ext4 -O ^metadata_csum,^64bit -I 128",
    "ext4-inline-data": "-t ext4 -O inline_data -I 512",
    "ext3": "-t ext3",
    "ext3-4k": "-t ext3 -b 4096",
}
Truth = dict[str, str]
"""SHA-256 by path."""


@pytest.fixture(params=KINDS)
def image(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return made(tmp_path / "deleted.img", KINDS[request.param])


def made(path: Path, options: str, size: int = SIZE) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    words = options.split()
    subprocess.run(["mke2fs", "-q", "-F", "-J", "size=4", *words, path], check=True)
    return path


def write_files(root: Path, random: Random, count: int = 12) -> None:
    for folder in ("docs", "gone/below"):
        (root / folder).mkdir(parents=True)
        for number in range(count):
            data = random.randbytes(number * 3000 + 11)
            (root / folder / f"file-{number}.bin").write_bytes(data)
    (root / "docs/large.bin").write_bytes(random.randbytes(3 << 20))


def truth_of(root: Path) -> Truth:
    def below() -> Iterator[tuple[str, str]]:
        for folder, _, names in os.walk(root):
            for name in names:
                path = Path(folder, name)
                yield f"/{path.relative_to(root)}", hashlib.sha256(path.read_bytes()).hexdigest()

    return dict(below())


def found_in(image: Path) -> list[tuple[LostFile, str]]:
    """Return what is found, with the SHA-256 of its content."""
    filesystem = open_image(image)
    steps = Steps()
    rows = deleted_files(filesystem, steps)
    assert rows is not None
    found = [
        (row, digest(row.inode.content()) if row.inode and row.inode.kind == "file" else "")
        for row in rows
    ]
    assert steps.done == steps.expected > 0
    return found


def by_path(image: Path) -> dict[str, tuple[LostFile, str]]:
    return {
        os.fsdecode(row.path): (row, content)
        for row, content in found_in(image)
        if row.path is not None and row.facts is not None
    }


def test_all_that_was_just_deleted_is_found(image: Path, tmp_path: Path) -> None:
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root, Random(1))
        os.sync()
        truth = truth_of(root)
    with mounted(image, tmp_path / "mount", "rw") as root:
        for number in range(3, 9):
            (root / f"docs/file-{number}.bin").unlink()
        (root / "docs/large.bin").unlink()
        shutil.rmtree(root / "gone")
        os.sync()
        gone = truth.keys() - truth_of(root).keys()
    found = by_path(image)
    assert len(gone) == 6 + 1 + 12
    for path in gone:
        row, content = found[path]
        assert content == truth[path], path
        assert row.inode_state == "freed"
        assert row.content in {"certain", "likely"}
        assert row.deleted is not None
    assert {"/gone", "/gone/below"} <= found.keys()


def test_what_is_called_certain_is_right_after_more_was_written(
    image: Path, tmp_path: Path
) -> None:
    random = Random(2)
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root, random)
        os.sync()
        truth = truth_of(root)
        for number in range(0, 12, 2):
            (root / f"docs/file-{number}.bin").unlink()
        os.sync()
        for number in range(40):  # takes freed inodes and blocks, and gives some back
            (root / f"new-{number}").write_bytes(random.randbytes(random.randrange(20_000)))
            if number % 7 == 0:
                os.sync()
            if number % 3 == 0:
                (root / f"new-{number}").unlink()
        (root / "docs/file-1.bin").rename(root / "docs/file-3.bin")
    rows = found_in(image)
    wrong = [
        row.path
        for row, content in rows
        if row.content == "certain"
        and row.path is not None
        and row.facts is not None
        and row.facts.kind == "file"
        and os.fsdecode(row.path) in truth
        and content != truth[os.fsdecode(row.path)]
    ]
    assert not wrong
    paths = {os.fsdecode(row.path) for row, _ in rows if row.path is not None}
    assert {f"/docs/file-{number}.bin" for number in range(0, 12, 2)} <= paths


def test_renaming_is_no_deletion(image: Path, tmp_path: Path) -> None:
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root, Random(3), count=3)
        os.sync()
        (root / "docs/file-1.bin").rename(root / "docs/other")
    rows = [row for row, _ in found_in(image) if row.path == b"/docs/file-1.bin"]
    assert [row.inode_state for row in rows] in (["allocated"], ["unknown"])
    assert rows[0].content == "gone"


def test_contents_before_files_were_written_anew_are_found(tmp_path: Path) -> None:
    for kind in ("ext4", "ext3"):
        image = made(tmp_path / f"{kind}.img", KINDS[kind])
        old, new, random = {}, {}, Random(8)
        with mounted(image, tmp_path / "mount", "rw") as root:
            for name in ("cut", "anew", "grown"):
                old[name] = random.randbytes(20_000)
                (root / name).write_bytes(old[name])
            os.sync()
        with mounted(image, tmp_path / "mount", "rw") as root:
            os.truncate(root / "cut", 0)
            (root / "anew").write_bytes(b"short")
            with (root / "grown").open("ab") as file:
                file.write(bytes(30_000))
            os.sync()
            new = {name: (root / name).read_bytes() for name in old}
        rows = [row for row, _ in found_in(image) if row.inode_state == "rewritten"]
        assert {row.path for row in rows} == {b"/cut", b"/anew"}
        for row in rows:
            assert row.inode is not None
            content = row.inode.content()
            name = os.fsdecode(row.path or b"")[1:]
            assert content.read_at(0, content.size) == old[name] != new[name]
            assert row.content in {"certain", "likely"}


def test_names_of_a_directory_that_grew_out_of_its_inode_are_found(tmp_path: Path) -> None:
    image = made(tmp_path / "grown.img", KINDS["ext4-inline-data"])
    with mounted(image, tmp_path / "mount", "rw") as root:
        (root / "grown").mkdir()
        (root / "grown/first").write_bytes(b"first" * 999)
        os.sync()
        (root / "grown/first").unlink()
        os.sync()
        for number in range(200):  # more than a block: it gets an index
            (root / f"grown/a-name-that-is-not-short-{number}").touch()
        os.sync()
    row, content = by_path(image)["/grown/first"]
    assert content == hashlib.sha256(b"first" * 999).hexdigest()
    assert row.content in {"certain", "likely"}


def test_what_was_never_stored_is_not_certain(image: Path, tmp_path: Path) -> None:
    with mounted(image, tmp_path / "mount", "rw") as root:
        (root / "file").touch()
        os.sync()
        (root / "file").write_bytes(b"content" * 999)
        (root / "file").unlink()
        os.sync()
    row, _ = by_path(image)["/file"]
    assert (row.content, row.facts and row.facts.size) == ("likely", 0)


def test_open_but_deleted_files_are_listed(image: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.img"
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root, Random(4), count=3)
        os.sync()
        truth = truth_of(root)
        with (root / "docs/file-2.bin").open("rb"):
            (root / "docs/file-2.bin").unlink()
            os.sync()
            subprocess.run(["fsfreeze", "--freeze", root], check=True)
            try:
                shutil.copyfile(image, copy)
            finally:
                subprocess.run(["fsfreeze", "--unfreeze", root], check=True)
    orphans = [(row, content) for row, content in found_in(copy) if row.inode_state == "orphan"]
    ((row, content),) = orphans
    assert (row.path, content) == (b"/docs/file-2.bin", truth["/docs/file-2.bin"])


def test_a_state_before_shows_the_files_of_then(image: Path, tmp_path: Path) -> None:
    stages: list[tuple[int, Truth]] = []
    with mounted(image, tmp_path / "mount", "rw") as root:
        for stage in range(4):
            write_files(root / f"stage-{stage}", Random(stage), count=4)
            os.sync()
            stages.append(((root / f"stage-{stage}").stat().st_ctime_ns, truth_of(root)))
        shutil.rmtree(root / "stage-1")
        os.sync()
    past = past_of(open_image(image))
    assert past is not None
    states = past.states()
    shown = [tree_of(past.open(state.name).root) for state in states]
    for made_at, truth in stages:
        later = [
            tree
            for state, tree in zip(states, shown, strict=True)
            if state.time is not None and state.time >= made_at
        ]
        assert any(tree.items() >= truth.items() for tree in later)
    assert not any(path.startswith("/stage-1") for path in shown[-1])


def tree_of(directory: object, prefix: str = "") -> Truth:
    found: Truth = {}
    for entry in directory.entries():  # type: ignore[attr-defined]
        path = f"{prefix}/{os.fsdecode(entry.name)}"
        if entry.inode.kind == "directory":
            found |= tree_of(entry.inode, path)
        elif entry.inode.kind == "file":
            found[path] = digest(entry.inode.content())
    return found


def test_a_step_says_which_fields_and_names_it_changed(tmp_path: Path) -> None:
    image = made(tmp_path / "changes.img", KINDS["ext4"])
    with mounted(image, tmp_path / "mount", "rw") as root:
        (root / "folder").mkdir()
        (root / "folder/name").write_text("content")
        os.sync()
        (root / "folder/name").chmod(0o600)
        os.sync()
        (root / "folder/name").unlink()
        os.sync()
    past = past_of(open_image(image))
    assert past is not None
    steps = [step for step in past.steps() if step.state == "complete"]
    assert [step.name for step in steps] == [state.name for state in past.states()]
    changed = [list(past.changes(step.name)) for step in steps]
    modes = [change for found in changed for change in found if change.field == "mode"]
    assert (str(0o100644), str(0o100600)) in {(one.before, one.after) for one in modes}
    names = [change for found in changed for change in found if change.field == "name name"]
    assert (names[-1].before.startswith("inode "), names[-1].after) == (True, "")


def test_recovered_files_come_with_a_manifest(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    image, target = made(tmp_path / "recovered.img", KINDS["ext4"]), tmp_path / "recovered"
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root, Random(6), count=4)
        (root / "gone/sp ace\xe9\n").write_text("odd")
        os.sync()
        truth = truth_of(root)
        shutil.rmtree(root / "gone")
        os.sync()
    assert inspect.main(["deleted", "--recover", str(target), str(image)]) == 0
    assert "5 files recovered" in capfd.readouterr().err
    rows = [json.loads(line) for line in (target / "manifest.jsonl").read_text().splitlines()]
    written = {os.fsdecode(b64decode(row["path_bytes"])): row for row in rows if row["file"]}
    assert written.keys() == {path for path in truth if path.startswith("/gone")}
    for path, row in written.items():
        content = (target / row["file"]).read_bytes()
        assert row["sha256"] == truth[path] == hashlib.sha256(content).hexdigest()
        assert row["complete"]
    assert inspect.main(["deleted", "--recover", str(target), str(image)]) == 1
    assert "not empty" in capfd.readouterr().err


@pytest.mark.parametrize("kind", ["ext4", "ext3"])
def test_mutants_end_in_announced_errors(kind: str, tmp_path: Path) -> None:
    image = made(tmp_path / "mutants.img", KINDS[kind], 16 << 20)
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root, Random(5), count=4)
        os.sync()
        shutil.rmtree(root / "gone")
        os.sync()
    good = image.read_bytes()
    used = [at for at in range(0, len(good), 512) if good.count(0, at, at + 512) < 512]
    for seed in range(16):
        random, damaged = Random(seed), bytearray(good)
        for _ in range(30):
            at = random.choice(used) + random.randrange(512)
            damaged[at] = random.choice((0, 0xFF, damaged[at] ^ 1 << random.randrange(8)))
        searched(bytes(damaged))


def searched(disk: bytes) -> None:
    """Ask all that is asked about the past; only announced errors may come of it."""
    with suppress(PygrubError):
        filesystem = open_filesystem(MemorySource(disk), Settings(verify_checksums=False))
        for lost in deleted_files(filesystem) or ():
            if lost.inode is not None and lost.inode.kind == "file":
                with suppress(PygrubError):
                    content = lost.inode.content()
                    content.read_at(0, min(content.size, 1 << 16))
        past = past_of(filesystem)
        assert past is not None
        for step in past.steps():
            with suppress(PygrubError):
                deque(past.changes(step.name), maxlen=0)


def test_a_past_state_knows_of_nothing_that_was_deleted_later(image: Path, tmp_path: Path) -> None:
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root, Random(9), count=6)
        os.sync()
        (root / "docs/file-1.bin").unlink()
        os.sync()
        last = states_of(image)[-1]
        (root / "docs/file-2.bin").unlink()
        (root / "later").write_text("later")
        os.sync()
    assert states_of(image)[-1] != last
    past = past_of(open_image(image))
    assert past is not None
    rows = deleted_files(past.open(last))
    assert rows is not None
    assert {row.path for row in rows} == {b"/docs/file-1.bin"}


def states_of(image: Path) -> list[str]:
    past = past_of(open_image(image))
    assert past is not None
    return [state.name for state in past.states()]
