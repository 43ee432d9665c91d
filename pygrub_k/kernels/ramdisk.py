"""What a ramdisk holds: archives one after the other, each packed or not.

Linux unpacks them as init/initramfs.c does: zeros between them are passed, each may be packed in
its own way, and what was unpacked may again be several. Before that there were images of file
systems, which are told by their magic.
"""

from __future__ import annotations

from pygrub_k.errors import FILE, CorruptError, LimitError, PygrubError
from pygrub_k.kernels import cpio
from pygrub_k.kernels.byte_stream import ByteStream
from pygrub_k.kernels.facts import (
    BUILT_IN,
    DRIVERS,
    MISSING,
    MODULE,
    UNKNOWN,
    Archive,
    RamdiskFacts,
)
from pygrub_k.kernels.unpacking import LONGEST_MAGIC, Unpacking, kind_of
from pygrub_k.limits import BUILTIN_MODULES, MIB, RAMDISK_MEMBERS, RAMDISK_PARTS, RAMDISK_UNPACKED

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Final

    from pygrub_k.kernels.content import Content

_MICROCODE: Final = {
    b"kernel/x86/microcode/GenuineIntel.bin": "Intel",
    b"kernel/x86/microcode/AuthenticAMD.bin": "AMD",
}
_IMAGES: Final = (
    ("ext2", 1080, b"\x53\xef"),
    ("SquashFS", 0, b"hsqs"),
    ("cramfs", 0, b"\x45\x3d\xcd\x28"),
    ("romfs", 0, b"-rom1fs-"),
    ("Minix", 1040, b"\x8f\x13"),
)
"""File systems of older ramdisks: name, byte of their magic, magic."""
_IMAGE_HEAD: Final = 2048
_MODULES: Final = b"lib/modules/"
_BUILTIN: Final = b"modules.builtin"
_FILE: Final = 0o100000
_KIND: Final = 0o170000


def ramdisk_facts(
    content: Content, size: int, progress: Callable[[], None] = lambda: None
) -> RamdiskFacts:
    """Return what a ramdisk of `size` bytes holds; what cannot be read of it is among its problems.

    `progress` is called after every few MiB.
    """
    return _Survey(content, size, progress).facts()


class _Survey:
    """One look at a ramdisk, from its start to its end."""

    def __init__(self, content: Content, size: int, progress: Callable[[], None]) -> None:
        self.content = content
        self.size = size
        self.progress = progress
        self.archives: list[Archive] = []
        self.problems: list[str] = []
        self.versions: set[str] = set()
        self.drivers: dict[str, str] = {}
        self.unpacked = self.members = 0
        self.at = 0

    def facts(self) -> RamdiskFacts:
        try:
            while self._has_more():
                if len(self.archives) == RAMDISK_PARTS:
                    raise LimitError(f"the ramdisk has more than {RAMDISK_PARTS} archives")
                self._part()
        except PygrubError as error:
            self.problems.append(str(error))
        absent = MISSING if self.archives and not self.problems else UNKNOWN
        return RamdiskFacts(
            self.size,
            tuple(self.archives),
            tuple(sorted(self.versions)),
            {name: self.drivers.get(name, absent) for name in DRIVERS},
            tuple(self.problems),
        )

    def _has_more(self) -> bool:
        """Pass the zeros between two archives; return whether something follows."""
        while self.at < self.size:
            data = self.content.read(self.at, min(MIB, self.size - self.at))
            rest = data.lstrip(b"\0")
            self.at += len(data) - len(rest)
            if rest or not data:
                return bool(rest)
        return False

    def _part(self) -> None:
        """Look at what begins at the next byte: stored archives, or one packed stream."""
        start = self.at
        kind = kind_of(self.content.read(start, LONGEST_MAGIC))
        if not kind:
            passing = ByteStream(self._counted(self._stored()))
            self._archive(passing, start, "")
            self.at = start + passing.position
            self._ended(start, "", self.at - start)
            return
        stream = Unpacking(kind, self.content, start)
        passing = ByteStream(self._counted(stream.pieces()))
        passing.skip_zeros()
        while passing.peek(1):
            self._archive(passing, start, kind)
            passing.skip_zeros()
        if not self.archives or self.archives[-1].offset != start:
            self.archives.append(Archive(start, "", kind, 0, passing.position))
        self.at = start + stream.used
        self._ended(start, kind, stream.used)

    def _ended(self, start: int, kind: str, length: int) -> None:
        """Note how long the packed stream is that the last archives came from."""
        for number, archive in enumerate(self.archives):
            if archive.offset == start and archive.compression == kind:
                self.archives[number] = archive.replaced(len_stored=length)

    def _stored(self) -> Iterator[bytes]:
        at = self.at
        while data := self.content.read(at, min(MIB, self.size - at)):
            at += len(data)
            yield data

    def _counted(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            self.progress()
            self.unpacked += len(piece)
            if self.unpacked > RAMDISK_UNPACKED:
                raise LimitError(f"the ramdisk unpacks to more than {RAMDISK_UNPACKED} bytes")
            yield piece

    def _archive(self, passing: ByteStream, start: int, kind: str) -> None:
        """Look at one archive, or the image of a file system."""
        before = passing.position
        form = cpio.format_of(passing.peek(cpio.LONGEST_MAGIC))
        if not form:
            form = _image(passing.peek(_IMAGE_HEAD))
            self.archives.append(Archive(start, form, kind))
            if not form:
                reason = "neither an archive nor a packed one begins there"
                raise CorruptError("ramdisk", start, reason, FILE)
            passing.rest()
            self._measure(0, passing.position - before, frozenset())
            return
        self.archives.append(Archive(start, form, kind))
        if form not in cpio.UNPACKED:
            self.problems.append(
                f"the archive at byte {start} is {form}, which Linux does not unpack"
            )
        count, microcode = 0, set[str]()
        try:
            for member in cpio.members(passing, _wanted):
                count += 1
                self.members += 1
                if self.members > RAMDISK_MEMBERS:
                    raise LimitError(f"the ramdisk has more than {RAMDISK_MEMBERS} members")
                if member.name in _MICROCODE:
                    microcode.add(_MICROCODE[member.name])
                self._look(member, passing.taken)
        finally:
            self._measure(count, passing.position - before, microcode)

    def _measure(self, members: int, length: int, microcode: set[str] | frozenset[str]) -> None:
        self.archives[-1] = self.archives[-1].replaced(
            members=members, len_unpacked=length, microcode=tuple(sorted(microcode))
        )

    def _look(self, member: cpio.Member, content: bytes) -> None:
        """Take what a member says about drivers: it is one, or it lists those that are built in."""
        folder, found, rest = member.name.partition(_MODULES)
        if not found or folder not in {b"", b"/", b"./", b"usr/", b"/usr/", b"./usr/"}:
            return
        version, _, path = rest.partition(b"/")
        if version:
            self.versions.add(version.decode("utf-8", "surrogateescape"))
        if member.mode & _KIND != _FILE:
            return
        if path == _BUILTIN:
            for driver in DRIVERS:
                if lists(content, driver):
                    self.drivers[driver] = BUILT_IN
        driver = driver_in(path)
        if driver:
            self.drivers.setdefault(driver, MODULE)


def _wanted(member: cpio.Member) -> int:
    """Return how many bytes of a member are looked at."""
    return BUILTIN_MODULES if member.name.endswith(b"/" + _BUILTIN) else 0


def driver_in(path: bytes) -> str:
    """Return which of DRIVERS a module's file is; empty if none.

    >>> driver_in(b"kernel/drivers/block/xen-blkfront.ko.xz")
    'xen-blkfront'
    """
    name = path.rpartition(b"/")[2].replace(b"_", b"-")
    stem, dot, _ = name.partition(b".ko")
    return next((one for one in DRIVERS if dot and stem == one.encode()), "")


def lists(builtin: bytes, driver: str) -> bool:
    """Return whether a file modules.builtin lists a driver."""
    return any(driver_in(line.strip()) == driver for line in builtin.split(b"\n"))


def _image(head: bytes) -> str:
    """Return the file system whose image begins so; empty if none is known."""
    return next((name for name, at, magic in _IMAGES if head[at : at + len(magic)] == magic), "")
