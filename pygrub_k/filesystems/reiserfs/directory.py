"""Directories: entries in the order of the hashes of their names.

All items of a directory are read one after the other, so that it does not matter how names are
hashed.
"""

from __future__ import annotations

from pygrub_k._generated.reiserfs_tree_records import EntryRecord, Kind
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.reiserfs.storage import ROOT
from pygrub_k.limits import DIRECTORY_SIZE
from pygrub_k.records import records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.reiserfs.storage import Storage
    from pygrub_k.filesystems.reiserfs.tree import Item, Object

    Entry = tuple[bytes, Object]

STRUCTURE: Final = "ReiserFS directory"
HIDDEN: Final = b".reiserfs_priv"
"""In the root: holds extended attributes, and is not shown by Linux either."""


def entries(storage: Storage, wanted: Object) -> Iterator[Entry]:
    """Yield the entries of a directory that Linux shows, `.`, `..` and odd names too.

    An item that is damaged is left out; raises the first such error at the end.
    """
    for entry in stored_entries(storage, wanted):
        if wanted != ROOT or entry[0] != HIDDEN:
            yield entry


def stored_entries(storage: Storage, wanted: Object) -> Iterator[Entry]:
    """Yield the same, and what Linux hides."""
    first: CorruptError | None = None
    left = DIRECTORY_SIZE
    for item in storage.tree.items(wanted):
        if item.kind != Kind.entries:
            continue
        left -= len(item.data)
        if left < 0:
            raise LimitError(f"{STRUCTURE} {wanted[1]}: more than {DIRECTORY_SIZE} bytes")
        try:
            yield from _in_item(item)
        except CorruptError as error:
            first = first or error
    if first is not None:
        raise first


def _in_item(item: Item) -> Iterator[Entry]:
    behind = item.count * EntryRecord.SIZE
    if behind > len(item.data):
        reason = f"{item.count} entries in {len(item.data)} bytes"
        raise CorruptError(STRUCTURE, item.where, reason)
    end = len(item.data)
    for entry in records(EntryRecord, item.data[:behind], item.where):
        start = entry.location
        if not behind <= start < end:
            reason = f"a name from byte {start} to {end} of its item"
            raise CorruptError(STRUCTURE, item.where, reason)
        name = item.data[start:end].partition(b"\0")[0]
        end = start
        if entry.is_visible:
            yield name, (entry.directory, entry.object)
