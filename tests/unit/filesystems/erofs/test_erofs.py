"""Volumes made by hand: each compressor, and what is refused where, in which words."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.erofs.driver import DRIVER, ErofsFilesystem, open_filesystem
from pygrub_k.filesystems.erofs.features import READ, REFUSED, feature_names
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.inode_readers import facts_of
from pygrub_k.source import MemorySource
from tests.images.erofs_bytes import (
    BLOCK,
    DEFLATE,
    HEAD_1,
    LZ4,
    LZMA,
    TIME,
    File,
    Volume,
    in_pieces,
)
from tests.images.erofs_samples import every_compressor
from tests.images.squashfs_bytes import le

TEXT = b"erofs " * 9000
FILE = File(TEXT, (DEFLATE, DEFLATE), in_pieces(len(TEXT), 20_000))
PLACE = BLOCK + 64
"""Of the inode of the only file."""


def opened(volume: Volume, *changes: tuple[int, bytes]) -> ErofsFilesystem:
    data = bytearray(volume.build())
    for at, change in changes:
        data[at : at + len(change)] = change
    return open_filesystem(MemorySource(bytes(data)), Settings())


def content(volume: Volume, name: bytes = b"/file", *changes: tuple[int, bytes]) -> bytes:
    found = lookup(opened(volume, *changes), name).content()
    return found.read_at(0, found.size)


@pytest.mark.tools
def test_every_compressor() -> None:
    volume = every_compressor()
    for name, file in volume.files.items():
        assert content(volume, b"/" + name.encode()) == file.content, name


def test_pieces_are_found_from_any_byte_on() -> None:
    found = lookup(opened(Volume({"file": FILE})), b"/file").content()
    for at in range(0, len(TEXT) - 10, 997):
        assert found.read_at(at, 10) == TEXT[at : at + 10]


def test_facts() -> None:
    filesystem = opened(Volume({"file": FILE}))
    facts = facts_of(lookup(filesystem, b"/file"))
    assert (facts.number, facts.position) == (2, PLACE)
    assert facts.modified == (TIME + 7) * 10**9 + 9
    assert facts.flags == ("compressed",)
    assert filesystem.label == b"by hand"
    assert filesystem.uuid == "00010203-0405-0607-0809-0a0b0c0d0e0f"
    assert feature_names(filesystem.storage.superblock)[:2] == [READ[1], READ[2]]


# -- the superblock ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "value", "width", "reason"),
    [
        (80, 0x8B, 4, "feature 48bit"),
        (80, 0x10B, 4, "feature metabox"),
        (80, 0x4000000B, 4, "unknown incompatible features 0x40000000"),
        (84, 0x14, 2, "compressors that are not known: 0x14"),
        (90, 1, 1, r"directories in pieces of 2\^1 blocks"),
    ],
)
def test_what_is_not_read_is_named(at: int, value: int, width: int, reason: str) -> None:
    with pytest.raises(UnsupportedError, match=reason):
        opened(Volume({"file": FILE}, {at: (value, width)}))
    assert set(REFUSED.values()) == {"48bit", "metabox"}


@pytest.mark.parametrize(
    ("at", "value", "width", "reason"),
    [
        (12, 8, 1, r"blocks of 2\^8 bytes"),
        (12, 17, 1, r"blocks of 2\^17 bytes"),
        (8, 1, 4, "wrong checksum"),
        (86, 65, 2, "65 devices"),
        (14, 60_000, 2, "the volume ends"),
    ],
)
def test_what_cannot_be_is_refused(at: int, value: int, width: int, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        opened(Volume({"file": FILE}, {at: (value, width)}))


@pytest.mark.parametrize("settings", [le((100, 4), (0, 2)), le((1 << 30, 4), (0, 2))])
def test_settings_of_lzma(settings: bytes) -> None:
    volume = Volume({"file": File(TEXT, (LZMA, LZMA), in_pieces(len(TEXT), 20_000))})
    assert content(volume) == TEXT
    with pytest.raises(CorruptError, match="settings of LZMA: a dictionary of"):
        opened(volume, (1024 + 128 + 2, settings))
    with pytest.raises(CorruptError, match="settings of LZMA in 3 bytes"):
        opened(volume, (1024 + 128, le((3, 2))))


# -- maps --------------------------------------------------------------------------------------


def damaged(at: int, change: bytes) -> Volume:
    """Return a volume with one file of five pieces, whose map is changed."""
    return Volume({"file": File(TEXT, FILE.compressors, FILE.pieces, changes={at: change})})


@pytest.mark.parametrize(
    ("at", "change", "reason"),
    [
        (4, le((0, 2)), "a piece of several blocks, where there are none"),
        (16 + 2, le((BLOCK, 2)), "cluster 0 begins at its byte 4096"),
        (16, le((2, 2), (0, 2), (1, 2)), "cluster 0 is 1 behind its head"),
        (16 + 16, le((2, 2), (0, 2), (0, 2)), "cluster 2 is 0 behind its head"),
        (16 + 8, le((2, 2), (0, 2), (0x900, 2)), "content up to byte"),
        (16 + 8, le((2, 2), (0, 2), (0x9FF, 2)), "a piece of 20000 bytes at 0, 2093056 on disk"),
        (16 + 8, le((2, 2), (0, 2), (1, 2)), "does not say how long it is"),
        (16 + 4, le((0xFFFFFFF, 4)), "content up to byte"),
        (16 + 4, le((0, 4)), "zeros, in the piece at byte 0|deflate"),
        (4, le((0x0E, 2)), "a tail of 0 bytes"),
        (4, le((0x26, 2)), "it has no packed inode"),
        (7, b"\x80", "it has no packed inode"),
    ],
)
def test_maps_that_cannot_be(at: int, change: bytes, reason: str) -> None:
    filesystem = opened(damaged(at, change))

    def middle_and_end() -> None:
        for place in (9000, len(TEXT) - 10):
            lookup(filesystem, b"/file").content().read_at(place, 10)

    with pytest.raises(CorruptError, match=reason):
        middle_and_end()


@pytest.mark.parametrize("compressors", [0x04, 0x40])
def test_an_unknown_compressor(compressors: int) -> None:
    with pytest.raises(UnsupportedError, match="compressor 4 is not known"):
        content(damaged(6, bytes((compressors,))))


def test_the_packed_inode_does_not_lie_in_itself() -> None:
    volume = damaged(4, le((0x26, 2)))
    volume.superblock = {96: (2, 8)}
    with pytest.raises(CorruptError, match="packed into itself"):
        content(volume)


def test_a_bomb_ends_with_its_piece() -> None:
    content_of_bomb = b"a" * 60_000
    volume = Volume({"file": File(content_of_bomb, (LZ4, LZ4), ((60_000, HEAD_1),))})
    size = (PLACE + 8, le((9000, 8)))
    assert content(volume, b"/file", size) == b"a" * 9000
    huge = (PLACE + 8, le((1 << 40, 8)))
    with pytest.raises(CorruptError, match="60000 bytes, not 61440"):
        lookup(opened(volume, huge), b"/file").content().read_at(0, 10_000)


# -- inodes and directories --------------------------------------------------------------------


@pytest.mark.parametrize("bits", [0x20, 0x0B, 0x0F])
def test_unknown_forms(bits: int) -> None:
    with pytest.raises(UnsupportedError, match=f"format {bits:#x}"):
        lookup(opened(Volume({"file": FILE}), (PLACE, le((bits, 2)))), b"/file")


def test_an_unknown_mode() -> None:
    with pytest.raises(CorruptError, match="mode 0o170000"):
        lookup(opened(Volume({"file": FILE}), (PLACE + 4, le((0o170000, 2)))), b"/file")


def test_a_tail_stays_in_its_block() -> None:
    with pytest.raises(CorruptError, match="extend beyond its block"):
        content(Volume({"file": FILE}), b"/file", (PLACE, le((5, 2))), (PLACE + 8, le((4090, 8))))


@pytest.mark.parametrize(
    ("chunk_format", "size", "error"),
    [
        (0x80, 100, UnsupportedError),
        (0x1F, 100, None),
        (0, 1 << 40, LimitError),
    ],
)
def test_chunks(chunk_format: int, size: int, error: type[Exception] | None) -> None:
    changes = (
        (PLACE, le((9, 2))),
        (PLACE + 8, le((size, 8), (chunk_format, 4))),
        (PLACE + 64, le((0xFFFFFFFF, 4))),
    )
    if error is None:
        assert content(Volume({"file": FILE}), b"/file", *changes) == bytes(size)
        return
    with pytest.raises(error):
        content(Volume({"file": FILE}), b"/file", *changes)


def test_a_device_that_is_not_there_is_named() -> None:
    volume = Volume({"file": FILE}, {86: (1, 2), 88: (24, 2)})
    changes = (
        (24 * 128 + 64, le((77, 4), (0, 4))),
        (PLACE, le((9, 2))),
        (PLACE + 8, le((100, 8), (0x20, 4))),
        (PLACE + 64, le((0, 2), (1, 2), (3, 4))),
    )
    with pytest.raises(UnsupportedError, match="device 1, of 315392 bytes, which is not there"):
        content(volume, b"/file", *changes)
    data = bytearray(volume.build())
    for at, change in changes:
        data[at : at + len(change)] = change
    blob = MemorySource(b"\0" * 3 * BLOCK + b"on the device".ljust(74 * BLOCK))
    source = MemorySource(bytes(data))
    assert DRIVER.spanning is not None
    parts = DRIVER.spanning.parts(source, [source, blob])
    assert list(parts) == [blob]
    filesystem = DRIVER.spanning.open([source, *parts], Settings())
    assert lookup(filesystem, b"/file").content().read_at(0, 13) == b"on the device"


DIRECTORY = 2 * BLOCK


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ((8, le((0, 2))), "entries up to byte 0 of 4096"),
        ((8, le((13, 2))), "entries up to byte 13"),
        ((8, le((4096, 2))), "entries up to byte 4096"),
        ((20, le((9000, 2))), "a name from byte"),
        ((20, le((36, 2))), "a name from byte 36 to 36"),
        ((32, le((3000, 2))), "a name from byte 37 to 3000"),
    ],
)
def test_directories_that_cannot_be(change: tuple[int, bytes], reason: str) -> None:
    filesystem = opened(Volume({"file": FILE}), (DIRECTORY + change[0], change[1]))
    with pytest.raises(CorruptError, match=reason):
        list(filesystem.root.entries())


def test_names_that_no_path_can_have_are_left_over() -> None:
    filesystem = opened(Volume({"file": FILE}), (DIRECTORY + 36 + 3, b"a/bc"))
    assert list(filesystem.root.entries()) == []
    assert [one.name for one, _ in filesystem.root.leftovers()] == [b"a/bc"]
    assert "an entry named b'a/bc'" in str(filesystem.problems)
    assert filesystem.root.child(b"a/bc") is None
    assert filesystem.root.child(b"..") is None
