# Made by scripts/build_parsers.py from specs/ext_quota.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtQuota(KaitaiStruct):
    """What each owner uses and may use: the format vfsv1 of disk quotas, which ext4 keeps in
    inodes of its own. Its blocks have 1024 bytes: the first has header and information,
    the second is the root of a tree with 256 children for each byte of an owner's number,
    from the highest on, and its leaves have entries.
    
    .. seealso::
       Source - https://docs.kernel.org/filesystems/quota.html
    """

    class Magic(IntEnum):
        groups = 3653245223
        users = 3653246737
        projects = 3653254932
    SEQ_FIELDS = ["header", "information"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ExtQuota, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = ExtQuota.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        self._debug['information']['start'] = self._io.pos()
        self.information = ExtQuota.Information(self._io, self, self._root)
        self.information._read()
        self._debug['information']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        self.information._fetch_instances()

    class Child(KaitaiStruct):
        """A block of the file that is a child in its tree.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quota_tree.c?h=v6.12
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtQuota.Child, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Entry(KaitaiStruct):
        """What one owner uses and may use; zeros where a leaf has none.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12
        """
        SEQ_FIELDS = ["owner", "padding", "inode_limit", "soft_inode_limit", "num_inodes", "block_limit", "soft_block_limit", "len_used", "block_time", "inode_time"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtQuota.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u4le()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['inode_limit']['start'] = self._io.pos()
            self.inode_limit = self._io.read_u8le()
            self._debug['inode_limit']['end'] = self._io.pos()
            self._debug['soft_inode_limit']['start'] = self._io.pos()
            self.soft_inode_limit = self._io.read_u8le()
            self._debug['soft_inode_limit']['end'] = self._io.pos()
            self._debug['num_inodes']['start'] = self._io.pos()
            self.num_inodes = self._io.read_u8le()
            self._debug['num_inodes']['end'] = self._io.pos()
            self._debug['block_limit']['start'] = self._io.pos()
            self.block_limit = self._io.read_u8le()
            self._debug['block_limit']['end'] = self._io.pos()
            self._debug['soft_block_limit']['start'] = self._io.pos()
            self.soft_block_limit = self._io.read_u8le()
            self._debug['soft_block_limit']['end'] = self._io.pos()
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u8le()
            self._debug['len_used']['end'] = self._io.pos()
            self._debug['block_time']['start'] = self._io.pos()
            self.block_time = self._io.read_u8le()
            self._debug['block_time']['end'] = self._io.pos()
            self._debug['inode_time']['start'] = self._io.pos()
            self.inode_time = self._io.read_u8le()
            self._debug['inode_time']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Header(KaitaiStruct):
        """What the file begins with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12
        """
        SEQ_FIELDS = ["magic", "version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtQuota.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Information(KaitaiStruct):
        """What is so for all owners.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12
        """
        SEQ_FIELDS = ["block_grace", "inode_grace", "flags", "num_blocks", "free_block", "free_entry"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtQuota.Information, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block_grace']['start'] = self._io.pos()
            self.block_grace = self._io.read_u4le()
            self._debug['block_grace']['end'] = self._io.pos()
            self._debug['inode_grace']['start'] = self._io.pos()
            self.inode_grace = self._io.read_u4le()
            self._debug['inode_grace']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['free_block']['start'] = self._io.pos()
            self.free_block = self._io.read_u4le()
            self._debug['free_block']['end'] = self._io.pos()
            self._debug['free_entry']['start'] = self._io.pos()
            self.free_entry = self._io.read_u4le()
            self._debug['free_entry']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LeafHeader(KaitaiStruct):
        """What a leaf begins with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12
        """
        SEQ_FIELDS = ["next_free", "previous_free", "num_entries", "padding", "more_padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtQuota.LeafHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next_free']['start'] = self._io.pos()
            self.next_free = self._io.read_u4le()
            self._debug['next_free']['end'] = self._io.pos()
            self._debug['previous_free']['start'] = self._io.pos()
            self.previous_free = self._io.read_u4le()
            self._debug['previous_free']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2le()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['more_padding']['start'] = self._io.pos()
            self.more_padding = self._io.read_u4le()
            self._debug['more_padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



