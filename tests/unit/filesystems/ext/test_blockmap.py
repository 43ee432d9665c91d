"""Block maps made by hand."""

from struct import pack
from types import SimpleNamespace
from typing import Any, cast

import pytest

from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.ext import blockmap
from pygrub_k.filesystems.ext.blockmap import block_runs

BLOCK = 1024
PER_BLOCK = 256


class Storage:
    """Indirect blocks from a dictionary of lists of numbers."""

    def __init__(self, blocks: Any) -> None:
        self.superblock = SimpleNamespace(block_size=BLOCK, num_blocks=1_000_000)
        self.blocks = blocks
        self.read: list[int] = []

    def block(self, number: Any, structure: Any) -> Any:
        assert structure == "ext4 block map of inode 12"
        self.read.append(number)
        numbers = self.blocks[number]
        return pack(f"<{PER_BLOCK}I", *numbers, *[0] * (PER_BLOCK - len(numbers)))


def root(direct: Any = (), indirect: Any = 0, double: Any = 0, triple: Any = 0) -> Any:
    return pack("<15I", *direct, *[0] * (12 - len(direct)), indirect, double, triple)


def runs(data: Any, num_blocks: Any, blocks: Any = None, storage: Any = None) -> Any:
    return block_runs(
        cast("Any", storage or Storage(blocks or {})), data, "inode 12", 40, num_blocks
    )


def test_direct_blocks_are_merged() -> None:
    assert runs(root((5, 6, 7, 9)), 4) == [(0, 3, 5), (3, 1, 9)]


def test_zero_is_a_hole() -> None:
    assert runs(root((5, 0, 6)), 3) == [(0, 1, 5), (2, 1, 6)]


def test_blocks_behind_the_end_are_not_mapped() -> None:
    assert runs(root(range(5, 17)), 3) == [(0, 3, 5)]


def test_indirect_blocks_continue_the_direct_ones() -> None:
    blocks = {100: list(range(17, 17 + PER_BLOCK))}
    assert runs(root(range(5, 17), 100), 12 + PER_BLOCK, blocks) == [(0, 12 + PER_BLOCK, 5)]


def test_double_and_triple_indirect_blocks() -> None:
    after_double = 12 + PER_BLOCK + PER_BLOCK**2
    blocks = {
        200: [0, 201],
        201: [7000],
        300: [0, 0, 301],
        301: [0, 302],
        302: [0, 0, 0, 8000],
    }
    data = root(double=200, triple=300)
    last = after_double + 2 * PER_BLOCK**2 + PER_BLOCK + 3
    assert runs(data, last + 1, blocks) == [
        (12 + PER_BLOCK + PER_BLOCK, 1, 7000),
        (last, 1, 8000),
    ]


def test_maps_behind_the_end_are_not_read() -> None:
    storage = Storage({100: [77]})
    assert runs(root((5,), 100, 200, 300), 13, storage=storage) == [(0, 1, 5), (12, 1, 77)]
    assert storage.read == [100]


def test_a_block_beyond_the_file_system_is_corrupt() -> None:
    with pytest.raises(CorruptError, match="block 1000000 of 1000000"):
        runs(root((5, 1_000_000)), 2)


def test_an_indirect_block_with_two_parents_is_corrupt() -> None:
    with pytest.raises(CorruptError, match="two parents"):
        runs(root(double=200), 12 + 3 * PER_BLOCK, {200: [201, 201], 201: [5]})


def test_an_indirect_block_below_itself_is_corrupt() -> None:
    with pytest.raises(CorruptError, match="two parents"):
        runs(root(triple=300), 1 << 40, {300: [300]})


def test_the_number_of_indirect_blocks_is_bounded(monkeypatch: Any) -> None:
    monkeypatch.setattr(blockmap, "EXT_MAP_NODES", 2)
    with pytest.raises(LimitError, match="2 indirect blocks"):
        runs(root((), 100, 200), 1 << 20, {100: [1], 200: [201], 201: [2]})


def test_the_number_of_runs_is_bounded(monkeypatch: Any) -> None:
    monkeypatch.setattr(blockmap, "EXT_EXTENTS_PER_FILE", 2)
    with pytest.raises(LimitError, match="2 extents"):
        runs(root((2, 4, 6, 8), 100), 13, {100: [10]})
