"""Names that a file system takes for the same though their bytes differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import normalize

if TYPE_CHECKING:
    from pygrub_k.filesystems.zfs.filesystem import Tree
    from pygrub_k.filesystems.zfs.inode import ZfsInode

_FORM: Final = "NFKD"
"""The one that takes most characters for the same."""


def alike(directory: ZfsInode, name: bytes) -> int | None:
    """Return the inode number of the first entry whose name means the same, or None."""
    wanted = _form(directory.tree, name)
    for found, (_, number) in directory.all_entries():
        if _form(directory.tree, found) == wanted:
            return number
    return None


def _form(tree: Tree, name: bytes) -> str:
    text = name.decode("utf-8", "surrogateescape")
    if tree.normalises:
        text = normalize(_FORM, text)
    return "".join(map(_upper, text)) if tree.ignores_case else text


def _upper(character: str) -> str:
    """Return one letter for one: where Unicode has several, as for ß, ZFS keeps it."""
    found = character.upper()
    return found if len(found) == 1 else character
