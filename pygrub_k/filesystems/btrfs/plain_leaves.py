"""Plain leaves of a tree, read without an object for each.

Plain is what every writer leaves: a sound checksum, keys in order, items that fill the leaf from
its end without holes. All else raises NotPlainError, and the driver's objects judge it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache, partial
from itertools import compress, pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemRecord
from pygrub_k._generated.bulk import columns_of, reader
from pygrub_k.filesystems.btrfs.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.storage import Storage

HEAD: Final = HeaderRecord.SIZE
LEAVES_KEPT: Final = 2 << 20
"""Bytes of leaves that are kept for the names of neighbouring directories."""
_header: Final = reader(
    HeaderRecord, ("checksum", "fsid", "address", "generation", "num_items", "level")
)
_after_checksum: Final = HeaderRecord.OFFSET.fsid
_key: Final = reader(ItemRecord, ("object", "kind", "offset"))
_item: Final = reader(ItemRecord, ("object", "offset", "ofs_data", "len_data"))
_LANE: Final = 8 * ItemRecord.SIZE
_PLACES: Final = tuple(
    (8 * at, 8 * (end - at))
    for at, end in pairwise((*(at for *_, at in ItemRecord.FIELDS), ItemRecord.SIZE))
)
"""The first bit of each field in a lane, and how many it has."""
_OFFSET_BITS, _KIND_BITS, _OBJECT_BITS = (_PLACES[field][1] for field in (2, 1, 0))
_KEY_BITS: Final = _OFFSET_BITS + _KIND_BITS + _OBJECT_BITS
_KEY_PLACES: Final = (_OFFSET_BITS + _KIND_BITS, _OFFSET_BITS, 0)
"""Where the parts of a key are in a number: the object highest, as keys are compared."""
_MOVES: Final = tuple(
    place - at for place, (at, _) in zip((*_KEY_PLACES, 0, 0), _PLACES, strict=True)
)
_FIRST: Final = (1 << _LANE) - 1


class NotPlainError(Exception):
    """Something that objects have to look at."""


class Leaf:
    """A leaf: its bytes, how many items it has, and the key of the next leaf."""

    __slots__ = ("count", "data", "following")

    def __init__(self, data: bytes, count: int, following: Key) -> None:
        self.data = data
        self.count = count
        self.following = following

    def place(self, key: Key) -> int:
        """Return how many items have smaller keys."""
        heads = range(HEAD, HEAD + self.count * ItemRecord.SIZE, ItemRecord.SIZE)
        return bisect_left(heads, key, key=partial(_key, self.data))

    def spans(self, first: int, stop: int) -> list[tuple[int, int]]:
        """Return from which byte to which one the data of some items are."""
        if first == stop:
            return []
        at = HEAD + first * ItemRecord.SIZE
        *_, starts, lengths = columns_of(ItemRecord, self.data, at, stop - first)
        pairs = zip(starts, lengths, strict=True)
        return [(HEAD + start, HEAD + start + length) for start, length in pairs]

    def of_kind(self, kind: int) -> list[tuple[int, int, int, int]]:
        """Return object, offset, where the data begin, and their length, of items of a kind."""
        data, size = self.data, ItemRecord.SIZE
        end = HEAD + self.count * size
        kinds = data[HEAD + ItemRecord.OFFSET.kind : end : size]
        heads = compress(range(HEAD, end, size), map(kind.__eq__, kinds))
        return [_item(data, at) for at in heads]


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
        if not _is_plain(data[HEAD:end], count, self._room, low, high):
            raise NotPlainError
        return Leaf(data, count, high)

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


class _Lanes(NamedTuple):
    """Numbers as wide as some items together, an item being a lane of such a number.

    A mask has the bits of a field in every lane; `ones` a 1, `guards` the bit above a key, in all
    lanes but the last.
    """

    masks: tuple[int, ...]
    ones: int
    guards: int
    whole: int


@lru_cache(maxsize=256)
def _lanes(count: int) -> _Lanes:
    ones = _repeated(count)
    masks = tuple(((1 << bits) - 1 << at) * ones for at, bits in _PLACES)
    fewer = _repeated(count - 1)
    return _Lanes(masks, fewer, fewer << _KEY_BITS, (1 << count * _LANE) - 1)


def _repeated(count: int) -> int:
    one = (1).to_bytes(ItemRecord.SIZE, "little")
    return int.from_bytes(one * count, "little")


def _is_plain(items: bytes, count: int, room: int, low: Key | None, high: Key) -> bool:
    """Return whether items are in the order of their keys, from `low` on and below `high`.

    And whether their data fill the leaf from its end, `room` bytes behind the header. All items are
    compared together, as one number: a leaf has a hundred of them.
    """
    whole, (masks, ones, guards, everything) = int.from_bytes(items, "little"), _lanes(count)
    objects, kinds, offsets, starts, lengths = (
        _moved(whole & mask, at) for mask, at in zip(masks, _MOVES, strict=True)
    )
    keys = objects | kinds | offsets
    last = (count - 1) * _LANE
    rising = (keys >> _LANE | guards) - (keys & (1 << last) - 1) - ones
    return (
        rising & guards == guards
        and starts + lengths == (starts << _LANE & everything) + room
        and starts >> last >= len(items)
        and (low is None or keys & _FIRST == _number(low))
        and keys >> last < _number(high)
    )


def _moved(value: int, bits: int) -> int:
    return value << bits if bits > 0 else value >> -bits


def _number(key: Key) -> int:
    """Return a key as one number, in the order of keys."""
    parts = zip(key, _KEY_PLACES, strict=True)
    return sum(part << at for part, at in parts)


def data_of(leaf: Leaf, starts: Sequence[int], length: int) -> bytes:
    """Return the data of some items of a leaf, `length` bytes each, as one array."""
    data = leaf.data
    return b"".join([data[HEAD + start : HEAD + start + length] for start in starts])
