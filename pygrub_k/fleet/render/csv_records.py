"""Records as CSV (RFC 4180, but with a line feed alone): lists are JSON in a field."""

from __future__ import annotations

import json
from typing import Any

from pygrub_k.inspect.audit.fields import RECORD
from pygrub_k.inspect.render.csv_rows import field


class CsvRecords:
    """A line of names, and a line for each record."""

    def __init__(self) -> None:
        self._head = ",".join(name for name, _ in RECORD) + "\n"

    def record(self, record: dict[str, Any]) -> bytes:
        """Return the record's line, with the names in front of the first."""
        line = ",".join(field(_text(record[name])) for name, _ in RECORD)
        head, self._head = self._head, ""
        return f"{head}{line}\n".encode()

    def end(self) -> bytes:
        """Return the line of names where there were no records."""
        return self._head.encode()


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value) if isinstance(value, list) else str(value)
