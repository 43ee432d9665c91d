"""A file system made of dictionaries, and a guest of such volumes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import FilesystemType
from pygrub_k.guest.guest import Guest
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import Scan, Volume

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.errors import Problem
    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.source import ByteSource


@dataclass
class MemoryInode:
    """A directory is made of `children`, a file of `source`; an error instead of a child is raised.

    `broken` is raised when the directory has been read to its end.
    """

    number: int = 12
    kind: FileKind = "file"
    source: ByteSource = field(default_factory=lambda: MemorySource(b""))
    link: bytes = b""
    children: dict[bytes, MemoryInode | PygrubError] = field(default_factory=dict)
    broken: PygrubError | None = None
    modified: int = 0

    @property
    def size(self) -> int:
        return len(self.link) or self.source.size

    def entries(self) -> Iterator[MemoryEntry]:
        for name in self.children:
            yield MemoryEntry(self, name)
        if self.broken:
            raise self.broken

    def child(self, name: bytes) -> MemoryInode | None:
        return MemoryEntry(self, name).inode if name in self.children else None

    def target(self) -> bytes:
        return self.link

    def content(self) -> ByteSource:
        return self.source

    def reason_against_writing(self) -> str:
        return "it is in memory"


@dataclass
class MemoryEntry:
    parent: MemoryInode
    name: bytes

    @property
    def inode(self) -> MemoryInode:
        child = self.parent.children[self.name]
        if isinstance(child, PygrubError):
            raise child
        return child


@dataclass
class MemoryFilesystem:
    root: MemoryInode
    uuid: str = "11111111-2222-3333-4444-555555555555"
    label: bytes = b"root"
    problems: list[Problem] = field(default_factory=list)


class MemoryGuest(Guest):
    """A guest of partitions hd0,gpt1, hd0,gpt2 … with these file systems, or the errors they raise.

    Where a member is None nothing is recognised.
    """

    def __init__(self, *members: MemoryFilesystem | PygrubError | None) -> None:
        disk = MemorySource(bytes(1 << 16))
        partitions = [
            Volume(
                f"hd0,gpt{number}",
                MemorySource(bytes(4096)),
                "partition",
                parent="hd0",
                table="gpt",
                number=number,
            )
            for number in range(1, len(members) + 1)
        ]
        super().__init__(Scan((Volume("hd0", disk, "disk"), *partitions)))
        self.members = {
            volume.name: member for volume, member in zip(partitions, members, strict=True)
        }

    def filesystem_type(self, name: str) -> FilesystemType | None:
        member = self.members.get(name)
        return FilesystemType("memory", "memory", ()) if member else None

    def _open(self, name: str, names: list[str]) -> Filesystem:
        member = self.members.get(name)
        if isinstance(member, PygrubError):
            raise member
        return member or super()._open(name, names)


def file(content: bytes, number: int = 12) -> MemoryInode:
    return MemoryInode(number, source=MemorySource(content))


def directory(number: int = 2, /, **children: MemoryInode | PygrubError) -> MemoryInode:
    named = {name.encode(): child for name, child in children.items()}
    return MemoryInode(number, "directory", children=named)


def symlink(target: bytes, number: int = 13) -> MemoryInode:
    return MemoryInode(number, "symlink", link=target)
