"""What an EWF image says of its acquisition: case, examiner, times.

Expert Witness Compression Format (libewf's documentation), 3.3 and 3.4.
"""

from __future__ import annotations

import zlib
from codecs import utf_16_decode
from itertools import pairwise

from pygrub_k.errors import CorruptError
from pygrub_k.limits import IMAGE_TEXT
from pygrub_k.text import printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.containers.ewf.sections import Contents, Section

_FIELDS: Final = {
    "c": "case",
    "n": "evidence",
    "a": "description",
    "e": "examiner",
    "t": "notes",
    "av": "acquired with",
    "ov": "acquired on",
    "m": "acquired",
    "u": "system time",
}
_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
"""What text in UTF-16 begins with."""


def told(contents: Contents) -> list[tuple[str, str]]:
    """Return what the header says, in words; an empty list if there is none that is understood."""
    found: dict[str, str] = {}
    for section in contents.headers:
        if section.kind != "xheader":
            found |= {name: value for name, value in _values(_text(section)) if value}
    words = [(name, printable(value)) for name, value in found.items()]
    if contents.num_errors:
        words.append(("ranges that could not be read", str(contents.num_errors)))
    return words


def _text(section: Section) -> str:
    """Return the text of a header; raises CorruptError if it is not packed as it should be."""
    raw = section.file.read_at(section.start, min(section.end - section.start, IMAGE_TEXT))
    try:
        data = zlib.decompressobj().decompress(raw, IMAGE_TEXT)
    except zlib.error as error:
        raise CorruptError("EWF header", section.start, str(error)) from error
    if data.startswith(_MARKS):
        return utf_16_decode(data, "replace", True)[0]
    return data.decode("latin-1")


def _values(text: str) -> list[tuple[str, str]]:
    """Return (name, value) of the line of values, which follows that of their short names."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for keys, values in pairwise(lines):
        if keys.startswith("c\t") or "\tav\t" in keys:
            pairs = zip(keys.split("\t"), values.split("\t"), strict=False)
            return [(_FIELDS[key], value.strip()) for key, value in pairs if key in _FIELDS]
    return []
