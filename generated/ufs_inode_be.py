# Made by scripts/build_parsers.py from specs/ufs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class UfsInodeBe(KaitaiStruct):
    """Each group has a table of them. Inode 2 is the root. Pointers are numbers of fragments, at
    which a block begins, or as many fragments of one as a file of less than 13 blocks needs at
    its end; 0 is a hole.
    
    .. seealso::
       Source - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h
    """

    class Flags(IntEnum):
        nodump = 1
        user_immutable = 2
        user_append = 4
        opaque = 8
        user_no_unlink = 16
        windows_system = 128
        sparse = 256
        offline = 512
        reparse = 1024
        windows_archive = 2048
        windows_readonly = 4096
        hidden = 32768
        archived = 65536
        immutable = 131072
        append = 262144
        no_unlink = 1048576
        snapshot = 2097152
    SEQ_FIELDS = ["inode"]
    def __init__(self, _io, _parent=None, _root=None):
        super(UfsInodeBe, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['inode']['start'] = self._io.pos()
        self.inode = UfsInodeBe.Ufs2(self._io, self, self._root)
        self.inode._read()
        self._debug['inode']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.inode._fetch_instances()

    class Map32(KaitaiStruct):
        """The pointers of an inode of UFS1.
        
        .. seealso::
           struct ufs1_dinode - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h
        """
        SEQ_FIELDS = ["direct", "indirect"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsInodeBe.Map32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['direct']['start'] = self._io.pos()
            self._debug['direct']['arr'] = []
            self.direct = []
            for i in range(12):
                self._debug['direct']['arr'].append({'start': self._io.pos()})
                self.direct.append(self._io.read_u4be())
                self._debug['direct']['arr'][i]['end'] = self._io.pos()

            self._debug['direct']['end'] = self._io.pos()
            self._debug['indirect']['start'] = self._io.pos()
            self._debug['indirect']['arr'] = []
            self.indirect = []
            for i in range(3):
                self._debug['indirect']['arr'].append({'start': self._io.pos()})
                self.indirect.append(self._io.read_u4be())
                self._debug['indirect']['arr'][i]['end'] = self._io.pos()

            self._debug['indirect']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.direct)):
                pass

            for i in range(len(self.indirect)):
                pass



    class Map64(KaitaiStruct):
        """The pointers of an inode of UFS2.
        
        .. seealso::
           struct ufs2_dinode - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h
        """
        SEQ_FIELDS = ["direct", "indirect"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsInodeBe.Map64, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['direct']['start'] = self._io.pos()
            self._debug['direct']['arr'] = []
            self.direct = []
            for i in range(12):
                self._debug['direct']['arr'].append({'start': self._io.pos()})
                self.direct.append(self._io.read_u8be())
                self._debug['direct']['arr'][i]['end'] = self._io.pos()

            self._debug['direct']['end'] = self._io.pos()
            self._debug['indirect']['start'] = self._io.pos()
            self._debug['indirect']['arr'] = []
            self.indirect = []
            for i in range(3):
                self._debug['indirect']['arr'].append({'start': self._io.pos()})
                self.indirect.append(self._io.read_u8be())
                self._debug['indirect']['arr'][i]['end'] = self._io.pos()

            self._debug['indirect']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.direct)):
                pass

            for i in range(len(self.indirect)):
                pass



    class Pointer32(KaitaiStruct):
        """A pointer of UFS1.
        
        .. seealso::
           ufs1_daddr_t - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h
        """
        SEQ_FIELDS = ["fragment"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsInodeBe.Pointer32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['fragment']['start'] = self._io.pos()
            self.fragment = self._io.read_u4be()
            self._debug['fragment']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Pointer64(KaitaiStruct):
        """A pointer of UFS2.
        
        .. seealso::
           ufs2_daddr_t - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h
        """
        SEQ_FIELDS = ["fragment"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsInodeBe.Pointer64, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['fragment']['start'] = self._io.pos()
            self.fragment = self._io.read_u8be()
            self._debug['fragment']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Ufs1(KaitaiStruct):
        """An inode of UFS1.
        
        .. seealso::
           struct ufs1_dinode - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h
        """
        SEQ_FIELDS = ["mode", "num_links", "old_uid", "old_gid", "size", "accessed", "accessed_ns", "modified", "modified_ns", "changed", "changed_ns", "pointers", "flags", "num_sectors", "generation", "uid", "gid", "sun_gid", "spare"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsInodeBe.Ufs1, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2be()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u2be()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['old_uid']['start'] = self._io.pos()
            self.old_uid = self._io.read_u2be()
            self._debug['old_uid']['end'] = self._io.pos()
            self._debug['old_gid']['start'] = self._io.pos()
            self.old_gid = self._io.read_u2be()
            self._debug['old_gid']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8be()
            self._debug['size']['end'] = self._io.pos()
            self._debug['accessed']['start'] = self._io.pos()
            self.accessed = self._io.read_s4be()
            self._debug['accessed']['end'] = self._io.pos()
            self._debug['accessed_ns']['start'] = self._io.pos()
            self.accessed_ns = self._io.read_u4be()
            self._debug['accessed_ns']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_s4be()
            self._debug['modified']['end'] = self._io.pos()
            self._debug['modified_ns']['start'] = self._io.pos()
            self.modified_ns = self._io.read_u4be()
            self._debug['modified_ns']['end'] = self._io.pos()
            self._debug['changed']['start'] = self._io.pos()
            self.changed = self._io.read_s4be()
            self._debug['changed']['end'] = self._io.pos()
            self._debug['changed_ns']['start'] = self._io.pos()
            self.changed_ns = self._io.read_u4be()
            self._debug['changed_ns']['end'] = self._io.pos()
            self._debug['pointers']['start'] = self._io.pos()
            self.pointers = self._io.read_bytes(60)
            self._debug['pointers']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4be()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u4be()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4be()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4be()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4be()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['sun_gid']['start'] = self._io.pos()
            self.sun_gid = self._io.read_u4be()
            self._debug['sun_gid']['end'] = self._io.pos()
            self._debug['spare']['start'] = self._io.pos()
            self.spare = self._io.read_u4be()
            self._debug['spare']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Ufs2(KaitaiStruct):
        """An inode of UFS2.
        
        .. seealso::
           struct ufs2_dinode - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ufs/dinode.h
        """
        SEQ_FIELDS = ["mode", "num_links", "uid", "gid", "block_size", "size", "num_sectors", "accessed", "modified", "changed", "created", "modified_ns", "accessed_ns", "changed_ns", "created_ns", "generation", "kernel_flags", "flags", "attributes_size", "attributes", "pointers", "revision", "next_free", "checksum", "spare"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsInodeBe.Ufs2, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u2be()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u2be()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u4be()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u4be()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['block_size']['start'] = self._io.pos()
            self.block_size = self._io.read_u4be()
            self._debug['block_size']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8be()
            self._debug['size']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u8be()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['accessed']['start'] = self._io.pos()
            self.accessed = self._io.read_s8be()
            self._debug['accessed']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_s8be()
            self._debug['modified']['end'] = self._io.pos()
            self._debug['changed']['start'] = self._io.pos()
            self.changed = self._io.read_s8be()
            self._debug['changed']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_s8be()
            self._debug['created']['end'] = self._io.pos()
            self._debug['modified_ns']['start'] = self._io.pos()
            self.modified_ns = self._io.read_u4be()
            self._debug['modified_ns']['end'] = self._io.pos()
            self._debug['accessed_ns']['start'] = self._io.pos()
            self.accessed_ns = self._io.read_u4be()
            self._debug['accessed_ns']['end'] = self._io.pos()
            self._debug['changed_ns']['start'] = self._io.pos()
            self.changed_ns = self._io.read_u4be()
            self._debug['changed_ns']['end'] = self._io.pos()
            self._debug['created_ns']['start'] = self._io.pos()
            self.created_ns = self._io.read_u4be()
            self._debug['created_ns']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4be()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['kernel_flags']['start'] = self._io.pos()
            self.kernel_flags = self._io.read_u4be()
            self._debug['kernel_flags']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4be()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['attributes_size']['start'] = self._io.pos()
            self.attributes_size = self._io.read_u4be()
            self._debug['attributes_size']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self._debug['attributes']['arr'] = []
            self.attributes = []
            for i in range(2):
                self._debug['attributes']['arr'].append({'start': self._io.pos()})
                self.attributes.append(self._io.read_u8be())
                self._debug['attributes']['arr'][i]['end'] = self._io.pos()

            self._debug['attributes']['end'] = self._io.pos()
            self._debug['pointers']['start'] = self._io.pos()
            self.pointers = self._io.read_bytes(120)
            self._debug['pointers']['end'] = self._io.pos()
            self._debug['revision']['start'] = self._io.pos()
            self.revision = self._io.read_u8be()
            self._debug['revision']['end'] = self._io.pos()
            self._debug['next_free']['start'] = self._io.pos()
            self.next_free = self._io.read_u4be()
            self._debug['next_free']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4be()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['spare']['start'] = self._io.pos()
            self._debug['spare']['arr'] = []
            self.spare = []
            for i in range(2):
                self._debug['spare']['arr'].append({'start': self._io.pos()})
                self.spare.append(self._io.read_u4be())
                self._debug['spare']['arr'][i]['end'] = self._io.pos()

            self._debug['spare']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.attributes)):
                pass

            for i in range(len(self.spare)):
                pass




