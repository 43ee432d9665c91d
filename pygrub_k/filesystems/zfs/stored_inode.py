"""What an inode says, in one form for znodes and system attributes."""

from __future__ import annotations

from pygrub_k._generated.zfs_block_records import ObjectType
from pygrub_k._generated.zfs_dataset_records import (
    AttributeHeaderRecord,
    AttributeLengthRecord,
    AttributeMagic,
    MomentRecord,
    NumberAttributeRecord,
    ZnodeRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.zfs.filesystem import Tree
    from pygrub_k.filesystems.zfs.objects import Object

    Time = tuple[int, int]
    """(seconds since 1970, nanoseconds)"""

TARGET: Final = b"ZPL_SYMLINK"
ATTRIBUTES: Final = b"ZPL_DXATTR"
_ALIGNMENT: Final = NumberAttributeRecord.SIZE
_SIGN: Final = 1 << 63


class StoredInode:
    """An inode: numbers and times by their names in OpenZFS. `structure` is its name in messages.

    Raises CorruptError if it is none.
    """

    __slots__ = ("_found", "_has_spill", "_znode", "holder", "number", "structure", "tree")

    def __init__(self, tree: Tree, number: int) -> None:
        self.tree = tree
        self.number = number
        self.holder: Object = tree.object(number)
        self.structure = f"ZFS inode {number} of {tree.name}"
        self.holder.structure = self.structure
        self._znode: ZnodeRecord | None = None
        self._found: dict[bytes, bytes] = {}
        self._has_spill = False
        kind = self.holder.dnode.bonus_kind
        if kind == ObjectType.znode:
            self._znode = part_at(ZnodeRecord, self.holder.bonus, 0, self.structure, None)
        elif kind == ObjectType.attributes:
            self._found.update(self._in(self.holder.bonus))
        else:
            raise CorruptError(self.structure, None, f"an object with a bonus of kind {kind}")

    @property
    def is_old(self) -> bool:
        """Whether it is a znode."""
        return self._znode is not None

    def value(self, name: bytes) -> bytes | None:
        """Return a system attribute as it is stored, from the spill block too; None if it lacks."""
        if name not in self._found and self.holder.spill and not self._has_spill:
            self._has_spill = True
            block = self.holder.pool.block(self.holder.spill, self.structure, 0)
            for found, data in self._in(block):
                self._found.setdefault(found, data)
        return self._found.get(name)

    def word(self, name: str) -> int:
        """Return a number, 0 if there is none; `name` is without the prefix of OpenZFS."""
        if self._znode is not None:
            found: int = getattr(self._znode, name.lower(), 0)
            return found
        value = self.value(b"ZPL_" + name.encode())
        return (
            0
            if value is None
            else part_at(NumberAttributeRecord, value, 0, self.structure, None).value
        )

    def time(self, name: str) -> Time:
        """Return a time: `accessed`, `modified`, `changed` or `created`."""
        if self._znode is not None:
            seconds, nanoseconds = getattr(self._znode, name)
            return seconds - (seconds >= _SIGN) * 2 * _SIGN, nanoseconds
        value = self.value(_TIMES[name])
        if value is None:
            return 0, 0
        found = part_at(MomentRecord, value, 0, self.structure, None)
        return found.seconds, found.nanoseconds

    def target(self, size: int) -> bytes:
        """Return where a symlink points: from the inode, or from its first block."""
        if self._znode is None:
            value = self.value(TARGET)
            if value is None:
                raise CorruptError(self.structure, None, "a symlink without a target")
            return value[:size]
        behind = self.holder.bonus[ZnodeRecord.SIZE :]
        return behind[:size] if size <= len(behind) else self.holder.read(0, size)

    def _in(self, data: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Yield the names of system attributes and what is stored of each."""
        head = part_at(AttributeHeaderRecord, data, 0, self.structure, None)
        if head.magic != AttributeMagic.attributes:
            raise CorruptError(self.structure, None, f"attributes with magic {head.magic:#x}")
        lengths, at = AttributeHeaderRecord.SIZE, head.len_header
        for name, fixed in self.tree.layout(head.layout):
            length = fixed
            if not fixed:
                record = part_at(AttributeLengthRecord, data, lengths, self.structure, None)
                length = record.length
                lengths += AttributeLengthRecord.SIZE
                if lengths > head.len_header:
                    reason = f"more lengths than {head.len_header} bytes have room for"
                    raise CorruptError(self.structure, None, reason)
            if at + length > len(data):
                reason = f"attribute {name.decode('ascii', 'replace')} of {length} bytes at {at}"
                raise CorruptError(self.structure, None, f"{reason} of {len(data)}")
            yield name, data[at : at + length]
            at += -(-length // _ALIGNMENT) * _ALIGNMENT


_TIMES: Final = {
    "accessed": b"ZPL_ATIME",
    "modified": b"ZPL_MTIME",
    "changed": b"ZPL_CTIME",
    "created": b"ZPL_CRTIME",
}
