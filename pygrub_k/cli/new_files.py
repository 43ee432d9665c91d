"""Files and directories that a command makes: those that stay empty are removed at its end."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from pygrub_k.errors import OutputError

if TYPE_CHECKING:
    from types import TracebackType

STANDARD_OUTPUT: Final = 1
NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
DIRECTORY: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC


class NewFiles:
    """Makes files and directories, as a context at whose end those without content go again.

    So a command that finds nothing to write, or fails before it writes, leaves nothing behind.
    What was begun stays: of a damaged disk it is what could be read.
    """

    def __init__(self) -> None:
        self._files: list[tuple[str, int]] = []
        """Paths, and inode numbers to know them by."""
        self._directories: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for path, number in self._files:
            with suppress(OSError):
                found = os.lstat(path)
                if found.st_ino == number and not found.st_size:
                    Path(path).unlink()
        for path in self._directories:
            with suppress(OSError):  # it has something in it
                Path(path).rmdir()

    def file(self, path: str) -> int:
        """Return a descriptor of a file that did not exist, or of standard output for `-`.

        Raises OutputError where it cannot be made.
        """
        if path == "-":
            return STANDARD_OUTPUT
        try:
            descriptor = os.open(path, NEW_FILE, 0o600)
        except OSError as error:
            raise OutputError(f"{path}: {error.strerror}") from error
        self._files.append((path, os.fstat(descriptor).st_ino))
        return descriptor

    def directory(self, path: str) -> int:
        """Make a directory, or take an empty one, and return its descriptor; else OutputError.

        Nobody else may enter it: what a guest's programs may do on this host is not theirs to say.
        """
        try:
            with suppress(FileExistsError):
                Path(path).mkdir(mode=0o700)
                self._directories.append(path)
            descriptor = os.open(path, DIRECTORY)
            with os.scandir(descriptor) as entries:
                is_empty = next(entries, None) is None
        except OSError as error:
            raise OutputError(f"{path}: {error.strerror}") from error
        if not is_empty:
            os.close(descriptor)
            raise OutputError(f"{path}: it is not empty, and nothing is overwritten")
        return descriptor
