"""What a transaction of a journal changed, structure by structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.ext_inode_records import CoreRecord, ExtraRecord
from pygrub_k._generated.ext_superblock_records import ExtSuperblockRecord
from pygrub_k.filesystems.ext.deleted_names import old_entries
from pygrub_k.filesystems.past import Change
from pygrub_k.records import record_at
from pygrub_k.text import printable_name, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k._generated import Record
    from pygrub_k.filesystems.ext.block_roles import BlockRoles


def block_changes(
    roles: BlockRoles, block: int, before: bytes | None, after: bytes
) -> Iterator[Change]:
    """Yield what differs between two copies of a block; `before` is None if there is no older."""
    role = roles.role(block)
    first = roles.tables.first_inode(block)
    if before is None:
        yield Change(role or f"block {block}", "", "", "no older copy to compare with")
    elif first is not None:
        yield from _inode_changes(roles.tables.size, first, before, after)
    elif "directory" in role:
        yield from _name_changes(role, before, after)
    elif "bitmap" in role:
        yield from _bitmap_changes(role, before, after)
    elif role == "superblock":
        at = roles.superblock_offset
        yield from _field_changes(role, (ExtSuperblockRecord,), before[at:], after[at:])
    elif before != after:
        count = sum(one != other for one, other in zip(before, after, strict=True))
        yield Change(role or f"block {block}", "", "", f"{count} bytes changed")


def _inode_changes(size: int, first: int, before: bytes, after: bytes) -> Iterator[Change]:
    for index in range(len(after) // size):
        start, end = index * size, (index + 1) * size
        yield from inode_changes(first + index, before[start:end], after[start:end])


def inode_changes(number: int, before: bytes, after: bytes) -> Iterator[Change]:
    """Yield the fields in which two versions of an inode differ, both of the same length."""
    if before != after:
        is_long = len(after) >= CoreRecord.SIZE + ExtraRecord.SIZE
        tables = (CoreRecord, ExtraRecord) if is_long else (CoreRecord,)
        yield from _field_changes(f"inode {number}", tables, before, after)


def _field_changes(
    subject: str, tables: Iterable[type[Record]], old: bytes, new: bytes
) -> Iterator[Change]:
    at = 0
    for table in tables:
        pair = (record_at(table, old, at, 0), record_at(table, new, at, 0))
        for name in table.NAMES:
            before, after = (getattr(record, name) for record in pair)
            if before != after:
                yield Change(subject, name, _shown(before), _shown(after))
        at += table.SIZE
    rests = [data[at:].rstrip(b"\0") for data in (old, new)]
    if rests[0] != rests[1] and at > CoreRecord.SIZE:
        yield Change(subject, "attributes", *map(_shown, rests))


def _shown(value: object) -> str:
    return shortened(value.hex() if isinstance(value, bytes) else str(value))


def _name_changes(role: str, before: bytes, after: bytes) -> Iterator[Change]:
    old, new = (
        {name: number for name, number, _, is_live in old_entries(data, 0) if is_live}
        for data in (before, after)
    )
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            sides = (f"inode {one[name]}" if name in one else "" for one in (old, new))
            yield Change(role, f"name {printable_name(name)}", *sides)


def _bitmap_changes(role: str, before: bytes, after: bytes) -> Iterator[Change]:
    old, new = (int.from_bytes(data, "little") for data in (before, after))
    taken, freed = (new & ~old).bit_count(), (old & ~new).bit_count()
    if taken or freed:
        yield Change(role, "", "", f"{taken} taken, {freed} freed")
