"""A guest made of dictionaries: what the tests of configuration formats run against."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pygrub_k.errors import CorruptError, NotFoundError, SourceError
from pygrub_k.guest.view import FileFacts, FileRef, VolumeFacts
from pygrub_k.limits import SYMLINKS_PER_LOOKUP

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass
class MemoryVolume:
    """One volume: `files` by path, `links` from path to target, `damaged` paths fail when read.

    Directories are those that some path lies in; `aliases` are further names of the volume.
    """

    files: Mapping[str, str | bytes]
    name: str = "hd0,gpt1"
    uuid: str = ""
    label: str = ""
    links: Mapping[str, str] = field(default_factory=dict)
    damaged: frozenset[str] = frozenset()
    modified: Mapping[str, int] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    filesystem: str = "ext2"
    partition_map: str = "gpt"
    partuuid: str = ""
    part_label: str = ""
    part_attributes: int = 0
    partition_type: str = ""
    disk_uuid: str = ""

    def resolve(self, path: str) -> str | None:
        """Return the path of the file or directory that `path` leads to, or None."""
        pending, at = path.split("/")[::-1], "/"
        followed = 0
        while pending:
            name = pending.pop()
            if name in {"", "."}:
                if not self._is_directory(at):
                    return None
                continue
            at = posixpath.normpath(posixpath.join(at, name))
            if at in self.links:
                followed += 1
                if followed > SYMLINKS_PER_LOOKUP:
                    raise CorruptError(f"symlink {path}", 0, "leads in a circle")
                pending += self.links[at].split("/")[::-1]
                at = "/" if self.links[at].startswith("/") else posixpath.dirname(at)
            elif at not in self.files and not self._is_directory(at):
                return None
        return at

    def _is_directory(self, path: str) -> bool:
        inside = path.rstrip("/") + "/"
        return path == "/" or any(known.startswith(inside) for known in (*self.files, *self.links))

    def names(self, path: str) -> tuple[str, ...]:
        """Return the names in the directory at a resolved path."""
        inside = path.rstrip("/") + "/"
        known = (*self.files, *self.links)
        below = [p.removeprefix(inside).split("/")[0] for p in known if p.startswith(inside)]
        return tuple(dict.fromkeys(below))

    def content(self, path: str) -> bytes:
        """Return the bytes at a resolved path."""
        content = self.files[path]
        return content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape")


class MemoryGuest:
    """A GuestView of some MemoryVolumes; a bare mapping of files is one volume `hd0,gpt1`."""

    def __init__(self, *volumes: MemoryVolume | Mapping[str, str | bytes]) -> None:
        made = [v if isinstance(v, MemoryVolume) else MemoryVolume(v) for v in volumes]
        self._volumes = {volume.name: volume for volume in made}

    def read(self, file: FileRef) -> bytes:
        volume = self._volumes[file.volume]
        path = volume.resolve(file.path)
        if path in volume.damaged:
            raise CorruptError(f"inode of {file}", 0, "made so by the test")
        if path is None or path not in volume.files:
            raise NotFoundError(f"{file}: no such file")
        return volume.content(path)

    def read_part(self, file: FileRef, offset: int, length: int) -> bytes:
        content = self.read(file)
        if offset + length > len(content):
            raise SourceError(f"{file} has only {len(content)} bytes")
        return content[offset : offset + length]

    def facts(self, file: FileRef, *, follow: bool = True) -> FileFacts | None:
        volume = self._volumes[file.volume]
        path = volume.resolve(file.path)
        bare = posixpath.normpath("/" + file.path.lstrip("/"))
        if not follow and bare in volume.links:
            return FileFacts("symlink", len(volume.links[bare]), volume.modified.get(bare, 0))
        if path is None:
            return None
        if path in volume.damaged:
            raise CorruptError(f"inode of {file}", 0, "made so by the test")
        if path not in volume.files:
            return FileFacts("directory", 4096, volume.modified.get(path, 0))
        return FileFacts("file", len(volume.content(path)), volume.modified.get(path, 0))

    def list(self, directory: FileRef) -> tuple[str, ...]:
        volume = self._volumes[directory.volume]
        path = volume.resolve(directory.path)
        if path is None or path in volume.files:
            raise NotFoundError(f"{directory}: no such directory")
        return volume.names(path)

    def find(
        self,
        *,
        uuid: str | None = None,
        label: str | None = None,
        file: str | None = None,
        hints: tuple[str, ...] = (),
    ) -> str | None:
        first = [found for hint in hints if (found := self.device(hint)) is not None]
        for name in (*first, *self._volumes):
            volume = self._volumes[name]
            if (
                (uuid is not None and volume.uuid.lower() == uuid.lower())
                or (label is not None and volume.label == label)
                or (file is not None and self._is_file(FileRef(name, file)))
            ):
                return name
        return None

    def _is_file(self, file: FileRef) -> bool:
        facts = self.facts(file)
        return facts is not None and facts.kind == "file"

    def search_order(self, hints: tuple[str, ...] = ()) -> tuple[str, ...]:
        first = [found for hint in hints if (found := self.device(hint)) is not None]
        return tuple(dict.fromkeys((*first, *self._volumes)))

    def device(self, name: str) -> str | None:
        bare = name.removeprefix("(").removesuffix(")")
        for volume in self._volumes.values():
            if bare == volume.name or bare in volume.aliases:
                return volume.name
        return None

    def disk_in(self, file: FileRef) -> str:
        """Return the volume that has the file's whole name among its own."""
        found = self.device(f"{file.volume}:{file.path}")
        if found is None:
            raise NotFoundError(f"{file}: no such file")
        return found

    def volumes(self) -> tuple[str, ...]:
        return tuple(self._volumes)

    def probe(self, volume: str) -> VolumeFacts:
        known = self._volumes[volume]
        return VolumeFacts(
            volume,
            driver="xen",
            partition_map=known.partition_map,
            filesystem=known.filesystem,
            uuid=known.uuid,
            label=known.label,
            partuuid=known.partuuid,
            partition_type=known.partition_type,
            part_label=known.part_label,
            part_attributes=known.part_attributes,
            disk_uuid=known.disk_uuid,
        )
