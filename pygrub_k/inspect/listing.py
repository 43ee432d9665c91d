"""The names in a directory and, recursively, below it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import CorruptError, LimitError, PygrubError
from pygrub_k.inspect.inode_readers import facts_of, key_of, leftovers_of, number_of
from pygrub_k.inspect.paths import as_prefix, joined
from pygrub_k.inspect.repeated_names import repeated
from pygrub_k.limits import DIRECTORY_NESTING, SORTED_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import InodeFacts
    from pygrub_k.filesystems.model import DirEntry, Inode


@dataclass(frozen=True, slots=True)
class Listed:
    """A name: its path from the root, and what it names.

    `facts` is None if it was not asked for or cannot be read; `error` then says why. `target` is a
    symlink's. A directory whose names could not all be read gets one more entry after them, with
    the `error`, that is not `named`. What lay behind damage is `salvaged`.
    """

    path: bytes
    name: bytes
    number: int | None = None
    facts: InodeFacts | None = None
    target: bytes | None = None
    error: PygrubError | None = None
    named: bool = True
    salvaged: bool = False


def listed(inode: Inode, path: bytes, *, recursive: bool, detailed: bool) -> Iterator[Listed]:
    """Yield what `ls` shows for `path`: the names in a directory, or the file itself.

    Names are sorted by their bytes, unless there are more than SORTED_NAMES. With `recursive`, the
    content of a directory follows its name; a directory that was listed before (a loop, or two
    names for one directory) is an error at its second name. Without `detailed` or `recursive`, no
    inode is read. What cannot be read is reported in its place, and the listing goes on.
    """
    if inode.kind != "directory":
        yield _described(path, path.rpartition(b"/")[2], number_of(inode), inode)
        return
    visited = {key_of(inode)}
    pending = [_names(inode, path)]
    while pending:
        found = next(pending[-1], None)
        if found is None:
            pending.pop()
            continue
        if isinstance(found, Listed):
            yield found
            continue
        entry, below, salvaged = found
        if not (detailed or recursive):
            yield Listed(below, entry.name, number_of(entry), salvaged=salvaged)
            continue
        child = _opened(entry, below, salvaged=salvaged)
        if isinstance(child, Listed):
            yield child
            continue
        yield _described(below, entry.name, number_of(child), child, salvaged=salvaged)
        if not recursive or child.kind != "directory":
            continue
        refusal = _refusal(child, visited, len(pending))
        if refusal is not None:
            yield Listed(below, entry.name, number_of(child), error=refusal, named=False)
            continue
        visited.add(key_of(child))
        pending.append(_names(child, below))


def _names(directory: Inode, path: bytes) -> Iterator[tuple[DirEntry, bytes, bool] | Listed]:
    """Yield (entry, its path, whether it was salvaged) for a directory, and errors on the way."""
    prefix = as_prefix(path)
    entries = _whole(directory, path)
    first = list(islice(entries, SORTED_NAMES + 1))
    if len(first) <= SORTED_NAMES:
        faults = [found for found in first if isinstance(found, Listed)]
        names = [found for found in first if not isinstance(found, Listed)]
        names.sort(key=lambda entry: entry[0].name)
        yield from ((entry, joined(prefix, entry.name), salvaged) for entry, salvaged in names)
        yield from faults
        if not faults and not any(salvaged for _, salvaged in names):
            number = number_of(directory)
            error = repeated(number, [entry.name for entry, _ in names])
            if error is not None:
                yield Listed(path, path.rpartition(b"/")[2], number, error=error, named=False)
        return
    for rest in (first, entries):
        for found in rest:
            if isinstance(found, Listed):
                yield found
            else:
                yield found[0], joined(prefix, found[0].name), found[1]


def _whole(directory: Inode, path: bytes) -> Iterator[tuple[DirEntry, bool] | Listed]:
    """Yield a directory's entries, then the error that cut them short, if any."""
    fault: PygrubError | None = None
    try:
        for entry in directory.entries():
            yield entry, False
    except PygrubError as error:
        fault = error
    try:
        yield from leftovers_of(directory)
    except PygrubError as error:
        fault = fault or error
    if fault is not None:
        name = path.rpartition(b"/")[2]
        yield Listed(path, name, number_of(directory), error=fault, named=False)


def _opened(entry: DirEntry, path: bytes, *, salvaged: bool) -> Inode | Listed:
    try:
        return entry.inode
    except PygrubError as error:
        return Listed(path, entry.name, number_of(entry), error=error, salvaged=salvaged)


def _described(
    path: bytes, name: bytes, number: int | None, inode: Inode, *, salvaged: bool = False
) -> Listed:
    facts = facts_of(inode)
    target, error = None, None
    if inode.kind == "symlink":
        try:
            target = inode.target()
        except PygrubError as fault:
            error = fault
    return Listed(path, name, number, facts, target, error, salvaged=salvaged)


def _refusal(directory: Inode, visited: set[Any], depth: int) -> PygrubError | None:
    """Return why a directory must not be entered, or None."""
    number = number_of(directory)
    if number is not None and key_of(directory) in visited:
        position = facts_of(directory).position or 0
        reason = "a directory with two names; it is not listed again"
        return CorruptError(f"inode {number}", position, reason)
    if depth >= DIRECTORY_NESTING:
        return LimitError(f"directories nested deeper than {DIRECTORY_NESTING}")
    return None
