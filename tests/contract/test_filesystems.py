"""What every line of FILESYSTEMS promises, whatever the kind: a new line is tested at once."""

import lzma
import random
import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import pytest

from pygrub_k.errors import CorruptError, NotFoundError, PygrubError
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Filesystem, FilesystemType, Inode, Settings
from pygrub_k.filesystems.registry import FILESYSTEMS
from pygrub_k.inspect.checks import report_of
from pygrub_k.inspect.inode_readers import DescribedInode
from pygrub_k.inspect.scans import scan_of
from pygrub_k.source import ByteSource, MemorySource
from tests.images import iso9660_bytes
from tests.images.fat_bytes import Image
from tests.unit.filesystems.f2fs.samples import data as f2fs_data
from tests.unit.filesystems.jfs.samples import data as jfs_data
from tests.unit.filesystems.nilfs2.samples import data as nilfs2_data
from tests.unit.filesystems.ufs.samples import data as ufs_data
from tests.unit.filesystems.zfs.samples import small as zfs_data
from tests.walks import json_entries, json_rows, listed_paths, object_walk, quick_walk

SEEDS = 40
EXAMPLE = Path(__file__).parents[2] / "examples/guest.img"
IMAGES = Path(__file__).parent / "images"
KINDS = {
    "file",
    "directory",
    "symlink",
    "fifo",
    "socket",
    "character device",
    "block device",
    "unknown",
}


class Sample(NamedTuple):
    """A file system with files and directories; the paths of a file and its directory.

    There are symlinks in it and it has a UUID, unless its kind has none.
    """

    data: Callable[[], bytes]
    file: bytes
    directory: bytes
    symlinks: bool = True
    uuid: bool = True


def _example_partition() -> bytes:
    return EXAMPLE.read_bytes()[4096 * 512 : 14336 * 512]


def _fat() -> bytes:
    files = {
        "EFI/debian/grub.cfg": b"configfile " * 200,
        "EFI/debian/grubx64.efi": bytes(range(256)) * 20,
        "EFI/BOOT/BOOTX64.EFI": b"MZ",
        "a long name.txt": b"",
    }
    return bytes(Image(16).fill(files, b"ESP").data)


@cache
def _xfs() -> bytes:
    """Return what mkfs.xfs 6.1 and Linux 6.18 wrote: 16 MiB, a directory of 250 long names."""
    return lzma.decompress((IMAGES / "xfs.img.xz").read_bytes())


@cache
def _btrfs() -> bytes:
    """Return what mkfs.btrfs 6.2 and Linux 6.18 wrote: 16 MiB, files compressed in all ways."""
    return lzma.decompress((IMAGES / "btrfs.img.xz").read_bytes())


@cache
def _squashfs() -> bytes:
    """Return what mksquashfs 4.5.1 wrote: 24 KiB, 120 small files, one with a hole."""
    return lzma.decompress((IMAGES / "squashfs.img.xz").read_bytes())


@cache
def _erofs() -> bytes:
    """Return what mkfs.erofs 1.5 wrote: 36 KiB, 120 small files, by LZ4 and with tails inline."""
    return lzma.decompress((IMAGES / "erofs.img.xz").read_bytes())


@cache
def _reiserfs() -> bytes:
    """Return what Linux 6.1 wrote into a ReiserFS 3.6 of 24 MiB: 400 names, tails, a gap."""
    folder = Path(__file__).parents[1] / "unit/filesystems/reiserfs/images"
    return lzma.decompress((folder / "r5.img.xz").read_bytes())


F2FS_NAME = b"a-name-of-many-1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"


def _ufs(name: str) -> Callable[[], bytes]:
    """Return what gives a file system of makefs: 420 KiB, 30 names, a gap, fragments."""
    return partial(ufs_data, name)


SAMPLES = {
    "ext2/3/4": Sample(_example_partition, b"/boot/grub/grub.cfg", b"/boot/grub"),
    "FAT": Sample(_fat, b"/EFI/debian/grub.cfg", b"/EFI/debian", symlinks=False),
    "ISO 9660": Sample(iso9660_bytes.sample, b"/boot/grub/grub.cfg", b"/boot/grub"),
    "btrfs": Sample(_btrfs, b"/boot/grub/grub.cfg", b"/boot/grub"),
    "XFS": Sample(_xfs, b"/boot/grub/grub.cfg", b"/boot/grub"),
    "EROFS": Sample(_erofs, b"/boot/grub/grub.cfg", b"/boot/grub"),
    "ReiserFS": Sample(_reiserfs, b"/boot/grub/grub.cfg", b"/boot/grub"),
    "F2FS": Sample(partial(f2fs_data, "plain"), b"/many/%s" % F2FS_NAME, b"/many"),
    "JFS": Sample(partial(jfs_data, "plain"), b"/many/name-1-x", b"/boot/grub"),
    "NILFS2": Sample(partial(nilfs2_data, "plain"), b"/boot/grub/grub.cfg", b"/boot/grub"),
    "UFS2": Sample(_ufs("small2-le"), b"/boot/grub/grub.cfg", b"/boot/grub"),
    "UFS1": Sample(_ufs("small1-le"), b"/boot/grub/grub.cfg", b"/boot/grub"),
    "UFS1, big-endian": Sample(_ufs("small1-be"), b"/boot/grub/grub.cfg", b"/boot/grub"),
    "ZFS": Sample(partial(zfs_data, "tiny"), b"/@/boot/grub/grub.cfg", b"/@/boot/grub"),
    "SquashFS": Sample(_squashfs, b"/boot/grub/grub.cfg", b"/boot/grub", uuid=False),
}
"""One for each driver, by its name."""

DRIVERS = [kind for kind in FILESYSTEMS if kind.driver is not None]
SPANNING = [kind for kind in DRIVERS if kind.driver and kind.driver.spanning]
WITH_SUBVOLUMES = [kind for kind in DRIVERS if kind.driver and kind.driver.subvolumes]


@pytest.fixture(params=FILESYSTEMS, ids=lambda kind: kind.name)
def kind(request: pytest.FixtureRequest) -> FilesystemType:
    found: FilesystemType = request.param
    return found


@pytest.fixture(params=DRIVERS, ids=lambda kind: kind.name)
def driver(request: pytest.FixtureRequest) -> FilesystemType:
    found: FilesystemType = request.param
    return found


def opened(driver: FilesystemType, source: ByteSource) -> Filesystem:
    assert driver.driver is not None
    return driver.driver.open(source, Settings())


def sample_of(driver: FilesystemType) -> tuple[Filesystem, Sample]:
    sample = SAMPLES[driver.name]
    return opened(driver, MemorySource(sample.data())), sample


# -- every line ---------------------------------------------------------------------------------


def test_names_are_unique() -> None:
    names = [kind.name for kind in FILESYSTEMS]
    assert len(set(names)) == len(names)


def test_what_is_not_read_has_a_reason(kind: FilesystemType) -> None:
    assert kind.driver is not None or kind.reason


def test_each_of_its_magic_numbers_is_enough(kind: FilesystemType) -> None:
    for offset, magic in kind.magic:
        assert magic
        data = bytes(offset) + magic
        assert kind.probe(MemorySource(data))
        assert not kind.probe(MemorySource(data[:-1]))
        assert not kind.probe(MemorySource(bytes(len(data))))


def test_an_empty_volume_is_none_of_them(kind: FilesystemType) -> None:
    assert not kind.probe(MemorySource(b""))


@pytest.mark.parametrize("kind", SPANNING, ids=lambda kind: kind.name)
def test_what_may_lie_on_several_volumes_opens_on_one(kind: FilesystemType) -> None:
    assert kind.driver is not None
    assert kind.driver.spanning is not None
    spanning = kind.driver.spanning
    source = MemorySource(SAMPLES[kind.name].data())
    assert list(spanning.parts(source, [MemorySource(bytes(1 << 20)), source])) == []
    filesystem = spanning.open([source], Settings())
    assert filesystem.uuid == opened(kind, source).uuid


@pytest.mark.parametrize("kind", WITH_SUBVOLUMES, ids=lambda kind: kind.name)
def test_systems_begin_where_there_are_directories(kind: FilesystemType) -> None:
    assert kind.driver is not None
    assert kind.driver.subvolumes is not None
    filesystem = opened(kind, MemorySource(SAMPLES[kind.name].data()))
    found = kind.driver.subvolumes(filesystem)
    assert found.default in found.systems
    assert b"" in found.systems
    assert len(set(found.systems)) == len(found.systems)
    for base in found.systems:
        assert lookup(filesystem, base).kind == "directory"


# -- every driver -------------------------------------------------------------------------------


def test_every_driver_has_a_sample() -> None:
    assert SAMPLES.keys() == {driver.name for driver in DRIVERS}


def test_a_sample_is_recognised_as_its_own_kind(driver: FilesystemType) -> None:
    source = MemorySource(SAMPLES[driver.name].data())
    assert [kind.name for kind in FILESYSTEMS if kind.probe(source)] == [driver.name]


def test_identity(driver: FilesystemType) -> None:
    filesystem, sample = sample_of(driver)
    assert filesystem.uuid == filesystem.uuid.strip()
    assert bool(filesystem.uuid) == sample.uuid
    assert b"\0" not in filesystem.label


def test_inodes_tell_their_facts(driver: FilesystemType) -> None:
    filesystem, sample = sample_of(driver)
    for path, kind in ((sample.file, "file"), (sample.directory, "directory")):
        inode = lookup(filesystem, path)
        assert isinstance(inode, DescribedInode)
        facts = inode.facts()
        assert (facts.kind, facts.size) == (kind, inode.size)
        assert (facts.modified or 0) // SECOND == inode.modified
        assert list(inode.attributes()) == []


def test_a_file_system_reports_its_size(driver: FilesystemType) -> None:
    filesystem, _ = sample_of(driver)
    found = report_of(filesystem)
    assert found.kind
    assert found.size
    assert not found.replayed


def test_a_scan_in_batches_finds_what_objects_find(driver: FilesystemType) -> None:
    filesystem, _ = sample_of(driver)
    quick = quick_walk(filesystem)
    assert len(quick) > 3
    assert quick == object_walk(filesystem)
    assert [row[0] for row in quick] == listed_paths(filesystem)
    assert json_rows(filesystem) == json_entries(filesystem)


def test_a_scan_gives_objects_for_what_it_finds(driver: FilesystemType) -> None:
    filesystem, _ = sample_of(driver)
    scan = scan_of(filesystem, ())
    root = scan.inode(scan.identity(filesystem.root))
    assert root.kind == "directory"
    assert [entry.name for entry in root.entries()] == [
        entry.name for entry in filesystem.root.entries()
    ]


def test_directories_are_not_written_in_place(driver: FilesystemType) -> None:
    filesystem, sample = sample_of(driver)
    assert lookup(filesystem, sample.directory).reason_against_writing()


def walk(inode: Inode, seen: list[Inode], depth: int = 0) -> None:
    seen.append(inode)
    assert depth < 20
    if inode.kind == "directory":
        for entry in inode.entries():
            walk(entry.inode, seen, depth + 1)


def test_every_inode_keeps_its_promises(driver: FilesystemType) -> None:
    filesystem, sample = sample_of(driver)
    seen: list[Inode] = []
    walk(filesystem.root, seen)
    expected = {"file", "directory"} | ({"symlink"} if sample.symlinks else set())
    assert expected <= {inode.kind for inode in seen} <= KINDS
    for inode in seen:
        assert inode.size >= 0
        assert isinstance(inode.modified, int)
        if inode.kind == "symlink":
            assert len(inode.target()) == inode.size
        if inode.kind == "file":
            content = inode.content()
            assert content.size == inode.size
            assert len(content.read_at(0, content.size)) == inode.size
            with pytest.raises(PygrubError):
                content.read_at(content.size, 1)


def test_entries_and_child_agree(driver: FilesystemType) -> None:
    filesystem, sample = sample_of(driver)
    for path in (b"/", sample.directory):
        directory = lookup(filesystem, path)
        names = [entry.name for entry in directory.entries()]
        assert names
        assert len(set(names)) == len(names)
        assert not {b".", b".."} & set(names)
        for name in names:
            found = directory.child(name)
            assert found is not None
            assert b"/" not in name
        assert directory.child(b"no such name") is None
        assert directory.child(b"n" * 300) is None
        assert directory.child(b"") is None


def test_paths_are_followed(driver: FilesystemType) -> None:
    filesystem, sample = sample_of(driver)
    assert lookup(filesystem, sample.file).kind == "file"
    assert lookup(filesystem, sample.directory).kind == "directory"
    with pytest.raises(NotFoundError):
        lookup(filesystem, sample.file + b"/more")
    with pytest.raises(NotFoundError):
        lookup(filesystem, sample.directory + b"/no such name")


def test_content_is_the_same_in_pieces_and_as_a_whole(driver: FilesystemType) -> None:
    filesystem, sample = sample_of(driver)
    content = lookup(filesystem, sample.file).content()
    whole = content.read_at(0, content.size)
    pieces = [content.read_at(at, min(7, content.size - at)) for at in range(0, content.size, 7)]
    assert b"".join(pieces) == whole


def everything(filesystem: Filesystem) -> None:
    """Read whatever can be read; only PygrubError may stop any of it."""
    pending, budget = [filesystem.root], 2000
    while pending and budget:
        inode = pending.pop()
        budget -= 1
        try:
            if inode.kind == "directory":
                pending += [entry.inode for entry in inode.entries()][:100]
            elif inode.kind == "symlink":
                inode.target()
            else:
                content = inode.content()
                content.read_at(0, min(content.size, 1 << 16))
        except PygrubError:
            continue


def opens(driver: FilesystemType, data: bytes, settings: Settings) -> bool:
    """Read everything; return whether there was a root to begin at."""
    assert driver.driver is not None
    try:
        everything(driver.driver.open(MemorySource(data), settings))
    except PygrubError:
        return False
    return True


def test_a_magic_number_and_nothing_else_is_no_file_system(driver: FilesystemType) -> None:
    for offset, magic in driver.magic:
        data = (bytes(offset) + magic).ljust(1 << 20, b"\0")
        with pytest.raises(CorruptError):
            everything(opened(driver, MemorySource(data)))


def test_a_disk_may_end_anywhere(driver: FilesystemType) -> None:
    data = SAMPLES[driver.name].data()
    lengths = {(1 << power) + more for power in range(len(data).bit_length()) for more in (0, 1)}
    lengths |= {len(data) * sixteenths // 16 for sixteenths in range(17)}
    opened = [length for length in sorted(lengths) if opens(driver, data[:length], Settings())]
    assert len(data) in opened


@pytest.mark.parametrize("verify_checksums", [True, False])
def test_damage_raises_only_what_is_announced(
    driver: FilesystemType, verify_checksums: bool
) -> None:
    whole = SAMPLES[driver.name].data()
    used = [at for at in range(0, len(whole), 4096) if any(whole[at : at + 4096])]
    opened = 0
    for seed in range(SEEDS):
        chance = random.Random(seed)
        data = bytearray(whole)
        for _ in range(chance.choice((1, 10, 100, 300))):
            at = chance.choice(used) + chance.randrange(4096)
            data[at] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
        sys.stdout.write(f"{seed=}\n")  # pytest shows the last one with whatever is raised
        opened += opens(driver, bytes(data), Settings(verify_checksums=verify_checksums))
    assert opened > SEEDS // 4


def test_a_scan_opens_what_it_knows(driver: FilesystemType) -> None:
    filesystem, sample = sample_of(driver)
    scan = scan_of(filesystem, ("size",))
    inode = lookup(filesystem, sample.file)
    assert scan.inode(scan.identity(inode)).size == inode.size
