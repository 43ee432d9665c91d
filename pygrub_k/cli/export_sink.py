"""The parent's end of an export: frames of the worker, checked, become calls of a writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from pygrub_k.errors import ConfinementError, LimitError
from pygrub_k.inspect.export.entry import entry_of
from pygrub_k.inspect.render.output import (
    DATA,
    ENTRY,
    ENTRY_PART,
    HOLE,
    HOLE_SIZE,
)
from pygrub_k.limits import EXPORT_ENTRY, EXPORT_LEAST, EXPORT_RATIO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.inspect.export.entry import ExportEntry


class Writer(Protocol):
    """Takes a tree, entry by entry; `notes` are what it could not keep."""

    @property
    def notes(self) -> Sequence[str]: ...

    def begin(self, entry: ExportEntry) -> None:
        """Take the next entry; what follows is its content."""

    def data(self, data: bytes) -> None:
        """Take bytes of the content."""

    def hole(self, length: int) -> None:
        """Take a hole in the content."""

    def finish(self) -> None:
        """Complete what was taken."""


class Budget:
    """How many bytes may still be written; the worker cannot fill a host's disk."""

    def __init__(self, disks: int) -> None:
        self.most = self.left = disks * EXPORT_RATIO + EXPORT_LEAST

    def take(self, length: int) -> None:
        """Spend some; LimitError when they are spent."""
        self.left -= length
        if self.left < 0:
            raise LimitError(f"the export has more than {self.most} bytes")


class ExportSink:
    """Takes frames; ConfinementError for an unexpected one."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._parts = b""
        self._room: int | None = None
        """Bytes of content that the current entry still has; None if it has none at all."""

    def take(self, frame: bytes) -> None:
        """Take one frame of the worker."""
        kind, content = frame[:1], frame[1:]
        if kind in (ENTRY, ENTRY_PART):
            self._parts += content
            if len(self._parts) > EXPORT_ENTRY:
                raise LimitError(f"an exported entry of more than {EXPORT_ENTRY} bytes")
            if kind == ENTRY:
                entry = entry_of(self._parts)
                self._parts = b""
                self._room = entry.size if entry.kind == "file" else None
                self._writer.begin(entry)
        elif kind == DATA and not self._parts:
            self._spend(len(content))
            self._writer.data(content)
        elif kind == HOLE and len(content) == HOLE_SIZE and not self._parts:
            length = int.from_bytes(content, "little")
            self._spend(length)
            self._writer.hole(length)
        else:
            raise ConfinementError(f"the worker exported an unexpected frame: {kind!r}")

    def _spend(self, length: int) -> None:
        if self._room is None or length > self._room:
            raise ConfinementError("the worker exported more than it said")
        self._room -= length
