from struct import pack, pack_into
from types import SimpleNamespace
from typing import Any, cast

import pytest

from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.inspect.inode_readers import facts_of
from pygrub_k.inspect.placement import Run
from pygrub_k.inspect.render.inode_text import (
    facts_data,
    inode_lines,
)

HUGE_FILES = 0x8
PROJECT = 0x2000
EXTENTS, IMMUTABLE, HUGE_FILE = 0x80000, 0x10, 0x40000
LAYOUTS = {2: "<H", 4: "<I", -4: "<i"}


def inode(*changes: tuple[int, int, int], read_only: int = 0, reach: int = 32) -> ExtInode:
    """Return a regular file's inode with `changes` (width, offset, value), negative if signed."""
    data = bytearray(256)
    pack_into("<HHI", data, 0, 0o100644, 0, 5)
    pack_into("<H", data, 128, reach)
    for width, offset, value in changes:
        pack_into(LAYOUTS[width], data, offset, value)
    superblock = SimpleNamespace(
        block_size=4096, has_read_only=lambda flag: bool(read_only & flag), has=lambda _: False
    )
    storage = cast("Any", SimpleNamespace(superblock=superblock))
    return ExtInode(storage, 12, bytes(data), 301824)


def test_what_every_inode_has():
    facts = facts_of(inode((2, 2, 1000), (2, 24, 100), (2, 26, 3), (4, 100, 77)))
    assert (facts.kind, facts.number, facts.position) == ("file", 12, 301824)
    assert (facts.mode, facts.uid, facts.gid, facts.links) == (0o100644, 1000, 100, 3)
    assert (facts.size, facts.generation, facts.deleted) == (5, 77, None)


def test_owners_beyond_16_bits():
    facts = facts_of(inode((2, 2, 0xFFFF), (2, 120, 1), (2, 122, 2)))
    assert (facts.uid, facts.gid) == (0x1FFFF, 0x20000)


def test_times_have_nanoseconds_and_two_more_bits_of_seconds():
    facts = facts_of(inode((4, 16, 100), (4, 136, 123_456_789 << 2 | 1)))
    assert facts.modified == (100 + (1 << 32)) * 1_000_000_000 + 123_456_789


def test_times_before_1970_are_negative():
    assert facts_of(inode((-4, 8, -5))).accessed == -5_000_000_000


def test_fields_that_the_inode_does_not_reach_are_not_read():
    facts = facts_of(inode((4, 132, 7 << 2), (4, 144, 99), reach=4))
    assert facts.changed == 0
    assert facts.created is None


def test_the_time_of_creation_and_of_deletion():
    facts = facts_of(inode((4, 144, 1_700_000_000), (4, 148, 5 << 2), (4, 20, 1_800_000_000)))
    assert facts.created == 1_700_000_000_000_000_005
    assert facts.deleted == 1_800_000_000_000_000_000


@pytest.mark.parametrize(
    ("read_only", "flags", "allocated"),
    [(0, 0, 16 * 512), (HUGE_FILES, 0, (16 + (1 << 32)) * 512), (HUGE_FILES, HUGE_FILE, None)],
)
def test_allocated_space_counts_sectors_or_blocks(read_only, flags, allocated):
    facts = facts_of(inode((4, 28, 16), (2, 116, 1), (4, 32, flags), read_only=read_only))
    assert facts.allocated == (allocated or (16 + (1 << 32)) * 4096)


def test_flags_have_names_and_unknown_ones_their_bits():
    assert facts_of(inode((4, 32, EXTENTS | IMMUTABLE | 0x80000000))).flags == (
        "immutable",
        "extents",
        "0x80000000",
    )


def test_a_project_counts_only_where_the_file_system_has_projects():
    assert facts_of(inode((4, 156, 42))).project is None
    assert facts_of(inode((4, 156, 42), read_only=PROJECT)).project == 42


@pytest.mark.parametrize(
    ("numbers", "device"),
    [((8 << 8 | 1, 0), (8, 1)), ((0, 259 << 8 | 7), (259, 7)), ((0, 0x12345678), (0x456, 0x12378))],
)
def test_device_numbers_of_both_forms(numbers, device):
    node = inode((2, 0, 0o060660), (4, 40, numbers[0]), (4, 44, numbers[1]))
    assert facts_of(node).device == device


def test_a_file_has_no_device_number_though_it_has_blocks():
    assert facts_of(inode((4, 40, 1234))).device is None


def test_text_and_data_agree():
    facts = facts_of(inode((4, 16, 1_700_000_000), (4, 136, 5 << 2), (4, 32, EXTENTS)))
    lines = list(inode_lines(facts, "(hd0)/f", None, [], [Run(0, 5, "disk", "hd0", 4096)]))
    data = facts_data(facts)
    assert "        Mode: 100644 -rw-r--r--" in lines
    assert data["mode"] == "0644"
    assert f"    Modified: {data['modified']}" in lines
    assert data["modified"] == "2023-11-14T22:13:20.000000005Z"
    assert lines[-1] == "     Content: 0 to 5: at byte 4096 of hd0"
    assert "extents" in data["flags"]


def test_a_short_inode_has_no_creation_time():
    data = pack("<HHI", 0o100600, 0, 0).ljust(128, b"\0")
    short = ExtInode(inode().storage, 12, data, 0)
    assert facts_of(short).created is None
