"""What an image may need besides its own files: backing files, extents, a snapshot's name.

The parent opened them before the worker started, because an option named them. What an image
itself says is only compared with that; no path of it is opened.
"""

from __future__ import annotations

from pygrub_k.containers.registry import FORMATS, named
from pygrub_k.errors import CorruptError, LimitError, NotFoundError, UnsupportedError
from pygrub_k.limits import IMAGE_CHAIN
from pygrub_k.record import Record
from pygrub_k.text import path_text, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.containers.model import Image, ImageFiles, ImageFormat
    from pygrub_k.source import FileSource


class Given(Record):
    """What options name: `backing` and `extents` in their order, one `snapshot`.

    `detects` says whether a backing file whose format nothing records may be told by its magic.
    """

    backing: tuple[ImageFiles, ...] = ()
    extents: tuple[FileSource, ...] = ()
    snapshot: str = ""
    detects: bool = False


class Opening:
    """One image being opened, and the `chain` of those above it that led to it.

    `progress` is called while opening takes long.
    """

    def __init__(
        self,
        given: Given,
        progress: Callable[[], None] = lambda: None,
        chain: tuple[ImageFiles, ...] = (),
    ) -> None:
        self.given = given
        self.progress = progress
        self.chain = chain

    @property
    def snapshot(self) -> str:
        """The internal snapshot that is wanted of this image; empty for the present state."""
        return "" if len(self.chain) > 1 else self.given.snapshot

    def backing(self, name: bytes, recorded: str) -> Image:
        """Return the backing image whose file has the name that the image records.

        `recorded` is the name of its format, or empty. Raises NotFoundError if no option gives
        such a file, UnsupportedError if nobody knows its format, CorruptError for a circle.
        """
        wanted = shown_name(name)
        for files in self.given.backing:
            if base_name(files.main.name) == wanted:
                if any(files.identity == above.identity for above in self.chain):
                    reason = f"its chain of backing files comes back to {files.main.name}"
                    raise CorruptError(self.name, None, reason)
                return self.opened(files, self._format(files, recorded))
        raise self.missing("backing file", wanted, "--backing")

    def candidates(self) -> Iterator[ImageFiles]:
        """Yield the given backing files that are not above in the chain."""
        for files in self.given.backing:
            if all(files.identity != above.identity for above in self.chain):
                yield files

    def opened(self, files: ImageFiles, form: ImageFormat) -> Image:
        """Open the next image of the chain; LimitError for a chain of more than IMAGE_CHAIN."""
        if len(self.chain) >= IMAGE_CHAIN:
            raise LimitError(f"{self.name}: more than {IMAGE_CHAIN} images in one chain")
        image = form.open(files, Opening(self.given, self.progress, (*self.chain, files)))
        return image.replaced(format=form.name)

    def extent(self, name: bytes, siblings: tuple[FileSource, ...] = ()) -> FileSource:
        """Return the file of that name among those given, or among the image's own `siblings`.

        Raises NotFoundError if there is none.
        """
        wanted = shown_name(name)
        for source in (*self.given.extents, *siblings):
            if base_name(source.name) == wanted:
                return source
        raise self.missing("file", wanted, "--extent")

    def missing(self, kind: str, wanted: str, option: str) -> NotFoundError:
        """Return the error for a file that an image needs and no option names."""
        return NotFoundError(
            f"{self.name}: it needs the {kind} {wanted}, which is not opened unless you name it:"
            f" {option}=PATH of a file with that name"
        )

    @property
    def name(self) -> str:
        """The path of the image's own file, as the administrator gave it."""
        return self.chain[-1].main.name if self.chain else "image"

    def _format(self, files: ImageFiles, recorded: str) -> ImageFormat:
        if recorded:
            form = named(recorded)
            if form is None:
                reason = f"its backing file has the format {printable(recorded)!r}"
                raise UnsupportedError(self.name, None, reason)
            return form
        for form in FORMATS:
            if form.probe(files.main):
                if self.given.detects:
                    return form
                reason = (
                    f"it does not record the format of its backing file, which looks like"
                    f" {form.title}; record it (qemu-img rebase -u -F)"
                )
                raise UnsupportedError(self.name, None, reason)
        raw = named("raw")
        assert raw is not None
        return raw


def shown_name(name: bytes) -> str:
    r"""Return the last part of a path that an image records, Windows' paths included.

    >>> shown_name(rb"C:\disks\base.vhd"), shown_name(b"/srv/base.qcow2")
    ('base.vhd', 'base.qcow2')
    """
    return base_name(path_text(name).replace("\\", "/"))


def base_name(path: str) -> str:
    """Return the last part of a path."""
    return path.rpartition("/")[2]
