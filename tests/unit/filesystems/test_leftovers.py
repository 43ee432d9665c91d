"""Names behind damage, and odd ones, of the file systems besides ext: by both scans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.filesystems.btrfs.driver import open_filesystem as open_btrfs
from pygrub_k.filesystems.fat.driver import open_filesystem as open_fat
from pygrub_k.filesystems.iso9660.driver import open_filesystem as open_iso
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.listing import listed
from pygrub_k.source import MemorySource
from tests.images import btrfs_bytes, fat_bytes, iso9660_bytes, xfs_samples
from tests.walks import object_walk, quick_walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.filesystems.model import Filesystem

WARN = Settings(verify_checksums=False)
COUNT = 20


def rows(open_it: Callable[[bytes], Filesystem], data: bytes) -> dict[bytes, Any]:
    """Return the facts of all paths by both scans, which must agree; then what only errors name."""
    quick = quick_walk(open_it(data))
    assert quick == object_walk(open_it(data))
    return {path: facts for path, facts, _, _ in quick if facts is not None}


def salvaged(filesystem: Filesystem) -> set[bytes]:
    found = listed(filesystem.root, b"/", recursive=True, detailed=True)
    return {entry.path for entry in found if entry.salvaged}


# -- XFS ---------------------------------------------------------------------------------------


def xfs(data: bytes) -> Filesystem:
    return xfs_samples.opened(data, verify_checksums=False)


def boot_block() -> int:
    """Where the first block of names of /boot lies."""
    boot = xfs_samples.opened(xfs_samples.plain()).root.child(b"boot")
    assert boot is not None
    return boot.fork.runs()[0][2] * 4096


@pytest.mark.parametrize("length", [32, 64, 512])
def test_xfs_goes_on_behind_damage(length: int) -> None:
    data = xfs_samples.plain()
    sound = rows(xfs, data)
    at = boot_block() + 1024
    found = rows(xfs, xfs_samples.changed(data, at, b"\xee" * length))
    assert found.keys() != sound.keys()
    assert len(sound) - 2 - length // 12 <= len(found) <= len(sound)
    assert len(salvaged(xfs(xfs_samples.changed(data, at, b"\xee" * length)))) > 50


@pytest.mark.parametrize("name", [b"..", b"a/", b"a\0", b"/."])
def test_xfs_shows_odd_names(name: bytes) -> None:
    data = xfs_samples.plain()
    block = boot_block()
    boot = xfs_samples.opened(data).root.child(b"boot")
    assert boot is not None
    old = next(iter(entry.name for entry in boot.entries()))
    new = name if len(old) == len(name) else name.ljust(len(old), b"/")
    found = rows(xfs, xfs_samples.changed(data, data.index(old, block), new))
    assert b"/boot/" + new in found
    assert len(found) == len(rows(xfs, data))


def test_xfs_reads_a_block_without_a_head() -> None:
    data = xfs_samples.plain()
    found = rows(xfs, xfs_samples.changed(data, boot_block(), bytes(64)))
    assert len(found) > 200


# -- btrfs -------------------------------------------------------------------------------------


def btrfs(data: bytes) -> Filesystem:
    return open_btrfs([MemorySource(data)], WARN)


def btrfs_image(**odd: bytes) -> btrfs_bytes.Image:
    image = btrfs_bytes.Image()
    for number in range(COUNT):
        name = odd.get(f"name_{number}", b"file-%02d" % number)
        image.file(name, 300 + number, 5, (0, btrfs_bytes.inline(b"%05d" % number)))
    return image


@pytest.mark.parametrize("name", [b".", b"..", b"a/b", b"a\0b"])
def test_btrfs_shows_odd_names(name: bytes) -> None:
    found = rows(btrfs, btrfs_image(name_7=name).built())
    assert len(found) == COUNT
    assert found[b"/" + name]["number"] == 307


def test_btrfs_finds_names_by_their_hashes() -> None:
    """Each name has two items; the leaves with those that are read first are destroyed."""
    data = btrfs_image().built()
    assert len(rows(btrfs, data)) == COUNT
    damaged = bytearray(data)
    hit = 0
    for at in range(btrfs_bytes.FIRST_NODE, len(data), btrfs_bytes.NODE):
        node = data[at : at + btrfs_bytes.NODE]
        keys = [node[101 + 25 * index : 118 + 25 * index] for index in range(8)]
        if node[100] == 0 and sum(key[8] == btrfs_bytes.DIR_INDEX for key in keys) == 8:
            damaged[at : at + btrfs_bytes.NODE] = bytes(btrfs_bytes.NODE)
            hit += 1
    assert hit
    filesystem = btrfs(bytes(damaged))
    found = rows(btrfs, bytes(damaged))
    assert len(found) == COUNT
    assert len(salvaged(filesystem)) >= 8 * hit


# -- FAT ---------------------------------------------------------------------------------------


def fat(data: bytes) -> Filesystem:
    return open_fat(MemorySource(data), Settings())


def fat_image() -> bytes:
    files = {f"dir/FILE{number:02}.TXT": b"x" for number in range(COUNT)}
    return bytes(fat_bytes.Image(16).fill(files).data)


def test_fat_goes_on_behind_a_false_end() -> None:
    data = fat_image()
    assert sum(path.startswith(b"/dir/") for path in rows(fat, data)) == COUNT
    at = data.index(b"N0000005BIN")
    cut = data[:at] + b"\0" + data[at + 1 :]
    found = rows(fat, cut)
    assert sum(path.startswith(b"/dir/") for path in found) == COUNT - 1
    assert len(salvaged(fat(cut))) == COUNT - 6


@pytest.mark.parametrize("name", [b"..         ", b".          ", b"A/B     TXT", b"/       TXT"])
def test_fat_shows_odd_names(name: bytes) -> None:
    data = fat_image()
    short = b"N0000005BIN"
    assert short in data
    parts = data.index("FILE05".encode("utf-16-le")[:10])
    changed = bytearray(data.replace(short, name))
    changed[parts - 1] = 0xE5
    found = rows(fat, bytes(changed))
    below = [path for path in found if path.startswith(b"/dir/")]
    assert len(below) == COUNT


# -- ISO 9660 ----------------------------------------------------------------------------------


def iso(data: bytes) -> Filesystem:
    return open_iso(MemorySource(data), Settings())


def iso_image() -> tuple[bytes, int]:
    """A volume without Rock Ridge, and where its root's fifth record lies."""
    made = iso9660_bytes.Volume(root_use=b"")
    made.records = [
        iso9660_bytes.record(b"FILE%02d.;1" % number, made.FREE, 5) for number in range(COUNT)
    ]
    made.sectors[made.FREE] = b"hello"
    data = made.data()
    return data, data.index(b"FILE05") - 33


@pytest.mark.parametrize("damage", [b"\x02", b"\x21", b"\0"])
def test_iso_goes_on_behind_damage(damage: bytes) -> None:
    data, at = iso_image()
    assert len(rows(iso, data)) == COUNT
    found = rows(iso, data[:at] + damage + data[at + 1 :])
    assert len(found) == COUNT - 1


@pytest.mark.parametrize("name", [b"..", b".", b"a/b"])
def test_iso_shows_odd_names(name: bytes) -> None:
    made = iso9660_bytes.Volume()
    made.records = [
        iso9660_bytes.record(b"ONE.;1", 0, 0, system_use=iso9660_bytes.name_entry(name)),
        iso9660_bytes.record(b"TWO.;1", 0, 0, system_use=iso9660_bytes.name_entry(b"two")),
    ]
    assert rows(iso, made.data()).keys() == {b"/" + name, b"/two"}
