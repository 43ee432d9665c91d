"""The regions of a disk: drawn as a tree, and as data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.inspect.regions import Region


def branches(regions: Sequence[Region]) -> list[str]:
    """Return the lines of a tree in front of each region."""
    last = [True] * len(regions)
    open_at: dict[int, bool] = {}
    for number in range(len(regions) - 1, -1, -1):
        depth = regions[number].depth
        last[number] = not open_at.get(depth, False)
        open_at = {one: is_open for one, is_open in open_at.items() if one < depth}
        open_at[depth] = True
    drawn: list[str] = []
    bars: list[str] = []
    for region, is_last in zip(regions, last, strict=True):
        bars = [*bars[: region.depth], "   " if is_last else "│  "]
        drawn.append("".join(bars[:-1]) + ("└─ " if is_last else "├─ "))
    return drawn


def region_data(region: Region) -> dict[str, Any]:
    """Return a region as data for JSON."""
    return {
        "kind": region.kind,
        "name": region.name,
        "offset": region.offset,
        "size": region.size,
        "depth": region.depth,
        "overlaps": region.overlaps or None,
    }
