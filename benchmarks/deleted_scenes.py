"""File systems whose files a kernel deleted, with the truth about them, for `deleted.py`."""

from __future__ import annotations

import mmap
import os
import shutil
import subprocess
from contextlib import contextmanager, suppress
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZE: Final = 512
"""MiB of a file system."""
_EXT: Final = "mke2fs -q -F -J size=8 -t"
MAKE: Final = {
    "ext3": f"{_EXT} ext3",
    "ext4": f"{_EXT} ext4",
    "ext4 fast_commit": f"{_EXT} ext4 -O fast_commit",
    "ext4 inline_data": f"{_EXT} ext4 -O inline_data -I 512",
    "ext4 bigalloc": f"{_EXT} ext4 -O bigalloc -C 16384",
    "ext4 without sums": f"{_EXT} ext4 -O ^metadata_csum",
    "xfs": "mkfs.xfs -q -f --unsupported -l size=8m",
    "btrfs": "mkfs.btrfs -q -f",
}
SCENES: Final = ("rm", "rm -r", "rename over", "truncate", "overwrite", "open")
_OTHERS: Final = 6
"""Files for each scene but the first two, which have 12 and 20."""
_FILLER: Final = 4 << 10
"""Bytes of each file that is written afterwards: small ones, so that journals are written, too."""
_TOGETHER: Final = 64
"""Files that are written between two calls of sync."""
_CHURN: Final = 3
"""Of so many files that are written afterwards, one is removed again before the next sync but one:
its blocks had another owner, and are free."""
_BLOCK: Final = 4096
"""Bytes in which contents are looked for on the disk: a block, or more of them."""
_IN_INODE: Final = 60
"""Bytes of a file's content that an inode of ext4 may hold apart from the rest of it."""


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


class Truth:
    """What files held, by their paths, and which scene lost which content."""

    def __init__(self) -> None:
        self.versions: dict[str, set[str]] = {}
        self.lost: dict[str, dict[str, str]] = {scene: {} for scene in SCENES}
        self._contents: dict[str, bytes] = {}

    def write(self, root: Path, path: str, content: bytes) -> None:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
        self.versions.setdefault(path, set()).add(digest(content))

    def lose(self, root: Path, scene: str, path: str) -> None:
        content = (root / path).read_bytes()
        self.lost[scene][path] = digest(content)
        self._contents[digest(content)] = content

    def still_there(self, image: Path) -> set[tuple[str, str]]:
        """Return (name, sum) of what was lost and is wholly on the disk, wherever that may be."""
        wanted = {one: _pieces(content) for one, content in self._contents.items()}
        blocks = {piece for pieces in wanted.values() for piece in pieces}
        with image.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as disk:
            found = {piece for at in _in_use(file.fileno()) if (piece := disk[at]) in blocks}
            for content in self._contents.values():  # in inodes and leaves, anywhere in a block
                inline = (content[:_IN_INODE], content[_IN_INODE:])
                if len(content) < _BLOCK and all(disk.find(one) >= 0 for one in inline):
                    found.update(_pieces(content))
        return {
            (path.rpartition("/")[2], one)
            for lost in self.lost.values()
            for path, one in lost.items()
            if all(piece in found for piece in wanted[one])
        }


def _pieces(content: bytes) -> list[bytes]:
    return [content[at : at + _BLOCK].ljust(_BLOCK, b"\0") for at in range(0, len(content), _BLOCK)]


def _in_use(descriptor: int) -> Iterator[slice]:
    """Yield the blocks of a sparse file that are no holes."""
    at = 0
    with suppress(OSError):  # behind the last data
        while True:
            at = os.lseek(descriptor, at, os.SEEK_DATA) // _BLOCK * _BLOCK
            end = os.lseek(descriptor, at, os.SEEK_HOLE)
            yield from (slice(one, one + _BLOCK) for one in range(at, end, _BLOCK))
            at = end


class Scene(NamedTuple):
    """A file system after its files were lost: unmounted, and as it was while files were open."""

    image: Path
    during: Path
    truth: Truth


@contextmanager
def _mounted(image: Path, folder: Path) -> Iterator[Path]:
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop", image, folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def _populate(root: Path, truth: Truth, random: Random) -> None:
    sizes = [7000 * number for number in range(1, 11)]
    for number, size in enumerate(sizes):
        truth.write(root, f"docs/secret-{number}.bin", random.randbytes(size))
    truth.write(root, "docs/large.bin", random.randbytes(9_000_000))
    truth.write(root, "docs/note.txt", b"a short note\n")
    for number in range(20):
        truth.write(root, f"gone/g-{number}.bin", random.randbytes(500 * number + 100))
    for scene in SCENES[2:]:
        for number in range(_OTHERS):
            content = random.randbytes(3000 * number + 2000)
            truth.write(root, f"{scene.replace(' ', '-')}/f-{scene[:3]}{number}.bin", content)


def _delete(root: Path, truth: Truth, random: Random) -> list[int]:
    """Lose the files of all scenes; return the descriptors of those that are open."""
    paths = {scene: sorted((root / scene.replace(" ", "-")).glob("*")) for scene in SCENES[2:]}
    paths |= {"rm": sorted((root / "docs").glob("*")), "rm -r": sorted((root / "gone").glob("*"))}
    for scene in SCENES:
        for path in paths[scene]:
            truth.lose(root, scene, str(path.relative_to(root)))
    for path in paths["rm"]:
        path.unlink()
    shutil.rmtree(root / "gone")
    for path in paths["rename over"]:
        truth.write(root, "new.tmp", random.randbytes(4000))
        truth.versions[str(path.relative_to(root))] |= truth.versions["new.tmp"]
        (root / "new.tmp").rename(path)
    for path in paths["truncate"]:
        os.truncate(path, 0)
        truth.versions[str(path.relative_to(root))].add(digest(b""))
    for path in paths["overwrite"]:
        truth.write(root, str(path.relative_to(root)), random.randbytes(5000))
    opened = [os.open(path, os.O_RDONLY) for path in paths["open"]]
    for path in paths["open"]:
        path.unlink()
    return opened


def _fill(root: Path, truth: Truth, random: Random, after: int, *, fast: bool) -> None:
    """Write so many MiB to small files, some of which are removed again."""
    removed: list[Path] = []
    for number in range(after * (1 << 20) // _FILLER):
        path = root / f"filler/{number}"
        truth.write(root, str(path.relative_to(root)), random.randbytes(_FILLER))
        if not number % _CHURN:
            removed.append(path)
        if not number % _TOGETHER:
            _settle(root, fast=fast)
            for one in removed[:-_TOGETHER]:
                one.unlink()
            del removed[:-_TOGETHER]


def _settle(root: Path, *, fast: bool) -> None:
    """Have the kernel write what changed; by a fast commit where that is asked for."""
    if not fast:
        os.sync()
        return
    descriptor = os.open(root / "settled", os.O_CREAT | os.O_WRONLY)
    os.write(descriptor, b"settled")
    os.fsync(descriptor)
    os.close(descriptor)


def scene_of(kind: str, after: int, folder: Path) -> Scene:
    """Make a file system, lose files, write so many MiB."""
    name = kind.replace(" ", "-")
    image, during = folder / f"{name}.img", folder / f"{name}-open.img"
    for path in (image, during):
        path.unlink(missing_ok=True)
    with image.open("wb") as file:
        file.truncate(SIZE << 20)
    subprocess.run([*MAKE[kind].split(), image], check=True, capture_output=True)
    truth, random = Truth(), Random(f"{kind} {after}")  # noqa: S311 - contents, no secrets
    fast = "fast_commit" in kind
    with _mounted(image, folder / "mount") as root:
        _populate(root, truth, random)
        os.sync()
    with _mounted(image, folder / "mount") as root:
        opened = _delete(root, truth, random)
        _settle(root, fast=fast)
        _fill(root, truth, random, after, fast=fast)
        _settle(root, fast=fast)
        subprocess.run(["cp", "--sparse=always", image, during], check=True)
        for descriptor in opened:
            os.close(descriptor)
    return Scene(image, during, truth)
