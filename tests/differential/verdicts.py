"""What `verify` of a driver finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.damage import Damage, verify

if TYPE_CHECKING:
    from pygrub_k.filesystems.model import Filesystem


def findings(filesystem: Filesystem, *, data: bool = False) -> list[Damage]:
    """Return the findings; the driver must have checks of its own."""
    found = verify(filesystem, data=data)
    assert found is not None
    return [one for one in found if isinstance(one, Damage)]
