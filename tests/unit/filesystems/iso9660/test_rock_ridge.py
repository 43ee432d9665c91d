"""What Rock Ridge's entries say of a file."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, UnsupportedError
from tests.images.iso9660_bytes import (
    DIRECTORY,
    SECTOR,
    Volume,
    both,
    entry,
    name_entry,
    posix,
    record,
)
from tests.unit.filesystems.iso9660.volumes import file_with, names, only, opened


def test_mode_links_and_owner() -> None:
    inode = only(file_with(posix(0o100755, 3, 1000, 2**32 - 1)))
    attributes = inode.rock.attributes
    assert attributes is not None
    assert (attributes.mode, attributes.num_links) == (0o100755, 3)
    assert (attributes.uid, attributes.gid) == (1000, 2**32 - 1)
    assert inode.rock.serial_number is None


def test_a_serial_number() -> None:
    assert (
        only(
            file_with(posix(0o100644)[:2] + b"\x2c" + posix(0o100644)[3:] + both(77))
        ).rock.serial_number
        == 77
    )


@pytest.mark.parametrize("length", [0, 4, 31])
def test_attributes_cut_short(length: int) -> None:
    with pytest.raises(CorruptError):
        only(file_with(entry("PX", bytes(length))))


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        (0o100644, "file"),
        (0o120777, "symlink"),
        (0o010600, "fifo"),
        (0o140600, "socket"),
        (0o020600, "character device"),
        (0o060600, "block device"),
        (0o000600, "unknown"),
        (0o040755, "unknown"),  # but the record is no directory's
    ],
)
def test_kinds(mode: int, kind: str) -> None:
    inode = only(file_with(posix(mode)))
    assert inode.kind == kind
    if kind not in {"file", "symlink"}:
        assert inode.size == 0
        assert inode.content().size == 0


@pytest.mark.parametrize(
    ("high", "low", "device"),
    [(8, 1, (8, 1)), (0, 0x801, (8, 1)), (0, 5, (0, 5)), (1, 0x801, (1, 0x801))],
)
def test_device_numbers_in_either_way(high: int, low: int, device: tuple[int, int]) -> None:
    use = posix(0o060600) + entry("PN", both(high) + both(low))
    assert only(file_with(use)).rock.device == device


@pytest.mark.parametrize("signature", ["PN", "CL", "ZF", "SL", "TF"])
def test_entries_cut_short(signature: str) -> None:
    with pytest.raises(CorruptError):
        only(file_with(entry(signature)))


def test_a_sparse_file_is_refused() -> None:
    inode = only(file_with(entry("SF", both(0) + both(5) + b"\1")))
    with pytest.raises(UnsupportedError, match="sparse"):
        inode.content()


def test_without_a_name_that_of_iso_9660() -> None:
    made = Volume()
    made.records = [record(b"FILE.TXT;1", 0, 0, system_use=posix(0o100644))]
    assert names(made) == [b"file.txt"]


def relocated(own_block: int) -> Volume:
    made = Volume()
    link = name_entry(b"deep") + entry("CL", both(made.FREE))
    moved = name_entry(b"moved") + entry("RE")
    made.records = [
        record(b"DEEP.;1", made.FREE, SECTOR, system_use=link),
        record(b"MOVED", made.FREE, SECTOR, flags=DIRECTORY, system_use=moved),
    ]
    inside = [record(b"FILE.;1", 0, 0, system_use=name_entry(b"inside"))]
    made.sectors[made.FREE] = made.directory(own_block, inside)
    return made


def test_a_relocated_directory_appears_where_it_belongs() -> None:
    made = relocated(Volume.FREE)
    assert names(made) == [b"deep"]
    directory = opened(made).root.child(b"deep")
    assert directory is not None
    assert directory.kind == "directory"
    assert [entry.name for entry in directory.entries()] == [b"inside"]
    assert opened(made).root.child(b"moved") is None


def test_a_relocated_directory_that_is_not_there() -> None:
    with pytest.raises(CorruptError, match="says that it is elsewhere"):
        only(relocated(Volume.FREE + 1))
    made = relocated(Volume.FREE)
    made.sectors[made.FREE] = b"no directory".ljust(SECTOR, b"\0")
    with pytest.raises(CorruptError):
        only(made)
