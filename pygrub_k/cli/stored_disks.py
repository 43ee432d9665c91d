"""The disks that `pygrub-inspect` looks at: files that the parent opens, images in the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.containers import opening
from pygrub_k.containers.opening import open_images
from pygrub_k.containers.stored import StoredDisks, open_stored
from pygrub_k.source import FileSource
from pygrub_k.volumes.model import BlockDevice

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from pygrub_k.containers.model import Image, ImageFiles
    from pygrub_k.errors import PygrubError

NOTE: Final = "note: "
"""What lines begin with that are no problems."""


def opened_files(arguments: argparse.Namespace) -> StoredDisks:
    """Open all files that the command line names; raises SourceError, NotFoundError, LimitError."""
    return open_stored(
        (*arguments.disks, *arguments.disk),
        arguments.image_format,
        backing=arguments.backing,
        extents=arguments.extent,
        snapshot=arguments.snapshot,
    )


def disks_of(
    arguments: argparse.Namespace, stored: StoredDisks, progress: Callable[[], None]
) -> list[BlockDevice]:
    """Return the disks that the files hold, in the worker; raises what opening an image raises."""
    stored = reporting(stored, progress)
    images = open_images(stored.disks, arguments.image_format, stored.given, progress)
    if arguments.verify_image:
        images = [verified(image, progress) for image in images]
    return [
        BlockDevice(f"hd{number}", image.source, image.sector_size, image.files[0].name, image)
        for number, image in enumerate(images)
    ]


def lone_kernels(stored: StoredDisks, progress: Callable[[], None]) -> list[BlockDevice]:
    """Return the files as disks if the first is a kernel or ramdisk itself; else nothing."""
    from pygrub_k.kernels.content import StoredContent
    from pygrub_k.kernels.file_kind import kind_of_file

    mains = [files.main for files in reporting(stored, progress).disks]
    first = mains[0]
    if not kind_of_file(StoredContent(first.read_at, first.size)):
        return []
    return [
        BlockDevice(f"hd{number}", main, main.sector_size, main.name)
        for number, main in enumerate(mains)
    ]


class ReportingSource(FileSource):
    """A file of which every reading tells that the work goes on: a search may read all of it."""

    __slots__ = ("_progress",)

    def __init__(self, disk: FileSource, progress: Callable[[], None]) -> None:
        super().__init__(disk.descriptor, disk.size, disk.name, disk.sector_size)
        self._progress = progress

    def read_at(self, offset: int, length: int) -> bytes:
        """Read as a FileSource does."""
        self._progress()
        return super().read_at(offset, length)


def reporting(stored: StoredDisks, progress: Callable[[], None]) -> StoredDisks:
    """Return the same files, which tell of their reading: those of disks, images, what is below."""

    def told(files: ImageFiles) -> ImageFiles:
        parts = tuple(ReportingSource(part, progress) for part in files.parts)
        return files.replaced(main=ReportingSource(files.main, progress), parts=parts)

    given = stored.given
    below = tuple(map(told, given.backing))
    extents = tuple(ReportingSource(extent, progress) for extent in given.extents)
    disks = tuple(map(told, stored.disks))
    return StoredDisks(disks, given.replaced(backing=below, extents=extents))


def verified(image: Image, progress: Callable[[], None]) -> Image:
    """Return an image that tells whether its disk has the digests that it holds.

    A wrong one is a remark, and so is that it holds none. Raises what reading the disk raises.
    """
    if image.verify is None:
        remark = f"{image.files[0].name} holds no digests of its disk to compare with"
        return image.replaced(remarks=(*image.remarks, remark))
    details, remarks = list(image.details), list(image.remarks)
    for name, stored, computed in image.verify(progress):
        if stored == computed:
            details.append((f"{name} verified", "right"))
        else:
            details.append((f"{name} verified", "WRONG"))
            remarks.append(
                f"the disk's {name} is {computed.hex()}, and the image says {stored.hex()}"
            )
    return image.replaced(details=tuple(details), remarks=tuple(remarks))


def detected(arguments: argparse.Namespace, disks: list[BlockDevice]) -> Iterator[str]:
    """Yield notes on which disks were taken for images; the layout shows that itself."""
    for disk in disks if arguments.subcommand != "layout" else ():
        said = disk.image and opening.detection_of(disk.image)
        if said:
            yield f"{NOTE}{said}"


def remarks_of(disk: BlockDevice) -> Iterator[PygrubError]:
    """Yield what is wrong with the images of a disk that are read all the same."""
    if disk.image is not None:
        yield from opening.remarks_of(disk.image)
