"""A walk as plain data, so that two scans of one file system can be compared field by field."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from pygrub_k.filesystems.batch import FACTS, TIMES, flags_as_names
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.listing import listed
from pygrub_k.inspect.object_scan import ObjectScan
from pygrub_k.inspect.render.listing_rows import ListingRows, fault_line
from pygrub_k.inspect.render.listing_text import entry_data
from pygrub_k.inspect.rows import Fault
from pygrub_k.inspect.scans import scan_of
from pygrub_k.inspect.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.inspect.rows import Rows

Row = tuple[bytes, dict[str, Any] | None, bytes | None, str | None]
"""Path, facts, target of a symlink, and what went wrong."""


def walked(filesystem: Filesystem, scan: Scan) -> Iterator[Row]:
    """Yield the rows of a walk from the root, in groups if it can, with every fact."""
    for found in Walk(scan, grouped=True).below(scan.identity(filesystem.root)):
        if isinstance(found, Fault):
            yield found.path, None, None, str(found.error)
            continue
        for row in range(found.first, found.last):
            yield row_data(found.rows, row, scan)


def row_data(rows: Rows, row: int, scan: Scan) -> Row:
    """Return one row, its times joined and its flags named."""
    path = rows.path(row)
    error = rows.errors.get(row)
    if row in rows.batch.faults:
        return path, None, None, str(error)
    facts: dict[str, Any] = {"kind": rows.batch.kinds[row], "device": rows.batch.devices.get(row)}
    for name, column in rows.batch.columns.items():
        if not name.endswith("_ns"):
            facts[name] = column[row]
    for name in TIMES:
        if facts.get(name) is not None:
            facts[name] = facts[name] * SECOND + rows.batch.columns[f"{name}_ns"][row]
    if "flags" in facts:
        facts["flags"] = flags_as_names(scan, facts["flags"])
    return path, facts, rows.targets.get(row), None if error is None else str(error)


def json_rows(filesystem: Filesystem) -> list[dict[str, Any]]:
    """Return the entries of `ls -R --json` as they are made of rows."""
    scan = scan_of(filesystem, ListingRows.wanted)
    writer = ListingRows(partial(flags_as_names, scan))
    lines: list[str] = []
    for found in Walk(scan).below(scan.identity(filesystem.root)):
        if isinstance(found, Fault):
            lines.append(fault_line(found))
        else:
            lines += writer.lines(found.rows)[found.first : found.last]
    return [json.loads(line) for line in lines]


def json_entries(filesystem: Filesystem) -> list[dict[str, Any]]:
    """Return the same as it is made of objects."""
    found = listed(filesystem.root, b"/", recursive=True, detailed=True)
    return [json.loads(json.dumps(entry_data(entry))) for entry in found]


def quick_walk(filesystem: Filesystem, wanted: Sequence[str] = FACTS) -> list[Row]:
    """Return what the driver's own scan finds."""
    scan = scan_of(filesystem, wanted)
    assert not isinstance(scan, ObjectScan)
    return list(walked(filesystem, scan))


def object_walk(filesystem: Filesystem, wanted: Sequence[str] = FACTS) -> list[Row]:
    """Return what objects find."""
    return list(walked(filesystem, ObjectScan(wanted)))


def listed_paths(filesystem: Filesystem) -> list[bytes]:
    """Return the paths of all that a listing shows, in its order."""
    return [entry.path for entry in listed(filesystem.root, b"/", recursive=True, detailed=True)]
