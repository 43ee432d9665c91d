"""Names that a file system takes for the same though their bytes differ."""

from __future__ import annotations

from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.zfs.filesystem import Tree
    from pygrub_k.filesystems.zfs.inode import ZfsInode

_FORM: Final = "NFKD"
"""The one that takes most characters for the same."""


def alike(directory: ZfsInode, name: bytes) -> int | None:
    """Return the inode number of the first entry whose name means the same, or None.

    UnsupportedError if a name is not ASCII, and this Python cannot tell what it means.
    """
    wanted = _form(directory.tree, name)
    for found, (_, number) in directory.all_entries():
        if _form(directory.tree, found) == wanted:
            return number
    return None


def _form(tree: Tree, name: bytes) -> str:
    text = name.decode("utf-8", "surrogateescape")
    if tree.normalises and not text.isascii():
        try:
            from unicodedata import normalize
        except ImportError as error:  # where it is no part of the interpreter, the worker has none
            reason = f"makes names alike, and {name!r} is not ASCII: {error}"
            raise UnsupportedError(f"ZFS dataset {tree.name}", None, reason) from error
        text = normalize(_FORM, text)
    return "".join(map(_upper, text)) if tree.ignores_case else text


def _upper(character: str) -> str:
    """Return one letter for one: where Unicode has several, as for ß, ZFS keeps it."""
    found = character.upper()
    return found if len(found) == 1 else character
