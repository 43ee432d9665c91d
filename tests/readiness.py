"""Waiting for a descriptor: by poll, since select takes no number from 1,024 on."""

from __future__ import annotations

import select


def is_readable(descriptor: int, seconds: float) -> bool:
    """Return whether there is something to read, or its other end is gone, within some seconds."""
    waiting = select.poll()
    waiting.register(descriptor, select.POLLIN)
    return bool(waiting.poll(seconds * 1000))
