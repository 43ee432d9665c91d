"""One guest: all volumes of its disks; their file systems are opened on first use."""

from __future__ import annotations

from pygrub_k.errors import (
    CorruptError,
    FormatError,
    LimitError,
    NotFoundError,
    Problem,
    PygrubError,
    SourceError,
    UnsupportedError,
)
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings, Subvolumes
from pygrub_k.filesystems.registry import FILESYSTEMS
from pygrub_k.guest.names import search_order, volume_named
from pygrub_k.guest.view import FileFacts, FileRef, VolumeFacts
from pygrub_k.limits import CONFIG_FILE_SIZE
from pygrub_k.source import BlockSource
from pygrub_k.text import path_bytes, path_text
from pygrub_k.volumes.model import Scan

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final

    from pygrub_k.filesystems.model import Filesystem, FilesystemType, Inode
    from pygrub_k.guest.loop_disks import LoopDisks
    from pygrub_k.recognised.model import Recognised
    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.model import Volume


READING_ERRORS: Final = (FormatError, SourceError, LimitError)
"""What says that something on a disk cannot be read, and is told with the place it lies at."""


NOTHING_RECOGNISED: Final = "no file system is recognised"
"""What is said of a volume until somebody looks closer, see Guest.recognised."""


class Guest:
    """All volumes of one domain's disks and the files on them. Implements GuestView.

    File systems are opened on first use. If one cannot be opened, every question about its volume
    raises the same error; `states` keeps it for diagnoses.
    """

    def __init__(self, scan: Scan, settings: Settings | None = None) -> None:
        self.scan = scan
        self.settings = settings or Settings()
        self._volumes = {volume.name: volume for volume in scan.volumes}
        self._types: dict[str, FilesystemType | None] = {}
        self._opened: dict[str, Filesystem | PygrubError] = {}
        self._found: dict[tuple[str, str], str] = {}
        self._content: tuple[FileRef, ByteSource | None] = (FileRef("", ""), None)
        self._loop_disks: LoopDisks | None = None
        self.problems: list[Problem] = list(scan.problems)

    # -- volumes and file systems ------------------------------------------------------------

    def volume(self, name: str) -> Volume:
        """Return the volume of that name; NotFoundError if there is none."""
        try:
            return self._volumes[name]
        except KeyError:
            raise NotFoundError(f"no volume {name!r}") from None

    def filesystem_type(self, name: str) -> FilesystemType | None:
        """Return the kind of file system on a volume, by its magic, or None.

        A member of an array may look like the file system on the array, perhaps in an old state;
        it is read through the array only.
        """
        if name not in self._types:
            self._types[name] = self._type_of(self.volume(name))
        return self._types[name]

    def _type_of(self, volume: Volume) -> FilesystemType | None:
        if volume.member_of:
            return None
        source = BlockSource(volume.source)
        for kind in FILESYSTEMS:
            survives = kind.magic_survives_partitioning
            if kind.probe(source) and not (survives and self._is_partitioned(volume.name)):
                return kind
        # What is at the end may be left of earlier use: whatever else is recognised counts.
        found = next((kind for kind in FILESYSTEMS if kind.probe_spare(source)), None)
        return None if found is None or self._is_partitioned(volume.name) else found

    def recognised(self, name: str) -> Recognised | None:
        """Return what a volume looks like whose file system nothing reads, with its identity.

        None for one that is read, and where nobody knows. A part of an array or a volume group has
        no name of its own here. Nothing of this is imported before it is wanted.
        """
        kind = self.filesystem_type(name)
        if kind is not None and kind.driver is not None:
            return None
        from pygrub_k.recognised import recognition

        source = self.volume(name).source
        if self.volume(name).member_of or name in dict(self.scan.unused):
            return recognition.of_part(source, kind)
        is_partitioned = self._is_partitioned(name)
        return recognition.of_volume(source, kind, is_partitioned=is_partitioned)

    def _is_partitioned(self, name: str) -> bool:
        """Return whether a volume has partitions, and none that begins where it does."""
        if self.volume(name).aliases:
            return False
        return any(volume.parent == name and volume.offset for volume in self.scan.volumes)

    def filesystem(self, name: str) -> Filesystem:
        """Open a volume's file system, once.

        Raises NotFoundError if there is none, UnsupportedError if it is recognised but not
        supported, and whatever opening raised, every time.
        """
        opened = self._opened.get(name)
        if opened is None:
            names = [name]
            try:
                opened = self._open(name, names)
            except PygrubError as error:
                opened = error
                self.problems.append(Problem(name, error))
            self._opened |= dict.fromkeys(names, opened)
        if isinstance(opened, PygrubError):
            raise opened
        return opened

    def _open(self, name: str, names: list[str]) -> Filesystem:
        """Open a volume's file system; add the other volumes that it lies on to `names`."""
        kind = self.filesystem_type(name)
        if kind is None:
            raise NotFoundError(dict(self.scan.unused).get(name, NOTHING_RECOGNISED))
        driver = kind.driver
        if driver is None:
            reason = dict(self.scan.unused).get(name, kind.reason)
            raise UnsupportedError(kind.name, None, reason)
        source = self.volume(name).source
        spanning = driver.spanning
        if spanning is None:
            return driver.open(source, self.settings)
        others = {
            id(volume.source): volume
            for volume in self.scan.volumes
            if spanning.of_any_kind
            or (volume.name not in self._opened and self.filesystem_type(volume.name) is kind)
        }
        del others[id(source)]
        parts = spanning.parts(source, [volume.source for volume in others.values()])
        if not spanning.of_any_kind:
            names += [others[id(part)].name for part in parts]
        return spanning.open([source, *parts], self.settings)

    def show(self, name: str, filesystem: Filesystem) -> None:
        """Show this file system on a volume from now on, such as a state of it that is past."""
        self._opened[name] = filesystem
        self._found.clear()

    def subvolumes(self, name: str) -> Subvolumes:
        """Return the subvolumes that may hold a system; raises what `filesystem` raises."""
        filesystem, kind = self.filesystem(name), self.filesystem_type(name)
        driver = kind.driver if kind else None
        if driver is None or driver.subvolumes is None:
            return Subvolumes()
        return driver.subvolumes(filesystem)

    def opened(self) -> list[tuple[str, Filesystem]]:
        """Return the open file systems by the first volume of each."""
        found = {id(one): (name, one) for name, one in reversed(self._opened.items())}
        return [
            (name, one)
            for name, one in reversed(found.values())
            if not isinstance(one, PygrubError)
        ]

    def filesystem_problems(self) -> list[Problem]:
        """Return the problems that the open file systems have survived, by volume."""
        return [
            Problem(name, problem.error) for name, one in self.opened() for problem in one.problems
        ]

    def inode(self, file: FileRef, *, follow: bool = True) -> Inode:
        """Return what a path names, symlinks followed, or a block list; else NotFoundError.

        With `follow` false, a symlink at the path's end is returned itself.
        """
        if not file.path.startswith("/"):
            from pygrub_k.guest.blocklist import BlockList, parsed

            runs = parsed(file.path)
            if runs is None:
                raise NotFoundError(f"{file}: neither a path nor a list of blocks")
            return BlockList(self.volume(file.volume).source, runs)
        try:
            filesystem = self.filesystem(file.volume)
        except READING_ERRORS as error:
            raise error.at(f"({file.volume})") from error
        try:
            base = lookup(filesystem, path_bytes(file.base)) if file.base else None
            return lookup(filesystem, path_bytes(file.path), follow_last=follow, base=base)
        except READING_ERRORS as error:
            raise error.at(str(file)) from error

    # -- the questions of GuestView ----------------------------------------------------------

    def read(self, file: FileRef) -> bytes:
        inode = self.inode(file)
        if inode.kind != "file":
            raise NotFoundError(f"{file}: a {inode.kind}, not a file")
        if inode.size > CONFIG_FILE_SIZE:
            raise LimitError(f"{file}: {inode.size} bytes, more than {CONFIG_FILE_SIZE}")
        try:
            return inode.content().read_at(0, inode.size)
        except READING_ERRORS as error:
            raise error.at(str(file)) from error

    def read_part(self, file: FileRef, offset: int, length: int) -> bytes:
        last, content = self._content
        try:
            if content is None or last != file:  # extents of a large file are looked up once
                inode = self.inode(file)
                if inode.kind != "file":
                    raise NotFoundError(f"{file}: a {inode.kind}, not a file")
                content = inode.content()
                self._content = (file, content)
            return content.read_at(offset, length)
        except READING_ERRORS as error:
            raise error.at(str(file)) from error

    def facts(self, file: FileRef, *, follow: bool = True) -> FileFacts | None:
        if file.volume not in self._volumes:
            return None
        try:
            inode = self.inode(file, follow=follow)
        except (NotFoundError, UnsupportedError):
            return None
        return FileFacts(inode.kind, inode.size, inode.modified)

    def list(self, directory: FileRef) -> tuple[str, ...]:
        inode = self.inode(directory)
        if inode.kind != "directory":
            raise NotFoundError(f"{directory}: a {inode.kind}, not a directory")
        try:
            return tuple(path_text(entry.name) for entry in inode.entries())
        except READING_ERRORS as error:
            raise error.at(str(directory)) from error

    def find(
        self,
        *,
        uuid: str | None = None,
        label: str | None = None,
        file: str | None = None,
        hints: tuple[str, ...] = (),
    ) -> str | None:
        wanted: tuple[str, str]
        matches: Callable[[str], bool]
        if uuid is not None:
            wanted, folded = ("uuid", uuid), uuid.lower()
            matches = lambda name: self.filesystem(name).uuid.lower() == folded != ""  # noqa: E731
        elif label is not None:
            wanted, text = ("label", label), path_bytes(label)
            matches = lambda name: self.filesystem(name).label == text  # noqa: E731
        else:
            path = (file or "").rstrip("/") or file or ""
            wanted = ("file", path)
            matches = lambda name: self._is_file(FileRef(name, path))  # noqa: E731
        if wanted in self._found:
            return self._found[wanted]
        order = [*search_order(self.scan.volumes, hints)]
        found = next((name for name in order if self._readable(name) and matches(name)), None)
        if found is not None:
            self._found[wanted] = found
            if wanted[0] == "uuid":
                self._warn_duplicate_uuid(found, order, matches)
        return found

    def _warn_duplicate_uuid(
        self, found: str, order: Sequence[str], matches: Callable[[str], bool]
    ) -> None:
        """Note other file systems with the UUID that was searched for: snapshots, copied disks.

        The partition of a hybrid ISO 9660 image does not count: it shows the same as the disk.
        """
        family = {found, self.volume(found).parent}
        for name in order:
            if not self._readable(name) or self.filesystem(name) is self.filesystem(found):
                continue
            if name in family or self.volume(name).parent == found:
                continue
            if matches(name):
                reason = f"two file systems have this UUID: {found}, which is used, and {name}"
                self.problems.append(Problem(name, CorruptError("file system", None, reason)))

    def _is_file(self, file: FileRef) -> bool:
        facts = self.facts(file)
        return facts is not None and facts.kind == "file"

    def search_order(self, hints: tuple[str, ...] = ()) -> tuple[str, ...]:
        return tuple(search_order(self.scan.volumes, hints))

    def device(self, name: str) -> str | None:
        return volume_named(self.scan.volumes, name)

    def disk_in(self, file: FileRef) -> str:
        if self._loop_disks is None:
            from pygrub_k.guest.loop_disks import LoopDisks

            self._loop_disks = LoopDisks()
        name = self._loop_disks.name(file)
        if name is None:
            volumes, problems = self._loop_disks.add(file, self.inode(file))
            self.scan = Scan((*self.scan.volumes, *volumes), self.scan.problems, self.scan.unused)
            self._volumes |= {volume.name: volume for volume in volumes}
            self.problems += problems
            name = volumes[0].name
        return name

    def volumes(self) -> tuple[str, ...]:
        return tuple(self._volumes)

    def probe(self, volume: str) -> VolumeFacts:
        found = self.volume(volume)
        known = self._readable(volume)
        kind = self.filesystem_type(volume)
        return VolumeFacts(
            volume,
            partition_map=found.table,
            filesystem=kind.grub_name if kind else "",
            uuid=self.filesystem(volume).uuid if known else "",
            label=path_text(self.filesystem(volume).label) if known else "",
            partuuid=found.partuuid,
            partition_type=found.type_id,
            part_label=found.label,
            part_attributes=found.attributes,
            disk_uuid=found.disk_uuid,
            driver="diskfilter" if found.kind in {"logical volume", "md array"} else "xen",
            default_subvolume=path_text(self.subvolumes(volume).default) if known else "",
        )

    def _readable(self, name: str) -> bool:
        """Return whether a volume's file system opens; if not, the reason is kept as a problem."""
        if name not in self._volumes:
            return False
        try:
            self.filesystem(name)
        except PygrubError:
            return False
        return True
