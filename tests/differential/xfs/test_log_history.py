"""The log of XFS as history: its transactions as xfs_logprint has them, and what they changed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.filesystems.lost import deleted_files
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.past import past_of
from pygrub_k.filesystems.xfs.driver import open_filesystem
from pygrub_k.source import MappedSource, open_disk
from tests.differential.ext.populating import mounted

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.lost import LostFile
    from pygrub_k.filesystems.past import Past
    from pygrub_k.source import ByteSource


GONE = (("freed", "likely"), ("reused", "likely"))
ORPHAN = ("orphan", "certain")
"""What is left to be freed in the background is so for a while."""


class Scene(NamedTuple):
    """`dirty` was copied while files were open and the log was not written back, `clean` later."""

    dirty: Path
    clean: Path
    contents: dict[str, bytes]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    folder = tmp_path_factory.mktemp("history")
    clean, dirty, random = folder / "clean.img", folder / "dirty.img", Random(7)
    with clean.open("wb") as file:
        file.truncate(48 << 20)
    subprocess.run(["mkfs.xfs", "--unsupported", "-q", "-f", clean], check=True)
    contents = {f"/docs/file-{number}": random.randbytes(number * 3001) for number in range(1, 30)}
    contents |= {f"/few/{number}.txt": random.randbytes(5000 + number) for number in range(4)}
    contents |= {f"/many/{number}.dat": random.randbytes(900 + number) for number in range(40)}
    with mounted(clean, folder / "mount", "rw") as root:
        for name, content in contents.items():
            (root / name[1:]).parent.mkdir(exist_ok=True)
            (root / name[1:]).write_bytes(content)
        os.sync()
        (root / "new").write_bytes(b"in its place")
        (root / "new").rename(root / "docs/file-6")
        os.sync()
        for number in range(10, 20):
            (root / f"docs/file-{number}").unlink()
        shutil.rmtree(root / "few")
        shutil.rmtree(root / "many")
        (root / "docs/file-2").rename(root / "docs/renamed")
        (root / "docs/file-3").chmod(0o600)
        with (root / "docs/file-5").open("rb"):
            (root / "docs/file-5").unlink()
            descriptor = os.open(root, os.O_RDONLY)
            os.fsync(descriptor)
            os.close(descriptor)
            subprocess.run(["cp", "--sparse=always", clean, dirty], check=True)
    return Scene(dirty, clean, contents)


def past(image: Path, *, replay: bool = True) -> Past:
    settings = Settings(replay_journal=replay)
    found = past_of(open_filesystem(open_disk(os.fspath(image)), settings))
    assert found is not None
    return found


def items(known: Past) -> list[Counter[str]]:
    """Return what each transaction changes: inodes by number, blocks by byte."""
    found = []
    for step in known.steps():
        if step.state.startswith("complete"):
            kinds: Counter[str] = Counter()
            for part in step.parts:
                inode = re.match(r"inode (\d+):", part.role)
                kinds[f"inode {inode[1]}" if inode else f"at {part.position}"] += 1
            found.append(kinds)
    return found


def printed(text: str) -> Counter[str]:
    """Return the same of what xfs_logprint printed."""
    found: Counter[str] = Counter()
    for number in re.findall(r"INODE: #regs: ?\d+ +ino: ?(0x[0-9a-f]+)", text):
        found[f"inode {int(number, 16)}"] += 1
    for sector in re.findall(r"BUF: +#regs: ?\d+ +start blkno: ?(0x[0-9a-f]+|\d+)", text):
        found[f"at {int(sector, 0) * 512}"] += 1
    return found


def logprint(image: Path, *options: str) -> str:
    done = subprocess.run(["xfs_logprint", *options, image], check=True, capture_output=True)
    return done.stdout.decode("utf-8", "replace")


@pytest.mark.parametrize("replay", [True, False])
def test_what_is_to_be_replayed_is_what_logprint_shows(scene: Scene, replay: bool) -> None:
    shown = [printed(part) for part in logprint(scene.dirty, "-t", "-i", "-b").split("TRANS:")[1:]]
    known = past(scene.dirty, replay=replay)
    steps = [step for step in known.steps() if step.state == "complete, to be replayed"]
    assert len(steps) == len(shown) > 1
    ours = items(known)[-len(shown) :]
    for found, wanted in zip(ours, shown, strict=True):
        lacks = {name for name in found - wanted if name.startswith("inode")}
        assert not lacks
        assert not wanted - found


def test_a_clean_log_has_its_history_too(scene: Scene) -> None:
    text = logprint(scene.clean)
    shown = printed(text)
    ours: Counter[str] = sum(items(past(scene.clean)), Counter())
    assert shown.total() > 50
    assert not shown - ours
    split = text.count("Left over region") + text.count("split header")
    inodes_more = sum(count for name, count in (ours - shown).items() if name[0] == "i")
    assert inodes_more <= split
    steps = list(past(scene.clean).steps())
    assert steps[-1].state == "unmount"
    assert not past(scene.clean).states()


def test_the_state_before_the_log(scene: Scene) -> None:
    (state,) = past(scene.dirty).states()
    assert state.name == "log before"
    before = past(scene.dirty).open(state.name)
    stored = open_filesystem(open_disk(os.fspath(scene.dirty)), Settings(replay_journal=False))
    names = [sorted(entry.name for entry in one.root.entries()) for one in (before, stored)]
    assert names[0] == names[1]
    replayed = open_filesystem(open_disk(os.fspath(scene.dirty)), Settings())
    assert sorted(entry.name for entry in replayed.root.entries()) == [b"docs"] != names[0]
    with pytest.raises(NotFoundError):
        past(scene.dirty).open("log after")


def test_the_state_before_the_log_knows_nothing_of_it(scene: Scene) -> None:
    found = past(scene.dirty)
    pending = {step.name for step in found.steps() if "to be replayed" in step.state}
    rows = deleted_files(found.open("log before"))
    assert pending
    assert rows is not None
    assert not {source for row in rows for source in (row.source, row.inode_source)} & pending


def test_changes_by_the_fields_of_the_specification(scene: Scene) -> None:
    known = past(scene.dirty)
    told = [
        (change.subject.partition(" of")[0], change.field, change.before, change.after)
        for name in known.step_names()[-2:]
        for change in known.changes(name)
    ]
    modes = [row for row in told if row[1] == "mode"]
    assert any((int(old) & 0o777, int(new) & 0o777) == (0o644, 0o600) for *_, old, new in modes)
    fields = [row[1:] for row in told]
    renamed = next(row for row in fields if row[0] == "name renamed")
    assert ("name file-2", renamed[2], "") in fields
    later = past(scene.clean)
    freed = [change for name in later.step_names()[-4:] for change in later.changes(name)]
    assert any(change.field == "num_free_inodes" for change in freed)
    with pytest.raises(NotFoundError):
        list(known.changes("log 9/9"))


# -- deleted files ---------------------------------------------------------------------------------


def lost(source: ByteSource) -> list[LostFile]:
    rows = deleted_files(open_filesystem(source, Settings()))
    assert rows is not None
    return list(rows)


def content_of(row: LostFile) -> bytes:
    assert row.inode is not None
    content = row.inode.content()
    return content.read_at(0, content.size)


def test_the_log_knows_sizes_and_names_of_deleted_files(scene: Scene) -> None:
    for image in (scene.dirty, scene.clean):
        rows = {row.path: row for row in lost(open_disk(os.fspath(image)))}
        gone = [f"/docs/file-{number}" for number in range(10, 20)]
        gone += [*(f"/few/{number}.txt" for number in range(4)), "/docs/file-6"]
        gone += [f"/many/{number}.dat" for number in range(40)]
        for path in gone:
            row = rows[path.encode()]
            if image == scene.clean:  # in the other, some are freed in the background
                assert (row.inode_state, row.content) in GONE
            assert content_of(row) == scene.contents[path]
        assert rows[b"/docs/file-2"].inode_state == "allocated"


def test_orphans_are_told(scene: Scene) -> None:
    rows = {row.path: row for row in lost(open_disk(os.fspath(scene.dirty)))}
    row = rows[b"/docs/file-5"]
    assert (row.inode_state, row.content) == ORPHAN
    assert content_of(row) == scene.contents["/docs/file-5"]
    states = {row.inode_state for row in lost(open_disk(os.fspath(scene.clean)))}
    assert "orphan" not in states


class Patched(MappedSource):
    """A disk of which some bytes are others."""

    def __init__(self, good: ByteSource, patches: dict[int, int]) -> None:
        super().__init__(good.size, [(0, good.size, good, 0)])
        self._patches = sorted(patches.items())

    def read_at(self, offset: int, length: int) -> bytes:
        data = super().read_at(offset, length)
        inside = [(at, value) for at, value in self._patches if offset <= at < offset + length]
        if not inside:
            return data
        changed = bytearray(data)
        for at, value in inside:
            changed[at - offset] = value
        return bytes(changed)


def test_damaged_logs_end_in_announced_errors(scene: Scene) -> None:
    good = open_disk(os.fspath(scene.dirty))
    (log,) = re.findall(r"daddr: (\d+)", logprint(scene.dirty, "-t"))
    start = int(log) * 512
    used = [at for at in range(start, start + (1 << 18), 512) if any(good.read_at(at, 512))]
    assert len(used) > 40
    for seed in range(16):
        random = Random(seed)
        places = [random.choice(used) + random.randrange(512) for _ in range(1 + seed % 8)]
        patches = {at: random.choice((0, 0xFF, 1 << random.randrange(8))) for at in places}
        try:
            filesystem = open_filesystem(
                Patched(good, patches), Settings(verify_checksums=bool(seed % 2))
            )
            known = past_of(filesystem)
            assert known is not None
            for name in known.step_names()[-1:]:
                list(known.changes(name))
            list(known.steps())
            rows = deleted_files(filesystem) if seed % 8 == 0 else None
            list(rows or ())
        except PygrubError:
            continue
