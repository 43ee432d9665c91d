# Made by scripts/build_parsers.py from specs/squashfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class SquashfsInode(KaitaiStruct):
    """Inodes lie one behind the other in metadata blocks, and have the length that their
    kind needs. A reference to one is a 48-bit place of a metadata block, counted in
    bytes from the first block of inodes, and in the lower 16 bits the byte in what that
    holds once it is decompressed. An inode may go on in the next block.
    
    .. seealso::
       3.3, Inodes - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/squashfs.rst?h=v6.12
    """

    class Kind(IntEnum):
        directory = 1
        file = 2
        symlink = 3
        block_device = 4
        character_device = 5
        fifo = 6
        socket = 7
        long_directory = 8
        long_file = 9
        long_symlink = 10
        long_block_device = 11
        long_character_device = 12
        long_fifo = 13
        long_socket = 14
    SEQ_FIELDS = ["head", "body"]
    def __init__(self, _io, _parent=None, _root=None):
        super(SquashfsInode, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['head']['start'] = self._io.pos()
        self.head = SquashfsInode.Head(self._io, self, self._root)
        self.head._read()
        self._debug['head']['end'] = self._io.pos()
        self._debug['body']['start'] = self._io.pos()
        _on = self.head.kind
        if _on == 1:
            pass
            self.body = SquashfsInode.Directory(self._io, self, self._root)
            self.body._read()
        elif _on == 10:
            pass
            self.body = SquashfsInode.Symlink(self._io, self, self._root)
            self.body._read()
        elif _on == 11:
            pass
            self.body = SquashfsInode.LongDevice(self._io, self, self._root)
            self.body._read()
        elif _on == 12:
            pass
            self.body = SquashfsInode.LongDevice(self._io, self, self._root)
            self.body._read()
        elif _on == 13:
            pass
            self.body = SquashfsInode.LongOther(self._io, self, self._root)
            self.body._read()
        elif _on == 14:
            pass
            self.body = SquashfsInode.LongOther(self._io, self, self._root)
            self.body._read()
        elif _on == 2:
            pass
            self.body = SquashfsInode.File(self._io, self, self._root)
            self.body._read()
        elif _on == 3:
            pass
            self.body = SquashfsInode.Symlink(self._io, self, self._root)
            self.body._read()
        elif _on == 4:
            pass
            self.body = SquashfsInode.Device(self._io, self, self._root)
            self.body._read()
        elif _on == 5:
            pass
            self.body = SquashfsInode.Device(self._io, self, self._root)
            self.body._read()
        elif _on == 6:
            pass
            self.body = SquashfsInode.Other(self._io, self, self._root)
            self.body._read()
        elif _on == 7:
            pass
            self.body = SquashfsInode.Other(self._io, self, self._root)
            self.body._read()
        elif _on == 8:
            pass
            self.body = SquashfsInode.LongDirectory(self._io, self, self._root)
            self.body._read()
        elif _on == 9:
            pass
            self.body = SquashfsInode.LongFile(self._io, self, self._root)
            self.body._read()
        self._debug['body']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.head._fetch_instances()
        _on = self.head.kind
        if _on == 1:
            pass
            self.body._fetch_instances()
        elif _on == 10:
            pass
            self.body._fetch_instances()
        elif _on == 11:
            pass
            self.body._fetch_instances()
        elif _on == 12:
            pass
            self.body._fetch_instances()
        elif _on == 13:
            pass
            self.body._fetch_instances()
        elif _on == 14:
            pass
            self.body._fetch_instances()
        elif _on == 2:
            pass
            self.body._fetch_instances()
        elif _on == 3:
            pass
            self.body._fetch_instances()
        elif _on == 4:
            pass
            self.body._fetch_instances()
        elif _on == 5:
            pass
            self.body._fetch_instances()
        elif _on == 6:
            pass
            self.body._fetch_instances()
        elif _on == 7:
            pass
            self.body._fetch_instances()
        elif _on == 8:
            pass
            self.body._fetch_instances()
        elif _on == 9:
            pass
            self.body._fetch_instances()

    class AttributesNumber(KaitaiStruct):
        """What a symlink with attributes has behind its target.
        
        .. seealso::
           squashfs_read_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/inode.c?h=v6.12
        """
        SEQ_FIELDS = ["attributes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.AttributesNumber, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u4le()
            self._debug['attributes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Device(KaitaiStruct):
        """A device node.
        
        .. seealso::
           squashfs_dev_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_links", "device"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u4le()
            self._debug['device']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Directory(KaitaiStruct):
        """A directory of less than 64 KiB, without index and attributes.
        
        .. seealso::
           squashfs_dir_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["start", "num_links", "size", "offset", "parent"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.Directory, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u4le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u2le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u2le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['parent']['start'] = self._io.pos()
            self.parent = self._io.read_u4le()
            self._debug['parent']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class File(KaitaiStruct):
        """A file with one name and below 4 GiB; the lengths of its blocks follow.
        
        .. seealso::
           squashfs_reg_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["start", "fragment", "fragment_offset", "size"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.File, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u4le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['fragment']['start'] = self._io.pos()
            self.fragment = self._io.read_u4le()
            self._debug['fragment']['end'] = self._io.pos()
            self._debug['fragment_offset']['start'] = self._io.pos()
            self.fragment_offset = self._io.read_u4le()
            self._debug['fragment_offset']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Head(KaitaiStruct):
        """What every inode begins with.
        
        .. seealso::
           squashfs_base_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["kind", "permissions", "user", "group", "modified", "number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.Head, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u2le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['permissions']['start'] = self._io.pos()
            self.permissions = self._io.read_u2le()
            self._debug['permissions']['end'] = self._io.pos()
            self._debug['user']['start'] = self._io.pos()
            self.user = self._io.read_u2le()
            self._debug['user']['end'] = self._io.pos()
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_u2le()
            self._debug['group']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_u4le()
            self._debug['modified']['end'] = self._io.pos()
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u4le()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class IndexEntry(KaitaiStruct):
        """One step of a directory's index, for about each metadata block; the first name
        there follows.
        
        .. seealso::
           squashfs_dir_index - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["index", "start", "len_name_less_1"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.IndexEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['index']['start'] = self._io.pos()
            self.index = self._io.read_u4le()
            self._debug['index']['end'] = self._io.pos()
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u4le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['len_name_less_1']['start'] = self._io.pos()
            self.len_name_less_1 = self._io.read_u4le()
            self._debug['len_name_less_1']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LongDevice(KaitaiStruct):
        """A device node with attributes.
        
        .. seealso::
           squashfs_ldev_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_links", "device", "attributes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.LongDevice, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u4le()
            self._debug['device']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u4le()
            self._debug['attributes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LongDirectory(KaitaiStruct):
        """Any directory; `index_entry` follows, as often as `num_index` says.
        
        .. seealso::
           squashfs_ldir_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_links", "size", "start", "parent", "num_index", "offset", "attributes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.LongDirectory, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u4le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['parent']['start'] = self._io.pos()
            self.parent = self._io.read_u4le()
            self._debug['parent']['end'] = self._io.pos()
            self._debug['num_index']['start'] = self._io.pos()
            self.num_index = self._io.read_u2le()
            self._debug['num_index']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u2le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u4le()
            self._debug['attributes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LongFile(KaitaiStruct):
        """Any file; the lengths of its blocks follow.
        
        .. seealso::
           squashfs_lreg_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["start", "size", "num_sparse", "num_links", "fragment", "fragment_offset", "attributes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.LongFile, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u8le()
            self._debug['start']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['num_sparse']['start'] = self._io.pos()
            self.num_sparse = self._io.read_u8le()
            self._debug['num_sparse']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['fragment']['start'] = self._io.pos()
            self.fragment = self._io.read_u4le()
            self._debug['fragment']['end'] = self._io.pos()
            self._debug['fragment_offset']['start'] = self._io.pos()
            self.fragment_offset = self._io.read_u4le()
            self._debug['fragment_offset']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u4le()
            self._debug['attributes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LongOther(KaitaiStruct):
        """A FIFO or a socket with attributes.
        
        .. seealso::
           squashfs_lipc_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_links", "attributes"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.LongOther, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u4le()
            self._debug['attributes']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Other(KaitaiStruct):
        """A FIFO or a socket.
        
        .. seealso::
           squashfs_ipc_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_links"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.Other, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Symlink(KaitaiStruct):
        """A symbolic link; of the long kind, the number of its list of attributes follows.
        
        .. seealso::
           squashfs_symlink_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["head", "target"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.Symlink, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['head']['start'] = self._io.pos()
            self.head = SquashfsInode.SymlinkHead(self._io, self, self._root)
            self.head._read()
            self._debug['head']['end'] = self._io.pos()
            self._debug['target']['start'] = self._io.pos()
            self.target = self._io.read_bytes(self.head.len_target)
            self._debug['target']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.head._fetch_instances()


    class SymlinkHead(KaitaiStruct):
        """The fixed part; the target follows.
        
        .. seealso::
           squashfs_symlink_inode - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/squashfs/squashfs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["num_links", "len_target"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SquashfsInode.SymlinkHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u4le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['len_target']['start'] = self._io.pos()
            self.len_target = self._io.read_u4le()
            self._debug['len_target']['end'] = self._io.pos()
            if not self.len_target <= 65535:
                raise kaitaistruct.ValidationGreaterThanError(65535, self.len_target, self._io, u"/types/symlink_head/seq/1")


        def _fetch_instances(self):
            pass



