# Made by scripts/build_parsers.py from specs/ext_block_map.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Block map of ext2 and ext3."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_BLOCK_MAP = Struct("<12IIII")
_EXT_BLOCK_MAP_BLOCK_NUMBERS = Struct("<256I")


class ExtBlockMap(KaitaiStruct):
    """Maps a file's logical blocks one by one: the 60 bytes of an inode's `block`
    where it has no extent tree. Zero in place of a block number is a hole.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12
    """

    # Numbers of the file's first 12 blocks.
    direct: list[int]
    # Number of a block of block numbers.
    indirect: int
    # Number of a block of numbers of such blocks.
    double_indirect: int
    # One level more.
    triple_indirect: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtBlockMap, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            *self.direct,
            self.indirect,
            self.double_indirect,
            self.triple_indirect,
        ) = _EXT_BLOCK_MAP.unpack(self._io.read_bytes(60))

    def _fetch_instances(self) -> None:
        for i in range(len(self.direct)):
            pass

    class BlockNumbers(KaitaiStruct):
        """1 KiB of an indirect block; every block is a whole number of these.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12
        """

        blocks: list[int]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtBlockMap.BlockNumbers, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                *self.blocks,
            ) = _EXT_BLOCK_MAP_BLOCK_NUMBERS.unpack(self._io.read_bytes(1024))

        def _fetch_instances(self) -> None:
            for i in range(len(self.blocks)):
                pass

    class IndirectBlock(KaitaiStruct):
        """A block of block numbers.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/blockmap.rst?h=v6.12
        """

        blocks: list[int]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtBlockMap.IndirectBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.blocks = []
            i = 0
            while not self._io.is_eof():
                self.blocks.append(self._io.read_u4le())
                i += 1

        def _fetch_instances(self) -> None:
            for i in range(len(self.blocks)):
                pass
