"""Inodes without names: as text, JSON Lines, CSV, body files, or columns for Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from pygrub_k.filesystems.batch import FACTS
from pygrub_k.inspect.render.body_rows import BodyRows, inode_lines
from pygrub_k.inspect.render.column_rows import InodeColumns
from pygrub_k.inspect.render.csv_rows import FACT_HEAD, FactFields, field
from pygrub_k.inspect.render.formats import JSON_LINES
from pygrub_k.inspect.render.json_rows import FactMembers, compact, with_members
from pygrub_k.inspect.render.long_list import OWNERS, UNREADABLE, LongList
from pygrub_k.inspect.render.texts import SECONDS, lines_of, literal, moments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.inspect.inode_list import Inodes

    FlagNames = Callable[[Any], tuple[str, ...]]

FACTS_WIDTHS: Final = "{:10} {:>3} {:>5} {:>5} {:>12} {}"
HEAD: Final = (
    f"{'INODE':>10} {'STATE':9} "
    f"{FACTS_WIDTHS.format('MODE', 'LNK', 'UID', 'GID', 'SIZE', 'MODIFIED')}\n"
)
STATE: Final = "%-9s"
NOTHING: Final = f"%10s {STATE} {FACTS_WIDTHS.format('?' * 10, *'-----')}"
"""The form of a line without facts."""
CSV_HEAD: Final = ("volume", *FACT_HEAD, "device", "inode_state", "source", "error")


class InodeRows(Protocol):
    """Makes lines of the inodes of one volume."""

    def lines(self, found: Inodes) -> list[str]:
        """Return a line for each inode, with its line feed."""


class InodeFormat(NamedTuple):
    """One format: the columns that it needs, what makes its lines, what is above and below.

    `rows` gets the volume's name, a function that names flags, and whether there are several
    volumes; `tail` gets the number of rows and the problems.
    """

    wanted: Sequence[str]
    rows: Callable[[str, FlagNames, bool], InodeRows | InodeColumns]
    head: Callable[[dict[str, Any]], str]
    tail: Callable[[int, Sequence[str]], str]


def _devices(found: Inodes) -> list[str]:
    texts = [""] * len(found.states)
    for row, device in found.batch.devices.items():
        texts[row] = "{}:{}".format(*device)
    return texts


class TextInodes:
    """Lines for people: number, state, and what `ls -l` shows."""

    def __init__(self, volume: str, _names: FlagNames, several: bool) -> None:
        self._end = f"  ({volume})\n" if several else "\n"

    def lines(self, found: Inodes) -> list[str]:
        """Return a line for each inode."""
        batch = found.batch
        columns = batch.columns
        if not found.is_written:
            form = f"{NOTHING}{literal(self._end)}"
            if len(set(found.states)) == 1:
                form = form.replace(STATE, STATE % found.states[0], 1)
                return list(map(form.__mod__, columns["number"]))
            return list(map(form.__mod__, zip(columns["number"], found.states, strict=True)))
        keys = (columns[name] for name in ("mode", "links", "uid", "gid"))
        owners = list(map(OWNERS.__getitem__, zip(batch.kinds, *keys, strict=True)))
        sizes = columns["size"]
        if batch.devices:
            sizes = list(sizes)
            for row, device in batch.devices.items():
                sizes[row] = "{}, {}".format(*device)
        seconds, rest = columns["modified"], columns["modified_ns"]
        starts = list(map(SECONDS.__getitem__, seconds))
        shared: Sequence[Sequence[Any]] = (columns["number"], found.states, owners, sizes)
        if "" not in starts:
            form = f"%10s %-9s %s%12s %s%09dZ{literal(self._end)}"
            texts = zip(*shared, starts, rest, strict=True)
        else:
            form = f"%10s %-9s %s%12s %s{literal(self._end)}"
            texts = zip(*shared, [text or "-" for text in moments(seconds, rest)], strict=True)
        lines = list(map(form.__mod__, texts))
        for row, error in batch.faults.items():
            start = f"{batch.number(row):>10} {found.states[row]:9} {UNREADABLE}".rstrip()
            lines[row] = f"{start} {error}{self._end}"
        if any(columns["subvolume"]):
            pairs = zip(lines, columns["subvolume"], strict=True)
            lines = [f"{line[:-1]}  subvolume {number}\n" for line, number in pairs]
        return lines


class JsonInodes:
    """Lines of JSON."""

    def __init__(self, volume: str, names: FlagNames, _several: bool) -> None:
        self._start = f'{{"record":"inode","volume":{compact(volume)},'
        self._facts = FactMembers(names)

    def lines(self, found: Inodes) -> list[str]:
        """Return a line for each inode."""
        batch = found.batch
        parts = [self._start, *self._facts.parts(batch), ',"inode_state":"']
        lines = lines_of([*parts, found.states, '","source":"live"}\n'], len(found.states))
        for row, device in batch.devices.items():
            lines[row] = with_members(lines[row], {"device": device})
        for row, error in batch.faults.items():
            data = {"inode": batch.number(row), "inode_state": found.states[row]}
            more = {**data, "source": "live", "error": str(error)}
            lines[row] = f"{self._start}{compact(more)[1:]}\n"
        return lines


class CsvInodes:
    """Lines of CSV."""

    def __init__(self, volume: str, names: FlagNames, _several: bool) -> None:
        self._volume = field(volume)
        self._facts = FactFields(names)

    def lines(self, found: Inodes) -> list[str]:
        """Return a line for each inode."""
        batch = found.batch
        parts = [f"{self._volume},", *self._facts.parts(batch), ",", _devices(found)]
        lines = lines_of([*parts, ",", found.states, ",live,\n"], len(found.states))
        place = FACT_HEAD.index("inode")
        for row, error in batch.faults.items():
            blank = [""] * (len(FACT_HEAD) + 1)
            blank[place] = str(batch.number(row))
            fields = (self._volume, *blank, found.states[row], "live", field(str(error)))
            lines[row] = ",".join(fields) + "\n"
        return lines


class BodyInodes:
    """Lines of a body file. A number stands for the name, with the state where it is another."""

    def __init__(self, volume: str, _names: FlagNames, several: bool) -> None:
        self._start = f"({volume})/<inode " if several else "/<inode "

    def lines(self, found: Inodes) -> list[str]:
        """Return a line for each inode; for what could not be read, its number."""
        batch = found.batch
        columns = batch.columns
        places = zip(columns["number"], columns["subvolume"], found.states, strict=True)
        names = [
            f"{self._start}{number}{'' if subvolume is None else f' of subvolume {subvolume}'}>"
            f"{'' if state == 'allocated' else f' ({state})'}"
            for number, subvolume, state in places
        ]
        lines = inode_lines(names, batch)
        for row in batch.faults:
            lines[row] = f"0|{names[row]}|{batch.number(row)}|-/----------|0|0|0|0|0|0|0\n"
        return lines


_TEXT: Final = tuple(dict.fromkeys(("number", "subvolume", *LongList.wanted)))
_BODY: Final = tuple(dict.fromkeys(("number", "subvolume", *BodyRows.wanted)))
INODE_FORMATS: Final = {
    "text": InodeFormat(_TEXT, TextInodes, lambda _: HEAD, lambda *_: ""),
    "jsonl": InodeFormat(FACTS, JsonInodes, JSON_LINES.head, JSON_LINES.tail),
    "csv": InodeFormat(FACTS, CsvInodes, lambda _: ",".join(CSV_HEAD) + "\n", lambda *_: ""),
    "parquet": InodeFormat(
        FACTS, lambda *given: InodeColumns(*given[:2]), JSON_LINES.head, JSON_LINES.tail
    ),
    "body": InodeFormat(_BODY, BodyInodes, lambda _: "", lambda *_: ""),
}
"""A new format is a line here."""
