"""Disks, and the spans on them that may hold a file system."""

from __future__ import annotations

from pygrub_k.errors import DISK, VOLUME, FormatError
from pygrub_k.loading import loaded
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Literal

    from pygrub_k.containers.model import Image
    from pygrub_k.errors import Problem, PygrubError
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

    Scanner = Callable[["Volume", bytes, int, Findings], "list[Volume] | None"]
    Assembler = Callable[[Sequence["Volume"]], "Stacked"]
    VolumeKind = Literal["disk", "partition", "logical volume", "md array"]


"""How a volume that its disk does not hold whole is told of: advice looks for these words."""


class BlockDevice(Record):
    """One disk of the guest. `sector_size` is what its device reports, 0 if it is a plain file."""

    name: str
    """GRUB's name: hd0 for the first disk on the command line."""
    source: ByteSource
    sector_size: int = 0
    path: str = ""
    """The path that the administrator gave, for messages."""
    image: Image | None = None
    """How `source` is stored in that file, if it was looked at as an image."""


class Volume(Record):
    """A span that may hold a file system: a whole disk, a partition or a logical volume.

    `name` is the one that GRUB uses ("hd0", "hd0,gpt2", "hd0,msdos5", "lvm/vg-root", "md/0") and
    `aliases` are the others ("lvmid/…", "mduuid/…", and "hd0,msdos1" of a disk all of which is one
    partition). A partition's `number` counts from 1 and
    `parent` names what it lies on; `table` is GRUB's name of its partition map ("gpt", "msdos").
    """

    name: str
    source: ByteSource
    kind: VolumeKind
    aliases: tuple[str, ...] = ()
    parent: str = ""
    table: str = ""
    number: int = 0
    offset: int = 0
    """Bytes from the start of the parent, for a partition."""
    type_id: str = ""
    """GPT: the type GUID in lower case; MBR: two hexadecimal digits."""
    partuuid: str = ""
    """As the kernel's PARTUUID: a GPT GUID in lower case, or MBR's `12345678-02`."""
    label: str = ""
    """The partition's own name (GPT)."""
    attributes: int = 0
    """GPT's attribute bits."""
    disk_uuid: str = ""
    """The GUID of the GPT that the partition stands in, in lower case."""
    active: bool = False
    """MBR's boot flag; such a partition is searched first."""
    member_of: str = ""
    """The array or volume group that this is a part of; then it holds no file system itself."""

    def located(self, error: PygrubError) -> PygrubError:
        """Return an error met while reading this volume, naming the disk's byte where it can.

        So it is only on a whole disk, and where the error names no byte of something else.
        """
        if isinstance(error, FormatError) and error.place == VOLUME != self.place:
            located = type(error)(error.structure, error.offset, error.reason, self.place)
            return located.because(error.cause)
        return error

    @property
    def place(self) -> str:
        """How an error names a byte of this volume: see errors.VOLUME."""
        return DISK if self.kind == "disk" else VOLUME

    @property
    def type_name(self) -> str:
        """The meaning of the partition's type in words; empty if it is unknown."""
        from pygrub_k.volumes.type_names import TYPE_NAMES

        return TYPE_NAMES.get(self.type_id, "")


class Scan(Record):
    """What lies on a guest's disks: volumes in the order they are looked at, and what was survived.

    `unused` says for a volume without file system what it is used for ("LVM physical volume of
    vg0", "member of md/0"), by volume name.
    """

    volumes: tuple[Volume, ...]
    problems: tuple[Problem, ...] = ()
    unused: tuple[tuple[str, str], ...] = ()


class Stacked(Record):
    """What several volumes form together: arrays, or the logical volumes of a group.

    `members` pairs the name of each volume that is a part with what it is a part of; `uses` with
    words for that, or for another use which keeps it from being a file system's place.
    """

    volumes: tuple[Volume, ...]
    problems: tuple[Problem, ...] = ()
    members: tuple[tuple[str, str], ...] = ()
    uses: tuple[tuple[str, str], ...] = ()


class PartitionTable(Record):
    """How to recognise and read one kind of partition table.

    `magic` lists alternatives of (byte offset, expected bytes); one of them must be there before
    `scan` is asked. That gets a whole disk (or another volume that may hold a table) as the
    Volume it is, its first HEAD_SIZE bytes (fewer if it is shorter), its sector size in bytes
    (0: not known), and where to note the problems met on the way. It returns the partitions, or
    None for "not mine after all". `scanner`, a "module.function" of this package, does the work.
    """

    name: str
    magic: tuple[tuple[int, bytes], ...]
    scanner: str

    def scan(
        self, volume: Volume, head: bytes, sector_size: int, findings: Findings
    ) -> list[Volume] | None:
        """Return the partitions of a volume, or None; raises what reading a disk raises."""
        scanner: Scanner = loaded(__package__, self.scanner)
        return scanner(volume, head, sector_size, findings)

    def probe(self, head: bytes) -> bool:
        """Tell by magic alone whether there may be such a table."""
        return any(head.startswith(magic, offset) for offset, magic in self.magic)


class VolumeStack(Record):
    """How to recognise the parts of one kind of array or volume group, and to assemble them.

    What is recognised but does not form volumes, such as encryption, is described.

    `magic` lists alternatives of (byte offset, expected bytes), all in the first HEAD_SIZE bytes.
    `assemble` gets every volume that showed one of them, in the order of the disks; `assembler`, a
    "module.function" of this package, does the work.
    """

    name: str
    magic: tuple[tuple[int, bytes], ...]
    assembler: str
    at_end: Callable[[int], tuple[tuple[str, int], ...]] | None = None
    """For a volume of so many bytes, the further offsets at which the same magics count."""

    def assemble(self, volumes: Sequence[Volume]) -> Stacked:
        """Return what the volumes form; damage becomes a problem, nothing raises."""
        assembler: Assembler = loaded(__package__, self.assembler)
        return assembler(volumes)

    def probe(self, head: bytes, source: ByteSource) -> int | None:
        """Return at which byte a volume that begins with `head` shows a magic; None if nowhere."""
        for offset, magic in self.magic:
            if head.startswith(magic, offset):
                return offset
        if self.at_end is not None:
            magics = {magic for _, magic in self.magic}
            length = len(self.magic[0][1])
            for _, offset in self.at_end(source.size):
                if source.read_at(offset, length) in magics:
                    return offset
        return None
