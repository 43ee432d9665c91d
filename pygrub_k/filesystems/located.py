"""What drivers share whose inodes lie at one place, and whose entries are names and references."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.lookup import OWN, is_odd
from pygrub_k.filesystems.model import SelfDescribing
from pygrub_k.limits import PATH_LENGTH

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol, TypeVar

    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.model import Storage

    Reference = TypeVar("Reference")
    Referred_co = TypeVar("Referred_co", covariant=True)

    class Placed(Protocol):
        """What an inode has so that messages can say what and where it is."""

        @property
        def structure(self) -> str:
            """Its name in messages."""

        @property
        def offset(self) -> int | None:
            """The byte of the volume at which it lies, where it has a place of its own."""

        @property
        def kind(self) -> FileKind: ...

        @property
        def size(self) -> int: ...

        def corrupt(self, reason: str) -> CorruptError: ...

        def require(self, kind: FileKind) -> None: ...

    class Directory(Placed, Protocol[Referred_co]):
        """An inode that may be a directory of names and what they refer to."""

        @property
        def storage(self) -> Storage: ...

        def all_entries(self) -> Iterator[tuple[bytes, Referred_co]]:
            """Yield all entries, odd names too; CorruptError if it is no directory."""


class LocatedInode(SelfDescribing):
    """An inode whose errors name it and its place, the same way in all drivers."""

    __slots__ = ()

    def corrupt(self: Placed, reason: str) -> CorruptError:
        return CorruptError(self.structure, self.offset, reason)

    def require(self: Placed, kind: FileKind) -> None:
        """Raise CorruptError if it is of another kind."""
        if self.kind != kind:
            raise self.corrupt(f"a {self.kind}, not a {kind}")

    def require_target(self: Placed) -> None:
        """Raise CorruptError if it is no symlink, or its target longer than any path."""
        self.require("symlink")
        if not 0 < self.size < PATH_LENGTH:
            raise self.corrupt(f"a target of {self.size} bytes")

    def plain_entries(self: Directory[Reference]) -> Iterator[tuple[bytes, Reference]]:
        """Yield a directory's entries but `.` and `..`, then raise the first error, if any.

        Names that no path can have are noted, and left out.
        """
        for entry in self.all_entries():
            if not is_odd(entry[0]):
                yield entry
            elif entry[0] not in OWN:
                self.storage.findings.note(self.corrupt(f"an entry named {entry[0]!r}"))

    def find(self: Directory[Reference], name: bytes) -> Reference | None:
        """Return what has this name. What is damaged elsewhere in the directory does not matter."""
        self.require("directory")
        if is_odd(name):
            return None
        return next((found for one, found in self.all_entries() if one == name), None)
