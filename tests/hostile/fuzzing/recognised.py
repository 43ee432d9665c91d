"""Damaged volumes that are only recognised."""

from __future__ import annotations

from functools import cache

from pygrub_k.recognised.parts import identity_of_part
from pygrub_k.recognised.registry import identity_of, recognised
from tests.hostile.fuzzing.edits import EditedSource, edits
from tests.hostile.fuzzing.memory import SharedSource
from tests.hostile.fuzzing.seals import SECTOR
from tests.images.recognised import MADE


def recognised_volume(data: bytes) -> None:
    """The first byte chooses a volume; then come edits of the sectors that say what it is."""
    if not data:
        return
    number = data[0] % len(MADE)
    source, places = _volume(number)
    disk = EditedSource(source)
    for place, new in edits(data[1:], places, SECTOR):
        disk.write(place, new)
    kind = recognised(disk)
    for name in {MADE[number].name, kind.name if kind else ""}:
        identity_of(name, disk)
    identity_of_part(disk)


@cache
def _volume(number: int) -> tuple[SharedSource, tuple[int, ...]]:
    """Return a volume and where the sectors begin that say what it is."""
    made = MADE[number]
    starts = (at if at >= 0 else made.size + at for at, _ in made.pieces)
    return SharedSource(made.data()), tuple(sorted({at - at % SECTOR for at in starts}))
