"""What is wrong with a spec, and where: one line per finding, in every step the same form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Pointer = tuple[str | int, ...]
"""The way from the top of a spec to one of its nodes: ("seq", 1, "repeat")."""


@dataclass(frozen=True, order=True)
class Finding:
    """One fault of one spec.

    `line` and `column` count from 1, as editors do; `pointer` is written as `/seq/1/repeat`.
    """

    file: str
    line: int
    column: int
    pointer: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}: "
        return f"{where}{self.pointer}: {self.message}" if self.pointer else where + self.message


class SpecError(Exception):
    """One or more specs are wrong; `findings` is never empty and comes sorted."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = sorted(set(findings))
        super().__init__("\n".join(map(str, self.findings)))


class ToolError(Exception):
    """A tool that the build needs is missing, of another version, or misbehaves."""


def show_pointer(pointer: Pointer) -> str:
    """`("seq", 1, "repeat")` as `/seq/1/repeat`; the top of a spec as the empty string."""
    return "".join(f"/{step}" for step in pointer)
