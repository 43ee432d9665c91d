"""Damaged kernels and ramdisks, and such as unpack without end: told, soon, in little memory."""

from __future__ import annotations

import gzip
import lzma
from functools import cache

import pytest

from pygrub_k.compression.zstd import frame
from pygrub_k.kernels import ramdisk, unpacked
from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.ramdisk import ramdisk_facts
from pygrub_k.kernels.survey import kernel_facts
from pygrub_k.kernels.unpacking import Unpacking
from pygrub_k.limits import MIB
from tests.hostile.ext.mutants import outcome
from tests.hostile.fuzzing.kernels import survey
from tests.hostile.packed import mutant
from tests.images.ramdisks import SURVEYED, newc
from tests.images.xen_kernels import PACKERS, PVH, kernel, lz4
from tests.unit.kernels.test_survey import facts_of

SEEDS = 1000
"""Of each kind of file."""
SECONDS, MEBIBYTES = 20, 96


@pytest.mark.parametrize("kind", SURVEYED)
def test_a_thousand_mutants(kind: str) -> None:
    samples = list(SURVEYED[kind].values())

    def work() -> None:
        for seed in range(SEEDS):
            data = samples[seed % len(samples)]
            areas = [range(min(len(data), 700)), range(len(data))]
            damaged = mutant(data, areas, seed)
            survey(damaged.read_at(0, damaged.size), kind)

    found = outcome(work)
    assert found.said == "ok", found.said
    assert found.seconds < SECONDS, found
    assert found.mebibytes < MEBIBYTES, found


BOMBS = ("gzip", "XZ", "Zstandard", "LZ4")


@cache
def bomb(how: str) -> bytes:
    """Return a stream of 32 MiB or more of zeros that is tiny as it is stored."""
    if how == "gzip":
        return gzip.compress(bytes(32 * MIB))
    if how == "XZ":
        return lzma.compress(bytes(32 * MIB), check=lzma.CHECK_CRC32)
    if how == "LZ4":
        piece = b"\x1f\0\x01\0" + b"\xff" * 0x7F00 + b"\0" + b"\x10\0"
        return b"\x02\x21\x4c\x18" + (len(piece).to_bytes(4, "little") + piece) * 5
    header = (128 << 10) << 3 | 1 << 1  # a block that repeats one byte
    block, last = (one.to_bytes(3, "little") + b"\0" for one in (header, header | 1))
    return b"\x28\xb5\x2f\xfd\x00\x48" + block * 255 + last


@pytest.mark.parametrize("how", BOMBS)
def test_what_unpacks_without_end_is_ended(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = bomb(how)
    assert len(data) < MIB
    monkeypatch.setattr(unpacked, "KERNEL_UNPACKED", 20 * MIB)
    monkeypatch.setattr(ramdisk, "RAMDISK_UNPACKED", 20 * MIB)
    content = _held(data)
    assert max(map(len, Unpacking(how, content).pieces())) <= 16 * MIB
    assert any("more than" in problem for problem in kernel_facts(content, len(data)).problems)
    assert any("more than" in problem for problem in ramdisk_facts(content, len(data)).problems)


def test_the_library_unpacks_a_bomb_in_pieces_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("_library", "_decompressor"):
        monkeypatch.setattr(frame, name, getattr(frame, name))
    assert frame.accelerate()
    pieces = list(map(len, Unpacking("Zstandard", _held(bomb("Zstandard"))).pieces()))
    assert (sum(pieces), max(pieces) <= 16 * MIB) == (32 * MIB, True)


def test_a_dictionary_beyond_the_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from pygrub_k.kernels import unpacking

    monkeypatch.setattr(unpacking, "KERNEL_DICTIONARY", 1 * MIB)
    packed = lzma.compress(bytes(100), check=lzma.CHECK_CRC32, preset=6)
    assert "needs more than 1048576 bytes of memory" in facts_of(packed).problems[0]


def test_notes_and_members_have_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    from pygrub_k.kernels import xen_start

    monkeypatch.setattr(xen_start, "XEN_NOTES", 3)
    assert "more than 3 notes" in facts_of(kernel(PVH)).problems[0]
    monkeypatch.setattr(ramdisk, "RAMDISK_MEMBERS", 5)
    data = PACKERS["gzip"](newc(*[(b"x", b"")] * 9))
    content = _held(data)
    assert "more than 5 members" in ramdisk_facts(content, len(data)).problems[0]


def test_a_block_of_lz4_may_have_eight_mebibytes() -> None:
    whole = bytes(9 * MIB)
    assert sum(map(len, Unpacking("LZ4", _held(lz4(whole))).pieces())) == len(whole)


def _held(data: bytes) -> StoredContent:
    return StoredContent(lambda at, length: data[at : at + length], len(data))
