# Made by scripts/build_parsers.py from specs/ext_xattr.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Extended attributes of ext2, ext3 and ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class NameIndex:
    # The name has its prefix in it.
    none = 0
    user = 1
    posix_acl_access = 2
    posix_acl_default = 3
    trusted = 4
    lustre = 5
    security = 6
    system = 7
    rich_acl = 8
    encryption = 9
    hurd = 10


class AclTag:
    owner = 1
    user = 2
    owning_group = 4
    group = 8
    mask = 16
    other = 32


class BlockHeaderRecord(CheckedRecord):
    """What a block of attributes begins with."""

    __slots__ = ()

    STRUCT = Struct("<IIIII12s")
    SIZE = 32
    NAMES = (
        "magic", "num_references", "num_blocks", "hash", "checksum", "reserved",
    )

    # 0x0
    magic: int = property(itemgetter(0))
    # 0x4: Inodes that share the block.
    num_references: int = property(itemgetter(1))
    # 0x8: Always 1.
    num_blocks: int = property(itemgetter(2))
    # 0xc: Over the entries' hashes, to find equal blocks; zero for not to be shared.
    hash: int = property(itemgetter(3))
    # 0x10: CRC-32C over seed, block number and block.
    checksum: int = property(itemgetter(4))
    # 0x14
    reserved: bytes = property(itemgetter(5))

    def _checked(self) -> BlockHeaderRecord:
        if self.magic != 3925999616:
            raise ValueError(f"magic: {self.magic:#x} is not 0xea020000")
        return self


class InodeHeaderRecord(Record):
    """What an inode's own attributes begin with."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "magic",
    )

    # 0x0: 0xea020000, or anything else if there are no attributes.
    magic: int = property(itemgetter(0))


class EntryHeadRecord(Record):
    """The first four bytes of an entry; four zeros end a list."""

    __slots__ = ()

    STRUCT = Struct("<BBH")
    SIZE = 4
    NAMES = (
        "len_name", "name_index_raw", "ofs_value",
    )

    # 0x0
    len_name: int = property(itemgetter(0))
    # 0x1: Enum `name_index`.
    name_index_raw: int = property(itemgetter(1))
    # 0x2: Bytes from the start of the block, or from an inode's first entry.
    ofs_value: int = property(itemgetter(2))


class EntryBodyRecord(Record):
    """The next twelve bytes of an entry."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12
    NAMES = (
        "value_inode", "len_value", "hash",
    )

    # 0x0: The inode that holds the value; zero if it stands at `ofs_value`.
    value_inode: int = property(itemgetter(0))
    # 0x4: Bytes.
    len_value: int = property(itemgetter(1))
    # 0x8: Of name and value.
    hash: int = property(itemgetter(2))


class AclHeaderRecord(CheckedRecord):
    """What the value of a POSIX access control list begins with."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "version",
    )

    # 0x0
    version: int = property(itemgetter(0))

    def _checked(self) -> AclHeaderRecord:
        if self.version != 1:
            raise ValueError(f"version: {self.version:#x} is not 0x1")
        return self


class AclEntryRecord(Record):
    """Whom permissions are for; a named user or group follows as `acl_id`."""

    __slots__ = ()

    STRUCT = Struct("<HH")
    SIZE = 4
    NAMES = (
        "tag", "permissions",
    )

    # 0x0: Enum `acl_tag`.
    tag: int = property(itemgetter(0))
    # 0x2: Read 4, write 2, execute 1.
    permissions: int = property(itemgetter(1))


class AclIdRecord(Record):
    """A user or group of an access control list."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "id",
    )

    # 0x0
    id: int = property(itemgetter(0))
