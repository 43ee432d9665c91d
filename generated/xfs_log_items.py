# Made by scripts/build_parsers.py from specs/xfs_log_items.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsLogItems(KaitaiStruct):
    """What a transaction in the log is made of, as a little-endian machine writes
    it: a header, then items, each of which begins with its type and its number of
    regions.
    
    .. seealso::
       (3rd edition, Journaling Log, Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class AttributeNameSpace(IntEnum):
        trusted = 2
        security = 4
        parent = 8
        incomplete = 128

    class AttributeOperation(IntEnum):
        set = 1
        remove = 2
        replace = 3
        set_parent = 4
        remove_parent = 5
        replace_parent = 6

    class BufferFlag(IntEnum):
        inodes = 1
        cancelled = 2
        user_quota = 4
        project_quota = 8
        group_quota = 16

    class BufferType(IntEnum):
        unknown = 0
        user_quota = 1
        project_quota = 2
        group_quota = 3
        tree = 4
        group_free_space = 5
        group_free_list = 6
        group_inodes = 7
        inodes = 8
        symlink = 9
        directory = 10
        directory_data = 11
        directory_free_space = 12
        directory_leaf = 13
        directory_leaf_of_several = 14
        hash_node = 15
        attribute_leaf = 16
        attribute_value = 17
        superblock = 18
        realtime_bitmap = 19
        realtime_summary = 20

    class CountOperation(IntEnum):
        increase = 1
        decrease = 2
        allocate_copy = 3
        free_copy = 4

    class ExchangeFlag(IntEnum):
        attributes = 1
        sizes = 2
        written_only = 4
        clear_shared_1 = 8
        clear_shared_2 = 16

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

    class MapFlag(IntEnum):
        map = 1
        unmap = 2
        real_time = 536870912
        unwritten = 1073741824
        attributes = 2147483648

    class ReverseMapFlag(IntEnum):
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
    SEQ_FIELDS = ["item_type", "num_regions"]
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsLogItems, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['item_type']['start'] = self._io.pos()
        self.item_type = KaitaiStream.resolve_enum(XfsLogItems.ItemType, self._io.read_u2le())
        self._debug['item_type']['end'] = self._io.pos()
        self._debug['num_regions']['start'] = self._io.pos()
        self.num_regions = self._io.read_u2le()
        self._debug['num_regions']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class AttributeIntent(KaitaiStruct):
        """A change of an inode's attribute, which may be a parent pointer. The names and
        values follow, an operation for each that is not empty: name, new name, value,
        new value. It begins as `intent` does.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
        """
        SEQ_FIELDS = ["item_type", "num_regions", "generation", "number", "inode", "operation", "len_name", "len_value", "name_space"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.AttributeIntent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['item_type']['start'] = self._io.pos()
            self.item_type = self._io.read_u2le()
            self._debug['item_type']['end'] = self._io.pos()
            self._debug['num_regions']['start'] = self._io.pos()
            self.num_regions = self._io.read_u2le()
            self._debug['num_regions']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_u8le()
            self._debug['inode']['end'] = self._io.pos()
            self._debug['operation']['start'] = self._io.pos()
            self.operation = KaitaiStream.resolve_enum(XfsLogItems.AttributeOperation, self._io.read_u4le())
            self._debug['operation']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u4le()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u4le()
            self._debug['len_value']['end'] = self._io.pos()
            self._debug['name_space']['start'] = self._io.pos()
            self.name_space = self._io.read_u4le()
            self._debug['name_space']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Buffer(KaitaiStruct):
        """Changed parts of a block; a bit map of them follows, in words of 32 bits, and
        an operation for each run of set bits.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Buffer Log Item) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["item_type", "num_regions", "flags", "num_sectors", "sector", "num_words"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.Buffer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['item_type']['start'] = self._io.pos()
            self.item_type = self._io.read_u2le()
            self._debug['item_type']['end'] = self._io.pos()
            self._debug['num_regions']['start'] = self._io.pos()
            self.num_regions = self._io.read_u2le()
            self._debug['num_regions']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u2le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['sector']['start'] = self._io.pos()
            self.sector = self._io.read_s8le()
            self._debug['sector']['end'] = self._io.pos()
            self._debug['num_words']['start'] = self._io.pos()
            self.num_words = self._io.read_u4le()
            self._debug['num_words']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def len_chunk(self):
            """Bytes of the block for which a bit stands."""
            if hasattr(self, '_m_len_chunk'):
                return self._m_len_chunk

            self._m_len_chunk = 128
            return getattr(self, '_m_len_chunk', None)

        @property
        def type_of_buffer(self):
            """What the block is, see enum `buffer_type`; zero where older kernels wrote."""
            if hasattr(self, '_m_type_of_buffer'):
                return self._m_type_of_buffer

            self._m_type_of_buffer = self.flags >> 11
            return getattr(self, '_m_type_of_buffer', None)


    class CountedExtent(KaitaiStruct):
        """Blocks whose number of users changes, one of `num_extents` behind the head of
        kind `reference_count`.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
        """
        SEQ_FIELDS = ["start", "num_blocks", "operation"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.CountedExtent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u8le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['operation']['start'] = self._io.pos()
            self.operation = KaitaiStream.resolve_enum(XfsLogItems.CountOperation, self._io.read_u4le())
            self._debug['operation']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Device(KaitaiStruct):
        """A device's number.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Exchange(KaitaiStruct):
        """What two files have still to exchange; each step writes the rest down anew. It
        begins as `intent` does.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
        """
        SEQ_FIELDS = ["item_type", "num_regions", "padding", "number", "inode_1", "inode_2", "generation_1", "generation_2", "first_1", "first_2", "num_blocks", "flags", "size_1", "size_2"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.Exchange, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['item_type']['start'] = self._io.pos()
            self.item_type = self._io.read_u2le()
            self._debug['item_type']['end'] = self._io.pos()
            self._debug['num_regions']['start'] = self._io.pos()
            self.num_regions = self._io.read_u2le()
            self._debug['num_regions']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['inode_1']['start'] = self._io.pos()
            self.inode_1 = self._io.read_u8le()
            self._debug['inode_1']['end'] = self._io.pos()
            self._debug['inode_2']['start'] = self._io.pos()
            self.inode_2 = self._io.read_u8le()
            self._debug['inode_2']['end'] = self._io.pos()
            self._debug['generation_1']['start'] = self._io.pos()
            self.generation_1 = self._io.read_u4le()
            self._debug['generation_1']['end'] = self._io.pos()
            self._debug['generation_2']['start'] = self._io.pos()
            self.generation_2 = self._io.read_u4le()
            self._debug['generation_2']['end'] = self._io.pos()
            self._debug['first_1']['start'] = self._io.pos()
            self.first_1 = self._io.read_u8le()
            self._debug['first_1']['end'] = self._io.pos()
            self._debug['first_2']['start'] = self._io.pos()
            self.first_2 = self._io.read_u8le()
            self._debug['first_2']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u8le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['size_1']['start'] = self._io.pos()
            self.size_1 = self._io.read_u8le()
            self._debug['size_1']['end'] = self._io.pos()
            self._debug['size_2']['start'] = self._io.pos()
            self.size_2 = self._io.read_u8le()
            self._debug['size_2']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FreedExtent(KaitaiStruct):
        """Blocks to be freed, one of `num_extents` behind the head of kind `free_extents`
        or `free_extents_done`. Where 32-bit kernels wrote, `padding` is missing.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
        """
        SEQ_FIELDS = ["start", "num_blocks", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.FreedExtent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u8le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4le()
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Inode(KaitaiStruct):
        """A changed inode; an operation with the core follows, and one for each fork
        that changed.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["item_type", "num_regions", "changes", "len_attribute_fork", "len_data_fork", "padding", "number", "device", "sector", "num_sectors", "ofs_inode"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.Inode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['item_type']['start'] = self._io.pos()
            self.item_type = self._io.read_u2le()
            self._debug['item_type']['end'] = self._io.pos()
            self._debug['num_regions']['start'] = self._io.pos()
            self.num_regions = self._io.read_u2le()
            self._debug['num_regions']['end'] = self._io.pos()
            self._debug['changes']['start'] = self._io.pos()
            self.changes = self._io.read_u4le()
            self._debug['changes']['end'] = self._io.pos()
            self._debug['len_attribute_fork']['start'] = self._io.pos()
            self.len_attribute_fork = self._io.read_u2le()
            self._debug['len_attribute_fork']['end'] = self._io.pos()
            self._debug['len_data_fork']['start'] = self._io.pos()
            self.len_data_fork = self._io.read_u2le()
            self._debug['len_data_fork']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_bytes(16)
            self._debug['device']['end'] = self._io.pos()
            self._debug['sector']['start'] = self._io.pos()
            self.sector = self._io.read_s8le()
            self._debug['sector']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_s4le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['ofs_inode']['start'] = self._io.pos()
            self.ofs_inode = self._io.read_s4le()
            self._debug['ofs_inode']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Inode32(KaitaiStruct):
        """The same as 32-bit kernels wrote it.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["item_type", "num_regions", "changes", "len_attribute_fork", "len_data_fork", "number", "device", "sector", "num_sectors", "ofs_inode"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.Inode32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['item_type']['start'] = self._io.pos()
            self.item_type = self._io.read_u2le()
            self._debug['item_type']['end'] = self._io.pos()
            self._debug['num_regions']['start'] = self._io.pos()
            self.num_regions = self._io.read_u2le()
            self._debug['num_regions']['end'] = self._io.pos()
            self._debug['changes']['start'] = self._io.pos()
            self.changes = self._io.read_u4le()
            self._debug['changes']['end'] = self._io.pos()
            self._debug['len_attribute_fork']['start'] = self._io.pos()
            self.len_attribute_fork = self._io.read_u2le()
            self._debug['len_attribute_fork']['end'] = self._io.pos()
            self._debug['len_data_fork']['start'] = self._io.pos()
            self.len_data_fork = self._io.read_u2le()
            self._debug['len_data_fork']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_bytes(16)
            self._debug['device']['end'] = self._io.pos()
            self._debug['sector']['start'] = self._io.pos()
            self.sector = self._io.read_s8le()
            self._debug['sector']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_s4le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['ofs_inode']['start'] = self._io.pos()
            self.ofs_inode = self._io.read_s4le()
            self._debug['ofs_inode']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeCore(KaitaiStruct):
        """The core of an inode; the fields are those of xfs_inode, in another byte order.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "mode", "version", "format", "num_links_old", "uid", "gid", "num_links", "project_low", "project_high", "num_extents_wide", "access_time", "modification_time", "change_time", "size", "num_blocks", "extent_size", "num_extents", "num_attribute_extents", "ofs_attribute_fork", "attribute_format", "migration_events", "migration_state", "flags", "generation", "next_unlinked"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.InodeCore, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2le()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 18766:
                raise kaitaistruct.ValidationNotEqualError(18766, self.magic, self._io, u"/types/inode_core/seq/0")
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()
            self._debug['format']['start'] = self._io.pos()
            self.format = self._io.read_u1()
            self._debug['format']['end'] = self._io.pos()
            self._debug['num_links_old']['start'] = self._io.pos()
            self.num_links_old = self._io.read_u2le()
            self._debug['num_links_old']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['project_low']['start'] = self._io.pos()
            self.project_low = self._io.read_u2le()
            self._debug['project_low']['end'] = self._io.pos()
            self._debug['project_high']['start'] = self._io.pos()
            self.project_high = self._io.read_u2le()
            self._debug['project_high']['end'] = self._io.pos()
            self._debug['num_extents_wide']['start'] = self._io.pos()
            self.num_extents_wide = self._io.read_u8le()
            self._debug['num_extents_wide']['end'] = self._io.pos()
            self._debug['access_time']['start'] = self._io.pos()
            self.access_time = self._io.read_u8le()
            self._debug['access_time']['end'] = self._io.pos()
            self._debug['modification_time']['start'] = self._io.pos()
            self.modification_time = self._io.read_u8le()
            self._debug['modification_time']['end'] = self._io.pos()
            self._debug['change_time']['start'] = self._io.pos()
            self.change_time = self._io.read_u8le()
            self._debug['change_time']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u8le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['extent_size']['start'] = self._io.pos()
            self.extent_size = self._io.read_u4le()
            self._debug['extent_size']['end'] = self._io.pos()
            self._debug['num_extents']['start'] = self._io.pos()
            self.num_extents = self._io.read_u4le()
            self._debug['num_extents']['end'] = self._io.pos()
            self._debug['num_attribute_extents']['start'] = self._io.pos()
            self.num_attribute_extents = self._io.read_u2le()
            self._debug['num_attribute_extents']['end'] = self._io.pos()
            self._debug['ofs_attribute_fork']['start'] = self._io.pos()
            self.ofs_attribute_fork = self._io.read_u1()
            self._debug['ofs_attribute_fork']['end'] = self._io.pos()
            self._debug['attribute_format']['start'] = self._io.pos()
            self.attribute_format = self._io.read_u1()
            self._debug['attribute_format']['end'] = self._io.pos()
            self._debug['migration_events']['start'] = self._io.pos()
            self.migration_events = self._io.read_u4le()
            self._debug['migration_events']['end'] = self._io.pos()
            self._debug['migration_state']['start'] = self._io.pos()
            self.migration_state = self._io.read_u2le()
            self._debug['migration_state']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['next_unlinked']['start'] = self._io.pos()
            self.next_unlinked = self._io.read_u4le()
            self._debug['next_unlinked']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeExtension(KaitaiStruct):
        """What follows in version 3 of the inode.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Log Items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["checksum", "num_changes", "sequence", "flags_2", "copy_extent_size", "padding", "creation_time", "number", "uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.InodeExtension, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['num_changes']['start'] = self._io.pos()
            self.num_changes = self._io.read_u8le()
            self._debug['num_changes']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['flags_2']['start'] = self._io.pos()
            self.flags_2 = self._io.read_u8le()
            self._debug['flags_2']['end'] = self._io.pos()
            self._debug['copy_extent_size']['start'] = self._io.pos()
            self.copy_extent_size = self._io.read_u4le()
            self._debug['copy_extent_size']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(12)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['creation_time']['start'] = self._io.pos()
            self.creation_time = self._io.read_u8le()
            self._debug['creation_time']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Intent(KaitaiStruct):
        """The head of an intent (what a chain of transactions still has to do after a
        crash) and of the news that it is done. Structures follow an intent that has
        extents.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Deferred items) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["item_type", "num_regions", "num_extents", "number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.Intent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['item_type']['start'] = self._io.pos()
            self.item_type = KaitaiStream.resolve_enum(XfsLogItems.ItemType, self._io.read_u2le())
            self._debug['item_type']['end'] = self._io.pos()
            self._debug['num_regions']['start'] = self._io.pos()
            self.num_regions = self._io.read_u2le()
            self._debug['num_regions']['end'] = self._io.pos()
            self._debug['num_extents']['start'] = self._io.pos()
            self.num_extents = self._io.read_u4le()
            self._debug['num_extents']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MapWord(KaitaiStruct):
        """A word of a buffer's bit map.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Buffer Log Item) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["bits"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.MapWord, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['bits']['start'] = self._io.pos()
            self.bits = self._io.read_u4le()
            self._debug['bits']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MappedExtent(KaitaiStruct):
        """Blocks that are to be mapped into a file or out of it (kind `map_extents`, one
        behind the head), or entered in the tree of owners or taken out of it (kind
        `reverse_map`, `num_extents` of them).
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
        """
        SEQ_FIELDS = ["owner", "start", "first", "num_blocks", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.MappedExtent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u8le()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u8le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['first']['start'] = self._io.pos()
            self.first = self._io.read_u8le()
            self._debug['first']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NewInodes(KaitaiStruct):
        """Inodes that were made at once, behind the item's type and number of regions;
        big-endian.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Inode Creation Log Item) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["group", "block", "num_inodes", "inode_size", "num_blocks", "generation"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.NewInodes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_u4be()
            self._debug['group']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4be()
            self._debug['block']['end'] = self._io.pos()
            self._debug['num_inodes']['start'] = self._io.pos()
            self.num_inodes = self._io.read_u4be()
            self._debug['num_inodes']['end'] = self._io.pos()
            self._debug['inode_size']['start'] = self._io.pos()
            self.inode_size = self._io.read_u4be()
            self._debug['inode_size']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4be()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4be()
            self._debug['generation']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class TransactionHeader(KaitaiStruct):
        """The first operation of a transaction.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Items, Transaction Headers) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "transaction_type", "transaction", "num_items"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLogItems.TransactionHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 1414676814:
                raise kaitaistruct.ValidationNotEqualError(1414676814, self.magic, self._io, u"/types/transaction_header/seq/0")
            self._debug['transaction_type']['start'] = self._io.pos()
            self.transaction_type = self._io.read_u4le()
            self._debug['transaction_type']['end'] = self._io.pos()
            self._debug['transaction']['start'] = self._io.pos()
            self.transaction = self._io.read_u4le()
            self._debug['transaction']['end'] = self._io.pos()
            self._debug['num_items']['start'] = self._io.pos()
            self.num_items = self._io.read_u4le()
            self._debug['num_items']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



