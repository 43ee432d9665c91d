"""`stat`: everything that an inode says, and where its content lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from pygrub_k.inspect.inspection import ended
from pygrub_k.inspect.placement import runs_of
from pygrub_k.inspect.render.attribute_text import attribute_data, name_text
from pygrub_k.inspect.render.inode_text import (
    facts_data,
    inode_lines,
    runs_data,
    target_data,
)
from pygrub_k.inspect.render.json_text import json_stream

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.model import Inode
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.placement import Run


def output(inspection: Inspection) -> Iterator[str]:
    """Yield lines, or one JSON object; a symlink is followed only where that was asked for."""
    place = inspection.place(follow_last=inspection.request.follow)
    inode = place.inode
    facts = facts_of(inode)
    name = inspection.shown_name(place)
    target = _target(inspection, inode, name)
    attributes = list(inspection.survived(attributes_of(inode), name))
    for attribute in attributes:
        if attribute.error is not None:
            inspection.note(f"{name}: {name_text(attribute.name)}", attribute.error)
    runs = inspection.survived(_runs(inspection, inode), name)
    if inspection.request.as_json:
        head = {"volume": place.volume, "path": inspection.json_path(place), **facts_data(facts)}
        head["target"] = target_data(target)
        head["attributes"] = list(map(attribute_data, attributes))
        yield from ended(json_stream(head, "runs", runs_data(runs), inspection.json_tail))
    else:
        yield from ended(inode_lines(facts, name, target, attributes, runs))


def _target(inspection: Inspection, inode: Inode, name: str) -> bytes | None:
    try:
        return inode.target() if inode.kind == "symlink" else None
    except PygrubError as error:
        inspection.note(name, error)
        return None


def _runs(inspection: Inspection, inode: Inode) -> Iterator[Run]:
    if inode.kind in {"file", "directory"}:
        yield from runs_of(inode.content(), inspection.disks)
