"""Changes in memory over a source that stays as it is."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.overlay import Overlay
from pygrub_k.source import MemorySource

BASE = bytes(range(256)) * 10


@pytest.mark.parametrize("offset", [0, 1, 511, 512, 1000, 2047, 2500])
@pytest.mark.parametrize("length", [0, 1, 13, 512, 1030])
def test_what_was_written_is_read(offset: int, length: int) -> None:
    overlay = Overlay(MemorySource(BASE))
    new = b"n" * min(length, len(BASE) - offset)
    overlay.write(offset, new)
    expected = BASE[:offset] + new + BASE[offset + len(new) :]
    assert overlay.read(0, len(BASE)) == expected
    assert overlay.read(offset, len(new)) == new
    assert overlay.read(3, 700) == expected[3:703]


def test_changes_add_up() -> None:
    overlay = Overlay(MemorySource(BASE))
    overlay.write(600, b"one")
    overlay.write(602, b"two")
    assert overlay.read(600, 6) == b"ontwo" + BASE[605:606]
    assert overlay.sectors.keys() == {1}


def test_nothing_is_written_behind_the_end() -> None:
    overlay = Overlay(MemorySource(BASE))
    for offset in (len(BASE) - 1, len(BASE), -1):
        with pytest.raises(CorruptError, match="beyond the end"):
            overlay.write(offset, b"xx")
