"""Events of a timeline: what happened to a file when, one line for each moment of it.

Each line begins with a key, by which the lines of all volumes are sorted
(inspect/sorting.py). JSON Lines and CSV are what Timesketch imports: `message`, `datetime`,
`timestamp` in microseconds since 1970, `timestamp_desc`.
"""

from __future__ import annotations

from stat import S_IMODE, filemode
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.batch import KINDS as KIND_BITS
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.paths import joined, shown_path
from pygrub_k.inspect.render.csv_rows import field
from pygrub_k.inspect.render.json_rows import KIND_NAMES, compact, path_data, text_data
from pygrub_k.inspect.render.long_list import LETTERS
from pygrub_k.inspect.render.units import time_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.filesystems.lost import LostFile
    from pygrub_k.inspect.rows import Part, Rows

KINDS: Final = (
    ("modified", "m", "Content Modification Time"),
    ("accessed", "a", "Last Access Time"),
    ("changed", "c", "Metadata Modification Time"),
    ("created", "b", "Creation Time"),
    ("deleted", "d", "Deletion Time"),
)
"""Times, their letters as mactime has them, and their names as plaso has them."""
LETTERS_SHOWN: Final = 4
"""Of them, those that always have a place, even where nothing happened."""
ORIGIN: Final = 1 << 63
"""What is added to seconds so that keys are not negative."""
MICROSECOND: Final = 1000
WANTED: Final = ("number", "subvolume", "mode", "uid", "gid", "size", *(name for name, *_ in KINDS))
CSV_HEAD: Final = (
    *("message", "datetime", "timestamp", "timestamp_desc", "macb", "volume", "path"),
    *("kind", "mode", "uid", "gid", "size", "inode", "name_state", "inode_state", "source"),
)


class Span:
    """The moments of a timeline: from `first` on and before `last`, in nanoseconds since 1970."""

    def __init__(self, first: int | None, last: int | None) -> None:
        self._first = first
        self._last = last

    def __contains__(self, moment: int) -> bool:
        return (self._first is None or self._first <= moment) and (
            self._last is None or moment < self._last
        )


class Events:
    """Makes lines of those rows whose path matches, at those moments that are in the span."""

    def __init__(
        self, form: str, volume: str, span: Span, matches: Callable[[bytes], bool]
    ) -> None:
        self._line = EVENT_FORMATS[form]
        self._volume = volume
        self._span = span
        self._matches = matches

    def lines(self, part: Part) -> list[str]:
        """Return the lines of some rows, in no order."""
        rows = part.rows
        batch = rows.batch
        found: list[str] = []
        columns = batch.columns
        times = [
            (1 << place, columns[name], columns[f"{name}_ns"])
            for place, (name, *_) in enumerate(KINDS)
        ]
        for row in range(part.first, part.last):
            path = joined(rows.prefix, rows.names[row])
            if row in batch.faults or not self._matches(path):
                continue
            moments: dict[tuple[int, int], int] = {}
            for bit, seconds, rest in times:
                if seconds[row] is not None:
                    moment = seconds[row], rest[row]
                    moments[moment] = moments.get(moment, 0) | bit
            about = None
            for (second, rest_of_it), bits in moments.items():
                moment_ns = second * SECOND + rest_of_it
                if moment_ns in self._span:
                    about = about or self._about(rows, row, path)
                    found.append(f"{_key(moment_ns)}{self._line(moment_ns, bits, about)}")
        return found

    def lost(self, lost: LostFile) -> list[str]:
        """Return the lines of a deleted file; none if no time of it is known.

        One without a name has an empty path, and no pattern matches it.
        """
        path, facts = lost.path or b"", lost.facts
        if not self._matches(path):
            return []
        moments: dict[int, int] = {}
        for place, (name, *_) in enumerate(KINDS):
            moment = lost.deleted if name == "deleted" else getattr(facts, name, None)
            if moment is not None:
                moments[moment] = moments.get(moment, 0) | 1 << place
        about = self._about_lost(lost, path)
        return [
            f"{_key(moment)}{self._line(moment, bits, about)}"
            for moment, bits in moments.items()
            if moment in self._span
        ]

    def _about_lost(self, lost: LostFile, path: bytes) -> dict[str, Any]:
        facts = lost.facts
        mode = facts.mode if facts is not None else None
        kind = facts.kind if facts is not None else "unknown"
        sources = dict.fromkeys(filter(None, (lost.inode_source, lost.source)))
        shown = shown_path(path) if lost.path is not None else f"<inode {lost.number}>"
        letters = LETTERS.get(KIND_BITS.get(kind, 0), "?") + "?" * 9
        return {
            "volume": self._volume,
            "shown": f"{shown} (deleted, content {lost.content})",
            "letters": letters if mode is None else filemode(mode),
            "path": path,
            "kind": kind,
            "mode": None if mode is None else f"{S_IMODE(mode):04o}",
            "raw_mode": mode,
            "uid": None if facts is None else facts.uid,
            "gid": None if facts is None else facts.gid,
            "size": None if facts is None else facts.size,
            "inode": lost.number,
            "state": _name_state(lost),
            "inode_state": lost.inode_state,
            "source": ", ".join(sources),
        }

    def _about(self, rows: Rows, row: int, path: bytes) -> dict[str, Any]:
        columns, kind = rows.batch.columns, rows.batch.kinds[row]
        mode = columns["mode"][row]
        about: dict[str, Any] = {
            "volume": self._volume,
            "shown": shown_path(path),
            "letters": LETTERS.get(kind, "?") + "?" * 9 if mode is None else filemode(mode),
            "path": path,
            "kind": KIND_NAMES.get(kind, "unknown"),
            "mode": None if mode is None else f"{S_IMODE(mode):04o}",
            "raw_mode": mode,
            "state": "salvaged" if row in rows.salvaged else "allocated",
            "inode_state": "allocated",
            "source": "live",
        }
        if row in rows.targets:
            about["shown"] += f" -> {shown_path(rows.targets[row])}"
        names = {"uid": "uid", "gid": "gid", "size": "size", "number": "inode"}
        return about | {shown: columns[name][row] for name, shown in names.items()}

    @staticmethod
    def text(moment: int, bits: int, about: dict[str, Any]) -> str:
        owner = "{uid!s:>5} {gid!s:>5}".format(**about).replace("None", "   -")
        return (
            f"{time_text(moment)} {_letters(bits):5}{about['letters']} {owner}"
            f" {_size(about['size']):>12} ({about['volume']}){about['shown']}\n"
        )

    @staticmethod
    def json(moment: int, bits: int, about: dict[str, Any]) -> str:
        data = {
            "record": "event",
            **_event(moment, bits, about),
            "timestamp_ns": moment,
            "macb": _letters(bits).strip(),
            "volume": about["volume"],
            **path_data(about["path"]),
            **{name: about[name] for name in ("kind", "mode", "uid", "gid", "size", "inode")},
            "name_state": about["state"],
            "inode_state": about["inode_state"],
            "source": about["source"],
        }
        return compact(data) + "\n"

    @staticmethod
    def record(moment: int, bits: int, about: dict[str, Any]) -> str:
        """Return the line of which the parent makes a row of a table (parquet_records.py)."""
        second, rest = divmod(moment, SECOND)
        data = {
            "time_second": second,
            "time_nanosecond": rest,
            "macb": _letters(bits).strip(),
            "timestamp_desc": described(bits),
            "volume": about["volume"],
            **text_data("path", about["path"]),
            "kind": about["kind"],
            "mode": about["raw_mode"],
            **{name: about[name] for name in ("uid", "gid", "size", "inode")},
            "name_state": about["state"],
            "inode_state": about["inode_state"],
            "source": about["source"],
        }
        return compact(data) + "\n"

    @staticmethod
    def csv(moment: int, bits: int, about: dict[str, Any]) -> str:
        facts = (about[name] for name in ("kind", "mode", "uid", "gid", "size", "inode"))
        fields = (
            *_event(moment, bits, about).values(),
            *(_letters(bits).strip(), about["volume"], shown_path(about["path"])),
            *("" if fact is None else fact for fact in facts),
            *(about["state"], about["inode_state"], about["source"]),
        )
        return ",".join(field(str(text)) for text in fields) + "\n"


EVENT_FORMATS: Final = {
    "text": Events.text,
    "jsonl": Events.json,
    "csv": Events.csv,
    "parquet": Events.record,
}
"""Makes the line of an event from (moment, what happened, to which file)."""


def _name_state(lost: LostFile) -> str:
    if lost.path is None:
        return "unknown"
    return "allocated" if lost.inode_state == "rewritten" else "deleted"


def _size(size: int | None) -> str:
    return "-" if size is None else str(size)


def _key(moment: int) -> str:
    """Return by what a line is sorted (inspect/sorting.py)."""
    second, rest = divmod(moment, SECOND)
    return f"{second + ORIGIN:016x}{rest:09d}"


def _letters(bits: int) -> str:
    """Return what happened, a letter for each.

    >>> _letters(0b0101), _letters(0b10000)
    ('m.c.', '....d')
    """
    letters = (letter if bits >> place & 1 else "." for place, (_, letter, _) in enumerate(KINDS))
    shown = "".join(letters)
    return shown if bits >> LETTERS_SHOWN else shown[:LETTERS_SHOWN]


def _event(moment: int, bits: int, about: dict[str, Any]) -> dict[str, Any]:
    """Return what Timesketch asks for."""
    return {
        "message": f"({about['volume']}){about['shown']}",
        "datetime": datetime_text(moment),
        "timestamp": moment // MICROSECOND,
        "timestamp_desc": described(bits),
    }


def described(bits: int) -> str:
    """Return what happened in words, as plaso has them."""
    return "; ".join(text for place, (*_, text) in enumerate(KINDS) if bits >> place & 1)


def datetime_text(moment: int) -> str:
    """Return a time in ISO 8601 with microseconds, as Python and Timesketch read it.

    >>> datetime_text(1_700_000_000_123_456_789)
    '2023-11-14T22:13:20.123456+00:00'
    """
    text = time_text(moment)
    return f"{text[:-4]}+00:00" if text.endswith("Z") else text


def head_lines(form: str, evidence: dict[str, Any]) -> Iterator[str]:
    """Yield what comes before the events; Timesketch takes each line for an event."""
    if form == "parquet":
        yield compact({"record": "evidence", **evidence}) + "\n"
    elif form == "jsonl":
        yield compact({**_stand_in("evidence"), "record": "evidence", **evidence}) + "\n"
    elif form == "csv":
        yield ",".join(CSV_HEAD) + "\n"


def tail_lines(form: str, events: int, problems: list[str]) -> Iterator[str]:
    """Yield what comes after them: without it, a stream was cut off."""
    if form in {"jsonl", "parquet"}:
        summary = {"record": "summary", "events": events, "problems": problems}
        complete = {"complete": not problems}
        yield compact({**_stand_in("summary"), **summary, **complete}) + "\n"


def _stand_in(what: str) -> dict[str, Any]:
    return {
        "message": f"pygrub-inspect: {what}",
        "datetime": datetime_text(0),
        "timestamp": 0,
        "timestamp_desc": what,
    }
