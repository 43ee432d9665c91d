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
from pygrub_k.inspect.paths import OddPath, joined
from pygrub_k.inspect.render.texts import SECONDS, Texts, are_plain, as_texts, is_plain, lines_of
from pygrub_k.inspect.render.units import time_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.filesystems.batch import Batch
    from pygrub_k.inspect.rows import Rows

    Digits = tuple[Sequence[int], Sequence[str]]
    """A column of nanoseconds, and the nine digits of each."""

KIND_NAMES: Final = {bits: name for name, bits in KINDS.items()}
LIVE: Final = '"name_state":"allocated","inode_state":"allocated","source":"live"'
SALVAGED: Final = LIVE.replace('"name_state":"allocated"', '"name_state":"salvaged"')
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


def _paths(rows: Rows) -> Sequence[str | Sequence[Any]]:
    """Return members for paths, and for their bytes where those are no text."""
    if rows.is_group or (is_plain([rows.prefix]) and are_plain(rows.names)):
        return (f'"path":"{rows.prefix.decode("ascii")}', as_texts(rows.names), '"')
    return ([compact(path_data(joined(rows.prefix, name)))[1:-1] for name in rows.names],)


def path_data(path: bytes) -> dict[str, str]:
    """Return a path as members; with a name that no path can have, also as it can be given back."""
    data = text_data("path", path)
    return {**data, "path_shown": path.text} if isinstance(path, OddPath) else data


class FactMembers:
    """Members of objects for the facts of inodes. `flag_names` names what a column of flags has."""

    def __init__(self, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        self._owners = Texts(_owner)
        self._flags = Texts(lambda flags: compact(flag_names(flags)))

    def parts(self, batch: Batch) -> list[str | Sequence[Any]]:
        """Return parts of lines (texts.lines_of) for all columns of FACTS."""
        columns = batch.columns
        owner_keys = (columns[name] for name in ("mode", "links", "uid", "gid"))
        owners = zip(batch.kinds, *owner_keys, strict=True)
        parts: list[str | Sequence[Any]] = [list(map(self._owners.__getitem__, owners))]
        for name in NUMBERS:
            parts += [f',"{"inode" if name == "number" else name}":', _numbers(columns[name])]
        known: list[Digits] = []
        for name in TIMES:
            parts += [",", *_moments(name, columns[name], columns[f"{name}_ns"], known)]
        parts += [',"flags":', list(map(self._flags.__getitem__, columns["flags"]))]
        return parts


class JsonRows:
    """Lines of JSON. `flag_names` names what a column of flags has."""

    wanted: Final = FACTS

    def __init__(self, volume: str, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        self._start = f'{{"record":"entry","volume":{compact(volume)},'
        self._facts = FactMembers(flag_names)

    def lines(self, rows: Rows) -> list[str]:
        """Return a line for each row, errors among them."""
        parts = [self._start, *_paths(rows), ",", *self._facts.parts(rows.batch)]
        lines = lines_of([*parts, f",{LIVE}}}\n"], len(rows.names))
        self._add_rest(lines, rows)
        return lines

    def _add_rest(self, lines: list[str], rows: Rows) -> None:
        """Add what only few rows have: targets, device numbers, errors."""
        batch = rows.batch
        for row, device in batch.devices.items():
            lines[row] = with_members(lines[row], {"device": device})
        for row, target in rows.targets.items():
            lines[row] = with_members(lines[row], text_data("target", target))
        for row, error in rows.errors.items():
            if row in batch.faults:
                path = path_data(joined(rows.prefix, rows.names[row]))
                lines[row] = f"{self._start}{compact({**path, 'inode': batch.keys[row]})[1:]}\n"
            lines[row] = with_members(lines[row], {"error": str(error)})
        for row in rows.salvaged.intersection(range(len(lines))):
            lines[row] = lines[row].replace(LIVE, SALVAGED)


def with_members(line: str, more: dict[str, Any]) -> str:
    """Return the line of an object with more members."""
    return f"{line[:-2]},{compact(more)[1:]}\n"


def _numbers(column: Sequence[int | None]) -> str | Sequence[int | str | None]:
    if None not in column:
        return column
    if column.count(None) == len(column):
        return "null"
    return ["null" if value is None else value for value in column]


def _moments(
    name: str, seconds: Sequence[int | None], rest: Sequence[int], known: list[Digits]
) -> Iterator[str | Sequence[Any]]:
    """Yield members for one time: text, and nanoseconds. Times that are equal share their texts."""
    if seconds.count(None) == len(seconds):  # as of facts that a file system does not have
        yield _moment(name, None, 0)
        return
    starts = list(map(SECONDS.__getitem__, seconds))
    if "" in starts or min(filter(None, seconds), default=0) <= 0 or 0 in seconds:
        yield [_moment(name, *moment) for moment in zip(seconds, rest, strict=True)]
        return
    digits = next((made for column, made in known if column == rest), None)
    if digits is None:
        digits = list(map("%09d".__mod__, rest))
        known.append((rest, digits))
    yield from (f'"{name}":"', starts, digits, f'Z","{name}_ns":', seconds, digits)


def _moment(name: str, seconds: int | None, nanoseconds: int) -> str:
    if seconds is None:
        return f'"{name}":null,"{name}_ns":null'
    moment = seconds * SECOND + nanoseconds
    return f'"{name}":"{time_text(moment)}","{name}_ns":{moment}'
