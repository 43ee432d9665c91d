"""Disks, and the spans on them that may hold a file system."""

from __future__ import annotations

from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    from pygrub_k.errors import Problem
    from pygrub_k.source import ByteSource

    VolumeKind = Literal["disk", "partition", "logical volume", "md array"]


class BlockDevice(Record):
    """One disk of the guest. `sector_size` is what its device reports, 0 if it is a plain file."""

    name: str
    """GRUB's name: hd0 for the first disk that the command line gives."""
    source: ByteSource
    sector_size: int = 0
    path: str = ""
    """How the administrator named it; for messages."""


class Volume(Record):
    """A span that may hold a file system: a whole disk, a partition or a logical volume.

    `name` is the one that GRUB uses ("hd0", "hd0,gpt2", "hd0,msdos5", "lvm/vg-root", "md/0") and
    `aliases` are the others ("lvmid/…", "mduuid/…"). A partition's `number` counts from 1 and
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
    type_name: str = ""
    partuuid: str = ""
    """As the kernel's PARTUUID: a GPT GUID in lower case, or MBR's `12345678-02`."""
    label: str = ""
    """The partition's own name (GPT)."""
    active: bool = False
    """MBR's boot flag; such a partition is looked at first."""


class Scan(Record):
    """What lies on a guest's disks: volumes in the order they are looked at, and what was survived.

    `unused` says for a volume without file system what it is used for ("LVM physical volume of
    vg0", "member of md/0"), by volume name.
    """

    volumes: tuple[Volume, ...]
    problems: tuple[Problem, ...] = ()
    unused: tuple[tuple[str, str], ...] = ()


class PartitionTable(Record):
    """How to read one kind of partition table.

    `scan` gets a whole disk (or a partition, for a table inside it) as the Volume it is, and its
    sector size in bytes (0: not known). It returns the partitions and the problems met on the way,
    or None for "not mine".
    """

    name: str
    scan: Callable[[Volume, int], tuple[list[Volume], list[Problem]] | None]
