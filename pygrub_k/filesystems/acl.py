"""POSIX access control lists: in the form that Linux gives to programs, and as getfacl's text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.posix_acl_records import AclTag, EntryRecord, HeaderRecord
from pygrub_k.errors import CorruptError
from pygrub_k.record import Record
from pygrub_k.records import packed, part_at, records

if TYPE_CHECKING:
    from collections.abc import Sequence

STRUCTURE: Final = "access control list"
PLACE: Final = "byte {} of the attribute's value"
VERSION: Final = 2
NAMED: Final = (AclTag.user, AclTag.group)
NAMES: Final = {
    AclTag.owner: "user",
    AclTag.user: "user",
    AclTag.owning_group: "group",
    AclTag.group: "group",
    AclTag.mask: "mask",
    AclTag.other: "other",
}
NOBODY: Final = 0xFFFFFFFF
"""Stands where an entry names no user and no group."""


class AclEntry(Record):
    """Permissions (4 read, 2 write, 1 execute) of a `tag` (enum acl_tag of posix_acl.ksy).

    `identity` is the user or group that is named, None for the others.
    """

    tag: int
    permissions: int
    identity: int | None


def checked(tag: int, permissions: int, identity: int, position: int) -> AclEntry:
    """Return an entry; CorruptError for a tag that there is not, stored at byte `position`."""
    if tag not in NAMES:
        raise CorruptError(STRUCTURE, position, f"an entry for {tag:#x}", PLACE)
    return AclEntry(tag, permissions, identity if tag in NAMED else None)


def entries_of(value: bytes) -> list[AclEntry]:
    """Return the entries of a list in Linux's form; CorruptError if it is not a list."""
    part_at(HeaderRecord, value, 0, STRUCTURE, None)
    data = value[HeaderRecord.SIZE :]
    if len(data) % EntryRecord.SIZE:
        raise CorruptError(STRUCTURE, len(value), "the last entry is cut off", PLACE)
    return [
        checked(
            entry.tag,
            entry.permissions,
            entry.identity,
            HeaderRecord.SIZE + index * EntryRecord.SIZE,
        )
        for index, entry in enumerate(records(EntryRecord, data, None))
    ]


def value_of(entries: Sequence[AclEntry]) -> bytes:
    """Return a list in Linux's form."""
    parts = [packed(HeaderRecord((VERSION,)))]
    for entry in entries:
        identity = NOBODY if entry.identity is None else entry.identity
        parts.append(packed(EntryRecord((entry.tag, entry.permissions, identity))))
    return b"".join(parts)


def texts_of(entries: Sequence[AclEntry]) -> tuple[str, ...]:
    """Return entries as getfacl(1) writes them, users and groups by number."""
    return tuple(map(_text, entries))


def _text(entry: AclEntry) -> str:
    identity = "" if entry.identity is None else entry.identity
    letters = "".join(
        letter if entry.permissions & bit else "-" for letter, bit in (("r", 4), ("w", 2), ("x", 1))
    )
    return f"{NAMES[entry.tag]}:{identity}:{letters}"
