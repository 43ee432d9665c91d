"""open_guest reads disk images: what they are based on, their snapshots, and what they lack."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from pygrub_k import NotFoundError, PygrubError, open_guest
from pygrub_k.errors import CorruptError, SourceError, UsageError
from tests.images.ext import run

pytestmark = pytest.mark.tools


class Images(NamedTuple):
    """A raw disk, an image on it with a snapshot, and an image on that one."""

    base: Path
    middle: Path
    top: Path


BEFORE, AFTER = b"before the change\n", b"after the change!\n"


def filesystem(folder: Path, content: bytes) -> bytes:
    """Return an ext2 file system with one file; equal but for its content."""
    (folder / "tree").mkdir(exist_ok=True)
    (folder / "tree/file").write_bytes(content)
    os.utime(folder / "tree/file", (10**9, 10**9))
    image = folder / "made.img"
    image.unlink(missing_ok=True)
    uuid = "11111111-2222-3333-4444-555555555555"
    options = ("-q", "-t", "ext2", "-U", uuid, "-E", f"hash_seed={uuid}")
    run("mke2fs", *options, "-d", str(folder / "tree"), str(image), "1M")
    return image.read_bytes()


@pytest.fixture(scope="module")
def images(tmp_path_factory: pytest.TempPathFactory) -> Images:
    folder = tmp_path_factory.mktemp("images")
    before = filesystem(folder, BEFORE)
    made = Images(folder / "base.raw", folder / "middle.qcow2", folder / "top.qcow2")
    made.base.write_bytes(before)
    create = ("qemu-img", "create", "-q", "-f", "qcow2")
    run(*create, "-b", "base.raw", "-F", "raw", str(made.middle))
    run("qemu-img", "snapshot", "-q", "-c", "then", str(made.middle))
    at = before.index(BEFORE)
    (folder / "new").write_bytes(AFTER + before[at + len(AFTER) : at + 512])
    run("qemu-io", "-f", "qcow2", "-c", f"write -s {folder / 'new'} {at} 512", str(made.middle))
    run(*create, "-b", "middle.qcow2", "-F", "qcow2", str(made.top))
    return made


def read(
    path: Path, *, confined: bool, backing: tuple[Path, ...] = (), snapshot: str = ""
) -> bytes:
    with open_guest(path, confined=confined, backing=backing, snapshot=snapshot) as guest:
        content = guest.volumes[0].path("/file").read_bytes()
        assert guest.problems == ()
        assert any("is read as qcow2, detected by its magic" in note for note in guest.notes)
        return content


@pytest.mark.parametrize("confined", [True, False])
def test_backing_files_and_snapshots(images: Images, *, confined: bool) -> None:
    below = (images.base, images.middle)
    assert read(images.top, confined=confined, backing=below) == AFTER
    assert read(images.middle, confined=confined, backing=(images.base,)) == AFTER
    for name in ("then", "1"):
        found = read(images.middle, confined=confined, backing=(images.base,), snapshot=name)
        assert found == BEFORE


@pytest.mark.parametrize("confined", [True, False])
def test_what_an_image_lacks_is_said(images: Images, *, confined: bool) -> None:
    with (
        open_guest(images.top, confined=confined, backing=[images.middle]) as guest,
        pytest.raises(NotFoundError, match=r"backing file base\.raw, which is not opened unless"),
    ):
        _ = guest.volumes
    with (
        open_guest(
            images.middle, confined=confined, backing=[images.base], snapshot="never"
        ) as guest,
        pytest.raises(NotFoundError, match="there are 'then'"),
    ):
        _ = guest.volumes
    with (
        open_guest(images.base, confined=confined, snapshot="then") as guest,
        pytest.raises(NotFoundError, match="has no internal snapshots"),
    ):
        _ = guest.volumes


def test_a_circle_of_backing_files(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    run("qemu-img", "create", "-q", "-f", "qcow2", str(one), "1M")
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", str(one), "-F", "qcow2", str(two))
    run("qemu-img", "rebase", "-q", "-u", "-b", str(two), "-F", "qcow2", str(one))
    with open_guest(two, backing=[one, two]) as guest, pytest.raises(CorruptError, match="chain"):
        _ = guest.volumes


def test_formats_and_files_with_data(images: Images, tmp_path: Path) -> None:
    """Each disk has its own format, and the file with an image's data is opened only if named."""
    image, data = tmp_path / "disk.qcow2", tmp_path / "data.raw"
    options = f"data_file={data},data_file_raw=on"
    run("qemu-img", "create", "-q", "-f", "qcow2", "-o", options, str(image), "1M")
    data.write_bytes(images.base.read_bytes())
    formats = ("qcow2", "raw")
    with open_guest(image, images.middle, image_format=formats, extents=[data]) as guest:
        assert guest.volumes[0].path("/file").read_bytes() == BEFORE
        assert [volume.name for volume in guest.volumes] == ["hd0", "hd1"]
        assert not guest.volumes[1].is_readable
    with open_guest(image) as guest, pytest.raises(NotFoundError, match="--extent"):
        _ = guest.volumes
    with pytest.raises(UsageError, match="no image format 'nonsense'"):
        open_guest(image, image_format="nonsense")


def test_nothing_stays_open_where_a_file_is_missing(images: Images) -> None:
    before = set(Path("/proc/self/fd").iterdir())
    for wrong in ({"backing": ["/nonexistent"]}, {"extents": ["/nonexistent"]}):
        with pytest.raises(SourceError, match="/nonexistent"):
            open_guest(images.top, images.middle, **wrong)  # type: ignore[arg-type]
    with pytest.raises(PygrubError):
        open_guest(images.top, "/nonexistent")
    assert set(Path("/proc/self/fd").iterdir()) == before
