"""Extent trees made by hand."""

from struct import pack
from types import SimpleNamespace
from typing import Any, cast

import pytest

from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.ext import extents
from pygrub_k.filesystems.ext.extents import extent_runs
from pygrub_k.findings import Findings

BLOCK = 1024
INDEX_ROOM = 84


class Storage:
    """Blocks from a dictionary; everything else reads as zeros."""

    def __init__(self, blocks: Any = None) -> None:
        self.superblock = SimpleNamespace(block_size=BLOCK, num_blocks=100_000)
        self.blocks = blocks or {}
        self.findings = Findings(verify=False)

    def block(self, number: Any, structure: Any) -> Any:
        assert structure == "ext4 extent tree of inode 12"
        return self.blocks.get(number, b"").ljust(BLOCK, b"\0")


def node(depth: Any, entries: Any, room: Any = 4) -> Any:
    head = pack("<HHHHI", 0xF30A, len(entries), room, depth, 0)
    return (head + b"".join(entries)).ljust(60, b"\0")


def leaf(logical: Any, count: Any, start: Any) -> Any:
    return pack("<IHHI", logical, count, start >> 32, start & 0xFFFFFFFF)


def index(logical: Any, block: Any) -> Any:
    return pack("<IIHH", logical, block & 0xFFFFFFFF, block >> 32, 0)


def runs(root: Any, blocks: Any = None, seed: Any = None, storage: Any = None) -> Any:
    return extent_runs(cast("Any", storage or Storage(blocks)), root, "inode 12", 40, seed)


def test_an_empty_tree_maps_nothing() -> None:
    assert runs(node(0, [])) == []


def test_neighbours_are_merged() -> None:
    assert runs(node(0, [leaf(0, 2, 10), leaf(2, 3, 12), leaf(5, 1, 20)])) == [
        (0, 5, 10),
        (5, 1, 20),
    ]


def test_unwritten_extents_of_metadata_are_read_and_recorded() -> None:
    root = node(0, [leaf(0, 2, 10), leaf(2, 32768 + 3, 12)])
    storage = Storage()
    assert runs(root, storage=storage) == [(0, 2, 10)]
    assert not storage.findings.problems
    found = extent_runs(cast("Any", storage), root, "inode 12", 40, None, is_metadata=True)
    assert found == [(0, 5, 10)]
    assert "3 blocks from 2 are unwritten" in str(storage.findings.problems[0].error)


def test_a_hole_separates_what_lies_together() -> None:
    assert runs(node(0, [leaf(0, 2, 10), leaf(3, 1, 12)])) == [(0, 2, 10), (3, 1, 12)]


def test_unwritten_extents_are_left_out() -> None:
    entries = [leaf(0, 2, 10), leaf(2, 32768 + 4, 12), leaf(6, 1, 16)]
    assert runs(node(0, entries)) == [(0, 2, 10), (6, 1, 16)]


def test_the_longest_written_extent() -> None:
    assert runs(node(0, [leaf(0, 32768, 10)])) == [(0, 32768, 10)]


def test_runs_merge_across_nodes() -> None:
    blocks = {50: node(0, [leaf(0, 2, 10)], 84), 51: node(0, [leaf(2, 2, 12)], 84)}
    assert runs(node(1, [index(0, 50), index(2, 51)]), blocks) == [(0, 4, 10)]


def test_five_levels() -> None:
    blocks = {60 + depth: node(depth, [index(7, 59 + depth)], 84) for depth in range(1, 5)}
    blocks[60] = node(0, [leaf(7, 1, 99)], 84)
    assert runs(node(5, [index(7, 64)]), blocks) == [(7, 1, 99)]


def test_high_block_numbers() -> None:
    storage = Storage()
    storage.superblock.num_blocks = 1 << 40
    assert runs(node(0, [leaf(0, 1, 0x1234567890)]), storage=storage) == [(0, 1, 0x1234567890)]


@pytest.mark.parametrize(
    ("root", "reason"),
    [
        (b"\0" * 60, "magic"),
        (node(6, [index(0, 50)]), "depth"),
        (node(0, [leaf(0, 1, 5)] * 2), "an extent of length 1 at block 0 maps to block 5"),
        (node(0, [leaf(4, 1, 5), leaf(0, 1, 6)]), "length 1 at block 0 maps to block 6"),
        (node(0, [leaf(0, 0, 5)]), "length 0 at block 0"),
        (node(0, [leaf(0, 1, 0)]), "maps to block 0,"),
        (node(0, [leaf(0, 2, 99_999)]), "maps to block 99999, and there are 100000"),
        (node(0, [leaf(n, 1, 10 + 2 * n) for n in range(5)], 5), "5 entries"),
        (node(1, []), "without entries"),
        (node(1, [index(0, 50)]), "magic"),
    ],
)
def test_what_breaks_the_format_is_corrupt(root: Any, reason: Any) -> None:
    with pytest.raises(CorruptError, match=reason) as caught:
        runs(root[:60])
    assert "inode 12" in caught.value.structure


def test_a_node_below_itself_is_corrupt() -> None:
    blocks = {50: node(1, [index(0, 50)], 84)}
    with pytest.raises(CorruptError, match="depth 1"):
        runs(node(1, [index(0, 50)]), blocks)


def test_a_node_with_two_parents_is_corrupt() -> None:
    blocks = {50: node(0, [], 84)}
    with pytest.raises(CorruptError, match="two parents"):
        runs(node(1, [index(0, 50), index(5, 50)]), blocks)


def test_a_leaf_before_its_index_is_corrupt() -> None:
    blocks = {50: node(0, [leaf(3, 1, 10)], 84)}
    with pytest.raises(CorruptError, match="length 1 at block 3"):
        runs(node(1, [index(4, 50)]), blocks)


def test_an_index_before_the_last_leaf_ends_is_corrupt() -> None:
    blocks = {50: node(0, [leaf(0, 9, 10)], 84), 51: node(0, [leaf(9, 1, 30)], 84)}
    with pytest.raises(CorruptError, match="not sorted: block 4 comes late"):
        runs(node(1, [index(0, 50), index(4, 51)]), blocks)


def test_the_number_of_nodes_is_bounded(monkeypatch: Any) -> None:
    monkeypatch.setattr(extents, "EXT_MAP_NODES", 2)
    blocks = {50 + n: node(0, [], 84) for n in range(3)}
    with pytest.raises(LimitError, match="2 nodes"):
        runs(node(1, [index(n, 50 + n) for n in range(3)]), blocks)


def test_the_number_of_extents_is_bounded(monkeypatch: Any) -> None:
    monkeypatch.setattr(extents, "EXT_EXTENTS_PER_FILE", 2)
    with pytest.raises(LimitError, match="2 extents"):
        runs(node(0, [leaf(n, 1, 10 + 2 * n) for n in range(3)]))


def with_tail(data: Any, seed: Any) -> Any:
    end = 12 + 12 * INDEX_ROOM
    data = data.ljust(end, b"\0")
    return data + pack("<I", crc32c(data, seed))


def test_a_right_checksum_passes_and_a_wrong_one_is_reported() -> None:
    good = with_tail(node(0, [leaf(0, 1, 10)], INDEX_ROOM), 77)
    bad = with_tail(node(0, [leaf(1, 1, 11)], INDEX_ROOM), 78)
    storage = Storage({50: good, 51: bad})
    root = node(1, [index(0, 50), index(1, 51)])
    assert runs(root, seed=77, storage=storage) == [(0, 2, 10)]
    (problem,) = storage.findings.problems
    where = f"ext4 extent tree of inode 12 at byte {51 * BLOCK} of the volume: wrong checksum"
    assert where in str(problem)


def test_room_that_leaves_no_place_for_a_checksum_is_corrupt() -> None:
    storage = Storage({50: node(0, [leaf(0, 1, 10)], 5000)})
    with pytest.raises(CorruptError):
        runs(node(1, [index(0, 50)]), seed=77, storage=storage)
