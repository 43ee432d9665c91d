"""A boot that failed, for those who say why."""

from __future__ import annotations

from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.boot.search import Search
    from pygrub_k.bootconfig.model import BootMenu
    from pygrub_k.errors import PygrubError
    from pygrub_k.guest.guest import Guest
    from pygrub_k.volumes.model import BlockDevice


class Failure(Record):
    """A boot that failed: how far the search and the menu came, and the error that ended it.

    `search` is None where no configuration was looked for, `menu` where none was found.
    """

    guest: Guest
    disks: Sequence[BlockDevice]
    error: PygrubError
    search: Search | None = None
    menu: BootMenu | None = None
    by_name: bool = False
    """Whether one entry was asked for by name."""
