# Made by scripts/build_parsers.py from specs/md_1.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Linux md superblock, version 1."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_MD1_SUPERBLOCK = Struct("<IIII16s32sQiIQIIiiQiIIiQQQQII16sBBHiQQQII32s")


class Md1(KaitaiStruct):
    """What a member of a software RAID array says about itself and its array. Version 1.0 lies at the
    end of the member, 1.1 at its start, 1.2 4 KiB behind that; the structure is the same.
    Sectors are of 512 bytes, whatever the device has.

    .. seealso::
       Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215
    """

    class Features(IntEnum):
        bitmap = 1
        recovery_offset = 2
        reshape_active = 4
        bad_blocks = 8
        replacement = 16
        reshape_backwards = 32
        new_offset = 64
        recovery_bitmap = 128
        clustered = 256
        journal = 512
        partial_parity_log = 1024
        multiple_partial_parity_logs = 2048
        raid0_layout = 4096

    class Roles(IntEnum):
        journal = 65533
        faulty = 65534
        spare = 65535

    superblock: Md1.Superblock
    # For each device number its place in the array, or one of `roles`.
    roles: list[int]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Md1, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.superblock = Md1.Superblock(self._io, self, self._root)
        self.roles = []
        for i in range(self.superblock.num_roles):
            self.roles.append(self._io.read_u2le())

    def _fetch_instances(self) -> None:
        self.superblock._fetch_instances()
        for i in range(len(self.roles)):
            pass

    class Role(KaitaiStruct):
        """The place of a device in the array.

        .. seealso::
           Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215
        """

        # See `roles`.
        place: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Md1.Role, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.place = self._io.read_u2le()

        def _fetch_instances(self) -> None:
            pass

    class Superblock(KaitaiStruct):
        """The part of fixed size.

        .. seealso::
           Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n215
        """

        magic: int
        major_version: int
        # Bit mask, see `features`.
        feature_map: int
        pad0: int
        array_uuid: bytes
        # Zero-filled; `host:name` where the array belongs to a host.
        array_name: bytes
        # Seconds since 1970 in the low 40 bits, microseconds above.
        created: int
        # The RAID level, see `levels` for those that are no number.
        level: int
        # How chunks are laid out; its meaning depends on the level.
        layout: int
        # Sectors of each member that the array uses; zero where members differ.
        num_sectors: int
        # Sectors.
        len_chunk: int
        # Places in the array, without spares.
        num_members: int
        # Sectors from this superblock to the write-intent bitmap or partial parity log.
        ofs_bitmap: int
        new_level: int
        # Sectors of the array that have been reshaped.
        reshape_position: int
        delta_disks: int
        new_layout: int
        len_new_chunk: int
        ofs_new: int
        # Sector of the member where its part of the array begins.
        ofs_data: int
        # Sectors of the member that may be used.
        num_data_sectors: int
        # Sector of the member where this superblock lies.
        ofs_superblock: int
        # Sectors that are in sync, if `features` has `recovery_offset`.
        ofs_recovery: int
        # Index into `roles`.
        device_number: int
        num_corrected_reads: int
        device_uuid: bytes
        device_flags: int
        bad_block_shift: int
        len_bad_blocks: int
        ofs_bad_blocks: int
        # As `created`.
        updated: int
        # Grows with each change of the array; a member with fewer has missed writes.
        num_events: int
        # Sectors whose copies or parity are known to agree.
        ofs_resync: int
        # Sum of the superblock's and its roles' 32-bit words with this one as zero, and the carries
        # beyond 32 bits added to it.
        checksum: int
        # Entries in `roles`; the superblock has at most 4 KiB.
        num_roles: int
        pad3: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Md1.Superblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.major_version,
                self.feature_map,
                self.pad0,
                self.array_uuid,
                self.array_name,
                self.created,
                self.level,
                self.layout,
                self.num_sectors,
                self.len_chunk,
                self.num_members,
                self.ofs_bitmap,
                self.new_level,
                self.reshape_position,
                self.delta_disks,
                self.new_layout,
                self.len_new_chunk,
                self.ofs_new,
                self.ofs_data,
                self.num_data_sectors,
                self.ofs_superblock,
                self.ofs_recovery,
                self.device_number,
                self.num_corrected_reads,
                self.device_uuid,
                self.device_flags,
                self.bad_block_shift,
                self.len_bad_blocks,
                self.ofs_bad_blocks,
                self.updated,
                self.num_events,
                self.ofs_resync,
                self.checksum,
                self.num_roles,
                self.pad3,
            ) = _MD1_SUPERBLOCK.unpack(self._io.read_bytes(256))
            if not self.magic == 2838187772:
                raise kaitaistruct.ValidationNotEqualError(2838187772, self.magic, self._io, u"/types/superblock/seq/0")
            if not self.major_version == 1:
                raise kaitaistruct.ValidationNotEqualError(1, self.major_version, self._io, u"/types/superblock/seq/1")
            if not self.num_members <= 4096:
                raise kaitaistruct.ValidationGreaterThanError(4096, self.num_members, self._io, u"/types/superblock/seq/11")
            if not self.num_roles <= 1920:
                raise kaitaistruct.ValidationGreaterThanError(1920, self.num_roles, self._io, u"/types/superblock/seq/34")

        def _fetch_instances(self) -> None:
            pass

        @property
        def max_len_superblock(self) -> int:
            if hasattr(self, '_m_max_len_superblock'):
                return self._m_max_len_superblock

            self._m_max_len_superblock = 4096
            return getattr(self, '_m_max_len_superblock', None)

        @property
        def ofs_checksum(self) -> int:
            if hasattr(self, '_m_ofs_checksum'):
                return self._m_ofs_checksum

            self._m_ofs_checksum = 216
            return getattr(self, '_m_ofs_checksum', None)

    class Word(KaitaiStruct):
        """What the checksum adds up.

        .. seealso::
           Linux 6.1, md.c, calc_sb_1_csum - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/md.c?h=v6.1#n1634
        """

        value: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Md1.Word, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.value = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass
