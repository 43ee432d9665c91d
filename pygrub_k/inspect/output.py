"""Standard output that keeps holes where it can."""

from __future__ import annotations

import fcntl
import os
from stat import S_ISREG
from typing import TYPE_CHECKING

from pygrub_k.errors import OutputError
from pygrub_k.inspect.file_content import Hole
from pygrub_k.limits import READ_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterable


def write_all(descriptor: int, pieces: Iterable[bytes | Hole]) -> None:
    """Write `pieces` to an open descriptor, holes as holes if it is a regular file.

    Raises OutputError if it cannot take them, and BrokenPipeError if its reader has gone.
    """
    sparse = _can_hold_holes(descriptor)
    gathered: list[bytes] = []
    waiting = 0
    try:
        for piece in pieces:
            if isinstance(piece, Hole):
                _write(descriptor, b"".join(gathered))
                gathered, waiting = [], 0
                _skip(descriptor, piece.length, sparse)
                continue
            gathered.append(piece)
            waiting += len(piece)
            if waiting >= READ_AT_ONCE:
                _write(descriptor, b"".join(gathered))
                gathered, waiting = [], 0
    finally:  # what came before a fault is worth having
        _write(descriptor, b"".join(gathered))


def _can_hold_holes(descriptor: int) -> bool:
    """Tell whether skipping leaves a hole: in a regular file that is not appended to."""
    try:
        appending = fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_APPEND
        return S_ISREG(os.fstat(descriptor).st_mode) and not appending
    except OSError as error:
        raise OutputError(f"standard output: {error.strerror}") from error


def _skip(descriptor: int, length: int, sparse: bool) -> None:
    try:
        if sparse and os.lseek(descriptor, 0, os.SEEK_CUR) >= os.fstat(descriptor).st_size:
            end = os.lseek(descriptor, length, os.SEEK_CUR)
            os.ftruncate(descriptor, end)
            return
    except OSError as error:
        raise OutputError(f"standard output: {error.strerror}") from error
    zeros = bytes(min(length, READ_AT_ONCE))
    for at in range(0, length, READ_AT_ONCE):
        _write(descriptor, zeros[: length - at])


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    try:
        while view:
            view = view[os.write(descriptor, view) :]
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output: {error.strerror}") from error
