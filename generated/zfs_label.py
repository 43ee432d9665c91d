# Made by scripts/build_parsers.py from specs/zfs_label.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ZfsLabel(KaitaiStruct):
    """A member has four labels of 256 KiB: two at its beginning, two at its end, whose size is cut to
    a multiple of that. A label has a list of names and values at byte 16384, 114688 bytes with its
    trailer, and a ring of uberblocks at byte 131072. Slots of the ring have as many bytes as the
    pool's sectors, 1024 at least and 8192 at most; each ends in a trailer.
    
    .. seealso::
       vdev_label_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/vdev_impl.h
    """

    class Encoding(IntEnum):
        native = 0
        xdr = 1

    class Kind(IntEnum):
        boolean = 1
        number = 8
        text = 9
        bytes = 10
        numbers = 16
        list = 19
        lists = 20

    class Magic(IntEnum):
        uberblock = 12235020
        trailer = 148859008194476561
        uberblock_of_big_endian = 914716708495687680
    SEQ_FIELDS = ["uberblock"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ZfsLabel, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['uberblock']['start'] = self._io.pos()
        self.uberblock = ZfsLabel.Uberblock(self._io, self, self._root)
        self.uberblock._read()
        self._debug['uberblock']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.uberblock._fetch_instances()

    class Digest(KaitaiStruct):
        """A digest of 256 bits, as four numbers.
        
        .. seealso::
           abd_checksum_sha256 - https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/zfs/sha2_zfs.c
        """
        SEQ_FIELDS = ["words"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsLabel.Digest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['words']['start'] = self._io.pos()
            self._debug['words']['arr'] = []
            self.words = []
            for i in range(4):
                self._debug['words']['arr'].append({'start': self._io.pos()})
                self.words.append(self._io.read_u8be())
                self._debug['words']['arr'][i]['end'] = self._io.pos()

            self._debug['words']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.words)):
                pass



    class ListHeader(KaitaiStruct):
        """What precedes a list of names and values that is not in another one.
        
        .. seealso::
           nvs_header_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c
        """
        SEQ_FIELDS = ["encoding", "endian", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsLabel.ListHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['encoding']['start'] = self._io.pos()
            self.encoding = self._io.read_u1()
            self._debug['encoding']['end'] = self._io.pos()
            self._debug['endian']['start'] = self._io.pos()
            self.endian = self._io.read_u1()
            self._debug['endian']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(2)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NameValueList(KaitaiStruct):
        """The head of a list of names and values in XDR. Pairs follow; 8 bytes of zero end it.
        
        .. seealso::
           nvs_xdr_nvlist - https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c
        """
        SEQ_FIELDS = ["version", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsLabel.NameValueList, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4be()
            self._debug['version']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4be()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NumberValue(KaitaiStruct):
        """A number of 64 bits as a value.
        
        .. seealso::
           nvs_xdr_nvp_op - https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsLabel.NumberValue, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u8be()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Pair(KaitaiStruct):
        """A name and a value. The name is right behind, padded to four bytes; then a `value`.
        
        .. seealso::
           nvs_xdr_nvpair - https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c
        """
        SEQ_FIELDS = ["len_pair", "len_decoded", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsLabel.Pair, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_pair']['start'] = self._io.pos()
            self.len_pair = self._io.read_u4be()
            self._debug['len_pair']['end'] = self._io.pos()
            self._debug['len_decoded']['start'] = self._io.pos()
            self.len_decoded = self._io.read_u4be()
            self._debug['len_decoded']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u4be()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Text(KaitaiStruct):
        """The length of text or bytes as a value, which are right behind, padded to four bytes.
        
        .. seealso::
           nvs_xdr_nvp_op - https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c
        """
        SEQ_FIELDS = ["len_text"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsLabel.Text, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_text']['start'] = self._io.pos()
            self.len_text = self._io.read_u4be()
            self._debug['len_text']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Trailer(KaitaiStruct):
        """The last bytes of what has its checksum in itself. The checksum is computed with numbers in
        the place of its own: those say where it lies, or of what it is.
        
        .. seealso::
           zio_eck_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zio.h
        """
        SEQ_FIELDS = ["magic", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsLabel.Trailer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u8le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self._debug['checksum']['arr'] = []
            self.checksum = []
            for i in range(4):
                self._debug['checksum']['arr'].append({'start': self._io.pos()})
                self.checksum.append(self._io.read_u8le())
                self._debug['checksum']['arr'][i]['end'] = self._io.pos()

            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.checksum)):
                pass



    class Uberblock(KaitaiStruct):
        """The root of a pool as it was when a group of transactions was written.
        
        .. seealso::
           struct uberblock - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/uberblock_impl.h
        """
        SEQ_FIELDS = ["magic", "version", "transaction_group", "guid_sum", "written", "root", "software_version", "protection_magic", "protection_delay", "protection_settings", "checkpoint", "reflow"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsLabel.Uberblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u8le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u8le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['transaction_group']['start'] = self._io.pos()
            self.transaction_group = self._io.read_u8le()
            self._debug['transaction_group']['end'] = self._io.pos()
            self._debug['guid_sum']['start'] = self._io.pos()
            self.guid_sum = self._io.read_u8le()
            self._debug['guid_sum']['end'] = self._io.pos()
            self._debug['written']['start'] = self._io.pos()
            self.written = self._io.read_u8le()
            self._debug['written']['end'] = self._io.pos()
            self._debug['root']['start'] = self._io.pos()
            self.root = self._io.read_bytes(128)
            self._debug['root']['end'] = self._io.pos()
            self._debug['software_version']['start'] = self._io.pos()
            self.software_version = self._io.read_u8le()
            self._debug['software_version']['end'] = self._io.pos()
            self._debug['protection_magic']['start'] = self._io.pos()
            self.protection_magic = self._io.read_u8le()
            self._debug['protection_magic']['end'] = self._io.pos()
            self._debug['protection_delay']['start'] = self._io.pos()
            self.protection_delay = self._io.read_u8le()
            self._debug['protection_delay']['end'] = self._io.pos()
            self._debug['protection_settings']['start'] = self._io.pos()
            self.protection_settings = self._io.read_u8le()
            self._debug['protection_settings']['end'] = self._io.pos()
            self._debug['checkpoint']['start'] = self._io.pos()
            self.checkpoint = self._io.read_u8le()
            self._debug['checkpoint']['end'] = self._io.pos()
            self._debug['reflow']['start'] = self._io.pos()
            self.reflow = self._io.read_u8le()
            self._debug['reflow']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Value(KaitaiStruct):
        """What a value is; its bytes follow.
        
        .. seealso::
           data_type_t - https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/nvpair.h
        """
        SEQ_FIELDS = ["kind", "num_values"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ZfsLabel.Value, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4be()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['num_values']['start'] = self._io.pos()
            self.num_values = self._io.read_u4be()
            self._debug['num_values']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



