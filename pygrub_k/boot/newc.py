"""cpio archives around files of a ramdisk: `newc:PATH:FILE` of GRUB.

The "newc" format has per member a 110-byte header (magic `070701` and thirteen fields of eight
hexadecimal digits: inode, mode, uid, gid, links, mtime, file size, device major and minor, special
device major and minor, length of the name with its NUL, checksum), the name, and the content, name
and content each padded with zeros to a multiple of four bytes; the member `TRAILER!!!` ends the
archive (https://docs.kernel.org/driver-api/early-userspace/buffer-format.html).
"""

from __future__ import annotations

from pygrub_k.source import MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Final

    from pygrub_k.source import ByteSource

ALIGNMENT: Final = 4
DIRECTORY_MODE: Final = 0o040755
FILE_MODE: Final = 0o100777
TRAILER: Final = b"TRAILER!!!"


def archived(
    parts: Iterable[tuple[bytes, ByteSource, int, int]],
) -> Iterator[tuple[ByteSource, int, int]]:
    """Yield (source, offset, length) of the parts and of the headers between them.

    A part is (path in an archive, source, offset, length). Parts with a path that follow each other
    share an archive; an empty path is of a part that stands alone.
    """
    made: set[bytes] | None = None  # directories of the archive that is open
    for whole_path, source, offset, length in parts:
        path = whole_path.strip(b"/")
        if path and made is None:
            made = set()
        elif not path and made is not None:
            yield _memory(newc_header(TRAILER, 0, 0))
            made = None
        if made is not None:
            yield _memory(_directories(path, made) + newc_header(path, FILE_MODE, length))
        yield source, offset, length
    if made is not None:
        yield _memory(newc_header(TRAILER, 0, 0))


def _memory(data: bytes) -> tuple[ByteSource, int, int]:
    return MemorySource(data), 0, len(data)


def _directories(path: bytes, made: set[bytes]) -> bytes:
    """Return headers for the directories above `path` that are not yet in `made`."""
    names = path.split(b"/")[:-1]
    wanted = [b"/".join(names[: depth + 1]) for depth in range(len(names))]
    missing = [name for name in wanted if name not in made]
    made.update(missing)
    return b"".join(newc_header(name, DIRECTORY_MODE, 0) for name in missing)


def newc_header(name: bytes, mode: int, size: int) -> bytes:
    """Return a member's header and name, padded; inode, owner and time are zero as in GRUB."""
    fields = (0, mode, 0, 0, 1, 0, size, 0, 0, 0, 0, len(name) + 1, 0)
    header = b"070701" + b"".join(b"%08X" % field for field in fields) + name + b"\0"
    return header + bytes(-len(header) % ALIGNMENT)
