"""The descriptor of a VMDK: a text that says which extents make up the disk.

VMware Virtual Disk Format 5.0, The Descriptor File.
"""

from __future__ import annotations

from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.limits import IMAGE_DISK_SIZE, IMAGE_PARTS, IMAGE_TEXT
from pygrub_k.record import Record
from pygrub_k.text import decimal, path_text, printable, shortened

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final, Literal

    from pygrub_k.source import ByteSource

    ExtentKind = Literal["flat", "sparse", "zero"]

START: Final = b"# Disk DescriptorFile"
STRUCTURE: Final = "VMDK descriptor"
SECTOR: Final = 512
NO_PARENT: Final = "ffffffff"
_ACCESS: Final = ("RW", "RDONLY", "NOACCESS")
_KINDS: Final[dict[str, ExtentKind]] = {
    "FLAT": "flat",
    "VMFS": "flat",
    "SPARSE": "sparse",
    "ZERO": "zero",
}
_NAMED_FROM: Final = 4
"""A line has at least so many words if it names a file: access, sectors, type, name."""


class Extent(Record):
    """`size` bytes of the disk, and in which file they lie, from byte `offset` of it on."""

    kind: ExtentKind
    size: int
    name: str = ""
    offset: int = 0


class Descriptor(Record):
    """What a descriptor says. `values` have the keys in lower case."""

    extents: tuple[Extent, ...]
    values: dict[str, str]

    @property
    def content_id(self) -> str:
        """What an image that lies on this one knows it by; eight hexadecimal digits."""
        return self.values.get("cid", "").lower()

    @property
    def parent_id(self) -> str:
        """The same of the image below; empty if there is none."""
        found = self.values.get("parentcid", NO_PARENT).lower()
        return "" if found == NO_PARENT else found


def read_descriptor(source: ByteSource, where: int, length: int) -> Descriptor:
    """Return the descriptor in these bytes; raises CorruptError, UnsupportedError, LimitError."""
    if length > IMAGE_TEXT:
        raise LimitError(f"{STRUCTURE}: {length} bytes, more than {IMAGE_TEXT}")
    if where + length > source.size:
        reason = f"{length} bytes at byte {where} of a file of {source.size}"
        raise CorruptError(STRUCTURE, None, reason)
    text = path_text(source.read_at(where, length).partition(b"\0")[0])
    values: dict[str, str] = {}
    extents: list[Extent] = []
    for line in _lines(text):
        words = line.split(None, 1)
        if words[0] in _ACCESS and "=" not in words[0]:
            if len(extents) == IMAGE_PARTS:
                raise LimitError(f"{STRUCTURE}: more than {IMAGE_PARTS} extents")
            extents.append(_extent(line))
            continue
        key, equals, value = line.partition("=")
        if equals:
            values[key.strip().lower()] = value.strip().strip('"')
    if sum(extent.size for extent in extents) > IMAGE_DISK_SIZE:
        raise CorruptError(STRUCTURE, None, "its extents are larger than any disk")
    return Descriptor(tuple(extents), values)


def _lines(text: str) -> Iterator[str]:
    for line in text.replace("\r", "\n").split("\n"):
        shown = line.strip()
        if shown and not shown.startswith("#"):
            yield shown


def _extent(line: str) -> Extent:
    """Return what a line like `RW 4192256 SPARSE "disk-s001.vmdk"` says."""
    head, _, rest = line.partition('"')
    name, _, after = rest.rpartition('"')
    words = [*head.split(), *([name] if rest else []), *after.split()]
    shown = printable(shortened(line))
    sectors = decimal(words[1]) if len(words) > 1 else None
    if sectors is None or len(words) <= _NAMED_FROM - 2:
        raise CorruptError(STRUCTURE, None, f"an extent that is not understood: {shown}")
    kind = _KINDS.get(words[_NAMED_FROM - 2])
    if kind is None or words[0] == "NOACCESS":
        raise UnsupportedError(STRUCTURE, None, f"an extent of another kind: {shown}")
    if kind == "zero":
        return Extent(kind, sectors * SECTOR)
    offset = decimal(words[_NAMED_FROM]) if len(words) > _NAMED_FROM else 0
    if not name or offset is None:
        raise CorruptError(STRUCTURE, None, f"an extent that is not understood: {shown}")
    return Extent(kind, sectors * SECTOR, name, offset * SECTOR)
