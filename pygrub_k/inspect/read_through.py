"""A file system read from end to end: what its driver finds wrong on the way.

This verifies file systems that have no maps to compare: names lead to inodes, inodes to content,
and all of them carry their own magics, checksums and bounds.
"""

from __future__ import annotations

from dataclasses import replace
from stat import S_IFREG
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Checked, Damage, Item, Passed, of_error
from pygrub_k.inspect.paths import joined, shown_path
from pygrub_k.inspect.rows import Fault
from pygrub_k.inspect.scans import scan_of
from pygrub_k.inspect.walk import Walk
from pygrub_k.limits import READ_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.filesystems.model import Filesystem


def read_through(filesystem: Filesystem, *, data: bool) -> Iterator[Item]:
    """Yield what is wrong with all names and inodes, with `data` also with all content."""
    scan = scan_of(filesystem, ("number", "size"))
    names = files = 0
    for found in Walk(scan).below(scan.identity(filesystem.root)):
        if isinstance(found, Fault):
            yield _at(found.path, of_error(found.error, "directory", found.number))
            continue
        rows = found.rows
        names += found.last - found.first
        yield Passed(found.last - found.first)
        for row in range(found.first, found.last):
            path = joined(rows.prefix, rows.names[row])
            if row in rows.errors:
                yield _at(path, of_error(rows.errors[row], inode=rows.batch.number(row)))
            elif rows.batch.kinds[row] == S_IFREG:
                files += 1
                for error in _content(scan, rows.batch.identities[row], data=data):
                    yield _at(path, of_error(error, "content", rows.batch.number(row)))
    yield from map(of_problem, filesystem.problems)
    yield Checked("names", names)
    yield Checked("files read" if data else "files", files)


def of_problem(problem: Any) -> Damage:
    """Return the finding for a problem that a driver survived."""
    return of_error(problem.error)


def _content(scan: Scan, identity: Any, *, data: bool) -> Iterator[PygrubError]:
    """Yield what is wrong with a file's map of content, with `data` also with its content."""
    try:
        source = scan.inode(identity).content()
        if data:
            for at in range(0, source.size, READ_AT_ONCE):
                source.read_at(at, min(READ_AT_ONCE, source.size - at))
    except PygrubError as error:
        yield error


def _at(path: bytes, damage: Damage) -> Damage:
    return replace(damage, message=f"{shown_path(path)}: {damage.message}")
