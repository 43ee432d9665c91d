"""What an export writes, against the mount that it was made from. Needs root."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from pygrub_k.cli.inspect import main
from tests.differential.ext.populating import mounted, populate
from tests.differential.trees import Facts, differences, kernel_facts, mounted_tree
from tests.images.ext import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def facts(path: bytes) -> Facts:
    """What an export keeps; blocks, so that holes count."""
    found = kernel_facts(path)
    status = os.lstat(path)
    del found["inode"]
    found["times"] = status.st_mtime_ns
    found["device"] = status.st_rdev
    return found


def test_an_export_is_what_was_mounted(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    image = tmp_path / "disk.img"
    run("mke2fs", "-q", "-t", "ext4", "-b", "4096", str(image), "128M")
    with mounted(image, tmp_path / "mount", "rw") as root:
        populate(root)
        (root / "decomposed e\u0301").touch()
        (root / "sparse").touch()
        os.truncate(root / "sparse", 50 << 20)
    with mounted(image, tmp_path / "mount") as root:
        theirs = mounted_tree(root, facts)
    assert main(["export", "/", str(tmp_path / "tree"), str(image)]) == 0
    assert main(["export", "--tar", str(tmp_path / "made.tar"), "/", str(image)]) == 0
    notes = capfd.readouterr().err
    (tmp_path / "unpacked").mkdir()
    subprocess.run(
        ["tar", "-C", tmp_path / "unpacked", "--xattrs", "--xattrs-include=*", "--acls", "-xpf",
         tmp_path / "made.tar"],
        check=True, capture_output=True,
    )  # fmt: skip
    (tmp_path / "by libarchive").mkdir()
    subprocess.run(
        ["bsdtar", "-C", tmp_path / "by libarchive", "-xpf", tmp_path / "made.tar"],
        check=True, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    for name in ("tree", "unpacked", "by libarchive"):
        ours = mounted_tree(tmp_path / name, facts)
        assert (tmp_path / name / "sparse").stat().st_blocks == 0
        changed = {path for path in theirs if f"{os.fsdecode(path)}: a symlink" in notes}
        missing = theirs.keys() - ours.keys()
        kinds = {theirs[path]["mode"] >> 12 for path in missing - changed}
        assert kinds <= ({0o1, 0o2, 0o6, 0o14} if name == "tree" else {0o14})
        kept = ours.keys() & theirs.keys() - changed - {b"/"}
        if name == "by libarchive":  # which loses the sign of -0.5 seconds
            kept -= {path for path in kept if -(10**9) < theirs[path]["times"] < 0}
        assert len(kept) > 100
        assert not differences(
            {path: ours[path] for path in kept}, {path: theirs[path] for path in kept}
        )
