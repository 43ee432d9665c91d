# Made by scripts/build_parsers.py from specs/dm_writecache.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Device-mapper writecache metadata."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_DM_WRITECACHE = Struct("<IIIIQQ32s")
_DM_WRITECACHE_ENTRY = Struct("<QQ")


class DmWritecache(KaitaiStruct):
    """What a write cache begins with. Behind it lies one entry per block of the cache, and behind them,
    at the next multiple of a block, the blocks themselves.

    .. seealso::
       Linux 6.1, dm-writecache.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-writecache.c?h=v6.1#n67
    """

    magic: int
    # 1; there is no other.
    version: int
    # Bytes, a power of two.
    len_block: int
    pad: int
    num_blocks: int
    # Entries with this number or more were not committed.
    num_commits: int
    padding: bytes

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(DmWritecache, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.magic,
            self.version,
            self.len_block,
            self.pad,
            self.num_blocks,
            self.num_commits,
            self.padding,
        ) = _DM_WRITECACHE.unpack(self._io.read_bytes(64))
        if not self.magic == 591958817:
            raise kaitaistruct.ValidationNotEqualError(591958817, self.magic, self._io, u"/seq/0")
        if not self.len_block >= 512:
            raise kaitaistruct.ValidationLessThanError(512, self.len_block, self._io, u"/seq/2")
        if not self.len_block <= 65536:
            raise kaitaistruct.ValidationGreaterThanError(65536, self.len_block, self._io, u"/seq/2")

    def _fetch_instances(self) -> None:
        pass

    class Entry(KaitaiStruct):
        """What lies in one block of the cache.

        .. seealso::
           Linux 6.1, dm-writecache.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-writecache.c?h=v6.1#n59
        """

        # Where it belongs, in sectors of 512 bytes; all ones if the block is free.
        origin_sector: int
        commit: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(DmWritecache.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.origin_sector,
                self.commit,
            ) = _DM_WRITECACHE_ENTRY.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_free(self) -> bool:
            if hasattr(self, '_m_is_free'):
                return self._m_is_free

            self._m_is_free = self.origin_sector == 18446744073709551615
            return getattr(self, '_m_is_free', None)
