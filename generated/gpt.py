# Made by scripts/build_parsers.py from specs/gpt.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""GUID partition table."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_GPT = Struct("<8sIIIIQQQQ16sQIII")
_GPT_ENTRY = Struct("<16s16sQQQ72s")
_GPT_GUID = Struct("<IHH2s6s")


class Gpt(KaitaiStruct):
    """The header of a GUID partition table: in the disk's second logical sector, and once more in its
    last. It says where the array of partition entries lies; the backup header has an array of its
    own. Sector numbers count in logical sectors, whose size the table does not say: it shows in
    where the header lies.

    .. seealso::
       UEFI 2.10, table 5-5 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-header
    """

    class Attributes(IntEnum):
        required = 1
        no_block_io = 2
        legacy_bios_bootable = 4

    signature: bytes
    # 0x00010000 for version 1.0, the only one that there is.
    revision: int
    # Bytes that `header_crc32` covers; at most a logical sector, of which none is over 4096.
    len_header: int
    # CRC-32 of the header with this field as zero.
    header_crc32: int
    reserved: int
    # Where this header itself lies.
    own_sector: int
    # Where the other header lies.
    other_sector: int
    first_usable_sector: int
    last_usable_sector: int
    # Mixed byte order; the first three parts are little-endian.
    disk_guid: bytes
    first_entry_sector: int
    # Bounded by the caller; 128 on nearly every disk.
    num_entries: int
    # 128 times a power of two by the specification; tools have written other multiples of eight.
    len_entry: int
    # CRC-32 of `num_entries` times `len_entry` bytes.
    entries_crc32: int

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Gpt, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        (
            self.signature,
            self.revision,
            self.len_header,
            self.header_crc32,
            self.reserved,
            self.own_sector,
            self.other_sector,
            self.first_usable_sector,
            self.last_usable_sector,
            self.disk_guid,
            self.first_entry_sector,
            self.num_entries,
            self.len_entry,
            self.entries_crc32,
        ) = _GPT.unpack(self._io.read_bytes(92))
        if not self.signature == b"\x45\x46\x49\x20\x50\x41\x52\x54":
            raise kaitaistruct.ValidationNotEqualError(b"\x45\x46\x49\x20\x50\x41\x52\x54", self.signature, self._io, u"/seq/0")
        if not self.len_header >= 92:
            raise kaitaistruct.ValidationLessThanError(92, self.len_header, self._io, u"/seq/2")
        if not self.len_header <= 4096:
            raise kaitaistruct.ValidationGreaterThanError(4096, self.len_header, self._io, u"/seq/2")
        _ = self.len_entry
        if not ((_ >= 128) and (_ <= 4096) and (_ % 8 == 0)):
            raise kaitaistruct.ValidationExprError(self.len_entry, self._io, u"/seq/12")

    def _fetch_instances(self) -> None:
        pass

    class Entries(KaitaiStruct):
        """The whole array, with entries of any size.

        .. seealso::
           UEFI 2.10, table 5-6 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-partition-entry-array
        """

        entries: list[Gpt.Entry]

        def __init__(self, num_entries: int, len_entry: int, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Gpt.Entries, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.num_entries = num_entries
            self.len_entry = len_entry
            self._read()

        def _read(self) -> None:
            self._raw_entries = []
            self.entries = []
            for i in range(self.num_entries):
                self._raw_entries.append(self._io.read_bytes(self.len_entry))
                _io__raw_entries = KaitaiStream(BytesIO(self._raw_entries[i]))
                self.entries.append(Gpt.Entry(_io__raw_entries, self, self._root))

        def _fetch_instances(self) -> None:
            for i in range(len(self.entries)):
                self.entries[i]._fetch_instances()

    class Entry(KaitaiStruct):
        """One partition: the first 128 bytes of an entry; larger ones have unknown data after it.
        An entry whose type GUID is all zeros is unused.

        .. seealso::
           UEFI 2.10, table 5-6 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-partition-entry-array
        """

        # What the partition is for. Mixed byte order, as `partition_guid`.
        type_guid: bytes
        # Linux's PARTUUID.
        partition_guid: bytes
        first_sector: int
        # Inclusive.
        last_sector: int
        # Bit mask, see `attributes`; the top 16 bits belong to the partition type's owner.
        attributes: int
        # UTF-16 in little-endian order, ended by a zero unless all 36 units are used.
        name: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Gpt.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.type_guid,
                self.partition_guid,
                self.first_sector,
                self.last_sector,
                self.attributes,
                self.name,
            ) = _GPT_ENTRY.unpack(self._io.read_bytes(128))

        def _fetch_instances(self) -> None:
            pass

    class Guid(KaitaiStruct):
        """The parts of a GUID as its usual text shows them, separated by dashes.

        .. seealso::
           UEFI 2.10, appendix A - https://uefi.org/specs/UEFI/2.10/Apx_A_GUID_and_Time_Formats.html
        """

        # Eight hexadecimal digits.
        time_low: int
        # Four digits.
        time_mid: int
        # Four digits.
        time_high: int
        # Two bytes in the order in which they are shown.
        clock_sequence: bytes
        # Six bytes in the order in which they are shown.
        node: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Gpt.Guid, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.time_low,
                self.time_mid,
                self.time_high,
                self.clock_sequence,
                self.node,
            ) = _GPT_GUID.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

    @property
    def len_header_crc32(self) -> int:
        if hasattr(self, '_m_len_header_crc32'):
            return self._m_len_header_crc32

        self._m_len_header_crc32 = 4
        return getattr(self, '_m_len_header_crc32', None)

    @property
    def ofs_header_crc32(self) -> int:
        """Where `header_crc32` lies in the header; four bytes."""
        if hasattr(self, '_m_ofs_header_crc32'):
            return self._m_ofs_header_crc32

        self._m_ofs_header_crc32 = 16
        return getattr(self, '_m_ofs_header_crc32', None)
