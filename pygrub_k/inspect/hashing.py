"""Sums of files' content, and lists of sums that are known.

Imported before the worker is confined: after that it cannot load compiled modules.
"""

from __future__ import annotations

import csv
import hashlib
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import LimitError, UsageError
from pygrub_k.inspect.file_content import Hole, content_of
from pygrub_k.limits import KNOWN_SUMS, READ_AT_ONCE
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

    from pygrub_k.filesystems.model import Inode

ALGORITHMS: Final = {"md5": 16, "sha1": 20, "sha256": 32, "blake3": 32}
"""Names, and the bytes of a sum."""
LENGTHS: Final = {2 * size for size in ALGORITHMS.values()}
"""Hexadecimal digits of a sum."""
SUM: Final = re.compile(r"[0-9A-Fa-f]+")
SQLITE: Final = b"SQLite format 3\0"
HASHDEEP: Final = "%%%%"
PREFIX: Final = 2
"""Leading bytes of a sum by which sums are grouped."""


def makers(names: Sequence[str]) -> list[Callable[[], Any]]:
    """Return what makes objects with `update` and `hexdigest`; UsageError without the package."""
    found: list[Callable[[], Any]] = []
    for name in names:
        if name == "blake3":
            try:
                from blake3 import blake3
            except ImportError:
                raise UsageError("--algorithm blake3 needs the Python package blake3") from None
            found.append(blake3)
        else:
            found.append(partial(hashlib.new, name, usedforsecurity=False))
    for make in found:
        make()  # OpenSSL reads its configuration at the first time
    return found


def sums_of(
    inode: Inode, name: str, made_by: Sequence[Callable[[], Any]]
) -> Generator[None, None, list[str]]:
    """Return the sums of a file's content, with a pause after each piece; raises as content_of."""
    sums = [make() for make in made_by]
    for piece in content_of(inode, name):
        for data in _zeros(piece.length) if isinstance(piece, Hole) else (piece,):
            for one in sums:
                one.update(data)
            yield
    return [one.hexdigest() for one in sums]


def _zeros(length: int) -> Iterator[bytes]:
    zeros = bytes(min(length, READ_AT_ONCE))
    for done in range(0, length, READ_AT_ONCE):
        yield zeros[: length - done]


class KnownSums:
    """Sums of files that are known, of every length."""

    def __init__(self) -> None:
        self._sums: dict[int, dict[bytes, bytearray]] = {}
        self.count = 0

    @property
    def sizes(self) -> set[int]:
        """The lengths of the sums, in bytes."""
        return set(self._sums)

    def add(self, digits: str) -> None:
        """Add a sum in hexadecimal digits; LimitError if there are too many."""
        data = bytes.fromhex(digits)
        self._sums.setdefault(len(data), {}).setdefault(data[:PREFIX], bytearray()).extend(data)
        self.count += 1
        if self.count > KNOWN_SUMS:
            raise LimitError(f"a list of more than {KNOWN_SUMS} sums")

    def __contains__(self, digits: str) -> bool:
        data = bytes.fromhex(digits)
        together = self._sums.get(len(data), {}).get(data[:PREFIX], b"")
        at = together.find(data)
        while at % len(data) and at >= 0:
            at = together.find(data, at + 1)
        return at >= 0


def known_sums(path: str) -> KnownSums:
    """Return the sums in a file: NSRLFile.txt, what hashdeep writes, or one at each line's start.

    Raises UsageError if it cannot be read or has none, LimitError if it has too many.
    """
    found = KnownSums()
    shown = printable(path)
    try:
        with Path(path).open("rb") as file:
            if file.read(len(SQLITE)) == SQLITE:
                raise UsageError(f"--known: {shown} is a database; export its sums as text first")
        with Path(path).open(encoding="utf-8", errors="replace", newline="") as lines:
            for digits in _sums_in(lines):
                if len(digits) in LENGTHS and SUM.fullmatch(digits):
                    found.add(digits)
    except OSError as error:
        raise UsageError(f"--known: {shown}: {error.strerror}") from error
    if not found.count:
        raise UsageError(f"--known: {shown} has no line that begins with a sum")
    return found


def _sums_in(lines: Iterable[str]) -> Iterator[str]:
    """Yield what may be sums, from their columns where the file names its columns."""
    columns: list[int] = []
    for line in lines:
        if line.startswith(HASHDEEP) and "," in line:
            names = line[len(HASHDEEP) :].strip().split(",")
            columns = [at for at, name in enumerate(names) if name in ALGORITHMS]
        elif line.startswith('"SHA-1"'):
            columns = [at for at, name in enumerate(_fields(line)) if name in {"SHA-1", "MD5"}]
        elif columns:
            fields = _fields(line)
            yield from (fields[at] for at in columns if at < len(fields))
        else:
            first = line.strip().strip("\\").split(maxsplit=1)
            yield from (first[0].strip('",'),) if first else ()


def _fields(line: str) -> list[str]:
    return next(csv.reader([line.rstrip("\r\n")]), [])
