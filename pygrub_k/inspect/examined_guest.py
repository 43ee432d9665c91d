"""A guest that is examined: what its file systems survived is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pygrub_k.errors import Problem
from pygrub_k.guest.guest import Guest

if TYPE_CHECKING:
    from pygrub_k.filesystems.model import Filesystem, Settings
    from pygrub_k.volumes.model import Scan


@runtime_checkable
class KeepsProblems(Protocol):
    """A file system that records what it found wrong and survived."""

    problems: list[Problem]


class ExaminedGuest(Guest):
    """A Guest that knows which of its file systems were opened."""

    def __init__(self, scan: Scan, settings: Settings | None = None) -> None:
        super().__init__(scan, settings)
        self._examined: dict[str, Filesystem] = {}

    def filesystem(self, name: str) -> Filesystem:
        filesystem = self._examined[name] = super().filesystem(name)
        return filesystem

    def filesystem_problems(self) -> list[Problem]:
        """Return what the opened file systems survived, with the volume where each lies."""
        return [
            Problem(name, problem.error)
            for name, filesystem in self._examined.items()
            if isinstance(filesystem, KeepsProblems)
            for problem in filesystem.problems
        ]
