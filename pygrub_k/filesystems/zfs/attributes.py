"""Extended attributes: a list in the inode, and a directory of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import LimitError
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.ext.acl import acl_entries
from pygrub_k.filesystems.zfs.inode import ZfsInode
from pygrub_k.filesystems.zfs.nvlist import parsed
from pygrub_k.filesystems.zfs.stored_inode import ATTRIBUTES
from pygrub_k.limits import ZFS_ATTRIBUTE_VALUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute


def attributes(inode: ZfsInode) -> Iterator[Attribute]:
    """Yield an inode's attributes; raises what reading them raises."""
    stored = inode.stored
    met = set()
    data = None if stored.is_old else stored.value(ATTRIBUTES)
    if data:
        for name, value in parsed(data, f"extended attributes of {stored.structure}", None).items():
            if type(value) is bytes:
                met.add(name)
                yield described(name, value, acl_entries)
    number = stored.word("XATTR")
    if number:
        directory = ZfsInode(inode.tree, number)
        for entry in directory.entries():
            if entry.name in met:
                continue
            content = entry.inode.content()
            if content.size > ZFS_ATTRIBUTE_VALUE:
                reason = f"an attribute of more than {ZFS_ATTRIBUTE_VALUE} bytes"
                raise LimitError(f"{stored.structure}: {reason}")
            yield described(entry.name, content.read_at(0, content.size), acl_entries)
