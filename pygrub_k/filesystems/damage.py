"""What is wrong with a file system's structures, as `verify` of its driver finds it.

A driver that compares its structures with each other has a module `verify` with
`verify(filesystem, data)`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from pygrub_k.errors import VOLUME, FormatError, LimitError, PygrubError
from pygrub_k.findings import Findings
from pygrub_k.loading import loaded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.model import Filesystem

Severity = Literal["error", "warning"]
"""Error: structures contradict each other or themselves. Warning: what a driver for writing puts
right by itself, such as a count that is only written at an unmount."""
BITS: Final = 8
"""Of a byte of a bitmap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One finding.

    `check` names the kind of check that failed, in a word or two with hyphens. `structure` is what
    is damaged, in words; `field` its field as the specification in specs/ names it, such as
    "ext_inode.core.num_links", empty where it is no single one. `position` is a byte of the volume,
    `inode` a number, `subvolume` that of the tree in which btrfs counts it.
    """

    check: str
    structure: str
    message: str
    field: str = ""
    position: int | None = None
    severity: Severity = "error"
    inode: int | None = None
    subvolume: int | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Something that was checked, and how many of it: said at the end, also where all is sound."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Passed:
    """So many inodes or names were gone through since the last one: how far a verification is."""

    count: int


@dataclass(frozen=True, slots=True)
class Expected:
    """How many will be passed in all, by a driver that counts something else than inodes.

    It comes first, if at all.
    """

    count: int


Item = Damage | Checked | Passed | Expected
PASSED_AT_ONCE: Final = 1024
"""Names after which a verification says how far it is."""


def of_error(error: PygrubError, check: str = "structure", inode: int | None = None) -> Damage:
    """Return the finding that an error of a driver's objects is."""
    severity: Severity = "warning" if isinstance(error, LimitError) else "error"
    if not isinstance(error, FormatError):
        return Damage(
            check=check, structure="", message=error.fault, severity=severity, inode=inode
        )
    position = error.offset if error.place == VOLUME else None
    reason = error.reason
    if position is None and error.offset is not None:
        reason = f"at {error.place.format(error.offset)}: {reason}"
    return Damage(
        check="checksum" if "checksum" in error.reason else check,
        structure=error.structure,
        message=reason,
        position=position,
        severity=severity,
        inode=inode,
    )


def verify(filesystem: Filesystem, *, data: bool) -> Iterator[Item] | None:
    """Yield what is wrong with a file system's structures, with `data` with its files too.

    None if its driver has no checks of its own.
    """
    package = type(filesystem).__module__.rpartition(".")[0]
    try:
        found: Iterator[Item] = loaded(package, "verify.verify")(filesystem, data=data)
    except ModuleNotFoundError as error:
        if error.name != f"{package}.verify":
            raise
        return None
    return found


DAMAGES_KEPT: Final = 1 << 14
"""Findings that are compared with those that come later."""


class Collector(Findings):
    """Findings that become damage: drivers' objects note in it what they survive.

    What does not verify is noted and used, as with checksums that only warn.
    """

    __slots__ = ("_found", "_recorded")

    def __init__(self, name: str) -> None:
        super().__init__(name, verify=False)
        self._found: list[Damage] = []
        self._recorded: set[Damage] = set()
        """What was recorded so far: a structure that is read twice is damaged once."""

    def note(self, error: PygrubError, where: str = "") -> None:
        """Record a problem that reading survives."""
        del where
        self.add(of_error(error))

    def add(self, damage: Damage) -> None:
        """Record a finding, unless it was recorded before."""
        if damage not in self._recorded:
            self._found.append(damage)
            if len(self._recorded) < DAMAGES_KEPT:
                self._recorded.add(damage)

    def taken(self, inode: int | None = None) -> list[Damage]:
        """Return what was recorded since the last time; it is of this inode, where it says none."""
        if not self._found:
            return []
        found, self._found = self._found, []
        if inode is not None:
            found = [one if one.inode else replace(one, inode=inode) for one in found]
        return found
