"""Access control lists, as ext stores them in the attributes system.posix_acl_*."""

from __future__ import annotations

from pygrub_k._generated.ext_xattr_records import (
    AclEntryRecord,
    AclHeaderRecord,
    AclIdRecord,
    AclTag,
)
from pygrub_k.errors import CorruptError
from pygrub_k.record import Record
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_STRUCTURE: Final = "ext4 access control list"
_PLACE: Final = "byte {} of the attribute's value"
_NAMED: Final = (AclTag.user, AclTag.group)
_TAGS: Final = (
    AclTag.owner,
    AclTag.owning_group,
    AclTag.mask,
    AclTag.other,
    *_NAMED,
)


class AclEntry(Record):
    """Permissions (4 read, 2 write, 1 execute) of a `tag` (enum acl_tag of ext_xattr.ksy).

    `identity` is the user or group that is named, None for the others.
    """

    tag: int
    permissions: int
    identity: int | None


def acl_entries(value: bytes) -> list[AclEntry]:
    """Return the entries of a stored list; CorruptError if it is not a list."""
    part_at(AclHeaderRecord, value, 0, _STRUCTURE, None)
    position = AclHeaderRecord.SIZE
    found = []
    while position < len(value):
        entry = part_at(AclEntryRecord, value, position, _STRUCTURE, None)
        if entry.tag not in _TAGS:
            raise CorruptError(_STRUCTURE, position, f"an entry for {entry.tag:#x}", _PLACE)
        position += AclEntryRecord.SIZE
        identity = None
        if entry.tag in _NAMED:
            identity = part_at(AclIdRecord, value, position, _STRUCTURE, None).id
            position += AclIdRecord.SIZE
        found.append(AclEntry(entry.tag, entry.permissions, identity))
    return found
