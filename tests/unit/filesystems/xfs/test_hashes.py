"""Hashes as xfs_db's `hash` computes them, and the way through them."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.xfs.hashes import folded, folding_hash, name_hash, places
from tests.images.xfs_samples import changed, opened, plain

HASHES = {
    b"a": 0x61,
    b"ab": 0x30E2,
    b"abc": 0x187163,
    b"abcd": 0xC38B1E4,
    b"vmlinuz-6.1.0-13-amd64": 0xF6FED4ED,
    b"grub.cfg": 0x251738C9,
    b".": 0x2E,
}


@pytest.mark.parametrize(("name", "found"), HASHES.items())
def test_hashes_are_those_of_xfs_db(name: bytes, found: int) -> None:
    assert name_hash(name) == found


def test_folding_is_that_of_latin_letters() -> None:
    assert folded(b"AZaz09@[") == b"azaz09@["
    assert folded(b"\xc0\xd6\xd7\xd8\xde\xdf") == b"\xe0\xf6\xd7\xf8\xfe\xdf"
    assert folding_hash(b"Boot") == folding_hash(b"bOOT") != folding_hash(b"boat")


def boot() -> DirectoryBlocks:
    directory = opened(plain()).root.child(b"boot")
    assert directory is not None
    return DirectoryBlocks(directory)


def test_a_hash_leads_to_its_name() -> None:
    blocks = boot()
    (place,) = places(blocks, b"vmlinuz-6.1")
    data, start, end = blocks.names(place[0])
    assert start <= place[1] < end
    assert data[place[1] + 9 :].startswith(b"vmlinuz-6.1")
    assert list(places(blocks, b"not there")) == []


def test_damaged_hashes_are_no_missing_name() -> None:
    blocks = boot()
    where = blocks.where((1 << 35) // blocks.size)
    data = changed(plain(), where + 100, b"damage")
    directory = opened(data).root.child(b"boot")
    assert directory is not None
    with pytest.raises(CorruptError, match="checksum"):
        directory.child(b"vmlinuz-6.1")
    filesystem = opened(changed(data, where, bytes(64)), verify_checksums=False)
    directory = filesystem.root.child(b"boot")
    assert directory is not None
    assert directory.child(b"vmlinuz-6.1") is not None
    assert filesystem.problems
