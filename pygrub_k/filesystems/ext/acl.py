"""Access control lists, as ext stores them in the attributes system.posix_acl_*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.ext_xattr_records import AclEntryRecord, AclHeaderRecord, AclIdRecord
from pygrub_k.filesystems.acl import NAMED, NOBODY, STRUCTURE, checked
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from pygrub_k.filesystems.acl import AclEntry


def acl_entries(value: bytes) -> list[AclEntry]:
    """Return the entries of a stored list; CorruptError if it is not a list."""
    part_at(AclHeaderRecord, value, 0, STRUCTURE, None)
    position = AclHeaderRecord.SIZE
    found = []
    while position < len(value):
        entry = part_at(AclEntryRecord, value, position, STRUCTURE, None)
        start, identity = position, NOBODY
        position += AclEntryRecord.SIZE
        if entry.tag in NAMED:
            identity = part_at(AclIdRecord, value, position, STRUCTURE, None).id
            position += AclIdRecord.SIZE
        found.append(checked(entry.tag, entry.permissions, identity, start))
    return found
