"""Extended attributes in one form for all file systems: that in which Linux shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems import acl
from pygrub_k.filesystems.capabilities import capability_text
from pygrub_k.filesystems.facts import Attribute

if TYPE_CHECKING:
    from collections.abc import Callable

    AclReader = Callable[[bytes], list[acl.AclEntry]]

ACCESS_LISTS: Final = (b"system.posix_acl_access", b"system.posix_acl_default")
CAPABILITIES: Final = b"security.capability"


def described(name: bytes, stored: bytes, read_list: AclReader = acl.entries_of) -> Attribute:
    """Return an attribute by its full name and its value as it is stored, decoded if it can be.

    `read_list` reads an access control list in the form in which the file system stores it. One
    that cannot be decoded has the reason as `error`.
    """
    try:
        if name in ACCESS_LISTS:
            entries = read_list(stored)
            return Attribute(name, acl.value_of(entries), stored, access=acl.texts_of(entries))
        if name == CAPABILITIES:
            return Attribute(name, stored, stored, capabilities=capability_text(stored))
    except PygrubError as error:
        return Attribute(name, stored, stored, error=error)
    return Attribute(name, stored, stored)
