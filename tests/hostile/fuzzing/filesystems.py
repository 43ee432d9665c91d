"""Damaged file systems, walked as a boot and as the inspector do."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.driver import ExtFilesystem
from pygrub_k.filesystems.ext.mmp import mount_protection
from pygrub_k.filesystems.ext.orphans import orphans
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.backup_superblocks import by_backups
from pygrub_k.inspect.inode_readers import attributes_of, facts_of, leftovers_of
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.limits import KIB
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.hostile.fuzzing import journals
from tests.hostile.fuzzing.edits import EditedSource, edits
from tests.hostile.fuzzing.ext_images import IMAGES, image
from tests.hostile.fuzzing.memory import SharedSource
from tests.hostile.fuzzing.rarer_images import (
    BTRFS,
    EROFS,
    F2FS,
    FAT,
    ISO9660,
    JFS,
    NILFS2,
    REISERFS,
    SQUASHFS,
    UFS,
    XFS,
    ZFS,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pygrub_k.filesystems.model import Filesystem, Inode

    Walked = dict[bytes, tuple[Any, ...]]
    """What a walk found by path; what it could not read is not in it."""

BLOCK = 1 * KIB
INODES = 24
NAMES = 200
PIECES = 200
UNVERIFIED, UNSEALED, BACKUP = 0x80, 0x40, 8
"""Bits of the second byte: checksums do not matter; those of a journal are not put right; the
inspector reads by a backup. The lowest three choose what that is asked for."""
BACKUPS = (1025, 2049)
"""Blocks where the images of several groups have one; looking for them takes a fuzzer too long."""
BURST = 4
"""Bytes: no CRC-32 overlooks a single change that is no longer."""
KEYWORDS: tuple[dict[str, Any], ...] = (
    {"subcommand": "layout"},
    {"subcommand": "layout", "as_json": True},
    {"subcommand": "ls", "recursive": True, "long": True},
    {"subcommand": "ls", "recursive": True, "as_json": True},
    {"subcommand": "stat"},
    {"subcommand": "stat", "as_json": True},
    {"subcommand": "cat"},
    {"subcommand": "stat", "inode": 12},
)
"""What the inspector is asked for, but for the path."""
Source = EditedSource | SharedSource


class Base(NamedTuple):
    """A good file system: its bytes, the blocks worth damaging, and what a walk finds.

    `summed` says that its metadata have checksums.
    """

    source: SharedSource
    places: tuple[int, ...]
    journal: journals.Layout | None
    walked: Walked
    summed: bool


class Kind(NamedTuple):
    """Images of one driver by name, which have checksums of all that is damaged, their journals."""

    images: Mapping[str, Callable[[], bytes]]
    is_summed: Callable[[str], bool]
    journal_of: Callable[[SharedSource], journals.Layout | None] = lambda _: None


def is_summed(name: str) -> bool:
    """Tell whether an ext image has checksums."""
    return "^metadata_csum" not in IMAGES[name][0] and "metadata_csum" in IMAGES[name][0]


KINDS = {
    "ext": Kind({name: partial(image, name) for name in IMAGES}, is_summed, journals.layout_of),
    "fat": Kind(FAT, lambda _: False),
    "iso9660": Kind(ISO9660, lambda _: False),
    "xfs": Kind(XFS, lambda name: not name.startswith(("version 4", "no kinds"))),
    "btrfs": Kind(BTRFS, lambda name: name != "sample"),  # compressed files are no metadata
    "erofs": Kind(EROFS, lambda _: False),
    "reiserfs": Kind(REISERFS, lambda _: False),
    "f2fs": Kind(F2FS, lambda _: False),
    "jfs": Kind(JFS, lambda _: False),
    "nilfs2": Kind(NILFS2, lambda _: False),
    "ufs": Kind(UFS, lambda _: False),
    "zfs": Kind(ZFS, lambda _: True),
    "squashfs": Kind(SQUASHFS, lambda _: False),
}


@cache
def base(kind: str, name: str) -> Base:
    """Return a good file system, which is made once."""
    images, summed, journal_of = KINDS[kind]
    data = images[name]()
    source = SharedSource(data)
    found, errors = walked(guest_of(source, Settings()).filesystem("hd0"))
    assert name == "encrypted" or not errors
    contents = b"".join(content for *_, content in found.values())
    used = {at: data[at : at + BLOCK].rstrip(b"\0") for at in range(0, len(data), BLOCK)}
    places = (at for at, block in used.items() if block not in contents)
    return Base(source, tuple(places), journal_of(source), found, summed(name))


def guest_of(source: Source, settings: Settings) -> Guest:
    return Guest(scan([BlockDevice("hd0", source)], 0), settings)


def filesystem(kind: str) -> Callable[[bytes], None]:
    """Return the target for a kind of file system."""

    def target(data: bytes) -> None:
        """The first byte chooses a file system; the second how it is read (UNVERIFIED …).

        Then come edits. With checksums, one change must be seen, or not matter.
        """
        if len(data) >= 2:
            names = tuple(KINDS[kind].images)
            damaged(base(kind, names[data[0] % len(names)]), data[1], data[2:])

    return target


def damaged(good: Base, how: int, changes: bytes) -> None:
    """Walk and inspect a file system after some changes."""
    disk = EditedSource(good.source)
    for at, new in edits(changes, good.places, BLOCK):
        disk.write(at, new)
    small = len(disk.edits) == 1 and len(disk.edits[0][1]) <= BURST
    seen = small and good.summed and not journals.holds(good.journal, disk.edits[0][0])
    if good.journal and not how & UNSEALED:
        journals.seal(disk, good.journal)
    verified = not how & UNVERIFIED
    guest = guest_of(disk, Settings(verify_checksums=verified))
    found: Walked = {}
    errors = 1
    with suppress(PygrubError):
        found, errors = walked(guest.filesystem("hd0"))
        special(guest.filesystem("hd0"))
    if verified and seen:
        compare(found, good.walked, errors)
    paths = (*good.walked,)
    inspect(guest, disk, how, paths[(how >> 4 & 3) * 2 % len(paths)])


def compare(found: Walked, good: Walked, errors: int) -> None:
    """Complain of what was read differently without a word."""
    for path, facts in found.items():
        assert good.get(path) == facts or (path not in good and len(good) == INODES), path
    assert errors or found.keys() == good.keys()


def walked(filesystem: Filesystem) -> tuple[Walked, int]:
    """Return what the first INODES inodes are, breadth first, and how many could not be read."""
    found: Walked = {}
    errors = 0
    left = NAMES
    pending: deque[tuple[bytes, Inode]] = deque([(b"/", filesystem.root)])
    while pending and len(found) < INODES:
        path, inode = pending.popleft()
        try:
            found[path] = (facts_of(inode), *attributes_of(inode), content_of(inode))
            if inode.kind != "directory":
                continue
            look_at_leftovers(inode)
            for entry in islice(inode.entries(), left):
                left -= 1
                pending.append((path + b"/" + entry.name, entry.inode))
                if left % 8 == 0:
                    child = inode.child(entry.name)
                    assert child is None or child.kind
            inode.child(b"no such name")
        except PygrubError:
            errors += 1
    return found, errors + len(filesystem.problems)


def look_at_leftovers(directory: Inode) -> None:
    """Read what a directory has besides its entries, which may be anything, and no end of it."""
    with suppress(PygrubError):
        for entry, _ in islice(leftovers_of(directory), NAMES):
            assert isinstance(entry.name, bytes)
            with suppress(PygrubError):
                assert entry.inode.kind


def content_of(inode: Inode) -> bytes:
    if inode.kind == "symlink":
        return inode.target()
    if inode.kind != "file":
        return b""
    content = inode.content()
    first = content.read_at(0, min(content.size, 64 * KIB))
    return first + content.read_at(content.size - min(content.size, KIB), min(content.size, KIB))


def special(filesystem: Filesystem) -> None:
    """Read what only one kind of file system has."""
    if not isinstance(filesystem, ExtFilesystem):
        return
    with suppress(PygrubError):
        assert all(islice(orphans(filesystem.storage), PIECES))
    with suppress(PygrubError):
        mount_protection(filesystem.storage)


def inspect(guest: Guest, disk: EditedSource, how: int, path: bytes) -> None:
    """Have one subcommand of the inspector print what it would, at times by a backup."""
    keywords = KEYWORDS[how % len(KEYWORDS)]
    request = Request(**keywords, path=None if "inode" in keywords else path)
    devices = [BlockDevice("hd0", disk)]
    if how & BACKUP:
        try:
            found, _ = by_backups(scan(devices, 0), BACKUPS[how >> 4 & 1], None)
            guest = Guest(found, guest.settings)
        except PygrubError:
            return
    inspection = Inspection(request, guest, devices)
    with suppress(PygrubError):
        assert len([*islice(inspection.output(), PIECES)]) <= PIECES
    assert all(isinstance(line, str) for line in inspection.problems())
