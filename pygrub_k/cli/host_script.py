"""The file of --script: what is executed instead of a guest's entry, as the host has it."""

from __future__ import annotations

import posix

from pygrub_k.errors import UsageError
from pygrub_k.limits import SCRIPT_SIZE
from pygrub_k.text import path_text


def script_in(path: str) -> str:
    """Return the text of a file on the host; UsageError if it cannot be read or is too large."""
    try:
        flags = posix.O_RDONLY | posix.O_CLOEXEC | posix.O_NOCTTY | posix.O_NONBLOCK
        descriptor = posix.open(path, flags)
        try:
            data = posix.read(descriptor, SCRIPT_SIZE + 1)
        finally:
            posix.close(descriptor)
    except OSError as error:
        raise UsageError(f"--script={path}: {error.strerror}") from error
    if len(data) > SCRIPT_SIZE:
        raise UsageError(f"--script={path}: more than {SCRIPT_SIZE} bytes")
    return path_text(data)
