"""What the names of an ext file system lead to, all together: counts of links, and the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_inode_records import ReservedInode
from pygrub_k._generated.ext_superblock_records import ReadOnly
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Damage
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.verify_inode_columns import DIRECTORY
from pygrub_k.limits import DIRECTORY_NESTING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.verify_inodes import InodePass

MANY: Final = 65000
"""Links from which on a directory may say 1: of more than anybody counts."""
FEW: Final = 255
STEP: Final = 4096
TO_ONE: Final = bytes([0, *[1] * 255])


class NameCounts:
    """Counts the names that lead to each inode; `inodes` has what there is for them to lead to."""

    def __init__(self, storage: Storage, collector: Collector, inodes: InodePass) -> None:
        self._storage = storage
        self._collector = collector
        self._inodes = inodes
        self._kinds = inodes.kinds
        self._few = bytearray(inodes.last + 1)
        """How many names lead to an inode, up to FEW; `_many` has how many more."""
        self._many: dict[int, int] = {}
        self.parents: dict[int, int] = {}
        """The directory that has a name for a directory."""
        self.upwards: dict[int, int] = {}
        """What `..` of a directory says."""

    def refer(self, numbers: Sequence[int]) -> None:
        """Count what some entries lead to; all of them are inodes that there are."""
        few, rest = self._few, iter(numbers)
        while True:
            number = 0
            try:
                for number in rest:
                    few[number] += 1
            except ValueError:
                self._many[number] = self._many.get(number, 0) + 1
            else:
                return

    def run(self) -> Iterator[Damage]:
        """Yield what does not fit together, once all directories were read."""
        yield from self._tree()
        yield from self._links()

    def _tree(self) -> Iterator[Damage]:
        """Yield directories whose `..` is wrong, and those that cannot be reached from the root."""
        root = ReservedInode.root
        if self._kinds[root] != DIRECTORY:
            yield self._of_inode(root, "directory", "the root is no directory")
        connected = {int(root)}
        for number in self._inodes.directories:
            parent = root if number == root else self.parents.get(number)
            upwards = self.upwards.get(number)
            if upwards is not None and parent is not None and upwards != parent:
                words = f"its .. is inode {upwards}, and it is in directory {parent}"
                yield self._of_inode(number, "directory", words)
            way: list[int] = []
            at = number
            while at not in connected and len(way) < len(self._inodes.directories):
                way.append(at)
                if at not in self.parents or len(way) > DIRECTORY_NESTING:
                    break
                at = self.parents[at]
            if at in connected:
                connected.update(way)
            elif number in self.parents and at in way[:-1]:
                words = "it lies below itself, and cannot be reached from the root"
                yield self._of_inode(number, "unconnected", words)

    def _links(self) -> Iterator[Damage]:
        """Yield inodes without a name, and those with another number of them than they say."""
        inodes = self._inodes
        few, kinds = self._few, inodes.kinds
        expected = self._expected()
        for start in range(0, len(few), STEP):
            end = min(start + STEP, len(few))
            if few[start:end] != expected[start:end]:
                for number in range(start, end):
                    if few[number] != expected[number] and kinds[number]:
                        yield from self._link(number, few[number])
        number = -1
        while (number := few.find(FEW, number + 1)) >= 0:
            count = FEW + self._many.get(number, 0)
            if inodes.links.get(number) not in {None, count} and few[number] == expected[number]:
                yield from self._link(number, count)
        for number in inodes.directories:
            if number != ReservedInode.root and number not in self.parents:
                yield self._of_inode(number, "unconnected", "no name leads to this directory")

    def _expected(self) -> bytearray:
        """Return how many names should lead to each inode, up to FEW."""
        inodes = self._inodes
        expected = inodes.kinds.translate(TO_ONE)
        for number, count in inodes.links.items():
            expected[number] = min(count, FEW)
        for number in (*inodes.hidden, *inodes.orphans, *inodes.value_holders):
            if number <= inodes.last:
                expected[number] = self._few[number]
        return expected

    def _link(self, number: int, count: int) -> Iterator[Damage]:
        count += self._many.get(number, 0) if count == FEW else 0
        stored = self._inodes.links.get(number, 1)
        is_directory = self._kinds[number] == DIRECTORY
        many = self._storage.superblock.has_read_only(ReadOnly.many_subdirectories)
        if not count:
            yield self._of_inode(number, "unconnected", "no name leads to it")
        elif stored != count and not (is_directory and many and stored == 1 and count >= MANY):
            words = f"its count of links is {stored}, and {count} lead to it"
            yield self._of_inode(number, "link-count", words, "num_links")

    def _of_inode(self, number: int, check: str, words: str, field: str = "") -> Damage:
        position = None
        try:
            position = StoredInode.read(self._storage, number).offset
        except PygrubError:
            self._collector.taken()
        return Damage(
            check=check,
            structure=f"ext4 inode {number}",
            message=words,
            field=f"ext_inode.core.{field}" if field else "",
            position=position,
            inode=number,
        )
