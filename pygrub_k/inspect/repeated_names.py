"""Names that are in one directory twice, which nothing but damage leaves there."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from pygrub_k.errors import CorruptError
from pygrub_k.text import component_text

if TYPE_CHECKING:
    from collections.abc import Sequence


def repeated(number: int | None, names: Sequence[bytes]) -> CorruptError | None:
    """Return what is wrong with a directory that has a name twice, None if it has none.

    `names` are sorted; `number` is the directory's inode number, if it has one.

    >>> str(repeated(12, [b"a", b"a", b"b"]))
    "directory of inode 12: a name is there 2 times: 'a'"
    >>> str(repeated(None, [b"a", b"b", b"b", b"b", b"c", b"c"]))
    "directory: 2 names are there more than once, the first of them is 'b'"
    """
    again = [name for name, following in pairwise(names) if name == following]
    if not again:
        return None
    first, kinds = component_text(again[0]), len(set(again))
    reason = f"a name is there {len(again) + 1} times: '{first}'"
    if kinds > 1:
        reason = f"{kinds} names are there more than once, the first of them is '{first}'"
    structure = "directory" if number is None else f"directory of inode {number}"
    return CorruptError(structure, None, reason)
