"""Extended attributes: files in hidden directories, one directory for each object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.reiserfs_attribute_records import ReiserfsAttributeRecord
from pygrub_k._generated.reiserfs_tree_records import StatRecord
from pygrub_k.errors import CorruptError, LimitError, PygrubError
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.ext.acl import acl_entries
from pygrub_k.filesystems.lookup import OWN
from pygrub_k.filesystems.reiserfs.content import content_of
from pygrub_k.filesystems.reiserfs.directory import HIDDEN, stored_entries
from pygrub_k.filesystems.reiserfs.facts import DEVICES
from pygrub_k.filesystems.reiserfs.inode import ReiserfsInode
from pygrub_k.filesystems.reiserfs.storage import ROOT
from pygrub_k.limits import REISERFS_ATTRIBUTE_SIZE
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute
    from pygrub_k.filesystems.reiserfs.storage import Storage
    from pygrub_k.filesystems.reiserfs.tree import Object

MAGIC: Final = 0x52465841
PLACE: Final = b"xattrs"
"""What in the hidden directory has the directories of all objects."""
SHOWN: Final = (b"user.", b"trusted.", b"security.", b"system.posix_acl_")
"""Linux lists no attribute of another name (fs/reiserfs/xattr.c)."""
SUM: Final = 0xFFFF


def attributes(inode: ReiserfsInode) -> Iterator[Attribute]:
    """Yield an object's attributes, then raise the first error, if any. Those of 3.5 have none."""
    stat, storage = inode.stat, inode.storage
    if not isinstance(stat, StatRecord):
        return
    # The number of a device node is where the generation of the others is.
    generation = inode.reference[0] if inode.kind in DEVICES else stat.device
    directory = _places(storage).get(b"%X.%X" % (inode.number, generation))
    if directory is None:
        return
    first: PygrubError | None = None
    for name, reference in stored_entries(storage, directory):
        if not name.startswith(SHOWN):
            if name not in OWN:
                reason = f"an extended attribute named {name!r}"
                storage.findings.note(CorruptError(inode.structure, inode.offset, reason))
            continue
        try:
            yield described(name, _value(inode, name, reference), acl_entries)
        except PygrubError as error:
            first = first or error
    if first is not None:
        raise first


def _places(storage: Storage) -> dict[bytes, Object]:
    """Return the directories of attributes by name, which are read once."""
    if storage.attribute_places is None:
        place: Object | None = ROOT
        for name in (HIDDEN, PLACE):
            place = _readable(storage, place).get(name)
        storage.attribute_places = _readable(storage, place)
    return storage.attribute_places


def _readable(storage: Storage, directory: Object | None) -> dict[bytes, Object]:
    """Return the entries of a directory, none of None; what is damaged is noted, and left out."""
    found: dict[bytes, Object] = {}
    try:
        found.update(stored_entries(storage, directory) if directory else ())
    except PygrubError as error:
        storage.findings.note(error)
    return found


def _value(inode: ReiserfsInode, name: bytes, reference: Object) -> bytes:
    structure = f"extended attribute {name.decode(errors='backslashreplace')} of {inode.structure}"
    storage = inode.storage
    stored = ReiserfsInode(storage, reference)
    size = stored.size - ReiserfsAttributeRecord.SIZE
    if size > REISERFS_ATTRIBUTE_SIZE:
        raise LimitError(f"{structure}: more than {REISERFS_ATTRIBUTE_SIZE} bytes")
    if stored.kind != "file" or size < 0:
        reason = f"it is stored in a {stored.kind} of {stored.size} bytes"
        raise CorruptError(structure, stored.offset, reason)
    data = content_of(storage, reference, stored.size).read_at(0, stored.size)
    head = part_at(ReiserfsAttributeRecord, data, 0, structure, stored.offset)
    if head.magic != MAGIC:
        raise CorruptError(structure, stored.offset, f"it begins with {head.magic:#x}")
    value = data[ReiserfsAttributeRecord.SIZE :]
    computed = int.from_bytes(value, "little") % SUM
    storage.findings.verify_checksum(structure, stored.offset, computed, head.hash % SUM)
    return value
