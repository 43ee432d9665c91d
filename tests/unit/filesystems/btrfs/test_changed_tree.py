"""A tree with changes answers as one in which they were made."""

from random import Random
from typing import cast

import pytest

from pygrub_k.errors import LimitError
from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree
from pygrub_k.filesystems.btrfs.tree import MOST, Tree

Key = tuple[int, int, int]
Items = dict[Key, bytes]


class Plain:
    """What Tree offers, over a dictionary."""

    name = "plain tree"

    def __init__(self, items: Items) -> None:
        self.found = items

    def get(self, key: Key) -> bytes | None:
        return self.found.get(key)

    def last(self, key: Key) -> tuple[Key, bytes] | None:
        before = [known for known in self.found if known <= key]
        return (max(before), self.found[max(before)]) if before else None

    def items(self, first: Key, last: Key, faults: object = None) -> list[tuple[Key, bytes]]:
        assert faults is None
        return [(key, self.found[key]) for key in sorted(self.found) if first <= key <= last]


def changed(base: Items, room: int = 1 << 20) -> ChangedTree:
    return ChangedTree(cast("Tree", Plain(base)), room)


@pytest.mark.parametrize("seed", range(60))
def test_it_answers_as_a_tree_that_was_written(seed: int) -> None:
    random = Random(seed)
    keys = [
        (random.randrange(4), random.choice((0, 1, 84, 255)), random.choice((0, 1, 7, MOST)))
        for _ in range(40)
    ]
    base = dict.fromkeys(random.sample(keys, 20), b"old")
    tree, expected = changed(dict(base)), Plain(dict(base))
    for step in range(30):
        key = random.choice(keys)
        if random.randrange(2):
            data = f"new {step}".encode()
            tree.put(key, data)
            expected.found[key] = data
        else:
            tree.delete(key)
            expected.found.pop(key, None)
        first, last = sorted(random.choices(keys, k=2))
        assert list(tree.items(first, last)) == expected.items(first, last)
        for asked in keys:
            assert tree.get(asked) == expected.get(asked)
            assert tree.last(asked) == expected.last(asked)


def test_an_item_without_data_left_is_gone() -> None:
    tree = changed({(1, 2, 3): b"data"})
    tree.put_or_delete((1, 2, 3), b"")
    assert tree.get((1, 2, 3)) is None
    tree.put_or_delete((1, 2, 3), b"x")
    assert tree.get((1, 2, 3)) == b"x"


def test_more_changes_than_there_is_room_for_are_refused() -> None:
    tree = changed({}, room=10_000)
    for number in range(25):
        tree.put((number, 1, 0), bytes(99))
    with pytest.raises(LimitError, match="plain tree: its log changes more than"):
        tree.put((25, 1, 0), bytes(99))
    assert tree.name == "plain tree"
