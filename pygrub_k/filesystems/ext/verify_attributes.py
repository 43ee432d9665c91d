"""The extended attributes of ext inodes: what each names, where values lie, what is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k._generated.ext_superblock_records import Compatible, Incompatible
from pygrub_k._generated.ext_xattr_records import (
    BlockHeaderRecord,
    EntryBodyRecord,
    EntryHeadRecord,
    NameIndex,
)
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Damage, of_error
from pygrub_k.filesystems.ext.xattr import attribute_block, located
from pygrub_k.records import part_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.stored_inode import StoredInode
    from pygrub_k.filesystems.ext.xattr import Located
    from pygrub_k.filesystems.use_map import UseMap

PAD: Final = 4
"""Names and values fill whole words; a word of zeros ends a list."""
ENTRY: Final = EntryHeadRecord.SIZE + EntryBodyRecord.SIZE


class AttributeCheck:
    """Takes the attributes of one inode after the other; `references` is for when all are known."""

    def __init__(self, storage: Storage, collector: Collector, use: UseMap) -> None:
        self._storage = storage
        self._superblock = storage.superblock
        self._collector = collector
        self._use = use
        self._block_size = storage.superblock.block_size
        self._blocks: dict[int, tuple[int, int]] = {}
        """How many inodes refer to a block, and the first of them."""
        self._value_uses: set[int] = set()

    def claim_block(self, block: int, inode: int) -> None:
        """Take it that an inode has its attributes in a block, which others may share."""
        known, owner = self._blocks.get(block, (0, inode))
        self._blocks[block] = known + 1, owner
        if not known:
            self._use.add(block, 1)

    def of(self, inode: StoredInode) -> Generator[Damage, None, int]:
        """Yield what is wrong with attributes; return how many blocks of other inodes they take."""
        known = self._superblock.has_compatible(Compatible.extended_attributes)
        if attribute_block(inode) and not known:
            words = "it has attributes, and the file system has none (feature ext_attr)"
            yield _about(inode, "attribute_block", words)
        if inode.core.attribute_block_high and not self._superblock.has(Incompatible.wide):
            words = f"the upper half of a block number is {inode.core.attribute_block_high}"
            yield _about(inode, "attribute_block_high", words)
        found: list[Located] = []
        blocks = 0
        try:
            for one in located(inode):
                found.append(one)
                _, _, _, value_inode, length, *_ = one
                if value_inode:
                    self._value_uses.add(value_inode)
                    blocks += -(-length // self._block_size)
        except PygrubError as error:
            yield of_error(error, "attributes", inode.number)
        yield from self._collector.taken(inode.number)
        yield from _overlaps(inode, found)
        has_context = any(index == NameIndex.encryption for index, *_ in found)
        if inode.has(InodeFlags.encrypted) and not has_context:
            yield _about(inode, "flags", "it is encrypted, and no attribute says how")
        return blocks

    def references(self, value_holders: set[int]) -> Iterator[Damage]:
        """Yield what is wrong with how often blocks of attributes, and inodes of them, are used."""
        for block, (count, owner) in self._blocks.items():
            structure = f"ext4 attribute block {block} of inode {owner}"
            where = block * self._block_size
            try:
                data = self._storage.block(block, structure)
                header = part_at(BlockHeaderRecord, data, 0, structure, where)
            except PygrubError:  # said of the inode
                continue
            if header.num_references != count:
                yield Damage(
                    check="reference-count",
                    structure=structure,
                    message=f"{header.num_references} references, and {count} inodes refer to it",
                    field="ext_xattr.block_header.num_references",
                    position=where,
                    inode=owner,
                )
        for number in sorted(value_holders - self._value_uses):
            yield Damage(
                check="unconnected",
                structure=f"ext4 inode {number}",
                message="it holds the value of an attribute, and no attribute refers to it",
                field="ext_xattr.entry_body.value_inode",
                inode=number,
            )


def _overlaps(inode: StoredInode, found: list[Located]) -> Iterator[Damage]:
    """Yield values that lie in the list of entries, or in one another."""
    by_place: dict[int, list[Located]] = {}
    for one in found:
        by_place.setdefault(one[-1], []).append(one)
    block = attribute_block(inode) * inode.storage.superblock.block_size
    for where, entries in by_place.items():
        head = BlockHeaderRecord.SIZE if where == block else 0
        end = head + PAD + sum(ENTRY + _padded(len(name)) for _, name, *_ in entries)
        values = sorted(
            (offset, offset + _padded(length), name)
            for _, name, offset, value_inode, length, *_ in entries
            if length and not value_inode
        )
        before = "the list of entries"
        for start, stop, name in values:
            if start < end:
                yield Damage(
                    check="attributes",
                    structure=f"ext4 attributes of inode {inode.number}",
                    message=f"the value of {printable_name(name)} overlaps {before}",
                    field="ext_xattr.entry_head.ofs_value",
                    position=where + start,
                    inode=inode.number,
                )
            before = f"that of {printable_name(name)}"
            end = max(end, stop)


def _padded(length: int) -> int:
    return -(-length // PAD) * PAD


def _about(inode: StoredInode, field: str, words: str) -> Damage:
    return Damage(
        check="attributes",
        structure=inode.structure,
        message=words,
        field=f"ext_inode.core.{field}",
        position=inode.offset,
        inode=inode.number,
    )
