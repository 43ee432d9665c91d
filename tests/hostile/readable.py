"""What can be read of a damaged file system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pygrub_k.errors import PygrubError

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    Facts = TypeVar("Facts")


def _entry(_directory: Any, entry: Any) -> Any:
    return entry.inode


def _number(inode: Any) -> int:
    number: int = inode.number
    return number


def readable(
    root: Any,
    look: Callable[[Any], Facts | None],
    *,
    opened: Callable[[Any, Any], Any] = _entry,
    identity: Callable[[Any], Hashable] = _number,
) -> tuple[dict[bytes, Facts], int]:
    """Return what `look` finds of each object below a root, and how often something failed.

    What it finds nothing of is left out. `opened` gets a directory and an entry of it, `identity`
    tells whether a directory was met before.
    """
    found: dict[bytes, Facts] = {}
    errors = 0
    seen: set[Hashable] = set()
    pending = [(b"", root)]
    while pending:
        path, directory = pending.pop()
        if identity(directory) in seen:
            continue
        seen.add(identity(directory))
        try:
            for entry in directory.entries():
                here = path + b"/" + entry.name
                try:
                    inode = opened(directory, entry)
                    facts = look(inode)
                except PygrubError:
                    errors += 1
                    continue
                if facts is not None:
                    found[here] = facts
                if inode.kind == "directory":
                    pending.append((here, inode))
        except PygrubError:
            errors += 1
    return found, errors
