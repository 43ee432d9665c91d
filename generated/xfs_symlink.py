# Made by scripts/build_parsers.py from specs/xfs_symlink.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Symbolic link of XFS outside its inode."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_XFS_SYMLINK = Struct(">4sII4s16sQQQ")


class XfsSymlink(KaitaiStruct):
    """What each extent of a symbolic link begins with in version 5 of the format; a
    piece of the target follows. Version 4 has the target alone.

    .. seealso::
       (3rd edition, Symbolic Links, Extent Symbolic Links) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    magic: bytes
    # Bytes of the target that stand in extents before.
    ofs_target: int
    # Bytes of the target in this extent.
    len_target: int
    # Little-endian CRC-32C of the extent with zero in this place.
    checksum: bytes
    uuid: bytes
    # The inode that it belongs to.
    owner: int
    # This extent's own place, in units of 512 bytes.
    block: int
    # Place in the log of the last change.
    sequence: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(XfsSymlink, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.magic,
            self.ofs_target,
            self.len_target,
            self.checksum,
            self.uuid,
            self.owner,
            self.block,
            self.sequence,
        ) = _XFS_SYMLINK.unpack(self._io.read_bytes(56))
        if not self.magic == b"\x58\x53\x4C\x4D":
            raise kaitaistruct.ValidationNotEqualError(b"\x58\x53\x4C\x4D", self.magic, self._io, u"/seq/0")

    def _fetch_instances(self) -> None:
        pass

    @property
    def len_checked(self) -> int:
        """Bytes in front of `checksum`."""
        if hasattr(self, '_m_len_checked'):
            return self._m_len_checked

        self._m_len_checked = 12
        return getattr(self, '_m_len_checked', None)
