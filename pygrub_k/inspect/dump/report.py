"""A structure as it is shown: its fields, where each lies on which disk, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pygrub_k.errors import CorruptError, NotFoundError
from pygrub_k.inspect.dump.checksums import verify
from pygrub_k.inspect.dump.fields import read_fields
from pygrub_k.inspect.dump.notes import type_named
from pygrub_k.inspect.placement import runs_of
from pygrub_k.source import part_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.inspect.dump.fields import Field
    from pygrub_k.inspect.dump.notes import TypeNotes
    from pygrub_k.inspect.dump.target import Target
    from pygrub_k.inspect.placement import Run
    from pygrub_k.volumes.model import BlockDevice


@dataclass(frozen=True, slots=True)
class Report:
    """What a structure says. `failure` is why its fields end too early, or empty."""

    target: Target
    notes: TypeNotes
    data: bytes
    fields: list[Field]
    failure: str
    runs: list[Run]

    def place(self, start: int) -> tuple[str, int | None]:
        """Return (disk, its byte) of byte `start`; a description if it is not on a disk."""
        for run in self.runs:
            if run.start <= start < run.start + run.length:
                if run.medium == "disk":
                    return run.disk, run.offset + start - run.start
                return run.medium, None
        return "", None

    def faults(self) -> Iterator[CorruptError]:
        """Yield what is wrong: magics, checksums, and that it ends too early."""
        target = self.target
        for path, field in _all_fields(self.fields, ""):
            if field.verdict is not None and field.verdict.holds is False:
                reason = f"{path}: wrong, {field.verdict.reason}"
                yield CorruptError(target.title, target.offset + field.start, reason)
        if self.failure:
            yield CorruptError(target.title, target.offset, self.failure)


def report_of(target: Target, disks: Sequence[BlockDevice]) -> Report:
    """Read a structure; NotFoundError if it lies beyond the end, SourceError if it is unreadable.

    What is wrong with it is part of the report.
    """
    if target.length <= 0:
        where = f"byte {target.offset} of {target.volume}"
        raise NotFoundError(f"{target.title}: {where}, which has {target.source.size} bytes")
    data = target.source.read_at(target.offset, target.length)
    notes = type_named(target.kind)
    fields, failure = read_fields(notes, data, target.arguments)
    verify(target.kind, data, fields, target.known)
    runs = list(runs_of(part_of(target.source, target.offset, target.length), disks))
    return Report(target, notes, data, fields, failure, runs)


def _all_fields(fields: Sequence[Field], prefix: str) -> Iterator[tuple[str, Field]]:
    for field in fields:
        yield prefix + field.name, field
        yield from _all_fields(field.parts, f"{prefix}{field.name}.")
