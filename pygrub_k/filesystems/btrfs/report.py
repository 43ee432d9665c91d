"""What a btrfs says of itself as a whole, and of its subvolumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.btrfs_items_records import RootFlags
from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree
from pygrub_k.filesystems.facts import SECOND, FilesystemReport, SubvolumeFacts, numbers_text
from pygrub_k.filesystems.model import uuid_text
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.subvolumes import Forest


def report(filesystem: BtrfsFilesystem) -> FilesystemReport:
    """Return how large its first device is, and what its logs changed."""
    size = filesystem.storage.superblock.device.size
    replayed = "; ".join(_replayed(filesystem))
    return FilesystemReport("btrfs", size, replayed, "its log is to be replayed" * bool(replayed))


def _replayed(filesystem: BtrfsFilesystem) -> Iterator[str]:
    forest = filesystem.forest
    try:
        logs = forest.logs()
    except PygrubError:  # whoever reads a subvolume says so
        return
    for number in sorted(logs):
        try:
            tree = forest.subvolume(number).tree
        except PygrubError:
            continue
        if isinstance(tree, ChangedTree):
            inodes = tree.changed_objects()
            yield f"subvolume {number}: inodes {numbers_text(inodes)} changed"


def subvolume_facts(filesystem: BtrfsFilesystem) -> list[SubvolumeFacts]:
    """Return what is known of all subvolumes, the top level first."""
    forest = filesystem.forest
    default = forest.default()
    return [_facts(forest, number, default) for number in forest.numbers()]


def _facts(forest: Forest, number: int, default: int) -> SubvolumeFacts:
    core, extra = forest.root_item(number)
    try:
        path = forest.path(number)
    except PygrubError:  # what should lead to it is damaged
        path = None
    if extra is None:
        uuid, original, created = "", "", None
    else:
        uuid, original = uuid_text(extra.uuid), uuid_text(extra.parent_uuid)
        created = extra.creation_seconds * SECOND + extra.creation_nanoseconds or None
    return SubvolumeFacts(
        number=number,
        path=path,
        is_default=number == default,
        is_read_only=bool(core.flags & RootFlags.read_only),
        deleted=not core.num_refs or bool(core.flags & RootFlags.dead),
        uuid=uuid,
        original=original,
        generation=core.generation,
        created=created,
    )


def subvolume_number(filesystem: BtrfsFilesystem, number: int | None, path: bytes) -> int:
    """Return the number of a subvolume that is given by number or path; NotFoundError if none."""
    forest = filesystem.forest
    wanted = b"/" + path.strip(b"/")
    for known in forest.numbers():
        if known == number:
            return known
        try:
            found = forest.path(known)
        except PygrubError:
            continue
        if found is not None and (found or b"/") == wanted:
            return known
    raise NotFoundError(f"no subvolume {printable_name(path)}; `layout` lists them")
