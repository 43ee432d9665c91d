"""Subvolumes of a file system: a list, and the file system as it is below one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pygrub_k.errors import UnsupportedError
from pygrub_k.text import decimal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.facts import SubvolumeFacts
    from pygrub_k.filesystems.model import Filesystem


@runtime_checkable
class Divided(Protocol):
    """A file system that has subvolumes."""

    def subvolume_facts(self) -> Sequence[SubvolumeFacts]:
        """Return what is known of all of them, the top level first."""

    def beginning_at(self, number: int | None, path: bytes) -> Filesystem:
        """Return the file system as it is below a subvolume, given by number or by path."""


def subvolumes_of(filesystem: Filesystem) -> Sequence[SubvolumeFacts]:
    """Return the subvolumes of a file system; none if its kind has none."""
    return filesystem.subvolume_facts() if isinstance(filesystem, Divided) else ()


def within(filesystem: Filesystem, subvolume: str | None) -> Filesystem:
    """Return a file system as it is below a subvolume, which a number or a path names.

        None stands for the whole. Raises UnsupportedError if it has no subvolumes, NotFoundError if
    this one does not exist.
    """
    if subvolume is None:
        return filesystem
    if not isinstance(filesystem, Divided):
        raise UnsupportedError("file system", None, "it has no subvolumes")
    path = subvolume.encode("utf-8", "surrogateescape")
    return filesystem.beginning_at(decimal(subvolume), path)
