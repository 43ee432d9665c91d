"""Timelines and sums as Parquet, read by pyarrow and DuckDB: the rows of JSON Lines."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pygrub_k.errors import ConfinementError
from pygrub_k.inspect.render.output import RECORDS, TEXT, UNSORTED
from pygrub_k.inspect.render.parquet_file import METADATA
from pygrub_k.inspect.render.parquet_records import EVENTS, HASHES, RecordsPrinter
from tests.differential.ext.test_row_formats import EXPECTED, NAMES, disk, path_of, paths

__all__ = ["disk"]
PROGRAM = Path(__file__).parents[3] / "scripts/inspect_disk.py"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def ran(disk: Path, subcommand: str, form: str, *options: str) -> bytes:
    command = [sys.executable, str(PROGRAM), subcommand, "--format", form, *options, str(disk)]
    return subprocess.run(command, check=True, capture_output=True).stdout


def lines_of(disk: Path, subcommand: str, *options: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran(disk, subcommand, "jsonl", *options).splitlines()]


def moment(row: dict[str, Any], name: str) -> int:
    since: timedelta = row[name] - EPOCH
    nanosecond: int = row[f"{name}_nanosecond"]
    return since // timedelta(seconds=1) * 10**9 + nanosecond


def raw_path(row: dict[str, Any]) -> bytes:
    found: bytes = row["path_bytes"] or row["path"].encode()
    return found


def test_a_timeline_has_the_events_of_json_lines(disk: Path) -> None:
    _, *events, summary = lines_of(disk, "timeline")
    data = ran(disk, "timeline", "parquet")
    found = pq.read_table(BytesIO(data)).to_pylist()
    assert len(found) == len(events) > 3 * len(NAMES)
    moments = [moment(row, "time") for row in found]
    assert moments == sorted(moments)  # whose order is free among equal ones
    found.sort(key=lambda row: (moment(row, "time"), raw_path(row)))
    events.sort(key=lambda event: (event["timestamp_ns"], path_of(event)))
    for row, event in zip(found, events, strict=True):
        assert moment(row, "time") == event["timestamp_ns"]
        assert raw_path(row) == path_of(event)
        assert f"{row['mode'] & 0o7777:04o}" == event["mode"]
        same = ("macb", "timestamp_desc", "volume", "path", "kind", "uid", "gid", "size", "inode")
        assert {name: row[name] for name in same} == {name: event[name] for name in same}
    text = pq.ParquetFile(BytesIO(data)).metadata.metadata[METADATA].decode()
    evidence, last = map(json.loads, text.splitlines())
    assert evidence["disks"][0]["size"] == disk.stat().st_size
    assert (last["events"], last["complete"]) == (summary["events"], True)


def test_sums_are_those_of_hashlib(disk: Path) -> None:
    data = ran(disk, "hash", "parquet", "--algorithm", "md5", "--algorithm", "sha256")
    found = pq.read_table(BytesIO(data)).to_pylist()
    assert paths([raw_path(row) for row in found]) == set(NAMES)
    times = {path_of(line): line for line in lines_of(disk, "hash")[1:-1]}
    for row in found:
        content = bytes(row["size"])
        assert row["md5"] == hashlib.md5(content).hexdigest()
        assert row["sha256"] == hashlib.sha256(content).hexdigest()
        assert (row["error"], row["kind"]) == (None, "file")
        for name in ("modified", "changed", "accessed", "created"):
            assert moment(row, name) == times[raw_path(row)][f"{name}_ns"]


@pytest.mark.parametrize("subcommand", ["timeline", "hash"])
def test_duckdb_reads_every_name(subcommand: str, disk: Path, tmp_path: Path) -> None:
    file = tmp_path / "rows.parquet"
    file.write_bytes(ran(disk, subcommand, "parquet"))
    query = f"select distinct path, path_bytes from '{file}'"
    read = duckdb.sql(query).fetchall()
    shown = paths([raw or text.encode() for text, raw in read])
    assert shown - {b""} == (set(NAMES) if subcommand == "hash" else EXPECTED)


EVENT = {
    **dict.fromkeys(("macb", "timestamp_desc", "volume", "path", "kind"), "x"),
    **dict.fromkeys(("mode", "uid", "gid", "size", "inode"), 1),
    **dict.fromkeys(("name_state", "inode_state", "source"), "x"),
    "time_second": 1,
    "time_nanosecond": 1,
}


def table(tmp_path: Path, *frames: bytes) -> pa.Table:
    with (tmp_path / "out").open("wb") as file:
        printer = RecordsPrinter(file.fileno(), EVENTS)
        for frame in frames:
            printer.put(frame)
        printer.finish()
        assert printer.notes == [] or "beyond" in printer.notes[0]
    return pq.read_table(tmp_path / "out")


def test_events_are_sorted_by_their_keys(tmp_path: Path) -> None:
    lines = [f"{key:025d}{json.dumps({**EVENT, 'uid': key})}\n".encode() for key in (3, 1, 2)]
    found = table(tmp_path, *(UNSORTED + line for line in lines))
    assert found.column("uid").to_pylist() == [1, 2, 3]


def test_times_that_cannot_be_told_are_left_out_and_counted(tmp_path: Path) -> None:
    line = json.dumps({**EVENT, "time_second": 1 << 60}) + "\n"
    assert table(tmp_path, RECORDS + line.encode()).column("time").to_pylist() == [None]


def test_a_file_without_rows_is_one(tmp_path: Path) -> None:
    assert table(tmp_path, TEXT + b"{}\n").num_rows == 0


@pytest.mark.parametrize(
    "line",
    [
        b"no json\n",
        b"[]\n",
        b"{}",
        *(
            json.dumps({**EVENT, name: value}).encode() + b"\n"
            for name, value in (
                ("uid", "x"),
                ("uid", -1),
                ("size", 1 << 64),
                ("path", 7),
                ("path", {"a": 1}),
                ("path_bytes", "?"),
                ("time_nanosecond", 10**9),
                ("time_second", 1.5),
                ("another", 1),
            )
        ),
        b'{"path":"\xff"}\n',
        b"{" * 100_000 + b"\n",
    ],
)
def test_rows_that_lie_are_refused(line: bytes, tmp_path: Path) -> None:
    with pytest.raises(ConfinementError):
        table(tmp_path, TEXT + b"{}\n", RECORDS + line)


def test_columns_of_sums_are_those_that_were_asked_for(disk: Path) -> None:
    found = pq.read_schema(BytesIO(ran(disk, "hash", "parquet", "--algorithm", "sha1")))
    names = [name for name, _ in HASHES]
    assert [name for name in found.names if not name.endswith("_nanosecond")] == [*names, "sha1"]
