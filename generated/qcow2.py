# Made by scripts/build_parsers.py from specs/qcow2.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Qcow2(KaitaiStruct):
    """The header of an image, versions 2 and 3. The image is cut into clusters. A table of first level
    (L1) says where tables of second level (L2) lie, each one cluster long, and these say where the
    clusters of the guest's disk lie.
    
    .. seealso::
       QEMU 7.2, qcow2.txt, Header - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
    """

    class CompressionType(IntEnum):
        zlib = 0
        zstd = 1

    class Encryption(IntEnum):
        none = 0
        aes = 1
        luks = 2

    class ExtensionKind(IntEnum):
        end = 0
        encryption_header = 87539319
        bitmaps = 595929205
        data_file_name = 1145132097
        feature_names = 1745090647
        backing_format = 3799591626

    class Incompatible(IntEnum):
        dirty = 1
        corrupt = 2
        external_data_file = 4
        compression_type = 8
        extended_l2 = 16
    SEQ_FIELDS = ["header", "more"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Qcow2, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = Qcow2.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        if self.header.version == 3:
            pass
            self._debug['more']['start'] = self._io.pos()
            self.more = Qcow2.More(self._io, self, self._root)
            self.more._read()
            self._debug['more']['end'] = self._io.pos()



    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        if self.header.version == 3:
            pass
            self.more._fetch_instances()


    class Compression(KaitaiStruct):
        """What a header of 112 bytes or more has at byte 104.
        
        .. seealso::
           QEMU 7.2, qcow2.txt, Additional fields - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
        """
        SEQ_FIELDS = ["kind", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Qcow2.Compression, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(7)
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ExtendedL2Entry(KaitaiStruct):
        """The same, with a cluster cut into 32 subclusters.
        
        .. seealso::
           QEMU 7.2, qcow2.txt, Extended L2 Entries - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
        """
        SEQ_FIELDS = ["word", "zeros", "allocated"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Qcow2.ExtendedL2Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['word']['start'] = self._io.pos()
            self.word = self._io.read_u8be()
            self._debug['word']['end'] = self._io.pos()
            self._debug['zeros']['start'] = self._io.pos()
            self.zeros = self._io.read_u4be()
            self._debug['zeros']['end'] = self._io.pos()
            self._debug['allocated']['start'] = self._io.pos()
            self.allocated = self._io.read_u4be()
            self._debug['allocated']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def compressed_word(self):
            """As in a plain entry."""
            if hasattr(self, '_m_compressed_word'):
                return self._m_compressed_word

            self._m_compressed_word = (self.word & 4611686018427387903)
            return getattr(self, '_m_compressed_word', None)

        @property
        def is_compressed(self):
            """As in a plain entry; then the bits of subclusters say nothing."""
            if hasattr(self, '_m_is_compressed'):
                return self._m_is_compressed

            self._m_is_compressed = self.word & 4611686018427387904 != 0
            return getattr(self, '_m_is_compressed', None)

        @property
        def is_copied(self):
            """As in a plain entry."""
            if hasattr(self, '_m_is_copied'):
                return self._m_is_copied

            self._m_is_copied = self.word & 9223372036854775808 != 0
            return getattr(self, '_m_is_copied', None)

        @property
        def is_zero(self):
            """No bit of `word` says so here."""
            if hasattr(self, '_m_is_zero'):
                return self._m_is_zero

            self._m_is_zero = False
            return getattr(self, '_m_is_zero', None)

        @property
        def ofs_cluster(self):
            """As in a plain entry."""
            if hasattr(self, '_m_ofs_cluster'):
                return self._m_ofs_cluster

            self._m_ofs_cluster = (self.word & 72057594037927424)
            return getattr(self, '_m_ofs_cluster', None)


    class Extension(KaitaiStruct):
        """The head of an extension of the header. They follow the header, each padded to 8 bytes.
        
        .. seealso::
           QEMU 7.2, qcow2.txt, Header extensions - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
        """
        SEQ_FIELDS = ["kind", "len_data"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Qcow2.Extension, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4be()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['len_data']['start'] = self._io.pos()
            self.len_data = self._io.read_u4be()
            self._debug['len_data']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Header(KaitaiStruct):
        """What versions 2 and 3 begin with.
        
        .. seealso::
           QEMU 7.2, qcow2.txt, Header - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
        """
        SEQ_FIELDS = ["magic", "version", "ofs_backing_name", "len_backing_name", "log2_cluster", "size", "encryption", "num_l1_entries", "ofs_l1_table", "ofs_refcount_table", "num_refcount_clusters", "num_snapshots", "ofs_snapshots"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Qcow2.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x51\x46\x49\xFB":
                raise kaitaistruct.ValidationNotEqualError(b"\x51\x46\x49\xFB", self.magic, self._io, u"/types/header/seq/0")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4be()
            self._debug['version']['end'] = self._io.pos()
            self._debug['ofs_backing_name']['start'] = self._io.pos()
            self.ofs_backing_name = self._io.read_u8be()
            self._debug['ofs_backing_name']['end'] = self._io.pos()
            self._debug['len_backing_name']['start'] = self._io.pos()
            self.len_backing_name = self._io.read_u4be()
            self._debug['len_backing_name']['end'] = self._io.pos()
            self._debug['log2_cluster']['start'] = self._io.pos()
            self.log2_cluster = self._io.read_u4be()
            self._debug['log2_cluster']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8be()
            self._debug['size']['end'] = self._io.pos()
            self._debug['encryption']['start'] = self._io.pos()
            self.encryption = self._io.read_u4be()
            self._debug['encryption']['end'] = self._io.pos()
            self._debug['num_l1_entries']['start'] = self._io.pos()
            self.num_l1_entries = self._io.read_u4be()
            self._debug['num_l1_entries']['end'] = self._io.pos()
            self._debug['ofs_l1_table']['start'] = self._io.pos()
            self.ofs_l1_table = self._io.read_u8be()
            self._debug['ofs_l1_table']['end'] = self._io.pos()
            self._debug['ofs_refcount_table']['start'] = self._io.pos()
            self.ofs_refcount_table = self._io.read_u8be()
            self._debug['ofs_refcount_table']['end'] = self._io.pos()
            self._debug['num_refcount_clusters']['start'] = self._io.pos()
            self.num_refcount_clusters = self._io.read_u4be()
            self._debug['num_refcount_clusters']['end'] = self._io.pos()
            self._debug['num_snapshots']['start'] = self._io.pos()
            self.num_snapshots = self._io.read_u4be()
            self._debug['num_snapshots']['end'] = self._io.pos()
            self._debug['ofs_snapshots']['start'] = self._io.pos()
            self.ofs_snapshots = self._io.read_u8be()
            self._debug['ofs_snapshots']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class L1Entry(KaitaiStruct):
        """Where a table of second level lies.
        
        .. seealso::
           QEMU 7.2, qcow2.txt, Cluster mapping - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
        """
        SEQ_FIELDS = ["word"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Qcow2.L1Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['word']['start'] = self._io.pos()
            self.word = self._io.read_u8be()
            self._debug['word']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def ofs_table(self):
            """Bytes of the image, a multiple of the cluster's; 0 if none of its clusters is there."""
            if hasattr(self, '_m_ofs_table'):
                return self._m_ofs_table

            self._m_ofs_table = (self.word & 72057594037927424)
            return getattr(self, '_m_ofs_table', None)


    class L2Entry(KaitaiStruct):
        """Where one cluster of the guest's disk lies.
        
        .. seealso::
           QEMU 7.2, qcow2.txt, Cluster mapping - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
        """
        SEQ_FIELDS = ["word"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Qcow2.L2Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['word']['start'] = self._io.pos()
            self.word = self._io.read_u8be()
            self._debug['word']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def compressed_word(self):
            """The place in its lower 70 - log2_cluster bits, then the count of further 512-byte sectors."""
            if hasattr(self, '_m_compressed_word'):
                return self._m_compressed_word

            self._m_compressed_word = (self.word & 4611686018427387903)
            return getattr(self, '_m_compressed_word', None)

        @property
        def is_compressed(self):
            """Then the lower 62 bits say where the compressed data lies and how long it is."""
            if hasattr(self, '_m_is_compressed'):
                return self._m_is_compressed

            self._m_is_compressed = self.word & 4611686018427387904 != 0
            return getattr(self, '_m_is_compressed', None)

        @property
        def is_copied(self):
            """No other table has this cluster; in an external data file it may lie at byte 0 then."""
            if hasattr(self, '_m_is_copied'):
                return self._m_is_copied

            self._m_is_copied = self.word & 9223372036854775808 != 0
            return getattr(self, '_m_is_copied', None)

        @property
        def is_zero(self):
            """Of version 3, and not with extended entries; the cluster reads as zeros."""
            if hasattr(self, '_m_is_zero'):
                return self._m_is_zero

            self._m_is_zero = self.word & 1 != 0
            return getattr(self, '_m_is_zero', None)

        @property
        def ofs_cluster(self):
            """Of one that is not compressed, in bytes; 0 if the cluster is not there."""
            if hasattr(self, '_m_ofs_cluster'):
                return self._m_ofs_cluster

            self._m_ofs_cluster = (self.word & 72057594037927424)
            return getattr(self, '_m_ofs_cluster', None)


    class More(KaitaiStruct):
        """What follows in version 3.
        
        .. seealso::
           QEMU 7.2, qcow2.txt, Header - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
        """
        SEQ_FIELDS = ["incompatible", "compatible", "autoclear", "refcount_order", "len_header"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Qcow2.More, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['incompatible']['start'] = self._io.pos()
            self.incompatible = self._io.read_u8be()
            self._debug['incompatible']['end'] = self._io.pos()
            self._debug['compatible']['start'] = self._io.pos()
            self.compatible = self._io.read_u8be()
            self._debug['compatible']['end'] = self._io.pos()
            self._debug['autoclear']['start'] = self._io.pos()
            self.autoclear = self._io.read_u8be()
            self._debug['autoclear']['end'] = self._io.pos()
            self._debug['refcount_order']['start'] = self._io.pos()
            self.refcount_order = self._io.read_u4be()
            self._debug['refcount_order']['end'] = self._io.pos()
            self._debug['len_header']['start'] = self._io.pos()
            self.len_header = self._io.read_u4be()
            self._debug['len_header']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Snapshot(KaitaiStruct):
        """The fixed part of an internal snapshot's entry. Behind it stand `len_extra` bytes, the id, the
        name, and padding up to a multiple of 8 bytes.
        
        .. seealso::
           QEMU 7.2, qcow2.txt, Snapshots - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
        """
        SEQ_FIELDS = ["ofs_l1_table", "num_l1_entries", "len_id", "len_name", "seconds", "nanoseconds", "guest_clock", "len_state", "len_extra"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Qcow2.Snapshot, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['ofs_l1_table']['start'] = self._io.pos()
            self.ofs_l1_table = self._io.read_u8be()
            self._debug['ofs_l1_table']['end'] = self._io.pos()
            self._debug['num_l1_entries']['start'] = self._io.pos()
            self.num_l1_entries = self._io.read_u4be()
            self._debug['num_l1_entries']['end'] = self._io.pos()
            self._debug['len_id']['start'] = self._io.pos()
            self.len_id = self._io.read_u2be()
            self._debug['len_id']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u2be()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['seconds']['start'] = self._io.pos()
            self.seconds = self._io.read_u4be()
            self._debug['seconds']['end'] = self._io.pos()
            self._debug['nanoseconds']['start'] = self._io.pos()
            self.nanoseconds = self._io.read_u4be()
            self._debug['nanoseconds']['end'] = self._io.pos()
            self._debug['guest_clock']['start'] = self._io.pos()
            self.guest_clock = self._io.read_u8be()
            self._debug['guest_clock']['end'] = self._io.pos()
            self._debug['len_state']['start'] = self._io.pos()
            self.len_state = self._io.read_u4be()
            self._debug['len_state']['end'] = self._io.pos()
            self._debug['len_extra']['start'] = self._io.pos()
            self.len_extra = self._io.read_u4be()
            self._debug['len_extra']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SnapshotExtra(KaitaiStruct):
        """What a snapshot's extra data begins with, where there are 16 bytes or more of it.
        
        .. seealso::
           QEMU 7.2, qcow2.txt, Snapshots - https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt
        """
        SEQ_FIELDS = ["len_state", "size"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Qcow2.SnapshotExtra, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_state']['start'] = self._io.pos()
            self.len_state = self._io.read_u8be()
            self._debug['len_state']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8be()
            self._debug['size']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



