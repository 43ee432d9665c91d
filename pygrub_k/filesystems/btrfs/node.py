"""One node of a tree, checked: its keys and what they lead to."""

from __future__ import annotations

from _operator import add, lt

from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemRecord, KeyPointerRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL
from pygrub_k.findings import wrong_checksum
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    from pygrub_k.filesystems.btrfs.devices import Devices

    Key = tuple[int, int, int]
    """(object, kind, offset): items are sorted by it."""

_AFTER_CHECKSUM: Final = HeaderRecord.OFFSET.fsid


class Node:
    """A node: `keys` are sorted, and `rows` has for each (.., .., .., place, place).

    In a leaf the places are where an item's data begin, behind the header, and their length; on
    higher levels they are the logical address and the generation of the node below.
    """

    __slots__ = ("data", "generation", "is_packed", "keys", "level", "rows")

    def __init__(self, data: bytes, header: HeaderRecord, structure: str, address: int) -> None:
        self.data = data
        self.generation = header.generation
        self.level = header.level
        table: type[ItemRecord | KeyPointerRecord] = KeyPointerRecord if self.level else ItemRecord
        end = HeaderRecord.SIZE + header.num_items * table.SIZE
        if end > len(data) or (self.level and not header.num_items):
            raise _corrupt(structure, address, f"{header.num_items} items do not fit into the node")
        rows: Any = table.rows(data[HeaderRecord.SIZE : end])
        self.rows: list[tuple[int, int, int, int, int]] = rows
        objects, kinds, offsets, starts, lengths = zip(*rows, strict=True) if rows else ((),) * 5
        self.keys: list[Key] = list(zip(objects, kinds, offsets, strict=True))
        if not all(map(lt, self.keys, self.keys[1:])):
            raise _corrupt(structure, address, "keys out of order")
        self.is_packed = True
        """Whether each item's data end where those before it begin, the first at the node's end."""
        if not self.level and rows:
            room, table_end = len(data) - HeaderRecord.SIZE, end - HeaderRecord.SIZE
            ends = tuple(map(add, starts, lengths))
            if min(starts) < table_end or max(ends) > room:
                raise _corrupt(structure, address, "an item extends beyond its leaf")
            self.is_packed = ends == (room, *starts[:-1])

    def item(self, index: int) -> bytes:
        """Return the data of a leaf's item."""
        _, _, _, start, length = self.rows[index]
        start += HeaderRecord.SIZE
        return self.data[start : start + length]


class NodeFaultError(CorruptError):
    """A node that could be read, but is not what was looked for; `node` is what it says."""

    def __init__(self, structure: str, offset: int, reason: str, node: Node) -> None:
        super().__init__(structure, offset, reason, LOGICAL)
        self.node = node


def _corrupt(structure: str, address: int, reason: str) -> CorruptError:
    return CorruptError(structure, address, reason, LOGICAL)


def parsed(
    data: bytes, address: int, generation: int | None, structure: str, devices: Devices
) -> Node:
    """Return the node that `data` are, of which the generation is known if it is not None.

    Raises CorruptError if it makes no sense, NodeFaultError if it does but its checksum is wrong,
    or it is of another file system, place or time.
    """
    header = record_at(HeaderRecord, data, 0, address)
    algorithm = devices.superblock.algorithm
    found, stored = algorithm.of(data[_AFTER_CHECKSUM:]), header.checksum[: algorithm.size]
    reason = ""
    if found != stored:
        reason = wrong_checksum(found, stored)
    elif header.address != address:
        reason = f"holds the node of {header.address}"
    elif header.fsid not in devices.fsids:
        reason = "of another file system"
    elif generation is not None and header.generation != generation:
        reason = f"of transaction {header.generation}, not {generation}"
    try:
        node = Node(data, header, structure, address)
    except CorruptError as error:
        raise _corrupt(structure, address, reason or error.reason) from error
    if reason:
        raise NodeFaultError(structure, address, reason, node)
    return node
