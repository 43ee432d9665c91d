"""The parent's end of an export: what it writes, and what it does not whatever the worker says."""

from __future__ import annotations

import io
import os
import tarfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.cli.export_sink import Budget, ExportSink
from pygrub_k.cli.export_tar import TarWriter
from pygrub_k.cli.export_tree import TreeWriter
from pygrub_k.cli.inspect import main
from pygrub_k.cli.new_files import NewFiles
from pygrub_k.errors import ConfinementError, LimitError, OutputError
from pygrub_k.inspect.export.entry import ExportEntry
from pygrub_k.inspect.file_content import Hole
from pygrub_k.inspect.render.output import frames_of
from tests.images.ext import run
from tests.unit.cli.test_inspect import DISK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygrub_k.inspect.render.output import Piece

SECOND = 10**9


def entry(name: bytes, kind: str = "file", depth: int = 0, **more: Any) -> ExportEntry:
    return ExportEntry(kind=kind, name=name, depth=depth, **more)


def tree(folder: Path, pieces: Iterable[Piece], disks: int = 1 << 20) -> TreeWriter:
    writer = TreeWriter(NewFiles().directory(str(folder)), Budget(disks), Counter())
    sink = ExportSink(writer)
    for frame in frames_of(pieces, 4096):
        sink.take(frame)
    writer.finish()
    return writer


def archive(pieces: Iterable[Piece], tmp_path: Path) -> tarfile.TarFile:
    path = tmp_path / "made.tar"
    with path.open("wb") as file:
        writer = TarWriter(file.fileno(), Budget(1 << 20))
        sink = ExportSink(writer)
        for frame in frames_of(pieces, 4096):
            sink.take(frame)
        writer.finish()
    return tarfile.open(path)


SPARSE = (
    entry(b"sparse", size=300_000, runs=((0, 5), (200_000, 3)), modified=7 * SECOND + 5),
    *(b"12345", Hole(199_995), b"abc", Hole(99_997)),
)


def test_a_tree_has_all_that_was_said(tmp_path: Path) -> None:
    writer = tree(
        tmp_path / "out",
        (
            entry(b"d", "directory", mode=0o750, modified=3 * SECOND + 1),
            entry(b"f", depth=1, size=3, mode=0o640, number=1, modified=-5 * SECOND + 2),
            b"xyz",
            entry(b"g", "hard link", depth=1, number=1),
            *SPARSE,
            entry(b"l", "symlink", target=b"d/f", modified=9 * SECOND),
            entry(b"pipe", "fifo"),
        ),
    )
    out = tmp_path / "out"
    assert out.stat().st_mode & 0o777 == 0o700
    assert (out / "d/f").read_bytes() == b"xyz"
    assert (out / "d/f").stat().st_mtime_ns == -5 * SECOND + 2
    assert (out / "d/f").stat().st_ino == (out / "d/g").stat().st_ino
    assert (out / "d").stat().st_mode & 0o777 == 0o750
    assert (out / "d").stat().st_mtime_ns == 3 * SECOND + 1
    sparse = (out / "sparse").stat()
    assert (sparse.st_size, sparse.st_mtime_ns) == (300_000, 7 * SECOND + 5)
    assert sparse.st_blocks * 512 < 100_000
    assert (out / "sparse").read_bytes()[200_000:200_003] == b"abc"
    assert (out / "l").readlink() == Path("d/f")
    assert (out / "l").lstat().st_mtime_ns == 9 * SECOND
    assert not (out / "pipe").exists()
    assert writer.notes == ["a fifo was not made: 1 times"]


def test_a_name_that_is_taken_gets_another(tmp_path: Path) -> None:
    twice = (entry(b"f", size=1), b"1", entry(b"f", size=1), b"2")
    assert tree(tmp_path / "out", twice).notes
    assert [path.read_text() for path in sorted((tmp_path / "out").iterdir())] == ["1", "2"]


@pytest.mark.parametrize(
    "pieces",
    [
        (entry(b"f", depth=1),),
        (entry(b"f"), entry(b"g", depth=1)),
        (entry(b"l", "symlink", target=b"/tmp"), entry(b"f", depth=1)),
        (entry(b"f", "hard link", number=3),),
        (entry(b"f", size=2), b"123"),
        (entry(b"f", size=2), Hole(3)),
        (b"data",),
        (entry(b"d", "directory"), b"data"),
        ("text",),
    ],
)
def test_a_worker_that_lies_ends_the_export(pieces: tuple[Any, ...], tmp_path: Path) -> None:
    with pytest.raises(ConfinementError):
        tree(tmp_path / "out", pieces)
    with pytest.raises(ConfinementError):
        archive(pieces, tmp_path)


def test_a_directory_that_is_swapped_for_a_link_leads_nowhere(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    writer = TreeWriter(NewFiles().directory(str(tmp_path / "out")), Budget(0), Counter())
    writer.begin(entry(b"d", "directory"))
    (tmp_path / "out/d").rename(tmp_path / "moved")
    (tmp_path / "out/d").symlink_to(elsewhere)
    writer.begin(entry(b"f", depth=1, number=1))
    writer.finish()
    assert not list(elsewhere.iterdir())
    assert (tmp_path / "moved/f").exists()
    writer = TreeWriter(NewFiles().directory(str(tmp_path / "again")), Budget(0), Counter())
    writer.begin(entry(b"d", "directory"))
    writer.begin(entry(b"f", depth=1, number=1))
    writer.begin(entry(b"x"))
    (tmp_path / "again/d").rename(tmp_path / "away")
    (tmp_path / "again/d").symlink_to(elsewhere)
    with pytest.raises(OutputError):
        writer.begin(entry(b"g", "hard link", number=1))


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    for place in (tmp_path, tmp_path / "file", tmp_path / "no/where"):
        with pytest.raises(OutputError):
            NewFiles().directory(str(place))
    link = tmp_path / "empty"
    link.mkdir()
    os.close(NewFiles().directory(str(link)))


def test_an_export_is_bounded(tmp_path: Path) -> None:
    budget = Budget(0)
    budget.left = 10
    writer = TreeWriter(NewFiles().directory(str(tmp_path / "out")), budget, Counter())
    writer.begin(entry(b"f", size=100))
    with pytest.raises(LimitError):
        writer.data(bytes(11))


def test_an_archive_is_what_tarfile_reads(tmp_path: Path) -> None:
    with archive(
        (
            entry(b"d", "directory", mode=0o750),
            entry(b"f\xff", depth=1, size=3, uid=70_000, gid=4_294_967_294, number=1, mode=0o4755,
                  modified=-1, attributes=((b"user.x", b"\0\xff"),)),
            b"xyz",
            entry(b"g", "hard link", depth=1, number=1),
            *SPARSE,
            entry(b"l", "symlink", target=b"x" * 300),
            entry(b"disk", "block device", device=(259, 70_000)),
            entry(b"n" * 255, size=1),
            b"n",
        ),
        tmp_path,
    ) as made:  # fmt: skip
        members = {member.name: member for member in made}
        file = members["d/f\udcff"]
        assert (file.uid, file.gid, file.mode) == (70_000, 4_294_967_294, 0o4755)
        assert file.pax_headers["mtime"] == "-0.000000001"
        assert file.pax_headers["SCHILY.xattr.user.x"] == "\0\udcff"
        assert members["d/g"].linkname == "d/f\udcff"
        content = made.extractfile(members["sparse"])
        assert content is not None
        assert content.read() == b"12345".ljust(200_000, b"\0") + b"abc" + bytes(99_997)
        assert members["l"].linkname == "x" * 300
        assert (members["disk"].devmajor, members["disk"].devminor) == (259, 70_000)
        last = made.extractfile(members["n" * 255])
        assert last is not None
        assert last.read() == b"n"


def test_a_file_that_cannot_be_read_whole_keeps_its_place(tmp_path: Path) -> None:
    pieces = (entry(b"cut", size=1000), b"start", entry(b"next", size=2), b"ok")
    with archive(pieces, tmp_path) as made:
        content = made.extractfile("cut")
        following = made.extractfile("next")
        assert content is not None
        assert following is not None
        assert content.read() == b"start".ljust(1000, b"\0")
        assert following.read() == b"ok"


def test_exports_of_the_example(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "/boot", str(tmp_path / "out"), DISK]) == 0
    capfdbinary.readouterr()
    assert main(["export", "--tar=-", "/boot", DISK]) == 0
    with tarfile.open(fileobj=io.BytesIO(capfdbinary.readouterr().out)) as made:
        for member in made:
            path = tmp_path / "out" / member.name
            assert path.is_dir() == member.isdir()
            if member.isfile():
                content = made.extractfile(member)
                assert content is not None
                assert content.read() == path.read_bytes()
        assert len(made.getmembers()) > 3
    assert main(["export", "/boot", str(tmp_path / "out"), DISK]) == 1
    assert b"nothing is overwritten" in capfdbinary.readouterr().err
    assert main(["export", "/boot", DISK]) == 2
    assert main(["export", "--exact-links", "/boot", "dir", DISK]) == 2


@pytest.mark.parametrize(
    "words",
    [
        ("export", "/nowhere", "new", DISK),
        ("export", "--tar=new", "/nowhere", DISK),
        ("export", "/boot", "new", "--offset=99999999999", DISK),
        ("deleted", "--recover=new", "--at=journal:99", DISK),
        ("unallocated", "--bytes=new", "--volume=hd7", DISK),
        ("layout", "--svg=new", "--offset=99999999999", DISK),
    ],
)
def test_what_fails_leaves_nothing(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(list(words)) in {1, 2}
    assert not list(tmp_path.iterdir())


def test_what_was_there_or_has_something_in_it_stays(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with NewFiles() as made:
        os.close(made.directory(str(tmp_path / "there")))
        os.close(made.directory(str(tmp_path / "new")))
        (tmp_path / "new/file").touch()
        for name in ("empty", "written", "swapped"):
            descriptor = made.file(str(tmp_path / name))
            os.write(descriptor, b"x" * (name == "written"))
            os.close(descriptor)
        (tmp_path / "other").touch()
        (tmp_path / "other").rename(tmp_path / "swapped")
    assert {path.name for path in tmp_path.iterdir()} == {"new", "swapped", "there", "written"}


@pytest.mark.tools
@pytest.mark.parametrize(
    ("text", "found"),
    [("3:5", b"345"[:2]), ("0+4", b"0123"), (":2", b"01"), ("8:", b"89"), ("+3", b"012")],
)
def test_ranges_of_cat(
    text: str, found: bytes, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/f").write_bytes(b"0123456789")
    image = tmp_path / "disk.img"
    run("mke2fs", "-q", "-d", str(tmp_path / "tree"), str(image), "2M")
    assert main(["cat", f"--range={text}", "/f", str(image)]) == 0
    assert capfdbinary.readouterr().out == found


@pytest.mark.tools
@pytest.mark.parametrize(
    ("text", "expected", "said"),
    [
        ("8+4", (0, b"89"), b"note: (hd0)/f has 10 bytes: the range ends 2 bytes behind its end"),
        ("8:10", (0, b"89"), b""),
        ("0:12", (0, b"0123456789"), b"the range ends 2 bytes behind its end"),
        ("10+1", (1, b""), b"(hd0)/f: there is no byte 10: it has 10 bytes"),
    ],
)
def test_what_of_a_range_is_not_in_a_file_is_said(
    text: str,
    expected: tuple[int, bytes],
    said: bytes,
    tmp_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/f").write_bytes(b"0123456789")
    image = tmp_path / "disk.img"
    run("mke2fs", "-q", "-d", str(tmp_path / "tree"), str(image), "2M")
    status = main(["cat", f"--range={text}", "/f", str(image)])
    captured = capfdbinary.readouterr()
    assert (status, captured.out) == expected
    assert captured.err.count(b"\n") == bool(said)
    assert said in captured.err


@pytest.mark.parametrize("text", ["", "3", "5:3", "a:b", "1-2", "1+", "-1:2"])
def test_what_is_no_range(text: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["cat", f"--range={text}", "/f", DISK]) == 2
    assert capfdbinary.readouterr().err.count(b"\n") == 1
