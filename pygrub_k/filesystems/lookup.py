"""Walk a path to its inode. Written once, for every driver."""

from __future__ import annotations

from pygrub_k.errors import SYMLINKS, LimitError, NotFoundError
from pygrub_k.limits import PATH_LENGTH, SYMLINKS_PER_LOOKUP

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.model import Filesystem, Inode

OWN: Final = (b".", b"..")
"""Names by which a directory has itself and the one above."""


def is_odd(name: bytes) -> bool:
    """Return whether a name cannot be part of a path."""
    return not name or name in OWN or b"/" in name or b"\0" in name


def lookup(
    filesystem: Filesystem, path: bytes, *, follow_last: bool = True, base: Inode | None = None
) -> Inode:
    """Follow `path` from the root, through symlinks, to the inode it names.

    The root is that of the file system, or the directory `base`. Absolute symlinks start again at
    it and `..` never leaves it, so that a link cannot lead out of the guest; where several trees
    are seen from one root, at that of their own. With `follow_last` false a symlink at the end is
    returned.

    Raises NotFoundError if a part is missing, LimitError for more than SYMLINKS_PER_LOOKUP
    symlinks or a path of more than PATH_LENGTH bytes, and what reading a disk raises.
    """
    if len(path) > PATH_LENGTH:
        raise LimitError(f"path of {len(path)} bytes: more than {PATH_LENGTH}")
    root = filesystem.root if base is None else base
    trail = [root]
    pending = path.split(b"/")[::-1]
    links_left = SYMLINKS_PER_LOOKUP
    while pending:
        name = pending.pop()
        if name in {b"", b"."}:
            continue
        inode = _step(trail, name, path)
        if inode is None or inode.kind != "symlink" or not (follow_last or any(pending)):
            continue
        trail.pop()
        if not links_left:
            why = f"{shown(path)}: more than {SYMLINKS_PER_LOOKUP} symlinks"
            raise LimitError(why).because(SYMLINKS)
        links_left -= 1
        target = inode.target()
        pending += target.split(b"/")[::-1]
        if sum(map(len, pending)) > PATH_LENGTH:
            why = f"{shown(path)}: symlinks make it longer than {PATH_LENGTH} bytes"
            raise LimitError(why).because(SYMLINKS)
        if target.startswith(b"/"):
            trail = trail[: _beginning(trail)]
    if path.endswith(b"/") and follow_last and trail[-1].kind != "directory":
        raise NotFoundError(f"{shown(path)}: not a directory")
    return trail[-1]


def _beginning(trail: list[Inode]) -> int:
    """Return how much of a trail leads to where absolute symlinks begin, which is kept."""
    for length in range(len(trail), 1, -1):
        if getattr(trail[length - 1], "begins_tree", False):
            return length
    return 1


def _step(trail: list[Inode], name: bytes, path: bytes) -> Inode | None:
    """Go to `name` from the end of `trail`; return where that leads, or None for a step up."""
    here = trail[-1]
    if here.kind != "directory":
        raise NotFoundError(f"{shown(path)}: the part before {shown(name)!r} is no directory")
    if name == b"..":
        if len(trail) > 1:
            trail.pop()
        return None
    inode = here.child(name)
    if inode is None:
        raise NotFoundError(f"{shown(path)}: no {shown(name)!r}")
    trail.append(inode)
    return inode


def shown(name: bytes) -> str:
    """Return a name for a message: UTF-8 where it is, escapes where it is not."""
    return name.decode("utf-8", "backslashreplace")
