"""Directories: a tree of nodes of slots, whose root is in the inode."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from pygrub_k._generated.jfs_directory_records import (
    EntryRecord,
    OldEntryRecord,
    PageRecord,
    RootRecord,
    RouterRecord,
    SlotNumberRecord,
    SlotRecord,
)
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.jfs.names import WIDTH, capitals, shown, sorting
from pygrub_k.limits import DIRECTORY_SIZE, JFS_LEVELS
from pygrub_k.records import part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Final

    from pygrub_k.filesystems.jfs.storage import Storage

    Entry = tuple[bytes, int]
    Head = EntryRecord | OldEntryRecord | RouterRecord

NODE: Final = 4096
"""The most bytes of a node."""
SLOT: Final = SlotRecord.SIZE
OWN: Final = (b".", b"..")


class Node:
    """A node of a directory, at byte `where` of the volume or of an inode there."""

    __slots__ = ("data", "is_leaf", "slots", "structure", "table", "where")

    def __init__(
        self, storage: Storage, structure: str, data: bytes, where: int, *, is_root: bool
    ) -> None:
        self.structure = structure
        self.data = data
        self.where = where
        kind: type[RootRecord | PageRecord] = RootRecord if is_root else PageRecord
        head = part_at(kind, data, 0, structure, where)
        self.is_leaf = head.is_leaf
        if isinstance(head, RootRecord):
            slots: tuple[int, ...] = head.slots
        else:
            at = head.table_slot * SLOT
            table = records(SlotNumberRecord, data[at : at + head.num_entries], where)
            slots = tuple(number.slot for number in table)
        room = min(len(slots), len(data) // SLOT)
        if head.num_entries > room:
            reason = f"{head.num_entries} entries, and a table for {room}"
            raise CorruptError(structure, where, reason)
        self.slots = slots[: head.num_entries]
        entry: type[Head] = EntryRecord if storage.has_index else OldEntryRecord
        self.table = entry if self.is_leaf else RouterRecord

    def head(self, slot: int) -> Head:
        """Return the start of the entry that begins in a slot."""
        if slot <= 0 or (slot + 1) * SLOT > len(self.data):
            reason = f"an entry in slot {slot} of {len(self.data) // SLOT}"
            raise CorruptError(self.structure, self.where, reason)
        return part_at(self.table, self.data, slot * SLOT, self.structure, self.where)

    def name(self, head: Head) -> bytes:
        """Return the name of an entry as it is stored."""
        left = head.len_name * WIDTH
        found, following = head.name[:left], head.next
        left -= len(found)
        while left > 0:
            if following <= 0 or (following + 1) * SLOT > len(self.data):
                reason = f"a name goes on in slot {following} of {len(self.data) // SLOT}"
                raise CorruptError(self.structure, self.where, reason)
            slot = part_at(SlotRecord, self.data, following * SLOT, self.structure, self.where)
            found += slot.name[:left]
            left -= len(slot.name)
            following = slot.next
        return found


class Directory:
    """The tree of one directory; `root` are the bytes of its root, in an inode at `where`."""

    __slots__ = ("_left", "_met", "_root", "_storage", "_structure", "_where")

    def __init__(self, storage: Storage, structure: str, root: bytes, where: int) -> None:
        self._storage = storage
        self._structure = structure
        self._root = root
        self._where = where
        self._left = DIRECTORY_SIZE
        self._met: set[int] = set()

    def entries(self) -> Iterator[Entry]:
        """Yield names and inode numbers in the order of the names, odd names too.

        What cannot be read in a node is left out; raises the first such error at the end.
        """
        errors: list[CorruptError] = []
        yield from self._below(self._top(), 0, shown, errors)
        if errors:
            raise errors[0]

    def find(self, wanted: bytes) -> int | None:
        """Return the inode number of a name in the form of names.sorting, None if it has none.

        Of OS/2 in either case: there, inner nodes have names in capitals, and are in their order.
        What is damaged besides in a node does not matter, unless the name may have been that.
        """
        ignores_case = self._storage.ignores_case
        order = capitals(wanted) if ignores_case else wanted
        node, level = self._top(), 0
        while True:
            other: int | None = None
            routers: list[tuple[bytes, RouterRecord]] = []
            first: CorruptError | None = None
            for slot in node.slots:
                try:
                    head = node.head(slot)
                    key = sorting(node.name(head))
                except CorruptError as error:
                    first = first or error
                    continue
                if isinstance(head, RouterRecord):
                    routers.append((key, head))
                elif key == wanted:
                    return head.inode
                elif ignores_case and capitals(key) == order:
                    other = head.inode
            if other is not None:
                return other
            if first is not None:
                raise first
            if not routers:
                return None
            level += 1
            at = bisect_right(routers, order, key=itemgetter(0)) - 1
            node = self._node(routers[max(at, 0)][1], node.where, level)

    def find_anywhere(self, forms: Sequence[bytes]) -> int | None:
        """Return the inode number of the first name that is in `forms`, else but for its case.

        All names are read: one with letters of which names.capitals has other capitals than
        whoever wrote it may lie elsewhere than `find` looks.
        """
        found: int | None = None
        orders = [capitals(wanted) for wanted in forms]
        errors: list[CorruptError] = []
        for key, number in self._below(self._top(), 0, sorting, errors):
            if key in forms:
                return number
            if found is None and capitals(key) in orders:
                found = number
        if found is None and errors:
            raise errors[0]
        return found

    def _top(self) -> Node:
        self._met.clear()
        self._left = DIRECTORY_SIZE
        return Node(self._storage, self._structure, self._root, self._where, is_root=True)

    def _below(
        self,
        node: Node,
        level: int,
        form: Callable[[bytes], bytes],
        errors: list[CorruptError],
    ) -> Iterator[Entry]:
        for slot in node.slots:
            try:
                head = node.head(slot)
                child: Node | None = None
                if not isinstance(head, RouterRecord):
                    found = form(node.name(head)), head.inode
                else:
                    child = self._node(head, node.where, level + 1)
            except CorruptError as error:
                errors.append(error)
                continue
            if child is None:
                yield found
            else:
                yield from self._below(child, level + 1, form, errors)

    def _node(self, head: RouterRecord, where: int, level: int) -> Node:
        """Return the node to which an entry of an inner one leads."""
        storage, address, length = self._storage, head.address, head.length
        size = length * storage.block_size
        reason = ""
        if not 0 < size <= NODE:
            reason = f"a node of {size} bytes at block {address}"
        elif address in self._met:
            reason = f"block {address} is a node twice"
        elif level == JFS_LEVELS:
            reason = f"more than {JFS_LEVELS} levels"
        if reason:
            raise CorruptError(self._structure, where, reason)
        self._met.add(address)
        self._left -= size
        if self._left < 0:
            raise LimitError(f"{self._structure}: more than {DIRECTORY_SIZE} bytes")
        offset = storage.check(address, length, self._structure, where)
        data = storage.source.read_at(offset, size)
        return Node(storage, self._structure, data, offset, is_root=False)


def is_odd(name: bytes) -> bool:
    """Return whether no part of a path can be named so."""
    return not name or name in OWN or b"/" in name
