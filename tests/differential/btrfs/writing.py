"""Programs that write to a file system and sync what they wrote, one step after the other."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from contextlib import suppress
from random import Random
from typing import TYPE_CHECKING

from tests.images.btrfs import clone, run

if TYPE_CHECKING:
    from pathlib import Path

PUNCH_HOLE, COLLAPSE, ZERO = 0x03, 0x08, 0x10
"""Modes of fallocate, linux/falloc.h; holes keep the size."""
EXCHANGE = 2
AT_FDCWD = -100
EXPECTED = {
    errno.EPERM,
    errno.ENAMETOOLONG,
    errno.ENXIO,
    errno.ENOENT,
    errno.EEXIST,
    errno.ENOTEMPTY,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.EINVAL,
    errno.ENODATA,
    errno.EXDEV,
    errno.EOPNOTSUPP,
    errno.EMLINK,
}
"""What a step may run into that picks its names at random."""
LIBC = ctypes.CDLL(None, use_errno=True)


class Writer:
    """Writes to a mounted file system, by chance but the same for the same seed."""

    def __init__(self, root: Path, seed: int) -> None:
        self._random = Random(seed)
        self._places = [root / "work", root / "@", root / "@/deep"]
        run("btrfs", "-q", "subvolume", "create", str(root / "@"))
        for place in self._places:
            place.mkdir(exist_ok=True)
            for number in range(12):
                (place / f"file {number}").write_bytes(self._random.randbytes(20_000))
            for number in range(4):
                (place / f"directory {number}").mkdir()
        os.sync()

    def steps(self, count: int) -> None:
        """Take some steps, each followed by a sync with a chance."""
        for _ in range(count):
            path = None
            step = self._random.choice(STEPS)
            try:
                path = step(self, self._random)
                if path is not None and self._random.randrange(2):
                    self.sync(path)
            except OSError as error:
                if error.errno not in EXPECTED:
                    raise

    def sync(self, path: Path) -> None:
        """Sync a file, or the directory that it is in."""
        if path.is_symlink() or not path.exists() or self._random.randrange(4) == 0:
            path = path.parent
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def place(self) -> Path:
        place = self._random.choice(self._places)
        if self._random.randrange(3) == 0:
            place /= f"directory {self._random.randrange(6)}"
        return place

    def any(self) -> Path:
        """Return a name that may be there or not."""
        number = self._random.randrange(24)
        return self.place() / (f"file {number}" if number < 20 else "file " + "x" * 10 * number)

    # -- steps ---------------------------------------------------------------------------------

    def write(self, random: Random) -> Path:
        path = self.any()
        with path.open("r+b" if path.exists() else "wb") as file:
            file.seek(random.choice((0, random.randrange(60_000), random.randrange(16) * 4096)))
            file.write(random.randbytes(random.choice((100, 1900, 5000, 70_000))))
        return path

    def write_and_sync_parts(self, random: Random) -> Path:
        path = self.any()
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_SYNC, 0o640)
        try:
            for _ in range(3):
                os.pwrite(descriptor, random.randbytes(4096), random.randrange(30) * 4096)
        finally:
            os.close(descriptor)
        return path

    def replace(self, random: Random) -> Path:
        """Do as editors and package managers do: write a new file, sync it, and rename it."""
        path = self.any()
        new = path.with_name(path.name + ".new")
        with new.open("wb") as file:
            file.write(random.randbytes(random.randrange(9000)))
            file.flush()
            if random.randrange(4):
                os.fsync(file.fileno())
        new.rename(path)
        return path

    def rename(self, _random: Random) -> Path:
        source, target = self.any(), self.any()
        source.rename(target)
        return target

    def exchange(self, _random: Random) -> Path:
        one, other = self.any(), self.any()
        names = os.fsencode(one), os.fsencode(other)
        if LIBC.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], EXCHANGE):
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
        return one

    def unlink(self, _random: Random) -> Path:
        path = self.any()
        path.unlink()
        return path

    def unlink_while_open(self, _random: Random) -> Path:
        path = self.any()
        descriptor = os.open(path, os.O_RDWR)
        try:
            path.unlink()
            os.pwrite(descriptor, b"unlinked", 0)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        return path

    def link(self, _random: Random) -> Path:
        source, target = self.any(), self.any()
        os.link(source, target)
        return target

    def many_links(self, random: Random) -> Path:
        source, place = self.any(), self.place()
        start = random.randrange(1000)
        for number in range(start, start + 60):
            os.link(source, place / f"link {number} {'y' * 180}")
        return source

    def truncate(self, random: Random) -> Path:
        path = self.any()
        os.truncate(path, random.choice((0, 50, 4096, random.randrange(100_000))))
        return path

    def punch_hole(self, random: Random) -> Path:
        return self._fallocate(random, random.choice((PUNCH_HOLE, PUNCH_HOLE, ZERO)))

    def preallocate(self, random: Random) -> Path:
        return self._fallocate(random, random.choice((0, 1)))

    def _fallocate(self, random: Random, mode: int) -> Path:
        path = self.any()
        descriptor = os.open(path, os.O_RDWR)
        start, length = random.randrange(80_000), random.randrange(1, 60_000)
        try:
            failed = LIBC.fallocate(descriptor, mode, ctypes.c_long(start), ctypes.c_long(length))
            if failed:
                number = ctypes.get_errno()
                raise OSError(number, os.strerror(number))
        finally:
            os.close(descriptor)
        return path

    def clone(self, _random: Random) -> Path:
        source, target = self.any(), self.any()
        if source.is_file() and source.stat().st_size >= 8192:
            clone(source, target, 0, 4096)
        return target

    def set_attribute(self, random: Random) -> Path:
        path = self.any()
        value = random.randbytes(random.choice((0, 5, 500)))
        os.setxattr(path, f"user.{random.randrange(5)}", value, follow_symlinks=False)
        return path

    def remove_attribute(self, random: Random) -> Path:
        path = self.any()
        os.removexattr(path, f"user.{random.randrange(5)}", follow_symlinks=False)
        return path

    def change_mode(self, random: Random) -> Path:
        path = self.any()
        path.chmod(random.choice((0o600, 0o755, 0o4711)))
        os.chown(path, random.randrange(9), random.randrange(9))
        return path

    def make_directory(self, random: Random) -> Path:
        path = self.place() / f"directory {random.randrange(6)}"
        path.mkdir()
        for number in range(random.randrange(5)):
            (path / f"file {number}").write_bytes(b"new")
        return path

    def move_directory(self, random: Random) -> Path:
        names = [self.place() / f"directory {random.randrange(6)}" for _ in range(2)]
        names[0].rename(names[1])
        return names[1]

    def remove_directory(self, random: Random) -> Path:
        path = self.place() / f"directory {random.randrange(6)}"
        shutil.rmtree(path)
        return path

    def make_special(self, random: Random) -> Path:
        path = self.any()
        if random.randrange(2):
            os.mknod(path, 0o020600, os.makedev(240, 9))  # no driver has this number
        else:
            path.symlink_to("t" * random.randrange(1, 600))
        return path

    def temporary_file(self, random: Random) -> Path:
        place, path = self.place(), self.any()
        descriptor = os.open(place, os.O_TMPFILE | os.O_RDWR, 0o600)
        try:
            os.write(descriptor, random.randbytes(3000))
            os.fsync(descriptor)
            with suppress(FileExistsError, FileNotFoundError):
                os.link(f"/proc/self/fd/{descriptor}", path, follow_symlinks=True)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        return path


STEPS = [
    *[Writer.write] * 4,
    *[Writer.replace] * 3,
    *[Writer.unlink] * 2,
    *[Writer.rename] * 2,
    *[Writer.link] * 2,
    Writer.write_and_sync_parts,
    Writer.exchange,
    Writer.unlink_while_open,
    Writer.many_links,
    Writer.truncate,
    Writer.punch_hole,
    Writer.preallocate,
    Writer.clone,
    Writer.set_attribute,
    Writer.remove_attribute,
    Writer.change_mode,
    Writer.make_directory,
    Writer.move_directory,
    Writer.remove_directory,
    Writer.make_special,
    Writer.temporary_file,
]
