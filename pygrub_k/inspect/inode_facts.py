"""What is known of an inode, whatever file system it lies in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygrub_k.filesystems.model import FileKind


@dataclass(frozen=True, slots=True)
class Moment:
    """A time: seconds since 1970, UTC, and nanoseconds."""

    seconds: int
    nanoseconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class InodeFacts:
    """What an inode says of itself; None where its file system has no such fact.

    `size` and `allocated` are bytes, `mode` is as in st_mode, `position` the byte of its volume at
    which the inode itself lies. `device` is (major, minor) of a device node. `deleted` is set for
    inodes that are no longer in use.
    """

    kind: FileKind
    size: int
    number: int | None = None
    position: int | None = None
    mode: int | None = None
    uid: int | None = None
    gid: int | None = None
    project: int | None = None
    links: int | None = None
    allocated: int | None = None
    accessed: Moment | None = None
    modified: Moment | None = None
    changed: Moment | None = None
    created: Moment | None = None
    deleted: Moment | None = None
    flags: tuple[str, ...] = ()
    generation: int | None = None
    device: tuple[int, int] | None = None
