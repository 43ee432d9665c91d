"""Damaged contents of files that the kernel wrote: what Python reads is verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.boot.extract import Part, concatenated, copy
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs import data_checksums
from pygrub_k.filesystems.btrfs.data_checksums import CheckedContent
from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem, open_filesystem
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.images.btrfs_bytes import FIRST_DATA, Image, extent

if TYPE_CHECKING:
    from pathlib import Path

PLAIN, PLAIN_TEXT = b"/boot/System.map", b"3000\n"
COMPRESSED = b"/boot/initrd.img"


def opened(data: bytes, *, verify: bool = True, strict: bool = False) -> BtrfsFilesystem:
    settings = Settings(verify_checksums=verify, verify_content=strict)
    return open_filesystem([MemorySource(data)], settings)


def damaged(data: bytes, path: bytes) -> bytes:
    """Return the image with a byte in the last sector of a file's content changed."""
    content = lookup(opened(data), path).content()
    if isinstance(content, CheckedContent):
        *_, (_, _, offset) = content.runs(content.size - 1, 1)
    else:
        ((_, source, _),) = content.runs(0, content.size)  # type: ignore[attr-defined]
        (_, _, start), *_ = source.storage.runs(source.address, 1)
        offset = start + source.len_stored - 4000
    changed = bytearray(data)
    changed[offset] ^= 1
    return bytes(changed)


def test_sound_contents_are_read_whole_and_in_pieces(kernel_made: bytes) -> None:
    content = lookup(opened(kernel_made), PLAIN).content()
    whole = content.read_at(0, content.size)
    assert whole.endswith(PLAIN_TEXT)
    for at, length in ((0, 1), (4095, 2), (4096, 4096), (5000, 7000), (content.size, 0)):
        assert content.read_at(at, length) == whole[at : at + length]


@pytest.mark.parametrize("path", [PLAIN, COMPRESSED])
def test_damage_is_found(kernel_made: bytes, path: bytes) -> None:
    data = damaged(kernel_made, path)
    content = lookup(opened(data), path).content()
    with pytest.raises(CorruptError, match="the checksum of its content is wrong"):
        content.read_at(0, content.size)


def copied(filesystem: BtrfsFilesystem, path: bytes, target: Path) -> bytes:
    """Return a file as a boot extracts it."""
    content = lookup(filesystem, path).content()
    whole = concatenated([Part(content, 0, content.size)])
    with target.open("w+b") as file:
        copy(whole, 0, whole.size, file.fileno())
    return target.read_bytes()


def test_a_small_file_is_verified_when_it_is_extracted(kernel_made: bytes, tmp_path: Path) -> None:
    sound = copied(opened(kernel_made), PLAIN, tmp_path / "sound")
    assert sound.endswith(PLAIN_TEXT)
    with pytest.raises(CorruptError, match="the checksum of its content is wrong"):
        copied(opened(damaged(kernel_made, PLAIN)), PLAIN, tmp_path / "damaged")


def test_a_large_file_is_verified_when_that_is_asked_for(
    kernel_made: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data_checksums, "BTRFS_CONTENT_VERIFIED", 1000)
    data = damaged(kernel_made, PLAIN)
    sound = copied(opened(kernel_made, strict=True), PLAIN, tmp_path / "sound")
    unread = copied(opened(data), PLAIN, tmp_path / "unread")
    assert unread != sound
    assert len(unread) == len(sound)
    with pytest.raises(CorruptError, match="the checksum of its content is wrong"):
        copied(opened(data, strict=True), PLAIN, tmp_path / "strict")


def test_holes_stay_holes_in_what_is_verified() -> None:
    content = lookup(opened(in_three_pieces()), b"/file").content()
    assert isinstance(content, CheckedContent)
    runs = list(content.own_runs(0, content.size))
    assert [(length, source is None, at) for length, source, at in runs] == [
        (4096, False, 0),
        (8192, True, 4096),
        (4096, False, 12288),
    ]


def in_three_pieces() -> bytes:
    """Return a file system whose file has a hole between two extents."""
    image = Image()
    extents = [(at, extent(FIRST_DATA, 4096)) for at in (0, 12288)]
    image.file(b"file", 300, 16384, *extents)
    return image.built()


def test_what_is_not_damaged_is_still_read(kernel_made: bytes) -> None:
    content = lookup(opened(damaged(kernel_made, PLAIN)), PLAIN).content()
    assert content.read_at(0, 8192).startswith(b"1\n2\n3\n")


@pytest.mark.parametrize("path", [PLAIN, COMPRESSED])
def test_damage_is_recorded_where_checksums_need_not_hold(kernel_made: bytes, path: bytes) -> None:
    filesystem = opened(damaged(kernel_made, path), verify=False)
    content = lookup(filesystem, path).content()
    assert len(content.read_at(0, content.size)) == content.size
    assert "the checksum of its content is wrong" in str(filesystem.problems[0])


def test_what_the_kernel_copies_is_named_run_by_run(kernel_made: bytes) -> None:
    content = lookup(opened(damaged(kernel_made, PLAIN)), PLAIN).content()
    assert isinstance(content, CheckedContent)
    assert sum(length for length, _, _ in content.runs(0, content.size)) == content.size
