"""Rows as JSON Lines: one object a line, valid Unicode always, in ASCII.

`path` is text for people, in which U+FFFD stands for what is not UTF-8; then `path_bytes` has the
path itself in base64. Times are ISO 8601 in UTC, and beside them nanoseconds since 1970.
"""

from __future__ import annotations

import json
from base64 import b64encode
from stat import S_IMODE
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.batch import FACTS, KINDS, TIMES
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.render.texts import SECONDS, Texts, is_plain
from pygrub_k.inspect.render.units import time_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.inspect.walk import Rows

KIND_NAMES: Final = {bits: name for name, bits in KINDS.items()}
LIVE: Final = '"name_state":"allocated","inode_state":"allocated","source":"live"'
NUMBERS: Final = ("number", "subvolume", "position", "project", "size", "allocated", "generation")
"""Columns that are written as they are; `number` is called `inode`."""


def _owner(key: tuple[Any, ...]) -> str:
    kind, mode, links, uid, gid = key
    data = {
        "kind": KIND_NAMES.get(kind, "unknown"),
        "mode": None if mode is None else f"{S_IMODE(mode):04o}",
        "links": links,
        "uid": uid,
        "gid": gid,
    }
    return compact(data)[1:-1]


def compact(data: Any) -> str:
    """Return a value as JSON without blanks."""
    return json.dumps(data, separators=(",", ":"))


def text_data(name: str, text: bytes) -> dict[str, str]:
    """Return bytes as a member of an object: text, and the bytes where that loses something."""
    shown = text.decode("utf-8", "replace")
    if shown.encode() == text:
        return {name: shown}
    return {name: shown, f"{name}_bytes": b64encode(text).decode()}


class JsonRows:
    """Lines of JSON. `flag_names` names what a column of flags has."""

    wanted: Final = FACTS

    def __init__(self, volume: str, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        self._start = f'{{"record":"entry","volume":{compact(volume)},'
        self._owners = Texts(_owner)
        self._flags = Texts(lambda flags: compact(flag_names(flags)))

    def lines(self, rows: Rows) -> list[str]:
        """Return a line for each row, errors among them."""
        columns = rows.batch.columns
        owner_keys = (columns[name] for name in ("mode", "links", "uid", "gid"))
        owners = zip(rows.batch.kinds, *owner_keys, strict=True)
        parts: list[Any] = [
            self._paths(rows),
            map(self._owners.__getitem__, owners),
            *(_numbers(columns[name]) for name in NUMBERS),
            *(_moments(name, columns[name], columns[f"{name}_ns"]) for name in TIMES),
            map(self._flags.__getitem__, columns["flags"]),
        ]
        lines = list(map(self._form.__mod__, zip(*parts, strict=True)))
        self._add_rest(lines, rows)
        return lines

    @property
    def _form(self) -> str:
        numbers = ",".join(f'"{"inode" if name == "number" else name}":%s' for name in NUMBERS)
        times = ",".join(["%s"] * len(TIMES))
        return f'{self._start.replace("%", "%%")}%s,%s,{numbers},{times},"flags":%s,{LIVE}}}\n'

    def _paths(self, rows: Rows) -> list[str]:
        if is_plain([rows.prefix]) and is_plain(rows.names):
            start = f'"path":"{rows.prefix.decode("ascii")}'
            names = b"/".join(rows.names).decode("ascii").split("/") if rows.names else []
            return [f'{start}{name}"' for name in names]
        return [compact(text_data("path", rows.prefix + name))[1:-1] for name in rows.names]

    def _add_rest(self, lines: list[str], rows: Rows) -> None:
        """Add what few rows have: targets, device numbers, errors."""
        batch = rows.batch
        for row, device in batch.devices.items():
            lines[row] = _with(lines[row], {"device": device})
        for row, target in rows.targets.items():
            lines[row] = _with(lines[row], text_data("target", target))
        for row, error in rows.errors.items():
            if row in batch.faults:
                path = text_data("path", rows.prefix + rows.names[row])
                lines[row] = f"{self._start}{compact({**path, 'inode': batch.keys[row]})[1:]}\n"
            lines[row] = _with(lines[row], {"error": str(error)})


def _with(line: str, more: dict[str, Any]) -> str:
    return f"{line[:-2]},{compact(more)[1:]}\n"


def _numbers(column: Sequence[int | None]) -> Sequence[int | str | None]:
    return ["null" if value is None else value for value in column] if None in column else column


def _moments(name: str, seconds: Sequence[int | None], nanoseconds: Sequence[int]) -> list[str]:
    """Return members for one time: text, and nanoseconds."""
    texts = list(map(SECONDS.__getitem__, seconds))
    if "" in texts or not all(value and value > 0 for value in seconds):
        return [
            _moment(name, value, rest) for value, rest in zip(seconds, nanoseconds, strict=True)
        ]
    form = f'"{name}":"%s%09dZ","{name}_ns":%d%09d'
    return list(map(form.__mod__, zip(texts, nanoseconds, seconds, nanoseconds, strict=True)))


def _moment(name: str, seconds: int | None, nanoseconds: int) -> str:
    if seconds is None:
        return f'"{name}":null,"{name}_ns":null'
    moment = seconds * SECOND + nanoseconds
    return f'"{name}":"{time_text(moment)}","{name}_ns":{moment}'
