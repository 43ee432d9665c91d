# Made by scripts/build_parsers.py from specs/xfs_log_items.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Items in the log of XFS."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_XFS_LOG_ITEMS = Struct("<HH")
_XFS_LOG_ITEMS_BUFFER = Struct("<HHHHqI")
_XFS_LOG_ITEMS_INODE = Struct("<HHIHHIQ16sqii")
_XFS_LOG_ITEMS_INODE32 = Struct("<HHIHHQ16sqii")
_XFS_LOG_ITEMS_INODE_CORE = Struct("<HHBBHIIIHHQQQQQQIIHBBIHHII")
_XFS_LOG_ITEMS_INODE_EXTENSION = Struct("<4sQQQI12sQQ16s")
_XFS_LOG_ITEMS_INTENT = Struct("<HHIQ")
_XFS_LOG_ITEMS_NEW_INODES = Struct(">IIIIII")
_XFS_LOG_ITEMS_TRANSACTION_HEADER = Struct("<IIII")


class XfsLogItems(KaitaiStruct):
    """What a transaction in the log is made of, as a little-endian machine writes
    it: a header, then items, each of which begins with its type and its number of
    regions.

    .. seealso::
       (3rd edition, Journaling Log, Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class BufferFlag(IntEnum):
        inodes = 1
        cancelled = 2
        user_quota = 4
        project_quota = 8
        group_quota = 16

    class InodeChange(IntEnum):
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

    class ItemType(IntEnum):
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

    item_type: XfsLogItems.ItemType | int
    # Operations that the item is made of, this one included.
    num_regions: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(XfsLogItems, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.item_type, self.num_regions = _XFS_LOG_ITEMS.unpack(self._io.read_bytes(4))
        self.item_type = KaitaiStream.resolve_enum(XfsLogItems.ItemType, self.item_type)

    def _fetch_instances(self) -> None:
        pass

    class Buffer(KaitaiStruct):
        """Changed parts of a block; a bit map of them follows, in words of 32 bits, and
        an operation for each run of set bits.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Buffer Log Item) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        item_type: int
        num_regions: int
        # Bit mask, see enum `buffer_flag`.
        flags: int
        # Length of the block in units of 512 bytes.
        num_sectors: int
        # Place of the block in units of 512 bytes.
        sector: int
        # Words of the bit map.
        num_words: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.Buffer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.item_type,
                self.num_regions,
                self.flags,
                self.num_sectors,
                self.sector,
                self.num_words,
            ) = _XFS_LOG_ITEMS_BUFFER.unpack(self._io.read_bytes(20))

        def _fetch_instances(self) -> None:
            pass

        @property
        def len_chunk(self) -> int:
            """Bytes of the block for which a bit stands."""
            if hasattr(self, '_m_len_chunk'):
                return self._m_len_chunk

            self._m_len_chunk = 128
            return getattr(self, '_m_len_chunk', None)

    class Device(KaitaiStruct):
        """A device's number.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        number: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.number = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass

    class Inode(KaitaiStruct):
        """A changed inode; an operation with the core follows, and one for each fork
        that changed.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        item_type: int
        num_regions: int
        # Bit mask, see enum `inode_change`.
        changes: int
        len_attribute_fork: int
        len_data_fork: int
        padding: int
        number: int
        # Number of a device in the first 4 bytes.
        device: bytes
        # Place of the inode's cluster in units of 512 bytes.
        sector: int
        # Length of the cluster.
        num_sectors: int
        # Offset of the inode in its cluster, in bytes.
        ofs_inode: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.Inode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.item_type,
                self.num_regions,
                self.changes,
                self.len_attribute_fork,
                self.len_data_fork,
                self.padding,
                self.number,
                self.device,
                self.sector,
                self.num_sectors,
                self.ofs_inode,
            ) = _XFS_LOG_ITEMS_INODE.unpack(self._io.read_bytes(56))

        def _fetch_instances(self) -> None:
            pass

    class Inode32(KaitaiStruct):
        """The same as 32-bit kernels wrote it.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        item_type: int
        num_regions: int
        changes: int
        len_attribute_fork: int
        len_data_fork: int
        number: int
        device: bytes
        sector: int
        num_sectors: int
        ofs_inode: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.Inode32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.item_type,
                self.num_regions,
                self.changes,
                self.len_attribute_fork,
                self.len_data_fork,
                self.number,
                self.device,
                self.sector,
                self.num_sectors,
                self.ofs_inode,
            ) = _XFS_LOG_ITEMS_INODE32.unpack(self._io.read_bytes(52))

        def _fetch_instances(self) -> None:
            pass

    class InodeCore(KaitaiStruct):
        """The core of an inode; the fields are those of xfs_inode, in another byte order.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        magic: int
        mode: int
        version: int
        format: int
        num_links_old: int
        uid: int
        gid: int
        num_links: int
        project_low: int
        project_high: int
        num_extents_wide: int
        # Without the flag `big_time` the halves stand the other way round than on disk.
        access_time: int
        modification_time: int
        change_time: int
        size: int
        num_blocks: int
        extent_size: int
        num_extents: int
        num_attribute_extents: int
        ofs_attribute_fork: int
        attribute_format: int
        migration_events: int
        migration_state: int
        flags: int
        generation: int
        next_unlinked: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.InodeCore, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.mode,
                self.version,
                self.format,
                self.num_links_old,
                self.uid,
                self.gid,
                self.num_links,
                self.project_low,
                self.project_high,
                self.num_extents_wide,
                self.access_time,
                self.modification_time,
                self.change_time,
                self.size,
                self.num_blocks,
                self.extent_size,
                self.num_extents,
                self.num_attribute_extents,
                self.ofs_attribute_fork,
                self.attribute_format,
                self.migration_events,
                self.migration_state,
                self.flags,
                self.generation,
                self.next_unlinked,
            ) = _XFS_LOG_ITEMS_INODE_CORE.unpack(self._io.read_bytes(100))
            if not self.magic == 18766:
                raise kaitaistruct.ValidationNotEqualError(18766, self.magic, self._io, u"/types/inode_core/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class InodeExtension(KaitaiStruct):
        """What follows in version 3 of the inode.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # Not set here.
        checksum: bytes
        num_changes: int
        sequence: int
        flags_2: int
        copy_extent_size: int
        padding: bytes
        creation_time: int
        number: int
        uuid: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.InodeExtension, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.checksum,
                self.num_changes,
                self.sequence,
                self.flags_2,
                self.copy_extent_size,
                self.padding,
                self.creation_time,
                self.number,
                self.uuid,
            ) = _XFS_LOG_ITEMS_INODE_EXTENSION.unpack(self._io.read_bytes(76))

        def _fetch_instances(self) -> None:
            pass

    class Intent(KaitaiStruct):
        """The start of what remains to be done after a crash, or of the news that it is done.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Deferred items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        item_type: int
        num_regions: int
        num_extents: int
        # The same in both.
        number: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.Intent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.item_type,
                self.num_regions,
                self.num_extents,
                self.number,
            ) = _XFS_LOG_ITEMS_INTENT.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

    class MapWord(KaitaiStruct):
        """A word of a buffer's bit map.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Buffer Log Item) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        bits: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.MapWord, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.bits = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass

    class NewInodes(KaitaiStruct):
        """Inodes that were made at once, behind the item's type and number of regions;
        big-endian.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Creation Log Item) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # Allocation group.
        group: int
        # Block in the group.
        block: int
        num_inodes: int
        # Bytes.
        inode_size: int
        num_blocks: int
        # What all of them begin with.
        generation: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.NewInodes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.group,
                self.block,
                self.num_inodes,
                self.inode_size,
                self.num_blocks,
                self.generation,
            ) = _XFS_LOG_ITEMS_NEW_INODES.unpack(self._io.read_bytes(24))

        def _fetch_instances(self) -> None:
            pass

    class TransactionHeader(KaitaiStruct):
        """The first operation of a transaction.

        .. seealso::
           (3rd edition, Journaling Log, Log Items, Transaction Headers) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        magic: int
        transaction_type: int
        transaction: int
        num_items: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLogItems.TransactionHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.transaction_type,
                self.transaction,
                self.num_items,
            ) = _XFS_LOG_ITEMS_TRANSACTION_HEADER.unpack(self._io.read_bytes(16))
            if not self.magic == 1414676814:
                raise kaitaistruct.ValidationNotEqualError(1414676814, self.magic, self._io, u"/types/transaction_header/seq/0")

        def _fetch_instances(self) -> None:
            pass
