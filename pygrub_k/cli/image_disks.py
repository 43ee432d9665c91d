"""The guest's disks where `pygrub-k --format` says that they are stored as images."""

from __future__ import annotations

from pygrub_k.containers.context import Given
from pygrub_k.containers.files import descriptors, open_image_files
from pygrub_k.containers.opening import StoredDisk, open_images, remarks_of
from pygrub_k.containers.registry import named
from pygrub_k.errors import Problem
from pygrub_k.source import open_disk

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.cli.options import Arguments
    from pygrub_k.source import Disk


class ImageDisks:
    """Files that are open, and in the worker the disks that they hold.

    Raises SourceError, NotFoundError for a missing part, and LimitError for too many files.
    """

    def __init__(self, arguments: Arguments) -> None:
        self.formats = arguments.format
        forms = map(named, self.formats)
        siblings = [form.siblings if form else "" for form in forms]
        self.stored = open_image_files(arguments.disks, siblings)
        backing = open_image_files(arguments.backing, [None] if arguments.backing else [""])
        extents = tuple(map(open_disk, arguments.extent))
        self.given = Given(backing, extents, arguments.snapshot)
        self.files = [image.main for image in self.stored]
        self.problems: list[Problem] = []
        self.descriptors = descriptors((*self.stored, *backing), extents)

    def disks(self, progress: Callable[[], None]) -> Sequence[Disk]:
        """Return the disks, and keep the problems; raises what opening an image raises."""
        images = open_images(self.stored, self.formats, self.given, progress)
        self.problems = [
            Problem(f"hd{number}", error)
            for number, image in enumerate(images)
            for error in remarks_of(image)
        ]
        return [image.files[0] if image.format == "raw" else StoredDisk(image) for image in images]
