"""Fast commits as steps of the past: what a kernel logged by them, and what they deleted."""

from __future__ import annotations

import hashlib
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.past import past_of
from tests.differential.ext.populating import mounted
from tests.differential.ext.test_deleted import by_path, made
from tests.differential.ext.trees import open_image

if TYPE_CHECKING:
    from pathlib import Path

FILES = 6


def synced(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, dict[str, str]]:
    """Return a disk copied after fast commits, the same after it was unmounted, and the truth."""
    folder = tmp_path_factory.mktemp("fast")
    image, copy = made(folder / "clean.img", "-t ext4 -O fast_commit"), folder / "pending.img"
    truth = {}
    with mounted(image, folder / "mount", "rw") as root:
        for number in range(FILES):
            data = f"content {number}\n".encode() * 999
            (root / f"file-{number}").write_bytes(data)
            truth[f"/file-{number}"] = hashlib.sha256(data).hexdigest()
        (root / "folder").mkdir()
        (root / "linked").hardlink_to(root / "file-5")
        os.sync()
        (root / "folder").rmdir()
        for number in range(3):
            (root / f"file-{number}").unlink()
        (root / "file-5").unlink()
        synced(root / "new", b"new" * 5000)
        shutil.copyfile(image, copy)
    return copy, image, truth


def test_they_are_a_step_and_tell_what_changed(scene: tuple[Path, Path, dict[str, str]]) -> None:
    for image, state in zip(scene[:2], ("to be replayed", "since"), strict=True):
        past = past_of(open_image(image))
        assert past is not None
        (step,) = [one for one in past.steps() if one.name.startswith("fast-commit ")]
        assert step.state.endswith(state)
        assert step.name in past.step_names()
        names = {
            (one.field, bool(one.before), bool(one.after))
            for one in past.changes(step.name)
            if one.field.startswith("name ")
        }
        gone = (*(f"file-{number}" for number in (0, 1, 2, 5)), "folder")
        removed = {(f"name {name}", True, False) for name in gone}
        assert names == {*removed, ("name new", False, True)}
        if state == "to be replayed":  # later, nothing tells what the inodes were before
            fields = {one.field for one in past.changes(step.name)}
            assert "size_low" in fields
            assert fields & {"change_time", "change_time_extra"}  # maybe within the same second


def test_what_they_deleted_is_found(scene: tuple[Path, Path, dict[str, str]]) -> None:
    pending, clean, truth = scene
    for image in (pending, clean):
        found = by_path(image)
        for path in ("/file-0", "/file-1", "/file-2"):
            row, content = found[path]
            assert (row.inode_state, content) in {("freed", truth[path]), ("reused", truth[path])}
            assert row.content in {"certain", "likely"}
        assert found["/folder"][0].inode_state in {"freed", "reused"}
        assert not {"/file-3", "/file-4", "/linked"} & found.keys()
