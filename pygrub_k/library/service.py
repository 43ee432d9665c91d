"""What answers a program's questions about a guest: in the confined worker, or in the process.

A question is one of an inspection's subcommands. Its output comes in portions, each when it is
asked for, so that a walk over millions of names needs no memory and may be left at any time.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.containers.opening import detection_of, remarks_of
from pygrub_k.errors import Problem, UsageError
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.file_content import Range
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.inspect.render.output import frames_of
from pygrub_k.inspect.sector_sizes import with_sector_sizes
from pygrub_k.inspect.volume_names import named_volume
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.containers.model import Image
    from pygrub_k.filesystems.model import Settings

    Opener = Callable[[], Sequence[Image]]
    Sink = Callable[[bytes], None]

FRAME_SIZE: Final = 64 << 10
PORTION: Final = 4
"""Frames in a portion."""
MOST_OPEN: Final = 64
"""Questions whose output is not at its end; the oldest is forgotten for another one."""
ASK: Final = b"ask"
MORE: Final = b"more"
CLOSE: Final = b"close"
NAME: Final = b"name"
END: Final = b"end"


def question(subcommand: str, path: str = "/", **more: Any) -> bytes:
    """Return a question as bytes. `path` has escapes (inspect/paths.py)."""
    return json.dumps({"subcommand": subcommand, "path": path, **more}).encode()


class Service:
    """Answers questions about one guest, which is opened at the first of them."""

    def __init__(self, opener: Opener, settings: Settings, sector_size: int | None = None) -> None:
        self._opener = opener
        self._settings = settings
        self._sector_size = sector_size
        self._guest: Guest | None = None
        self._disks: Sequence[BlockDevice] = ()
        self._said: list[str] = []
        self._open: dict[bytes, tuple[Inspection, Iterator[bytes]]] = {}
        self._count = 0

    def handle(self, request: Sequence[bytes], sink: Sink) -> list[bytes]:
        """Answer one request; output goes to `sink`. Raises what the subcommand raises."""
        kind, *rest = request
        if kind == ASK:
            return [self._ask(rest[0])]
        if kind == MORE:
            return self._more(rest[0], sink)
        if kind == NAME:
            name = rest[0].decode("utf-8", "surrogateescape")
            return [named_volume(self._opened(), name).encode("utf-8", "surrogateescape")]
        self._open.pop(rest[0], None)
        return []

    def _ask(self, data: bytes) -> bytes:
        given = json.loads(data)
        path = given.pop("path").encode("utf-8", "surrogateescape")
        start, end = given.pop("range", (0, None))
        request = Request(path=path, range=Range(start, end), **given)
        guest = self._opened()
        inspection = Inspection(request, guest, self._disks)
        for note in self._said:
            inspection.say(note)
        while len(self._open) >= MOST_OPEN:
            del self._open[next(iter(self._open))]
        self._count += 1
        number = b"%d" % self._count
        self._open[number] = inspection, frames_of(inspection.output(), FRAME_SIZE)
        return number

    def _opened(self) -> Guest:
        if self._guest is None:
            images = self._opener()
            disks = [
                BlockDevice(f"hd{at}", image.source, image.sector_size, image.files[0].name, image)
                for at, image in enumerate(images)
            ]
            self._disks, self._said = with_sector_sizes(disks, self._sector_size)
            self._guest = Guest(scan(self._disks), self._settings)
            self._guest.problems += [
                Problem(f"hd{at}: {image.files[0].name}", error)
                for at, image in enumerate(images)
                for error in remarks_of(image)
            ]
            self._said += filter(None, map(detection_of, images))
        return self._guest

    def _more(self, number: bytes, sink: Sink) -> list[bytes]:
        """Send a portion; return nothing if there may be more, else END, problems and notes."""
        if number not in self._open:
            raise UsageError("too many walks and files are open at once; this one was closed")
        inspection, frames = self._open[number]
        portion = list(islice(frames, PORTION))
        for frame in portion:
            sink(frame)
        if len(portion) == PORTION:
            return []
        del self._open[number]
        said = {"problems": inspection.problems(), "notes": inspection.notes()}
        return [END, json.dumps(said).encode()]
