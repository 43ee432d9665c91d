"""Snapshots inside of a qcow2 image: each a table of first level, a time and a name."""

from __future__ import annotations

from pygrub_k._generated.qcow2_records import SnapshotExtraRecord, SnapshotRecord
from pygrub_k.containers.model import IMAGE, Snapshot
from pygrub_k.containers.qcow2.header import check_l1, check_size
from pygrub_k.errors import CorruptError, LimitError, NotFoundError
from pygrub_k.limits import IMAGE_TEXT
from pygrub_k.records import read_record, record_at
from pygrub_k.text import path_text, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.containers.qcow2.header import Header
    from pygrub_k.source import ByteSource

    Listed = tuple[Snapshot, SnapshotRecord]

STRUCTURE: Final = "qcow2 snapshot"
_ALIGNMENT: Final = 8


def snapshots(source: ByteSource, header: Header) -> list[Listed]:
    """Return all snapshots of an image, with their records; raises CorruptError, LimitError."""
    found = []
    at = header.ofs_snapshots
    left = IMAGE_TEXT
    for _ in range(header.num_snapshots):
        if at % _ALIGNMENT or at + SnapshotRecord.SIZE > source.size:
            raise CorruptError(STRUCTURE, at, f"the file has {source.size} bytes", IMAGE)
        record = read_record(SnapshotRecord, source, at)
        length = record.len_extra + record.len_id + record.len_name
        left -= length
        if left < 0:
            raise LimitError(f"{STRUCTURE}: names and further data of more than {IMAGE_TEXT} bytes")
        start = at + record.SIZE
        if start + length > source.size:
            raise CorruptError(STRUCTURE, at, f"{length} bytes of names and further data", IMAGE)
        data = source.read_at(start, length)
        size = header.size
        if record.len_extra >= SnapshotExtraRecord.SIZE:
            size = record_at(SnapshotExtraRecord, data, 0, start, IMAGE).size
        names = data[record.len_extra :]
        found.append(
            (
                Snapshot(
                    path_text(names[: record.len_id]),
                    path_text(names[record.len_id :]),
                    record.seconds,
                    size,
                ),
                record,
            )
        )
        at = start + -(-length // _ALIGNMENT) * _ALIGNMENT
    return found


def as_of(header: Header, found: Sequence[Listed], wanted: str) -> tuple[Header, str]:
    """Return the header as of a snapshot, by its name or else its id, and what it is called.

    NotFoundError lists them if there is none of that name.
    """
    for key in ("name", "id"):
        for snapshot, record in found:
            if getattr(snapshot, key) == wanted:
                check_size(snapshot.size, STRUCTURE)
                where, count = record.ofs_l1_table, record.num_l1_entries
                check_l1(where, count, header.cluster_size, STRUCTURE)
                changed = header.replaced(
                    size=snapshot.size, ofs_l1_table=where, num_l1_entries=count
                )
                return changed, snapshot.name or snapshot.id
    names = ", ".join(repr(printable(snapshot.name or snapshot.id)) for snapshot, _ in found)
    raise NotFoundError(f"no internal snapshot {printable(wanted)!r}; there are {names or 'none'}")
