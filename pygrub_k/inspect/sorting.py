"""Any number of lines, sorted in bounded memory: runs in temporary files, merged at the end.

Each line begins with a key of a fixed size, and is printed without it.
"""

from __future__ import annotations

import heapq
import tempfile
from contextlib import ExitStack
from typing import IO, TYPE_CHECKING, Final

from pygrub_k.errors import ConfinementError, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

KEY_SIZE: Final = 16 + 9
"""Characters of a key: seconds in hexadecimal digits, nanoseconds in decimal ones."""
RUN_SIZE: Final = 8 << 20
"""Bytes that are sorted in memory at once."""
MERGED_AT_ONCE: Final = 64
"""Runs that are open together; when there are so many, they are merged into one."""
PRINTED_AT_ONCE: Final = 64 << 10
"""Bytes that are handed on together, about."""


class LineSorter:
    """Takes pieces of lines, and hands them on in the order of their keys.

    Where the temporary files cannot take more, OutputError is raised.
    """

    def __init__(self, key_size: int) -> None:
        self._key_size = key_size
        self._waiting: list[bytes] = []
        self._length = 0
        self._stack = ExitStack()
        self._runs: list[IO[bytes]] = []

    def add(self, data: bytes) -> None:
        """Add more lines; a piece may end anywhere."""
        self._waiting.append(data)
        self._length += len(data)
        if self._length >= RUN_SIZE:
            self._spill()

    def finish(self, put: Callable[[bytes], object]) -> None:
        """Hand on all lines, sorted, in pieces of whole lines; afterwards there are none."""
        try:
            with self._stack:
                lines = self._taken(everything=True)
                runs: list[Iterable[bytes]] = [*self._runs, lines]
                piece: list[bytes] = []
                length = 0
                for line in heapq.merge(*runs) if self._runs else lines:
                    piece.append(line[self._key_size :])
                    length += len(line)
                    if length >= PRINTED_AT_ONCE:
                        put(b"".join(piece))
                        piece, length = [], 0
                put(b"".join(piece))
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"a temporary file of the timeline: {error.strerror}") from error
        self._runs = []

    def _taken(self, *, everything: bool) -> list[bytes]:
        """Return the lines at hand, sorted; ConfinementError if the last one is cut off."""
        data = b"".join(self._waiting)
        whole, end, rest = data.rpartition(b"\n")
        if everything and rest:
            raise ConfinementError("the worker's last line to be sorted is cut off")
        self._waiting, self._length = [rest], len(rest)
        lines = [line + end for line in whole.split(b"\n")] if end else []
        if any(len(line) <= self._key_size for line in lines):
            raise ConfinementError("the worker wrote a line to be sorted without a key")
        lines.sort()
        return lines

    def _spill(self) -> None:
        """Write the lines at hand to a run of their own; merge runs if there are too many."""
        lines = self._taken(everything=False)
        try:
            self._runs.append(self._run(lines))
            if len(self._runs) >= MERGED_AT_ONCE:
                merged = self._run(heapq.merge(*self._runs))
                for run in self._runs:
                    run.close()
                self._runs = [merged]
        except OSError as error:
            raise OutputError(f"a temporary file of the timeline: {error.strerror}") from error

    def _run(self, lines: Iterable[bytes] | Iterator[bytes]) -> IO[bytes]:
        run = self._stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - it does
        run.writelines(lines)
        run.seek(0)
        return run
