"""What the inspector says of files on ISO 9660."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from tests.images.iso9660_bytes import (
    DATE,
    EPOCH,
    LONG_DATE,
    SECTOR,
    Volume,
    both,
    entry,
    posix,
    record,
    times_entry,
)
from tests.unit.filesystems.iso9660.volumes import file_with, only, opened

if TYPE_CHECKING:
    from pygrub_k.filesystems.facts import InodeFacts

SECOND = 10**9


def one(volume: Volume) -> InodeFacts:
    inode = only(volume)
    assert not list(attributes_of(inode))
    return facts_of(inode)


def test_what_rock_ridge_says() -> None:
    later = DATE[:-2] + bytes((21, 0))
    facts = one(file_with(posix(0o100640, 2, 3, 4) + times_entry(0x0F, DATE, later, DATE, later)))
    assert (facts.kind, facts.mode, facts.links) == ("file", 0o100640, 2)
    assert (facts.uid, facts.gid) == (3, 4)
    assert (facts.size, facts.allocated) == (7, SECTOR)
    assert (facts.created, facts.accessed) == (EPOCH * SECOND, EPOCH * SECOND)
    assert (facts.modified, facts.changed) == ((EPOCH + 1) * SECOND, (EPOCH + 1) * SECOND)
    assert facts.position is not None
    assert facts.number == facts.position >> 5
    assert facts.flags == ()


def test_hundredths_of_a_second() -> None:
    moment = LONG_DATE[:14] + b"25\0"
    assert one(file_with(times_entry(0x82, moment))).modified == EPOCH * SECOND + SECOND // 4


def test_a_device() -> None:
    facts = one(file_with(posix(0o060600) + entry("PN", both(8) + both(1))))
    assert (facts.kind, facts.device, facts.allocated) == ("block device", (8, 1), 0)


def test_what_is_stored_in_another_way() -> None:
    compressed = entry("ZF", b"pz\4\x0f" + both(1000))
    assert one(file_with(compressed)).flags == ("compressed",)
    assert one(file_with(entry("SF", both(0) + both(5) + b"\1"))).flags == ("sparse",)


def test_without_rock_ridge() -> None:
    made = Volume([record(b"HIDDEN.;1", 0, 0, flags=1)], root_use=b"")
    facts = one(made)
    assert (facts.mode, facts.uid, facts.links, facts.accessed) == (None, None, None, None)
    assert facts.modified == EPOCH * SECOND
    assert facts.flags == ("hidden",)
    assert facts_of(opened(made).root).position == made.ROOT * SECTOR
