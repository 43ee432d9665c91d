# Made by scripts/build_parsers.py from specs/packed_kernel.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Streams of LZO and LZ4 in kernels and ramdisks."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class LzopFlag:
    has_filter = 2048


class Lz4StartRecord(CheckedRecord):
    """What a stream of LZ4 in its old form begins with, the only one that Linux unpacks."""

    __slots__ = ()

    STRUCT = Struct("<4s")
    SIZE = 4
    NAMES = (
        "magic",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))

    def _checked(self) -> Lz4StartRecord:
        if self.magic != b'\x02!L\x18':
            raise ValueError(f"magic: {self.magic!r} is not b'\\x02!L\\x18'")
        return self


class Lz4BlockRecord(Record):
    """What a block of LZ4 begins with; it unpacks to 8 MiB at most."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "len_packed",
    )

    # 0x0: Bytes of the block that follow.
    len_packed: int = property(itemgetter(0))


class LzopStartRecord(CheckedRecord):
    """What a file of lzop begins with."""

    __slots__ = ()

    STRUCT = Struct(">9sHHHB")
    SIZE = 16
    NAMES = (
        "magic", "version", "library_version", "needed_version", "method",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x9: Of lzop, 0x1040 for 1.04.
    version: int = property(itemgetter(1))
    # 0xb
    library_version: int = property(itemgetter(2))
    # 0xd: Of lzop, to unpack it.
    needed_version: int = property(itemgetter(3))
    # 0xf
    method: int = property(itemgetter(4))

    def _checked(self) -> LzopStartRecord:
        if self.magic != b'\x89LZO\x00\r\n\x1a\n':
            raise ValueError(f"magic: {self.magic!r} is not b'\\x89LZO\\x00\\r\\n\\x1a\\n'")
        return self


class LzopFlagsRecord(Record):
    """What follows; then a filter of 4 bytes if the flags say so."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "flags",
    )

    # 0x0: Bits of enum `lzop_flag`.
    flags: int = property(itemgetter(0))


class LzopFileRecord(Record):
    """The file that was packed."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "mode", "modified",
    )

    # 0x0
    mode: int = property(itemgetter(0))
    # 0x4: Seconds since 1970.
    modified: int = property(itemgetter(1))


class LzopNameRecord(Record):
    """How long the file's name is."""

    __slots__ = ()

    STRUCT = Struct("<B")
    SIZE = 1
    NAMES = (
        "len_name",
    )

    # 0x0
    len_name: int = property(itemgetter(0))


class LzopEndRecord(Record):
    """What the last block is followed by, where the length of a block would stand."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "len_unpacked",
    )

    # 0x0: 0.
    len_unpacked: int = property(itemgetter(0))


class LzopBlockRecord(Record):
    """What a block of LZO begins with; one that is as long packed as unpacked is stored."""

    __slots__ = ()

    STRUCT = Struct(">III")
    SIZE = 12
    NAMES = (
        "len_unpacked", "len_packed", "checksum",
    )

    # 0x0
    len_unpacked: int = property(itemgetter(0))
    # 0x4
    len_packed: int = property(itemgetter(1))
    # 0x8: Of what it unpacks to.
    checksum: int = property(itemgetter(2))


class LenUnpackedRecord(Record):
    """What Linux puts behind a packed kernel of any format but gzip, whose streams end with it themselves: the bytes that it unpacks to."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "length",
    )

    # 0x0
    length: int = property(itemgetter(0))
