"""What an export sends for each entry before its content, and how strictly the parent reads it.

The worker may have been taken over by the disk that it reads: its parent, which writes files, takes
nothing that it has not checked here, and no path, only names.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, fields
from typing import Any, Final

from pygrub_k.errors import ConfinementError
from pygrub_k.limits import EXPORT_NESTING, EXPORT_RUNS, NAME_LENGTH, PATH_LENGTH

KINDS: Final = (
    *("file", "directory", "symlink", "hard link", "fifo", "character device", "block device"),
)
LARGEST: Final = (1 << 63) - 1
ATTRIBUTES: Final = 1 << 16
"""Extended attributes of one entry: as many as its file system can hold, or fewer."""
VALUE: Final = 1 << 16
"""Bytes in the value of one: as Linux (XATTR_SIZE_MAX)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportEntry:
    """A file or another object below the directory that is `depth` levels below the first one.

    The entries of a directory follow it, one level deeper. `name` is what it is to be called:
    a name that no path can have is replaced. A "hard link" stands for an entry that came
    before: `number` tells which, those that may be meant having one that is not 0. `runs` are
    (start, length) of the bytes of a file that are stored, in order; None if that is not known, or
    there are too many. Times are nanoseconds since 1970. `attributes` are values by full names.
    """

    kind: str
    name: bytes
    depth: int
    number: int = 0
    mode: int = 0
    uid: int | None = None
    gid: int | None = None
    size: int = 0
    accessed: int | None = None
    modified: int | None = None
    changed: int | None = None
    created: int | None = None
    target: bytes = b""
    device: tuple[int, int] | None = None
    attributes: tuple[tuple[bytes, bytes], ...] = ()
    runs: tuple[tuple[int, int], ...] | None = None

    def packed(self) -> bytes:
        """Return it as bytes, which `entry_of` reads."""
        data = {name: getattr(self, name) for name in NAMES}
        data["name"], data["target"] = _text(self.name), _text(self.target)
        data["attributes"] = [[_text(name), _text(value)] for name, value in self.attributes]
        return json.dumps(data, separators=(",", ":")).encode()


def _text(data: bytes) -> str:
    return b64encode(data).decode()


def entry_of(data: bytes) -> ExportEntry:
    """Return the entry in bytes from the worker; ConfinementError if they are invalid."""
    try:
        found = json.loads(data)
        _require(isinstance(found, dict) and found.keys() == NAMES, "its members")
        found["name"], found["target"] = _bytes(found["name"]), _bytes(found["target"])
        found["attributes"] = tuple(_attribute(one) for one in _list(found["attributes"]))
        if found["runs"] is not None:
            found["runs"] = tuple(map(_pair, _list(found["runs"])))
        if found["device"] is not None:
            found["device"] = _pair(found["device"])
        entry = ExportEntry(**found)
        _check(entry)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ConfinementError(f"the worker exports an invalid entry: {error}") from error
    return entry


def _require(holds: object, what: str) -> None:
    if not holds:
        raise ValueError(what)


def _bytes(text: Any) -> bytes:
    _require(isinstance(text, str), "a text")
    return b64decode(text, validate=True)


def _list(found: Any) -> list[Any]:
    _require(isinstance(found, list), "a list")
    result: list[Any] = found
    return result


def _attribute(found: Any) -> tuple[bytes, bytes]:
    name, value = map(_bytes, _list(found))
    _require(0 < len(name) <= NAME_LENGTH and b"\0" not in name, "an attribute's name")
    _require(len(value) <= VALUE, "an attribute's value")
    return name, value


def _pair(found: Any) -> tuple[int, int]:
    first, second = _list(found)
    _require(_is_number(first, LARGEST) and _is_number(second, LARGEST), "two numbers")
    return first, second


def _is_number(found: Any, most: int) -> bool:
    return type(found) is int and 0 <= found <= most


def _check(entry: ExportEntry) -> None:
    """Raise ValueError for what no honest worker says."""
    name = entry.name
    _require(entry.kind in KINDS, "its kind")
    _require(0 < len(name) <= NAME_LENGTH, "its name")
    _require(name not in (b".", b"..") and b"/" not in name and b"\0" not in name, "its name")
    _require(_is_number(entry.depth, EXPORT_NESTING), "its depth")
    _require(_is_number(entry.number, LARGEST), "its number")
    _require(_is_number(entry.mode, 0o7777), "its mode")
    _require(_is_number(entry.size, LARGEST), "its size")
    for owner in (entry.uid, entry.gid):
        _require(owner is None or _is_number(owner, (1 << 32) - 1), "its owner")
    for time in (entry.accessed, entry.modified, entry.changed, entry.created):
        _require(time is None or (type(time) is int and abs(time) <= LARGEST * 1000), "its times")
    _require(len(entry.target) < PATH_LENGTH and b"\0" not in entry.target, "its target")
    _require(bool(entry.target) == (entry.kind == "symlink"), "its target")
    _require(len(entry.attributes) <= ATTRIBUTES, "its attributes")
    _require((entry.device is not None) == entry.kind.endswith("device"), "its device")
    end = 0
    for start, length in entry.runs or ():
        _require(start >= end and length > 0, "its runs")
        end = start + length
    _require(end <= entry.size and len(entry.runs or ()) <= EXPORT_RUNS, "its runs")


NAMES: Final = {field.name for field in fields(ExportEntry)}
