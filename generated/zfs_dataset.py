# Made by scripts/build_parsers.py from specs/zfs_dataset.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ZfsDataset(KaitaiStruct):
    """What stands in the bonus of dnodes: of a pool's datasets and their directories, and of the files
    of a file system, up to its version 4 as a `znode`, later as system attributes in any order.
    
    .. seealso::
       dsl_dataset_phys_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dsl_dataset.h
    """

    class AttributeMagic(IntEnum):
        attributes = 3100762

    class FileFlags(IntEnum):
        xattr = 1
        inheritable_aces = 2
        trivial_acl = 4
        object_aces = 8
        protected_acl = 16
        defaulted_acl = 32
        inherited_acl = 64
        scan_stamp = 128
        no_execute_denied = 256
        read_only = 4294967296
        hidden = 8589934592
        system = 17179869184
        archive = 34359738368
        immutable = 68719476736
        no_unlink = 137438953472
        append_only = 274877906944
        no_dump = 549755813888
        opaque = 1099511627776
        sparse = 17592186044416
    SEQ_FIELDS = ["dataset"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ZfsDataset, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['dataset']['start'] = self._io.pos()
        self.dataset = ZfsDataset.Dataset(self._io, self, self._root)
        self.dataset._read()
        self._debug['dataset']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.dataset._fetch_instances()

    class AttributeHeader(KaitaiStruct):
        """The head of system attributes. Lengths of those that have various ones follow it, two bytes
        each.
        
        .. seealso::
           struct sa_hdr_phys - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/sa_impl.h
        """
        SEQ_FIELDS = ["magic", "layout_raw"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsDataset.AttributeHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['layout_raw']['start'] = self._io.pos()
            self.layout_raw = self._io.read_u2le()
            self._debug['layout_raw']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def layout(self):
            if hasattr(self, '_m_layout'):
                return self._m_layout

            self._m_layout = self.layout_raw & 1023
            return getattr(self, '_m_layout', None)

        @property
        def len_header(self):
            """Bytes."""
            if hasattr(self, '_m_len_header'):
                return self._m_len_header

            self._m_len_header = (self.layout_raw >> 10 & 63) * 8
            return getattr(self, '_m_len_header', None)


    class AttributeLength(KaitaiStruct):
        """The length of a system attribute.
        
        .. seealso::
           struct sa_hdr_phys - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/sa_impl.h
        """
        SEQ_FIELDS = ["length"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsDataset.AttributeLength, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u2le()
            self._debug['length']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Dataset(KaitaiStruct):
        """A file system, a volume, or a snapshot of one.
        
        .. seealso::
           dsl_dataset_phys_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dsl_dataset.h
        """
        SEQ_FIELDS = ["directory", "previous", "previous_group", "next_snapshot", "snapshots", "num_children", "created", "created_group", "dead_list", "referenced", "compressed", "uncompressed", "unique", "filesystem_guid", "guid", "flags", "pointer", "next_clones", "properties", "user_references", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsDataset.Dataset, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['directory']['start'] = self._io.pos()
            self.directory = self._io.read_u8le()
            self._debug['directory']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u8le()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['previous_group']['start'] = self._io.pos()
            self.previous_group = self._io.read_u8le()
            self._debug['previous_group']['end'] = self._io.pos()
            self._debug['next_snapshot']['start'] = self._io.pos()
            self.next_snapshot = self._io.read_u8le()
            self._debug['next_snapshot']['end'] = self._io.pos()
            self._debug['snapshots']['start'] = self._io.pos()
            self.snapshots = self._io.read_u8le()
            self._debug['snapshots']['end'] = self._io.pos()
            self._debug['num_children']['start'] = self._io.pos()
            self.num_children = self._io.read_u8le()
            self._debug['num_children']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_u8le()
            self._debug['created']['end'] = self._io.pos()
            self._debug['created_group']['start'] = self._io.pos()
            self.created_group = self._io.read_u8le()
            self._debug['created_group']['end'] = self._io.pos()
            self._debug['dead_list']['start'] = self._io.pos()
            self.dead_list = self._io.read_u8le()
            self._debug['dead_list']['end'] = self._io.pos()
            self._debug['referenced']['start'] = self._io.pos()
            self.referenced = self._io.read_u8le()
            self._debug['referenced']['end'] = self._io.pos()
            self._debug['compressed']['start'] = self._io.pos()
            self.compressed = self._io.read_u8le()
            self._debug['compressed']['end'] = self._io.pos()
            self._debug['uncompressed']['start'] = self._io.pos()
            self.uncompressed = self._io.read_u8le()
            self._debug['uncompressed']['end'] = self._io.pos()
            self._debug['unique']['start'] = self._io.pos()
            self.unique = self._io.read_u8le()
            self._debug['unique']['end'] = self._io.pos()
            self._debug['filesystem_guid']['start'] = self._io.pos()
            self.filesystem_guid = self._io.read_u8le()
            self._debug['filesystem_guid']['end'] = self._io.pos()
            self._debug['guid']['start'] = self._io.pos()
            self.guid = self._io.read_u8le()
            self._debug['guid']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['pointer']['start'] = self._io.pos()
            self.pointer = self._io.read_bytes(128)
            self._debug['pointer']['end'] = self._io.pos()
            self._debug['next_clones']['start'] = self._io.pos()
            self.next_clones = self._io.read_u8le()
            self._debug['next_clones']['end'] = self._io.pos()
            self._debug['properties']['start'] = self._io.pos()
            self.properties = self._io.read_u8le()
            self._debug['properties']['end'] = self._io.pos()
            self._debug['user_references']['start'] = self._io.pos()
            self.user_references = self._io.read_u8le()
            self._debug['user_references']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self._debug['padding']['arr'] = []
            self.padding = []
            for i in range(5):
                self._debug['padding']['arr'].append({'start': self._io.pos()})
                self.padding.append(self._io.read_u8le())
                self._debug['padding']['arr'][i]['end'] = self._io.pos()

            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.padding)):
                pass



    class Directory(KaitaiStruct):
        """A dataset as others are below it.
        
        .. seealso::
           dsl_dir_phys_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dsl_dir.h
        """
        SEQ_FIELDS = ["created", "head", "parent", "origin", "children", "used", "compressed", "uncompressed", "quota", "reserved", "properties", "delegations", "flags", "used_for", "clones", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsDataset.Directory, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_u8le()
            self._debug['created']['end'] = self._io.pos()
            self._debug['head']['start'] = self._io.pos()
            self.head = self._io.read_u8le()
            self._debug['head']['end'] = self._io.pos()
            self._debug['parent']['start'] = self._io.pos()
            self.parent = self._io.read_u8le()
            self._debug['parent']['end'] = self._io.pos()
            self._debug['origin']['start'] = self._io.pos()
            self.origin = self._io.read_u8le()
            self._debug['origin']['end'] = self._io.pos()
            self._debug['children']['start'] = self._io.pos()
            self.children = self._io.read_u8le()
            self._debug['children']['end'] = self._io.pos()
            self._debug['used']['start'] = self._io.pos()
            self.used = self._io.read_u8le()
            self._debug['used']['end'] = self._io.pos()
            self._debug['compressed']['start'] = self._io.pos()
            self.compressed = self._io.read_u8le()
            self._debug['compressed']['end'] = self._io.pos()
            self._debug['uncompressed']['start'] = self._io.pos()
            self.uncompressed = self._io.read_u8le()
            self._debug['uncompressed']['end'] = self._io.pos()
            self._debug['quota']['start'] = self._io.pos()
            self.quota = self._io.read_u8le()
            self._debug['quota']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u8le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['properties']['start'] = self._io.pos()
            self.properties = self._io.read_u8le()
            self._debug['properties']['end'] = self._io.pos()
            self._debug['delegations']['start'] = self._io.pos()
            self.delegations = self._io.read_u8le()
            self._debug['delegations']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['used_for']['start'] = self._io.pos()
            self._debug['used_for']['arr'] = []
            self.used_for = []
            for i in range(5):
                self._debug['used_for']['arr'].append({'start': self._io.pos()})
                self.used_for.append(self._io.read_u8le())
                self._debug['used_for']['arr'][i]['end'] = self._io.pos()

            self._debug['used_for']['end'] = self._io.pos()
            self._debug['clones']['start'] = self._io.pos()
            self.clones = self._io.read_u8le()
            self._debug['clones']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self._debug['padding']['arr'] = []
            self.padding = []
            for i in range(13):
                self._debug['padding']['arr'].append({'start': self._io.pos()})
                self.padding.append(self._io.read_u8le())
                self._debug['padding']['arr'][i]['end'] = self._io.pos()

            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.used_for)):
                pass

            for i in range(len(self.padding)):
                pass



    class Moment(KaitaiStruct):
        """A system attribute that is a time.
        
        .. seealso::
           zpl_attr_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zfs_sa.h
        """
        SEQ_FIELDS = ["seconds", "nanoseconds"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsDataset.Moment, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['seconds']['start'] = self._io.pos()
            self.seconds = self._io.read_s8le()
            self._debug['seconds']['end'] = self._io.pos()
            self._debug['nanoseconds']['start'] = self._io.pos()
            self.nanoseconds = self._io.read_u8le()
            self._debug['nanoseconds']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NumberAttribute(KaitaiStruct):
        """A system attribute that is a number.
        
        .. seealso::
           zpl_attr_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zfs_sa.h
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsDataset.NumberAttribute, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u8le()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Znode(KaitaiStruct):
        """An inode of a file system up to version 4. The target of a short symlink is behind it.
        
        .. seealso::
           struct znode_phys - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zfs_sa.h
        """
        SEQ_FIELDS = ["accessed", "modified", "changed", "created", "generation", "mode", "size", "parent", "links", "xattr", "device", "flags", "uid", "gid", "access_zone", "padding", "acl"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsDataset.Znode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['accessed']['start'] = self._io.pos()
            self._debug['accessed']['arr'] = []
            self.accessed = []
            for i in range(2):
                self._debug['accessed']['arr'].append({'start': self._io.pos()})
                self.accessed.append(self._io.read_u8le())
                self._debug['accessed']['arr'][i]['end'] = self._io.pos()

            self._debug['accessed']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self._debug['modified']['arr'] = []
            self.modified = []
            for i in range(2):
                self._debug['modified']['arr'].append({'start': self._io.pos()})
                self.modified.append(self._io.read_u8le())
                self._debug['modified']['arr'][i]['end'] = self._io.pos()

            self._debug['modified']['end'] = self._io.pos()
            self._debug['changed']['start'] = self._io.pos()
            self._debug['changed']['arr'] = []
            self.changed = []
            for i in range(2):
                self._debug['changed']['arr'].append({'start': self._io.pos()})
                self.changed.append(self._io.read_u8le())
                self._debug['changed']['arr'][i]['end'] = self._io.pos()

            self._debug['changed']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self._debug['created']['arr'] = []
            self.created = []
            for i in range(2):
                self._debug['created']['arr'].append({'start': self._io.pos()})
                self.created.append(self._io.read_u8le())
                self._debug['created']['arr'][i]['end'] = self._io.pos()

            self._debug['created']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u8le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['parent']['start'] = self._io.pos()
            self.parent = self._io.read_u8le()
            self._debug['parent']['end'] = self._io.pos()
            self._debug['links']['start'] = self._io.pos()
            self.links = self._io.read_u8le()
            self._debug['links']['end'] = self._io.pos()
            self._debug['xattr']['start'] = self._io.pos()
            self.xattr = self._io.read_u8le()
            self._debug['xattr']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u8le()
            self._debug['device']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['uid']['start'] = self._io.pos()
            self.uid = self._io.read_u8le()
            self._debug['uid']['end'] = self._io.pos()
            self._debug['gid']['start'] = self._io.pos()
            self.gid = self._io.read_u8le()
            self._debug['gid']['end'] = self._io.pos()
            self._debug['access_zone']['start'] = self._io.pos()
            self.access_zone = self._io.read_u8le()
            self._debug['access_zone']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self._debug['padding']['arr'] = []
            self.padding = []
            for i in range(3):
                self._debug['padding']['arr'].append({'start': self._io.pos()})
                self.padding.append(self._io.read_u8le())
                self._debug['padding']['arr'][i]['end'] = self._io.pos()

            self._debug['padding']['end'] = self._io.pos()
            self._debug['acl']['start'] = self._io.pos()
            self.acl = self._io.read_bytes(88)
            self._debug['acl']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.accessed)):
                pass

            for i in range(len(self.modified)):
                pass

            for i in range(len(self.changed)):
                pass

            for i in range(len(self.created)):
                pass

            for i in range(len(self.padding)):
                pass




