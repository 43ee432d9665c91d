"""UUIDs and labels of parts of arrays and volume groups, as `blkid -p` tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated import md_0_90_records as md_0_90
from pygrub_k.recognised.parts import identity_of_part
from pygrub_k.source import MemorySource
from tests.differential.recognised.test_against_blkid import theirs
from tests.images.recognised import packed
from tests.unit.volumes.lvm2.groups_in_memory import physical_volume, uuid_of
from tests.unit.volumes.mdraid.members_in_memory import Member

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 4 << 20
UUID = bytes(range(16))


def old_member() -> bytes:
    """Return a member whose superblock is of version 0.90: it lies at the end."""
    numbers = [UUID[at : at + 4] for at in range(0, 16, 4)]
    raw = packed(
        md_0_90.SuperblockRecord,
        magic=0xA92B4EFC,
        minor_version=90,
        num_words=0,
        array_uuid0=numbers[0],
        array_uuid1=numbers[1],
        array_uuid2=numbers[2],
        array_uuid3=numbers[3],
        level=1,
        num_kib=1024,
        num_members=2,
    ).ljust(4096, b"\0")
    total = sum(int.from_bytes(raw[at : at + 4], "little") for at in range(0, len(raw), 4))
    checksum = (total & 0xFFFFFFFF) + (total >> 32)
    at = md_0_90.SuperblockRecord.OFFSET.checksum
    sealed = raw[:at] + checksum.to_bytes(4, "little") + raw[at + 4 :]
    return bytes(SIZE - 65536) + sealed


PARTS: dict[str, bytes] = {
    "md 0.90": old_member(),
    "physical volume": bytes(physical_volume(uuid_of("a"))),
    "md 1.2": bytes(Member(uuid=UUID, at=8).build()),
    "md 1.1": bytes(Member(uuid=UUID, at=0, name="a name").build()),
}


@pytest.mark.parametrize("part", PARTS)
def test_parts_have_the_same_identity(part: str, tmp_path: Path) -> None:
    image = tmp_path / "image"
    image.write_bytes(PARTS[part].ljust(SIZE, b"\0"))
    found = identity_of_part(MemorySource(image.read_bytes()))
    assert found.uuid == theirs(image, "UUID") != ""
    assert found.label.decode() == theirs(image, "LABEL")
