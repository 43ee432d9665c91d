"""Listings of which a second process does parts: the same, byte for byte, as of one alone."""

from __future__ import annotations

import json
import lzma
import mmap
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet
import pytest

from pygrub_k.cli import evidence, inspect, inspect_output
from pygrub_k.cli.inspect import main
from pygrub_k.confined.channel import Channel
from pygrub_k.filesystems.btrfs import inode_table as btrfs_table
from pygrub_k.filesystems.ext import inode_table as ext_table
from pygrub_k.filesystems.xfs import inode_table as xfs_table
from pygrub_k.inspect import inode_share_work, inode_shares, share_answer, share_work, shares
from pygrub_k.inspect.inode_shares import InodeShares
from pygrub_k.inspect.share_work import ShareWork
from pygrub_k.inspect.shares import Shares

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.inspect.rows import Part

    Run = Callable[..., tuple[int, bytes, str]]

ROOT = Path(__file__).parents[3]
DISK = ROOT / "examples/guest.img"
IMAGES = ROOT / "tests/contract/images"
WALKS = (
    *(("ls", "-R"), ("ls", "-R", "-l"), ("ls", "-R", "--json")),
    *(("ls", "-R", f"--format={name}") for name in ("text", "jsonl", "csv", "body")),
    *(("timeline",), ("timeline", "--format=jsonl"), ("timeline", "--format=body")),
)


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def run(*words: str) -> tuple[int, bytes, str]:
        status = main(words)
        captured = capfdbinary.readouterr()
        return status, captured.out, captured.err.decode()

    return run


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> mmap.mmap:
    """Have small directories be worth it; return what counts the parts of a second process."""
    count = mmap.mmap(-1, 1)
    plain = Shares._given

    def counted(self: Shares, found: Any) -> Iterator[Part]:
        count[0] = min(count[0] + 1, 255)
        yield from plain(self, found)

    monkeypatch.setattr(shares, "WORTH", 1)
    monkeypatch.setattr(shares, "GUESS", 1.0)
    monkeypatch.setattr(shares, "SHARE", 0.95)
    monkeypatch.setattr(shares, "TARGET", 8)
    monkeypatch.setattr(Shares, "_given", counted)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0, 1})
    monkeypatch.setattr(Channel, "is_idle", property(lambda channel: channel._asked > 0))
    plain_batch = InodeShares.batch

    def counted_batch(self: InodeShares, *arguments: Any) -> Any:
        found = plain_batch(self, *arguments)
        count[0] = min(count[0] + (found is not None), 255)
        return found

    for table, name, number in (
        (ext_table, "AT_ONCE", 2),
        (btrfs_table, "AT_ONCE", 8),
        (xfs_table, "TOGETHER", 1),
    ):
        monkeypatch.setattr(table, name, number)
    for module in (inode_shares, inode_share_work):
        monkeypatch.setattr(module, "TOGETHER", 1)
    monkeypatch.setattr(InodeShares, "batch", counted_batch)
    return count


@pytest.fixture(scope="module", params=["ext", "xfs", "btrfs", "erofs"])
def image(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if request.param == "ext":
        return DISK
    path = tmp_path_factory.mktemp("images") / f"{request.param}.img"
    path.write_bytes(lzma.decompress((IMAGES / f"{request.param}.img.xz").read_bytes()))
    return path


def as_table(found: tuple[int, bytes, str]) -> tuple[Any, ...]:
    """Return what a file of Parquet says, of which a few bytes are not always equal."""
    status, out, err = found
    if not out.startswith(b"PAR1"):
        return found
    file = pyarrow.parquet.ParquetFile(pyarrow.BufferReader(out))
    table = file.read()
    return status, table.to_pylist(), table.schema, file.metadata.metadata, err


def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0})


@pytest.mark.parametrize(
    "words",
    [
        *((), ("--state=allocated",), ("--state=free", "--state=orphan")),
        *((f"--format={name}",) for name in ("jsonl", "csv", "body", "parquet")),
    ],
    ids=" ".join,
)
def test_two_list_the_inodes_that_one_lists(
    run: Run,
    given: mmap.mmap,
    image: Path,
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both = run("inodes", *words, str(image))
    assert given[0] or "--state=free" in words or image.name not in {DISK.name, "btrfs.img"}
    alone(monkeypatch)
    assert as_table(run("inodes", *words, str(image))) == as_table(both)
    assert both[0] == (image.name == "erofs.img")


@pytest.mark.parametrize("words", WALKS, ids=" ".join)
def test_two_print_what_one_prints(
    run: Run,
    given: mmap.mmap,
    image: Path,
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both = run(*words, str(image))
    assert bool(given[0]) == (image.name != "erofs.img")
    alone(monkeypatch)
    assert run(*words, str(image)) == both
    assert both[0] == 0


def test_two_write_the_rows_that_one_writes_as_parquet(
    run: Run, given: mmap.mmap, image: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = run("ls", "-R", "--format=parquet", str(image))
    assert bool(given[0]) == (image.name != "erofs.img")
    alone(monkeypatch)
    assert as_table(run("ls", "-R", "--format=parquet", str(image))) == as_table(both)


def test_damage_is_told_by_the_walk_itself(
    run: Run, given: mmap.mmap, image: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = image.read_bytes()
    damaged = tmp_path / "disk.img"
    words = ("ls", "-R", "--format=jsonl", str(damaged))
    told = 0
    places = [found.start() for found in re.finditer(b"vmlinuz|grub", data)]
    for at in places[:: max(len(places) // 10, 1)]:
        damaged.write_bytes(data[:at] + bytes(200) + data[at + 200 :])
        monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0, 1})
        both = run(*words), run("inodes", str(damaged))
        alone(monkeypatch)
        assert (run(*words), run("inodes", str(damaged))) == both
        told += both[0][0]
    assert told, "no damage was found anywhere"
    del given


def fail_with(monkeypatch: pytest.MonkeyPatch, answer: Callable[..., list[bytes]]) -> None:
    monkeypatch.setattr(ShareWork, "answer", answer)


@pytest.mark.usefixtures("given")
def test_a_second_process_that_ends_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, lambda *_: os._exit(7))
    status, out, err = run("ls", "-R", "--format=jsonl", str(DISK))
    assert (status, err) == (1, "pygrub-inspect: the second worker ended without an answer\n")
    assert b'"record":"summary"' not in out, "a cut stream shows"


@pytest.mark.usefixtures("given")
def test_a_bug_of_a_second_process_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(monkeypatch, lambda *_: [os.environb[b"absent"]])
    status, _, err = run("ls", "-R", str(DISK))
    assert status == 1
    assert err.startswith("pygrub-inspect: the second worker failed: KeyError: ")


@pytest.mark.usefixtures("given")
def test_a_reader_that_has_seen_enough_ends_both(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    before = children.read_text()  # such as the one that looks after shared memory
    reader, writer = os.pipe()
    os.close(reader)
    monkeypatch.setattr(inspect_output, "STANDARD_OUTPUT", writer)
    assert main(["ls", "-R", str(DISK)]) == inspect.PIPE_CLOSED
    os.close(writer)
    assert capfd.readouterr().err == ""
    assert children.read_text() == before


def test_what_is_too_large_for_a_second_process_is_walked(
    run: Run, given: mmap.mmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share_work, "MOST", 2)
    both = run("ls", "-R", "-l", str(DISK))
    monkeypatch.setattr(share_work, "MOST", 8192)
    monkeypatch.setattr(share_answer, "SLOT", 500)
    assert run("ls", "-R", "-l", str(DISK)) == both
    alone(monkeypatch)
    assert run("ls", "-R", "-l", str(DISK)) == both
    del given


def test_evidence_is_the_same_but_for_the_walk(run: Run, given: mmap.mmap) -> None:
    _, out, _ = run("ls", "-R", "--format=jsonl", str(DISK))
    lines = [json.loads(line) for line in out.splitlines()]
    assert lines[-1]["rows"] == len(lines) - 2
    assert lines[-1]["complete"]
    assert given[0]


def test_a_disk_is_summed_once(run: Run, given: mmap.mmap, monkeypatch: pytest.MonkeyPatch) -> None:
    count = mmap.mmap(-1, 1)

    def counted(*_arguments: object) -> str:
        count[0] += 1
        return "ab"

    monkeypatch.setattr(evidence, "_sum", counted)
    _, out, _ = run("ls", "-R", "--format=jsonl", "--disk-sum=sha256", str(DISK))
    assert json.loads(out.splitlines()[0])["disks"][0]["sha256"] == "ab"
    assert given[0]
    assert count[0] == 1
