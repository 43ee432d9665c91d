"""What only a kernel writes: attributes, access control lists, fragments, odd sizes and times."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import subprocess
import time
from contextlib import contextmanager
from random import Random
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RELEASE_SECONDS = 30
YEARS = {"1901": -2_147_483_648, "1969": -1, "2039": 2_200_000_000, "2446": 15_032_385_535}


@contextmanager
def mounted(image: Path, folder: Path, options: str = "ro") -> Iterator[Path]:
    """Mount an image; a kernel recovers it first if that is needed, also for reading alone."""
    folder.mkdir(exist_ok=True)
    with attached(image) as device:
        _output("mount", "-o", options, device, str(folder))
        try:
            yield folder
        finally:
            _output("umount", str(folder))
            _wait_until_released(device)


@contextmanager
def attached(image: Path) -> Iterator[str]:
    """Give an image's loop device."""
    device = _output("losetup", "--find", "--show", str(image))
    try:
        yield device
    finally:
        _output("losetup", "--detach", device)


def _output(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
    return done.stdout.strip()


def _wait_until_released(device: str) -> None:
    """Another mount namespace may hold a file system for a moment, and then write it out."""
    deadline = time.monotonic() + RELEASE_SECONDS
    while True:
        with contextlib.suppress(OSError):
            os.close(os.open(device, os.O_RDONLY | os.O_EXCL))
            return
        if time.monotonic() > deadline:
            raise TimeoutError(f"{device} stays in use")
        time.sleep(0.02)


def acl(*entries: tuple[int, int, int]) -> bytes:
    """Return an access control list as setxattr takes it: (tag, permissions, identity)."""
    value = (2).to_bytes(4, "little")
    for tag, permissions, identity in entries:
        value += tag.to_bytes(2, "little") + permissions.to_bytes(2, "little")
        value += identity.to_bytes(4, "little")
    return value


NO_ONE = 0xFFFFFFFF
LIST = acl(
    (1, 7, NO_ONE), (2, 5, 42), (4, 5, NO_ONE), (8, 4, 77), (0x10, 7, NO_ONE), (0x20, 0, NO_ONE)
)


def populate(root: Path) -> None:
    """Write to a mounted file system everything that a kernel can; equal on every call."""
    _attributes(root)
    _fragments(root)
    _sizes(root)
    _objects(root)
    for year, seconds in YEARS.items():
        path = root / f"written in {year}"
        path.touch()
        with contextlib.suppress(OSError):
            os.utime(path, ns=(seconds * 10**9 + 123_456_789,) * 2)
    (root / "gone").write_bytes(b"x" * 10_000)
    (root / "gone").unlink()


def _attributes(root: Path) -> None:
    plain = root / "plain"
    plain.write_bytes(b"plain")
    os.setxattr(plain, "user.small", b"value")
    os.setxattr(plain, "user.empty", b"")
    os.setxattr(plain, "trusted.t", b"\0\1\2")
    os.setxattr(plain, "security.capability", bytes.fromhex("0100000200200000" + "00" * 12))
    many = root / "with many attributes"
    many.mkdir()
    for number in range(12):
        with contextlib.suppress(OSError):
            os.setxattr(many, f"user.attribute-{number}", bytes([number]) * (number * 7))
    for name, kind in (("listed", "access"), ("listed too", "default")):
        path = root / name
        path.mkdir()
        os.setxattr(path, f"system.posix_acl_{kind}", LIST)
    large = root / "with a large attribute"
    large.touch()
    for size in (60_000, 3_000, 700):
        with contextlib.suppress(OSError):
            os.setxattr(large, f"user.of-{size}", b"L" * size)


def _fragments(root: Path) -> None:
    random = Random(7)
    fragmented = root / "fragmented"
    block = os.statvfs(root).f_bsize
    content = random.randbytes(block * 600)
    fragmented.write_bytes(content)
    with fragmented.open("r+b") as file:
        os.fsync(file.fileno())
        for index in range(0, 600, 2):
            _allocate(file, "-p", "-o", str(index * block), "-l", str(block))
    unwritten = root / "unwritten"
    with unwritten.open("wb") as file:
        _allocate(file, "-l", str(block * 50))
        file.seek(block * 20 + 5)
        file.write(b"written")
    past = root / "allocated past its end"
    with past.open("wb") as file:
        file.write(b"short")
        _allocate(file, "-n", "-l", str(block * 30))


def _allocate(file: IO[bytes], *options: str) -> None:
    """Call fallocate(2) by its tool; only ext4's extents have it."""
    path = f"/proc/self/fd/{file.fileno()}"
    subprocess.run(
        ["fallocate", *options, path], check=False, capture_output=True, pass_fds=[file.fileno()]
    )


def _sizes(root: Path) -> None:
    for power in (16, 24, 28):
        with (root / f"ends at 2^{power}").open("wb") as file:
            file.seek((1 << power) - 1)
            file.write(b"e")
    crowd = root / "crowd"
    crowd.mkdir()
    for number in range(2500):
        with contextlib.suppress(OSError):
            (crowd / f"{number:x}-{'é' * (number % 70)}").touch()
    for number in range(0, 2500, 3):
        (crowd / f"{number:x}-{'é' * (number % 70)}").unlink(missing_ok=True)


def _objects(root: Path) -> None:
    os.mkfifo(root / "fifo")
    os.mknod(root / "disk", stat.S_IFBLK | 0o600, os.makedev(259, 300_000))
    os.mknod(root / "terminal", stat.S_IFCHR | 0o600, os.makedev(4, 64))
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.fspath(root / "s"))
    owned = root / "owned"
    owned.touch()
    os.chown(owned, 70_000, 80_000)
    owned.chmod(0o6755)
