"""Sums of files with hostile names, holes and several names, in every format, against hashlib's."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.differential.ext.test_row_formats import NAMES, path_of, unescaped
from tests.images.ext import Recipe, make

PROGRAM = Path(__file__).parents[3] / "scripts/inspect_disk.py"
NAMESPACE = "{http://www.forensicswiki.org/wiki/Category:Digital_Forensics_XML}"
CONTENT = {name: b"%d" % number * 1000 * number for number, name in enumerate(NAMES)}
SPARSE = b"begin" + bytes(3 << 20) + b"end"


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hash")
    tree = folder / "tree"
    tree.mkdir()
    for name, content in CONTENT.items():
        (tree / os.fsdecode(name)).write_bytes(content)
    with (tree / "sparse").open("wb") as file:
        file.write(SPARSE[:5])
        file.seek(len(SPARSE) - 3)
        file.write(SPARSE[-3:])
    (tree / "second name").hardlink_to(tree / "plain")
    (tree / "link").symlink_to("plain")
    return make(Recipe("hash", "-t ext4", 16), folder / "disk.img", tree)


EXPECTED = {b"/" + name: content for name, content in CONTENT.items()} | {
    b"/sparse": SPARSE,
    b"/second name": CONTENT[b"plain"],
}


def run(disk: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PROGRAM), "hash", *options, str(disk)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def sums(algorithm: str) -> dict[bytes, str]:
    return {path: hashlib.new(algorithm, data).hexdigest() for path, data in EXPECTED.items()}


def test_text(disk: Path) -> None:
    found = [line.split("  ", 1) for line in run(disk).stdout.splitlines()]
    assert {unescaped(path): text.lstrip("\\") for text, path in found} == sums("sha256")


def test_sha256sum_checks_what_it_can_be_told(disk: Path, tmp_path: Path) -> None:
    for path, content in EXPECTED.items():
        (tmp_path / os.fsdecode(path[1:])).write_bytes(content)
    text = run(disk).stdout.replace("  /", "  ")
    done = subprocess.run(
        ["sha256sum", "--check", "--strict"],
        input=text,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    right = [line for line in done.stdout.splitlines() if line.endswith(": OK")]
    told = [name for name in EXPECTED if os.fsdecode(name).isprintable()]
    assert {b"/back\\slash", b"/\\x41"} < set(told)
    assert len(right) == len(told) + 1  # and the one with a line feed
    assert "improperly formatted" not in done.stderr


def test_json_lines(disk: Path) -> None:
    done = run(disk, "--format", "jsonl", "--algorithm", "md5", "--algorithm", "sha1")
    evidence, *files, summary = map(json.loads, done.stdout.splitlines())
    assert evidence["record"] == "evidence"
    assert (summary["rows"], summary["complete"]) == (len(EXPECTED), True)
    for algorithm in ("md5", "sha1"):
        assert {path_of(file): file[algorithm] for file in files} == sums(algorithm)


def test_csv(disk: Path) -> None:
    text = run(disk, "--format", "csv").stdout
    found = csv.DictReader(io.StringIO(text, newline=""))
    assert {unescaped(row["path"]): row["sha256"] for row in found} == sums("sha256")


def test_body(disk: Path) -> None:
    lines = run(disk, "--format", "body").stdout.splitlines()
    assert {line.split("|")[0] for line in lines} == set(sums("md5").values())


def test_hashdeep(disk: Path) -> None:
    lines = run(disk, "--format", "hashdeep").stdout.splitlines()
    assert lines[:2] == ["%%%% HASHDEEP-1.0", "%%%% size,md5,sha256,filename"]
    found = {}
    for line in lines:
        if not line.startswith(("%", "#")):
            size, md5, sha256, name = line.split(",", 3)
            found[unescaped(name)] = int(size), md5, sha256
    md5s, sha256s = sums("md5"), sums("sha256")
    assert found == {
        path: (len(data), md5s[path], sha256s[path]) for path, data in EXPECTED.items()
    }


def test_dfxml(disk: Path) -> None:
    root = ET.fromstring(run(disk, "--format", "dfxml").stdout)
    found = {}
    for file in root.iter(f"{NAMESPACE}fileobject"):
        digests = {one.get("type"): one.text for one in file.iter(f"{NAMESPACE}hashdigest")}
        name = file.findtext(f"{NAMESPACE}filename") or ""
        found[unescaped(name)] = digests["md5"], digests["sha1"]
    assert found == {path: (text, sums("sha1")[path]) for path, text in sums("md5").items()}


DFXML_ORDER = (
    *("filename", "error", "partition", "id", "name_type", "filesize", "unalloc", "alloc", "used"),
    *("unused", "orphan", "compressed", "inode", "meta_type", "mode", "nlink", "uid", "gid"),
    *("mtime", "ctime", "atime", "crtime", "seq", "dtime", "bkup_time", "link_target"),
    *("libmagic", "byte_runs", "hashdigest", "hashdigest"),
)
"""The sequence of a fileobject in dfxml.xsd; the place of `error` is that of dfxml's Objects.py."""


def test_dfxml_has_the_order_of_its_schema(disk: Path) -> None:
    root = ET.fromstring(run(disk, "--format", "dfxml").stdout)
    names = [child.tag.removeprefix(NAMESPACE) for child in root]
    assert names[:3] == ["metadata", "creator", "source"]
    for file in root.iter(f"{NAMESPACE}fileobject"):
        order = iter(DFXML_ORDER)
        assert all(child.tag.removeprefix(NAMESPACE) in order for child in file)


def test_hashdeep_itself_reads_the_list(disk: Path, tmp_path: Path) -> None:
    """It finds a file that is in the list, and says that the other one is not."""
    (tmp_path / "known").write_bytes(CONTENT[b"plain"])
    (tmp_path / "unknown").write_bytes(b"of no disk")
    listed = tmp_path / "list"
    listed.write_text(run(disk, "--format", "hashdeep").stdout)
    for option, name in (("-m", "known"), ("-x", "unknown")):
        done = subprocess.run(
            ["hashdeep", option, "-b", "-k", listed, tmp_path / "known", tmp_path / "unknown"],
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.stdout.split() == [name], done.stderr


@pytest.mark.parametrize("kind", ["plain", "sha256sum", "hashdeep", "nsrl"])
def test_known_files_are_left_out(disk: Path, kind: str, tmp_path: Path) -> None:
    algorithm = "sha1" if kind == "nsrl" else "sha256"
    known = [sums(algorithm)[b"/plain"], sums(algorithm)[b"/tab\there"]]
    other = sums(algorithm)[b"/sparse"]
    head, line = {
        "plain": ("", "{}\n"),
        "sha256sum": ("", f"{{}}  {other}\n"),
        "hashdeep": ("%%%% HASHDEEP-1.0\n%%%% size,sha256,filename\n## x\n", f"1,{{}},{other}\n"),
        "nsrl": ('"SHA-1","MD5","CRC32","FileName"\n', f'"{{}}","","","{other}"\n'),
    }[kind]
    path = tmp_path / "known"
    path.write_text(head + "".join(line.format(text.upper()) for text in known))
    options = ("--known", str(path), "--algorithm", algorithm)
    lines = run(disk, *options).stdout.splitlines()
    shown = {line.split("  ", 1)[0].lstrip("\\") for line in lines}
    assert shown == set(sums(algorithm).values()) - set(known)
    alone = run(disk, *options, "--only-known").stdout.splitlines()
    assert {line.split("  ", 1)[0] for line in alone} == set(known)
    assert len(alone) == 3  # one has two names


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--format", "body", "--algorithm", "sha1"), "--format body holds md5, not sha1"),
        (("--only-known",), "--only-known needs --known FILE"),
        (("--known", "/dev/null"), "--known: /dev/null has no line that begins with a sum"),
    ],
)
def test_misuse(disk: Path, options: tuple[str, ...], message: str) -> None:
    done = run(disk, *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_sums_of_another_length_are_told(disk: Path, tmp_path: Path) -> None:
    path = tmp_path / "known"
    path.write_text("0" * 32)
    assert "has no sha256; --algorithm md5 fits" in run(disk, "--known", str(path)).stderr


def test_a_file_that_cannot_be_read_is_told(disk: Path, tmp_path: Path) -> None:
    copy = tmp_path / "disk.img"
    copy.write_bytes(disk.read_bytes())
    subprocess.run(
        ["debugfs", "-w", "-R", "sif /sparse block[0] 7", str(copy)],
        check=True,
        capture_output=True,
    )
    done = run(copy, "--format", "jsonl")
    *_, summary = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 1
    assert not summary["complete"]
    (broken,) = [
        row for row in map(json.loads, done.stdout.splitlines()) if row.get("path") == "/sparse"
    ]
    assert broken["error"]
    assert "sha256" not in broken
