"""What a format of records offers."""

from __future__ import annotations

from typing import Any, Protocol


class Records(Protocol):
    """Makes bytes of records, one after the other."""

    def record(self, record: dict[str, Any]) -> bytes:
        """Return what is printed for a record now; empty where all of them are needed first."""

    def end(self) -> bytes:
        """Return what is printed behind the last."""
