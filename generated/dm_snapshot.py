# Made by scripts/build_parsers.py from specs/dm_snapshot.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Device-mapper snapshot exception store."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_DM_SNAPSHOT = Struct("<IIII")
_DM_SNAPSHOT_EXCEPTION = Struct("<QQ")


class DmSnapshot(KaitaiStruct):
    """The first sector of the device that holds what differs between a snapshot and its origin. The
    device is cut into chunks. The chunk behind this header is the first of the metadata areas, each
    one chunk full of exceptions; behind each area lie as many chunks as it can describe, and then
    the next area.

    .. seealso::
       Linux 6.1, dm-snap-persistent.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-snap-persistent.c?h=v6.1#n25
    """

    # `SnAp`
    magic: int
    # Zero once the store has overflowed; then the snapshot is lost.
    valid_flag: int
    # 1; there is no other.
    version: int
    # Sectors of 512 bytes, a power of two.
    len_chunk: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(DmSnapshot, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.magic,
            self.valid_flag,
            self.version,
            self.len_chunk,
        ) = _DM_SNAPSHOT.unpack(self._io.read_bytes(16))
        if not self.magic == 1883336275:
            raise kaitaistruct.ValidationNotEqualError(1883336275, self.magic, self._io, u"/seq/0")
        if not self.len_chunk >= 1:
            raise kaitaistruct.ValidationLessThanError(1, self.len_chunk, self._io, u"/seq/3")
        if not self.len_chunk <= 1048576:
            raise kaitaistruct.ValidationGreaterThanError(1048576, self.len_chunk, self._io, u"/seq/3")

    def _fetch_instances(self) -> None:
        pass

    class Exception(KaitaiStruct):
        """One chunk that is not where the origin has it. The first that is all zeros ends the list.

        .. seealso::
           Linux 6.1, dm-snap-persistent.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-snap-persistent.c?h=v6.1#n66
        """

        # The chunk of the origin.
        old_chunk: int
        # The chunk of this device that stands for it.
        new_chunk: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(DmSnapshot.Exception, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.old_chunk,
                self.new_chunk,
            ) = _DM_SNAPSHOT_EXCEPTION.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

    @property
    def num_header_chunks(self) -> int:
        """Chunks before the first metadata area."""
        if hasattr(self, '_m_num_header_chunks'):
            return self._m_num_header_chunks

        self._m_num_header_chunks = 1
        return getattr(self, '_m_num_header_chunks', None)
