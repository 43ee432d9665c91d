"""The files for libxl: the parent creates them, all of them or none.

libxl makes the directory (`--output-directory`) and the file for the stanza (`--output`), maps the
kernel and the ramdisk that the stanza names, and unlinks them (libxl_bootloader.c).
"""

from __future__ import annotations

import errno
import posix
import time
from _stat import S_ISBLK, S_ISFIFO, S_ISLNK, S_ISREG

from pygrub_k.confined import signals
from pygrub_k.errors import OutputError
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Final, Self

DEFAULT_DIRECTORY: Final = "/var/run/xen/pygrub"
"""As in Xen's pygrub; the only directory that is created if it is missing."""
STANDARD_OUTPUT: Final = 1
OUTPUT_FLAGS: Final = posix.O_WRONLY | posix.O_NONBLOCK | posix.O_NOCTTY | posix.O_CLOEXEC
FIFO_PATIENCE: Final = 5.0
"""Seconds to wait for the reader of a FIFO."""
FIFO_INTERVAL: Final = 0.02
NAME_ATTEMPTS: Final = 100
"""Random names to try; if all of them exist, somebody is playing tricks with the directory."""


NO_UNNAMED_FILES: Final = (errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOSYS)
"""What a file system says that has none (O_TMPFILE, open(2)), or a kernel that knows none."""


class OutputFile(Record):
    """A new, empty file, open for reading and writing: `path` is what the stanza will name."""

    path: str
    name: str
    descriptor: int
    named: bool
    """Whether it is there by its name; otherwise the kernel removes it unless it gets one."""


class Outputs:
    """The outputs of one run; if it ends early, none of them is left behind.

    >>> with Outputs("/run/xen/bootloader.7.d", "/run/xen/bootloader.7.out") as outputs:
    ...     kernel = outputs.create("boot_kernel")
    ...     ...  # fill kernel.descriptor
    ...     outputs.publish(stanza, keep=[kernel])

    Entering opens `output` (None or "-": standard output), makes it if it is missing and empties
    it if it is a regular file. It raises OutputError if it cannot be written to, is one of `disks`
    (descriptors) or another block device, or a symlink to a regular file. Leaving without
    `publish`, by an exception or a signal that EndingSignals turned into one, removes every file,
    `output` too if it was made here, and else empties it again. Where the file system can, files
    have no name until then, so that even SIGKILL leaves none. A `directory` of None means
    DEFAULT_DIRECTORY, made with mode 0700; another one must exist.
    """

    def __init__(
        self, directory: str | None, output: str | None, disks: Sequence[int] = ()
    ) -> None:
        self.directory = directory
        self.output = None if output == "-" else output
        self.disks = disks
        self._folder = -1
        self._stanza = -1
        self._made_output = False
        self._files: list[OutputFile] = []
        self._published = False

    def __enter__(self) -> Self:
        signals.clean_up_with(self._discard)
        try:
            self._open()
        except OutputError:
            self._discard()
            signals.clean_up_without(self._discard)
            if self._stanza >= 0:
                posix.close(self._stanza)
            raise
        return self

    def _open(self) -> None:
        """Open the output, and refuse it before anything is written if it is no place for that."""
        if self.output is None:
            self._stanza = posix.dup(STANDARD_OUTPUT)
            _refuse_disks(self._stanza, "standard output", self.disks)
            return
        descriptor = -1
        try:
            descriptor = _open_output(self.output)
        except FileNotFoundError as error:
            if _is_symlink(self.output):
                raise OutputError(f"{self.output}: a symlink that leads nowhere") from error
            self._make()
            return
        try:
            _refuse_disks(descriptor, self.output, self.disks)
            _refuse_symlink(descriptor, self.output)
            _empty(descriptor)
        except OSError as error:
            posix.close(descriptor)
            raise OutputError(f"{self.output}: {error.strerror}") from error
        except OutputError:
            posix.close(descriptor)
            raise
        self._stanza = descriptor

    def _make(self) -> None:
        """Make the output that is missing: a file that only we can read."""
        assert self.output is not None
        flags = posix.O_WRONLY | posix.O_CREAT | posix.O_EXCL | posix.O_NOFOLLOW | posix.O_CLOEXEC
        self._made_output = True  # before it is: a signal right after the open would lose it
        try:
            self._stanza = posix.open(self.output, flags, 0o600)
        except OSError as error:
            self._made_output = False
            raise OutputError(f"{self.output}: {error.strerror}") from error

    def __exit__(self, *_: object) -> None:
        if not self._published:
            signals.ignore_ending()
            self._discard()
        signals.clean_up_without(self._discard)
        for descriptor in (self._folder, self._stanza, *(f.descriptor for f in self._files)):
            if descriptor >= 0:
                posix.close(descriptor)

    def create(self, prefix: str) -> OutputFile:
        """Create an empty file PREFIX.XXXXXXXX in the directory, mode 0600.

        Raises OutputError if the directory is missing or cannot be written to.
        """
        if self._folder < 0:
            self._folder = _open_folder(self.directory)
        folder = DEFAULT_DIRECTORY if self.directory is None else self.directory
        for _ in range(NAME_ATTEMPTS):
            name = f"{prefix}.{posix.urandom(4).hex()}"
            path = f"{folder}/{name}"
            # Listed before it exists: a signal right after the open would lose it otherwise.
            self._files.append(OutputFile(path, name, -1, True))
            try:
                descriptor, named = self._new_file(name)
            except OSError as error:
                del self._files[-1]
                if error.errno == errno.EEXIST:
                    continue
                raise OutputError(f"{path}: {error.strerror}") from error
            self._files[-1] = OutputFile(path, name, descriptor, named)
            return self._files[-1]
        raise OutputError(f"{folder}: {NAME_ATTEMPTS} random names for {prefix} all exist")

    def _new_file(self, name: str) -> tuple[int, bool]:
        """Open a new file, and tell whether it has its name already."""
        flags = posix.O_RDWR | posix.O_CLOEXEC
        try:
            descriptor = posix.open(".", flags | posix.O_TMPFILE, 0o600, dir_fd=self._folder)
        except OSError as error:
            if error.errno not in NO_UNNAMED_FILES:
                raise
            flags |= posix.O_CREAT | posix.O_EXCL | posix.O_NOFOLLOW
            return posix.open(name, flags, 0o600, dir_fd=self._folder), True
        if _exists(name, self._folder):
            posix.close(descriptor)
            raise FileExistsError(errno.EEXIST, posix.strerror(errno.EEXIST))
        return descriptor, False

    def publish(self, stanza: bytes, keep: Collection[OutputFile]) -> None:
        """Write the stanza and keep the files of `keep`, which get their names; others are removed.

        Raises OutputError if that fails, and then leaving removes all files.
        """
        self._remove([file for file in self._files if file not in keep])
        try:
            while stanza:
                stanza = stanza[posix.write(self._stanza, stanza) :]
        except OSError as error:
            raise OutputError(f"{self.output or 'standard output'}: {error.strerror}") from error
        for file in keep:
            if not file.named:
                self._name(file)
        signals.ignore_ending()  # libxl may act on the stanza from here on
        self._published = True

    def _name(self, file: OutputFile) -> None:
        # Listed as named before it is, as in `create`; that nothing is there yet is no error.
        place = self._files.index(file)
        self._files[place] = OutputFile(file.path, file.name, file.descriptor, True)
        try:
            posix.link(
                f"/proc/self/fd/{file.descriptor}",
                file.name,
                dst_dir_fd=self._folder,
                follow_symlinks=True,
            )
        except OSError as error:
            self._files[place] = file  # whatever has this name is not ours
            raise OutputError(f"{file.path}: {error.strerror}") from error

    def _discard(self) -> None:
        """Undo everything; may be called again."""
        if self._made_output and self.output is not None:
            self._made_output = False
            _unlink(self.output)
        elif self.output is not None and self._stanza >= 0:
            _empty(self._stanza)
        self._remove(self._files)

    def _remove(self, files: list[OutputFile]) -> None:
        left = []
        for file in (file for file in files if file.named):
            try:
                posix.unlink(file.name, dir_fd=self._folder)
            except OSError as error:
                if error.errno != errno.ENOENT:
                    left.append(f"{file.path} stays behind: {error.strerror}")
        if left:
            raise OutputError("; ".join(left))


def _open_folder(directory: str | None) -> int:
    path = DEFAULT_DIRECTORY if directory is None else directory
    try:
        if directory is None:
            from os import makedirs

            makedirs(path, 0o700, exist_ok=True)  # noqa: PTH103 - pathlib costs 10 ms
        return posix.open(path, posix.O_RDONLY | posix.O_DIRECTORY | posix.O_CLOEXEC)
    except OSError as error:
        raise OutputError(f"output directory {path}: {error.strerror}") from error


def _open_output(path: str) -> int:
    """Open an existing file for writing; wait up to FIFO_PATIENCE for the reader of a FIFO.

    Raises FileNotFoundError if nothing is there, and OutputError for what cannot be opened.
    """
    deadline = time.monotonic() + FIFO_PATIENCE
    while True:
        try:
            descriptor = posix.open(path, OUTPUT_FLAGS)
            break
        except FileNotFoundError:
            raise
        except OSError as error:
            if error.errno != errno.ENXIO or not _is_fifo(path):
                raise OutputError(f"{path}: {error.strerror}") from error
            if time.monotonic() >= deadline:
                raise OutputError(
                    f"{path}: nobody opened this FIFO for reading in {FIFO_PATIENCE:g} s"
                ) from error
        time.sleep(FIFO_INTERVAL)
    posix.set_blocking(descriptor, True)
    return descriptor


def _refuse_disks(descriptor: int, name: str, disks: Sequence[int]) -> None:
    """Raise OutputError if an output is a guest's disk, or any block device."""
    found = posix.fstat(descriptor)
    if S_ISBLK(found.st_mode):
        raise OutputError(f"{name}: a block device, where no stanza belongs")
    for disk in disks:
        other = posix.fstat(disk)
        if (found.st_dev, found.st_ino) == (other.st_dev, other.st_ino):
            raise OutputError(f"{name}: this is the guest's disk itself")


def _refuse_symlink(descriptor: int, path: str) -> None:
    """Raise OutputError if a file would be emptied that a symlink names, perhaps a stranger's."""
    if _is_regular(descriptor) and _is_symlink(path):
        raise OutputError(f"{path}: a symlink is not followed to a file: name that itself")


def _unlink(path: str) -> None:
    try:
        posix.unlink(path)
    except FileNotFoundError:
        return
    except OSError as error:
        raise OutputError(f"{path} stays behind: {error.strerror}") from error


def _is_regular(descriptor: int) -> bool:
    return S_ISREG(posix.fstat(descriptor).st_mode)


def _is_symlink(path: str) -> bool:
    try:
        return S_ISLNK(posix.lstat(path).st_mode)
    except OSError:
        return False


def _exists(name: str, folder: int) -> bool:
    """Return whether anything has this name, be it a symlink that leads nowhere."""
    try:
        posix.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return False
    return True


def _is_fifo(path: str) -> bool:
    try:
        return S_ISFIFO(posix.stat(path).st_mode)
    except OSError:
        return False


def _empty(descriptor: int) -> None:
    if _is_regular(descriptor):
        posix.ftruncate(descriptor, 0)
