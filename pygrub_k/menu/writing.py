"""A plain terminal: lines that are written to it."""

from __future__ import annotations

import os


def write(screen: int, text: str) -> None:
    """Write text that is safe to show; do nothing if the terminal is gone."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        while data:
            data = data[os.write(screen, data) :]
    except OSError:  # a dead terminal must not keep the guest from booting
        return
