"""Timelines with the events of files that the kernel deleted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.differential.ext.populating import mounted

PROGRAM = Path(__file__).parents[3] / "scripts/inspect_disk.py"
WRITTEN = 1_500_000_000
"""Seconds since 1970 at which the files were changed last."""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deleted")
    image = folder / "disk.img"
    with image.open("wb") as file:
        file.truncate(24 << 20)
    subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True)
    with mounted(image, folder / "mount", "rw") as root:
        for name in ("stays", "gone|1", "gone\n2"):
            (root / name).write_bytes(name.encode() * 1000)
            os.utime(root / name, (WRITTEN, WRITTEN))
        os.sync()
    with mounted(image, folder / "mount", "rw") as root:
        (root / "gone|1").unlink()
        (root / "gone\n2").unlink()
        os.sync()
    return image


def timeline(disk: Path, *options: str) -> str:
    command = [sys.executable, str(PROGRAM), "timeline", *options, str(disk)]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def events(disk: Path, *options: str) -> list[dict[str, Any]]:
    rows = map(json.loads, timeline(disk, "--format", "jsonl", *options).splitlines())
    return [row for row in rows if row["record"] == "event"]


def test_deleted_files_have_their_last_times_and_that_of_their_deletion(disk: Path) -> None:
    plain, every = events(disk), events(disk, "--deleted")
    assert [one for one in every if one["source"] == "live"] == plain
    lost = [one for one in every if one["source"] != "live"]
    assert {one["path"] for one in lost} == {"/gone|1", "/gone\n2"}
    moments = [one["timestamp_ns"] for one in every]
    assert moments == sorted(moments)
    for path in ("/gone|1", "/gone\n2"):
        own = {one["macb"]: one for one in lost if one["path"] == path}
        written = own["ma.."]
        assert written["timestamp_ns"] == WRITTEN * 10**9
        (deletion,) = (one for letters, one in own.items() if letters.endswith("d"))
        assert deletion["timestamp_ns"] // 10**9 > WRITTEN
        assert deletion["timestamp_desc"].endswith("Deletion Time")
        for one in own.values():
            assert (one["name_state"], one["inode_state"]) == ("deleted", "freed")
            assert one["source"].startswith("journal ")
            assert one["size"] == len(path[1:]) * 1000
            assert "content certain" in one["message"]


def test_a_span_and_a_pattern_count_for_them_too(disk: Path) -> None:
    found = events(disk, "--deleted", "--path", "*1", "--to", "2018-01-01")
    assert [(one["path"], one["macb"]) for one in found] == [("/gone|1", "ma..")]


def test_text_and_body_files_mark_them(disk: Path) -> None:
    text = timeline(disk, "--deleted")
    assert "(hd0)/gone|1 (deleted, content certain)\n" in text
    assert "(hd0)/gone\\n2 (deleted, content certain)\n" in text
    assert "(deleted" not in timeline(disk)
    body = timeline(disk, "--deleted", "--format", "body")
    (line,) = (one for one in body.splitlines() if "%7C1 (deleted)" in one)
    fields = line.split("|")
    assert (len(fields), fields[6], fields[8]) == (11, "6000", str(WRITTEN))
    plain = timeline(disk, "--format", "body")
    assert body.startswith(plain)
    assert len(body.splitlines()) == len(plain.splitlines()) + 2
