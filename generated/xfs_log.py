# Made by scripts/build_parsers.py from specs/xfs_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Log of XFS."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_XFS_LOG = Struct(">IIIIQQ4sII256sI16sI188s")
_XFS_LOG_CYCLE_MARK = Struct(">II")
_XFS_LOG_EXTENSION = Struct(">I256s252s")
_XFS_LOG_OPERATION = Struct(">IIBBH")


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

    magic: int
    # How many times the ring had been written.
    cycle: int
    # 1 or 2.
    version: int
    # Bytes of data behind all headers.
    len_data: int
    # This record's place, the cycle in the upper half, the block in the ring in the lower.
    sequence: int
    # Place of the oldest record that recovery needs.
    tail_sequence: int
    # Little-endian CRC-32C of the headers with zero in this place, and of the data.
    checksum: bytes
    previous_block: int
    num_operations: int
    # The first 4 bytes of each of the first 64 blocks of data.
    cycle_data: bytes
    # Of what was logged; the log's own structures are big-endian.
    byte_order: XfsLog.ByteOrder | int
    uuid: bytes
    # Bytes of data that a record of this log may have.
    max_record: int
    padding: bytes

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(XfsLog, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.magic,
            self.cycle,
            self.version,
            self.len_data,
            self.sequence,
            self.tail_sequence,
            self.checksum,
            self.previous_block,
            self.num_operations,
            self.cycle_data,
            self.byte_order,
            self.uuid,
            self.max_record,
            self.padding,
        ) = _XFS_LOG.unpack(self._io.read_bytes(512))
        self.byte_order = KaitaiStream.resolve_enum(XfsLog.ByteOrder, self.byte_order)
        if not self.magic == 4276992702:
            raise kaitaistruct.ValidationNotEqualError(4276992702, self.magic, self._io, u"/seq/0")

    def _fetch_instances(self) -> None:
        pass

    class CycleMark(KaitaiStruct):
        """What every block of the log begins with: the cycle, or the magic number of a
        header whose next field is the cycle.

        .. seealso::
           (3rd edition, Journaling Log, Log Records) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        first: int
        second: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLog.CycleMark, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.first, self.second = _XFS_LOG_CYCLE_MARK.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

        @property
        def cycle(self) -> int:
            if hasattr(self, '_m_cycle'):
                return self._m_cycle

            self._m_cycle = (self.second if self.first == 4276992702 else self.first)
            return getattr(self, '_m_cycle', None)

    class Extension(KaitaiStruct):
        """A further header, of a record of more than 32 KiB.

        .. seealso::
           (3rd edition, Journaling Log, Log Records) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        cycle: int
        cycle_data: bytes
        padding: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLog.Extension, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.cycle,
                self.cycle_data,
                self.padding,
            ) = _XFS_LOG_EXTENSION.unpack(self._io.read_bytes(512))

        def _fetch_instances(self) -> None:
            pass

    class Operation(KaitaiStruct):
        """The head of an operation; its data follows.

        .. seealso::
           (3rd edition, Journaling Log, Log Operations) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        transaction: int
        # Bytes of data.
        length: int
        client: int
        # Bit mask, see enum `operation_flag`.
        flags: int
        reserved: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsLog.Operation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.transaction,
                self.length,
                self.client,
                self.flags,
                self.reserved,
            ) = _XFS_LOG_OPERATION.unpack(self._io.read_bytes(12))

        def _fetch_instances(self) -> None:
            pass

    @property
    def len_block(self) -> int:
        """Bytes."""
        if hasattr(self, '_m_len_block'):
            return self._m_len_block

        self._m_len_block = 512
        return getattr(self, '_m_len_block', None)

    @property
    def len_checked(self) -> int:
        """Bytes in front of `checksum`."""
        if hasattr(self, '_m_len_checked'):
            return self._m_len_checked

        self._m_len_checked = 32
        return getattr(self, '_m_len_checked', None)

    @property
    def len_extension(self) -> int:
        """Bytes of a further header that `checksum` covers."""
        if hasattr(self, '_m_len_extension'):
            return self._m_len_extension

        self._m_len_extension = 260
        return getattr(self, '_m_len_extension', None)

    @property
    def len_header(self) -> int:
        """Bytes of the header that `checksum` covers."""
        if hasattr(self, '_m_len_header'):
            return self._m_len_header

        self._m_len_header = 328
        return getattr(self, '_m_len_header', None)

    @property
    def len_header_32(self) -> int:
        """The same where a 32-bit kernel wrote."""
        if hasattr(self, '_m_len_header_32'):
            return self._m_len_header_32

        self._m_len_header_32 = 324
        return getattr(self, '_m_len_header_32', None)
