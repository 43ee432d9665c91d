"""Small directories that a walk reads ahead, several at once: groups of plain rows.

Nothing is noted and nothing judged there, since problems belong where a directory's turn comes:
whatever is not plain is left to that.
"""

from __future__ import annotations

from stat import S_IFDIR, S_IFLNK
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import PygrubError
from pygrub_k.inspect.paths import OddPath
from pygrub_k.inspect.rows import ROWS, Part, Rows, in_order, of_kind

if TYPE_CHECKING:
    from collections.abc import Container

    from pygrub_k.filesystems.batch import Batch, Names, PlainScan
    from pygrub_k.inspect.rows import Below

ROW_WEIGHT: Final = 16
"""The memory of a row of a batch, in names."""
GROUPED: Final = bytes(set(range(0x20, 0x7F)) - set(b'"%,/\\|'))
"""Characters of names that every format of rows writes as they are on the disk."""
PREFIX: Final = GROUPED + b"/"


def group_from(
    scan: PlainScan, step: Below, visited: Container[Any]
) -> tuple[dict[int, Part | None], int]:
    """Return what a group has of directories by their rows, from a first one on, and its weight.

    None stands for what is not plain, or large: it is read by itself when its turn comes.
    """
    above, first = step.rows, step.row
    found: dict[int, Part | None] = {first: None}
    group = Rows(above.prefix, [], above.batch, is_group=True)
    identities: list[Any] = []
    keys = above.batch.keys
    for row in of_kind(above.batch.kinds, S_IFDIR, first, step.last):
        if row in above.batch.faults or keys[row] is None or keys[row] in visited:
            continue
        start = len(identities)
        found[row] = None
        prefix = above.names[row] + b"/"
        read = _plain_names(scan, above, row)
        if read is not None:
            names, ours, is_unique = in_order(read.names, read.identities)
            if names and not is_unique:
                continue
            group.names += [prefix + name for name in names]
            identities += ours
            found[row] = Part(group, start, len(identities))
            if len(identities) >= ROWS:
                break
    batch = scan.plain_batch(identities)
    if batch is None or not _add_targets(scan, group, batch):
        return dict.fromkeys(found), 0
    group.batch = batch
    return found, (1 + ROW_WEIGHT) * len(identities)


def _plain_names(scan: PlainScan, above: Rows, row: int) -> Names | None:
    """Return the names in a directory if they can be part of a group, all of them."""
    name = above.names[row]
    if not above.is_group and name.translate(None, GROUPED):
        return None
    if isinstance(above.prefix, OddPath) or above.prefix.translate(None, PREFIX):
        return None
    found = scan.plain_names(above.batch.identities[row])
    if found is None or len(found.names) > ROWS or b"".join(found.names).translate(None, GROUPED):
        return None
    return found


def _add_targets(scan: PlainScan, group: Rows, batch: Batch) -> bool:
    """Add where the symlinks of a group point; False if that cannot be told of one."""
    try:
        for row in of_kind(batch.kinds, S_IFLNK, 0, len(batch.kinds)):
            group.targets[row] = scan.plain_target(batch, row)
    except PygrubError:
        return False
    return True
