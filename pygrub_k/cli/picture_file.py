"""`layout --svg FILE`: the parent draws what the worker describes, into a new file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pygrub_k.errors import LimitError, OutputError
from pygrub_k.inspect.render.output import PICTURE
from pygrub_k.inspect.render.picture import drawn_disks, svg
from pygrub_k.limits import PICTURE_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.inspect.render.output import Printer


class WithPicture:
    """Prints frames, except those of the picture, which `finish` draws into `descriptor`."""

    def __init__(self, printer: Printer, descriptor: int) -> None:
        self._printer = printer
        self._descriptor = descriptor
        self._data = bytearray()

    @property
    def notes(self) -> Sequence[str]:
        """What could not be printed as it is."""
        return self._printer.notes

    def put(self, frame: bytes) -> int | None:
        """Print a frame, or keep it for the picture; LimitError if that becomes too large."""
        if frame[:1] != PICTURE:
            return self._printer.put(frame)
        self._data += frame[1:]
        if len(self._data) > PICTURE_SIZE:
            raise LimitError(f"a picture of more than {PICTURE_SIZE} bytes")
        return None

    def finish(self) -> None:
        """Complete what is printed, and draw; OutputError if the file cannot be written."""
        self._printer.finish()
        drawing = svg(drawn_disks(bytes(self._data))).encode()
        try:
            with os.fdopen(self._descriptor, "wb") as file:
                file.write(drawing)
        except OSError as error:
            raise OutputError(f"the picture: {error.strerror}") from error
