"""Problems found on a disk that reading survives: one way to record them for every format."""

from __future__ import annotations

from pygrub_k.errors import CHECKSUM, VOLUME, CorruptError, Problem
from pygrub_k.limits import PROBLEMS_KEPT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from pygrub_k.errors import PygrubError


class Findings:
    """The problems of one file system, or of a guest's volumes, in order and without repetition.

    `name` is where a problem lies that says nothing else. If `verify` is false, what does not
    verify (checksums, and what a structure says of its own place) is recorded and used.
    """

    __slots__ = ("_is_plain", "_known", "more", "name", "problems", "verify")

    def __init__(self, name: str = "", *, verify: bool = True) -> None:
        self.name = name
        self.verify = verify
        self.problems: list[Problem] = []
        self.more = 0
        """Problems that were not kept, some of them perhaps alike."""
        self._known: set[tuple[str, str]] = set()
        self._is_plain = False

    def plainly(self, ask: Callable[[], Any]) -> Any:
        """Return what `ask` returns. What would be noted meanwhile is raised, and not noted.

        So something can be read before its turn: problems are noted when it is read again.
        """
        self._is_plain = True
        try:
            return ask()
        finally:
            self._is_plain = False

    def note(self, error: PygrubError, where: str = "") -> None:
        """Record a problem that reading survives; at most PROBLEMS_KEPT are kept."""
        if self._is_plain:
            raise error
        where = where or self.name
        key = (where, str(error))
        if key in self._known:
            return
        if len(self.problems) >= PROBLEMS_KEPT:
            self.more += 1
            return
        self._known.add(key)
        self.problems.append(Problem(where, error))

    def take(self, others: Findings) -> None:
        """Record the problems of others, too."""
        for problem in others.problems:
            self.note(problem.error, problem.where)

    def mismatch(
        self, structure: str, offset: int | None, reason: str, place: str = VOLUME
    ) -> None:
        """Raise CorruptError for what does not verify, or record it if it is to be used."""
        self.refuse(CorruptError(structure, offset, reason, place).because(CHECKSUM))

    def refuse(self, error: PygrubError) -> None:
        """Raise this error for what does not verify, or record it if it is to be used."""
        if self.verify:
            raise error
        self.note(error)

    def verify_checksum(
        self, structure: str, offset: int | None, computed: int | bytes, stored: int | bytes
    ) -> None:
        """Call `mismatch` if the computed checksum differs from the stored one."""
        if computed != stored:
            self.mismatch(structure, offset, wrong_checksum(computed, stored))


def wrong_checksum(computed: int | bytes, stored: int | bytes) -> str:
    r"""Return the message for a wrong checksum; bytes are shown in the order given.

    >>> wrong_checksum(0x1234, b"\x00\xff")
    'wrong checksum: 0x00001234 computed, 0x00ff stored'
    """
    return f"wrong checksum: {_hex(computed)} computed, {_hex(stored)} stored"


def _hex(value: int | bytes) -> str:
    return f"0x{value.hex()}" if isinstance(value, bytes) else f"{value:#010x}"
