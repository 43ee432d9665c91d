"""A walk of which a partner does parts, both in one process: the rows are those of one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from pygrub_k.filesystems.batch import FACTS
from pygrub_k.inspect import share_work, shares
from pygrub_k.inspect.scans import scan_of
from pygrub_k.inspect.share_work import ShareWork
from pygrub_k.inspect.shares import Shares
from pygrub_k.inspect.walk import Walk
from tests.walks import rows_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.confined.channel import Channel, PartnerEnd
    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.inspect.rows import Fault, Part
    from tests.walks import Row


class LocalChannel:
    """Both ends of a channel (confined/channel.py): what is asked for is done at once."""

    is_idle = True

    def __init__(self, scan: Scan) -> None:
        self._work = ShareWork(cast("PartnerEnd", self), [scan])
        self._slots: dict[int, bytes] = {}
        self._answers: list[list[bytes]] = []

    def begin(self) -> bool:
        """Do nothing: it is ready."""
        return True

    def drain(self) -> None:
        """Forget what was not taken."""
        self._answers.clear()

    def ask(self, items: Sequence[bytes]) -> None:
        self._answers.append(self._work.answer(items))

    def answer(self) -> list[bytes]:
        return self._answers.pop(0)

    def put(self, slot: int, parts: Sequence[bytes]) -> None:
        self._slots[slot] = b"".join(parts)

    def slot(self, number: int, length: int) -> bytes:
        return self._slots[number][:length]


class Counted(Shares):
    """Counts the rows that came of a partner."""

    given = 0

    def below(self, *arguments: Any) -> Iterator[Part] | None:
        found = super().below(*arguments)
        return None if found is None else self._counted(found)

    def _counted(self, found: Iterator[Part]) -> Iterator[Part]:
        for part in found:
            self.given += part.last - part.first
            yield part


def shared_parts(scan: Scan, other: Scan, root: Any = 0) -> tuple[Iterator[Part | Fault], Counted]:
    """Return a walk by one scan, of which a partner does parts by another one, and their count."""
    found = Counted(cast("Channel", LocalChannel(other)), 0, grouped=True)
    return Walk(scan, grouped=True, shares=found).below(root), found


def shared_walk(
    filesystem: Filesystem, other: Filesystem, wanted: Sequence[str] = FACTS
) -> tuple[list[Row], int]:
    """Return the rows of such a walk, of two objects for one file system, and how many came of it.

    Even small directories are worth it here.
    """
    scan, second = scan_of(filesystem, wanted), scan_of(other, wanted)
    second.identity(other.root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shares, "WORTH", 1)
        patch.setattr(shares, "GUESS", 1.0)
        patch.setattr(shares, "SHARE", 0.95)
        patch.setattr(shares, "TARGET", 12)
        patch.setattr(share_work, "MOST", 300)
        parts, count = shared_parts(scan, second, scan.identity(filesystem.root))
        return list(rows_data(parts, scan)), count.given
