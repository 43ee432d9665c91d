# Made by scripts/build_parsers.py from specs/btrfs_chunk.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Chunk of btrfs."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_BTRFS_CHUNK_CHUNK = Struct("<QQQQIIIHH")
_BTRFS_CHUNK_KEY = Struct("<QBQ")
_BTRFS_CHUNK_STRIPE = Struct("<QQ16s")


class BtrfsChunk(KaitaiStruct):
    """Where a range of logical addresses lies: on which devices, at which byte of each,
    and how it is spread over them. An item of the chunk tree, whose key's offset is
    the first logical address; chunks of the chunk tree itself stand in the
    superblock, each behind its key.

    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item
    """

    class BlockGroup(IntEnum):
        data = 1
        system = 2
        metadata = 4
        raid0 = 8
        raid1 = 16
        dup = 32
        raid10 = 64
        raid5 = 128
        raid6 = 256
        raid1c3 = 512
        raid1c4 = 1024

    chunk: BtrfsChunk.Chunk
    stripes: list[BtrfsChunk.Stripe]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(BtrfsChunk, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.chunk = BtrfsChunk.Chunk(self._io, self, self._root)
        self.stripes = []
        for i in range(self.chunk.num_stripes):
            self.stripes.append(BtrfsChunk.Stripe(self._io, self, self._root))

    def _fetch_instances(self) -> None:
        self.chunk._fetch_instances()
        for i in range(len(self.stripes)):
            self.stripes[i]._fetch_instances()

    class Chunk(KaitaiStruct):
        """The fixed part of a chunk.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item
        """

        # Bytes of logical addresses.
        length: int
        # Always 2, the extent tree.
        owner: int
        # Bytes that lie together on one device; 65536.
        len_stripe: int
        # Bit mask, see `block_group`.
        profile: int
        io_align: int
        io_width: int
        sector_size: int
        # Of `stripe`, right behind.
        num_stripes: int
        # Copies in a RAID 10.
        num_sub_stripes: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsChunk.Chunk, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.length,
                self.owner,
                self.len_stripe,
                self.profile,
                self.io_align,
                self.io_width,
                self.sector_size,
                self.num_stripes,
                self.num_sub_stripes,
            ) = _BTRFS_CHUNK_CHUNK.unpack(self._io.read_bytes(48))
            if not self.num_stripes <= 2042:
                raise kaitaistruct.ValidationGreaterThanError(2042, self.num_stripes, self._io, u"/types/chunk/seq/7")

        def _fetch_instances(self) -> None:
            pass

    class Key(KaitaiStruct):
        """The key before a chunk in the superblock.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#key
        """

        # Always 256.
        object: int
        # Always 228.
        kind: int
        # The chunk's first logical address.
        logical: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsChunk.Key, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.object,
                self.kind,
                self.logical,
            ) = _BTRFS_CHUNK_KEY.unpack(self._io.read_bytes(17))

        def _fetch_instances(self) -> None:
            pass

    class Stripe(KaitaiStruct):
        """The part of a chunk on one device.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#chunk-item
        """

        device: int
        # Byte of the device.
        offset: int
        device_uuid: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsChunk.Stripe, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.device,
                self.offset,
                self.device_uuid,
            ) = _BTRFS_CHUNK_STRIPE.unpack(self._io.read_bytes(32))

        def _fetch_instances(self) -> None:
            pass
