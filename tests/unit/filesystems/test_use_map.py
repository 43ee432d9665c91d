"""Claims of blocks entered by runs, held to claims that are counted block by block."""

import random
from collections import Counter

import pytest

from pygrub_k.filesystems import use_map
from pygrub_k.filesystems.use_map import UseMap

FIRST, GROUP, GROUPS = 1, 64, 5
END = FIRST + GROUP * GROUPS - 7


def counted(runs: list[tuple[int, int]]) -> Counter[int]:
    return Counter(block for start, count in runs for block in range(start, start + count))


@pytest.mark.parametrize("seed", range(40))
def test_runs_are_the_blocks_that_they_cover(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(use_map, "WAITING", 7)  # so that runs are entered several times
    chance = random.Random(seed)
    use = UseMap(FIRST, END, GROUP)
    runs = []
    for _ in range(chance.randrange(30)):
        start = chance.randrange(FIRST, END)
        runs.append((start, chance.randint(1, min(END - start, 90))))
        use.add(*runs[-1])
    use.settle()
    blocks = counted(runs)
    for group in range(GROUPS):
        base = FIRST + group * GROUP
        expected = sum(1 << at for at in range(GROUP) if blocks[base + at])
        assert use.bits(group) == expected
    again = {block for block, count in blocks.items() if count > 1}
    assert set(counted(use.overlaps)) == again
    assert use.num_overlapping == sum(count - 1 for count in blocks.values())


def test_runs_that_adjoin_are_entered_as_one_across_groups() -> None:
    use = UseMap(0, 256, 64)
    for start in (60, 62, 64, 130):
        use.add(start, 2)
    use.settle()
    assert [use.bits(group) for group in range(4)] == [0xF << 60, 0x3, 0xC, 0]
    assert not use.overlaps
