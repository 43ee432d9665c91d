"""Records as a table for people: a line for each guest, and below what is to be known of it."""

from __future__ import annotations

from typing import Any, Final

from pygrub_k.inspect.render.table import table

_HEADS: Final = ("GUEST", "BOOTS", "KERNEL", "AS", "MENU", "FILE SYSTEMS", "AGAINST")


class TextRecords:
    """Keeps what it shows of each record, since columns are as wide as their widest."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, ...]] = []
        self._remarks: list[str] = []
        self._boots = 0

    def record(self, record: dict[str, Any]) -> bytes:
        """Return nothing: the table comes last."""
        self._rows.append(
            (
                record["guest"],
                {True: "yes", False: "NO"}.get(record["boots"], "?"),
                record["version"] or record["kernel"] or "",
                starts_as(record),
                record["format"] or "",
                record["health"] or "",
                record["against"] or "",
            )
        )
        self._boots += record["boots"] is True
        lines = [f"  {text}" for text in remarks(record)]
        if lines:
            self._remarks += [f"{record['guest']}:", *lines]
        return b""

    def end(self) -> bytes:
        """Return the table, the remarks, and how many guests boot."""
        if not self._rows:
            return b"no guests\n"
        lines = list(table(_HEADS, self._rows))
        if self._remarks:
            lines += ["", *self._remarks]
        count, rest = len(self._rows), len(self._rows) - self._boots
        lines += ["", f"{count} guests: {self._boots} boot, {rest} do not"]
        return "".join(f"{line}\n" for line in lines).encode()


def starts_as(record: dict[str, Any]) -> str:
    """Return as what a kernel can start: `PV`, `PVH`, both, or `neither`; empty if not known."""
    if record["pv"] is None and record["pvh"] is None:
        return ""
    names = [] if record["pv"] in {None, "no"} else ["PV"]
    return "+".join([*names, *(["PVH"] if record["pvh"] else [])]) or "neither"


def remarks(record: dict[str, Any]) -> list[str]:
    """Return what is to be known of a guest: its problems, and where another boot loader differs.

    What a boot says that fails stands there with its place: all lines of a diagnosis.
    """
    found = []
    for problem in record["problems"]:
        if problem["topic"] == "boot" and record["diagnosis"]:
            found += record["diagnosis"].split("\n")
        else:
            found.append(f"{problem['topic']}: {problem['text']}")
    return [*found, *(f"against: {text}" for text in record["differs"])]
