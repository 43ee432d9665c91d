# Made by scripts/build_parsers.py from specs/bsd_disklabel.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""BSD disklabel."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_BSD_DISKLABEL_HEADER = Struct("<IHH16s16sI5I68sIHHII")
_BSD_DISKLABEL_PARTITION = Struct("<IIIBBH")


class BsdDisklabel(KaitaiStruct):
    """How the BSD systems divide a disk, or their slice of one. On PCs it lies in the second sector,
    in little-endian order. Sectors have the size that the label says, nearly always 512 bytes.

    .. seealso::
       disklabel(5), sys/disklabel.h - https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE
    """

    header: BsdDisklabel.Header
    # By convention a, b, c and so on; c stands for the whole slice or disk.
    partitions: list[BsdDisklabel.Partition]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(BsdDisklabel, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.header = BsdDisklabel.Header(self._io, self, self._root)
        self.partitions = []
        for i in range(self.header.num_partitions):
            self.partitions.append(BsdDisklabel.Partition(self._io, self, self._root))

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()
        for i in range(len(self.partitions)):
            self.partitions[i]._fetch_instances()

    class Header(KaitaiStruct):
        """What comes before the partitions.

        .. seealso::
           disklabel(5), sys/disklabel.h - https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE
        """

        magic: int
        drive_type: int
        drive_subtype: int
        type_name: bytes
        pack_name: bytes
        # Bytes.
        len_sector: int
        # Sectors per track, tracks per cylinder, cylinders, sectors per cylinder, sectors in all.
        geometry: list[int]
        # Spare sectors, skews, speeds, flags and drive data.
        drive_details: bytes
        magic_again: int
        # Such that the exclusive or of all 16-bit words, partitions included, is zero.
        checksum: int
        num_partitions: int
        len_boot_area: int
        max_len_superblock: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BsdDisklabel.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.drive_type,
                self.drive_subtype,
                self.type_name,
                self.pack_name,
                self.len_sector,
                *self.geometry,
                self.drive_details,
                self.magic_again,
                self.checksum,
                self.num_partitions,
                self.len_boot_area,
                self.max_len_superblock,
            ) = _BSD_DISKLABEL_HEADER.unpack(self._io.read_bytes(148))
            if not self.magic == 2186691927:
                raise kaitaistruct.ValidationNotEqualError(2186691927, self.magic, self._io, u"/types/header/seq/0")
            if not self.len_sector >= 512:
                raise kaitaistruct.ValidationLessThanError(512, self.len_sector, self._io, u"/types/header/seq/5")
            if not self.len_sector <= 4096:
                raise kaitaistruct.ValidationGreaterThanError(4096, self.len_sector, self._io, u"/types/header/seq/5")
            if not self.magic_again == 2186691927:
                raise kaitaistruct.ValidationNotEqualError(2186691927, self.magic_again, self._io, u"/types/header/seq/8")
            if not self.num_partitions <= 22:
                raise kaitaistruct.ValidationGreaterThanError(22, self.num_partitions, self._io, u"/types/header/seq/10")

        def _fetch_instances(self) -> None:
            for i in range(len(self.geometry)):
                pass

        @property
        def raw_partition(self) -> int:
            """The index of the partition called c."""
            if hasattr(self, '_m_raw_partition'):
                return self._m_raw_partition

            self._m_raw_partition = 2
            return getattr(self, '_m_raw_partition', None)

    class Partition(KaitaiStruct):
        """One partition. It is unused if it has no sectors.

        .. seealso::
           disklabel(5), sys/disklabel.h - https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE
        """

        num_sectors: int
        # Of the disk, or of the slice; the raw partition shows which.
        first_sector: int
        len_fragment: int
        partition_type: int
        num_fragments: int
        num_cylinders: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BsdDisklabel.Partition, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.num_sectors,
                self.first_sector,
                self.len_fragment,
                self.partition_type,
                self.num_fragments,
                self.num_cylinders,
            ) = _BSD_DISKLABEL_PARTITION.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

    class Word(KaitaiStruct):
        """What the checksum is made of.

        .. seealso::
           disklabel(5), dkcksum - https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE
        """

        value: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BsdDisklabel.Word, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.value = self._io.read_u2le()

        def _fetch_instances(self) -> None:
            pass
