"""Rows as CSV (RFC 4180, but with a line feed alone), with a line of names above them.

Paths and targets are written so that they can be read back: a backslash, and what is not UTF-8 or
does not print, is an escape.
"""

from __future__ import annotations

from stat import S_IMODE
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.batch import FACTS, TIMES
from pygrub_k.inspect.paths import shown_path
from pygrub_k.inspect.render.json_rows import KIND_NAMES
from pygrub_k.inspect.render.texts import SECONDS, Texts, lines_of, moments, shown
from pygrub_k.text import component_text, printable_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.filesystems.batch import Batch
    from pygrub_k.inspect.rows import Rows

SPECIAL: Final = '",\n'
"""What makes a field one in double quotes."""
NUMBERS: Final = (
    *(
        "number",
        "subvolume",
        "position",
        "uid",
        "gid",
        "project",
        "links",
        "size",
        "allocated",
        "generation",
    ),
)
FACT_HEAD: Final = (
    *("kind", "mode"),
    *("inode" if name == "number" else name for name in NUMBERS),
    *TIMES,
    "flags",
)
HEAD: Final = (
    *("volume", "path", *FACT_HEAD, "device"),
    *("target", "name_state", "inode_state", "source", "error"),
)


def field(text: str) -> str:
    """Return a field, in double quotes where it needs them.

    >>> field("a,b"), field("plain")
    ('"a,b"', 'plain')
    """
    if any(map(text.__contains__, SPECIAL)):
        return '"' + text.replace('"', '""') + '"'
    return text


class FactFields:
    """Fields for the facts of inodes. `flag_names` names what a column of flags has."""

    def __init__(self, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        self._kinds = Texts(
            lambda key: (
                f"{KIND_NAMES.get(key[0], 'unknown')},"
                f"{'' if key[1] is None else format(S_IMODE(key[1]), '04o')}"
            )
        )
        self._flags = Texts(lambda flags: field(" ".join(flag_names(flags))))

    def parts(self, batch: Batch) -> list[str | Sequence[Any]]:
        """Return parts of lines (texts.lines_of): those of FACT_HEAD."""
        columns = batch.columns
        kinds = zip(batch.kinds, columns["mode"], strict=True)
        parts: list[str | Sequence[Any]] = [list(map(self._kinds.__getitem__, kinds))]
        for name in NUMBERS:
            parts += [",", _known(columns[name])]
        for name in TIMES:
            parts += [",", *_moments(columns[name], columns[f"{name}_ns"])]
        parts += [",", list(map(self._flags.__getitem__, columns["flags"]))]
        return parts


class CsvRows:
    """Lines of CSV. `flag_names` names what a column of flags has."""

    wanted: Final = FACTS
    head: Final = ",".join(HEAD) + "\n"

    def __init__(self, volume: str, flag_names: Callable[[Any], tuple[str, ...]]) -> None:
        self._volume = field(volume)
        self._facts = FactFields(flag_names)

    def lines(self, rows: Rows) -> list[str]:
        """Return a line for each row, errors among them."""
        batch = rows.batch
        start = shown_path(rows.prefix)
        count = len(rows.names)
        devices, targets, errors = [""] * count, [""] * count, [""] * count
        for row, device in batch.devices.items():
            devices[row] = "{}:{}".format(*device)
        for row, target in rows.targets.items():
            targets[row] = field(printable_name(target))
        for row, error in rows.errors.items():
            errors[row] = field(str(error))
        parts: list[str | Sequence[Any]] = [
            f"{self._volume},",
            *_paths(start, shown(rows)),
            ",",
            *self._facts.parts(batch),
        ]
        parts += [",", devices, ",", targets, ","]
        if rows.salvaged:
            parts.append(
                ["salvaged" if row in rows.salvaged else "allocated" for row in range(count)]
            )
        else:
            parts.append("allocated")
        parts += [",allocated,live,", errors]
        lines = lines_of([*parts, "\n"], count)
        for row in batch.faults:
            blank = "," * (len(HEAD) - 4 - 1)
            path = field(start + component_text(rows.names[row]))
            lines[row] = f"{self._volume},{path}{blank},,live,{errors[row]}\n"
        return lines


def _paths(start: str, names: list[str]) -> Sequence[str | Sequence[Any]]:
    """Return parts of lines for paths, each a field."""
    if field(start) == start and not any(map("".join(names).__contains__, SPECIAL)):
        return start, names
    return ([field(start + name) for name in names],)


def _moments(seconds: Sequence[int | None], rest: Sequence[int]) -> Sequence[str | Sequence[Any]]:
    """Return parts of lines for one time."""
    starts = list(map(SECONDS.__getitem__, seconds))
    if "" in starts:
        return (moments(seconds, rest),)
    return starts, list(map("%09dZ".__mod__, rest))


def _known(column: Sequence[int | None]) -> Sequence[Any]:
    return ["" if value is None else value for value in column] if None in column else column
