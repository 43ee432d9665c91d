"""Everything this package raises on purpose.

PygrubError
├── SourceError         the disk itself could not be read
├── FormatError         the bytes were read (knows structure, byte offset, reason), but ...
│   ├── CorruptError        ... they break the format's own rules
│   └── UnsupportedError    ... they use a feature that is not implemented
├── LimitError          a safety bound from limits.py was reached
├── NotFoundError       nothing at that path, UUID, label or device name
├── ConfigError         a boot configuration is wrong (knows file, line, reason)
├── BootError           there is a menu, but nothing bootable was chosen
├── UsageError          the command line is wrong
├── OutputError         what was asked for could not be written
└── ConfinementError    the worker could not be confined, or did not end well

A bug in our code is none of these: it stays a TypeError and is never caught.
"""

from __future__ import annotations

from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final, Self

NO_ENTRY: Final = "no such entry"
NO_FILE: Final = "no such file"
NO_DEVICE: Final = "no such device"
NOT_READ: Final = "on what is not read"
EMPTY_FILE: Final = "empty file"
OTHER_PROGRAM: Final = "not Linux"
TOO_LARGE: Final = "file too large"
SYMLINKS: Final = "symlinks"
CHECKSUM: Final = "checksum"
CUT_SHORT: Final = "disk cut short"
MISSING_PART: Final = "missing part"
OTHER_TYPE: Final = "another type of guest"
"""Causes by which a failed boot is explained: PygrubError.cause, Reason.cause."""

VOLUME: Final = "byte {} of the volume"
DISK: Final = "byte {} of the disk"
FILE: Final = "byte {} of the file"
"""Places that a FormatError may name: what its offset counts, and from where."""


class PygrubError(Exception):
    """Base of every deliberate failure; caught only where a failure is survived or reported.

    `where` names the volume or file in whose reading the error was met, once that is known; `fault`
    is the message without it.

    >>> str(PygrubError("bad magic").at("(hd0,gpt2)").at("another volume"))
    '(hd0,gpt2): bad magic'
    """

    where = ""
    cause = ""
    """Which of the causes above it is, where that matters to whoever explains it."""

    def because(self, cause: str) -> Self:
        """Return this error with its cause."""
        self.cause = cause
        return self

    def at(self, where: str) -> Self:
        """Return this error as met at `where`; one that names a place already stays as it is."""
        if self.where:
            return self
        kind = type(self)
        located = kind.__new__(kind, *self.args)
        located.__dict__.update(self.__dict__)
        located.where = where
        return located

    @property
    def fault(self) -> str:
        """The message without the place."""
        return super().__str__()

    def __str__(self) -> str:
        return f"{self.where}: {self.fault}" if self.where else self.fault


class SourceError(PygrubError):
    """The disk could not be read where it should have been."""


class FormatError(PygrubError):
    """An on-disk structure was not what its format promises.

    `place` says in words what `offset` counts, with braces for the number: VOLUME, DISK, FILE or
    another. An offset of None is for what lies at no one place.

    >>> str(FormatError("ext4 superblock", 1024, "bad magic"))
    'ext4 superblock at byte 1024 of the volume: bad magic'
    >>> str(FormatError("swap space", None, "holds no files"))
    'swap space: holds no files'
    """

    def __init__(
        self, structure: str, offset: int | None, reason: str, place: str = VOLUME
    ) -> None:
        where = "" if offset is None else f" at {place.format(offset)}"
        super().__init__(f"{structure}{where}: {reason}")
        self.structure = structure
        self.offset = offset
        self.reason = reason
        self.place = place


class CorruptError(FormatError):
    """The structure contradicts its own format."""


class UnsupportedError(FormatError):
    """The structure is valid, but uses something that is not read."""


class LimitError(PygrubError):
    """Guest data asked for more work than limits.py allows."""


class NotFoundError(PygrubError):
    """No file, volume or entry answers to that name."""


class ConfigError(PygrubError):
    """A boot configuration could not be understood.

    >>> str(ConfigError("(hd0,gpt2)/boot/grub/grub.cfg", 12, "nested too deeply"))
    '(hd0,gpt2)/boot/grub/grub.cfg:12: nested too deeply'
    """

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}" if line else f"{file}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


class BootError(PygrubError):
    """Configurations were read, but nothing in them can be booted."""


class UsageError(PygrubError):
    """The command line asks for something that does not exist or make sense."""


class OutputError(PygrubError):
    """The stanza or an extracted file could not be written."""


class ConfinementError(PygrubError):
    """The confined worker could not be set up, or ended without a proper answer."""


class Reason(str):
    """A problem in words that knows its cause.

    >>> Reason("/vmlinuz does not exist", NO_FILE).cause
    'no such file'
    """

    __slots__ = ("cause",)
    cause: str

    def __new__(cls, words: str, cause: str) -> Self:
        reason = super().__new__(cls, words)
        reason.cause = cause
        return reason

    @classmethod
    def of(cls, error: PygrubError) -> Self:
        """Return the words of an error, with its cause."""
        return cls(str(error), error.cause)


class Problem(Record):
    """Something that was recorded and survived: `where` it lay, and what it was."""

    where: str
    error: PygrubError

    def __str__(self) -> str:
        return f"{self.where}: {self.error}"
