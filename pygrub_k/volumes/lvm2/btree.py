"""Device-mapper's metadata: blocks with checksums, and B-trees with lookup by key.

Linux, drivers/md/persistent-data/dm-block-manager.c and dm-btree.c.
"""

from __future__ import annotations

from bisect import bisect_right

from pygrub_k._generated.dm_btree_records import HeaderRecord, KeyRecord
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import BTREE_DEPTH, BTREE_NODES_KEPT
from pygrub_k.records import record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final, Protocol, TypeVar

    from pygrub_k.records import RecordTable
    from pygrub_k.source import ByteSource

    class BlockHeader(RecordTable, Protocol):
        """The header that every block has."""

        FIELDS: tuple[tuple[str, str, int], ...]

        @property
        def crc32c(self) -> int: ...
        @property
        def crc32c_salt(self) -> int: ...
        @property
        def block_number(self) -> int: ...

    H = TypeVar("H", bound=BlockHeader)

BLOCK_SIZE: Final = 4096
METADATA: Final = "byte {} of the metadata volume"
"""How an error names a byte of a structure on a metadata volume of device-mapper."""


def read_block(table: type[H], source: ByteSource, block: int, what: str) -> tuple[H, bytes]:
    """Return the header of block `block` of a metadata device, and all of its bytes.

    Raises SourceError, and CorruptError naming `what` if its checksum is wrong or it belongs at
    another place; the kernel gives up then, too.
    """
    where = block * BLOCK_SIZE
    raw = source.read_at(where, BLOCK_SIZE)
    header = record_at(table, raw, 0, where, METADATA)
    _, _, covered = header.FIELDS[1]  # everything after the first field, the checksum itself
    found = crc32c(raw[covered:]) ^ header.crc32c_salt
    if found != header.crc32c:
        raise CorruptError(what, where, wrong_checksum(found, header.crc32c), METADATA)
    if header.block_number != block:
        raise CorruptError(what, where, f"it is that of block {header.block_number}", METADATA)
    return header, raw


class Node:
    """One node: its keys, and its children's blocks or the raw values of a leaf."""

    __slots__ = ("is_leaf", "keys", "len_value", "values")

    def __init__(self, source: ByteSource, block: int, what: str) -> None:
        where = block * BLOCK_SIZE
        header, raw = read_block(HeaderRecord, source, block, what)
        if header.is_leaf == header.is_inner or header.num_entries > header.max_entries:
            raise CorruptError(what, where, f"flags {header.flags:#x}", METADATA)
        start = header.SIZE + header.max_entries * KeyRecord.SIZE
        end = start + header.num_entries * header.len_value
        if end > BLOCK_SIZE or (header.is_inner and header.len_value != KeyRecord.SIZE):
            raise CorruptError(what, where, "its entries do not fit", METADATA)
        keys = raw[header.SIZE : header.SIZE + header.num_entries * KeyRecord.SIZE]
        self.keys = [key.number for key in records(KeyRecord, keys, where)]
        if any(first >= second for first, second in zip(self.keys, self.keys[1:], strict=False)):
            raise CorruptError(what, where, "its keys are out of order", METADATA)
        self.is_leaf = header.is_leaf
        self.len_value = header.len_value
        self.values = raw[start:end]

    def value(self, index: int) -> bytes:
        return self.values[index * self.len_value : (index + 1) * self.len_value]

    def child(self, index: int) -> int:
        return KeyRecord.read(self.value(index)).number


class BTree:
    """A metadata device with trees on it. Up to BTREE_NODES_KEPT nodes are cached.

    `what` names the owner of the metadata in messages.
    """

    def __init__(self, source: ByteSource, what: str) -> None:
        self._source = source
        self._node_of = f"B-tree node of {what}"
        self._nodes: dict[int, Node] = {}

    def lookup(self, root: int, key: int) -> bytes | None:
        """Return the value that the tree at block `root` has for `key`, or None.

        Raises SourceError, CorruptError, and LimitError for a tree deeper than BTREE_DEPTH.
        """
        block = root
        for _ in range(BTREE_DEPTH):
            node = self._node(block)
            index = bisect_right(node.keys, key) - 1
            if index < 0:
                return None
            if node.is_leaf:
                return node.value(index) if node.keys[index] == key else None
            block = node.child(index)
        raise LimitError(f"a B-tree of more than {BTREE_DEPTH} levels at block {root}")

    def entries(self, root: int, at_most: int) -> Iterator[tuple[int, bytes]]:
        """Yield all keys and values of the tree at block `root`, in order of keys.

        Raises as `lookup`, and LimitError for more than `at_most` entries.
        """
        left = at_most
        stack = [(root, 1)]
        while stack:
            block, depth = stack.pop()
            if depth > BTREE_DEPTH:
                raise LimitError(f"a B-tree of more than {BTREE_DEPTH} levels at block {root}")
            node = self._node(block)
            left -= max(len(node.keys), 1)
            if left < 0:
                raise LimitError(f"a B-tree of more than {at_most} entries at block {root}")
            if node.is_leaf:
                for index, key in enumerate(node.keys):
                    yield key, node.value(index)
            else:
                children = [(node.child(index), depth + 1) for index in range(len(node.keys))]
                stack += reversed(children)

    def _node(self, block: int) -> Node:
        node = self._nodes.get(block)
        if node is None:
            if len(self._nodes) >= BTREE_NODES_KEPT:
                self._nodes.clear()
            node = self._nodes[block] = Node(self._source, block, self._node_of)
        return node
