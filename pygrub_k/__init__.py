"""Find out what a guest would boot by reading its disks, without mounting them.

The commands `pygrub-k` and `pygrub-inspect` are the interface, and for other programs `open_guest`:

    with open_guest("disk.img") as guest:
        for volume in guest.volumes:
            if volume.is_readable:
                for row in volume.walk():
                    print(row.path, row.size)
        print(guest.volume("LABEL=root").path("/etc/fstab").read_text())

All other modules may change before 1.0.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any

    from pygrub_k.errors import NotFoundError, PygrubError
    from pygrub_k.library.guest import OpenGuest, Volume, open_guest
    from pygrub_k.library.metadata import Stat
    from pygrub_k.library.path import GuestPath, Row

__all__ = (
    "GuestPath",
    "NotFoundError",
    "OpenGuest",
    "PygrubError",
    "Row",
    "Stat",
    "Volume",
    "__version__",
    "open_guest",
)
_PLACES = {
    "NotFoundError": "errors",
    "PygrubError": "errors",
    "OpenGuest": "library.guest",
    "Volume": "library.guest",
    "open_guest": "library.guest",
    "GuestPath": "library.path",
    "Row": "library.path",
    "Stat": "library.metadata",
}
"""Where the public names are, which are imported when they are wanted: a boot wants none."""

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Return a public name from where it is."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from pygrub_k.loading import loaded

    return loaded(__name__, f"{_PLACES[name]}.{name}")


del TYPE_CHECKING  # it is no name of ours
