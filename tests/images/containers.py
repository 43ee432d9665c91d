"""Disk images for tests: opened from files or from memory, made by the formats' own tools."""

from __future__ import annotations

import hashlib
import random
import subprocess
from typing import TYPE_CHECKING, Any

from pygrub_k.containers.context import Given
from pygrub_k.containers.files import open_image_files
from pygrub_k.containers.model import ImageFiles
from pygrub_k.containers.opening import open_images
from pygrub_k.source import MemorySource, check_range, open_disk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pygrub_k.containers.model import Image
    from pygrub_k.source import ByteSource

KIB = 1 << 10
MIB = 1 << 20
AT_ONCE = 1 << 18


class MemoryFile(MemorySource):
    """A file in memory."""

    sector_size = 0
    descriptor = -1

    def __init__(self, data: bytes, name: str = "disk.img") -> None:
        super().__init__(data)
        self.name = name


class Edited(MemorySource):
    """A file that is edited in place and restored: copies of all its bytes would be slow."""

    sector_size = 0
    descriptor = -1

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name
        self.original = data
        self.bytes = bytearray(data)

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        return bytes(self.bytes[offset : offset + length])

    def restore(self) -> None:
        self.bytes[:] = self.original
        self.size = len(self.original)


def in_memory(*files: tuple[str, bytes], number: int = 1) -> ImageFiles:
    """Return an image whose files are in memory: its own, then its further parts."""
    first, *others = (MemoryFile(data, name) for name, data in files)
    main: Any = first
    parts: Any = tuple(others)
    return ImageFiles(main, parts, (0, number))


def image_in_memory(
    *files: tuple[str, bytes],
    form: str = "auto",
    backing: Sequence[ImageFiles] = (),
    snapshot: str = "",
) -> Image:
    """Return the image that is in these files; raises what opening raises."""
    given = Given(tuple(backing), (), snapshot, detects=True)
    return open_images([in_memory(*files)], [form], given)[0]


def opened(  # noqa: PLR0913 - what options name
    path: Path,
    *,
    form: str = "auto",
    backing: Sequence[Path] = (),
    extents: Sequence[Path] = (),
    snapshot: str = "",
    detects: bool = True,
) -> Image:
    """Return the image in a file, as the inspector opens it; raises what opening raises."""
    given = Given(
        open_image_files([str(one) for one in backing], [None]),
        tuple(open_disk(str(one)) for one in extents),
        snapshot,
        detects,
    )
    return open_images(open_image_files([str(path)], [None]), [form], given)[0]


def digest(source: ByteSource) -> str:
    """Return the SHA-256 of all bytes of a source."""
    found = hashlib.sha256()
    for at in range(0, source.size, AT_ONCE):
        found.update(source.read_at(at, min(AT_ONCE, source.size - at)))
    return found.hexdigest()


def differences(source: ByteSource, raw: bytes, count: int, seed: int = 0) -> list[tuple[int, int]]:
    """Return which of `count` random reads differ from the raw disk, as (offset, length)."""
    chance = random.Random(seed)
    found = []
    for _ in range(count):
        length = min(chance.choice((1, 512, 4096, 5000, 70_000)), len(raw))
        at = chance.randrange(len(raw) - length + 1)
        if source.read_at(at, length) != raw[at : at + length]:
            found.append((at, length))
    return found


def content(size: int, seed: int = 0) -> bytes:
    """Return a disk of zeros, noise and text in pieces of 4 KiB: holes, plain and packed blocks."""
    chance = random.Random(seed)
    pieces = []
    for number in range(-(-size // (4 * KIB))):
        kind = chance.randrange(8) if number else 1
        if kind < 4:
            pieces.append(bytes(4 * KIB))
        elif kind < 6:
            pieces.append(chance.randbytes(4 * KIB))
        else:
            pieces.append((b"%08d a line of a file\n" % number * 200)[: 4 * KIB])
    data = b"".join(pieces)
    big = 8 * (64 * KIB)  # a stretch that even large blocks leave out
    return (data[:big] + bytes(big) + data[2 * big :])[:size]


def run(*command: str | Path, accepted: tuple[int, ...] = (0,)) -> str:
    """Run a tool, which must end with an accepted status; return what it prints."""
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False
    )
    assert done.returncode in accepted, (command, done.stdout, done.stderr)
    return done.stdout


def converted(path: Path, *options: str) -> str:
    """Return the SHA-256 of the raw disk that qemu-img makes of an image."""
    raw = path.with_name(path.name + ".as-raw")
    run("qemu-img", "convert", *options, "-O", "raw", path, raw)
    found = hashlib.sha256(raw.read_bytes()).hexdigest()
    raw.unlink()
    return found
