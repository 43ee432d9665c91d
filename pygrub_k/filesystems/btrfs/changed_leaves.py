"""Where two states of a tree differ: the leaves that they do not share.

A transaction copies what it changes, so what two roots both lead to is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import FormatError, SourceError
from pygrub_k.filesystems.btrfs.tree import MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.errors import PygrubError
    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.tree import Item, Tree

_KINDS = 256


def changed_leaves(
    tree: Tree, other: Tree | None, faults: list[PygrubError] | None = None
) -> Iterator[tuple[Key, Key, list[Item]]]:
    """Yield (first key, last key, items) for the leaves of a tree that another does not share.

    Keys are those for which the leaf stands. `faults` gets what cannot be read.
    """
    met: list[PygrubError] = [] if faults is None else faults
    for first, last in changed_places(tree, other, met):
        try:
            yield first, last, list(tree.items(first, last))
        except (FormatError, SourceError) as error:
            met.append(error)


def changed_places(
    tree: Tree, other: Tree | None, faults: list[PygrubError]
) -> Iterator[tuple[Key, Key]]:
    """Yield (first key, last key) for those leaves, which are not read."""
    for address, generation, low, high in tree.leaf_places(faults):
        first = low or (0, 0, 0)
        if other is not None and generation is not None:
            try:
                found, written, *_ = other.place(first) or (None, None)
            except (FormatError, SourceError):
                found = written = None
            if (found, written) == (address, generation):
                continue
        last = (high[0], high[1], high[2] - 1) if high[2] else (high[0], high[1] - 1, MOST)
        if not high[1] and not high[2]:
            last = (high[0] - 1, _KINDS, MOST)
        yield first, last
