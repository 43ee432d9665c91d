# Made by scripts/build_parsers.py from specs/dm_thin.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Device-mapper thin pool metadata."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_DM_THIN = Struct("<IIQ16sQIIQQ128s128sQQIIQIII")


class DmThin(KaitaiStruct):
    """The first block of a thin pool's metadata device. All blocks have 4 KiB. A B-tree of device
    numbers leads to one B-tree per thin device, whose keys are blocks of that device and whose
    values are blocks of the pool's data device.

    .. seealso::
       Linux 6.1, dm-thin-metadata.c - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-thin-metadata.c?h=v6.1#n91
    """

    # CRC-32C of the block behind this field, not inverted at the end, exclusive or 160774.
    crc32c: int
    # Bit mask; 1 if the metadata needs a check.
    flags: int
    block_number: int
    uuid: bytes
    magic: int
    # 1 or 2.
    version: int
    # Counts snapshots.
    time: int
    # LVM's number of this state of the pool.
    transaction_id: int
    # Block of a metadata snapshot's superblock; zero if there is none.
    held_root: int
    data_space_map: bytes
    metadata_space_map: bytes
    # Root of the tree from device numbers to the devices' trees.
    mapping_root: int
    details_root: int
    # Sectors of 512 bytes in a block of data; LVM calls it the chunk size.
    len_data_block: int
    # Sectors; 8.
    len_metadata_block: int
    num_metadata_blocks: int
    compat_flags: int
    compat_ro_flags: int
    incompat_flags: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(DmThin, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.crc32c,
            self.flags,
            self.block_number,
            self.uuid,
            self.magic,
            self.version,
            self.time,
            self.transaction_id,
            self.held_root,
            self.data_space_map,
            self.metadata_space_map,
            self.mapping_root,
            self.details_root,
            self.len_data_block,
            self.len_metadata_block,
            self.num_metadata_blocks,
            self.compat_flags,
            self.compat_ro_flags,
            self.incompat_flags,
        ) = _DM_THIN.unpack(self._io.read_bytes(364))
        if not self.block_number == 0:
            raise kaitaistruct.ValidationNotEqualError(0, self.block_number, self._io, u"/seq/2")
        if not self.magic == 27022010:
            raise kaitaistruct.ValidationNotEqualError(27022010, self.magic, self._io, u"/seq/4")
        if not self.len_data_block >= 1:
            raise kaitaistruct.ValidationLessThanError(1, self.len_data_block, self._io, u"/seq/13")
        if not self.len_data_block <= 2097152:
            raise kaitaistruct.ValidationGreaterThanError(2097152, self.len_data_block, self._io, u"/seq/13")

    def _fetch_instances(self) -> None:
        pass

    class Value(KaitaiStruct):
        """What a device's tree has for one of its blocks.

        .. seealso::
           Linux 6.1, dm-thin-metadata.c, unpack_block_time - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/dm-thin-metadata.c?h=v6.1#n249
        """

        packed: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(DmThin.Value, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.packed = self._io.read_u8le()

        def _fetch_instances(self) -> None:
            pass

        @property
        def data_block(self) -> int:
            if hasattr(self, '_m_data_block'):
                return self._m_data_block

            self._m_data_block = self.packed >> 24
            return getattr(self, '_m_data_block', None)

        @property
        def time(self) -> int:
            if hasattr(self, '_m_time'):
                return self._m_time

            self._m_time = self.packed & 16777215
            return getattr(self, '_m_time', None)

    @property
    def crc32c_salt(self) -> int:
        if hasattr(self, '_m_crc32c_salt'):
            return self._m_crc32c_salt

        self._m_crc32c_salt = 160774
        return getattr(self, '_m_crc32c_salt', None)

    @property
    def len_block(self) -> int:
        """Bytes of every metadata block."""
        if hasattr(self, '_m_len_block'):
            return self._m_len_block

        self._m_len_block = 4096
        return getattr(self, '_m_len_block', None)

    @property
    def ofs_checked(self) -> int:
        """The first byte of a block that its `crc32c` covers."""
        if hasattr(self, '_m_ofs_checked'):
            return self._m_ofs_checked

        self._m_ofs_checked = 4
        return getattr(self, '_m_ofs_checked', None)
