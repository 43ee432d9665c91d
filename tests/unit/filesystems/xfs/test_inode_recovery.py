"""Inodes out of the log: the other byte order, and what is newer."""

from __future__ import annotations

import pytest

from pygrub_k._generated.xfs_extent_records import Block4Record, RootRecord
from pygrub_k._generated.xfs_inode_records import CoreRecord
from pygrub_k._generated.xfs_log_items_records import (
    Inode32Record,
    InodeCoreRecord,
    InodeRecord,
)
from pygrub_k._generated.xfs_log_items_records import (
    InodeChange as Changed,
)
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.inode_recovery import InodeChange
from pygrub_k.filesystems.xfs.overlay import Overlay
from pygrub_k.filesystems.xfs.storage import Storage
from pygrub_k.filesystems.xfs.superblock import Superblock
from pygrub_k.findings import Findings
from pygrub_k.source import MemorySource
from tests.images.xfs_samples import changed, plain

NUMBER, LITERAL = 200, 100
KIND = 0x123B


def version_4() -> Storage:
    """Return the sample as if it were of version 4, where inodes have no sequence."""
    old = plain()[101]
    data = changed(plain(), 101, bytes([old & 0xF0 | 4]))
    return Storage(MemorySource(data), Superblock(data[:512]), Findings())


def core(
    *, flushes: int = 5, size: int = 77, attribute_fork: int = 0, time: tuple[int, int] = (9, 8)
) -> bytes:
    """Return an inode of version 2 as a little-endian machine logs it: 96 bytes are enough."""
    stamp = time[0] | time[1] << 32
    fields = (0x494E, 0o100640, 2, 2, 0, 3, 4, 1, 0, 0, flushes << 48, stamp, stamp, stamp, size)
    rest = (0, 0, 0, 0, attribute_fork, 2, 0, 0, 0, 6, 0)
    return InodeCoreRecord.STRUCT.pack(*fields, *rest)[:96]


def change(changes: int, *regions: bytes, narrow: bool = False, device: int = 0) -> InodeChange:
    """Return a change of inode NUMBER, as 64-bit or 32-bit kernels log it."""
    place = (NUMBER, device.to_bytes(16, "little"), 1600, 16, 4096)
    head = (KIND, len(regions) + 1, changes, 0, 0)
    first = (
        Inode32Record.STRUCT.pack(*head, *place)
        if narrow
        else InodeRecord.STRUCT.pack(*head, 0, *place)
    )
    return InodeChange(version_4(), [first, *regions])


def applied(made: InodeChange, overlay: Overlay | None = None) -> tuple[CoreRecord, bytes]:
    """Return (core, literal area) of the inode after the change."""
    found = overlay or Overlay(version_4().source)
    made.apply(found, 1 << 32)
    data = found.read(made.offset, 512)
    return CoreRecord.read(data), data[LITERAL:]


@pytest.mark.parametrize("narrow", [False, True])
def test_the_core_is_turned_around(narrow: bool) -> None:
    found, _ = applied(change(Changed.core, core(), narrow=narrow))
    assert (found.mode, found.version, found.uid, found.gid) == (0o100640, 2, 3, 4)
    assert (found.size, found.generation) == (77, 6)
    assert found.modification_time == 9 << 32 | 8


def test_forks_go_to_their_places() -> None:
    data, attributes = b"D" * 16, b"A" * 8
    both = Changed.core | Changed.data_extents | Changed.attributes_local
    _, literal = applied(change(both, core(attribute_fork=4), data, attributes))
    assert literal[:16] == data
    assert literal[32:40] == attributes


def test_the_root_of_a_tree_loses_its_header() -> None:
    head = Block4Record.STRUCT.pack(b"BMAP", 1, 2, 0, 0)
    keys, pointers = b"K" * 16, b"P" * 16
    root = head + keys.ljust(24, b"\0") + pointers.ljust(24, b"\0")
    _, literal = applied(change(Changed.core | Changed.data_btree, core(attribute_fork=10), root))
    assert literal[: RootRecord.SIZE] == b"\0\1\0\2"
    assert literal[4:20] == keys
    room = (10 * 8 - RootRecord.SIZE) // 16
    assert literal[4 + room * 8 : 4 + room * 8 + 16] == pointers


def test_a_device_s_number() -> None:
    _, literal = applied(change(Changed.core | Changed.device, core(), device=0x12345))
    assert literal[:4] == b"\0\1\x23\x45"


@pytest.mark.parametrize(
    ("on_disk", "logged", "size"),
    [(4, 5, 2), (5, 5, 2), (6, 5, 1), (0xFFFF, 3, 2), (0xFFFF, 0x8000, 1)],
)
def test_what_was_flushed_more_often_is_newer(on_disk: int, logged: int, size: int) -> None:
    overlay = Overlay(version_4().source)
    applied(change(Changed.core, core(size=1)), overlay)
    where = change(Changed.core, core()).offset
    overlay.write(where + 24, on_disk.to_bytes(8, "big"))
    found, _ = applied(change(Changed.core, core(size=2, flushes=logged)), overlay)
    assert found.size == size


@pytest.mark.parametrize(
    ("changes", "regions"),
    [
        (Changed.core, []),
        (Changed.core, [b"XX" + core()[2:]]),
        (Changed.core | Changed.data_extents, [core()]),
        (Changed.core | Changed.data_extents, [core(attribute_fork=1), b"D" * 9]),
        (Changed.core, [core(attribute_fork=200)]),
        (Changed.core | Changed.data_btree, [core(), b"BMAP".ljust(40, b"\xff")]),
    ],
    ids=["no core", "magic", "no fork", "long fork", "attributes", "root"],
)
def test_changes_that_cannot_be(changes: int, regions: list[bytes]) -> None:
    with pytest.raises(CorruptError):
        applied(change(changes, *regions))
