"""Superblocks: what is refused, and which copy is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.btrfs import features
from pygrub_k.filesystems.btrfs.superblock import COPIES, OFFSET, read_superblock
from pygrub_k.findings import Findings
from pygrub_k.source import MappedSource, MemorySource
from tests.images.btrfs_bytes import NODE, SUPERBLOCK, Image, number

if TYPE_CHECKING:
    from collections.abc import Callable


def damaged(change: Callable[[bytearray], None], *, seal: bool = True) -> MemorySource:
    """Return an image with its superblock changed, by default with the right checksum."""
    image = Image()
    image.built()
    block = bytearray(image.data[SUPERBLOCK : SUPERBLOCK + NODE])
    change(block)
    if seal:
        image.seal(SUPERBLOCK, bytes(block[32:]))
    else:
        image.data[SUPERBLOCK : SUPERBLOCK + NODE] = block
    return MemorySource(bytes(image.data))


def setting(offset: int, value: int, size: int) -> Callable[[bytearray], None]:
    def change(block: bytearray) -> None:
        block[offset : offset + size] = number(value, size)

    return change


@pytest.mark.parametrize(
    ("offset", "value", "size", "reason"),
    [
        (0x30, 0, 8, "lies at byte 0"),
        (0x90, 512, 4, "sectors of 512"),
        (0x94, 12288, 4, "nodes of 12288"),
        (0x94, 1 << 20, 4, "nodes of 1048576"),
        (0xA0, 2049, 4, "2049 bytes of chunks"),
        (0xC6, 8, 1, "8 levels"),
        (0xC7, 9, 1, "9 levels"),
    ],
)
def test_numbers_that_cannot_be(offset: int, value: int, size: int, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        read_superblock(damaged(setting(offset, value, size)), Findings())


@pytest.mark.parametrize(
    ("offset", "value", "reason"),
    [
        *((0xBC, flag, name) for flag, (name, _) in features.REFUSED.items()),
        *((0x38, flag, name) for flag, (name, _) in features.REFUSED_FLAGS.items()),
        (0xBC, 1 << 40, "unknown bits 0x10000000000"),
    ],
)
def test_features_that_are_refused_are_named(offset: int, value: int, reason: str) -> None:
    with pytest.raises(UnsupportedError, match=reason):
        read_superblock(damaged(setting(offset, value, 8)), Findings())


@pytest.mark.parametrize("flag", [*features.READ, *features.IGNORED])
def test_features_that_are_not(flag: int) -> None:
    assert (
        read_superblock(damaged(setting(0xBC, flag, 8)), Findings()).head.incompatible_features
        == flag
    )


def test_no_feature_is_in_two_lists() -> None:
    flags = [*features.READ, *features.IGNORED, *features.REFUSED]
    assert len(set(flags)) == len(flags)


def test_a_wrong_checksum_is_refused_or_recorded() -> None:
    source = damaged(setting(0x80, 77, 8), seal=False)
    with pytest.raises(CorruptError, match="checksum"):
        read_superblock(source, Findings())
    findings = Findings(verify=False)
    read_superblock(source, findings)
    assert "checksum" in str(findings.problems[0])


def test_the_newest_copy_serves_where_the_first_is_damaged() -> None:
    image = Image()
    image.built()
    block = bytearray(image.data[SUPERBLOCK : SUPERBLOCK + NODE])
    extents = [(0, len(image.data), MemorySource(bytes(NODE * 16) + b"x" * len(image.data)), 0)]
    extents = [(OFFSET, NODE, MemorySource(b"damage" + bytes(block[6:])), 0)]
    for generation, offset in zip((5, 6), COPIES, strict=True):
        block[0x30:0x38] = number(offset, 8)
        block[0x48:0x50] = number(generation, 8)
        image.seal(SUPERBLOCK, bytes(block[32:]))
        copy = MemorySource(bytes(image.data[SUPERBLOCK : SUPERBLOCK + NODE]))
        extents.append((offset, NODE, copy, 0))
    findings = Findings()
    found = read_superblock(MappedSource(COPIES[1] + NODE, extents), findings)
    assert (found.offset, found.head.generation) == (COPIES[1], 6)
    assert len(findings.problems) == 1
    assert read_superblock(MappedSource(COPIES[1], extents[:2]), Findings()).head.generation == 5
