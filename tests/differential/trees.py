"""What trees of files say, as readers of ours and the kernel's mounts see them, and compare."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol

from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.inode_readers import facts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from pygrub_k.source import ByteSource

Facts = dict[str, Any]
Tree = dict[bytes, Facts]
Asked = ParamSpec("Asked")
PIECE = 1 << 20
ZEROS = bytes(PIECE)


class Inode(Protocol):
    """What is needed of a driver's inode to walk from it."""

    @property
    def number(self) -> int: ...
    @property
    def kind(self) -> str: ...
    def entries(self) -> Iterable[Any]: ...
    def child(self, name: bytes) -> Any: ...


def digest(source: ByteSource) -> str:
    found = hashlib.sha256()
    for offset in range(0, source.size, PIECE):
        found.update(source.read_at(offset, min(PIECE, source.size - offset)))
    return found.hexdigest()


def content_sum(source: ByteSource) -> str:
    """Return a sum of a content: of its pieces that are not zeros, and of where they are."""
    pieces = range(0, source.size, PIECE)
    return _sum_of((at, source.read_at(at, min(PIECE, source.size - at))) for at in pieces)


def file_sum(path: bytes) -> str:
    """Return the same of a file; where the kernel says that it has holes, it is not read."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - Path makes another path of it
        return _sum_of(_pieces_of(file.fileno()))


def _pieces_of(descriptor: int) -> Iterator[tuple[int, bytes]]:
    at, size = 0, os.fstat(descriptor).st_size
    while at < size:
        yield at, os.pread(descriptor, PIECE, at)
        try:
            data = os.lseek(descriptor, at + PIECE, os.SEEK_DATA)
        except OSError as error:
            if error.errno == errno.ENXIO:  # all of the rest is a hole
                return
            raise
        at = data - data % PIECE


def _sum_of(pieces: Iterable[tuple[int, bytes]]) -> str:
    found = hashlib.sha256()
    for at, piece in pieces:
        if not ZEROS.startswith(piece):
            found.update(at.to_bytes(8, "little"))
            found.update(piece)
    return found.hexdigest()


def once_each(read: Callable[Asked, Tree]) -> Callable[Asked, Tree]:
    """Have each image read once, however many tests of a process compare it; each gets a copy.

    For images that are never changed, by paths that are never used again.
    """
    known: dict[Any, Tree] = {}

    def copied(*args: Asked.args, **kwargs: Asked.kwargs) -> Tree:
        assert not kwargs
        if args not in known:
            known[args] = read(*args, **kwargs)
        return {name: dict(facts) for name, facts in known[args].items()}

    return copied


def recorded_facts(inode: Any) -> dict[str, Any]:
    """Return what is recorded of an inode on the samples that Linux wrote, as our reader has it."""
    found = facts_of(inode)
    row: dict[str, Any] = {
        "inode": found.number,
        "mode": found.mode,
        "links": found.links,
        "owner": [found.uid, found.gid],
        "modified": (found.modified or 0) // SECOND,
        "changed": (found.changed or 0) // SECOND,
    }
    if inode.kind != "directory":
        row["size"] = found.size
    if inode.kind == "file":
        row["digest"] = digest(inode.content())
    if inode.kind == "symlink":
        row["target"] = inode.target().decode()
    if found.device is not None:
        row["device"] = list(found.device)
    return row


def walked(root: Inode, facts: Callable[[Any], Facts]) -> Tree:
    """Return every path with its facts; also looks each name up in its directory."""
    tree = {b"/": facts(root)}
    pending = [(b"", root)]
    while pending:
        path, directory = pending.pop()
        for entry in directory.entries():
            inode = entry.inode
            found = directory.child(entry.name)
            assert found is not None, (path, entry.name)
            assert found.number == inode.number, (path, entry.name)
            here = path + b"/" + entry.name
            assert here not in tree
            tree[here] = facts(inode)
            if inode.kind == "directory":
                pending.append((here, inode))
    return tree


def kernel_facts(path: bytes) -> Facts:
    """Return what the kernel says of a path; of a directory not its size, which has no meaning."""
    status = os.lstat(path)
    found: Facts = {
        "inode": status.st_ino,
        "mode": status.st_mode,
        "links": status.st_nlink,
        "owner": (status.st_uid, status.st_gid),
        "times": (status.st_mtime_ns, status.st_ctime_ns),
        "xattrs": _attributes(path),
    }
    if not stat.S_ISDIR(status.st_mode):
        found["size"] = status.st_size
    if stat.S_ISREG(status.st_mode):
        found["digest"] = file_sum(path)
    if stat.S_ISLNK(status.st_mode):
        found["target"] = os.readlink(path)  # noqa: PTH115
    return found


def _attributes(path: bytes) -> dict[bytes, bytes]:
    try:
        names = os.listxattr(path, follow_symlinks=False)
    except OSError as error:
        if error.errno == errno.EOPNOTSUPP:  # a file system that was made without
            return {}
        raise
    return {os.fsencode(name): os.getxattr(path, name, follow_symlinks=False) for name in names}


def mounted_tree(root: Path, facts: Callable[[bytes], Facts] = kernel_facts) -> Tree:
    """Return the paths of a mounted file system, with what the kernel says of each."""
    top = os.fsencode(root)
    tree = {b"/": facts(top)}
    for folder, folders, files in os.walk(top):
        for name in folders + files:
            path = folder + b"/" + name
            tree[path[len(top) :]] = facts(path)
    return tree


def differences(ours: Tree, theirs: Tree) -> list[str]:
    """Return what is not equal, a line each."""
    lines = [f"only here: {path!r}" for path in ours.keys() - theirs.keys()]
    lines += [f"only there: {path!r}" for path in theirs.keys() - ours.keys()]
    for path in ours.keys() & theirs.keys():
        here, there = ours[path], theirs[path]
        lines += [
            f"{path!r} {key}: {here.get(key)!r} here, {there.get(key)!r} there"
            for key in sorted(here.keys() | there.keys())
            if here.get(key) != there.get(key)
        ]
    return sorted(lines)
