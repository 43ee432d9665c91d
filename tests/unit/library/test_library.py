"""open_guest: the same answers from a confined worker and in the process."""

from __future__ import annotations

import doctest
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pygrub_k import NotFoundError, PygrubError, open_guest
from pygrub_k.errors import ConfinementError, SourceError, UsageError
from pygrub_k.library import guest as guest_module
from pygrub_k.library.guest import OpenGuest, Volume
from pygrub_k.library.metadata import Stat
from pygrub_k.library.path import GuestPath, Row
from pygrub_k.library.service import END
from tests.images.ext import run

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
DISK = ROOT / "examples/guest.img"
KERNEL = "/boot/vmlinuz-6.1.0-18-amd64"


@pytest.fixture(params=[True, False], ids=["confined", "in the process"])
def guest(request: pytest.FixtureRequest) -> Iterator[OpenGuest]:
    with open_guest(DISK, confined=request.param) as opened:
        yield opened


def test_volumes(guest: OpenGuest) -> None:
    assert [volume.name for volume in guest.volumes] == ["hd0", "hd0,gpt1", "hd0,gpt2"]
    root = guest.volume("LABEL=root")
    assert root is guest.volume("hd0,gpt2")
    assert (root.filesystem, root.label, root.is_readable) == ("ext4", "root", True)
    assert (root.size, root.kind, root.parent) == (5 << 20, "partition", "hd0")
    assert not guest.volume("1").is_readable
    with pytest.raises(NotFoundError, match="there are hd0"):
        guest.volume("nonsense")


def test_walks(guest: OpenGuest) -> None:
    volume = guest.volume("2")
    rows = {str(row.path): row for row in volume.walk()}
    kernel = rows[KERNEL]
    assert (kernel.kind, kernel.mode, kernel.error) == ("file", 0o644, "")
    assert kernel.path.stat().modified == kernel.modified
    assert kernel.modified is not None
    assert kernel.modified > 10**18
    assert [row.path.name for row in volume.walk("/boot/grub")] == ["grub.cfg", "grubenv"]
    walk = volume.walk()
    next(walk)
    del walk
    assert min(volume.path("/boot").iterdir()) == volume.path("/boot/grub")


def test_files(guest: OpenGuest) -> None:
    path = guest.volume("2").path("/boot/grub/grub.cfg")
    content = path.read_bytes()
    assert content.startswith(b"#")
    assert path.read_text().encode() == content
    assert b"".join(path.pieces(10, 20)) == content[10:20]
    with path.open() as file:
        assert file.seek(-5, os.SEEK_END) == len(content) - 5
        assert file.read() == content[-5:]
        assert file.read() == b""
        file.seek(3)
        assert file.read(4) == content[3:7]
    with pytest.raises(NotFoundError):
        (path.parent / "nothing").read_bytes()
    with pytest.raises(NotFoundError, match="a directory, not a file"):
        path.parent.open()
    with pytest.raises(NotFoundError, match="not a symlink"):
        path.readlink()


def test_questions(guest: OpenGuest) -> None:
    boot = guest.volume("2").path("boot")
    assert boot.exists()
    assert boot.is_dir()
    assert not boot.is_file()
    assert not boot.is_symlink()
    assert not (boot / "nothing").exists()
    assert not (boot / "nothing").is_dir()
    assert boot.xattrs() == {}
    assert boot.stat().links == 3
    assert guest.problems == ()


def test_many_walks_at_once_close_the_oldest(guest: OpenGuest) -> None:
    volume = guest.volume("2")
    path = volume.path("/boot/initrd.img-6.1.0-17-amd64")
    readers = [path.pieces() for _ in range(70)]
    for reader in readers:
        next(reader)
    with pytest.raises(UsageError, match="this one was closed"):
        list(readers[0])
    assert sum(map(len, readers[-1])) > 0


def path(text: str | bytes) -> GuestPath:
    return GuestPath.at(VOLUME, text)


class Nobody:
    """A connection that must not be used."""

    def request(self, *_items: bytes) -> tuple[list[bytes], list[bytes]]:
        raise AssertionError

    def close(self) -> None:
        raise AssertionError


VOLUME = Volume(OpenGuest(Nobody()), "hd0", "disk", 1, "readable")


def test_paths_are_like_those_of_pathlib() -> None:
    here = path("/usr//lib/./os-release.d/") / "a.tar.gz"
    assert str(here) == "/usr/lib/os-release.d/a.tar.gz"
    assert (here.name, here.suffix, here.parent.name) == ("a.tar.gz", ".gz", "os-release.d")
    assert here.parts == ("usr", "lib", "os-release.d", "a.tar.gz")
    assert here / "/etc" == path("/etc")
    assert here.parent.joinpath("x", "y") == path(b"/usr/lib/os-release.d/x/y")
    assert path("/").parent == path("/")
    assert (path("/").name, str(path("")), path("/.bashrc").suffix) == ("", "/", "")
    assert path(b"/\xff").raw == b"/\xff"
    assert str(path(b"/\xff")) == "/\udcff"
    assert path("/a\\b\n").escaped == r"/a\\b\n"
    assert sorted([path("/b"), path("/a")]) == [path("/a"), path("/b")]
    assert len({path("/a"), path("/a/"), path("/b")}) == 2
    assert repr(path("/a")) == "GuestPath('hd0', '/a')"
    assert path("/a") != "/a"


@pytest.mark.tools
@pytest.mark.parametrize("confined", [True, False])
def test_names_that_hardly_any_path_has(tmp_path: Path, *, confined: bool) -> None:
    names = [b"back\\slash", b"\\x41", b"\xff", b"new\nline", "ü".encode(), b"plain"]
    (tmp_path / "tree").mkdir()
    for name in names:
        (tmp_path / "tree" / os.fsdecode(name)).write_bytes(name)
    (tmp_path / "tree/link").symlink_to("plain")
    image = tmp_path / "disk.img"
    run("mke2fs", "-q", "-t", "ext2", "-d", str(tmp_path / "tree"), str(image), "8M")
    data = image.read_bytes()
    image.write_bytes(data.replace(b"\x05\x01plain", b"\x05\x01pl/in"))
    with open_guest(image, confined=confined) as guest:
        root = guest.volume("hd0").path()
        rows = {row.path.raw.rpartition(b"/")[2]: row for row in root.walk() if row.kind == "file"}
        for name in names[:-1]:
            assert rows[name].path.read_bytes() == name
            assert (root / name).read_bytes() == name
        odd = rows[b"in"].path
        assert (odd.raw, odd.escaped) == (b"/pl/in", r"/pl\x2fin")
        assert odd.read_bytes() == b"plain"
        link = root / "link"
        assert link.is_symlink()
        assert link.readlink() == b"plain"
        assert not link.exists()
        assert any("pl/in" in problem for problem in guest.problems)


class Lying:
    """A connection whose worker says whatever it likes."""

    def __init__(self, frames: list[bytes], last: bytes = b'{"problems":[],"notes":[]}') -> None:
        self.frames = frames
        self.last = last

    def request(self, *items: bytes) -> tuple[list[bytes], list[bytes]]:
        return ([b"1"], []) if items[0] == b"ask" else ([END, self.last], self.frames)

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(
    ("frames", "last"),
    [
        ([b"T{}"], b"{}"),
        ([b"T[]"], b"{"),
        ([b"Tnone"], b'{"problems":[],"notes":[]}'),
        ([b"T" + b"[" * 100_000], b'{"problems":[],"notes":[]}'),
        ([b"Dbytes"], b'{"problems":[],"notes":[]}'),
        ([b"X"], b'{"problems":[],"notes":[]}'),
        ([b'T{"record":"entry","path":7}\n'], b'{"problems":[],"notes":[]}'),
        ([b'T{"record":"entry","path":"/a","kind":"file","mode":"9","size":1}\n'], b""),
    ],
)
def test_a_worker_that_lies_raises_nothing_else(frames: list[bytes], last: bytes) -> None:
    guest = OpenGuest(Lying(frames, last))
    volume = Volume(guest, "hd0", "disk", 1, "readable")
    for act in (lambda: guest.volumes, lambda: list(volume.walk()), volume.path("/x").stat):
        try:
            act()
        except ConfinementError:
            continue
    with pytest.raises(PygrubError):
        volume.path("/x").stat()


def test_what_is_public_is_immutable_and_typed() -> None:
    for kind in (Row, Stat, Volume):
        with pytest.raises(AttributeError):
            setattr(kind.__new__(kind), "size", 1)  # noqa: B010 - mypy would not have it


def test_a_disk_that_is_not_there() -> None:
    with pytest.raises(SourceError):
        open_guest("/nonexistent/disk")


def test_a_guest_that_was_closed() -> None:
    with open_guest(DISK) as guest:
        volume = guest.volume("2")
    with pytest.raises(UsageError, match="closed"):
        list(volume.walk())


def test_examples_in_docstrings_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = doctest.testmod(guest_module)
    assert found.attempted
    assert not found.failed
