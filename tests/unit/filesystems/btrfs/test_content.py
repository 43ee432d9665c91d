"""Contents of files made extent by extent."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, PygrubError, UnsupportedError
from pygrub_k.filesystems.btrfs.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MappedSource, MemorySource
from tests.images.btrfs_bytes import FIRST_DATA, Image, extent, inline

if TYPE_CHECKING:
    from pygrub_k.source import ByteSource

PATTERN = bytes(range(256)) * 256


def content(size: int, *extents: tuple[int, bytes], stored: bytes = PATTERN) -> ByteSource:
    """Return the content of a file of those extents; `stored` lies at FIRST_DATA."""
    image = Image()
    image.file(b"file", 300, size, *extents)
    image.data[FIRST_DATA : FIRST_DATA + len(stored)] = stored
    root = open_filesystem([MemorySource(image.built())], Settings()).root
    found = root.child(b"file")
    assert found is not None
    return found.content()


def whole(source: ByteSource) -> bytes:
    return source.read_at(0, source.size)


def test_an_empty_file() -> None:
    assert whole(content(0)) == b""


def test_inline() -> None:
    assert whole(content(5, (0, inline(b"inline")))) == b"inlin"
    assert whole(content(9000, (0, inline(b"inline")))) == b"inline".ljust(9000, b"\0")


def test_a_piece_of_an_extent() -> None:
    data = extent(FIRST_DATA, 65536, offset=4096, length=8192)
    assert whole(content(8000, (0, data))) == PATTERN[4096:12096]


def test_holes_with_items_and_without() -> None:
    source = content(
        20000,
        (0, extent(0, 0, length=4096)),
        (8192, extent(FIRST_DATA, 4096)),
        (12288, extent(FIRST_DATA, 4096, kind=2)),
    )
    assert whole(source) == bytes(8192) + PATTERN[:4096] + bytes(7712)


def test_neighbours_are_one_run() -> None:
    pieces = [(at, extent(FIRST_DATA, 65536, offset=at, length=4096)) for at in (0, 4096, 8192)]
    source = content(12288, *pieces)
    assert isinstance(source, MappedSource)
    ((length, _, offset),) = source.runs(0, 12288)
    assert (length, offset) == (12288, FIRST_DATA)


def test_a_compressed_extent_of_which_two_pieces_are_used() -> None:
    packed = zlib.compress(PATTERN)
    options = {"decoded": 65536, "compression": 1}
    source = content(
        16384,
        (0, extent(FIRST_DATA, 4096, offset=8192, length=4096, **options)),
        (12288, extent(FIRST_DATA, 4096, offset=0, length=4096, **options)),
        stored=packed.ljust(4096, b"\0"),
    )
    assert whole(source) == PATTERN[8192:12288] + bytes(8192) + PATTERN[:4096]


def test_what_a_compressed_extent_lacks_is_zeros() -> None:
    data = extent(FIRST_DATA, 4096, decoded=8192, compression=1)
    assert whole(content(8192, (0, data), stored=zlib.compress(b"short"))) == b"short".ljust(
        8192, b"\0"
    )


def test_compressed_inline() -> None:
    packed = zlib.compress(b"inline " * 100)
    assert whole(content(700, (0, inline(packed, compression=1, length=700)))) == b"inline " * 100


@pytest.mark.parametrize(
    ("size", "extents", "reason"),
    [
        (9000, [(0, extent(FIRST_DATA, 8192)), (4096, extent(FIRST_DATA, 8192))], "overlap"),
        (9000, [(0, inline(b"x" * 100)), (50, extent(FIRST_DATA, 8192))], "overlap"),
        (9000, [(0, extent(FIRST_DATA, 4096, length=8192))], "extends beyond its extent"),
        (9000, [(0, extent(FIRST_DATA, 4096, decoded=8192))], "extends beyond its extent"),
        (9000, [(0, extent(FIRST_DATA, 4096, length=0))], "0 bytes"),
        (9000, [(0, extent(FIRST_DATA, 4096, kind=3))], "kind 3"),
        (9000, [(0, extent(1 << 50, 4096))], "no chunk has this address"),
        (9000, [(0, extent(FIRST_DATA, 4096, decoded=1 << 20, compression=1))], "1048576"),
        (9000, [(0, inline(b"x", length=200))], "1 of 200 bytes"),
        (9000, [(0, inline(b"x", compression=1, length=1 << 30))], "decompress to 1073741824"),
        (9000, [(0, inline(b"no stream", compression=1, length=20))], "zlib"),
        (9000, [(0, inline(b"no stream", compression=3, length=20))], "zstd"),
        (9000, [(0, inline(b"no stream", compression=2, length=20))], "lzo"),
        (9000, [(0, extent(FIRST_DATA, 4096)[:30])], "file_extent|FileExtentPlace"),
    ],
)
def test_what_makes_no_sense(size: int, extents: list[tuple[int, bytes]], reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        whole(content(size, *extents))


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(UnsupportedError, match=r"\(4, 0, 0\)"):
        content(10, (0, inline(b"x", compression=4, length=1)))


def test_a_stream_that_cannot_be_decompressed_is_named() -> None:
    source = content(4096, (0, extent(FIRST_DATA, 4096, compression=1)))
    with pytest.raises(CorruptError, match=r"btrfs inode 300 of subvolume 5 .* zlib"):
        whole(source)


def test_reading_outside_is_refused() -> None:
    for data in (inline(b"inline"), extent(FIRST_DATA, 4096)):
        with pytest.raises(PygrubError):
            content(6, (0, data)).read_at(6, 1)
