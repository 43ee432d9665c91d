# Made by scripts/build_parsers.py from specs/susp.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: System use entries of ISO 9660, SUSP and Rock Ridge."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Signature:
    continuation = 17731
    padding = 17488
    sharing_protocol = 20563
    terminator = 21587
    extensions_reference = 21061
    extension_selector = 21317
    rock_ridge_in_use = 21074
    posix_attributes = 22608
    device_number = 20048
    symbolic_link = 19539
    alternate_name = 19790
    child_link = 19523
    parent_link = 19536
    relocated = 17746
    timestamps = 18004
    sparse_file = 18003
    compressed_file = 18010


class Kind:
    fifo = 1
    character_device = 2
    directory = 4
    block_device = 6
    file = 8
    symlink = 10
    socket = 12


class SymbolicLinkFlags:
    # The next entry of this kind has more components.
    continues = 1


class ComponentFlags:
    # The next component goes on with this one, without a slash between.
    continues = 1
    # Stands for `.`.
    current = 2
    # Stands for `..`.
    parent = 4
    # Stands for `/`.
    root = 8
    # Where the volume is mounted; of the first edition.
    volume_root = 16
    # The name of the host; of the first edition.
    host = 32


class NameFlags:
    # The next entry of this kind has more of the name.
    continues = 1
    # Stands for `.`.
    current = 2
    # Stands for `..`.
    parent = 4
    # The name of the host; of the first edition.
    host = 32


class TimestampFlags:
    created = 1
    modified = 2
    accessed = 4
    changed = 8
    backed_up = 16
    expires = 32
    effective = 64
    # The moments have 17 bytes, not 7.
    long_form = 128


class HeaderRecord(Record):
    """What every entry begins with."""

    __slots__ = ()

    STRUCT = Struct("<HBB")
    SIZE = 4
    NAMES = (
        "signature", "len_entry", "version",
    )

    # 0x0: Two letters; enum `signature` has those that are known.
    signature: int = property(itemgetter(0))
    # 0x2: In bytes, these four included.
    len_entry: int = property(itemgetter(1))
    # 0x3: Always 1.
    version: int = property(itemgetter(2))


class ContinuationRecord(Record):
    """Where the chain goes on when these entries are at their end."""

    __slots__ = ()

    STRUCT = Struct("<I4sI4sI4s")
    SIZE = 24
    NAMES = (
        "block", "block_be", "offset", "offset_be", "size", "size_be",
    )

    # 0x0: Logical block.
    block: int = property(itemgetter(0))
    # 0x4: The same, most significant byte first.
    block_be: bytes = property(itemgetter(1))
    # 0x8: Bytes from the start of that block.
    offset: int = property(itemgetter(2))
    # 0xc: The same, most significant byte first.
    offset_be: bytes = property(itemgetter(3))
    # 0x10: In bytes.
    size: int = property(itemgetter(4))
    # 0x14: The same, most significant byte first.
    size_be: bytes = property(itemgetter(5))


class SharingProtocolRecord(CheckedRecord):
    """First of all in the root directory's record of itself; says that SUSP is in use."""

    __slots__ = ()

    STRUCT = Struct("<2sB")
    SIZE = 3
    NAMES = (
        "check", "len_skipped",
    )

    # 0x0
    check: bytes = property(itemgetter(0))
    # 0x2: How far into the system use field of every other record the entries begin.
    len_skipped: int = property(itemgetter(1))

    def _checked(self) -> SharingProtocolRecord:
        if self.check != b'\xbe\xef':
            raise ValueError(f"check: {self.check!r} is not b'\\xbe\\xef'")
        return self


class ExtensionsReferenceHeadRecord(Record):
    """The fixed part."""

    __slots__ = ()

    STRUCT = Struct("<BBBB")
    SIZE = 4
    NAMES = (
        "len_identifier", "len_descriptor", "len_source", "version",
    )

    # 0x0
    len_identifier: int = property(itemgetter(0))
    # 0x1
    len_descriptor: int = property(itemgetter(1))
    # 0x2
    len_source: int = property(itemgetter(2))
    # 0x3
    version: int = property(itemgetter(3))


class ExtensionSelectorRecord(Record):
    """Which extension the entries behind it are of."""

    __slots__ = ()

    STRUCT = Struct("<B")
    SIZE = 1
    NAMES = (
        "number",
    )

    # 0x0: Counts the `extensions_reference` entries from 0.
    number: int = property(itemgetter(0))


class RockRidgeInUseRecord(Record):
    """Which entries of Rock Ridge are in this record."""

    __slots__ = ()

    STRUCT = Struct("<B")
    SIZE = 1
    NAMES = (
        "entries",
    )

    # 0x0: A bit each for PX, PN, SL, NM, CL, PL, RE, TF, from the lowest.
    entries: int = property(itemgetter(0))


class PosixAttributesCoreRecord(Record):
    """What every edition has."""

    __slots__ = ()

    STRUCT = Struct("<I4sI4sI4sI4s")
    SIZE = 32
    NAMES = (
        "mode", "mode_be", "num_links", "num_links_be", "uid", "uid_be", "gid", "gid_be",
    )

    # 0x0: As POSIX `st_mode`; enum `kind` has its upper four bits.
    mode: int = property(itemgetter(0))
    # 0x4: The same, most significant byte first.
    mode_be: bytes = property(itemgetter(1))
    # 0x8
    num_links: int = property(itemgetter(2))
    # 0xc: The same, most significant byte first.
    num_links_be: bytes = property(itemgetter(3))
    # 0x10
    uid: int = property(itemgetter(4))
    # 0x14: The same, most significant byte first.
    uid_be: bytes = property(itemgetter(5))
    # 0x18
    gid: int = property(itemgetter(6))
    # 0x1c: The same, most significant byte first.
    gid_be: bytes = property(itemgetter(7))


class SerialNumberRecord(Record):
    """Equal for names of the same file (hard links)."""

    __slots__ = ()

    STRUCT = Struct("<I4s")
    SIZE = 8
    NAMES = (
        "number", "number_be",
    )

    # 0x0
    number: int = property(itemgetter(0))
    # 0x4: The same, most significant byte first.
    number_be: bytes = property(itemgetter(1))


class DeviceNumberRecord(Record):
    """What a device node stands for."""

    __slots__ = ()

    STRUCT = Struct("<I4sI4s")
    SIZE = 16
    NAMES = (
        "high", "high_be", "low", "low_be",
    )

    # 0x0: Upper 32 bits, in practice the major number or zero.
    high: int = property(itemgetter(0))
    # 0x4: The same, most significant byte first.
    high_be: bytes = property(itemgetter(1))
    # 0x8: Lower 32 bits, in practice the minor number or both.
    low: int = property(itemgetter(2))
    # 0xc: The same, most significant byte first.
    low_be: bytes = property(itemgetter(3))


class SymbolicLinkHeadRecord(Record):
    """The fixed part."""

    __slots__ = ()

    STRUCT = Struct("<B")
    SIZE = 1
    NAMES = (
        "flags",
    )

    # 0x0: Mask of enum `symbolic_link_flags`.
    flags: int = property(itemgetter(0))


class ComponentHeadRecord(Record):
    """The fixed part."""

    __slots__ = ()

    STRUCT = Struct("<BB")
    SIZE = 2
    NAMES = (
        "flags", "len_content",
    )

    # 0x0: Mask of enum `component_flags`.
    flags: int = property(itemgetter(0))
    # 0x1
    len_content: int = property(itemgetter(1))


class AlternateNameHeadRecord(Record):
    """The fixed part."""

    __slots__ = ()

    STRUCT = Struct("<B")
    SIZE = 1
    NAMES = (
        "flags",
    )

    # 0x0: Mask of enum `name_flags`.
    flags: int = property(itemgetter(0))


class LinkRecord(Record):
    """From where a directory belongs to where it was put because it lies too deep (CL), or the other way (PL)."""

    __slots__ = ()

    STRUCT = Struct("<I4s")
    SIZE = 8
    NAMES = (
        "block", "block_be",
    )

    # 0x0: First logical block of the directory.
    block: int = property(itemgetter(0))
    # 0x4: The same, most significant byte first.
    block_be: bytes = property(itemgetter(1))


class TimestampsHeadRecord(Record):
    """The fixed part."""

    __slots__ = ()

    STRUCT = Struct("<B")
    SIZE = 1
    NAMES = (
        "flags",
    )

    # 0x0: Mask of enum `timestamp_flags`.
    flags: int = property(itemgetter(0))


class SparseFileRecord(Record):
    """A file with holes; its extent begins with tables that say where they are."""

    __slots__ = ()

    STRUCT = Struct("<I4sI4sB")
    SIZE = 17
    NAMES = (
        "size_high", "size_high_be", "size_low", "size_low_be", "depth",
    )

    # 0x0: Upper 32 bits of the size with holes.
    size_high: int = property(itemgetter(0))
    # 0x4: The same, most significant byte first.
    size_high_be: bytes = property(itemgetter(1))
    # 0x8: Lower 32 bits.
    size_low: int = property(itemgetter(2))
    # 0xc: The same, most significant byte first.
    size_low_be: bytes = property(itemgetter(3))
    # 0x10
    depth: int = property(itemgetter(4))


class CompressedFileRecord(Record):
    """A file whose extent holds compressed blocks (zisofs)."""

    __slots__ = ()

    STRUCT = Struct("<2sBBI4s")
    SIZE = 12
    NAMES = (
        "algorithm", "header_size_quarter", "block_size_shift", "size", "size_be",
    )

    # 0x0: `pz` for zisofs, `PZ` for its second version.
    algorithm: bytes = property(itemgetter(0))
    # 0x2: A quarter of the bytes before the table of blocks.
    header_size_quarter: int = property(itemgetter(1))
    # 0x3: Power of two of the bytes in an uncompressed block, from 15 to 17.
    block_size_shift: int = property(itemgetter(2))
    # 0x4: Bytes of the file, uncompressed.
    size: int = property(itemgetter(3))
    # 0x8: The same, most significant byte first.
    size_be: bytes = property(itemgetter(4))
