"""`diff`: what differs between two disks, or between two states of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.inspect.checks import report_of
from pygrub_k.inspect.comparing import WANTED, Comparison
from pygrub_k.inspect.inspection import ended
from pygrub_k.inspect.past_states import pasts
from pygrub_k.inspect.render.difference_text import difference_data, difference_line
from pygrub_k.inspect.render.json_text import json_stream
from pygrub_k.inspect.selection import Place
from pygrub_k.inspect.trees import tree_at
from pygrub_k.inspect.volume_names import named_volume

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.inspect.comparing import Difference
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.past_states import PastOfVolume
    from pygrub_k.inspect.trees import Tree


def output(inspection: Inspection) -> Iterator[str]:
    """Yield a line for each difference, or one JSON object."""
    found = _all(inspection)
    if inspection.request.as_json:
        rows = (difference_data(volume, one) for volume, one in found)
        yield from ended(json_stream({}, "differences", rows, inspection.json_tail))
        return
    yield from inspection.shown(difference_line(volume, one) for volume, one in found)


def _all(inspection: Inspection) -> Iterator[tuple[str, Difference]]:
    progress = inspection.progress

    def compared(count: int) -> None:
        progress.done += count

    for before, after in _pairs(inspection):
        trees = tree_at(before, WANTED), tree_at(after, WANTED)
        for tree in trees:
            if tree.path == b"/":
                progress.expect(partial(_num_files, tree.filesystem))
        comparison = Comparison(*trees, inspection.disks, inspection.note, compared)
        for one in comparison.differences():
            yield after.volume, one
        _note_problems(inspection, trees)


def _note_problems(inspection: Inspection, trees: Iterable[Tree]) -> None:
    """Note what went wrong in past states: of today's file systems the guest tells."""
    known = [one for _, one in inspection.guest.opened()]
    for tree in trees:
        if not any(tree.filesystem is one for one in known):
            for problem in tree.filesystem.problems:
                inspection.note(f"({tree.volume})", problem.error)


def _num_files(filesystem: Filesystem) -> int | None:
    return report_of(filesystem).num_files


def _pairs(inspection: Inspection) -> Iterator[tuple[Place, Place]]:
    """Yield both sides of each volume: states of one disk, or the same place on two disks."""
    request = inspection.request
    if request.states != ("", ""):
        one = _with_states(inspection)
        inspection.say_if(one.content_note)
        before, after = (
            _place(inspection, one.volume, _state(inspection, one, name)) for name in request.states
        )
        yield before, after
        return
    guest, seen = inspection.guest, False
    names = guest.volumes() if request.volume is None else (named_volume(guest, request.volume),)
    for name in names:
        disk, comma, rest = name.partition(",")
        other = f"hd1{comma}{rest}"
        if disk != "hd0" or other not in guest.volumes():
            continue
        try:
            sides = [guest.filesystem(one) for one in (name, other)]
        except PygrubError:  # Guest keeps it as a problem
            continue
        seen = True
        before, after = (
            _place(inspection, volume, filesystem)
            for volume, filesystem in zip((name, other), sides, strict=True)
        )
        yield before, after
    if not seen:
        raise NotFoundError("the two disks have no readable file system at the same place")


def _with_states(inspection: Inspection) -> PastOfVolume:
    """Return the volume that has the requested states."""
    wanted = [name for name in inspection.request.states if name]
    found = []
    for one in pasts(inspection.guest, inspection.request.volume):
        try:
            for name in wanted:
                one.named(name)
        except NotFoundError:
            continue
        found.append(one)
    if len(found) == 1:
        return found[0]
    states = " and ".join(wanted)
    if found:
        volumes = ", ".join(one.volume for one in found)
        raise NotFoundError(f"several volumes have {states}: name one of {volumes}")
    raise NotFoundError(f"no volume has {states}; `ls --at list` shows what there is")


def _state(inspection: Inspection, one: PastOfVolume, name: str) -> Filesystem:
    if not name:
        return inspection.guest.filesystem(one.volume)
    return one.past.open(one.named(name))


def _place(inspection: Inspection, volume: str, filesystem: Any) -> Place:
    path = inspection.request.path or b"/"
    return Place(volume, filesystem, lookup(filesystem, path), path)
