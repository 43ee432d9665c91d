"""What a report says about a guest's disks: data that the worker sends and its parent checks.

Texts are safe to show (text.printable). Sizes are bytes, times nanoseconds since 1970, None where
there is none. Beside a shortened list stands how many items were left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

DAY: Final = 86_400
"""Seconds."""
LAST_DAY: Final = 73_048
"""Days from 1970 to the end of 2169: times outside are seldom true and counted together."""


@dataclass(frozen=True, slots=True)
class DiskSummary:
    """A disk; `image` says how it is stored if it is not raw, `sum` is its sum if one was made."""

    name: str
    path: str
    size: int
    sector_size: int
    tables: str
    image: str
    sum: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bytes of a disk, which is given by its place in the list of disks."""

    disk: int
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class VolumeSummary:
    """A volume and what it holds; `stretches` are where it lies, the first of them at most."""

    name: str
    parent: str
    kind: str
    size: int
    offset: int | None
    type: str
    label: str
    active: bool
    state: str
    content: str
    uuid: str
    content_label: str
    reason: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class SubvolumeSummary:
    """A subvolume of btrfs; `remarks` are such as "default" and "snapshot of 257"."""

    volume: str
    number: int
    path: str
    remarks: str
    created: int | None


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """An entry of the boot menu; its depth is the number of submenus around it."""

    path: str
    depth: int
    title: str
    submenu: bool
    kernel: str
    args: str
    ramdisks: tuple[str, ...]
    problems: tuple[str, ...]
    boots: bool


@dataclass(frozen=True, slots=True)
class BootSummary:
    """The boot menu, what an unattended boot starts, and if nothing: why."""

    config: str
    timeout: str
    entries: tuple[EntrySummary, ...]
    more_entries: int
    starts: str
    kernel: str
    args: str
    ramdisks: tuple[str, ...]
    why_not: str
    looked_at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KernelSummary:
    """A kernel in a usual place; `about` is what it says of itself."""

    volume: str
    path: str
    size: int
    modified: int | None
    ramdisk: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TreeSummary:
    """The files of one file system."""

    volume: str
    files: int
    directories: int
    others: int
    size: int
    unreadable: int


@dataclass(frozen=True, slots=True)
class KindSummary:
    """Files of one kind, by the endings of their names."""

    name: str
    count: int
    size: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileSummary:
    """One file that stands out."""

    volume: str
    path: str
    size: int
    modified: int | None


@dataclass(frozen=True, slots=True)
class DaySummary:
    """What happened on one day: `day` is counted from 1970, the rest are events."""

    day: int
    modified: int
    changed: int
    created: int
    deleted: int


@dataclass(frozen=True, slots=True)
class LostSummary:
    """A deleted file or name, as filesystems.lost.LostFile has it."""

    volume: str
    path: str | None
    number: int | None
    state: str
    size: int | None
    deleted: int | None
    content: str
    sources: str


@dataclass(frozen=True, slots=True)
class LostGroup:
    """The number of deleted files whose content is in one state, and their total size."""

    content: str
    count: int
    named: int
    size: int


@dataclass(frozen=True, slots=True)
class FindingSummary:
    """A contradiction that `verify` finds: in which structure, in which field of it, and where."""

    volume: str
    severity: str
    structure: str
    field: str
    place: str
    message: str


@dataclass(frozen=True, slots=True)
class VerdictSummary:
    """What was verified of one volume: `checked` says what and how many; or why nothing was."""

    volume: str
    kind: str
    errors: int
    warnings: int
    checked: tuple[str, ...]
    not_checked: str


@dataclass(frozen=True, slots=True)
class SystemSummary:
    """An installed system, by what it says of itself."""

    volume: str
    name: str
    hostname: str


@dataclass(frozen=True, slots=True)
class Summary:
    """All of it. `arguments` is the command line."""

    version: str
    arguments: str
    sum_name: str
    journal_replay: bool
    checksums: str
    disks: tuple[DiskSummary, ...]
    volumes: tuple[VolumeSummary, ...]
    more_volumes: int
    subvolumes: tuple[SubvolumeSummary, ...]
    more_subvolumes: int
    systems: tuple[SystemSummary, ...]
    boot: BootSummary
    kernels: tuple[KernelSummary, ...]
    trees: tuple[TreeSummary, ...]
    kinds: tuple[KindSummary, ...]
    endings: tuple[KindSummary, ...]
    largest: tuple[FileSummary, ...]
    days: tuple[DaySummary, ...]
    days_outside: int
    lost: tuple[LostSummary, ...]
    lost_groups: tuple[LostGroup, ...]
    more_lost: int
    lost_searched: bool
    verdicts: tuple[VerdictSummary, ...]
    findings: tuple[FindingSummary, ...]
    more_findings: int
    problems: tuple[str, ...]
    notes: tuple[str, ...]
