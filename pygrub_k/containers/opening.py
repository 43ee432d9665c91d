"""From the files that the parent opened to the disks that they hold; runs in the worker."""

from __future__ import annotations

from pygrub_k.containers.context import Opening
from pygrub_k.containers.registry import FORMATS, named
from pygrub_k.errors import CorruptError, FormatError, NotFoundError, UsageError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Final

    from pygrub_k.containers.context import Given
    from pygrub_k.containers.model import Image, ImageFiles, ImageFormat

DETECTED: Final = "detected"
"""How `Image.found` begins where nobody said what a file is."""


class StoredDisk:
    """The disk of an image, with a name for messages: its file's path, and the format."""

    __slots__ = ("_source", "name", "sector_size", "size")

    def __init__(self, image: Image) -> None:
        self._source = image.source
        self.name = f"{image.files[0].name} ({image.format})"
        self.sector_size = image.sector_size
        self.size = image.source.size

    def read_at(self, offset: int, length: int) -> bytes:
        return self._source.read_at(offset, length)


def open_images(
    disks: Sequence[ImageFiles],
    formats: Sequence[str],
    given: Given,
    progress: Callable[[], None] = lambda: None,
) -> list[Image]:
    """Return each disk as the image that it is; `formats` see `format_of`.

    The last format is that of all further disks. Raises what opening raises, with the file's path.
    """
    images = []
    for number, files in enumerate(disks):
        name = formats[min(number, len(formats) - 1)]
        form, found = format_of(files, name)
        try:
            image = Opening(given, progress).opened(files, form).replaced(found=found)
        except FormatError as error:
            place = f"{files.main.name}, read as {form.title}"
            raise error.at(place) from error
        if given.snapshot and not image.snapshot:
            reason = f"{files.main.name}: a {form.title} has no internal snapshots"
            raise NotFoundError(reason)
        images.append(image)
    return images


def remarks_of(image: Image) -> Iterator[CorruptError]:
    """Yield what is wrong with an image, or one below, that is read all the same."""
    for remark in image.remarks:
        yield CorruptError(f"{image.format} image", None, remark)
    for below in image.backing:
        yield from remarks_of(below)


def detection_of(image: Image) -> str:
    """Return that a file was taken for an image and why, empty if somebody said that it is one."""
    if image.format == "raw" or not image.found.startswith(DETECTED):
        return ""
    return f"{image.files[0].name} is read as {image.format}, {image.found}"


def format_of(files: ImageFiles, name: str) -> tuple[ImageFormat, str]:
    """Return the format called `name`, and how it is known; `auto` is what the file looks like."""
    if name != "auto":
        form = named(name)
        if form is None:
            raise UsageError(f"no image format {name!r}")
        return form, "as told"
    for form in FORMATS:
        if form.probe(files.main):
            return form, f"{DETECTED} by its magic"
    chosen = named("split" if files.parts else "raw")
    assert chosen is not None
    return chosen, f"{DETECTED} by its name" if files.parts else "no image format is recognised"
