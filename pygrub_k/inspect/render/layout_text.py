"""The layout of disks as text for people and as data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k.inspect.layout import SECTOR
from pygrub_k.inspect.render.image_text import image_data, image_lines
from pygrub_k.inspect.render.region_text import branches, region_data
from pygrub_k.inspect.render.styles import Cell, marked
from pygrub_k.inspect.render.table import headings, table
from pygrub_k.inspect.render.units import size_text, time_text
from pygrub_k.text import path_text, printable, printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import SubvolumeFacts
    from pygrub_k.inspect.layout import Content, DiskFinding, Layout, VolumeFinding
    from pygrub_k.inspect.placement import Run
    from pygrub_k.inspect.regions import Region
from pygrub_k.inspect.render.styles import Style

HEADS = (
    "Volume",
    "On",
    "First sector",
    "Sectors",
    "Offset",
    "Size",
    "Type",
    "Name",
    "Boot",
    "Content",
    "UUID",
    "Label",
    "Remark",
)
SUBVOLUME_HEADS = (
    *("ID", "Path", "Default", "Snapshot of", "Read-only", "Generation", "Created", "UUID"),
)
STYLES: Final[dict[str, Style]] = {
    "readable": "good",
    "not read": "warn",
    "damaged": "bad",
    "in use": "faint",
    "nothing known": "faint",
}
"""The style of a volume's content, by its state."""
NUMBERS = ("First sector", "Sectors", "Offset", "Size")


def layout_lines(layout: Layout, width: int | None = None) -> Iterator[str]:
    """Yield the layout as text: each disk as a tree, then the volumes that span disks.

    Lines have marks of styles. In a window of `width` columns, tables are made to fit.
    """
    shown: set[str] = set()
    for disk in layout.disks:
        yield _disk_line(disk)
        yield from image_lines(disk.disk.image) if disk.disk.image else ()
        on_it = _volumes_on(disk.disk.name, layout)
        shown |= {finding.volume.name for finding in on_it}
        rows = list(_tree_rows(disk, on_it))
        yield from _table(rows, width) if rows else ["nothing is recognised on it"]
        yield ""
    spanning = [finding for finding in layout.volumes if finding.volume.name not in shown]
    if spanning:
        yield marked("head", "Logical volumes and arrays")
        yield from _table([_row(finding, SECTOR) for finding in spanning], width)
        yield ""

    for finding in layout.volumes:
        if len(finding.subvolumes) > 1:
            yield marked("head", f"Subvolumes of {printable(finding.volume.name)}")
            names = {one.uuid: one.number for one in finding.subvolumes if one.uuid}
            rows = [_subvolume_row(one, names) for one in finding.subvolumes]
            right = ("ID", "Generation")
            spare = ("UUID", "Created", "Generation")
            yield from table(
                headings(SUBVOLUME_HEADS), rows, right=right, width=width, dispensable=spare
            )
            yield ""


def _table(rows: list[tuple[str, ...]], width: int | None) -> Iterator[str]:
    spare = ("Offset", "Sectors", "UUID", "First sector", "Type")
    return table(headings(HEADS), rows, right=NUMBERS, width=width, dispensable=spare)


def _tree_rows(disk: DiskFinding, on_it: list[VolumeFinding]) -> Iterator[tuple[str, ...]]:
    """Yield a row for the disk, if it holds something itself, and for each of its regions."""
    found = {finding.volume.name: finding for finding in on_it}
    for finding in on_it:
        if finding.volume.kind == "disk" and _says_something(finding):
            yield _row(finding, disk.sector_size)
    for region, branch in zip(disk.regions, branches(disk.regions), strict=True):
        if region.kind == "partition":
            yield _row(found[region.name], disk.sector_size, branch, region)
        else:
            yield _region_row(region, disk.sector_size, branch)


def _region_row(region: Region, sector_size: int, branch: str) -> tuple[str, ...]:
    """Return the row of a region that is not a partition."""
    cells = (
        f"{branch}({region.name})",
        "",
        str(region.offset // sector_size),
        str(region.size // sector_size),
        str(region.offset),
        size_text(region.size),
    )
    style: Style = "name" if region.kind == "extended" else "faint"
    empty = [""] * (len(HEADS) - len(cells) - 1)
    remark = f"overlaps {printable(region.overlaps)}" if region.overlaps else ""
    return (*(Cell.of(style, cell) for cell in cells), *empty, Cell.of("bad", remark))


def _subvolume_row(facts: SubvolumeFacts, numbers: dict[str, int]) -> tuple[str, ...]:
    original = facts.original and str(numbers.get(facts.original, facts.original))
    path = "" if facts.path is None else printable_name(facts.path or b"/")
    return (
        str(facts.number),
        "(deleted)" if facts.deleted else path or "(nothing leads to it)",
        "*" if facts.is_default else "",
        original,
        "*" if facts.is_read_only else "",
        str(facts.generation),
        "" if facts.created is None else time_text(facts.created),
        facts.uuid,
    )


def _subvolume_data(facts: SubvolumeFacts) -> dict[str, Any]:
    return {
        "id": facts.number,
        "path": None if facts.path is None else path_text(facts.path or b"/"),
        "default": facts.is_default,
        "snapshot_of": facts.original or None,
        "read_only": facts.is_read_only,
        "deleted": facts.deleted,
        "generation": facts.generation,
        "created": None if facts.created is None else time_text(facts.created),
        "uuid": facts.uuid or None,
    }


def _disk_line(disk: DiskFinding) -> str:
    size = disk.disk.source.size
    tables = ", ".join(disk.tables) or "no partition table"
    sectors = f"sectors of {disk.sector_size} bytes"
    shown = f"{size} bytes ({size_text(size)}), {sectors}, {tables}"
    return f"{marked('head', disk.disk.name)}: {printable(disk.disk.path)}: {shown}"


def _volumes_on(disk: str, layout: Layout) -> list[VolumeFinding]:
    """Return the disk itself and its partitions, including those inside partitions."""
    names = {disk}
    found = []
    for finding in layout.volumes:  # a parent precedes its children
        if finding.volume.name == disk or (
            finding.volume.parent in names and finding.volume.kind == "partition"
        ):
            names.add(finding.volume.name)
            found.append(finding)
    return found


def _says_something(finding: VolumeFinding) -> bool:
    """Return whether a row is informative; a disk that only holds partitions has a heading."""
    return finding.volume.kind != "disk" or finding.content.state != "nothing known"


def _row(
    finding: VolumeFinding, sector_size: int, branch: str = "", region: Region | None = None
) -> tuple[str, ...]:
    volume, content = finding.volume, finding.content
    offset = _offset(finding)
    placed = offset is not None
    kind = content.kind or ("-" if content.state == "nothing known" else "")
    remark = _remark(content)
    if region is not None and region.overlaps:
        remark = "; ".join(filter(None, (f"overlaps {region.overlaps}", remark)))
    return (
        Cell.of("name", branch + printable(volume.name)),
        "" if volume.kind in {"disk", "partition"} else ", ".join(_disks(finding)),
        str((offset or 0) // sector_size) if placed else "",
        str(volume.source.size // sector_size),
        str(offset) if placed else "",
        size_text(volume.source.size),
        printable(volume.type_name or volume.type_id),
        printable(volume.label),
        "*" if volume.active else "",
        Cell.of(STYLES[content.state], kind),
        content.uuid,
        printable(path_text(content.label)),
        Cell.of(STYLES[content.state], printable(remark)),
    )


def _offset(finding: VolumeFinding) -> int | None:
    """Return where a volume in one run starts on its disk."""
    if finding.all_runs and len(finding.runs) == 1 and finding.runs[0].medium == "disk":
        return finding.runs[0].offset
    return None


def _disks(finding: VolumeFinding) -> list[str]:
    """Return the disks that hold parts of a volume, as far as its runs are known."""
    return list(dict.fromkeys(run.disk for run in finding.runs if run.medium == "disk"))


def _remark(content: Content) -> str:
    if content.state in {"readable", "nothing known"}:
        return ""
    return f"damaged: {content.reason}" if content.state == "damaged" else content.reason


def layout_data(layout: Layout) -> dict[str, Any]:
    """Return the layout as data for JSON."""
    units = {disk.disk.name: disk.sector_size for disk in layout.disks}
    return {
        "disks": [
            {
                "name": disk.disk.name,
                "path": disk.disk.path,
                "size": disk.disk.source.size,
                "sector_size": disk.sector_size,
                "partition_tables": list(disk.tables),
                "regions": list(map(region_data, disk.regions)),
                "image": image_data(disk.disk.image) if disk.disk.image else None,
            }
            for disk in layout.disks
        ],
        "volumes": [_volume_data(finding, units) for finding in layout.volumes],
    }


def _volume_data(finding: VolumeFinding, units: dict[str, int]) -> dict[str, Any]:
    volume, content = finding.volume, finding.content
    offset = _offset(finding)
    unit = units[finding.runs[0].disk] if offset is not None else SECTOR
    return {
        "name": volume.name,
        "aliases": list(volume.aliases),
        "kind": volume.kind,
        "parent": volume.parent or None,
        "partition_table": volume.table or None,
        "number": volume.number or None,
        "disks": _disks(finding),
        "offset": offset,
        "size": volume.source.size,
        "sector_size": unit,
        "first_sector": None if offset is None else offset // unit,
        "sectors": volume.source.size // unit,
        "type": volume.type_id or None,
        "type_name": volume.type_name or None,
        "partuuid": volume.partuuid or None,
        "partition_name": volume.label or None,
        "active": volume.active,
        "content": {
            "state": content.state,
            "kind": content.kind or None,
            "uuid": content.uuid or None,
            "label": path_text(content.label) or None,
            "reason": content.reason or None,
        },
        "runs": [run_data(run) for run in finding.runs],
        "all_runs": finding.all_runs,
        "subvolumes": list(map(_subvolume_data, finding.subvolumes)),
    }


def run_data(run: Run) -> dict[str, Any]:
    """Return a run as data for JSON; without disk and offset if it is not on a disk."""
    on_disk = run.medium == "disk"
    return {
        "start": run.start,
        "length": run.length,
        "medium": run.medium,
        "disk": run.disk if on_disk else None,
        "offset": run.offset if on_disk else None,
    }
