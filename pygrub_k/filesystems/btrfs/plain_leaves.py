"""Plain leaves of a tree, read without an object for each.

Plain is what every writer leaves: a sound checksum, keys in order, items that fill the leaf from
its end without holes. All else raises NotPlainError, and the driver's objects judge it.
"""

from __future__ import annotations

from operator import add, lt
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemRecord
from pygrub_k._generated.bulk import columns_of, reader
from pygrub_k.filesystems.btrfs.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.storage import Storage

    Columns = Sequence[tuple[int, ...]]

HEAD: Final = HeaderRecord.SIZE
LEAVES_KEPT: Final = 1 << 20
"""Bytes of leaves that are kept for the names of neighbouring directories."""
_header: Final = reader(
    HeaderRecord, ("checksum", "fsid", "address", "generation", "num_items", "level")
)
_after_checksum: Final = HeaderRecord.OFFSET.fsid


class NotPlainError(Exception):
    """Something that objects have to look at."""


class Leaf:
    """A leaf: its bytes, the keys of its items in order, and the key of the next leaf.

    `objects`, `kinds` and `offsets` are the parts of the keys; an item's data begin at one of
    `starts`, behind the header, and have one of `lengths`.
    """

    __slots__ = ("data", "following", "keys", "kinds", "lengths", "objects", "offsets", "starts")

    def __init__(self, data: bytes, columns: Columns, keys: list[Key], following: Key) -> None:
        self.data = data
        self.keys = keys
        self.objects, self.kinds, self.offsets, self.starts, self.lengths = columns
        self.following = following


class PlainLeaves:
    """Reads the leaves of one file system's trees."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        superblock = storage.superblock
        self._size = superblock.head.node_size
        self._room = self._size - HEAD
        self._sum = superblock.algorithm.of
        self._len_sum = superblock.algorithm.size
        self._fsids = storage.devices.fsids
        self._chunk: Any = None
        self._shift = 0
        self._source: Any = None
        self._at_hand: dict[int, Leaf] = {}

    def leaf(self, tree: Any, key: Key, *, keep: bool = False) -> Leaf:
        """Return the leaf in which an item of that key would stand.

        Raises NotPlainError, and PygrubError as reading the nodes above does. `keep` it, if others
        that are asked for soon may stand in it.
        """
        if not isinstance(tree, Tree):
            raise NotPlainError
        place = tree.place(key)
        if place is None:
            raise NotPlainError
        address = place[0]
        found = self._at_hand.get(address)
        if found is None:
            found = self._read(*place)
            if keep:
                if len(self._at_hand) * self._size >= LEAVES_KEPT:
                    del self._at_hand[next(iter(self._at_hand))]
                self._at_hand[address] = found
        return found

    def _read(self, address: int, generation: int | None, low: Key | None, high: Key) -> Leaf:
        chunk = self._chunk
        if chunk is None or not chunk.start <= address < chunk.end - self._size:
            self._turn_to(address)
        data = self._source.read_at(address + self._shift, self._size)
        checksum, fsid, place, written, count, level = _header(data, 0)
        if (
            checksum[: self._len_sum] != self._sum(data[_after_checksum:])
            or (place, level) != (address, 0)
            or generation not in {None, written}
            or fsid not in self._fsids
            or not count
        ):
            raise NotPlainError
        end = HEAD + count * ItemRecord.SIZE
        if end > self._size:
            raise NotPlainError
        columns = columns_of(ItemRecord, data, HEAD, count)
        objects, kinds, offsets, starts, lengths = columns
        keys = list(zip(objects, kinds, offsets, strict=True))
        if (
            starts[0] + lengths[0] != self._room
            or tuple(map(add, starts[1:], lengths[1:])) != starts[:-1]
            or starts[-1] < end - HEAD
            or not all(map(lt, keys, keys[1:]))
            or (low is not None and keys[0] != low)
            or keys[-1] >= high
        ):
            raise NotPlainError
        return Leaf(data, columns, keys, high)

    def _turn_to(self, address: int) -> None:
        """Remember where the chunk of an address lies, if it is in one piece."""
        storage = self._storage
        chunk = storage.chunk(address)
        copy = storage.copies(address)[0]
        pieces = list(chunk.pieces(chunk.start, chunk.length, copy))
        if len(pieces) != 1:
            raise NotPlainError
        _, part, offset = pieces[0]
        self._source = storage.devices.source_of(part)
        self._shift = offset - chunk.start
        self._chunk = chunk


def data_of(leaf: Leaf, starts: Sequence[int], length: int) -> bytes:
    """Return the data of some items of a leaf, `length` bytes each, as one array."""
    data = leaf.data
    return b"".join([data[HEAD + start : HEAD + start + length] for start in starts])
