"""Records as JSON Lines: an object for each guest, in ASCII."""

from __future__ import annotations

import json
from typing import Any


class JsonRecords:
    """A line for each record."""

    def record(self, record: dict[str, Any]) -> bytes:
        """Return the record's line."""
        return json.dumps(record).encode() + b"\n"

    def end(self) -> bytes:
        """Return nothing: every line is whole by itself."""
        return b""
