"""Rows as the entries of `ls --json`: what `entry_data` makes of objects, made column by column."""

from __future__ import annotations

import json
from stat import S_IMODE
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.batch import FACTS, TIMES
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.render.inode_text import target_data
from pygrub_k.inspect.render.json_rows import KIND_NAMES
from pygrub_k.inspect.render.texts import Texts, are_plain, as_texts, is_plain, lines_of, moments
from pygrub_k.text import path_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.inspect.rows import Fault, Rows

NAMES: Final = {"number": "inode"}
"""Names of members that differ from the names of their facts."""


class ListingRows:
    """Makes entries. `flag_names` names what a column of flags has."""

    wanted: Final = FACTS

    def __init__(self, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        self._flags = Texts(lambda flags: json.dumps(list(flag_names(flags))))
        self._kinds = Texts(lambda kind: json.dumps(KIND_NAMES.get(kind, "unknown")))
        self._modes = Texts(
            lambda mode: "null" if mode is None else json.dumps(f"{S_IMODE(mode):04o}")
        )

    def lines(self, rows: Rows) -> list[str]:
        """Return the JSON of each row."""
        batch, columns, count = rows.batch, rows.batch.columns, len(rows.names)
        parts: list[str | Sequence[Any]] = [*_paths(rows)]

        def add(name: str, column: Sequence[Any]) -> None:
            parts.append(f', "{NAMES.get(name, name)}": ')
            parts.append(column)

        add("kind", list(map(self._kinds.__getitem__, batch.kinds)))
        parts.append(', "inode_state": "allocated"')
        for name in ("number", "subvolume", "position"):
            add(name, _numbers(columns[name]))
        add("mode", list(map(self._modes.__getitem__, columns["mode"])))
        for name in ("uid", "gid", "project", "links"):
            add(name, _numbers(columns[name]))
        devices = batch.devices
        add("device", [json.dumps(devices.get(row)) for row in range(count)] if devices else NULL)
        for name in ("size", "allocated", "generation"):
            add(name, _numbers(columns[name]))
        for name in TIMES:
            texts = moments(columns[name], columns[f"{name}_ns"])
            add(name, [f'"{text}"' if text else "null" for text in texts])
        for name in TIMES:
            add(f"{name}_ns", _nanoseconds(columns[name], columns[f"{name}_ns"]))
        add("flags", list(map(self._flags.__getitem__, columns["flags"])))
        targets, errors, salvaged = rows.targets, rows.errors, rows.salvaged
        some = range(count)
        shown = [json.dumps(target_data(targets.get(row))) for row in some] if targets else NULL
        add("target", shown)
        states = ['"salvaged"' if row in salvaged else '"allocated"' for row in some]
        add("name_state", states if salvaged else '"allocated"')
        add("error", [_error(errors.get(row)) for row in some] if errors else NULL)
        lines = lines_of([*parts, "}"], count)
        for row, error in batch.faults.items():
            path, name = path_text(rows.prefix + rows.names[row]), path_text(rows.names[row])
            state = "salvaged" if row in salvaged else "allocated"
            lines[row] = _short(path, name, batch.keys[row], state, error)
        return lines


NULL: Final = "null"


def fault_line(fault: Fault) -> str:
    """Return the entry that says what went wrong at a path."""
    name = fault.path.rpartition(b"/")[2]
    return _short(path_text(fault.path), path_text(name), fault.number, "allocated", fault.error)


def _short(path: str, name: str, number: Any, state: str, error: Exception) -> str:
    data = {"path": path, "name": name, "inode": number, "target": None, "name_state": state}
    return json.dumps({**data, "error": str(error)})


def _paths(rows: Rows) -> Sequence[str | Sequence[Any]]:
    if is_plain([rows.prefix]) and are_plain(rows.names):
        names = as_texts(rows.names)
        return (f'{{"path": "{rows.prefix.decode("ascii")}', names, '", "name": "', names, '"')
    paths = [json.dumps(path_text(rows.prefix + name)) for name in rows.names]
    return '{"path": ', paths, ', "name": ', [json.dumps(path_text(name)) for name in rows.names]


def _numbers(column: Sequence[int | None]) -> Sequence[Any]:
    return [NULL if value is None else value for value in column] if None in column else column


def _nanoseconds(seconds: Sequence[int | None], rest: Sequence[int]) -> list[Any]:
    return [
        NULL if value is None else value * SECOND + more
        for value, more in zip(seconds, rest, strict=True)
    ]


def _error(error: Exception | None) -> str:
    return NULL if error is None else json.dumps(str(error))
