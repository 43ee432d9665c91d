# Made by scripts/build_parsers.py from specs/zisofs.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Compressed file of zisofs."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_ZISOFS_HEADER = Struct("<8sIBBH")


class Zisofs(KaitaiStruct):
    """What stands in place of a file's content: a header, a table of where each block
    begins, and the blocks, each compressed by itself as zlib does (RFC 1950). The
    table has one entry more than there are blocks, for the end of the last. A block
    of zeros has no bytes at all.

    .. seealso::
       zisofs format, zisofs - https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt
    """

    header: Zisofs.Header

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Zisofs, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.header = Zisofs.Header(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()

    class Header(KaitaiStruct):
        """The fixed part. What the ZF entry (susp) says counts, not what it repeats.

        .. seealso::
           zisofs format, zisofs - https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt
        """

        magic: bytes
        # Bytes of the file, uncompressed.
        size: int
        # A quarter of the bytes before the table, 4.
        header_size_quarter: int
        # Power of two of the bytes in an uncompressed block, from 15 to 17.
        block_size_shift: int
        reserved: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Zisofs.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.size,
                self.header_size_quarter,
                self.block_size_shift,
                self.reserved,
            ) = _ZISOFS_HEADER.unpack(self._io.read_bytes(16))
            if not self.magic == b"\x37\xE4\x53\x96\xC9\xDB\xD6\x07":
                raise kaitaistruct.ValidationNotEqualError(b"\x37\xE4\x53\x96\xC9\xDB\xD6\x07", self.magic, self._io, u"/types/header/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class Pointer(KaitaiStruct):
        """An entry of the table.

        .. seealso::
           zisofs format, zisofs - https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt
        """

        # Byte at which a block begins, from the start of the header.
        offset: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Zisofs.Pointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.offset = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass
