"""All inodes of ext file systems: states and facts as The Sleuth Kit and debugfs have them."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.differential.ext.populating import mounted
from tests.images.ext import Recipe, make, make_tree, run

PROGRAM = Path(__file__).parents[3] / "scripts/inspect_disk.py"
DELETED = ("gone", "gone too")
ORPHAN = "orphan"


@pytest.fixture(
    scope="module",
    params=["-t ext2", "-t ext4 -O ^metadata_csum,uninit_bg", "-t ext4 -I 256 -O metadata_csum"],
)
def image(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inodes")
    tree = folder / "tree"
    tree.mkdir()
    make_tree(tree)
    for name in (*DELETED, ORPHAN):
        (tree / name).write_text(name)
    made = make(Recipe("inodes", request.param, 32), folder / "disk.img", tree)
    number = _number(made, ORPHAN)
    commands = [f'rm "{name}"' for name in DELETED]
    commands += [f"unlink {ORPHAN}", f"sif <{number}> links_count 0", f"ssv last_orphan {number}"]
    script = folder / "commands"
    script.write_text("\n".join(commands))
    run("debugfs", "-w", "-f", str(script), str(made))
    return made


def _number(image: Path, name: str) -> int:
    shown = run("debugfs", "-R", f"stat {name}", str(image))
    return int(shown.split("Inode:")[1].split()[0])


def _printed(image: Path, *options: str) -> bytes:
    command = [sys.executable, str(PROGRAM), "inodes", "--no-journal-replay", *options, str(image)]
    return subprocess.run(command, check=True, capture_output=True).stdout


def _rows(image: Path, *options: str) -> list[dict[str, Any]]:
    records = [
        json.loads(line) for line in _printed(image, "--format", "jsonl", *options).splitlines()
    ]
    assert [records[0]["record"], records[-1]["record"]] == ["evidence", "summary"]
    assert records[-1]["rows"] == len(records) - 2
    assert records[-1]["complete"]
    return records[1:-1]


def test_every_inode_is_as_the_sleuth_kit_has_it(image: Path) -> None:
    ils = shutil.which("ils")
    assert ils is not None
    lines = run(ils, "-e", str(image)).splitlines()[2:]
    theirs = list(csv.DictReader(lines, delimiter="|"))
    theirs.pop()  # where it keeps files without a name: no inode of the file system
    ours = _rows(image)
    assert len(ours) == len(theirs)
    for own, other in zip(ours, theirs, strict=True):
        assert own["inode"] == int(other["st_ino"])
        assert (
            own["inode_state"] in {"a": ("allocated", "orphan"), "f": ("free",)}[other["st_alloc"]]
        )
        found = [own["uid"], own["gid"], own["links"], own["size"]]
        expected = [int(other[f"st_{name}"]) for name in ("uid", "gid", "nlink", "size")]
        assert [value or 0 for value in found] == expected, own
        for name, letter in (("modified", "m"), ("accessed", "a"), ("changed", "c")):
            second = (own[f"{name}_ns"] or 0) // 10**9
            # without bits of an epoch a time is signed, as in the kernel; ils takes it as unsigned
            assert second % (1 << 32) == int(other[f"st_{letter}time"]) % (1 << 32), own
        assert int(own["mode"] or "0", 8) == int(other["st_mode"], 8), own


def test_every_state_is_as_debugfs_has_it(image: Path) -> None:
    rows = _rows(image)
    last = rows[-1]["inode"]
    told = run("debugfs", "-R", f"testi <{last}>", str(image))
    assert "not in use" in told
    script = image.parent / "ask"
    script.write_text("".join(f"testi <{row['inode']}>\n" for row in rows))
    answers = [
        line
        for line in run("debugfs", "-f", str(script), str(image)).splitlines()
        if "Inode" in line
    ]
    assert len(answers) == len(rows)
    for row, answer in zip(rows, answers, strict=True):
        assert ("not in use" in answer) == (row["inode_state"] == "free"), (row, answer)


def test_states_are_chosen(image: Path) -> None:
    assert [row["inode"] for row in _rows(image, "--state", "orphan")] == [_orphan(image)]
    rows = _rows(image, "--state", "free")
    assert len(rows) > len(DELETED)
    assert {row["inode_state"] for row in rows} == {"free"}
    assert sum(bool(row["modified_ns"]) for row in rows) == len(DELETED)
    both = _rows(image, "--state", "allocated", "--state", "orphan")
    assert len(both) + len(rows) == len(_rows(image))


def _orphan(image: Path) -> int:
    superblock = run("debugfs", "-R", "stats", str(image))
    line = next(line for line in superblock.splitlines() if line.startswith("First orphan inode"))
    return int(line.split(":")[1])


def test_formats_say_the_same(image: Path, tmp_path: Path) -> None:
    rows = _rows(image)
    table = list(csv.DictReader(io.StringIO(_printed(image, "--format", "csv").decode())))
    target = tmp_path / "inodes.parquet"
    target.write_bytes(_printed(image, "--format", "parquet"))
    stored = pq.read_table(target).to_pylist()
    text = _printed(image).decode().splitlines()[1:]
    body = _printed(image, "--format", "body").decode().splitlines()
    assert len(rows) == len(table) == len(stored) == len(text) == len(body)
    for row, fields, record, line, event in zip(rows, table, stored, text, body, strict=True):
        for name in ("inode", "size", "links", "uid", "generation", "position"):
            assert fields[name] == ("" if row[name] is None else str(row[name]))
        for name in ("inode", "kind", "links", "uid", "gid", "project", "size", "allocated"):
            assert record[name] == row[name]
        for name in ("position", "generation", "subvolume", "volume", "source"):
            assert record[name] == row[name]
        assert (record["mode"] or 0) & 0o7777 == int(row["mode"] or "0", 8)
        assert (record["flags"] or "").split() == row["flags"]
        assert record["device"] == (":".join(map(str, row["device"])) if "device" in row else None)
        assert record["error"] is None
        for name in ("accessed", "modified", "changed", "created", "deleted"):
            assert _nanoseconds(record, name) == row[f"{name}_ns"]
        assert fields["inode_state"] == record["inode_state"] == row["inode_state"]
        assert line.split()[:2] == [str(row["inode"]), row["inode_state"]]
        assert event.split("|")[2] == str(row["inode"])
        assert event.split("|")[6] == str(row["size"] or 0)


def _nanoseconds(record: dict[str, Any], name: str) -> int | None:
    if record[name] is None:
        return None
    since: timedelta = record[name] - datetime(1970, 1, 1, tzinfo=UTC)
    rest: int = record[f"{name}_nanosecond"]
    return since // timedelta(seconds=1) * 10**9 + rest


def test_a_damaged_bitmap_leaves_states_unknown(image: Path, tmp_path: Path) -> None:
    if "metadata_csum" not in run("dumpe2fs", "-h", str(image)):
        return
    copy = tmp_path / "disk.img"
    shutil.copy(image, copy)
    line = next(one for one in run("dumpe2fs", str(image)).splitlines() if "Inode bitmap at" in one)
    block = int(line.split("Inode bitmap at ")[1].split()[0].rstrip(","))
    size = int(run("dumpe2fs", "-h", str(image)).split("Block size:")[1].split()[0])
    with copy.open("r+b") as file:
        file.seek(block * size)
        byte = file.read(1)
        file.seek(block * size)
        file.write(bytes([byte[0] ^ 1]))
    command = [sys.executable, str(PROGRAM), "inodes", "--checksums", "verify", "--format", "jsonl"]
    done = subprocess.run([*command, str(copy)], check=False, capture_output=True)
    assert done.returncode == 1
    assert b"ext4 inode bitmap of group 0" in done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()][1:-1]
    assert "unknown" in {row["inode_state"] for row in rows}


def test_a_past_state_has_the_inodes_of_then(tmp_path: Path) -> None:
    """Of a file that was deleted since, and of one that was not there yet."""
    disk, tree = tmp_path / "disk.img", tmp_path / "tree"
    tree.mkdir()
    make(Recipe("past", "-t ext4 -O metadata_csum", 32), disk, tree)
    with mounted(disk, tmp_path / "mount", "rw") as root:
        for name in ("zero", "first"):  # so that the journal has older copies of the first's blocks
            (root / name).write_text(name)
            os.sync()
        first = (root / "first").stat().st_ino
        (root / "held").touch()  # or the next file would have the first one's number
        (root / "first").unlink()
        os.sync()
        second = (root / "held").stat().st_ino
    command = [sys.executable, str(PROGRAM), "inodes", "--format", "jsonl"]
    listed = subprocess.run(
        [*command[:2], "ls", "--at", "list", "--json", str(disk)], check=True, capture_output=True
    )
    names = [row["state"] for row in json.loads(listed.stdout)["states"]]
    assert len(names) > 1
    seen = set()
    for name in names:  # of blocks that changed at unmounting, there may be no older copy
        done = subprocess.run([*command, "--at", name, str(disk)], check=False, capture_output=True)
        assert not done.returncode or b"the journal has no older copy" in done.stderr
        rows = {row["inode"]: row for row in map(json.loads, done.stdout.splitlines()[1:-1])}
        assert len(rows) == len(_rows(disk))
        seen.add((rows[first]["inode_state"], rows[second]["inode_state"]))
        if rows[first]["inode_state"] == "allocated":
            assert (rows[first]["size"], rows[first]["links"]) == (len("first"), 1)
    assert {("allocated", "free"), ("free", "allocated")} <= seen


@pytest.mark.parametrize(("kind", "name"), [("mkfs.fat", "FAT"), ("mkfs.f2fs", "F2FS")])
def test_other_file_systems_are_refused(kind: str, name: str, tmp_path: Path) -> None:
    """By name where one volume is asked for, and where none can be listed."""
    disk = tmp_path / "disk.img"
    disk.write_bytes(bytes(64 << 20))
    run(kind, str(disk))
    command = [sys.executable, str(PROGRAM), "inodes"]
    for options in ([], ["--volume", "hd0"]):
        done = subprocess.run([*command, *options, str(disk)], check=False, capture_output=True)
        assert (done.returncode, done.stdout) == (1, b"")
        said = done.stderr.decode()
        assert f"{name}: its inodes are not listed; `ls -R` lists its names" in said
        assert "Traceback" not in said
