"""The chain of entries, and all the ways in which it can be wrong."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, LimitError, SourceError
from pygrub_k.filesystems.iso9660.storage import SECTOR, Storage
from pygrub_k.filesystems.iso9660.system_use import entries, names_rock_ridge, sharing_protocol
from pygrub_k.limits import ISO_CONTINUED_SIZE
from pygrub_k.source import MemorySource
from tests.images.iso9660_bytes import (
    ROCK_RIDGE,
    SHARING_PROTOCOL,
    continuation,
    entry,
    name_entry,
)


def read(area: bytes, behind: bytes = b"", where: int = 0) -> list[bytes]:
    """Return the bodies of the entries in `area`; `behind` is what block 1 begins with."""
    storage = Storage(MemorySource(bytes(SECTOR) + behind.ljust(SECTOR, b"\0")), SECTOR, "plain")
    return [body for _, body, _ in entries(storage, area, where)]


def test_in_order() -> None:
    assert read(entry("AA", b"1") + entry("BB") + entry("CC", b"22")) == [b"1", b"", b"22"]


def test_what_is_too_short_for_an_entry_is_padding() -> None:
    assert read(entry("AA", b"1") + b"\0" * 3) == [b"1"]
    assert read(entry("AA", b"1") + b"\0" * 9) == [b"1"]


def test_padding_and_terminator() -> None:
    assert read(entry("PD", b"xx") + entry("AA", b"1") + entry("ST") + b"garbage") == [b"1"]


def test_it_goes_on_elsewhere_after_what_is_here() -> None:
    here = continuation(1, 8, 10) + entry("AA", b"1")
    assert read(here, b"\xff" * 8 + entry("BB", b"2") + entry("CC", b"3")) == [b"1", b"2", b"3"]


def test_a_continuation_that_is_itself() -> None:
    behind = continuation(1, 0, 28)
    with pytest.raises(CorruptError, match="in a circle"):
        read(continuation(1, 0, 28), behind)


def test_a_continuation_that_is_where_it_began() -> None:
    with pytest.raises(CorruptError, match="in a circle"):
        read(continuation(1, 4, 28), where=SECTOR + 4)


def test_too_many_continuations() -> None:
    def chain(length: int) -> list[bytes]:
        links = [continuation(1, 28 * number, 28) for number in range(1, length)]
        return read(continuation(1, 0, 28), b"".join(links) + entry("AA", b"1") + bytes(23))

    assert chain(32) == [b"1"]
    with pytest.raises(LimitError, match="more than 32 areas"):
        chain(33)


def test_a_directory_whose_records_all_go_on() -> None:
    storage = Storage(MemorySource(bytes(2 * SECTOR)), SECTOR, "plain")
    for _ in range(ISO_CONTINUED_SIZE // SECTOR):
        assert list(entries(storage, continuation(1, 0, SECTOR), 0)) == []
    with pytest.raises(LimitError, match="continuations of more than 4194304 bytes"):
        list(entries(storage, continuation(1, 0, SECTOR), 0))


@pytest.mark.parametrize(("offset", "size"), [(0, 2049), (2048, 1), (2**32 - 1, 2), (1, 2**32 - 1)])
def test_a_continuation_that_leaves_its_sector(offset: int, size: int) -> None:
    with pytest.raises(CorruptError, match="extends beyond its sector"):
        read(continuation(1, offset, size))


def test_a_continuation_behind_the_end() -> None:
    with pytest.raises(SourceError):
        read(continuation(2**32 - 1, 0, 10))


@pytest.mark.parametrize("length", [0, 1, 3, 6, 255])
def test_an_entry_of_a_wrong_length(length: int) -> None:
    with pytest.raises(CorruptError, match=f"an entry of {length} bytes where 5 are left"):
        read(entry("AA", b"1", length=length))


def test_a_continuation_cut_short() -> None:
    with pytest.raises(CorruptError):
        read(entry("CE", bytes(23)))


def test_sharing_protocol() -> None:
    assert sharing_protocol(SHARING_PROTOCOL) == (0, 0)
    assert sharing_protocol(b"XA attributes!" + entry("SP", b"\xbe\xef\x0e")) == (14, 14)
    assert sharing_protocol(entry("SP", b"\xbe\xee\0")) is None
    assert sharing_protocol(entry("PX", b"\xbe\xef\0")) is None
    assert sharing_protocol(b"SP\7\1\xbe\xef") is None


def named(area: bytes) -> bool:
    return names_rock_ridge(entries(Storage(MemorySource(b""), SECTOR, "plain"), area, 0))


def test_rock_ridge_by_its_names() -> None:
    assert named(ROCK_RIDGE)
    assert named(entry("ER", bytes((10, 1, 2, 1)) + b"IEEE_P1282...") + name_entry(b"x"))
    assert not named(entry("ER", bytes((9, 0, 0, 1)) + b"AAIP_0200"))
    assert not named(SHARING_PROTOCOL)


@pytest.mark.parametrize("sizes", [(11, 0, 0), (255, 255, 255), (0, 11, 0), (0, 0, 11)])
def test_an_extension_longer_than_its_entry(sizes: tuple[int, int, int]) -> None:
    with pytest.raises(CorruptError, match="longer than its entry"):
        named(entry("ER", bytes((*sizes, 1)) + b"RRIP_1991A"))
    with pytest.raises(CorruptError):
        named(entry("ER", b"\1\2"))
