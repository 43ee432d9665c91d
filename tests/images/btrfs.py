"""Small btrfs file systems, made on demand by mkfs.btrfs and written to by the kernel."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from fcntl import ioctl
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ALL = os.environ.get("BTRFS_TESTS") == "all"
"""Try every kind of image, and many more seeds: minutes instead of seconds."""
SEED = 20240901
EPOCH = 1_700_000_000
PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
RELEASE_SECONDS = 30
FICLONERANGE = 0x4020940D


@dataclass(frozen=True)
class Recipe:
    """How to make one file system: options of mkfs.btrfs, devices of so many MiB, and of mount.

    `tune` are options of btrfstune, run afterwards.
    """

    name: str
    options: str = ""
    devices: int = 1
    size: int = 128
    mount: str = "compress=no"
    tune: str = ""
    names: int = 300


RECIPES = (
    Recipe("default"),
    Recipe("single", "-m single -n 4096"),
    Recipe("mixed", "-M -n 4096", size=48),
    Recipe("nodes-32k", "-n 32768 -O ^no-holes"),
    Recipe("nodes-64k", "-n 65536"),
    Recipe("xxhash", "--csum xxhash"),
    Recipe("sha256", "--csum sha256"),
    Recipe("blake2", "--csum blake2"),
    Recipe("zlib", mount="compress-force=zlib"),
    Recipe("lzo", mount="compress-force=lzo"),
    Recipe("zstd", mount="compress-force=zstd:3"),
    Recipe("zstd-15", "-n 4096", mount="compress-force=zstd:15"),
    Recipe("zstd-inline", mount="compress-force=zstd,max_inline=4095"),
    Recipe("metadata-uuid", tune="-m"),
    Recipe("no-data-checksums", mount="nodatasum"),
    Recipe("raid0", "-d raid0 -m raid0", 3),
    Recipe("raid0-lzo", "-d raid0 -m raid1", 2, mount="compress-force=lzo"),
    Recipe("raid1", "-d raid1 -m raid1", 2),
    Recipe("raid1c3", "-d raid1c3 -m raid1c3", 3),
    Recipe("raid1c4", "-d raid1c4 -m raid1c4", 4),
    Recipe("raid10", "-d raid10 -m raid10", 4),
    Recipe("raid5", "-d raid5 -m raid5", 3),
    Recipe("raid5-wide", "-d raid5 -m raid1", 5),
    Recipe("raid6", "-d raid6 -m raid6", 4),
    Recipe("single-on-two", "-d single -m raid1", 2, size=160),
    Recipe("many-names", "-n 4096", size=300, names=100_000),
)
USUAL = (
    *("default", "mixed", "nodes-64k", "xxhash", "blake2", "zlib", "lzo", "zstd", "metadata-uuid"),
    *("raid0", "raid1c3", "raid10", "raid5", "raid6"),
)
"""Recipes that are tried in every run; with BTRFS_TESTS=all, all of them."""
CHOSEN = tuple(recipe for recipe in RECIPES if ALL or recipe.name in USUAL)


def missing_tools() -> list[str]:
    """Return the programs that are not installed."""
    wanted = ("mkfs.btrfs", "btrfs", "btrfstune", "losetup", "mount")
    return [name for name in wanted if shutil.which(name, path=PATH) is None]


def run(*command: str) -> str:
    """Run a program; RuntimeError with what it says if it fails."""
    environment = {**os.environ, "PATH": PATH}
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
    return done.stdout.strip()


@contextmanager
def attached(images: Sequence[Path]) -> Iterator[list[str]]:
    """Attach images to loop devices."""
    devices: list[str] = []
    try:
        devices.extend(run("losetup", "--find", "--show", str(image)) for image in images)
        yield devices
    finally:
        for device in devices:
            run("losetup", "--detach", device)


@contextmanager
def mounted(images: Sequence[Path], folder: Path, options: str = "ro") -> Iterator[Path]:
    """Mount a file system by the images of its devices."""
    folder.mkdir(exist_ok=True)
    with attached(images) as devices:
        listed = [f"device={device}" for device in devices[1:]]
        run("mount", "-t", "btrfs", "-o", ",".join([options, *listed]), devices[0], str(folder))
        try:
            yield folder
        finally:
            run("umount", str(folder))
            for device in devices:
                _wait_until_released(device)
            run("btrfs", "device", "scan", "--forget")


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


def make(recipe: Recipe, folder: Path) -> list[Path]:
    """Make the images of a recipe in `folder`, with files and subvolumes on them."""
    folder.mkdir(exist_ok=True)
    images = [folder / f"{number}.img" for number in range(recipe.devices)]
    for image in images:
        with image.open("wb") as file:
            file.truncate(recipe.size << 20)
    with attached(images) as devices:
        run("mkfs.btrfs", "-q", "-f", "-L", recipe.name, *recipe.options.split(), *devices)
        if recipe.tune:
            run("btrfstune", "-f", *recipe.tune.split(), devices[0])
    with mounted(images, folder / "mount", f"rw,{recipe.mount}") as root:
        populate(root, recipe.names)
    return images


def populate(root: Path, names: int) -> None:
    """Fill a mounted file system with what a reader can get wrong."""
    random = Random(SEED)
    for subvolume in ("@", "@/inner"):
        run("btrfs", "-q", "subvolume", "create", str(root / subvolume))
    for place in (root, root / "@", root / "@/inner"):
        _write_files(place, random)
    _write_names(root / "many", names)
    _write_odd_objects(root / "odd")
    os.sync()
    run("btrfs", "-q", "subvolume", "snapshot", str(root / "@"), str(root / "writable snapshot"))
    run("btrfs", "-q", "subvolume", "snapshot", "-r", str(root / "@"), str(root / "@/snapshot"))
    (root / "@/after the snapshot").write_bytes(b"x" * 5000)
    (root / "@/text").write_bytes(b"other than in the snapshots\n" * 300)
    run("btrfs", "-q", "subvolume", "create", str(root / "gone"))
    run("btrfs", "-q", "subvolume", "delete", str(root / "gone"))
    for path in root.iterdir():
        os.utime(path, ns=(EPOCH * 10**9 + 1, EPOCH * 10**9 + 987_654_321))


def _write_files(place: Path, random: Random) -> None:
    words = [random.randbytes(random.randrange(1, 12)) for _ in range(300)]
    mixed = b"".join(random.choice(words) for _ in range(60_000))
    contents = {
        "empty": b"",
        "byte": b"b",
        "inline": b"inline " * 200,
        "block": bytes(range(256)) * 16,
        "text": b"a line that is compressed well\n" * 9000,
        "mixed": mixed,
        "skewed": bytes(min(255, int(random.expovariate(0.05))) for _ in range(150_000)),
        "noise": random.randbytes(300_001),
        "zeros": bytes(200_000),
        "long runs": b"".join(bytes((number,)) * 3000 for number in range(100)),
    }
    for name, content in contents.items():
        (place / name).write_bytes(content)
    os.sync()
    _write_holes(place, random)
    _write_pieces(place, random)
    clone(place / "mixed", place / "clone", 65536, 131072)


def _write_holes(place: Path, random: Random) -> None:
    with (place / "holes").open("wb") as file:
        for offset in (0, 1 << 20, (1 << 20) + 8192, 5 << 20):
            file.seek(offset)
            file.write(random.randbytes(5000))
        file.truncate(7_000_000)
    with (place / "only a hole").open("wb") as file:
        file.truncate(123_456_789)
    with (place / "preallocated").open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, 400_000)
        file.seek(100_000)
        file.write(b"in the middle" * 1000)
    os.sync()


def _write_pieces(place: Path, random: Random) -> None:
    """Write over parts of a file again and again, each time to the disk: extents of all kinds."""
    with (place / "pieces").open("wb") as file:
        file.write(b"first " * 40_000)
        for _ in range(20):
            os.fsync(file.fileno())
            file.seek(random.randrange(200_000))
            file.write(random.choice((b"again ", random.randbytes(6))) * random.randrange(1500))


def clone(source: Path, target: Path, offset: int, length: int) -> None:
    """Make a file whose extents are another one's: a part of it, and the whole."""
    with source.open("rb") as original, target.open("wb") as file:
        size = os.fstat(original.fileno()).st_size
        for start, count, to in ((offset, length, 0), (0, 0, 262_144)):
            numbers = (original.fileno(), start, count or size - size % 65536, to)
            argument = b"".join(number.to_bytes(8, "little") for number in numbers)
            try:
                ioctl(file.fileno(), FICLONERANGE, argument)
            except OSError as error:
                if error.errno != errno.EINVAL:  # ranges that share no whole sectors
                    raise


def _write_names(folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        os.close(os.open(folder / f"a rather long name for number {number:07}", os.O_CREAT, 0o640))
    for number in range(0, count, 3):
        (folder / f"a rather long name for number {number:07}").unlink()


def _write_odd_objects(folder: Path) -> None:
    deep = folder
    for number in range(30):
        deep /= f"level {number}"
    deep.mkdir(parents=True)
    (deep / "leaf").write_bytes(b"leaf")
    top = os.fsencode(folder)
    for name in (b"n" * 255, b"\xff\xfe not UTF-8", "Grüße ☃".encode(), b" ", b"a\nb", b"-rf"):
        os.mkdir(top + b"/" + name)  # noqa: PTH102 - Path makes another path of it
    for length in (1, 59, 60, 255, 1000, 3000):
        (folder / f"link {length}").symlink_to("l" * length)
    (folder / "links").mkdir()
    (folder / "linked").write_bytes(b"many names")
    for number in range(400):
        os.link(folder / "linked", folder / "links" / f"{number:04} {'h' * 150}")
    os.mkfifo(folder / "fifo", 0o622)
    os.mknod(folder / "console", 0o020600, os.makedev(5, 1))
    os.mknod(folder / "disk", 0o060660, os.makedev(259, 70_000))
    os.chown(folder / "fifo", 12345, 4_000_000_000)
    (folder / "sticky").mkdir(mode=0o755)
    os.chmod(folder / "sticky", 0o1777)  # noqa: PTH101
    for name, value in ((b"user.short", b"v"), (b"user.long", b"w" * 3000), (b"user.none", b"")):
        os.setxattr(folder / "linked", name, value)
    for year, seconds in (("1901", -2_147_483_648), ("2446", 15_032_385_535), ("1969", -1)):
        (folder / year).write_bytes(b"")
        os.utime(folder / year, ns=(seconds * 10**9, seconds * 10**9 + 5))


def set_default(root: Path, subvolume: str) -> None:
    """Make a subvolume the default one."""
    run("btrfs", "-q", "subvolume", "set-default", str(root / subvolume))
