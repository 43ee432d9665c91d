"""What was deleted from a file system, as far as its structures still tell.

A driver that knows any has a module `deleted` with `deleted_files(filesystem, steps)`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pygrub_k.filesystems.steps import Steps
from pygrub_k.limits import DIRECTORY_NESTING
from pygrub_k.loading import loaded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pygrub_k.filesystems.facts import InodeFacts
    from pygrub_k.filesystems.model import Filesystem, Inode

InodeState = Literal["freed", "reused", "orphan", "allocated", "rewritten", "unknown"]
"""Reused: the inode has another file now. Orphan: deleted while it was open, not yet freed.
Allocated: the file lives on under another name. Rewritten: it lives on under its name, and had
another content, which is meant."""
ContentState = Literal["certain", "likely", "partly overwritten", "overwritten", "gone"]
"""Certain: none of its blocks can have been written since. Likely: all of them are free now,
or nothing was stored of a file that may have been written to before it was deleted.
Partly overwritten, overwritten: some, or all, are in use by something else. Gone: nothing says
where its content was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostFile:
    """A name that is no longer there, a file that has none any more, or both.

    `path` is None where no name is known, `other_names` are further paths to the same file.
    `facts` and `inode` are those of its last state that is known, `inode` None where its content is
    gone. `blocks` counts the blocks of its content, `overwritten` those that are in use again.
    `source` says where the name, `inode_source` where the inode was found: "journal 12",
    "generation 7", "slack" (of a directory's block), "inode table", "orphan list".
    """

    path: bytes | None
    other_names: tuple[bytes, ...] = ()
    number: int | None
    inode_state: InodeState
    facts: InodeFacts | None
    content: ContentState
    inode: Inode | None = None
    blocks: int = 0
    overwritten: int = 0
    deleted: int | None = None
    """Nanoseconds since 1970."""
    source: str = ""
    inode_source: str = ""


def deleted_files(filesystem: Filesystem, steps: Steps | None = None) -> Iterator[LostFile] | None:
    """Yield what was deleted; None if the driver does not know. `steps` tells how far it is.

    Raises what reading a file system raises; damage that it survives is noted there.
    """
    package = type(filesystem).__module__.rpartition(".")[0]
    try:
        found: Iterator[LostFile] = loaded(package, "deleted.deleted_files")(
            filesystem, steps or Steps()
        )
    except ModuleNotFoundError as error:
        if error.name != f"{package}.deleted":
            raise
        return None
    return found


def path_of(
    name: bytes, directory: int, parents: Mapping[int, tuple[int, bytes]], root: int
) -> bytes:
    """Return the path of a name in a directory, as far up as directories are known.

    `parents` has the (directory, name) of each directory by its number. Where it has none, or they
    go round in a circle, the path begins with the number of the last inode.
    """
    parts, number = [name], directory
    seen: set[int] = set()
    while number != root:
        parent = parents.get(number)
        if parent is None or number in seen or len(parts) > DIRECTORY_NESTING:
            parts.append(b"<inode %d>" % number)
            break
        seen.add(number)
        number, part = parent
        parts.append(part)
    return b"/" + b"/".join(reversed(parts))
