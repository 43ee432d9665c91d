# Made by scripts/build_parsers.py from specs/xfs_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsLog(KaitaiStruct):
    """A ring of blocks of 512 bytes. A record has a header, and data that is made of
    operations. In every block of a record, the first 4 bytes are the number of
    the cycle; what belongs there is kept in the header, or in the headers that
    follow it where a record is longer than 32 KiB.
    
    .. seealso::
       (3rd edition, Journaling Log, Log Records) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class ByteOrder(IntEnum):
        unknown = 0
        linux_little = 1
        linux_big = 2
        irix_big = 3

    class OperationFlag(IntEnum):
        start = 1
        commit = 2
        continued = 4
        continuation = 8
        end = 16
        unmount = 32
    SEQ_FIELDS = ["magic", "cycle", "version", "len_data", "sequence", "tail_sequence", "checksum", "previous_block", "num_operations", "cycle_data", "byte_order", "uuid", "max_record", "padding"]
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsLog, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u4be()
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == 4276992702:
            raise kaitaistruct.ValidationNotEqualError(4276992702, self.magic, self._io, u"/seq/0")
        self._debug['cycle']['start'] = self._io.pos()
        self.cycle = self._io.read_u4be()
        self._debug['cycle']['end'] = self._io.pos()
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u4be()
        self._debug['version']['end'] = self._io.pos()
        self._debug['len_data']['start'] = self._io.pos()
        self.len_data = self._io.read_u4be()
        self._debug['len_data']['end'] = self._io.pos()
        self._debug['sequence']['start'] = self._io.pos()
        self.sequence = self._io.read_u8be()
        self._debug['sequence']['end'] = self._io.pos()
        self._debug['tail_sequence']['start'] = self._io.pos()
        self.tail_sequence = self._io.read_u8be()
        self._debug['tail_sequence']['end'] = self._io.pos()
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_bytes(4)
        self._debug['checksum']['end'] = self._io.pos()
        self._debug['previous_block']['start'] = self._io.pos()
        self.previous_block = self._io.read_u4be()
        self._debug['previous_block']['end'] = self._io.pos()
        self._debug['num_operations']['start'] = self._io.pos()
        self.num_operations = self._io.read_u4be()
        self._debug['num_operations']['end'] = self._io.pos()
        self._debug['cycle_data']['start'] = self._io.pos()
        self.cycle_data = self._io.read_bytes(256)
        self._debug['cycle_data']['end'] = self._io.pos()
        self._debug['byte_order']['start'] = self._io.pos()
        self.byte_order = KaitaiStream.resolve_enum(XfsLog.ByteOrder, self._io.read_u4be())
        self._debug['byte_order']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['max_record']['start'] = self._io.pos()
        self.max_record = self._io.read_u4be()
        self._debug['max_record']['end'] = self._io.pos()
        self._debug['padding']['start'] = self._io.pos()
        self.padding = self._io.read_bytes(188)
        self._debug['padding']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class CycleMark(KaitaiStruct):
        """What every block of the log begins with: the cycle, or the magic number of a
        header whose next field is the cycle.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Records) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["first", "second"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLog.CycleMark, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first']['start'] = self._io.pos()
            self.first = self._io.read_u4be()
            self._debug['first']['end'] = self._io.pos()
            self._debug['second']['start'] = self._io.pos()
            self.second = self._io.read_u4be()
            self._debug['second']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def cycle(self):
            if hasattr(self, '_m_cycle'):
                return self._m_cycle

            self._m_cycle = (self.second if self.first == 4276992702 else self.first)
            return getattr(self, '_m_cycle', None)


    class Extension(KaitaiStruct):
        """A further header, of a record of more than 32 KiB.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Records) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["cycle", "cycle_data", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLog.Extension, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['cycle']['start'] = self._io.pos()
            self.cycle = self._io.read_u4be()
            self._debug['cycle']['end'] = self._io.pos()
            self._debug['cycle_data']['start'] = self._io.pos()
            self.cycle_data = self._io.read_bytes(256)
            self._debug['cycle_data']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(252)
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Operation(KaitaiStruct):
        """The head of an operation; its data follows.
        
        .. seealso::
           (3rd edition, Journaling Log, Log Operations) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["transaction", "length", "client", "flags", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsLog.Operation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['transaction']['start'] = self._io.pos()
            self.transaction = self._io.read_u4be()
            self._debug['transaction']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u4be()
            self._debug['length']['end'] = self._io.pos()
            self._debug['client']['start'] = self._io.pos()
            self.client = self._io.read_u1()
            self._debug['client']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2be()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    @property
    def len_block(self):
        """Bytes."""
        if hasattr(self, '_m_len_block'):
            return self._m_len_block

        self._m_len_block = 512
        return getattr(self, '_m_len_block', None)

    @property
    def len_extension(self):
        """Bytes of a further header that `checksum` covers."""
        if hasattr(self, '_m_len_extension'):
            return self._m_len_extension

        self._m_len_extension = 260
        return getattr(self, '_m_len_extension', None)

    @property
    def len_header(self):
        """Bytes of the header that `checksum` covers."""
        if hasattr(self, '_m_len_header'):
            return self._m_len_header

        self._m_len_header = 328
        return getattr(self, '_m_len_header', None)

    @property
    def len_header_32(self):
        """The same where a 32-bit kernel wrote."""
        if hasattr(self, '_m_len_header_32'):
            return self._m_len_header_32

        self._m_len_header_32 = 324
        return getattr(self, '_m_len_header_32', None)


