"""The descriptors of a volume: which count, and what it is called."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.iso9660.descriptors import read_descriptors, utf8_of
from pygrub_k.source import MemorySource
from tests.images.iso9660_bytes import DIRECTORY, SECTOR, Volume, descriptor, record
from tests.unit.filesystems.iso9660.volumes import opened

ROOT = record(b"\0", Volume.ROOT, SECTOR, flags=DIRECTORY)


def test_the_first_primary_descriptor_counts() -> None:
    made = Volume(label=b"FIRST")
    made.sectors[17] = descriptor(1, ROOT, label=b"SECOND")
    assert opened(made).label == b"FIRST"


def test_what_is_no_descriptor_is_passed_over() -> None:
    made = Volume()
    made.sectors = {16: b"\0CD001\1".ljust(SECTOR, b"\0"), 17: bytes(SECTOR)}
    made.sectors[18] = descriptor(1, ROOT, label=b"THIRD")
    assert opened(made).label == b"THIRD"


def test_a_terminator_ends_the_search() -> None:
    made = Volume(label=b"AFTER")
    made.sectors[16] = b"\xffCD001\1".ljust(SECTOR, b"\0")
    made.sectors[17] = descriptor(1, ROOT)
    with pytest.raises(CorruptError, match="no primary volume descriptor"):
        opened(made)


def test_the_search_is_bounded() -> None:
    far = bytes(100 * SECTOR) + descriptor(1, ROOT)
    with pytest.raises(CorruptError, match="no primary volume descriptor"):
        read_descriptors(MemorySource(far))
    near = bytes(99 * SECTOR) + descriptor(1, ROOT)
    assert read_descriptors(MemorySource(near))[0].offset == 99 * SECTOR


def test_a_volume_that_ends_before_its_terminator() -> None:
    assert read_descriptors(MemorySource(bytes(16 * SECTOR) + descriptor(1, ROOT)))[1] is None


@pytest.mark.parametrize("size", [0, 1, 256, 1536, 4096])
def test_blocks_that_the_format_does_not_have(size: int) -> None:
    made = Volume()
    made.sectors[16] = descriptor(1, ROOT, block_size=size)
    with pytest.raises(CorruptError, match=f"blocks of {size} bytes"):
        opened(made)


def identity(modified: bytes, created: bytes = b"") -> str:
    made = Volume()
    data = descriptor(1, ROOT, modified=modified)
    made.sectors[16] = data[:813] + created + data[813 + len(created) :]
    return opened(made).uuid


def test_the_uuid_is_when_it_was_modified() -> None:
    assert identity(b"2024022923595901\4") == "2024-02-29-23-59-59-01"


def test_or_else_when_it_was_created() -> None:
    assert identity(b"0" * 16 + b"\0") == "2023-11-14-22-13-20-00"
    assert identity(bytes(17)) == "2023-11-14-22-13-20-00"
    assert identity(bytes(17), bytes(17)) == ""


def test_a_label_without_its_padding() -> None:
    assert opened(Volume(label=b"A B")).label == b"A B"


def joliet(label: bytes, wide: bytes) -> bytes:
    made = Volume(label=label, root_use=b"", joliet=[])
    other = record(b"\0", made.JOLIET, SECTOR, flags=DIRECTORY)
    made.sectors[17] = descriptor(2, other, label=wide, escape=b"%/@")
    return opened(made).label


def test_a_label_of_joliet() -> None:
    assert joliet(b"MUNCHEN", "München".encode("utf-16-be")) == "München".encode()
    assert joliet(b"A", "🐧".encode("utf-16-be")) == "🐧".encode()


def test_a_label_too_long_for_joliet() -> None:
    label = b"THE LABEL HAS MORE THAN SIXTEEN"
    assert (
        joliet(label, "The label has mo".encode("utf-16-be")) == b"The label has moRE THAN SIXTEEN"
    )
    assert joliet(label, "Something else..".encode("utf-16-be")) == b"Something else.."


def test_what_is_no_utf_16() -> None:
    assert utf8_of(b"\0a\xd8\0\0b\0") == "a\ufffdb".encode()
