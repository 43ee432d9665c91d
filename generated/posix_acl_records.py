# Made by scripts/build_parsers.py from specs/posix_acl.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: POSIX access control list as an extended attribute."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class AclTag:
    owner = 1
    user = 2
    owning_group = 4
    group = 8
    mask = 16
    other = 32


class HeaderRecord(CheckedRecord):
    """What a list begins with."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "version",
    )

    # 0x0
    version: int = property(itemgetter(0))

    def _checked(self) -> HeaderRecord:
        if self.version != 2:
            raise ValueError(f"version: {self.version:#x} is not 0x2")
        return self


class EntryRecord(Record):
    """Whom permissions are for."""

    __slots__ = ()

    STRUCT = Struct("<HHI")
    SIZE = 8
    NAMES = (
        "tag", "permissions", "identity",
    )

    # 0x0: Enum `acl_tag`.
    tag: int = property(itemgetter(0))
    # 0x2: Read 4, write 2, execute 1.
    permissions: int = property(itemgetter(1))
    # 0x4: A user or group; 0xffffffff for the other tags.
    identity: int = property(itemgetter(2))
