"""Seeded damage to the metadata of a good btrfs, and what a reader makes of it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

from pygrub_k._generated.btrfs_tree_records import Object
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree
from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem, open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource, check_range
from tests.hostile.ext.mutants import INTERESTING
from tests.hostile.readable import readable

if TYPE_CHECKING:
    from pygrub_k.filesystems.btrfs.inode import BtrfsInode
    from pygrub_k.filesystems.btrfs.storage import Storage
    from pygrub_k.filesystems.btrfs.tree import Tree as Nodes

Tree = dict[bytes, tuple[Any, ...]]
SUPERBLOCK = range(0x10000, 0x11000)
SPACE = (
    *(Object.extent_tree, Object.device_tree, Object.checksum_tree, Object.free_space_tree),
    Object.quota_tree,
)
LARGEST = 1 << 24
MOST = (1 << 64) - 1


class Patched:
    """Bytes with a few of them replaced, without a copy of them all."""

    def __init__(self, data: bytes, patches: dict[int, bytes]) -> None:
        self.data = data
        self.patches = patches
        self.size = len(data)

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        found = self.data[offset : offset + length]
        for at, patch in self.patches.items():
            if offset - len(patch) < at < offset + length:
                changed = bytearray(found)
                start = max(at - offset, 0)
                piece = patch[max(offset - at, 0) :][: length - start]
                changed[start : start + len(piece)] = piece
                found = bytes(changed)
        return found


def metadata(data: bytes, *, every: bool = False) -> list[range]:
    """Return where an image's superblock and nodes lie, in all copies: what a mutant is to hit.

    With `every`, nodes of the trees of space are among them, too.
    """
    filesystem = open_filesystem([MemorySource(data)], Settings())
    storage = filesystem.storage
    found = [SUPERBLOCK]
    trees = [storage.chunk_tree, filesystem.forest.root_tree]
    numbers = {entry.inode.subvolume.number for entry in filesystem.root.entries()}
    for number in numbers:
        tree = filesystem.forest.subvolume(number).tree
        trees.append(tree.base if isinstance(tree, ChangedTree) else tree)
    trees += filesystem.forest.logs().values()
    if every:
        named = (filesystem.forest.tree(number, f"tree {number}") for number in SPACE)
        trees += [tree for tree in named if tree is not None]
    for tree in trees:
        found += _nodes(storage, tree)
    return found


def _nodes(storage: Storage, tree: Nodes) -> list[range]:
    """Return where the nodes of a tree lie, by reading all of it."""
    met: set[int] = set()
    read = storage.node

    def noting(address: int, level: int, generation: int | None, name: str) -> Any:
        met.add(address)
        return read(address, level, generation, name)

    tree._read = noting
    for _ in tree.items((0, 0, 0), (MOST, 255, MOST)):
        pass
    tree._read = read
    size = storage.superblock.head.node_size
    return [
        range(at, at + size)
        for address in sorted(met)
        for copy in storage.copies(address)
        for _, _, at in storage.runs(address, size, copy)
    ]


def mutant(data: bytes, areas: list[range], seed: int, *, sealed: bool = False) -> Patched:
    """Return `data` with 1 to 12 changes in its metadata; `sealed`: with right checksums."""
    random = Random(seed)
    patches: dict[int, bytes] = {}
    for _ in range(random.randint(1, 12)):
        area = random.choice(areas)
        block = bytearray(patches.get(area.start, data[area.start : area.stop]))
        at = random.randrange(len(block) if random.randrange(3) else 400)
        if random.randrange(3):
            block[at] = random.randrange(256)
        else:
            width = random.choice((2, 4, 8))
            at = min(at - at % width, len(block) - width)
            block[at : at + width] = random.choice(INTERESTING).to_bytes(8, "little")[:width]
        if sealed:
            block[:4] = (crc32c(bytes(block[32:])) ^ 0xFFFFFFFF).to_bytes(4, "little")
        patches[area.start] = bytes(block)
    return Patched(data, patches)


def tree(filesystem: BtrfsFilesystem) -> tuple[Tree, int]:
    """Return what can be read, and how often something could not."""
    found, errors = readable(filesystem.root, _facts, identity=_place)
    try:
        filesystem.system_roots()
    except PygrubError:
        errors += 1
    return found, errors


def _place(inode: BtrfsInode) -> tuple[int, int]:
    return inode.subvolume.number, inode.number


def _facts(inode: BtrfsInode) -> tuple[Any, ...]:
    facts: tuple[Any, ...] = (inode.kind, inode.size, inode.modified, inode.core)
    if inode.kind == "symlink":
        facts += (inode.target(),)
    if inode.kind == "file":
        content = inode.content()
        if content.size > LARGEST:
            content.read_at(content.size - 1, 1)
        else:
            facts += (content.read_at(0, content.size),)
    return facts
