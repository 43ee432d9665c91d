"""Short forms byte by byte, and what a block of names may not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.xfs.directory import entries, find
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.source import MemorySource
from tests.images.xfs_samples import changed, opened, plain, sealed, with_superblock

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.inode import XfsInode

LITERAL, SIZE, SEAL = 176, 56, 100


def root(data: bytes | None = None) -> XfsInode:
    return opened(data or plain()).root


def short(content: bytes, data: bytes | None = None) -> XfsInode:
    """Return a root whose short form is `content`."""
    base = data or plain()
    where = root().offset
    found = changed(base, where + LITERAL, content)
    found = changed(found, where + SIZE, len(content).to_bytes(8, "big"))
    return root(sealed(found, where, 512, SEAL))


ONE = b"\x01\x00" + bytes(4) + b"\x03\x00\x60abc\x02\x00\x00\x01\x02"
WIDE = b"\x01\x01" + bytes(8) + b"\x03\x00\x60abc\x01\x00\x00\x00\x01\x00\x00\x00\x07"


def test_the_short_form() -> None:
    assert list(entries(short(ONE))) == [(b"abc", 0x102, 2)]
    assert find(short(ONE), b"abc") == 0x102
    assert find(short(ONE), b"ab") is None


def test_the_short_form_with_wide_numbers() -> None:
    assert list(entries(short(WIDE))) == [(b"abc", 0x1_0000_0007, 1)]


def test_the_short_form_without_types() -> None:
    content = ONE.replace(b"abc\x02", b"abc")
    data = with_superblock(216, b"\0\0\0\x0a")
    assert list(entries(short(content, data))) == [(b"abc", 0x102, 0)]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        ONE[:-1],
        ONE + b"x",
        b"\x02" + ONE[1:],
        ONE.replace(b"abc", b"a/c"),
        ONE.replace(b"abc", b"a\0c"),
        b"\x01\x00" + bytes(4) + b"\x00\x00\x60\x02\x00\x00\x01\x02",
    ],
    ids=["none", "short", "long", "more entries", "slash", "NUL", "no name"],
)
def test_short_forms_that_cannot_be(content: bytes) -> None:
    with pytest.raises(CorruptError):
        list(entries(short(content)))


def boot(data: bytes | None = None) -> XfsInode:
    found = root(data).child(b"boot")
    assert found is not None
    return found


def test_all_names_are_found() -> None:
    names = [name for name, _, _ in entries(boot())]
    assert len(names) == len(set(names)) == 254
    assert all(find(boot(), name) for name in names)
    assert find(boot(), b".") is None
    assert find(boot(), b"..") is None


@pytest.mark.parametrize(
    ("offset", "value"),
    [
        (64, b"\xff\xff\x00\x00"),
        (64, b"\xff\xff\x00\x0c"),
        (64, b"\xff\xff\x20\x00"),
        (72, b"\xff"),
        (96 + 9, b"a/"),
    ],
)
def test_a_damaged_block_ends_the_list_with_an_error(offset: int, value: bytes) -> None:
    where = DirectoryBlocks(boot()).where(1)
    data = sealed(changed(plain(), where + offset, value), where, 4096, 4)
    directory, found = boot(data), list[tuple[bytes, int, int]]()
    with pytest.raises(CorruptError):
        found.extend(entries(directory))
    assert 100 < len(found) < 254
    assert directory.storage.findings.problems


def test_sizes_that_cannot_be() -> None:
    inode = boot()
    for size, error in ((0, CorruptError), (5000, CorruptError), (1 << 31, LimitError)):
        data = changed(plain(), inode.offset + SIZE, size.to_bytes(8, "big"))
        with pytest.raises(error):
            DirectoryBlocks(boot(sealed(data, inode.offset, 512, SEAL)))


class CountingSource(MemorySource):
    reads = 0

    def read_at(self, offset: int, length: int) -> bytes:
        self.reads += 1
        return super().read_at(offset, length)


def test_one_name_takes_few_reads() -> None:
    directory = boot()
    source = CountingSource(plain())
    directory.storage.source = source
    directory.storage._blocks.clear()
    assert find(directory, b"a longer name to fill some blocks 177")
    assert source.reads <= 2
