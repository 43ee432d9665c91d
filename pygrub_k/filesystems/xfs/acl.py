"""Access control lists, as XFS stores them in attributes of names of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_attribute_records import AclEntryRecord, AclHeadRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.acl import PLACE, STRUCTURE, checked
from pygrub_k.records import part_at, records

if TYPE_CHECKING:
    from pygrub_k.filesystems.acl import AclEntry

LISTS: Final = {
    b"trusted.SGI_ACL_FILE": b"system.posix_acl_access",
    b"trusted.SGI_ACL_DEFAULT": b"system.posix_acl_default",
}
"""The names that Linux gives them, by those that are stored. It shows both to root."""


def acl_entries(value: bytes) -> list[AclEntry]:
    """Return the entries of a stored list; CorruptError if it is not a list."""
    head = part_at(AclHeadRecord, value, 0, STRUCTURE, None)
    data = value[AclHeadRecord.SIZE :]
    if head.num_entries * AclEntryRecord.SIZE != len(data):
        reason = f"{head.num_entries} entries do not fill {len(data)} bytes"
        raise CorruptError(STRUCTURE, 0, reason, PLACE)
    return [
        checked(
            entry.tag,
            entry.permissions,
            entry.identity,
            AclHeadRecord.SIZE + index * AclEntryRecord.SIZE,
        )
        for index, entry in enumerate(records(AclEntryRecord, data, None))
    ]
