"""Rows as Parquet, read back by pyarrow: those of JSON Lines, with every name as it is."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pygrub_k.errors import ConfinementError
from pygrub_k.filesystems.ext.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.render.column_rows import ColumnRows
from pygrub_k.inspect.render.output import COLUMNS, TEXT, Columns
from pygrub_k.inspect.render.parquet_file import METADATA, ParquetPrinter
from pygrub_k.inspect.rows import Part
from pygrub_k.inspect.scans import scan_of
from pygrub_k.inspect.walk import Walk
from pygrub_k.source import open_disk
from tests.differential.ext.test_row_formats import EXPECTED, LINKS, disk, paths, rows

__all__ = ["disk"]
PROGRAM = Path(__file__).parents[3] / "scripts/inspect_disk.py"
SAME = (
    *("volume", "path", "kind", "links", "uid", "gid", "inode", "position", "size", "allocated"),
    *("generation", "project", "subvolume", "name_state", "inode_state"),
)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def table(disk: Path) -> pa.Table:
    command = [sys.executable, str(PROGRAM), "ls", "-R", "--format", "parquet", str(disk)]
    done = subprocess.run(command, check=True, capture_output=True)
    found: pa.Table = pq.read_table(BytesIO(done.stdout))
    return found


def test_no_name_is_lost(disk: Path) -> None:
    found = table(disk).to_pylist()
    shown = [row["path_bytes"] or row["path"].encode() for row in found]
    assert paths(shown) == EXPECTED
    targets = {
        row["path"].encode()[1:]: row["target_bytes"] or row["target"].encode()
        for row in found
        if row["kind"] == "symlink"
    }
    assert targets == LINKS


def test_rows_are_those_of_json_lines(disk: Path) -> None:
    evidence, *lines, summary = map(json.loads, rows(disk, "--format", "jsonl").splitlines())
    found = table(disk)
    metadata = found.schema.metadata
    assert metadata is None or METADATA not in metadata  # it stands behind the rows
    for row, line in zip(found.to_pylist(), lines, strict=True):
        assert {name: row[name] for name in SAME} == {name: line[name] for name in SAME}
        assert f"{row['mode'] & 0o7777:04o}" == line["mode"]
        assert row["flags"].split() == [word for flag in line["flags"] for word in flag.split()]
        for name in ("accessed", "modified", "changed", "created", "deleted"):
            assert moment(row, name) == line[f"{name}_ns"]
    assert (evidence["record"], summary["rows"]) == ("evidence", found.num_rows)


def moment(row: dict[str, Any], name: str) -> int | None:
    if row[name] is None:
        return None
    since: timedelta = row[name] - EPOCH
    whole = since // timedelta(seconds=1)
    rest: int = row[f"{name}_nanosecond"]
    return whole * 10**9 + rest


def test_evidence_and_summary_are_metadata(disk: Path) -> None:
    command = [sys.executable, str(PROGRAM), "ls", "-R", "--format", "parquet", str(disk)]
    done = subprocess.run(command, check=True, capture_output=True)
    text = pq.ParquetFile(BytesIO(done.stdout)).metadata.metadata[METADATA].decode()
    evidence, summary = map(json.loads, text.splitlines())
    assert evidence["disks"][0]["size"] == disk.stat().st_size
    assert summary["complete"]


def test_a_cut_file_is_none(disk: Path) -> None:
    command = [sys.executable, str(PROGRAM), "ls", "-R", "--format", "parquet", str(disk)]
    done = subprocess.run(command, check=True, capture_output=True)
    with pytest.raises(pa.ArrowInvalid):
        pq.read_table(BytesIO(done.stdout[:-1]))


def block_of(disk: Path) -> bytes:
    filesystem = open_filesystem(open_disk(str(disk)), Settings())
    scan = scan_of(filesystem, ColumnRows.wanted)
    made = ColumnRows("hd0", scan.flag_names)
    for part in Walk(scan).below(scan.identity(filesystem.root)):
        assert isinstance(part, Part)
        made.piece(part)
    block = made.end()
    assert isinstance(block, Columns)
    return block


def test_blocks_that_lie_are_refused(disk: Path, tmp_path: Path) -> None:
    block = block_of(disk)
    refused = 0
    with (tmp_path / "out").open("wb") as file:
        for at in range(0, len(block), 7):
            lie = block[:at] + bytes([block[at] ^ 0x81]) + block[at + 1 :]
            printer = ParquetPrinter(file.fileno())
            printer.put(TEXT + b"{}\n")
            try:
                printer.put(COLUMNS + lie)
                printer.finish()
            except ConfinementError:
                refused += 1
    assert refused > 20
