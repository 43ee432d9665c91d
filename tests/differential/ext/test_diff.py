"""What the kernel changed between two copies of a disk, and between two states of one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from stat import S_IFCHR
from typing import TYPE_CHECKING, Any

from pygrub_k.cli import inspect
from tests.differential.ext.populating import mounted
from tests.differential.ext.test_deleted import KINDS, made

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

Rows = dict[str, tuple[str, set[str]]]
"""(what happened, names of fields) by path"""


def differences(capfd: pytest.CaptureFixture[str], *words: str | Path) -> Rows:
    status = inspect.main(["diff", "--json", *map(str, words)])
    said = capfd.readouterr()
    found: dict[str, Any] = json.loads(said.out)
    assert all("the newer content is shown" in problem for problem in found["problems"])
    assert all("there is only metadata" in note for note in found["notes"])
    assert status == bool(found["problems"])
    assert "--at" in words or not (said.err or found["notes"])
    return {
        row["path"]: (row["difference"], {field["field"] for field in row["fields"]})
        for row in found["differences"]
    }


def test_two_disks(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before, after = made(tmp_path / "before.img", KINDS["ext4"]), tmp_path / "after.img"
    with mounted(before, tmp_path / "mount", "rw") as root:
        (root / "folder/below").mkdir(parents=True)
        for name in ("same", "longer", "other", "mode", "gone", "kind", "untouched"):
            (root / "folder" / name).write_text(f"content of {name}\n" * 1000)
        (root / "link").symlink_to("folder/same")
        os.mknod(root / "folder/device", S_IFCHR | 0o600, os.makedev(1, 3))
        os.setxattr(root / "folder/longer", "user.is", b"the same")
        os.sync()
    shutil.copyfile(before, after)
    assert not differences(capfd, before, after)
    with mounted(after, tmp_path / "mount", "rw") as root:
        folder = root / "folder"
        with (folder / "longer").open("a") as file:
            file.write("more")
        moment = (folder / "other").stat()
        (folder / "other").write_text("Content of other\n" * 1000)
        os.utime(folder / "other", ns=(moment.st_atime_ns, moment.st_mtime_ns))
        (folder / "mode").chmod(0o600)
        (folder / "gone").unlink()
        (folder / "kind").unlink()
        (folder / "kind").mkdir()
        (folder / "below/new").touch()
        os.setxattr(folder / "same", "user.was", b"set")
        (folder / "device").unlink()
        os.mknod(folder / "device", S_IFCHR | 0o600, os.makedev(5, 1))
        (root / "link").unlink()
        (root / "link").symlink_to("folder/other")
    found = differences(capfd, before, after)
    assert found["/folder/same"][1] == {"changed", "attribute user.was"}
    assert {"device", "modified"} <= found["/folder/device"][1]
    assert "/folder/below" in found
    assert "/folder/untouched" not in found
    assert found["/folder/gone"] == ("removed", set())
    assert found["/folder/below/new"] == ("added", set())
    assert found["/folder/longer"][1] == {"size", "modified", "changed", "content"}
    assert found["/folder/other"][1] == {"changed", "content"}
    assert found["/folder/mode"][1] == {"mode", "changed"}
    assert {"mode", "size"} <= found["/folder/kind"][1]
    assert "target" in found["/link"][1]
    assert differences(capfd, "--below", "/folder/below", before, after).keys() == {
        "/folder/below/new"
    }


def test_directories_that_lead_to_each_other_end(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    image = made(tmp_path / "loop.img", KINDS["ext4"])
    with mounted(image, tmp_path / "mount", "rw") as root:
        (root / "above/below").mkdir(parents=True)
        (root / "above/below/file").write_text("content")
    copy = tmp_path / "copy.img"
    shutil.copyfile(image, copy)
    loop = ["debugfs", "-w", "-R", "link above above/below/loop"]
    subprocess.run([*loop, image], check=True, capture_output=True)
    subprocess.run([*loop, copy], check=True, capture_output=True)
    subprocess.run(
        ["debugfs", "-w", "-R", "rm above/below/file", copy], check=True, capture_output=True
    )
    assert inspect.main(["diff", str(image), str(copy)]) == 1
    said = capfd.readouterr()
    assert "- (hd1)/above/below/file\n" in said.out
    assert "/above/below/loop: inode" in said.err
    assert "a directory with two names; it is not compared again" in said.err


def test_two_states_of_one_disk(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    image = made(tmp_path / "states.img", KINDS["ext4"])
    with mounted(image, tmp_path / "mount", "rw") as root:
        (root / "first").write_text("first")
        (root / "kept").write_text("kept" * 5000)
        os.sync()
        (root / "first").unlink()
        (root / "second").write_text("second")
        os.sync()
    inspect.main(["ls", "--at", "list", "--json", str(image)])
    states = [row["state"] for row in json.loads(capfd.readouterr().out)["states"]]
    found = [differences(capfd, "--at", state, image) for state in states]
    assert {"/first": ("removed", set()), "/second": ("added", set())} in [
        {path: row for path, row in rows.items() if path != "/"} for rows in found
    ]
    assert not differences(capfd, "--at", states[-1], image)


def test_a_disk_without_a_past_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    image = made(tmp_path / "new.img", KINDS["ext4"])
    assert inspect.main(["ls", "--at", "list", str(image)]) == 0
    found = capfd.readouterr()
    assert (found.out, "there is no past state" in found.err) == ("", True)


def test_one_disk_needs_a_state(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    image = made(tmp_path / "one.img", KINDS["ext4"])
    assert inspect.main(["diff", str(image)]) == 2
    assert "two disks, or one and --at" in capfd.readouterr().err
    assert inspect.main(["diff", "--at", "journal:99", str(image)]) == 1
    assert "no volume has journal 99" in capfd.readouterr().err
