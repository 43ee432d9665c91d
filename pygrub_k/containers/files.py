"""The files of images, opened by the parent: what the command line names, and nothing else.

Parts of an image are found by the name that was given, never by what an image says.
"""

from __future__ import annotations

import os
import zlib  # noqa: F401 - the confined worker may be unable to load it

from pygrub_k.containers.model import ImageFiles
from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.limits import IMAGE_PARTS
from pygrub_k.source import open_disk
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Final

    from pygrub_k.containers.model import Siblings
    from pygrub_k.source import FileSource

_AHEAD: Final = 8
"""Names behind a missing part that are looked for, to tell a gap from the end."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def open_image_files(
    paths: Sequence[str], siblings: Sequence[Siblings | None]
) -> tuple[ImageFiles, ...]:
    """Open files and the further parts of the images that they begin, read-only.

    `siblings` says how parts are named, for each path; None looks for parts of any kind, and the
    last is that of all further paths. Raises SourceError, NotFoundError for a missing part, and
    LimitError for more than IMAGE_PARTS files; then none of them stays open.
    """
    images = []
    opened: list[FileSource] = []
    try:
        for number, path in enumerate(paths):
            kind = siblings[min(number, len(siblings) - 1)]
            main = open_disk(path)
            opened.append(main)
            parts = []
            for part_path in part_paths(path, kind, IMAGE_PARTS + 1 - len(opened)):
                parts.append(open_disk(part_path))
                opened.append(parts[-1])
            status = os.fstat(main.descriptor)
            images.append(ImageFiles(main, tuple(parts), (status.st_dev, status.st_ino)))
    except BaseException:  # whatever ends it, Ctrl-C too: nobody else knows what is open
        for file in opened:
            os.close(file.descriptor)
        raise
    return tuple(images)


def descriptors(images: Sequence[ImageFiles], extents: Sequence[FileSource] = ()) -> list[int]:
    """Return the descriptors of all files, for the worker."""
    files = [file for image in images for file in (image.main, *image.parts)]
    return [file.descriptor for file in (*files, *extents)]


def part_paths(path: str, kind: Siblings | None, at_most: int) -> list[str]:
    """Return the paths of an image's further parts, in order; see `open_image_files`."""
    finders: dict[Siblings, Callable[[str], list[Iterator[str]]]] = {
        "numbered": _numbered,
        "ewf": _segments,
        "vmdk": _extents,
    }
    found: list[str] = []
    for name, finder in finders.items():
        if kind in (name, None):
            for sequence in finder(path):
                found += _present(sequence, at_most - len(found), must_follow=name != "vmdk")
    return found


def _present(paths: Iterator[str], at_most: int, *, must_follow: bool) -> list[str]:
    """Return the paths up to the first that is missing; NotFoundError if others come behind it."""
    found: list[str] = []
    for path in paths:
        if not os.access(path, os.F_OK):
            later = (other for _, other in zip(range(_AHEAD), paths, strict=False))
            behind = next((other for other in later if os.access(other, os.F_OK)), None)
            if behind is not None and must_follow:
                raise NotFoundError(f"{path}: this part is missing, but {behind} is there")
            return found
        if len(found) >= at_most:
            raise LimitError(f"{path}: more than {IMAGE_PARTS} files")
        found.append(path)
    return found


def _numbered(path: str) -> list[Iterator[str]]:
    """Return the names behind one that ends in .001, .000, .01 or .aa, and the like."""
    stem, dot, ending = path.rpartition(".")
    if not dot or len(ending) < len("00"):
        return []
    first = decimal(ending, most=1)
    if first is not None:
        return [(f"{stem}.{number:0{len(ending)}}" for number in range(first + 1, 1 << 20))]
    if ending == "a" * len(ending):
        return [(f"{stem}.{_in_letters(number, len(ending))}" for number in range(1, 26**2))]
    return []


def _in_letters(number: int, width: int) -> str:
    """Return what split(1) calls part `number`, from 0 on.

    >>> _in_letters(27, 2)
    'bb'
    """
    letters = ""
    for _ in range(width):
        number, letter = divmod(number, len(_LETTERS))
        letters = _LETTERS[letter] + letters
    return letters


def _segments(path: str) -> list[Iterator[str]]:
    """Return the names behind one that ends in .E01: .E02 to .E99, .EAA to .EZZ, .FAA to .ZZZ."""
    stem, dot, ending = path.rpartition(".")
    if not dot or ending.upper() not in ("E01", "S01"):
        return []
    return [(f"{stem}.{name}" for name in _segment_names(ending[0]))]


def _segment_names(first: str) -> Iterator[str]:
    yield from (f"{first}{number:02}" for number in range(2, 100))
    letters = _LETTERS if first.islower() else _LETTERS.upper()
    for start in letters[letters.index(first) :]:
        yield from (f"{start}{second}{third}" for second in letters for third in letters)


def _extents(path: str) -> list[Iterator[str]]:
    """Return the names that VMware gives the extents of a .vmdk that is a descriptor."""
    stem, dot, ending = path.rpartition(".")
    if not dot or ending.lower() != "vmdk":
        return []
    return [
        iter((f"{stem}-flat.{ending}",)),
        *(_counted(f"{stem}-{letter}", f".{ending}") for letter in "sf"),
    ]


def _counted(stem: str, ending: str) -> Iterator[str]:
    return (f"{stem}{number:03}{ending}" for number in range(1, 1000))
