"""The logical volumes on a guest's physical volumes."""

from __future__ import annotations

from pygrub_k.errors import MISSING_PART, CorruptError, NotFoundError, PygrubError
from pygrub_k.findings import Findings
from pygrub_k.volumes.lvm2 import groups, label, text
from pygrub_k.volumes.lvm2.layout import Layout
from pygrub_k.volumes.lvm2.segments import READERS
from pygrub_k.volumes.model import Stacked, Volume

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.lvm2.groups import LogicalVolume, VolumeGroup
    from pygrub_k.volumes.lvm2.label import Label

_NOT_MOUNTED: Final = {"thin-pool", "cache-pool", "vdo-pool", "snapshot"}
"""Kinds of volumes that only hold others, although some of them are marked visible."""


def assemble(volumes: Sequence[Volume]) -> Stacked:
    """Return the logical volumes of all groups whose physical volumes are among `volumes`.

    The metadata text of a group with the highest sequence number is used. What is damaged or
    missing is a Problem; only volumes that depend on it are left out.
    """
    findings = Findings()
    labels: dict[str, tuple[Volume, Label]] = {}
    for volume in volumes:
        try:
            found = label.read(volume.source)
        except PygrubError as error:
            findings.note(volume.located(error), volume.name)
            continue
        if found.uuid in labels:
            first = labels[found.uuid][0].name
            reason = f"it has the same UUID as {first}, {found.uuid}; only {first} is used"
            findings.note(CorruptError("LVM2 label", None, reason), volume.name)
        else:
            labels[found.uuid] = (volume, found)
    newest = _newest_groups(list(labels.values()), findings)
    made: list[Volume] = []
    members: dict[str, str] = {}
    taken: dict[str, str] = {}
    for group in newest:
        owner = taken.setdefault(group.name, group.uuid)
        if owner != group.uuid:
            reason = f"two volume groups are called {group.name}: {owner} and {group.uuid}"
            findings.note(CorruptError("LVM2", None, reason), f"lvm/{group.name}")
        present = {
            physical.uuid: labels[physical.uuid][0].source
            for physical in group.physical.values()
            if physical.uuid in labels
        }
        for uuid in present:
            members.setdefault(labels[uuid][0].name, f"lvm/{group.name}")
        made += _volumes(group, present, owner == group.uuid, findings)
    uses = tuple(
        (volume.name, f"LVM physical volume of {members.get(volume.name, 'no known group')}")
        for volume, _ in labels.values()
    )
    return Stacked(tuple(made), tuple(findings.problems), tuple(members.items()), uses)


def _newest_groups(labels: list[tuple[Volume, Label]], findings: Findings) -> list[VolumeGroup]:
    """Return each group as its newest text describes it, in the order of the volumes."""
    newest: dict[str, VolumeGroup] = {}
    read: set[str] = set()
    for volume, found in labels:
        for area in found.metadata_areas:
            try:
                content = label.metadata_text(volume.source, area)
                if content is None or content[0] in read:
                    continue
                group = groups.volume_group(text.parse(*content), content[1])
            except PygrubError as error:
                findings.note(volume.located(error), volume.name)
                continue
            read.add(content[0])
            if group.uuid not in newest or newest[group.uuid].seqno < group.seqno:
                newest[group.uuid] = group
    return list(newest.values())


def _volumes(
    group: VolumeGroup,
    present: dict[str, ByteSource],
    is_named: bool,
    findings: Findings,
) -> list[Volume]:
    """Return a group's readable volumes; without `is_named`, they are named by their UUIDs."""
    where = f"lvm/{group.name}"
    for physical in group.physical.values():
        if physical.uuid not in present:
            error = NotFoundError(f"physical volume {physical.uuid} ({physical.device}) is missing")
            findings.note(error.because(MISSING_PART), where)
    layout = Layout(group, present, READERS)
    snapshots = _snapshots(group)
    made: list[Volume] = []
    for volume in group.logical.values():
        is_shown = volume.is_visible or volume.name in snapshots
        if not is_shown or not volume.segments:
            continue
        if volume.segments[0].plain_kind in _NOT_MOUNTED:
            continue
        by_uuid = f"lvmid/{group.uuid}/{volume.uuid}"
        by_name = f"lvm/{_escaped(group.name)}-{_escaped(volume.name)}"
        name, aliases = (by_name, (by_uuid,)) if is_named else (by_uuid, ())
        try:
            source = _content(layout, volume, snapshots)
        except PygrubError as error:
            findings.note(error, name)
            continue
        made.append(Volume(name, source, "logical volume", aliases=aliases, parent=where))
    return made


def _content(layout: Layout, volume: LogicalVolume, snapshots: dict[str, str]) -> ByteSource:
    if volume.name not in snapshots:
        return layout.volume(volume.name)
    from pygrub_k.volumes.lvm2 import snapshot

    origin = layout.volume(snapshots[volume.name])
    return snapshot.content(layout, origin, volume.name)


def _snapshots(group: VolumeGroup) -> dict[str, str]:
    """Return the origin of each volume that stores a snapshot's changes."""
    found: dict[str, str] = {}
    for volume in group.logical.values():
        for segment in volume.segments:
            values = segment.values
            store, origin = values.get("cow_store"), values.get("origin")
            if (
                segment.plain_kind == "snapshot"
                and isinstance(store, str)
                and isinstance(origin, str)
            ):
                found[store] = origin
    return found


def _escaped(name: str) -> str:
    return name.replace("-", "--")
