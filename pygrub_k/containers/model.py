"""Disk images: what opening one gives, and what its format says about itself."""

from __future__ import annotations

from pygrub_k.loading import loaded
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Final, Literal, Protocol

    from pygrub_k.errors import NotFoundError
    from pygrub_k.source import ByteSource, FileSource

    class Context(Protocol):
        """What an image may need besides its own files, see context.py."""

        @property
        def snapshot(self) -> str:
            """The internal snapshot that is wanted; empty for the present state."""

        @property
        def name(self) -> str:
            """The path of the image's own file."""

        def progress(self) -> None: ...
        def backing(self, name: bytes, recorded: str) -> Image: ...
        def candidates(self) -> Iterator[ImageFiles]: ...
        def opened(self, files: ImageFiles, form: ImageFormat) -> Image: ...
        def extent(self, name: bytes, siblings: tuple[FileSource, ...] = ()) -> FileSource: ...
        def missing(self, kind: str, wanted: str, option: str) -> NotFoundError: ...

    Opener = Callable[["ImageFiles", Context], "Image"]
    Digest = tuple[str, bytes, bytes]
    """The name of a digest, as the image holds it, as the disk has it."""
    Siblings = Literal["", "numbered", "ewf", "vmdk"]

IMAGE: Final = "byte {} of the image"
"""How an error names a byte of an image's file, see errors.VOLUME."""


class ImageFiles(Record):
    """The files of one image, which the parent opened.

    `parts` are those whose names follow from that of `main`, in order; `identity` tells `main` from
    all other files, by whatever path they were opened.
    """

    main: FileSource
    parts: tuple[FileSource, ...] = ()
    identity: tuple[int, int] = (0, 0)


class Snapshot(Record):
    """A state of the disk that is kept inside of an image; `seconds` since 1970."""

    id: str
    name: str
    seconds: int
    size: int
    """Bytes that the disk had then."""


class Image(Record):
    """A guest's disk as an image stores it.

    `format` is a name of the registry, `found` says how it was known. `version` and `details` are
    words for people. `allocated` counts the bytes of the disk that this image itself stores; None
    if that takes too long to count. `backing` are the images below, the next one first.
    `remarks` say what is wrong with an image that is read all the same.
    """

    source: ByteSource
    format: str
    files: tuple[FileSource, ...]
    version: str = ""
    details: tuple[tuple[str, str], ...] = ()
    allocated: Callable[[], int | None] | None = None
    snapshots: tuple[Snapshot, ...] = ()
    snapshot: str = ""
    """The internal snapshot that is shown instead of the present state."""
    backing: tuple[Image, ...] = ()
    remarks: tuple[str, ...] = ()
    found: str = ""
    sector_size: int = 0
    """In bytes, as the image says; 0 if it does not."""
    verify: Callable[[Callable[[], None]], tuple[Digest, ...]] | None = None
    """Returns the digests that the image holds of its disk, beside those that the disk has.

    It reads all of the disk, and calls its argument while it does. None if it holds none.
    """


class ImageFormat(Record):
    """How to recognise and open one format of images.

    `magic` lists alternatives of (byte offset, expected bytes); a negative offset counts from the
    end. `opener` is a "module.function" of this package. `siblings` says what other files belong to
    an image, by their names.
    """

    name: str
    title: str
    magic: tuple[tuple[int, bytes], ...]
    opener: str
    siblings: Siblings = ""

    def probe(self, source: ByteSource) -> bool:
        """Tell by magic alone whether a file may be such an image."""
        for place, magic in self.magic:
            at = place if place >= 0 else source.size + place
            fits = 0 <= at <= source.size - len(magic)
            if fits and source.read_at(at, len(magic)) == magic:
                return True
        return False

    def open(self, files: ImageFiles, context: Context) -> Image:
        """Return the image; raises what reading raises, NotFoundError if a file is not given."""
        opener: Opener = loaded(__package__, self.opener)
        return opener(files, context)
