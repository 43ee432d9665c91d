"""Parts of arrays and volume groups that are read through the whole: their identity."""

from __future__ import annotations

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import uuid_text
from pygrub_k.recognised.model import Identity
from pygrub_k.volumes.lvm2 import label
from pygrub_k.volumes.mdraid import superblock

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.source import ByteSource


def identity_of_part(source: ByteSource) -> Identity:
    """Return the identity of a member of an md array or of a physical volume of LVM2.

    Empty if it is neither, or cannot be read.
    """
    for version, offset in superblock.places(source.size):
        try:
            found = superblock.read(source, version, offset)
        except PygrubError:
            continue
        name = "" if version == "0.90" else found.name  # there it is only a number
        return Identity(uuid_text(found.uuid), name.encode())
    try:
        return Identity(label.read(source).uuid)
    except PygrubError:
        return Identity()
