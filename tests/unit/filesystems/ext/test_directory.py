"""Directory blocks made by hand."""

from struct import pack
from types import SimpleNamespace
from typing import Any, cast

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext import inline
from pygrub_k.filesystems.ext.directory import entries, scan


def entry(name: Any, inode: Any = 11, length: Any = None, file_type: Any = 1) -> Any:
    head = pack("<IHBB", inode, length or 8 + (len(name) + 3 & ~3), len(name), file_type)
    return (head + name).ljust(length or 0, b"\0").ljust(8 + (len(name) + 3 & ~3), b"\0")


def names(data: Any) -> Any:
    return [name for name, _, _ in scan(data, 0, 2)]


def test_entries_in_order() -> None:
    assert list(scan(entry(b"a") + entry(b"boot", 12, file_type=2), 0, 2)) == [
        (b"a", 11, 1),
        (b"boot", 12, 2),
    ]


def test_free_entries_are_left_out() -> None:
    assert names(entry(b"a") + entry(b"gone", 0) + entry(b"b")) == [b"a", b"b"]


def test_what_lies_in_the_slack_of_an_entry_is_not_seen() -> None:
    assert names(entry(b"a", length=40)[:12] + entry(b"deleted") + bytes(12)) == [b"a"]


@pytest.mark.parametrize("stored", [0, 65535])
def test_an_entry_that_fills_64_kib(stored: Any) -> None:
    data = (pack("<IHBB", 11, stored, 1, 1) + b"a").ljust(65536, b"\0")
    assert names(data) == [b"a"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (entry(b"a") + bytes(8), "cut off"),
        (bytes(1024), "beyond its block"),
        (pack("<IHBB", 11, 8, 0, 1) + bytes(4), "8 bytes"),
        (entry(b"a", length=15) + bytes(9), "15 bytes"),
        (pack("<IHBB", 11, 12, 9, 1) + bytes(4), "12 bytes"),
        (entry(b"a", length=16)[:12], "beyond its block"),
    ],
)
def test_entries_that_do_not_chain_are_corrupt(data: Any, reason: Any) -> None:
    with pytest.raises(CorruptError, match=reason) as caught:
        names(data)
    assert caught.value.structure == "ext4 directory of inode 2"


def test_what_comes_before_the_damage_is_seen() -> None:
    found: list[bytes] = []
    with pytest.raises(CorruptError):
        found += (name for name, _, _ in scan(entry(b"a") + bytes(12), 0, 2))
    assert found == [b"a"]


@pytest.mark.parametrize("name", [b"", b"a/b", b"a\0b"])
def test_impossible_names_are_passed_over_and_reported(name: Any) -> None:
    found: list[bytes] = []
    with pytest.raises(CorruptError, match="named"):
        found += (each for each, _, _ in scan(entry(name, length=12) + entry(b"ok"), 0, 2))
    assert found == [b"ok"]


@pytest.mark.parametrize(("features", "shown"), [(0x2, 0x92), (0x1002, 0x2), (0x0, 0), (0x1000, 0)])
def test_what_the_file_type_of_an_entry_means(features: int, shown: int) -> None:
    data = entry(b"boot", 12, file_type=0x92)
    superblock = SimpleNamespace(has=lambda flag: bool(features & flag))
    storage = SimpleNamespace(superblock=superblock, changes=None)
    inode = SimpleNamespace(storage=storage, number=2, has=lambda flag: flag == 0x10000000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inline, "inline_directory", lambda _: [(data, 0)])
        assert list(entries(cast("Any", inode))) == [(b"boot", 12, shown)]
