"""Timelines of volumes with hostile names and odd times; mactime makes the same of a body file."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.differential.ext.test_row_formats import NAMES, path_of
from tests.images.ext import Recipe, make

PROGRAM = Path(__file__).parents[3] / "scripts/inspect_disk.py"
EARLY, LATE = -(10**9), 2 * 10**9
"""Seconds: 1938 and 2033."""


@pytest.fixture(scope="module")
def disks(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("timeline")
    tree = folder / "tree"
    tree.mkdir()
    for number, name in enumerate(NAMES):
        path = tree / os.fsdecode(name)
        path.write_bytes(bytes(number))
        os.utime(path, ns=(LATE * 10**9 + number, (EARLY + 10**8 * number) * 10**9 + 7))
    return [
        make(Recipe(name, "-t ext4", 8), folder / f"{name}.img", tree) for name in ("one", "two")
    ]


def timeline(disks: list[Path], *options: str) -> str:
    command = [sys.executable, str(PROGRAM), "timeline", *options, *map(str, disks)]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()


def test_events_of_all_volumes_are_sorted(disks: list[Path]) -> None:
    evidence, *events, summary = map(json.loads, timeline(disks, "--format", "jsonl").splitlines())
    assert evidence["record"] == "evidence"
    assert (summary["events"], summary["complete"]) == (len(events), True)
    assert {"message", "datetime", "timestamp", "timestamp_desc"} <= evidence.keys()
    moments = [event["timestamp_ns"] for event in events]
    assert moments == sorted(moments)
    assert moments[0] // 10**9 == EARLY
    assert moments[-1] // 10**9 == LATE
    for event in events:
        assert event["timestamp"] == event["timestamp_ns"] // 1000
        seconds = datetime.fromisoformat(event["datetime"])
        since = seconds - datetime(1970, 1, 1, tzinfo=UTC)
        assert (since.days * 86400 + since.seconds) * 10**6 + since.microseconds == event[
            "timestamp"
        ]
    for volume in ("hd0", "hd1"):
        paths = {path_of(event) for event in events if event["volume"] == volume}
        assert paths == {b"/" + name for name in (*NAMES, b"lost+found")}


def test_mactime_finds_the_same_events(disks: list[Path]) -> None:
    body = timeline(disks, "--format", "body")
    done = subprocess.run(
        ["mactime", "-d", "-y", "-z", "UTC"], input=body.encode(), check=True, capture_output=True
    )
    theirs = Counter(
        letters
        for date, _, letters, *_ in csv.reader(
            io.StringIO(done.stdout.decode("utf-8", "replace"), newline="\n")
        )
        if date != "Date"
    )
    seconds: dict[tuple[str, str, int, str], set[str]] = {}
    for line in timeline(disks, "--format", "jsonl").splitlines()[1:-1]:
        event = json.loads(line)
        path = path_of(event).decode("latin-1")
        key = (event["volume"], path, event["timestamp_ns"] // 10**9, str(event["inode"]))
        seconds.setdefault(key, set()).update(event["macb"])
    ours = Counter(
        "".join(letter if letter in found else "." for letter in "macb")
        for (_, path, second, _), found in seconds.items()
        if second >= 0 and b"\n" not in path.encode()  # mactime itself leaves out both
    )
    assert +theirs == ours


def test_a_span_and_a_pattern(disks: list[Path]) -> None:
    text = timeline(
        [disks[0]], "--from", "2033-01-01", "--to", "2034-01-01T00:00:00+00:00", "--path", "/p*"
    )
    (line,) = text.splitlines()
    assert line.startswith("2033-05-18T03:33:20.000000000Z .a.. -rw-r--r--")
    assert line.endswith("(hd0)/plain")


def test_csv_has_the_events_of_json_lines(disks: list[Path]) -> None:
    rows = list(csv.DictReader(io.StringIO(timeline(disks, "--format", "csv"), newline="\n")))
    events = [json.loads(line) for line in timeline(disks, "--format", "jsonl").splitlines()[1:-1]]
    for name in ("message", "datetime", "timestamp", "timestamp_desc", "macb", "inode"):
        assert Counter(row[name] for row in rows) == Counter(str(event[name]) for event in events)
