"""What `verify` of a driver finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.damage import Damage, Expected, Passed, verify

if TYPE_CHECKING:
    from pygrub_k.filesystems.model import Filesystem


def findings(filesystem: Filesystem, *, data: bool = False) -> list[Damage]:
    """Return the findings; the driver must have checks of its own."""
    found = verify(filesystem, data=data)
    assert found is not None
    return [one for one in found if isinstance(one, Damage)]


def steps(filesystem: Filesystem, *, data: bool = False) -> tuple[int, int]:
    """Return how many checks a verification passes, and how many it said there would be."""
    items = list(verify(filesystem, data=data) or ())
    passed = sum(item.count for item in items if isinstance(item, Passed))
    return passed, sum(item.count for item in items if isinstance(item, Expected))
