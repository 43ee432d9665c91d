"""One disk or guest to look at, as it is sent to who does it, and what comes back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any, Final

TABLES: Final = {"audit": "guests", "ls": "files", "hash": "hashes", "timeline": "events"}
"""Subcommands over many guests, and the table of a dataset that each of them fills."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is to be done with a guest (`plan`, GuestPlan.as_data) within limits.

    `words` are the command line of a subcommand on its disks; an audit has `against` alone.
    Results go to `directory`, whose dataset has the id `dataset`; both empty: they come back.
    """

    kind: str
    plan: dict[str, Any]
    words: tuple[str, ...] = ()
    against: str = ""
    seconds: float = 0
    memory: int = 0
    """MiB."""
    output: int = 0
    """Bytes of rows."""
    directory: str = ""
    dataset: str = ""

    @property
    def id(self) -> str:
        """A name for file and row: the same for the same question about the same disks."""
        asked = [self.kind, self.plan, self.words, self.against]
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:ID_DIGITS]

    @property
    def guest(self) -> str:
        """What the guest is called."""
        return str(self.plan["name"])

    def line(self) -> bytes:
        """Return the task as a line of JSON."""
        return json.dumps(asdict(self)).encode() + b"\n"


ID_DIGITS: Final = 32


def task_of(line: bytes) -> Task:
    """Return the task that a line has."""
    data = json.loads(line)
    return Task(**{**data, "words": tuple(data["words"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a task: `failed` says why nothing is known, `boots` is of an audit alone.

    `record` is there where results come back, and are not written into a dataset.
    """

    failed: str = ""
    boots: bool | None = None
    rows: int = 0
    problems: tuple[str, ...] = ()
    seconds: float = 0.0
    processor_seconds: float = 0.0
    record: dict[str, Any] | None = None

    def line(self) -> bytes:
        """Return the outcome as a line of JSON."""
        return json.dumps(asdict(self)).encode() + b"\n"


def outcome_of(line: bytes) -> Outcome:
    """Return the outcome that a line has."""
    data = json.loads(line)
    return Outcome(**{**data, "problems": tuple(data["problems"])})
