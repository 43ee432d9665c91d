r"""Paths as they are printed and as they are given back: a name may hold anything.

Printed paths have escapes (text.py). In a PATH that is given, ``\\``, ``\n``, ``\t``, ``\r``,
``\xNN``, ``\uNNNN``, ``\UNNNNNNNN`` and ``\e`` mean the same again; where no such name is there,
a backslash is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.filesystems.lookup import is_odd, lookup
from pygrub_k.inspect.inode_readers import leftovers_of
from pygrub_k.limits import PATH_LENGTH
from pygrub_k.text import component_text, printable_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.model import Filesystem, Inode

ESCAPE: Final = re.compile(rb"\\(?:([\\ntre])|x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))|(\\)")
SHORT: Final = {b"\\": b"\\", b"n": b"\n", b"t": b"\t", b"r": b"\r", b"e": b""}
LAST_CHARACTER: Final = 0x10FFFF


class OddPath(bytes):
    """A path with a name that no path can have; `text` is how it is printed."""

    text: str


def joined(prefix: bytes, name: bytes, end: bytes = b"") -> bytes:
    """Return the path of a name below `prefix`, which ends in a slash; `end` may be another."""
    path = prefix + name + end
    if not is_odd(name) and not isinstance(prefix, OddPath):
        return path
    odd = OddPath(path)
    odd.text = shown_path(prefix) + component_text(name) + end.decode("ascii")
    return odd


def as_prefix(path: bytes) -> bytes:
    """Return a directory's path with one slash behind it."""
    if isinstance(path, OddPath) and not path.text.endswith("/"):
        odd = OddPath(path + b"/")
        odd.text = path.text + "/"
        return odd
    return path.rstrip(b"/") + b"/"


def without_slash(prefix: bytes) -> bytes:
    """Return a directory's path without the slash behind it; that of the root is one."""
    if isinstance(prefix, OddPath):
        odd = OddPath(prefix[:-1])
        odd.text = prefix.text[:-1]
        return odd
    return prefix.rstrip(b"/") or b"/"


def shown_path(path: bytes) -> str:
    """Return a path as it is printed."""
    return path.text if isinstance(path, OddPath) else printable_name(path)


def unescaped(path: bytes) -> list[bytes] | None:
    """Return the names in a path that has escapes; None if a backslash in it begins none."""
    names = []
    for part in path.split(b"/"):
        if part in {b"", b".", b".."}:
            continue
        pieces = []
        at = 0
        for found in ESCAPE.finditer(part):
            meaning = _meaning(found)
            if meaning is None:
                return None
            pieces += [part[at : found.start()], meaning]
            at = found.end()
        names.append(b"".join([*pieces, part[at:]]))
    return names


def _meaning(found: re.Match[bytes]) -> bytes | None:
    short, byte, narrow, wide, _ = found.groups()
    if short is not None:
        return SHORT[short]
    if byte is not None:
        return bytes([int(byte, 16)])
    digits = narrow or wide
    code = int(digits, 16) if digits else LAST_CHARACTER + 1
    return chr(code).encode("utf-8", "surrogatepass") if code <= LAST_CHARACTER else None


def find(filesystem: Filesystem, path: bytes, *, follow_last: bool) -> tuple[Inode, bytes]:
    """Return what a path names, and the path itself without escapes; raises as `lookup`.

    It is looked for with its escapes read, then as it is. Names that only `leftovers` yields count.
    """
    names = unescaped(path) if b"\\" in path else None
    if names is not None and len(path) <= PATH_LENGTH:
        try:
            return _by_names(filesystem, names, follow_last=follow_last)
        except NotFoundError:
            pass
    try:
        return lookup(filesystem, path, follow_last=follow_last), path
    except PygrubError:
        names = [name for name in path.split(b"/") if name not in {b"", b"."}]
        if b".." in names or len(path) > PATH_LENGTH:
            raise
        try:
            return _by_names(filesystem, names, follow_last=follow_last)
        except NotFoundError:
            pass
        raise


def _by_names(
    filesystem: Filesystem, names: Sequence[bytes], *, follow_last: bool
) -> tuple[Inode, bytes]:
    """Go from name to name; a plain beginning, in which symlinks may be, is looked up."""
    here, path = filesystem.root, b"/"
    is_hidden = False
    for index, name in enumerate(names):
        is_last = index + 1 == len(names)
        try:
            if is_odd(name) or is_hidden:
                raise NotFoundError(f"no {component_text(name)}")
            found = lookup(filesystem, path + name, follow_last=follow_last or not is_last)
        except PygrubError as error:
            hidden = _leftover(here, name, is_hidden=is_hidden)
            if hidden is None:
                raise error from None
            found, is_hidden = hidden, True
        here = found
        path = joined(path, name, b"" if is_last else b"/")
    return here, path


def _leftover(directory: Inode, name: bytes, *, is_hidden: bool) -> Inode | None:
    """Return what a directory has under a name that no path has, or behind damage.

    If no path leads to the directory itself, also what it has under another name.
    """
    if directory.kind != "directory":
        return None
    if is_hidden and not is_odd(name):
        try:
            found = directory.child(name)
        except PygrubError:
            found = None
        if found is not None:
            return found
    for entry, _ in leftovers_of(directory):
        if entry.name == name:
            return entry.inode
    return None
