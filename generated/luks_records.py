# Made by scripts/build_parsers.py from specs/luks.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: LUKS encryption header."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class StartRecord(CheckedRecord):
    """What tells the versions apart."""

    __slots__ = ()

    STRUCT = Struct(">6sH")
    SIZE = 8
    NAMES = (
        "magic", "version",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x6
    version: int = property(itemgetter(1))

    def _checked(self) -> StartRecord:
        if self.magic != b'LUKS\xba\xbe':
            raise ValueError(f"magic: {self.magic!r} is not b'LUKS\\xba\\xbe'")
        return self


class Version1Record(Record):
    """What follows in version 1, less its eight key slots."""

    __slots__ = ()

    STRUCT = Struct(">32s32s32sII20s32sI40s")
    SIZE = 200
    NAMES = (
        "cipher_name", "cipher_mode", "hash_name", "ofs_payload", "len_key", "key_digest",
        "key_salt", "num_iterations", "uuid",
    )

    # 0x0
    cipher_name: bytes = property(itemgetter(0))
    # 0x20
    cipher_mode: bytes = property(itemgetter(1))
    # 0x40
    hash_name: bytes = property(itemgetter(2))
    # 0x60: Sectors of 512 bytes.
    ofs_payload: int = property(itemgetter(3))
    # 0x64: Bytes.
    len_key: int = property(itemgetter(4))
    # 0x68
    key_digest: bytes = property(itemgetter(5))
    # 0x7c
    key_salt: bytes = property(itemgetter(6))
    # 0x9c
    num_iterations: int = property(itemgetter(7))
    # 0xa0: In its usual text, ended by a zero.
    uuid: bytes = property(itemgetter(8))


class Version2Record(Record):
    """What follows in version 2, up to the area of JSON text."""

    __slots__ = ()

    STRUCT = Struct(">QQ48s32s64s40s48sQ184s64s")
    SIZE = 504
    NAMES = (
        "len_header", "sequence_id", "label", "checksum_algorithm", "salt", "uuid", "subsystem",
        "ofs_header", "padding", "checksum",
    )

    # 0x0: Bytes, with the JSON text.
    len_header: int = property(itemgetter(0))
    # 0x8
    sequence_id: int = property(itemgetter(1))
    # 0x10
    label: bytes = property(itemgetter(2))
    # 0x40
    checksum_algorithm: bytes = property(itemgetter(3))
    # 0x60
    salt: bytes = property(itemgetter(4))
    # 0xa0: As in version 1.
    uuid: bytes = property(itemgetter(5))
    # 0xc8
    subsystem: bytes = property(itemgetter(6))
    # 0xf8: Where this header lies; zero for the first of the two copies.
    ofs_header: int = property(itemgetter(7))
    # 0x100
    padding: bytes = property(itemgetter(8))
    # 0x1b8
    checksum: bytes = property(itemgetter(9))
