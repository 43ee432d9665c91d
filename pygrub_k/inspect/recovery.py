"""Recovering deleted files, with a manifest: what the worker sends."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.steps import Steps
from pygrub_k.inspect.export.entry import ExportEntry
from pygrub_k.inspect.file_content import Hole, content_of, stored_runs
from pygrub_k.inspect.render.lost_text import lost_data
from pygrub_k.limits import EXPORT_LEAST, EXPORT_RATIO, MIB, NAME_LENGTH, RECOVERY_MANIFEST
from pygrub_k.text import component_text, printable_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k.filesystems.lost import LostFile
    from pygrub_k.filesystems.model import Inode
    from pygrub_k.inspect.inspection import Inspection

MANIFEST: Final = b"manifest.jsonl"
_ZEROS: Final = bytes(MIB)


class Recovery:
    """Yields a directory for each volume with the files that it lost, and then the manifest.

    A file is called by the number of its inode and its name, so that none hides another. What was
    wholly overwritten is left out, with its line in the manifest. A file has no sum there if the
    holes of all of them have more bytes than an export may have: damaged inodes say 16 TiB.
    """

    def __init__(self, inspection: Inspection) -> None:
        self._inspection = inspection
        self._manifest: list[bytes] = []
        self._size = 0
        self._taken: set[bytes] = set()
        self._count = 0
        disks = sum(disk.source.size for disk in inspection.disks)
        self._zeros_left = disks * EXPORT_RATIO + EXPORT_LEAST

    def of(self, found: Iterable[tuple[str, LostFile]]) -> Iterator[ExportEntry | bytes | Hole]:
        """Yield what is recovered of `found`, (volume, deleted file) for each."""
        current = ""
        for volume, lost in found:
            inode = lost.inode
            is_file = inode is not None and inode.kind == "file" and lost.content != "overwritten"
            if inode is None or not is_file:
                self._add(volume, lost, None)
                continue
            if volume != current:
                current = volume
                yield ExportEntry(kind="directory", name=volume.encode(), depth=0, mode=0o700)
            yield from self._file(volume, lost, inode)
        data = b"".join(self._manifest)
        yield ExportEntry(kind="file", name=MANIFEST, depth=0, mode=0o600, size=len(data))
        for at in range(0, len(data), MIB):
            yield data[at : at + MIB]
        self._inspection.say(f"{self._count} files recovered, see {MANIFEST.decode()}")

    def _file(
        self, volume: str, lost: LostFile, inode: Inode
    ) -> Iterator[ExportEntry | bytes | Hole]:
        name = self._name(lost)
        shown = f"({volume}) {name.decode()}"
        try:
            source = inode.content()
            size, runs = source.size, stored_runs(source)
        except PygrubError as error:
            self._inspection.note(shown, error)
            self._add(volume, lost, None)
            return
        steps = Steps()
        steps.expect(size // MIB)
        self._inspection.progress.follow(steps)
        facts = lost.facts
        yield ExportEntry(
            kind="file",
            name=name,
            depth=1,
            mode=0o600,
            size=size,
            accessed=facts.accessed if facts else None,
            modified=facts.modified if facts else None,
            runs=runs,
        )
        digest, complete, is_summed, at = sha256(), True, True, 0
        try:
            for piece in content_of(inode, shown):
                is_summed = is_summed and self._hash(digest, piece)
                yield piece
                at += len(piece) if isinstance(piece, bytes) else piece.length
                steps.reach(at // MIB)
        except PygrubError as error:
            self._inspection.note(shown, error)
            complete = False
        self._count += 1
        if not is_summed:
            self._inspection.say(f"{shown}: it has too many bytes in holes to make a sum of them")
        self._add(
            volume,
            lost,
            {
                "file": f"{volume}/{name.decode()}",
                "sha256": digest.hexdigest() if is_summed else None,
                "complete": complete,
            },
        )

    def _hash(self, digest: Any, piece: bytes | Hole) -> bool:
        """Add a piece to a sum; tell whether it could be."""
        if isinstance(piece, bytes):
            digest.update(piece)
            return True
        left = piece.length
        if left > self._zeros_left:
            return False
        self._zeros_left -= left
        while left:
            step = min(left, len(_ZEROS))
            digest.update(_ZEROS[:step])
            left -= step
        return True

    def _name(self, lost: LostFile) -> bytes:
        """Return a unique name for a file, in ASCII."""
        own = lost.path.rpartition(b"/")[2] if lost.path is not None else b"file"
        text = component_text(own).encode("ascii", "backslashreplace").replace(b"/", b"_")
        first = b"%d-%b" % (lost.number or 0, text)
        found = first = first[: NAME_LENGTH - 8]
        count = 1
        while found in self._taken:
            count += 1
            found = b"%b~%d" % (first, count)
        self._taken.add(found)
        return found

    def _add(self, volume: str, lost: LostFile, written: dict[str, Any] | None) -> None:
        """Add a line to the manifest; LimitError if it becomes too long."""
        row = lost_data(volume, lost)
        if lost.path is not None:
            row["path"] = printable_name(lost.path)
            row["path_bytes"] = b64encode(lost.path).decode()
        row["other_names"] = [printable_name(name) for name in lost.other_names]
        row |= written or {"file": None, "sha256": None, "complete": False}
        line = json.dumps(row).encode() + b"\n"
        self._size += len(line)
        if self._size > RECOVERY_MANIFEST:
            raise LimitError(f"the manifest has more than {RECOVERY_MANIFEST} bytes")
        self._manifest.append(line)
