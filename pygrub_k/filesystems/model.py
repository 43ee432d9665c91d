"""What a file-system driver offers, and all that the rest of the package may ask of it."""

from __future__ import annotations

from _stat import S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK

from pygrub_k.loading import loaded
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Final, Protocol

    from pygrub_k.errors import Problem
    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.filesystems.facts import Attribute, FileKind, InodeFacts
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

else:
    Protocol = object

_KINDS: Final[dict[int, FileKind]] = {
    S_IFREG: "file",
    S_IFDIR: "directory",
    S_IFLNK: "symlink",
    S_IFIFO: "fifo",
    S_IFSOCK: "socket",
    S_IFCHR: "character device",
    S_IFBLK: "block device",
}


def kind_of(mode: int) -> FileKind:
    """Return what an inode is by its mode; "unknown" for what Linux has no name for."""
    return _KINDS.get(S_IFMT(mode), "unknown")


def uuid_text(uuid: bytes) -> str:
    """Return the 16 bytes of a UUID as blkid writes them; empty where all of them are zero."""
    if not any(uuid):
        return ""
    digits = uuid.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


class Inode(Protocol):
    """One object of a file system, whatever names lead to it."""

    @property
    def kind(self) -> FileKind: ...

    @property
    def size(self) -> int:
        """The length of its content in bytes."""

    @property
    def modified(self) -> int:
        """Seconds since 1970 of the last change of its content; 0 where the driver has none."""

    def entries(self) -> Iterator[DirEntry]:
        """Yield a directory's entries in disk order, without `.` and `..`."""

    def child(self, name: bytes) -> Inode | None:
        """Return what a directory has under `name`, or None; quicker than `entries` if it can."""

    def target(self) -> bytes:
        """Return where a symlink points."""

    def content(self) -> ByteSource:
        """Return a file's bytes, read only when asked for."""

    def reason_against_writing(self) -> str:
        """Return why a file's bytes must not be replaced where they lie; empty if they may be."""


class SelfDescribing:
    """An inode of a driver that has `facts.py`, and perhaps `inplace.py`, beside it.

    Both are imported at the first question: a boot asks none.
    """

    __slots__ = ()

    def reason_against_writing(self) -> str:
        reason: str = loaded(_package(self), "inplace.reason_against")(self)
        return reason

    def facts(self) -> InodeFacts:
        """Return all that its own bytes say."""
        facts: InodeFacts = loaded(_package(self), "facts.facts")(self)
        return facts

    def attributes(self) -> Iterator[Attribute]:
        """Yield its extended attributes, if the driver reads any; raises as reading does."""
        return iter(())

    def leftovers(self) -> Iterator[tuple[DirEntry, bool]]:
        """Yield what `entries` leaves out of a directory, and whether it was salvaged.

        Left out are names that cannot be part of a path, `.` and `..` in other places than their
        own among them. Salvaged is what looks like an entry behind damage. Raises nothing that
        `entries` does not raise.
        """
        found: Iterator[tuple[DirEntry, bool]]
        found = loaded(_package(self), "leftovers.leftovers")(self)
        return found


def _package(one: object) -> str:
    return type(one).__module__.rpartition(".")[0]


class DirEntry(Protocol):
    """A name in a directory, and the inode that it names."""

    @property
    def name(self) -> bytes: ...

    @property
    def inode(self) -> Inode:
        """Open the inode; reading it may raise what reading a disk raises."""


class Filesystem(Protocol):
    """An opened file system: an identity, and a root to walk from."""

    @property
    def uuid(self) -> str:
        """As the guest's tools write it (blkid); empty if there is none."""

    @property
    def label(self) -> bytes: ...

    @property
    def root(self) -> Inode: ...

    @property
    def problems(self) -> Sequence[Problem]:
        """Problems so far that reading survived."""


class Storage(Protocol):
    """What a driver keeps for all objects of a file system."""

    @property
    def findings(self) -> Findings: ...


class NumberedEntry:
    """A name in a directory, and the number of the inode that it names."""

    __slots__ = ("name", "number", "storage")

    def __init__(self, storage: Storage, name: bytes, number: int) -> None:
        self.storage = storage
        self.name = name
        self.number = number


class OpenedFilesystem:
    """What all drivers' file systems share: `storage`, and `scan.py` beside the driver."""

    __slots__ = ("storage",)

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    @property
    def problems(self) -> Sequence[Problem]:
        """Problems so far that reading survived."""
        return self.storage.findings.problems

    def scan(self, wanted: Sequence[str]) -> Scan | None:
        """Return a scan in batches, None where objects serve better (filesystems.batch)."""
        found: Scan | None = loaded(_package(self), "scan.scan_of")(self, wanted)
        return found


class Subvolumes(Record):
    """Where in a file system trees begin that an installed system may be mounted from.

    `default` is the path of what a mount shows that names none; empty if that is the root.
    `systems` are the paths at which a system may begin, likeliest first, the root being empty.
    """

    default: bytes = b""
    systems: tuple[bytes, ...] = (b"",)


class Settings(Record):
    """What an administrator may choose about reading file systems."""

    replay_journal: bool = True
    verify_checksums: bool = True
    """False: a mismatch is recorded as a problem and the data is used."""
    verify_content: bool = False
    """Whether a file's content is compared with its checksums however large it is, where the file
    system has such, instead of being copied by the kernel unread."""
    zfs_bootfs: str = ""
    """POOL, POOL/DATASET, POOL/DATASET@SNAPSHOT or POOL/NUMBER: where alone in that pool of ZFS a
    system is looked for."""


class Spanning(Record):
    """How to open a kind of file system that may lie on several volumes.

    `parts` gets one volume that shows its magic and all others that do, and returns those of them
    that are further parts of the first one's file system. `open` gets the first and its parts.
    With `of_any_kind`, `parts` gets all others whatever they show, and its answer are no places of
    the file system: they only hold something of it, as a log.
    """

    parts: Callable[[ByteSource, Sequence[ByteSource]], Sequence[ByteSource]]
    open: Callable[[Sequence[ByteSource], Settings], Filesystem]
    of_any_kind: bool = False


SPARE_UNIT: Final = 4096
"""Bytes: where the last whole one begins, superblocks at the end lie."""


class Driver(Record):
    """What a driver does with its kind of file system: `DRIVER` in its `driver.py`.

    `open` may raise FormatError (CorruptError, UnsupportedError), LimitError or SourceError.
    `recognise` looks closer at what has none of the magic, for kinds that may lack it;
    `recognise_spare` at the copy of a superblock at the end. `spanning`
    is set if a file system may lie on several volumes, `subvolumes` if systems may begin elsewhere
    than at its root.
    """

    open: Callable[[ByteSource, Settings], Filesystem]
    recognise: Callable[[ByteSource], bool] | None = None
    recognise_spare: Callable[[ByteSource], bool] | None = None
    spanning: Spanning | None = None
    subvolumes: Callable[[Filesystem], Subvolumes] | None = None


class FilesystemType(Record):
    """How to recognise one kind of file system, and which driver reads it.

    `magic` lists alternatives of (byte offset, expected bytes). `package`, below this one, has the
    driver; without one a kind is only recognised, and `reason` says what a guest's administrator
    should know. Of `hints`, alternatives too, one must be there before the driver is asked about a
    volume that has none of the magic. `spare` are magic numbers from the last whole SPARE_UNIT on,
    for a volume on which nothing else shows. `magic_survives_partitioning` is set if its magic lies
    where nothing is written when a disk is partitioned: beside partitions it is left from earlier
    use.
    """

    name: str
    grub_name: str
    magic: tuple[tuple[int, bytes], ...]
    package: str = ""
    reason: str = ""
    hints: tuple[tuple[int, bytes], ...] = ()
    spare: tuple[tuple[int, bytes], ...] = ()
    magic_survives_partitioning: bool = False

    @property
    def driver(self) -> Driver | None:
        """What reads it, imported at the first time; None for what is only recognised."""
        found: Driver | None = None
        if self.package:
            found = loaded(__package__, f"{self.package}.driver.DRIVER")
        return found

    def probe(self, source: ByteSource) -> bool:
        """Return whether `source` holds this kind: by magic, and without it where that may be."""
        if _shows(source, self.magic):
            return True
        driver = self.driver if _shows(source, self.hints) else None
        return driver is not None and driver.recognise is not None and driver.recognise(source)

    def probe_spare(self, source: ByteSource) -> bool:
        """Return whether `source` holds this kind by the copy of a superblock at its end."""
        start = source.size // SPARE_UNIT * SPARE_UNIT - SPARE_UNIT
        places = tuple((start + offset, expected) for offset, expected in self.spare)
        driver = self.driver if start > 0 and _shows(source, places) else None
        recognise = None if driver is None else driver.recognise_spare
        return recognise is not None and recognise(source)


def _shows(source: ByteSource, alternatives: tuple[tuple[int, bytes], ...]) -> bool:
    return any(
        offset + len(expected) <= source.size and source.read_at(offset, len(expected)) == expected
        for offset, expected in alternatives
    )
