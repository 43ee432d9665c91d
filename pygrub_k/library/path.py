"""Paths of a guest, in the manner of pathlib, and what they lead to."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from functools import total_ordering
from typing import TYPE_CHECKING, Any, Final, Protocol, Self

from pygrub_k.errors import ConfinementError, NotFoundError
from pygrub_k.inspect.file_content import Hole
from pygrub_k.inspect.paths import unescaped
from pygrub_k.library.file import GuestFile
from pygrub_k.library.metadata import Metadata, Stat, facts_of, raw_of
from pygrub_k.text import component_text, path_bytes, path_text

if TYPE_CHECKING:
    from collections.abc import Iterator


class Asker(Protocol):
    """What paths ask: an open guest."""

    def asked(
        self, subcommand: str, path: str = "/", *, raw: bool = False, **more: Any
    ) -> Iterator[bytes | Hole]: ...

    def asked_for_json(self, subcommand: str, path: str = "/", **more: Any) -> dict[str, Any]: ...


class Volume(Protocol):
    """What paths are on."""

    @property
    def name(self) -> str: ...
    @property
    def guest(self) -> Asker: ...


BUFFER: Final = 256 << 10
"""Bytes that an open file reads ahead."""


@total_ordering
class GuestPath:
    """A path on a volume of a guest. Making one reads nothing, and symlinks stay in the guest.

    As text it has surrogates for bytes that are not UTF-8, as os.fsdecode gives them.
    """

    __slots__ = ("_names", "_subvolume", "_volume")

    def __init__(self, volume: Volume, names: tuple[bytes, ...], subvolume: str | None) -> None:
        self._volume = volume
        self._names = names
        self._subvolume = subvolume

    @classmethod
    def at(cls, volume: Volume, path: str | bytes, subvolume: str | None = None) -> Self:
        """Return the path that text or bytes say, without escapes."""
        return cls(volume, _parts(path), subvolume)

    # -- the path itself -----------------------------------------------------------------------

    @property
    def volume(self) -> Volume:
        """The volume that it is on."""
        return self._volume

    @property
    def raw(self) -> bytes:
        """The path as bytes. A name that no path can have is in it as it is."""
        return b"/" + b"/".join(self._names)

    @property
    def escaped(self) -> str:
        """The path as pygrub-inspect prints and takes it: all of it prints, no two are alike."""
        return "/" + "/".join(map(component_text, self._names))

    @property
    def parts(self) -> tuple[str, ...]:
        """Its names, the root being none."""
        return tuple(map(path_text, self._names))

    @property
    def name(self) -> str:
        """Its last name, empty for the root."""
        return path_text(self._names[-1]) if self._names else ""

    @property
    def suffix(self) -> str:
        """The end of the name, from its last dot on; empty without."""
        dot = self.name.rfind(".")
        return self.name[dot:] if 0 < dot < len(self.name) - 1 else ""

    @property
    def parent(self) -> GuestPath:
        """What it lies in; the root lies in itself."""
        return self.with_names(self._names[:-1])

    def __truediv__(self, other: str | bytes) -> GuestPath:
        """Return a path below this one; one that begins with a slash begins at the root."""
        slash = "/" if isinstance(other, str) else b"/"
        start = () if other.startswith(slash) else self._names  # type: ignore[arg-type]
        return self.with_names((*start, *_parts(other)))

    def with_names(self, names: tuple[bytes, ...]) -> GuestPath:
        """Return another path on the same volume, below the same subvolume."""
        return GuestPath(self._volume, names, self._subvolume)

    def joinpath(self, *others: str | bytes) -> GuestPath:
        """Return a path below this one, as `/` does."""
        path = self
        for other in others:
            path = path / other
        return path

    def __str__(self) -> str:
        return path_text(self.raw)

    def __repr__(self) -> str:
        return f"GuestPath({self._volume.name!r}, {self.escaped!r})"

    def _key(self) -> tuple[str, str, tuple[bytes, ...]]:
        return self._volume.name, self._subvolume or "", self._names

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GuestPath) and self._key() == other._key()

    def __lt__(self, other: GuestPath) -> bool:
        return self._key() < other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    # -- what it leads to ----------------------------------------------------------------------

    def _where(self) -> dict[str, Any]:
        return {"volume": self._volume.name, "subvolume": self._subvolume}

    def stat(self, *, follow_symlinks: bool = True) -> Stat:
        """Return what its inode says; NotFoundError if there is none."""
        guest, follow = self._volume.guest, follow_symlinks
        return Stat.of_data(
            guest.asked_for_json("stat", self.escaped, follow=follow, **self._where())
        )

    def lstat(self) -> Stat:
        """Return what its inode says, that of a symlink itself."""
        return self.stat(follow_symlinks=False)

    def exists(self) -> bool:
        """Return whether it leads to something; raises for what is damaged, not for absence."""
        try:
            self.stat()
        except NotFoundError:
            return False
        return True

    def _is(self, kind: str, *, follow: bool = True) -> bool:
        try:
            return self.stat(follow_symlinks=follow).kind == kind
        except NotFoundError:
            return False

    def is_file(self) -> bool:
        """Return whether it leads to a regular file."""
        return self._is("file")

    def is_dir(self) -> bool:
        """Return whether it leads to a directory."""
        return self._is("directory")

    def is_symlink(self) -> bool:
        """Return whether it is a symlink itself."""
        return self._is("symlink", follow=False)

    def readlink(self) -> bytes:
        """Return where a symlink points, as bytes."""
        found = self.lstat()
        if found.kind != "symlink" or found.target is None:
            raise NotFoundError(f"{self.escaped}: a {found.kind}, not a symlink")
        return found.target

    def xattrs(self, *, follow_symlinks: bool = True) -> dict[str, bytes]:
        """Return its extended attributes by their full names, as Linux gives them to root."""
        return dict(self.stat(follow_symlinks=follow_symlinks).attributes)

    def iterdir(self) -> Iterator[GuestPath]:
        """Yield what is in a directory, sorted by names if there are not too many."""
        for row in self._rows(recursive=False):
            yield row.path

    def walk(self) -> Iterator[Row]:
        """Yield everything below a directory, each directory in front of what is in it."""
        return self._rows(recursive=True)

    def _rows(self, *, recursive: bool) -> Iterator[Row]:
        rest = b""
        more = {"format": "jsonl", "recursive": recursive, **self._where()}
        for piece in self._volume.guest.asked("ls", self.escaped, **more):
            if isinstance(piece, Hole):
                continue
            *lines, rest = (rest + piece).split(b"\n")
            for line in lines:
                row = Row.of_line(line, self)
                if row is not None:
                    yield row

    def open(self) -> io.BufferedReader:
        """Return its content as an open file; NotFoundError if it leads to something else."""
        found = self.stat()
        if found.kind != "file":
            raise NotFoundError(f"{self.escaped}: a {found.kind}, not a file")
        return io.BufferedReader(GuestFile(self.pieces, found.size), BUFFER)

    def read_bytes(self) -> bytes:
        """Return its content; holes become zeros."""
        return b"".join(self.pieces())

    def read_text(self, encoding: str = "utf-8", errors: str = "surrogateescape") -> str:
        """Return its content as text."""
        return self.read_bytes().decode(encoding, errors)

    def pieces(self, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Yield the bytes of its content from `start` up to, not including, `end`."""
        more = {"range": (start, end), **self._where()}
        for piece in self._volume.guest.asked("cat", self.escaped, raw=True, **more):
            if isinstance(piece, bytes):
                yield piece
                continue
            left = piece.length
            while left:
                step = min(left, BUFFER)
                yield bytes(step)
                left -= step


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Metadata):
    """An entry of a walk: its path, and the metadata of its inode.

    `error` says what could not be read: the inode, and then `kind` is empty; or what comes after
    the names that a directory gave. `name_state` is "allocated", or "salvaged" for what was found
    behind damage.
    """

    kind: str = ""
    size: int = 0
    inode: int | None = None
    path: GuestPath
    name_state: str = "allocated"
    error: str = ""

    @classmethod
    def of_line(cls, line: bytes, beside: GuestPath) -> Self | None:
        """Return the row of a line of JSON; None for other records, such as the summary.

        Raises ConfinementError for what is no such line.
        """
        try:
            data = json.loads(line)
            if data["record"] not in ("entry", "problem"):
                return None
            path = beside.with_names(_names(data))
            error = str(data.get("error") or "")
            if "kind" not in data:
                return cls(path=path, inode=data.get("inode"), error=error)
            return cls(
                path=path,
                **facts_of(data),
                target=raw_of(data, "target"),
                name_state=str(data["name_state"]),
                error=error,
            )
        except (KeyError, TypeError, ValueError, RecursionError) as error:
            raise ConfinementError(f"the worker's row is malformed: {error}") from error


def _names(data: dict[str, Any]) -> tuple[bytes, ...]:
    """Return the names of a row's path."""
    if "path_shown" in data:
        names = unescaped(path_bytes(str(data["path_shown"])))
        if names is None:
            raise ValueError("its path")
        return tuple(names)
    return _parts(raw_of(data, "path") or b"")


def _parts(path: str | bytes) -> tuple[bytes, ...]:
    raw = path_bytes(path) if isinstance(path, str) else path
    return tuple(part for part in raw.split(b"/") if part not in (b"", b"."))
