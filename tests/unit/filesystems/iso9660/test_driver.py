"""Which of a volume's trees is read."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, SourceError
from tests.images.iso9660_bytes import (
    ROCK_RIDGE,
    SECTOR,
    SHARING_PROTOCOL,
    TERMINATOR,
    Volume,
    continuation,
    descriptor,
    entry,
    name_entry,
    posix,
    record,
)
from tests.unit.filesystems.iso9660.volumes import names, opened

WIDE = [record("Wide".encode("utf-16-be"), 0, 0)]


def both_trees(root_use: bytes = SHARING_PROTOCOL + ROCK_RIDGE, *, empty: bool = False) -> Volume:
    named = record(b"ROCK.;1", 0, 0, system_use=name_entry(b"Rock"))
    return Volume([] if empty else [named], root_use=root_use, joliet=WIDE)


def test_rock_ridge_before_joliet() -> None:
    assert names(both_trees()) == [b"Rock"]


def test_joliet_before_plain_names() -> None:
    assert names(both_trees(b"")) == [b"Wide"]


def test_joliet_where_rock_ridge_does_not_name_itself() -> None:
    assert names(both_trees(SHARING_PROTOCOL)) == [b"Wide"]
    unnamed = both_trees(SHARING_PROTOCOL)
    unnamed.joliet = None
    assert names(unnamed) == [b"Rock"]


def test_joliet_where_the_other_tree_is_empty() -> None:
    assert names(both_trees(empty=True)) == [b"Wide"]


def test_joliet_alone() -> None:
    made = both_trees(b"")
    made.sectors[16] = b"\0CD001\1".ljust(SECTOR, b"\0")
    assert names(made) == [b"Wide"]


def test_a_supplementary_descriptor_that_is_not_joliet() -> None:
    made = Volume([record(b"PLAIN.;1", 0, 0)], root_use=b"")
    made.sectors[17] = descriptor(2, bytes(34), escape=b"%G")
    made.sectors[18] = TERMINATOR
    assert names(made) == [b"plain"]


def test_rock_ridge_that_names_itself_elsewhere() -> None:
    made = both_trees(SHARING_PROTOCOL + continuation(Volume.FREE, 100, len(ROCK_RIDGE)))
    made.sectors[made.FREE] = bytes(100) + ROCK_RIDGE
    assert names(made) == [b"Rock"]


def test_entries_behind_other_attributes() -> None:
    skipping = entry("SP", b"\xbe\xef\x0e")
    other = b"XA attributes!"
    made = Volume(root_use=other + skipping + ROCK_RIDGE + posix(0o040711))
    made.records = [record(b"A.;1", 0, 0, system_use=other + name_entry(b"Name"))]
    assert names(made) == [b"Name"]
    filesystem = opened(made)
    attributes = filesystem.root.described()[1].attributes
    assert attributes is not None
    assert attributes.mode == 0o040711
    assert not filesystem.problems


def test_a_root_that_is_no_directory() -> None:
    made = Volume()
    made.sectors[16] = descriptor(1, record(b"\0", made.ROOT, SECTOR))
    with pytest.raises(CorruptError, match="its root is no directory"):
        opened(made)


def test_a_root_that_does_not_begin_with_itself() -> None:
    made = Volume()
    made.sectors[made.ROOT] = bytes(SECTOR)
    with pytest.raises(CorruptError, match="does not begin with itself"):
        opened(made)


def test_a_volume_that_ends_before_its_root() -> None:
    with pytest.raises(SourceError):
        opened(Volume().data()[: 19 * SECTOR])
