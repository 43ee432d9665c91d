"""What a byte of a btrfs's device is for: superblock, node and item, or a piece of files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k._generated.btrfs_chunk_records import BlockGroup, ChunkRecord
from pygrub_k._generated.btrfs_extents_records import ExtentFlags, ExtentItemRecord
from pygrub_k._generated.btrfs_items_records import (
    Compression,
    ExtentKind,
    FileExtentPlaceRecord,
    FileExtentRecord,
)
from pygrub_k._generated.btrfs_tree_records import (
    HeaderRecord,
    ItemKind,
    ItemRecord,
    KeyPointerRecord,
    Object,
)
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.chunks import Chunk
from pygrub_k.filesystems.btrfs.node import Node
from pygrub_k.filesystems.btrfs.past import TREES
from pygrub_k.filesystems.btrfs.superblock import COPIES, OFFSET, SIZE
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.btrfs.verify_extents import EXTENT_KINDS, ExtentCheck
from pygrub_k.filesystems.damage import Damage
from pygrub_k.filesystems.space import Use
from pygrub_k.records import members, record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k._generated.btrfs_superblock_records import HeadRecord
    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.storage import Storage
    from pygrub_k.filesystems.btrfs.tree import Tree

KINDS: Final = {value: name for name, value in members(ItemKind).items() if value}
CHUNKS: Final = {
    BlockGroup.data: "data",
    BlockGroup.system: "system",
    BlockGroup.metadata: "metadata",
    BlockGroup.data | BlockGroup.metadata: "mixed",
}
LAST: Final = MOST - 255
"""The last number of a subvolume, and of an inode that has a name."""


class _Place(NamedTuple):
    """A byte in a chunk: its logical address, in which copy, and the words for that chunk."""

    address: int
    copy: int
    chunk: str


class _Extent(NamedTuple):
    """An extent by its logical address; its copy at hand begins at `byte` of the volume."""

    start: int
    length: int
    is_node: bool
    byte: int


def uses_at(filesystem: BtrfsFilesystem, position: int) -> Iterator[Use] | None:
    """Yield what a byte is for; None if the file system lies on several devices.

    Extents are those of the last transaction: what a log adds is free by it. Raises what reading
    the trees raises.
    """
    storage = filesystem.storage
    if len(storage.devices.sources) != 1 or storage.superblock.head.num_devices != 1:
        return None
    return _uses(filesystem, position)


def _uses(filesystem: BtrfsFilesystem, position: int) -> Iterator[Use]:
    storage = filesystem.storage
    if position >= storage.superblock.device.size:
        yield Use(role="behind the file system's end")
        return
    for copy, start in enumerate((OFFSET, *COPIES)):
        if start <= position < start + SIZE:
            yield Use(role=f"superblock, copy {copy}" if copy else "superblock", start=start)
            return
    place = _place(storage, position)
    if place is None:
        yield Use(role="in no chunk")
        return
    extents = filesystem.forest.tree(Object.extent_tree, "extent tree")
    extent = None if extents is None else _extent_at(extents, storage, place.address, position)
    if extent is None:
        words = (
            "free" if extents is not None else "in use or not, which only an extent tree would say"
        )
        if storage.superblock.head.log_root:
            words += " by the extent tree, which knows nothing of the log"
        yield Use(role=f"{words}, in {place.chunk}")
        return
    if extent.is_node:
        yield _node_use(filesystem, place, extent)
        return
    known = False
    for use in _files(filesystem, place, extent):
        known = True
        yield use
    if not known:
        words = "in an extent of files, in a part that none of them uses any more"
        yield Use(role=f"{words}, in {place.chunk}", start=extent.byte)


def _place(storage: Storage, position: int) -> _Place | None:
    """Return which logical address a byte of the only device is."""
    first, last = ((Object.first_free, ItemKind.chunk_item, at) for at in (0, MOST))
    for key, data in storage.chunk_tree.items(first, last):
        chunk = Chunk(key[2], data, key[2])
        profile = record_at(ChunkRecord, data, 0, key[2]).profile
        kind = CHUNKS.get(profile & (BlockGroup.data | BlockGroup.system | BlockGroup.metadata))
        for copy in range(chunk.copies):
            address = chunk.start
            for length, _, offset in chunk.pieces(chunk.start, chunk.length, copy):
                if offset <= position < offset + length:
                    words = f"a {kind or 'strange'} chunk"
                    words += f", copy {copy}" if chunk.copies > 1 else ""
                    return _Place(address + position - offset, copy, words)
                address += length
    return None


def _extent_at(extents: Tree, storage: Storage, address: int, position: int) -> _Extent | None:
    """Return the extent that has a logical address, which is byte `position` of the volume."""
    key: Key = (address, 255, MOST)
    while True:
        found = extents.last(key)
        if found is None:
            return None
        (start, kind, offset), data = found
        if kind in EXTENT_KINDS:
            break
        key = (start, min(kind - 1, ItemKind.metadata_item), MOST)
    is_node = kind == ItemKind.metadata_item
    length = storage.superblock.head.node_size if is_node else offset
    if not is_node:
        is_node = bool(record_at(ExtentItemRecord, data, 0, start).flags & ExtentFlags.tree_block)
    byte = position - (address - start)
    return _Extent(start, length, is_node, byte) if address < start + length else None


# -- nodes -----------------------------------------------------------------------------------------


def _node_use(filesystem: BtrfsFilesystem, place: _Place, extent: _Extent) -> Use:
    storage = filesystem.storage
    data = storage.read(extent.start, extent.length, place.copy)
    header = record_at(HeaderRecord, data, 0, extent.start)
    owner = header.owner
    is_files = owner == Object.fs_tree or Object.first_free <= owner <= LAST
    tree = TREES.get(owner, f"tree of subvolume {owner}" if is_files else f"tree {owner}")
    words = f"node of the {tree}, level {header.level}"
    key, part = _part(data, header, extent.start, place.address - extent.start)
    words += f": {part}" if part else ""
    inode = None
    if key is not None and is_files and not header.level and key[0] <= LAST:
        inode = key[0]
    return Use(
        role=f"{words}, in {place.chunk}",
        start=extent.byte,
        inode=inode,
        subvolume=owner if inode is not None else None,
    )


def _part(data: bytes, header: HeaderRecord, address: int, at: int) -> tuple[Key | None, str]:
    """Return the key and the words of what has byte `at` of a node; none between its items."""
    if at < HeaderRecord.SIZE:
        return None, "header"
    node = Node(data, header, "btrfs node", address)
    at -= HeaderRecord.SIZE
    index, word = at // (KeyPointerRecord if node.level else ItemRecord).SIZE, "pointer"
    if not node.level:
        word = "head of item"
        for number, row in enumerate(node.rows):
            if row[3] <= at < row[3] + row[4]:
                index, word = number, "item"
    if index >= len(node.keys):
        return None, "unused"
    key = node.keys[index]
    return key, f"{word} {key[0]} {KINDS.get(key[1], key[1])} {key[2]}"


# -- files -----------------------------------------------------------------------------------------


class _Users(ExtentCheck):
    """The references to one extent, as the extent tree has them."""

    def __init__(self, head: HeadRecord) -> None:
        super().__init__(head, _damage)
        self.places: list[tuple[int, ...]] = []

    def add(self, address: int, place: tuple[int, ...], count: int) -> None:
        super().add(address, place, count)
        self.places.append(place)


def _damage(name: str, address: int, check: str, words: str, field: str) -> Damage:
    return Damage(check=check, structure=name, message=f"{address}: {words}", field=field)


def _files(filesystem: BtrfsFilesystem, place: _Place, extent: _Extent) -> Iterator[Use]:
    """Yield the files that have a byte of an extent, in all subvolumes.

    A snapshot shares nodes with its original, and only that is named by references: so inodes
    whose extents are referred to are looked up in each subvolume.
    """
    forest = filesystem.forest
    extents = forest.tree(Object.extent_tree, "extent tree")
    assert extents is not None
    users = _Users(filesystem.storage.superblock.head)
    for key, data in extents.items((extent.start, 0, 0), (extent.start, 255, MOST)):
        for _ in users.take(key, data):  # verify says what is wrong
            pass
    inodes = sorted(set(_inodes(filesystem, users, extent.start)))
    for number in forest.numbers():
        try:
            tree = forest.subvolume(number).tree
        except PygrubError as error:
            filesystem.storage.findings.note(error)
            continue
        for inode in inodes:
            first, last = ((inode, ItemKind.extent_data, at) for at in (0, MOST))
            for key, data in tree.items(first, last):
                yield from _piece(key, data, place, extent, number)
    for inode in inodes:
        first, last = ((inode, ItemKind.extent_data, at) for at in (0, MOST))
        for key, data in forest.root_tree.items(first, last):
            for use in _piece(key, data, place, extent, None):
                role = f"cache of free space, inode {inode} of the root tree"
                yield Use(role=role, start=use.start, file_byte=use.file_byte)


def _inodes(filesystem: BtrfsFilesystem, users: _Users, address: int) -> Iterator[int]:
    """Yield the numbers of inodes that may have an extent."""
    for place in users.places:
        if place[0] == ItemKind.extent_data_ref:
            yield place[2]
        elif place[0] == ItemKind.shared_data_ref:
            node = filesystem.storage.node(place[1], 0, None, "tree of subvolumes")
            for index, key in enumerate(node.keys):
                if key[1] == ItemKind.extent_data and _address(node.item(index)) == address:
                    yield key[0]


def _address(data: bytes) -> int:
    """Return the extent that an item of a file's content names; 0 for a hole, or inline data."""
    if record_at(FileExtentRecord, data, 0, None).kind == ExtentKind.inline:
        return 0
    return record_at(FileExtentPlaceRecord, data, FileExtentRecord.SIZE, None).address


def _piece(
    key: Key, data: bytes, place: _Place, extent: _Extent, subvolume: int | None
) -> Iterator[Use]:
    if _address(data) != extent.start:
        return
    head = record_at(FileExtentRecord, data, 0, None)
    piece = record_at(FileExtentPlaceRecord, data, FileExtentRecord.SIZE, None)
    words, file_byte = "content", None
    if head.compression != Compression.none:
        words = "compressed content"
    else:
        at = place.address - extent.start - piece.offset
        if not 0 <= at < piece.length:
            return
        file_byte = key[2] + at
        words = "reserved for content" if head.kind == ExtentKind.preallocated else words
    yield Use(
        role=f"{words}, in {place.chunk}",
        start=extent.byte,
        inode=key[0],
        subvolume=subvolume,
        file_byte=file_byte,
    )
