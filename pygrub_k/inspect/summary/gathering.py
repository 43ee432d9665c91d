"""Everything that a report says about a guest's disks, gathered in one pass."""

from __future__ import annotations

from heapq import heappush, heappushpop
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import NotFoundError
from pygrub_k.inspect import checks
from pygrub_k.inspect.layout import layout_of
from pygrub_k.inspect.render.image_text import image_lines
from pygrub_k.inspect.subcommands.deleted import lost_files
from pygrub_k.inspect.summary.files import Tally
from pygrub_k.inspect.summary.model import (
    DiskSummary,
    LostGroup,
    LostSummary,
    Stretch,
    SubvolumeSummary,
    Summary,
    VolumeSummary,
)
from pygrub_k.inspect.summary.systems import boot_summary, installed, kernels
from pygrub_k.inspect.summary.verified import Verified
from pygrub_k.limits import SUMMARY_LINES, SUMMARY_LOST, SUMMARY_STRETCHES, SUMMARY_VOLUMES
from pygrub_k.text import path_text, printable, printable_name

if TYPE_CHECKING:
    from pygrub_k.filesystems.lost import LostFile
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.layout import DiskFinding, Layout, VolumeFinding

STATES: Final = ("certain", "likely", "partly overwritten", "overwritten", "gone")
"""What can be said of a deleted file's content, the best first."""


def summary_of(inspection: Inspection) -> Summary:
    """Return the summary; what cannot be read becomes one of its problems."""
    evidence = inspection.request.evidence
    layout = layout_of(inspection.guest, inspection.disks)
    boot = boot_summary(inspection)
    found_kernels = tuple(kernels(inspection))
    tally = Tally()
    tally.take(inspection)
    lost = LostFiles(tally)
    lost.take(inspection)
    verified = Verified()
    verified.take(inspection)
    for note in checks.hints(inspection.guest):
        inspection.say(note)
    subvolumes = _subvolumes(layout)
    return Summary(
        version=evidence["version"],
        arguments=evidence["arguments"],
        sum_name=inspection.request.disk_sum,
        journal_replay=evidence["journal_replay"],
        checksums=evidence["checksums"],
        disks=tuple(
            _disk(disk, told.get(inspection.request.disk_sum, ""))
            for disk, told in zip(layout.disks, evidence["disks"], strict=True)
        ),
        volumes=tuple(_volume(one, layout) for one in layout.volumes[:SUMMARY_VOLUMES]),
        more_volumes=max(len(layout.volumes) - SUMMARY_VOLUMES, 0),
        subvolumes=subvolumes[:SUMMARY_VOLUMES],
        more_subvolumes=max(len(subvolumes) - SUMMARY_VOLUMES, 0),
        systems=installed(inspection),
        boot=boot,
        kernels=found_kernels,
        trees=tuple(tally.trees),
        kinds=tally.kinds(),
        endings=tally.endings(),
        largest=tally.largest(),
        days=tally.days(),
        days_outside=tally.days_outside,
        lost=lost.best(),
        lost_groups=lost.groups(),
        more_lost=lost.more,
        lost_searched=lost.searched,
        verdicts=verified.verdicts,
        findings=tuple(verified.findings),
        more_findings=verified.more,
        problems=_lines(inspection.problems()),
        notes=_lines(inspection.notes()),
    )


def _lines(found: list[str]) -> tuple[str, ...]:
    more = len(found) - SUMMARY_LINES
    kept = [printable(line) for line in found[:SUMMARY_LINES]]
    return (*kept, f"{more} more lines like these") if more > 0 else tuple(kept)


# -- disks and volumes -------------------------------------------------------------------------


def _disk(finding: DiskFinding, digest: str) -> DiskSummary:
    disk = finding.disk
    image = "; ".join(line.strip() for line in image_lines(disk.image)) if disk.image else ""
    return DiskSummary(
        name=disk.name,
        path=printable(disk.path),
        size=disk.source.size,
        sector_size=finding.sector_size,
        tables=", ".join(finding.tables),
        image=printable(image),
        sum=digest,
    )


def _volume(finding: VolumeFinding, layout: Layout) -> VolumeSummary:
    volume, content = finding.volume, finding.content
    places = {disk.disk.name: place for place, disk in enumerate(layout.disks)}
    on_disk = [run for run in finding.runs if run.medium == "disk"]
    is_whole = finding.all_runs and len(finding.runs) == 1 and len(on_disk) == 1
    return VolumeSummary(
        name=printable(volume.name),
        parent=printable(volume.parent),
        kind=volume.kind,
        size=volume.source.size,
        offset=on_disk[0].offset if is_whole else None,
        type=printable(volume.type_name or volume.type_id),
        label=printable(volume.label),
        active=bool(volume.active),
        state=content.state,
        content=printable(content.kind),
        uuid=printable(content.uuid),
        content_label=printable(path_text(content.label)),
        reason=printable(content.reason),
        stretches=tuple(
            Stretch(places[run.disk], run.offset, run.length) for run in on_disk[:SUMMARY_STRETCHES]
        ),
    )


def _subvolumes(layout: Layout) -> tuple[SubvolumeSummary, ...]:
    found = []
    for finding in layout.volumes:
        numbers = {one.uuid: one.number for one in finding.subvolumes if one.uuid}
        for one in finding.subvolumes:
            remarks = ["default"] * one.is_default + ["read-only"] * one.is_read_only
            remarks += ["deleted"] * one.deleted
            if one.original:
                remarks.append(f"snapshot of {numbers.get(one.original, one.original)}")
            path = "(nothing leads to it)" if one.path is None else printable_name(one.path or b"/")
            found.append(
                SubvolumeSummary(
                    printable(finding.volume.name),
                    one.number,
                    path,
                    printable(", ".join(remarks)),
                    one.created,
                )
            )
    return tuple(found)


# -- deleted files -----------------------------------------------------------------------------


class LostFiles:
    """Counts deleted files and keeps those of which most is left."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._groups: dict[str, list[int]] = {}
        """[files, of them with names, bytes] by the state of their content."""
        self._best: list[tuple[tuple[int, int, int, int], LostSummary]] = []
        self._count = 0
        self.searched = True
        """False if no volume has a file system in which deleted files are looked for."""

    def take(self, inspection: Inspection) -> None:
        """Take what all volumes have lost."""
        try:
            for volume, lost in lost_files(inspection):
                self._add(volume, lost)
        except NotFoundError:
            self.searched = False

    def _add(self, volume: str, lost: LostFile) -> None:
        size = lost.facts.size if lost.facts is not None else 0
        counts = self._groups.setdefault(lost.content, [0, 0, 0])
        counts[0] += 1
        counts[1] += lost.path is not None
        counts[2] += size
        if lost.deleted is not None:
            self._tally.add_deleted(lost.deleted)
        self._count += 1
        rank = (-STATES.index(lost.content), int(lost.path is not None), size, -self._count)
        row = rank, lost_summary(volume, lost)
        if len(self._best) < SUMMARY_LOST:
            heappush(self._best, row)
        else:
            heappushpop(self._best, row)

    @property
    def more(self) -> int:
        """How many are not among the best."""
        return self._count - len(self._best)

    def best(self) -> tuple[LostSummary, ...]:
        """Return those of which most is left, the best first."""
        return tuple(lost for _, lost in sorted(self._best, key=lambda row: row[0], reverse=True))

    def groups(self) -> tuple[LostGroup, ...]:
        """Return how many there are of each state, the best first."""
        return tuple(
            LostGroup(state, *self._groups[state]) for state in STATES if state in self._groups
        )


def lost_summary(volume: str, lost: LostFile) -> LostSummary:
    """Return one deleted file as a row."""
    sources = dict.fromkeys(filter(None, (lost.inode_source, lost.source)))
    return LostSummary(
        volume=printable(volume),
        path=None if lost.path is None else printable_name(lost.path),
        number=lost.number,
        state=lost.inode_state,
        size=None if lost.facts is None else lost.facts.size,
        deleted=lost.deleted,
        content=lost.content,
        sources=", ".join(sources),
    )
