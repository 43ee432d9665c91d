"""What is said where a worker ended without a word of its own."""

from __future__ import annotations

from pygrub_k.errors import LimitError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.errors import PygrubError
    from pygrub_k.source import FileSource


def given_up(disks: Sequence[FileSource], error: PygrubError) -> str:
    """Return the message for a worker that ended without saying what it had looked at."""
    lines = [f"disk hd{number}: {disk.name}" for number, disk in enumerate(disks)]
    if isinstance(error, LimitError):
        last = (
            "the guest's disk asks for more time or memory than any boot needs; check it for"
            " damage, or start a kernel by hand with --kernel=PATH"
        )
    else:
        last = "this is a fault of pygrub-k, not of the guest; report it with what --debug shows"
    return "\n".join((*lines, str(error), f"nothing to boot: {last}"))
