"""Modes and UUIDs as Linux and blkid have them, the same in all file systems."""

from __future__ import annotations

import uuid

import pytest

from pygrub_k._generated import (
    btrfs_items_records,
    ext_inode_records,
    susp_records,
    xfs_inode_records,
)
from pygrub_k.filesystems.model import kind_of, uuid_text

SPECIFIED = {
    "btrfs": btrfs_items_records.ModeKind,
    "ext": ext_inode_records.Kind,
    "Rock Ridge": susp_records.Kind,
    "XFS": xfs_inode_records.Kind,
}


@pytest.mark.parametrize("name", SPECIFIED)
def test_kinds_are_those_of_the_specification(name: str) -> None:
    kinds = {member: value for member, value in vars(SPECIFIED[name]).items() if member[0] != "_"}
    assert len(kinds) == 7
    for member, value in kinds.items():
        assert kind_of(value << 12 | 0o7777) == member.replace("_", " ")


@pytest.mark.parametrize("mode", [0, 0o7777, 0xF000, 0x3000, 0xE1A4])
def test_other_modes_are_of_no_kind(mode: int) -> None:
    assert kind_of(mode) == "unknown"


def test_uuids() -> None:
    value = bytes(range(1, 17))
    assert uuid_text(value) == str(uuid.UUID(bytes=value))
    assert uuid_text(bytes(16)) == ""
