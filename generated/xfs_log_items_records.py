# Made by scripts/build_parsers.py from specs/xfs_log_items.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Items in the log of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class ItemType:
    free_extents = 4662
    free_extents_done = 4663
    inode = 4667
    buffer = 4668
    quota = 4669
    quota_off = 4670
    new_inodes = 4671
    reverse_map = 4672
    reverse_map_done = 4673
    reference_count = 4674
    reference_count_done = 4675
    map_extents = 4676
    map_extents_done = 4677
    attributes = 4678
    attributes_done = 4679
    exchange = 4680
    exchange_done = 4681
    free_realtime_extents = 4682
    free_realtime_extents_done = 4683
    realtime_reverse_map = 4684
    realtime_reverse_map_done = 4685
    realtime_reference_count = 4686
    realtime_reference_count_done = 4687


class BufferFlag:
    # Of a block of inodes only `next_unlinked` is logged.
    inodes = 1
    # The block was freed: what was logged before is void.
    cancelled = 2
    user_quota = 4
    project_quota = 8
    group_quota = 16


class BufferType:
    unknown = 0
    user_quota = 1
    project_quota = 2
    group_quota = 3
    # Of free space, inodes, owners, shared blocks, or of the extents of a file.
    tree = 4
    group_free_space = 5
    group_free_list = 6
    group_inodes = 7
    inodes = 8
    symlink = 9
    # A directory of one block.
    directory = 10
    # The names of a directory of several blocks.
    directory_data = 11
    directory_free_space = 12
    directory_leaf = 13
    directory_leaf_of_several = 14
    # A node of the tree by hashes, of a directory or of attributes.
    hash_node = 15
    attribute_leaf = 16
    attribute_value = 17
    superblock = 18
    realtime_bitmap = 19
    realtime_summary = 20


class InodeChange:
    core = 1
    data_local = 2
    data_extents = 4
    data_btree = 8
    device = 16
    uuid = 32
    attributes_local = 64
    attributes_extents = 128
    attributes_btree = 256
    data_owner = 512
    attributes_owner = 1024


class MapFlag:
    map = 1
    unmap = 2
    # The blocks are those of the real-time device.
    real_time = 536870912
    unwritten = 1073741824
    # In the fork of attributes.
    attributes = 2147483648


class ReverseMapFlag:
    map = 1
    map_shared = 2
    unmap = 3
    unmap_shared = 4
    convert = 5
    convert_shared = 6
    allocate = 7
    free = 8
    unwritten = 536870912
    tree_of_extents = 1073741824
    attributes = 2147483648


class CountOperation:
    increase = 1
    decrease = 2
    # Blocks are set aside for a copy on write.
    allocate_copy = 3
    free_copy = 4


class ExchangeFlag:
    # The forks of attributes are exchanged.
    attributes = 1
    # Sizes are set at the end.
    sizes = 2
    # What is not written in the first file is passed over.
    written_only = 4
    clear_shared_1 = 8
    clear_shared_2 = 16


class AttributeOperation:
    set = 1
    remove = 2
    replace = 3
    set_parent = 4
    remove_parent = 5
    replace_parent = 6


class AttributeNameSpace:
    trusted = 2
    security = 4
    parent = 8
    incomplete = 128


class XfsLogItemsRecord(Record):
    """What a transaction in the log is made of, as a little-endian machine writes it: a header, then items, each of which begins with its type and its number of regions."""

    __slots__ = ()

    STRUCT = Struct("<HH")
    SIZE = 4
    NAMES = (
        "item_type", "num_regions",
    )

    # 0x0
    item_type: int = property(itemgetter(0))
    # 0x2: Operations that the item is made of, this one included.
    num_regions: int = property(itemgetter(1))


class TransactionHeaderRecord(CheckedRecord):
    """The first operation of a transaction."""

    __slots__ = ()

    STRUCT = Struct("<IIII")
    SIZE = 16
    NAMES = (
        "magic", "transaction_type", "transaction", "num_items",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4
    transaction_type: int = property(itemgetter(1))
    # 0x8
    transaction: int = property(itemgetter(2))
    # 0xc
    num_items: int = property(itemgetter(3))

    def _checked(self) -> TransactionHeaderRecord:
        if self.magic != 1414676814:
            raise ValueError(f"magic: {self.magic:#x} is not 0x5452414e")
        return self


class BufferRecord(Record):
    """Changed parts of a block; a bit map of them follows, in words of 32 bits, and an operation for each run of set bits."""

    __slots__ = ()

    STRUCT = Struct("<HHHHqI")
    SIZE = 20
    NAMES = (
        "item_type", "num_regions", "flags", "num_sectors", "sector", "num_words",
    )

    # 0x0
    item_type: int = property(itemgetter(0))
    # 0x2
    num_regions: int = property(itemgetter(1))
    # 0x4: Bit mask, see enum `buffer_flag`; above it the type, see `buffer_type`.
    flags: int = property(itemgetter(2))
    # 0x6: Length of the block in units of 512 bytes.
    num_sectors: int = property(itemgetter(3))
    # 0x8: Place of the block in units of 512 bytes.
    sector: int = property(itemgetter(4))
    # 0x10: Words of the bit map.
    num_words: int = property(itemgetter(5))

    @property
    def len_chunk(self) -> int:
        # Bytes of the block for which a bit stands.
        return 128

    @property
    def type_of_buffer(self) -> int:
        # What the block is, see enum `buffer_type`; zero where older kernels wrote.
        return self.flags >> 11


class MapWordRecord(Record):
    """A word of a buffer's bit map."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "bits",
    )

    # 0x0
    bits: int = property(itemgetter(0))


class InodeRecord(Record):
    """A changed inode; an operation with the core follows, and one for each fork that changed."""

    __slots__ = ()

    STRUCT = Struct("<HHIHHIQ16sqii")
    SIZE = 56
    NAMES = (
        "item_type", "num_regions", "changes", "len_attribute_fork", "len_data_fork", "padding",
        "number", "device", "sector", "num_sectors", "ofs_inode",
    )

    # 0x0
    item_type: int = property(itemgetter(0))
    # 0x2
    num_regions: int = property(itemgetter(1))
    # 0x4: Bit mask, see enum `inode_change`.
    changes: int = property(itemgetter(2))
    # 0x8
    len_attribute_fork: int = property(itemgetter(3))
    # 0xa
    len_data_fork: int = property(itemgetter(4))
    # 0xc
    padding: int = property(itemgetter(5))
    # 0x10
    number: int = property(itemgetter(6))
    # 0x18: Number of a device in the first 4 bytes.
    device: bytes = property(itemgetter(7))
    # 0x28: Place of the inode's cluster in units of 512 bytes.
    sector: int = property(itemgetter(8))
    # 0x30: Length of the cluster.
    num_sectors: int = property(itemgetter(9))
    # 0x34: Offset of the inode in its cluster, in bytes.
    ofs_inode: int = property(itemgetter(10))


class Inode32Record(Record):
    """The same as 32-bit kernels wrote it."""

    __slots__ = ()

    STRUCT = Struct("<HHIHHQ16sqii")
    SIZE = 52
    NAMES = (
        "item_type", "num_regions", "changes", "len_attribute_fork", "len_data_fork", "number",
        "device", "sector", "num_sectors", "ofs_inode",
    )

    # 0x0
    item_type: int = property(itemgetter(0))
    # 0x2
    num_regions: int = property(itemgetter(1))
    # 0x4
    changes: int = property(itemgetter(2))
    # 0x8
    len_attribute_fork: int = property(itemgetter(3))
    # 0xa
    len_data_fork: int = property(itemgetter(4))
    # 0xc
    number: int = property(itemgetter(5))
    # 0x14
    device: bytes = property(itemgetter(6))
    # 0x24
    sector: int = property(itemgetter(7))
    # 0x2c
    num_sectors: int = property(itemgetter(8))
    # 0x30
    ofs_inode: int = property(itemgetter(9))


class DeviceRecord(Record):
    """A device's number."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "number",
    )

    # 0x0
    number: int = property(itemgetter(0))


class InodeCoreRecord(CheckedRecord):
    """The core of an inode; the fields are those of xfs_inode, in another byte order."""

    __slots__ = ()

    STRUCT = Struct("<HHBBHIIIHHQQQQQQIIHBBIHHII")
    SIZE = 100
    NAMES = (
        "magic", "mode", "version", "format", "num_links_old", "uid", "gid", "num_links",
        "project_low", "project_high", "num_extents_wide", "access_time", "modification_time",
        "change_time", "size", "num_blocks", "extent_size", "num_extents", "num_attribute_extents",
        "ofs_attribute_fork", "attribute_format", "migration_events", "migration_state", "flags",
        "generation", "next_unlinked",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x2
    mode: int = property(itemgetter(1))
    # 0x4
    version: int = property(itemgetter(2))
    # 0x5
    format: int = property(itemgetter(3))
    # 0x6
    num_links_old: int = property(itemgetter(4))
    # 0x8
    uid: int = property(itemgetter(5))
    # 0xc
    gid: int = property(itemgetter(6))
    # 0x10
    num_links: int = property(itemgetter(7))
    # 0x14
    project_low: int = property(itemgetter(8))
    # 0x16
    project_high: int = property(itemgetter(9))
    # 0x18
    num_extents_wide: int = property(itemgetter(10))
    # 0x20: Without the flag `big_time` the halves stand the other way round than on disk.
    access_time: int = property(itemgetter(11))
    # 0x28
    modification_time: int = property(itemgetter(12))
    # 0x30
    change_time: int = property(itemgetter(13))
    # 0x38
    size: int = property(itemgetter(14))
    # 0x40
    num_blocks: int = property(itemgetter(15))
    # 0x48
    extent_size: int = property(itemgetter(16))
    # 0x4c
    num_extents: int = property(itemgetter(17))
    # 0x50
    num_attribute_extents: int = property(itemgetter(18))
    # 0x52
    ofs_attribute_fork: int = property(itemgetter(19))
    # 0x53
    attribute_format: int = property(itemgetter(20))
    # 0x54
    migration_events: int = property(itemgetter(21))
    # 0x58
    migration_state: int = property(itemgetter(22))
    # 0x5a
    flags: int = property(itemgetter(23))
    # 0x5c
    generation: int = property(itemgetter(24))
    # 0x60
    next_unlinked: int = property(itemgetter(25))

    def _checked(self) -> InodeCoreRecord:
        if self.magic != 18766:
            raise ValueError(f"magic: {self.magic:#x} is not 0x494e")
        return self


class InodeExtensionRecord(Record):
    """What follows in version 3 of the inode."""

    __slots__ = ()

    STRUCT = Struct("<4sQQQI12sQQ16s")
    SIZE = 76
    NAMES = (
        "checksum", "num_changes", "sequence", "flags_2", "copy_extent_size", "padding",
        "creation_time", "number", "uuid",
    )

    # 0x0: Not set here.
    checksum: bytes = property(itemgetter(0))
    # 0x4
    num_changes: int = property(itemgetter(1))
    # 0xc
    sequence: int = property(itemgetter(2))
    # 0x14
    flags_2: int = property(itemgetter(3))
    # 0x1c
    copy_extent_size: int = property(itemgetter(4))
    # 0x20
    padding: bytes = property(itemgetter(5))
    # 0x2c
    creation_time: int = property(itemgetter(6))
    # 0x34
    number: int = property(itemgetter(7))
    # 0x3c
    uuid: bytes = property(itemgetter(8))


class NewInodesRecord(Record):
    """Inodes that were made at once, behind the item's type and number of regions; big-endian."""

    __slots__ = ()

    STRUCT = Struct(">IIIIII")
    SIZE = 24
    NAMES = (
        "group", "block", "num_inodes", "inode_size", "num_blocks", "generation",
    )

    # 0x0: Allocation group.
    group: int = property(itemgetter(0))
    # 0x4: Block in the group.
    block: int = property(itemgetter(1))
    # 0x8
    num_inodes: int = property(itemgetter(2))
    # 0xc: Bytes.
    inode_size: int = property(itemgetter(3))
    # 0x10
    num_blocks: int = property(itemgetter(4))
    # 0x14: What all of them begin with.
    generation: int = property(itemgetter(5))


class IntentRecord(Record):
    """The head of an intent (what a chain of transactions still has to do after a crash) and of the news that it is done."""

    __slots__ = ()

    STRUCT = Struct("<HHIQ")
    SIZE = 16
    NAMES = (
        "item_type", "num_regions", "num_extents", "number",
    )

    # 0x0
    item_type: int = property(itemgetter(0))
    # 0x2
    num_regions: int = property(itemgetter(1))
    # 0x4: Of kinds `free_extents` and `free_extents_done`, of `reverse_map`, `reference_count` and
    # `map_extents` and of those of real-time devices. Of `attributes` the generation of the inode,
    # if it concerns a parent pointer. Zero of all others.
    num_extents: int = property(itemgetter(2))
    # 0x8: The same in the intent and in the news; used again later.
    number: int = property(itemgetter(3))


class FreedExtentRecord(Record):
    """Blocks to be freed, one of `num_extents` behind the head of kind `free_extents` or `free_extents_done`."""

    __slots__ = ()

    STRUCT = Struct("<QII")
    SIZE = 16
    NAMES = (
        "start", "num_blocks", "padding",
    )

    # 0x0: Block of the file system.
    start: int = property(itemgetter(0))
    # 0x8
    num_blocks: int = property(itemgetter(1))
    # 0xc
    padding: int = property(itemgetter(2))


class MappedExtentRecord(Record):
    """Blocks that are to be mapped into a file or out of it (kind `map_extents`, one behind the head), or entered in the tree of owners or taken out of it (kind `reverse_map`, `num_extents` of them)."""

    __slots__ = ()

    STRUCT = Struct("<QQQII")
    SIZE = 32
    NAMES = (
        "owner", "start", "first", "num_blocks", "flags",
    )

    # 0x0: Number of the inode. In `reverse_map` also other owners, which are negative: a group's
    # head, a tree of free space and the like.
    owner: int = property(itemgetter(0))
    # 0x8: Block of the file system.
    start: int = property(itemgetter(1))
    # 0x10: Block of the file.
    first: int = property(itemgetter(2))
    # 0x18
    num_blocks: int = property(itemgetter(3))
    # 0x1c: The operation in the lowest byte, above it a bit mask: see enum `map_flag` for
    # `map_extents`, enum `reverse_map_flag` for `reverse_map`.
    flags: int = property(itemgetter(4))


class CountedExtentRecord(Record):
    """Blocks whose number of users changes, one of `num_extents` behind the head of kind `reference_count`."""

    __slots__ = ()

    STRUCT = Struct("<QII")
    SIZE = 16
    NAMES = (
        "start", "num_blocks", "operation",
    )

    # 0x0: Block of the file system.
    start: int = property(itemgetter(0))
    # 0x8
    num_blocks: int = property(itemgetter(1))
    # 0xc
    operation: int = property(itemgetter(2))


class ExchangeRecord(Record):
    """What two files have still to exchange; each step writes the rest down anew."""

    __slots__ = ()

    STRUCT = Struct("<HHIQQQIIQQQQQQ")
    SIZE = 88
    NAMES = (
        "item_type", "num_regions", "padding", "number", "inode_1", "inode_2", "generation_1",
        "generation_2", "first_1", "first_2", "num_blocks", "flags", "size_1", "size_2",
    )

    # 0x0
    item_type: int = property(itemgetter(0))
    # 0x2
    num_regions: int = property(itemgetter(1))
    # 0x4: Zero.
    padding: int = property(itemgetter(2))
    # 0x8
    number: int = property(itemgetter(3))
    # 0x10
    inode_1: int = property(itemgetter(4))
    # 0x18
    inode_2: int = property(itemgetter(5))
    # 0x20
    generation_1: int = property(itemgetter(6))
    # 0x24
    generation_2: int = property(itemgetter(7))
    # 0x28: Block of the first file.
    first_1: int = property(itemgetter(8))
    # 0x30: Block of the second file.
    first_2: int = property(itemgetter(9))
    # 0x38
    num_blocks: int = property(itemgetter(10))
    # 0x40: Bit mask, see enum `exchange_flag`.
    flags: int = property(itemgetter(11))
    # 0x48: What the first file's size is to become, all bits set if it stays. Recovery in Linux
    # takes the other file's size of then instead.
    size_1: int = property(itemgetter(12))
    # 0x50
    size_2: int = property(itemgetter(13))


class AttributeIntentRecord(Record):
    """A change of an inode's attribute, which may be a parent pointer."""

    __slots__ = ()

    STRUCT = Struct("<HHIQQIIII")
    SIZE = 40
    NAMES = (
        "item_type", "num_regions", "generation", "number", "inode", "operation", "len_name",
        "len_value", "name_space",
    )

    # 0x0
    item_type: int = property(itemgetter(0))
    # 0x2
    num_regions: int = property(itemgetter(1))
    # 0x4: Of the inode, for a parent pointer.
    generation: int = property(itemgetter(2))
    # 0x8
    number: int = property(itemgetter(3))
    # 0x10
    inode: int = property(itemgetter(4))
    # 0x18
    operation: int = property(itemgetter(5))
    # 0x1c: Bytes. To replace a parent pointer, the lower half is that of the old name, the upper
    # half that of the new one.
    len_name: int = property(itemgetter(6))
    # 0x20
    len_value: int = property(itemgetter(7))
    # 0x24: Bit mask, see enum `attribute_name_space`.
    name_space: int = property(itemgetter(8))
