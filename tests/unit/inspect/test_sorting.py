"""Lines sorted in bounded memory: in the order of their keys, however many runs they take."""

from __future__ import annotations

import random

import pytest

from pygrub_k.errors import ConfinementError
from pygrub_k.inspect import sorting
from pygrub_k.inspect.sorting import KEY_SIZE, LineSorter


def lines_of(count: int) -> list[bytes]:
    chance = random.Random(7)
    return [
        b"%0*d" % (KEY_SIZE, chance.randrange(count)) + b"line %d\n" % number
        for number in range(count)
    ]


@pytest.mark.parametrize("run_size", [100, 3000, 1 << 20])
def test_lines_come_in_the_order_of_their_keys(
    run_size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "RUN_SIZE", run_size)
    monkeypatch.setattr(sorting, "MERGED_AT_ONCE", 5)
    monkeypatch.setattr(sorting, "PRINTED_AT_ONCE", 50)
    lines = lines_of(1000)
    data = b"".join(lines)
    sorter = LineSorter(KEY_SIZE)
    for at in range(0, len(data), 77):
        sorter.add(data[at : at + 77])
    printed: list[bytes] = []
    sorter.finish(printed.append)
    assert b"".join(printed) == b"".join(line[KEY_SIZE:] for line in sorted(lines))


@pytest.mark.parametrize("data", [b"0" * KEY_SIZE + b"no end", b"short\n"])
def test_what_has_no_key_or_end_is_refused(data: bytes) -> None:
    sorter = LineSorter(KEY_SIZE)
    sorter.add(data)
    with pytest.raises(ConfinementError):
        sorter.finish(lambda _: None)
