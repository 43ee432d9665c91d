"""Every kind is told from its bytes, and damage to them is no more than another answer."""

from __future__ import annotations

import time
from random import Random

import pytest

from pygrub_k.filesystems.registry import FILESYSTEMS
from pygrub_k.recognised.model import Identity, from_end, plain, utf16
from pygrub_k.recognised.parts import identity_of_part
from pygrub_k.recognised.registry import IDENTITIES, KINDS, identity_of, recognised
from pygrub_k.source import MemorySource
from tests.images.recognised import MADE, Made

ELSEWHERE = {kind.name for kind in FILESYSTEMS if kind.driver is None}
BY_TOOLS = {"bcache member", "OCFS2", "GFS2", "cramfs", "romfs", "Minix"}
"""What tests/differential/recognised makes with tools."""
SECONDS = 2


def test_every_kind_has_a_reason_and_a_name_of_its_own() -> None:
    names = [kind.name for kind in KINDS]
    assert len(set(names)) == len(names)
    assert all(kind.reason for kind in KINDS)


def test_every_identity_is_of_a_kind() -> None:
    assert IDENTITIES.keys() <= ELSEWHERE | {kind.name for kind in KINDS}


def test_every_kind_is_tried() -> None:
    made = {made.name for made in MADE}
    assert {kind.name for kind in KINDS} == (made | BY_TOOLS) - (ELSEWHERE - {"swap space"})


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.name)
def test_it_is_told(made: Made) -> None:
    source = MemorySource(made.data())
    if made.name not in ELSEWHERE:
        kind = recognised(source)
        assert kind is not None
        assert kind.name == made.name
    assert isinstance(identity_of(made.name, source), Identity)


@pytest.mark.parametrize("size", [0, 1, 511, 512, 4096, 70_000])
def test_nothing_is_told_of_zeros(size: int) -> None:
    assert recognised(MemorySource(bytes(size))) is None
    assert identity_of_part(MemorySource(bytes(size))) == Identity()


@pytest.mark.parametrize("made", MADE, ids=lambda made: made.name)
def test_damage_is_no_error(made: Made) -> None:
    data = made.data()[: 4 << 20]
    random = Random(made.name)
    started = time.process_time()
    for _ in range(60):
        changed = bytearray(data)
        for at, piece in made.pieces:
            start = at if at >= 0 else len(data) + at
            for _ in range(random.randrange(1, 6)):
                place = start + random.randrange(len(piece))
                if 0 <= place < len(changed):
                    changed[place] = random.choice((0, 1, 0x7F, 0x80, 0xFF))
        cut = len(changed) if random.randrange(4) else random.randrange(len(changed))
        source = MemorySource(bytes(changed[:cut]))
        recognised(source)
        identity_of(made.name, source)
    assert time.process_time() - started < SECONDS


def test_of_what_is_partitioned_only_bios_raids_are_told() -> None:
    told = {
        made.name
        for made in MADE
        if recognised(MemorySource(made.data()), is_partitioned=True) is not None
    }
    assert told == {kind.name for kind in KINDS if "RAID member" in kind.name}


def test_labels_end_as_blkid_has_it() -> None:
    assert plain(b"a label  \0rest") == b"a label"
    assert utf16("Größe \0x".encode("utf-16-le"), "utf-16-le") == "Größe".encode()
    assert from_end(1000, 100) == 412
