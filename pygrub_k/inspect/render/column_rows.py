"""What the columns of rows are in blocks for Parquet: names with what they name, and inodes."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.batch import TIMES
from pygrub_k.inspect.render.column_blocks import BLOCK_ROWS, NUMBERS, Blocks, Texts, Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.inspect.inode_list import Inodes
    from pygrub_k.inspect.render.output import Columns
    from pygrub_k.inspect.rows import Part, Rows

COLUMNS: Final = (
    *(("volume", "word"), ("path", "text"), ("path_bytes", "bytes"), ("kind", "word")),
    *((name, "number") for name in NUMBERS),
    *((name, "time") for name in TIMES),
    *(("flags", "word"), ("device", "word"), ("target", "text"), ("target_bytes", "bytes")),
    *((name, "word") for name in ("name_state", "inode_state", "source", "error")),
)
INODE_COLUMNS: Final = (
    *(("volume", "word"), ("inode", "number"), ("subvolume", "number"), ("inode_state", "word")),
    *(("source", "word"), ("kind", "word")),
    *((name, "number") for name in ("mode", "links", "uid", "gid", "project")),
    *((name, "number") for name in ("size", "allocated", "position", "generation")),
    *((name, "time") for name in TIMES),
    *((name, "word") for name in ("flags", "device", "error")),
)
"""Of inodes that are listed by their numbers."""
STATES: Final = {
    "device": None,
    "error": None,
    "name_state": "allocated",
    "inode_state": "allocated",
}
"""Columns of words that are the same in nearly all rows, and what they usually are."""


class ColumnRows(Blocks):
    """Makes blocks of names, with what they name (COLUMNS)."""

    def __init__(self, volume: str, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        super().__init__(COLUMNS, volume, flag_names)

    def _begin(self) -> None:
        super()._begin()
        self._paths: list[bytes] = []
        self._targets = Texts(), Texts()
        self._states = {name: Words() for name in STATES}
        self._plain = 0
        """Rows since the last one whose states are not the usual ones."""

    def piece(self, part: Part) -> Columns | str:
        """Take some rows; return a block if there are enough for one."""
        rows, first, last = part.rows, part.first, part.last
        batch, count = rows.batch, last - first
        if not count:
            return ""
        prefix = rows.prefix
        names = rows.names if count == len(rows.names) else rows.names[first:last]
        self._paths += [prefix + name for name in names]
        if rows.targets:
            self._add_targets(rows, first, last)
        if batch.devices or rows.errors or rows.salvaged or batch.faults:
            self._add_states(rows, first, last)
        else:
            self._plain += count
        self._take(batch, first, last)
        return self.end() if self._count >= BLOCK_ROWS else ""

    def _add_targets(self, rows: Rows, first: int, last: int) -> None:
        found = {
            self._count + row - first: rows.targets[row]
            for row in range(first, last)
            if row in rows.targets
        }
        texts = {row: _text(target) for row, target in found.items()}
        self._targets[0].add_some(texts)
        lost = {row: target for row, target in found.items() if texts[row] != target}
        self._targets[1].add_some(lost)

    def _add_states(self, rows: Rows, first: int, last: int) -> None:
        self._end_plain()
        batch, some, states = rows.batch, range(first, last), self._states
        states["device"].add([batch.devices.get(row) for row in some], _device)
        states["error"].add([rows.errors.get(row) for row in some], str)
        names = ["salvaged" if row in rows.salvaged else "allocated" for row in some]
        states["name_state"].add(names, str)
        inodes = [None if row in batch.faults else "allocated" for row in some]
        states["inode_state"].add(inodes, str)

    def _end_plain(self) -> None:
        if self._plain:
            for name, usual in STATES.items():
                self._states[name].add_one(self._plain, usual)
            self._plain = 0

    def _made(self) -> dict[str, list[bytes]]:
        self._end_plain()
        made = super()._made() | {name: column.items() for name, column in self._states.items()}
        lossy: dict[int, bytes] = {}
        paths, whole = self._paths, b"".join(self._paths)
        if not whole.isascii():
            lossy = {row: path for row, path in enumerate(paths) if _text(path) != path}
            for row, path in lossy.items():
                paths[row] = _text(path)
            whole = b"".join(paths)
        made["path"] = [array("I", map(len, paths)).tobytes(), whole]
        odd = Texts()
        odd.add_some(lossy)
        made["path_bytes"] = odd.items(self._count)
        for name, column in zip(("target", "target_bytes"), self._targets, strict=True):
            made[name] = column.items(self._count)
        return made


class InodeColumns(Blocks):
    """Makes blocks of inodes that are listed by their numbers (INODE_COLUMNS)."""

    def __init__(self, volume: str, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        super().__init__(INODE_COLUMNS, volume, flag_names)

    def _begin(self) -> None:
        super()._begin()
        self._states = Words()
        self._devices = Words()
        self._errors = Words()

    def piece(self, found: Inodes) -> Columns | str:
        """Take some inodes; return a block if there are enough for one."""
        batch, count = found.batch, len(found.states)
        self._states.add(found.states, str)
        for words, some, text in (
            (self._devices, batch.devices, _device),
            (self._errors, batch.faults, str),
        ):
            if some:
                words.add([some.get(row) for row in range(count)], text)
            else:
                words.add_one(count, None)
        self._take(batch, 0, count)
        return self.end() if self._count >= BLOCK_ROWS else ""

    def _made(self) -> dict[str, list[bytes]]:
        words = {"inode_state": self._states, "device": self._devices, "error": self._errors}
        return super()._made() | {name: column.items() for name, column in words.items()}


def _device(device: tuple[int, int]) -> str:
    return "{}:{}".format(*device)


def _text(path: bytes) -> bytes:
    """Return a path as UTF-8, with U+FFFD for what is not."""
    return path.decode("utf-8", "replace").encode()
