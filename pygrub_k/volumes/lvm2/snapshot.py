"""Snapshots that are not thin: the origin and the chunks that differ from it.

Linux, Documentation/admin-guide/device-mapper/snapshot.rst and dm-snap-persistent.c.
"""

from __future__ import annotations

from pygrub_k._generated.dm_snapshot_records import DmSnapshotRecord, ExceptionRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import READ_AT_ONCE
from pygrub_k.records import read_record, records
from pygrub_k.volumes.mapping import ChunkedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.lvm2.layout import Layout

SECTOR: Final = 512
STORE: Final = "byte {} of the volume that keeps its changes"


def content(layout: Layout, origin: ByteSource, name: str) -> ByteSource:
    """Return what a snapshot shows: chunks from the volume `name`, or else from `origin`.

    Raises SourceError, CorruptError (for an overflowed snapshot too) and LimitError.
    """
    what = f"LVM2 snapshot {name}"
    store = layout.volume(name)
    header = read_record(DmSnapshotRecord, store, 0)
    chunk_size = header.len_chunk * SECTOR
    if not header.valid_flag:
        raise CorruptError(what, None, "it is invalid: it ran out of room for its changes")
    if header.version != 1 or chunk_size & (chunk_size - 1):
        reason = f"version {header.version}, chunks of {header.len_chunk} sectors"
        raise CorruptError(what, None, reason)
    if chunk_size > READ_AT_ONCE:
        raise LimitError(f"{what}: chunks of {chunk_size} bytes")
    moved: dict[int, int] = {}
    for area in _areas(store, chunk_size, header.num_header_chunks, what):
        layout.spend(len(area), what)
        moved.update(area)

    def place(chunk: int) -> tuple[ByteSource, int]:
        at = moved.get(chunk)
        return (origin, chunk * chunk_size) if at is None else (store, at * chunk_size)

    return ChunkedSource(origin.size, chunk_size, place)


def _areas(
    store: ByteSource, chunk_size: int, first: int, what: str
) -> Iterator[list[tuple[int, int]]]:
    """Yield (chunk of the origin, chunk of the store), one area at a time."""
    per_area = chunk_size // ExceptionRecord.SIZE
    num_chunks = store.size // chunk_size
    for area in range(first, num_chunks, per_area + 1):
        where = area * chunk_size
        found = [
            (exception.old_chunk, exception.new_chunk)
            for exception in records(ExceptionRecord, store.read_at(where, chunk_size), where)
        ]
        end = next((number for number, (_, new) in enumerate(found) if not new), len(found))
        if any(new >= num_chunks for _, new in found[:end]):
            reason = f"a chunk lies beyond its {num_chunks}"
            raise CorruptError(what, where, reason, STORE)
        yield found[:end]
        if end < len(found):
            return
