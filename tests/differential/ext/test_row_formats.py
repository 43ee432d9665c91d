"""Rows in every format, read back by a reader of it: no hostile name is lost or altered."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
import urllib.parse
from pathlib import Path
from typing import Any

import duckdb
import pytest

from pygrub_k.filesystems.facts import FileKind, InodeFacts
from pygrub_k.filesystems.lost import LostFile
from pygrub_k.inspect.render.body_rows import DIALECTS, BodyRows
from tests.images.ext import Recipe, make

PROGRAM = Path(__file__).parents[3] / "scripts/inspect_disk.py"
NAMES = (
    *(b"plain", b"a|b", b"100%", b"%7C", b'comma, quote"', b"back\\slash", b"\\x41"),
    *(b"line\nfeed", b"tab\there", b"\x1b[31mred", b"\xff\xfe", "\u202egnp.exe".encode()),
    *("no\u00a0break\u2028\u0085\ue000\u0378".encode(), "\u200b\U000e0001".encode()),
    *("\u00fcml\u00e4ut".encode(), "\U0001f600".encode(), b"x" * 255, b" ", b"'", b"-> arrow"),
)
"""Names that end a line or a field, hide, or are no text in one format or another."""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rows")
    tree = folder / "tree"
    tree.mkdir()
    for number, name in enumerate(NAMES):
        path = tree / os.fsdecode(name)
        path.write_bytes(bytes(number))
        os.utime(path, ns=(1_700_000_000_123_456_789 + number, (number - 5) * 10**9 + 7))
    for name, target in LINKS.items():
        (tree / os.fsdecode(name)).symlink_to(os.fsdecode(target))
    return make(Recipe("rows", "-t ext4", 8), folder / "disk.img", tree)


def rows(disk: Path, *options: str) -> str:
    command = [sys.executable, str(PROGRAM), "ls", "-R", *options, str(disk)]
    done = subprocess.run(command, check=True, capture_output=True)
    return done.stdout.decode()


def test_evidence_has_the_sum_of_the_disk_if_asked_for(disk: Path) -> None:
    text = rows(disk, "--format", "jsonl", "--disk-sum", "sha256")
    (found,) = json.loads(text.splitlines()[0])["disks"]
    assert found["sha256"] == hashlib.sha256(disk.read_bytes()).hexdigest()
    assert found["sector_size"] == 512


def paths(found: list[bytes]) -> set[bytes]:
    return {path.removeprefix(b"/") for path in found} - {b"lost+found"}


ODD = {b"\xff\xfe": "\\udcff\\udcfe"}
"""Names that plaso shows otherwise."""
LINKS = {
    b"link": b"to|\xff\n",
    b"a -> b": b"c",
    b"c ->": b"d|->",
    b"right": "\u202egnp.exe".encode(),
    b"arrow": b"-> x -> y",
}
EXPECTED = {*NAMES, *LINKS}


def path_of(row: dict[str, Any], key: str = "path") -> bytes:
    if f"{key}_bytes" in row:
        return base64.b64decode(row[f"{key}_bytes"])
    text: str = row[key]
    return text.encode()


def test_json_lines(disk: Path) -> None:
    text = rows(disk, "--format", "jsonl")
    assert text.isascii()
    evidence, *entries, summary = map(json.loads, text.splitlines())
    assert evidence["record"] == "evidence"
    assert evidence["disks"][0]["size"] == disk.stat().st_size
    assert summary == {
        "record": "summary",
        "rows": len(entries),
        "problems": [],
        "complete": True,
    }
    assert paths([path_of(row) for row in entries]) == EXPECTED
    links = [row for row in entries if row["kind"] == "symlink"]
    assert {path_of(row)[1:]: path_of(row, "target") for row in links} == LINKS
    for number, name in enumerate(NAMES):
        row = next(row for row in entries if path_of(row) == b"/" + name)
        assert row["size"] == number
        assert row["modified_ns"] // 10**9 == number - 5  # mke2fs keeps no nanoseconds


def unescaped(text: str) -> bytes:
    """Read what printable_name wrote."""
    short = {"n": b"\n", "t": b"\t", "r": b"\r", "\\": b"\\"}

    def one(found: re.Match[str]) -> str:
        code = found[1]
        if code in short:
            data = short[code]
        elif code[0] == "x":
            data = bytes.fromhex(code[1:])
        else:
            data = chr(int(code[1:], 16)).encode()
        return data.decode("latin-1")

    pattern = r"\\(\\|n|t|r|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})"
    return re.sub(pattern, one, text.encode().decode("latin-1")).encode("latin-1")


def test_duckdb_reads_json_lines(disk: Path, tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text(rows(disk, "--format", "jsonl"))
    query = f"select path, path_bytes from read_json_auto('{file}') where record = 'entry'"
    found = duckdb.sql(query).fetchall()
    assert (
        paths([base64.b64decode(raw) if raw else text.encode() for text, raw in found]) == EXPECTED
    )


def test_jq_reads_json_lines(disk: Path) -> None:
    command = ["jq", "-c", 'select(.record == "entry") | [.path, .path_bytes]']
    text = rows(disk, "--format", "jsonl").encode()
    done = subprocess.run(command, input=text, check=True, capture_output=True)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert (
        paths([base64.b64decode(raw) if raw else path.encode() for path, raw in found]) == EXPECTED
    )


def test_orjson_and_pandas_read_json_lines(disk: Path) -> None:
    """orjson refuses what is no UTF-8, as half a surrogate pair; pandas makes up types."""
    orjson, pandas = (pytest.importorskip(name) for name in ("orjson", "pandas"))
    text = rows(disk, "--format", "jsonl")
    entries = [row for row in map(orjson.loads, text.splitlines()) if row["record"] == "entry"]
    assert paths([path_of(row) for row in entries]) == EXPECTED
    table = pandas.read_json(io.StringIO(text), lines=True, dtype=False)
    found = table[table["record"] == "entry"].to_dict("records")
    for row in found:
        if not isinstance(row["path_bytes"], str):  # pandas has NaN where there is none
            del row["path_bytes"]
    assert paths([path_of(row) for row in found]) == EXPECTED
    assert {row["modified_ns"] for row in found} == {row["modified_ns"] for row in entries}


def test_pandas_reads_csv_and_parquet(disk: Path, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    text = rows(disk, "--format", "csv")
    table = pandas.read_csv(io.StringIO(text, newline=""), keep_default_na=False)
    assert paths([unescaped(path) for path in table["path"]]) == EXPECTED
    file = tmp_path / "rows.parquet"
    command = [sys.executable, str(PROGRAM), "ls", "-R", "--format", "parquet", str(disk)]
    with file.open("wb") as output:
        subprocess.run(command, check=True, stdout=output)
    stored = pandas.read_parquet(file)
    both = zip(stored["path"], stored["path_bytes"], strict=True)
    assert (
        paths([raw if isinstance(raw, bytes) else path.encode() for path, raw in both]) == EXPECTED
    )


def test_csv(disk: Path) -> None:
    found = list(csv.DictReader(io.StringIO(rows(disk, "--format", "csv"), newline="")))
    assert paths([unescaped(row["path"]) for row in found]) == EXPECTED
    links = [row for row in found if row["kind"] == "symlink"]
    assert {unescaped(row["path"])[1:]: unescaped(row["target"]) for row in links} == LINKS
    assert {row["source"] for row in found} == {"live"}


def test_body_for_mactime(disk: Path) -> None:
    lines = [line.split("|") for line in rows(disk, "--format", "body").splitlines()]
    assert {len(line) for line in lines} == {11}
    found = [urllib.parse.unquote_to_bytes(line[1]) for line in lines]
    links = {name + b" -> " + target for name, target in LINKS.items()}
    assert paths(found) == {*NAMES, *links}


def as_plaso_reads(text: str, mode: str = "r") -> tuple[str, str]:
    """Return (name, target) as plaso 20260720 makes them of a line, step by step as it does."""
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        text = text.replace(f"\\x{code:02x}", chr(code))
    text = text.replace("\\|", "|").replace("\\\\", "\\")
    if mode[0] != "l" or " -> " not in text:
        return text, ""
    name, _, target = text.rpartition(" -> ")
    return name, target


def plaso_rows(text: str) -> list[tuple[str, str]]:
    """Return (name, target) of each line of a body file, as plaso parts it."""
    fields = [line.split("|") for line in text.removesuffix("\n").split("\n")]
    return [as_plaso_reads("|".join(line[1:-9]), line[-8]) for line in fields]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        *((name, None) for name in (b"\\\n", b"\\|", b"a\\\\|b", b"\xc2\x85", b"\\x41", b"\x00")),
        (b"\xff\xfe", "\\udcff\\udcfe"),
        (b"\x80", "\\udc80"),
        (b"\\x0a", "\\u005cx0a"),
        (b"\\\\x9f", "\\\\u005cx9f"),
        *((text.encode(), None) for text in ("\u202e", "\u00a0", "\u2028", "\U000e0001", "\ufffe")),
    ],
)
def test_plaso_reads_names_as_they_are_or_as_escapes(name: bytes, shown: str | None) -> None:
    told = DIALECTS["plaso"](name)
    assert not {unicodedata.category(character) for character in told} & {"Cc", "Cs"}
    assert as_plaso_reads(told)[0] == (name.decode() if shown is None else shown)


def test_names_that_plaso_cannot_be_told_are_counted(disk: Path) -> None:
    command = [sys.executable, str(PROGRAM), "ls", "-R", "--format", "body", str(disk)]
    done = subprocess.run([*command, "--body", "plaso"], check=True, capture_output=True, text=True)
    assert done.stderr.startswith("pygrub-inspect: note: 3 names or targets have what no body file")
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stderr == ""


def test_body_for_plaso(disk: Path) -> None:
    found = plaso_rows(rows(disk, "--format", "body", "--body", "plaso"))
    shown = {name: ODD.get(name) or name.decode() for name in EXPECTED}
    assert {name[1:] for name, _ in found} - {"lost+found"} == set(shown.values())
    targets = {**LINKS, b"link": b"to|\\udcff\n", b"arrow": b"\\u002d> x \\u002d> y"}
    links = {(name.decode(), target.decode()) for name, target in targets.items()}
    assert {(name[1:], target) for name, target in found if target} == links


@pytest.mark.parametrize(
    ("kind", "path", "name", "target"),
    [
        ("symlink", b"/a -> b", "(hd0)/a -> b (deleted)", ""),
        ("symlink", b"/a", "(hd0)/a (deleted)", ""),
        ("file", b"/a -> b\xff", "(hd0)/a -> b\\udcff (deleted)", ""),
    ],
)
def test_deleted_links_keep_arrows_for_plaso(
    kind: FileKind, path: bytes, name: str, target: str
) -> None:
    lost = LostFile(
        path=path,
        number=12,
        inode_state="freed",
        facts=InodeFacts(kind=kind, size=0, number=12, mode=0o644),
        content="certain",
        deleted=None,
        source="journal 1",
        inode_source="inode table",
    )
    assert plaso_rows(BodyRows("plaso").lost_line("hd0", lost)) == [(name, target)]


def test_terminals_are_never_shown_what_hides(disk: Path) -> None:
    """Rows for plaso hold such characters as they are, unless nobody but a terminal reads them."""
    main, side = os.openpty()
    command = [sys.executable, str(PROGRAM), "timeline", "--format", "body", "--body", "plaso"]
    text = b""
    with subprocess.Popen([*command, str(disk)], stdout=side, stderr=subprocess.DEVNULL) as done:
        os.close(side)
        while piece := read_of(main):
            text += piece
    assert done.returncode == 0
    os.close(main)
    assert "\\u202egnp.exe" in text.decode()
    assert text.decode().replace("\r\n", "").isprintable()


def read_of(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # EIO: nobody writes to it any more
        return b""


def test_one_directory_and_no_file(disk: Path) -> None:
    text = rows(disk, "--format", "csv")
    assert text.count("\n") == len(EXPECTED) + 2
    command = [sys.executable, str(PROGRAM), "ls", "--format", "csv", "/plain"]
    done = subprocess.run([*command, str(disk)], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "/plain: a file, not a directory" in done.stderr
