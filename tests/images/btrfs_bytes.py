"""Btrfs file systems made byte by byte: for what neither mkfs.btrfs nor the kernel writes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pygrub_k.crc32c import crc32c
from pygrub_k.xxhash64 import xxhash64

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Key = tuple[int, int, int]
    Items = list[tuple[Key, bytes]]

FSID = bytes(range(16))
SIZE = 1 << 20
NODE = 4096
SUPERBLOCK = 0x10000
GENERATION = 7
FIRST_NODE = 0x20000
FIRST_DATA = 0x80000
ROOT, CHUNK, FS = 1, 3, 5
INODE_ITEM, INODE_REF, DIR_ITEM, DIR_INDEX, EXTENT = 1, 12, 84, 96, 108
ROOT_ITEM, ROOT_BACKREF, ROOT_REF, CHUNK_ITEM = 132, 144, 156, 228
ROOT_DIRECTORY = 256
CHECKSUMS: dict[int, Callable[[bytes], bytes]] = {
    0: lambda data: (crc32c(data) ^ 0xFFFFFFFF).to_bytes(4, "little"),
    1: lambda data: xxhash64(data).to_bytes(8, "little"),
    2: lambda data: hashlib.sha256(data).digest(),
    3: lambda data: hashlib.blake2b(data, digest_size=32).digest(),
}


def number(value: int, size: int) -> bytes:
    return value.to_bytes(size, "little")


def numbers(size: int, *values: int) -> bytes:
    return b"".join(number(value, size) for value in values)


def key(place: Key) -> bytes:
    return number(place[0], 8) + number(place[1], 1) + number(place[2], 8)


def chunk(
    profile: int, length: int, stripes: Sequence[tuple[int, int]], sub_stripes: int = 0
) -> bytes:
    """Return a chunk whose stripes are (device, offset)."""
    head = numbers(8, length, 2, 65536, profile) + numbers(4, 4096, 4096, 4096)
    head += numbers(2, len(stripes), sub_stripes)
    return head + b"".join(numbers(8, *stripe) + bytes(16) for stripe in stripes)


def inode(mode: int, size: int = 0) -> bytes:
    data = numbers(8, GENERATION, GENERATION, size, size, 0) + numbers(4, 1, 0, 0, mode)
    return data + bytes(8 * 3 + 32) + (number(1_700_000_000, 8) + bytes(4)) * 4


def root_item(address: int, level: int = 0, *, parent: bytes = bytes(16), flags: int = 0) -> bytes:
    data = inode(0o40755) + numbers(8, GENERATION, ROOT_DIRECTORY, address, 0, 0, 0, flags)
    data += number(1, 4) + bytes(18) + number(level, 1)
    return data + number(GENERATION, 8) + bytes(16) + parent + bytes(200 - 40)


def entry(name: bytes, target: int, kind: int = INODE_ITEM, value: bytes = b"") -> bytes:
    head = key((target, kind, 0)) + number(GENERATION, 8) + numbers(2, len(value), len(name))
    return head + number(1, 1) + name + value


def reference(directory: int, name: bytes) -> bytes:
    return numbers(8, directory, 2) + number(len(name), 2) + name


def name_hash(name: bytes) -> int:
    return crc32c(name, 0xFFFFFFFE)


def inline(data: bytes, *, compression: int = 0, length: int | None = None) -> bytes:
    decoded = len(data) if length is None else length
    return numbers(8, GENERATION, decoded) + number(compression, 1) + bytes(4) + data


def extent(  # noqa: PLR0913 - as many as the structure has
    address: int,
    stored: int,
    *,
    offset: int = 0,
    length: int | None = None,
    decoded: int | None = None,
    compression: int = 0,
    kind: int = 1,
) -> bytes:
    decoded = stored if decoded is None else decoded
    head = numbers(8, GENERATION, decoded) + number(compression, 1) + bytes(3) + number(kind, 1)
    return head + numbers(8, address, stored, offset, decoded if length is None else length)


class Image:
    """One device, every logical address of which is the same byte of it."""

    def __init__(self, checksum: int = 0) -> None:
        self.checksum = checksum
        self.data = bytearray(SIZE)
        self.trees: dict[int, Items] = {ROOT: [], CHUNK: [], FS: []}
        self.chunk = chunk(0, SIZE, [(1, 0)])
        self.trees[CHUNK].append(((256, CHUNK_ITEM, 0), self.chunk))
        self.add_inode(FS, ROOT_DIRECTORY, 0o40755)
        self.incompatible = 0
        self.flags = 0
        self.devices = 1
        self.log_root = 0
        self.device = 1
        self._next = FIRST_NODE
        self._names = 2
        self._inodes = 1000
        self._folders: dict[tuple[int, bytes], int] = {}
        self._snapshots: dict[int, bytes] = {}

    def add(self, tree: int, place: Key, data: bytes) -> None:
        self.trees.setdefault(tree, []).append((place, data))

    def add_inode(self, tree: int, inode_number: int, mode: int, size: int = 0) -> None:
        self.add(tree, (inode_number, INODE_ITEM, 0), inode(mode, size))

    def name(
        self,
        name: bytes,
        target: int,
        *,
        tree: int = FS,
        within: int = ROOT_DIRECTORY,
        kind: int = 1,
    ) -> None:
        """Give an inode, or a subvolume, a name in a directory."""
        self._names += 1
        self.add(tree, (within, DIR_ITEM, name_hash(name)), entry(name, target, kind))
        self.add(tree, (within, DIR_INDEX, self._names), entry(name, target, kind))
        if kind == INODE_ITEM:
            self.add(tree, (target, INODE_REF, within), reference(self._names, name)[8:])

    def file(self, name: bytes, inode_number: int, size: int, *extents: tuple[int, bytes]) -> None:
        """Add a file to the root directory with extents at given offsets."""
        self.add_inode(FS, inode_number, 0o100644, size)
        self.name(name, inode_number)
        for offset, data in extents:
            self.add(FS, (inode_number, EXTENT, offset), data)

    def put(self, path: str, data: bytes, tree: int = FS) -> None:
        """Add a small file to a subvolume, with the directories that lead to it."""
        *folders, name = path.encode().split(b"/")
        here, at = ROOT_DIRECTORY, b""
        for folder in folders:
            at += b"/" + folder
            known = self._folders.get((tree, at))
            if known is None:
                known = self._new_inode()
                self._folders[tree, at] = known
                self.add_inode(tree, known, 0o40755)
                self.name(folder, known, tree=tree, within=here)
            here = known
        inode_number = self._new_inode()
        self.add_inode(tree, inode_number, 0o100644, len(data))
        self.name(name, inode_number, tree=tree, within=here)
        self.add(tree, (inode_number, EXTENT, 0), inline(data))

    def _new_inode(self) -> int:
        self._inodes += 1
        return self._inodes

    def subvolume(
        self,
        name: bytes,
        tree: int,
        *,
        parent: int = FS,
        within: int = ROOT_DIRECTORY,
        snapshot_of: bytes = bytes(16),
    ) -> None:
        """Add a subvolume in a directory of another one."""
        self.add_inode(tree, ROOT_DIRECTORY, 0o40755)
        self.name(name, tree, tree=parent, within=within, kind=ROOT_ITEM)
        data = reference(within, name)
        self.add(ROOT, (parent, ROOT_REF, tree), data)
        self.add(ROOT, (tree, ROOT_BACKREF, parent), data)
        self._snapshots[tree] = snapshot_of

    def default(self, tree: int) -> None:
        place = (6, DIR_ITEM, name_hash(b"default"))
        self.add(ROOT, place, entry(b"default", tree, ROOT_ITEM))

    def built(self) -> bytes:
        """Return the image: all trees written as nodes, and the superblock."""
        roots = list(self.trees[ROOT])
        for tree in self.trees.keys() - {ROOT, CHUNK}:
            address, level = self._written(tree, self.trees[tree])
            parent = self._snapshots.get(tree, bytes(16))
            roots.append(((tree, ROOT_ITEM, 0), root_item(address, level, parent=parent)))
        root, root_level = self._written(ROOT, roots)
        chunk_root, chunk_level = self._written(CHUNK, self.trees[CHUNK])
        self._write_superblock((root, chunk_root), (root_level, chunk_level))
        return bytes(self.data)

    def _written(self, tree: int, items: Items) -> tuple[int, int]:
        """Write a tree as leaves of at most eight items and one node above; return its root."""
        items = sorted(items)
        groups = [items[at : at + 8] for at in range(0, len(items), 8)] or [[]]
        leaves = [self.node(tree, 0, leaf_body(group), len(group)) for group in groups]
        if len(leaves) == 1:
            return leaves[0], 0
        pointers = b"".join(
            key(group[0][0]) + numbers(8, leaf, GENERATION)
            for group, leaf in zip(groups, leaves, strict=True)
        )
        return self.node(tree, 1, pointers, len(leaves)), 1

    def node(self, tree: int, level: int, body: bytes, count: int) -> int:
        """Write a node; return its address."""
        address = self._next
        self._next += NODE
        head = FSID + numbers(8, address, 1) + bytes(16) + numbers(8, GENERATION, tree)
        head += number(count, 4) + number(level, 1)
        self.seal(address, (head + body).ljust(NODE - 32, b"\0"))
        return address

    def seal(self, at: int, content: bytes) -> None:
        """Write a structure behind its checksum."""
        checksum = CHECKSUMS[self.checksum](content).ljust(32, b"\0")
        self.data[at : at + 32 + len(content)] = checksum + content

    def _write_superblock(self, roots: tuple[int, int], levels: tuple[int, int]) -> None:
        system = key((256, CHUNK_ITEM, 0)) + self.chunk
        head = FSID + numbers(8, SUPERBLOCK, self.flags) + b"_BHRfS_M"
        head += numbers(8, GENERATION, *roots, self.log_root, 0, SIZE, SIZE, 6, self.devices)
        head += numbers(4, 4096, NODE, NODE, 4096, len(system))
        head += numbers(8, GENERATION, 0, 0, self.incompatible) + number(self.checksum, 2)
        head += bytes((*levels, 0))
        device = numbers(8, self.device, SIZE, SIZE) + bytes(98 - 24)
        rest = b"a label".ljust(256, b"\0") + bytes(256) + bytes(16 - 16)
        rest = rest.ljust(512, b"\0") + system.ljust(2048, b"\0")
        self.seal(SUPERBLOCK, (head + device + rest).ljust(NODE - 32, b"\0"))


def leaf_body(items: Iterable[tuple[Key, bytes]]) -> bytes:
    """Return the items of a leaf and their data, which fill it from its end."""
    room = NODE - 101
    table = values = b""
    for place, data in items:
        values = data + values
        table += key(place) + numbers(4, room - len(values), len(data))
    return table + bytes(room - len(table) - len(values)) + values
