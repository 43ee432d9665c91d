"""All of a guest's disks checked for contradictions: what `verify` lists and a report shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import DISK, FormatError, NotFoundError, PygrubError, UnsupportedError
from pygrub_k.filesystems.damage import Checked, Damage, Expected, Item, Passed, of_error, verify
from pygrub_k.inspect import checks
from pygrub_k.inspect.progress import Progress
from pygrub_k.inspect.read_through import read_through
from pygrub_k.inspect.volume_names import named_volume
from pygrub_k.source import MappedSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.guest.guest import Guest
    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.model import BlockDevice, Volume

OWN_PASSES: Final = 2
"""A driver's own checks go through all inodes, and then through all names."""
READ_THROUGH_PASSES: Final = 1


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, and where it lies: on a volume, and at a byte of a disk if it lies at one."""

    volume: str
    damage: Damage
    disk: str = ""
    disk_byte: int | None = None


@dataclass(slots=True)
class Verdict:
    """What was checked on one volume, or with volume "" of the disks' tables, and what came of it.

    `not_checked` says why nothing of it was checked, if so: what it holds is not read here.
    """

    volume: str
    kind: str = ""
    errors: int = 0
    warnings: int = 0
    checked: dict[str, int] = field(default_factory=dict)
    not_checked: str = ""


class Verification:
    """One verification: `found` yields findings as they come, `verdicts` has those that are done.

    `volume` limits it to that one, `data` has the content of files compared with its checksums.
    """

    def __init__(
        self,
        guest: Guest,
        disks: Sequence[BlockDevice],
        volume: str | None = None,
        *,
        data: bool = False,
        progress: Progress | None = None,
    ) -> None:
        self._guest = guest
        self._disks = disks
        self._asked = None if volume is None else named_volume(guest, volume)
        self._data = data
        self._progress = progress or Progress()
        self._progress.unit = b"C"
        self.verdicts: list[Verdict] = []

    def found(self) -> Iterator[Found]:
        """Yield all findings; raises what opening the volume raises that was asked for."""
        if self._asked is None:
            yield from self._of(Verdict("", "disks and volumes"), self._tables())
        names = self._guest.volumes() if self._asked is None else (self._asked,)
        seen: set[int] = set()
        for name in names:
            verdict = Verdict(name)
            try:
                filesystem = self._guest.filesystem(name)
            except (NotFoundError, UnsupportedError) as error:
                if self._asked is not None:
                    raise
                if not self._is_container(name):
                    verdict.not_checked = self._unread(name, error)
                    self.verdicts.append(verdict)
                continue
            except PygrubError as error:
                yield from self._of(verdict, [of_error(error)])
                continue
            if id(filesystem) in seen:
                continue
            seen.add(id(filesystem))
            kind = self._guest.filesystem_type(name)
            verdict.kind = checks.report_of(filesystem).kind or (kind.name if kind else "")
            known = verify(filesystem, data=self._data)
            items = read_through(filesystem, data=self._data) if known is None else known
            passes = READ_THROUGH_PASSES if known is None else OWN_PASSES
            if known is None or checks.report_of(filesystem).num_files is not None:
                self._progress.expect(partial(_expected, filesystem, passes))
            yield from self._of(verdict, items)

    def _of(self, verdict: Verdict, items: Iterable[Item | Found]) -> Iterator[Found]:
        self.verdicts.append(verdict)
        try:
            for item in items:
                if isinstance(item, Passed):
                    self._progress.done += item.count
                    continue
                if isinstance(item, Expected):
                    self._progress.expect(partial(int, item.count))
                    continue
                if isinstance(item, Checked):
                    verdict.checked[item.what] = verdict.checked.get(item.what, 0) + item.count
                    continue
                yield self._counted(verdict, item)
        except PygrubError as error:
            yield self._counted(verdict, of_error(error))

    def _counted(self, verdict: Verdict, item: Damage | Found) -> Found:
        found = item if isinstance(item, Found) else self._placed(verdict.volume, item)
        if found.damage.severity == "error":
            verdict.errors += 1
        else:
            verdict.warnings += 1
        return found

    def _placed(self, volume: str, damage: Damage) -> Found:
        place = None
        if damage.position is not None and volume:
            place = disk_place(self._guest.volume(volume).source, damage.position, self._disks)
        return Found(volume, damage, *(place or ("", None)))

    # -- disks and volumes -------------------------------------------------------------------

    def _tables(self) -> Iterator[Found | Checked]:
        """Yield what is wrong with partition tables, arrays and groups."""
        scan = self._guest.scan
        for problem in (*scan.problems, *checks.tables(self._guest)):
            yield self._of_problem(problem.where, problem.error)
        tables = {(one.parent, one.table) for one in scan.volumes if one.table}
        yield Checked("partition tables", len(tables))
        yield Checked(
            "parts of arrays and volume groups", sum(bool(one.member_of) for one in scan.volumes)
        )
        for parent, table in sorted(tables):
            parts = [one for one in scan.volumes if (one.parent, one.table) == (parent, table)]
            yield from self._overlaps(parent, parts)

    def _of_problem(self, where: str, error: PygrubError) -> Found:
        damage = of_error(error, "volumes")
        disks = {disk.name for disk in self._disks}
        name = where.partition(",")[0].strip("()")
        if isinstance(error, FormatError) and error.place == DISK and name in disks:
            damage = Damage(
                check=damage.check,
                structure=error.structure,
                message=error.reason,
                severity=damage.severity,
            )
            return Found(where, damage, name, error.offset)
        return Found(where, damage)

    def _overlaps(self, parent: str, parts: list[Volume]) -> Iterator[Found]:
        end, last = 0, None
        for part in sorted(parts, key=lambda one: (one.offset, one.source.size)):
            if last is not None and part.offset < end:
                damage = Damage(
                    check="overlap",
                    structure=f"partition {part.number}",
                    message=f"begins at byte {part.offset} of {parent}, and partition"
                    f" {last.number} ends at byte {end}",
                )
                yield Found(part.name, damage, parent, part.offset)
            if part.offset + part.source.size >= end:
                end, last = part.offset + part.source.size, part

    def _is_container(self, name: str) -> bool:
        """Return whether a volume only holds others: partitions on it, or an array made of it."""
        scan = self._guest.scan
        return (
            bool(self._guest.volume(name).member_of)
            or name in dict(scan.unused)
            or any(one.parent == name and one.name != name for one in scan.volumes)
        )

    def _unread(self, name: str, error: PygrubError) -> str:
        try:
            known = self._guest.recognised(name)
        except PygrubError:
            known = None
        return f"{known.name}: {known.reason or error}" if known and known.name else str(error)


def _expected(filesystem: Filesystem, passes: int) -> int | None:
    """Return about how many inodes and names there are to go through; None if nobody knows."""
    number = checks.report_of(filesystem).num_files
    return None if number is None else number * passes


def disk_place(
    source: ByteSource, position: int, disks: Sequence[BlockDevice]
) -> tuple[str, int] | None:
    """Return the disk and its byte for byte `position` of a volume; None if on no single disk."""
    names = {id(disk.source): disk.name for disk in disks}
    if not 0 <= position < source.size:
        return None
    if isinstance(source, MappedSource):
        _, place, offset = next(iter(source.runs(position, 1)))
        name = names.get(id(place))
        return None if name is None else (name, offset)
    name = names.get(id(source))
    return None if name is None else (name, position)
