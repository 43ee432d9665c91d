"""Names in directories that no path leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pygrub_k.filesystems.lookup import OWN, is_odd

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_Place = TypeVar("_Place")


def odd_ones(entries: Iterable[tuple[bytes, _Place]]) -> Iterator[tuple[bytes, _Place]]:
    """Yield those of (name, place) whose name no path can have, but the first `.` and `..`."""
    met: set[bytes] = set()
    for name, place in entries:
        if name in OWN and name not in met:
            met.add(name)
        elif is_odd(name):
            yield name, place
