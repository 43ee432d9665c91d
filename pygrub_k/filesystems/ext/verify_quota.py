"""The quota files of an ext file system, against what each owner's inodes use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pygrub_k._generated.bulk import reader
from pygrub_k._generated.ext_inode_records import (
    CoreRecord,
    ExtraRecord,
    InodeFlags,
)
from pygrub_k._generated.ext_quota_records import (
    ChildRecord,
    EntryRecord,
    HeaderRecord,
    InformationRecord,
    LeafHeaderRecord,
    Magic,
)
from pygrub_k._generated.ext_superblock_records import Incompatible, ReadOnly
from pygrub_k.errors import CorruptError, PygrubError
from pygrub_k.filesystems.damage import Checked, Damage, of_error
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.filesystems.ext.verify_inode_columns import SECTOR
from pygrub_k.limits import EXT_QUOTA_BLOCKS, READ_AT_ONCE
from pygrub_k.records import part_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.verify_inodes import InodePass
    from pygrub_k.source import ByteSource

    Use = dict[int, tuple[int, int]]
    """(bytes, inodes) by owner."""

BLOCK: Final = 1024
LEVELS: Final = 4
"""Of the tree, above its leaves."""
VERSION: Final = 1
USERS, GROUPS = 3, 4
"""The inodes that user and group quotas have."""
HIGH: Final = 16
FIELDS: Final = (
    *("mode", "uid_low", "gid_low", "num_links", "num_sectors_low", "flags"),
    *("num_sectors_high", "uid_high", "gid_high"),
)


class Kind(NamedTuple):
    """A kind of owners: its name, the field that names its inode, and its file's magic."""

    name: str
    field: str
    magic: int


KINDS: Final = (
    Kind("user", "user_quota_inode", Magic.users),
    Kind("group", "group_quota_inode", Magic.groups),
    Kind("project", "project_quota_inode", Magic.projects),
)


class QuotaCheck:
    """Compares the quota files of one file system with its inodes, once those were read."""

    def __init__(self, storage: Storage, inodes: InodePass) -> None:
        self._storage = storage
        self._superblock = storage.superblock
        self._inodes = inodes
        self._per_group = storage.superblock.record.num_inodes_per_group
        self._has_projects = storage.superblock.has_read_only(ReadOnly.project_quota)
        extra = [ExtraRecord] if self._has_projects else []
        fields = (*FIELDS, "project") if self._has_projects else FIELDS
        self._read = reader([CoreRecord, *extra], fields)

    def run(self) -> Iterator[Damage | Checked]:
        """Yield what is wrong, if the file system has quotas."""
        superblock = self._superblock
        if not superblock.has_read_only(ReadOnly.quota):
            return
        files = [one for one in KINDS if getattr(superblock.record, one.field)]
        usable = []
        for kind in files:
            fault = self._fault(kind, getattr(superblock.record, kind.field))
            if fault is None:
                usable.append(kind)
            else:
                yield fault
        if not usable or superblock.has(Incompatible.attribute_inodes):
            return  # what of values in inodes of their own counts for whom is not told here
        use = self._use()
        for kind in usable:
            yield from self._compare(kind, use[kind.name])
        yield Checked("quota files", len(usable))

    def _fault(self, kind: Kind, number: int) -> Damage | None:
        """Return what is wrong with the number of a quota file's inode."""
        wanted = {"user": USERS, "group": GROUPS}.get(kind.name)
        first = self._inodes.first_inode
        right = number == wanted if wanted else first <= number <= self._inodes.last
        if right:
            return None
        place = f"inode {wanted}" if wanted else f"an inode from {first} to {self._inodes.last}"
        return Damage(
            check="quota",
            structure="ext4 superblock",
            message=f"the {kind.name} quotas are said to be in inode {number}; {place} has them",
            field=f"ext_superblock.{kind.field}",
            position=self._superblock.offset,
        )

    # -- what is used ------------------------------------------------------------------------

    def _use(self) -> dict[str, Use]:
        """Return what each owner's inodes use, by kind of owners."""
        found: dict[str, Use] = {kind.name: {} for kind in KINDS}
        users, groups, projects = (found[kind.name] for kind in KINDS)
        for number, row in self._rows():
            if number in self._inodes.hidden:  # the root is not among these
                continue
            mode, uid, gid, links, low, flags, high, uid_high, gid_high, *project = row
            if not mode or not links:
                continue
            unit = self._superblock.block_size if flags & InodeFlags.huge_file else SECTOR
            wide = self._superblock.has_read_only(ReadOnly.huge_files)
            size = (low | (high << 32 if wide else 0)) * (unit if wide else SECTOR)
            _add(users, uid | uid_high << HIGH, size)
            _add(groups, gid | gid_high << HIGH, size)
            _add(projects, project[0] if project else 0, size)
        return found

    def _rows(self) -> Iterator[tuple[int, tuple[Any, ...]]]:
        """Yield (number, row) of all inodes."""
        size, last = self._superblock.inode_size, self._inodes.last
        step = max(READ_AT_ONCE // size, 1)
        for group in range(self._superblock.num_groups):
            start = self._storage.inode_table(group) * self._superblock.block_size
            first = group * self._per_group
            count = self._inodes.count(group)
            for at in range(0, count, step):
                number = min(step, count - at)
                data = self._storage.source.read_at(start + at * size, number * size)
                for index in range(number):
                    if first + at + index < last:
                        yield first + at + index + 1, self._read(data, index * size)

    # -- what the file says ------------------------------------------------------------------

    def _compare(self, kind: Kind, use: Use) -> Iterator[Damage]:
        number = getattr(self._superblock.record, kind.field)
        structure = f"ext4 {kind.name} quotas in inode {number}"
        try:
            content = ExtInode.read(self._storage, number).content()
            stored = dict(_entries(content, kind, structure))
        except PygrubError as error:
            yield of_error(error, "quota", number)
            return
        for owner in sorted(use.keys() | stored.keys()):
            used, said = use.get(owner, (0, 0)), stored.get(owner, (0, 0))
            if used != said:
                words = f"{kind.name} {owner}: {said[0]} bytes and {said[1]} inodes by the file,"
                yield Damage(
                    check="quota",
                    structure=structure,
                    message=f"{words} and {used[0]} bytes and {used[1]} inodes are in use",
                    field="ext_quota.entry.len_used",
                    inode=number,
                )


def _add(use: Use, owner: int, size: int) -> None:
    total, count = use.get(owner, (0, 0))
    use[owner] = total + size, count + 1


def _entries(
    content: ByteSource, kind: Kind, structure: str
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield (owner, (bytes, inodes)) of all entries; raises CorruptError."""
    data = content.read_at(0, HeaderRecord.SIZE + InformationRecord.SIZE)
    head = part_at(HeaderRecord, data, 0, structure, None)
    if head.magic != kind.magic or head.version != VERSION:
        reason = f"it begins with {head.magic:#x}, version {head.version}"
        raise CorruptError(structure, None, reason)
    pending, seen = [(1, LEVELS)], set[int]()
    while pending:
        block, level = pending.pop()
        if not level and block in seen:
            continue  # a leaf has entries of several branches
        if block in seen or len(seen) >= EXT_QUOTA_BLOCKS:
            raise CorruptError(structure, None, f"block {block} is in its tree twice")
        seen.add(block)
        if not 0 < block < content.size // BLOCK:
            raise CorruptError(structure, None, f"its tree leads to block {block}")
        data = content.read_at(block * BLOCK, BLOCK)
        if level:
            children = {one.block for one in records(ChildRecord, data, 0)} - {0}
            pending += [(child, level - 1) for child in sorted(children)]
            continue
        for one in records(EntryRecord, data[LeafHeaderRecord.SIZE :], 0):
            if any(one):
                yield one.owner, (one.len_used, one.num_inodes)
