"""An export into a directory of this host: by descriptors of directories, never by paths.

Every name is made new (O_EXCL), below a directory that this process made and holds open, and no
symlink is followed: whatever a guest's names say, and whoever changes the directory meanwhile,
nothing is written elsewhere.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from errno import EEXIST
from functools import partial
from stat import S_ISGID, S_ISUID
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import ConfinementError, OutputError
from pygrub_k.limits import NAME_LENGTH
from pygrub_k.text import path_text, printable

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

    from pygrub_k.cli.export_sink import Budget
    from pygrub_k.inspect.export.entry import ExportEntry

NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
DIRECTORY: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
TRIES: Final = 100
"""Names that are tried for an entry whose own is taken."""
LEFT_OUT: Final = ("fifo", "character device", "block device")


@dataclass(slots=True)
class _Level:
    """An open directory, the names that lead to it, and what it shall become when it is full."""

    descriptor: int
    names: tuple[bytes, ...]
    entry: ExportEntry | None


class TreeWriter:
    """Writes a tree below an open directory (cli.export_sink.Writer)."""

    def __init__(self, descriptor: int, budget: Budget, failed: Counter[str]) -> None:
        self._levels = [_Level(descriptor, (), None)]
        self._budget = budget
        self._failed = failed
        self._places: dict[int, tuple[bytes, ...]] = {}
        self._file = -1
        self._entry: ExportEntry | None = None
        self._position = 0
        self._is_root = os.geteuid() == 0

    @property
    def notes(self) -> list[str]:
        """What could not be kept, and how often."""
        return [f"{what}: {count} times" for what, count in self._failed.items()]

    def begin(self, entry: ExportEntry) -> None:
        self._end_file()
        while len(self._levels) > entry.depth + 1:
            self._leave()
        if len(self._levels) != entry.depth + 1:
            raise ConfinementError("the worker exported an entry below a directory that is none")
        try:
            self._make(entry)
        except OSError as error:
            where = printable(path_text(b"/".join((*self._levels[-1].names, entry.name))))
            raise OutputError(f"{where}: {error.strerror}") from error

    def _make(self, entry: ExportEntry) -> None:
        level = self._levels[-1]
        here = level.descriptor
        if entry.kind in LEFT_OUT:
            self._failed[f"a {entry.kind} was not made"] += 1
            return
        if entry.kind == "file":
            name = self._new(entry, lambda new: self._open(new, here))
            self._entry, self._position = entry, 0
        elif entry.kind == "directory":
            name = self._new(entry, lambda new: os.mkdir(new, 0o700, dir_fd=here))
            below = os.open(name, DIRECTORY, dir_fd=here)
            self._levels.append(_Level(below, (*level.names, name), entry))
        elif entry.kind == "symlink":
            name = self._new(entry, lambda new: os.symlink(entry.target, new, dir_fd=here))
            self._describe_link(entry, name, here)
        else:
            self._link(entry, here)
            return
        if entry.number:
            self._places[entry.number] = (*level.names, name)

    def _open(self, name: bytes, directory: int) -> None:
        self._file = os.open(name, NEW, 0o600, dir_fd=directory)

    def _new(self, entry: ExportEntry, make: Callable[[bytes], None]) -> bytes:
        """Make something under the entry's name, or one like it if that is taken; return it."""
        name = entry.name
        for count in range(2, TRIES):
            try:
                make(name)
            except FileExistsError:
                self._failed["a name was taken, and another one given"] += 1
                suffix = b"~%d" % count
                name = entry.name[: NAME_LENGTH - len(suffix)] + suffix
            else:
                return name
        raise FileExistsError(EEXIST, "there are too many like it")

    def _link(self, entry: ExportEntry, here: int) -> None:
        """Give another name to what was exported before."""
        place = self._places.get(entry.number)
        if place is None:
            raise ConfinementError("the worker exported a link to nothing")
        above = os.dup(self._levels[0].descriptor)
        try:
            for name in place[:-1]:
                below = os.open(name, DIRECTORY, dir_fd=above)
                os.close(above)
                above = below

            def make(new: bytes) -> None:
                os.link(place[-1], new, src_dir_fd=above, dst_dir_fd=here, follow_symlinks=False)

            self._new(entry, make)
        finally:
            os.close(above)

    # -- content -----------------------------------------------------------------------------

    def data(self, data: bytes) -> None:
        self._budget.take(len(data))
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._file, view) :]
        except OSError as error:
            raise OutputError(f"the export: {error.strerror}") from error
        self._position += len(data)

    def hole(self, length: int) -> None:
        self._position += length
        try:
            os.lseek(self._file, self._position, os.SEEK_SET)
        except OSError as error:
            raise OutputError(f"the export: {error.strerror}") from error

    def finish(self) -> None:
        self._end_file()
        while len(self._levels) > 1:
            self._leave()
        os.close(self._levels.pop().descriptor)

    # -- what belongs to an entry ------------------------------------------------------------

    def _end_file(self) -> None:
        if self._entry is None:
            return
        try:
            os.ftruncate(self._file, self._position)
        except OSError as error:
            raise OutputError(f"the export: {error.strerror}") from error
        self._describe(self._file, self._entry)
        os.close(self._file)
        self._file, self._entry = -1, None

    def _leave(self) -> None:
        level = self._levels.pop()
        if level.entry is not None:
            self._describe(level.descriptor, level.entry)
        os.close(level.descriptor)

    def _describe(self, descriptor: int, entry: ExportEntry) -> None:
        """Give an open file or directory its owner, mode, attributes and times, in this order."""
        mode = entry.mode
        if self._is_root:
            self._try("an owner", partial(os.chown, descriptor, *_owner(entry)))
        elif mode & (S_ISUID | S_ISGID) and entry.kind == "file":
            mode &= ~(S_ISUID | S_ISGID)
            self._failed["set-user-ID and set-group-ID: without root's rights, as the owner"] += 1
        self._try("a mode", partial(os.chmod, descriptor, mode))
        for name, value in entry.attributes:
            self._try(_attribute(name), partial(os.setxattr, descriptor, name, value))
        if entry.modified is not None:
            self._try("times", partial(os.utime, descriptor, ns=_times(entry)))

    def _describe_link(self, entry: ExportEntry, name: bytes, directory: int) -> None:
        place: Any = {"dir_fd": directory, "follow_symlinks": False}
        if self._is_root:
            self._try("an owner", partial(os.chown, name, *_owner(entry), **place))
        path = b"/proc/self/fd/%d/%b" % (directory, name)
        for attribute, value in entry.attributes:
            change = partial(os.setxattr, path, attribute, value, follow_symlinks=False)
            self._try(_attribute(attribute), change)
        if entry.modified is not None:
            self._try("times", partial(os.utime, name, ns=_times(entry), **place))

    def _try(self, what: str, act: Callable[[], None]) -> None:
        """Do what this host or its file system may refuse; then it is counted."""
        try:
            act()
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self._failed[f"{what} could not be kept ({reason})"] += 1


def _owner(entry: ExportEntry) -> tuple[int, int]:
    return (-1 if entry.uid is None else entry.uid, -1 if entry.gid is None else entry.gid)


def _times(entry: ExportEntry) -> tuple[int, int]:
    modified = entry.modified or 0
    return (modified if entry.accessed is None else entry.accessed, modified)


def _attribute(name: bytes) -> str:
    """Return the name space of an attribute, for a message."""
    return f"an attribute {printable(path_text(name.partition(b'.')[0]))}.*"
