"""Changes in memory over a source that stays as it is."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, LimitError
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
    source = overlay.source()  # takes the changes over
    assert source.read_at(0, source.size) == expected


def test_changes_add_up() -> None:
    overlay = Overlay(MemorySource(BASE))
    overlay.write(600, b"one")
    overlay.write(602, b"two")
    assert overlay.read(600, 6) == b"ontwo" + BASE[605:606]
    assert overlay.sectors.keys() == {1}


def test_long_changes_become_pieces_that_join() -> None:
    base = bytes(3 << 20)
    overlay = Overlay(MemorySource(base))
    overlay.write(100, b"x" * (2 << 20))
    expected = bytes(100) + b"x" * (2 << 20) + base[100 + (2 << 20) :]
    assert overlay.source().read_at(0, len(base)) == expected


def test_changes_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pygrub_k.filesystems.xfs.overlay.XFS_LOG_CHANGES", 1024)
    overlay = Overlay(MemorySource(BASE))
    overlay.write(0, bytes(1024))
    with pytest.raises(LimitError, match="more than 1024 bytes"):
        overlay.write(1024, b"x")


def test_nothing_is_written_behind_the_end() -> None:
    overlay = Overlay(MemorySource(BASE))
    for offset in (len(BASE) - 1, len(BASE), -1):
        with pytest.raises(CorruptError, match="behind the end"):
            overlay.write(offset, b"xx")
