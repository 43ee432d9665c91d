"""Raw disks, in one file or in several that follow each other."""

from __future__ import annotations

from pygrub_k.containers.mapping import Joined
from pygrub_k.containers.model import Image

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.containers.model import Context, ImageFiles


def open_raw(files: ImageFiles, _: Context) -> Image:
    """Return a disk that is its file."""
    return Image(files.main, "raw", (files.main,), sector_size=files.main.sector_size)


def open_split(files: ImageFiles, _: Context) -> Image:
    """Return a disk whose parts follow each other; a remark says which one has an odd size."""
    sources = (files.main, *files.parts)
    usual = files.main.size
    remarks = [
        f"{source.name} has {source.size} bytes, the first part {usual}; is it complete?"
        for number, source in enumerate(sources[1:], 2)
        if source.size > usual or (source.size < usual and number < len(sources))
    ]
    return Image(
        Joined(sources),
        "split",
        sources,
        details=(("parts", str(len(sources))),),
        remarks=tuple(remarks),
    )
