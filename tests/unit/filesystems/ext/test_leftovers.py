"""Hidden and damaged entries of ext: by both scans, with their inodes, and by their paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import NotFoundError
from pygrub_k.filesystems.ext.driver import ExtFilesystem, open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.listing import listed
from pygrub_k.inspect.paths import find
from pygrub_k.source import MemorySource
from tests.images.ext import run
from tests.walks import object_walk, quick_walk

if TYPE_CHECKING:
    from pathlib import Path

COUNT = 40
VICTIM = b"file-07"


pytestmark = pytest.mark.tools


@pytest.fixture(scope="module", params=["-O none,filetype", "-O metadata_csum,extents"])
def disk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder: Path = tmp_path_factory.mktemp("leftovers")
    (folder / "tree/dir").mkdir(parents=True)
    for number in range(COUNT):
        (folder / f"tree/dir/file-{number:02}").write_text(f"content {number}\n")
    image = folder / "disk.img"
    run("mke2fs", "-q", *request.param.split(), "-b", "1024", "-d", str(folder / "tree"),
        str(image), "4M")  # fmt: skip
    return image.read_bytes()


def opened(data: bytes) -> ExtFilesystem:
    return open_filesystem(MemorySource(data), Settings(verify_checksums=False))


def renamed(data: bytes, name: bytes) -> bytes:
    """Put another name over one in the directory, without mending any checksum."""
    at = data.index(VICTIM)
    length = bytes([len(name)]) + data[at - 1 : at]
    return data[: at - 2] + length + name.ljust(len(VICTIM), b"\0") + data[at + len(VICTIM) :]


@pytest.mark.parametrize("name", [b".", b"..", b"a/b", b"a\0b", b"/", b""])
def test_odd_names_are_listed_with_their_inodes(disk: bytes, name: bytes) -> None:
    data = renamed(disk, name)
    rows = quick_walk(opened(data))
    assert rows == object_walk(opened(data))
    below = [row for row in rows if row[0].startswith(b"/dir/") and row[1]]
    assert len(below) == COUNT
    (odd,) = [row for row in below if row[0] == b"/dir/" + name]
    assert odd[1] is not None
    assert odd[1]["size"] == len("content 7\n")
    assert any(row[3] for row in rows) or name in {b".", b".."}


@pytest.mark.parametrize(
    ("name", "path"),
    [
        (b"..", rb"/dir/\x2e\x2e"),
        (b"a/b", rb"/dir/a\x2fb"),
        (b"", rb"/dir/\e"),
        (b".", rb"dir/\x2e"),
    ],
)
def test_odd_names_can_be_asked_for(disk: bytes, name: bytes, path: bytes) -> None:
    inode, _ = find(opened(renamed(disk, name)), path, follow_last=True)
    assert inode.content().read_at(0, 10) == b"content 7\n"
    with pytest.raises(NotFoundError):
        find(opened(disk), path, follow_last=True)


def test_names_behind_damage_are_salvaged(disk: bytes) -> None:
    at = disk.index(VICTIM) - 8
    data = disk[:at] + b"\xff" * 8 + disk[at + 8 :]
    filesystem = opened(data)
    rows = quick_walk(opened(data))
    assert rows == object_walk(opened(data))
    assert sum(bool(row[1]) and row[0].startswith(b"/dir/") for row in rows) == COUNT - 1
    found = list(listed(filesystem.root, b"/", recursive=True, detailed=True))
    salvaged = [entry.name for entry in found if entry.salvaged]
    assert len(salvaged) > COUNT // 2
    assert any(entry.error is not None for entry in found)
    inode, _ = find(filesystem, b"/dir/" + salvaged[-1], follow_last=True)
    assert inode.content().read_at(0, 8) == b"content "


def test_garbage_yields_no_names(disk: bytes) -> None:
    block = disk.index(VICTIM) // 1024 * 1024
    noise = bytes((n * n * 7 + n // 3) & 0xFF for n in range(1024))
    data = disk[:block] + noise + disk[block + 1024 :]
    rows = quick_walk(opened(data))
    assert rows == object_walk(opened(data))
    assert sum(bool(row[1]) and row[0].startswith(b"/dir/") for row in rows) <= COUNT // 2 + 5
    assert any(row[3] for row in rows)
