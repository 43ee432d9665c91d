"""An export as a tar archive: pax headers for what the old format has no room for.

POSIX.1-2017, pax, "pax Interchange Format"; sparse files as GNU tar's format 1.0 (its manual,
"Storing Sparse Files"); extended attributes as SCHILY.xattr.*, as GNU tar and libarchive do.
"""

from __future__ import annotations

import os
import tarfile
import unicodedata
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import ConfinementError, CorruptError, OutputError
from pygrub_k.filesystems import acl
from pygrub_k.filesystems.attributes import ACCESS_LISTS
from pygrub_k.filesystems.facts import SECOND

if TYPE_CHECKING:
    from pygrub_k.cli.export_sink import Budget
    from pygrub_k.inspect.export.entry import ExportEntry

KINDS: Final = {
    "file": tarfile.REGTYPE,
    "directory": tarfile.DIRTYPE,
    "symlink": tarfile.SYMTYPE,
    "hard link": tarfile.LNKTYPE,
    "fifo": tarfile.FIFOTYPE,
    "character device": tarfile.CHRTYPE,
    "block device": tarfile.BLKTYPE,
}
BLOCK: Final = tarfile.BLOCKSIZE
ZEROS: Final = bytes(1 << 16)
TIMES: Final = {
    "mtime": "modified",
    "atime": "accessed",
    "ctime": "changed",
}


class TarWriter:
    """Writes a tree to an open descriptor (cli.export_sink.Writer)."""

    def __init__(self, descriptor: int, budget: Budget) -> None:
        self._descriptor = descriptor
        self._budget = budget
        self._names: list[bytes] = []
        self._places: dict[int, bytes] = {}
        self._left = 0
        """Bytes of the current entry's content that are still to be written."""
        self._written = 0
        self._is_sparse = False
        self._cut = 0
        self._is_empty = True

    @property
    def notes(self) -> list[str]:
        """How many files could not be read whole."""
        if not self._cut:
            return []
        return [f"{self._cut} files in the archive are zeros from where they could not be read"]

    def begin(self, entry: ExportEntry) -> None:
        self._end_file()
        self._is_empty = False
        if entry.depth > len(self._names):
            raise ConfinementError("the worker exported an entry below a directory that is none")
        del self._names[entry.depth :]
        path = b"/".join((*self._names, entry.name))
        if entry.kind == "directory":
            self._names.append(entry.name)
        info = tarfile.TarInfo(_text(path))
        info.type = KINDS[entry.kind]
        info.mode, info.uid, info.gid = entry.mode, entry.uid or 0, entry.gid or 0
        headers = _headers(entry)
        if entry.kind == "hard link":
            known = self._places.get(entry.number)
            if known is None:
                raise ConfinementError("the worker exported a link to nothing")
            info.linkname = _text(known)
        elif entry.number:
            self._places[entry.number] = path
        if entry.target:
            info.linkname = _text(entry.target)
        if entry.device is not None:
            info.devmajor, info.devminor = entry.device
        content = self._begin_content(entry, info, headers, path)
        info.mtime = (entry.modified or 0) // SECOND
        info.pax_headers = _as_they_are(path, entry.target) | headers
        try:
            header = info.tobuf(tarfile.PAX_FORMAT, "utf-8", "surrogateescape")
        except ValueError as error:
            raise ConfinementError(
                f"the worker exported what no archive can have: {error}"
            ) from error
        self._write(header + content)

    def _begin_content(
        self, entry: ExportEntry, info: tarfile.TarInfo, headers: dict[str, str], path: bytes
    ) -> bytes:
        """Say how much content follows; return what of it comes first: the map of a sparse file."""
        self._left = self._written = 0
        self._is_sparse = False
        if entry.kind != "file":
            return b""
        runs = entry.runs
        stored = sum(length for _, length in runs) if runs is not None else entry.size
        if runs is None or stored == entry.size:
            info.size = self._left = entry.size
            return b""
        self._is_sparse = True
        spans = [*runs]
        if not spans or sum(spans[-1]) < entry.size:
            spans.append((entry.size, 0))  # the end of the file is a hole
        lines = [len(spans), *(number for span in spans for number in span)]
        content = "".join(f"{number}\n" for number in lines).encode()
        content += bytes(-len(content) % BLOCK)
        headers |= {
            "GNU.sparse.major": "1",
            "GNU.sparse.minor": "0",
            "GNU.sparse.name": _text(path),
            "GNU.sparse.realsize": str(entry.size),
        }
        info.name = _text(b"/".join((*self._names, b"GNUSparseFile.0", entry.name)))
        info.size = len(content) + stored
        self._left = stored
        return content

    def data(self, data: bytes) -> None:
        if len(data) > self._left:
            raise ConfinementError("the worker exported more than it said")
        self._left -= len(data)
        self._written += len(data)
        self._write(data)

    def hole(self, length: int) -> None:
        if self._is_sparse:
            return
        while length:
            step = min(length, len(ZEROS))
            self.data(ZEROS[:step])
            length -= step

    def finish(self) -> None:
        """Complete the archive; one without entries stays a file without bytes."""
        self._end_file()
        if not self._is_empty:
            self._write(bytes(2 * BLOCK))

    def _end_file(self) -> None:
        """Fill up what an entry promised, and its last block."""
        if self._left:
            self._cut += 1
            self._is_sparse = False
            self.hole(self._left)
        self._write(bytes(-self._written % BLOCK))
        self._written = 0

    def _write(self, data: bytes) -> None:
        self._budget.take(len(data))
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._descriptor, view) :]
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"the archive: {error.strerror}") from error


def _headers(entry: ExportEntry) -> dict[str, str]:
    """Return the pax headers of an entry: exact times, and extended attributes."""
    headers = {}
    for header, field in TIMES.items():
        moment: int | None = getattr(entry, field)
        if moment is not None:
            sign, (seconds, rest) = "-" * (moment < 0), divmod(abs(moment), SECOND)
            headers[header] = f"{sign}{seconds}.{rest:09d}"
    for name, value in entry.attributes:
        headers[f"SCHILY.xattr.{_text(name)}"] = _text(value)
        if name in ACCESS_LISTS:
            headers |= _access_list(name, value)
    return headers


def _as_they_are(*names: bytes | None) -> dict[str, str]:
    """Return the header that has names taken as bytes, if one is not in Unicode's normal form C.

    libarchive brings names that it takes for text into that form, and so makes other names of
    them. Names that are not UTF-8 get the header from tarfile.
    """
    for name in names:
        text = _text(name or b"")
        if not unicodedata.is_normalized("NFC", text):
            return {"hdrcharset": "BINARY"}
    return {}


def _access_list(name: bytes, value: bytes) -> dict[str, str]:
    """Return an access control list as GNU tar restores it; nothing for a value that is none."""
    kind = _text(name).removeprefix("system.posix_acl_")
    try:
        entries = acl.texts_of(acl.entries_of(value))
    except CorruptError:  # its bytes are there all the same
        return {}
    return {f"SCHILY.acl.{kind}": ",".join(entries)}


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
