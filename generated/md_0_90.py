# Made by scripts/build_parsers.py from specs/md_0_90.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Linux md superblock, version 0.90."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_MD090_DEVICE = Struct("<IIIII108s")
_MD090_SUPERBLOCK = Struct("<IIIII4sIiIIIII4s4s4s64sIIIIIIIQQIQIIII56sIIII240s")


class Md090(KaitaiStruct):
    """What a member of a software RAID array says about itself and its array. It lies in the last
    aligned 64 KiB of the member, in the byte order of the machine that wrote it; this describes
    what little-endian machines wrote. 1,024 words of four bytes; sizes are in KiB.

    .. seealso::
       Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n84
    """

    class States(IntEnum):
        faulty = 1
        active = 2
        in_sync = 4
        removed = 8

    superblock: Md090.Superblock
    devices: list[Md090.Device]
    this_device: Md090.Device

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Md090, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.superblock = Md090.Superblock(self._io, self, self._root)
        self.devices = []
        for i in range(27):
            self.devices.append(Md090.Device(self._io, self, self._root))

        self.this_device = Md090.Device(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.superblock._fetch_instances()
        for i in range(len(self.devices)):
            self.devices[i]._fetch_instances()

        self.this_device._fetch_instances()

    class Device(KaitaiStruct):
        """One device of the array.

        .. seealso::
           Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n60
        """

        number: int
        major: int
        minor: int
        # Its place in the array.
        place: int
        # Bit mask, see `states`.
        state: int
        reserved: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Md090.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.number,
                self.major,
                self.minor,
                self.place,
                self.state,
                self.reserved,
            ) = _MD090_DEVICE.unpack(self._io.read_bytes(128))

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_faulty(self) -> bool:
            if hasattr(self, '_m_is_faulty'):
                return self._m_is_faulty

            self._m_is_faulty = self.state & 1 != 0
            return getattr(self, '_m_is_faulty', None)

        @property
        def is_in_sync(self) -> bool:
            if hasattr(self, '_m_is_in_sync'):
                return self._m_is_in_sync

            self._m_is_in_sync = self.state & 4 != 0
            return getattr(self, '_m_is_in_sync', None)

    class Superblock(KaitaiStruct):
        """The part of fixed size before the list of devices.

        .. seealso::
           Linux 6.1, md_p.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h?h=v6.1#n84
        """

        magic: int
        major_version: int
        # 90, or 91 while the array is being reshaped.
        minor_version: int
        patch_version: int
        num_words: int
        # The first of the UUID's four words; the others come later.
        array_uuid0: bytes
        # Seconds since 1970.
        created: int
        level: int
        # KiB of each member that the array uses.
        num_kib: int
        num_devices: int
        num_members: int
        # The number that the array has as a device, as in /dev/md0.
        md_minor: int
        not_persistent: int
        array_uuid1: bytes
        array_uuid2: bytes
        array_uuid3: bytes
        reserved_constant: bytes
        updated: int
        state: int
        num_active: int
        num_working: int
        num_failed: int
        num_spares: int
        # Sum of the superblock's 32-bit words with this one as zero, and the carries beyond 32 bits
        # added to it.
        checksum: int
        # Grows with each change of the array; a member with fewer has missed writes.
        num_events: int
        num_checkpoint_events: int
        recovery_checkpoint: int
        reshape_position: int
        new_level: int
        delta_disks: int
        new_layout: int
        len_new_chunk: int
        reserved_state: bytes
        # How chunks are laid out; its meaning depends on the level.
        layout: int
        # Bytes.
        len_chunk: int
        root_pv: int
        root_block: int
        reserved_personality: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Md090.Superblock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.major_version,
                self.minor_version,
                self.patch_version,
                self.num_words,
                self.array_uuid0,
                self.created,
                self.level,
                self.num_kib,
                self.num_devices,
                self.num_members,
                self.md_minor,
                self.not_persistent,
                self.array_uuid1,
                self.array_uuid2,
                self.array_uuid3,
                self.reserved_constant,
                self.updated,
                self.state,
                self.num_active,
                self.num_working,
                self.num_failed,
                self.num_spares,
                self.checksum,
                self.num_events,
                self.num_checkpoint_events,
                self.recovery_checkpoint,
                self.reshape_position,
                self.new_level,
                self.delta_disks,
                self.new_layout,
                self.len_new_chunk,
                self.reserved_state,
                self.layout,
                self.len_chunk,
                self.root_pv,
                self.root_block,
                self.reserved_personality,
            ) = _MD090_SUPERBLOCK.unpack(self._io.read_bytes(512))
            if not self.magic == 2838187772:
                raise kaitaistruct.ValidationNotEqualError(2838187772, self.magic, self._io, u"/types/superblock/seq/0")
            if not self.major_version == 0:
                raise kaitaistruct.ValidationNotEqualError(0, self.major_version, self._io, u"/types/superblock/seq/1")
            if not self.num_members <= 27:
                raise kaitaistruct.ValidationGreaterThanError(27, self.num_members, self._io, u"/types/superblock/seq/10")

        def _fetch_instances(self) -> None:
            pass

        @property
        def len_superblock(self) -> int:
            """Bytes of the whole."""
            if hasattr(self, '_m_len_superblock'):
                return self._m_len_superblock

            self._m_len_superblock = 4096
            return getattr(self, '_m_len_superblock', None)

        @property
        def ofs_checksum(self) -> int:
            if hasattr(self, '_m_ofs_checksum'):
                return self._m_ofs_checksum

            self._m_ofs_checksum = 152
            return getattr(self, '_m_ofs_checksum', None)

        @property
        def ofs_this_device(self) -> int:
            if hasattr(self, '_m_ofs_this_device'):
                return self._m_ofs_this_device

            self._m_ofs_this_device = 3968
            return getattr(self, '_m_ofs_this_device', None)
