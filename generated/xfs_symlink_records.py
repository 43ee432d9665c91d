# Made by scripts/build_parsers.py from specs/xfs_symlink.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Symbolic link of XFS outside its inode."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord


class XfsSymlinkRecord(CheckedRecord):
    """What each extent of a symbolic link begins with in version 5 of the format; a piece of the target follows."""

    __slots__ = ()

    STRUCT = Struct(">4sII4s16sQQQ")
    SIZE = 56
    NAMES = (
        "magic", "ofs_target", "len_target", "checksum", "uuid", "owner", "block", "sequence",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: Bytes of the target that stand in extents before.
    ofs_target: int = property(itemgetter(1))
    # 0x8: Bytes of the target in this extent.
    len_target: int = property(itemgetter(2))
    # 0xc: Little-endian CRC-32C of the extent with zero in this place.
    checksum: bytes = property(itemgetter(3))
    # 0x10
    uuid: bytes = property(itemgetter(4))
    # 0x20: The inode that it belongs to.
    owner: int = property(itemgetter(5))
    # 0x28: This extent's own place, in units of 512 bytes.
    block: int = property(itemgetter(6))
    # 0x30: Place in the log of the last change.
    sequence: int = property(itemgetter(7))

    def _checked(self) -> XfsSymlinkRecord:
        if self.magic != b'XSLM':
            raise ValueError(f"magic: {self.magic!r} is not b'XSLM'")
        return self
