"""Snapshots that are not thin: the origin, and the chunks that differ.

Linux, Documentation/admin-guide/device-mapper/snapshot.rst and dm-snap-persistent.c.
"""

from __future__ import annotations

from pygrub_k._generated.dm_snapshot_records import DmSnapshotRecord, ExceptionRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.kaitai import read_record, records
from pygrub_k.limits import READ_AT_ONCE, SNAPSHOT_EXCEPTIONS
from pygrub_k.volumes.mapping import ChunkedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

SECTOR: Final = 512


def content(origin: ByteSource, store: ByteSource, name: str) -> ByteSource:
    """Return what a snapshot shows: chunks from `store` where it has them, else from `origin`.

    Raises SourceError, CorruptError (an overflowed snapshot too) and LimitError.
    """
    what = f"LVM2 snapshot {name}"
    header = read_record(DmSnapshotRecord, store, 0)
    chunk_size = header.len_chunk * SECTOR
    if not header.valid_flag:
        raise CorruptError(what, 0, "it is lost: there was more to keep than room for it")
    if header.version != 1 or chunk_size & (chunk_size - 1):
        reason = f"version {header.version}, chunks of {header.len_chunk} sectors"
        raise CorruptError(what, 0, reason)
    moved = _exceptions(store, chunk_size, header.num_header_chunks, what)

    def place(chunk: int) -> tuple[ByteSource, int]:
        at = moved.get(chunk)
        return (origin, chunk * chunk_size) if at is None else (store, at * chunk_size)

    return ChunkedSource(origin.size, chunk_size, place)


def _exceptions(store: ByteSource, chunk_size: int, first: int, what: str) -> dict[int, int]:
    """Return where chunks of the origin lie in the store."""
    if chunk_size > READ_AT_ONCE:
        raise LimitError(f"{what}: chunks of {chunk_size} bytes")
    moved: dict[int, int] = {}
    per_area = chunk_size // ExceptionRecord.SIZE
    num_chunks = store.size // chunk_size
    for area in range(first, num_chunks, per_area + 1):
        where = area * chunk_size
        for exception in records(ExceptionRecord, store.read_at(where, chunk_size), where):
            if not exception.new_chunk:
                return moved
            if exception.new_chunk >= num_chunks:
                reason = f"it has a chunk {exception.new_chunk} of {num_chunks}"
                raise CorruptError(what, where, reason)
            moved[exception.old_chunk] = exception.new_chunk
        if len(moved) > SNAPSHOT_EXCEPTIONS:
            raise LimitError(f"{what}: more than {SNAPSHOT_EXCEPTIONS} chunks differ")
    return moved
