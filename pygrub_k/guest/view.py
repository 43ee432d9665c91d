"""What an interpreter of configurations may ask about a guest, and the records it gets."""

from __future__ import annotations

from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Protocol

    from pygrub_k.filesystems.facts import FileKind
else:
    Protocol = object


class FileRef(Record):
    """A file of the guest: the volume it lies on, by GRUB's name, and its path there.

    Paths are text; bytes that are not UTF-8 stand in it as surrogates (surrogateescape). `base` is
    the path of the subvolume that `path` begins at and does not leave; empty for the volume's root.
    A path like `512+1`, without a slash in front, is GRUB's list of blocks.
    """

    volume: str
    path: str
    base: str = ""

    def __str__(self) -> str:
        return f"({self.volume}){self.base}{self.path}"

    def beside(self, path: str) -> FileRef:
        """Return another file by its path below the same root."""
        return FileRef(self.volume, path, self.base)


class FileFacts(Record):
    """What a configuration's test may ask about a file: kind, size in bytes, seconds since 1970."""

    kind: FileKind
    size: int
    modified: int = 0


class VolumeFacts(Record):
    """What GRUB's `probe` may ask about a device; empty text for what it lacks."""

    name: str
    driver: str = ""
    partition_map: str = ""
    filesystem: str = ""
    uuid: str = ""
    label: str = ""
    partuuid: str = ""
    partition_type: str = ""
    """A GPT type GUID in lower case, or MBR's two hexadecimal digits."""
    part_label: str = ""
    """The partition's own name (GPT)."""
    part_attributes: int = 0
    """GPT's attribute bits of a partition."""
    disk_uuid: str = ""
    """The GUID of the GPT that a disk or partition has, in lower case."""
    default_subvolume: str = ""
    """The path of what a mount shows that names no subvolume; empty for the volume's root."""


class GuestView(Protocol):
    """A guest as seen by an interpreter of configurations. Tests pass a dictionary of files.

    Volumes are named as in FileRef. What does not exist is None or empty; what is damaged raises
    FormatError or SourceError, which an interpreter must not catch: corrupt is not missing.
    """

    def read(self, file: FileRef) -> bytes:
        """Return a file's bytes, at most CONFIG_FILE_SIZE; NotFoundError if there is none."""

    def read_part(self, file: FileRef, offset: int, length: int) -> bytes:
        """Return `length` bytes at `offset` of a file of any size; as `read` otherwise.

        Raises SourceError if the file has fewer.
        """

    def facts(self, file: FileRef, *, follow: bool = True) -> FileFacts | None:
        """Return what is at a path, or None; a symlink at its end is followed or not."""

    def list(self, directory: FileRef) -> tuple[str, ...]:
        """Return the names in a directory, in disk order; NotFoundError if there is none."""

    def find(
        self,
        *,
        uuid: str | None = None,
        label: str | None = None,
        file: str | None = None,
        hints: tuple[str, ...] = (),
    ) -> str | None:
        """Return the first volume whose file system has that UUID, label or file, as GRUB searches.

        The order is that of `search_order`. UUIDs are compared without case, labels and paths
        exactly; a directory is no file.
        """

    def search_order(self, hints: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return every volume's name in the order in which GRUB tries devices.

        `hints` are device names that come first; one that ends in a comma means a disk and every
        partition of it.
        """

    def device(self, name: str) -> str | None:
        """Return the volume that GRUB's device `name` means (any spelling), or None."""

    def disk_in(self, file: FileRef) -> str:
        """Return the volume of a disk that is a file's bytes: an image on a file system.

        Its partitions are volumes too. Raises NotFoundError if there is no such file, and
        LimitError for more than LOOP_DISKS of them, or LOOP_NESTING in each other.
        """

    def volumes(self) -> tuple[str, ...]:
        """Return every volume's name, disks and partitions in order, then logical volumes."""

    def probe(self, volume: str) -> VolumeFacts:
        """Return what is known of a volume that `device` or `volumes` gave."""
