# Made by scripts/build_parsers.py from specs/iso9660_volume_descriptor.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Volume descriptors of ISO 9660."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_ISO9660_VOLUME_DESCRIPTOR_BOOT_RECORD = Struct("<32s32sI1973s")
_ISO9660_VOLUME_DESCRIPTOR_HEADER = Struct("<B5sB")
_ISO9660_VOLUME_DESCRIPTOR_LONG_DATE = Struct("<4s2s2s2s2s2s2sb")
_ISO9660_VOLUME_DESCRIPTOR_VOLUME = Struct("<B32s32s8sI4s32sH2sH2sH2sI4sII4s4s34s128s128s128s128s37s37s37s17s17s17s17sBB512s653s")


class Iso9660VolumeDescriptor(KaitaiStruct):
    """What a volume says of itself: one descriptor in each sector of 2048 bytes, from
    sector 16 on, up to a terminator. The sectors before are the system area, which
    the format leaves to others (boot code, partition tables of hybrid images).

    Numbers stand there twice: least significant byte first, then most significant.
    Texts are padded with spaces; those of a Joliet descriptor are UCS-2, big-endian.

    .. seealso::
       ECMA-119, 4th edition, 8 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
    """

    class DescriptorType(IntEnum):
        boot_record = 0
        primary = 1
        supplementary = 2
        partition = 3
        terminator = 255

    header: Iso9660VolumeDescriptor.Header
    body: Iso9660VolumeDescriptor.BootRecord | Iso9660VolumeDescriptor.Volume | None = None

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Iso9660VolumeDescriptor, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.header = Iso9660VolumeDescriptor.Header(self._io, self, self._root)
        _on = self.header.type
        if _on == int(Iso9660VolumeDescriptor.DescriptorType.boot_record):
            self.body = Iso9660VolumeDescriptor.BootRecord(self._io, self, self._root)
        elif _on == int(Iso9660VolumeDescriptor.DescriptorType.primary):
            self.body = Iso9660VolumeDescriptor.Volume(self._io, self, self._root)
        elif _on == int(Iso9660VolumeDescriptor.DescriptorType.supplementary):
            self.body = Iso9660VolumeDescriptor.Volume(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()
        _on = self.header.type
        if _on == int(Iso9660VolumeDescriptor.DescriptorType.boot_record):
            self.body._fetch_instances()
        elif _on == int(Iso9660VolumeDescriptor.DescriptorType.primary):
            self.body._fetch_instances()
        elif _on == int(Iso9660VolumeDescriptor.DescriptorType.supplementary):
            self.body._fetch_instances()

    class BootRecord(KaitaiStruct):
        """How to boot from the medium. El Torito's is the one that exists.

        .. seealso::
           El Torito 1.0, figure 7 - https://pdos.csail.mit.edu/6.828/2014/readings/boot-cdrom.pdf
        """

        # `EL TORITO SPECIFICATION`, padded with NUL.
        system_identifier: bytes
        boot_identifier: bytes
        # El Torito's list of what can be booted, by its sector of 2048 bytes.
        boot_catalog: int
        system_use: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Iso9660VolumeDescriptor.BootRecord, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.system_identifier,
                self.boot_identifier,
                self.boot_catalog,
                self.system_use,
            ) = _ISO9660_VOLUME_DESCRIPTOR_BOOT_RECORD.unpack(self._io.read_bytes(2041))

        def _fetch_instances(self) -> None:
            pass

    class Header(KaitaiStruct):
        """What every descriptor begins with.

        .. seealso::
           ECMA-119, 4th edition, 8.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """

        # As enum `descriptor_type`.
        type: int
        identifier: bytes
        # 1; 2 for an enhanced volume descriptor (a supplementary one).
        version: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Iso9660VolumeDescriptor.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.type,
                self.identifier,
                self.version,
            ) = _ISO9660_VOLUME_DESCRIPTOR_HEADER.unpack(self._io.read_bytes(7))
            if not self.identifier == b"\x43\x44\x30\x30\x31":
                raise kaitaistruct.ValidationNotEqualError(b"\x43\x44\x30\x30\x31", self.identifier, self._io, u"/types/header/seq/1")

        def _fetch_instances(self) -> None:
            pass

    class LongDate(KaitaiStruct):
        """A moment, in decimal digits; sixteen `0` and a zero for none.

        .. seealso::
           ECMA-119, 4th edition, 8.4.26.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """

        year: bytes
        month: bytes
        day: bytes
        hour: bytes
        minute: bytes
        second: bytes
        # Of a second.
        hundredths: bytes
        # Of the time zone from UTC, in quarters of an hour; east is positive.
        offset: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Iso9660VolumeDescriptor.LongDate, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.year,
                self.month,
                self.day,
                self.hour,
                self.minute,
                self.second,
                self.hundredths,
                self.offset,
            ) = _ISO9660_VOLUME_DESCRIPTOR_LONG_DATE.unpack(self._io.read_bytes(17))

        def _fetch_instances(self) -> None:
            pass

    class Volume(KaitaiStruct):
        """The rest of a primary or a supplementary descriptor; both look alike. One of
        the latter with an escape sequence of Joliet has a tree of its own, with names
        in UCS-2, over the same contents.

        .. seealso::
           ECMA-119, 4th edition, 8.4, 8.5 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """

        # Unused in a primary one.
        flags: int
        system_identifier: bytes
        volume_identifier: bytes
        unused1: bytes
        # Logical blocks of the volume; with several sessions, up to the end of the last.
        num_blocks: int
        # The same, most significant byte first.
        num_blocks_be: bytes
        # Which characters texts are made of. `%/@`, `%/C` or `%/E` for Joliet (UCS-2 level 1, 2,
        # 3); unused in a primary descriptor.
        escape_sequences: bytes
        # Disks of the set.
        num_volumes: int
        # The same, most significant byte first.
        num_volumes_be: bytes
        # Of this disk in the set, from 1.
        volume_number: int
        # The same, most significant byte first.
        volume_number_be: bytes
        # A power of two, from 512 to a sector (2048).
        block_size: int
        # The same, most significant byte first.
        block_size_be: bytes
        len_path_table: int
        # The same, most significant byte first.
        len_path_table_be: bytes
        # Logical block of a list of all directories; nothing needs it.
        path_table: int
        second_path_table: int
        # Logical block of the list with numbers in the other byte order, in that order.
        path_table_be: bytes
        second_path_table_be: bytes
        # A directory record (iso9660_directory) with a name of one NUL.
        root: bytes
        volume_set_identifier: bytes
        publisher_identifier: bytes
        data_preparer_identifier: bytes
        application_identifier: bytes
        copyright_file: bytes
        abstract_file: bytes
        bibliographic_file: bytes
        # A `long_date`, as those after it.
        created: bytes
        # Also what tools make a UUID of.
        modified: bytes
        expires: bytes
        effective: bytes
        # 1; 2 in an enhanced descriptor.
        file_structure_version: int
        reserved1: int
        application_use: bytes
        reserved2: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Iso9660VolumeDescriptor.Volume, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.flags,
                self.system_identifier,
                self.volume_identifier,
                self.unused1,
                self.num_blocks,
                self.num_blocks_be,
                self.escape_sequences,
                self.num_volumes,
                self.num_volumes_be,
                self.volume_number,
                self.volume_number_be,
                self.block_size,
                self.block_size_be,
                self.len_path_table,
                self.len_path_table_be,
                self.path_table,
                self.second_path_table,
                self.path_table_be,
                self.second_path_table_be,
                self.root,
                self.volume_set_identifier,
                self.publisher_identifier,
                self.data_preparer_identifier,
                self.application_identifier,
                self.copyright_file,
                self.abstract_file,
                self.bibliographic_file,
                self.created,
                self.modified,
                self.expires,
                self.effective,
                self.file_structure_version,
                self.reserved1,
                self.application_use,
                self.reserved2,
            ) = _ISO9660_VOLUME_DESCRIPTOR_VOLUME.unpack(self._io.read_bytes(2041))

        def _fetch_instances(self) -> None:
            pass
